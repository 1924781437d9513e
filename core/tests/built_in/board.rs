//! The built-in Dutch board, and ways to walk over what people may fill in on it.

#![allow(dead_code, reason = "each test file uses its own part")]

use mengpaneel_core::{Board, Outcome, Position, RawBoard};
use std::sync::LazyLock;

/// The stands of the five faders in steps, in the board's order; `None` is unknown.
pub type Stands<T = u8> = [T; 5];

/// The content file as it stands in the repository.
pub const CONTENT: &str = include_str!("../../content/wijkgericht.nl.json");

/// The built-in board.
pub fn board() -> &'static Board {
    static BOARD: LazyLock<Board> = LazyLock::new(|| {
        let raw: RawBoard = serde_json::from_str(CONTENT).unwrap();
        Board::try_from(raw).unwrap()
    });
    &BOARD
}

/// Five stands as `classify` takes them.
pub fn at(stands: Stands) -> [Option<Position>; 5] {
    partly(stands.map(Some))
}

/// Five stands of which some are unknown.
pub fn partly(stands: Stands<Option<u8>>) -> [Option<Position>; 5] {
    stands.map(|steps| steps.map(|steps| Position::new(steps).unwrap()))
}

/// All 161,051 filled-in boards, lowest first.
pub fn every_board() -> impl Iterator<Item = Stands> {
    combinations([0, 1, 2, 3, 4].map(|_| (0..=10).collect()))
}

/// All 248,832 boards of known and unknown stands.
pub fn every_board_with_gaps() -> impl Iterator<Item = Stands<Option<u8>>> {
    combinations([0, 1, 2, 3, 4].map(|_| (0..=10).map(Some).chain([None]).collect()))
}

/// The 243 boards with each fader low (2), in the middle (5) or high (8), lowest first.
pub fn low_middle_high() -> impl Iterator<Item = Stands> {
    combinations([0, 1, 2, 3, 4].map(|_| vec![2, 5, 8]))
}

/// Every board that lies within all five ranges of a profile.
pub fn within(profile: usize) -> impl Iterator<Item = Stands> {
    let targets = &board().profiles()[profile].targets;
    let mut ranges = targets
        .iter()
        .map(|target| (target.from.get()..=target.to.get()).collect());
    combinations([0, 1, 2, 3, 4].map(|_| ranges.next().unwrap()))
}

/// Every way to take one from each of five lists, the last one changing fastest.
pub fn combinations<T: Copy>(lists: [Vec<T>; 5]) -> impl Iterator<Item = Stands<T>> {
    let total: usize = lists.iter().map(Vec::len).product();
    (0..total).map(move |number| {
        let mut rest = number;
        let mut picked = [4, 3, 2, 1, 0].map(|list| {
            let item = lists[list][rest % lists[list].len()];
            rest /= lists[list].len();
            item
        });
        picked.reverse();
        picked
    })
}

/// The id of a profile.
pub fn name(profile: usize) -> &'static str {
    board().profiles()[profile].id.as_str()
}

/// The index of a profile.
pub fn profile(id: &str) -> usize {
    board()
        .profiles()
        .iter()
        .position(|profile| profile.id.as_str() == id)
        .unwrap()
}

/// The index of a slider.
pub fn slider(id: &str) -> usize {
    board().slider_index(id).unwrap()
}

/// Verdict and nearest profile in words: `clear participatief`.
pub fn said(outcome: &Outcome) -> String {
    let nearest = outcome
        .nearest()
        .map_or("", |nearest| name(nearest.profile));
    format!("{} {nearest}", outcome.verdict.as_str())
        .trim_end()
        .to_owned()
}
