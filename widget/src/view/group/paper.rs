//! The group on paper: the figures in words, the strips, the profiles, and the QR code of the picture.

use super::super::markup::{Html, each, el};
use super::super::{Sight, heading, level};
use super::show::Show;
use super::{beside, give, heading_of, profile, say, spread};
use mengpaneel_core::Lens;

/// The sheets.
pub fn paper(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let show = Show::of(sight, 1);
    // What is on screen: beside each other municipalities have no figures together, and no picture.
    let together = show.lens() != Lens::Municipalities;
    let counts = show.counts();
    let order = counts.order();
    let layer = match show.layer() {
        mengpaneel_core::Layer::Now => words.layer_now(),
        mengpaneel_core::Layer::Ambition => words.layer_ambition(),
    };
    el!("div", ["class" => "paper"],
        el!("header", ["class" => "paper-head"],
            el!("div", [],
                el!("p", ["class" => "b"], sight.model.board().title().to_owned()),
                el!(level(sight, 0), ["class" => "h1"], heading_of(&show)),
                el!("p", ["class" => "s"], layer),
            ),
            el!("div", ["class" => "paper-picture"], together.then(|| give::code(sight)).flatten()),
        ),
        el!("div", [], spread::legend(&show)),
        el!("div", [], beside::cards(&show)),
        spread::spread(&show),
        el!("div", [], profile::profiles(&show)),
        together.then(|| el!("section", ["class" => "sec"],
            heading(sight, 1, "h2", words.group_figures()),
            el!("table", ["class" => "values"], el!("tbody", [], each(order.len(), |at| {
                let slider = order[at];
                el!("tr", [],
                    el!("th", ["scope" => "row"], show.label(slider).to_owned()),
                    el!("td", [], say::figures(words, &counts.tallies[slider], counts.missing(slider))),
                )
            }))),
        )),
        el!("p", ["class" => "xs muted sec"], words.types_only()),
    )
}
