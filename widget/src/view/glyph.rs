//! Small drawings of a desk: the progress bars, an anchor, and the desk beside a profile.
//!
//! One marker has one meaning everywhere: a solid cap is "you", an open bracket is what fits a
//! profile (dashed where we inferred it).

use super::markup::{Html, each, el};
use mengpaneel_core::{Answer, Band, Evidence, Position, Target};

/// One tiny bar a slider, in the four states that must never look alike.
pub fn progress(answers: &[Option<Answer>]) -> Html {
    let width = answers.len() * 19;
    el!("svg", [
        "class" => "bars",
        "width" => width * 3 / 2,
        "height" => "42",
        "viewBox" => format!("0 0 {width} 28"),
        "aria-hidden" => "true",
    ], each(answers.len(), |slider| {
        let bar = match answers[slider] {
            None => el!("g", [], el!("path", ["class" => "bar-empty", "d" => "M0 2v24"])),
            Some(Answer::Unknown) => el!("g", [],
                el!("text", ["class" => "q bar-q", "y" => "19", "text-anchor" => "middle"], "?")),
            Some(Answer::At(position)) => el!("g", [],
                el!("path", ["class" => "slot-l", "d" => "M0 2v24"]),
                el!("rect", [
                    "class" => "m-own-flat",
                    "x" => "-5",
                    "width" => "10",
                    "height" => "6",
                    "rx" => "1.5",
                    "y" => 20 - 2 * usize::from(position.get()).min(10),
                ]),
            ),
        };
        el!("g", ["transform" => format!("translate({} 0)", slider * 19 + 9)], bar)
    }))
}

/// A single fader at one of its three anchors.
pub fn anchor(band: Band) -> Html {
    let lift = match band {
        Band::High => "translate(0 -18)",
        Band::Middle => "translate(0 0)",
        Band::Low => "translate(0 18)",
    };
    el!("svg", [
        "class" => "anchor",
        "width" => "40",
        "height" => "58",
        "viewBox" => "-20 -29 40 58",
        "aria-hidden" => "true",
    ],
        el!("path", ["class" => "slot-l", "d" => "M0 -24v48"]),
        el!("path", ["class" => "tick-b", "d" => "M-14 0h28"]),
        el!("g", ["transform" => lift],
            el!("rect", ["class" => "m-own", "x" => "-12", "y" => "-6.5", "width" => "24", "height" => "13", "rx" => "3"]),
            el!("path", ["class" => "m-own-g", "d" => "M-8 0h16"]),
        ),
    )
}

/// A small desk: own stands, and a profile's ranges behind them when given.
pub fn desk(positions: &[Option<Position>], targets: &[Target], label: String) -> Html {
    let width = positions.len() * 29 + 8;
    el!("svg", [
        "class" => "mini-desk",
        "viewBox" => format!("0 0 {width} 112"),
        "role" => "img",
        "aria-label" => label,
    ],
        el!("path", ["class" => "ln-mid", "d" => format!("M2 50H{}", width - 2)]),
        each(positions.len(), |slider| {
            el!("g", ["transform" => format!("translate({} 0)", slider * 29 + 18)],
                el!("path", ["class" => "slot-l", "d" => "M0 12v76"]),
                targets.get(slider).map(bracket),
                positions[slider].map(own),
                el!("text", ["class" => "num", "y" => "108", "text-anchor" => "middle"],
                    slider + 1),
            )
        }),
    )
}

/// Where a position lies in a small desk, in tenths: whole numbers keep float formatting out.
fn tenths(position: Position) -> usize {
    120 + 76 * usize::from(Position::MAX - position.get())
}

fn decimal(tenths: usize) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn bracket(target: &Target) -> Html {
    let (top, bottom) = (tenths(target.to) - 70, tenths(target.from) + 70);
    let class = match target.evidence {
        Evidence::Stated => "m-prof",
        Evidence::Inferred => "m-prof is-inferred",
    };
    el!("rect", [
        "class" => class,
        "x" => "-11",
        "width" => "22",
        "rx" => "4",
        "y" => decimal(top),
        "height" => decimal(bottom - top),
    ])
}

fn own(position: Position) -> Html {
    el!("g", ["transform" => format!("translate(0 {})", decimal(tenths(position)))],
        el!("rect", ["class" => "m-own", "x" => "-8", "y" => "-4", "width" => "16", "height" => "8", "rx" => "3"]),
        el!("path", ["class" => "m-own-g", "d" => "M-4 0h8"]),
    )
}
