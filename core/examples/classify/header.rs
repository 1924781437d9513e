//! The first row: which column is what.

use csv::ByteRecord;
use mengpaneel_core::Board;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The name of the board.
    Id,
    /// The stand of this slider, by its place on the board.
    Slider(usize),
    /// Something of the user's own, passed through.
    Other,
}

/// The columns of the input, in its order.
pub struct Header {
    columns: Vec<(String, Column)>,
    sliders: usize,
}

impl Header {
    /// Reads the first row; the error is a sentence for the user.
    pub fn read(board: &Board, record: Option<ByteRecord>) -> Result<Header, String> {
        let ids = || board.sliders().iter().map(|slider| slider.id.as_str());
        let needed = || {
            std::iter::once("id")
                .chain(ids())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let record = record.ok_or_else(|| {
            format!(
                "The input is empty: give a header with {}, and a row for each board.",
                needed()
            )
        })?;

        let mut columns: Vec<(String, Column)> = Vec::with_capacity(record.len());
        for name in &record {
            let name = std::str::from_utf8(name)
                .map_err(|_| "The header is not UTF-8: save the file as \"CSV UTF-8\".")?
                .trim();
            let column = match board.slider_index(name) {
                _ if name == "id" => Column::Id,
                Some(slider) => Column::Slider(slider),
                None => Column::Other,
            };
            // A spreadsheet leaves empty columns behind: those may stand there more than once.
            if !name.is_empty() && columns.iter().any(|(other, _)| other == name) {
                return Err(format!(
                    "The header has the column \"{name}\" twice: keep one."
                ));
            }
            columns.push((name.to_owned(), column));
        }
        let stands_there = |id: &&str| columns.iter().any(|(name, _)| name == id);
        match std::iter::once("id")
            .chain(ids())
            .find(|id| !stands_there(id))
        {
            Some(id) => Err(format!(
                "The header has no column \"{id}\": it needs {}.",
                needed()
            )),
            None => Ok(Header {
                columns,
                sliders: board.sliders().len(),
            }),
        }
    }

    /// Name and meaning of each column.
    pub fn columns(&self) -> &[(String, Column)] {
        &self.columns
    }

    /// How many sliders the board has.
    pub fn sliders(&self) -> usize {
        self.sliders
    }

    /// The names of the columns that are passed through.
    pub fn passed_through(&self) -> impl Iterator<Item = &str> {
        let others = self
            .columns
            .iter()
            .filter(|(_, column)| *column == Column::Other);
        others.map(|(name, _)| name.as_str())
    }
}
