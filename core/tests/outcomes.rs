//! The outcome of all 243 low/middle/high boards, pinned in `outcomes-243.csv` for a person to read
//! and dispute.
//!
//! The columns: the board as letters (low, middle, high) and as stands (2, 5, 8); what it is called;
//! how many steps the nearest profile is away and how far it is ahead; what makes it doubtful; and
//! the smallest move of one fader that changes the outcome.
//!
//! When the rules change on purpose, write the table again and read the difference:
//! `UPDATE_PINNED=1 cargo test -p mengpaneel-core --test outcomes && git diff core/tests`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::{Stands, at, board, low_middle_high, name};
use mengpaneel_core::{Change, Doubt, Outcome, classify, doubts, smallest_change};

const PINNED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outcomes-243.csv");

#[test]
fn all_243_boards_have_the_outcome_that_is_pinned() {
    let found = table();
    if std::env::var_os("UPDATE_PINNED").is_some_and(|wish| wish == "1") {
        std::fs::write(PINNED, found.join("\n") + "\n").unwrap();
    }
    let pinned = std::fs::read_to_string(PINNED).unwrap();
    let pinned: Vec<&str> = pinned.lines().collect();

    assert_eq!(found.len(), 1 + 243);
    let differing = || {
        found
            .iter()
            .zip(&pinned)
            .enumerate()
            .filter(|(_, (found, pinned))| found != pinned)
    };
    if let Some((line, (found, pinned))) = differing().next() {
        panic!(
            "outcomes-243.csv, line {}, and {} more:\n  header    {}\n  expected  {pinned}\n  found     {found}",
            line + 1,
            differing().count() - 1,
            table()[0],
        );
    }
    assert_eq!(
        pinned.len(),
        found.len(),
        "outcomes-243.csv has lines too many or too few"
    );
}

/// The header and a line for each board.
fn table() -> Vec<String> {
    let sliders: Vec<&str> = board()
        .sliders()
        .iter()
        .map(|slider| slider.id.as_str())
        .collect();
    let header = format!(
        "board,{},verdict,nearest,distance,runner_up,margin,doubt,smallest_change",
        sliders.join(",")
    );
    std::iter::once(header)
        .chain(low_middle_high().map(line))
        .collect()
}

fn line(stands: Stands) -> String {
    let positions = at(stands);
    let outcome = classify(board(), &positions);
    let (nearest, next) = (outcome.nearest().unwrap(), outcome.runner_up().unwrap());
    let doubts: Vec<String> = doubts(board(), &positions, &outcome)
        .iter()
        .map(doubt)
        .collect();
    [
        letters(stands),
        stands.map(|stand| stand.to_string()).join(","),
        outcome.verdict.as_str().to_owned(),
        name(nearest.profile).to_owned(),
        format!("{:.2}", nearest.distance),
        name(next.profile).to_owned(),
        margin(&outcome),
        doubts.join("; "),
        smallest_change(board(), &positions).map_or("none".to_owned(), |found| change(&found)),
    ]
    .join(",")
}

fn letters(stands: Stands) -> String {
    stands
        .iter()
        .map(|stand| {
            if *stand < 4 {
                'L'
            } else if *stand < 7 {
                'M'
            } else {
                'H'
            }
        })
        .collect()
}

fn margin(outcome: &Outcome) -> String {
    format!("{:.3}", outcome.margin().unwrap())
}

fn doubt(doubt: &Doubt) -> String {
    let slider = |index: &usize| board().sliders()[*index].id.as_str();
    match doubt {
        Doubt::Dissents {
            slider: index,
            profile,
        } => {
            format!("without {} clearly {}", slider(index), name(*profile))
        }
        Doubt::Contradicts {
            slider: index,
            profile,
        } => {
            format!("{} contradicts {}", slider(index), name(*profile))
        }
        Doubt::TooManyHigh { profile, sliders } => {
            let sliders: Vec<&str> = sliders.iter().map(slider).collect();
            format!(
                "too many high for {}: {}",
                name(*profile),
                sliders.join(" and ")
            )
        }
    }
}

fn change(change: &Change) -> String {
    let slider = &board().sliders()[change.slider].id;
    let (from, to, nearest) = (change.from.get(), change.to.get(), name(change.nearest));
    let verdict = match change.verdict.as_str() {
        "between" => format!(
            "between {nearest} and {}",
            change.runner_up.map_or("", name)
        ),
        verdict => format!("{verdict} {nearest}"),
    };
    format!("{slider} {from}->{to}: {verdict}")
}
