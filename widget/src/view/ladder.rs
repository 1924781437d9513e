//! How far each profile is: the longer the line, the more different.

use super::outcome::Findings;
use super::heading;
use yew::{Html, classes, html};

/// All profiles, nearest first.
pub fn ladder(findings: &Findings<'_>) -> Html {
    let (sight, words) = (findings.sight, findings.sight.words);
    html! {
        <section class="sec">
            { heading(sight, 1, "h2", None, html! { { words.ladder } }) }
            <p class="s muted">{ words.ladder_hint }</p>
            <ol class="ladder">
                { for findings.outcome.ranking.iter().enumerate().map(|(place, near)| {
                    let profile = &sight.model.board().profiles()[near.profile];
                    let end = format!("{:.1}%", near.distance * 10.0);
                    html! {
                        <li key={profile.id.as_str()}>
                            <span class={classes!((place == 0).then_some("b"))}>{ &profile.short }</span>
                            <svg height="20" aria-hidden="true">
                                <line class="ln" x1="0" x2="100%" y1="10" y2="10" />
                                <line class={classes!("lad-l", (place == 0).then_some("lad-1"))}
                                    x1="0" x2={end.clone()} y1="10" y2="10" />
                                <circle class={classes!("lad-d", (place == 0).then_some("lad-d1"))}
                                    cx={end} cy="10" r={if place == 0 { "8" } else { "6" }} />
                            </svg>
                            <span class="s tab nw">{ (words.steps)(near.distance) }</span>
                        </li>
                    }
                }) }
            </ol>
            <p class="xs muted">{ words.ladder_how }</p>
        </section>
    }
}
