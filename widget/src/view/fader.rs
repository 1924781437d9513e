//! The drawing behind a fader: slot, ticks, and the fill that grows from the middle.
//!
//! The cap itself is the native thumb. A slot is drawn upright and lying down; the style sheet shows
//! the one that fits the room. The fill starts in the middle, because the middle is "no choice":
//! a fill from 0 would say "halfway good".

use super::markup::{Child, Html, each, el, keyed};
use mengpaneel_core::{Answer, Position};
use yew::AttrValue;

/// Pixels between two steps of the upright slot, and from its end to the outermost step.
const STEP: usize = 22;

/// Ticks of the upright slot: steps 1-4 and 6-9, then 0, 5 and 10.
const MINOR: &str = "M31 44h7M31 66h7M31 88h7M31 110h7M31 154h7M31 176h7M31 198h7M31 220h7\
    M-38 44h7M-38 66h7M-38 88h7M-38 110h7M-38 154h7M-38 176h7M-38 198h7M-38 220h7";
const MAJOR: &str = "M31 22h10M31 242h10M-41 22h10M-41 242h10";
/// Ticks of the lying slot, on a grid of one unit a step.
const LYING: &str = "M1 46v4M2 46v4M3 46v4M4 46v4M6 46v4M7 46v4M8 46v4M9 46v4";
const LYING_MAJOR: &str = "M0 46v8M5 46v8M10 46v8";

/// The slot of a wide desk.
pub fn upright(answer: Option<Answer>) -> Html {
    let mark = match answer {
        None => keyed(
            "empty",
            el!(
                "g",
                [],
                el!("rect", ["class" => "ghost", "x" => "-24", "y" => "118", "width" => "48", "height" => "28", "rx" => "5"]),
                el!("path", ["class" => "ghost-g", "d" => "M-14 132h28"]),
            ),
        ),
        Some(Answer::Unknown) => keyed(
            "unknown",
            el!(
                "g",
                [],
                el!("circle", ["class" => "ghost", "cy" => "132", "r" => "22"]),
                el!("text", ["class" => "q", "y" => "139", "text-anchor" => "middle"], "?"),
            ),
        ),
        Some(Answer::At(position)) => fill(position),
    };
    let middle = answer == Some(Answer::At(Position::MIDDLE));
    upright_with(answer == Some(Answer::Unknown), middle, mark)
}

/// The slot of a wide desk with something drawn in it.
pub fn upright_with(off: bool, middle: bool, mark: impl Child) -> Html {
    let notch = if middle { "notch is-on" } else { "notch" };
    let (rim, slot) = if off {
        ("slot-off", "none")
    } else {
        ("slot-o", "slot")
    };
    el!("svg", ["class" => "slot-v", "width" => "100%", "height" => "264", "aria-hidden" => "true"],
        el!("rect", ["class" => "z-mid", "width" => "100%", "y" => "99", "height" => "66"]),
        el!("line", ["class" => "ln-mid", "x2" => "100%", "y1" => "132", "y2" => "132"]),
        el!("svg", ["x" => "50%", "overflow" => "visible"],
            el!("path", ["class" => "tick", "d" => MINOR]),
            el!("path", ["class" => "tick-b", "d" => MAJOR]),
            figure("26", "10"),
            figure("136", "5"),
            figure("246", "0"),
            el!("rect", ["class" => rim, "x" => "-6", "y" => "12", "width" => "12", "height" => "240", "rx" => "6"]),
            el!("rect", ["class" => slot, "x" => "-4", "y" => "14", "width" => "8", "height" => "236", "rx" => "4"]),
            el!("path", ["class" => notch, "d" => "M-42 125l12 7l-12 7zM42 125l-12 7l12 7z"]),
            mark,
        ),
    )
}

fn figure(y: &'static str, figure: &'static str) -> Html {
    el!("text", ["class" => "num", "x" => "45", "y" => y], figure)
}

fn fill(position: Position) -> Html {
    let (cap, middle) = (height(position), height(Position::MIDDLE));
    keyed(
        "set",
        el!(
            "g",
            [],
            el!("path", ["class" => "lit", "d" => lit(position)]),
            el!("rect", [
                "class" => "stem",
                "x" => "-6.5",
                "width" => "13",
                "y" => cap.min(middle),
                "height" => cap.abs_diff(middle),
            ]),
        ),
    )
}

/// The ticks from the middle to the cap, lit.
fn lit(position: Position) -> String {
    let middle = Position::MIDDLE.get();
    let mut path = String::new();
    for step in Position::all() {
        let (step, stand) = (step.get(), position.get());
        if (step > middle && step <= stand) || (step < middle && step >= stand) {
            let y = STEP + usize::from(Position::MAX - step) * STEP;
            path.push_str(&format!("M31 {y}h7M-38 {y}h7"));
        }
    }
    path
}

/// The slot of a card.
pub fn lying(answer: Option<Answer>, axis: [&AttrValue; 3]) -> Html {
    let stand = answer
        .and_then(Answer::position)
        .unwrap_or(Position::MIDDLE);
    let mark = match answer {
        None => Some(keyed(
            "empty",
            el!("svg", ["x" => "50%", "y" => "22", "overflow" => "visible"],
                el!("rect", ["class" => "ghost", "x" => "-15", "y" => "-20", "width" => "30", "height" => "40", "rx" => "6"]),
                el!("path", ["class" => "ghost-g", "d" => "M0 -12v24"]),
            ),
        )),
        Some(Answer::Unknown) => Some(keyed(
            "unknown",
            el!("svg", ["x" => "50%", "y" => "22", "overflow" => "visible"],
                el!("circle", ["class" => "ghost", "r" => "20"]),
                el!("text", ["class" => "q", "y" => "7", "text-anchor" => "middle"], "?"),
            ),
        )),
        Some(Answer::At(_)) => None,
    };
    let off = answer == Some(Answer::Unknown);
    lying_with(off, Position::MIDDLE, stand, mark, axis)
}

/// The slot of a card, filled between two positions, with something drawn over it.
pub fn lying_with(
    off: bool,
    from: Position,
    to: Position,
    mark: impl Child,
    axis: [&AttrValue; 3],
) -> Html {
    let slot = if off { "slot-off-l" } else { "slot-l" };
    el!("div", ["class" => "slot-h", "aria-hidden" => "true"],
        el!("svg", ["viewBox" => "0 0 10 72", "preserveAspectRatio" => "none"],
            el!("path", ["class" => slot, "d" => "M0 22H10"]),
            el!("path", ["class" => "stem-l", "d" => format!("M{} 22H{}", from.get(), to.get())]),
            el!("path", ["class" => "tick", "d" => LYING]),
            el!("path", ["class" => "tick-b", "d" => LYING_MAJOR]),
        ),
        el!("svg", ["class" => "over"], mark),
        el!("div", ["class" => "ends"], each(axis.len(), |end| el!("span", [], axis[end]))),
    )
}

/// Where a position lies in the upright slot, in pixels from its top.
pub fn height(position: Position) -> usize {
    STEP + usize::from(Position::MAX - position.get()) * STEP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_ticks_between_the_middle_and_the_cap_are_lit() {
        let at = |steps| lit(Position::new(steps).unwrap_or(Position::MIDDLE));
        assert_eq!(at(5), "");
        assert_eq!(at(6), "M31 110h7M-38 110h7");
        assert_eq!(at(3), "M31 176h7M-38 176h7M31 154h7M-38 154h7");
    }
}
