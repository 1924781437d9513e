//! The camera of this browser, where it can read codes by itself: [`Camera`].
//!
//! It goes by steps, each ending in a promise, so that all of it can come with the later part. Its
//! calls are made by name: imports for all their types would weigh more than this file.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Milliseconds between two looks: a code held before the camera is found at once.
const PAUSE: i32 = 200;

/// What reads codes in the newer browsers.
const READER: &str = "BarcodeDetector";

/// A camera that looks for codes. Whoever drops it stops it before: dropping is work of the first
/// part.
pub struct Camera {
    video: Element,
    stream: JsValue,
    reader: JsValue,
    next: Step,
    /// A code that stays before the camera is one code.
    last: String,
}

/// What the promise is about that is waited for.
#[derive(Clone, Copy)]
enum Step {
    /// Whether we may film.
    Ask,
    /// The picture moves.
    Play,
    /// What is in sight.
    Look,
    /// A moment's rest.
    Rest,
}

/// What one step gave, and the promise of the next one.
pub enum Sight {
    /// Nothing new.
    Nothing(Promise),
    /// The camera is on.
    On(Promise),
    /// A code.
    Text(String, Promise),
    /// We may not film, or nothing can read codes.
    Refused,
}

/// Whether this browser has a camera and can read codes.
pub fn can_scan() -> bool {
    let window = window();
    get(&window, READER).is_function() && devices(&window).is_object()
}

impl Camera {
    /// Asks for the camera at the back of a phone, to be shown in `video`.
    pub fn new(video: Element) -> (Camera, Option<Promise>) {
        let (wanted, side) = (Object::new(), Object::new());
        set(&side, "facingMode", &"environment".into());
        set(&wanted, "video", &side);
        let asked = promise(&devices(&window()), "getUserMedia", &wanted);
        let camera = Camera {
            video,
            stream: JsValue::UNDEFINED,
            reader: JsValue::UNDEFINED,
            next: Step::Ask,
            last: String::new(),
        };
        (camera, asked)
    }

    /// Goes on with what the promise of the step before gave.
    pub fn step(&mut self, value: Option<JsValue>) -> Sight {
        let go_on = |next: Option<Promise>| next.map_or(Sight::Refused, Sight::Nothing);
        match self.next {
            Step::Ask => {
                let Some(stream) = value else {
                    return Sight::Refused;
                };
                set(&self.video, "srcObject", &stream);
                self.stream = stream;
                self.reader = reader();
                self.next = Step::Play;
                go_on(promise(&self.video, "play", &JsValue::UNDEFINED))
            }
            Step::Play => match self.look() {
                Some(next) => Sight::On(next),
                None => Sight::Refused,
            },
            Step::Look => {
                self.next = Step::Rest;
                // A frame that is not there yet cannot be read: the next one can.
                let codes = value.map(|codes| Array::from(&codes).get(0));
                let text = codes.and_then(|code| get(&code, "rawValue").as_string());
                match text.filter(|text| *text != self.last) {
                    Some(text) => {
                        self.last.clone_from(&text);
                        Sight::Text(text, rest())
                    }
                    None => Sight::Nothing(rest()),
                }
            }
            Step::Rest => go_on(self.look()),
        }
    }

    /// The camera goes off.
    pub fn stop(self) {
        stop_camera(&self.stream);
    }

    fn look(&mut self) -> Option<Promise> {
        self.next = Step::Look;
        promise(&self.reader, "detect", &self.video)
    }
}

/// Lets go of a stream of pictures.
pub fn stop_camera(stream: &JsValue) {
    if let Some(tracks) = call(stream, "getTracks", &JsValue::UNDEFINED) {
        for track in Array::from(&tracks) {
            call(&track, "stop", &JsValue::UNDEFINED);
        }
    }
}

fn window() -> JsValue {
    js_sys::global().into()
}

fn devices(window: &JsValue) -> JsValue {
    get(&get(window, "navigator"), "mediaDevices")
}

fn reader() -> JsValue {
    let options = Object::new();
    set(&options, "formats", &Array::of1(&"qr_code".into()));
    let reader = get(&window(), READER).dyn_into::<Function>();
    let made = reader.map(|reader| Reflect::construct(&reader, &Array::of1(&options)));
    made.ok().and_then(Result::ok).unwrap_or_default()
}

/// A promise for after a moment.
fn rest() -> Promise {
    Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            // It fails for a page that is gone: then nobody waits.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, PAUSE);
        }
    })
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    // Setting a field of an object of ours, or the stream of a video, does not fail.
    let _ = Reflect::set(object, &name.into(), value);
}

fn call(object: &JsValue, name: &str, given: &JsValue) -> Option<JsValue> {
    let method = get(object, name).dyn_into::<Function>().ok()?;
    method.call1(object, given).ok()
}

fn promise(object: &JsValue, name: &str, given: &JsValue) -> Option<Promise> {
    call(object, name, given)?.dyn_into().ok()
}
