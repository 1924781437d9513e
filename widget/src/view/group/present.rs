//! For the back of a room: the same picture in large type over the whole window, with a way back.

use super::super::markup::{Html, el};
use super::super::{Sight, icon, level};
use super::show::Show;
use super::{beside, give, lenses, profile, say, spread};
use crate::binding::GroupWish;
use mengpaneel_core::Lens;

/// Pixels in a unit of a strip.
const UNIT: usize = 2;

/// The picture over the whole window. The browser keeps the focus in a dialog, and closes it with
/// Escape.
pub fn present(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let show = Show::of(sight, UNIT);
    let hidden = sight.model.workshop().is_hidden();
    let legend = spread::legend(&show);
    let shared = (!hidden && show.lens() != Lens::Municipalities)
        .then(|| give::code(sight))
        .flatten();
    let shared = shared.map(|code| {
        el!("section", ["class" => "present-qr"],
            el!("div", [],
                el!(level(sight, 1), ["class" => "h2"], words.group_give()),
                el!("p", [], words.group_scan_this()),
            ),
            code,
        )
    });
    el!("dialog", ["class" => "present", "data-present" => "", "aria-labelledby" => "present"],
        el!("div", ["class" => "present-head"],
            el!(level(sight, 0), ["class" => "h1", "id" => "present", "tabindex" => "-1", "data-heading" => ""],
                say::headline(&show)),
            el!("div", ["class" => "row"],
                lenses::bar(&show),
                el!("button", [
                    "type" => "button",
                    "class" => "btn",
                    "data-wish" => GroupWish::DoNotPresent,
                    "part" => "button",
                ], icon::cross(), words.group_present_stop()),
            ),
        ),
        el!("div", [], legend),
        el!("div", [], beside::cards(&show)),
        spread::spread(&show),
        el!("div", [], profile::profiles(&show)),
        el!("div", [], shared),
    )
}
