//! The board beside one profile, slider by slider: the range that fits, the own stand, the reason.

use super::markup::{Html, each, el, nodes};
use super::outcome::Findings;
use super::{level, per_cent, source, span};
use crate::text::listed;
use mengpaneel_core::{Evidence, Position, Target, Verdict, resemblance};
use yew::AttrValue;

/// Beside the profile that the user chose, or the nearest.
pub fn comparison(findings: &Findings<'_>) -> Option<Html> {
    let (sight, words) = (findings.sight, findings.sight.words);
    let (board, axis) = (sight.model.board(), words.axis());
    let nearest = findings.outcome.nearest()?;
    let profile = sight.model.compared().unwrap_or(nearest.profile);
    let targets = &board.profiles()[profile].targets;
    let resembled = match findings.outcome.verdict {
        Verdict::Mixed => resemblance(board, &findings.outcome),
        Verdict::Clear | Verdict::Between | Verdict::Insufficient => Vec::new(),
    };
    let like = |slider: usize| {
        let profiles = resembled
            .get(slider)
            .filter(|profiles| !profiles.is_empty())?;
        let mut names = Vec::new();
        for profile in profiles {
            names.push(board.profiles()[*profile].short.as_str());
        }
        Some(el!("p", ["class" => "like"], words.resembles(&listed(&names))))
    };
    Some(el!("section", ["class" => "sec"],
        el!(level(sight, 1), ["class" => "h2", "tabindex" => "-1", "data-comparison" => ""],
            words.compared_with(&findings.name(profile))),
        legend(findings),
        el!("ul", ["class" => "rows"],
            el!("li", ["class" => "axis-row", "aria-hidden" => "true"],
                el!("span"),
                el!("div", ["class" => "axis"],
                    each(axis.len(), |end| el!("span", [], axis[end]))),
                el!("span"),
            ),
            each(targets.len(), |slider| {
                let target = &targets[slider];
                el!("li", [],
                    span("b", findings.label(slider).to_owned()),
                    el!("div", ["class" => "hs"], scale(findings.positions[slider], target)),
                    el!("div", ["class" => "s"],
                        el!("p", [],
                            span("b", difference(findings, slider, target)),
                            " ",
                            &target.claim.text,
                            " ",
                            inferred(findings, target),
                            source(sight, &target.claim.source),
                        ),
                        like(slider),
                    ),
                )
            }),
        ),
    ))
}

fn inferred(findings: &Findings<'_>, target: &Target) -> Option<Html> {
    match target.evidence {
        Evidence::Stated => None,
        Evidence::Inferred => Some(nodes![span("tag", findings.sight.words.inferred()), " "]),
    }
}

/// "2 stappen hoger." in the page's language.
fn difference(findings: &Findings<'_>, slider: usize, target: &Target) -> String {
    let words = findings.sight.words;
    match findings.positions[slider] {
        None => words.not_known().to_string(),
        Some(stand) if stand < target.from => {
            words.below(&words.steps(f64::from(target.from.get() - stand.get())))
        }
        Some(stand) if stand > target.to => {
            words.above(&words.steps(f64::from(stand.get() - target.to.get())))
        }
        Some(_) => words.within().to_string(),
    }
}

fn percent(steps: u8) -> String {
    per_cent(usize::from(steps) * 10)
}

fn bracket_class(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Stated => "m-prof",
        Evidence::Inferred => "m-prof is-inferred",
    }
}

/// A lying scale: the bracket spans what fits, the cap is the own stand.
fn scale(own: Option<Position>, target: &Target) -> Html {
    let (from, to) = (target.from.get(), target.to.get());
    el!("svg", ["height" => "40", "aria-hidden" => "true"],
        el!("rect", ["class" => "z-mid", "x" => "35%", "width" => "30%", "height" => "40"]),
        el!("line", ["class" => "slot-l thin", "x2" => "100%", "y1" => "20", "y2" => "20"]),
        el!("svg", [
            "x" => percent(from),
            "width" => percent(to - from),
            "y" => "4",
            "height" => "32",
            "overflow" => "visible",
        ], el!("rect", ["class" => bracket_class(target.evidence), "height" => "32", "rx" => "4"])),
        own.map(|own| {
            el!("svg", ["x" => percent(own.get()), "y" => "20", "overflow" => "visible"], own_cap())
        }),
    )
}

fn own_cap() -> Html {
    el!(
        "g",
        [],
        el!("rect", ["class" => "m-own", "x" => "-7.5", "y" => "-12", "width" => "15", "height" => "24", "rx" => "3"]),
        el!("path", ["class" => "m-own-g", "d" => "M0 -8v16"]),
    )
}

fn legend(findings: &Findings<'_>) -> Html {
    let words = findings.sight.words;
    let item = |drawing: Html, name: &AttrValue| {
        el!(
            "li",
            [],
            el!("svg", ["width" => "34", "height" => "26", "viewBox" => "-17 -13 34 26", "aria-hidden" => "true"],
                drawing),
            name,
        )
    };
    let bracket = |evidence: Evidence| el!("rect", ["class" => bracket_class(evidence), "x" => "-15", "y" => "-10", "width" => "30", "height" => "20", "rx" => "4"]);
    el!("ul", ["class" => "legend"],
        item(own_cap(), words.you()),
        item(bracket(Evidence::Stated), words.fits()),
        item(bracket(Evidence::Inferred), words.fits_inferred()),
    )
}
