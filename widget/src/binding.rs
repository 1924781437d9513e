//! What a control wishes: written on the element as `data-wish`, read back by one listener a kind
//! of event on the widget's own root.
//!
//! Yew's own `on…` attributes would leave one listener behind for every mount (measured with 0.23);
//! ours are removed when the app goes. It also keeps the drawing free of callbacks.

mod group;
mod message;

pub use group::GroupWish;

use std::fmt;
use std::str::FromStr;

/// The attribute that carries a wish.
pub const ATTRIBUTE: &str = "data-wish";

/// The attribute that carries the wish of files that are dropped on an element.
pub const DROP: &str = "data-drop";

/// A wish of a control; what it means also depends on the control's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// A range input.
    Fader(usize),
    /// One step down.
    Lower(usize),
    /// One step up.
    Higher(usize),
    /// The "geen keuze" box.
    NoChoice(usize),
    /// The "weet niet" box.
    Unknown(usize),
    /// Open or close the help.
    Help(usize),
    /// Go to a slider on the desk.
    GoTo(usize),
    /// Compare with a profile.
    Compare(usize),
    /// Show the desk.
    ShowDesk,
    /// Show the outcome.
    ShowOutcome,
    /// Show the profiles.
    ShowProfiles,
    /// Show now and ambition.
    ShowAmbition,
    /// Show what can be taken along.
    ShowTake,
    /// Show the readings.
    ShowReadings,
    /// Set the stands of now.
    EditNow,
    /// Set the ambition.
    EditAmbition,
    /// The "nog geen ambitie" box.
    NoAmbition(usize),
    /// A reason for starting.
    Reason(usize),
    /// No reason, or another one.
    NoReason,
    /// The name of the case or neighbourhood.
    Name,
    /// The note at a slider.
    Note(usize),
    /// The note about the neighbourhood.
    ContextNote,
    /// Why everything moves at once.
    Everything,
    /// The day of filling in.
    Date,
    /// Who fills it in.
    Role,
    /// A new word for the neighbourhood.
    Tag,
    /// Take a word for the neighbourhood away.
    RemoveTag(usize),
    /// Begin a new reading.
    New,
    /// Take a kept reading to the desk.
    Take(usize),
    /// Put a kept reading beside the one on the desk.
    Beside(usize),
    /// Throw a kept reading away.
    Remove(usize),
    /// Put back what was thrown away.
    PutBack,
    /// Copy the code.
    CopyCode,
    /// Copy the link.
    CopyLink,
    /// Save the reading as a file.
    SaveJson,
    /// Save the reading as a table.
    SaveCsv,
    /// Save the picture to scale.
    SaveSvg,
    /// Save the picture in dots.
    SavePng,
    /// Print the reading.
    Print,
    /// Print an empty board.
    PrintEmpty,
    /// A code or link to open.
    OpenCode,
    /// A file to open.
    OpenFile,
    /// The role in one's own words.
    OwnRole,
    /// Show the group.
    ShowGroup,
    /// Something about the group. It is read back behind the doors, as [`GroupWish`].
    Group(GroupWish),
    /// Show who stands in which arena.
    ShowArena,
    /// Begin with a case of the catalogue.
    Case(usize),
    /// Take everybody off the map.
    ClearMap,
    /// Add a stakeholder of the catalogue.
    Invite(usize),
    /// A stakeholder of the user's own.
    Invent,
    /// The name of a stakeholder.
    Rename(usize),
    /// Take a stakeholder off the map.
    Uninvite(usize),
    /// Put a stakeholder into an arena or take it out: its index × 3, plus that of the arena.
    InArena(usize),
    /// How often there is contact with a stakeholder.
    Contact(usize),
    /// Whether a stakeholder is needed.
    Needed(usize),
    /// The level of a stakeholder.
    Level(usize),
    /// A role of residents: the index of the stakeholder × 5, plus that of the role.
    Give(usize),
    /// Let a stakeholder wait for a place.
    Pick(usize),
    /// Leave the stakeholder that waits where it is.
    LetGo,
    /// Put the stakeholder that waits into the region with this number.
    PlaceAt(usize),
    /// Go to the list at the region with this number.
    SeeRegion(usize),
    /// Empty the desk.
    Reset,
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// Ask whether everything may go.
    AskToWipe,
    /// No, keep it.
    DoNotWipe,
    /// Yes, forget everything.
    Wipe,
    /// Save what was set aside.
    SaveAside,
}

impl Wish {
    fn parts(self) -> (&'static str, Option<usize>) {
        match self {
            Wish::Fader(slider) => ("fader", Some(slider)),
            Wish::Lower(slider) => ("lower", Some(slider)),
            Wish::Higher(slider) => ("higher", Some(slider)),
            Wish::NoChoice(slider) => ("no-choice", Some(slider)),
            Wish::Unknown(slider) => ("unknown", Some(slider)),
            Wish::Help(slider) => ("help", Some(slider)),
            Wish::GoTo(slider) => ("go-to", Some(slider)),
            Wish::Compare(profile) => ("compare", Some(profile)),
            Wish::ShowDesk => ("show-desk", None),
            Wish::ShowOutcome => ("show-outcome", None),
            Wish::ShowProfiles => ("show-profiles", None),
            Wish::ShowAmbition => ("show-ambition", None),
            Wish::ShowTake => ("show-take", None),
            Wish::ShowReadings => ("show-readings", None),
            Wish::EditNow => ("edit-now", None),
            Wish::EditAmbition => ("edit-ambition", None),
            Wish::NoAmbition(slider) => ("no-ambition", Some(slider)),
            Wish::Reason(index) => ("reason", Some(index)),
            Wish::NoReason => ("no-reason", None),
            Wish::Name => ("name", None),
            Wish::Note(slider) => ("note", Some(slider)),
            Wish::ContextNote => ("context-note", None),
            Wish::Everything => ("everything", None),
            Wish::Date => ("date", None),
            Wish::Role => ("role", None),
            Wish::Tag => ("tag", None),
            Wish::RemoveTag(index) => ("remove-tag", Some(index)),
            Wish::New => ("new", None),
            Wish::Take(slot) => ("take", Some(slot)),
            Wish::Beside(slot) => ("beside", Some(slot)),
            Wish::Remove(slot) => ("remove", Some(slot)),
            Wish::PutBack => ("put-back", None),
            Wish::CopyCode => ("copy-code", None),
            Wish::CopyLink => ("copy-link", None),
            Wish::SaveJson => ("save-json", None),
            Wish::SaveCsv => ("save-csv", None),
            Wish::SaveSvg => ("save-svg", None),
            Wish::SavePng => ("save-png", None),
            Wish::Print => ("print", None),
            Wish::PrintEmpty => ("print-empty", None),
            Wish::OpenCode => ("open-code", None),
            Wish::OpenFile => ("open-file", None),
            Wish::OwnRole => ("own-role", None),
            Wish::ShowGroup => ("show-group", None),
            Wish::Group(wish) => wish.parts(),
            Wish::ShowArena => ("show-arena", None),
            Wish::Case(index) => ("case", Some(index)),
            Wish::ClearMap => ("clear-map", None),
            Wish::Invite(index) => ("invite", Some(index)),
            Wish::Invent => ("invent", None),
            Wish::Rename(index) => ("rename", Some(index)),
            Wish::Uninvite(index) => ("uninvite", Some(index)),
            Wish::InArena(index) => ("in-arena", Some(index)),
            Wish::Contact(index) => ("contact", Some(index)),
            Wish::Needed(index) => ("needed", Some(index)),
            Wish::Level(index) => ("level", Some(index)),
            Wish::Give(index) => ("give", Some(index)),
            Wish::Pick(index) => ("pick", Some(index)),
            Wish::LetGo => ("let-go", None),
            Wish::PlaceAt(index) => ("place-at", Some(index)),
            Wish::SeeRegion(index) => ("see-region", Some(index)),
            Wish::Reset => ("reset", None),
            Wish::Undo => ("undo", None),
            Wish::Redo => ("redo", None),
            Wish::AskToWipe => ("ask-to-wipe", None),
            Wish::DoNotWipe => ("do-not-wipe", None),
            Wish::Wipe => ("wipe", None),
            Wish::SaveAside => ("save-aside", None),
        }
    }
}

impl From<GroupWish> for Wish {
    fn from(wish: GroupWish) -> Wish {
        Wish::Group(wish)
    }
}

impl fmt::Display for Wish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            (name, Some(index)) => write!(f, "{name} {index}"),
            (name, None) => f.write_str(name),
        }
    }
}

impl FromStr for Wish {
    type Err = ();

    fn from_str(text: &str) -> Result<Wish, ()> {
        let (name, index) = match text.split_once(' ') {
            Some((name, index)) => (name, index.parse().map_err(|_| ())?),
            None => (text, 0),
        };
        every(index).find(|wish| wish.parts().0 == name).ok_or(())
    }
}

/// Every wish, with this index where it has one.
fn every(index: usize) -> impl Iterator<Item = Wish> {
    [
        Wish::OwnRole,
        Wish::ShowGroup,
        Wish::Fader(index),
        Wish::Lower(index),
        Wish::Higher(index),
        Wish::NoChoice(index),
        Wish::Unknown(index),
        Wish::Help(index),
        Wish::GoTo(index),
        Wish::Compare(index),
        Wish::ShowDesk,
        Wish::ShowOutcome,
        Wish::ShowProfiles,
        Wish::ShowAmbition,
        Wish::ShowTake,
        Wish::ShowReadings,
        Wish::EditNow,
        Wish::EditAmbition,
        Wish::NoAmbition(index),
        Wish::Reason(index),
        Wish::NoReason,
        Wish::Name,
        Wish::Note(index),
        Wish::ContextNote,
        Wish::Everything,
        Wish::Date,
        Wish::Role,
        Wish::Tag,
        Wish::RemoveTag(index),
        Wish::New,
        Wish::Take(index),
        Wish::Beside(index),
        Wish::Remove(index),
        Wish::PutBack,
        Wish::CopyCode,
        Wish::CopyLink,
        Wish::SaveJson,
        Wish::SaveCsv,
        Wish::SaveSvg,
        Wish::SavePng,
        Wish::Print,
        Wish::PrintEmpty,
        Wish::OpenCode,
        Wish::OpenFile,
        Wish::ShowArena,
        Wish::Case(index),
        Wish::ClearMap,
        Wish::Invite(index),
        Wish::Invent,
        Wish::Rename(index),
        Wish::Uninvite(index),
        Wish::InArena(index),
        Wish::Contact(index),
        Wish::Needed(index),
        Wish::Level(index),
        Wish::Give(index),
        Wish::Pick(index),
        Wish::LetGo,
        Wish::PlaceAt(index),
        Wish::SeeRegion(index),
        Wish::Reset,
        Wish::Undo,
        Wish::Redo,
        Wish::AskToWipe,
        Wish::DoNotWipe,
        Wish::Wipe,
        Wish::SaveAside,
    ]
    .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wish_reads_back_as_it_was_written() {
        for wish in every(7) {
            assert_eq!(wish.to_string().parse(), Ok(wish));
        }
        assert_eq!("fader x".parse::<Wish>(), Err(()));
        assert_eq!("".parse::<Wish>(), Err(()));
    }

    #[test]
    fn a_wish_speaks_by_click_or_by_value_and_never_by_both() {
        for wish in every(1) {
            if matches!(wish, Wish::OpenCode | Wish::OpenFile) {
                continue; // The session reads these: they need the board, or time.
            }
            let by_value = wish.settled(true, "1").is_some();
            assert_ne!(wish.clicked().is_some(), by_value, "{wish}");
        }
    }
}
