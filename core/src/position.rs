//! Where a fader stands: [`Position`], its [`Band`], and the [`Answer`] a person gives.

use crate::error::{Error, ErrorKind};

/// A fader's stand in whole steps, 0 to 10.
///
/// - 0 is the lowest and 10 the highest stand; neither is better.
/// - 5 is the middle and means "no choice made" (source: P31:281-283).
/// - "Don't know" is not a position: it is a missing value, see [`Answer`].
///
/// There is no `Default`: an untouched fader has no position, not the middle one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position(u8);

impl Position {
    /// The highest stand, in steps.
    pub const MAX: u8 = 10;
    /// The middle stand: "no choice made".
    pub const MIDDLE: Position = Position(5);

    /// A checked position.
    ///
    /// # Errors
    /// When `steps` is above 10.
    ///
    /// ```
    /// use mengpaneel_core::Position;
    /// assert_eq!(Position::new(10)?.get(), 10);
    /// assert_eq!(
    ///     Position::new(11).unwrap_err().to_string(),
    ///     "11 is not a position: use a whole number from 0 to 10."
    /// );
    /// # Ok::<(), mengpaneel_core::Error>(())
    /// ```
    pub fn new(steps: u8) -> Result<Position, Error> {
        if steps <= Position::MAX {
            Ok(Position(steps))
        } else {
            Err(ErrorKind::PositionOutOfRange {
                found: steps.to_string(),
            }
            .into())
        }
    }

    /// The position that equals any number, as a host page may give it; `None` when it is not a
    /// whole number from 0 to 10.
    pub fn from_number(number: f64) -> Option<Position> {
        // Written as a search so that no float is ever cast: 0, 1, … 10 or nothing.
        Position::all().find(|position| f64::from(position.0) == number)
    }

    /// All eleven positions, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Position> {
        (0..=Position::MAX).map(Position)
    }

    /// The stand in steps, 0 to 10.
    pub fn get(self) -> u8 {
        self.0
    }

    /// The band this position lies in.
    pub fn band(self) -> Band {
        match self.0 {
            0..=3 => Band::Low,
            4..=6 => Band::Middle,
            _ => Band::High,
        }
    }

    /// The position `by` steps further, kept within 0 to 10.
    #[must_use]
    pub fn nudged(self, by: i8) -> Position {
        Position(self.0.saturating_add_signed(by).min(Position::MAX))
    }

    /// The position counted in half steps, 0 to 20: the unit in which distances are exact, also for
    /// the median of an even number of people.
    pub(crate) fn half_steps(self) -> u8 {
        self.0 * 2
    }
}

/// The third of the scale in which a position lies: low 0-3, middle 4-6, high 7-10.
///
/// Bands are ordered by height and by nothing else: high is not better than low.
///
/// ```
/// use mengpaneel_core::{Band, Position};
/// assert_eq!(Position::new(3)?.band(), Band::Low);
/// assert_eq!(Position::MIDDLE.band(), Band::Middle);
/// assert_eq!(Position::new(7)?.band(), Band::High);
/// # Ok::<(), mengpaneel_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// 0 to 3.
    Low,
    /// 4 to 6.
    Middle,
    /// 7 to 10.
    High,
}

/// What a person said about one slider.
///
/// `Option<Answer>` keeps the three states apart that a screen must keep apart: `None` is not
/// answered yet, `Some(Unknown)` is "weet niet", `Some(At(_))` is a stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The fader stands here.
    At(Position),
    /// "Weet niet": answered, and counted as unknown when classifying.
    Unknown,
}

impl Answer {
    /// The known positions of a list of answers, as [`classify`](crate::classify) takes them.
    pub fn positions(answers: &[Option<Answer>]) -> Vec<Option<Position>> {
        answers
            .iter()
            .map(|answer| answer.and_then(Answer::position))
            .collect()
    }

    /// The position, if there is one.
    pub fn position(self) -> Option<Position> {
        match self {
            Answer::At(position) => Some(position),
            Answer::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_from_outside_is_a_whole_step_or_refused() {
        for position in Position::all() {
            assert_eq!(Position::from_number(position.get().into()), Some(position));
        }
        for wrong in [-1.0, 0.5, 10.5, 11.0, f64::NAN, f64::INFINITY] {
            assert!(Position::from_number(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn nudging_stops_at_both_ends() {
        assert_eq!(Position(9).nudged(3), Position(10));
        assert_eq!(Position(1).nudged(-3), Position(0));
        assert_eq!(Position(4).nudged(1), Position(5));
    }
}
