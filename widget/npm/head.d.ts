/** Where a slider stands: 0 to 10, `"unknown"` ("weet niet"), or `null` while it is not answered. */
export type Answer = number | "unknown" | null;

/** Answers by the id of their slider. */
export type Answers = Record<string, Answer>;

/** How clear it is what a board resembles; `"insufficient"` when too few sliders are known. */
export type Verdict = "clear" | "between" | "mixed" | "insufficient";

/** A profile: its id, and its name in the language of the board. */
export interface Profile {
  id: string;
  name: string;
}

/** Somebody on the map of arenas. */
export interface Stakeholder {
  name: string;
  arenas: ("gemeente" | "netwerk" | "leefwereld")[];
  contact: "none" | "sometimes" | "often";
  needed: boolean;
}

/** How the known answers of a group lie at one slider; figures are `null` without any. */
export interface Spread {
  slider: string;
  known: number;
  unknown: number;
  median: number | null;
  low: number | null;
  high: number | null;
  spread: number | null;
}

/** Whether a code came into the group, and if not why, as a sentence. */
export interface Added {
  added: boolean;
  reason: string | null;
}

/** What went wrong, with the sentence that the reader sees. */
export interface Failure {
  code: "load" | "gone" | "wasm" | "policy" | "crash" | "src" | "content";
  message: string;
}
