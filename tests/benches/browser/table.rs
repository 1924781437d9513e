//! The table that is printed.

use crate::measure::Start;
use std::fmt::Write;

/// Everything measured of one page; steps in milliseconds.
#[derive(Debug, Default)]
pub struct Figures {
    /// Script of each step by pointer.
    pub drag: Vec<f64>,
    /// Script of each step by key.
    pub keys: Vec<f64>,
    /// Every start.
    pub starts: Vec<Start>,
}

impl Figures {
    fn start(&self, figure: impl Fn(&Start) -> f64) -> f64 {
        quantile(self.starts.iter().map(figure).collect(), 0.5)
    }
}

/// A name with its unit, the figure, and its budget in quality.md: the largest ratio to Preact, and
/// to SurveyJS.
type Row = (&'static str, fn(&Figures) -> f64, Option<f64>, Option<f64>);

const ROWS: &[Row] = &[
    (
        "script of a step by drag, median, ms",
        |of| quantile(of.drag.clone(), 0.5),
        Some(1.5),
        None,
    ),
    (
        "script of a step by drag, p95, ms",
        |of| quantile(of.drag.clone(), 0.95),
        Some(1.5),
        None,
    ),
    (
        "script of a step by key, median, ms",
        |of| quantile(of.keys.clone(), 0.5),
        None,
        None,
    ),
    (
        "script of a step by key, p95, ms",
        |of| quantile(of.keys.clone(), 0.95),
        None,
        None,
    ),
    (
        "until a slider answers, median, ms",
        |of| of.start(|to| to.answered),
        Some(2.2),
        Some(0.5),
    ),
    (
        "bytes until then, KB",
        |of| of.start(|to| to.bytes / 1e3),
        None,
        None,
    ),
    (
        "JavaScript heap, MB",
        |of| of.start(|to| to.heap / 1e6),
        None,
        None,
    ),
    (
        "WebAssembly memory, MB",
        |of| of.start(|to| to.wasm / 1e6),
        None,
        None,
    ),
];

/// The table of widget, Preact and SurveyJS.
pub fn of(figures: &[Figures; 3]) -> String {
    let mut table = format!(
        "{:36} {:>9} {:>9} {:>9} {:>9} {:>10}\n",
        "", "widget", "Preact", "SurveyJS", "/ Preact", "/ SurveyJS"
    );
    for (name, figure, to_preact, to_survey) in ROWS {
        let [widget, preact, survey] = figures.each_ref().map(figure);
        let _ = write!(table, "{name:36} {widget:9.2} {preact:9.2} {survey:9.2}");
        for (width, peer) in [(9, preact), (10, survey)] {
            let ratio = if peer > 0.0 {
                format!("{:.2}", widget / peer)
            } else {
                "-".to_owned()
            };
            let _ = write!(table, " {ratio:>width$}");
        }
        for (peer, name, most) in [
            (preact, "Preact", to_preact),
            (survey, "SurveyJS", to_survey),
        ] {
            if let Some(most) = most {
                let verdict = if widget / peer <= *most {
                    "within"
                } else {
                    "over"
                };
                let _ = write!(table, "  ≤ {most} × {name}: {verdict}");
            }
        }
        table.push('\n');
    }
    table
}

/// The value under which this part of all values lies.
fn quantile(mut values: Vec<f64>, part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let index = (values.len().saturating_sub(1) as f64 * part).round() as usize;
    values.get(index).copied().unwrap_or(f64::NAN)
}
