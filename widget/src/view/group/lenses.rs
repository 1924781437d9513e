//! How the group is looked at: by which lens, now or ambition, hidden or not.

use super::super::markup::{Html, each, el, keyed};
use super::super::{button, icon};
use super::show::Show;
use crate::binding::GroupWish;
use mengpaneel_core::{Group, Layer, Lens};
use yew::AttrValue;

/// The switches that make sense now.
pub fn bar(show: &Show<'_>) -> Html {
    let (model, words) = (show.sight.model, show.sight.words);
    let workshop = model.workshop();
    let hidden = workshop.is_hidden();
    let some = show.picture.count > 0 || show.lens() == Lens::Municipalities;
    let reveal = some.then(|| {
        let (wish, word) = if hidden {
            (GroupWish::Reveal, words.group_reveal())
        } else {
            (GroupWish::Hide, words.group_hide())
        };
        keyed("reveal", button(wish, hidden, false, word))
    });
    el!("div", ["class" => "row lenses"],
        el!("div", [], lenses(show)),
        el!("div", [], layers(show)),
        el!("div", [], reveal),
    )
}

/// Opens the picture for the back of a room.
pub fn present(show: &Show<'_>) -> Html {
    button(
        GroupWish::Present,
        false,
        false,
        vec![
            icon::large(),
            el!("span", [], show.sight.words.group_present()),
        ],
    )
}

/// The lenses that would show something else.
fn lenses(show: &Show<'_>) -> Option<Html> {
    let (model, words) = (show.sight.model, show.sight.words);
    let workshop = model.workshop();
    if workshop.received().is_some() {
        return None;
    }
    let roles = workshop.group().roles();
    let many = roles.len() > 1 && show.people().is_none();
    let offered = |lens: Lens| match lens {
        Lens::Whole | Lens::Municipalities => true,
        Lens::Trio => many && Group::TRIO.iter().any(|role| roles.contains(&Some(*role))),
        Lens::Roles => many,
    };
    let names = [
        words.group_lens_whole(),
        words.group_lens_trio(),
        words.group_lens_roles(),
        words.group_lens_municipalities(),
    ];
    let mut buttons = Vec::new();
    for (at, lens) in Lens::ALL.into_iter().enumerate() {
        if offered(lens) || lens == show.lens() {
            buttons.push(choice(
                GroupWish::Look(at),
                lens == show.lens(),
                "layer",
                names[at],
            ));
        }
    }
    Some(
        el!("div", ["class" => "layers", "role" => "group", "aria-label" => words.group_lens()], buttons),
    )
}

/// Now or ambition, where there is any ambition.
fn layers(show: &Show<'_>) -> Option<Html> {
    let words = show.sight.words;
    let entries = show.sight.model.workshop().entries();
    let any = show.picture.has_ambition()
        || (show.lens() == Lens::Municipalities
            && entries.iter().any(|entry| entry.picture.has_ambition()));
    let layers = [
        (Layer::Now, GroupWish::Now, "layer", words.layer_now()),
        (
            Layer::Ambition,
            GroupWish::Ambition,
            "layer is-goal",
            words.layer_ambition(),
        ),
    ];
    any.then(|| {
        el!("div", ["class" => "layers", "role" => "group", "aria-label" => words.group_layer()],
        each(layers.len(), |at| {
            let (layer, wish, class, name) = layers[at];
            choice(wish, layer == show.layer(), class, name)
        }))
    })
}

fn choice(wish: GroupWish, on: bool, class: &'static str, name: &AttrValue) -> Html {
    keyed(
        name.as_str(),
        el!("button", [
        "type" => "button",
        "class" => class,
        "data-wish" => wish,
        "aria-pressed" => if on { "true" } else { "false" },
    ], el!("span", [], name)),
    )
}
