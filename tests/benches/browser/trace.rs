//! From the browser's trace to the time of each step.

use serde_json::Value;

/// The one category that has events, script, style, layout and paint.
pub const CATEGORIES: &str = "devtools.timeline";

/// Script that does not run inside another of these; an `EventDispatch` is only taken for the events
/// that mean a step, for the browser's own work on a pointer move is in one too.
const SCRIPT: [&str; 6] = [
    "FunctionCall",
    "RunMicrotasks",
    "FireAnimationFrame",
    "TimerFire",
    "FireIdleCallback",
    "EvaluateScript",
];
const DRAWING: [&str; 5] = [
    "UpdateLayoutTree",
    "Layout",
    "PrePaint",
    "Paint",
    "Layerize",
];

/// What one step took, in milliseconds.
#[derive(Debug, Clone, Copy)]
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
    let Some(thread) = spans.iter().find(|span| span.input).map(|span| span.thread) else {
        return Vec::new();
    };
    let (mut steps, mut script_until, mut drawing_until) = (Vec::<Step>::new(), 0.0, 0.0);
    for span in spans.iter().filter(|span| span.thread == thread) {
        if span.input {
            steps.push(Step {
                script: 0.0,
                drawing: 0.0,
            });
        }
        let Some(step) = steps.last_mut() else {
            continue;
        };
        if span.script && span.from >= script_until {
            script_until = span.until;
            step.script += (span.until - span.from) / 1000.0;
        } else if !span.script && span.from >= f64::max(script_until, drawing_until) {
            drawing_until = span.until;
            step.drawing += (span.until - span.from) / 1000.0;
        }
    }
    steps
}

/// A piece of work, in microseconds.
struct Span {
    thread: (u64, u64),
    from: f64,
    until: f64,
    script: bool,
    input: bool,
}

impl Span {
    fn read(message: &Value) -> Option<Span> {
        let event = &message["params"];
        let name = event["name"].as_str()?;
        let kind = event["args"]["data"]["type"].as_str();
        let dispatched = name == "EventDispatch" && matches!(kind, Some("input" | "change"));
        let script = dispatched || SCRIPT.contains(&name);
        if !script && !DRAWING.contains(&name) {
            return None;
        }
        let from = event["ts"].as_f64()?;
        Some(Span {
            thread: (event["pid"].as_u64()?, event["tid"].as_u64()?),
            from,
            until: from + event["dur"].as_f64()?,
            script,
            input: dispatched && kind == Some("input"),
        })
    }
}
