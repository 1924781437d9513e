//! The few line icons, drawn in the text's colour. They never carry meaning alone.

use super::markup::{Html, el};

fn icon(path: &'static str, size: &'static str) -> Html {
    el!("svg", [
        "class" => "ic",
        "width" => size,
        "height" => size,
        "viewBox" => "0 0 24 24",
        "aria-hidden" => "true",
    ], el!("path", ["d" => path]))
}

/// Minus.
pub fn minus() -> Html {
    icon("M5 12h14", "20")
}

/// Plus.
pub fn plus() -> Html {
    icon("M12 5v14M5 12h14", "20")
}

/// A chevron that opens downwards.
pub fn open() -> Html {
    icon("M6 9l6 6 6-6", "18")
}

/// A chevron forward.
pub fn forward() -> Html {
    icon("M9 5l7 7-7 7", "20")
}

/// Two sides pulling: a tension.
pub fn tension() -> Html {
    icon("M12 4v16M7 9L3 12l4 3M17 9l4 3-4 3", "20")
}

/// An arrow back: take back.
pub fn undo() -> Html {
    icon("M8 5L4 9l4 4M4 9h9a6 6 0 0 1 0 12H9", "20")
}

/// An arrow on: do again.
pub fn redo() -> Html {
    icon("M16 5l4 4-4 4M20 9h-9a6 6 0 0 0 0 12h4", "20")
}

/// A cross: take away.
pub fn cross() -> Html {
    icon("M6 6l12 12M18 6L6 18", "18")
}

/// Arrows to the corners: large.
pub fn large() -> Html {
    icon("M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5", "18")
}
