//! Small desks, one a profile, with the own stands over them.

use super::outcome::Findings;
use super::{glyph, heading};
use crate::binding::Wish;
use crate::text::Range;
use mengpaneel_core::{Profile, Verdict};
use yew::{Html, classes, html};

/// All profiles in the board's order.
pub fn minis(findings: &Findings<'_>) -> Html {
    let (sight, words) = (findings.sight, findings.sight.words);
    let profiles = sight.model.board().profiles();
    html! {
        <section class="sec">
            { heading(sight, 1, "h2", None, html! { { (words.beside_profiles)(profiles.len()) } }) }
            <ul class="minis">
                { for profiles.iter().enumerate().map(|(index, profile)| mini(findings, index, profile)) }
            </ul>
            <p class="xs muted">
                { words.beside_hint }<br />
                { for sight.model.board().sliders().iter().enumerate().map(|(slider, content)| html! {
                    <span class="nw">{ format!("{} {}", slider + 1, content.label) }{ "  " }</span>
                }) }
            </p>
        </section>
    }
}

fn mini(findings: &Findings<'_>, index: usize, profile: &Profile) -> Html {
    let words = findings.sight.words;
    let place = findings.outcome.ranking.iter().position(|near| near.profile == index);
    let between = findings.outcome.verdict == Verdict::Between;
    let framed = place == Some(0) || (between && place == Some(1));
    let badge = match place {
        Some(0) if !between => Some((words.nearest, "badge")),
        Some(1) if !between => Some((words.next, "badge is-2")),
        _ => None,
    };
    let nearest = findings.outcome.nearest().map(|near| near.profile);
    let compared = findings.sight.model.compared().or(nearest) == Some(index);
    html! {
        <li class={classes!("mini", framed.then_some("is-1"))} key={profile.id.as_str()}>
            { glyph::desk(&findings.positions, Some(&profile.targets), described(findings, profile)) }
            <span class="nm">{ &profile.short }</span>
            <span class="ds">{ &profile.summary }</span>
            { badge.map(|(name, class)| html! { <span class={class}>{ name }</span> }).unwrap_or_default() }
            { if compared {
                html! { <span class="xs muted cmp">{ words.comparing }</span> }
            } else {
                html! {
                    <button type="button" class="link cmp" data-wish={Wish::Compare(index).to_string()}>
                        { words.compare }<span class="vh">{ ": " }{ &profile.name }</span>
                    </button>
                }
            } }
        </li>
    }
}

/// The drawing in words: each slider with what fits and where one stands.
fn described(findings: &Findings<'_>, profile: &Profile) -> String {
    let words = findings.sight.words;
    let stands: Vec<String> = profile
        .targets
        .iter()
        .enumerate()
        .map(|(slider, target)| {
            let own = (words.own_stand)(findings.label(slider), findings.positions[slider]);
            let fits = (words.range)(Range { from: target.from, to: target.to });
            format!("{own}, {}: {fits}", words.fits)
        })
        .collect();
    format!("{}. {}.", profile.name, stands.join("; "))
}
