//! The readings: what this one is about, the others that are kept, and then beside now.

use super::markup::{Html, each, el, filled, keyed, nodes};
use super::{Sight, about, ambition, button, field, glyph, heading, level, span, take, title};
use crate::binding::Wish;
use crate::effects;
use crate::text::{Words, in_sentence};
use mengpaneel_core::{Answer, Reading, Role, Shelved, classify, gaps};
use yew::AttrValue;

/// The screen.
pub fn readings(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let beside = sight.model.beside().map(|then| then_and_now(sight, then));
    el!(
        "div",
        [],
        title(sight, words.readings_title()),
        el!("p", ["class" => "lead"], words.readings_lead()),
        el!("div", [], take::notice(sight)),
        this(sight),
        neighbourhood(sight),
        notes(sight),
        kept(sight),
        el!("div", [], beside),
        el!("div", [], (!sight.config.readonly).then(|| open(sight))),
    )
}

/// The name of a reading, as a user knows it.
pub fn name(words: &Words, reading: &Reading) -> String {
    let name = if reading.name.trim().is_empty() {
        words.reading_whole().as_str()
    } else {
        reading.name.trim()
    };
    match reading.date {
        Some(date) => format!("{name}, {}", effects::day(date, words.language())),
        None => name.to_owned(),
    }
}

pub fn role_name(words: &Words, role: Role) -> &AttrValue {
    match role {
        Role::NeighbourhoodOfficer => words.role_officer(),
        Role::SocialDomain => words.role_social(),
        Role::PhysicalDomain => words.role_physical(),
        Role::Executive => words.role_executive(),
        Role::Partner => words.role_partner(),
        Role::Resident => words.role_resident(),
        Role::Other => words.role_other(),
    }
}

/// One line of text that follows the state.
fn line(sight: &Sight<'_>, kind: &'static str, wish: Wish, room: usize, text: String) -> Html {
    filled(
        text,
        el!("input", [
            "type" => kind,
            "class" => "text",
            "maxlength" => room,
            "autocomplete" => "off",
            "data-wish" => wish,
            "readonly" => sight.config.readonly,
        ]),
    )
}

/// A text of more lines that follows the state.
pub fn lines(sight: &Sight<'_>, wish: Wish, text: &str) -> Html {
    filled(
        text.to_owned(),
        el!("textarea", [
            "class" => "text",
            "rows" => "2",
            "maxlength" => Reading::NOTE,
            "data-wish" => wish,
            "readonly" => sight.config.readonly,
        ]),
    )
}

fn this(sight: &Sight<'_>) -> Html {
    let (reading, words) = (sight.model.reading(), sight.words);
    let date = reading
        .date
        .map(|date| date.to_string())
        .unwrap_or_default();
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.this_reading()),
        el!("div", ["class" => "fields"],
            field(words.reading_name(),
                line(sight, "text", Wish::Name, Reading::NAME, reading.name.clone())),
            field(words.reading_date(), line(sight, "date", Wish::Date, 10, date)),
            role(sight),
        ),
    )
}

/// Who filled it in, from a list or in a word of their own.
pub fn role(sight: &Sight<'_>) -> Html {
    let (reading, words) = (sight.model.reading(), sight.words);
    let option = |value: String, name: &AttrValue, on: bool| el!("option", ["value" => value, "selected" => on], name);
    let roles = each(Role::ALL.len(), |index| {
        let role = Role::ALL[index];
        option(
            index.to_string(),
            role_name(words, role),
            reading.role == Some(role),
        )
    });
    let own = (reading.role == Some(Role::Other)).then(|| {
        keyed(
            "own-role",
            field(
                words.own_role(),
                line(
                    sight,
                    "text",
                    Wish::OwnRole,
                    Reading::TAG,
                    reading.own_role.clone(),
                ),
            ),
        )
    });
    el!(
        "div",
        [],
        field(
            words.reading_role(),
            el!("select", [
            "class" => "text",
            "data-wish" => Wish::Role,
            "disabled" => sight.config.readonly,
        ], option(String::new(), words.role_none(), reading.role.is_none()), roles)
        ),
        own,
    )
}

/// The sixth fader: context beside the five, never part of the outcome.
fn neighbourhood(sight: &Sight<'_>) -> Html {
    let (context, words) = (&sight.model.reading().context, sight.words);
    let tags = each(context.tags.len(), |index| {
        let tag = &context.tags[index];
        keyed(
            tag.as_str(),
            el!(
                "li",
                [],
                el!("button", [
            "type" => "button",
            "class" => "chip",
            "data-wish" => Wish::RemoveTag(index),
            "aria-label" => words.context_remove(tag),
        ], tag, el!("span", ["aria-hidden" => "true"], " ×"))
            ),
        )
    });
    let add = (!sight.config.readonly && context.tags.len() < Reading::TAGS).then(|| {
        el!("div", ["class" => "with-button"],
            field(words.context_tag(),
                line(sight, "text", Wish::Tag, Reading::TAG, String::new())),
            el!("button", ["type" => "button", "class" => "btn"], words.context_add()),
        )
    });
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.context_title()),
        el!("p", ["class" => "s muted"], words.context_lead()),
        el!("ul", ["class" => "chips"], tags),
        el!("div", [], add),
        field(words.context_note(), lines(sight, Wish::ContextNote, &context.note)),
    )
}

fn notes(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let sliders = model.board().sliders();
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.notes_title()),
        el!("div", ["class" => "fields"], each(sliders.len(), |slider| {
            let name: AttrValue = words.note_at(&sliders[slider].label).into();
            keyed(sliders[slider].id.to_string(),
                field(&name, lines(sight, Wish::Note(slider), &model.reading().notes[slider])))
        })),
    )
}

fn kept(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let shelf = model.shelf();
    let list = if shelf.is_empty() {
        keyed("none", el!("p", ["class" => "s muted"], words.kept_none()))
    } else {
        keyed(
            "list",
            el!("ul", ["class" => "rows shelf"], each(shelf.len(), |at| {
                row(sight, &shelf[at])
            })),
        )
    };
    let removed = model.removed().map(|removed| {
        keyed(
            "removed",
            el!("p", ["class" => "note s"],
            words.reading_removed(&name(words, &removed.reading)), " ",
            button(Wish::PutBack, false, false, words.reading_back())),
        )
    });
    let new = (!sight.config.readonly).then(|| {
        let off = model.reading().is_blank() || !model.has_room();
        el!("p", ["class" => "row"], button(Wish::New, false, off, words.reading_new()))
    });
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.kept_title()),
        list,
        el!("div", [], removed),
        el!("div", [], new),
    )
}

fn row(sight: &Sight<'_>, shelved: &Shelved) -> Html {
    let words = sight.words;
    let slot = usize::from(shelved.slot);
    let named = name(words, &shelved.reading);
    let act = |wish: Wish, word: &AttrValue| {
        el!("button", [
            "type" => "button",
            "class" => "btn",
            "data-wish" => wish,
            "aria-label" => about(word, &named),
        ], word)
    };
    let change = (!sight.config.readonly).then(|| {
        nodes![
            act(Wish::Take(slot), words.reading_take()),
            act(Wish::Remove(slot), words.reading_remove()),
        ]
    });
    keyed(
        slot.to_string(),
        el!(
            "li",
            [],
            span("b", named.clone()),
            glyph::progress(&shelved.reading.answers),
            el!("div", ["class" => "row"],
            act(Wish::Beside(slot), words.reading_beside()), change),
        ),
    )
}

fn then_and_now(sight: &Sight<'_>, then: &Shelved) -> Html {
    let (model, words) = (sight.model, sight.words);
    let moved = gaps(&then.reading.answers, model.answers());
    let profile = |answers: &[Option<Answer>]| {
        let nearest = classify(model.board(), &Answer::positions(answers));
        let nearest = nearest.nearest()?.profile;
        Some(in_sentence(&model.board().profiles()[nearest].name))
    };
    let profiles = match (profile(&then.reading.answers), profile(model.answers())) {
        (Some(then), Some(now)) if then == now => Some(words.then_profile(&now)),
        (Some(then), Some(now)) => Some(words.then_profiles(&then, &now)),
        _ => None,
    };
    let rows = if moved.is_empty() {
        keyed("none", el!("p", ["class" => "s muted"], words.then_none()))
    } else {
        keyed("rows", ambition::gap_rows(sight, &moved))
    };
    el!("section", ["class" => "sec"],
        el!(level(sight, 1), ["class" => "h2", "tabindex" => "-1", "data-comparison" => ""],
            words.then_title(&name(words, &then.reading))),
        profiles.map(|said| el!("p", [], said)),
        rows,
    )
}

fn open(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.open_title()),
        el!("div", ["class" => "with-button"],
            field(words.open_code(), line(sight, "text", Wish::OpenCode, 400, String::new())),
            el!("button", ["type" => "button", "class" => "btn"], words.open_button()),
        ),
        field(words.open_file(), el!("input", [
            "type" => "file",
            "class" => "text",
            "accept" => ".json,application/json",
            "data-wish" => Wish::OpenFile,
        ])),
    )
}
