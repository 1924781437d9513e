//! The screen of a group: who filled in what beside each other, the largest difference first.

mod beside;
mod collect;
mod entry;
mod give;
mod lenses;
mod list;
pub(crate) mod mark;
pub(crate) mod paper;
mod present;
mod profile;
pub(crate) mod say;
pub(crate) mod show;
mod spread;
pub(crate) mod strip;

use super::markup::{Html, each, el, keyed};
use super::{Sight, button, desk, take, title};
use crate::binding::GroupWish;
use mengpaneel_core::{Announcement, Lens};
use show::Show;

/// The screen. Its parts keep their places in every state, so that the focus stays where it is when
/// the first reading comes in.
pub fn group(sight: &Sight<'_>) -> Html {
    let workshop = sight.model.workshop();
    if workshop.is_presenting() {
        return keyed("presented", present::present(sight));
    }
    let show = Show::of(sight, 1);
    let (received, hidden) = (workshop.received().is_some(), workshop.is_hidden());
    let beside = show.lens() == Lens::Municipalities;
    let pictured = match beside {
        true => !show.parts.is_empty(),
        false => show.picture.count > 0,
    };
    let change = !sight.config.readonly;
    let adds = (change && !beside && !received).then(|| collect::collect(sight));
    let people = (pictured && !beside && !received).then(|| list::list(sight));
    let gives = (pictured && !beside && !hidden).then(|| give::give(sight, received));
    el!("div", ["data-drop" => "add-files", "part" => "group"],
        title(sight, heading_of(&show)),
        el!("p", ["class" => "lead"], lead(&show)),
        el!("div", [], take::notice(sight)),
        el!("div", [], received.then(|| from_a_link(sight))),
        el!("div", ["class" => "group-bar"],
            lenses::bar(&show),
            pictured.then(|| lenses::present(&show))),
        el!("div", [], match (pictured, beside) {
            (true, _) => keyed("picture", picture(&show)),
            (false, true) => keyed("none", el!("div", [])),
            (false, false) => keyed("begin", begin(sight)),
        }),
        el!("div", [], adds),
        el!("div", [], people),
        el!("div", [], gives),
        el!("div", [], (beside && change).then(|| entry::entries(sight))),
    )
}

fn heading_of(show: &Show<'_>) -> String {
    match show.lens() {
        Lens::Municipalities => show.sight.words.group_entries_title().to_string(),
        Lens::Whole | Lens::Trio | Lens::Roles => say::headline(show),
    }
}

fn lead(show: &Show<'_>) -> String {
    let words = show.sight.words;
    let received = show.sight.model.workshop().received().is_some();
    let hidden = show.sight.model.workshop().is_hidden();
    let lead = match (show.lens(), show.picture.count) {
        (_, count) if hidden && count > 0 => words.group_lead_hidden(),
        (Lens::Municipalities, _) => words.group_lead_municipalities(),
        _ if received => words.group_lead_received(),
        (_, 0) => words.group_lead_empty(),
        (_, 1) => words.group_lead_one(),
        (_, 2 | 3) => words.group_lead_few(),
        (Lens::Trio, _) => words.group_lead_trio(),
        (Lens::Roles, _) => words.group_lead_roles(),
        (Lens::Whole, _) if show.most() > strip::STACK => words.group_lead_columns(),
        (Lens::Whole, _) => words.group_lead_whole(),
    };
    lead.to_string()
}

/// Before anybody is in it: how to begin.
fn begin(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let steps = [
        words.group_begin_fill(),
        words.group_begin_code(),
        words.group_begin_add(),
    ];
    let undo = sight.model.can_undo() || sight.model.can_redo();
    el!(
        "div",
        [],
        el!("ol", ["class" => "steps-next begin"], each(steps.len(), |at| el!("li", [], steps[at]))),
        el!("div", ["class" => "row history"], undo.then(|| desk::history(sight)).flatten()),
    )
}

/// What a link brought, and the ways on.
fn from_a_link(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    el!("div", ["class" => "note is-acc sec-s"],
        el!("p", ["class" => "s"], words.group_received_what()),
        el!("p", ["class" => "row"],
            button(GroupWish::CloseReceived, true, false, words.group_received_back()),
            button(GroupWish::ReceivedBeside, false, false, words.group_received_beside())),
    )
}

/// The strips with all that belongs to them.
fn picture(show: &Show<'_>) -> Html {
    let hidden = show.sight.model.workshop().is_hidden();
    let figures = !hidden && show.lens() != Lens::Municipalities;
    el!(
        "div",
        [],
        el!("div", ["class" => "group-legend"], spread::legend(show)),
        el!("div", [], beside::cards(show)),
        spread::spread(show),
        el!("div", [], figures.then(|| spread::figures(show))),
        el!("div", [], profile::profiles(show)),
    )
}

/// What is said after a change of the group.
pub fn announced(sight: &Sight<'_>, announcement: Announcement) -> String {
    let words = sight.words;
    match announcement {
        Announcement::Reported => match sight.model.workshop().report() {
            Some(report) => collect::summary(sight, report),
            None => String::new(),
        },
        Announcement::ParticipantRemoved => words.announced_participant_removed().to_string(),
        Announcement::GroupEmptied => words.announced_group_emptied().to_string(),
        Announcement::Revealed => words.announced_revealed().to_string(),
        Announcement::Hidden => words.announced_hidden().to_string(),
        _ => String::new(),
    }
}
