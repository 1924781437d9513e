//! Several pictures side by side: a trio, roles, municipalities.

use super::{Aggregate, Tally, by_largest};
use crate::model::Layer;

/// One slider in several pictures.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Index of the slider.
    pub slider: usize,
    /// The median of each picture, in their order; `None` without any known answer.
    pub stands: Vec<Option<f64>>,
    /// Steps from the lowest median to the highest; `None` with fewer than two of them.
    pub apart: Option<f64>,
}

/// The sliders of several pictures of one board, those whose medians lie furthest apart first. Equal
/// ones keep the board's order, and those with fewer than two medians come last.
pub fn beside(pictures: &[Aggregate], layer: Layer) -> Vec<Line> {
    let tallies = |picture: &Aggregate| picture.counts(layer).tallies.len();
    let sliders = pictures.iter().map(tallies).min().unwrap_or_default();
    let halves = |slider: usize| {
        let tallies = pictures
            .iter()
            .map(move |picture| picture.counts(layer).tallies.get(slider));
        tallies.map(|tally| tally.and_then(Tally::median_half_steps))
    };
    let apart = |slider: usize| {
        let known = || halves(slider).flatten();
        let ends = known().max().zip(known().min());
        ends.filter(|_| known().count() > 1)
            .map(|(high, low)| high - low)
    };
    let steps = |half: u8| f64::from(half) / 2.0;
    let order = by_largest(sliders, apart);
    order
        .into_iter()
        .map(|slider| Line {
            slider,
            stands: halves(slider).map(|half| half.map(steps)).collect(),
            apart: apart(slider).map(steps),
        })
        .collect()
}
