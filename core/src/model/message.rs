//! What may change a [`Model`](super::Model), and what follows from it.

use crate::board::Board;
use crate::model::{Keeping, Screen};
use crate::position::{Answer, Position};
use crate::reading::Reading;

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
    /// The host page set these answers, checked by [`Model::check`]; never an event, one undo step.
    Set(Vec<(usize, Option<Answer>)>),
    /// What was kept came back: it replaces the answers, and undo starts anew.
    Restored(Reading),
    /// The same reading was changed in another tab: follow it, so that undo leads back.
    Followed(Reading),
    /// Whether the browser keeps the reading became known.
    Kept(Keeping),
    /// Ask whether everything may go, or stop asking.
    AskToWipe(bool),
    /// Save what was set aside as a file.
    SaveAside,
    /// Forget everything: the answers, what could be undone, and what is kept.
    Wipe,
    /// The same board came in another language or version.
    Opened(Box<Board>),
}

/// What the outside world has to do after an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// The user finished a change of the answers: tell the page.
    Changed,
    /// Keep the reading.
    Keep,
    /// Forget what is kept.
    Forget,
    /// Say aloud what undo or redo did, or that the desk is empty.
    Announce(Announcement),
    /// Offer what was set aside as a file.
    SaveAside,
    /// Put the focus where wiping is asked or was asked.
    FocusWipe,
    /// Put the focus on this slider's fader.
    FocusSlider(usize),
    /// Put the focus on the heading of the screen that just opened.
    FocusHeading,
    /// Put the focus on the heading of the comparison with a profile.
    FocusComparison,
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
}

/// The effects of one message, in order.
pub type Effects = Vec<Effect>;
