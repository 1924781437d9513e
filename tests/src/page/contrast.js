// Measures what is drawn: for every text the colours of the text and of everything behind it, for every
// control its edge or filling. It knows nothing of how the widget chooses its colours. Returns what is
// below what it needs, as sentences.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const rgba = (css) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
const up = (part) => part.assignedSlot ?? part.parentElement ?? part.getRootNode().host;
const behind = (part) => {
  if (!part) return [255, 255, 255, 1];
  const own = rgba(getComputedStyle(part).backgroundColor);
  return own[3] === 1 ? own : over(own, behind(up(part)));
};
const light = (colour) => {
  const [r, g, b] = colour.slice(0, 3).map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
};
const ratio = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return high / low;
};
const shown = (part) => part.checkVisibility({ opacityProperty: true, visibilityProperty: true });
const found = [];
let measured = 0;
const need = (least, one, other, what) => {
  measured += 1;
  const is = ratio(one, other);
  if (is < least - 0.01) found.push(`${what}: ${is.toFixed(2)} of ${least}`);
};
const wijk = root.querySelector(".wijk");
const token = (name) => {
  const probe = document.createElement("i");
  probe.style.color = `var(${name})`;
  wijk.append(probe);
  const colour = rgba(getComputedStyle(probe).color);
  probe.remove();
  return colour;
};
for (const part of root.querySelectorAll(".wijk *")) {
  if (!shown(part) || part.closest(".vh")) continue;
  const style = getComputedStyle(part);
  const name = `${part.localName}.${part.getAttribute("class") ?? ""}`;
  const svg = part instanceof SVGElement;
  const text = [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (text && !svg) {
    const ground = behind(part);
    need(4.5, over(rgba(style.color), ground), ground, `text of ${name}`);
  } else if (text && svg) {
    // What is written in a drawing stands on the panel, or on the halo that it brings along.
    const ground = behind(part.closest("svg").parentElement);
    const halo = style.paintOrder.startsWith("stroke") ? rgba(style.stroke) : ground;
    need(4.5, rgba(style.fill), part.matches(".flag-t, .mark text") ? token("--_accent") : halo, `drawn text of ${name}`);
  } else if (part.matches(".slot, .stem, .slot-l, .stem-l, .ghost")) {
    const paint = rgba(style[part.matches(".slot-l, .stem-l, .ghost") ? "stroke" : "fill"]);
    need(3, paint, behind(part.closest("svg").parentElement), `drawing of ${name}`);
  }
  if (part.matches(".btn:not(.is-quiet, [aria-disabled]), .pm:not([aria-disabled]), .lamp i, input[type=text]")) {
    const ground = behind(up(part));
    need(3, rgba(style.borderTopColor), ground, `edge of ${name}`);
  }
}
// What only a pseudo-element or the focus shows.
for (const ground of ["--_surface", "--_panel"]) {
  need(3, token("--_focus"), token(ground), `focus on ${ground}`);
  need(3, token("--_accent"), token(ground), `cap on ${ground}`);
}
need(4.5, token("--_on-accent"), token("--_accent"), "groove on cap");
return measured > 30 ? found : [`only ${measured} pairs were found`];
