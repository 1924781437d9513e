//! [`classify`]: what a board resembles, by the rules on the front page of this crate.

use crate::board::{Board, Limit};
use crate::position::{Band, Position};
use crate::profile::Salience;

/// A profile is near up to this distance, in steps.
///
/// One and a half step keeps every board inside a profile's ranges near, and calls a quarter of the
/// 243 low/middle/high boards "mixed": only some combinations were ever seen (P31:2190-2206).
pub const NEAR: f64 = 1.5;

/// The nearest profile is well ahead from this margin in closeness: half a step.
///
/// The smallest margin of any board inside the ranges of a profile is 0.1.
pub const MARGIN: f64 = 0.05;

/// A characteristic limit that is overstepped by more than this many steps contradicts the profile.
const CONTRADICTED: f64 = 4.0;

/// How sure the outcome is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// One profile is near and well ahead of the next.
    Clear,
    /// Two profiles are about equally near.
    Between,
    /// An own mix: no profile is near, or the nearest one is contradicted by what stands out. No
    /// failure: most combinations were never seen.
    Mixed,
    /// Fewer than four fifths of the sliders are known, or there are no profiles.
    Insufficient,
}

impl Verdict {
    /// The word in results and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Clear => "clear",
            Verdict::Between => "between",
            Verdict::Mixed => "mixed",
            Verdict::Insufficient => "insufficient",
        }
    }
}

/// What a board resembles.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// How sure it is.
    pub verdict: Verdict,
    /// All profiles, nearest first; empty when the verdict is `Insufficient`.
    pub ranking: Vec<Closeness>,
    /// Steps outside the target in half steps, profile by profile in board order; `None`: unknown.
    outside: Vec<Option<u8>>,
    /// How many sliders the board has: the length of a row of `outside`.
    sliders: usize,
}

/// How near one profile is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Closeness {
    /// Index of the profile.
    pub profile: usize,
    /// Weighted root mean square of the steps outside its ranges, 0 to 10.
    pub distance: f64,
}

impl Closeness {
    /// 1 − distance ÷ 10: 1 lies within every range, 0 is as far as can be.
    pub fn closeness(self) -> f64 {
        1.0 - self.distance / 10.0
    }
}

/// What one slider adds to the distance of one profile.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// Index of the slider.
    pub slider: usize,
    /// Index of the profile.
    pub profile: usize,
    /// Steps outside the range, 0 to 10.
    pub steps: f64,
}

impl Outcome {
    /// How many of `sliders` must be known for an outcome: four fifths, rounded up.
    ///
    /// ```
    /// assert_eq!(mengpaneel_core::Outcome::needed(5), 4);
    /// assert_eq!(mengpaneel_core::Outcome::needed(6), 5);
    /// ```
    pub fn needed(sliders: usize) -> usize {
        (sliders * 4).div_ceil(5)
    }

    /// The nearest profile; `None` when the verdict is `Insufficient`.
    pub fn nearest(&self) -> Option<Closeness> {
        self.ranking.first().copied()
    }

    /// The next one; `None` also when the board has a single profile.
    pub fn runner_up(&self) -> Option<Closeness> {
        self.ranking.get(1).copied()
    }

    /// Closeness of the nearest minus that of the next; `None` without a next.
    pub fn margin(&self) -> Option<f64> {
        // From the distances: the difference of two closenesses would round 0.05 to just below it.
        Some((self.runner_up()?.distance - self.nearest()?.distance) / 10.0)
    }

    /// What each known slider adds, profile by profile in the board's order.
    pub fn contributions(&self) -> impl Iterator<Item = Contribution> + '_ {
        self.outside
            .iter()
            .enumerate()
            .filter_map(|(place, half_steps)| {
                half_steps.map(|half_steps| Contribution {
                    slider: place % self.sliders,
                    profile: place / self.sliders,
                    steps: f64::from(half_steps) / 2.0,
                })
            })
    }

    /// How many steps `slider` lies outside the range of `profile`; `None` when it is unknown.
    pub fn steps_outside(&self, profile: usize, slider: usize) -> Option<f64> {
        let half_steps = self
            .outside
            .get(profile * self.sliders + slider)
            .copied()??;
        Some(f64::from(half_steps) / 2.0)
    }
}

/// Classifies the stands of `board`'s sliders, given in the board's order; `None` is unknown, and
/// what is not given is unknown too.
///
/// Total and deterministic: the arithmetic is integers, one division and one square root, which
/// every machine rounds alike.
pub fn classify(board: &Board, positions: &[Option<Position>]) -> Outcome {
    classify_half_steps(board, &half_steps(positions))
}

fn half_steps(positions: &[Option<Position>]) -> Vec<Option<u8>> {
    let stands = positions.iter();
    stands
        .map(|position| position.map(Position::half_steps))
        .collect()
}

/// [`classify`] for stands in half steps, 0 to 20, as the median of an even number of people may be.
pub(crate) fn classify_half_steps(board: &Board, stands: &[Option<u8>]) -> Outcome {
    let sliders = board.sliders.len();
    let stand = |slider: usize| stands.get(slider).copied().flatten();
    let known = (0..sliders)
        .filter(|slider| stand(*slider).is_some())
        .count();

    if known < Outcome::needed(sliders) || board.profiles.is_empty() {
        return Outcome {
            verdict: Verdict::Insufficient,
            ranking: Vec::new(),
            outside: Vec::new(),
            sliders,
        };
    }

    let mut outside = Vec::with_capacity(board.limits.len());
    let mut ranking = Vec::with_capacity(board.profiles.len());
    for (profile, limits) in board.limits.chunks_exact(sliders).enumerate() {
        let (mut sum, mut weights) = (0_u32, 0_u32);
        for (slider, limit) in limits.iter().enumerate() {
            let steps = stand(slider).map(|stand| limit.overstep(stand));
            if let Some((steps, weight)) = steps {
                sum += u32::from(weight) * u32::from(steps) * u32::from(steps);
                weights += u32::from(limit.weight_below.max(limit.weight_above));
            }
            outside.push(steps.map(|(steps, _)| steps));
        }
        // Half steps squared: a quarter of a step squared each.
        let distance = (f64::from(sum) / f64::from(4 * weights)).sqrt();
        // Behind what is as near: equal distances keep the board's order.
        let place = ranking.partition_point(|nearer: &Closeness| nearer.distance <= distance);
        ranking.insert(place, Closeness { profile, distance });
    }

    let mut outcome = Outcome {
        verdict: Verdict::Mixed,
        ranking,
        outside,
        sliders,
    };
    outcome.verdict = verdict(board, stands, &outcome);
    outcome
}

impl Limit {
    /// Half steps outside, and the weight of the side on which that is. Inside is `(0, 0)`.
    fn overstep(self, stand: u8) -> (u8, u8) {
        if stand < self.from {
            (self.from - stand, self.weight_below)
        } else if stand > self.to {
            (stand - self.to, self.weight_above)
        } else {
            (0, 0)
        }
    }
}

fn verdict(board: &Board, stands: &[Option<u8>], outcome: &Outcome) -> Verdict {
    let Some(nearest) = outcome.nearest() else {
        return Verdict::Insufficient;
    };
    // Half a step exactly is ahead, also where two square roots leave a rounding error.
    let ahead = outcome.margin().is_none_or(|margin| margin > MARGIN - 1e-9);
    let named = || {
        more_high(board, stands, nearest.profile)
            || !contradicted(board, stands, nearest.profile).is_empty()
    };
    match (nearest.distance <= NEAR, ahead) {
        (false, _) => Verdict::Mixed,
        (true, false) => Verdict::Between,
        (true, true) if named() => Verdict::Mixed,
        (true, true) => Verdict::Clear,
    }
}

/// The sliders that contradict `profile`: more than four steps beyond a limit that characterises it.
pub fn contradictions<'a>(
    board: &'a Board,
    positions: &'a [Option<Position>],
    profile: usize,
) -> impl Iterator<Item = usize> + 'a {
    contradicted(board, &half_steps(positions), profile).into_iter()
}

fn contradicted(board: &Board, stands: &[Option<u8>], profile: usize) -> Vec<usize> {
    let limits = board
        .limits
        .chunks_exact(board.sliders.len())
        .nth(profile)
        .unwrap_or_default();
    let pairs = limits.iter().zip(stands).enumerate();
    pairs
        .filter_map(|(slider, (limit, stand))| {
            let (half_steps, weight) = limit.overstep((*stand)?);
            let contradicted = f64::from(half_steps) > 2.0 * CONTRADICTED;
            (contradicted && weight == Salience::High.weight()).then_some(slider)
        })
        .collect()
}

/// The sliders in the high band.
pub fn high_sliders(positions: &[Option<Position>]) -> impl Iterator<Item = usize> + '_ {
    positions
        .iter()
        .enumerate()
        .filter(|(_, position)| position.is_some_and(|position| position.band() == Band::High))
        .map(|(slider, _)| slider)
}

/// Whether more sliders stand high than `profile` allows: who has faders high is not at the
/// beginning any more.
pub(crate) fn too_many_high(board: &Board, positions: &[Option<Position>], profile: usize) -> bool {
    more_high(board, &half_steps(positions), profile)
}

/// High begins at 7, also for half steps: who stands at 6.5 on the median is not there yet.
fn more_high(board: &Board, stands: &[Option<u8>], profile: usize) -> bool {
    let high = stands.iter().flatten().filter(|stand| **stand >= 14);
    board
        .profiles
        .get(profile)
        .and_then(|profile| profile.high_at_most)
        .is_some_and(|most| high.count() > usize::from(most))
}
