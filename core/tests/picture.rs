//! The picture of a group in a link, and a group as a file: round trips, and what is damaged.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;
#[path = "built_in/wide.rs"]
mod wide;

use built_in::board;
use mengpaneel_core::{
    Aggregate, Answer, Board, Entry, Gathering, Group, Mark, Node, Participant, Position, Reading,
    Role,
};
use proptest::prelude::*;

fn answer() -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        Just(None),
        Just(Some(Answer::Unknown)),
        (0..=10_u8).prop_map(|steps| Some(Answer::At(Position::new(steps).unwrap()))),
    ]
}

fn reading() -> impl Strategy<Value = Reading> {
    let five = || prop::collection::vec(answer(), 5);
    let role = prop::option::of(prop::sample::select(Role::ALL.to_vec()));
    (0..600_u16, five(), five(), role, "[a-z =+é]{0,9}").prop_map(
        |(mark, answers, ambition, role, word)| Reading {
            mark: Some(Mark::new(mark).unwrap()),
            own_role: if role == Some(Role::Other) {
                word.trim().to_owned()
            } else {
                String::new()
            },
            name: word.trim().to_owned(),
            role,
            answers,
            ambition,
            ..Reading::blank(5)
        },
    )
}

fn group() -> impl Strategy<Value = Group> {
    prop::collection::vec(reading(), 1..40).prop_map(|readings| {
        let mut group = Group::default();
        for reading in readings {
            if let Ok(participant) = Participant::of(&reading, board()) {
                group.add(participant);
            }
        }
        group
    })
}

/// As many as a group holds, all different, with an ambition.
fn largest(board: &Board) -> Group {
    let mut group = Group::default();
    let at = |steps: usize| Some(Answer::At(Position::new((steps % 11) as u8).unwrap()));
    for mark in 0..Group::MOST {
        let sliders = board.sliders().len();
        let one = Reading {
            mark: Some(Mark::new(mark as u16).unwrap()),
            answers: (0..sliders)
                .map(|slider| at(mark * 7 + slider * 3))
                .collect(),
            ambition: (0..sliders).map(|slider| at(mark + slider)).collect(),
            ..Reading::blank(sliders)
        };
        group.add(Participant::of(&one, board).unwrap());
    }
    group
}

/// The first twelve of them.
fn of_twelve() -> Group {
    let mut group = Group::default();
    for participant in &largest(board()).participants()[..12] {
        group.put(participant.clone());
    }
    group
}

fn sentence(text: &str) -> String {
    Aggregate::from_text(text, board()).unwrap_err().to_string()
}

const DAMAGED: &str = "The link of a group is damaged: copy or scan the whole of it again.";

#[test]
fn five_hundred_participants_with_an_ambition_fit_in_a_qr_code() {
    let text = largest(board()).picture(board()).to_text(board()).unwrap();
    assert_eq!(text.len(), 262);
    assert!(
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
    );
    // Twelve sliders are the most that a board has.
    let wide = wide::board_with(12);
    let text = largest(&wide).picture(&wide).to_text(&wide).unwrap();
    assert!(text.len() < 650, "{}", text.len());
    assert_eq!(
        Aggregate::from_text(&text, &wide).unwrap(),
        largest(&wide).picture(&wide)
    );
}

#[test]
fn every_single_wrong_character_and_every_swap_is_noticed() {
    let text = of_twelve().picture(board()).to_text(board()).unwrap();
    let symbols: Vec<char> = text.chars().collect();
    for place in 0..symbols.len() {
        for symbol in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
            let mut damaged = symbols.clone();
            damaged[place] = symbol;
            if damaged != symbols {
                let damaged: String = damaged.into_iter().collect();
                assert!(
                    Aggregate::from_text(&damaged, board()).is_err(),
                    "{place} {symbol}"
                );
            }
        }
        let mut swapped = symbols.clone();
        swapped.swap(place, (place + 1) % symbols.len());
        if swapped != symbols {
            let swapped: String = swapped.into_iter().collect();
            assert!(Aggregate::from_text(&swapped, board()).is_err(), "{place}");
        }
        let cut: String = symbols[..place].iter().collect();
        assert!(Aggregate::from_text(&cut, board()).is_err(), "{place}");
    }
}

#[test]
fn a_damaged_foreign_or_newer_picture_says_so() {
    let text = largest(board()).picture(board()).to_text(board()).unwrap();
    assert_eq!(sentence(""), DAMAGED);
    assert_eq!(sentence("dag!"), DAMAGED);
    assert_eq!(sentence(&text[..20]), DAMAGED);
    assert_eq!(sentence(&format!("{text}0")), DAMAGED);
    assert_eq!(
        sentence(&format!("2{}", &text[1..])),
        "The link of a group was made by a newer version (2): reload the page or update it, and try again."
    );
    assert_eq!(sentence(&format!("0{}", &text[1..])), DAMAGED);
    let wide = wide::board_with(12);
    let foreign = largest(&wide).picture(&wide).to_text(&wide).unwrap();
    assert_eq!(
        sentence(&foreign),
        "The link is of a group with another board: open it on the page that has that board."
    );
    assert_eq!(Group::default().picture(board()).to_text(board()), None);
    // As it may come out of a mail.
    let mailed = format!(" {}-\n{} ", text[..9].to_lowercase(), &text[9..]);
    assert_eq!(
        Aggregate::from_text(&mailed, board()).unwrap(),
        largest(board()).picture(board())
    );
}

fn gathering() -> Gathering {
    let mut gathering = Gathering {
        name: "Wijkteam Oost".to_owned(),
        group: largest(board()),
        ..Gathering::default()
    };
    let entry = Entry::new("Urk", gathering.group.picture(board()), board());
    gathering.entries.extend(entry);
    gathering
}

#[test]
fn a_whole_group_stays_far_below_the_largest_file() {
    let file = serde_json::to_string(&gathering().to_file(board())).unwrap();
    assert!(
        file.len() < mengpaneel_core::LARGEST_FILE / 4,
        "{}",
        file.len()
    );
    let read: Node = serde_json::from_str(&file).unwrap();
    assert_eq!(Gathering::from_file(&read, board()).unwrap(), gathering());
}

#[track_caller]
fn refused(change: impl FnOnce(&mut serde_json::Value), sentence: &str) {
    let mut small = gathering();
    small.group = Group::default();
    for participant in &largest(board()).participants()[..3] {
        small.group.put(participant.clone());
    }
    let mut file = serde_json::to_value(small.to_file(board())).unwrap();
    change(&mut file);
    let file: Node = serde_json::from_value(file).unwrap();
    let error = Gathering::from_file(&file, board()).unwrap_err();
    assert_eq!(error.to_string(), sentence);
}

#[test]
fn a_file_with_a_mistake_is_refused_as_a_whole_and_says_where() {
    use serde_json::json;
    refused(
        |file| file["format"] = json!(2),
        "format: 2 is of a newer version: reload the page or update it, and try again.",
    );
    refused(
        |file| file["kind"] = json!("reading"),
        "kind: is another word: use one of group.",
    );
    refused(
        |file| file["board"] = json!("elders"),
        "board: is another word: use one of wijkgericht.",
    );
    refused(
        |file| file["participants"][1]["mark"] = json!(0),
        "participants: \"0\" stands there twice: give each its own.",
    );
    refused(
        |file| {
            drop(
                file["participants"][2]
                    .as_object_mut()
                    .unwrap()
                    .remove("mark"),
            )
        },
        "participants[2].mark: is missing: fill it in.",
    );
    refused(
        |file| file["participants"][0]["now"] = json!({}),
        "participants[0].now: is missing: fill it in.",
    );
    refused(
        |file| file["participants"][0]["now"]["bestuur"] = json!(11),
        "participants[0].now.bestuur: 11 is not a position: use a whole number from 0 to 10.",
    );
    refused(
        |file| file["participants"][0]["arrival"] = json!(0),
        "participants[0].arrival: 0 is not a place in a group: use a whole number from 1.",
    );
    refused(
        |file| file["beside"][0]["picture"] = json!("1234"),
        "beside[0].picture: is not the picture of a group on this board: export it again.",
    );
    refused(
        |file| {
            let one = file["participants"][0].clone();
            file["participants"] = vec![one; 501].into();
        },
        "participants: has too many: use at most 500.",
    );
    refused(
        |file| {
            let one = file["beside"][0].clone();
            file["beside"] = vec![one; 31].into();
        },
        "beside: has too many: use at most 30.",
    );
}

proptest! {
    // A group is many readings: fewer of them show as much.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_picture_is_the_same_after_its_link(group in group()) {
        let picture = group.picture(board());
        if let Some(text) = picture.to_text(board()) {
            prop_assert_eq!(Aggregate::from_text(&text, board()).unwrap(), picture);
        } else {
            prop_assert_eq!(picture.count, 0);
        }
    }

    #[test]
    fn a_group_is_the_same_after_its_file(group in group()) {
        let gathering = Gathering { name: "x".to_owned(), group, entries: Vec::new() };
        let read = Gathering::from_file(&gathering.to_file(board()), board()).unwrap();
        prop_assert_eq!(read, gathering);
    }

    #[test]
    fn any_text_is_a_picture_or_refused(text in "[0-9A-Z]{0,200}") {
        if let Ok(picture) = Aggregate::from_text(&text, board()) {
            prop_assert_eq!(picture.to_text(board()), Some(text));
        }
    }
}
