//! The screen of the arenas: a case to start from, the map, what stands out, and the list that holds
//! everything that the map shows.

mod list;
pub(crate) mod map;

use super::markup::{Html, each, el, keyed};
use super::provenance::published;
use super::{Sight, button, claim, desk, heading, icon, level, span, title};
use crate::binding::Wish;
use crate::text::{Words, listed};
use mengpaneel_core::{
    Announcement, Arena, Contact, Finding, Model, Region, Remark, Stakeholder, classify, findings,
};
use yew::AttrValue;

/// The screen.
pub fn arena(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let change = !sight.config.readonly;
    el!(
        "div",
        [],
        title(sight, words.arena_title()),
        el!("p", ["class" => "lead"], words.arena_lead()),
        el!("div", ["class" => "row history"], desk::history(sight)),
        el!("div", [], change.then(|| start(sight))),
        map::map(sight),
        el!("div", [], change.then(|| places(sight)).flatten()),
        notes(sight),
        el!("div", [], change.then(|| invite(sight)).flatten()),
        list::list(sight),
        checklist(sight),
        three(sight),
        el!("p", ["class" => "s muted sec"], words.arena_inferred()),
        el!("ul", ["class" => "qs s"], each(model.catalogue().sources.len(), |at| {
            let publication = &model.catalogue().sources[at];
            el!("li", [], span("b", &publication.id), ": ", published(publication))
        })),
    )
}

/// What the map gives to talk about, beside the profile that the desk resembles most.
pub fn found(model: &Model) -> Vec<Finding> {
    let outcome = classify(model.board(), &model.positions());
    let nearest = outcome
        .nearest()
        .map(|near| model.board().profiles()[near.profile].id.as_str());
    findings(&model.reading().stakeholders, model.catalogue(), nearest)
}

/// The short name of an arena.
pub fn short(model: &Model, arena: Arena) -> &str {
    match model.catalogue().arenas.get(arena as usize) {
        Some(known) => &known.short,
        None => arena.as_str(),
    }
}

/// The arenas of a region, by their short names.
pub fn named(model: &Model, region: Region) -> String {
    let names: Vec<&str> = region.arenas().map(|arena| short(model, arena)).collect();
    listed(&names)
}

/// How often there is contact, and whether it is missed.
pub fn contact<'a>(words: &'a Words, one: &Stakeholder) -> &'a AttrValue {
    match one.contact {
        Contact::Often => words.arena_often(),
        Contact::Sometimes => words.arena_sometimes(),
        Contact::Never if one.needed => words.arena_missed(),
        Contact::Never => words.arena_never(),
    }
}

/// A stakeholder in one line, as it is heard, printed and described.
pub fn described(sight: &Sight<'_>, index: usize) -> String {
    let one = &sight.model.reading().stakeholders[index];
    sight.words.arena_described(
        &(index + 1),
        &one.name,
        &named(sight.model, one.region),
        contact(sight.words, one),
    )
}

/// What is said after a change on the map.
pub fn announced(sight: &Sight<'_>, announcement: Announcement) -> String {
    let (model, words) = (sight.model, sight.words);
    match announcement {
        Announcement::Stakeholder(index) => match model.reading().stakeholders.get(index) {
            Some(_) => described(sight, index),
            None => String::new(),
        },
        Announcement::LastArena => words.announced_last_arena().to_string(),
        Announcement::StakeholderRemoved => words.announced_stakeholder_removed().to_string(),
        Announcement::MapFull => words.announced_map_full().to_string(),
        Announcement::OnTheMap(count) => words.announced_on_the_map(&count),
        _ => String::new(),
    }
}

/// The cases to start from.
fn start(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let cases = &model.catalogue().cases;
    let empty = model.reading().stakeholders.is_empty();
    let cards = el!("ul", ["class" => "cases"], each(cases.len(), |at| {
        let case = &cases[at];
        let current = case.id == model.reading().case;
        el!("li", ["class" => if current { "case is-on" } else { "case" }],
            el!("button", [
                "type" => "button",
                "class" => "link b",
                "data-wish" => Wish::Case(at),
                "aria-pressed" => if current { "true" } else { "false" },
            ], &case.name),
            claim(sight, &case.claim),
        )
    }));
    if empty {
        return keyed(
            "start",
            el!("section", ["class" => "sec"],
                heading(sight, 1, "h2", words.arena_start()),
                el!("p", ["class" => "s muted"], words.arena_start_lead()),
                cards,
                el!("p", ["class" => "s muted"], words.arena_start_own()),
            ),
        );
    }
    let case = cases.iter().find(|case| case.id == model.reading().case);
    keyed(
        "case",
        el!("section", ["class" => "sec"],
            case.map(|case| el!("div", [],
                heading(sight, 1, "h2", &case.name), claim(sight, &case.claim))),
            el!("details", ["class" => "other-case"],
                el!("summary", [], words.arena_other_case()), cards),
        ),
    )
}

/// Where the stakeholder that waits can go.
fn places(sight: &Sight<'_>) -> Option<Html> {
    let (model, words) = (sight.model, sight.words);
    let one = &model.reading().stakeholders[model.picked()?];
    Some(keyed(
        "places",
        el!("section", ["class" => "note places", "aria-labelledby" => "places"],
            el!(level(sight, 1), ["class" => "h3", "id" => "places", "tabindex" => "-1", "data-places" => ""],
                words.arena_place(&one.name)),
            el!("p", ["class" => "row"],
                each(Region::ALL.len(), |at| {
                    let region = Region::ALL[at];
                    let here = one.region == region;
                    el!("button", [
                        "type" => "button",
                        "class" => "btn",
                        "data-wish" => Wish::PlaceAt(region.bits().into()),
                        "aria-pressed" => if here { "true" } else { "false" },
                    ], named(model, region))
                }),
                button(Wish::LetGo, false, false, words.arena_place_not()),
            ),
        ),
    ))
}

/// What stands out.
pub fn notes(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let found = found(model);
    let map = &model.reading().stakeholders;
    let notes = if map.is_empty() {
        keyed(
            "empty",
            el!("p", ["class" => "s muted"], words.arena_findings_empty()),
        )
    } else if found.is_empty() && map.iter().all(|one| one.contact == Contact::Never) {
        keyed(
            "begin",
            el!("p", ["class" => "s muted"], words.arena_findings_begin()),
        )
    } else if found.is_empty() {
        keyed("none", el!("p", [], words.arena_findings_none()))
    } else {
        keyed(
            "notes",
            el!("div", ["class" => "findings"], each(found.len(), |at| note(sight, &found[at]))),
        )
    };
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.arena_findings()),
        notes,
    )
}

fn note(sight: &Sight<'_>, finding: &Finding) -> Html {
    let (model, words) = (sight.model, sight.words);
    let catalogue = model.catalogue();
    let (remark, arena, who): (Option<&Remark>, Option<Arena>, &[usize]) = match finding {
        Finding::Rule {
            rule,
            arena,
            stakeholders,
        } => (catalogue.remarks.get(rule.index()), *arena, stakeholders),
        Finding::Expected(index) => match catalogue.expectations.get(*index) {
            Some(expectation) => (Some(&expectation.remark), None, &[]),
            None => (None, None, &[]),
        },
    };
    let Some(remark) = remark else {
        return Html::default();
    };
    let name = match arena {
        Some(arena) => format!("{}: {}", remark.name, short(model, arena)),
        None => remark.name.clone(),
    };
    let names: Vec<&str> = who
        .iter()
        .filter_map(|index| model.reading().stakeholders.get(*index))
        .map(|one| one.name.as_str())
        .collect();
    let about = (!names.is_empty())
        .then(|| el!("p", ["class" => "s", "dir" => "auto"], words.arena_about(&listed(&names))));
    keyed(
        finding.id(catalogue),
        el!("div", ["class" => "note is-att", "data-finding" => finding.id(catalogue)],
            el!(level(sight, 2), ["class" => "h3"], icon::tension(), " ", name),
            claim(sight, &remark.claim),
            about,
            el!("p", ["class" => "s b"], words.arena_next(&remark.next)),
        ),
    )
}

/// Who of the case is not on the map yet.
fn invite(sight: &Sight<'_>) -> Option<Html> {
    let suggested = sight.model.suggested();
    (!suggested.is_empty()).then(|| {
        el!("section", ["class" => "sec"],
            heading(sight, 1, "h2", sight.words.arena_invite()),
            list::chips(sight, &suggested),
        )
    })
}

/// What each arena is.
fn three(sight: &Sight<'_>) -> Html {
    let arenas = &sight.model.catalogue().arenas;
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", sight.words.arena_three()),
        el!("dl", [], each(arenas.len(), |at| {
            el!("div", ["class" => "sec-s"],
                el!("dt", ["class" => "b"], &arenas[at].name),
                el!("dd", ["class" => "dd"], claim(sight, &arenas[at].claim)),
            )
        })),
    )
}

/// Who decides, and when to escalate.
fn checklist(sight: &Sight<'_>) -> Html {
    let checklist = &sight.model.catalogue().checklist;
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", sight.words.arena_checklist()),
        el!("ul", ["class" => "qs"], each(checklist.len(), |at| {
            el!("li", [], claim(sight, &checklist[at]))
        })),
    )
}
