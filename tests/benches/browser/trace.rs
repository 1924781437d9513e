//! From the browser's trace to the script of each step.

use serde_json::Value;

/// What the trace must hold: events, and calls into script.
pub const CATEGORIES: &str = "devtools.timeline,v8";

/// A piece of work of one thread, in microseconds.
struct Span {
    /// The event that starts a step; else a callback with the microtasks behind it.
    starts: bool,
    thread: (u64, u64),
    from: f64,
    until: f64,
    /// How long the thread was at it.
    took: f64,
}

impl Span {
    fn read(message: &Value, starts: &str) -> Option<Span> {
        let event = &message["params"];
        let starts = match event["name"].as_str()? {
            "EventDispatch" if event["args"]["data"]["type"] == starts => true,
            "v8.callFunction" => false,
            _ => return None,
        };
        let from = event["ts"].as_f64()?;
        Some(Span {
            starts,
            thread: (event["pid"].as_u64()?, event["tid"].as_u64()?),
            from,
            until: from + event["dur"].as_f64()?,
            took: event["tdur"].as_f64()?,
        })
    }
}

/// The milliseconds of each step in a log; a step starts with an event of this name.
pub fn steps(log: &[Value], starts: &str) -> Vec<f64> {
    let spans = log.iter().filter_map(|message| Span::read(message, starts));
    let mut spans: Vec<Span> = spans.collect();
    spans.sort_by(|one, other| one.from.total_cmp(&other.from));
    let thread = spans
        .iter()
        .find(|span| span.starts)
        .map(|span| span.thread);
    let (mut steps, mut until) = (Vec::new(), 0.0);
    for span in spans.iter().filter(|span| Some(span.thread) == thread) {
        if span.starts {
            steps.push(0.0);
        } else if let Some(step) = steps.last_mut()
            // A callback inside another one is counted with it.
            && span.from >= until
        {
            *step += span.took / 1e3;
            until = span.until;
        }
    }
    steps
}
