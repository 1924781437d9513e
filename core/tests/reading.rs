//! A reading as a file: what is written comes back, and what is not ours is named and refused.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::board;
use mengpaneel_core::{Answer, Node, Position, Reading};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(file: &Value) -> Result<Reading, String> {
    let node: Node = serde_json::from_value(file.clone()).unwrap();
    Reading::from_file(&node, board()).map_err(|error| error.to_string())
}

#[track_caller]
fn refused(file: Value, sentence: &str) {
    assert_eq!(read(&file), Err(sentence.to_owned()), "{file}");
}

fn full(answers: Value) -> Value {
    json!({ "format": 1, "kind": "reading", "board": "wijkgericht", "answers": answers })
}

fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        Just(None),
        Just(Some(Answer::Unknown)),
        (0..=10_u8).prop_map(|steps| Some(Answer::At(Position::new(steps).unwrap()))),
    ]
}

proptest! {
    #[test]
    fn any_reading_comes_back_as_it_was_written(answers in prop::collection::vec(any_answer(), 5)) {
        let reading = Reading { answers };
        let written = serde_json::to_string(&reading.to_file(board())).unwrap();
        let node: Node = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(Reading::from_file(&node, board()), Ok(reading));
    }
}

#[test]
fn what_a_later_version_adds_is_passed_over() {
    let mut file = full(json!({ "bestuur": 3 }));
    file["weather"] = json!("fair");
    assert_eq!(read(&file).unwrap().answers.iter().flatten().count(), 1);
}

#[test]
fn every_mistake_is_named_by_its_place() {
    refused(json!(7), "format: is missing: fill it in.");
    refused(json!({}), "format: is missing: fill it in.");
    let mut newer = full(json!({}));
    newer["format"] = json!(2);
    refused(
        newer,
        "format: 2 is not a format this version reads: use 1.",
    );
    let mut other = full(json!({}));
    other["kind"] = json!("group");
    refused(other, "kind: is another word: use one of reading.");
    let mut elsewhere = full(json!({}));
    elsewhere["board"] = json!("tussenfunctie");
    refused(elsewhere, "board: is another word: use one of wijkgericht.");
    refused(
        full(json!([])),
        "answers: has no fields: put it between { and }.",
    );
    refused(
        full(json!({ "wethouder": 3 })),
        "answers: \"wethouder\" is not a slider of this board: use an id that stands under sliders.",
    );
    refused(
        full(json!({ "bestuur": 11 })),
        "answers.bestuur: 11 is not a position: use a whole number from 0 to 10.",
    );
    refused(
        full(json!({ "bestuur": "hoog" })),
        "answers.bestuur: is not a whole number: write it without quotes and decimals.",
    );
    refused(
        full(json!({ "bestuur": null })),
        "answers.bestuur: is missing: fill it in.",
    );
}
