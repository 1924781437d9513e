// Lets a learning management system keep the reading: it resumes where somebody stopped, and is
// completed when there is an outcome. It never gives a score, since no outcome is better than another.
// Without such a system the page is the tool by itself.

import { SCORM } from "./facts.js";

// How the two versions of the standard say the same, and how many characters they keep.
const SPEECH = {
  1.2: {
    name: "API",
    begin: "LMSInitialize",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    end: "LMSFinish",
    status: "cmi.core.lesson_status",
    exit: "cmi.core.exit",
    room: 4096,
  },
  2004: {
    name: "API_1484_11",
    begin: "Initialize",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    end: "Terminate",
    status: "cmi.completion_status",
    exit: "cmi.exit",
    room: 64000,
  },
}[SCORM];

const DATA = "cmi.suspend_data";
const DONE = ["completed", "passed", "failed"];

// What is kept begins with how: the whole reading, packed; or only its code, where that is too long.
const WHOLE = "z";
const CODE = "c";

// The system offers itself in a window around this one, or in the one that opened it.
function found(name) {
  for (let at of [window, opener, top.opener]) {
    for (let steps = 0; at && steps < 20; steps++) {
      try {
        if (at[name]) return at[name];
      } catch {
        // A window of another site, which shows nothing of itself.
      }
      at = at.parent === at ? null : at.parent;
    }
  }
  return null;
}

async function through(stream, bytes) {
  const made = new Response(new Blob([bytes]).stream().pipeThrough(stream));
  return new Uint8Array(await made.arrayBuffer());
}

async function packed(text) {
  const bytes = await through(new CompressionStream("deflate-raw"), text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return new TextDecoder().decode(await through(new DecompressionStream("deflate-raw"), bytes));
}

const KEPT = "Je leeromgeving bewaart wat je invult. Zo kun je later verdergaan.";
const TOO_LONG =
  "Je leeromgeving bewaart alleen de schuiven. Er is geen ruimte voor je notities en partijen. Bewaar die zelf bij Meenemen.";

const note = document.createElement("p");
const element = document.querySelector("wijk-mengpaneel");
const system = found(SPEECH.name);
const say = (what, ...given) => String(system[SPEECH[what]](...given));

async function resume() {
  await customElements.whenDefined("wijk-mengpaneel");
  await element.ready;
  const kept = say("get", DATA);
  try {
    if (kept.startsWith(WHOLE)) await element.load(await unpacked(kept.slice(1)));
    if (kept.startsWith(CODE)) element.value = kept.slice(1);
  } catch (error) {
    console.warn("wijk-mengpaneel: what the learning environment kept cannot be read:", error);
  }
}

async function written() {
  const reading = await element.export("json");
  const whole = WHOLE + (await packed(await reading.text()));
  const fits = whole.length <= SPEECH.room;
  note.textContent = fits ? KEPT : TOO_LONG;
  return fits ? whole : CODE + element.value;
}

let over = false;
// The last of several changes that follow each other is what is kept.
let last = 0;

async function keep() {
  const turn = ++last;
  const data = await written();
  if (over || turn !== last) return;
  say("set", DATA, data);
  if (element.result.verdict !== "insufficient" && !DONE.includes(say("get", SPEECH.status))) {
    say("set", SPEECH.status, "completed");
  }
  say("commit", "");
}

function leave() {
  if (over) return;
  over = true;
  say("commit", "");
  say("end", "");
}

function attend() {
  // The system keeps it, and nothing stays behind on a computer that people share.
  element.setAttribute("storage", "none");
  note.setAttribute("role", "status");
  note.textContent = KEPT;
  element.before(note);
  if (!DONE.includes(say("get", SPEECH.status))) say("set", SPEECH.status, "incomplete");
  say("set", SPEECH.exit, "suspend");
  say("commit", "");
  element.addEventListener("mengpaneel-change", keep);
  addEventListener("pagehide", leave);
  // A page that comes back from the browser's memory has said goodbye already.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  resume();
}

if (system && say("begin", "") === "true") attend();
