//! A place in a file: reads what should stand there and notes what does not.
//!
//! Reading goes on after a mistake, with a stand-in that is never used: the first mistake is kept
//! and the whole file refused. So a reader is a list of fields, without a way out at
//! every line (which also halves its WebAssembly).

use super::node::Node;
use crate::date::Date;
use crate::error::{Error, ErrorKind, Kind, Problem};
use crate::position::{Band, Position};
use crate::profile::{Claim, Evidence, Salience};
use crate::tension::Span;
use std::cell::RefCell;

/// The first mistake found in a file.
pub(crate) type FirstMistake = RefCell<Option<Error>>;

/// A value with the way to it. The path is only written out when something is wrong.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    node: &'a Node,
    step: Step<'a>,
    from: Option<&'a Place<'a>>,
    mistake: &'a FirstMistake,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Item(usize),
}

impl<'a> Place<'a> {
    pub fn root(node: &'a Node, mistake: &'a FirstMistake) -> Place<'a> {
        Place {
            node,
            step: Step::Root,
            from: None,
            mistake,
        }
    }

    /// A field of this map.
    #[inline(never)]
    pub fn at(&'a self, field: &'a str) -> Place<'a> {
        let step = Step::Field(field);
        Place {
            node: self.node.get(field),
            step,
            from: Some(self),
            mistake: self.mistake,
        }
    }

    /// Notes a mistake, unless there is an earlier one.
    pub fn wrong(&self, problem: Problem) {
        let mut mistake = self.mistake.borrow_mut();
        if mistake.is_none() {
            let mut field = String::new();
            self.write_path(&mut field);
            *mistake = Some(ErrorKind::Content { field, problem }.into());
        }
    }

    fn write_path(&self, path: &mut String) {
        if let Some(from) = self.from {
            from.write_path(path);
        }
        match self.step {
            Step::Root => {}
            Step::Field(field) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(field);
            }
            Step::Item(index) => path.push_str(&format!("[{index}]")),
        }
    }

    /// Wrong kind, or missing when there is nothing at all.
    fn expected(&self, kind: Kind) {
        self.wrong(match self.node {
            Node::Nothing => Problem::Missing,
            _ => Problem::Expected(kind),
        });
    }

    pub fn is_absent(&self) -> bool {
        *self.node == Node::Nothing
    }

    /// This text, which must not be blank.
    pub fn text(&self) -> &'a str {
        match self.node {
            Node::Text(text) if text.trim().is_empty() => self.wrong(Problem::Missing),
            Node::Text(text) => return text,
            _ => self.expected(Kind::Text),
        }
        ""
    }

    /// Whether exactly this word stands here.
    pub fn is(&self, word: &str) -> bool {
        matches!(self.node, Node::Text(text) if text == word)
    }

    /// Notes a mistake unless exactly this word stands here.
    pub fn must_be(&self, word: &str) {
        if self.text() != word {
            self.wrong(Problem::NotAChoice(word.to_owned()));
        }
    }

    /// The text in a field.
    pub fn string(&self, field: &str) -> String {
        self.at(field).text().to_owned()
    }

    /// A text that may be absent or empty, of at most this many characters.
    pub fn at_most(&self, room: usize) -> String {
        match self.node {
            Node::Text(text) if text.chars().count() > room => {
                self.wrong(Problem::TooLong(room));
                String::new()
            }
            Node::Text(text) => text.clone(),
            Node::Nothing => String::new(),
            _ => {
                self.expected(Kind::Text);
                String::new()
            }
        }
    }

    /// A day, if any is given.
    pub fn date(&self) -> Option<Date> {
        if self.is_absent() {
            return None;
        }
        let text = self.text();
        let date = text.parse().ok();
        if date.is_none() {
            self.wrong(Problem::NotADate(text.to_owned()));
        }
        date
    }

    /// The field `id`, which must be a slug.
    pub fn slug(&self) -> &'a str {
        let node = self.node.get("id");
        let id = Place {
            node,
            step: Step::Field("id"),
            from: Some(self),
            mistake: self.mistake,
        };
        let text = id.text();
        if !text.is_empty() && !crate::board::is_slug(text) {
            id.wrong(Problem::NotASlug(text.to_owned()));
        }
        match node {
            Node::Text(text) => text,
            _ => "",
        }
    }

    pub fn number(&self) -> i64 {
        match self.node {
            Node::Number(number) => *number,
            _ => {
                self.expected(Kind::Number);
                0
            }
        }
    }

    pub fn position(&self) -> Position {
        let steps = self.number();
        let position = u8::try_from(steps)
            .ok()
            .and_then(|steps| Position::new(steps).ok());
        position.unwrap_or_else(|| {
            self.wrong(Problem::OutOfRange(steps));
            Position::MIDDLE
        })
    }

    /// The fields `from` and `to`.
    pub fn span(&self) -> Span {
        let span = Span {
            from: self.at("from").position(),
            to: self.at("to").position(),
        };
        if span.from > span.to {
            self.wrong(Problem::Reversed {
                from: span.from.get(),
                to: span.to.get(),
            });
        }
        span
    }

    /// The fields `text` and `source`.
    pub fn claim(&self) -> Claim {
        Claim {
            text: self.string("text"),
            source: self.string("source"),
        }
    }

    pub fn evidence(&self) -> Evidence {
        match self.choice(&["stated", "inferred"]) {
            0 => Evidence::Stated,
            _ => Evidence::Inferred,
        }
    }

    pub fn band(&self) -> Band {
        match self.choice(&["low", "middle", "high"]) {
            0 => Band::Low,
            1 => Band::Middle,
            _ => Band::High,
        }
    }

    pub fn salience(&self) -> Salience {
        match self.choice(&["low", "medium", "high"]) {
            0 => Salience::Low,
            1 => Salience::Medium,
            _ => Salience::High,
        }
    }

    /// Which of these words stands here.
    pub fn choice(&self, choices: &[&str]) -> usize {
        let word = self.text();
        choices
            .iter()
            .position(|choice| *choice == word)
            .unwrap_or_else(|| {
                // Of owned texts, which are joined elsewhere too: one piece of code serves both.
                let known: Vec<String> =
                    choices.iter().map(|choice| (*choice).to_owned()).collect();
                self.wrong(Problem::NotAChoice(known.join(", ")));
                0
            })
    }

    /// The items of a list; an absent list has none.
    pub fn items(&self) -> &'a [Node] {
        match self.node {
            Node::List(items) => items,
            Node::Nothing => &[],
            _ => {
                self.expected(Kind::List);
                &[]
            }
        }
    }

    /// The fields of a map, in the file's order; an absent map has none.
    pub fn fields(&self) -> &'a [(String, Node)] {
        match self.node {
            Node::Map(fields) => fields,
            Node::Nothing => &[],
            _ => {
                self.expected(Kind::Map);
                &[]
            }
        }
    }

    /// Reads every item of the list in a field, under its own path.
    pub fn each<T>(&self, field: &str, read: impl Fn(&Place<'_>) -> T) -> Vec<T> {
        let list = self.at(field);
        let mut found = Vec::new();
        for index in 0..list.items().len() {
            found.push(read(&list.item(index)));
        }
        found
    }

    /// The texts in the list of a field.
    pub fn texts(&self, field: &str) -> Vec<String> {
        self.each(field, |at| at.text().to_owned())
    }

    /// The claims in the list of a field.
    pub fn claims(&self, field: &str) -> Vec<Claim> {
        self.each(field, |at| at.claim())
    }

    /// An item of this list.
    #[inline(never)]
    pub fn item(&'a self, index: usize) -> Place<'a> {
        Place {
            node: self.items().get(index).unwrap_or(&Node::Nothing),
            step: Step::Item(index),
            from: Some(self),
            mistake: self.mistake,
        }
    }

    /// Refuses an `id` that stands in the list of a field twice.
    pub fn different(&self, field: &str) {
        let list = self.at(field);
        let items = list.items();
        for (index, item) in items.iter().enumerate() {
            let id = item.get("id");
            if let Node::Text(text) = id
                && items[..index].iter().any(|other| other.get("id") == id)
            {
                list.wrong(Problem::Duplicate(text.clone()));
            }
        }
    }
}
