//! Everything that is drawn: pure functions from a [`Sight`] to `Html`, one part a file.

mod comparison;
mod desk;
mod fader;
mod glyph;
mod help;
mod icon;
mod ladder;
mod minis;
mod nav;
mod note;
mod outcome;
mod profiles;
mod provenance;
mod strip;
mod what_if;

use crate::config::Config;
use crate::text::Words;
use mengpaneel_core::{Announcement, Claim, Model, Screen};
use yew::{Html, classes, html};

/// What the drawing may look at.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// What the user made.
    pub model: &'a Model,
    /// What the host asked.
    pub config: &'a Config,
    /// The interface's words.
    pub words: &'static Words,
    /// What to say aloud after the last change.
    pub announcement: Option<Announcement>,
}

/// The whole widget: navigation, the screen, and the one live region.
pub fn shell(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    html! {
        <div class="wijk" lang={words.language} part="root">
            { nav::nav(sight) }
            <div class="in">
                { match sight.model.screen() {
                    Screen::Desk => desk::desk(sight),
                    Screen::Outcome => outcome::outcome(sight),
                    Screen::Profiles => profiles::profiles(sight),
                } }
            </div>
            <p class="vh" role="status">
                { sight.announcement.map(words.announcement).unwrap_or_default() }
            </p>
        </div>
    }
}

/// A heading `below` levels under the widget's first one.
fn heading(sight: &Sight<'_>, below: u8, class: &'static str, id: Option<String>, text: Html) -> Html {
    let tag = format!("h{}", (sight.config.heading_level + below).min(6));
    html! { <@{tag} class={class} {id}>{ text }</@> }
}

/// The heading of a screen, which takes the focus when the screen opens.
fn title(sight: &Sight<'_>, text: Html) -> Html {
    let tag = format!("h{}", sight.config.heading_level);
    html! { <@{tag} class="h1" tabindex="-1" data-heading="">{ text }</@> }
}

/// A main or plain button for a wish.
fn button(wish: crate::binding::Wish, main: bool, disabled: bool, content: Html) -> Html {
    html! {
        <button type="button" class={classes!("btn", main.then_some("is-main"))}
            data-wish={wish.to_string()} {disabled} part="button">{ content }</button>
    }
}

/// A claim with its source behind it.
fn claim(sight: &Sight<'_>, claim: &Claim) -> Html {
    html! { <p class="s">{ &claim.text }{ " " }{ source(sight, &claim.source) }</p> }
}

/// Where a claim stands, small.
fn source(sight: &Sight<'_>, lines: &str) -> Html {
    html! { <span class="src">{ format!("{}: {lines}", sight.words.source) }</span> }
}
