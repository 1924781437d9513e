//! The interface's own words: one [`Words`] a language, so that a missing translation does not
//! compile. What is said about sliders and profiles is content and comes with the board.

mod en;
mod nl;

use mengpaneel_core::{Announcement, Answer, Band, Error, Evidence, Position, Verdict};

/// Something that went wrong outside the core's own rules.
#[derive(Debug)]
pub enum Trouble<'a> {
    /// The core refused it.
    Error(&'a Error),
    /// It has not even the right shape; the parser's own words.
    Shape(String),
}

/// A range of positions, for sentences.
#[derive(Debug, Clone, Copy)]
pub struct Range {
    /// The lowest.
    pub from: Position,
    /// The highest.
    pub to: Position,
}

/// All words of one language. Functions where a sentence holds a name or a number, because word
/// order and plural differ between languages.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says")]
pub struct Words {
    pub language: &'static str,
    pub parts: &'static str,
    pub desk: &'static str,
    pub outcome: &'static str,
    pub profiles: &'static str,
    pub trouble: fn(&Trouble<'_>) -> String,

    pub desk_title: &'static str,
    pub progress: fn(usize, usize) -> String,
    pub progress_unknown: fn(usize) -> String,
    pub band: fn(Band) -> &'static str,
    pub middle_hint: &'static str,
    pub stand: fn(Position) -> &'static str,
    pub stand_detail: fn(Position) -> String,
    pub empty: &'static str,
    pub empty_hint: &'static str,
    pub unknown: &'static str,
    pub unknown_hint: &'static str,
    pub no_choice: &'static str,
    pub value_text: fn(Option<Answer>) -> String,
    pub lower: &'static str,
    pub higher: &'static str,
    pub help: &'static str,
    pub anchor: fn(Band) -> &'static str,
    pub you_are_here: &'static str,
    pub questions: &'static str,
    pub examples: &'static str,
    pub placed: fn(Band, Evidence) -> String,
    pub evidence: fn(Evidence) -> &'static str,
    pub source: &'static str,
    pub privacy: &'static str,
    pub keeping_here: &'static str,
    pub keeping_refused: &'static str,
    pub keeping_broken: &'static str,
    pub keeping_followed: &'static str,
    pub save_aside: &'static str,
    pub wipe: &'static str,
    pub wipe_sure: &'static str,
    pub wipe_yes: &'static str,
    pub wipe_no: &'static str,
    pub readonly: &'static str,
    pub reset: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub to_outcome: &'static str,
    pub to_desk: &'static str,
    pub announcement: fn(Announcement) -> &'static str,

    pub title_clear: &'static str,
    pub title_between: fn(&str, &str) -> String,
    pub title_mixed: &'static str,
    pub title_insufficient: &'static str,
    pub title_without_profiles: &'static str,
    pub lead_clear: fn(Option<&str>, f64) -> String,
    pub lead_between: fn(f64) -> String,
    pub lead_mixed_far: fn(&str, &str) -> String,
    pub lead_mixed_near: fn(&str) -> String,
    pub lead_insufficient: fn(usize, usize) -> String,
    pub missing: &'static str,
    pub own_board: fn(&str) -> String,
    pub own_stand: fn(&str, Option<Position>) -> String,
    pub doubts: &'static str,
    pub dissents: fn(&str, Position, &str, Range) -> String,
    pub contradicts: fn(&str, Position, &str, Range) -> String,
    pub too_many_high: fn(&str, u8, &[&str]) -> String,
    pub ladder: &'static str,
    pub ladder_hint: &'static str,
    pub ladder_how: &'static str,
    pub steps: fn(f64) -> String,
    pub compared_with: fn(&str) -> String,
    pub you: &'static str,
    pub fits: &'static str,
    pub fits_inferred: &'static str,
    pub axis: [&'static str; 3],
    pub within: &'static str,
    pub above: fn(f64) -> String,
    pub below: fn(f64) -> String,
    pub not_known: &'static str,
    pub range: fn(Range) -> String,
    pub resembles: fn(&[&str]) -> String,
    pub beside_profiles: fn(usize) -> String,
    pub beside_hint: &'static str,
    pub nearest: &'static str,
    pub closest: &'static str,
    pub next: &'static str,
    pub compare: &'static str,
    pub comparing: &'static str,
    pub attention: &'static str,
    pub strength: &'static str,
    pub risk: &'static str,
    pub assignment: &'static str,
    pub what_if: &'static str,
    pub what_if_none: &'static str,
    pub from_to: fn(Position, Position) -> String,
    pub then: fn(Verdict, &str, Option<&str>) -> String,
    pub never: &'static str,
    pub smallest: &'static str,
    pub provenance: &'static str,
    pub stated_count: fn(usize, usize) -> String,
    pub types_only: &'static str,

    pub profiles_title: fn(usize) -> String,
    pub profiles_lead: &'static str,
    pub typical: &'static str,
    pub practice: &'static str,
}

impl Words {
    /// The words of `language`; of the default language when there are none. Which languages exist
    /// is decided where content is loaded, so an unknown one does not come here.
    pub fn of(language: &str) -> &'static Words {
        let languages = [&nl::WORDS, &en::WORDS];
        languages
            .into_iter()
            .find(|words| words.language == language)
            .unwrap_or(&nl::WORDS)
    }
}

/// A name as it stands inside a sentence: "De gekantelde gemeente" → "de gekantelde gemeente".
/// Only A-Z: the tables of all letters would weigh more than the words.
pub fn in_sentence(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// A number of steps from 0 to 10 in whole steps and tenths. Counted: formatting a float would bring
/// 15 KB of WebAssembly.
fn tenths(steps: f64) -> (u32, u32) {
    let tenths = (0..=100_u32)
        .rev()
        .find(|tenths| f64::from(*tenths) <= steps * 10.0 + 0.5);
    let tenths = tenths.unwrap_or_default();
    (tenths / 10, tenths % 10)
}

/// Names in a row, with the language's own "and" before the last.
fn joined(names: &[&str], and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}
