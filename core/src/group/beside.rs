//! Several pictures side by side: a trio, roles, municipalities.

use super::{Aggregate, Tally};
use crate::model::Layer;
use std::cmp::Reverse;

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
    let mut lines: Vec<(Option<u8>, Line)> = (0..sliders)
        .map(|slider| {
            let halves: Vec<Option<u8>> = pictures
                .iter()
                .map(|picture| picture.counts(layer).tallies.get(slider))
                .map(|tally| tally.and_then(Tally::median_half_steps))
                .collect();
            let known = || halves.iter().flatten();
            let apart = known()
                .max()
                .zip(known().min())
                .filter(|_| known().count() > 1)
                .map(|(high, low)| high - low);
            let steps = |half: u8| f64::from(half) / 2.0;
            let line = Line {
                slider,
                stands: halves.iter().map(|half| half.map(steps)).collect(),
                apart: apart.map(steps),
            };
            (apart, line)
        })
        .collect();
    lines.sort_by_key(|(apart, _)| Reverse(*apart));
    lines.into_iter().map(|(_, line)| line).collect()
}
