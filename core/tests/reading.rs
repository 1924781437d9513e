//! A reading as a file: what is written comes back, files of earlier versions too, and what is not
//! ours is named and refused.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::board;
use mengpaneel_core::{
    Answer, Context, Date, ErrorKind, Mark, Node, Position, Problem, Reading, Role,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(file: &Value) -> Result<Reading, String> {
    let node: Node = serde_json::from_value(file.clone()).unwrap();
    Reading::from_file(&node, board()).map_err(|error| error.to_string())
}

/// A file of today with one field set to something else.
#[track_caller]
fn refused(field: &str, value: Value, sentence: &str) {
    let mut file = json!({ "format": 2, "kind": "reading", "board": "wijkgericht" });
    file[field] = value;
    assert_eq!(read(&file), Err(sentence.to_owned()), "{file}");
}

fn answers() -> impl Strategy<Value = Vec<Option<Answer>>> {
    let answer = prop_oneof![
        Just(None),
        Just(Some(Answer::Unknown)),
        (0..=10_u8).prop_map(|steps| Some(Answer::At(Position::new(steps).unwrap()))),
    ];
    prop::collection::vec(answer, 5)
}

fn any_reading() -> impl Strategy<Value = Reading> {
    let date = (1900..=2999_u16, 1..=12_u8, 1..=28_u8)
        .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}").parse().unwrap());
    let context = (
        prop::collection::hash_set("[a-zà-ÿ]{1,40}", 0..=Reading::TAGS),
        ".{0,40}",
    );
    let context = context.prop_map(|(tags, note)| Context {
        tags: tags.into_iter().collect(),
        note,
    });
    (
        (
            ".{0,80}",
            prop::option::of(date),
            prop::option::of(0..7_usize),
        ),
        (prop::option::of(any::<u16>()), answers(), answers()),
        (prop::collection::vec(".{0,60}", 5), context),
        (prop::option::of(0..5_usize), ".{0,60}"),
    )
        .prop_map(
            |(
                (name, date, role),
                (mark, answers, ambition),
                (notes, context),
                (reason, everything),
            )| Reading {
                name,
                date,
                role: role.map(|index| Role::ALL[index]),
                mark: mark.map(Mark::from_random),
                answers,
                ambition,
                notes,
                context,
                reason,
                everything,
                ..Reading::blank(5)
            },
        )
}

proptest! {
    #[test]
    fn any_reading_comes_back_as_it_was_written(reading in any_reading()) {
        let written = serde_json::to_string(&reading.to_file(board())).unwrap();
        let node: Node = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(Reading::from_file(&node, board()), Ok(reading));
    }

    #[test]
    fn a_code_brings_back_what_it_carries_and_nothing_else(reading in any_reading()) {
        match reading.code(board()) {
            None => prop_assert!(
                reading.mark.is_none() || reading.answers.iter().all(Option::is_none)
            ),
            Some(code) => {
                let carried = Reading {
                    role: reading.role,
                    mark: reading.mark,
                    answers: reading.answers,
                    ambition: reading.ambition,
                    ..Reading::blank(5)
                };
                prop_assert_eq!(Reading::from_code(&code.to_string(), board()), Ok(carried));
            }
        }
    }

    #[test]
    fn a_file_with_anything_in_any_field_is_read_or_refused(
        reading in any_reading(),
        field in 0..12_usize,
        value in prop_oneof![
            Just(json!(null)), Just(json!([])), Just(json!({})), Just(json!(true)),
            Just(json!(-1)), Just(json!(1.5)), Just(json!(99_999)), Just(json!("x")),
            Just(json!({ "positionering": "x" })), Just(json!({ "tags": 3 })),
        ],
    ) {
        let mut file = serde_json::to_value(reading.to_file(board())).unwrap();
        let fields = file.as_object_mut().unwrap();
        let name = fields.keys().nth(field % fields.len()).unwrap().clone();
        fields.insert(name, value);
        if let Err(sentence) = read(&file) {
            prop_assert!(sentence.ends_with('.'), "{}", sentence);
        }
    }
}

#[test]
fn a_file_of_the_first_version_is_read() {
    let file = json!({
        "format": 1, "kind": "reading", "board": "wijkgericht",
        "answers": { "positionering": 8, "bestuur": "unknown" },
    });
    let expected = Reading {
        answers: vec![
            Some(Answer::At(Position::new(8).unwrap())),
            None,
            None,
            Some(Answer::Unknown),
            None,
        ],
        ..Reading::blank(5)
    };
    assert_eq!(read(&file), Ok(expected));
}

#[test]
fn what_a_later_version_adds_is_passed_over() {
    let file = json!({
        "format": 2, "kind": "reading", "board": "wijkgericht",
        "now": { "bestuur": 3 }, "weather": [[[[[[[[[[[[[[[[[[[[["fair"]]]]]]]]]]]]]]]]]]]]],
    });
    assert!(
        serde_json::from_value::<Node>(file.clone()).is_err(),
        "nested too deeply"
    );
    let mut file = file;
    file["weather"] = json!("fair");
    assert_eq!(read(&file).unwrap().answers.iter().flatten().count(), 1);
}

#[test]
fn a_reason_that_the_board_no_longer_knows_is_asked_anew() {
    let file = json!({
        "format": 2, "kind": "reading", "board": "wijkgericht", "reason": "omgevingswet",
    });
    assert_eq!(read(&file).unwrap().reason, None);
}

#[test]
fn every_mistake_is_named_by_its_place() {
    for nothing in [json!(7), json!({}), json!([])] {
        assert_eq!(
            read(&nothing),
            Err("format: is missing: fill it in.".to_owned())
        );
    }
    refused(
        "format",
        json!(3),
        "format: 3 is of a newer version: reload the page or update it, and try again.",
    );
    refused(
        "format",
        json!(0),
        "format: 0 is not a format this version reads: use 1.",
    );
    refused(
        "kind",
        json!("group"),
        "kind: is another word: use one of reading.",
    );
    refused(
        "board",
        json!("tussenfunctie"),
        "board: is another word: use one of wijkgericht.",
    );
    refused(
        "now",
        json!([]),
        "now: has no fields: put it between { and }.",
    );
    refused(
        "now",
        json!({ "wethouder": 3 }),
        "now: \"wethouder\" is not a slider of this board: use an id that stands under sliders.",
    );
    refused(
        "ambition",
        json!({ "bestuur": 11 }),
        "ambition.bestuur: 11 is not a position: use a whole number from 0 to 10.",
    );
    refused(
        "now",
        json!({ "bestuur": "hoog" }),
        "now.bestuur: is not a whole number: write it without quotes and decimals.",
    );
    refused(
        "now",
        json!({ "bestuur": null }),
        "now.bestuur: is missing: fill it in.",
    );
    refused(
        "name",
        json!("n".repeat(81)),
        "name: is too long: use at most 80 characters.",
    );
    refused(
        "name",
        json!(3),
        "name: is not a text: put it between quotes.",
    );
    refused(
        "notes",
        json!({ "bestuur": "n".repeat(1001) }),
        "notes.bestuur: is too long: use at most 1000 characters.",
    );
    let tags: Vec<_> = (0..13).map(|number| number.to_string()).collect();
    refused(
        "context",
        json!({ "tags": tags }),
        "context.tags: has too many: use at most 12.",
    );
    refused(
        "date",
        json!("23-11-2026"),
        "date: \"23-11-2026\" is not a day: write it as 2026-11-23.",
    );
    refused(
        "mark",
        json!(32_768),
        "mark: 32768 is not a mark: use a whole number from 0 to 32767.",
    );
    refused(
        "role",
        json!("mayor"),
        "role: is another word: use one of neighbourhood-officer, social-domain, physical-domain, \
         executive, partner, resident, other.",
    );
}

#[test]
fn what_is_no_file_of_ours_gets_its_own_sentence() {
    let sentence = |kind: ErrorKind| mengpaneel_core::Error::from(kind).to_string();
    assert_eq!(
        sentence(ErrorKind::FileTooLarge { found: 2_000_000 }),
        "The file has 2000000 bytes, more than the 1000000 of any reading: choose a file that this \
         tool saved."
    );
    assert_eq!(
        sentence(ErrorKind::NotJson),
        "The file is damaged or of another kind: choose a .json file that this tool saved."
    );
    assert_eq!(
        sentence(ErrorKind::Content {
            field: "number".to_owned(),
            problem: Problem::NotABoardNumber(128),
        }),
        "number: 128 is not a number of a board: use a whole number from 0 to 127, or leave it out."
    );
}

#[test]
fn only_days_that_exist_are_dates() {
    for day in ["2024-02-29", "2000-02-29", "1900-01-01", "2999-12-31"] {
        assert_eq!(
            day.parse::<Date>().map(|date| date.to_string()),
            Ok(day.to_owned())
        );
    }
    for wrong in [
        "",
        "2026",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "2025-02-29",
        "1900-02-29",
        "2026-1-01",
        "2026/01/01",
        "+026-01-01",
        "1899-12-31",
        "２０２６-01",
        "2026-01-01 ",
    ] {
        assert!(wrong.parse::<Date>().is_err(), "{wrong}");
    }
}
