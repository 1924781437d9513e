//! The only Rust file that touches the world outside the drawing: the page's events, the console
//! and the focus. `element.js` does the rest.

use crate::outline;
use mengpaneel_core::Effect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement};

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
            // The event has gone out before the redraw, and the words stand in the live region.
            Effect::Changed | Effect::Announce(_) => {}
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
