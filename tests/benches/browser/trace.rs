//! From the browser's trace to the time of each step.

use serde_json::Value;

/// What the trace must hold: events and drawing, and calls into script.
pub const CATEGORIES: &str = "devtools.timeline,v8";

/// Every callback of a page, with the microtasks behind it; what is nested is not counted twice.
const SCRIPT: &str = "v8.callFunction";
const DRAWING: [&str; 5] = [
    "UpdateLayoutTree",
    "Layout",
    "PrePaint",
    "Paint",
    "Layerize",
];

/// What one step took, in milliseconds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Step {
    /// Script, with the style and layout that it forces.
    pub script: f64,
    /// Style, layout and paint outside script.
    pub drawing: f64,
}

/// The steps of a log; one starts with each `input` event.
pub fn steps(log: &[Value]) -> Vec<Step> {
    let mut spans: Vec<Span> = log.iter().filter_map(Span::read).collect();
    spans.sort_by(|one, other| one.from.total_cmp(&other.from));
    let input = spans.iter().find(|span| span.kind == Kind::Input);
    let Some(thread) = input.map(|span| span.thread) else {
        return Vec::new();
    };
    let (mut steps, mut until) = (Vec::<Step>::new(), 0.0);
    for span in spans.iter().filter(|span| span.thread == thread) {
        if span.kind == Kind::Input {
            steps.push(Step::default());
        }
        let Some(step) = steps.last_mut() else {
            continue;
        };
        match span.kind {
            Kind::Script if span.from >= until => step.script += span.took / 1e3,
            Kind::Drawing if span.from >= until => step.drawing += span.took / 1e3,
            // The event itself, or something inside what has been counted.
            Kind::Input | Kind::Script | Kind::Drawing => continue,
        }
        until = span.until;
    }
    steps
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Input,
    Script,
    Drawing,
}

/// A piece of work, in microseconds: from when until when, and how long its thread was at it.
struct Span {
    kind: Kind,
    thread: (u64, u64),
    from: f64,
    until: f64,
    took: f64,
}

impl Span {
    fn read(message: &Value) -> Option<Span> {
        let event = &message["params"];
        let kind = match event["name"].as_str()? {
            "EventDispatch" if event["args"]["data"]["type"] == "input" => Kind::Input,
            name if name == SCRIPT => Kind::Script,
            name if DRAWING.contains(&name) => Kind::Drawing,
            _ => return None,
        };
        let from = event["ts"].as_f64()?;
        Some(Span {
            kind,
            thread: (event["pid"].as_u64()?, event["tid"].as_u64()?),
            from,
            until: from + event["dur"].as_f64()?,
            took: event["tdur"].as_f64()?,
        })
    }
}
