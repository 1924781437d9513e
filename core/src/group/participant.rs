//! One [`Participant`] of a group.

use crate::board::Board;
use crate::code::{Mark, ResultCode, Role};
use crate::date::Date;
use crate::error::{Error, GroupProblem};
use crate::model::Layer;
use crate::position::Answer;
use crate::reading::{Reading, trimmed};

/// What a group keeps of one person's reading: what a code carries, with a name and a day. Notes and
/// the map of arenas stay with the reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Who it is: the same mark means the same person again.
    pub mark: Mark,
    /// In which order they came, from 1.
    pub arrival: u16,
    /// A name, up to [`Reading::NAME`] characters; often empty.
    pub name: String,
    /// The role, when said.
    pub role: Option<Role>,
    /// The role in one's own words, up to [`Reading::TAG`] characters, when it is [`Role::Other`].
    pub own_role: String,
    /// The day of filling in, when known; no code carries it.
    pub date: Option<Date>,
    /// Where the faders stand now, in the board's order.
    pub answers: Vec<Option<Answer>>,
    /// Where they should be, in the same order.
    pub ambition: Vec<Option<Answer>>,
}

impl Participant {
    /// What a group keeps of a reading. One without a mark gets one from what it says, so that the
    /// same file read twice is the same person.
    ///
    /// # Errors
    /// When nothing is answered in it, or it belongs to another board.
    pub fn of(reading: &Reading, board: &Board) -> Result<Participant, Error> {
        if !reading.fits(board.sliders().len()) {
            return Err(crate::error::ErrorKind::WrongLength {
                found: reading.answers.len(),
                expected: board.sliders().len(),
            }
            .into());
        }
        if reading.answers.iter().all(Option::is_none) {
            return Err(GroupProblem::NothingAnswered.into());
        }
        let mut participant = Participant {
            mark: Mark::from_random(0),
            arrival: 1,
            name: reading.name.clone(),
            role: reading.role,
            own_role: reading.own_role.clone(),
            date: reading.date,
            answers: reading.answers.clone(),
            ambition: reading.ambition.clone(),
        };
        participant.mark = reading
            .mark
            .unwrap_or_else(|| participant.mark_of_content());
        participant.shorten();
        Ok(participant)
    }

    /// The same as a reading without notes and map: for its file and its code.
    pub(super) fn reading(&self) -> Reading {
        Reading {
            name: self.name.clone(),
            date: self.date,
            role: self.role,
            own_role: self.own_role.clone(),
            mark: Some(self.mark),
            answers: self.answers.clone(),
            ambition: self.ambition.clone(),
            ..Reading::blank(self.answers.len())
        }
    }

    /// The answers of this layer.
    pub fn answers_of(&self, layer: Layer) -> &[Option<Answer>] {
        match layer {
            Layer::Now => &self.answers,
            Layer::Ambition => &self.ambition,
        }
    }

    /// The result code that it would have been added by.
    pub fn code(&self, board: &Board) -> Option<ResultCode> {
        self.reading().code(board)
    }

    /// What decides the order in a group: two who came at the same moment in two tabs go by mark.
    pub(super) fn order(&self) -> (u16, u16) {
        (self.arrival, self.mark.get())
    }

    /// Keeps every text within its room.
    pub(super) fn shorten(&mut self) {
        self.name = trimmed(&self.name, Reading::NAME);
        self.own_role = trimmed(&self.own_role, Reading::TAG);
        if self.role != Some(Role::Other) {
            self.own_role.clear();
        }
    }

    /// Takes over what the new answer of the same person does not say.
    pub(super) fn complete_from(&mut self, old: &Participant) {
        self.arrival = old.arrival;
        if self.name.is_empty() {
            self.name.clone_from(&old.name);
        }
        self.role = self.role.or(old.role);
        if self.own_role.is_empty() && self.role == old.role {
            self.own_role.clone_from(&old.own_role);
        }
        self.date = self.date.or(old.date);
    }

    pub(super) fn says_the_same(&self, other: &Participant) -> bool {
        (&self.answers, &self.ambition, self.role, &self.own_role)
            == (&other.answers, &other.ambition, other.role, &other.own_role)
    }

    /// The one of both that counts, whichever is asked; what it does not say is taken from the other.
    pub(super) fn merged(&self, other: &Participant) -> Participant {
        let (counts, fills) = if self.rank() >= other.rank() {
            (self, other)
        } else {
            (other, self)
        };
        let mut merged = counts.clone();
        merged.complete_from(fills);
        merged.arrival = self.arrival.min(other.arrival);
        merged
    }

    /// What decides between two readings of the same person: everything in them, so that no tie is
    /// broken by who asks.
    fn rank(&self) -> Rank {
        let steps = |answer: &Option<Answer>| match answer {
            None => 0,
            Some(Answer::Unknown) => 1,
            Some(Answer::At(position)) => position.get() + 2,
        };
        let both = self.answers.iter().chain(&self.ambition);
        (
            self.date.map(|date| date.to_string()),
            both.map(steps).collect::<Vec<u8>>(),
            self.role.map(|role| role as u8),
            self.own_role.clone(),
            self.name.clone(),
        )
    }

    /// A mark from what is said (FNV-1a, as for the numbers of boards).
    fn mark_of_content(&self) -> Mark {
        let (date, steps, role, _, _) = self.rank();
        let texts = [&self.name, &self.own_role, &date.unwrap_or_default()];
        let said = texts.into_iter().flat_map(|text| text.bytes());
        let hash = said
            .chain(steps)
            .chain(role)
            .fold(0x811c_9dc5_u32, |hash, byte| {
                (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
            });
        Mark::from_random((hash ^ hash >> 15) as u16)
    }
}

/// What decides between two readings of the same person: day, answers, role, own word, name.
type Rank = (Option<String>, Vec<u8>, Option<u8>, String, String);
