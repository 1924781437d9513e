//! The built-in boards as the browser fetches them: one part for each language.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::error::{Doing, Error};

/// Reads every `<board>.<language>.json` in `folder` and groups the boards by language, as
/// `{"boards": […]}` in the order of their numbers.
///
/// Only the number is looked at: whether a board is sound is for the core's own tests, which read
/// it by the same door as a host's board.
pub(crate) fn by_language(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut boards: BTreeMap<String, Vec<(u64, Value)>> = BTreeMap::new();
    for path in json_files(folder)? {
        let language = language(&path)?;
        let text = fs::read_to_string(&path).map_err(Error::file(Doing::Read, &path))?;
        let board: Value = serde_json::from_str(&text)
            .map_err(|error| Error::board(&path, format!("is not JSON: {error}.")))?;
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
    Ok(boards
        .into_iter()
        .map(|(language, boards)| (language, part(boards)))
        .collect())
}

fn part(mut boards: Vec<(u64, Value)>) -> Vec<u8> {
    boards.sort_by_key(|(number, _)| *number);
    let boards: Vec<Value> = boards.into_iter().map(|(_, board)| board).collect();
    json!({ "boards": boards }).to_string().into_bytes()
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
    fn says(folder: &Path, ending: &str) {
        let sentence = by_language(folder).unwrap_err().to_string();
        assert!(sentence.ends_with(ending), "{sentence}");
    }

    #[test]
    fn boards_are_grouped_by_language_and_sorted_by_number() {
        let folder = folder(
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
        let parts = by_language(&folder).unwrap();
        assert_eq!(parts.keys().collect::<Vec<_>>(), ["en", "nl"]);
        assert_eq!(
            String::from_utf8_lossy(&parts["nl"]),
            r#"{"boards":[{"id":"wijk","number":1},{"id":"later","number":2}]}"#
        );
    }

    #[test]
    fn each_slip_names_its_fix() {
        let empty = folder("content-empty", &[]);
        says(&empty, "Add one as <board>.<language>.json.");
        let nameless = folder("content-name", &[("wijk.json", "{}")]);
        says(
            &nameless,
            "wijk.json has no language in its name. Call it <board>.<language>.json.",
        );
        let broken = folder("content-json", &[("wijk.nl.json", "{\n\"a\" 1}")]);
        says(
            &broken,
            "wijk.nl.json is not JSON: expected `:` at line 2 column 5.",
        );
        let unnumbered = folder("content-number", &[("wijk.nl.json", "{\"number\":\"1\"}")]);
        says(
            &unnumbered,
            "has no \"number\". Give it the next free whole number.",
        );
    }
}
