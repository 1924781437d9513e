//! Content that is broken in any way is refused with a path that leads to it, and never panics.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::CONTENT;
use mengpaneel_core::{Board, Position, RawBoard, changes, classify, doubts, resemblance};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseError};
use serde_json::{Value, json};

fn content() -> Value {
    serde_json::from_str(CONTENT).unwrap()
}

/// Every value in a tree, by its JSON pointer.
fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, &format!("{pointer}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                pointers(field, &format!("{pointer}/{key}"), found);
            }
        }
        _ => {}
    }
}

fn all_pointers() -> Vec<String> {
    let mut found = Vec::new();
    pointers(&content(), "", &mut found);
    found
}

/// `/sliders/2/low/text` as an error writes it: `sliders[2].low.text`.
fn path(pointer: &str) -> String {
    pointer
        .split('/')
        .skip(1)
        .fold(String::new(), |path, part| match part.parse::<usize>() {
            Ok(index) => format!("{path}[{index}]"),
            Err(_) if path.is_empty() => part.to_owned(),
            Err(_) => format!("{path}.{part}"),
        })
}

/// Every text that stands in the built-in file, blanked one at a time.
#[test]
fn a_blank_text_anywhere_is_named_by_its_path() {
    let mut blanked = 0;
    for pointer in all_pointers() {
        let mut content = content();
        let text = content.pointer_mut(&pointer).unwrap();
        if !text.is_string() {
            continue;
        }
        *text = json!(" \n");
        let raw: RawBoard = serde_json::from_value(content).unwrap();
        let error = Board::try_from(raw).map(drop).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("{}: is missing: fill it in.", path(&pointer))
        );
        blanked += 1;
    }
    assert!(blanked > 200, "only {blanked} texts were blanked");
}

/// Every field that stands in the built-in file, left out one at a time.
#[test]
fn a_field_that_is_left_out_is_refused_or_may_be_absent() {
    let may_be_absent = |pointer: &str| {
        let last = pointer.rsplit('/').next().unwrap();
        [
            "year",
            "url",
            "number",
            "high_at_most",
            "examples",
            "steps",
            "to_middle",
            "to_high",
        ]
        .contains(&last)
            || ["questions", "talk", "description"].contains(&last)
            || [
                "/sources",
                "/tensions",
                "/reasons",
                "/profiles",
                "/interpretations",
            ]
            .contains(&pointer)
            || pointer.starts_with("/reasons") && last == "sliders"
    };
    for pointer in all_pointers().iter().filter(|pointer| !pointer.is_empty()) {
        let (parent, last) = pointer.rsplit_once('/').unwrap();
        let mut content = content();
        let Some(fields) = content.pointer_mut(parent).unwrap().as_object_mut() else {
            continue;
        };
        fields.remove(last);
        let accepted = serde_json::from_value::<RawBoard>(content)
            .is_ok_and(|raw| Board::try_from(raw).is_ok());
        assert_eq!(accepted, may_be_absent(pointer), "{pointer}");
    }
}

/// However deep: an error, never an exhausted stack.
#[test]
fn content_that_is_nested_too_deeply_is_refused() {
    for depth in [16, 100, 100_000] {
        let text = format!(
            "{{\"sliders\": {}{}}}",
            "[".repeat(depth),
            "]".repeat(depth)
        );
        assert!(
            serde_json::from_str::<RawBoard>(&text).is_err(),
            "{depth} deep"
        );
    }
    let text = format!("{{\"sliders\": {}{}}}", "[".repeat(16), "]".repeat(16));
    let error = serde_json::from_str::<RawBoard>(&text).unwrap_err();
    assert!(
        error.to_string().starts_with("nested too deeply"),
        "{error}"
    );
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-2..13_i64).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        prop_oneof![Just("bestuur"), Just("high"), Just("stated"), Just("")].prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        let key = prop_oneof![
            Just("id"),
            Just("from"),
            Just("text"),
            Just("slider"),
            Just("every")
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..14).prop_map(Value::from),
            prop::collection::btree_map(key.prop_map(String::from), inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// A board that came through every check also answers every question.
fn ask_everything(board: &Board) {
    for stands in [
        vec![],
        vec![Some(Position::MIDDLE); board.sliders().len()],
        vec![None; 40],
    ] {
        let outcome = classify(board, &stands);
        changes(board, &stands);
        doubts(board, &stands, &outcome);
        resemblance(board, &outcome);
        board
            .tensions_of(&stands)
            .chain(board.tensions_of(&[]))
            .count();
        board.interpretations_of(&stands).count();
        assert!(
            outcome
                .ranking
                .iter()
                .all(|near| (0.0..=10.0).contains(&near.distance))
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4000,
        rng_seed: RngSeed::Fixed(31),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_built_in_file_with_anything_put_anywhere_is_refused_or_works(
        changes in prop::collection::vec((any::<prop::sample::Index>(), anything()), 1..4)
    ) {
        thread_local!(static START: (Value, Vec<String>) = (content(), all_pointers()));
        START.with(|(start, pointers)| {
            let mut content = start.clone();
            for (place, value) in changes {
                // An earlier change may have taken the place away.
                if let Some(place) = content.pointer_mut(&pointers[place.index(pointers.len())]) {
                    *place = value;
                }
            }
            if let Ok(raw) = serde_json::from_value::<RawBoard>(content) {
                match Board::try_from(raw) {
                    Ok(board) => ask_everything(&board),
                    Err(error) => prop_assert!(error.to_string().contains(": ")),
                }
            }
            Ok::<(), TestCaseError>(())
        })?;
    }

    #[test]
    fn the_built_in_text_cut_and_overwritten_anywhere_is_refused_or_works(
        at in 0..CONTENT.len(), put in "[\\[\\]{}\",:0-9a-z -]{0,6}", cut in 0..40_usize
    ) {
        let from = CONTENT.floor_char_boundary(at);
        let to = CONTENT.ceil_char_boundary((at + cut).min(CONTENT.len()));
        let text = format!("{}{put}{}", &CONTENT[..from], &CONTENT[to..]);
        if let Ok(Ok(board)) = serde_json::from_str::<RawBoard>(&text).map(Board::try_from) {
            ask_everything(&board);
        }
    }
}
