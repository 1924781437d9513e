//! A reading as a file, and back.

use super::migration::STEPS;
use super::{Context, Reading, UNKNOWN};
use crate::arena;
use crate::board::Board;
use crate::code::{Mark, Role};
use crate::error::{Error, Problem};
use crate::file::{self, FirstMistake, Node, Place};
use crate::position::Answer;

/// What a file of a reading calls itself.
const KIND: &str = "reading";

impl Role {
    /// The word for each role in a file, in the order of [`Role::ALL`].
    pub(crate) const WORDS: [&str; Role::ALL.len()] = [
        "neighbourhood-officer",
        "social-domain",
        "physical-domain",
        "executive",
        "partner",
        "resident",
        "other",
    ];
}

impl Reading {
    /// The reading as a file. What is not filled in is left out.
    ///
    /// ```
    /// # use mengpaneel_core::*;
    /// # let raw: RawBoard = serde_json::from_str(include_str!("../../content/wijkgericht.nl.json"))?;
    /// # let board = Board::try_from(raw)?;
    /// let mut reading = Reading::blank(5);
    /// reading.name = "Molenkwartier".to_owned();
    /// reading.answers[3] = Some(Answer::Unknown);
    /// let file = reading.to_file(&board);
    /// assert_eq!(
    ///     serde_json::to_string(&file)?,
    ///     r#"{"format":2,"kind":"reading","board":"wijkgericht","name":"Molenkwartier","now":{"bestuur":"unknown"}}"#
    /// );
    /// assert_eq!(Reading::from_file(&file, &board)?, reading);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_file(&self, board: &Board) -> Node {
        let mut written = Fields::default();
        written.put("format", Node::Number(file::format(STEPS)));
        written.put("kind", Node::Text(KIND.to_owned()));
        written.put("board", Node::Text(board.id().to_string()));
        self.write_person(&mut written, board);
        if let Some(reason) = self.reason.and_then(|index| board.reasons().get(index)) {
            written.text("reason", reason.id.as_str());
        }
        written.text("everything", &self.everything);
        let note = |note: &String| (!note.is_empty()).then(|| Node::Text(note.clone()));
        written.map("notes", each_slider(board, &self.notes, note));
        let mut context = Fields::default();
        if !self.context.tags.is_empty() {
            let tags = self.context.tags.iter().cloned().map(Node::Text);
            context.put("tags", Node::List(tags.collect()));
        }
        context.text("note", &self.context.note);
        written.map("context", context);
        let mut map = Fields::default();
        map.text("case", &self.case);
        if !self.stakeholders.is_empty() {
            map.put("stakeholders", arena::written(&self.stakeholders));
        }
        written.map("arenas", map);
        written.into()
    }

    /// The fields that a participant of a group has too.
    pub(crate) fn write_person(&self, written: &mut Fields, board: &Board) {
        written.text("name", &self.name);
        if let Some(date) = self.date {
            written.text("date", &date.to_string());
        }
        let role = self
            .role
            .and_then(|role| Role::ALL.iter().position(|known| *known == role));
        if let Some(role) = role {
            written.text("role", Role::WORDS[role]);
        }
        if self.role == Some(Role::Other) {
            written.text("ownRole", &self.own_role);
        }
        if let Some(mark) = self.mark {
            written.put("mark", Node::Number(mark.get().into()));
        }
        written.map("now", each_slider(board, &self.answers, answer_node));
        written.map("ambition", each_slider(board, &self.ambition, answer_node));
    }

    /// Reads these fields.
    pub(crate) fn read_person(at: &Place<'_>, board: &Board) -> Reading {
        let blank = Reading::blank(board.sliders().len());
        let known = |at: &Place<'_>| Some(answer(at));
        let role = role(&at.at("role"));
        let own_role = at.at("ownRole").at_most(Reading::TAG);
        Reading {
            name: at.at("name").at_most(Reading::NAME),
            date: at.at("date").date(),
            own_role: if role == Some(Role::Other) {
                own_role
            } else {
                String::new()
            },
            role,
            mark: mark(&at.at("mark")),
            answers: by_slider(&at.at("now"), board, blank.answers, known),
            ambition: by_slider(&at.at("ambition"), board, blank.ambition, known),
            ..Reading::blank(board.sliders().len())
        }
    }

    /// Reads a file of this board, of this version or an earlier one.
    ///
    /// # Errors
    /// Naming the first field that is wrong: a newer format, another kind or board, a slider that
    /// the board does not have, what is no answer, a text that is too long. Nothing of such a file
    /// is used.
    pub fn from_file(file: &Node, board: &Board) -> Result<Reading, Error> {
        let mistake = FirstMistake::default();
        let migrated = file::migrated(file, STEPS);
        let root = Place::root(migrated.as_ref().unwrap_or(file), &mistake);
        if migrated.is_none() {
            file::refuse(&root, STEPS);
        }
        root.at("kind").must_be(KIND);
        root.at("board").must_be(board.id().as_str());

        let context = root.at("context");
        let map = root.at("arenas");
        let person = Reading::read_person(&root, board);
        let notes = person.notes.clone();
        let reading = Reading {
            notes: by_slider(&root.at("notes"), board, notes, |at| {
                at.at_most(Reading::NOTE)
            }),
            context: Context {
                tags: tags(&context),
                note: context.at("note").at_most(Reading::NOTE),
            },
            reason: reason(&root.at("reason"), board),
            everything: root.at("everything").at_most(Reading::NOTE),
            case: map.at("case").at_most(40),
            stakeholders: arena::read(&map),
            ..person
        };
        match mistake.take() {
            Some(error) => Err(error),
            None => Ok(reading),
        }
    }
}

/// Fields of a file that is being written.
#[derive(Default)]
pub(crate) struct Fields(Vec<(String, Node)>);

impl From<Fields> for Node {
    fn from(fields: Fields) -> Node {
        Node::Map(fields.0)
    }
}

impl Fields {
    pub fn put(&mut self, name: &str, value: Node) {
        self.0.push((name.to_owned(), value));
    }

    pub fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.put(name, Node::Text(text.to_owned()));
        }
    }

    pub fn list(&mut self, name: &str, items: Vec<Node>) {
        if !items.is_empty() {
            self.put(name, Node::List(items));
        }
    }

    fn map(&mut self, name: &str, fields: Fields) {
        if !fields.0.is_empty() {
            self.put(name, Node::Map(fields.0));
        }
    }
}

fn each_slider<T>(board: &Board, values: &[T], node: impl Fn(&T) -> Option<Node>) -> Fields {
    let pairs = board.sliders().iter().zip(values);
    Fields(
        pairs
            .filter_map(|(slider, value)| Some((slider.id.to_string(), node(value)?)))
            .collect(),
    )
}

fn answer_node(answer: &Option<Answer>) -> Option<Node> {
    Some(match (*answer)? {
        Answer::Unknown => Node::Text(UNKNOWN.to_owned()),
        Answer::At(position) => Node::Number(position.get().into()),
    })
}

/// What stands under the ids of sliders; the others keep what `values` has.
fn by_slider<T>(
    at: &Place<'_>,
    board: &Board,
    mut values: Vec<T>,
    read: impl Fn(&Place<'_>) -> T,
) -> Vec<T> {
    for (id, _) in at.fields() {
        match board.slider_index(id) {
            Some(slider) => values[slider] = read(&at.at(id)),
            None => at.wrong(Problem::NoSuchSlider(id.clone())),
        }
    }
    values
}

fn answer(at: &Place<'_>) -> Answer {
    if at.is(UNKNOWN) {
        Answer::Unknown
    } else {
        Answer::At(at.position())
    }
}

fn role(at: &Place<'_>) -> Option<Role> {
    (!at.is_absent()).then(|| Role::ALL[at.choice(&Role::WORDS)])
}

fn mark(at: &Place<'_>) -> Option<Mark> {
    if at.is_absent() {
        return None;
    }
    let found = at.number();
    let mark = u16::try_from(found)
        .ok()
        .and_then(|number| Mark::new(number).ok());
    if mark.is_none() {
        at.wrong(Problem::NotAMark(found));
    }
    mark
}

fn reason(at: &Place<'_>, board: &Board) -> Option<usize> {
    if at.is_absent() {
        return None;
    }
    let found = at.text();
    // A reason that a later version of the board dropped is no mistake of the file: it is asked anew.
    board
        .reasons()
        .iter()
        .position(|reason| reason.id.as_str() == found)
}

fn tags(context: &Place<'_>) -> Vec<String> {
    let mut tags = context.each("tags", |at| at.at_most(Reading::TAG));
    if tags.len() > Reading::TAGS {
        context.at("tags").wrong(Problem::TooMany(Reading::TAGS));
    }
    let mut seen = Vec::new();
    tags.retain(|tag| {
        !tag.is_empty() && !seen.contains(tag) && {
            seen.push(tag.clone());
            true
        }
    });
    tags
}
