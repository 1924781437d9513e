//! Several municipalities or groups beside each other: what stands there, and what can join it.

use super::super::markup::{Html, each, el, keyed};
use super::super::{Sight, about, button, field, icon, level, span};
use super::collect;
use super::list::line;
use super::show::entry_name;
use crate::binding::GroupWish;
use mengpaneel_core::Reading;

/// The section.
pub fn entries(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let workshop = model.workshop();
    let entries = workshop.entries();
    let list = if entries.is_empty() {
        keyed(
            "none",
            el!("p", ["class" => "s muted"], words.group_entries_none()),
        )
    } else {
        keyed(
            "list",
            el!("ol", ["class" => "people"], each(entries.len(), |place| {
                let entry = &entries[place];
                let id = entry.id as usize;
                let named = entry_name(words, &entry.name, place);
                keyed(id.to_string(), el!("li", ["class" => "person"],
                    span("no", place + 1),
                    el!("div", ["class" => "person-in"],
                        el!("div", ["class" => "person-name"], line(
                            GroupWish::RenameEntry(id),
                            about(words.group_entry_name(), &named),
                            words.group_entry(&(place + 1)),
                            Reading::NAME,
                            &entry.name,
                        )),
                        span("s muted", words.people(usize::from(entry.picture.count))),
                        el!("button", [
                            "type" => "button",
                            "class" => "btn is-quiet",
                            "data-wish" => GroupWish::RemoveEntry(id),
                            "aria-label" => about(words.group_remove(), &named),
                        ], icon::cross(), span("vh", words.group_remove())),
                    ),
                ))
            })),
        )
    };
    let own = !workshop.group().participants().is_empty();
    el!("section", ["class" => "sec"],
        el!(level(sight, 1), ["class" => "h2", "tabindex" => "-1", "data-entries" => ""], words.group_entries()),
        el!("p", ["class" => "s muted"], words.group_entries_lead()),
        list,
        el!("div", ["class" => "add sec-s"],
            el!("div", ["class" => "stack-s"],
                field(words.group_beside_codes(), el!("textarea", [
                    "class" => "text code-t",
                    "rows" => "2",
                    "autocomplete" => "off",
                    "autocapitalize" => "characters",
                    "spellcheck" => "false",
                    "data-wish" => GroupWish::AddBeside,
                ])),
                el!("p", ["class" => "row"],
                    el!("button", ["type" => "button", "class" => "btn is-main"], words.group_add_button())),
            ),
            el!("div", ["class" => "stack-s"],
                collect::files(words.group_beside_files(), GroupWish::AddBesideFiles, "add-beside-files"),
                el!("p", ["class" => "row"],
                    own.then(|| button(GroupWish::OwnBeside, false, false, words.group_beside_own()))),
            ),
        ),
        el!("div", [], workshop.report().map(|report| keyed("report", collect::reported(sight, report)))),
        el!("div", ["class" => "row history"], super::super::desk::history(sight)),
    )
}
