//! One row of the input, read by the header.

use crate::header::{Column, Header};
use csv::ByteRecord;
use mengpaneel_core::Position;

/// One board as it was given.
#[derive(Debug)]
pub struct Row {
    /// The user's name for it.
    pub id: String,
    /// One stand for each slider, in the board's order.
    pub positions: Vec<Option<Position>>,
    /// What is passed through, in the order of the input.
    pub rest: Vec<String>,
}

impl Row {
    /// Reads a row; the error is a sentence that begins with the column.
    pub fn read(header: &Header, record: &ByteRecord) -> Result<Row, String> {
        let (found, expected) = (record.len(), header.columns().len());
        if let Some((missing, _)) = header.columns().get(found) {
            return Err(format!(
                "{missing}: is missing, the row ends after {found} of {expected} fields: add it or leave it empty."
            ));
        }
        if found > expected {
            return Err(format!(
                "field {}: is too much, the header has {expected} columns: quote a text that has a separator in it.",
                expected + 1
            ));
        }

        let mut row = Row {
            id: String::new(),
            positions: vec![None; header.sliders()],
            rest: Vec::new(),
        };
        for ((name, column), field) in header.columns().iter().zip(record) {
            let text = std::str::from_utf8(field)
                .map_err(|_| format!("{name}: is not UTF-8: save the file as \"CSV UTF-8\"."))?;
            match column {
                Column::Id => text.clone_into(&mut row.id),
                Column::Slider(slider) => {
                    row.positions[*slider] =
                        stand(text).map_err(|problem| format!("{name}: {problem}"))?;
                }
                Column::Other => row.rest.push(text.to_owned()),
            }
        }
        Ok(row)
    }
}

/// A stand, or unknown when the field is empty. `8.0` is 8: some programs write whole numbers so.
fn stand(text: &str) -> Result<Option<Position>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let digits_only = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number = text.parse::<f64>().ok().filter(|_| digits_only);
    number
        .and_then(Position::from_number)
        .map(Some)
        .ok_or_else(|| {
            format!(
                "{text:?} is not a position: use a whole number from 0 to 10, or leave it empty."
            )
        })
}
