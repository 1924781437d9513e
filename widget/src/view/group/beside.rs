//! Side by side: a small desk for each person, role or municipality, with what it resembles.

use super::super::markup::{Html, each, el, keyed};
use super::super::{level, span};
use super::mark::sample;
use super::say;
use super::show::{Part, Show};
use super::strip::hundredths;

/// The cards; nothing while figures are hidden or nothing stands beside another.
pub fn cards(show: &Show<'_>) -> Option<Html> {
    let parts = &show.parts;
    if parts.len() < 2 || show.sight.model.workshop().is_hidden() {
        return None;
    }
    Some(keyed(
        "cards",
        el!("ul", ["class" => "cards"], each(parts.len(), |at| card(show, at, &parts[at]))),
    ))
}

fn card(show: &Show<'_>, at: usize, part: &Part) -> Html {
    let words = show.sight.words;
    let mark = part
        .mark
        .as_ref()
        .map(|(mark, letter)| sample(*mark, Some(letter)));
    let nobody = part.stands.iter().all(Option::is_none);
    let resembles = if nobody {
        words.group_nobody().to_string()
    } else {
        say::resembles(show, words.group_this(), &part.outcome)
    };
    keyed(
        at.to_string(),
        el!("li", ["class" => "card"],
            el!("div", ["class" => "card-head"],
                mark,
                el!(level(show.sight, 1), ["class" => "h3"], part.name.clone()),
                span("s muted", part.count.clone()),
            ),
            desk(part, described(show, part)),
            el!("p", ["class" => "s"], resembles),
        ),
    )
}

fn described(show: &Show<'_>, part: &Part) -> String {
    let words = show.sight.words;
    let mut said = Vec::new();
    for (slider, stand) in part.stands.iter().enumerate() {
        let label = show.label(slider);
        said.push(match stand {
            Some(stand) => words.own_stand_at(&label, &words.number(*stand)),
            None => words.own_stand_unknown(&label),
        });
    }
    format!("{}: {}.", part.name, said.join(", "))
}

/// A small desk with caps that may stand on a half.
fn desk(part: &Part, label: String) -> Html {
    let width = part.stands.len() * 29 + 8;
    el!("svg", [
        "class" => "mini-desk",
        "viewBox" => format!("0 0 {width} 112"),
        "role" => "img",
        "aria-label" => label,
    ],
        el!("path", ["class" => "ln-mid", "d" => format!("M2 50H{}", width - 2)]),
        each(part.stands.len(), |slider| {
            el!("g", ["transform" => format!("translate({} 0)", slider * 29 + 18)],
                el!("path", ["class" => "slot-l", "d" => "M0 12v76"]),
                part.stands[slider].map(cap),
                el!("text", ["class" => "num", "y" => "108", "text-anchor" => "middle"],
                    slider + 1),
            )
        }),
    )
}

fn cap(stand: f64) -> Html {
    // 7.6 pixels a step, in tenths of a pixel: whole numbers keep float formatting out.
    let tenths = 120 + 76 * (100 - hundredths(stand)) / 10;
    el!("g", ["transform" => format!("translate(0 {}.{})", tenths / 10, tenths % 10)],
        el!("rect", ["class" => "m-own", "x" => "-8", "y" => "-4", "width" => "16", "height" => "8", "rx" => "3"]),
        el!("path", ["class" => "m-own-g", "d" => "M-4 0h8"]),
    )
}
