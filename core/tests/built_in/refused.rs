//! Changes something in the built-in board and expects it to be refused, in these words.

use crate::built_in::CONTENT;
use mengpaneel_core::{Board, RawBoard};
use serde_json::Value;

/// The built-in board with one thing changed is refused with exactly this sentence.
#[track_caller]
pub fn refused(change: impl FnOnce(&mut Value), sentence: &str) {
    let mut content: Value = serde_json::from_str(CONTENT).unwrap();
    change(&mut content);
    let raw: RawBoard = serde_json::from_value(content).unwrap();
    let refusal = Board::try_from(raw).map(drop).unwrap_err();
    assert_eq!(refusal.to_string(), sentence);
}

/// The same, for one field given as a JSON pointer; it need not be there yet.
#[track_caller]
pub fn refused_at(pointer: &str, value: Value, sentence: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let set = |content: &mut Value| match content.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        parent => parent[key] = value,
    };
    refused(set, sentence);
}
