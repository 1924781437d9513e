//! Where it all comes from: how much is stated, how much we inferred, and the publications.

use super::markup::{Html, each, el};
use super::{Sight, heading, span};
use mengpaneel_core::{Evidence, Source};

/// The block at the end of the outcome and of the profiles.
pub fn provenance(sight: &Sight<'_>) -> Option<Html> {
    let (board, words) = (sight.model.board(), sight.words);
    let (mut total, mut stated) = (0, 0);
    for target in board.profiles().iter().flat_map(|profile| &profile.targets) {
        total += 1;
        stated += usize::from(target.evidence == Evidence::Stated);
    }
    let sources = board.sources();
    (total > 0 || !sources.is_empty()).then(|| {
        el!("section", ["class" => "sec"],
            heading(sight, 1, "h2", words.provenance()),
            (total > 0).then(|| el!("p", ["class" => "s"], words.stated_count(&stated, &total, &(total - stated)))),
            el!("ul", ["class" => "qs s"], each(sources.len(), |at| {
                let source = &sources[at];
                el!("li", [], span("b", &source.id), ": ", published(source))
            })),
        )
    })
}

/// A publication, with its address where it has one.
pub fn published(source: &Source) -> Html {
    let year = source
        .year
        .map(|year| format!(", {year}"))
        .unwrap_or_default();
    let text = format!("{}. {}{year}", source.title, source.author);
    match &source.url {
        Some(url) => el!("a", ["href" => url.clone(), "rel" => "noopener"], text),
        None => span("", text),
    }
}
