//! Classifies many boards: CSV in, CSV (or JSON lines) out.
//!
//! ```text
//! cargo run -p mengpaneel-core --example classify < boards.csv
//! ```
//!
//! - In: a header (`,` or `;`, with or without BOM) with `id` and a column for each slider id, in any
//!   order; 0-10, or empty for unknown. Other columns are passed through.
//! - Out: `id,verdict,profile,runner_up,margin` and the columns passed through.
//! - A bad row is named on standard error by row (the header is row 1, as in a spreadsheet), column
//!   and reason; the others still come out, and the exit status is 1. A bad header stops everything.
//! - `--json`: the full result instead, one object a line. `--board FILE.json`: another board.

mod argument;
mod header;
mod record;
mod result;
mod row;

use argument::Arguments;
use header::Header;
use mengpaneel_core::{Board, RawBoard};
use record::Records;
use row::Row;
use std::error::Error;
use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

/// True when every row was good.
fn run() -> Result<bool, Box<dyn Error>> {
    let arguments = Arguments::read(std::env::args().skip(1))?;
    if arguments.help {
        print!("{}", argument::USAGE);
        return Ok(true);
    }
    let board = board(arguments.board.as_deref())?;
    let mut input = Vec::new();
    io::stdin().lock().read_to_end(&mut input)?;

    let mut records = Records::new(&input);
    let header = Header::read(
        &board,
        records.next().transpose()?.map(|(_, record)| record),
    )?;
    let mut out = Output::new(arguments.json, &header)?;
    let mut all_good = true;
    for record in records {
        let (number, record) = record?;
        match Row::read(&header, &record) {
            Ok(row) => out.write(&board, &row)?,
            Err(problem) => {
                eprintln!("row {number}, {problem}");
                all_good = false;
            }
        }
    }
    out.finish()?;
    Ok(all_good)
}

/// The built-in board, or the one in a file.
fn board(path: Option<&str>) -> Result<Board, String> {
    let built_in = include_str!("../../content/wijkgericht.nl.json");
    let name = path.unwrap_or("wijkgericht.nl.json");
    let text = match path {
        Some(path) => std::fs::read_to_string(path)
            .map_err(|error| format!("{path} cannot be read: {error}."))?,
        None => built_in.to_owned(),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let raw: RawBoard = serde_json::from_str(text)
        .map_err(|error| format!("{name} is not a board in JSON: {error}."))?;
    Board::try_from(raw).map_err(|error| format!("{name} is not a valid board: {error}"))
}

/// Where results go, in one of the two forms.
enum Output {
    Csv(Box<csv::Writer<io::Stdout>>),
    Json(BufWriter<io::Stdout>),
}

impl Output {
    fn new(json: bool, header: &Header) -> csv::Result<Output> {
        if json {
            return Ok(Output::Json(BufWriter::new(io::stdout())));
        }
        let mut writer = csv::Writer::from_writer(io::stdout());
        let own = ["id", "verdict", "profile", "runner_up", "margin"].into_iter();
        writer.write_record(own.chain(header.passed_through()))?;
        Ok(Output::Csv(Box::new(writer)))
    }

    fn write(&mut self, board: &Board, row: &Row) -> Result<(), Box<dyn Error>> {
        let outcome = mengpaneel_core::classify(board, &row.positions);
        match self {
            Output::Csv(writer) => {
                let name = |near: Option<mengpaneel_core::Closeness>| {
                    near.map_or("", |near| board.profiles()[near.profile].id.as_str())
                };
                let margin = outcome
                    .margin()
                    .map_or(String::new(), |margin| format!("{margin:.3}"));
                let (nearest, next) = (name(outcome.nearest()), name(outcome.runner_up()));
                let own = [
                    row.id.as_str(),
                    outcome.verdict.as_str(),
                    nearest,
                    next,
                    &margin,
                ];
                writer.write_record(own.into_iter().chain(row.rest.iter().map(String::as_str)))?;
            }
            Output::Json(writer) => {
                serde_json::to_writer(&mut *writer, &result::of(board, row, &outcome))?;
                writer.write_all(b"\n")?;
            }
        }
        Ok(())
    }

    fn finish(self) -> io::Result<()> {
        match self {
            Output::Csv(mut writer) => writer.flush(),
            Output::Json(mut writer) => writer.flush(),
        }
    }
}
