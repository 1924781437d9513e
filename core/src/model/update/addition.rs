//! Adding to a group: codes and links in a text, files, readings, and what came of each.

use super::super::{Arrival, Came, NamedFile, Report};
use crate::board::Board;
use crate::code::{around_last, board_number, find_codes};
use crate::error::{Error, GroupProblem};
use crate::file::Node;
use crate::group::{Added, Aggregate, Entry, GROUP_LINK, Gathering, Participant, picture_of_one};
use crate::reading::Reading;

impl Report {
    pub(super) fn of(written: String, outcome: Arrival) -> Report {
        Report {
            came: vec![Came { written, outcome }],
            ignored: Vec::new(),
        }
    }
}

/// What stands in a text.
enum Piece {
    /// A code.
    Reading(Box<Reading>),
    /// A link with the picture of a group.
    Picture(Aggregate),
}

/// Adds what stands in a text to the group or beside it: the pictures in links first, then the codes.
pub(super) fn text(gathering: &mut Gathering, text: &str, board: &Board, beside: bool) -> Report {
    let mut take = |piece| take(gathering, piece, board, beside);
    let mut report = Report::default();
    let mut rest = text.to_owned();
    while let Some((before, link)) = around_last(&rest, GROUP_LINK) {
        let end = link.find(|c: char| !c.is_ascii_alphanumeric());
        let (link, after) = link.split_at(end.unwrap_or(link.len()));
        report.came.push(Came {
            written: format!("{GROUP_LINK}{}…", link.get(..8).unwrap_or(link)),
            outcome: match Aggregate::from_text(link, board) {
                Ok(picture) => take(Piece::Picture(picture)),
                Err(error) => Arrival::Refused(error),
            },
        });
        // The address before it belongs to the link.
        let address = before.rfind(char::is_whitespace);
        let before = before
            .get(..address.unwrap_or_default())
            .unwrap_or_default();
        rest = format!("{before}\n{after}");
    }
    let number = board_number(board.id().as_str(), board.number());
    let found = find_codes(&rest, number, board.sliders().len());
    for code in found.codes {
        report.came.push(Came {
            written: code.written.to_owned(),
            outcome: match code.code {
                Ok(code) => take(Piece::Reading(Box::new(Reading::of_code(&code)))),
                Err(error) => Arrival::Refused(error),
            },
        });
    }
    report.ignored = found.ignored.into_iter().map(str::to_owned).collect();
    report
}

/// Adds one piece to the group or beside it; the picture of another group always comes beside.
fn take(gathering: &mut Gathering, piece: Piece, board: &Board, beside: bool) -> Arrival {
    let picture = match piece {
        Piece::Reading(reading) if !beside => return add_reading(gathering, &reading, board),
        Piece::Reading(reading) => picture_of_one(&reading, board),
        Piece::Picture(picture) => Ok(picture),
    };
    match picture {
        Ok(picture) => beside_picture(gathering, "", picture, board),
        Err(error) => Arrival::Refused(error),
    }
}

pub(super) fn add_reading(gathering: &mut Gathering, reading: &Reading, board: &Board) -> Arrival {
    let participant = match Participant::of(reading, board) {
        Ok(participant) => participant,
        Err(error) => return Arrival::Refused(error),
    };
    let mark = participant.mark;
    match gathering.group.add(participant) {
        Added::New(_) => Arrival::Added(mark),
        Added::Replaced(_) => Arrival::Replaced(mark),
        Added::Known(_) => Arrival::Known(mark),
        Added::Full => Arrival::Refused(GroupProblem::Full.into()),
    }
}

/// Adds files, one after the other, to the group or beside it.
pub(super) fn files(
    gathering: &mut Gathering,
    files: Vec<NamedFile>,
    board: &Board,
    beside: bool,
) -> Report {
    let mut report = Report::default();
    for file in files {
        let NamedFile { name, contents } = file;
        let came = contents.and_then(|contents| {
            if beside {
                beside_file(gathering, &name, &contents, board)
            } else {
                add_file(gathering, &name, &contents, board)
            }
        });
        match came {
            Ok(came) => report.came.extend(came),
            Err(error) => report.came.push(Came {
                written: name,
                outcome: Arrival::Refused(error),
            }),
        }
    }
    report
}

fn add_file(
    gathering: &mut Gathering,
    file: &str,
    contents: &Node,
    board: &Board,
) -> Result<Vec<Came>, Error> {
    let came = |outcome| Came {
        written: file.to_owned(),
        outcome,
    };
    if !Gathering::is_file(contents) {
        let reading = Reading::from_file(contents, board)?;
        return Ok(vec![came(add_reading(gathering, &reading, board))]);
    }
    let theirs = Gathering::from_file(contents, board)?;
    let before = gathering.group.clone();
    gathering.group = before.clone().merged(&theirs.group)?;
    if gathering.name.is_empty() {
        gathering.name.clone_from(&theirs.name);
    }
    let mut all = Vec::new();
    for one in theirs.group.participants() {
        let mark = one.mark;
        all.push(came(match (before.get(mark), gathering.group.get(mark)) {
            (None, _) => Arrival::Added(mark),
            (Some(old), Some(new)) if old != new => Arrival::Replaced(mark),
            (Some(_), _) => Arrival::Known(mark),
        }));
    }
    for entry in theirs.entries {
        let known = gathering.entries.iter().any(|known| known.id == entry.id);
        if !known {
            all.push(came(put_beside(gathering, entry)));
        }
    }
    Ok(all)
}

fn put_beside(gathering: &mut Gathering, entry: Entry) -> Arrival {
    let id = entry.id;
    let known = gathering.entries.iter().any(|known| known.id == id);
    if !known && gathering.entries.len() >= Entry::MOST {
        return Arrival::Refused(GroupProblem::NoRoomBeside.into());
    }
    if !known {
        gathering.entries.push(entry);
    }
    Arrival::Beside(id)
}

pub(super) fn beside_picture(
    gathering: &mut Gathering,
    name: &str,
    picture: Aggregate,
    board: &Board,
) -> Arrival {
    match Entry::new(name, picture, board) {
        Some(entry) => put_beside(gathering, entry),
        None => Arrival::Refused(GroupProblem::NothingAnswered.into()),
    }
}

/// A file's own name, else that of what it is kept in.
fn name_of(name: &str, file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let name = if name.trim().is_empty() { stem } else { name };
    name.to_owned()
}

fn beside_file(
    gathering: &mut Gathering,
    file: &str,
    contents: &Node,
    board: &Board,
) -> Result<Vec<Came>, Error> {
    let (name, picture) = if Gathering::is_file(contents) {
        let theirs = Gathering::from_file(contents, board)?;
        let picture = theirs.group.picture(board);
        (theirs.name, picture)
    } else {
        let reading = Reading::from_file(contents, board)?;
        let picture = picture_of_one(&reading, board)?;
        (reading.name, picture)
    };
    let outcome = beside_picture(gathering, &name_of(&name, file), picture, board);
    Ok(vec![Came {
        written: file.to_owned(),
        outcome,
    }])
}
