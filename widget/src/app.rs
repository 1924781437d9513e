//! The root component: a wish comes in, the session handles it, the drawing follows.

use crate::binding::{ATTRIBUTE, DROP, GroupWish, Wish};
use crate::effects;
use crate::later;
use crate::session::{Origin, Session};
use crate::view::{self, Sight};
use gloo::events::{EventListener, EventListenerOptions};
use mengpaneel_core::{Announcement, Effect, Effects, GroupMsg, Msg};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, Event, FileList, HtmlInputElement, KeyboardEvent, PointerEvent};
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
        view::shell(&Sight {
            session,
            model: &model,
            config: &config,
            words: &words,
            announcement: self.announcement,
        })
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
            let Some(wish) = wish(event) else { return };
            if wish.changes_answers() && session.config().readonly {
                return;
            }
            if kind == "change" && open(&session, wish, event) {
                return;
            }
            if let Some(msg) = reading(event, wish) {
                session.dispatch(msg, Origin::User);
                if kind == "change" {
                    consume(&session, wish, event);
                }
            }
        })
    });
    let keys = {
        let session = session.clone();
        // Not passive: an undo of ours must not also be an undo of the browser's.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(root, "keydown", options, move |event| {
            let presenting = session.model().workshop().is_presenting();
            let key = event.dyn_ref::<KeyboardEvent>();
            if presenting && key.is_some_and(|event| event.key() == "Escape") {
                let msg = Msg::Group(GroupMsg::Present(false));
                return session.dispatch(msg, Origin::User);
            }
            let Some(msg) = key.and_then(shortcut) else {
                return;
            };
            if !session.config().readonly {
                event.prevent_default();
                session.dispatch(msg, Origin::User);
            }
        })
    };
    // Not passive: a drag of ours must not also select text.
    let pointers = ["pointerdown", "pointermove", "pointerup", "pointercancel"];
    let pointers = pointers.into_iter().map(|kind| {
        let session = session.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(root, kind, options, move |event| {
            if session.is_whole()
                && let Some(event) = event.dyn_ref::<PointerEvent>()
            {
                later::pointer(&session, event);
            }
        })
    });
    let drops = ["dragover", "drop"].into_iter().map(|kind| {
        let session = session.clone();
        // Not passive: the browser would open the file in place of the page.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(root, kind, options, move |event| {
            if let Some(wish) = carried(event, DROP).filter(|_| !session.config().readonly) {
                event.prevent_default();
                let files = event
                    .dyn_ref::<DragEvent>()
                    .and_then(DragEvent::data_transfer);
                if let Some(files) = files.and_then(|dropped| dropped.files())
                    && kind == "drop"
                {
                    add_files(&session, wish, &files);
                }
            }
        })
    });
    wishes.chain([keys]).chain(pointers).chain(drops).collect()
}

/// The wish of the control that an event happened in: the target or what it stands in.
fn wish(event: &Event) -> Option<Wish> {
    carried(event, ATTRIBUTE)
}

/// The wish in this attribute of the element that an event happened in, or of what it stands in.
fn carried(event: &Event, attribute: &str) -> Option<Wish> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let control = target.closest(&format!("[{attribute}]")).ok()??;
    control.get_attribute(attribute)?.parse().ok()
}

/// Empties a field of which all was understood, for the next code.
fn consume(session: &Session, wish: Wish, event: &Event) {
    let Wish::Group(wish) = wish else { return };
    let understood = {
        let model = session.model();
        let report = model.workshop().report();
        report.is_some_and(|report| report.refused() == 0 && !report.came.is_empty())
    };
    let field = event.target().and_then(|target| target.dyn_into().ok());
    if let Some(field) = field.filter(|_: &Element| understood && wish.is_consumed()) {
        effects::clear(&field);
    }
}

/// Adds files to the group or beside it, if that is what the wish is for.
fn add_files(session: &Session, wish: Wish, files: &FileList) {
    if let Wish::Group(wish) = wish
        && wish.has_files()
        && session.is_whole()
    {
        later::add_files(session, files, wish == GroupWish::AddBesideFiles);
    }
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
        Wish::Group(group) if group.has_files() => {
            let files = input(event).and_then(|input| input.files());
            if let Some(files) = files {
                add_files(session, wish, &files);
            }
        }
        _ => return false,
    }
    true
}

/// The value of an input, a select or a field of more lines.
fn value(event: &Event) -> String {
    event
        .target()
        .and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok())
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

fn input(event: &Event) -> Option<HtmlInputElement> {
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
