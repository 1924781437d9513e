//! The profiles by themselves, for who wants to read before filling in.

use super::markup::{Html, each, el, keyed};
use super::{Sight, claim, glyph, heading, provenance, sourced, span, title};
use mengpaneel_core::{Evidence, Position, Profile};

/// The screen.
pub fn profiles(sight: &Sight<'_>) -> Html {
    let (profiles, words) = (sight.model.board().profiles(), sight.words);
    el!("div", ["part" => "profiles"],
        title(sight, words.profiles_title(profiles.len())),
        el!("p", ["class" => "lead"], words.profiles_lead()),
        each(profiles.len(), |at| article(sight, &profiles[at])),
        el!("div", [], provenance::provenance(sight)),
    )
}

fn article(sight: &Sight<'_>, profile: &Profile) -> Html {
    let words = sight.words;
    let clearest: Vec<Option<Position>> = profile.clearest.iter().copied().map(Some).collect();
    let notes = [
        (words.strength(), &profile.strength),
        (words.risk(), &profile.risk),
        (words.assignment(), &profile.assignment),
    ];
    keyed(
        profile.id.to_string(),
        el!("article", ["class" => "profile"],
            el!("div", ["class" => "mini-big"],
                glyph::desk(&clearest, &profile.targets, drawn(sight, profile))),
            el!("div", ["class" => "stack-s"],
                heading(sight, 1, "h2", &profile.name),
                el!("p", ["class" => "lead"], &profile.summary),
                each(profile.description.len(), |at| el!("p", [], &profile.description[at])),
                el!("p", ["class" => "muted"], &profile.caution),
            ),
            el!("div", ["class" => "stack-s wide"],
                heading(sight, 2, "h3", words.typical()),
                el!("dl", ["class" => "targets s"],
                    each(profile.targets.len(), |slider| target(sight, profile, slider))),
                el!("div", ["class" => "g3"], each(notes.len(), |at| {
                    let (name, said) = notes[at];
                    el!("div", ["class" => "note"], heading(sight, 2, "h3", name), claim(sight, said))
                })),
                practice(sight, profile),
            ),
        ),
    )
}

fn target(sight: &Sight<'_>, profile: &Profile, slider: usize) -> Html {
    let words = sight.words;
    let target = &profile.targets[slider];
    let tag = match target.evidence {
        Evidence::Stated => None,
        Evidence::Inferred => Some(span("tag", words.inferred())),
    };
    el!(
        "div",
        [],
        el!("dt", ["class" => "b"], &sight.model.board().sliders()[slider].label),
        el!(
            "dd",
            [],
            span("tab nw", words.range(target.from, target.to)),
            " ",
            tag
        ),
        el!("dd", [], sourced(sight, &target.claim),),
    )
}

/// The drawing in words.
fn drawn(sight: &Sight<'_>, profile: &Profile) -> String {
    let mut stands = Vec::new();
    for (stand, slider) in profile.clearest.iter().zip(sight.model.board().sliders()) {
        stands.push(sight.words.own_stand(&slider.label, Some(*stand)));
    }
    format!("{}: {}", profile.name, stands.join(", "))
}

fn practice(sight: &Sight<'_>, profile: &Profile) -> Option<Html> {
    (!profile.examples.is_empty()).then(|| {
        el!(
            "div",
            [],
            heading(sight, 2, "h3", sight.words.practice()),
            el!("ul", ["class" => "qs s"], each(profile.examples.len(), |at| {
                let example = &profile.examples[at];
                el!("li", [],
                    span("b", &example.municipality),
                    ". ",
                    sourced(sight, &example.claim),
                )
            })),
        )
    })
}
