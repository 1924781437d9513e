//! The table that is printed.

use std::fmt::Write;

/// All samples of one page: script of the steps by drag and by key, then of its starts the time, the
/// bytes, the JavaScript heap and the WebAssembly memory.
pub type Samples = [Vec<f64>; 6];

/// A name with its unit; which samples, and which part of them lies below the figure; the budgets, as
/// the largest ratio to Preact and to SurveyJS.
type Row = (&'static str, usize, f64, [Option<f64>; 2]);

const ROWS: [Row; 8] = [
    (
        "script of a step by drag, median, ms",
        0,
        0.5,
        [Some(1.5), None],
    ),
    (
        "script of a step by drag, p95, ms",
        0,
        0.95,
        [Some(1.5), None],
    ),
    ("script of a step by key, median, ms", 1, 0.5, [None, None]),
    ("script of a step by key, p95, ms", 1, 0.95, [None, None]),
    (
        "until a slider answers, median, ms",
        2,
        0.5,
        [Some(2.2), Some(0.5)],
    ),
    ("bytes until then, KB", 3, 0.5, [None, None]),
    ("JavaScript heap, MB", 4, 0.5, [None, None]),
    ("WebAssembly memory, MB", 5, 0.5, [None, None]),
];

/// The table of widget, Preact and SurveyJS.
pub fn of(pages: &[Samples; 3]) -> Result<String, std::fmt::Error> {
    let mut table = String::new();
    write!(table, "{:36}    widget    Preact  SurveyJS", "")?;
    writeln!(table, "  / Preact  / SurveyJS  budget")?;
    for (name, sample, part, budgets) in ROWS {
        let [widget, preact, survey] = pages.each_ref().map(|page| quantile(&page[sample], part));
        write!(table, "{name:36} {widget:9.2} {preact:9.2} {survey:9.2}")?;
        let ratios = [widget / preact, widget / survey];
        write!(table, " {:9.2}  {:10.2}", ratios[0], ratios[1])?;
        for ((ratio, budget), peer) in ratios.into_iter().zip(budgets).zip(["Preact", "SurveyJS"]) {
            if let Some(most) = budget {
                let verdict = if ratio <= most { "within" } else { "over" };
                write!(table, "  ≤ {most} × {peer}: {verdict}")?;
            }
        }
        writeln!(table)?;
    }
    Ok(table)
}

/// The lines about a step that the peers do not have.
pub fn by_itself(step: &str, samples: &[f64]) -> String {
    let figures = [("median", 0.5), ("p95", 0.95)];
    let lines = figures.map(|(name, part)| {
        let name = format!("script of {step}, {name}, ms");
        format!("{name:42} {:5.2}\n", quantile(samples, part))
    });
    lines.concat()
}

fn quantile(samples: &[f64], part: f64) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let index = (sorted.len().saturating_sub(1) as f64 * part).round() as usize;
    sorted.get(index).copied().unwrap_or(f64::NAN)
}
