//! The Wijkmengpaneel as a custom element: what `element.js` may call.
//!
//! `element.js` owns the HTML element (attributes, loading, lifecycle); this crate owns everything
//! inside its shadow root. One [`Widget`] lives as long as its element; it is mounted while the
//! element is in a document, and keeps its state while it is not.

mod app;
mod binding;
pub mod config;
mod content;
pub mod contract;
mod contrast;
mod effects;
mod later;
mod outline;
mod picture;
mod result;
mod session;
pub mod text;
mod view;

use app::{App, Props};
use mengpaneel_core::{FileKind, Layer, Msg, Paper, Screen};
use session::{Origin, Session};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// One widget behind one element.
#[wasm_bindgen]
pub struct Widget {
    session: Rc<Session>,
    app: RefCell<Option<AppHandle<App>>>,
}

#[wasm_bindgen]
impl Widget {
    /// A widget for `board` in `language`, not on screen yet.
    ///
    /// `attributes` is a plain object of the element's attributes as text; `part` holds the built-in
    /// `boards` and the interface's `words` in that language; `own` is the host's own board, or null.
    ///
    /// # Errors
    /// A sentence in `language` when the host's own board cannot be used.
    #[wasm_bindgen(constructor)]
    pub fn new(
        attributes: JsValue,
        language: &str,
        part: JsValue,
        own: JsValue,
    ) -> Result<Widget, JsError> {
        let session = Session::open(attributes, language, part, own)?;
        Ok(Widget {
            session,
            app: RefCell::new(None),
        })
    }

    /// Draws into `root`; events are dispatched on `host`.
    pub fn mount(&self, root: Element, host: HtmlElement) {
        self.unmount();
        self.session.attach(host, root.clone());
        let props = Props {
            session: self.session.clone(),
            root: root.clone(),
        };
        let handle = yew::Renderer::<App>::with_root_and_props(root, props).render();
        self.session.connect((*handle).clone());
        self.app.replace(Some(handle));
    }

    /// Takes everything off the screen and lets go of the document; the state stays.
    pub fn unmount(&self) {
        self.session.detach();
        if let Some(handle) = self.app.take() {
            handle.destroy();
        }
    }

    /// Follows changed attributes, and other content when language or board changed.
    ///
    /// # Errors
    /// As [`Widget::new`]; nothing is changed then.
    pub fn configure(
        &self,
        attributes: JsValue,
        language: &str,
        part: JsValue,
        own: JsValue,
    ) -> Result<(), JsError> {
        self.session.configure(attributes, language, part, own)
    }

    /// The rest of the WebAssembly is there, and so are the rest of the `words`: every screen can be
    /// drawn.
    pub fn arrived(&self, words: &JsValue) {
        self.session.complete(words);
    }

    /// Whether the desk should only be drawn when the rest is there: something is kept in this browser.
    pub fn waits(&self) -> bool {
        self.session.waits()
    }

    /// The whole reading as the text of its file, to hold on to should this instance crash.
    pub fn reading(&self) -> Option<String> {
        self.session.reading()
    }

    /// Goes on with the reading of an instance that crashed.
    pub fn recover(&self, reading: &str) {
        if self.session.is_whole() {
            later::recover(&self.session, reading);
        }
    }

    /// The `result` object of the contract.
    ///
    /// # Errors
    /// Never in practice: every field is a plain value.
    pub fn result(&self) -> Result<JsValue, JsError> {
        self.session.result()
    }

    /// Merges answers that the host gives by slider id: all or nothing.
    ///
    /// # Errors
    /// A sentence that names the id or the value.
    #[wasm_bindgen(js_name = setPositions)]
    pub fn set_positions(&self, answers: JsValue) -> Result<(), JsError> {
        self.set(Layer::Now, &answers)
    }

    /// The same for the ambition.
    ///
    /// # Errors
    /// A sentence that names the id or the value.
    #[wasm_bindgen(js_name = setAmbition)]
    pub fn set_ambition(&self, answers: JsValue) -> Result<(), JsError> {
        self.set(Layer::Ambition, &answers)
    }

    /// The result code of the reading; empty until something is answered.
    pub fn value(&self) -> String {
        let whole = self.session.is_whole();
        let code = whole.then(|| later::code(&self.session.model())).flatten();
        code.map_or_else(String::new, |(code, _)| code)
    }

    /// Puts the reading of a result code on the desk; the user can undo it.
    ///
    /// # Errors
    /// The sentence of a code that cannot be read; nothing is changed then.
    #[wasm_bindgen(js_name = setValue)]
    pub fn set_value(&self, code: &str) -> Result<(), JsError> {
        later::put_value(&self.session, code).map_err(|sentence| JsError::new(&sentence))
    }

    /// Reopens the text of an exported reading beside the kept ones.
    ///
    /// # Errors
    /// The sentence of a file that cannot be read; nothing is changed then.
    pub fn load(&self, text: &str) -> Result<(), JsError> {
        later::load(&self.session, text).map_err(|sentence| JsError::new(&sentence))
    }

    /// The `group` object of the contract; nothing before every part is there.
    ///
    /// # Errors
    /// Never in practice: every field is a plain value.
    pub fn group(&self) -> Result<JsValue, JsError> {
        if !self.session.is_whole() {
            return Ok(JsValue::NULL);
        }
        let group = later::group_result(&self.session.model());
        result::plain(&group)
    }

    /// Adds a participant's code, or a link with one: `null` when it came in, else the sentence that
    /// says why not.
    #[wasm_bindgen(js_name = addToGroup)]
    pub fn add_to_group(&self, code: &str) -> Option<String> {
        let (_, reason) = later::add_to_group(&self.session, code);
        reason
    }

    /// A promise of what is on screen, the group or the reading, as the contents of a file: `json`, `csv`, `svg` or `png`. Nothing for
    /// another word, or where the browser refuses.
    pub fn export(&self, format: &str) -> Option<js_sys::Promise> {
        let kind = FileKind::ALL
            .into_iter()
            .find(|kind| kind.as_str() == format)?;
        let at_group = self.session.model().screen() == Screen::Group;
        if at_group {
            later::group_file(&self.session, kind)
        } else {
            later::file(&self.session, kind)
        }
    }

    /// Draws the reading for paper and asks the element to print it.
    pub fn print(&self) {
        self.session
            .dispatch(Msg::Print(Paper::Filled), Origin::Host);
    }

    /// The browser begins to print, or has printed.
    pub fn printing(&self, begins: bool) {
        let msg = if begins {
            Msg::PrintBegan
        } else {
            Msg::Printed
        };
        self.session.dispatch(msg, Origin::Host);
    }

    /// The address of the page got another fragment: perhaps a link with a reading.
    #[wasm_bindgen(js_name = followLink)]
    pub fn follow_link(&self) {
        if self.session.is_whole() {
            later::follow_link(&self.session);
        }
    }

    /// Empties the desk for the host; the user can undo it.
    pub fn reset(&self) {
        self.session.dispatch(Msg::Reset, Origin::Host);
    }
}

impl Widget {
    fn set(&self, layer: Layer, answers: &JsValue) -> Result<(), JsError> {
        let msg = self.session.read_answers(layer, answers)?;
        self.session.dispatch(msg, Origin::Host);
        Ok(())
    }
}

/// The version in results and events.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
