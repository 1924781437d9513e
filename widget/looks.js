// Gives the private properties of style/token.css a type. Then a page's token that is no colour or
// length (real themes ship empty ones, and "[object Object]") counts as not set at all. Types belong
// to the document: `@property` in a shadow sheet is ignored. Here are the built-in values as well.

const TYPES = {
  "<color>": {
    text: "#1b2430",
    surface: "#fff",
    accent: "#154273",
    "on-accent": "#fff",
    focus: "#b8430a",
    ambition: "#8a2a6a",
    attention: "#8a4b00",
    "attention-soft": "#fdf3e2",
    // Mixed from these, unless the page sets something that is no colour.
    "text-muted": "#1b2430",
    "accent-text": "#154273",
    link: "#154273",
    panel: "#fff",
    "accent-soft": "#fff",
    "border-strong": "#1b2430",
    track: "#1b2430",
    probe: "#000",
  },
  "<length>": { radius: "5px", "focus-width": "3px" },
  "solid | dashed | dotted | double": { "focus-style": "solid" },
};

for (const [syntax, properties] of Object.entries(TYPES)) {
  for (const [name, initialValue] of Object.entries(properties)) {
    try {
      CSS.registerProperty({ name: `--_wijk-${name}`, syntax, inherits: true, initialValue });
    } catch {
      // Another copy of this script has been there before: the type stands.
    }
  }
}

// The rings of style/token.css around `mount`; the outermost of them.
export function ringed(mount) {
  let ring = mount;
  for (let around = 0; around < 3; around++) {
    const next = document.createElement("div");
    next.append(ring);
    ring = next;
  }
  ring.className = "rings";
  return ring;
}
