//! What would change the outcome, slider by slider, and what would not.

use super::outcome::Findings;
use super::heading;
use mengpaneel_core::{Change, changes};
use yew::{Html, html};

/// The smallest change of each known slider, smallest first; those that change nothing last.
pub fn what_if(findings: &Findings<'_>) -> Html {
    let (sight, words) = (findings.sight, findings.sight.words);
    let mut rows: Vec<(usize, Option<Change>)> =
        changes(sight.model.board(), &findings.positions).into_iter().enumerate().collect();
    rows.retain(|(slider, _)| findings.positions[*slider].is_some());
    rows.sort_by_key(|(_, change)| change.as_ref().map_or(u8::MAX, Change::steps));
    let none = rows.iter().all(|(_, change)| change.is_none());
    html! {
        <section class="sec">
            { heading(sight, 1, "h2", None, html! { { words.what_if } }) }
            { if none {
                html! { <p>{ words.what_if_none }</p> }
            } else {
                html! {
                    <ul class="whatif">
                        { for rows.iter().enumerate().map(|(place, (slider, change))| {
                            row(findings, *slider, change.as_ref(), place == 0)
                        }) }
                    </ul>
                }
            } }
        </section>
    }
}

fn row(findings: &Findings<'_>, slider: usize, change: Option<&Change>, smallest: bool) -> Html {
    let words = findings.sight.words;
    html! {
        <li key={slider}>
            <span class="b">
                { findings.label(slider) }
                { change.map(|change| html! {
                    <span class="col tab blk">{ (words.from_to)(change.from, change.to) }</span>
                }).unwrap_or_default() }
            </span>
            <span>
                { match change {
                    Some(change) => (words.then)(
                        change.verdict,
                        findings.name(change.nearest),
                        change.runner_up.map(|next| findings.name(next)),
                    ),
                    None => words.never.to_owned(),
                } }
                { if smallest && change.is_some() {
                    html! { <>{ " " }<span class="badge is-2">{ words.smallest }</span></> }
                } else {
                    Html::default()
                } }
            </span>
        </li>
    }
}
