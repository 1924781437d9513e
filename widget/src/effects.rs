//! The only Rust file that touches the world outside the drawing: the page's events, the console,
//! the focus, and what this browser keeps. `element.js` does the rest.

use crate::config::Storage;
use crate::outline;
use gloo::events::EventListener;
use mengpaneel_core::{Date, Effect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, CustomEvent, CustomEventInit, Element, File, HtmlAnchorElement, HtmlElement,
    StorageEvent, Url,
};

/// Tells the page, across the shadow boundary.
pub fn tell(host: &HtmlElement, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A listener that throws is the page's own affair; the browser reports it.
        let _ = host.dispatch_event(&event);
    }
}

/// Warns whoever made the page.
pub fn warn(sentence: &str) {
    web_sys::console::warn_1(&JsValue::from_str(sentence));
}

/// Runs, after a redraw, what an update asked of the drawing.
pub fn after_drawing(root: &Element, effects: &[Effect]) {
    for effect in effects {
        match effect {
            Effect::FocusHeading => focus(root, outline::HEADING),
            Effect::FocusComparison => focus(root, outline::COMPARISON),
            Effect::FocusSlider(slider) => {
                // A fader at "weet niet" is disabled; its checkbox then takes the focus.
                let fader = format!("#{}:not(:disabled)", outline::fader(*slider));
                let checkbox = format!("#{}", outline::unknown(*slider));
                focus(root, &format!("{fader}, {checkbox}"));
            }
            Effect::FocusNotice => focus(root, outline::NOTICE),
            Effect::FocusWipe => focus(root, outline::WIPE),
            // These were done before the redraw, and the words stand in the live region.
            Effect::Changed
            | Effect::Keep
            | Effect::Forget
            | Effect::Drop(_)
            | Effect::PutBack(_)
            | Effect::SaveAside
            | Effect::Save(_)
            | Effect::Copy(_)
            | Effect::Announce(_) => {}
        }
    }
}

fn focus(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // It fails for an element that cannot take the focus: then nothing moves.
        let _ = element.focus();
    }
}

/// The browser refused to keep or give something: storage is blocked, full, or not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

fn shelf(storage: Storage) -> Result<web_sys::Storage, Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    // Merely asking for it throws where storage is blocked.
    let shelf = match storage {
        Storage::Local => window.local_storage(),
        Storage::Session => window.session_storage(),
        Storage::None => return Err(Refused),
    };
    shelf.ok().flatten().ok_or(Refused)
}

/// What is kept under `key`.
pub fn kept(storage: Storage, key: &str) -> Result<Option<String>, Refused> {
    shelf(storage)?.get_item(key).map_err(|_| Refused)
}

/// Keeps `text` under `key`.
pub fn keep(storage: Storage, key: &str, text: &str) -> Result<(), Refused> {
    shelf(storage)?.set_item(key, text).map_err(|_| Refused)
}

/// Keeps nothing under `key` any more.
pub fn forget(storage: Storage, key: &str) -> Result<(), Refused> {
    shelf(storage)?.remove_item(key).map_err(|_| Refused)
}

/// Calls `changed` with the key under which another tab of this browser keeps something else.
pub fn on_other_tab(changed: impl Fn(&str) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let concerned = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if let Some(key) = concerned {
            changed(&key);
        }
    }))
}

/// Sixteen random bits. They keep equal boards apart and guard nothing.
pub fn random() -> u16 {
    (js_sys::Math::random() * 65_536.0) as u16
}

/// The day of today where the visitor is, as `2026-11-23`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// Offers `text` as a file to save; false where the browser does not let it.
pub fn download(name: &str, text: &str) -> bool {
    let offer = || {
        let parts = js_sys::Array::of1(&JsValue::from_str(text));
        let address =
            Url::create_object_url_with_blob(&Blob::new_with_str_sequence(&parts).ok()?).ok()?;
        let document = web_sys::window()?.document()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&address).ok()
    };
    offer().is_some()
}

/// A day as a reader of this language writes it: "23 november 2026".
pub fn day(date: Date, language: &str) -> String {
    let options = js_sys::Object::new();
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // Setting a field of a plain object cannot fail.
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    // At noon it is that day in every time zone.
    let noon = js_sys::Date::new(&format!("{date}T12:00:00").into());
    noon.to_locale_date_string(language, &options).into()
}

/// The address of this page without its fragment; nothing where a link to it leads nowhere: a file,
/// or a sandbox without an origin.
pub fn page_address() -> Option<String> {
    let window = web_sys::window()?;
    let location = window.location();
    let origin = js_sys::Reflect::get(&window, &JsValue::from_str("origin"))
        .ok()?
        .as_string()?;
    let href = location.href().ok()?;
    let address = href.split('#').next().unwrap_or_default();
    (origin.starts_with("http") && address.starts_with("http")).then(|| address.to_owned())
}

/// What stands behind `name` in the address's fragment. It is taken out of the address, without a
/// step in the browser's history.
pub fn take_fragment(name: &str) -> Option<String> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok()?;
    let found = hash.strip_prefix('#')?.strip_prefix(name)?.to_owned();
    let address = window.location().href().ok()?;
    let address = address.split('#').next().unwrap_or_default();
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    history
        .replace_state_with_url(&state, "", Some(address))
        .ok()?;
    Some(found)
}

/// Puts `text` on the clipboard; `done` hears whether that worked. Without a secure context there is
/// no clipboard.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = web_sys::window()
        .map(|window| window.navigator())
        .filter(|navigator| {
            js_sys::Reflect::get(navigator, &JsValue::from_str("clipboard"))
                .is_ok_and(|clipboard| clipboard.is_object())
        })
        .map(|navigator| navigator.clipboard());
    match clipboard {
        Some(clipboard) => {
            let promise = clipboard.write_text(text);
            spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
        }
        None => done(false),
    }
}

/// Reads a file that a user chose; what cannot be read is an empty text, which no reading is.
pub fn read_file(file: &File, then: impl FnOnce(String) + 'static) {
    let promise = file.text();
    spawn_local(async move {
        let text = JsFuture::from(promise).await.ok();
        then(text.and_then(|text| text.as_string()).unwrap_or_default());
    });
}
