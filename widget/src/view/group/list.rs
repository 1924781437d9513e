//! Who is in the group: a name, a role, and the way out. Long lists are folded.

use super::super::markup::{Html, each, el, filled, keyed};
use super::super::{Sight, about, button, field, icon, level, span};
use super::mark::{Mark, sample};
use super::show::{name, role};
use crate::binding::GroupWish;
use mengpaneel_core::{Participant, Reading, Role};

/// Rows before the list is folded.
const FOLD: usize = 8;

/// The section.
pub fn list(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let workshop = model.workshop();
    let participants = workshop.group().participants();
    let shown = if workshop.is_unfolded() {
        participants.len()
    } else {
        participants.len().min(FOLD)
    };
    let more = (participants.len() > FOLD).then(|| {
        let word = if workshop.is_unfolded() {
            words.group_fewer().to_string()
        } else {
            words.group_more(&participants.len())
        };
        button(GroupWish::More, false, false, word)
    });
    let change = !sight.config.readonly;
    el!("section", ["class" => "sec"],
        el!(level(sight, 1), ["class" => "h2", "tabindex" => "-1", "data-participants" => ""],
            words.group_participants(), " ",
            span("count-n", words.people(participants.len()))),
        el!("ol", ["class" => "people"], each(shown, |place| row(sight, place, &participants[place]))),
        el!("div", ["class" => "row history"], super::super::desk::history(sight), more),
        el!("div", ["class" => "sec-s"], change.then(|| group_name(sight))),
        el!("div", ["class" => "sec-s"], change.then(|| empty(sight))),
    )
}

fn group_name(sight: &Sight<'_>) -> Html {
    field(
        sight.words.group_name(),
        line(
            GroupWish::Name,
            sight.words.group_name().to_string(),
            String::new(),
            Reading::NAME,
            sight.model.workshop().name(),
        ),
    )
}

/// A line of text that follows the state; `shown` stands there while it is empty.
pub fn line(wish: GroupWish, about: String, shown: String, room: usize, text: &str) -> Html {
    filled(
        text.to_owned(),
        el!("input", [
            "type" => "text",
            "class" => "text",
            "dir" => "auto",
            "maxlength" => room,
            "autocomplete" => "off",
            "data-wish" => wish,
            "aria-label" => about,
            "placeholder" => shown,
        ]),
    )
}

fn row(sight: &Sight<'_>, place: usize, one: &Participant) -> Html {
    let (model, words) = (sight.model, sight.words);
    let called = name(words, one, place);
    let at = usize::from(one.mark.get());
    let about = |what: &str| about(what, &called);
    let you = (model.you() == Some(place)).then(|| span("tag", words.group_own()));
    let body = if sight.config.readonly {
        vec![span("b", called.clone()), span("s muted", role(words, one))]
    } else {
        vec![
            el!("div", ["class" => "person-name"], line(
                GroupWish::Rename(at),
                about(words.group_person_name()),
                words.group_participant(&(place + 1)),
                Reading::NAME,
                &one.name,
            )),
            el!("div", ["class" => "person-role"],
                el!("select", [
                    "class" => "text",
                    "data-wish" => GroupWish::RoleOf(at),
                    "aria-label" => about(words.group_person_role()),
                ],
                    el!("option", ["value" => "", "selected" => one.role.is_none()], words.role_none()),
                    each(Role::ALL.len(), |index| {
                        let role = Role::ALL[index];
                        el!("option", ["value" => index, "selected" => one.role == Some(role)],
                            super::super::readings::role_name(words, role))
                    }),
                ),
                (one.role == Some(Role::Other)).then(|| line(
                    GroupWish::OwnRoleOf(at),
                    about(words.own_role()),
                    words.own_role().to_string(),
                    Reading::TAG,
                    &one.own_role,
                )),
            ),
            el!("button", [
                "type" => "button",
                "class" => "btn is-quiet",
                "data-wish" => GroupWish::Remove(at),
                "aria-label" => about(words.group_remove()),
            ], icon::cross(), span("vh", words.group_remove())),
        ]
    };
    let mark = if model.you() == Some(place) {
        Mark::Own
    } else {
        Mark::of(one.role)
    };
    let code = one.code(model.board()).map(|code| code.to_string());
    keyed(
        at.to_string(),
        el!("li", ["class" => "person"],
            span("no", place + 1),
            sample(mark, None),
            el!("div", ["class" => "person-in"], body),
            el!("p", ["class" => "person-code xs muted"], you, span("code-t", code.unwrap_or_default())),
        ),
    )
}

/// Begin again, after a question.
fn empty(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    if sight.model.workshop().asks_to_empty() {
        return keyed(
            "sure",
            el!("div", ["class" => "note is-att"],
            el!("p", ["class" => "s b"], words.group_empty_sure()),
            el!("p", ["class" => "row"],
                button(GroupWish::Empty, false, false, words.group_empty_yes()),
                button(GroupWish::DoNotEmpty, false, false, words.group_empty_no()))),
        );
    }
    keyed(
        "ask",
        el!("p", ["class" => "row"], button(GroupWish::AskToEmpty, false, false, words.group_empty())),
    )
}
