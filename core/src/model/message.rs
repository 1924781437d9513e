//! What may change a [`Model`](super::Model), and what follows from it.

use crate::arena::Catalogue;
use crate::board::Board;
use crate::code::{Mark, Role};
use crate::date::Date;
use crate::model::{ArenaMsg, GroupMsg, Keeping, Layer, Notice, Screen, Shelved};
use crate::position::{Answer, Position};
use crate::reading::Reading;

/// A text that a user writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The case or neighbourhood.
    Name,
    /// The role in one's own words.
    OwnRole,
    /// The note at this slider.
    Note(usize),
    /// The note about the neighbourhood itself.
    Context,
    /// Why everything moves at once.
    Everything,
    /// The name of this stakeholder.
    Stakeholder(usize),
}

/// A kind of file to take along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// The whole reading, to reopen.
    Json,
    /// A table for a spreadsheet.
    Csv,
    /// A picture of the board and its outcome, to scale.
    Svg,
    /// The same picture in dots, for where a drawing cannot be used.
    Png,
}

impl FileKind {
    /// All kinds.
    pub const ALL: [FileKind; 4] = [FileKind::Json, FileKind::Csv, FileKind::Svg, FileKind::Png];

    /// Its name in the public contract, which is also the ending of the file's name.
    pub fn as_str(self) -> &'static str {
        match self {
            FileKind::Json => "json",
            FileKind::Csv => "csv",
            FileKind::Svg => "svg",
            FileKind::Png => "png",
        }
    }
}

/// What goes on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paper {
    /// The reading with its outcome.
    Filled,
    /// An empty board, to fill in with a pen.
    Empty,
    /// The picture of the group.
    Group,
}

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Text {
    /// The result code.
    Code,
    /// The link with the result code.
    Link,
    /// The link that adds the result code to the group of whoever opens it.
    AddLink,
    /// The link with the picture of the group.
    GroupLink,
}

/// A wish (imperative) or a fact (past participle).
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Put a fader here, as part of a drag that [`Msg::Settle`] ends.
    Move {
        /// Index of the slider.
        slider: usize,
        /// The new stand.
        to: Position,
    },
    /// The drag is over.
    Settle,
    /// Move a fader by a step; an empty one starts from the middle.
    Nudge {
        /// Index of the slider.
        slider: usize,
        /// Steps up, or down when negative.
        by: i8,
    },
    /// Set or take back one answer at once.
    Answer {
        /// Index of the slider.
        slider: usize,
        /// The answer, or `None` to empty it.
        answer: Option<Answer>,
    },
    /// Take back "weet niet": the stand from before it returns.
    Know {
        /// Index of the slider.
        slider: usize,
    },
    /// Put this text here, as part of typing that [`Msg::Settle`] ends.
    Write {
        /// Where.
        field: Field,
        /// The whole text; what is too long is cut off.
        text: String,
    },
    /// Something on the map of arenas.
    Arena(ArenaMsg),
    /// Something about the group.
    Group(GroupMsg),
    /// The day of filling in.
    Date(Option<Date>),
    /// Who fills it in.
    Role(Option<Role>),
    /// Add this word for the neighbourhood, unless it is there already.
    Tag(String),
    /// Take a word for the neighbourhood away.
    RemoveTag {
        /// Its place among the words.
        index: usize,
    },
    /// Why they begin: an index in [`Board::reasons`].
    Reason(Option<usize>),
    /// Set these stands from now on, on the screen that has both.
    Edit(Layer),
    /// Empty the desk.
    Reset,
    /// Take back the last change.
    Undo,
    /// Do the change again that was taken back.
    Redo,
    /// Show this part.
    Show(Screen),
    /// Show this part at this slider.
    GoTo {
        /// Index of the slider.
        slider: usize,
    },
    /// Compare the board with this profile in the outcome.
    Compare {
        /// Index of the profile.
        profile: usize,
    },
    /// Open or close the help of a slider.
    ToggleHelp {
        /// Index of the slider.
        slider: usize,
    },
    /// The host page set these answers, checked by [`Model::check`](super::Model::check); never an
    /// event, one undo step.
    Set {
        /// Of now, or of the ambition.
        layer: Layer,
        /// Indices of sliders with their answers.
        answers: Vec<(usize, Option<Answer>)>,
    },
    /// A reading that had none got a mark and the day of today.
    Stamped {
        /// The mark.
        mark: Mark,
        /// The day, if the clock of this browser can be read.
        date: Option<Date>,
    },
    /// What was kept came back: it replaces the reading, and undo starts anew.
    Restored(Shelved),
    /// These are the other readings that are kept.
    Shelved(Vec<Shelved>),
    /// Begin a new reading; the present one goes to the shelf.
    New,
    /// Take a reading from the shelf to the desk.
    Take {
        /// Its place.
        slot: u16,
    },
    /// A link, a code or a file brought this reading: it stands beside the kept ones.
    Brought(Box<Reading>),
    /// Put a reading from the shelf beside the one on the desk, or none.
    Beside {
        /// Its place.
        slot: Option<u16>,
    },
    /// Throw a reading on the shelf away.
    Remove {
        /// Its place.
        slot: u16,
    },
    /// Put back what was thrown away last.
    PutBack,
    /// The same reading was changed in another tab: follow it, so that undo leads back.
    Followed(Reading),
    /// Whether the browser keeps the reading became known.
    Kept(Keeping),
    /// Something happened that the user is to be told on the spot.
    Noticed(Notice),
    /// Ask whether everything may go, or stop asking.
    AskToWipe(bool),
    /// Save what was set aside as a file.
    SaveAside,
    /// Save the reading as a file.
    Save(FileKind),
    /// Put this on the clipboard.
    Copy(Text),
    /// Print this.
    Print(Paper),
    /// The browser began to print by itself: what is filled in goes on paper, else an empty board.
    PrintBegan,
    /// The printing is over.
    Printed,
    /// The host page put this reading on the desk in place of the present one: one undo step.
    Put(Box<Reading>),
    /// Forget everything: the answers, what could be undone, and what is kept.
    Wipe,
    /// The same board came in another language or version.
    Opened(Box<Board>),
    /// What is known of arenas came, or came in another language.
    Catalogued(Box<Catalogue>),
}

impl Msg {
    /// Whether somebody at the widget wants something, so that the last notice has been read.
    pub(super) fn is_wish(&self) -> bool {
        if let Msg::Group(msg) = self {
            return msg.is_wish();
        }
        !matches!(
            self,
            Msg::Set { .. }
                | Msg::Stamped { .. }
                | Msg::Restored(_)
                | Msg::Shelved(_)
                | Msg::Followed(_)
                | Msg::Kept(_)
                | Msg::Noticed(_)
                | Msg::PrintBegan
                | Msg::Printed
                | Msg::Put(_)
                | Msg::Opened(_)
                | Msg::Catalogued(_)
        )
    }
}

/// What the outside world has to do after an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// The user finished a change of the answers: tell the page.
    Changed,
    /// Keep the reading.
    Keep,
    /// Forget everything that is kept.
    Forget,
    /// Forget the reading in this place.
    Drop(u16),
    /// Keep the reading in this place again.
    PutBack(u16),
    /// Say aloud what undo or redo did, or that the desk is empty.
    Announce(Announcement),
    /// Offer what was set aside as a file.
    SaveAside,
    /// Offer the reading as a file.
    Save(FileKind),
    /// Put this on the clipboard.
    Copy(Text),
    /// Keep what changed of the group.
    KeepGroup,
    /// Offer the group as a file.
    SaveGroup(FileKind),
    /// Start the camera.
    StartCamera,
    /// Stop the camera.
    StopCamera,
    /// Print what is drawn for paper.
    Print,
    /// Put the focus on what the user is told.
    FocusNotice,
    /// Put the focus where wiping is asked or was asked.
    FocusWipe,
    /// Put the focus on this slider's fader.
    FocusSlider(usize),
    /// Put the focus on the heading of the screen that just opened.
    FocusHeading,
    /// Put the focus on the heading of the comparison with a profile.
    FocusComparison,
    /// Put the focus on this stakeholder in the list.
    FocusStakeholder(usize),
    /// Put the focus on the heading of the list of stakeholders.
    FocusStakeholders,
    /// Put the focus on the heading of the places to choose from.
    FocusPlaces,
    /// Show the group over the whole window, or go back to the button that did so.
    Present(bool),
    /// Put the focus on the report of the last addition.
    FocusReport,
    /// Put the focus on the heading of the list of participants.
    FocusParticipants,
    /// Put the focus on the heading of the municipalities.
    FocusEntries,
    /// Put the focus where emptying the group is asked or was asked.
    FocusEmpty,
}

/// What a screen reader should hear, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Announcement {
    /// A change was taken back.
    Undone,
    /// A change was done again.
    Redone,
    /// The desk was emptied.
    Emptied,
    /// Everything was forgotten.
    Wiped,
    /// The desk follows another tab.
    Followed,
    /// Another reading is on the desk.
    Taken,
    /// A reading was thrown away.
    Removed,
    /// What is now true of this stakeholder.
    Stakeholder(usize),
    /// A stakeholder must stand in one arena at least.
    LastArena,
    /// A stakeholder left the map.
    StakeholderRemoved,
    /// There is no room for another stakeholder.
    MapFull,
    /// Stakeholders of a case came to the map, or the map was emptied: this many are on it now.
    OnTheMap(usize),
    /// What came of the last addition to the group.
    Reported,
    /// A participant left the group.
    ParticipantRemoved,
    /// The group is empty.
    GroupEmptied,
    /// The figures of the group are hidden.
    Hidden,
    /// The figures of the group are shown.
    Revealed,
}

/// The effects of one message, in order.
pub type Effects = Vec<Effect>;

/// These effects. Fixed ones are copied as they stand, which is a third of the code that builds a list
/// in place.
#[inline(never)]
pub(super) fn these(effects: &[Effect]) -> Effects {
    effects.to_vec()
}
