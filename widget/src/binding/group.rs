//! What a control of the group's screen wishes.

use super::Wish;
use mengpaneel_core::{FileKind, GroupMsg, Layer, Lens, Mark, Msg, Paper, Role, Text};
use std::fmt;
use std::str::FromStr;

/// A wish about the group. A number is the mark of a participant, the id of a municipality, or the
/// place of a [`Lens`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupWish {
    /// Codes, links and lists to add.
    AddCodes,
    /// Files to add.
    AddFiles,
    /// Add the reading on the desk.
    AddOwn,
    /// Take a participant away.
    Remove(usize),
    /// The name of a participant.
    Rename(usize),
    /// The role of a participant.
    RoleOf(usize),
    /// The role of a participant in its own words.
    OwnRoleOf(usize),
    /// The name of the group.
    Name,
    /// Ask whether everybody may go.
    AskToEmpty,
    /// No, keep them.
    DoNotEmpty,
    /// Yes, begin an empty group.
    Empty,
    /// Look at the group so.
    Look(usize),
    /// Show the stands of now.
    Now,
    /// Show the ambition.
    Ambition,
    /// Hide the figures.
    Hide,
    /// Show the figures.
    Reveal,
    /// Show it large.
    Present,
    /// Show it at its own size again.
    DoNotPresent,
    /// Fold or unfold the list of participants.
    More,
    /// Start the camera.
    Scan,
    /// Stop the camera.
    StopScan,
    /// Save the group as a file.
    SaveJson,
    /// Save the group as a table.
    SaveCsv,
    /// Save the group's picture to scale.
    SaveSvg,
    /// Save the group's picture in dots.
    SavePng,
    /// Copy the link with the picture of the group.
    CopyLink,
    /// Copy the link that adds the reading on the desk to a group.
    CopyAddLink,
    /// Print the picture of the group.
    Print,
    /// A code or link to put beside the others.
    AddBeside,
    /// Files to put beside the others.
    AddBesideFiles,
    /// Put the group beside the others.
    OwnBeside,
    /// Put the picture that came by link beside the others.
    ReceivedBeside,
    /// The name of a municipality.
    RenameEntry(usize),
    /// Take a municipality away.
    RemoveEntry(usize),
    /// Put the picture that came by link away.
    CloseReceived,
    /// Put the report of the last addition away.
    CloseReport,
}

impl GroupWish {
    pub(super) fn parts(self) -> (&'static str, Option<usize>) {
        match self {
            GroupWish::AddCodes => ("add-codes", None),
            GroupWish::AddFiles => ("add-files", None),
            GroupWish::AddOwn => ("add-own", None),
            GroupWish::Remove(mark) => ("remove-participant", Some(mark)),
            GroupWish::Rename(mark) => ("rename-participant", Some(mark)),
            GroupWish::RoleOf(mark) => ("role-of", Some(mark)),
            GroupWish::OwnRoleOf(mark) => ("own-role-of", Some(mark)),
            GroupWish::Name => ("group-name", None),
            GroupWish::AskToEmpty => ("ask-to-empty", None),
            GroupWish::DoNotEmpty => ("do-not-empty", None),
            GroupWish::Empty => ("empty-group", None),
            GroupWish::Look(lens) => ("lens", Some(lens)),
            GroupWish::Now => ("group-now", None),
            GroupWish::Ambition => ("group-ambition", None),
            GroupWish::Hide => ("hide", None),
            GroupWish::Reveal => ("reveal", None),
            GroupWish::Present => ("present", None),
            GroupWish::DoNotPresent => ("do-not-present", None),
            GroupWish::More => ("more-participants", None),
            GroupWish::Scan => ("scan", None),
            GroupWish::StopScan => ("stop-scan", None),
            GroupWish::SaveJson => ("save-group-json", None),
            GroupWish::SaveCsv => ("save-group-csv", None),
            GroupWish::SaveSvg => ("save-group-svg", None),
            GroupWish::SavePng => ("save-group-png", None),
            GroupWish::CopyLink => ("copy-group-link", None),
            GroupWish::CopyAddLink => ("copy-add-link", None),
            GroupWish::Print => ("print-group", None),
            GroupWish::AddBeside => ("add-beside", None),
            GroupWish::AddBesideFiles => ("add-beside-files", None),
            GroupWish::OwnBeside => ("group-beside", None),
            GroupWish::ReceivedBeside => ("received-beside", None),
            GroupWish::RenameEntry(id) => ("rename-entry", Some(id)),
            GroupWish::RemoveEntry(id) => ("remove-entry", Some(id)),
            GroupWish::CloseReceived => ("close-received", None),
            GroupWish::CloseReport => ("close-report", None),
        }
    }

    /// Whether it would change the group: not in a read-only widget.
    pub fn changes_group(self) -> bool {
        match self {
            GroupWish::AddCodes
            | GroupWish::AddFiles
            | GroupWish::AddOwn
            | GroupWish::Remove(_)
            | GroupWish::Rename(_)
            | GroupWish::RoleOf(_)
            | GroupWish::OwnRoleOf(_)
            | GroupWish::Name
            | GroupWish::Empty
            | GroupWish::Scan
            | GroupWish::AddBeside
            | GroupWish::AddBesideFiles
            | GroupWish::OwnBeside
            | GroupWish::ReceivedBeside
            | GroupWish::RenameEntry(_)
            | GroupWish::RemoveEntry(_) => true,
            GroupWish::AskToEmpty
            | GroupWish::DoNotEmpty
            | GroupWish::Look(_)
            | GroupWish::Now
            | GroupWish::Ambition
            | GroupWish::Hide
            | GroupWish::Reveal
            | GroupWish::Present
            | GroupWish::DoNotPresent
            | GroupWish::More
            | GroupWish::StopScan
            | GroupWish::SaveJson
            | GroupWish::SaveCsv
            | GroupWish::SaveSvg
            | GroupWish::SavePng
            | GroupWish::CopyLink
            | GroupWish::CopyAddLink
            | GroupWish::Print
            | GroupWish::CloseReceived
            | GroupWish::CloseReport => false,
        }
    }

    /// Whether its control holds files, which the session reads.
    pub fn has_files(self) -> bool {
        matches!(self, GroupWish::AddFiles | GroupWish::AddBesideFiles)
    }

    /// Whether its control is to be emptied once all that stood in it was understood.
    pub fn is_consumed(self) -> bool {
        matches!(self, GroupWish::AddCodes | GroupWish::AddBeside)
    }

    /// The message of a click on a button.
    pub fn clicked(self) -> Option<Msg> {
        Some(Msg::Group(match self {
            GroupWish::AddOwn => GroupMsg::AddOwn,
            GroupWish::Remove(mark) => GroupMsg::Remove(marked(mark)?),
            GroupWish::AskToEmpty => GroupMsg::AskToEmpty(true),
            GroupWish::DoNotEmpty => GroupMsg::AskToEmpty(false),
            GroupWish::Empty => GroupMsg::Empty,
            GroupWish::Look(lens) => GroupMsg::Look(*Lens::ALL.get(lens)?),
            GroupWish::Now => GroupMsg::Show(Layer::Now),
            GroupWish::Ambition => GroupMsg::Show(Layer::Ambition),
            GroupWish::Hide => GroupMsg::Hide(true),
            GroupWish::Reveal => GroupMsg::Hide(false),
            GroupWish::Present => GroupMsg::Present(true),
            GroupWish::DoNotPresent => GroupMsg::Present(false),
            GroupWish::More => GroupMsg::Unfold,
            GroupWish::Scan => GroupMsg::Scan(true),
            GroupWish::StopScan => GroupMsg::Scan(false),
            GroupWish::SaveJson => GroupMsg::Save(FileKind::Json),
            GroupWish::SaveCsv => GroupMsg::Save(FileKind::Csv),
            GroupWish::SaveSvg => GroupMsg::Save(FileKind::Svg),
            GroupWish::SavePng => GroupMsg::Save(FileKind::Png),
            GroupWish::OwnBeside => GroupMsg::OwnBeside,
            GroupWish::ReceivedBeside => GroupMsg::ReceivedBeside,
            GroupWish::RemoveEntry(id) => GroupMsg::RemoveEntry(entry(id)?),
            GroupWish::CloseReceived => GroupMsg::CloseReceived,
            GroupWish::CloseReport => GroupMsg::CloseReport,
            GroupWish::CopyLink => return Some(Msg::Copy(Text::GroupLink)),
            GroupWish::CopyAddLink => return Some(Msg::Copy(Text::AddLink)),
            GroupWish::Print => return Some(Msg::Print(Paper::Group)),
            // These speak through their value, below, or are read by the session.
            GroupWish::AddCodes
            | GroupWish::AddFiles
            | GroupWish::Rename(_)
            | GroupWish::RoleOf(_)
            | GroupWish::OwnRoleOf(_)
            | GroupWish::Name
            | GroupWish::AddBeside
            | GroupWish::AddBesideFiles
            | GroupWish::RenameEntry(_) => return None,
        }))
    }

    /// The message when a value was settled.
    pub fn settled(self, value: &str) -> Option<Msg> {
        let text = || value.to_owned();
        Some(Msg::Group(match self {
            GroupWish::AddCodes if !value.trim().is_empty() => GroupMsg::Add(text()),
            GroupWish::AddBeside if !value.trim().is_empty() => GroupMsg::AddBeside(text()),
            GroupWish::Rename(mark) => GroupMsg::Rename(marked(mark)?, text()),
            GroupWish::RoleOf(mark) => {
                let role = value.parse().ok().and_then(|at: usize| Role::ALL.get(at));
                GroupMsg::Role(marked(mark)?, role.copied())
            }
            GroupWish::OwnRoleOf(mark) => GroupMsg::OwnRole(marked(mark)?, text()),
            GroupWish::Name => GroupMsg::Name(text()),
            GroupWish::RenameEntry(id) => GroupMsg::RenameEntry(entry(id)?, text()),
            _ => return None,
        }))
    }
}

impl fmt::Display for GroupWish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Wish::Group(*self).fmt(f)
    }
}

impl FromStr for GroupWish {
    type Err = ();

    fn from_str(text: &str) -> Result<GroupWish, ()> {
        let (name, number) = match text.split_once(' ') {
            Some((name, number)) => (name, number.parse().map_err(|_| ())?),
            None => (text, 0),
        };
        every(number)
            .into_iter()
            .find(|wish| wish.parts().0 == name)
            .ok_or(())
    }
}

fn marked(mark: usize) -> Option<Mark> {
    Mark::new(u16::try_from(mark).ok()?).ok()
}

fn entry(id: usize) -> Option<u32> {
    u32::try_from(id).ok()
}

/// Every wish, with this number where it has one.
fn every(number: usize) -> [GroupWish; 36] {
    [
        GroupWish::AddCodes,
        GroupWish::AddFiles,
        GroupWish::AddOwn,
        GroupWish::Remove(number),
        GroupWish::Rename(number),
        GroupWish::RoleOf(number),
        GroupWish::OwnRoleOf(number),
        GroupWish::Name,
        GroupWish::AskToEmpty,
        GroupWish::DoNotEmpty,
        GroupWish::Empty,
        GroupWish::Look(number),
        GroupWish::Now,
        GroupWish::Ambition,
        GroupWish::Hide,
        GroupWish::Reveal,
        GroupWish::Present,
        GroupWish::DoNotPresent,
        GroupWish::More,
        GroupWish::Scan,
        GroupWish::StopScan,
        GroupWish::SaveJson,
        GroupWish::SaveCsv,
        GroupWish::SaveSvg,
        GroupWish::SavePng,
        GroupWish::CopyLink,
        GroupWish::CopyAddLink,
        GroupWish::Print,
        GroupWish::AddBeside,
        GroupWish::AddBesideFiles,
        GroupWish::OwnBeside,
        GroupWish::ReceivedBeside,
        GroupWish::RenameEntry(number),
        GroupWish::RemoveEntry(number),
        GroupWish::CloseReceived,
        GroupWish::CloseReport,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wish_about_the_group_reads_back_as_it_was_written_and_is_no_other() {
        for wish in every(7) {
            let written = Wish::Group(wish).to_string();
            assert_eq!(written.parse(), Ok(wish));
            assert_eq!(written.parse::<Wish>(), Err(()));
        }
        assert_eq!("rename-participant x".parse::<GroupWish>(), Err(()));
        assert_eq!("".parse::<GroupWish>(), Err(()));
    }

    #[test]
    fn a_wish_about_the_group_speaks_by_click_or_by_value_and_never_by_both() {
        for wish in every(1).into_iter().filter(|wish| !wish.has_files()) {
            let by_value = wish.settled("1").is_some();
            assert_ne!(wish.clicked().is_some(), by_value, "{wish:?}");
        }
    }
}
