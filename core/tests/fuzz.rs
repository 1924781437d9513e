//! What a user opens or pastes, damaged at random: the readers give something that can be used or a
//! sentence, never a panic. `malformed.rs` does the same to boards.
//!
//! A short run stands here; `.ci/run` does a longer one. By hand, as long as you like:
//! `PROPTEST_CASES=1000000 cargo test --release --package mengpaneel-core --test fuzz`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::board;
use mengpaneel_core::{
    Aggregate, Gathering, GroupMsg, Layer, Model, Msg, NamedFile, Node, Reading, ResultCode,
    Screen, find_codes, update,
};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

const FILE: &str = r#"{"format":2,"kind":"reading","board":"wijkgericht","name":"Park \"De Es\"",
"date":"2026-11-24","role":"resident","mark":4711,"now":{"positionering":8,"bestuur":"unknown"},
"ambition":{"proces-bewoners":10},"reason":"vastgelopen","everything":"Omdat het moet.",
"notes":{"communicatie":"é\u00e9n krant"},"context":{"tags":["nieuwbouw","druk"],"note":"Bij het spoor"},
"arenas":{"case":"park","stakeholders":[{"name":"Wijkagent","kind":"wijkagent","arenas":["netwerk","leefwereld"],
"contact":"often","needed":"yes"},{"name":"Jeugd","arenas":["leefwereld"],"roles":["object"]}]}}"#;

const GROUP: &str = r#"{"format":1,"kind":"group","board":"wijkgericht","name":"Oost","participants":[
{"name":"Bo","role":"other","ownRole":"dorpsraad","mark":4711,"now":{"positionering":8,"bestuur":"unknown"},
"ambition":{"bestuur":10},"arrival":1},{"mark":12,"now":{"communicatie":3},"arrival":2}]}"#;

const CHAT: &str =
    "Jan (wijkteam): 101X-SEY1-6J23\nEn de mijne: 101x sey1 6j23!\n\nGroet, Anna 06 1234 5678";

/// What breaks readers: ends of things, numbers at their limits, words that mean something.
const PIECES: [&str; 24] = [
    "",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "null",
    "true",
    "-1",
    "1e999",
    "18446744073709551616",
    "0.5",
    "\u{0}",
    "\u{202e}",
    "🙂",
    "\\ud800",
    "\"now\"",
    "unknown",
    "[[[[[[[[[[[[[[[[[[",
    "101XSEY16J23",
    "-",
    "\n",
];

/// One damage: this many characters from a place on are replaced by a piece, or by a copy of
/// themselves with their neighbours.
type Damage = (Index, usize, Index, bool);

fn damages() -> impl Strategy<Value = Vec<Damage>> {
    let damage = (any::<Index>(), 0..24_usize, any::<Index>(), any::<bool>());
    prop::collection::vec(damage, 1..6)
}

fn damaged(text: &str, damages: &[Damage]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for (from, length, piece, doubled) in damages {
        let from = from.index(characters.len() + 1);
        let to = (from + length).min(characters.len());
        let put: Vec<char> = if *doubled {
            let copy = &characters[from..to];
            [copy, copy].concat()
        } else {
            PIECES[piece.index(PIECES.len())].chars().collect()
        };
        characters.splice(from..to, put);
    }
    characters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        rng_seed: RngSeed::Fixed(92),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_damaged_file_is_refused_in_a_sentence_or_gives_a_reading_that_works(damages in damages()) {
        let Ok(file) = serde_json::from_str::<Node>(&damaged(FILE, &damages)) else {
            return Ok(());
        };
        match Reading::from_file(&file, board()) {
            Err(error) => {
                let sentence = error.to_string();
                prop_assert!(sentence.ends_with('.') && sentence.len() < 400, "{}", sentence);
            }
            Ok(reading) => {
                let again = Reading::from_file(&reading.to_file(board()), board());
                prop_assert_eq!(again.as_ref(), Ok(&reading));
                let mut model = Model::new(board().clone(), Screen::Desk);
                update(&mut model, Msg::Brought(Box::new(reading.clone())));
                update(&mut model, Msg::Edit(Layer::Ambition));
                update(&mut model, Msg::Nudge { slider: 4, by: 1 });
                update(&mut model, Msg::Undo);
                prop_assert_eq!(model.reading(), &reading);
            }
        }
    }

    #[test]
    fn a_damaged_group_is_refused_in_a_sentence_or_gives_a_group_that_works(damages in damages()) {
        let Ok(file) = serde_json::from_str::<Node>(&damaged(GROUP, &damages)) else {
            return Ok(());
        };
        let mut model = Model::new(board().clone(), Screen::Group);
        let named = NamedFile { name: "groep.json".to_owned(), contents: Ok(file.clone()) };
        update(&mut model, Msg::Group(GroupMsg::AddFiles(vec![named])));
        match Gathering::from_file(&file, board()) {
            Err(error) => {
                let sentence = error.to_string();
                prop_assert!(sentence.ends_with('.') && sentence.len() < 400, "{}", sentence);
                prop_assert!(model.workshop().group().participants().is_empty());
            }
            Ok(gathering) => {
                let again = Gathering::from_file(&gathering.to_file(board()), board());
                prop_assert_eq!(again.as_ref(), Ok(&gathering));
                prop_assert_eq!(model.workshop().group(), &gathering.group);
                update(&mut model, Msg::Undo);
                prop_assert!(model.workshop().group().participants().is_empty());
            }
        }
    }

    #[test]
    fn a_damaged_link_of_a_group_is_refused_or_is_one(damages in damages()) {
        let file = serde_json::from_str::<Node>(GROUP).unwrap();
        let gathering = Gathering::from_file(&file, board()).unwrap();
        let text = gathering.group.picture(board()).to_text(board()).unwrap();
        let damaged = damaged(&text, &damages);
        match Aggregate::from_text(&damaged, board()) {
            Err(error) => prop_assert!(error.to_string().ends_with('.'), "{}", error),
            Ok(picture) => prop_assert_eq!(picture.to_text(board()), Some(text)),
        }
        // In a message it is one thing, whatever is wrong with it.
        let mut model = Model::new(board().clone(), Screen::Group);
        let message = format!("Zie https://x.example/#mengpaneel-groep={damaged}");
        update(&mut model, Msg::Group(GroupMsg::Add(message)));
        prop_assert!(model.workshop().report().is_some());
    }

    #[test]
    fn a_damaged_code_is_refused_in_a_sentence_or_is_a_code(
        damages in damages(), number in any::<u8>(), sliders in 0..14_usize,
    ) {
        for (number, sliders) in [(0, 5), (number, sliders)] {
            match ResultCode::parse(&damaged("101X-SEY1-6J23", &damages), number, sliders) {
                Err(error) => prop_assert!(error.to_string().ends_with('.'), "{}", error),
                Ok(code) => {
                    let again = ResultCode::parse(&code.to_string(), number, sliders);
                    prop_assert_eq!(again, Ok(code));
                }
            }
        }
    }

    #[test]
    fn of_damaged_messages_every_word_is_in_a_code_or_ignored(damages in damages()) {
        let pasted = damaged(CHAT, &damages);
        let found = find_codes(&pasted, 0, 5);
        let written = found.codes.iter().map(|code| code.written);
        let kept: usize = written.chain(found.ignored.iter().copied()).map(letters).sum();
        prop_assert_eq!(kept, letters(&pasted), "{:?}", found);
    }
}

fn letters(text: &str) -> usize {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .count()
}
