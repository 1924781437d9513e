//! What would change the outcome: compared with brute force on every board, unknown stands included.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::{Stands, at, board, every_board_with_gaps, name, partly};
use mengpaneel_core::{Change, Outcome, Verdict, changes, classify, smallest_change};
use std::collections::HashMap;

type Gaps = Stands<Option<u8>>;
type Said = (Verdict, Option<usize>);

fn verdict_and_nearest(outcome: &Outcome) -> Said {
    (
        outcome.verdict,
        outcome.nearest().map(|nearest| nearest.profile),
    )
}

/// What every board says, so that brute force is looking up.
fn everything_said() -> HashMap<Gaps, Said> {
    every_board_with_gaps()
        .map(|stands| {
            (
                stands,
                verdict_and_nearest(&classify(board(), &partly(stands))),
            )
        })
        .collect()
}

/// Every other stand of one slider, as (steps moved, new stand): nearest first, down before up.
fn moves(from: u8) -> Vec<(u8, u8)> {
    let mut moves: Vec<_> = (0..=10)
        .filter(|to| *to != from)
        .map(|to| (from.abs_diff(to), to))
        .collect();
    moves.sort_unstable();
    moves
}

#[test]
fn the_change_named_for_a_slider_is_the_smallest_that_changes_the_outcome() {
    let said = everything_said();
    let mut found = 0;
    for (stands, now) in &said {
        for (slider, change) in changes(board(), &partly(*stands)).into_iter().enumerate() {
            let expected = stands[slider].filter(|_| now.1.is_some()).and_then(|from| {
                moves(from).into_iter().find_map(|(steps, to)| {
                    let mut moved = *stands;
                    moved[slider] = Some(to);
                    (said[&moved] != *now).then_some((steps, from, to, said[&moved]))
                })
            });
            found += usize::from(expected.is_some());
            let change = change.map(|change| {
                assert_eq!(change.slider, slider);
                let then = (change.verdict, Some(change.nearest));
                (change.steps(), change.from.get(), change.to.get(), then)
            });
            assert_eq!(change, expected, "{stands:?}, slider {slider}");
        }
    }
    assert!(found > 100_000, "only {found} changes were compared");
}

#[test]
fn no_single_move_smaller_than_the_smallest_change_changes_the_outcome() {
    let said = everything_said();
    for (stands, now) in &said {
        let reach = smallest_change(board(), &partly(*stands)).map_or(11, |change| change.steps());
        for slider in 0..5 {
            let Some(from) = stands[slider] else { continue };
            for (_, to) in moves(from)
                .into_iter()
                .take_while(|(steps, _)| *steps < reach)
            {
                let mut moved = *stands;
                moved[slider] = Some(to);
                assert_eq!(
                    said[&moved], *now,
                    "{stands:?} to {moved:?}, smallest change {reach}"
                );
            }
        }
    }
}

#[test]
fn an_insufficient_board_has_no_change_and_a_sufficient_one_has_one_within_reach_or_none() {
    let (mut with, mut without) = (0, 0);
    for stands in every_board_with_gaps() {
        let change = smallest_change(board(), &partly(stands));
        if stands.iter().flatten().count() < 4 {
            assert_eq!(change, None, "{stands:?}");
        } else if change.is_some() {
            with += 1;
        } else {
            without += 1;
        }
    }
    println!("{with} boards have a change within reach, {without} have none");
    assert!(with > without);
}

#[test]
fn a_clearly_participatory_board_turns_doubtful_when_residents_drop_or_the_executive_comes_near() {
    let positions = at([5, 2, 10, 2, 9]);
    let in_words = |change: &Change| {
        let (from, to, nearest) = (change.from.get(), change.to.get(), name(change.nearest));
        let slider = &board().sliders()[change.slider].id;
        let runner_up = change.runner_up.map_or("", name);
        format!(
            "{slider} {from}->{to}: {} {nearest} {runner_up}",
            change.verdict.as_str()
        )
    };
    let each: Vec<_> = changes(board(), &positions)
        .iter()
        .flatten()
        .map(in_words)
        .collect();
    assert_eq!(
        each,
        [
            "proces-gemeente 2->7: mixed participatief ontwikkelend",
            "proces-bewoners 10->7: between participatief ontwikkelend",
            "bestuur 2->6: between toenaderingsgericht participatief",
            "communicatie 9->4: between participatief ontwikkelend",
        ]
    );
    let smallest = smallest_change(board(), &positions).unwrap();
    assert_eq!(in_words(&smallest), each[1]);
    assert_eq!(smallest.steps(), 3);
}
