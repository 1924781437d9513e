//! A [`Reading`]: one filled-in board as it is kept and reopened.

use crate::board::Board;
use crate::error::{Error, Problem};
use crate::file::{FirstMistake, Node, Place};
use crate::position::Answer;

/// The format that this version writes, and the newest one it reads.
const FORMAT: i64 = 1;

/// What a file of a reading calls itself.
const KIND: &str = "reading";

/// How "weet niet" is written in files, results and host calls.
pub(crate) const UNKNOWN: &str = "unknown";

/// One filled-in board.
///
/// As a file it is `{"format": 1, "kind": "reading", "board": "wijkgericht", "answers":
/// {"positionering": 8, "bestuur": "unknown"}}`; what is not answered is left out. A file of a later
/// version says so by its format; unknown fields are passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// One answer for each slider, in the board's order.
    pub answers: Vec<Option<Answer>>,
}

impl Reading {
    /// The reading as a file.
    ///
    /// ```
    /// # use mengpaneel_core::*;
    /// # let raw: RawBoard = serde_json::from_str(include_str!("../content/wijkgericht.nl.json"))?;
    /// # let board = Board::try_from(raw)?;
    /// let mut answers = vec![None; 5];
    /// answers[3] = Some(Answer::Unknown);
    /// let reading = Reading { answers };
    /// let file = reading.to_file(&board);
    /// assert_eq!(
    ///     serde_json::to_string(&file)?,
    ///     r#"{"format":1,"kind":"reading","board":"wijkgericht","answers":{"bestuur":"unknown"}}"#
    /// );
    /// assert_eq!(Reading::from_file(&file, &board)?, reading);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_file(&self, board: &Board) -> Node {
        let mut answers = Vec::new();
        for (slider, answer) in board.sliders().iter().zip(&self.answers) {
            let value = match answer {
                None => continue,
                Some(Answer::Unknown) => Node::Text(UNKNOWN.to_owned()),
                Some(Answer::At(position)) => Node::Number(position.get().into()),
            };
            answers.push((slider.id.to_string(), value));
        }
        let field = |name: &str, value: Node| (name.to_owned(), value);
        Node::Map(vec![
            field("format", Node::Number(FORMAT)),
            field("kind", Node::Text(KIND.to_owned())),
            field("board", Node::Text(board.id().to_string())),
            field("answers", Node::Map(answers)),
        ])
    }

    /// Reads a file of this board.
    ///
    /// # Errors
    /// Naming the first field that is wrong: another format, kind or board, a slider that the board
    /// does not have, or what is no answer. Nothing of such a file is used.
    pub fn from_file(file: &Node, board: &Board) -> Result<Reading, Error> {
        let mistake = FirstMistake::default();
        let root = Place::root(file, &mistake);
        let format = root.at("format");
        match format.number() {
            FORMAT => {}
            other => format.wrong(Problem::Format(other)),
        }
        root.at("kind").must_be(KIND);
        root.at("board").must_be(board.id().as_str());

        let mut answers = vec![None; board.sliders().len()];
        let list = root.at("answers");
        for (id, _) in list.fields() {
            match board.slider_index(id) {
                Some(slider) => answers[slider] = Some(answer(&list.at(id))),
                None => list.wrong(Problem::NoSuchSlider(id.clone())),
            }
        }
        match mistake.take() {
            Some(error) => Err(error),
            None => Ok(Reading { answers }),
        }
    }
}

fn answer(at: &Place<'_>) -> Answer {
    if at.is(UNKNOWN) {
        Answer::Unknown
    } else {
        Answer::At(at.position())
    }
}
