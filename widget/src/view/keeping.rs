//! Where the reading is, in one honest line; what went wrong with keeping it; and the way to wipe it.

use super::markup::{Child, Html, el, keyed};
use super::{Sight, button, span};
use crate::binding::Wish;
use mengpaneel_core::Keeping;
use yew::AttrValue;

/// What a user must know at once, above the desk; empty when all is well.
pub fn notice(sight: &Sight<'_>) -> Option<Html> {
    let words = sight.words;
    let (key, said, offer) = match sight.model.keeping() {
        Keeping::Off | Keeping::Here => return None,
        Keeping::Refused => ("refused", words.keeping_refused(), None),
        Keeping::Broken(_) => {
            let offer = button(Wish::SaveAside, false, false, words.save_aside());
            ("broken", words.keeping_broken(), Some(offer))
        }
        Keeping::Followed => ("followed", words.keeping_followed(), None),
    };
    let offer = offer.map(|offer| el!("p", [], offer));
    Some(keyed(
        key,
        el!("div", ["class" => "note is-att sec-s"], el!("p", ["class" => "s"], said), offer),
    ))
}

/// Where the reading is, and the button that wipes everything.
pub fn line(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let place = match sight.model.keeping() {
        Keeping::Off | Keeping::Refused => words.privacy(),
        Keeping::Here | Keeping::Broken(_) | Keeping::Followed => words.keeping_here(),
    };
    let wipe = match sight.model.keeping() {
        Keeping::Off | Keeping::Refused => None,
        _ if sight.config.readonly => None,
        _ if sight.model.asks_to_wipe() => Some(vec![
            span("b", words.wipe_sure()),
            link(Wish::Wipe, words.wipe_yes()),
            link(Wish::DoNotWipe, words.wipe_no()),
        ]),
        _ => Some(vec![link(Wish::AskToWipe, words.wipe())]),
    };
    el!("div", ["class" => "s muted kept"],
        el!("p", [], place),
        wipe.map(|wipe| el!("p", ["class" => "row"], wipe.node())),
    )
}

fn link(wish: Wish, name: &AttrValue) -> Html {
    el!("button", ["type" => "button", "class" => "link", "data-wish" => wish], name)
}
