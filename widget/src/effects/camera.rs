//! The camera of this browser, where it can read codes by itself: [`Camera`].
//!
//! Its calls are made by name: imports for all their types would weigh more than this file.

use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

/// Milliseconds between two looks: a code held before the camera is found at once.
const PAUSE: i32 = 200;

/// What reads codes in the newer browsers.
const READER: &str = "BarcodeDetector";

/// A camera that looks for codes. It goes off when this is dropped.
pub struct Camera {
    on: Rc<Cell<bool>>,
    stream: Rc<RefCell<JsValue>>,
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.on.set(false);
        stop(&self.stream.borrow());
    }
}

/// Whether this browser has a camera and can read codes.
pub fn can_scan() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    get(&window, READER).is_function() && devices(&window).is_object()
}

impl Camera {
    /// Shows what the camera sees in `video`, and calls `found` with every text it reads there.
    /// `turned` hears whether it is on, once.
    pub fn start(
        video: Element,
        found: impl Fn(String) + 'static,
        turned: impl FnOnce(bool) + 'static,
    ) -> Camera {
        let camera = Camera {
            on: Rc::new(Cell::new(true)),
            stream: Rc::default(),
        };
        let (on, stream) = (camera.on.clone(), camera.stream.clone());
        spawn_local(async move {
            let Some(got) = ask().await.filter(|_| on.get()) else {
                turned(false);
                return;
            };
            stream.replace(got.clone());
            let shown = set(&video, "srcObject", &got);
            let reader = reader().filter(|_| shown);
            // A muted picture may always play; where it does not, nothing is read.
            let _ = wait(call(&video, "play", &[])).await;
            turned(reader.is_some());
            while let Some(reader) = reader.as_ref().filter(|_| on.get()) {
                // A frame that is not there yet cannot be read: the next one can.
                let codes = wait(call(reader, "detect", &[video.as_ref()])).await;
                for code in codes.map(|codes| Array::from(&codes)).into_iter().flatten() {
                    if let Some(text) = get(&code, "rawValue").as_string().filter(|_| on.get()) {
                        found(text);
                    }
                }
                pause().await;
            }
            if !on.get() {
                stop(&got);
            }
        });
        camera
    }
}

/// Asks for the camera at the back of a phone.
async fn ask() -> Option<JsValue> {
    let window = web_sys::window()?;
    let (wanted, side) = (Object::new(), Object::new());
    set(&side, "facingMode", &"environment".into());
    set(&wanted, "video", &side);
    wait(call(&devices(&window), "getUserMedia", &[&wanted])).await
}

fn reader() -> Option<JsValue> {
    let options = Object::new();
    set(&options, "formats", &Array::of1(&"qr_code".into()));
    let reader = get(web_sys::window()?.as_ref(), READER)
        .dyn_into::<Function>()
        .ok()?;
    Reflect::construct(&reader, &Array::of1(&options)).ok()
}

fn devices(window: &web_sys::Window) -> JsValue {
    get(&window.navigator(), "mediaDevices")
}

fn stop(stream: &JsValue) {
    let tracks = call(stream, "getTracks", &[]).map(|tracks| Array::from(&tracks));
    for track in tracks.into_iter().flatten() {
        call(&track, "stop", &[]);
    }
}

async fn pause() {
    let waited = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            // It fails for a page that is gone: then nobody waits.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, PAUSE);
        }
    });
    let _ = JsFuture::from(waited).await;
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn set(object: &JsValue, name: &str, value: &JsValue) -> bool {
    Reflect::set(object, &name.into(), value).is_ok()
}

fn call(object: &JsValue, name: &str, given: &[&JsValue]) -> Option<JsValue> {
    let method = get(object, name).dyn_into::<Function>().ok()?;
    let given: Array = given.iter().map(|value| (*value).clone()).collect();
    method.apply(object, &given).ok()
}

async fn wait(promise: Option<JsValue>) -> Option<JsValue> {
    JsFuture::from(promise?.dyn_into::<Promise>().ok()?)
        .await
        .ok()
}
