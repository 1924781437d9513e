//! The profiles by themselves, for who wants to read before filling in.

use super::{Sight, claim, glyph, heading, provenance, source, title};
use crate::text::Range;
use mengpaneel_core::{Evidence, Profile};
use yew::{Html, html};

/// The screen.
pub fn profiles(sight: &Sight<'_>) -> Html {
    let (board, words) = (sight.model.board(), sight.words);
    html! {
        <div key="profiles" part="profiles">
            { title(sight, html! { { (words.profiles_title)(board.profiles().len()) } }) }
            <p class="lead">{ words.profiles_lead }</p>
            { for board.profiles().iter().map(|profile| article(sight, profile)) }
            { provenance::provenance(sight) }
        </div>
    }
}

fn article(sight: &Sight<'_>, profile: &Profile) -> Html {
    let words = sight.words;
    let clearest: Vec<_> = profile.clearest.iter().copied().map(Some).collect();
    html! {
        <article class="profile" key={profile.id.as_str()}>
            <div class="mini-big">{ glyph::desk(&clearest, Some(&profile.targets), drawn(sight, profile)) }</div>
            <div class="stack-s">
                { heading(sight, 1, "h2", None, html! { { &profile.name } }) }
                <p class="lead">{ &profile.summary }</p>
                { for profile.description.iter().map(|paragraph| html! { <p>{ paragraph }</p> }) }
                <p class="muted">{ &profile.caution }</p>
            </div>
            <div class="stack-s wide">
                { heading(sight, 2, "h3", None, html! { { words.typical } }) }
                <dl class="targets s">
                    { for profile.targets.iter().zip(sight.model.board().sliders()).map(|(target, slider)| html! {
                        <div key={slider.id.as_str()}>
                            <dt class="b">{ &slider.label }</dt>
                            <dd>
                                <span class="tab nw">{ (words.range)(Range { from: target.from, to: target.to }) }</span>
                                { " " }
                                { match target.evidence {
                                    Evidence::Stated => Html::default(),
                                    Evidence::Inferred => html! { <span class="tag">{ (words.evidence)(target.evidence) }</span> },
                                } }
                            </dd>
                            <dd>{ &target.claim.text }{ " " }{ source(sight, &target.claim.source) }</dd>
                        </div>
                    }) }
                </dl>
                <div class="g3">
                    { for [
                        (words.strength, &profile.strength),
                        (words.risk, &profile.risk),
                        (words.assignment, &profile.assignment),
                    ].into_iter().map(|(name, said)| html! {
                        <div class="note" key={name}>
                            { heading(sight, 2, "h3", None, html! { { name } }) }
                            { claim(sight, said) }
                        </div>
                    }) }
                </div>
                { practice(sight, profile) }
            </div>
        </article>
    }
}

/// The drawing in words.
fn drawn(sight: &Sight<'_>, profile: &Profile) -> String {
    let stands: Vec<String> = profile
        .clearest
        .iter()
        .zip(sight.model.board().sliders())
        .map(|(stand, slider)| (sight.words.own_stand)(&slider.label, Some(*stand)))
        .collect();
    format!("{}: {}", profile.name, stands.join(", "))
}

fn practice(sight: &Sight<'_>, profile: &Profile) -> Html {
    if profile.examples.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            { heading(sight, 2, "h3", None, html! { { sight.words.practice } }) }
            <ul class="qs s">
                { for profile.examples.iter().map(|example| html! {
                    <li>
                        <span class="b">{ &example.municipality }</span>{ ". " }
                        { &example.claim.text }{ " " }
                        { source(sight, &example.claim.source) }
                    </li>
                }) }
            </ul>
        </div>
    }
}
