//! What a page may change about the looks of the element.

/// One custom property, as the README shows it.
#[derive(Debug)]
pub struct CustomProperty {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// What holds without it.
    pub default: &'static str,
}

const fn property(
    name: &'static str,
    purpose: &'static str,
    default: &'static str,
) -> CustomProperty {
    CustomProperty {
        name,
        purpose,
        default,
    }
}

/// Every custom property.
pub const CUSTOM_PROPERTIES: &[CustomProperty] = &[
    property(
        "--wijk-font",
        "all text",
        "`system-ui, \"Segoe UI\", Roboto, Arial, sans-serif`",
    ),
    property("--wijk-text", "text", "`#1b2430`, on dark `#edf1f6`"),
    property(
        "--wijk-text-muted",
        "less important text",
        "text, mixed with 25% surface",
    ),
    property("--wijk-surface", "background", "`#fff`"),
    property(
        "--wijk-panel",
        "background of the desk, of notes, and of buttons that cannot be used now",
        "surface, mixed with 5% text",
    ),
    property(
        "--wijk-border",
        "lines between parts",
        "surface, mixed with 20% text",
    ),
    property(
        "--wijk-border-strong",
        "edges of controls",
        "surface, mixed with 62% text",
    ),
    property(
        "--wijk-accent",
        "fader caps, main button, what is current",
        "`#154273`, on dark `#8fbdf5`",
    ),
    property(
        "--wijk-on-accent",
        "text and marks on the accent",
        "`#fff`, on dark `#0b1726`",
    ),
    property(
        "--wijk-accent-text",
        "readings and other text in the accent",
        "accent, mixed with 25% text",
    ),
    property(
        "--wijk-link",
        "links, and buttons that look like one",
        "the accent as text",
    ),
    property(
        "--wijk-accent-soft",
        "background under the pointer and of what is yours",
        "surface, mixed with 12% accent",
    ),
    property(
        "--wijk-track",
        "slot of a fader",
        "surface, mixed with 55% text",
    ),
    property(
        "--wijk-attention",
        "edge and icon of notes that ask for attention",
        "`#8a4b00`, on dark `#f3bd5a`",
    ),
    property(
        "--wijk-attention-soft",
        "background of those notes",
        "`#fdf3e2`, on dark `#33290f`",
    ),
    property(
        "--wijk-ambition",
        "the ring of the ambition",
        "`#8a2a6a`, on dark `#f29ad0`",
    ),
    property(
        "--wijk-focus",
        "colour of the focus ring",
        "`#b8430a`, on dark `#ffd24a`",
    ),
    property(
        "--wijk-focus-width",
        "width of the focus ring, at least 2 pixels",
        "`3px`",
    ),
    property(
        "--wijk-focus-style",
        "`solid`, `dashed`, `dotted` or `double`",
        "`solid`",
    ),
    property(
        "--wijk-radius",
        "rounding of corners, at most 12 pixels",
        "`5px`",
    ),
    property(
        "--wijk-sticky-top",
        "height of a header of yours that stays on top: what sticks or is scrolled to keeps clear of it",
        "`0px`",
    ),
];

/// What `::part()` reaches, and which part of the element that is.
pub const PARTS: &[(&str, &str)] = &[
    ("root", "all of it"),
    ("desk", "a row of faders"),
    ("outcome", "the outcome"),
    ("profiles", "the profiles"),
    ("button", "the buttons with a border"),
];
