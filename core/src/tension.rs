//! What sliders say of each other: a [`Tension`] asks, an [`Interpretation`] names. Both are prompts
//! for a conversation and never fill anything in.

use crate::board::{Board, slug_id};
use crate::position::Position;

slug_id! {
    /// The id of a tension, an interpretation or a reason, such as `geen-keuzes`.
    RemarkId
}

/// A range of positions, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The lowest position.
    pub from: Position,
    /// The highest position.
    pub to: Position,
}

impl Span {
    /// Whether `position` lies in the range.
    pub fn contains(self, position: Position) -> bool {
        (self.from..=self.to).contains(&position)
    }
}

/// When a remark holds. An unknown answer never fulfils a condition: nothing is said about what
/// nobody knows.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// Every slider of the board lies in this range.
    Every(Span),
    /// Each of these sliders (by index) lies in its range.
    Each(Vec<(usize, Span)>),
}

impl Condition {
    /// Whether the condition holds for `positions`, one for each slider in the board's order.
    pub fn holds(&self, positions: &[Option<Position>]) -> bool {
        let lies =
            |position: Option<Position>, span: Span| position.is_some_and(|p| span.contains(p));
        match self {
            Condition::Every(span) => {
                !positions.is_empty() && positions.iter().all(|position| lies(*position, *span))
            }
            Condition::Each(spans) => spans
                .iter()
                .all(|(slider, span)| lies(positions.get(*slider).copied().flatten(), *span)),
        }
    }
}

/// A combination that often rubs, with a question to talk about.
#[derive(Debug, Clone, PartialEq)]
pub struct Tension {
    /// The id, a Dutch slug.
    pub id: RemarkId,
    /// A short title.
    pub name: String,
    /// Why it may rub, with its source.
    pub claim: crate::profile::Claim,
    /// What to ask each other.
    pub question: String,
    /// When it is shown.
    pub when: Condition,
}

/// What a whole board may mean, beside its profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Interpretation {
    /// The id, a Dutch slug.
    pub id: RemarkId,
    /// A short title.
    pub name: String,
    /// What it means, with its source.
    pub claim: crate::profile::Claim,
    /// When it is shown.
    pub when: Condition,
}

impl Board {
    /// The tensions that hold, in the board's order.
    pub fn tensions_of<'a>(
        &'a self,
        positions: &'a [Option<Position>],
    ) -> impl Iterator<Item = &'a Tension> {
        self.tensions
            .iter()
            .filter(|tension| tension.when.holds(positions))
    }

    /// The interpretations that hold, in the board's order.
    ///
    /// All faders in the middle band carry `geen-keuzes`: no choices made yet (source: P31:281-283).
    pub fn interpretations_of<'a>(
        &'a self,
        positions: &'a [Option<Position>],
    ) -> impl Iterator<Item = &'a Interpretation> {
        self.interpretations
            .iter()
            .filter(|interpretation| interpretation.when.holds(positions))
    }
}
