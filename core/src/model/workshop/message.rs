//! What may change the group, [`GroupMsg`], and what an addition reports.

use super::{Camera, Lens};
use crate::code::{Mark, Role};
use crate::error::Error;
use crate::file::Node;
use crate::group::{Entry, Gathering, Participant};
use crate::model::{FileKind, Layer};
use std::sync::Arc;

/// What came of an addition: of one code, of a pasted list, of files.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// Every code and file, in order.
    pub came: Vec<Came>,
    /// The text between that is no code, as it stood there.
    pub ignored: Vec<String>,
}

/// One code or file of an addition.
#[derive(Debug, Clone, PartialEq)]
pub struct Came {
    /// The code, or the name of the file, as it was written.
    pub written: String,
    /// What became of it.
    pub outcome: Arrival,
}

/// What became of one code or file.
#[derive(Debug, Clone, PartialEq)]
pub enum Arrival {
    /// Somebody new.
    Added(Mark),
    /// The same person with other answers: the new ones count, and undo brings the old ones back.
    Replaced(Mark),
    /// The same person with the same answers.
    Known(Mark),
    /// A municipality beside the others, by its id.
    Beside(u32),
    /// It could not be added, and why.
    Refused(Error),
}

impl Report {
    fn count(&self, is: impl Fn(&Arrival) -> bool) -> usize {
        self.came.iter().filter(|came| is(&came.outcome)).count()
    }

    /// How many are new.
    pub fn added(&self) -> usize {
        self.count(|came| matches!(came, Arrival::Added(_) | Arrival::Beside(_)))
    }

    /// How many answers took the place of earlier ones.
    pub fn replaced(&self) -> usize {
        self.count(|came| matches!(came, Arrival::Replaced(_)))
    }

    /// How many were there already.
    pub fn known(&self) -> usize {
        self.count(|came| matches!(came, Arrival::Known(_)))
    }

    /// How many could not be added.
    pub fn refused(&self) -> usize {
        self.count(|came| matches!(came, Arrival::Refused(_)))
    }
}

/// A file that somebody chose or dropped.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedFile {
    /// Its name.
    pub name: String,
    /// What is in it, or why it cannot be read.
    pub contents: Result<Node, Error>,
}

/// A wish about the group (imperative), or a fact (past participle).
#[derive(Debug, Clone, PartialEq)]
pub enum GroupMsg {
    /// Add what stands in a text: codes, links with a code or with a picture of a group.
    Add(String),
    /// Add what stands in files: readings, groups.
    AddFiles(Vec<NamedFile>),
    /// Add the reading on the desk.
    AddOwn,
    /// Take a participant away.
    Remove(Mark),
    /// Call a participant so.
    Rename(Mark, String),
    /// The role of a participant.
    Role(Mark, Option<Role>),
    /// The role of a participant in its own words.
    OwnRole(Mark, String),
    /// Call the group so.
    Name(String),
    /// Ask whether everybody may go, or stop asking.
    AskToEmpty(bool),
    /// Begin an empty group.
    Empty,
    /// Put what stands in a text beside the others: the picture of a group, or a code.
    AddBeside(String),
    /// Put what stands in files beside the others.
    AddBesideFiles(Vec<NamedFile>),
    /// Put the group's own picture beside the others.
    OwnBeside,
    /// Put the picture that came by link beside the others.
    ReceivedBeside,
    /// Call a municipality so.
    RenameEntry(u32, String),
    /// Take a municipality away.
    RemoveEntry(u32),
    /// Take back the last change of the group.
    Undo,
    /// Do it again.
    Redo,
    /// Show this layer.
    Show(Layer),
    /// Look at the group so.
    Look(Lens),
    /// Hide the figures until everybody has guessed, or show them.
    Hide(bool),
    /// Show it large, for a room.
    Present(bool),
    /// Show the whole list of participants, or only the first ones.
    Unfold,
    /// Put the report of the last addition away.
    CloseReport,
    /// Put the picture that came by link away.
    CloseReceived,
    /// Start or stop the camera.
    Scan(bool),
    /// Save the group as a file.
    Save(FileKind),
    /// The picture of a group came by link: the text behind [`GROUP_LINK`](crate::GROUP_LINK).
    Received(String),
    /// The camera went on, off, or was refused.
    CameraTurned(Camera),
    /// What was kept came back.
    Restored(Box<Gathering>),
    /// Another tab added or changed a participant, or took it away.
    Followed(Mark, Option<Arc<Participant>>),
    /// Another tab added or changed a municipality, or took it away.
    FollowedEntry(u32, Option<Box<Entry>>),
    /// Another tab gave the group this name.
    FollowedName(String),
}

impl GroupMsg {
    /// Whether somebody at the widget wants something.
    pub(in crate::model) fn is_wish(&self) -> bool {
        !matches!(
            self,
            GroupMsg::Received(_)
                | GroupMsg::CameraTurned(_)
                | GroupMsg::Restored(_)
                | GroupMsg::Followed(..)
                | GroupMsg::FollowedEntry(..)
                | GroupMsg::FollowedName(_)
        )
    }
}
