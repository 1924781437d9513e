//! Many readings beside each other: [`Group`], and where they differ most.
//!
//! - Only known answers count; "weet niet" is counted by itself and never averaged.
//! - The **median** of an even number is the mean of the two in the middle; halves stay.
//! - **Low** and **high** are the lowest and highest answer of up to three; of more, those of the
//!   middle half: a quarter is dropped on each side, rounded down. So one outlier does not make a
//!   difference of opinion.
//! - The **spread** is high minus low. The largest one is where a conversation starts; equal ones go
//!   in the board's order.
//! - The profile of the median board and the profiles of the individual boards may differ: both are
//!   told.
//! - From three participants up their answers are shown as a distribution.
//! - Up to three participants ([`Group::FEW`]) are also shown one by one.
//! - The order of arrival never changes an outcome.

mod aggregate;
mod beside;
mod clump;
mod file;
mod link;
mod participant;
mod tally;

use crate::board::Board;
use crate::code::{Mark, Role};
use crate::error::{Error, GroupProblem};
use crate::model::Layer;
use crate::position::Answer;
use crate::reading::Reading;
pub use aggregate::{Aggregate, Counts};
pub use beside::{Line, beside};
pub use clump::Clump;
pub use file::{Entry, Gathering};
pub use link::GROUP_LINK;
pub use participant::Participant;
use std::sync::Arc;
pub use tally::Tally;

/// Participants of one board, in the order in which they came.
///
/// Invariants: at most one with each mark; at most [`Group::MOST`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    participants: Vec<Arc<Participant>>,
}

/// What became of somebody who was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is a new participant, at this place.
    New(usize),
    /// The participant at this place gave another answer: the same mark means the same person.
    Replaced(usize),
    /// The participant at this place said exactly this already.
    Known(usize),
    /// There is no room for more.
    Full,
}

impl Group {
    /// How many participants a group holds.
    pub const MOST: usize = 500;

    /// Who fill in a board together: one who works in the neighbourhood, one of the social domain, one
    /// of the physical domain (source: P31:267-273).
    pub const TRIO: [Role; 3] = [
        Role::NeighbourhoodOfficer,
        Role::SocialDomain,
        Role::PhysicalDomain,
    ];

    /// So many participants are shown one by one: they are those of a trio, who fill in together and
    /// then talk about each other's board (source: P31:267-273). Of more people only the roles are
    /// told apart.
    pub const FEW: usize = Group::TRIO.len();

    /// Whether so many participants are few enough to be shown one by one.
    ///
    /// ```
    /// use mengpaneel_core::Group;
    ///
    /// assert_eq!([0, 1, 3, 4].map(Group::are_few), [false, true, true, false]);
    /// ```
    pub const fn are_few(count: usize) -> bool {
        0 < count && count <= Group::FEW
    }

    /// Whether each of these has a role of the [trio](Group::TRIO) that none of the others has: then
    /// the role says who somebody is, as a name does.
    pub fn are_told_by_role(people: &[Arc<Participant>]) -> bool {
        people.iter().enumerate().all(|(place, one)| {
            let before = &people[..place];
            one.role.is_some_and(|role| Group::TRIO.contains(&role))
                && before.iter().all(|other| other.role != one.role)
        })
    }

    /// The participants, in the order in which they came.
    pub fn participants(&self) -> &[Arc<Participant>] {
        &self.participants
    }

    /// Where the participant with this mark stands.
    pub fn place_of(&self, mark: Mark) -> Option<usize> {
        self.participants.iter().position(|one| one.mark == mark)
    }

    /// The participant with this mark.
    pub fn get(&self, mark: Mark) -> Option<&Arc<Participant>> {
        self.participants.iter().find(|one| one.mark == mark)
    }

    /// Adds what somebody filled in on this board. What a code cannot say (a name, a day, a role that
    /// the group was told of) stays as it was.
    pub fn add(&mut self, mut new: Participant) -> Added {
        let Some(place) = self.place_of(new.mark) else {
            if self.participants.len() >= Group::MOST {
                return Added::Full;
            }
            let last = self.participants.last().map_or(0, |last| last.arrival);
            new.arrival = last.saturating_add(1);
            self.participants.push(Arc::new(new));
            return Added::New(self.participants.len() - 1);
        };
        let old = &self.participants[place];
        new.complete_from(old);
        let added = if new.says_the_same(old) {
            Added::Known(place)
        } else {
            Added::Replaced(place)
        };
        if new != **old {
            self.participants[place] = Arc::new(new);
        }
        added
    }

    /// Puts a participant where its arrival says, in place of the one with its mark.
    pub fn put(&mut self, participant: Arc<Participant>) {
        self.remove(participant.mark);
        if self.participants.len() < Group::MOST {
            let order = participant.order();
            let place = self
                .participants
                .partition_point(|present| present.order() < order);
            self.participants.insert(place, participant);
        }
    }

    /// Takes the participant with this mark away.
    pub fn remove(&mut self, mark: Mark) -> Option<Arc<Participant>> {
        let place = self.place_of(mark)?;
        Some(self.participants.remove(place))
    }

    /// Writes something else about the participant with this mark: a name, a role.
    pub fn rewrite(&mut self, mark: Mark, write: impl FnOnce(&mut Participant)) {
        if let Some(place) = self.place_of(mark) {
            let mut participant = (*self.participants[place]).clone();
            write(&mut participant);
            // Neither who it is nor when it came can be rewritten.
            participant.mark = mark;
            participant.arrival = self.participants[place].arrival;
            participant.shorten();
            self.participants[place] = Arc::new(participant);
        }
    }

    /// Both groups in one. Where both have the same person with different answers, the later day
    /// counts, and on the same day the one that comes first by its answers: so it does not matter
    /// which of the two is asked.
    ///
    /// # Errors
    /// When they are more than [`Group::MOST`] together: nobody is left out in silence.
    pub fn merged(mut self, other: &Group) -> Result<Group, Error> {
        for theirs in &other.participants {
            match self.place_of(theirs.mark) {
                Some(place) => {
                    let merged = self.participants[place].merged(theirs);
                    if merged != *self.participants[place] {
                        self.participants[place] = Arc::new(merged);
                    }
                }
                None => self.participants.push(theirs.clone()),
            }
        }
        if self.participants.len() > Group::MOST {
            return Err(GroupProblem::Full.into());
        }
        let mut merged = Group::default();
        for participant in self.participants {
            merged.put(participant);
        }
        Ok(merged)
    }

    /// The picture of everybody.
    pub fn picture(&self, board: &Board) -> Aggregate {
        Aggregate::of(self.participants.iter().map(Arc::as_ref), board)
    }

    /// The picture of those with this role; `None` for those who did not say one.
    pub fn picture_of(&self, role: Option<Role>, board: &Board) -> Aggregate {
        let those = self.participants.iter().filter(|one| one.role == role);
        Aggregate::of(those.map(Arc::as_ref), board)
    }

    /// The roles that occur, in the order of a list to choose from, then those who did not say one.
    pub fn roles(&self) -> Vec<Option<Role>> {
        let all = Role::ALL.into_iter().map(Some).chain([None]);
        all.filter(|role| self.participants.iter().any(|one| one.role == *role))
            .collect()
    }

    /// What each participant answered to one slider, with its place; who left it empty is not there.
    pub fn dots(&self, slider: usize, layer: Layer) -> Vec<(usize, Answer)> {
        let answer = |one: &Participant| one.answers_of(layer).get(slider).copied().flatten();
        let dots = self.participants.iter().enumerate();
        dots.filter_map(|(place, one)| Some((place, answer(one)?)))
            .collect()
    }
}

/// The places 0 to `count`, those with the largest key first; equal ones keep their order, and those
/// without any come last. By hand: a sort of the standard library is some kilobytes for each type.
fn by_largest(count: usize, key: impl Fn(usize) -> Option<u8>) -> Vec<usize> {
    let mut order = Vec::with_capacity(count);
    for place in 0..count {
        let behind = order.partition_point(|before| key(*before) >= key(place));
        order.insert(behind, place);
    }
    order
}

/// A reading of one, as a picture beside others.
pub(crate) fn picture_of_one(reading: &Reading, board: &Board) -> Result<Aggregate, Error> {
    let one = Participant::of(reading, board)?;
    Ok(Aggregate::of([&one], board))
}
