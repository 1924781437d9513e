//! What can be taken along: the result code, the link, and the whole reading as a file.

use super::markup::{Html, el, filled, keyed};
use super::{Sight, button, glyph, heading, qr, readings, span, title};
use crate::binding::Wish;
use crate::config::View;
use crate::later;
use mengpaneel_core::{Error, Notice, Text};
use yew::AttrValue;

/// The screen.
pub fn take(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let ticket = match later::code(model) {
        Some((code, _)) => keyed("ticket", ticket(sight, code)),
        None => keyed("empty", el!("p", ["class" => "note s"], words.take_empty())),
    };
    let nothing = model.reading().is_blank();
    let confined = sight.session.is_confined();
    let refused =
        confined.then(|| el!("p", ["class" => "note is-att s sec-s"], words.take_confined()));
    let paper = (!confined).then(|| {
        el!("section", ["class" => "sec"],
            heading(sight, 1, "h2", words.paper_title()),
            el!("p", ["class" => "s muted"], words.paper_lead()),
            el!("p", ["class" => "row"],
                button(Wish::Print, false, nothing, words.print()),
                button(Wish::PrintEmpty, false, false, words.print_empty())),
        )
    });
    el!(
        "div",
        [],
        title(sight, words.take_title()),
        el!("p", ["class" => "lead"], words.take_lead()),
        el!("div", [], refused),
        el!("div", [], notice(sight)),
        el!("div", ["class" => "sec-s"], (!sight.config.readonly).then(|| role(sight))),
        el!("div", ["class" => "sec-s"], ticket),
        el!("section", ["class" => "sec"],
            heading(sight, 1, "h2", words.files_title()),
            el!("p", ["class" => "s muted"], words.files_lead()),
            el!("p", ["class" => "row"],
                button(Wish::SaveJson, false, nothing, words.save_json()),
                button(Wish::SaveCsv, false, nothing, words.save_csv())),
        ),
        el!("section", ["class" => "sec"],
            heading(sight, 1, "h2", words.picture_title()),
            el!("p", ["class" => "s muted"], words.picture_lead()),
            el!("p", ["class" => "row"],
                button(Wish::SavePng, false, nothing, words.save_png()),
                button(Wish::SaveSvg, false, nothing, words.save_svg())),
        ),
        el!("div", [], paper),
    )
}

/// Who fills it in: it travels in the code, so it is asked where the code stands.
fn role(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    el!(
        "div",
        [],
        el!("div", ["class" => "fields"], readings::role(sight)),
        el!("p", ["class" => "xs muted"], words.take_role_hint()),
    )
}

fn ticket(sight: &Sight<'_>, code: String) -> Html {
    let words = sight.words;
    // A code is spelled, not read: its groups must not break.
    let mut groups = Vec::new();
    for group in code.split_inclusive('-') {
        groups.push(el!("span", ["class" => "nw"], group.to_owned()));
    }
    let copy = if sight.session.is_confined() {
        keyed(
            "select",
            el!("p", [], to_select(words.your_code(), code.clone())),
        )
    } else {
        keyed(
            "copy",
            el!("p", ["class" => "row"], button(Wish::CopyCode, true, false, words.copy_code())),
        )
    };
    let own = own_link(sight, &code);
    // Whoever may be in a group shows the facilitator a link that adds; their own one waits below.
    let joins = sight.config.views.contains(&View::Group);
    let add = sight.session.to_copy(Text::AddLink).filter(|_| joins);
    let (shown, own) = match add {
        Some(link) => {
            let shown = el!(
                "div",
                [],
                qr::qr(&link, words.qr_group()),
                el!("p", ["class" => "s"], words.take_show())
            );
            let own = el!("details", ["class" => "figures"],
                el!("summary", [], words.take_elsewhere()),
                el!("p", ["class" => "s"], words.take_elsewhere_lead()),
                own);
            (keyed("add", shown), Some(own))
        }
        None => (keyed("own", own), None),
    };
    el!("div", ["class" => "ticket"],
        el!("div", ["class" => "ticket-top"],
            el!("p", ["class" => "s"], words.your_code()),
            el!("p", ["class" => "code", "data-code" => ""], groups),
        ),
        el!("div", ["class" => "ticket-in"],
            shown,
            copy,
            el!("p", ["class" => "s"], words.take_local()),
            el!("div", [], own),
            el!("div", ["class" => "ticket-foot"],
                glyph::progress(sight.model.answers()),
                el!("p", ["class" => "s"], words.code_holds()),
            ),
        ),
    )
}

/// The way to the same reading on another device.
fn own_link(sight: &Sight<'_>, code: &str) -> Html {
    let words = sight.words;
    let qr = match sight.session.to_copy(Text::Link) {
        Some(link) => qr::qr(&link, words.qr_link()),
        None => qr::qr(code, words.qr_code()),
    };
    let link = sight
        .session
        .can_link()
        .then(|| button(Wish::CopyLink, false, false, words.copy_link()));
    el!("div", [], qr, el!("p", ["class" => "row"], link))
}

/// What the user is told on the spot. It takes the focus, so that nobody misses it.
pub fn notice(sight: &Sight<'_>) -> Option<Html> {
    let words = sight.words;
    let (class, said, text) = match sight.model.notice()? {
        Notice::Copied(Text::Code) => ("note is-acc sec-s", words.copied_code().to_string(), None),
        Notice::Copied(Text::Link | Text::AddLink | Text::GroupLink) => {
            ("note is-acc sec-s", words.copied_link().to_string(), None)
        }
        Notice::NotCopied(text) => (
            "note is-att sec-s",
            words.not_copied().to_string(),
            sight.session.to_copy(*text),
        ),
        Notice::NotSaved => ("note is-att sec-s", words.not_saved().to_string(), None),
        Notice::Refused(error) => ("note is-att sec-s", refused(sight, error), None),
    };
    let text = text.map(|text| to_select(words.copy_code(), text));
    Some(keyed(
        "notice",
        el!("div", ["class" => class, "tabindex" => "-1", "data-notice" => ""],
            el!("p", ["class" => "s"], span("b", said)), text),
    ))
}

/// A text for a reader who has to copy it without us.
fn to_select(name: &AttrValue, text: String) -> Html {
    filled(
        text,
        el!("input", [
            "class" => "text",
            "readonly" => "",
            "aria-label" => name,
        ]),
    )
}

fn refused(sight: &Sight<'_>, error: &Error) -> String {
    sight.words.refusal(error)
}
