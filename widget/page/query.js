// Takes the attributes of the element from the address of the page: `embed.html?lang=en&storage=none`.

import { ATTRIBUTES } from "./facts.js";

// Whoever makes a link chooses its parameters: a page of the municipality must not show the text of
// somebody else's board.
function elsewhere(name, value) {
  return name === "src" && new URL(value, location.href).origin !== new URL(location.href).origin;
}

export function follow(element) {
  const ignored = [];
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (!ATTRIBUTES.includes(name) || elsewhere(name, value)) ignored.push(name);
    else element.setAttribute(name, value);
  }
  if (element.lang) document.documentElement.lang = element.lang;
  if (ignored.length > 0) {
    console.warn(
      `wijk-mengpaneel: ${ignored.join(", ")} in the address is ignored. ` +
        `It may hold ${ATTRIBUTES.join(", ")}; src only for a board of this site.`,
    );
  }
}
