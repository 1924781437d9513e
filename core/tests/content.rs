//! Every content file: plain language, a source under every claim, and languages that say the same.
//!
//! A new board or language is a new file in `core/content`; these tests find it by themselves. The
//! reading figures are printed with `cargo test -p mengpaneel-core --test content -- --nocapture`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "content/difference.rs"]
mod difference;
#[path = "content/reading.rs"]
mod reading;

use difference::differences;
use mengpaneel_core::{Board, RawBoard};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What stands under these keys is an id, a name from outside, or a word of the format: no prose.
const NOT_PROSE: [&str; 13] = [
    "id",
    "language",
    "source",
    "slider",
    "band",
    "evidence",
    "salience",
    "below",
    "above",
    "municipality",
    "author",
    "url",
    "sources",
];

struct File {
    name: String,
    content: Value,
}

fn files() -> Vec<File> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/content");
    let paths = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        // The catalogues of arenas have a folder and tests of their own.
        .filter(|path| path.is_file());
    let mut files: Vec<File> = paths
        .map(|path| File {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            content: serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap(),
        })
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(
        files.iter().any(|file| file.name == "wijkgericht.nl.json"),
        "the Dutch board is gone"
    );
    files
}

/// Every text that somebody reads, with its path.
fn prose(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                prose(item, &format!("{path}[{index}]"), found);
            }
        }
        Value::Object(fields) => {
            // A list of sliders is content, a list of slider ids is not.
            let is_prose = |key: &str, field: &Value| match key {
                "sliders" => field[0].is_object(),
                key => !NOT_PROSE.contains(&key),
            };
            for (key, field) in fields.iter().filter(|(key, field)| is_prose(key, field)) {
                prose(field, &format!("{path}.{key}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn a_file_is_a_valid_board_and_is_called_after_its_id_and_language() {
    for File { name, content } in files() {
        let raw: RawBoard = serde_json::from_value(content).unwrap();
        let board = Board::try_from(raw).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(name, format!("{}.{}.json", board.id(), board.language()));
    }
}

#[test]
fn no_sentence_has_more_than_20_words_and_half_have_at_most_12() {
    for File { name, content } in files() {
        let mut texts = Vec::new();
        prose(&content, "", &mut texts);
        assert!(
            texts.len() > 100,
            "{name}: only {} texts were read",
            texts.len()
        );

        let mut lengths = Vec::new();
        for (path, text) in &texts {
            for sentence in reading::sentences(text) {
                let words = reading::words(sentence);
                assert!(words <= 20, "{name}, {path}: {words} words: {sentence}");
                // A label or a title is short by nature and says nothing about the sentences.
                lengths.extend(sentence.ends_with(['.', '?', '!']).then_some(words));
            }
        }
        lengths.sort_unstable();
        let (median, longest) = (lengths[lengths.len() / 2], lengths[lengths.len() - 1]);
        println!(
            "{name}: {} sentences, median {median} words, longest {longest}",
            lengths.len()
        );
        assert!(
            median <= 12,
            "{name}: half of the sentences have {median} words or more"
        );
    }
}

#[test]
fn every_claim_names_the_lines_of_a_source_that_the_file_lists() {
    for File { name, content } in files() {
        let known: Vec<&str> = content["sources"]
            .as_array()
            .unwrap()
            .iter()
            .map(|source| source["id"].as_str().unwrap())
            .collect();
        let mut claims = 0;
        each_claim(&content, &mut |claim| {
            claims += 1;
            let places = claim["source"]
                .as_str()
                .unwrap_or_else(|| panic!("{name}: no source: {claim}"));
            for place in places.split(", ") {
                let source = reading::source_of(place);
                assert!(
                    source.is_some_and(|source| known.contains(&source)),
                    "{name}: \"{place}\" is not a place such as P31:348-352 in one of {known:?}"
                );
            }
        });
        assert!(claims > 50, "{name}: only {claims} claims were found");
    }
}

/// Whatever says something about the world: an object with a text, or with a why.
fn each_claim(value: &Value, check: &mut impl FnMut(&Value)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| each_claim(item, check)),
        Value::Object(fields) => {
            if fields.contains_key("text") || fields.contains_key("why") {
                check(value);
            }
            fields.values().for_each(|field| each_claim(field, check));
        }
        _ => {}
    }
}

#[test]
fn all_languages_of_a_board_have_the_same_keys_numbers_and_sources() {
    let mut boards: BTreeMap<String, Vec<File>> = BTreeMap::new();
    for file in files() {
        boards
            .entry(file.content["id"].as_str().unwrap().to_owned())
            .or_default()
            .push(file);
    }
    for (board, languages) in boards {
        let named: Vec<_> = languages
            .iter()
            .map(|file| &file.content["language"])
            .collect();
        assert_eq!(
            named,
            ["en", "nl"],
            "{board}: a board comes in every language"
        );
        let dutch = languages
            .iter()
            .find(|file| file.content["language"] == "nl")
            .unwrap();
        for other in &languages {
            // A publication keeps its own title, so that it can be found.
            assert_eq!(dutch.content["sources"], other.content["sources"]);
            let found = differences(&dutch.content, &other.content);
            assert!(
                found.is_empty(),
                "{} and {}: {found:#?}",
                dutch.name,
                other.name
            );
        }
    }
}

#[test]
fn a_translation_may_differ_in_its_texts_and_in_nothing_else() {
    let dutch = files()
        .into_iter()
        .find(|file| file.name == "wijkgericht.nl.json")
        .unwrap()
        .content;
    let translated = |change: &dyn Fn(&mut Value)| {
        let mut other = dutch.clone();
        other["language"] = json!("en");
        other["title"] = json!("Neighbourhood by neighbourhood");
        other["sliders"][0]["low"]["text"] = json!("Another language.");
        change(&mut other);
        differences(&dutch, &other)
    };

    assert_eq!(translated(&|_| ()), [""; 0]);
    assert_eq!(
        translated(&|other| other["profiles"][0]["targets"][0]["to"] = json!(6)),
        [".profiles[0].targets[0].to: 5 and 6"]
    );
    assert_eq!(
        translated(&|other| other["sliders"][1]["high"]["source"] = json!("P31:1")),
        [format!(
            ".sliders[1].high.source: {} and \"P31:1\"",
            dutch["sliders"][1]["high"]["source"]
        )]
    );
    assert_eq!(
        translated(&|other| drop(
            other["sliders"][0]
                .as_object_mut()
                .unwrap()
                .remove("question")
        )),
        [".sliders[0].question: stands in one of the two"]
    );
    let tensions = dutch["tensions"].as_array().unwrap().len();
    assert_eq!(
        translated(&|other| drop(other["tensions"].as_array_mut().unwrap().pop())),
        [format!(".tensions: {tensions} and {} items", tensions - 1)]
    );
}
