//! Many readings beside each other, as far as they are drawn yet.

use super::markup::{Html, el};
use super::{Sight, title};
use crate::binding::{GroupWish, Wish};
use mengpaneel_core::{Announcement, Camera};

/// The screen of the group.
pub fn group(sight: &Sight<'_>) -> Html {
    let workshop = sight.model.workshop();
    let filming = matches!(workshop.camera(), Camera::Starting | Camera::On);
    let video =
        filming.then(|| el!("video", ["data-camera" => "", "muted" => "", "playsinline" => ""],));
    el!(
        "div",
        [],
        title(sight, sight.words.group()),
        el!("textarea", [
            "data-wish" => Wish::Group(GroupWish::AddCodes).to_string(),
            "aria-label" => sight.words.open_code(),
        ],),
        el!("p", [], workshop.group().participants().len().to_string()),
        sight.session.can_scan().then(|| el!("button", [
            "type" => "button",
            "class" => "btn",
            "data-wish" => Wish::Group(GroupWish::Scan).to_string(),
        ], "QR")),
        el!("div", [], video),
    )
}

/// What is said after a change of the group.
pub fn announced(_: &Sight<'_>, _: Announcement) -> String {
    String::new()
}

/// The picture of the group on paper.
pub fn paper(sight: &Sight<'_>) -> Html {
    group(sight)
}
