// Opens a part of the bundle that stands in the script itself, as gzip in base64: no request at all,
// so that it works from a file and inside a sandbox.

import { LoadError } from "./fetched.js";

export async function open(packed) {
  if (typeof DecompressionStream !== "function") {
    throw new LoadError("wasm", "DecompressionStream is missing");
  }
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
