//! The parts of the tool, as far as the host offers them.

use super::Sight;
use super::markup::{Html, each, el, keyed};
use crate::binding::Wish;
use crate::config::View;
use mengpaneel_core::Screen;

/// The navigation; nothing when there is only one part.
pub fn nav(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let mut steps = Vec::new();
    for view in &sight.config.views {
        match view {
            View::Own => {
                steps.push((Screen::Desk, Wish::ShowDesk, words.desk()));
                steps.push((Screen::Outcome, Wish::ShowOutcome, words.outcome()));
                steps.push((Screen::Ambition, Wish::ShowAmbition, words.ambition()));
                steps.push((Screen::Take, Wish::ShowTake, words.take()));
                steps.push((Screen::Readings, Wish::ShowReadings, words.readings()));
            }
            View::Group => steps.push((Screen::Group, Wish::ShowGroup, words.group())),
            View::Arena => steps.push((Screen::Arena, Wish::ShowArena, words.arena())),
            View::Profiles if sight.model.board().profiles().is_empty() => {}
            View::Profiles => steps.push((Screen::Profiles, Wish::ShowProfiles, words.profiles())),
        }
    }
    if steps.len() < 2 {
        return Html::default();
    }
    let items = each(steps.len(), |index| {
        let (screen, wish, name) = steps[index];
        let current = (screen == sight.model.screen()).then_some("step");
        keyed(
            name.as_str(),
            el!(
                "li",
                [],
                el!("button", [
                "type" => "button",
                "data-wish" => wish,
                "aria-current" => current,
            ], name)
            ),
        )
    });
    keyed(
        "nav",
        el!("div", ["class" => "steps", "role" => "group", "aria-label" => words.parts()], el!("ol", [], items)),
    )
}
