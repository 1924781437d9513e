//! The help of one slider: what low, middle and high look like, questions, and real examples.

use super::{Sight, glyph, heading, source};
use crate::outline;
use mengpaneel_core::{Answer, Band, Slider};
use yew::{Html, classes, html};

/// The open help of `slider`; nothing when it is closed.
pub fn help(sight: &Sight<'_>, slider: usize) -> Html {
    let (model, words) = (sight.model, sight.words);
    if model.help() != Some(slider) {
        return Html::default();
    }
    let content = &model.board().sliders()[slider];
    let band = model.answers()[slider].and_then(Answer::position).map(|position| position.band());
    html! {
        <div class="help" id={outline::help(slider)} key={format!("help-{}", content.id)}>
            { heading(sight, 2, "h3", None, html! { <>{ &content.label }{ ": " }{ &content.question }</> }) }
            <ul class="anchors">
                { for [Band::High, Band::Middle, Band::Low].into_iter().map(|anchor| {
                    let here = band == Some(anchor);
                    html! {
                        <li class={classes!(here.then_some("is-me"))} key={anchor_key(anchor)}>
                            { glyph::anchor(anchor) }
                            <div>
                                <span class="b">{ (words.anchor)(anchor) }</span>
                                { if here {
                                    html! { <span class="xs muted">{ " · " }{ words.you_are_here }</span> }
                                } else {
                                    Html::default()
                                } }
                                { super::claim(sight, content.anchor(anchor)) }
                            </div>
                        </li>
                    }
                }) }
            </ul>
            <div class="stack">
                { questions(sight, content) }
                { examples(sight, content) }
            </div>
        </div>
    }
}

fn anchor_key(band: Band) -> &'static str {
    match band {
        Band::Low => "low",
        Band::Middle => "middle",
        Band::High => "high",
    }
}

fn questions(sight: &Sight<'_>, content: &Slider) -> Html {
    if content.questions.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            <p class="b">{ sight.words.questions }</p>
            <ul class="qs s">
                { for content.questions.iter().map(|question| html! { <li>{ question }</li> }) }
            </ul>
        </div>
    }
}

fn examples(sight: &Sight<'_>, content: &Slider) -> Html {
    if content.examples.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            <p class="b">{ sight.words.examples }</p>
            <ul class="qs s">
                { for content.examples.iter().map(|example| html! {
                    <li>
                        <span class="b">{ &example.municipality }</span>
                        { " (" }{ (sight.words.placed)(example.stand.band, example.stand.evidence) }{ "). " }
                        { &example.claim.text }{ " " }
                        { source(sight, &example.claim.source) }
                    </li>
                }) }
            </ul>
        </div>
    }
}
