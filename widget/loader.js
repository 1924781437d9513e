// Fetches and starts what the element needs, once for all elements on the page.

import { doors, later, parts, style, wasm } from "./assets.js";
import { createGlue } from "./glue.js";

const DEFAULT_LANGUAGE = "nl";

// A failure with a code of the contract's `mengpaneel-error`.
class LoadError extends Error {
  constructor(code, message, cause) {
    super(message, { cause });
    this.code = code;
  }
}

async function fetched(address, code) {
  let response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new LoadError(code, `${address}: ${cause.message}`, cause);
  }
  if (!response.ok) throw new LoadError(code, `${address}: ${response.status}`);
  return response;
}

async function json(address, code) {
  const response = await fetched(address, code);
  try {
    return await response.json();
  } catch (cause) {
    throw new LoadError(code, `${address}: ${cause.message}`, cause);
  }
}

// What failed may be tried again later; what succeeded is kept.
function once(make) {
  const kept = new Map();
  return (key) => {
    if (!kept.has(key)) {
      const made = make(key);
      made.catch(() => kept.delete(key));
      kept.set(key, made);
    }
    return kept.get(key);
  };
}

// Compiles while it downloads, where the server sends the right type; streaming refuses another.
async function compiled(response) {
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function module(address) {
  return compiled(await fetched(new URL(address, import.meta.url), "load"));
}

// The style of the screens that come later: empty until they do, and shared by all elements.
export const laterSheet = new CSSStyleSheet();

// Which instance runs: a trapped one must not be entered again, so a crash begins the next.
let run = 0;

const started = once(async () => {
  if (typeof WebAssembly !== "object") throw new LoadError("wasm", "WebAssembly is missing");
  // The first module calls the second through these, once it is there; it never does before.
  let second;
  const through = {};
  for (let door = 0; door < doors; door++) {
    through[`$${door}`] = (...given) => second[`$${door}`](...given);
  }
  const { Widget, version, first } = await (async () => {
    const glue = createGlue(through);
    try {
      return { ...glue, first: await glue({ module_or_path: await module(wasm) }) };
    } catch (cause) {
      throw new LoadError(cause.code ?? "wasm", cause.message, cause);
    }
  })();
  const rest = once(async () => {
    const [compiled, sheet] = await Promise.all([module(later), part(style)]);
    second = (await WebAssembly.instantiate(compiled, { first })).exports;
    laterSheet.replaceSync(sheet);
  });
  return { Widget, version, rest: () => rest("") };
});

// The running WebAssembly: `Widget`, `version`, and `rest`, which fetches what may come later.
export const instance = () => started(run);

// Calls back when the WebAssembly stopped: by a trap of its own, or because what it called threw.
// Nothing can go on in that instance; the next `instance()` is another one.
const hearers = new Set();
export const crashes = {
  hear: (hearer) => hearers.add(hearer),
  forget: (hearer) => hearers.delete(hearer),
};
const heard = (error) => {
  if (!String(error?.stack).includes(wasm)) return;
  run += 1;
  for (const hearer of [...hearers]) hearer(error);
};
addEventListener("error", (event) => heard(event.error));
addEventListener("unhandledrejection", (event) => heard(event.reason));

const part = once((name) => json(new URL(name, import.meta.url), "load"));

export const content = {
  // The language that is there for what a page asks ("nl-BE" → "nl").
  language(asked) {
    const primary = (asked || DEFAULT_LANGUAGE).toLowerCase().split("-")[0];
    return primary in parts ? primary : DEFAULT_LANGUAGE;
  },
  // The boards in that language in outline, and the words that the first slider needs.
  part: (language) => part(parts[language][0]),
  // The whole boards, and the words for the rest.
  rest: (language) => part(parts[language][1]),
  // Both, for a board of the host's own: what is wrong with it is among the words for the rest.
  async all(language) {
    const [first, rest] = await Promise.all([content.part(language), content.rest(language)]);
    return { ...first, later: rest };
  },
};

const board = once((address) => json(address, "src"));

// The host's own board, or null when it names none.
export async function own(src, base) {
  return src === null ? null : board(new URL(src, base).href);
}
