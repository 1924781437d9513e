//! The only Rust room that touches the world outside the drawing: the page's events, the console,
//! the focus, what this browser keeps, and the camera. `element.js` does the rest.

mod camera;

pub use camera::{Camera, Sight, can_scan, stop_camera};

mod colour;

pub use colour::follow as follow_colours;

mod storage;

pub use storage::{Refused, forget, keep, kept, keys, on_other_tab};

use crate::outline;
use crate::picture::{self, Picture, Shape};
use mengpaneel_core::{Date, Effect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CustomEvent, CustomEventInit, Element, HtmlAnchorElement,
    HtmlCanvasElement, HtmlDialogElement, HtmlElement, PointerEvent, Url,
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

/// Tells the element, which listens where it is drawn; the page does not hear it.
pub fn tell_inside(root: &Element, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = root.dispatch_event(&event);
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
            Effect::FocusStakeholder(index) => {
                focus(root, &format!("#{}", outline::stakeholder(*index)));
            }
            Effect::FocusStakeholders => focus(root, outline::STAKEHOLDERS),
            Effect::FocusPlaces => focus(root, outline::PLACES),
            Effect::Present(true) => open(root),
            Effect::Present(false) => focus(root, outline::PRESENT),
            Effect::FocusReport => focus(root, outline::REPORT),
            Effect::FocusParticipants => focus(root, outline::PARTICIPANTS),
            Effect::FocusEntries => focus(root, outline::ENTRIES),
            Effect::FocusEmpty => focus(root, outline::EMPTY),
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
            | Effect::KeepGroup
            | Effect::SaveGroup(_)
            | Effect::StartCamera
            | Effect::StopCamera
            | Effect::Announce(_) => {}
            Effect::Print => print(root),
        }
    }
}

/// Opens the dialog that is drawn: the browser keeps the focus in it.
fn open(root: &Element) {
    let dialog = root.query_selector(outline::DIALOG).ok().flatten();
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
        // Where it is refused, the style lays it over the window all the same.
        let _ = dialog.show_modal();
        focus(root, outline::HEADING);
    }
}

/// The paper is drawn: the element asks the browser to print, since the page around it has to be
/// hidden for that.
fn print(root: &Element) {
    tell_inside(root, "print", &JsValue::NULL);
}

fn focus(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // It fails for an element that cannot take the focus: then nothing moves.
        let _ = element.focus();
    }
}

/// Sets an attribute of what is drawn, between two drawings.
pub fn mark(element: &Element, name: &str, value: &str) {
    // It fails for a name that is none; ours are.
    let _ = element.set_attribute(name, value);
}

/// From now on this element hears of the finger or mouse, wherever it goes.
pub fn capture(element: &Element, event: &PointerEvent) {
    // It fails when the finger is gone already: then there is nothing to hear.
    let _ = element.set_pointer_capture(event.pointer_id());
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

/// A text as the contents of a file of this media type.
pub fn blob(text: &str, media: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(media);
    Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// Empties a field in which somebody wrote.
pub fn clear(field: &Element) {
    // Setting the value of a field cannot fail.
    let _ = js_sys::Reflect::set(field, &"value".into(), &"".into());
}

/// Offers `contents` as a file to save; false where the browser does not let it.
pub fn download(name: &str, contents: &Blob) -> bool {
    let offer = || {
        let address = Url::create_object_url_with_blob(contents).ok()?;
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

/// The text in a field of an object; nothing where there is none.
#[inline(never)]
pub fn text_of(object: &JsValue, field: &str) -> Option<String> {
    let found = js_sys::Reflect::get(object, &JsValue::from_str(field));
    found.ok()?.as_string()
}

/// The page's origin: "null" for a file and in a sandbox.
fn origin() -> Option<String> {
    let window = web_sys::window()?;
    text_of(&window, "origin")
}

/// Whether the page shut the widget in a sandbox: the browser then keeps, copies and prints nothing,
/// and mostly does not say so.
pub fn is_confined() -> bool {
    let protocol = web_sys::window().and_then(|window| window.location().protocol().ok());
    origin().as_deref() == Some("null") && protocol.as_deref() != Some("file:")
}

/// The address that links point at, without a fragment: the one that the host gave, else this page's.
/// Nothing where a link to this page leads nowhere: a file, or a sandbox without an origin.
pub fn link_address(base: Option<&str>) -> Option<String> {
    let window = web_sys::window()?;
    let location = window.location();
    if let Some(base) = base {
        let page = window.document()?.base_uri().ok()??;
        let given = Url::new_with_base(base.trim(), &page).ok()?;
        given.set_hash("");
        return given.protocol().starts_with("http").then(|| given.href());
    }
    let origin = origin()?;
    let href = location.href().ok()?;
    let address = href.split('#').next().unwrap_or_default();
    (origin.starts_with("http") && address.starts_with("http")).then(|| address.to_owned())
}

/// What stands behind `name` in the address's fragment.
pub fn fragment(name: &str) -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    Some(hash.strip_prefix('#')?.strip_prefix(name)?.to_owned())
}

/// What stands behind `name` in the address's fragment. It is taken out of the address, without a
/// step in the browser's history.
pub fn take_fragment(name: &str) -> Option<String> {
    let found = fragment(name)?;
    let window = web_sys::window()?;
    let address = window.location().href().ok()?;
    let address = address.split('#').next().unwrap_or_default();
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    history
        .replace_state_with_url(&state, "", Some(address))
        .ok()?;
    Some(found)
}

/// Calls `then` with what a promise gives, or with nothing where there is none or it fails. Whatever
/// waits waits here: a future of its own for each would stay in the first part.
pub fn after(promise: Option<js_sys::Promise>, then: Box<dyn FnOnce(Option<JsValue>)>) {
    spawn_local(async move {
        then(match promise {
            Some(promise) => JsFuture::from(promise).await.ok(),
            None => None,
        });
    });
}

/// Puts `text` on the clipboard, as soon as the promise says. Without a secure context there is no
/// clipboard.
pub fn copy(text: &str) -> Option<js_sys::Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    clipboard
        .is_ok_and(|clipboard| clipboard.is_object())
        .then(|| navigator.clipboard().write_text(text).unchecked_into())
}

/// Draws a picture, two dots for each of its pixels; the promise holds a PNG, or null.
pub fn png(picture: &Picture) -> Option<js_sys::Promise> {
    const DOTS: i32 = 2;
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(u32::try_from(picture.width * DOTS).ok()?);
    canvas.set_height(u32::try_from(picture.height * DOTS).ok()?);
    let pen = Pen(canvas.get_context("2d").ok()??);
    pen.call("scale", &[DOTS, DOTS]);
    for shape in &picture.shapes {
        pen.draw(shape);
    }
    Some(js_sys::Promise::new(&mut |done, _| {
        // Where it is refused, nobody calls back: then nothing is what there is.
        if canvas.to_blob(&done).is_err() {
            let _ = done.call1(&JsValue::NULL, &JsValue::NULL);
        }
    }))
}

/// A canvas's context, called by name: one import for all methods is a kilobyte less before the first
/// slider than an import for each.
struct Pen(js_sys::Object);

impl Pen {
    fn call(&self, method: &str, numbers: &[i32]) {
        let given = numbers.iter().map(|number| JsValue::from(*number));
        self.apply(method, &given.collect());
    }

    fn apply(&self, method: &str, given: &js_sys::Array) {
        let method = js_sys::Reflect::get(&self.0, &method.into());
        if let Some(method) = method
            .ok()
            .and_then(|m| m.dyn_into::<js_sys::Function>().ok())
        {
            // What cannot be drawn is missing from the picture; nothing else depends on it.
            let _ = method.apply(&self.0, given);
        }
    }

    fn set(&self, name: &str, value: impl Into<JsValue>) {
        let _ = js_sys::Reflect::set(&self.0, &name.into(), &value.into());
    }

    fn draw(&self, shape: &Shape) {
        match shape {
            Shape::Rect { at, fill } => {
                self.set("fillStyle", *fill);
                self.call("fillRect", at);
            }
            Shape::Line { at, width, stroke } => {
                self.set("strokeStyle", *stroke);
                self.set("lineWidth", *width);
                self.call("beginPath", &[]);
                self.call("moveTo", &at[..2]);
                self.call("lineTo", &at[2..]);
                self.call("stroke", &[]);
            }
            Shape::Circle { at, fill, stroke } => {
                let [x, y, radius] = *at;
                self.set("fillStyle", *fill);
                self.set("strokeStyle", *stroke);
                self.set("lineWidth", 4);
                self.call("beginPath", &[]);
                // From 0 to more than the whole way round: that is a circle.
                self.call("arc", &[x, y, radius, 0, 7]);
                self.call("fill", &[]);
                self.call("stroke", &[]);
            }
            Shape::Ring { at, stroke } => {
                let [x, y, radius] = *at;
                self.set("strokeStyle", *stroke);
                self.set("lineWidth", 3);
                self.call("beginPath", &[]);
                self.call("arc", &[x, y, radius, 0, 7]);
                self.call("stroke", &[]);
            }
            Shape::Triangle { at, fill } => {
                let [x, y, reach] = *at;
                self.set("fillStyle", *fill);
                self.call("beginPath", &[]);
                self.call("moveTo", &[x, y - reach]);
                self.call("lineTo", &[x + reach, y + reach]);
                self.call("lineTo", &[x - reach, y + reach]);
                self.call("fill", &[]);
            }
            Shape::Text {
                at,
                size,
                bold,
                fill,
                text,
            } => {
                let weight = if *bold { "bold " } else { "" };
                self.set("font", format!("{weight}{size}px {}", picture::FONT));
                self.set("fillStyle", *fill);
                let given = js_sys::Array::of3(&text.into(), &at[0].into(), &at[1].into());
                self.apply("fillText", &given);
            }
        }
    }
}
