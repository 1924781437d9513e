//! One widget's state and the one path along which it changes: [`Session::dispatch`].

mod carry;
mod drag;
mod form;
mod group;
mod keep;
mod table;

use crate::app::App;
use crate::config::Config;
use crate::effects;
use crate::later;
use crate::text::Words;
use crate::{content, result};
pub use carry::Awaited;
use gloo::events::EventListener;
use mengpaneel_core::{
    Answer, Effect, Effects, ErrorKind, Layer, Model, Msg, Position, Screen, update_desk,
};
use std::cell::{Cell, Ref, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsError, JsValue};
use web_sys::{Element, HtmlElement};
use yew::html::Scope;

/// Who made a message. Only a user's change is told to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Somebody at the widget.
    User,
    /// The page's script.
    Host,
}

/// State, settings and words of one widget, on screen or not.
pub struct Session {
    model: RefCell<Model>,
    config: RefCell<Config>,
    words: RefCell<Rc<Words>>,
    host: RefCell<Option<HtmlElement>>,
    /// What it is drawn in.
    root: RefCell<Option<Element>>,
    app: RefCell<Option<Scope<App>>>,
    /// Counts boards and languages, so that a drawing knows when its texts are old.
    content: Cell<u32>,
    /// What this widget last read from or wrote to the browser's storage, and in which place.
    last_kept: RefCell<Option<(u16, Option<String>)>>,
    other_tabs: RefCell<Option<EventListener>>,
    /// Whether the part behind [`crate::later`] is there.
    whole: Cell<bool>,
    /// Whether the board is the host's own.
    own: Cell<bool>,
    /// Whether something is kept that has not been read yet.
    unread: Cell<bool>,
    /// The group as this widget last read it from or wrote it to the browser's storage.
    kept_group: RefCell<mengpaneel_core::Gathering>,
    /// The camera while it looks for codes.
    camera: RefCell<Option<effects::Camera>>,
    /// What a finger or mouse drags over the map of arenas.
    drag: RefCell<Option<drag::Drag>>,
    /// For what answers later: a clipboard, a file.
    itself: Weak<Session>,
}

impl Session {
    /// Reads settings and content.
    ///
    /// # Errors
    /// When there is no usable board.
    pub fn open(
        attributes: JsValue,
        language: &str,
        part: JsValue,
        own: JsValue,
    ) -> Result<Rc<Session>, JsError> {
        let words = content::words(language, &part);
        let config = read_config(&attributes);
        let (board, warning) = content::pick(&config.board, &part, &own, &words)?;
        warning.iter().for_each(|warning| effects::warn(warning));
        let session = Rc::new_cyclic(|itself| Session {
            itself: itself.clone(),
            model: RefCell::new(Model::new(board, config.view.screen())),
            config: RefCell::new(config),
            words: RefCell::new(Rc::new(words)),
            host: RefCell::new(None),
            root: RefCell::new(None),
            app: RefCell::new(None),
            content: Cell::new(0),
            last_kept: RefCell::new(None),
            other_tabs: RefCell::new(None),
            whole: Cell::new(false),
            own: Cell::new(!own.is_null()),
            unread: Cell::new(false),
            kept_group: RefCell::default(),
            camera: RefCell::new(None),
            drag: RefCell::new(None),
        });
        session.look();
        Ok(session)
    }

    /// Follows changed attributes and content; on an error nothing is changed.
    ///
    /// # Errors
    /// When there is no usable board.
    pub fn configure(
        &self,
        attributes: JsValue,
        language: &str,
        part: JsValue,
        own: JsValue,
    ) -> Result<(), JsError> {
        let words = content::words(language, &part);
        let config = read_config(&attributes);
        let (board, warning) = content::pick(&config.board, &part, &own, &words)?;
        warning.iter().for_each(|warning| effects::warn(warning));
        let opens = (self.config.borrow().view != config.view
            || !config.views.contains(&self.view_on_screen()))
        .then_some(config.view);
        let other_value = self.config.borrow().value != config.value;
        let other_place = {
            let now = self.config.borrow();
            now.storage != config.storage
                || now.storage_key != config.storage_key
                || self.model.borrow().board().id() != board.id()
        };
        self.own.set(!own.is_null());
        self.words.replace(Rc::new(words));
        self.content.set(self.content.get().wrapping_add(1));
        self.config.replace(config);
        self.update(Msg::Opened(Box::new(board)));
        if other_place {
            self.look();
            if self.is_whole() {
                later::restore(self);
            }
        }
        if (other_place || other_value) && self.is_whole() {
            later::open_value(self);
        }
        if let Some(view) = opens {
            self.update(Msg::Show(view.screen()));
        }
        self.hold();
        self.redraw(Vec::new());
        Ok(())
    }

    fn view_on_screen(&self) -> crate::config::View {
        match self.model.borrow().screen() {
            Screen::Desk | Screen::Outcome | Screen::Ambition | Screen::Take | Screen::Readings => {
                crate::config::View::Own
            }
            Screen::Group => crate::config::View::Group,
            Screen::Arena => crate::config::View::Arena,
            Screen::Profiles => crate::config::View::Profiles,
        }
    }

    /// The element is in a document: events go to `host`, and it is drawn in `root`.
    pub fn attach(self: &Rc<Session>, host: HtmlElement, root: Element) {
        self.host.replace(Some(host));
        self.root.replace(Some(root));
        self.follow_colours();
        self.hold();
        self.listen_to_other_tabs();
    }

    /// The drawing is there: redraws go to `app`.
    pub fn connect(&self, app: Scope<App>) {
        self.app.replace(Some(app));
    }

    /// Lets go of the document.
    pub fn detach(&self) {
        self.host.take();
        self.root.take();
        self.app.take();
        self.other_tabs.take();
        if self.is_whole() {
            later::stop_camera(self);
        }
    }

    /// The state, for reading.
    pub fn model(&self) -> Ref<'_, Model> {
        self.model.borrow()
    }

    /// The settings.
    pub fn config(&self) -> Ref<'_, Config> {
        self.config.borrow()
    }

    /// Which board and language it is: another number, another content.
    pub fn content_version(&self) -> u32 {
        self.content.get()
    }

    /// Whether every screen can be drawn; the doors of [`crate::later`] may only be used then.
    pub fn is_whole(&self) -> bool {
        self.whole.get()
    }

    /// Whether the desk should wait for the part behind the doors: only that reads what is kept.
    pub fn waits(&self) -> bool {
        self.unread.get()
    }

    /// The part behind the doors is there, with its words.
    pub fn complete(&self, words: &JsValue) {
        let complete = content::complete(&self.words(), words);
        let complete = Rc::new(complete);
        self.words.replace(complete.clone());
        self.content.set(self.content.get().wrapping_add(1));
        if !self.own.get() {
            // Until now the built-in board was there in outline.
            let board = content::pick(&self.config().board, words, &JsValue::NULL, &complete);
            if let Ok((board, _)) = board {
                self.update(Msg::Opened(Box::new(board)));
            }
        }
        let first = !self.whole.replace(true);
        self.follow_colours();
        later::catalogue(self, words);
        self.redraw(Vec::new());
        if first {
            later::restore(self);
            later::open_value(self);
            later::follow_link(self);
            self.redraw(Vec::new());
        }
        self.hold();
    }

    /// The interface words of the current language.
    pub fn words(&self) -> Rc<Words> {
        self.words.borrow().clone()
    }

    /// The `result` object of the contract.
    ///
    /// # Errors
    /// When the browser refuses to make a plain object.
    pub fn result(&self) -> Result<JsValue, JsError> {
        let model = self.model();
        let arena = self.is_whole().then(|| later::arena_result(&model));
        result::of(&model, arena.flatten())
    }

    /// Applies a message, redraws, and runs what follows from it.
    ///
    /// No borrow is held while effects run: a listener of the page may call straight back.
    pub fn dispatch(&self, msg: Msg, origin: Origin) {
        let effects = self.update(msg);
        // A reading that the page fills in gets its code just as well.
        if origin == Origin::Host || effects.contains(&Effect::Changed) {
            self.stamp();
        }
        for effect in &effects {
            match (effect, origin) {
                (Effect::Keep, Origin::User) if self.is_whole() => later::keep(self),
                (Effect::Keep, Origin::User) => self.keep_first(),
                _ if self.is_whole() => later::run(self, effect),
                _ => {}
            }
        }
        // Every step of a drag would be too often, and has no effect yet.
        if origin == Origin::Host || !effects.is_empty() {
            self.hold();
        }
        self.redraw(effects.clone());
        if origin == Origin::User && effects.contains(&Effect::Changed) {
            let host = self.host.borrow().clone();
            if let (Some(host), Ok(detail)) = (host, self.result()) {
                effects::tell(&host, "mengpaneel-change", &detail);
            }
        }
    }

    /// Changes the state. Before the part behind the doors is there, nobody can ask for what only its
    /// screens need.
    fn update(&self, msg: Msg) -> Effects {
        let model = &mut self.model.borrow_mut();
        update_desk(model, msg, |model, msg| {
            if self.is_whole() {
                later::update_screens(model, msg)
            } else {
                Effects::new()
            }
        })
    }

    /// Tells the element what its form gets. Before the part behind the doors is there, nobody can
    /// tell: then it is what the page gave.
    fn hold(&self) {
        let root = self.root.borrow().clone();
        if let (Some(root), true) = (root, self.is_whole()) {
            later::hold(self, &root);
        }
    }

    /// Takes over the page's colours, repaired where they cannot be read.
    pub fn follow_colours(&self) {
        let root = self.root.borrow().clone();
        if let (Some(root), true) = (root, self.is_whole()) {
            later::follow_colours(&root);
        }
    }

    fn redraw(&self, effects: Effects) {
        let app = self.app.borrow().clone();
        if let Some(app) = app {
            app.send_message(effects);
        }
    }

    /// Reads `{id: number | "unknown" | null}` into a checked message.
    ///
    /// # Errors
    /// A sentence that names the id or the value.
    pub fn read_answers(&self, layer: Layer, answers: &JsValue) -> Result<Msg, JsError> {
        let words = self.words();
        let refuse = |error: mengpaneel_core::Error| JsError::new(&words.refusal(&error));
        let Some(object) = answers.dyn_ref::<js_sys::Object>() else {
            return Err(JsError::new(&words.error_shape(&"{id: 0-10}")));
        };
        let mut read = Vec::new();
        for entry in js_sys::Object::entries(object).iter() {
            let entry = js_sys::Array::from(&entry);
            let id = entry.get(0).as_string().unwrap_or_default();
            let answer = read_answer(&id, &entry.get(1)).map_err(refuse)?;
            read.push((id, answer));
        }
        self.model().check(layer, read).map_err(refuse)
    }
}

fn read_answer(id: &str, value: &JsValue) -> Result<Option<Answer>, mengpaneel_core::Error> {
    if value.is_null() {
        Ok(None)
    } else if value.as_string().as_deref() == Some(result::UNKNOWN) {
        Ok(Some(Answer::Unknown))
    } else if let Some(number) = value.as_f64() {
        // The browser words the number, so that no float formatting ships.
        let found = || {
            js_sys::Number::from(number)
                .to_string_with_radix(10)
                .map_or_else(|_| String::new(), String::from)
        };
        match Position::from_number(number) {
            Some(position) => Ok(Some(Answer::At(position))),
            None => Err(ErrorKind::PositionOutOfRange { found: found() }.into()),
        }
    } else {
        Err(ErrorKind::NotAnAnswer {
            slider: id.to_owned(),
        }
        .into())
    }
}

fn read_config(attributes: &JsValue) -> Config {
    let (config, warnings) = Config::read(|name| effects::text_of(attributes, name));
    warnings.iter().for_each(|warning| effects::warn(warning));
    config
}
