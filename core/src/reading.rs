//! A [`Reading`]: one filled-in board with all that belongs to it, as it is kept and reopened.

mod file;
mod migration;

use crate::arena::Stakeholder;
use crate::board::Board;
use crate::code::{Mark, ResultCode, Role, board_number};
use crate::date::Date;
use crate::error::Error;
use crate::position::Answer;
pub(crate) use file::Fields;

/// How "weet niet" is written in files, results and host calls.
pub(crate) const UNKNOWN: &str = "unknown";

/// The first characters of a text, as many as there is room for.
pub(crate) fn cut(text: &str, room: usize) -> &str {
    let end = text.char_indices().nth(room);
    end.map_or(text, |(end, _)| &text[..end])
}

/// A text without space around it, and no longer than there is room for.
#[inline(never)]
pub(crate) fn trimmed(text: &str, room: usize) -> String {
    cut(text.trim(), room).to_owned()
}

/// One filled-in board: a "meting".
///
/// It is what undo goes through, what a browser keeps, and what a file holds. Its date and its mark
/// come from the caller, since the core has neither a clock nor chance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The case or neighbourhood it is about, up to [`Reading::NAME`] characters; empty for the
    /// whole municipality (source: P31 chapter 8.2).
    pub name: String,
    /// The day of filling in.
    pub date: Option<Date>,
    /// Who filled it in, when said.
    pub role: Option<Role>,
    /// The role in one's own words, up to [`Reading::TAG`] characters, when it is [`Role::Other`]: a
    /// code says "anders", a file has the words.
    pub own_role: String,
    /// What keeps it apart from an equal board of somebody else; given when it is begun.
    pub mark: Option<Mark>,
    /// Where the faders stand now: one answer for each slider, in the board's order.
    pub answers: Vec<Option<Answer>>,
    /// Where they should be, in the same order; `None` where nothing is wanted yet.
    pub ambition: Vec<Option<Answer>>,
    /// A note at each fader, up to [`Reading::NOTE`] characters.
    pub notes: Vec<String>,
    /// The sixth fader.
    pub context: Context,
    /// Why they begin: an index in [`Board::reasons`].
    pub reason: Option<usize>,
    /// Why everything has to move at once, when it does and they said so.
    pub everything: String,
    /// The case on the map of arenas: the id of one in the catalogue, or empty.
    pub case: String,
    /// Who stands on the map of arenas, up to [`Stakeholder::MOST`].
    pub stakeholders: Vec<Stakeholder>,
}

/// What the neighbourhood itself is like: lifestyles, groups, tasks. It stands beside the five
/// faders and is never classified (source: P31:2241-2245).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Context {
    /// Words for the neighbourhood, up to [`Reading::TAGS`] of [`Reading::TAG`] characters, each once.
    pub tags: Vec<String>,
    /// A note, up to [`Reading::NOTE`] characters.
    pub note: String,
}

impl Reading {
    /// Characters in the name of a case or neighbourhood.
    pub const NAME: usize = 80;
    /// Characters in a note.
    pub const NOTE: usize = 1_000;
    /// Characters in one word for the neighbourhood.
    pub const TAG: usize = 40;
    /// Words for the neighbourhood.
    pub const TAGS: usize = 12;

    /// A reading of a board with this many sliders in which nothing is filled in.
    pub fn blank(sliders: usize) -> Reading {
        Reading {
            name: String::new(),
            date: None,
            role: None,
            own_role: String::new(),
            mark: None,
            answers: vec![None; sliders],
            ambition: vec![None; sliders],
            notes: vec![String::new(); sliders],
            context: Context::default(),
            reason: None,
            everything: String::new(),
            case: String::new(),
            stakeholders: Vec::new(),
        }
    }

    /// Whether somebody has filled in anything. The date and the mark do not count: they come by
    /// themselves.
    pub fn is_blank(&self) -> bool {
        let blank = Reading {
            date: self.date,
            mark: self.mark,
            ..Reading::blank(self.answers.len())
        };
        *self == blank
    }

    /// Takes everything off the desk. Who filled it in, when and about what stays, and so does the map.
    pub(crate) fn empty_desk(&mut self) {
        self.answers.fill(None);
        self.ambition.fill(None);
        self.notes.iter_mut().for_each(String::clear);
        self.context = Context::default();
        self.reason = None;
        self.everything.clear();
    }

    /// Whether it belongs to a board with this many sliders.
    pub(crate) fn fits(&self, sliders: usize) -> bool {
        [self.answers.len(), self.ambition.len(), self.notes.len()] == [sliders; 3]
    }

    /// The result code: answers, ambition, role and mark. Names, notes and dates never travel in it.
    /// `None` while nothing is answered, or nobody gave it a mark.
    pub fn code(&self, board: &Board) -> Option<ResultCode> {
        self.answers.iter().flatten().next()?;
        ResultCode::new(
            board_number(board.id().as_str(), board.number()),
            self.answers.clone(),
            Some(self.ambition.clone()),
            self.role,
            self.mark?,
        )
        .ok()
    }

    /// The reading that a result code of this board holds.
    ///
    /// # Errors
    /// As [`ResultCode::parse`].
    pub fn from_code(text: &str, board: &Board) -> Result<Reading, Error> {
        let sliders = board.sliders().len();
        let number = board_number(board.id().as_str(), board.number());
        ResultCode::parse(text, number, sliders).map(|code| Reading::of_code(&code))
    }

    /// The reading that a result code holds.
    pub fn of_code(code: &ResultCode) -> Reading {
        let blank = Reading::blank(code.answers().len());
        Reading {
            role: code.role(),
            mark: Some(code.mark()),
            answers: code.answers().to_vec(),
            ambition: code.ambition().map_or(blank.ambition, <[_]>::to_vec),
            ..Reading::blank(code.answers().len())
        }
    }
}
