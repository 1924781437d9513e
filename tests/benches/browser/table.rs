//! The table that is printed.

use crate::measure::{Start, Steps};
use std::fmt::Write;

/// Everything measured of one page.
#[derive(Debug, Default)]
pub struct Figures {
    steps: Steps,
    starts: Vec<Start>,
}

impl Figures {
    /// Adds one drag and one walk by keys.
    pub fn steps(&mut self, steps: Steps) {
        self.steps.drag.extend(steps.drag);
        self.steps.keys.extend(steps.keys);
    }

    /// Adds one start.
    pub fn start(&mut self, start: Start) {
        self.starts.push(start);
    }

    fn drag(&self, part: f64) -> f64 {
        quantile(self.steps.drag.iter().map(|step| step.script), part)
    }

    fn drawing(&self, part: f64) -> f64 {
        quantile(self.steps.drag.iter().map(|step| step.drawing), part)
    }

    fn keys(&self, part: f64) -> f64 {
        quantile(self.steps.keys.iter().map(|step| step.script), part)
    }

    fn of_starts(&self, figure: impl Fn(&Start) -> f64) -> f64 {
        quantile(self.starts.iter().map(figure), 0.5)
    }
}

/// The budgets of quality.md, as the largest ratio to Preact and to SurveyJS.
#[derive(Clone, Copy)]
enum Budget {
    None,
    Preact(f64),
    Both(f64, f64),
}

type Figure = fn(&Figures) -> f64;

const ROWS: &[(&str, &str, Figure, Budget)] = &[
    (
        "step by drag, script, median",
        "ms",
        |of| of.drag(0.5),
        Budget::Preact(1.5),
    ),
    (
        "step by drag, script, p95",
        "ms",
        |of| of.drag(0.95),
        Budget::Preact(1.5),
    ),
    (
        "step by drag, style to paint, median",
        "ms",
        |of| of.drawing(0.5),
        Budget::None,
    ),
    (
        "step by key, script, median",
        "ms",
        |of| of.keys(0.5),
        Budget::None,
    ),
    (
        "step by key, script, p95",
        "ms",
        |of| of.keys(0.95),
        Budget::None,
    ),
    (
        "until a slider answers, median",
        "ms",
        |of| of.of_starts(|start| start.answered),
        Budget::Both(2.2, 0.5),
    ),
    (
        "bytes until then",
        "KB",
        |of| of.of_starts(|start| start.bytes / 1e3),
        Budget::None,
    ),
    (
        "JavaScript heap",
        "MB",
        |of| of.of_starts(|start| start.heap / 1e6),
        Budget::None,
    ),
    (
        "WebAssembly memory",
        "MB",
        |of| of.of_starts(|start| start.wasm / 1e6),
        Budget::None,
    ),
];

/// The table of widget, Preact and SurveyJS.
pub fn of(figures: &[Figures; 3]) -> String {
    let mut table = String::new();
    let mut row = |cells: [&str; 8]| {
        let [
            name,
            unit,
            widget,
            preact,
            survey,
            to_preact,
            to_survey,
            budget,
        ] = cells;
        // Writing to a string cannot fail.
        let _ = writeln!(
            table,
            "{name:<37} {unit:>2} {widget:>9} {preact:>9} {survey:>9} {to_preact:>9} {to_survey:>10}  {budget}"
        );
    };
    row([
        "",
        "",
        "widget",
        "Preact",
        "SurveyJS",
        "/ Preact",
        "/ SurveyJS",
        "budget",
    ]);
    for (name, unit, figure, budget) in ROWS {
        let [widget, preact, survey] = figures.each_ref().map(figure);
        let (to_preact, to_survey) = (widget / preact, widget / survey);
        let judged = |within: bool, sentence: String| {
            format!("{sentence}: {}", if within { "within" } else { "over" })
        };
        let budget = match *budget {
            Budget::None => String::new(),
            Budget::Preact(most) => judged(to_preact <= most, format!("≤ {most} × Preact")),
            Budget::Both(most, of_survey) => judged(
                to_preact <= most && to_survey <= of_survey,
                format!("≤ {most} × Preact, ≤ {of_survey} × SurveyJS"),
            ),
        };
        let ratio = |ratio: f64| match ratio.is_finite() {
            true => format!("{ratio:.2}"),
            false => "-".to_owned(),
        };
        row([
            name,
            unit,
            &format!("{widget:.2}"),
            &format!("{preact:.2}"),
            &format!("{survey:.2}"),
            &ratio(to_preact),
            &ratio(to_survey),
            &budget,
        ]);
    }
    table
}

/// The value under which this part of all values lies.
fn quantile(values: impl Iterator<Item = f64>, part: f64) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    let index = (last as f64 * part).round() as usize;
    values.get(index).copied().unwrap_or(f64::NAN)
}
