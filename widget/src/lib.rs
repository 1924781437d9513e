//! The Wijkmengpaneel as a custom element: what `element.js` may call.
//!
//! `element.js` owns the HTML element (attributes, loading, lifecycle); this crate owns everything
//! inside its shadow root. One [`Widget`] lives as long as its element; it is mounted while the
//! element is in a document, and keeps its state while it is not.

mod app;
mod binding;
pub mod config;
mod content;
mod effects;
mod later;
mod outline;
mod result;
mod session;
pub mod text;
mod view;

use app::{App, Props};
use mengpaneel_core::Layer;
use session::{Origin, Session};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

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
        self.session.attach(host);
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

    /// The whole reading as the text of its file, to hold on to should this instance crash.
    pub fn reading(&self) -> Option<String> {
        self.session.reading()
    }

    /// Goes on with the reading of an instance that crashed.
    pub fn recover(&self, reading: &str) {
        self.session.recover(reading);
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

    /// Empties the desk for the host; the user can undo it.
    pub fn reset(&self) {
        self.session
            .dispatch(mengpaneel_core::Msg::Reset, Origin::Host);
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
