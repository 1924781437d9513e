// What embed.html adds to the element: its attributes from the address, and how high the page around
// should make the frame. The height is all that it tells, so any page may hear it.

import { follow } from "./query.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync("body { margin: 0; padding: 4px; background: none }");
document.adoptedStyleSheets = [sheet];

follow(document.querySelector("wijk-mengpaneel"));

const HEIGHT = "mengpaneel-height";

function tell() {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ type: HEIGHT, height: Math.ceil(height) }, "*");
}

if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  // A page whose script came later may ask again.
  addEventListener("message", ({ data, source }) => source === parent && data?.type === HEIGHT && tell());
}
