//! The one error of this crate. Every sentence names what is wrong, where, and how to mend it.

use std::fmt;

/// No file of ours comes near: a full reading is some 15 KB. It keeps a mistaken choice (a film, an
/// archive) from stopping the page.
pub const LARGEST_FILE: usize = 1_000_000;

/// Why something was refused. Its `Display` is an English sentence for whoever made the input; a
/// screen in another language words [`Error::kind`] itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Error(Box<ErrorKind>);

impl Error {
    /// What is wrong, for a caller that words it in another language.
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }
}

impl std::error::Error for Error {}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error(Box::new(kind))
    }
}

impl From<GroupProblem> for Error {
    fn from(problem: GroupProblem) -> Error {
        ErrorKind::Group(problem).into()
    }
}

impl From<CodeProblem> for Error {
    fn from(problem: CodeProblem) -> Error {
        ErrorKind::Code(problem).into()
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum ErrorKind {
    /// A number that is not a whole step from 0 to 10.
    PositionOutOfRange {
        /// The number as it was given.
        found: String,
    },
    /// An answer that is neither a position, "unknown" nor null.
    NotAnAnswer {
        /// The slider it was given for.
        slider: String,
    },
    /// A slider id that this board does not have.
    UnknownSlider {
        /// The id as given.
        found: String,
        /// The ids that exist, in order.
        known: Vec<String>,
    },
    /// A list of positions that is not as long as the board.
    WrongLength {
        /// How many were given.
        found: usize,
        /// How many sliders the board has.
        expected: usize,
    },
    /// A number that is no mark.
    MarkOutOfRange {
        /// The number as it was given.
        found: u16,
    },
    /// A result code that cannot be read.
    Code(CodeProblem),
    /// Something that a group cannot take.
    Group(GroupProblem),
    /// A file that is larger than any of ours.
    FileTooLarge {
        /// Its size in bytes.
        found: usize,
    },
    /// A file that is not JSON at all.
    NotJson,
    /// Content that cannot become a board, or a file that cannot become a reading.
    Content {
        /// The field, as a path: `sliders[2].label`.
        field: String,
        /// What is wrong with it.
        problem: Problem,
    },
}

/// What is wrong with a result code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeProblem {
    /// A character that no code has.
    Character {
        /// The character as it was given.
        found: char,
        /// Its place, from 1, dashes and spaces not counted.
        place: usize,
    },
    /// Fewer characters than the nearest length of a code of this board.
    TooShort {
        /// How many there are.
        found: usize,
        /// How many there should be.
        expected: usize,
    },
    /// More characters than the nearest length of a code of this board.
    TooLong {
        /// How many there are.
        found: usize,
        /// How many there should be.
        expected: usize,
    },
    /// The check symbols do not agree with the others.
    Damaged,
    /// A whole code, of the board with this number.
    OtherBoard(u8),
    /// A whole code, of this version, which is newer than this crate's.
    NewerVersion(u8),
    /// A whole code with something in it that is never written.
    Impossible,
}

/// Why a group cannot take something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupProblem {
    /// There is no room for more participants.
    Full,
    /// There is no room for more municipalities.
    NoRoomBeside,
    /// Nothing is answered in the reading, or nobody takes part in the group.
    NothingAnswered,
    /// The text of a picture in a link is damaged.
    Damaged,
    /// The picture is of another board.
    OtherBoard,
    /// A version of a picture that is newer than this crate's.
    NewerVersion(u8),
}

/// What is wrong with one field of a board's content.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// Absent or blank.
    Missing,
    /// Another kind of value.
    Expected(Kind),
    /// None of these words.
    NotAChoice(String),
    /// Not a year.
    NotAYear(i64),
    /// Not an address of a web page.
    NotAnAddress(String),
    /// Not an id.
    NotASlug(String),
    /// Stands there twice.
    Duplicate(String),
    /// Names a slider that the board does not have.
    NoSuchSlider(String),
    /// Has nothing for this slider.
    NothingFor(String),
    /// Not a whole number from 0 to 10.
    OutOfRange(i64),
    /// `from` above `to`.
    Reversed {
        /// The lower end as given.
        from: u8,
        /// The upper end as given.
        to: u8,
    },
    /// Fewer than 2 or more than 12 sliders.
    SliderCount(usize),
    /// A number of sliders that cannot be: negative or more than the board has.
    HighAtMost(i64),
    /// Neither profiles nor interpretations.
    NothingToCompareWith,
    /// A format this version does not read.
    Format(i64),
    /// A format of a version that came after this one.
    NewerFormat(i64),
    /// More characters than there is room for; the number is the room.
    TooLong(usize),
    /// More items than there is room for; the number is the room.
    TooMany(usize),
    /// Not a day.
    NotADate(String),
    /// Not the number of a mark.
    NotAMark(i64),
    /// Not a number that a board can have.
    NotABoardNumber(i64),
    /// Not a place among the participants.
    NotAPlace(i64),
    /// Not the picture of a group.
    NotAPicture,
    /// Neither `every` nor `sliders`, or both.
    Condition,
}

/// A kind of value in a content file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text between quotes.
    Text,
    /// A whole number.
    Number,
    /// A list between brackets.
    List,
    /// Fields between braces.
    Map,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind() {
            ErrorKind::PositionOutOfRange { found } => {
                write!(
                    f,
                    "{found} is not a position: use a whole number from 0 to 10."
                )
            }
            ErrorKind::NotAnAnswer { slider } => write!(
                f,
                "The answer for {slider} is not one: use a whole number from 0 to 10, \"unknown\" or null."
            ),
            ErrorKind::UnknownSlider { found, known } => write!(
                f,
                "This board has no slider \"{found}\": use one of {}.",
                known.join(", ")
            ),
            ErrorKind::WrongLength { found, expected } => {
                write!(
                    f,
                    "{found} positions for {expected} sliders: give one for each, in order."
                )
            }
            ErrorKind::MarkOutOfRange { found } => {
                write!(
                    f,
                    "{found} is not a mark: use a whole number from 0 to 32767."
                )
            }
            ErrorKind::Code(problem) => write!(f, "{problem}"),
            ErrorKind::Group(problem) => write!(f, "{problem}"),
            ErrorKind::FileTooLarge { found } => write!(
                f,
                "The file has {found} bytes, more than the {LARGEST_FILE} of any reading: choose a file that this tool saved."
            ),
            ErrorKind::NotJson => f.write_str(
                "The file is damaged or of another kind: choose a .json file that this tool saved.",
            ),
            ErrorKind::Content { field, problem } => write!(f, "{field}: {problem}"),
        }
    }
}

impl fmt::Display for CodeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CodeProblem::Character { found, place } => write!(
                f,
                "Character {place} of the code is \"{found}\", which no code has: compare it with the original."
            ),
            CodeProblem::TooShort { found, expected } => {
                let missing = expected.saturating_sub(*found);
                let are = if missing == 1 { "is" } else { "are" };
                write!(
                    f,
                    "{missing} of the {expected} characters of the code {are} missing: compare it with the original."
                )
            }
            CodeProblem::TooLong { found, expected } => write!(
                f,
                "The code has {found} characters instead of {expected}: leave out the {} too many.",
                found.saturating_sub(*expected)
            ),
            CodeProblem::Damaged => f.write_str(
                "A character of the code is wrong, or two are swapped: compare it with the original.",
            ),
            CodeProblem::OtherBoard(found) => write!(
                f,
                "The code is of another board (number {found}): open it there, or ask for a code of this board."
            ),
            CodeProblem::NewerVersion(found) => write!(
                f,
                "The code was made by a newer version ({found}): reload the page or update it, and try again."
            ),
            CodeProblem::Impossible => f.write_str(
                "The code was not made by this tool, although its checks agree: ask for another one.",
            ),
        }
    }
}

impl fmt::Display for GroupProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GroupProblem::Full => f.write_str(
                "The group holds 500 participants at most: remove somebody, or begin another group.",
            ),
            GroupProblem::NoRoomBeside => f.write_str(
                "30 stand side by side at most: remove one that you do not need.",
            ),
            GroupProblem::NothingAnswered => f.write_str(
                "Nothing is answered in it: fill in at least one slider, and add it again.",
            ),
            GroupProblem::Damaged => f.write_str(
                "The link of a group is damaged: copy or scan the whole of it again.",
            ),
            GroupProblem::OtherBoard => f.write_str(
                "The link is of a group with another board: open it on the page that has that board.",
            ),
            GroupProblem::NewerVersion(found) => write!(
                f,
                "The link of a group was made by a newer version ({found}): reload the page or update it, and try again."
            ),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Missing => f.write_str("is missing: fill it in."),
            Problem::Expected(Kind::Text) => f.write_str("is not a text: put it between quotes."),
            Problem::Expected(Kind::Number) => {
                f.write_str("is not a whole number: write it without quotes and decimals.")
            }
            Problem::Expected(Kind::List) => f.write_str("is not a list: put it between [ and ]."),
            Problem::Expected(Kind::Map) => f.write_str("has no fields: put it between { and }."),
            Problem::NotAChoice(choices) => write!(f, "is another word: use one of {choices}."),
            Problem::NotAYear(found) => write!(f, "{found} is not a year: use four digits."),
            Problem::NotAnAddress(found) => {
                write!(f, "\"{found}\" is not an address of a web page: start with https://.")
            }
            Problem::NotASlug(found) => write!(
                f,
                "\"{found}\" is not an id: use 1 to 40 of the characters a-z, 0-9 and -."
            ),
            Problem::Duplicate(found) => {
                write!(f, "\"{found}\" stands there twice: give each its own.")
            }
            Problem::NoSuchSlider(found) => write!(
                f,
                "\"{found}\" is not a slider of this board: use an id that stands under sliders."
            ),
            Problem::NothingFor(slider) => {
                write!(f, "has nothing for the slider \"{slider}\": add it.")
            }
            Problem::OutOfRange(found) => {
                write!(f, "{found} is not a position: use a whole number from 0 to 10.")
            }
            Problem::Reversed { from, to } => {
                write!(f, "runs from {from} to {to}: put the lower one first.")
            }
            Problem::SliderCount(found) => write!(f, "has {found}: use 2 to 12 sliders."),
            Problem::HighAtMost(found) => write!(
                f,
                "{found} is not a number of sliders: use 0 up to the number of sliders, or leave it out."
            ),
            Problem::NothingToCompareWith => f.write_str(
                "has neither profiles nor interpretations: add at least one, or a board has no outcome.",
            ),
            Problem::Format(found) => {
                write!(f, "{found} is not a format this version reads: use 1.")
            }
            Problem::NewerFormat(found) => write!(
                f,
                "{found} is of a newer version: reload the page or update it, and try again."
            ),
            Problem::TooLong(room) => {
                write!(f, "is too long: use at most {room} characters.")
            }
            Problem::TooMany(room) => write!(f, "has too many: use at most {room}."),
            Problem::NotADate(found) => {
                write!(f, "\"{found}\" is not a day: write it as 2026-11-23.")
            }
            Problem::NotAMark(found) => {
                write!(f, "{found} is not a mark: use a whole number from 0 to 32767.")
            }
            Problem::NotABoardNumber(found) => write!(
                f,
                "{found} is not a number of a board: use a whole number from 0 to 127, or leave it out."
            ),
            Problem::NotAPlace(found) => {
                write!(f, "{found} is not a place in a group: use a whole number from 1.")
            }
            Problem::NotAPicture => {
                f.write_str("is not the picture of a group on this board: export it again.")
            }
            Problem::Condition => f.write_str("needs either every or sliders: keep one of the two."),
        }
    }
}
