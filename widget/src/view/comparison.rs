//! The board beside one profile, slider by slider: the range that fits, the own stand, the reason.

use super::outcome::Findings;
use super::source;
use mengpaneel_core::{Evidence, Position, Target, Verdict, resemblance};
use yew::{Html, classes, html};

/// Beside the profile that the user chose, or the nearest.
pub fn comparison(findings: &Findings<'_>) -> Html {
    let (sight, words) = (findings.sight, findings.sight.words);
    let board = sight.model.board();
    let Some(nearest) = findings.outcome.nearest() else { return Html::default() };
    let profile = sight.model.compared().unwrap_or(nearest.profile);
    let mixed = findings.outcome.verdict == Verdict::Mixed;
    let resembled = resemblance(board, &findings.outcome);
    let tag = format!("h{}", (sight.config.heading_level + 1).min(6));
    html! {
        <section class="sec">
            <@{tag} class="h2" tabindex="-1" data-comparison="">
                { (words.compared_with)(findings.name(profile)) }
            </@>
            { legend(findings) }
            <ul class="rows">
                <li class="axis-row" aria-hidden="true">
                    <span></span>
                    <div class="axis">{ for words.axis.into_iter().map(|end| html! { <span>{ end }</span> }) }</div>
                    <span></span>
                </li>
                { for board.profiles()[profile].targets.iter().enumerate().map(|(slider, target)| {
                    let shorts: Vec<&str> =
                        resembled[slider].iter().map(|like| board.profiles()[*like].short.as_str()).collect();
                    html! {
                        <li key={slider}>
                            <span class="b">{ findings.label(slider) }</span>
                            <div class="hs">{ scale(findings.positions[slider], target) }</div>
                            <div class="s">
                                <p>
                                    <span class="b">{ difference(findings, slider, target) }</span>
                                    { " " }{ &target.claim.text }{ " " }
                                    { inferred(findings, target) }
                                    { source(sight, &target.claim.source) }
                                </p>
                                { if mixed && !shorts.is_empty() {
                                    html! { <p class="like">{ (words.resembles)(&shorts) }</p> }
                                } else {
                                    Html::default()
                                } }
                            </div>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

fn inferred(findings: &Findings<'_>, target: &Target) -> Html {
    match target.evidence {
        Evidence::Stated => Html::default(),
        Evidence::Inferred => html! {
            <><span class="tag">{ (findings.sight.words.evidence)(target.evidence) }</span>{ " " }</>
        },
    }
}

/// "2 stappen hoger." in the page's language, with both figures for who cannot see the drawing.
fn difference(findings: &Findings<'_>, slider: usize, target: &Target) -> String {
    let words = findings.sight.words;
    match findings.positions[slider] {
        None => words.not_known.to_owned(),
        Some(stand) if stand < target.from => {
            (words.below)(f64::from(target.from.get() - stand.get()))
        }
        Some(stand) if stand > target.to => {
            (words.above)(f64::from(stand.get() - target.to.get()))
        }
        Some(_) => words.within.to_owned(),
    }
}

fn percent(position: Position) -> u16 {
    u16::from(position.get()) * 10
}

/// A lying scale: the bracket spans what fits, the cap is the own stand.
fn scale(own: Option<Position>, target: &Target) -> Html {
    let (from, to) = (percent(target.from), percent(target.to));
    let bracket =
        classes!("m-prof", (target.evidence == Evidence::Inferred).then_some("is-inferred"));
    html! {
        <svg height="40" aria-hidden="true">
            <rect class="z-mid" x="35%" width="30%" y="0" height="40" />
            <line class="slot-l thin" x1="0" x2="100%" y1="20" y2="20" />
            // The bracket is 15 px wider than its range at both ends, so that it shows at one point.
            <svg x={format!("{from}%")} width={format!("{}%", to - from)} y="4" height="32" overflow="visible">
                <rect class={bracket} x="0" width="100%" height="32" rx="4" />
            </svg>
            { own.map(|own| html! {
                <svg x={format!("{}%", percent(own))} y="20" overflow="visible">
                    <rect class="m-own" x="-7.5" y="-12" width="15" height="24" rx="3" />
                    <line class="m-own-g" y1="-8" y2="8" />
                </svg>
            }).unwrap_or_default() }
        </svg>
    }
}

fn legend(findings: &Findings<'_>) -> Html {
    let words = findings.sight.words;
    let bracket = |class: &'static str| {
        html! {
            <svg width="34" height="26" viewBox="-17 -13 34 26" aria-hidden="true">
                <rect class={class} x="-15" y="-10" width="30" height="20" rx="4" />
            </svg>
        }
    };
    html! {
        <ul class="legend">
            <li>
                <svg width="34" height="26" viewBox="-17 -13 34 26" aria-hidden="true">
                    <rect class="m-own" x="-7.5" y="-12" width="15" height="24" rx="3" />
                    <line class="m-own-g" y1="-8" y2="8" />
                </svg>
                { words.you }
            </li>
            <li>{ bracket("m-prof") }{ words.fits }</li>
            <li>{ bracket("m-prof is-inferred") }{ words.fits_inferred }</li>
        </ul>
    }
}
