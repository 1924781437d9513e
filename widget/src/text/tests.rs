//! The files of `widget/words/` against the table, and the sentences that are composed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use super::table::PLACEHOLDERS;
use super::*;
use mengpaneel_core::{CodeProblem, Error, ErrorKind, GroupProblem, Kind, Problem};
use std::collections::BTreeMap;

/// Placeholders that a language may leave out, because its sentence does not need them.
const MAY_LACK: &[(&str, &str)] = &[("+code.too-long", "excess")];

type File = BTreeMap<String, String>;

/// Every language's name, and the text of its file.
fn files() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/words");
    let paths = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    paths
        .map(|path| {
            let language = path.file_stem().unwrap().to_string_lossy().into_owned();
            (language, std::fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn words(language: &str) -> Words {
    let (_, text) = files()
        .into_iter()
        .find(|(name, _)| name == language)
        .unwrap();
    let file: File = serde_json::from_str(&text).unwrap();
    let part = |later: bool| {
        let keys = PLACEHOLDERS.iter().map(|(key, _)| *key);
        let mut keys: Vec<&str> = keys.filter(|key| key.starts_with('+') == later).collect();
        keys.reverse();
        let file = file.clone();
        move || file.get(keys.pop()?).cloned()
    };
    Words::read(language, &mut part(false)).complete(&mut part(true))
}

/// What stands between braces and looks like a name.
fn placeholders(text: &str) -> Vec<&str> {
    let named = text.split('{').skip(1).filter_map(|part| {
        let (name, _) = part.split_once('}')?;
        let letters = |letter: char| letter.is_ascii_lowercase() || letter == '_';
        (!name.is_empty() && name.chars().all(letters)).then_some(name)
    });
    let mut named: Vec<&str> = named.collect();
    named.sort_unstable();
    named.dedup();
    named
}

#[test]
fn every_language_has_exactly_the_texts_of_the_table() {
    let files = files();
    assert!(files.len() >= 2, "{files:?}");
    let mut keys: Vec<&str> = PLACEHOLDERS.iter().map(|(key, _)| *key).collect();
    keys.sort_unstable();
    for (language, text) in &files {
        let file: File = serde_json::from_str(text).unwrap();
        assert_eq!(file.keys().collect::<Vec<_>>(), keys, "{language}");
        // In the order of the table: the texts ship without their keys.
        let order = text.lines().filter_map(|line| line.split('"').nth(1));
        let table = PLACEHOLDERS.iter().map(|(key, _)| *key);
        assert!(
            order.eq(table),
            "{language}: put the lines in the order of the table"
        );
        // One line a text, so that none stands there twice.
        assert_eq!(text.lines().count(), keys.len() + 2, "{language}");
    }
}

#[test]
fn every_language_uses_the_placeholders_that_are_filled_in() {
    for (language, text) in files() {
        let file: File = serde_json::from_str(&text).unwrap();
        for (key, known) in PLACEHOLDERS {
            let found = placeholders(&file[key]);
            let mut wanted = known.to_vec();
            wanted.sort_unstable();
            wanted.retain(|name| found.contains(name) || !MAY_LACK.contains(&(key, name)));
            assert_eq!(found, wanted, "{language}: {key}");
        }
    }
}

#[test]
fn the_later_part_leaves_the_first_one_as_it_is() {
    let first = Words::read("xx", &mut || Some("eerst".to_owned()));
    assert_eq!(
        (first.desk().as_str(), first.problem_condition().as_str()),
        ("eerst", "")
    );
    let whole = first.complete(&mut || Some("later".to_owned()));
    assert_eq!(
        (whole.desk().as_str(), whole.problem_condition().as_str()),
        ("eerst", "later")
    );
}

#[test]
fn braces_that_hold_no_placeholder_are_left_alone() {
    let words = Words::read("xx", &mut || {
        Some("{ {answered} {} {other} {answered".into())
    });
    assert_eq!(words.progress(&1, &5), "{ 1 {} {other} {answered");
}

#[test]
fn steps_are_counted_as_each_reader_says_them() {
    let counts = [0.0, 0.04, 0.35, 1.0, 1.04, 1.5, 2.0, 9.96];
    let dutch = words("nl");
    assert_eq!(
        counts.map(|count| dutch.steps(count)),
        [
            "0 stappen",
            "0 stappen",
            "0,4 stap",
            "1 stap",
            "1 stap",
            "1,5 stappen",
            "2 stappen",
            "10 stappen"
        ]
    );
    let english = words("en");
    assert_eq!(
        counts.map(|count| english.steps(count)),
        [
            "0 steps",
            "0 steps",
            "0.4 steps",
            "1 step",
            "1 step",
            "1.5 steps",
            "2 steps",
            "10 steps"
        ]
    );
}

#[test]
fn the_number_of_high_sliders_agrees_with_its_verb() {
    let english = words("en");
    let said = |most| english.too_many_high("the tilted municipality", most, &["A and B", "C"]);
    assert_eq!(
        [0, 1, 2].map(said),
        [
            "In the tilted municipality, no slider is high. You have 2: A and B, C.",
            "In the tilted municipality, at most one slider is high. You have 2: A and B, C.",
            "In the tilted municipality, at most 2 sliders are high. You have 2: A and B, C.",
        ]
    );
}

#[test]
fn a_fader_is_heard_as_a_sentence() {
    let dutch = words("nl");
    let at = |steps| Some(Answer::At(Position::new(steps).unwrap()));
    assert_eq!(dutch.value_text(None), "nog niet ingevuld");
    assert_eq!(dutch.value_text(at(8)), "8 van 10, hoog");
    assert_eq!(dutch.value_text(at(5)), "5 van 10, geen keuze");
    assert_eq!(
        dutch.placed(Band::High, Evidence::Inferred),
        "hoog, afgeleid"
    );
    assert_eq!(dutch.placed(Band::High, Evidence::Stated), "hoog");
}

#[test]
fn a_range_of_one_is_one_number() {
    let english = words("en");
    let at = |steps| Position::new(steps).unwrap();
    assert_eq!(english.range(at(7), at(7)), "7");
    assert_eq!(english.range(at(7), at(9)), "7 to 9");
}

/// One error of each kind.
fn errors() -> Vec<Error> {
    let text = || "x".to_owned();
    let codes = [
        CodeProblem::Character {
            found: '!',
            place: 3,
        },
        CodeProblem::TooShort {
            found: 9,
            expected: 10,
        },
        CodeProblem::TooShort {
            found: 8,
            expected: 10,
        },
        CodeProblem::TooLong {
            found: 12,
            expected: 10,
        },
        CodeProblem::Damaged,
        CodeProblem::OtherBoard(4),
        CodeProblem::NewerVersion(2),
        CodeProblem::Impossible,
    ];
    let groups = [
        GroupProblem::Full,
        GroupProblem::NoRoomBeside,
        GroupProblem::NothingAnswered,
        GroupProblem::Damaged,
        GroupProblem::OtherBoard,
        GroupProblem::NewerVersion(2),
    ];
    let problems = [
        Problem::Missing,
        Problem::Expected(Kind::Text),
        Problem::Expected(Kind::Number),
        Problem::Expected(Kind::List),
        Problem::Expected(Kind::Map),
        Problem::NotAChoice(text()),
        Problem::NotAYear(20),
        Problem::NotAnAddress(text()),
        Problem::NotASlug(text()),
        Problem::Duplicate(text()),
        Problem::NoSuchSlider(text()),
        Problem::NothingFor(text()),
        Problem::OutOfRange(11),
        Problem::Reversed { from: 7, to: 3 },
        Problem::SliderCount(1),
        Problem::HighAtMost(-1),
        Problem::NothingToCompareWith,
        Problem::Format(2),
        Problem::NotAPlace(0),
        Problem::NotAPicture,
        Problem::Condition,
    ];
    let others = [
        ErrorKind::PositionOutOfRange { found: text() },
        ErrorKind::NotAnAnswer { slider: text() },
        ErrorKind::UnknownSlider {
            found: text(),
            known: vec![text(), text()],
        },
        ErrorKind::WrongLength {
            found: 4,
            expected: 5,
        },
        ErrorKind::MarkOutOfRange { found: 40_000 },
    ];
    let problems = problems.map(|problem| ErrorKind::Content {
        field: "sliders[2].label".to_owned(),
        problem,
    });
    let kinds = others.into_iter().chain(problems).map(Error::from);
    let kinds = kinds.chain(codes.map(Error::from));
    kinds.chain(groups.map(Error::from)).collect()
}

#[test]
fn in_english_an_error_says_what_the_core_says() {
    let english = words("en");
    for error in errors() {
        assert_eq!(english.refusal(&error), error.to_string());
    }
}

#[test]
fn every_language_has_a_sentence_of_its_own_for_each_error() {
    for (language, _) in files() {
        let words = words(&language);
        let mut said: Vec<String> = errors().iter().map(|error| words.refusal(error)).collect();
        let count = said.len();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), count, "{language}: {said:#?}");
        assert!(said.iter().all(|sentence| sentence.ends_with('.')));
    }
}
