//! Every sentence about a board that does not hang together, and about answers that do not fit it:
//! verbatim, brought about through real input. The sentences about single values stand in
//! `error_values.rs`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;
#[path = "built_in/refused.rs"]
mod refused;

use built_in::board;
use mengpaneel_core::{Error, ErrorKind, Model, Position, Screen};
use refused::{refused, refused_at};
use serde_json::{Value, json};

#[track_caller]
fn sentence<T: std::fmt::Debug>(result: Result<T, Error>, sentence: &str) {
    assert_eq!(result.unwrap_err().to_string(), sentence);
}

#[test]
fn a_format_that_is_absent_or_another() {
    refused_at("/format", json!(null), "format: is missing: fill it in.");
    refused_at(
        "/format",
        json!(2),
        "format: 2 is not a format this version reads: use 1.",
    );
    refused_at(
        "/format",
        json!(-1),
        "format: -1 is not a format this version reads: use 1.",
    );
}

#[test]
fn a_number_of_sliders_that_is_no_board() {
    for (number, field) in [(0, "null"), (0, "[]"), (1, "one"), (13, "thirteen")] {
        let sliders = |content: &mut Value| {
            let one = content["sliders"][0].clone();
            content["sliders"] = match field {
                "null" => Value::Null,
                _ => (0..number)
                    .map(|n| json_with_id(&one, &format!("schuif-{n}")))
                    .collect(),
            };
        };
        refused(
            sliders,
            &format!("sliders: has {number}: use 2 to 12 sliders."),
        );
    }
}

fn json_with_id(item: &Value, id: &str) -> Value {
    let mut item = item.clone();
    item["id"] = json!(id);
    item
}

#[test]
fn a_board_with_nothing_to_compare_with() {
    refused(
        |content| {
            content["profiles"] = json!([]);
            content["interpretations"] = json!([]);
        },
        "profiles: has neither profiles nor interpretations: add at least one, or a board has no outcome.",
    );
}

#[test]
fn an_id_that_is_not_one() {
    let slug = "use 1 to 40 of the characters a-z, 0-9 and -.";
    refused_at(
        "/id",
        json!("Wijk gericht"),
        &format!("id: \"Wijk gericht\" is not an id: {slug}"),
    );
    refused_at(
        "/sliders/2/id",
        json!("ömm"),
        &format!("sliders[2].id: \"ömm\" is not an id: {slug}"),
    );
    let long = "a".repeat(41);
    refused_at(
        "/profiles/0/id",
        json!(long),
        &format!("profiles[0].id: \"{long}\" is not an id: {slug}"),
    );
    refused_at(
        "/tensions/1/id",
        json!("a_b"),
        &format!("tensions[1].id: \"a_b\" is not an id: {slug}"),
    );
    refused_at(
        "/reasons/0/id",
        json!("A"),
        &format!("reasons[0].id: \"A\" is not an id: {slug}"),
    );
}

#[test]
fn an_id_that_stands_there_twice() {
    let twice =
        |list: &str, id: &str| format!("{list}: \"{id}\" stands there twice: give each its own.");
    for list in [
        "sliders",
        "profiles",
        "interpretations",
        "tensions",
        "reasons",
        "sources",
    ] {
        let id = "dubbel";
        refused(
            |content| {
                let items = content[list].as_array_mut().unwrap();
                items.truncate(2);
                items.resize(2, items[0].clone());
                items.iter_mut().for_each(|item| item["id"] = json!(id));
            },
            &twice(list, id),
        );
    }
    refused_at(
        "/profiles/1/targets/4/slider",
        json!("bestuur"),
        &twice("profiles[1].targets", "bestuur"),
    );
}

#[test]
fn a_slider_that_the_board_does_not_have() {
    let unknown = |field: &str| {
        let fix = "use an id that stands under sliders.";
        format!("{field}: \"x\" is not a slider of this board: {fix}")
    };
    for (pointer, field) in [
        (
            "/profiles/3/targets/0/slider",
            "profiles[3].targets[0].slider",
        ),
        (
            "/tensions/0/when/sliders/1/slider",
            "tensions[0].when.sliders[1].slider",
        ),
        ("/reasons/0/sliders/1", "reasons[0].sliders[1]"),
    ] {
        refused_at(pointer, json!("x"), &unknown(field));
    }
    refused_at(
        "/profiles/3/clearest/x",
        json!(5),
        &unknown("profiles[3].clearest"),
    );
}

#[test]
fn a_profile_with_nothing_for_a_slider() {
    refused(
        |content| {
            drop(
                content["profiles"][2]["targets"]
                    .as_array_mut()
                    .unwrap()
                    .remove(1),
            )
        },
        "profiles[2].targets: has nothing for the slider \"proces-gemeente\": add it.",
    );
    refused(
        |content| {
            drop(
                content["profiles"][2]["clearest"]
                    .as_object_mut()
                    .unwrap()
                    .remove("bestuur"),
            )
        },
        "profiles[2].clearest: has nothing for the slider \"bestuur\": add it.",
    );
}

#[test]
fn a_condition_that_says_nothing_or_two_things() {
    let expected = "tensions[0].when: needs either every or sliders: keep one of the two.";
    refused_at("/tensions/0/when", json!({}), expected);
    refused_at("/tensions/0/when/sliders", json!([]), expected);
    refused_at(
        "/tensions/0/when/every",
        json!({"from": 0, "to": 3}),
        expected,
    );
}

#[test]
fn a_position_that_is_not_one() {
    sentence(
        Position::new(11),
        "11 is not a position: use a whole number from 0 to 10.",
    );
    sentence(
        Position::new(255),
        "255 is not a position: use a whole number from 0 to 10.",
    );
}

#[test]
fn an_answer_from_a_host_for_a_slider_that_the_board_does_not_have() {
    let model = Model::new(board().clone(), Screen::Desk);
    let answers = [("bestuur".to_owned(), None), ("schuif".to_owned(), None)];
    sentence(
        model.check(mengpaneel_core::Layer::Now, answers),
        "This board has no slider \"schuif\": use one of positionering, proces-gemeente, proces-bewoners, \
         bestuur, communicatie.",
    );
}

/// The two that only a caller can find, who reads answers in a form that this crate does not know.
#[test]
fn an_answer_or_a_list_that_a_caller_refuses() {
    let slider = "bestuur".to_owned();
    sentence(
        Err::<(), Error>(ErrorKind::NotAnAnswer { slider }.into()),
        "The answer for bestuur is not one: use a whole number from 0 to 10, \"unknown\" or null.",
    );
    sentence(
        Err::<(), Error>(
            ErrorKind::WrongLength {
                found: 3,
                expected: 5,
            }
            .into(),
        ),
        "3 positions for 5 sliders: give one for each, in order.",
    );
}
