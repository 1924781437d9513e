//! What to do first: the gaps between now and an ambition, one or two sliders to start with, and
//! the way from one profile to another. [`advise`] only points at content; it makes no sentences.

use crate::board::{Board, Slider};
use crate::classify::classify;
use crate::position::{Answer, Band, Position};
use crate::profile::Claim;
use crate::tension::Condition;

/// How far a slider has to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Index of the slider.
    pub slider: usize,
    /// Where it stands.
    pub from: Position,
    /// Where it should be.
    pub to: Position,
}

impl Gap {
    /// Steps up, or down when negative: -10 to 10.
    pub fn steps(&self) -> i8 {
        self.to.get() as i8 - self.from.get() as i8
    }
}

/// The sliders that have a stand in both lists, the largest difference first, equal ones in the
/// board's order. It serves now beside an ambition, and then beside now.
pub fn gaps(from: &[Option<Answer>], to: &[Option<Answer>]) -> Vec<Gap> {
    let at = |answer: &Option<Answer>| answer.and_then(Answer::position);
    let mut gaps: Vec<Gap> = from
        .iter()
        .zip(to)
        .enumerate()
        .filter_map(|(slider, (from, to))| {
            Some(Gap {
                slider,
                from: at(from)?,
                to: at(to)?,
            })
        })
        .collect();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.steps().unsigned_abs()));
    gaps
}

/// Why a slider comes first. The grounds are tried in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The reason for starting points at it: an index in [`Board::reasons`] (source: P31:563-600,
    /// 1508-1568; the content says which are inferred).
    Reason(usize),
    /// It is the lower side of a tension: an index in [`Board::tensions`] (source: P31:2259-2265,
    /// 2297-2309).
    Tension(usize),
    /// It has the largest gap.
    LargestGap,
    /// It stands lowest, and nothing else speaks for another one.
    Lowest,
}

/// What is next for one slider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nobody knows where it stands: find out first.
    FindOut,
    /// It stands low: the steps towards the middle.
    ToMiddle,
    /// It stands in the middle band: the steps towards high.
    ToHigh,
    /// It stands high: keep it there, at most a little higher. Content has no steps beyond high.
    Keep,
    /// The ambition is where it stands.
    Stay,
    /// The ambition is lower: no step up is suggested.
    Less,
}

impl Next {
    /// Concrete steps for this slider; none when there is nothing to climb.
    pub fn steps(self, slider: &Slider) -> &[Claim] {
        match self {
            Next::ToMiddle => &slider.steps.to_middle,
            Next::ToHigh => &slider.steps.to_high,
            Next::FindOut | Next::Keep | Next::Stay | Next::Less => &[],
        }
    }
}

/// A slider to start with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// Index of the slider.
    pub slider: usize,
    /// Why this one.
    pub ground: Ground,
}

/// What to do first. It is a prompt for a conversation and fills nothing in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// One or two sliders to start with; none when nothing can move (source: "start small",
    /// P31:595-600).
    pub first: Vec<Start>,
    /// What is next for each slider, in the board's order.
    pub next: Vec<Next>,
    /// Sliders that also have to move, but not first.
    pub later: Vec<usize>,
    /// Whether the ambition moves everything at once: all sliders with a stand in both, when there
    /// are three or more, or all but one of four or more (source: P31:595-600).
    pub everything: bool,
    /// The tensions that hold, as indices in [`Board::tensions`].
    pub tensions: Vec<usize>,
    /// The profile whose risk and assignment to the neighbourhood officer apply: the nearest one.
    pub profile: Option<usize>,
}

/// At most this many sliders to start with.
const FIRST: usize = 2;

/// What to do first on this board, with or without an ambition and a reason for starting.
///
/// - A slider can come first when it can climb: it stands low or in the middle, and its ambition,
///   if any is set on the board, is higher. One whose ambition is lower can come first too, but gets
///   no steps up.
/// - The reason's sliders come first, then the lower side of each tension, then the largest gap.
///   When none of these speaks, the lowest slider does.
/// - Without an ambition everything that is not high counts as "later"; with one, what has a gap.
///
/// ```
/// use mengpaneel_core::*;
/// # let raw: RawBoard = serde_json::from_str(include_str!("../content/wijkgericht.nl.json"))?;
/// # let board = Board::try_from(raw)?;
/// let stands = |steps: [u8; 5]| steps.map(|at| Some(Answer::At(Position::new(at).unwrap())));
/// // Residents high, communication low: that tension says where to start.
/// let advice = advise(&board, &stands([5, 5, 8, 5, 2]), &[None; 5], None);
/// assert_eq!(board.sliders()[advice.first[0].slider].id.as_str(), "communicatie");
/// assert_eq!(advice.next[advice.first[0].slider], Next::ToMiddle);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn advise(
    board: &Board,
    now: &[Option<Answer>],
    ambition: &[Option<Answer>],
    reason: Option<usize>,
) -> Advice {
    let positions = Answer::positions(now);
    let sliders = board.sliders().len();
    let gaps = gaps(now, ambition);
    let has_ambition = ambition.iter().flatten().next().is_some();
    let next: Vec<Next> = (0..sliders)
        .map(|slider| next(&positions, &gaps, slider))
        .collect();
    let moves = |slider: usize| match next[slider] {
        Next::ToMiddle | Next::ToHigh => {
            !has_ambition || gaps.iter().any(|gap| gap.slider == slider)
        }
        Next::Less => true,
        Next::FindOut | Next::Keep | Next::Stay => false,
    };
    let tensions: Vec<usize> = (0..board.tensions().len())
        .filter(|tension| board.tensions()[*tension].when.holds(&positions))
        .collect();

    let mut first: Vec<Start> = Vec::new();
    let mut add = |slider: usize, ground: Ground| {
        let new = first.iter().all(|start| start.slider != slider);
        if new && first.len() < FIRST && moves(slider) {
            first.push(Start { slider, ground });
        }
    };
    if let Some(index) = reason
        && let Some(reason) = board.reasons().get(index)
    {
        for slider in &reason.sliders {
            add(*slider, Ground::Reason(index));
        }
    }
    for tension in &tensions {
        if let Some(slider) = lower_side(&board.tensions()[*tension].when, &positions) {
            add(slider, Ground::Tension(*tension));
        }
    }
    if let Some(gap) = gaps.iter().find(|gap| gap.steps() > 0) {
        add(gap.slider, Ground::LargestGap);
    }
    if first.is_empty() {
        let lowest = (0..sliders)
            .filter(|slider| moves(*slider))
            .min_by_key(|slider| positions.get(*slider).copied().flatten());
        first.extend(lowest.map(|slider| Start {
            slider,
            ground: Ground::Lowest,
        }));
    }

    let is_first = |slider: &usize| first.iter().any(|start| start.slider == *slider);
    let moving = gaps.iter().filter(|gap| gap.steps() != 0).count();
    Advice {
        later: (0..sliders)
            .filter(|slider| moves(*slider) && !is_first(slider))
            .collect(),
        everything: moving >= 3 && moving + usize::from(gaps.len() >= 4) >= gaps.len(),
        tensions,
        profile: classify(board, &positions)
            .nearest()
            .map(|near| near.profile),
        first,
        next,
    }
}

fn next(positions: &[Option<Position>], gaps: &[Gap], slider: usize) -> Next {
    let Some(stand) = positions.get(slider).copied().flatten() else {
        return Next::FindOut;
    };
    let wanted = gaps
        .iter()
        .find(|gap| gap.slider == slider)
        .map(|gap| gap.steps().signum());
    match (wanted, stand.band()) {
        (Some(-1), _) => Next::Less,
        (Some(0), _) => Next::Stay,
        (_, Band::Low) => Next::ToMiddle,
        (_, Band::Middle) => Next::ToHigh,
        (_, Band::High) => Next::Keep,
    }
}

/// The lowest of the sliders that a condition names.
fn lower_side(when: &Condition, positions: &[Option<Position>]) -> Option<usize> {
    let lowest = |sliders: &mut dyn Iterator<Item = usize>| {
        sliders
            .filter_map(|slider| Some((positions.get(slider).copied().flatten()?, slider)))
            .min()
            .map(|(_, slider)| slider)
    };
    match when {
        Condition::Every(_) => lowest(&mut (0..positions.len())),
        Condition::Each(spans) => lowest(&mut spans.iter().map(|(slider, _)| *slider)),
    }
}

/// The way from the profile of now to that of the ambition.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// The profile that now resembles most.
    pub from: usize,
    /// The profile that the ambition resembles most.
    pub to: usize,
    /// The least steps from now into the range of that profile, up or down, for each slider in the
    /// board's order; 0 when it lies inside, `None` when it is unknown.
    pub steps: Vec<Option<i8>>,
}

/// The way there. An ambition for some sliders counts with the stands of now for the others, since
/// those stay as they are. `None` while either has too few stands for a profile.
pub fn route(board: &Board, now: &[Option<Answer>], ambition: &[Option<Answer>]) -> Option<Route> {
    ambition.iter().flatten().next()?;
    let positions = Answer::positions(now);
    let wanted: Vec<Option<Answer>> = now
        .iter()
        .zip(ambition)
        .map(|(now, wanted)| wanted.or(*now))
        .collect();
    let nearest = |positions: &[Option<Position>]| {
        classify(board, positions)
            .nearest()
            .map(|near| near.profile)
    };
    let to = nearest(&Answer::positions(&wanted))?;
    let targets = &board.profiles()[to].targets;
    let into = |(stand, target): (&Option<Position>, &crate::profile::Target)| {
        let at = stand.as_ref()?.get() as i8;
        let (from, to) = (target.from.get() as i8, target.to.get() as i8);
        Some((from - at).max(0) + (to - at).min(0))
    };
    Some(Route {
        from: nearest(&positions)?,
        to,
        steps: positions.iter().zip(targets).map(into).collect(),
    })
}
