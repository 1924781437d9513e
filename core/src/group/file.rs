//! A group as it is kept, and as a file: [`Gathering`].

use super::{Aggregate, Group, Participant};
use crate::board::Board;
use crate::error::{Error, Problem};
use crate::file::{self, FirstMistake, Node, Place, Step};
use crate::reading::{Fields, Reading, trimmed};
use std::sync::Arc;

/// What a file of a group calls itself.
const KIND: &str = "group";

/// The steps from files of earlier versions; this is the first one.
const STEPS: &[Step] = &[];

/// A group with its name, and the pictures that stand beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathering {
    /// Its name, up to [`Reading::NAME`] characters; often empty.
    pub name: String,
    /// Who takes part.
    pub group: Group,
    /// Other municipalities, up to [`Entry::MOST`], each id once.
    pub entries: Vec<Entry>,
}

/// The picture of one municipality among several: of a whole group, or of a single reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What tells it apart; it follows from the picture and the name that it came with.
    pub id: u32,
    /// Its name, up to [`Reading::NAME`] characters; may be empty.
    pub name: String,
    /// Its counts.
    pub picture: Aggregate,
}

impl Entry {
    /// How many municipalities stand side by side.
    pub const MOST: usize = 30;

    /// A picture with a name; nothing when it is of nobody.
    pub fn new(name: &str, picture: Aggregate, board: &Board) -> Option<Entry> {
        let name = trimmed(name, Reading::NAME);
        let said = format!("{name} {}", picture.to_text(board)?);
        // The same picture under the same name is the same one (FNV-1a).
        let id = said.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        Some(Entry { id, name, picture })
    }
}

impl Gathering {
    /// Only this participant, as it is kept by itself.
    pub fn of_one(participant: Arc<Participant>) -> Gathering {
        let mut gathering = Gathering::default();
        gathering.group.put(participant);
        gathering
    }

    /// Puts a municipality in the place of the one with its id, else at the end; or takes that away.
    pub(crate) fn put_entry(&mut self, id: u32, entry: Option<Entry>) {
        let place = self.entries.iter().position(|entry| entry.id == id);
        match (place, entry) {
            (Some(place), Some(entry)) => self.entries[place] = entry,
            (Some(place), None) => drop(self.entries.remove(place)),
            (None, Some(entry)) if self.entries.len() < Entry::MOST => self.entries.push(entry),
            (None, _) => {}
        }
    }

    /// The whole as a file. What is not there is left out.
    ///
    /// ```
    /// # use mengpaneel_core::*;
    /// # let raw: RawBoard = serde_json::from_str(include_str!("../../content/wijkgericht.nl.json"))?;
    /// # let board = Board::try_from(raw)?;
    /// let mut gathering = Gathering { name: "Oost".to_owned(), ..Gathering::default() };
    /// let reading = Reading::from_code("105X-SEY1-6J36", &board)?;
    /// gathering.group.add(Participant::of(&reading, &board)?);
    /// let file = gathering.to_file(&board);
    /// assert_eq!(
    ///     serde_json::to_string(&file)?,
    ///     r#"{"format":1,"kind":"group","board":"wijkgericht","name":"Oost","participants":[{"role":"resident","mark":1234,"now":{"positionering":8,"proces-gemeente":"unknown","proces-bewoners":2,"bestuur":9,"communicatie":5},"arrival":1}]}"#
    /// );
    /// assert_eq!(Gathering::from_file(&file, &board)?, gathering);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_file(&self, board: &Board) -> Node {
        let mut written = Fields::default();
        written.put("format", Node::Number(file::format(STEPS)));
        written.put("kind", Node::Text(KIND.to_owned()));
        written.put("board", Node::Text(board.id().to_string()));
        written.text("name", &self.name);
        let participants = self.group.participants().iter().map(|one| {
            let mut person = Fields::default();
            one.reading().write_person(&mut person, board);
            person.put("arrival", Node::Number(one.arrival.into()));
            person.into()
        });
        written.list("participants", participants.collect());
        let beside = self.entries.iter().filter_map(|entry| {
            let mut beside = Fields::default();
            beside.put("id", Node::Text(entry.id.to_string()));
            beside.text("name", &entry.name);
            beside.put("picture", Node::Text(entry.picture.to_text(board)?));
            Some(beside.into())
        });
        written.list("beside", beside.collect());
        written.into()
    }

    /// Whether a file is one of a group, whatever else is wrong with it.
    pub(crate) fn is_file(node: &Node) -> bool {
        matches!(node.get("kind"), Node::Text(kind) if kind == KIND)
    }

    /// Reads a file of this board.
    ///
    /// # Errors
    /// Naming the first field that is wrong: a newer format, another kind or board, a participant who
    /// answered nothing or has no mark, one mark twice, more than there is room for, a damaged
    /// picture. Nothing of such a file is used.
    pub fn from_file(file: &Node, board: &Board) -> Result<Gathering, Error> {
        let mistake = FirstMistake::default();
        let migrated = file::migrated(file, STEPS);
        let root = Place::root(migrated.as_ref().unwrap_or(file), &mistake);
        if migrated.is_none() {
            file::refuse(&root, STEPS);
        }
        root.at("kind").must_be(KIND);
        root.at("board").must_be(board.id().as_str());
        for (list, room) in [("participants", Group::MOST), ("beside", Entry::MOST)] {
            let list = root.at(list);
            if list.items().len() > room {
                list.wrong(Problem::TooMany(room));
            }
        }
        if let Some(error) = mistake.take() {
            return Err(error);
        }
        let mut gathering = Gathering {
            name: root.at("name").at_most(Reading::NAME),
            ..Gathering::default()
        };
        let list = root.at("participants");
        for index in 0..list.items().len() {
            let Some(participant) = participant(&list.item(index), board) else {
                continue;
            };
            let mark = participant.mark;
            if gathering.group.place_of(mark).is_some() {
                list.wrong(Problem::Duplicate(mark.get().to_string()));
            }
            gathering.group.put(Arc::new(participant));
        }
        let list = root.at("beside");
        for index in 0..list.items().len() {
            gathering.entries.extend(entry(&list.item(index), board));
        }
        match mistake.take() {
            Some(error) => Err(error),
            None => Ok(gathering),
        }
    }
}

fn participant(at: &Place<'_>, board: &Board) -> Option<Participant> {
    let reading = Reading::read_person(at, board);
    if reading.mark.is_none() {
        at.at("mark").wrong(Problem::Missing);
    }
    let participant = Participant::of(&reading, board).ok();
    if participant.is_none() {
        at.at("now").wrong(Problem::Missing);
    }
    let field = at.at("arrival");
    let arrival = field.number();
    let mut participant = participant?;
    match u16::try_from(arrival) {
        Ok(arrival) if arrival > 0 => participant.arrival = arrival,
        _ => field.wrong(Problem::NotAPlace(arrival)),
    }
    Some(participant)
}

fn entry(at: &Place<'_>, board: &Board) -> Option<Entry> {
    let name = at.at("name").at_most(Reading::NAME);
    let text = at.string("picture");
    let Ok(picture) = Aggregate::from_text(&text, board) else {
        at.at("picture").wrong(Problem::NotAPicture);
        return None;
    };
    let mut entry = Entry::new(&name, picture, board)?;
    // A name may have changed since it came.
    let id = at.at("id").at_most(10);
    entry.id = id.parse().unwrap_or(entry.id);
    Some(entry)
}
