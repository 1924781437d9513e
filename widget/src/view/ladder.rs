//! How far each profile is: the longer the line, the more different.

use super::markup::{Html, each, el, keyed};
use super::outcome::Findings;
use super::{heading, per_cent, span};

/// All profiles, nearest first.
pub fn ladder(findings: &Findings<'_>) -> Html {
    let (sight, words) = (findings.sight, findings.sight.words);
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.ladder()),
        el!("p", ["class" => "s muted"], words.ladder_hint()),
        el!("ol", ["class" => "ladder"],
            each(findings.outcome.ranking.len(), |place| rung(findings, place))),
        el!("p", ["class" => "xs muted"], words.ladder_how()),
    )
}

fn rung(findings: &Findings<'_>, place: usize) -> Html {
    let near = findings.outcome.ranking[place];
    let profile = &findings.sight.model.board().profiles()[near.profile];
    let (name, line, dot, radius) = match place {
        0 => ("b", "lad-l lad-1", "lad-d lad-d1", "8"),
        _ => ("", "lad-l", "lad-d", "6"),
    };
    let end = percent(near.distance);
    keyed(
        profile.id.to_string(),
        el!(
            "li",
            [],
            span(name, &profile.short),
            el!("svg", ["height" => "20", "aria-hidden" => "true"],
                el!("line", ["class" => "ln", "x2" => "100%", "y1" => "10", "y2" => "10"]),
                el!("line", ["class" => line, "x2" => end.clone(), "y1" => "10", "y2" => "10"]),
                el!("circle", ["class" => dot, "cx" => end, "cy" => "10", "r" => radius]),
            ),
            span("s tab nw", findings.sight.words.steps(near.distance)),
        ),
    )
}

/// A distance of 0 to 10 steps as a part of the line, in whole per cents.
fn percent(distance: f64) -> String {
    let whole = (0..=100_u8)
        .take_while(|whole| f64::from(*whole) <= distance * 10.0 + 0.5)
        .count();
    per_cent(whole.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_line_is_as_long_as_the_distance() {
        assert_eq!(
            [0.0, 0.26, 1.5, 10.0].map(percent),
            ["0%", "3%", "15%", "100%"]
        );
    }
}
