//! The promises of the domain about every board that can be filled in. They are checked on all of
//! them, not on samples: `cargo test -p mengpaneel-core --test rules -- --nocapture` prints the figures.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::{Stands, at, board, every_board, low_middle_high, name, said, within};
use mengpaneel_core::{Band, Position, Salience, Target, Verdict, classify};
use std::collections::BTreeMap;

const PROFILES: std::ops::Range<usize> = 0..5;

#[test]
fn every_board_within_the_ranges_of_a_profile_is_clearly_that_profile() {
    let counts = PROFILES.map(|profile| {
        let boards: Vec<Stands> = within(profile).collect();
        for stands in &boards {
            assert_eq!(
                said(&classify(board(), &at(*stands))),
                format!("clear {}", name(profile)),
                "{stands:?}"
            );
        }
        boards.len()
    });
    assert_eq!(counts.collect::<Vec<_>>(), [6300, 960, 960, 1680, 243]);
}

#[test]
fn the_smallest_margin_of_a_board_within_ranges_is_a_whole_step() {
    let boards = PROFILES.flat_map(within);
    let margins = boards.map(|stands| classify(board(), &at(stands)).margin().unwrap());
    assert_eq!(margins.fold(f64::INFINITY, f64::min), 0.1);
}

#[test]
fn the_clearest_board_of_each_profile_is_clearly_that_profile() {
    for (index, profile) in board().profiles().iter().enumerate() {
        let stands: Vec<_> = profile.clearest.iter().copied().map(Some).collect();
        let outcome = classify(board(), &stands);
        assert_eq!(said(&outcome), format!("clear {}", profile.id));
        assert_eq!(
            outcome.nearest().map(|nearest| nearest.profile),
            Some(index)
        );
        assert_eq!(outcome.nearest().map(|nearest| nearest.distance), Some(0.0));
    }
}

/// Every board within the ranges, with each of the 32 ways in which all five faders slip a step.
#[test]
fn one_step_of_noise_on_every_fader_keeps_97_in_100_boards_at_their_profile() {
    for profile in PROFILES {
        let (mut kept, mut total) = (0_u32, 0_u32);
        for stands in within(profile) {
            for slips in 0..32_u8 {
                let mut slipped = at(stands);
                for (fader, stand) in slipped.iter_mut().enumerate() {
                    let by = if slips >> fader & 1 == 1 { 1 } else { -1 };
                    *stand = stand.map(|stand| stand.nudged(by));
                }
                let nearest = classify(board(), &slipped).nearest().unwrap().profile;
                kept += u32::from(nearest == profile);
                total += 1;
            }
        }
        let percentage = 100.0 * f64::from(kept) / f64::from(total);
        println!(
            "{:<20} {percentage:7.3} % of {total} boards with noise",
            name(profile)
        );
        assert!(percentage >= 97.0, "{}: {percentage} %", name(profile));
    }
}

/// All boards, all profiles, all sliders.
#[test]
fn a_step_towards_the_range_of_a_profile_makes_it_closer_and_a_step_within_it_changes_nothing() {
    let distances: BTreeMap<Stands, [f64; 5]> = every_board()
        .map(|stands| (stands, distances(stands)))
        .collect();
    let (mut nearer, mut within) = (0, 0);
    for (stands, before) in &distances {
        for (profile, slider) in
            PROFILES.flat_map(|profile| PROFILES.map(move |slider| (profile, slider)))
        {
            let target = &board().profiles()[profile].targets[slider];
            let (stand, from, to) = (stands[slider], target.from.get(), target.to.get());
            let mut moved = *stands;
            moved[slider] = if stand > to { stand - 1 } else { stand + 1 };
            let Some(after) = distances.get(&moved) else {
                continue;
            };
            let (before, after) = (before[profile], after[profile]);
            if stand < from || stand > to {
                nearer += 1;
                assert!(after < before, "{}: {stands:?} to {moved:?}", name(profile));
            } else if stand < to {
                within += 1;
                assert_eq!(after, before, "{}: {stands:?} to {moved:?}", name(profile));
            }
        }
    }
    assert!(
        nearer > 1_000_000 && within > 1_000_000,
        "only {nearer} and {within} steps were tried"
    );
}

fn distances(stands: Stands) -> [f64; 5] {
    let mut distances = [0.0; 5];
    for near in classify(board(), &at(stands)).ranking {
        distances[near.profile] = near.distance;
    }
    distances
}

#[test]
fn a_developing_municipality_is_never_clear_with_two_or_more_faders_high() {
    for stands in every_board() {
        let positions = at(stands);
        let high = positions
            .iter()
            .flatten()
            .filter(|position| position.band() == Band::High)
            .count();
        if high >= 2 {
            assert_ne!(
                said(&classify(board(), &positions)),
                "clear ontwikkelend",
                "{stands:?}"
            );
        }
    }
}

#[test]
fn no_profile_is_clear_while_what_characterises_it_is_overstepped_by_more_than_four() {
    for stands in every_board() {
        let positions = at(stands);
        let outcome = classify(board(), &positions);
        if outcome.verdict == Verdict::Clear {
            let profile = outcome.nearest().unwrap().profile;
            let targets = &board().profiles()[profile].targets;
            let contradicted = targets
                .iter()
                .zip(positions.into_iter().flatten())
                .any(contradicts);
            assert!(!contradicted, "{stands:?} is clearly {}", name(profile));
        }
    }
}

fn contradicts((target, position): (&Target, Position)) -> bool {
    let (stand, from, to) = (position.get(), target.from.get(), target.to.get());
    (target.below == Salience::High && stand + 4 < from)
        || (target.above == Salience::High && stand > to + 4)
}

#[test]
fn between_a_quarter_and_a_half_of_the_243_boards_are_a_mix_of_their_own() {
    let counts = count("243 boards", low_middle_high());
    let mixed: u32 = counts
        .iter()
        .filter(|(said, _)| said.starts_with("mixed"))
        .map(|(_, n)| n)
        .sum();
    assert!((61..=121).contains(&mixed), "{mixed} of 243");
}

#[test]
fn over_all_boards_every_profile_is_clear_between_and_mixed_somewhere() {
    let counts = count("161,051 boards", every_board());
    assert_eq!(counts.values().sum::<u32>(), 161_051);
    assert_eq!(counts.len(), 3 * 5);
}

fn count(title: &str, boards: impl Iterator<Item = Stands>) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for stands in boards {
        *counts
            .entry(said(&classify(board(), &at(stands))))
            .or_insert(0) += 1;
    }
    println!("{title}: {counts:#?}");
    counts
}
