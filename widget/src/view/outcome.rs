//! The outcome: what the board resembles, how sure that is, and why.

use super::markup::{each, el, keyed};
use super::{
    Sight, button, comparison, glyph, ladder, minis, note, provenance, span, title, what_if,
};
use crate::binding::Wish;
use crate::text::in_sentence;
use mengpaneel_core::{NEAR, Outcome, Position, Verdict, classify};
use yew::Html;

/// What every part of the outcome looks at.
pub struct Findings<'a> {
    /// The drawing's surroundings.
    pub sight: &'a Sight<'a>,
    /// The known positions, in the board's order.
    pub positions: Vec<Option<Position>>,
    /// Their outcome.
    pub outcome: Outcome,
}

impl<'a> Findings<'a> {
    /// The full name of a profile, as it stands inside a sentence.
    pub fn name(&self, profile: usize) -> String {
        in_sentence(&self.sight.model.board().profiles()[profile].name)
    }

    /// The name of a slider.
    pub fn label(&self, slider: usize) -> &'a str {
        &self.sight.model.board().sliders()[slider].label
    }
}

/// The screen.
pub fn outcome(sight: &Sight<'_>) -> Html {
    let positions = sight.model.positions();
    let outcome = classify(sight.model.board(), &positions);
    let findings = Findings {
        sight,
        positions,
        outcome,
    };
    let profiles = findings.outcome.nearest().map(|_| {
        keyed(
            "profiles",
            el!(
                "div",
                [],
                ladder::ladder(&findings),
                comparison::comparison(&findings),
                minis::minis(&findings),
                what_if::what_if(&findings),
            ),
        )
    });
    el!("div", ["part" => "outcome"],
        el!("div", ["class" => "verdict"],
            el!("div", ["class" => "stack"], verdict(&findings)),
            el!("div", ["class" => "mini-big"], own_board(&findings)),
        ),
        el!("div", [], note::interpretations(&findings)),
        el!("div", [], note::doubts(&findings)),
        el!("div", [], profiles),
        el!("div", [], note::attention(&findings)),
        el!("div", [], provenance::provenance(sight)),
        foot(&findings),
    )
}

fn verdict(findings: &Findings<'_>) -> Vec<Html> {
    let Findings { sight, outcome, .. } = findings;
    let words = sight.words;
    let difference = words.steps(outcome.margin().unwrap_or_default() * 10.0);
    let lead = |text: String| el!("p", ["class" => "lead"], text);
    match (outcome.verdict, outcome.nearest(), outcome.runner_up()) {
        (Verdict::Clear, Some(nearest), next) => vec![
            title(
                sight,
                vec![
                    el!("span", [], words.title_clear(), " "),
                    span("col blk", findings.name(nearest.profile)),
                ],
            ),
            lead(match next {
                Some(next) => words.lead_clear(&findings.name(next.profile), &difference),
                None => words.lead_clear_alone().to_string(),
            }),
        ],
        (Verdict::Between, Some(nearest), Some(next)) => vec![
            title(
                sight,
                words.title_between(
                    &findings.name(nearest.profile),
                    &findings.name(next.profile),
                ),
            ),
            lead(words.lead_between(&difference)),
        ],
        (_, Some(nearest), Some(next)) if nearest.distance > NEAR => vec![
            title(sight, words.title_mixed()),
            lead(words.lead_mixed_far(
                &findings.name(nearest.profile),
                &findings.name(next.profile),
            )),
        ],
        (_, Some(nearest), _) => vec![
            title(sight, words.title_mixed()),
            lead(words.lead_mixed_near(&findings.name(nearest.profile))),
        ],
        (_, None, _) => insufficient(findings),
    }
}

fn insufficient(findings: &Findings<'_>) -> Vec<Html> {
    let Findings {
        sight, positions, ..
    } = findings;
    let words = sight.words;
    if sight.model.board().profiles().is_empty() {
        return vec![title(sight, words.title_without_profiles())];
    }
    let total = positions.len();
    let missing: Vec<usize> = (0..total)
        .filter(|slider| positions[*slider].is_none())
        .collect();
    vec![
        title(sight, words.title_insufficient()),
        el!("p", ["class" => "lead"], words.lead_insufficient(&Outcome::needed(total), &total)),
        el!("p", ["class" => "b"], words.missing()),
        el!("ul", ["class" => "links"], each(missing.len(), |at| {
            el!("li", [], el!("button", [
                "type" => "button",
                "class" => "link",
                "data-wish" => Wish::GoTo(missing[at]).to_string(),
            ], findings.label(missing[at]).to_owned()))
        })),
    ]
}

fn own_board(findings: &Findings<'_>) -> Html {
    let words = findings.sight.words;
    let mut stands = Vec::new();
    for (slider, position) in findings.positions.iter().enumerate() {
        stands.push(words.own_stand(findings.label(slider), *position));
    }
    glyph::desk(
        &findings.positions,
        &[],
        words.own_board(&stands.join(", ")),
    )
}

fn foot(findings: &Findings<'_>) -> Html {
    let words = findings.sight.words;
    el!("div", ["class" => "foot"],
        el!("p", ["class" => "s muted"], words.types_only()),
        el!("div", ["class" => "row"], button(Wish::ShowDesk, true, false, words.to_desk())),
    )
}
