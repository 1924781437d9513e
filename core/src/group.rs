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
//! - The order of arrival never changes an outcome.

use crate::board::Board;
use crate::classify::{Outcome, Verdict, classify, classify_half_steps};
use crate::code::Role;
use crate::model::Layer;
use crate::position::{Answer, Position};
use crate::reading::Reading;
use std::cmp::Reverse;

/// Readings of one board, at most one with each mark.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    participants: Vec<Reading>,
}

/// What became of a reading that was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is a new participant, at this place.
    New(usize),
    /// The participant at this place gave another answer: the same mark means the same person.
    Replaced(usize),
    /// The participant at this place said exactly this already.
    Known(usize),
    /// It belongs to another board, nothing is answered in it, or it has no mark.
    Refused,
    /// There is no room for more.
    Full,
}

impl Group {
    /// How many participants a group holds.
    pub const MOST: usize = 500;

    /// The participants, in the order in which they came.
    pub fn participants(&self) -> &[Reading] {
        &self.participants
    }

    /// Adds what somebody filled in on this board.
    pub fn add(&mut self, reading: Reading, board: &Board) -> Added {
        let answered = reading.answers.iter().flatten().next().is_some();
        if !reading.fits(board.sliders().len()) || !answered || reading.mark.is_none() {
            return Added::Refused;
        }
        let mut present = self.participants.iter();
        match present.position(|present| present.mark == reading.mark) {
            Some(place) if says_the_same(&self.participants[place], &reading) => {
                Added::Known(place)
            }
            Some(place) => {
                self.participants[place] = reading;
                Added::Replaced(place)
            }
            None if self.participants.len() >= Group::MOST => Added::Full,
            None => {
                self.participants.push(reading);
                Added::New(self.participants.len() - 1)
            }
        }
    }

    /// Takes the participant at this place away.
    pub fn remove(&mut self, place: usize) -> Option<Reading> {
        (place < self.participants.len()).then(|| self.participants.remove(place))
    }

    /// Calls the participant at this place otherwise, in at most [`Reading::NAME`] characters.
    pub fn rename(&mut self, place: usize, name: &str) {
        if let Some(participant) = self.participants.get_mut(place) {
            participant.name = name.chars().take(Reading::NAME).collect();
        }
    }

    /// Both groups in one. Where both have the same person with different answers, the later day
    /// counts, and on the same day the one that comes first by its answers: so it does not matter
    /// which of the two is asked.
    #[must_use]
    pub fn merged(mut self, other: Group) -> Group {
        for theirs in other.participants {
            let mut present = self.participants.iter();
            match present.position(|ours| ours.mark == theirs.mark) {
                Some(place) if rank(&theirs) > rank(&self.participants[place]) => {
                    self.participants[place] = theirs;
                }
                Some(_) => {}
                None => self.participants.push(theirs),
            }
        }
        self.participants
            .sort_by_key(|participant| participant.mark.map(|mark| mark.get()));
        self.participants.truncate(Group::MOST);
        self
    }

    /// The answers of everybody to each slider, of now or of the ambition.
    pub fn tallies(&self, board: &Board, layer: Layer) -> Vec<Tally> {
        tallies(self.participants.iter(), board, layer)
    }

    /// The same for those with this role; `None` for those who did not say one.
    pub fn tallies_of(&self, role: Option<Role>, board: &Board, layer: Layer) -> Vec<Tally> {
        let those = self.participants.iter().filter(|one| one.role == role);
        tallies(those, board, layer)
    }

    /// How many individual boards have each verdict: for each profile how many are clearly that, then
    /// how many stand between, are an own mix, and say too little.
    pub fn profiles(&self, board: &Board) -> (Vec<usize>, [usize; 3]) {
        let mut clear = vec![0; board.profiles().len()];
        let mut others = [0; 3];
        for participant in &self.participants {
            let outcome = classify(board, &Answer::positions(&participant.answers));
            let place = match outcome.verdict {
                Verdict::Clear => outcome
                    .nearest()
                    .and_then(|near| clear.get_mut(near.profile)),
                Verdict::Between => others.get_mut(0),
                Verdict::Mixed => others.get_mut(1),
                Verdict::Insufficient => others.get_mut(2),
            };
            place.into_iter().for_each(|count| *count += 1);
        }
        (clear, others)
    }
}

/// What decides between two readings of the same person.
fn rank(reading: &Reading) -> (Option<String>, Vec<Option<u8>>) {
    let steps = |answer: &Option<Answer>| match answer {
        None => None,
        Some(Answer::Unknown) => Some(0),
        Some(Answer::At(position)) => Some(position.get() + 1),
    };
    let both = reading.answers.iter().chain(&reading.ambition);
    (
        reading.date.map(|date| date.to_string()),
        both.map(steps).collect(),
    )
}

fn says_the_same(one: &Reading, other: &Reading) -> bool {
    one.answers == other.answers && one.ambition == other.ambition && one.role == other.role
}

fn tallies<'a>(
    those: impl Iterator<Item = &'a Reading>,
    board: &Board,
    layer: Layer,
) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); board.sliders().len()];
    for reading in those {
        let answers = match layer {
            Layer::Now => &reading.answers,
            Layer::Ambition => &reading.ambition,
        };
        for (tally, answer) in tallies.iter_mut().zip(answers) {
            tally.count(*answer);
        }
    }
    tallies
}

/// How often each answer to one slider was given. It is all that a group's figures need, so that an
/// aggregate without any participant gives the same figures.
///
/// ```
/// use mengpaneel_core::{Answer, Position, Tally};
///
/// let mut tally = Tally::default();
/// for steps in [2, 3, 8, 9] {
///     tally.count(Some(Answer::At(Position::new(steps)?)));
/// }
/// tally.count(Some(Answer::Unknown));
/// assert_eq!((tally.known(), tally.unknown), (4, 1));
/// assert_eq!(tally.median(), Some(5.5));
/// // A quarter of four is one: 2 and 9 are dropped.
/// assert_eq!(tally.middle_half().map(|(low, high)| (low.get(), high.get())), Some((3, 8)));
/// assert_eq!(tally.spread(), Some(5));
/// # Ok::<(), mengpaneel_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How often each position was given, from 0 to 10.
    pub positions: [u16; 11],
    /// How often "weet niet" was.
    pub unknown: u16,
}

impl Tally {
    /// Counts one more answer; an empty one is none.
    pub fn count(&mut self, answer: Option<Answer>) {
        let place = match answer {
            None => return,
            Some(Answer::Unknown) => &mut self.unknown,
            Some(Answer::At(position)) => &mut self.positions[usize::from(position.get())],
        };
        *place = place.saturating_add(1);
    }

    /// How many positions were given.
    pub fn known(&self) -> usize {
        self.positions.iter().map(|count| usize::from(*count)).sum()
    }

    /// The answer with this many known ones below it.
    fn at(&self, mut place: usize) -> Option<Position> {
        let mut counts = Position::all().zip(self.positions);
        counts
            .find(|(_, count)| match place.checked_sub(usize::from(*count)) {
                Some(rest) => {
                    place = rest;
                    false
                }
                None => true,
            })
            .map(|(position, _)| position)
    }

    /// The median in half steps, 0 to 20.
    fn median_half_steps(&self) -> Option<u8> {
        let known = self.known();
        let (lower, upper) = (self.at(known.checked_sub(1)? / 2)?, self.at(known / 2)?);
        Some(lower.get() + upper.get())
    }

    /// The median of the known answers, 0 to 10 in steps of a half; `None` without any.
    pub fn median(&self) -> Option<f64> {
        self.median_half_steps().map(|half| f64::from(half) / 2.0)
    }

    /// Lowest and highest of up to three known answers, else of the middle half.
    pub fn middle_half(&self) -> Option<(Position, Position)> {
        let known = self.known();
        let dropped = if known > 3 { known / 4 } else { 0 };
        Some((self.at(dropped)?, self.at(known.checked_sub(1 + dropped)?)?))
    }

    /// Steps between the ends of [`Tally::middle_half`], 0 to 10.
    pub fn spread(&self) -> Option<u8> {
        self.middle_half().map(|(low, high)| high.get() - low.get())
    }
}

/// The sliders with the largest spread first; those without any known answer come last.
pub fn by_disagreement(tallies: &[Tally]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..tallies.len()).collect();
    order.sort_by_key(|slider| Reverse(tallies[*slider].spread()));
    order
}

/// What the board of all medians resembles, halves and all.
pub fn classify_medians(board: &Board, tallies: &[Tally]) -> Outcome {
    let medians: Vec<Option<u8>> = tallies.iter().map(Tally::median_half_steps).collect();
    classify_half_steps(board, &medians)
}
