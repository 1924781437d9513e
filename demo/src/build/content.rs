//! The built-in boards and the interface's words as the browser fetches them: first what the first
//! slider needs, later the rest, each for one language, and what all languages share of the rest.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::outline::outline;
use super::shared::divided;
use crate::error::{Doing, Error};

/// What is fetched.
pub(crate) struct Content {
    /// The whole boards, the words for the rest and the catalogue, as far as they are the same in all
    /// languages; `null` is where a language fills in its own.
    pub shared: Value,
    /// What is fetched in one language.
    pub languages: BTreeMap<String, Parts>,
}

/// What is fetched in one language.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The boards in outline, and the words that the first slider needs.
    pub first: Vec<u8>,
    /// What this language fills in in what all share.
    pub later: Vec<u8>,
}

/// The content of the folders `boards` and `words`.
///
/// # Errors
/// When a file cannot be read, has no language or number, or a language has only boards or only words.
pub(crate) fn content(boards: &Path, words: &Path) -> Result<Content, Error> {
    let languages = by_language(boards, words)?;
    let later: Vec<&Value> = languages.values().map(|(_, later)| later).collect();
    let divided = divided(&later);
    let parts = languages.iter().zip(divided.own);
    Ok(Content {
        shared: divided.shared,
        languages: parts
            .map(|((language, (first, _)), own)| {
                let parts = Parts {
                    first: first.to_string().into_bytes(),
                    later: json!(own).to_string().into_bytes(),
                };
                (language.clone(), parts)
            })
            .collect(),
    })
}

/// Reads every `<board>.<language>.json` in `boards` and every `<language>.json` in `words`, and
/// groups them by language: `{"boards": […], "words": […]}`, boards in the order of their numbers,
/// first in outline and later as a whole.
///
/// The catalogue of arenas, `arenas/<language>.json`, comes with the words that come later, as `arenas`.
///
/// Only the number is looked at: whether a board is sound is for the core's own tests, which read
/// it by the same door as a host's board; whether the words are complete is for the widget's.
fn by_language(boards: &Path, words: &Path) -> Result<BTreeMap<String, (Value, Value)>, Error> {
    let arenas = boards.join("arenas");
    let boards = boards_of(boards)?;
    for path in json_files(words)? {
        if !boards.contains_key(&stem(&path)) {
            return Err(Error::board(
                &path,
                "has no board in its language. Add one as <board>.<language>.json.",
            ));
        }
    }
    boards
        .into_iter()
        .map(|(language, boards)| {
            let path = words.join(format!("{language}.json"));
            if !path.exists() {
                return Err(Error::board(
                    &path,
                    format!("is missing. There are boards in \"{language}\": give it its words."),
                ));
            }
            let (later, first) = split(read(&path)?);
            let catalogue = arenas.join(format!("{language}.json"));
            let arenas = match catalogue.exists() {
                true => read(&catalogue)?,
                false => Value::Null,
            };
            let outlines: Vec<Value> = boards.iter().cloned().map(outline).collect();
            let first = json!({ "boards": outlines, "words": first });
            let later = json!({ "boards": boards, "words": later, "arenas": arenas });
            Ok((language, (first, later)))
        })
        .collect()
}

/// The texts that come later, and the others: the keys of the former begin with `+`. Texts ship
/// without their keys, in the order of the file, which the widget's tests prove to be its own.
fn split(words: Value) -> (Vec<Value>, Vec<Value>) {
    let words = match words {
        Value::Object(words) => words,
        _ => Map::new(),
    };
    let (later, first): (Vec<_>, Vec<_>) =
        words.into_iter().partition(|(key, _)| key.starts_with('+'));
    let texts = |words: Vec<(String, Value)>| words.into_iter().map(|(_, text)| text).collect();
    (texts(later), texts(first))
}

/// The boards of each language in the order of their numbers.
fn boards_of(folder: &Path) -> Result<BTreeMap<String, Vec<Value>>, Error> {
    let mut boards: BTreeMap<String, Vec<(u64, Value)>> = BTreeMap::new();
    for path in json_files(folder)? {
        let language = language(&path)?;
        let board = read(&path)?;
        let number = board["number"].as_u64().ok_or_else(|| {
            Error::board(
                &path,
                "has no \"number\". Give it the next free whole number.",
            )
        })?;
        boards.entry(language).or_default().push((number, board));
    }
    if boards.is_empty() {
        return Err(Error::no_boards(folder));
    }
    let in_order = |mut boards: Vec<(u64, Value)>| {
        boards.sort_by_key(|(number, _)| *number);
        boards.into_iter().map(|(_, board)| board).collect()
    };
    Ok(boards
        .into_iter()
        .map(|(language, boards)| (language, in_order(boards)))
        .collect())
}

fn read(path: &Path) -> Result<Value, Error> {
    let text = fs::read_to_string(path).map_err(Error::file(Doing::Read, path))?;
    serde_json::from_str(&text)
        .map_err(|error| Error::board(path, format!("is not JSON: {error}.")))
}

/// All JSON files of `folder` in the order of their names, so that equal sources give equal bytes.
fn json_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = || Error::file(Doing::Read, folder);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed())? {
        let path = entry.map_err(failed())?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// `nl` of `nl.json`.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// `nl` of `wijkgericht.nl.json`.
fn language(path: &Path) -> Result<String, Error> {
    path.file_stem()
        .and_then(|stem| Path::new(stem).extension())
        .map(|language| language.to_string_lossy().into_owned())
        .ok_or_else(|| {
            Error::board(
                path,
                "has no language in its name. Call it <board>.<language>.json.",
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = crate::workspace::scratch(name);
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        folder
    }

    #[track_caller]
    fn says(boards: &Path, words: &Path, ending: &str) {
        let sentence = content(boards, words).err().unwrap().to_string();
        assert!(sentence.ends_with(ending), "{sentence}");
    }

    #[test]
    fn boards_are_grouped_by_language_sorted_by_number_and_followed_by_the_words() {
        let boards = folder(
            "content",
            &[
                ("later.nl.json", "{ \"id\": \"later\",  \"number\": 2 }"),
                (
                    "wijk.nl.json",
                    "{\n  \"id\": \"wijk\",\n  \"number\": 1\n}\n",
                ),
                ("wijk.en.json", "{\"number\":1,\"id\":\"wijk\"}"),
                ("README.md", "no board"),
            ],
        );
        let words = folder(
            "content-words",
            &[
                ("nl.json", "{ \"you\": \"jullie\", \"+then\": \"toen\" }"),
                ("en.json", "{}"),
            ],
        );
        let parts = by_language(&boards, &words).unwrap();
        assert_eq!(parts.keys().collect::<Vec<_>>(), ["en", "nl"]);
        let (first, later) = &parts["nl"];
        assert_eq!(
            first.to_string(),
            r#"{"boards":[{"id":"wijk","number":1},{"id":"later","number":2}],"words":["jullie"]}"#
        );
        assert_eq!(
            later.to_string(),
            r#"{"boards":[{"id":"wijk","number":1},{"id":"later","number":2}],"words":["toen"],"arenas":null}"#
        );
    }

    #[test]
    fn each_slip_names_its_fix() {
        let words = folder("content-slips", &[]);
        let empty = folder("content-empty", &[]);
        says(&empty, &words, "Add one as <board>.<language>.json.");
        let nameless = folder("content-name", &[("wijk.json", "{}")]);
        says(
            &nameless,
            &words,
            "wijk.json has no language in its name. Call it <board>.<language>.json.",
        );
        let broken = folder("content-json", &[("wijk.nl.json", "{\n\"a\" 1}")]);
        says(
            &broken,
            &words,
            "wijk.nl.json is not JSON: expected `:` at line 2 column 5.",
        );
        let unnumbered = folder("content-number", &[("wijk.nl.json", "{\"number\":\"1\"}")]);
        says(
            &unnumbered,
            &words,
            "has no \"number\". Give it the next free whole number.",
        );
    }

    #[test]
    fn a_language_needs_both_boards_and_words() {
        let boards = folder("content-both", &[("wijk.nl.json", "{\"number\":1}")]);
        let none = folder("content-no-words", &[]);
        says(
            &boards,
            &none,
            "nl.json is missing. There are boards in \"nl\": give it its words.",
        );
        let more = folder(
            "content-more-words",
            &[("nl.json", "{}"), ("de.json", "{}")],
        );
        says(
            &boards,
            &more,
            "de.json has no board in its language. Add one as <board>.<language>.json.",
        );
        let broken = folder("content-broken-words", &[("nl.json", "{")]);
        says(
            &boards,
            &broken,
            "nl.json is not JSON: EOF while parsing an object at line 1 column 1.",
        );
    }
}
