//! The advice of all 243 low/middle/high boards, pinned in `advice-243.csv` for a person to read and
//! dispute, and the rules that hold for any board.
//!
//! The columns: the board as letters and stands; the one or two sliders to start with, each with its
//! ground; what is next for each slider, with the sources of the steps; the tensions; and the profile
//! whose risk and assignment apply.
//!
//! When the rules change on purpose, write the table again and read the difference:
//! `UPDATE_PINNED=1 cargo test -p mengpaneel-core --test advice && git diff core/tests`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::{Stands, board, low_middle_high, name};
use mengpaneel_core::{Advice, Answer, Ground, Next, Position, advise, gaps, route};
use proptest::prelude::*;

const PINNED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/advice-243.csv");

const NOTHING: [Option<Answer>; 5] = [None; 5];

fn at(stands: Stands) -> Vec<Option<Answer>> {
    stands
        .iter()
        .map(|steps| Some(Answer::At(Position::new(*steps).unwrap())))
        .collect()
}

fn of(stands: Stands) -> Advice {
    advise(board(), &at(stands), &NOTHING, None)
}

fn slider(index: usize) -> &'static str {
    board().sliders()[index].id.as_str()
}

fn line(stands: Stands) -> String {
    let advice = of(stands);
    let first: Vec<String> = advice
        .first
        .iter()
        .map(|start| {
            let ground = match start.ground {
                Ground::Reason(index) => board().reasons()[index].id.to_string(),
                Ground::Tension(index) => board().tensions()[index].id.to_string(),
                Ground::LargestGap => "largest gap".to_owned(),
                Ground::Lowest => "lowest".to_owned(),
            };
            format!("{} ({ground})", slider(start.slider))
        })
        .collect();
    let next: Vec<String> = (0..5)
        .map(|index| {
            let sources: Vec<&str> = advice.next[index]
                .steps(&board().sliders()[index])
                .iter()
                .map(|step| step.source.as_str())
                .collect();
            let said = match advice.next[index] {
                Next::FindOut => "find out",
                Next::ToMiddle => "to middle",
                Next::ToHigh => "to high",
                Next::Keep => "keep",
                Next::Stay => "stay",
                Next::Less => "less",
            };
            format!("{said} {}", sources.join(" and "))
                .replace(',', "")
                .trim()
                .to_owned()
        })
        .collect();
    let tensions: Vec<String> = advice
        .tensions
        .iter()
        .map(|index| board().tensions()[*index].id.to_string())
        .collect();
    let letter = |steps: &u8| match steps {
        2 => 'L',
        5 => 'M',
        _ => 'H',
    };
    [
        stands.iter().map(letter).collect(),
        stands.map(|stand| stand.to_string()).join(" "),
        first.join("; "),
        next.join("; "),
        tensions.join("; "),
        advice
            .profile
            .map_or("none".to_owned(), |index| name(index).to_owned()),
    ]
    .join(",")
}

#[test]
fn all_243_boards_have_the_advice_that_is_pinned() {
    let header = "board,stands,first,next,tensions,risk_of".to_owned();
    let found: Vec<String> = std::iter::once(header)
        .chain(low_middle_high().map(line))
        .collect();
    if std::env::var_os("UPDATE_PINNED").is_some_and(|wish| wish == "1") {
        std::fs::write(PINNED, found.join("\n") + "\n").unwrap();
    }
    let pinned = std::fs::read_to_string(PINNED).unwrap();
    let pinned: Vec<&str> = pinned.lines().collect();
    assert_eq!((found.len(), pinned.len()), (244, 244));
    for (number, (found, pinned)) in found.iter().zip(pinned).enumerate() {
        assert_eq!(found, pinned, "advice-243.csv, line {}", number + 1);
    }
}

/// Ids and kinds only: no stand is part of an [`Advice`], so an echoed number cannot differ.
#[test]
fn changing_one_answer_to_another_band_changes_the_advice() {
    let mut pairs = 0;
    for stands in low_middle_high() {
        for changed in 0..5 {
            for other in [2, 5, 8] {
                let mut next = stands;
                next[changed] = other;
                if other > stands[changed] {
                    assert_ne!(of(stands), of(next), "{stands:?} and {next:?}");
                    pairs += 1;
                }
            }
        }
    }
    assert_eq!(pairs, 1_215);
}

#[test]
fn a_tension_starts_at_its_lower_side_and_a_near_miss_does_not() {
    let by_tension = |stands| {
        let first = of(stands).first[0];
        matches!(first.ground, Ground::Tension(_)).then_some(slider(first.slider))
    };
    assert_eq!(by_tension([5, 5, 8, 5, 2]), Some("communicatie"));
    assert_eq!(by_tension([5, 5, 6, 5, 5]), None);
}

#[test]
fn the_reason_comes_before_everything_else_unless_its_slider_is_high() {
    for (index, reason) in board().reasons().iter().enumerate() {
        let low = advise(board(), &at([2; 5]), &NOTHING, Some(index));
        let starts: Vec<usize> = low.first.iter().map(|start| start.slider).collect();
        let expected: Vec<usize> = reason.sliders.iter().copied().take(2).collect();
        assert_eq!(starts[..expected.len()], expected, "{}", reason.id);
        let high = advise(board(), &at([8; 5]), &NOTHING, Some(index));
        assert_eq!(high.first, []);
    }
}

#[test]
fn the_largest_gap_starts_when_there_is_an_ambition() {
    let advice = advise(board(), &at([5, 5, 5, 5, 5]), &at([6, 9, 5, 5, 5]), None);
    assert_eq!(slider(advice.first[0].slider), "proces-gemeente");
    assert_eq!(advice.first[0].ground, Ground::LargestGap);
    assert_eq!(advice.later, [0]);
    assert_eq!(advice.next[2], Next::Stay);
}

#[test]
fn moving_everything_or_all_but_one_at_once_is_warned_about() {
    let warned = |ambition| advise(board(), &at([2; 5]), &at(ambition), None).everything;
    assert!(warned([5, 5, 5, 5, 5]));
    assert!(warned([5, 5, 5, 5, 2]));
    assert!(!warned([5, 5, 5, 2, 2]));
}

#[test]
fn gaps_are_ordered_by_size_and_leave_out_what_nobody_knows() {
    let mut now = at([2, 8, 5, 5, 5]);
    now[4] = Some(Answer::Unknown);
    let found = gaps(&now, &at([4, 3, 5, 7, 9]));
    let found: Vec<(usize, i8)> = found.iter().map(|gap| (gap.slider, gap.steps())).collect();
    assert_eq!(found, [(1, -5), (0, 2), (3, 2), (2, 0)]);
}

#[test]
fn the_route_leads_into_the_ranges_of_the_ambition_s_profile() {
    let found = route(board(), &at([5, 2, 10, 2, 9]), &at([10; 5])).unwrap();
    assert_eq!(
        (name(found.from), name(found.to)),
        ("participatief", "gekanteld")
    );
    assert_eq!(found.steps, [Some(3), Some(6), Some(0), Some(6), Some(0)]);
    assert_eq!(route(board(), &at([5; 5]), &NOTHING), None);
    assert_eq!(route(board(), &NOTHING, &at([10; 5])), None);
}

fn answers() -> impl Strategy<Value = Vec<Option<Answer>>> {
    let answer = prop_oneof![
        Just(None),
        Just(Some(Answer::Unknown)),
        (0..=10_u8).prop_map(|steps| Some(Answer::At(Position::new(steps).unwrap()))),
    ];
    prop::collection::vec(answer, 5)
}

proptest! {
    #[test]
    fn no_advice_climbs_above_high_or_against_the_ambition(
        now in answers(),
        ambition in answers(),
        reason in prop::option::of(0..6_usize),
    ) {
        let advice = advise(board(), &now, &ambition, reason);
        prop_assert_eq!(&advice, &advise(board(), &now, &ambition, reason));
        prop_assert!(advice.first.len() <= 2);
        for slider in 0..5 {
            let at = |answers: &[Option<Answer>]| answers[slider].and_then(Answer::position);
            let steps = advice.next[slider].steps(&board().sliders()[slider]);
            if let Some(stand) = at(&now) {
                let lower = at(&ambition).is_some_and(|wanted| wanted <= stand);
                prop_assert!(steps.is_empty() || (stand.get() < 7 && !lower));
                prop_assert!(!steps.is_empty() || stand.get() >= 7 || lower);
            } else {
                prop_assert_eq!(advice.next[slider], Next::FindOut);
            }
            let first = advice.first.iter().any(|start| start.slider == slider);
            prop_assert!(!(first && advice.later.contains(&slider)));
        }
    }
}
