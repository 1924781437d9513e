//! Many readings beside each other: figures worked out by hand, and what may not matter.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::{board, said};
use mengpaneel_core::{
    Added, Answer, ErrorKind, Group, GroupProblem, Layer, Mark, Participant, Position, Reading,
    Role, Tally, Verdict, beside,
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

fn participant(mark: u16, now: &str) -> Participant {
    Participant::of(&reading(mark, now), board()).unwrap()
}

fn group(said: &[&str]) -> Group {
    let mut group = Group::default();
    for (mark, now) in (1..).zip(said) {
        assert!(matches!(group.add(participant(mark, now)), Added::New(_)));
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
    let counts = group.picture(board()).now;
    let spreads: Vec<_> = counts.tallies.iter().map(Tally::spread).collect();
    assert_eq!(spreads, [Some(8), Some(0), Some(4), None, Some(4)]);
    assert_eq!(counts.order(), [0, 2, 4, 1, 3]);
    assert_eq!(counts.start(), Some(0));
    assert_eq!((counts.missing(3), counts.missing(0)), (1, 0));
}

#[test]
fn the_median_board_may_resemble_what_no_participant_does() {
    let group = group(&["9 9 2 9 2", "5 2 10 2 9", "3 3 5 5 4"]);
    let counts = group.picture(board()).now;
    // In the board's order: one each of the first three profiles.
    assert_eq!(
        (counts.clear.clone(), counts.others),
        (vec![1, 1, 1, 0, 0], [0, 0, 0])
    );
    assert_eq!(said(&counts.outcome(board())), "clear ontwikkelend");
    assert!(counts.differs(board()));
}

#[test]
fn halves_are_classified_unrounded() {
    let group = group(&["5 2 8 2 8", "2 5 8 2 7"]);
    let counts = group.picture(board()).now;
    assert_eq!(counts.tallies[0].median(), Some(3.5));
    let outcome = counts.outcome(board());
    assert_eq!(outcome.verdict, Verdict::Clear);
    assert_eq!(outcome.steps_outside(0, 2), Some(2.0));
    assert_eq!(outcome.steps_outside(0, 4), Some(1.5));
}

#[test]
fn each_role_has_its_own_figures() {
    let mut group = group(&["8 8 8 8 8", "2 2 2 2 2"]);
    let mut resident = reading(9, "10 10 10 10 10");
    resident.role = Some(Role::Resident);
    group.add(Participant::of(&resident, board()).unwrap());
    assert_eq!(group.roles(), [Some(Role::Resident), None]);
    let of = |role| group.picture_of(role, board()).now.tallies[0].median();
    assert_eq!(of(Some(Role::Resident)), Some(10.0));
    assert_eq!(of(None), Some(5.0));
    assert_eq!(of(Some(Role::Partner)), None);
}

/// Who said what.
fn trio(said: &[(Role, &str)]) -> Group {
    let mut group = Group::default();
    for (mark, (role, now)) in (1..).zip(said) {
        let mut one = participant(mark, now);
        one.role = Some(*role);
        group.add(one);
    }
    group
}

/// The drawing of the design: three people, each with their own view.
#[test]
fn a_trio_stands_side_by_side_with_the_largest_difference_first() {
    let [officer, social, physical] = Group::TRIO;
    let group = trio(&[
        (officer, "3 3 8 6 3"),
        (social, "6 7 7 5 5"),
        (physical, "5 2 6 5 5"),
        // Somebody of another role has no say in a trio.
        (Role::Resident, "10 10 10 10 10"),
    ]);
    let pictures = Group::TRIO.map(|role| group.picture_of(Some(role), board()));
    let lines = beside(&pictures, Layer::Now);
    let order: Vec<_> = lines.iter().map(|line| (line.slider, line.apart)).collect();
    assert_eq!(
        order,
        [
            (1, Some(5.0)),
            (0, Some(3.0)),
            (2, Some(2.0)),
            (4, Some(2.0)),
            (3, Some(1.0))
        ]
    );
    assert_eq!(lines[0].stands, [Some(3.0), Some(7.0), Some(2.0)]);
}

#[test]
fn several_of_one_role_count_by_their_median_and_a_missing_one_leaves_a_gap() {
    let [officer, social, _] = Group::TRIO;
    let group = trio(&[
        (officer, "2 5 5 5 ?"),
        (officer, "5 5 5 5 ?"),
        (social, "9 5 5 5 4"),
    ]);
    let pictures = Group::TRIO.map(|role| group.picture_of(Some(role), board()));
    let lines = beside(&pictures, Layer::Now);
    assert_eq!(lines[0].stands, [Some(3.5), Some(9.0), None]);
    assert_eq!(lines[0].apart, Some(5.5));
    // Only one known median: nothing to lie apart, so it comes last.
    let last = &lines[4];
    assert_eq!((last.slider, last.apart), (4, None));
    assert_eq!(last.stands, [None, Some(4.0), None]);
    assert_eq!(beside(&[], Layer::Now), []);
}

#[test]
fn two_groups_are_told_apart_by_a_gap_and_nothing_else() {
    let of = |words: &str| {
        let mut tally = Tally::default();
        answers(words)
            .into_iter()
            .for_each(|answer| tally.count(answer));
        tally.clumps().map(|both| {
            both.map(|one| format!("{} from {} to {}", one.count, one.from.get(), one.to.get()))
        })
    };
    let two = |low: &str, high: &str| Some([low.to_owned(), high.to_owned()]);
    assert_eq!(of("1 1 9 9"), two("2 from 1 to 1", "2 from 9 to 9"));
    assert_eq!(of("2 2 3 ? 8 8 9"), two("3 from 2 to 3", "3 from 8 to 9"));
    // An outlier is no group: the far side holds fewer than a third.
    assert_eq!(of("2 2 3 3 9"), None);
    assert_eq!(of("0 3 3 3 7 7 7"), two("4 from 0 to 3", "3 from 7 to 7"));
    // Evenly spread: no gap is wider than the others.
    assert_eq!(of("2 4 6 8"), None);
    assert_eq!(of("0 1 2 3 4 5 6 7 8 9 10"), None);
    // Middles less than four steps apart, and too few answers.
    assert_eq!(of("4 4 6 6"), None);
    assert_eq!(of("1 9 9"), None);
    assert_eq!(of("?"), None);
}

#[test]
fn a_distribution_needs_three_and_a_conversation_a_difference() {
    let few = group(&["5 5 5 5 5", "6 5 5 5 5"]).picture(board());
    assert!(!few.is_distribution());
    assert!(few.now.tallies[0].is_nearly_equal());
    assert_eq!(few.now.start(), None);
    assert_eq!(few.now.missing(0), 0);
    let known: Vec<_> = few.now.tallies[0]
        .known_positions()
        .map(Position::get)
        .collect();
    assert_eq!(known, [5, 6]);
    let three = group(&["5 5 5 5 5", "7 ? 5 5 5", "5 5 5 5 5"]).picture(board());
    assert!(three.is_distribution() && three.now.tallies[0].is_distribution());
    assert!(!three.now.tallies[1].is_distribution());
    assert!(!three.has_ambition());
}

#[test]
fn the_median_agrees_with_a_majority_or_says_that_it_does_not() {
    let counts = |said: &[&str]| group(said).picture(board()).now;
    // Everybody is clearly the same.
    assert!(!counts(&["5 2 10 2 9", "5 2 10 2 9"]).differs(board()));
    // Two against one, and the median goes with the two.
    assert!(!counts(&["5 2 10 2 9", "5 2 10 2 9", "9 9 2 9 2"]).differs(board()));
    // One each: no profile is that of most.
    assert!(counts(&["9 9 2 9 2", "5 2 10 2 9", "3 3 5 5 4"]).differs(board()));
    assert!(!counts(&[]).differs(board()));
}

#[test]
fn the_same_person_replaces_themselves_and_nothing_else_does() {
    let mut group = group(&["1 1 1 1 1"]);
    assert_eq!(group.add(participant(1, "1 1 1 1 1")), Added::Known(0));
    assert_eq!(group.add(participant(1, "2 1 1 1 1")), Added::Replaced(0));
    assert_eq!(group.add(participant(2, "2 1 1 1 1")), Added::New(1));
    let mark = |mark| Mark::new(mark).unwrap();
    group.rewrite(mark(1), |one| {
        one.name = "x".repeat(200);
        one.role = Some(Role::Partner);
        one.own_role = "dorpsraad".to_owned();
    });
    let named = group.get(mark(1)).unwrap();
    assert_eq!(named.name.len(), Reading::NAME);
    // Only "anders" has a word of its own.
    assert_eq!(named.own_role, "");
    // A code says nothing of a name; what the group was told stays.
    assert_eq!(group.add(participant(1, "3 1 1 1 1")), Added::Replaced(0));
    assert_eq!(group.participants()[0].name.len(), Reading::NAME);
    assert_eq!(group.participants()[0].role, Some(Role::Partner));
    assert_eq!(
        group.remove(mark(1)).map(|gone| gone.answers.clone()),
        Some(answers("3 1 1 1 1"))
    );
    assert_eq!(group.remove(mark(5)), None);
}

#[test]
fn an_empty_reading_and_one_of_another_board_take_no_part() {
    let refused = |reading: &Reading| Participant::of(reading, board()).unwrap_err();
    assert_eq!(
        refused(&reading(3, "- - - - -")).kind(),
        &ErrorKind::Group(GroupProblem::NothingAnswered)
    );
    assert!(matches!(
        refused(&Reading::blank(3)).kind(),
        ErrorKind::WrongLength {
            found: 3,
            expected: 5
        }
    ));
}

#[test]
fn a_reading_without_a_mark_is_the_same_person_each_time() {
    let mut unmarked = reading(1, "1 2 3 4 5");
    unmarked.mark = None;
    let [one, again] = [0, 1].map(|_| Participant::of(&unmarked, board()).unwrap());
    assert_eq!(one, again);
    unmarked.answers = answers("1 2 3 4 6");
    assert_ne!(one.mark, Participant::of(&unmarked, board()).unwrap().mark);
}

#[test]
fn a_group_has_room_for_five_hundred() {
    let mut group = Group::default();
    for mark in 0..500 {
        assert_eq!(
            group.add(participant(mark, "1 2 3 4 5")),
            Added::New(mark.into())
        );
    }
    assert_eq!(group.add(participant(500, "1 2 3 4 5")), Added::Full);
    let mut other = Group::default();
    other.add(participant(500, "1 2 3 4 5"));
    // Nobody is left out in silence: the two cannot become one.
    let refused = group.clone().merged(&other).unwrap_err();
    assert_eq!(refused.kind(), &ErrorKind::Group(GroupProblem::Full));
    assert!(other.merged(&group).is_err());
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
    let role = prop::sample::select(Role::ALL.to_vec());
    let one = (
        0..40_u16,
        any_answers(),
        any_answers(),
        prop::option::of(role),
    );
    let one = one.prop_map(|(mark, answers, ambition, role)| Reading {
        mark: Some(Mark::new(mark).unwrap()),
        role,
        answers,
        ambition,
        ..Reading::blank(5)
    });
    prop::collection::vec(one, 0..30)
}

fn of(readings: &[Reading]) -> Group {
    let mut group = Group::default();
    for reading in readings {
        if let Ok(participant) = Participant::of(reading, board()) {
            group.add(participant);
        }
    }
    group
}

proptest! {
    #[test]
    fn the_order_of_arrival_never_changes_an_outcome(readings in any_group(), turn in any::<prop::sample::Index>()) {
        // One reading a person: who answers twice is another matter.
        let one = of(&readings);
        let mut turned = one.participants().to_vec();
        if !turned.is_empty() {
            let at = turn.index(turned.len());
            turned.rotate_left(at);
            turned.swap(0, at);
        }
        let mut other = Group::default();
        for participant in turned {
            other.add((*participant).clone());
        }
        let [first, second] = [&one, &other].map(|group| group.picture(board()));
        prop_assert_eq!(&first, &second);
        for layer in [Layer::Now, Layer::Ambition] {
            prop_assert_eq!(first.counts(layer).order(), second.counts(layer).order());
        }
        for role in Role::ALL.map(Some).into_iter().chain([None]) {
            let [first, second] = [&one, &other].map(|group| group.picture_of(role, board()));
            prop_assert_eq!(first, second);
        }
    }

    #[test]
    fn of_two_groups_it_does_not_matter_which_is_asked(one in any_group(), other in any_group()) {
        let (one, other) = (of(&one), of(&other));
        let merged = one.clone().merged(&other).unwrap();
        prop_assert_eq!(&merged, &other.clone().merged(&one).unwrap());
        prop_assert_eq!(&merged, &merged.clone().merged(&one).unwrap());
    }

    #[test]
    fn a_median_lies_between_low_and_high(readings in any_group()) {
        for tally in of(&readings).picture(board()).now.tallies {
            if let (Some(median), Some((low, high))) = (tally.median(), tally.middle_half()) {
                prop_assert!(f64::from(low.get()) <= median && median <= f64::from(high.get()));
                prop_assert_eq!(tally.spread(), Some(high.get() - low.get()));
            } else {
                prop_assert_eq!(tally.known(), 0);
            }
        }
    }

    #[test]
    fn two_groups_share_out_every_known_answer(readings in any_group()) {
        for tally in of(&readings).picture(board()).now.tallies {
            if let Some([low, high]) = tally.clumps() {
                prop_assert_eq!(usize::from(low.count + high.count), tally.known());
                prop_assert!(low.to < high.from);
            }
        }
    }
}
