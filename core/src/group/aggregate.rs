//! What the picture of a group needs, without anybody in it: [`Aggregate`].

use super::tally::DISTRIBUTION;
use super::{Participant, Tally, by_largest};
use crate::board::Board;
use crate::classify::{Outcome, Verdict, classify, classify_half_steps};
use crate::model::Layer;
use crate::position::Answer;

/// The counts of a group: all that its picture is drawn from, and all that travels in its link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregate {
    /// How many participants.
    pub count: u16,
    /// What they say of now.
    pub now: Counts,
    /// What they say of where it should be.
    pub ambition: Counts,
}

/// The counts of one layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// How many participants said anything here.
    pub boards: u16,
    /// The answers to each slider.
    pub tallies: Vec<Tally>,
    /// For each profile how many individual boards are clearly that.
    pub clear: Vec<u16>,
    /// How many individual boards stand between two, are an own mix, and say too little.
    pub others: [u16; 3],
}

impl Aggregate {
    /// The counts of some participants.
    pub fn of<'a>(
        participants: impl IntoIterator<Item = &'a Participant>,
        board: &Board,
    ) -> Aggregate {
        let mut aggregate = Aggregate {
            count: 0,
            now: Counts::none(board),
            ambition: Counts::none(board),
        };
        for participant in participants {
            aggregate.count = aggregate.count.saturating_add(1);
            aggregate.now.count(&participant.answers, board);
            aggregate.ambition.count(&participant.ambition, board);
        }
        aggregate
    }

    /// The counts of this layer.
    pub fn counts(&self, layer: Layer) -> &Counts {
        match layer {
            Layer::Now => &self.now,
            Layer::Ambition => &self.ambition,
        }
    }

    /// Whether anybody said where it should be.
    pub fn has_ambition(&self) -> bool {
        self.ambition.boards > 0
    }

    /// Whether there are enough participants, three, to show how their answers are spread. One or
    /// two are named as what they are.
    pub fn is_distribution(&self) -> bool {
        usize::from(self.count) >= DISTRIBUTION
    }
}

impl Counts {
    pub(super) fn none(board: &Board) -> Counts {
        Counts {
            boards: 0,
            tallies: vec![Tally::default(); board.sliders().len()],
            clear: vec![0; board.profiles().len()],
            others: [0; 3],
        }
    }

    fn count(&mut self, answers: &[Option<Answer>], board: &Board) {
        if answers.iter().all(Option::is_none) {
            return;
        }
        self.boards = self.boards.saturating_add(1);
        for (tally, answer) in self.tallies.iter_mut().zip(answers) {
            tally.count(*answer);
        }
        let outcome = classify(board, &Answer::positions(answers));
        let place = match outcome.verdict {
            Verdict::Clear => outcome
                .nearest()
                .and_then(|near| self.clear.get_mut(near.profile)),
            Verdict::Between => self.others.get_mut(0),
            Verdict::Mixed => self.others.get_mut(1),
            Verdict::Insufficient => self.others.get_mut(2),
        };
        if let Some(count) = place {
            *count = count.saturating_add(1);
        }
    }

    /// The sliders with the largest spread first; equal ones keep the board's order, and those without
    /// any known answer come last.
    pub fn order(&self) -> Vec<usize> {
        let spread = |slider: usize| self.tallies.get(slider).and_then(Tally::spread);
        by_largest(self.tallies.len(), spread)
    }

    /// Where the conversation starts: the slider with the largest spread, unless nobody stands more
    /// than a step from another.
    pub fn start(&self) -> Option<usize> {
        let first = self.order().first().copied()?;
        self.tallies[first]
            .spread()
            .is_some_and(|spread| spread > 1)
            .then_some(first)
    }

    /// What the board of all medians resembles, halves and all.
    pub fn outcome(&self, board: &Board) -> Outcome {
        let medians: Vec<Option<u8>> = self.tallies.iter().map(Tally::median_half_steps).collect();
        classify_half_steps(board, &medians)
    }

    /// Whether the board of all medians says something else than the individual boards:
    /// - it is clearly one profile, but not more of them are clearly that than any other;
    /// - it is not clearly one profile, but more than half of them are clearly the same one.
    pub fn differs(&self, board: &Board) -> bool {
        let outcome = self.outcome(board);
        let most = self.clear.iter().copied().max().unwrap_or_default();
        let frequent = self.clear.iter().filter(|count| **count == most).count();
        match (outcome.verdict, outcome.nearest()) {
            (Verdict::Clear, Some(near)) => {
                let those = self.clear.get(near.profile).copied().unwrap_or_default();
                those < most || most == 0 || frequent > 1
            }
            (Verdict::Insufficient, _) => false,
            (Verdict::Clear | Verdict::Between | Verdict::Mixed, _) => 2 * most > self.boards,
        }
    }

    /// How many of those who said anything left this slider empty.
    pub fn missing(&self, slider: usize) -> u16 {
        let answered = self
            .tallies
            .get(slider)
            .map_or(0, |tally| tally.known() + usize::from(tally.unknown));
        self.boards
            .saturating_sub(u16::try_from(answered).unwrap_or(u16::MAX))
    }
}
