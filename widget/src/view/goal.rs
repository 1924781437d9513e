//! A channel on the screen for both stands: one native range, which sets now or the ambition; the
//! other stand is drawn behind it.
//!
//! Two thumbs on one track are neither native nor accessible, so a switch picks which one moves.

use super::markup::{Html, each, el, keyed, nodes};
use super::{Sight, fader, icon, level, per_cent, strip};
use crate::binding::Wish;
use crate::outline;
use mengpaneel_core::{Answer, Layer, Position};

/// The channel of `slider`, as the switch stands.
pub fn channel(sight: &Sight<'_>, slider: usize) -> Html {
    let id = sight.model.board().sliders()[slider].id.to_string();
    match sight.model.layer() {
        Layer::Now => keyed(format!("now-{id}"), strip::strip(sight, slider)),
        Layer::Ambition => keyed(format!("goal-{id}"), goal(sight, slider)),
    }
}

fn goal(sight: &Sight<'_>, slider: usize) -> Html {
    let (model, words) = (sight.model, sight.words);
    let content = &model.board().sliders()[slider];
    let at = |answers: &[Option<Answer>]| answers[slider].and_then(Answer::position);
    let (now, wanted) = (at(model.answers()), at(model.ambition()));
    let (word, detail) = match (wanted, now) {
        (None, Some(now)) => (words.goal_none(), words.goal_none_hint(&now.get())),
        (None, None) => (words.goal_none(), words.empty_hint().to_string()),
        (Some(wanted), Some(now)) => (
            words.stand(wanted),
            words.goal_hint(&now.get(), &wanted.get()),
        ),
        (Some(wanted), None) => (words.stand(wanted), words.goal_hint_unknown(&wanted.get())),
    };
    let class = match wanted {
        Some(_) => "strip is-goal",
        None => "strip is-goal is-empty",
    };
    let end = |end: u8| wanted.is_some_and(|wanted| wanted.get() == end);
    el!("div", ["class" => class, "role" => "group", "aria-labelledby" => outline::label(slider)],
        el!("header", ["class" => "strip-head"],
            el!(level(sight, 1), ["class" => "strip-name", "id" => outline::label(slider)],
                &content.label),
            el!("p", ["class" => "strip-ask"], &content.question),
        ),
        el!("p", ["class" => "reading"], el!("b", [], word), " ", el!("small", [], detail)),
        el!("div", ["class" => "pair"],
            strip::step(sight, slider, Wish::Lower(slider), words.lower(), end(0), icon::minus()),
            strip::step(sight, slider, Wish::Higher(slider), words.higher(), end(Position::MAX),
                icon::plus()),
        ),
        el!("div", ["class" => "fader"],
            upright(sight, now, wanted),
            lying(sight, now, wanted),
            range(sight, slider, now, wanted),
        ),
        el!("div", ["class" => "strip-keys"],
            strip::lamp(sight, slider, Wish::NoAmbition(slider), words.goal_none(), wanted.is_none()),
        ),
    )
}

fn upright(sight: &Sight<'_>, now: Option<Position>, wanted: Option<Position>) -> Html {
    let stem = wanted.map(|wanted| {
        let (from, to) = (fader::height(now.unwrap_or(wanted)), fader::height(wanted));
        el!("rect", [
            "class" => "stem",
            "x" => "-6.5",
            "width" => "13",
            "y" => from.min(to),
            "height" => from.abs_diff(to),
        ])
    });
    let flag = now.map(|now| {
        el!("g", ["transform" => format!("translate(-62 {})", fader::height(now))],
            el!("path", ["class" => "flag", "d" => "M0 -11h32l12 11l-12 11h-32z"]),
            el!("text", ["class" => "flag-t", "x" => "17", "y" => "5", "text-anchor" => "middle"],
                sight.words.flag_now()),
        )
    });
    fader::upright_with(
        false,
        wanted == Some(Position::MIDDLE),
        keyed("goal", el!("g", [], stem, flag)),
    )
}

fn lying(sight: &Sight<'_>, now: Option<Position>, wanted: Option<Position>) -> Html {
    let flag = now.map(|now| {
        el!("svg", ["x" => format!("{}0%", now.get()), "y" => "44", "overflow" => "visible"],
            el!("path", ["class" => "flag", "d" => "M-15 -5h9l6 -7l6 7h9v17h-30z"]),
            el!("text", ["class" => "flag-t", "y" => "8", "text-anchor" => "middle"],
                sight.words.flag_now()),
        )
    });
    let to = wanted.or(now).unwrap_or(Position::MIDDLE);
    fader::lying_with(
        false,
        now.unwrap_or(to),
        to,
        keyed("goal", el!("g", [], flag)),
        sight.words.axis(),
    )
}

fn range(
    sight: &Sight<'_>,
    slider: usize,
    now: Option<Position>,
    wanted: Option<Position>,
) -> Html {
    let words = sight.words;
    let said = match (now, wanted) {
        (_, None) => words.goal_none().to_string(),
        (None, Some(wanted)) => words.value_text(Some(Answer::At(wanted))),
        (Some(now), Some(wanted)) => format!(
            "{}; {}",
            words.value_text(Some(Answer::At(wanted))),
            words.goal_none_hint(&now.get())
        ),
    };
    strip::native(slider, wanted.or(now), sight.config.readonly, said)
}

/// One gap as a line: the cap of now, and where there is an ambition its ring and a dashed way there.
pub fn scale(from: Position, to: Option<Position>, label: String) -> Html {
    let x = |position: Position| per_cent(4 + 92 * usize::from(position.get()) / 10);
    el!("svg", ["class" => "gap", "height" => "40", "role" => "img", "aria-label" => label],
        el!("rect", ["class" => "z-mid", "x" => "40.8%", "width" => "18.4%", "height" => "40"]),
        el!("line", ["class" => "gap-l", "x1" => "4%", "x2" => "96%", "y1" => "20", "y2" => "20"]),
        each(11, |step| {
            let x = per_cent(4 + 92 * step / 10);
            el!("line", ["class" => "tick", "x1" => x.clone(), "x2" => x, "y1" => "15", "y2" => "25"])
        }),
        to.map(|to| nodes![
            el!("line", ["class" => "gap-way", "x1" => x(from), "x2" => x(to), "y1" => "20", "y2" => "20"]),
            el!("svg", ["x" => x(to), "y" => "20", "overflow" => "visible"],
                el!("circle", ["class" => "ring", "r" => "11"]),
                el!("circle", ["class" => "ring-dot", "r" => "3.5"]),
            ),
        ]),
        el!("svg", ["x" => x(from), "y" => "20", "overflow" => "visible"],
            el!("rect", ["class" => "m-own", "x" => "-6", "y" => "-10", "width" => "12", "height" => "20", "rx" => "3"]),
            el!("path", ["class" => "m-own-g", "d" => "M0 -6v12"]),
        ),
    )
}
