//! The mixing desk: one strip a slider, its help under it, and how far one is.

use super::markup::{Child, Html, each, el, keyed, nodes};
use super::{Sight, button, channel, glyph, icon, keeping, span, title};
use crate::binding::Wish;
use crate::later;
use mengpaneel_core::{Answer, Band};
use yew::AttrValue;

/// More strips beside each other than this cannot be read; a longer board gets more rows.
const MOST_BESIDE: usize = 6;

/// The class of a row of that many strips.
const ROWS: [&str; MOST_BESIDE + 1] = [
    "desk", "desk n1", "desk n2", "desk n3", "desk n4", "desk n5", "desk n6",
];

/// The screen.
pub fn desk(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let (heading, lead) = if sight.config.readonly {
        let only = el!("p", ["class" => "note s sec-s"], words.readonly());
        (words.desk_title_readonly(), only)
    } else {
        let lead = model.board().lead().to_owned();
        (words.desk_title(), el!("p", ["class" => "lead"], lead))
    };
    el!(
        "div",
        [],
        title(sight, heading),
        el!("div", [], lead),
        el!("div", [], keeping::notice(sight)),
        progress(sight),
        rows(sight, channel::channel),
        foot(sight),
    )
}

/// All channels, in as many rows as they need, each drawn by `channel`.
///
/// Generic, because a function behind a pointer could not move to the part that loads later.
pub fn rows(sight: &Sight<'_>, channel: impl Fn(&Sight<'_>, usize) -> Html) -> Html {
    let sliders = sight.model.board().sliders().len();
    let rows = sliders.div_ceil(MOST_BESIDE).max(1);
    let beside = sliders.div_ceil(rows);
    el!(
        "div",
        [],
        each(rows, |row| {
            desk_row(
                sight,
                &channel,
                row * beside,
                sliders.min((row + 1) * beside),
            )
        })
    )
}

fn progress(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let unknown = model
        .answers()
        .iter()
        .filter(|a| **a == Some(Answer::Unknown))
        .count();
    let unknown = (unknown > 0).then(|| {
        span(
            "s muted",
            format!(" · {}", words.progress_unknown(&unknown)),
        )
    });
    el!("div", ["class" => "progress"],
        glyph::progress(model.answers()),
        el!("p", [],
            span("b", words.progress(&model.answered(), &model.answers().len())),
            unknown,
        ),
        el!("div", ["class" => "row history"], history(sight)),
    )
}

/// Undo and redo.
pub fn history(sight: &Sight<'_>) -> Option<Html> {
    let (model, words) = (sight.model, sight.words);
    if sight.config.readonly {
        return None;
    }
    // Always there, so that the desk does not move under somebody's first drag. Not `disabled`: a
    // button that switches itself off would lose the focus of whoever presses it.
    let step = |wish: Wish, enabled: bool, drawing: Html, name: &AttrValue| {
        el!("button", [
            "type" => "button",
            "class" => "btn is-quiet",
            "data-wish" => wish,
            "aria-disabled" => (!enabled).then_some("true"),
        ], drawing, el!("span", [], name))
    };
    Some(nodes![
        step(Wish::Undo, model.can_undo(), icon::undo(), words.undo()),
        step(Wish::Redo, model.can_redo(), icon::redo(), words.redo()),
    ])
}

fn desk_row(
    sight: &Sight<'_>,
    channel: &impl Fn(&Sight<'_>, usize) -> Html,
    from: usize,
    to: usize,
) -> Html {
    let words = sight.words;
    let mut parts = vec![keyed("rail", rail(sight))];
    for slider in from..to {
        parts.push(channel(sight, slider));
        if sight.session.is_whole() {
            parts.extend(later::help(sight, slider));
        }
    }
    let class = ROWS.get(to - from).copied().unwrap_or(ROWS[0]);
    el!("div", ["class" => class, "part" => "desk", "role" => "group", "aria-label" => words.desk()],
        parts)
}

fn rail(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    el!("div", ["class" => "rail", "aria-hidden" => "true"],
        el!("div", ["class" => "zones"],
            el!("span", [], words.band(Band::High)),
            el!("span", [], words.band(Band::Middle), el!("small", [], words.middle_hint())),
            el!("span", [], words.band(Band::Low)),
        ),
    )
}

fn foot(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let nothing = sight.config.readonly || model.answered() == 0;
    el!("div", ["class" => "foot"],
        keeping::line(sight),
        el!("div", ["class" => "row"],
            button(Wish::Reset, false, nothing, words.reset()),
            button(Wish::ShowOutcome, true, false,
                vec![words.to_outcome().node(), icon::forward()]),
        ),
    )
}
