//! The outcome: what the board resembles, how sure that is, and why.

use super::{Sight, button, comparison, glyph, ladder, minis, note, provenance, title, what_if};
use crate::binding::Wish;
use crate::text::in_sentence;
use mengpaneel_core::{NEAR, Outcome, Position, Verdict, classify};
use yew::{Html, html};

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
    /// The full name of a profile.
    pub fn name(&self, profile: usize) -> &'a str {
        &self.sight.model.board().profiles()[profile].name
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
    let findings = Findings { sight, positions, outcome };
    html! {
        <div key="outcome" part="outcome">
            <div class="verdict">
                <div class="stack">{ verdict(&findings) }</div>
                <div class="mini-big">{ own_board(&findings) }</div>
            </div>
            { note::interpretations(&findings) }
            { note::doubts(&findings) }
            { if findings.outcome.nearest().is_some() {
                html! {
                    <div key="profiles">
                        { ladder::ladder(&findings) }
                        { comparison::comparison(&findings) }
                        { minis::minis(&findings) }
                        { what_if::what_if(&findings) }
                    </div>
                }
            } else {
                Html::default()
            } }
            { note::attention(&findings) }
            { provenance::provenance(sight) }
            { foot(&findings) }
        </div>
    }
}

fn verdict(findings: &Findings<'_>) -> Html {
    let Findings { sight, outcome, .. } = findings;
    let words = sight.words;
    let (nearest, next) = (outcome.nearest(), outcome.runner_up());
    let difference = outcome.margin().unwrap_or_default() * 10.0;
    match (outcome.verdict, nearest, next) {
        (Verdict::Clear, Some(nearest), next) => html! {
            <>
                { title(sight, html! { <>
                    { words.title_clear }{ " " }
                    <span class="col blk">{ in_sentence(findings.name(nearest.profile)) }</span>
                </> }) }
                <p class="lead">
                    { (words.lead_clear)(next.map(|next| findings.name(next.profile)), difference) }
                </p>
            </>
        },
        (Verdict::Between, Some(nearest), Some(next)) => html! {
            <>
                { title(sight, html! {
                    { (words.title_between)(findings.name(nearest.profile), findings.name(next.profile)) }
                }) }
                <p class="lead">{ (words.lead_between)(difference) }</p>
            </>
        },
        (_, Some(nearest), next) => html! {
            <>
                { title(sight, html! { { words.title_mixed } }) }
                <p class="lead">{ match next {
                    Some(next) if nearest.distance > NEAR => {
                        (words.lead_mixed_far)(findings.name(nearest.profile), findings.name(next.profile))
                    }
                    _ => (words.lead_mixed_near)(findings.name(nearest.profile)),
                } }</p>
            </>
        },
        (_, None, _) => insufficient(findings),
    }
}

fn insufficient(findings: &Findings<'_>) -> Html {
    let Findings { sight, positions, .. } = findings;
    let words = sight.words;
    if sight.model.board().profiles().is_empty() {
        return title(sight, html! { { words.title_without_profiles } });
    }
    let total = positions.len();
    html! {
        <>
            { title(sight, html! { { words.title_insufficient } }) }
            <p class="lead">{ (words.lead_insufficient)(Outcome::needed(total), total) }</p>
            <p class="b">{ words.missing }</p>
            <ul class="links">
                { for positions.iter().enumerate().filter(|(_, p)| p.is_none()).map(|(slider, _)| html! {
                    <li key={slider}>
                        <button type="button" class="link" data-wish={Wish::GoTo(slider).to_string()}>
                            { findings.label(slider) }
                        </button>
                    </li>
                }) }
            </ul>
        </>
    }
}

fn own_board(findings: &Findings<'_>) -> Html {
    let words = findings.sight.words;
    let stands: Vec<String> = findings
        .positions
        .iter()
        .enumerate()
        .map(|(slider, position)| (words.own_stand)(findings.label(slider), *position))
        .collect();
    glyph::desk(&findings.positions, None, (words.own_board)(&stands.join(", ")))
}

fn foot(findings: &Findings<'_>) -> Html {
    let words = findings.sight.words;
    html! {
        <div class="foot">
            <p class="s muted">{ words.types_only }</p>
            <div class="row">
                { button(Wish::ShowDesk, true, false, html! { { words.to_desk } }) }
            </div>
        </div>
    }
}
