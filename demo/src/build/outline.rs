//! What the first screen needs of a board: its sliders by name, and every number.
//!
//! Whoever waits for the first slider downloads and reads no explanation, example or source; the
//! whole board follows with the words for the rest. The outline is a board like any other and comes
//! in by the same door: a text that a board must have is there as [`LATER`].

use serde_json::Value;

/// Stands for a text that follows.
const LATER: &str = "…";

/// Fields with a text that the first screen does not show.
const TEXTS: [&str; 5] = ["text", "source", "short", "summary", "caution"];

/// Fields that a board may lack.
const LEFT_OUT: [&str; 7] = [
    "examples",
    "steps",
    "questions",
    "talk",
    "description",
    "sources",
    "reasons",
];

/// Remarks about a whole board: only when they hold is needed, for the result.
const REMARKS: [&str; 2] = ["tensions", "interpretations"];

/// The outline of a board.
pub(crate) fn outline(mut board: Value) -> Value {
    for remarks in REMARKS {
        let remarks = board.get_mut(remarks).and_then(Value::as_array_mut);
        for remark in remarks.into_iter().flatten() {
            for text in ["name", "question"] {
                if let Some(text) = remark.get_mut(text) {
                    *text = LATER.into();
                }
            }
        }
    }
    thin(&mut board);
    board
}

fn thin(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !LEFT_OUT.contains(&name.as_str()));
            for (name, field) in fields {
                if field.is_string() && TEXTS.contains(&name.as_str()) {
                    *field = LATER.into();
                } else {
                    thin(field);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(thin),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_and_numbers_stay_and_explanations_follow_later() {
        let board = json!({
            "id": "wijk",
            "lead": "Zet elke schuif.",
            "sources": [{ "id": "P31" }],
            "sliders": [{
                "label": "Bestuur", "question": "Hoe dicht?", "questions": ["Wie?"],
                "talk": "Wat bedoel je?",
                "low": { "text": "Ver weg.", "source": "P31:1-2" },
            }],
            "profiles": [{ "name": "De ene", "targets": [{ "from": 2, "to": 6, "text": "Zo." }] }],
            "tensions": [{ "id": "t", "name": "Wringt", "question": "Hoe?", "when": { "every": 5 } }],
        });
        assert_eq!(
            outline(board),
            json!({
                "id": "wijk",
                "lead": "Zet elke schuif.",
                "sliders": [{
                    "label": "Bestuur", "question": "Hoe dicht?",
                    "low": { "text": "…", "source": "…" },
                }],
                "profiles": [{ "name": "De ene", "targets": [{ "from": 2, "to": 6, "text": "…" }] }],
                "tensions": [{ "id": "t", "name": "…", "question": "…", "when": { "every": 5 } }],
            })
        );
    }
}
