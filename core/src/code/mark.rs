//! What tells two equal boards apart: [`Mark`].

use crate::error::{Error, ErrorKind};

/// A random number from 0 to 32767 that is kept with a reading: it keeps two people with equal
/// answers apart, and an equal mark means the same person again.
///
/// Among 30 people two have the same mark by chance once in 75 groups. There is no `Default`, and
/// the caller brings the randomness.
///
/// ```
/// use mengpaneel_core::Mark;
/// assert_eq!(Mark::from_random(u16::MAX).get(), Mark::MAX);
/// assert_eq!(
///     Mark::new(32_768).unwrap_err().to_string(),
///     "32768 is not a mark: use a whole number from 0 to 32767."
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mark(u16);

impl Mark {
    /// The highest mark.
    pub const MAX: u16 = 0x7fff;

    /// The mark with this number, for reading back what was kept.
    ///
    /// # Errors
    /// When `number` is above 32767.
    pub fn new(number: u16) -> Result<Mark, Error> {
        if number <= Mark::MAX {
            Ok(Mark(number))
        } else {
            Err(ErrorKind::MarkOutOfRange { found: number }.into())
        }
    }

    /// A new mark from any sixteen random bits: fifteen are used.
    pub fn from_random(bits: u16) -> Mark {
        Mark(bits & Mark::MAX)
    }

    /// The number, 0 to 32767.
    pub fn get(self) -> u16 {
        self.0
    }
}
