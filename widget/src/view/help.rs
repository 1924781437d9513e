//! The help of one slider: what low, middle and high look like, questions, and real examples.

use super::markup::{Html, each, el, keyed};
use super::{Sight, field, glyph, level, readings, sourced, span};
use crate::binding::Wish;
use crate::outline;
use mengpaneel_core::{Answer, Band, Slider};
use yew::AttrValue;

/// The open help of `slider`; nothing when it is closed.
pub fn help(sight: &Sight<'_>, slider: usize) -> Option<Html> {
    let model = sight.model;
    if model.help() != Some(slider) {
        return None;
    }
    let content = &model.board().sliders()[slider];
    let band = model.answers()[slider]
        .and_then(Answer::position)
        .map(|position| position.band());
    let anchors = [Band::High, Band::Middle, Band::Low];
    Some(keyed(
        "help",
        el!("div", ["class" => "help", "id" => outline::help(slider)],
            el!(level(sight, 2), ["class" => "h3"], &content.label, ": ", &content.question),
            el!("ul", ["class" => "anchors"],
                each(anchors.len(), |at| anchor(sight, content, anchors[at], band))),
            el!("div", ["class" => "stack"],
                questions(sight, content),
                examples(sight, content),
                note(sight, slider, content),
            ),
        ),
    ))
}

/// Room for a note, beside the questions that it may answer.
fn note(sight: &Sight<'_>, slider: usize, content: &Slider) -> Html {
    let name = AttrValue::from(sight.words.note_at(&content.label));
    let text = &sight.model.reading().notes[slider];
    field(&name, readings::lines(sight, Wish::Note(slider), text))
}

fn anchor(sight: &Sight<'_>, content: &Slider, anchor: Band, own: Option<Band>) -> Html {
    let words = sight.words;
    let here = own == Some(anchor);
    el!("li", ["class" => here.then_some("is-me")],
        glyph::anchor(anchor),
        el!("div", [],
            span("b", words.anchor(anchor)),
            here.then(|| span("xs muted", format!(" · {}", words.you_are_here()))),
            super::claim(sight, content.anchor(anchor)),
        ),
    )
}

fn questions(sight: &Sight<'_>, content: &Slider) -> Option<Html> {
    (!content.questions.is_empty()).then(|| {
        el!(
            "div",
            [],
            el!("p", ["class" => "b"], sight.words.questions()),
            el!("ul", ["class" => "qs s"], each(content.questions.len(), |at| {
                el!("li", [], &content.questions[at])
            })),
        )
    })
}

fn examples(sight: &Sight<'_>, content: &Slider) -> Option<Html> {
    (!content.examples.is_empty()).then(|| {
        el!(
            "div",
            [],
            el!("p", ["class" => "b"], sight.words.examples()),
            el!("ul", ["class" => "qs s"], each(content.examples.len(), |at| {
                let example = &content.examples[at];
                let placed = sight.words.placed(example.stand.band, example.stand.evidence);
                el!("li", [],
                    span("b", &example.municipality),
                    format!(" ({placed}). "),
                    sourced(sight, &example.claim),
                )
            })),
        )
    })
}
