//! Why the outcome is what it is, and what would change it.

use crate::board::Board;
use crate::classify::{Outcome, Verdict, classify, contradictions, high_sliders, too_many_high};
use crate::position::Position;

/// A change of one slider that changes the outcome: another verdict or another nearest profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Index of the slider.
    pub slider: usize,
    /// Where it stands now.
    pub from: Position,
    /// The nearest stand that changes the outcome.
    pub to: Position,
    /// What the verdict would be.
    pub verdict: Verdict,
    /// What the nearest profile would be.
    pub nearest: usize,
    /// What the runner-up would be.
    pub runner_up: Option<usize>,
}

impl Change {
    /// How many steps the slider would move, 1 to 10.
    pub fn steps(&self) -> u8 {
        self.from.get().abs_diff(self.to.get())
    }
}

/// For each slider the smallest move that changes the outcome, in the board's order; `None` when no
/// stand of that slider does, or when it is unknown. Down goes before up at the same distance.
///
/// Tries every stand of every slider, some fifty classifications: not for each frame of a drag.
pub fn changes(board: &Board, positions: &[Option<Position>]) -> Vec<Option<Change>> {
    let now = classify(board, positions);
    let mut tried = positions.to_vec();
    let mut found = Vec::with_capacity(positions.len());
    for (slider, from) in positions.iter().enumerate() {
        let change = from.filter(|_| now.nearest().is_some()).and_then(|from| {
            outwards(from).find_map(|to| {
                tried[slider] = Some(to);
                let then = classify(board, &tried);
                let nearest = then.nearest()?.profile;
                let changed = then.verdict != now.verdict
                    || Some(nearest) != now.nearest().map(|n| n.profile);
                changed.then(|| Change {
                    slider,
                    from,
                    to,
                    verdict: then.verdict,
                    nearest,
                    runner_up: then.runner_up().map(|next| next.profile),
                })
            })
        });
        tried[slider] = *from;
        found.push(change);
    }
    found
}

/// The other stands, nearest first, down before up.
fn outwards(from: Position) -> impl Iterator<Item = Position> {
    let beside = move |by: u8| [from.get().checked_sub(by), from.get().checked_add(by)];
    (1..=Position::MAX)
        .flat_map(beside)
        .flatten()
        .filter_map(|steps| Position::new(steps).ok())
}

/// The smallest change of a single slider that changes the outcome; `None`: none within reach.
///
/// ```
/// # use mengpaneel_core::*;
/// # let raw: RawBoard = serde_json::from_str(include_str!("../content/wijkgericht.nl.json")).unwrap();
/// # let board = Board::try_from(raw).unwrap();
/// let positions = [5, 2, 10, 2, 9].map(|steps| Position::new(steps).ok());
/// let change = smallest_change(&board, &positions).unwrap();
/// assert_eq!(board.sliders()[change.slider].id.as_str(), "proces-bewoners");
/// assert_eq!((change.from.get(), change.to.get()), (10, 7));
/// ```
pub fn smallest_change(board: &Board, positions: &[Option<Position>]) -> Option<Change> {
    changes(board, positions)
        .into_iter()
        .flatten()
        .min_by_key(Change::steps)
}

/// A reason why a board is not `Clear`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// This slider oversteps what characterises the nearest profile by more than four steps.
    Contradicts {
        /// Index of the slider.
        slider: usize,
        /// Index of the profile.
        profile: usize,
    },
    /// More sliders stand high than the nearest profile allows.
    TooManyHigh {
        /// Index of the profile.
        profile: usize,
        /// The sliders that stand high.
        sliders: Vec<usize>,
    },
    /// Without this one slider the board would be clear.
    Dissents {
        /// Index of the slider.
        slider: usize,
        /// Index of the profile that the other sliders resemble.
        profile: usize,
    },
}

/// Why the verdict is not `Clear`, by sliders that a reader can look at. Empty when it is clear, and
/// when no single thing explains it.
///
/// A slider *dissents* when leaving it out gives a clear outcome with the rest: Den Haag 2007-2009
/// with delivery cut off from policy (8 2 2 9 5) resembles nothing clearly, and without the second
/// slider it is clearly `organisatiegericht`.
pub fn doubts(board: &Board, positions: &[Option<Position>], outcome: &Outcome) -> Vec<Doubt> {
    let Some(nearest) = outcome
        .nearest()
        .filter(|_| outcome.verdict != Verdict::Clear)
    else {
        return Vec::new();
    };
    let profile = nearest.profile;
    let mut found = Vec::new();
    let mut rest = positions.to_vec();
    for slider in 0..positions.len() {
        if rest[slider].take().is_some() {
            let without = classify(board, &rest);
            if let (Verdict::Clear, Some(clear)) = (without.verdict, without.nearest()) {
                found.push(Doubt::Dissents {
                    slider,
                    profile: clear.profile,
                });
            }
        }
        rest[slider] = positions[slider];
    }
    found.extend(
        contradictions(board, positions, profile)
            .map(|slider| Doubt::Contradicts { slider, profile }),
    );
    if too_many_high(board, positions, profile) {
        found.push(Doubt::TooManyHigh {
            profile,
            sliders: high_sliders(positions).collect(),
        });
    }
    found
}

/// For each slider the profiles that it resembles most, in the board's order: those whose range it
/// oversteps least. Empty for an unknown slider.
pub fn resemblance(board: &Board, outcome: &Outcome) -> Vec<Vec<usize>> {
    (0..board.sliders().len())
        .map(|slider| {
            let steps = |profile: usize| {
                outcome
                    .steps_outside(profile, slider)
                    .unwrap_or(f64::INFINITY)
            };
            let profiles = 0..board.profiles().len();
            let least = profiles.clone().map(steps).fold(f64::INFINITY, f64::min);
            profiles
                .filter(|profile| least.is_finite() && steps(*profile) == least)
                .collect()
        })
        .collect()
}
