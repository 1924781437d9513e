//! How often each answer to one slider was given: [`Tally`], and what it tells.

use crate::position::{Answer, Position};

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
    pub(super) fn at(&self, mut place: usize) -> Option<Position> {
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
    pub(super) fn median_half_steps(&self) -> Option<u8> {
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

    /// Whether there are enough known answers, three, to show how they are spread. One or two are
    /// named as what they are.
    pub fn is_distribution(&self) -> bool {
        self.known() >= DISTRIBUTION
    }

    /// Whether the known answers lie at most one step apart: no place to start a conversation.
    pub fn is_nearly_equal(&self) -> bool {
        self.spread().is_some_and(|spread| spread <= 1)
    }

    /// Every known answer, the lowest first.
    pub fn known_positions(&self) -> impl Iterator<Item = Position> + '_ {
        let counts = Position::all().zip(self.positions);
        counts.flat_map(|(position, count)| std::iter::repeat_n(position, usize::from(count)))
    }
}

/// From how many on something is shown as a distribution.
pub(super) const DISTRIBUTION: usize = 3;
