//! Where it all comes from: how much is stated, how much we inferred, and the publications.

use super::{Sight, heading};
use mengpaneel_core::{Evidence, Source};
use yew::{Html, html};

/// The block at the end of the outcome and of the profiles.
pub fn provenance(sight: &Sight<'_>) -> Html {
    let (board, words) = (sight.model.board(), sight.words);
    let targets = board.profiles().iter().flat_map(|profile| &profile.targets);
    let total = targets.clone().count();
    let stated = targets.filter(|target| target.evidence == Evidence::Stated).count();
    if total == 0 && board.sources().is_empty() {
        return Html::default();
    }
    html! {
        <section class="sec">
            { heading(sight, 1, "h2", None, html! { { words.provenance } }) }
            { if total > 0 {
                html! { <p class="s">{ (words.stated_count)(stated, total) }</p> }
            } else {
                Html::default()
            } }
            <ul class="qs s">
                { for board.sources().iter().map(|source| html! {
                    <li key={source.id.as_str()}>
                        <span class="b">{ &source.id }</span>{ ": " }{ published(source) }
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn published(source: &Source) -> Html {
    let year = source.year.map(|year| format!(", {year}")).unwrap_or_default();
    let text = format!("{}. {}{year}", source.title, source.author);
    match &source.url {
        Some(url) => html! { <a href={url.clone()} rel="noopener">{ text }</a> },
        None => html! { { text } },
    }
}
