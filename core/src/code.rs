//! A [`ResultCode`]: a filled-in board in 12 characters, to read aloud, type, paste or scan.

use crate::error::{CodeProblem, Error, ErrorKind, Problem};
use crate::position::Answer;
use std::fmt;

mod mark;
mod paste;
mod payload;
mod role;
pub(crate) mod symbol;

pub use mark::Mark;
pub use paste::{Found, FoundCode, around_last, find_codes};
pub use role::Role;

/// The version that this crate writes, and the newest one it reads.
const VERSION: u8 = 1;

/// A filled-in board as a code, such as `101X-SEY1-6J23` (source: contract, "Result code").
///
/// A code is Crockford base32 in groups of four. Its payload, highest bit first:
///
/// | Field | Bits | Holds |
/// |---|---|---|
/// | version | 5 | 1; the whole first symbol |
/// | board | 8 | [`board_number`] |
/// | answers | ⌈log₂ 13ⁿ⌉ | a number in base 13, first slider first: 0-10 a position, 11 unknown, 12 not answered |
/// | ambition | the same, or 0 | likewise, only when there is one |
/// | role | 3 | 0 not said, 1-7 a [`Role`] in its order |
/// | mark | 15 | [`Mark`] |
/// | spare | the rest | zeros that fill the last group |
///
/// The last two symbols check the others (Reed-Solomon over GF(32)): any one or two wrong symbols
/// and any swap of two symbols is refused, never mended in silence.
///
/// - With five sliders a code has 12 symbols (50 bits and no spare one), or 16 with an ambition (69
///   bits, one spare). The length tells whether there is an ambition.
/// - A code is as long as its payload and checks need, in whole groups; with an ambition at least
///   one group longer than without (which only matters for two sliders):
///
/// | Sliders | 2-5 | 6-7 | 8-10 | 11-12 |
/// |---|---|---|---|---|
/// | without ambition | 12 | 16 | 16 | 20 |
/// | with ambition | 16 | 20 | 24 | 28 |
///
/// - In every version the first symbol is the version and the last two are these checks.
/// - A reading has exactly one code, and equal codes are equal readings.
///
/// Invariants: 2 to 12 answers; an ambition has as many, and at least one of them is given.
///
/// ```
/// use mengpaneel_core::{Answer, Mark, Position, ResultCode, Role};
///
/// let den_haag = [Some(8), None, Some(2), Some(9), Some(5)]
///     .map(|steps| Some(steps.map_or(Answer::Unknown, |steps| Answer::At(Position::new(steps).unwrap()))));
/// let mark = Mark::new(1_234)?;
/// let code = ResultCode::new(0, den_haag.to_vec(), None, Some(Role::Resident), mark)?;
/// assert_eq!(code.to_string(), "101X-SEY1-6J23");
/// assert_eq!(code.compact(), "101XSEY16J23");
///
/// assert_eq!(ResultCode::parse("lOix sey1 6j23", 0, 5)?, code);
/// assert_eq!(
///     ResultCode::parse("101X-SE1Y-6J23", 0, 5).unwrap_err().to_string(),
///     "A character of the code is wrong, or two are swapped: compare it with the original."
/// );
/// # Ok::<(), mengpaneel_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ResultCode {
    board: u8,
    answers: Vec<Option<Answer>>,
    ambition: Option<Vec<Option<Answer>>>,
    role: Option<Role>,
    mark: Mark,
}

impl ResultCode {
    /// A code of a board by its [`board_number`]. An ambition without a single answer is none.
    ///
    /// # Errors
    /// With fewer than 2 or more than 12 answers, or an ambition that has another number of them.
    pub fn new(
        board: u8,
        answers: Vec<Option<Answer>>,
        ambition: Option<Vec<Option<Answer>>>,
        role: Option<Role>,
        mark: Mark,
    ) -> Result<ResultCode, Error> {
        check_sliders(answers.len())?;
        if let Some(ambition) = &ambition
            && ambition.len() != answers.len()
        {
            return Err(ErrorKind::WrongLength {
                found: ambition.len(),
                expected: answers.len(),
            }
            .into());
        }
        Ok(ResultCode {
            board,
            answers,
            ambition: ambition.filter(|ambition| ambition.iter().any(Option::is_some)),
            role,
            mark,
        })
    }

    /// Reads a code of the board with this [`board_number`] and this many sliders. Case, dashes and
    /// white space do not matter; `O` is read as `0`, `I` and `L` as `1`.
    ///
    /// # Errors
    /// In this order: on the first character that no code has; when a newer version made it; when it
    /// is a whole code of another board; when characters are missing or too many; when the checks
    /// do not agree; when it holds what this version never writes. Also when `sliders` is not 2 to 12.
    pub fn parse(text: &str, board: u8, sliders: usize) -> Result<ResultCode, Error> {
        check_sliders(sliders)?;
        let symbols = symbol::read(text)?;
        let checked = symbol::checked(&symbols);
        let mut bits = symbol::bits(checked.unwrap_or_default());
        let version = symbol::take(&mut bits, 5) as u8;
        let found = symbol::take(&mut bits, 8) as u8;
        // A code that lost or gained one character is never taken for one of these by chance: where
        // its first symbol changed the checks cannot agree, else the version is still this one, and
        // one character less or more is never a length of a code.
        if version > VERSION {
            return Err(CodeProblem::NewerVersion(version).into());
        }
        if version == VERSION && found != board && payload::is_length(symbols.len()) {
            return Err(CodeProblem::OtherBoard(found).into());
        }

        let ambition = payload::has_ambition(symbols.len(), sliders)?;
        if checked.is_none() {
            return Err(CodeProblem::Damaged.into());
        }
        // Whatever would be written otherwise was not written by this tool: a number above all
        // answers, spare bits that are not zero, an ambition without answers, the version 0.
        payload::read(bits, found, sliders, ambition)
            .filter(|code| payload::write(code) == symbols)
            .ok_or(CodeProblem::Impossible.into())
    }

    /// The code without dashes, for links.
    pub fn compact(&self) -> String {
        symbol::write(&payload::write(self))
    }

    /// The [`board_number`].
    pub fn board(&self) -> u8 {
        self.board
    }

    /// One answer for each slider, in the board's order.
    pub fn answers(&self) -> &[Option<Answer>] {
        &self.answers
    }

    /// One answer for each slider about where it should be, when any is given.
    pub fn ambition(&self) -> Option<&[Option<Answer>]> {
        self.ambition.as_deref()
    }

    /// Who filled it in, when said.
    pub fn role(&self) -> Option<Role> {
        self.role
    }

    /// What keeps it apart from an equal board of somebody else.
    pub fn mark(&self) -> Mark {
        self.mark
    }
}

/// In groups of four, for people: `101X-SEY1-6J23`.
impl fmt::Display for ResultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, symbol) in self.compact().chars().enumerate() {
            if place > 0 && place.is_multiple_of(4) {
                f.write_str("-")?;
            }
            write!(f, "{symbol}")?;
        }
        Ok(())
    }
}

/// The number by which codes know a board: its own below 128 for a built-in board, else 128 to 255
/// from its id (FNV-1a of 32 bits, folded to seven).
///
/// Two boards of hosts have the same number once in 128 pairs. Their codes then only differ when
/// the number of sliders makes the length differ.
///
/// ```
/// use mengpaneel_core::board_number;
/// assert_eq!(board_number("wijkgericht", Some(0)), 0);
/// assert_eq!(board_number("ons-eigen-bord", None), 235);
/// ```
pub fn board_number(id: &str, builtin: Option<u8>) -> u8 {
    builtin.filter(|number| *number < 128).unwrap_or_else(|| {
        let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let folded = hash ^ hash >> 7 ^ hash >> 14 ^ hash >> 21 ^ hash >> 28;
        128 | (folded & 127) as u8
    })
}

fn check_sliders(found: usize) -> Result<(), Error> {
    if (2..=12).contains(&found) {
        Ok(())
    } else {
        Err(ErrorKind::Content {
            field: "sliders".to_owned(),
            problem: Problem::SliderCount(found),
        }
        .into())
    }
}
