//! Many readings beside each other: figures worked out by hand, and what may not matter.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::{board, said};
use mengpaneel_core::{
    Added, Answer, Group, Layer, Mark, Position, Reading, Role, Tally, Verdict, board_number,
    by_disagreement, classify_medians, find_codes,
};
use proptest::prelude::*;

/// "8 ? - 9 5" is a stand, "weet niet", nothing, and two stands.
fn answers(said: &str) -> Vec<Option<Answer>> {
    said.split(' ')
        .map(|word| match word {
            "-" => None,
            "?" => Some(Answer::Unknown),
            steps => Some(Answer::At(Position::new(steps.parse().unwrap()).unwrap())),
        })
        .collect()
}

fn reading(mark: u16, now: &str) -> Reading {
    Reading {
        mark: Some(Mark::new(mark).unwrap()),
        answers: answers(now),
        ..Reading::blank(5)
    }
}

fn group(said: &[&str]) -> Group {
    let mut group = Group::default();
    for (mark, now) in (1..).zip(said) {
        assert!(matches!(
            group.add(reading(mark, now), board()),
            Added::New(_)
        ));
    }
    group
}

/// Known, unknown, median, low and high, and spread of one slider.
type Figures = (usize, u16, Option<f64>, Option<(u8, u8)>, Option<u8>);

fn figures(tally: &Tally) -> Figures {
    let half = tally
        .middle_half()
        .map(|(low, high)| (low.get(), high.get()));
    (
        tally.known(),
        tally.unknown,
        tally.median(),
        half,
        tally.spread(),
    )
}

#[test]
fn figures_follow_the_known_answers() {
    let of = |words: &str| {
        let mut tally = Tally::default();
        answers(words)
            .into_iter()
            .for_each(|answer| tally.count(answer));
        figures(&tally)
    };
    let cases = [
        ("-", (0, 0, None, None, None)),
        ("? ?", (0, 2, None, None, None)),
        ("7", (1, 0, Some(7.0), Some((7, 7)), Some(0))),
        ("2 9", (2, 0, Some(5.5), Some((2, 9)), Some(7))),
        ("2 9 ? 3", (3, 1, Some(3.0), Some((2, 9)), Some(7))),
        // From four on a quarter is dropped on each side, rounded down.
        ("0 4 5 10", (4, 0, Some(4.5), Some((4, 5)), Some(1))),
        ("0 0 5 10 10", (5, 0, Some(5.0), Some((0, 10)), Some(10))),
        ("1 1 2 2 3 3 9 9", (8, 0, Some(2.5), Some((2, 3)), Some(1))),
    ];
    for (words, figures) in cases {
        assert_eq!(of(words), figures, "{words}");
    }
}

#[test]
fn the_largest_disagreement_comes_first_and_ties_keep_the_boards_order() {
    let group = group(&["1 5 2 ? 5", "9 5 6 - 5", "5 5 6 ? 9"]);
    let tallies = group.tallies(board(), Layer::Now);
    let spreads: Vec<_> = tallies.iter().map(Tally::spread).collect();
    assert_eq!(spreads, [Some(8), Some(0), Some(4), None, Some(4)]);
    assert_eq!(by_disagreement(&tallies), [0, 2, 4, 1, 3]);
}

#[test]
fn the_median_board_may_resemble_what_no_participant_does() {
    let group = group(&["9 9 2 9 2", "5 2 10 2 9", "3 3 5 5 4"]);
    let (clear, others) = group.profiles(board());
    // In the board's order: one each of the first three profiles.
    assert_eq!((clear, others), (vec![1, 1, 1, 0, 0], [0, 0, 0]));
    let outcome = classify_medians(board(), &group.tallies(board(), Layer::Now));
    assert_eq!(said(&outcome), "clear ontwikkelend");
}

#[test]
fn halves_are_classified_unrounded() {
    let group = group(&["5 2 8 2 8", "2 5 8 2 7"]);
    let tallies = group.tallies(board(), Layer::Now);
    assert_eq!(tallies[0].median(), Some(3.5));
    let outcome = classify_medians(board(), &tallies);
    assert_eq!(outcome.verdict, Verdict::Clear);
    assert_eq!(outcome.steps_outside(0, 2), Some(2.0));
    assert_eq!(outcome.steps_outside(0, 4), Some(1.5));
}

#[test]
fn each_role_has_its_own_figures() {
    let mut group = group(&["8 8 8 8 8", "2 2 2 2 2"]);
    let mut resident = reading(9, "10 10 10 10 10");
    resident.role = Some(Role::Resident);
    group.add(resident, board());
    let of = |role| group.tallies_of(role, board(), Layer::Now)[0].median();
    assert_eq!(of(Some(Role::Resident)), Some(10.0));
    assert_eq!(of(None), Some(5.0));
    assert_eq!(of(Some(Role::Partner)), None);
}

#[test]
fn the_same_person_replaces_themselves_and_nothing_else_does() {
    let mut group = group(&["1 1 1 1 1"]);
    assert_eq!(group.add(reading(1, "1 1 1 1 1"), board()), Added::Known(0));
    assert_eq!(
        group.add(reading(1, "2 1 1 1 1"), board()),
        Added::Replaced(0)
    );
    assert_eq!(group.add(reading(2, "2 1 1 1 1"), board()), Added::New(1));
    assert_eq!(group.add(reading(3, "- - - - -"), board()), Added::Refused);
    assert_eq!(group.add(Reading::blank(3), board()), Added::Refused);
    assert_eq!(
        group.remove(0).map(|gone| gone.answers),
        Some(answers("2 1 1 1 1"))
    );
    assert_eq!(group.remove(5), None);
    group.rename(0, &"x".repeat(200));
    assert_eq!(group.participants()[0].name.len(), Reading::NAME);
}

#[test]
fn a_group_has_room_for_five_hundred() {
    let mut group = Group::default();
    for mark in 0..500 {
        assert_eq!(
            group.add(reading(mark, "1 2 3 4 5"), board()),
            Added::New(mark.into())
        );
    }
    assert_eq!(group.add(reading(500, "1 2 3 4 5"), board()), Added::Full);
}

/// Forty lines from a chat: three are damaged, two came twice, and somebody signs.
#[test]
fn of_forty_pasted_codes_thirty_five_come_in_and_five_are_explained() {
    let code = |mark: u16| {
        let now = format!("{} 5 {} ? 3", mark % 11, mark % 7);
        reading(mark, &now).code(board()).unwrap().to_string()
    };
    let mut lines: Vec<String> = (0..38).map(code).collect();
    lines.push(code(4));
    lines.push(code(20));
    for damaged in [3, 11, 30] {
        let last = lines[damaged].pop().unwrap();
        lines[damaged].push(if last == '0' { '1' } else { '0' });
    }
    let pasted = format!("{}\nGroet, Anna van de wijk\n", lines.join("\n"));

    let number = board_number(board().id().as_str(), board().number());
    let found = find_codes(&pasted, number, 5);
    let mut group = Group::default();
    let (mut came, mut twice, mut damaged) = (0, 0, Vec::new());
    for code in &found.codes {
        match &code.code {
            Ok(_) => {
                let reading = Reading::from_code(code.written, board()).unwrap();
                match group.add(reading, board()) {
                    Added::New(_) => came += 1,
                    Added::Known(_) => twice += 1,
                    other => panic!("{other:?}"),
                }
            }
            Err(error) => damaged.push(error.to_string()),
        }
    }
    assert_eq!((came, twice, damaged.len()), (35, 2, 3));
    assert!(
        damaged
            .iter()
            .all(|sentence| sentence.contains("compare it with the original"))
    );
    assert_eq!(found.ignored, ["Groet, Anna van de wijk"]);
}

fn any_answers() -> impl Strategy<Value = Vec<Option<Answer>>> {
    let answer = prop_oneof![
        Just(None),
        Just(Some(Answer::Unknown)),
        (0..=10_u8).prop_map(|steps| Some(Answer::At(Position::new(steps).unwrap()))),
    ];
    prop::collection::vec(answer, 5)
}

fn any_group() -> impl Strategy<Value = Vec<Reading>> {
    let one = (0..40_u16, any_answers()).prop_map(|(mark, answers)| Reading {
        mark: Some(Mark::new(mark).unwrap()),
        answers,
        ..Reading::blank(5)
    });
    prop::collection::vec(one, 0..30)
}

fn of(readings: &[Reading]) -> Group {
    let mut group = Group::default();
    for reading in readings {
        group.add(reading.clone(), board());
    }
    group
}

proptest! {
    #[test]
    fn the_order_of_arrival_never_changes_an_outcome(readings in any_group(), turn in any::<prop::sample::Index>()) {
        // One reading a person: who answers twice is another matter.
        let mut readings = of(&readings).participants().to_vec();
        let one = of(&readings);
        if !readings.is_empty() {
            let at = turn.index(readings.len());
            readings.rotate_left(at);
            readings.swap(0, at);
        }
        let other = of(&readings);
        for layer in [Layer::Now, Layer::Ambition] {
            let [first, second] = [&one, &other].map(|group| group.tallies(board(), layer));
            prop_assert_eq!(&first, &second);
            prop_assert_eq!(by_disagreement(&first), by_disagreement(&second));
        }
        prop_assert_eq!(one.profiles(board()), other.profiles(board()));
    }

    #[test]
    fn of_two_groups_it_does_not_matter_which_is_asked(one in any_group(), other in any_group()) {
        let (one, other) = (of(&one), of(&other));
        let merged = one.clone().merged(other.clone());
        prop_assert_eq!(&merged, &other.merged(one.clone()));
        prop_assert_eq!(&merged, &merged.clone().merged(one));
    }

    #[test]
    fn a_median_lies_between_low_and_high(readings in any_group()) {
        for tally in of(&readings).tallies(board(), Layer::Now) {
            if let (Some(median), Some((low, high))) = (tally.median(), tally.middle_half()) {
                prop_assert!(f64::from(low.get()) <= median && median <= f64::from(high.get()));
                prop_assert_eq!(tally.spread(), Some(high.get() - low.get()));
            } else {
                prop_assert_eq!(tally.known(), 0);
            }
        }
    }
}
