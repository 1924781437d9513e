//! The list of stakeholders: everything that the map shows, and every way to change it, without the
//! picture.

use super::super::markup::{Html, each, el, filled, keyed, nodes, ticked};
use super::super::{Sight, button, field, heading, icon, level, span};
use super::{contact, named, short};
use crate::binding::Wish;
use crate::outline;
use mengpaneel_core::{Arena, Contact, Level, ResidentRole, Stakeholder};
use yew::AttrValue;

/// The list with what adds to it.
pub fn list(sight: &Sight<'_>) -> Html {
    let (map, words) = (&sight.model.reading().stakeholders, sight.words);
    let rows = if map.is_empty() {
        keyed(
            "none",
            el!("p", ["class" => "s muted"], words.arena_list_empty()),
        )
    } else {
        keyed(
            "rows",
            el!("ol", ["class" => "parties"], each(map.len(), |index| row(sight, index, &map[index]))),
        )
    };
    let add = (!sight.config.readonly).then(|| add(sight));
    el!("section", ["class" => "sec"],
        el!(level(sight, 1), ["class" => "h2", "tabindex" => "-1", "data-stakeholders" => ""],
            words.arena_list()),
        el!("p", ["class" => "s muted"], words.arena_roles_only()),
        rows,
        el!("div", [], add),
    )
}

/// Buttons that add stakeholders of the catalogue.
pub fn chips(sight: &Sight<'_>, known: &[usize]) -> Html {
    let stakeholders = &sight.model.catalogue().stakeholders;
    el!("ul", ["class" => "chips"], each(known.len(), |at| {
        let index = known[at];
        keyed(stakeholders[index].id.as_str(), el!("li", [],
            el!("button", [
                "type" => "button",
                "class" => "chip",
                "data-wish" => Wish::Invite(index),
            ], el!("span", ["aria-hidden" => "true"], "+ "), &stakeholders[index].name)))
    }))
}

fn add(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let known: Vec<usize> = (0..model.catalogue().stakeholders.len())
        .filter(|known| !model.is_on_map(*known))
        .collect();
    let clear = !model.reading().stakeholders.is_empty();
    el!(
        "div",
        [],
        el!("div", ["class" => "with-button"],
            field(words.arena_add(), filled(String::new(), el!("input", [
                "type" => "text",
                "class" => "text",
                "maxlength" => Stakeholder::NAME,
                "autocomplete" => "off",
                "data-wish" => Wish::Invent,
            ]))),
            el!("button", ["type" => "button", "class" => "btn"], words.arena_add_button()),
        ),
        el!("div", ["class" => "sec-s"],
            heading(sight, 2, "h3", words.arena_known()),
            chips(sight, &known)),
        el!("p", ["class" => "row"], clear.then(|| button(Wish::ClearMap, false, false, words.arena_clear()))),
    )
}

fn row(sight: &Sight<'_>, index: usize, one: &Stakeholder) -> Html {
    let (model, words) = (sight.model, sight.words);
    let readonly = sight.config.readonly;
    let number = index + 1;
    let about = |what: &str| format!("{number}, {}: {what}", one.name);
    let body = if readonly {
        el!("p", ["class" => "s"], named(model, one.region), "; ", contact(words, one))
    } else {
        el!("div", ["class" => "party-in"],
            el!("div", ["class" => "checks", "role" => "group", "aria-label" => about(words.arena())],
                each(Arena::ALL.len(), |at| {
                    let name = short(model, Arena::ALL[at]);
                    check(Wish::InArena(index * Arena::ALL.len() + at), name, about(name),
                        one.region.contains(Arena::ALL[at]))
                })),
            el!("div", ["class" => "checks"],
                choice(Wish::Contact(index), about(words.arena_contact()), one.contact as usize, &[
                    words.arena_never(),
                    words.arena_sometimes(),
                    words.arena_often(),
                ]),
                check(Wish::Needed(index), words.arena_needed(), about(words.arena_needed()), one.needed)),
            el!("div", ["class" => "checks"], more(sight, index, one)),
        )
    };
    let name = if readonly {
        keyed(
            "said",
            el!("span", ["class" => "b", "dir" => "auto"], &one.name),
        )
    } else {
        keyed(
            "name",
            filled(
                one.name.clone(),
                el!("input", [
                    "type" => "text",
                    "class" => "text",
                    "id" => outline::stakeholder(index),
                    "dir" => "auto",
                    "maxlength" => Stakeholder::NAME,
                    "autocomplete" => "off",
                    "data-wish" => Wish::Rename(index),
                    "aria-label" => format!("{}, {number}", words.arena_name()),
                ]),
            ),
        )
    };
    let remove = (!readonly).then(|| {
        el!("button", [
            "type" => "button",
            "class" => "btn is-quiet",
            "data-wish" => Wish::Uninvite(index),
            "aria-label" => about(words.arena_remove()),
        ], icon::cross(), span("vh", words.arena_remove()))
    });
    let class = match (one.contact, one.needed) {
        (Contact::Never, true) => "party is-missed",
        (Contact::Never, false) => "party is-apart",
        _ => "party",
    };
    keyed(
        index.to_string(),
        el!("li", ["class" => class],
            el!("div", ["class" => "party-head"], span("no", number), name, remove),
            body,
        ),
    )
}

/// What is only said of some: the level of municipal ones, the roles of residents.
fn more(sight: &Sight<'_>, index: usize, one: &Stakeholder) -> Html {
    let words = sight.words;
    let about = |what: &str| format!("{}, {}: {what}", index + 1, one.name);
    let level = one.region.contains(Arena::Municipality).then(|| {
        let none = Level::ALL.len();
        choice(
            Wish::Level(index),
            about(words.arena_level()),
            one.level.map_or(none, |level| level as usize),
            &[
                words.arena_level_strategic(),
                words.arena_level_tactical(),
                words.arena_level_operational(),
                words.arena_level_none(),
            ],
        )
    });
    let roles = one.region.contains(Arena::LifeWorld).then(|| {
        let names = [
            words.arena_role_commissioner(),
            words.arena_role_source(),
            words.arena_role_object(),
            words.arena_role_coproducer(),
            words.arena_role_guard(),
        ];
        el!(
            "details",
            [],
            el!("summary", ["class" => "s"], words.arena_roles(),
                span("vh", format!(": {}, {}", index + 1, one.name))),
            each(names.len(), |at| {
                check(
                    Wish::Give(index * ResidentRole::ALL.len() + at),
                    names[at],
                    about(names[at]),
                    one.roles.contains(&ResidentRole::ALL[at]),
                )
            }),
        )
    });
    nodes![level, roles]
}

fn check(wish: Wish, name: &str, about: String, on: bool) -> Html {
    let tick = ticked(
        on,
        el!("input", [
            "type" => "checkbox",
            "data-wish" => wish,
            "aria-label" => about,
        ]),
    );
    el!("label", ["class" => "lamp"], tick, el!("i"), span("", name.to_owned()))
}

fn choice(wish: Wish, about: String, chosen: usize, names: &[&AttrValue]) -> Html {
    el!("select", [
        "class" => "text",
        "data-wish" => wish,
        "aria-label" => about,
    ], each(names.len(), |at| {
        el!("option", ["value" => at, "selected" => at == chosen], names[at])
    }))
}
