//! Everything that is drawn: pure functions from a [`Sight`] to `Html`, one part a file.

pub(crate) mod ambition;
pub(crate) mod arena;
mod channel;
mod comparison;
mod desk;
mod fader;
mod glyph;
mod goal;
pub(crate) mod group;
pub(crate) mod help;
mod icon;
mod keeping;
mod ladder;
pub(crate) mod markup;
mod minis;
mod nav;
mod note;
pub(crate) mod outcome;
pub(crate) mod paper;
pub(crate) mod profiles;
mod provenance;
mod qr;
pub(crate) mod readings;
mod strip;
pub(crate) mod take;
mod what_if;

use crate::binding::Wish;
use crate::config::Config;
use crate::later;
use crate::session::Session;
use crate::text::Words;
use markup::{Child, Html, el, keyed, nodes};
use mengpaneel_core::{Announcement, Claim, Model, Screen};
use std::rc::Rc;
use yew::AttrValue;

/// What the drawing may look at.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// Where it all comes from, for the one part that draws itself.
    pub session: &'a Rc<Session>,
    /// What the user made.
    pub model: &'a Model,
    /// What the host asked.
    pub config: &'a Config,
    /// The interface's words.
    pub words: &'a Words,
    /// What to say aloud after the last change.
    pub announcement: Option<Announcement>,
}

/// The whole widget: navigation, the screen, and the one live region.
pub fn shell(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let screen = match sight.model.screen() {
        Screen::Desk => keyed("desk", desk::desk(sight)),
        _ if !sight.session.is_whole() => keyed("waiting", waiting(sight)),
        Screen::Outcome => keyed("outcome", later::outcome(sight)),
        Screen::Profiles => keyed("profiles", later::profiles(sight)),
        Screen::Ambition => keyed("ambition", later::ambition(sight)),
        Screen::Take => keyed("take", later::take(sight)),
        Screen::Readings => keyed("readings", later::readings(sight)),
        Screen::Group => keyed("group", later::group(sight)),
        Screen::Arena => keyed("arena", later::arena(sight)),
    };
    let paper = sight.model.paper().filter(|_| sight.session.is_whole());
    let paper = paper.map(|paper| keyed("paper", later::paper(sight, paper)));
    let said = match sight.announcement {
        Some(announcement) => match words.announcement(announcement) {
            Some(said) => said.clone(),
            None if sight.session.is_whole() => later::announced(sight, announcement).into(),
            None => AttrValue::default(),
        },
        None => AttrValue::default(),
    };
    // A disabled fieldset is the browser's own way to take every control in it out of use.
    let whole = if sight.config.disabled {
        "fieldset"
    } else {
        "div"
    };
    el!("div", ["class" => "wijk", "lang" => words.language(), "part" => "root"],
        el!(whole, ["class" => "whole", "disabled" => sight.config.disabled],
            nav::nav(sight),
            el!("div", ["class" => "in"], screen),
            el!("p", ["class" => "vh", "role" => "status"], &said),
        ),
        paper,
    )
}

/// What stands there while a screen is still being fetched: its heading takes the focus already.
fn waiting(sight: &Sight<'_>) -> Html {
    el!("div", ["aria-busy" => "true"], title(sight, sight.words.waiting()))
}

fn level(sight: &Sight<'_>, below: u8) -> &'static str {
    match sight.config.heading_level + below {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// A heading `below` levels under the widget's first one.
fn heading(sight: &Sight<'_>, below: u8, class: &'static str, text: impl Child) -> Html {
    el!(level(sight, below), ["class" => class], text)
}

/// The heading of a screen, which takes the focus when the screen opens.
fn title(sight: &Sight<'_>, text: impl Child) -> Html {
    el!(level(sight, 0), ["class" => "h1", "tabindex" => "-1", "data-heading" => ""], text)
}

/// A main or plain button for a wish. One that cannot be used now is not `disabled`: a button that
/// switches itself off would lose the focus of whoever presses it.
fn button(wish: impl Into<Wish>, main: bool, disabled: bool, content: impl Child) -> Html {
    el!("button", [
        "type" => "button",
        "class" => if main { "btn is-main" } else { "btn" },
        "data-wish" => wish.into(),
        "aria-disabled" => disabled.then_some("true"),
        "part" => "button",
    ], content)
}

/// A claim with its source behind it.
fn claim(sight: &Sight<'_>, claim: &Claim) -> Html {
    el!("p", ["class" => "s"], sourced(sight, claim))
}

/// The same inside a sentence or list.
fn sourced(sight: &Sight<'_>, claim: &Claim) -> Html {
    nodes![&claim.text, " ", source(sight, &claim.source)]
}

/// Where a claim stands, small.
fn source(sight: &Sight<'_>, lines: &str) -> Html {
    el!("span", ["class" => "src"], sight.words.source(), ": ", lines.to_owned())
}

/// A native field with its name above it.
fn field(name: &AttrValue, control: Html) -> Html {
    el!("label", ["class" => "field"], span("s b", name), control)
}

/// What a control does, and to what: for who only hears it.
fn about(what: &str, name: &str) -> String {
    format!("{what}: {name}")
}

/// A part of a whole, as drawings have it.
fn per_cent(part: usize) -> String {
    format!("{part}%")
}

/// Text in a class.
fn span(class: &'static str, text: impl Child) -> Html {
    el!("span", ["class" => class], text)
}
