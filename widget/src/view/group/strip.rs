//! A strip: where everybody stands on one slider, drawn from counts. Five hundred people cost as many
//! shapes as twenty: where marks would not fit any more, columns with a number take their place.
//!
//! Strips are hidden from screen readers: the sentences beside them say the same.

use super::super::markup::{Child, Html, each, el};
use super::super::per_cent;
use super::mark::Mark;
use mengpaneel_core::{Answer, Position, Tally};

/// Marks in a stack; a position with more makes columns of the whole picture.
pub const STACK: u16 = 7;
/// Pixels from mark to mark in a stack, and those of the tallest column.
const ROW: usize = 15;
const COLUMN: usize = 56;
/// Room for the number above a column.
const NUMBER: usize = 22;

/// What a strip shows.
pub struct Strip<'a> {
    /// All answers.
    pub tally: &'a Tally,
    /// The same answers by mark, in the order in which they are stacked.
    pub shares: &'a [(Mark, Tally)],
    /// The largest count of one position in the whole picture: it sets the scale of all strips.
    pub most: u16,
    /// Where whoever looks stands, when it has to be drawn apart from the stacks.
    pub own: Option<Position>,
    /// Pixels in a unit: 1, or more for the back of a room.
    pub unit: usize,
}

impl Strip<'_> {
    /// The strip.
    pub fn draw(&self) -> Html {
        let columns = self.most > STACK;
        let highest = self.tally.positions.iter().max().copied();
        let base = self.unit
            * if columns {
                COLUMN + NUMBER + 9
            } else {
                24 + ROW * usize::from(highest.unwrap_or_default().max(1))
            };
        let marks = each(self.tally.positions.len(), |step| {
            let count = self.tally.positions[step];
            if count == 0 {
                Html::default()
            } else if columns {
                at(step * 10, self.column(count, base))
            } else {
                at(step * 10, self.stack(step, base))
            }
        });
        let own = self
            .own
            .map(|own| at(percent(own), Mark::Own.small(base, self.unit)));
        scale(
            self.unit,
            base,
            base + 16 * self.unit,
            vec![
                half(self.tally, self.unit, base).node(),
                median(self.tally, self.unit, base).node(),
                el!("g", [], marks),
                own.node(),
            ],
        )
    }

    fn stack(&self, step: usize, base: usize) -> Html {
        let mut marks = Vec::new();
        for (mark, share) in self.shares {
            for _ in 0..share.positions[step] {
                let row = 21 + ROW * marks.len();
                marks.push(mark.small(base - row * self.unit, self.unit));
            }
        }
        marks.node()
    }

    fn column(&self, count: u16, base: usize) -> Html {
        let (count, most) = (usize::from(count), usize::from(self.most.max(1)));
        // One person is still seen beside five hundred.
        let height = (COLUMN * count / most).max(3) * self.unit;
        let bottom = base - 9 * self.unit;
        el!(
            "g",
            [],
            el!("rect", [
                "class" => "dot",
                "x" => format!("-{}", 8 * self.unit),
                "width" => 16 * self.unit,
                "y" => bottom - height,
                "height" => height,
            ]),
            el!("text", ["class" => "count", "y" => bottom - height - 5 * self.unit],
                count.to_string()),
        )
    }
}

/// A strip of a few people: each with a mark of their own, and a line from the lowest to the highest.
pub fn people(stands: &[(Mark, String, Option<f64>)], unit: usize) -> Html {
    let known = || stands.iter().filter_map(|(.., stand)| *stand);
    // Marks at one place stand above each other, the line in their middle.
    let rows = known().map(|stand| known().filter(|other| *other == stand).count());
    let rows = rows.max().unwrap_or_default().max(1);
    let height = (44 + 30 * (rows - 1)) * unit;
    let middle = height / 2;
    let marks = each(stands.len(), |index| {
        let (mark, letter, Some(stand)) = &stands[index] else {
            return Html::default();
        };
        let same = |(.., other): &&(Mark, String, Option<f64>)| *other == Some(*stand);
        let before = stands[..index].iter().filter(same).count();
        let all = stands.iter().filter(same).count();
        let top = middle + 30 * before * unit - 15 * (all - 1) * unit;
        at(hundredths(*stand), mark.large(top, unit, letter))
    });
    let (lowest, highest) = (known().map(hundredths).min(), known().map(hundredths).max());
    let span = lowest.zip(highest).map(|(low, high)| {
        el!("line", [
            "class" => "span-l",
            "x1" => per_cent(low),
            "x2" => per_cent(high),
            "y1" => middle,
            "y2" => middle,
        ])
    });
    scale(unit, middle, height, vec![span.node(), marks])
}

/// A strip that tells nothing yet.
pub fn covered(unit: usize) -> Html {
    let base = 40 * unit;
    let size = (20 * unit).to_string();
    let mark =
        el!("text", ["class" => "count q", "y" => base - 14 * unit, "font-size" => size], "?");
    scale(unit, base, base + 12 * unit, vec![at(50, mark)])
}

/// The line with its ticks, and what lies on it.
fn scale(unit: usize, base: usize, height: usize, on: Vec<Html>) -> Html {
    el!("svg", ["class" => if unit > 1 { "is-large" } else { "" }, "height" => height, "aria-hidden" => "true"],
        el!("rect", ["class" => "z-mid", "x" => "35%", "width" => "30%", "height" => height]),
        el!("line", ["class" => "slot-l thin", "x2" => "100%", "y1" => base, "y2" => base]),
        // The dashes of one line are the eleven ticks.
        el!("line", ["class" => "ticks", "x2" => "100%", "y1" => base, "y2" => base, "pathLength" => "1000"]),
        el!("line", ["class" => "tick-b", "x1" => "50%", "x2" => "50%", "y1" => base - 8 * unit, "y2" => base + 8 * unit]),
        on,
    )
}

/// The middle half; nothing below the number of answers that makes a distribution.
fn half(tally: &Tally, unit: usize, base: usize) -> Option<Html> {
    if !tally.is_distribution() {
        return None;
    }
    let (low, high) = tally.middle_half()?;
    let (top, bottom) = (base - 9 * unit, base + 9 * unit);
    let end = |position: Position| {
        let x = per_cent(percent(position));
        el!("line", ["class" => "half-b", "x1" => x.clone(), "x2" => x, "y1" => top, "y2" => bottom])
    };
    Some(el!(
        "g",
        [],
        el!("rect", [
            "class" => "half",
            "x" => per_cent(percent(low)),
            "width" => per_cent(percent(high) - percent(low)),
            "y" => top,
            "height" => 18 * unit,
        ]),
        end(low),
        end(high),
    ))
}

fn median(tally: &Tally, unit: usize, base: usize) -> Option<Html> {
    let median = tally.median().filter(|_| tally.is_distribution())?;
    Some(at(
        hundredths(median),
        el!("rect", [
            "class" => "med",
            "x" => "-2.5",
            "y" => "-13",
            "width" => "5",
            "height" => "26",
            "transform" => format!("translate(0 {base}) scale({unit})"),
        ]),
    ))
}

/// Something at so many per cent of the scale.
fn at(percent: usize, drawn: Html) -> Html {
    el!("svg", ["x" => per_cent(percent), "overflow" => "visible"], drawn)
}

fn percent(position: Position) -> usize {
    usize::from(position.get()) * 10
}

/// A stand of 0 to 10, in halves, as per cents of the scale.
pub fn hundredths(stand: f64) -> usize {
    (stand * 10.0) as usize
}

/// The stand of an answer, when it is one.
pub fn stand(answer: Option<Answer>) -> Option<f64> {
    let position = answer.and_then(Answer::position)?;
    Some(f64::from(position.get()))
}
