//! Two groups within the answers to one slider: [`Tally::clumps`].

use super::Tally;
use crate::position::Position;

/// From how many known answers on two groups can be told apart.
const ANSWERS: usize = 4;

/// How far apart the middles of two groups lie at least, in half steps: four steps.
const APART: u8 = 8;

/// Answers that lie together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clump {
    /// How many.
    pub count: u16,
    /// The lowest of them.
    pub from: Position,
    /// The highest of them.
    pub to: Position,
}

impl Tally {
    /// The two groups that the known answers form, the low one first; `None` when they do not. A
    /// median would hide them.
    ///
    /// Put the known answers in a row, the lowest first. They form two groups when:
    /// - there are at least four;
    /// - the widest gap between two neighbours is two steps or more (a position in between that
    ///   nobody chose), and no other gap is as wide;
    /// - on each side of it stands at least a third of them;
    /// - the medians of the two sides lie at least four steps apart.
    ///
    /// ```
    /// use mengpaneel_core::{Answer, Position, Tally};
    ///
    /// let mut tally = Tally::default();
    /// for steps in [1, 2, 2, 3, 3, 4, 5, 7, 7, 8, 8, 9] {
    ///     tally.count(Some(Answer::At(Position::new(steps)?)));
    /// }
    /// // Nobody chose 6. Seven low answers with median 3, five high ones with median 8.
    /// let clumps = tally.clumps().map(|both| both.map(|one| (one.count, one.from.get(), one.to.get())));
    /// assert_eq!(clumps, Some([(7, 1, 5), (5, 7, 9)]));
    /// # Ok::<(), mengpaneel_core::Error>(())
    /// ```
    pub fn clumps(&self) -> Option<[Clump; 2]> {
        let known = self.known();
        if known < ANSWERS {
            return None;
        }
        let chosen: Vec<Position> = Position::all()
            .filter(|position| self.positions[usize::from(position.get())] > 0)
            .collect();
        let gaps = || chosen.windows(2).map(|pair| pair[1].get() - pair[0].get());
        let widest = gaps().max().filter(|gap| *gap >= 2)?;
        if gaps().filter(|gap| *gap == widest).count() > 1 {
            return None;
        }
        let place = gaps().position(|gap| gap == widest)?;
        let (low, high) = (
            self.until(*chosen.get(place)?),
            self.from(*chosen.get(place + 1)?),
        );
        let is_large = |side: &Tally| 3 * side.known() >= known;
        let apart = high.median_half_steps()? - low.median_half_steps()?;
        if !is_large(&low) || !is_large(&high) || apart < APART {
            return None;
        }
        Some([low.clump()?, high.clump()?])
    }

    /// The answers up to this one.
    fn until(&self, last: Position) -> Tally {
        let mut side = *self;
        side.positions[usize::from(last.get()) + 1..].fill(0);
        side
    }

    /// The answers from this one on.
    fn from(&self, first: Position) -> Tally {
        let mut side = *self;
        side.positions[..usize::from(first.get())].fill(0);
        side
    }

    fn clump(&self) -> Option<Clump> {
        let known = self.known();
        Some(Clump {
            count: u16::try_from(known).unwrap_or(u16::MAX),
            from: self.at(0)?,
            to: self.at(known.checked_sub(1)?)?,
        })
    }
}
