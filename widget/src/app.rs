//! The root component: a wish comes in, the session handles it, the drawing follows.

use crate::binding::{ATTRIBUTE, Wish};
use crate::effects;
use crate::later;
use crate::session::{Origin, Session};
use crate::view::markup::drawn;
use crate::view::{self, Sight};
use gloo::events::{EventListener, EventListenerOptions};
use mengpaneel_core::{Announcement, Effect, Effects, Msg};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};
use yew::{Component, Context, Html};

/// What the root component is given.
#[derive(Clone, yew::Properties)]
pub struct Props {
    /// The state; the same one as long as the component lives.
    pub session: Rc<Session>,
    /// The element it is drawn in, which carries the listeners.
    pub root: Element,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.session, &other.session) && self.root == other.root
    }
}

/// The root component. It holds no state of the tool, only what is pending for the next drawing.
pub struct App {
    pending: Effects,
    announcement: Option<Announcement>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Effects;
    type Properties = Props;

    fn create(ctx: &Context<App>) -> App {
        App {
            pending: Effects::new(),
            announcement: None,
            _listeners: listen(&ctx.props().root, &ctx.props().session),
        }
    }

    fn update(&mut self, _: &Context<App>, effects: Effects) -> bool {
        self.announcement = effects.iter().find_map(|effect| match effect {
            Effect::Announce(announcement) => Some(*announcement),
            _ => None,
        });
        self.pending.extend(effects);
        true
    }

    fn view(&self, ctx: &Context<App>) -> Html {
        let session = &ctx.props().session;
        let (model, config, words) = (session.model(), session.config(), session.words());
        let sight = Sight {
            session,
            model: &model,
            config: &config,
            words: &words,
            announcement: self.announcement,
        };
        drawn(|| view::shell(&sight))
    }

    fn rendered(&mut self, ctx: &Context<App>, _: bool) {
        let (root, pending) = (&ctx.props().root, std::mem::take(&mut self.pending));
        effects::after_drawing(root, &pending);
        if pending.contains(&Effect::StartCamera) && ctx.props().session.is_whole() {
            later::start_camera(&ctx.props().session, root);
        }
    }
}

type Reading = fn(&Event, Wish) -> Option<Msg>;

fn listen(root: &Element, session: &Rc<Session>) -> Vec<EventListener> {
    let kinds: [(&'static str, Reading); 3] = [
        ("click", |_, wish| wish.clicked()),
        ("input", |event, wish| wish.moved(&value(event))),
        ("change", |event, wish| {
            let ticked = input(event).is_some_and(|input| input.checked());
            wish.settled(ticked, &value(event))
        }),
    ];
    let wishes = kinds.into_iter().map(|(kind, reading)| {
        let session = session.clone();
        EventListener::new(root, kind, move |event| {
            let Some(text) = carried(event) else { return };
            let Ok(wish) = text.parse::<Wish>() else {
                wished(&session, &text, kind, event);
                return;
            };
            if wish.changes_answers() && session.config().readonly {
                return;
            }
            if kind == "change" && open(&session, wish, event) {
                return;
            }
            if let Some(msg) = reading(event, wish) {
                session.dispatch(msg, Origin::User);
            }
        })
    });
    let keys = {
        let session = session.clone();
        // Not passive: an undo of ours must not also be an undo of the browser's.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(root, "keydown", options, move |event| {
            let key = event.dyn_ref::<KeyboardEvent>();
            let Some(msg) = key.and_then(shortcut) else {
                wished(&session, "", "keydown", event);
                return;
            };
            if !session.config().readonly {
                event.prevent_default();
                session.dispatch(msg, Origin::User);
            }
        })
    };
    // Not passive: a drag of ours must not also select text, nor a dropped file replace the page.
    let drags = [
        "pointerdown",
        "pointermove",
        "pointerup",
        "pointercancel",
        "dragover",
        "drop",
    ];
    let drags = drags.into_iter().map(|kind| {
        let session = session.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(root, kind, options, move |event| {
            if session.is_whole() {
                later::dragged(&session, event);
            }
        })
    });
    let closed = {
        let session = session.clone();
        // It does not bubble, so it is heard on its way down.
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(root, "close", options, move |event| {
            wished(&session, "", "close", event);
        })
    };
    // The page has other colours: another theme, or dark instead of light.
    let colours = {
        let session = session.clone();
        EventListener::new(root, "transitionrun", move |event| {
            if event.target() == event.current_target() {
                session.follow_colours();
            }
        })
    };
    wishes.chain([keys, closed, colours]).chain(drags).collect()
}

/// Follows a wish of the screens behind the doors.
fn wished(session: &Session, wish: &str, kind: &str, event: &Event) {
    if session.is_whole()
        && let Some(msg) = later::wished(session, wish, kind, event)
    {
        session.dispatch(msg, Origin::User);
    }
}

/// The wish of the control that an event happened in: the target or what it stands in.
fn carried(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let control = target.closest(&format!("[{ATTRIBUTE}]")).ok()??;
    control.get_attribute(ATTRIBUTE)
}

/// Opens a code or a file, if that is what the control is for.
fn open(session: &Session, wish: Wish, event: &Event) -> bool {
    match wish {
        Wish::OpenCode => later::open_code(session, &value(event)),
        Wish::OpenFile => {
            let files = input(event).and_then(|input| input.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                later::open_file(session, &file);
            }
        }
        _ => return false,
    }
    true
}

/// The value of an input, a select or a field of more lines.
pub fn value(event: &Event) -> String {
    let target = event.target();
    let value = target.and_then(|target| effects::text_of(&target, "value"));
    value.unwrap_or_default()
}

pub fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Control (or Command) with Z takes back, with Shift or with Y it does again.
fn shortcut(event: &KeyboardEvent) -> Option<Msg> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Msg::Undo),
        ("z", true) | ("y", false) => Some(Msg::Redo),
        _ => None,
    }
}
