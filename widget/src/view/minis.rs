//! Small desks, one a profile, with the own stands over them.

use super::markup::{Html, each, el, keyed};
use super::outcome::Findings;
use super::{glyph, heading, span};
use crate::binding::Wish;
use mengpaneel_core::{Profile, Verdict};

/// All profiles in the board's order.
pub fn minis(findings: &Findings<'_>) -> Html {
    let (sight, words) = (findings.sight, findings.sight.words);
    let board = sight.model.board();
    let profiles = board.profiles();
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.beside_profiles(profiles.len())),
        el!("ul", ["class" => "minis"],
            each(profiles.len(), |index| mini(findings, index, &profiles[index]))),
        el!("p", ["class" => "xs muted"],
            words.beside_hint(),
            el!("br"),
            each(board.sliders().len(), |slider| {
                span("nw key", format!("{} {}", slider + 1, findings.label(slider)))
            }),
        ),
    )
}

fn mini(findings: &Findings<'_>, index: usize, profile: &Profile) -> Html {
    let words = findings.sight.words;
    let place = findings
        .outcome
        .ranking
        .iter()
        .position(|near| near.profile == index);
    let between = findings.outcome.verdict == Verdict::Between;
    let clear = findings.outcome.verdict == Verdict::Clear;
    let framed = (clear && place == Some(0)) || (between && matches!(place, Some(0 | 1)));
    let badge = match (findings.outcome.verdict, place) {
        (Verdict::Clear, Some(0)) => Some(span("badge", words.nearest())),
        (Verdict::Clear, Some(1)) => Some(span("badge is-2", words.next())),
        (Verdict::Mixed, Some(0)) => Some(span("badge is-2", words.closest())),
        _ => None,
    };
    let nearest = findings.outcome.nearest().map(|near| near.profile);
    let compared = findings.sight.model.compared().or(nearest) == Some(index);
    let choose = if compared {
        span("xs muted cmp", words.comparing())
    } else {
        el!("button", [
            "type" => "button",
            "class" => "link cmp",
            "data-wish" => Wish::Compare(index),
        ], words.compare(), span("vh", format!(": {}", profile.name)))
    };
    keyed(
        profile.id.to_string(),
        el!("li", ["class" => if framed { "mini is-1" } else { "mini" }],
            glyph::desk(&findings.positions, &profile.targets, described(findings, profile)),
            span("nm", &profile.short),
            span("ds", &profile.summary),
            badge,
            choose,
        ),
    )
}

/// The drawing in words: each slider with what fits and where one stands.
fn described(findings: &Findings<'_>, profile: &Profile) -> String {
    let words = findings.sight.words;
    let mut said = format!("{}.", profile.name);
    for (slider, target) in profile.targets.iter().enumerate() {
        let own = words.own_stand(findings.label(slider), findings.positions[slider]);
        let fits = words.range(target.from, target.to);
        said.push_str(&format!(" {own}, {}: {fits}.", words.fits()));
    }
    said
}
