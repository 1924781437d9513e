//! Why an outcome is not clear, and what each slider resembles: checked on every board, and read on
//! the place that the domain knows best.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;
#[path = "built_in/wide.rs"]
mod wide;

use built_in::{
    Stands, at, board, every_board_with_gaps, low_middle_high, name, partly, profile, said, slider,
};
use mengpaneel_core::{Doubt, Position, Salience, Target, Verdict, classify, doubts, resemblance};

type Gaps = Stands<Option<u8>>;

#[test]
fn den_haag_is_organisation_focused_and_delivery_cut_off_from_policy_is_named_as_what_dissents() {
    let from_the_source = partly([Some(8), None, Some(2), Some(9), Some(5)]);
    let outcome = classify(board(), &from_the_source);
    assert_eq!(said(&outcome), "clear organisatiegericht");
    assert_eq!(doubts(board(), &from_the_source, &outcome), []);

    let cut_off = at([8, 2, 2, 9, 5]);
    let outcome = classify(board(), &cut_off);
    assert_ne!(outcome.verdict, Verdict::Clear);
    let dissent = Doubt::Dissents {
        slider: slider("proces-gemeente"),
        profile: profile("organisatiegericht"),
    };
    assert!(doubts(board(), &cut_off, &outcome).contains(&dissent));
}

#[test]
fn the_doubts_are_all_there_is_to_doubt_and_a_clear_board_has_none() {
    let mut found = [0; 3];
    for stands in every_board_with_gaps() {
        let positions = partly(stands);
        let outcome = classify(board(), &positions);
        let doubts = doubts(board(), &positions, &outcome);
        let expected = match (outcome.verdict, outcome.nearest()) {
            (Verdict::Clear, _) | (_, None) => Vec::new(),
            (_, Some(nearest)) => [
                dissents(&stands),
                contradictions(&stands, nearest.profile),
                too_many_high(&stands, nearest.profile),
            ]
            .concat(),
        };
        assert_eq!(doubts, expected, "{stands:?}");
        for doubt in doubts {
            found[match doubt {
                Doubt::Dissents { .. } => 0,
                Doubt::Contradicts { .. } => 1,
                Doubt::TooManyHigh { .. } => 2,
            }] += 1;
        }
    }
    assert!(
        found.iter().all(|times| *times > 1000),
        "hardly any: {found:?}"
    );
}

/// Without this one slider the board would be clear.
fn dissents(stands: &Gaps) -> Vec<Doubt> {
    let known = (0..5).filter(|slider| stands[*slider].is_some());
    let dissent = |slider: usize| {
        let mut rest = *stands;
        rest[slider] = None;
        let without = classify(board(), &partly(rest));
        let profile = without.nearest()?.profile;
        (without.verdict == Verdict::Clear).then_some(Doubt::Dissents { slider, profile })
    };
    known.filter_map(dissent).collect()
}

/// More than four steps beyond a limit that characterises the profile.
fn contradictions(stands: &Gaps, profile: usize) -> Vec<Doubt> {
    let targets = board().profiles()[profile].targets.iter().enumerate();
    let contradicts = |(slider, target): (usize, &Target)| {
        let (from, to, stand) = (target.from.get(), target.to.get(), stands[slider]?);
        let below = target.below == Salience::High && stand + 4 < from;
        let above = target.above == Salience::High && stand > to + 4;
        (below || above).then_some(Doubt::Contradicts { slider, profile })
    };
    targets.filter_map(contradicts).collect()
}

/// Two or more faders high, and the developing municipality the nearest.
fn too_many_high(stands: &Gaps, profile: usize) -> Vec<Doubt> {
    let high = |slider: &usize| stands[*slider].is_some_and(|stand| stand >= 7);
    let sliders: Vec<usize> = (0..5).filter(high).collect();
    if name(profile) == "ontwikkelend" && sliders.len() > 1 {
        vec![Doubt::TooManyHigh { profile, sliders }]
    } else {
        Vec::new()
    }
}

/// On five sliders a contradiction alone already takes the profile out of reach; on twelve it drowns
/// in the mean, and the rule about contradictions has to catch it.
#[test]
fn among_twelve_sliders_one_contradiction_is_enough_for_a_mix_of_its_own() {
    let board = wide::board_with(12);
    let gekanteld = profile("gekanteld");
    for (stand, verdict) in [(4, Verdict::Clear), (3, Verdict::Mixed)] {
        let mut positions = vec![Position::new(10).ok(); 12];
        positions[6] = Position::new(stand).ok();
        let outcome = classify(&board, &positions);
        assert_eq!(outcome.verdict, verdict, "one fader at {stand}");
        assert_eq!(outcome.nearest().unwrap().profile, gekanteld);

        let contradiction = Doubt::Contradicts {
            slider: 6,
            profile: gekanteld,
        };
        let doubts = doubts(&board, &positions, &outcome);
        assert_eq!(doubts.contains(&contradiction), verdict == Verdict::Mixed);
    }
}

#[test]
fn each_slider_resembles_the_profiles_whose_range_it_oversteps_least() {
    for stands in low_middle_high() {
        let outcome = classify(board(), &at(stands));
        for (slider, resembled) in resemblance(board(), &outcome).into_iter().enumerate() {
            let steps: Vec<u8> = board()
                .profiles()
                .iter()
                .map(|profile| {
                    let target = &profile.targets[slider];
                    let (from, to) = (target.from.get(), target.to.get());
                    stands[slider].abs_diff(stands[slider].clamp(from, to))
                })
                .collect();
            let least = steps.iter().min();
            let expected: Vec<usize> = (0..5)
                .filter(|profile| steps.get(*profile) == least)
                .collect();
            assert_eq!(resembled, expected, "{stands:?}, slider {slider}");
        }
    }
}
