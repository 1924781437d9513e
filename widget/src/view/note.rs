//! Marked blocks: what a whole board may mean, why it is not clear, and what to watch.

use super::outcome::Findings;
use super::{claim, heading, icon, source};
use crate::text::Range;
use mengpaneel_core::{Doubt, doubts as find_doubts};
use yew::{Html, html};

/// Interpretations come first: they say what the rest is worth.
pub fn interpretations(findings: &Findings<'_>) -> Html {
    let sight = findings.sight;
    html! {
        <div>
            { for sight.model.board().interpretations_of(&findings.positions).map(|found| html! {
                <div class="note is-acc sec-s" key={found.id.as_str()}>
                    { heading(sight, 1, "h3", None, html! { { &found.name } }) }
                    { claim(sight, &found.claim) }
                </div>
            }) }
        </div>
    }
}

/// Why the verdict is not clear, naming the sliders.
pub fn doubts(findings: &Findings<'_>) -> Html {
    let (sight, words) = (findings.sight, findings.sight.words);
    let doubts = find_doubts(sight.model.board(), &findings.positions, &findings.outcome);
    if doubts.is_empty() {
        return Html::default();
    }
    html! {
        <div class="note is-att sec-s">
            { heading(sight, 1, "h3", None, html! { { words.doubts } }) }
            <ul class="stack-s s">
                { for doubts.iter().map(|doubt| html! { <li>{ said(findings, doubt) }</li> }) }
            </ul>
        </div>
    }
}

fn said(findings: &Findings<'_>, doubt: &Doubt) -> String {
    let words = findings.sight.words;
    let profiles = findings.sight.model.board().profiles();
    // A slider that gives doubt is a known one; without a stand there is nothing to say of it.
    let of = |slider: usize, profile: usize, say: fn(&str, mengpaneel_core::Position, &str, Range) -> String| {
        let target = &profiles[profile].targets[slider];
        let fits = Range { from: target.from, to: target.to };
        findings.positions[slider]
            .map(|stand| say(findings.label(slider), stand, findings.name(profile), fits))
            .unwrap_or_default()
    };
    match doubt {
        Doubt::Dissents { slider, profile } => of(*slider, *profile, words.dissents),
        Doubt::Contradicts { slider, profile } => of(*slider, *profile, words.contradicts),
        Doubt::TooManyHigh { profile, sliders } => {
            let labels: Vec<&str> = sliders.iter().map(|slider| findings.label(*slider)).collect();
            let most = profiles[*profile].high_at_most.unwrap_or_default();
            (words.too_many_high)(findings.name(*profile), most, &labels)
        }
    }
}

/// Tensions between sliders, and what the nearest profile is good at and risks.
pub fn attention(findings: &Findings<'_>) -> Html {
    let (sight, words) = (findings.sight, findings.sight.words);
    let board = sight.model.board();
    let tensions: Vec<_> = board.tensions_of(&findings.positions).collect();
    let profile = findings.outcome.nearest().map(|near| &board.profiles()[near.profile]);
    if tensions.is_empty() && profile.is_none() {
        return Html::default();
    }
    html! {
        <section class="sec">
            { heading(sight, 1, "h2", None, html! { { words.attention } }) }
            <div class="g2">
                { for tensions.into_iter().map(|tension| html! {
                    <div class="note is-att" key={tension.id.as_str()}>
                        { heading(sight, 2, "h3", None, html! { <>{ icon::tension() }{ &tension.name }</> }) }
                        <p class="s">{ &tension.claim.text }</p>
                        <p class="s b">{ &tension.question }</p>
                        { source(sight, &tension.claim.source) }
                    </div>
                }) }
                { profile.map(|profile| html! {
                    <>
                        <div class="note" key="strength">
                            { heading(sight, 2, "h3", None, html! { { words.strength } }) }
                            { claim(sight, &profile.strength) }
                        </div>
                        <div class="note" key="risk">
                            { heading(sight, 2, "h3", None, html! { { words.risk } }) }
                            { claim(sight, &profile.risk) }
                        </div>
                    </>
                }).unwrap_or_default() }
            </div>
        </section>
    }
}
