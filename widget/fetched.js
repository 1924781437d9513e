// Asking for a file, and what it is called when that fails.

// A failure with a code of the contract's `mengpaneel-error`.
export class LoadError extends Error {
  constructor(code, message, cause) {
    super(message, { cause });
    this.code = code;
  }
}

const GONE = [404, 410];

// A file with a hash in its name is gone when the site has another version by now: then reloading the
// page helps, and `gone` is the code. Some sites answer with a page of theirs instead of a 404.
export async function fetched(address, code, gone = code) {
  let response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new LoadError(code, `${address}: ${cause.message}`, cause);
  }
  if (!response.ok) {
    throw new LoadError(GONE.includes(response.status) ? gone : code, `${address}: ${response.status}`);
  }
  if (gone !== code && response.headers.get("content-type")?.startsWith("text/html")) {
    throw new LoadError(gone, `${address}: a page instead of the file`);
  }
  return response;
}
