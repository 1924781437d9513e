//! One channel of the desk: name, reading, a step down and up, the fader, and two boxes.

use super::markup::{Html, el, filled, ticked};
use super::{Sight, about, fader, icon, level};
use crate::binding::Wish;
use crate::outline;
use mengpaneel_core::{Answer, Layer, Position};
use yew::AttrValue;

/// The channel of `slider`.
pub fn strip(sight: &Sight<'_>, slider: usize) -> Html {
    let (model, words) = (sight.model, sight.words);
    let content = &model.board().sliders()[slider];
    let answer = model.answers()[slider];
    let open = model.help() == Some(slider);
    let at_end = |end: u8| {
        answer
            .and_then(Answer::position)
            .is_some_and(|stand| stand.get() == end)
    };
    let (word, detail) = match answer {
        None => (words.empty(), words.empty_hint().to_string()),
        Some(Answer::Unknown) => (words.unknown(), words.unknown_hint().to_string()),
        Some(Answer::At(position)) => (words.stand(position), words.stand_detail(position)),
    };
    // A group, not a landmark: five of them on each of two desks would crowd a reader's list.
    el!("div", [
        "class" => class(answer, open),
        "role" => "group",
        "aria-labelledby" => outline::label(slider),
    ],
        el!("header", ["class" => "strip-head"],
            el!(level(sight, 1), [
                "class" => "strip-name",
                "id" => outline::label(slider),
            ], &content.label),
            el!("p", ["class" => "strip-ask"], &content.question),
        ),
        el!("p", ["class" => "reading"], el!("b", [], word), " ", el!("small", [], detail)),
        el!("div", ["class" => "pair"],
            step(sight, slider, Wish::Lower(slider), words.lower(), at_end(0), icon::minus()),
            step(sight, slider, Wish::Higher(slider), words.higher(), at_end(Position::MAX), icon::plus()),
        ),
        el!("div", ["class" => "fader"],
            fader::upright(answer),
            fader::lying(answer, words.axis()),
            range(sight, slider),
        ),
        el!("div", ["class" => "strip-keys"],
            lamp(sight, slider, Wish::NoChoice(slider), words.no_choice(),
                answer == Some(Answer::At(Position::MIDDLE))),
            lamp(sight, slider, Wish::Unknown(slider), words.unknown(),
                answer == Some(Answer::Unknown)),
            el!("button", [
                "type" => "button",
                "class" => "more",
                "data-wish" => Wish::Help(slider),
                "aria-expanded" => if open { "true" } else { "false" },
                "aria-controls" => open.then(|| outline::help(slider)),
            ],
                named(words.help(), &content.label),
                icon::open(),
            ),
        ),
    )
}

fn class(answer: Option<Answer>, open: bool) -> &'static str {
    match (answer, open) {
        (None, false) => "strip is-empty",
        (None, true) => "strip is-empty is-open",
        (Some(Answer::Unknown), false) => "strip is-unknown",
        (Some(Answer::Unknown), true) => "strip is-unknown is-open",
        (Some(Answer::At(_)), false) => "strip",
        (Some(Answer::At(_)), true) => "strip is-open",
    }
}

/// A name that is the same in every strip, with the slider's behind it for who only hears it.
fn named(name: &AttrValue, label: &str) -> Html {
    el!(
        "span",
        [],
        name,
        el!("span", ["class" => "vh"], format!(": {label}"))
    )
}

/// The native range. An untouched one stands in the middle, where it cannot mean "chosen": the
/// drawing and `aria-valuetext` say that it is empty.
fn range(sight: &Sight<'_>, slider: usize) -> Html {
    let answer = sight.model.answers()[slider];
    let disabled = sight.config.readonly || answer == Some(Answer::Unknown);
    let stand = answer.and_then(Answer::position);
    native(slider, stand, disabled, sight.words.value_text(answer))
}

/// A native range at `stand`, or in the middle.
pub fn native(slider: usize, stand: Option<Position>, disabled: bool, said: String) -> Html {
    filled(
        stand.unwrap_or(Position::MIDDLE).get().to_string(),
        el!("input", [
            "type" => "range",
            "class" => "rng",
            "id" => outline::fader(slider),
            "min" => "0",
            "max" => "10",
            "step" => "1",
            "disabled" => disabled,
            "data-wish" => Wish::Fader(slider),
            "aria-labelledby" => outline::label(slider),
            "aria-valuetext" => said,
        ]),
    )
}

/// A step down or up. It is off at the end, and while nobody knows where the slider stands.
pub fn step(
    sight: &Sight<'_>,
    slider: usize,
    wish: Wish,
    name: &AttrValue,
    at_end: bool,
    drawing: Html,
) -> Html {
    let off = match sight.model.layer() {
        Layer::Now => sight.model.answers()[slider] == Some(Answer::Unknown),
        Layer::Ambition => false,
    };
    let disabled = sight.config.readonly || off || at_end;
    let label = &sight.model.board().sliders()[slider].label;
    // Not `disabled`: a button that switches itself off would lose the focus of whoever presses it.
    el!("button", [
        "type" => "button",
        "class" => "pm",
        "data-wish" => wish,
        "aria-disabled" => disabled.then_some("true"),
        "aria-label" => about(name, label),
    ], drawing)
}

/// A box to tick in the strip of `slider`.
pub fn lamp(sight: &Sight<'_>, slider: usize, wish: Wish, name: &AttrValue, checked: bool) -> Html {
    let id = match wish {
        Wish::Unknown(slider) => Some(outline::unknown(slider)),
        _ => None,
    };
    let tick = ticked(
        checked,
        el!("input", [
            "type" => "checkbox",
            "id" => id,
            "disabled" => sight.config.readonly,
            "data-wish" => wish,
        ]),
    );
    el!("label", ["class" => "lamp"],
        tick,
        el!("i"),
        named(name, &sight.model.board().sliders()[slider].label),
    )
}
