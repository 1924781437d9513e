//! Marked blocks: what a whole board may mean, why it is not clear, and what to watch.

use super::markup::{Child, Html, each, el, keyed};
use super::outcome::Findings;
use super::{claim, heading, icon, source};
use crate::text::Words;
use mengpaneel_core::{Claim, Doubt, doubts as find_doubts};
use std::fmt::Display;
use yew::AttrValue;

/// Interpretations come first: they say what the rest is worth.
pub fn interpretations(findings: &Findings<'_>) -> Vec<Html> {
    let sight = findings.sight;
    let mut notes = Vec::new();
    for found in sight.model.board().interpretations_of(&findings.positions) {
        notes.push(keyed(
            found.id.to_string(),
            el!("div", ["class" => "note is-acc sec-s"],
                heading(sight, 1, "h3", &found.name),
                claim(sight, &found.claim),
            ),
        ));
    }
    notes
}

/// Why the verdict is not clear, naming the sliders.
pub fn doubts(findings: &Findings<'_>) -> Option<Html> {
    let (sight, words) = (findings.sight, findings.sight.words);
    let doubts = find_doubts(sight.model.board(), &findings.positions, &findings.outcome);
    (!doubts.is_empty()).then(|| {
        el!("div", ["class" => "note is-att sec-s"],
            heading(sight, 1, "h3", words.doubts()),
            el!("ul", ["class" => "stack-s s"], each(doubts.len(), |at| {
                el!("li", [], said(findings, &doubts[at]))
            })),
        )
    })
}

type Say = fn(&Words, &dyn Display, &dyn Display, &dyn Display, &dyn Display) -> String;

fn said(findings: &Findings<'_>, doubt: &Doubt) -> String {
    let words = findings.sight.words;
    let profiles = findings.sight.model.board().profiles();
    // A slider that gives doubt is a known one; without a stand there is nothing to say of it.
    let of = |slider: usize, profile: usize, say: Say| {
        let target = &profiles[profile].targets[slider];
        let fits = words.range(target.from, target.to);
        let (label, name) = (findings.label(slider), findings.name(profile));
        findings.positions[slider]
            .map(|stand| say(words, &label, &stand.get(), &name, &fits))
            .unwrap_or_default()
    };
    match doubt {
        Doubt::Dissents { slider, profile } => of(*slider, *profile, Words::dissents),
        Doubt::Contradicts { slider, profile } => of(*slider, *profile, Words::contradicts),
        Doubt::TooManyHigh { profile, sliders } => {
            let mut labels = Vec::new();
            for slider in sliders {
                labels.push(findings.label(*slider));
            }
            let most = profiles[*profile].high_at_most.unwrap_or_default();
            words.too_many_high(&findings.name(*profile), most, &labels)
        }
    }
}

/// Tensions between sliders, and what the nearest profile is good at and risks.
pub fn attention(findings: &Findings<'_>) -> Option<Html> {
    let (sight, words) = (findings.sight, findings.sight.words);
    let board = sight.model.board();
    let mut notes = Vec::new();
    for tension in board.tensions_of(&findings.positions) {
        notes.push(keyed(
            tension.id.to_string(),
            el!("div", ["class" => "note is-att"],
                heading(sight, 2, "h3", vec![icon::tension(), (&tension.name).node()]),
                el!("p", ["class" => "s"], &tension.claim.text),
                el!("p", ["class" => "s b"], &tension.question),
                source(sight, &tension.claim.source),
            ),
        ));
    }
    if let Some(nearest) = findings.outcome.nearest() {
        let profile = &board.profiles()[nearest.profile];
        notes.push(said_of(findings, words.strength(), &profile.strength));
        notes.push(said_of(findings, words.risk(), &profile.risk));
    }
    (!notes.is_empty()).then(|| {
        el!("section", ["class" => "sec"],
            heading(sight, 1, "h2", words.attention()),
            el!("div", ["class" => "g2"], notes),
        )
    })
}

fn said_of(findings: &Findings<'_>, name: &AttrValue, said: &Claim) -> Html {
    let sight = findings.sight;
    keyed(
        name.as_str(),
        el!("div", ["class" => "note"], heading(sight, 2, "h3", name), claim(sight, said)),
    )
}
