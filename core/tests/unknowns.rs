//! What nobody knows: "weet niet" and not answered yet, and everything at once that can be given.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;
#[path = "built_in/wide.rs"]
mod wide;

use built_in::{CONTENT, at, board, every_board_with_gaps, partly, said};
use mengpaneel_core::{
    Answer, Board, Model, Msg, Outcome, Position, RawBoard, Screen, Verdict, changes, classify,
    doubts, resemblance, smallest_change, update,
};
use serde_json::{Value, json};
use wide::board_with;

#[test]
fn every_combination_of_known_and_unknown_gives_a_result() {
    let mut boards = 0;
    for stands in every_board_with_gaps() {
        let outcome = classify(board(), &partly(stands));
        let known = stands.iter().flatten().count();
        if known < 4 {
            assert_insufficient(&outcome);
        } else {
            assert_ne!(outcome.verdict, Verdict::Insufficient, "{stands:?}");
            assert_eq!(outcome.ranking.len(), 5, "{stands:?}");
            assert_eq!(outcome.contributions().count(), 5 * known, "{stands:?}");
            assert!(
                outcome
                    .ranking
                    .is_sorted_by(|a, b| a.distance <= b.distance),
                "{stands:?}"
            );
            assert!(
                outcome
                    .ranking
                    .iter()
                    .all(|near| (0.0..=1.0).contains(&near.closeness())),
                "{stands:?}"
            );
            assert!(
                outcome.margin().is_some_and(|margin| margin >= 0.0),
                "{stands:?}"
            );
        }
        boards += 1;
    }
    assert_eq!(boards, 12_u32.pow(5));
}

#[track_caller]
fn assert_insufficient(outcome: &Outcome) {
    assert_eq!(outcome.verdict, Verdict::Insufficient);
    assert_eq!(outcome.ranking, []);
    assert_eq!(
        (outcome.nearest(), outcome.runner_up(), outcome.margin()),
        (None, None, None)
    );
    assert_eq!(outcome.contributions().count(), 0);
}

#[test]
fn the_same_answers_give_the_same_outcome() {
    for stands in every_board_with_gaps() {
        let positions = partly(stands);
        assert_eq!(
            classify(board(), &positions),
            classify(board(), &positions),
            "{stands:?}"
        );
    }
}

#[test]
fn a_board_with_three_answers_shows_no_profile() {
    let three = partly([Some(5), Some(2), Some(10), None, None]);
    let outcome = classify(board(), &three);

    assert_insufficient(&outcome);
    assert_eq!(smallest_change(board(), &three), None);
    assert_eq!(changes(board(), &three), [None, None, None, None, None]);
    assert_eq!(doubts(board(), &three, &outcome), []);
    assert_eq!(resemblance(board(), &outcome), vec![Vec::<usize>::new(); 5]);
}

#[test]
fn what_is_not_given_is_unknown() {
    let four = partly([Some(5), Some(2), Some(10), Some(2), None]);
    assert_eq!(classify(board(), &four[..4]), classify(board(), &four));
    assert_insufficient(&classify(board(), &[]));
}

#[test]
fn weet_niet_and_not_answered_yet_classify_alike() {
    let known = [(0, 5), (1, 2), (2, 10), (3, 2)];
    let filled_in = |last: Option<Answer>| {
        let mut model = Model::new(board().clone(), Screen::Desk);
        for (slider, steps) in known {
            let answer = Some(Answer::At(Position::new(steps).unwrap()));
            update(&mut model, Msg::Answer { slider, answer });
        }
        update(
            &mut model,
            Msg::Answer {
                slider: 4,
                answer: last,
            },
        );
        model
    };
    let (unknown, unanswered) = (filled_in(Some(Answer::Unknown)), filled_in(None));

    assert_ne!(unknown.answers(), unanswered.answers());
    assert_eq!((unknown.answered(), unanswered.answered()), (5, 4));
    let outcome = classify(board(), &unknown.positions());
    assert_eq!(outcome, classify(board(), &unanswered.positions()));
    assert_eq!(said(&outcome), "clear participatief");
}

#[test]
fn all_in_the_middle_keeps_its_verdict_and_says_first_that_no_choices_were_made() {
    let positions = at([5; 5]);
    assert_eq!(said(&classify(board(), &positions)), "clear ontwikkelend");
    assert_eq!(
        board()
            .interpretations_of(&positions)
            .next()
            .unwrap()
            .id
            .as_str(),
        "geen-keuzes"
    );
}

#[test]
fn no_choices_were_made_exactly_when_every_fader_is_known_and_in_the_middle_band() {
    for stands in every_board_with_gaps() {
        let positions = partly(stands);
        let said = board()
            .interpretations_of(&positions)
            .any(|said| said.id.as_str() == "geen-keuzes");
        let middle = stands.iter().all(|stand| matches!(stand, Some(4..=6)));
        assert_eq!(said, middle, "{stands:?}");
    }
}

/// The rule is four fifths, whatever the number of sliders: with the built-in sliders repeated.
#[test]
fn of_any_number_of_sliders_four_fifths_must_be_known() {
    for (sliders, enough) in [
        (2, 2),
        (3, 3),
        (4, 4),
        (5, 4),
        (6, 5),
        (9, 8),
        (10, 8),
        (12, 10),
    ] {
        let board = board_with(sliders);
        for known in 0..=sliders {
            let positions = vec![Some(Position::MIDDLE); known];
            let insufficient = classify(&board, &positions).verdict == Verdict::Insufficient;
            assert_eq!(insufficient, known < enough, "{known} of {sliders} known");
        }
    }
}

#[test]
fn a_board_without_profiles_has_interpretations_and_never_a_profile() {
    let mut raw: Value = serde_json::from_str(CONTENT).unwrap();
    raw["profiles"] = json!([]);
    let board = Board::try_from(serde_json::from_value::<RawBoard>(raw).unwrap()).unwrap();
    let positions = at([5; 5]);

    assert_insufficient(&classify(&board, &positions));
    assert_eq!(smallest_change(&board, &positions), None);
    assert_eq!(board.interpretations_of(&positions).count(), 1);
}

#[test]
fn a_slider_that_nobody_knows_is_answered_and_an_empty_one_is_not() {
    let mut model = Model::new(board().clone(), Screen::Desk);
    assert_eq!(model.unanswered().collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    for (slider, answer) in [(0, Answer::Unknown), (3, Answer::At(Position::MIDDLE))] {
        let answer = Some(answer);
        update(&mut model, Msg::Answer { slider, answer });
    }
    assert_eq!(model.unanswered().collect::<Vec<_>>(), [1, 2, 4]);
}
