//! Now and ambition on one desk: the gaps, where to start, and the way from profile to profile.

use super::markup::{Child, Html, each, el, keyed, ticked};
use super::{Sight, button, claim, desk, goal, heading, readings, sourced, span, title};
use crate::binding::Wish;
use crate::text::{in_sentence, listed};
use mengpaneel_core::{Advice, Band, Evidence, Gap, Ground, Layer, Next, Route};
use mengpaneel_core::{advise, gaps, route};
use yew::AttrValue;

/// The screen.
pub fn ambition(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    if model.answers().iter().flatten().next().is_none() {
        return el!(
            "div",
            [],
            title(sight, words.ambition_title()),
            el!("p", ["class" => "lead"], words.ambition_first()),
            el!("p", ["class" => "sec-s"], button(Wish::ShowDesk, true, false, words.desk())),
        );
    }
    let gaps = gaps(model.answers(), model.ambition());
    let advice = advise(
        model.board(),
        model.answers(),
        model.ambition(),
        model.reading().reason,
    );
    el!(
        "div",
        [],
        title(sight, words.ambition_title()),
        el!("p", ["class" => "lead"], words.ambition_lead()),
        el!("div", ["class" => "layer-bar"],
            layers(sight),
            el!("p", ["class" => "s muted"], match model.layer() {
                Layer::Now => words.editing_now(),
                Layer::Ambition => words.editing_ambition(),
            }),
            el!("div", ["class" => "row history"], desk::history(sight)),
        ),
        desk::rows(sight, goal::channel),
        gap_list(sight, &gaps),
        start(sight, &advice),
        el!("div", [], advice.everything.then(|| everything(sight))),
        el!(
            "div",
            [],
            route(model.board(), model.answers(), model.ambition()).map(|found| way(sight, &found))
        ),
    )
}

fn layers(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let layer = |layer: Layer, wish: Wish, name: &AttrValue| {
        let on = model.layer() == layer;
        el!("button", [
            "type" => "button",
            "class" => match layer { Layer::Now => "layer", Layer::Ambition => "layer is-goal" },
            "data-wish" => wish,
            "aria-pressed" => if on { "true" } else { "false" },
        ], el!("i"), el!("span", [], name))
    };
    el!("div", ["class" => "layers", "role" => "group", "aria-label" => words.ambition_layer()],
        layer(Layer::Now, Wish::EditNow, words.layer_now()),
        layer(Layer::Ambition, Wish::EditAmbition, words.layer_ambition()),
    )
}

fn label<'a>(sight: &Sight<'a>, slider: usize) -> &'a str {
    &sight.model.board().sliders()[slider].label
}

/// "4 stappen omhoog", or that it stays.
pub fn moved(sight: &Sight<'_>, steps: i8) -> String {
    let words = sight.words;
    let size = words.steps(f64::from(steps.unsigned_abs()));
    match steps {
        0 => words.gap_same().to_string(),
        1.. => words.gap_up(&size),
        _ => words.gap_down(&size),
    }
}

/// Rows of gaps, largest first. It also serves then and now.
pub fn gap_rows(sight: &Sight<'_>, gaps: &[Gap]) -> Html {
    el!("ol", ["class" => "gaps"], each(gaps.len(), |at| {
        let gap = &gaps[at];
        let (from, to) = (gap.from.get(), gap.to.get());
        keyed(format!("gap-{}", gap.slider), el!("li", [],
            span("gap-n", at + 1),
            span("b", label(sight, gap.slider).to_owned()),
            el!("div", ["class" => "gap-d"],
                goal::scale(gap.from, Some(gap.to), sight.words.gap_label(&from, &to))),
            span(if gap.steps() == 0 { "s muted" } else { "s b" }, moved(sight, gap.steps())),
        ))
    }))
}

fn gap_list(sight: &Sight<'_>, gaps: &[Gap]) -> Html {
    let words = sight.words;
    let moves = gaps.iter().any(|gap| gap.steps() != 0);
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.gaps_title()),
        if moves {
            keyed("rows", gap_rows(sight, gaps))
        } else {
            keyed("none", el!("p", ["class" => "s muted"], words.gaps_none()))
        },
    )
}

fn start(sight: &Sight<'_>, advice: &Advice) -> Html {
    let words = sight.words;
    let mut later = Vec::new();
    for slider in &advice.later {
        later.push(label(sight, *slider));
    }
    let cards = each(advice.first.len(), |at| {
        let start = advice.first[at];
        let slider = &sight.model.board().sliders()[start.slider];
        let next = advice.next[start.slider];
        let steps = next.steps(slider);
        let example = slider.examples.iter().find(|example| {
            example.stand.band
                == if next == Next::ToMiddle {
                    Band::Middle
                } else {
                    Band::High
                }
        });
        let example = example.filter(|_| !steps.is_empty()).map(|example| {
            el!("p", ["class" => "s sec-s"],
                span("b", words.start_example()), " ",
                format!("{} ({}). ", example.municipality,
                    words.placed(example.stand.band, example.stand.evidence)),
                sourced(sight, &example.claim))
        });
        let less = (next == Next::Less).then(|| el!("p", ["class" => "s"], words.next_less()));
        keyed(
            slider.id.to_string(),
            el!("div", ["class" => "note is-acc"],
                heading(sight, 2, "h3", &slider.label),
                ground(sight, start.ground),
                less,
                el!("ol", ["class" => "steps-next"], each(steps.len(), |at| {
                    el!("li", [], claim(sight, &steps[at]))
                })),
                el!("div", [], example),
            ),
        )
    });
    let nothing = advice
        .first
        .is_empty()
        .then(|| el!("p", ["class" => "s"], words.start_nothing()));
    let later = (!later.is_empty())
        .then(|| el!("p", ["class" => "note s sec-s"], words.start_later(&listed(&later))));
    let assignment = advice.profile.map(|profile| {
        el!("div", ["class" => "note sec-s"],
            heading(sight, 2, "h3", words.assignment()),
            claim(sight, &sight.model.board().profiles()[profile].assignment),
        )
    });
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.start_title()),
        el!("p", ["class" => "s muted"], words.start_lead()),
        el!("div", [], reasons(sight)),
        nothing,
        el!("div", ["class" => "g2 sec-s"], cards),
        later,
        el!("div", [], assignment),
    )
}

/// Why a slider comes first.
pub fn ground(sight: &Sight<'_>, ground: Ground) -> Html {
    let (board, words) = (sight.model.board(), sight.words);
    match ground {
        Ground::Reason(index) => {
            let reason = &board.reasons()[index];
            let inferred =
                (reason.evidence == Evidence::Inferred).then(|| span("tag", words.inferred()));
            el!("div", [], claim(sight, &reason.claim), inferred)
        }
        Ground::Tension(index) => {
            let tension = &board.tensions()[index];
            el!("p", ["class" => "s"], span("b", &tension.name), ". ", &tension.question)
        }
        Ground::LargestGap => el!("p", ["class" => "s"], words.ground_gap()),
        Ground::Lowest => el!("p", ["class" => "s"], words.ground_lowest()),
    }
}

/// Why they begin, as native radio buttons; nothing when the board gives no reasons.
fn reasons(sight: &Sight<'_>) -> Option<Html> {
    let (model, words) = (sight.model, sight.words);
    let reasons = model.board().reasons();
    if reasons.is_empty() || sight.config.readonly {
        return None;
    }
    let chosen = model.reading().reason;
    let radio = |wish: Wish, name: Html, on: bool| {
        el!("label", ["class" => "lamp is-radio"],
            ticked(on, el!("input", [
                "type" => "radio",
                "name" => "reason",
                "data-wish" => wish,
            ])),
            el!("i"),
            el!("span", [], name),
        )
    };
    // A form of their own, which goes nowhere when it is sent: without one Chromium never lets go of
    // radio buttons that stood in a shadow root, nor of the screen around them.
    Some(el!(
        "form",
        ["method" => "dialog"],
        el!("fieldset", ["class" => "choices"],
            el!("legend", ["class" => "b s"], words.start_reason()),
            each(reasons.len(), |index| {
                radio(Wish::Reason(index), (&reasons[index].text).node(), chosen == Some(index))
            }),
            radio(Wish::NoReason, words.start_no_reason().node(), chosen.is_none()),
        )
    ))
}

fn everything(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    el!("div", ["class" => "note is-att sec-s"],
            heading(sight, 2, "h3", words.everything_title()),
            el!("p", ["class" => "s"], words.everything_text()),
            super::field(words.everything_field(),
            readings::lines(sight, Wish::Everything, &sight.model.reading().everything)),
    )
}

fn way(sight: &Sight<'_>, route: &Route) -> Html {
    let (board, words) = (sight.model.board(), sight.words);
    let name = |profile: usize| in_sentence(&board.profiles()[profile].name);
    let said = if route.from == route.to {
        words.route_same(&name(route.from))
    } else {
        words.route_text(&name(route.from), &name(route.to))
    };
    let mut steps = Vec::new();
    for (slider, found) in route.steps.iter().enumerate() {
        if let Some(found) = found.filter(|found| *found != 0) {
            steps.push(el!(
                "li",
                [],
                words.route_step(&label(sight, slider), &moved(sight, found))
            ));
        }
    }
    let there = steps
        .is_empty()
        .then(|| el!("p", ["class" => "s"], words.route_there()));
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.route_title()),
        el!("p", [], said),
        el!("ul", ["class" => "qs s"], steps),
        there,
    )
}
