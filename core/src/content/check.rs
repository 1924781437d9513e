//! A place in a content file, and the checks that report it.

use crate::error::{Error, ErrorKind, Problem};
use crate::position::Position;
use crate::tension::Span;

/// Where in the file we are, as a path such as `profiles[1].targets[3]`.
pub(super) struct Context(String);

impl Context {
    pub fn root() -> Context {
        Context(String::new())
    }

    pub fn at(&self, field: &str) -> Context {
        let dot = if self.0.is_empty() { "" } else { "." };
        Context(format!("{}{dot}{field}", self.0))
    }

    pub fn error(&self, problem: Problem) -> Error {
        ErrorKind::Content { field: self.0.clone(), problem }.into()
    }

    /// A value that must be there.
    pub fn given<T>(&self, field: &str, value: Option<T>) -> Result<T, Error> {
        value.ok_or_else(|| self.at(field).error(Problem::Missing))
    }

    /// A text that must not be blank.
    pub fn text(&self, field: &str, text: &Option<String>) -> Result<String, Error> {
        let text = text.as_ref().filter(|text| !text.trim().is_empty());
        self.given(field, text.cloned())
    }

    /// A list of texts of which none may be blank.
    pub fn texts(&self, field: &str, texts: &[String]) -> Result<Vec<String>, Error> {
        each(self, field, texts, |at, text| match text.trim() {
            "" => Err(at.error(Problem::Missing)),
            _ => Ok(text.clone()),
        })
    }

    pub fn id<T>(
        &self,
        field: &str,
        text: &Option<String>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Error> {
        let text = self.text(field, text)?;
        parse(&text).ok_or_else(|| self.at(field).error(Problem::NotASlug(text)))
    }

    pub fn position(&self, field: &str, steps: Option<i64>) -> Result<Position, Error> {
        let steps = self.given(field, steps)?;
        u8::try_from(steps)
            .ok()
            .and_then(|steps| Position::new(steps).ok())
            .ok_or_else(|| self.at(field).error(Problem::OutOfRange(steps)))
    }

    pub fn span(&self, from: Option<i64>, to: Option<i64>) -> Result<Span, Error> {
        let span = Span { from: self.position("from", from)?, to: self.position("to", to)? };
        if span.from > span.to {
            let problem = Problem::Reversed { from: span.from.get(), to: span.to.get() };
            return Err(self.error(problem));
        }
        Ok(span)
    }
}

/// Checks every item of a list under its own path; the first that fails is reported.
pub(super) fn each<R, T>(
    at: &Context,
    field: &str,
    items: &[R],
    check: impl Fn(&Context, &R) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    items
        .iter()
        .enumerate()
        .map(|(index, item)| check(&at.at(&format!("{field}[{index}]")), item))
        .collect()
}

/// Refuses an id that stands in a list twice.
pub(super) fn different<'a>(
    at: &Context,
    field: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Result<(), Error> {
    let mut seen: Vec<&str> = Vec::new();
    for id in ids {
        if seen.contains(&id) {
            return Err(at.at(field).error(Problem::Duplicate(id.to_owned())));
        }
        seen.push(id);
    }
    Ok(())
}
