//! The outcome: what the board resembles, how sure that is, and why.

use super::markup::{Html, each, el, keyed};
use super::{
    Sight, button, comparison, glyph, ladder, minis, note, provenance, span, title, what_if,
};
use crate::binding::Wish;
use crate::text::in_sentence;
use mengpaneel_core::{NEAR, Outcome, Position, Verdict, classify};

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
    /// The outcome of what is on the desk.
    pub fn of(sight: &'a Sight<'a>) -> Findings<'a> {
        let positions = sight.model.positions();
        let outcome = classify(sight.model.board(), &positions);
        Findings {
            sight,
            positions,
            outcome,
        }
    }

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
    let findings = Findings::of(sight);
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

/// The verdict in words.
pub struct Said {
    /// The headline, or what leads to the name in it.
    pub title: String,
    /// The profile, where there is one to name.
    pub name: Option<String>,
    /// What it rests on.
    pub lead: String,
}

impl Said {
    /// The headline as one text.
    pub fn headline(&self) -> String {
        match &self.name {
            Some(name) => format!("{} {name}", self.title),
            None => self.title.clone(),
        }
    }
}

/// What the outcome says.
pub fn said(findings: &Findings<'_>) -> Said {
    let Findings { sight, outcome, .. } = findings;
    let words = sight.words;
    let difference = words.steps(outcome.margin().unwrap_or_default() * 10.0);
    let total = findings.positions.len();
    let name = |profile: usize| findings.name(profile);
    let (title, lead) = match (outcome.verdict, outcome.nearest(), outcome.runner_up()) {
        (Verdict::Clear, Some(nearest), next) => {
            return Said {
                title: words.title_clear().to_string(),
                name: Some(name(nearest.profile)),
                lead: match next {
                    Some(next) => words.lead_clear(&name(next.profile), &difference),
                    None => words.lead_clear_alone().to_string(),
                },
            };
        }
        (Verdict::Between, Some(nearest), Some(next)) => (
            words.title_between(&name(nearest.profile), &name(next.profile)),
            words.lead_between(&difference),
        ),
        (_, Some(nearest), Some(next)) if nearest.distance > NEAR => (
            words.title_mixed().to_string(),
            words.lead_mixed_far(&name(nearest.profile), &name(next.profile)),
        ),
        (_, Some(nearest), _) => (
            words.title_mixed().to_string(),
            words.lead_mixed_near(&name(nearest.profile)),
        ),
        (_, None, _) if sight.model.board().profiles().is_empty() => {
            (words.title_without_profiles().to_string(), String::new())
        }
        (_, None, _) => (
            words.title_insufficient().to_string(),
            words.lead_insufficient(&Outcome::needed(total), &total),
        ),
    };
    Said {
        title,
        name: None,
        lead,
    }
}

/// The verdict as it heads the screen and the paper.
pub fn verdict(findings: &Findings<'_>) -> Vec<Html> {
    let sight = findings.sight;
    let said = said(findings);
    let mut parts = vec![match &said.name {
        Some(name) => title(
            sight,
            vec![
                el!("span", [], &said.title, " "),
                span("col blk", name.clone()),
            ],
        ),
        None => title(sight, said.title.clone()),
    }];
    if !said.lead.is_empty() {
        parts.push(el!("p", ["class" => "lead"], said.lead));
    }
    if findings.outcome.nearest().is_none() && !sight.model.board().profiles().is_empty() {
        parts.extend(missing(findings));
    }
    parts
}

/// The sliders that nobody knows, as ways to go there.
fn missing(findings: &Findings<'_>) -> [Html; 2] {
    let missing: Vec<usize> = (0..findings.positions.len())
        .filter(|slider| findings.positions[*slider].is_none())
        .collect();
    [
        el!("p", ["class" => "b"], findings.sight.words.missing()),
        el!("ul", ["class" => "links"], each(missing.len(), |at| {
            el!("li", [], el!("button", [
                "type" => "button",
                "class" => "link",
                "data-wish" => Wish::GoTo(missing[at]),
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
