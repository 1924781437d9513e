//! What was refused, in the language of the page. Total matches: a new error does not compile until
//! it has its words.

use super::Words;
use mengpaneel_core::{CodeProblem, Error, ErrorKind, GroupProblem, Kind, Problem};

impl Words {
    /// The sentence of an error: what is wrong, where, and how to mend it.
    pub fn refusal(&self, error: &Error) -> String {
        match error.kind() {
            ErrorKind::PositionOutOfRange { found } => self.error_position(found),
            ErrorKind::NotAnAnswer { slider } => self.error_answer(slider),
            ErrorKind::UnknownSlider { found, known } => {
                self.error_slider(found, &known.join(", "))
            }
            ErrorKind::WrongLength { found, expected } => self.error_length(found, expected),
            ErrorKind::MarkOutOfRange { found } => self.error_mark(found),
            // Codes are only read behind the doors.
            ErrorKind::Code(problem) => crate::later::code_problem(self, problem),
            ErrorKind::Group(problem) => self.group_problem(*problem),
            ErrorKind::FileTooLarge { found } => self.error_too_large(found),
            ErrorKind::NotJson => self.error_not_json().to_string(),
            ErrorKind::Content { field, problem } => {
                self.error_content(field, &self.problem(problem))
            }
        }
    }

    /// What is wrong with a result code.
    pub fn code_problem(&self, problem: &CodeProblem) -> String {
        match problem {
            CodeProblem::Character { found, place } => self.code_character(found, place),
            CodeProblem::TooShort { found, expected } => match expected.saturating_sub(*found) {
                1 => self.code_short_of_one(expected),
                missing => self.code_short_of_many(&missing, expected),
            },
            CodeProblem::TooLong { found, expected } => {
                self.code_too_long(found, expected, &found.saturating_sub(*expected))
            }
            CodeProblem::Damaged => self.code_damaged().to_string(),
            CodeProblem::OtherBoard(found) => self.code_other_board(found),
            CodeProblem::NewerVersion(found) => self.code_newer_version(found),
            CodeProblem::Impossible => self.code_impossible().to_string(),
        }
    }

    fn group_problem(&self, problem: GroupProblem) -> String {
        let said = match problem {
            GroupProblem::Full => self.group_full(),
            GroupProblem::NoRoomBeside => self.group_no_room_beside(),
            GroupProblem::NothingAnswered => self.group_nothing_answered(),
            GroupProblem::Damaged => self.group_damaged(),
            GroupProblem::OtherBoard => self.group_other_board(),
            GroupProblem::NewerVersion(found) => return self.group_newer_version(&found),
        };
        said.to_string()
    }

    fn problem(&self, problem: &Problem) -> String {
        let said = match problem {
            Problem::Missing => self.problem_missing(),
            Problem::Expected(Kind::Text) => self.problem_text(),
            Problem::Expected(Kind::Number) => self.problem_number(),
            Problem::Expected(Kind::List) => self.problem_list(),
            Problem::Expected(Kind::Map) => self.problem_map(),
            Problem::NothingToCompareWith => self.problem_nothing_to_compare(),
            Problem::NotAPicture => self.problem_picture(),
            Problem::Condition => self.problem_condition(),
            Problem::NotAChoice(choices) => return self.problem_choice(choices),
            Problem::NotAYear(found) => return self.problem_year(found),
            Problem::NotAnAddress(found) => return self.problem_address(found),
            Problem::NotASlug(found) => return self.problem_slug(found),
            Problem::Duplicate(found) => return self.problem_duplicate(found),
            Problem::NoSuchSlider(found) => return self.problem_no_such_slider(found),
            Problem::NothingFor(slider) => return self.problem_nothing_for(slider),
            Problem::OutOfRange(found) => return self.problem_out_of_range(found),
            Problem::Reversed { from, to } => return self.problem_reversed(from, to),
            Problem::SliderCount(found) => return self.problem_slider_count(found),
            Problem::HighAtMost(found) => return self.problem_high_at_most(found),
            Problem::NewerFormat(found) => return self.problem_newer(found),
            Problem::TooLong(room) => return self.problem_too_long(room),
            Problem::TooMany(room) => return self.problem_too_many(room),
            Problem::NotADate(found) => return self.problem_date(found),
            Problem::NotAMark(found) => return self.problem_mark(found),
            Problem::NotAPlace(found) => return self.problem_place(found),
            Problem::NotABoardNumber(found) => return self.problem_board_number(found),
            Problem::Format(found) => return self.problem_format(found),
        };
        said.to_string()
    }
}
