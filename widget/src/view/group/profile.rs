//! What the middle of the group resembles, and what the boards of its people do. The two may differ:
//! then that is said.

use super::super::markup::{Html, each, el, keyed};
use super::super::{heading, per_cent, span};
use super::say;
use super::show::Show;
use mengpaneel_core::Lens;

/// The section; nothing for a board without profiles, below three people, or while figures are hidden.
pub fn profiles(show: &Show<'_>) -> Option<Html> {
    let (model, words) = (show.sight.model, show.sight.words);
    let counts = show.counts();
    if model.workshop().is_hidden()
        || model.board().profiles().is_empty()
        || !show.picture.is_distribution()
        || show.lens() == Lens::Municipalities
    {
        return None;
    }
    let outcome = counts.outcome(model.board());
    let differs = counts
        .differs(model.board())
        .then(|| el!("p", ["class" => "note is-att s sec-s"], words.group_differs()));
    let mut rows = Vec::new();
    for (profile, count) in counts.clear.iter().enumerate() {
        if *count > 0 {
            let profile = &model.board().profiles()[profile];
            rows.push((profile.short.clone(), *count));
        }
    }
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let others = [
        words.group_others_between(),
        words.group_others_mixed(),
        words.group_others_insufficient(),
    ];
    for (name, count) in others.into_iter().zip(counts.others) {
        if count > 0 {
            rows.push((name.to_string(), count));
        }
    }
    let all = counts.boards.max(1);
    Some(el!("section", ["class" => "sec"],
        heading(show.sight, 1, "h2", words.group_profiles()),
        el!("p", ["class" => "lead"], say::resembles(show, words.group_the_middle(), &outcome)),
        el!("div", [], differs),
        heading(show.sight, 2, "h3 sec-s", words.group_boards()),
        el!("ul", ["class" => "ladder shares"], each(rows.len(), |at| {
            let (name, count) = &rows[at];
            let end = per_cent(usize::from(*count) * 100 / usize::from(all));
            keyed(name.as_str(), el!("li", [],
                span("", name),
                el!("svg", ["height" => "20", "aria-hidden" => "true"],
                    el!("line", ["class" => "ln", "x2" => "100%", "y1" => "10", "y2" => "10"]),
                    el!("line", ["class" => "lad-l lad-1", "x2" => end, "y1" => "10", "y2" => "10"]),
                ),
                span("s tab nw", words.group_of(count, &all)),
            ))
        })),
    ))
}
