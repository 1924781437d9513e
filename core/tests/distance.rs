//! Every outcome redone by hand: floats, written from the rules on the crate's front page and the
//! table of the domain, sharing nothing with the code that ships but the names of the profiles.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;
#[path = "built_in/table.rs"]
mod table;

use built_in::{Stands, at, board, every_board_with_gaps, partly, profile};
use mengpaneel_core::{Salience, classify};
use table::TARGETS;

/// Rule 2: steps outside the range, below it negative.
fn steps_outside(stand: f64, from: f64, to: f64) -> f64 {
    stand - stand.clamp(from, to)
}

/// Rule 3.
fn weight(salience: Salience) -> f64 {
    match salience {
        Salience::Low => 1.0,
        Salience::Medium => 2.0,
        Salience::High => 3.0,
    }
}

/// Rule 4, for one profile (by its place in the table).
fn distance(stands: &Stands<Option<u8>>, profile: usize) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (stand, target) in stands.iter().zip(&TARGETS[profile * 5..]) {
        let (_, _, from, to, below, above, _) = *target;
        let Some(stand) = stand else { continue };
        let steps = steps_outside((*stand).into(), from.into(), to.into());
        sum += weight(if steps < 0.0 { below } else { above }) * steps * steps;
        weights += weight(below).max(weight(above));
    }
    (sum / weights).sqrt()
}

/// Rules 1, 5 and 6: verdict and nearest profile.
fn outcome(stands: &Stands<Option<u8>>) -> String {
    if stands.iter().flatten().count() < 4 {
        return "insufficient".to_owned();
    }
    let distances = [0, 1, 2, 3, 4].map(|profile| distance(stands, profile));
    let least = distances.into_iter().fold(f64::INFINITY, f64::min);
    let nearest = distances
        .iter()
        .position(|distance| *distance == least)
        .unwrap();
    let others = distances
        .iter()
        .enumerate()
        .filter(|(profile, _)| *profile != nearest);
    let next = others
        .map(|(_, distance)| *distance)
        .fold(f64::INFINITY, f64::min);

    let high = stands.iter().flatten().filter(|stand| **stand >= 7).count();
    let contradicted = stands
        .iter()
        .zip(&TARGETS[nearest * 5..])
        .any(|(stand, target)| {
            let (_, _, from, to, below, above, _) = *target;
            stand.is_some_and(|stand| {
                (stand + 4 < from && below == Salience::High)
                    || (stand > to + 4 && above == Salience::High)
            })
        });
    let verdict = if least > 1.5 {
        "mixed"
    } else if next - least < 0.5 {
        "between"
    } else if contradicted || (TARGETS[nearest * 5].0 == "ontwikkelend" && high > 1) {
        "mixed"
    } else {
        "clear"
    };
    format!("{verdict} {}", TARGETS[nearest * 5].0)
}

#[test]
fn every_distance_is_the_one_that_a_reader_finds_by_hand() {
    for stands in every_board_with_gaps() {
        for found in classify(board(), &partly(stands)).ranking {
            let expected = distance(&stands, found.profile);
            let difference = (found.distance - expected).abs();
            assert!(
                difference < 1e-12,
                "{stands:?}: {found:?}, by hand {expected}"
            );
        }
    }
}

#[test]
fn every_verdict_is_the_one_that_a_reader_finds_by_hand() {
    for stands in every_board_with_gaps() {
        let found = classify(board(), &partly(stands));
        assert_eq!(built_in::said(&found), outcome(&stands), "{stands:?}");
    }
}

#[test]
fn the_worked_example_of_the_documentation_holds() {
    let found = classify(board(), &at([3, 3, 8, 3, 5]));
    let ontwikkelend = profile("ontwikkelend");
    let closeness = found
        .ranking
        .iter()
        .find(|near| near.profile == ontwikkelend)
        .unwrap();

    assert_eq!(
        found.steps_outside(ontwikkelend, built_in::slider("proces-bewoners")),
        Some(2.0)
    );
    assert_eq!(closeness.distance, (12.0_f64 / 13.0).sqrt());
    assert_eq!(format!("{:.3}", closeness.distance), "0.961");
    assert_eq!(format!("{:.3}", closeness.closeness()), "0.904");
}

#[test]
fn contributions_are_the_steps_outside_of_each_known_slider() {
    let stands = [Some(8), None, Some(2), Some(9), Some(5)];
    let found = classify(board(), &partly(stands));
    let contributions: Vec<_> = found.contributions().collect();

    assert_eq!(contributions.len(), 4 * 5);
    for contribution in contributions {
        let (_, _, from, to, ..) = TARGETS[contribution.profile * 5 + contribution.slider];
        let stand = stands[contribution.slider].unwrap();
        let expected = steps_outside(stand.into(), from.into(), to.into()).abs();
        assert_eq!(contribution.steps, expected, "{contribution:?}");
    }
}
