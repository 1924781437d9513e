//! The parts of the tool, as far as the host offers them.

use super::Sight;
use crate::binding::Wish;
use crate::config::View;
use mengpaneel_core::Screen;
use yew::{Html, html};

/// The navigation; nothing when there is only one part.
pub fn nav(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let mut steps = Vec::new();
    for view in &sight.config.views {
        match view {
            View::Own => {
                steps.push((Screen::Desk, Wish::ShowDesk, words.desk));
                steps.push((Screen::Outcome, Wish::ShowOutcome, words.outcome));
            }
            View::Profiles if sight.model.board().profiles().is_empty() => {}
            View::Profiles => steps.push((Screen::Profiles, Wish::ShowProfiles, words.profiles)),
        }
    }
    if steps.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="steps" aria-label={words.parts}>
            <ol>
                { for steps.into_iter().map(|(screen, wish, name)| html! {
                    <li key={name}>
                        <button type="button" data-wish={wish.to_string()}
                            aria-current={(screen == sight.model.screen()).then_some("step")}>
                            { name }
                        </button>
                    </li>
                }) }
            </ol>
        </nav>
    }
}
