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
    property("--wijk-text", "text", "`#1b2430`"),
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
        "`#154273`",
    ),
    property("--wijk-on-accent", "text and marks on the accent", "`#fff`"),
    property(
        "--wijk-accent-text",
        "links and other text in the accent",
        "accent, mixed with 25% text",
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
        "`#8a4b00`",
    ),
    property(
        "--wijk-attention-soft",
        "background of those notes",
        "`#fdf3e2`",
    ),
    property("--wijk-ambition", "the ring of the ambition", "`#8a2a6a`"),
    property("--wijk-focus", "focus ring", "`#b8430a`"),
    property("--wijk-radius", "rounding of corners", "`5px`"),
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
