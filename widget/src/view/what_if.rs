//! What would change the outcome, slider by slider, and what would not.

use super::markup::{Html, each, el};
use super::outcome::Findings;
use super::{heading, span};
use mengpaneel_core::{Change, Position, changes};

/// The smallest change of each known slider, smallest first; those that change nothing last.
pub fn what_if(findings: &Findings<'_>) -> Html {
    let (sight, words) = (findings.sight, findings.sight.words);
    let changes = changes(sight.model.board(), &findings.positions);
    let steps = |slider: usize| {
        changes[slider]
            .as_ref()
            .map_or(Position::MAX + 1, Change::steps)
    };
    let mut order: Vec<usize> = Vec::new();
    for slider in 0..changes.len() {
        if findings.positions[slider].is_some() {
            let place = order.partition_point(|earlier| steps(*earlier) <= steps(slider));
            order.insert(place, slider);
        }
    }
    let none = changes.iter().all(Option::is_none);
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.what_if()),
        none.then(|| el!("p", [], words.what_if_none())),
        (!none).then(|| el!("ul", ["class" => "whatif"], each(order.len(), |place| {
            row(findings, order[place], changes[order[place]].as_ref(), place == 0)
        }))),
    )
}

fn row(findings: &Findings<'_>, slider: usize, change: Option<&Change>, smallest: bool) -> Html {
    let words = findings.sight.words;
    let (then, from_to) = match change {
        Some(change) => (
            words.then(
                change.verdict,
                &findings.name(change.nearest),
                change.runner_up.map(|next| findings.name(next)).as_deref(),
            ),
            Some(span(
                "col tab blk",
                words.from_to(&change.from.get(), &change.to.get()),
            )),
        ),
        None => (words.never().to_string(), None),
    };
    let badge = (smallest && change.is_some()).then(|| span("badge is-2", words.smallest()));
    el!(
        "li",
        [],
        el!("span", ["class" => "b"], findings.label(slider).to_owned(), from_to),
        el!("span", [], then, " ", badge),
    )
}
