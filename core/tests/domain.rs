//! The built-in board says what the table of the domain says: ranges, saliences, evidence, drawings
//! and the municipalities that the source itself places.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;
#[path = "built_in/table.rs"]
mod table;

use built_in::{board, slider};
use mengpaneel_core::{Evidence, Target};
use table::{CLEAREST, PLACED, TARGETS};

fn targets() -> impl Iterator<Item = (&'static str, &'static str, &'static Target)> {
    board().profiles().iter().flat_map(|profile| {
        let sliders = board().sliders().iter().map(|slider| slider.id.as_str());
        sliders
            .zip(&profile.targets)
            .map(|(slider, target)| (profile.id.as_str(), slider, target))
    })
}

#[test]
fn the_25_targets_are_those_of_the_table() {
    let found: Vec<table::Row> = targets()
        .map(|(profile, slider, target)| {
            let (from, to) = (target.from.get(), target.to.get());
            (
                profile,
                slider,
                from,
                to,
                target.below,
                target.above,
                target.evidence,
            )
        })
        .collect();
    for (found, expected) in found.iter().zip(&TARGETS) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), TARGETS.len());
}

#[test]
fn ten_of_the_25_targets_are_stated_by_the_source() {
    let stated = targets()
        .filter(|(.., target)| target.evidence == Evidence::Stated)
        .count();
    assert_eq!(stated, 10);
}

#[test]
fn each_profile_is_drawn_as_its_clearest_board() {
    let found: Vec<_> = board()
        .profiles()
        .iter()
        .map(|profile| {
            let stands: Vec<u8> = profile
                .clearest
                .iter()
                .map(|position| position.get())
                .collect();
            (profile.id.as_str(), stands.try_into().unwrap())
        })
        .collect();
    assert_eq!(found, CLEAREST);
}

#[test]
fn the_municipalities_that_the_source_places_stand_in_the_examples() {
    for (municipality, id, band, evidence) in PLACED {
        let examples = &board().sliders()[slider(id)].examples;
        let found: Vec<_> = examples
            .iter()
            .filter(|example| example.municipality == municipality)
            .map(|example| (example.stand.band, example.stand.evidence))
            .collect();
        assert_eq!(found, [(band, evidence)], "{municipality} on {id}");
    }
}

#[test]
fn only_the_developing_municipality_limits_how_many_faders_stand_high() {
    let limits: Vec<_> = board()
        .profiles()
        .iter()
        .map(|profile| profile.high_at_most)
        .collect();
    assert_eq!(limits, [Some(1), None, None, None, None]);
}
