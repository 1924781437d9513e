// Fetches and starts what the element needs, once for all elements on the page.

import { doors, later, open, parts, shared, wasm } from "./assets.js";
import { LoadError, fetched } from "./fetched.js";
import { createGlue } from "./glue.js";
import { guarded } from "./guard.js";

const DEFAULT_LANGUAGE = "nl";

async function json(response, code) {
  try {
    return await response.json();
  } catch (cause) {
    throw new LoadError(code, `${response.url || "a part of the script"}: ${cause.message}`, cause);
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

// The smallest module there is: where even that is refused, the browser is not too old, but the page
// does not allow WebAssembly.
function isForbidden() {
  try {
    const smallest = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return !new WebAssembly.Instance(smallest);
  } catch {
    return true;
  }
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
  let first;
  const glue = createGlue(through, (exports) => {
    first = exports;
    return guarded(exports, stopped);
  });
  try {
    await glue({ module_or_path: await compiled(await open(wasm)) });
  } catch (cause) {
    throw new LoadError(cause.code ?? (isForbidden() ? "policy" : "wasm"), cause.message, cause);
  }
  const rest = once(async () => {
    const [module, { style }] = await Promise.all([open(later).then(compiled), part(shared)]);
    second = (await WebAssembly.instantiate(module, { first })).exports;
    laterSheet.replaceSync(style);
  });
  return { Widget: glue.Widget, version: glue.version, rest: () => rest("") };
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
function stopped(error) {
  run += 1;
  // Not in the middle of what still has to give up.
  queueMicrotask(() => [...hearers].forEach((hearer) => hearer(error)));
}

const part = once(async (asset) => json(await open(asset), "load"));

export const content = {
  // The language that is there for what a page asks ("nl-BE" → "nl").
  language(asked) {
    const primary = (asked || DEFAULT_LANGUAGE).toLowerCase().split("-")[0];
    return primary in parts ? primary : DEFAULT_LANGUAGE;
  },
  // The boards in that language in outline, and the words that the first slider needs.
  part: (language) => part(parts[language][0]),
  // The whole boards, and the words for the rest: what the languages share, with the language's own
  // values, from the first to the last, where that has `null`.
  rest: once(async (language) => {
    const [common, own] = await Promise.all([part(shared), part(parts[language][1])]);
    const values = own.values();
    const fill = (_, value) => (value === null ? values.next().value : value);
    return JSON.parse(JSON.stringify(common.content), fill);
  }),
  // Both, for a board of the host's own: what is wrong with it is among the words for the rest.
  async all(language) {
    const [first, rest] = await Promise.all([content.part(language), content.rest(language)]);
    return { ...first, later: rest };
  },
};

const board = once(async (address) => json(await fetched(address, "src"), "src"));

// The host's own board, or null when it names none.
export async function own(src, base) {
  return src === null ? null : board(new URL(src, base).href);
}
