//! What a form around the element gets, and what it still wants.

use super::Session;
use crate::text::listed;
use crate::{effects, later, outline};
use mengpaneel_core::Screen;
use wasm_bindgen::JsValue;
use web_sys::Element;

impl Session {
    /// Tells the element, from where it is drawn: the result code, the sentence about what `required`
    /// misses, and the place to go to.
    pub fn hold_in(&self, root: &Element) {
        let code = later::code(&self.model()).map_or_else(String::new, |(code, _)| code);
        let (lack, place) = self.lack().unwrap_or_default();
        let held = [code, lack, place].map(JsValue::from);
        effects::tell_inside(root, "hold", &held.iter().collect::<js_sys::Array>());
    }

    /// What a form wants that is not there yet, and where to fill it in: the first empty fader, or
    /// the way to it.
    fn lack(&self) -> Option<(String, String)> {
        let (config, model) = (self.config(), self.model());
        let missing: Vec<_> = model.unanswered().filter(|_| config.required).collect();
        let first = *missing.first()?;
        let place = match model.screen() {
            Screen::Desk => format!("#{}", outline::fader(first)),
            _ => outline::TO_DESK.to_owned(),
        };
        let sliders = model.board().sliders().iter().enumerate();
        let names: Vec<_> = sliders
            .filter(|(slider, _)| missing.contains(slider))
            .map(|(_, slider)| slider.label.as_str())
            .collect();
        Some((self.words().required(&listed(&names)), place))
    }
}
