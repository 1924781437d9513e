//! Giving back: the picture as a link and a QR code so that every phone shows it, as files, on paper.

use super::super::markup::{Child, Html, el, filled};
use super::super::{Sight, button, heading, qr};
use crate::binding::GroupWish;
use mengpaneel_core::Text;

/// The section.
pub fn give(sight: &Sight<'_>, received: bool) -> Html {
    let words = sight.words;
    let copy = sight
        .session
        .can_link()
        .then(|| button(GroupWish::CopyLink, true, false, words.group_copy_link()));
    let files = (!received).then(|| {
        vec![
            button(GroupWish::SaveJson, false, false, words.save_json()),
            button(GroupWish::SaveCsv, false, false, words.save_csv()),
        ]
    });
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.group_give()),
        el!("p", ["class" => "s muted"], words.group_give_lead()),
        el!("div", ["class" => "give sec-s"],
            el!("div", [], code(sight)),
            el!("div", ["class" => "stack"],
                el!("p", ["class" => "row"], copy),
                el!("p", ["class" => "s muted"], words.group_give_holds()),
                el!("p", ["class" => "row"],
                    button(GroupWish::Print, false, false, words.group_print()),
                    button(GroupWish::SavePng, false, false, words.save_png()),
                    button(GroupWish::SaveSvg, false, false, words.save_svg()),
                    files.map(Child::node),
                ),
            ),
        ),
    )
}

/// The QR code of the picture; its text where it does not fit in one or no link can be made.
pub fn code(sight: &Sight<'_>) -> Option<Html> {
    let words = sight.words;
    match sight.session.to_copy(Text::GroupLink) {
        Some(link) => qr::qr(&link, words.group_qr()),
        None => {
            let text = sight.session.group_text()?;
            Some(filled(
                text,
                el!("input", [
                    "class" => "text",
                    "readonly" => "",
                    "aria-label" => words.group_give(),
                ]),
            ))
        }
    }
}
