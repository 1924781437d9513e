//! Dragging a mark over the map of arenas. While it moves only its own mark is moved on the screen;
//! where it is let go decides, and that is one change.

use super::{Origin, Session};
use crate::effects;
use crate::view::arena::map::{RADIUS, view_of};
use mengpaneel_core::{ArenaMsg, Msg, Point, Region};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// How far a finger may slip before a tap becomes a drag, in pixels.
const SLIP: i32 = 6;

/// A mark under a finger or mouse.
pub struct Drag {
    index: usize,
    mark: Element,
    map: Element,
    began: (i32, i32),
    /// Where it was drawn; `None` until it really moves.
    home: Option<String>,
}

impl Session {
    /// Follows one event of a finger or mouse.
    pub fn pointer(&self, event: &PointerEvent) {
        if self.config().readonly {
            return;
        }
        match event.type_().as_str() {
            "pointerdown" => self.grasp(event),
            "pointermove" => self.drag(event),
            "pointerup" => self.drop_at(event),
            _ => self.give_up(),
        }
    }

    fn grasp(&self, event: &PointerEvent) {
        self.give_up();
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let closest = |selector: &str| target.as_ref()?.closest(selector).ok().flatten();
        let (Some(mark), Some(map)) = (closest("[data-mark]"), closest("[data-map]")) else {
            return;
        };
        let index = mark.get_attribute("data-mark");
        let Some(index) = index.and_then(|index| index.parse().ok()) else {
            return;
        };
        if event.button() == 0 && event.is_primary() {
            self.drag.replace(Some(Drag {
                index,
                mark,
                map,
                began: (event.client_x(), event.client_y()),
                home: None,
            }));
        }
    }

    fn drag(&self, event: &PointerEvent) {
        let mut drag = self.drag.borrow_mut();
        let Some(drag) = drag.as_mut() else { return };
        let (x, y) = drag.began;
        let moved = (event.client_x() - x)
            .abs()
            .max((event.client_y() - y).abs());
        if drag.home.is_none() {
            if moved < SLIP {
                return;
            }
            drag.home = drag.mark.get_attribute("transform");
            effects::capture(&drag.map, event);
        }
        event.prevent_default();
        let (at, region) = under(&drag.map, event);
        let [x, y] = [at.x, at.y].map(|length| (length * RADIUS) as i32);
        effects::mark(&drag.mark, "transform", &format!("translate({x} {y})"));
        let over = region.map_or(0, Region::bits);
        effects::mark(&drag.map, "data-over", over_words(over));
    }

    fn drop_at(&self, event: &PointerEvent) {
        let held = self.drag.borrow().as_ref().map(|drag| {
            let (_, region) = under(&drag.map, event);
            (drag.index, drag.home.is_some(), region)
        });
        self.give_up();
        match held {
            Some((index, true, Some(region))) => {
                self.dispatch(Msg::Arena(ArenaMsg::Place { index, region }), Origin::User);
            }
            // A tap on a mark is a click, which picks it; one beside it may be its new place.
            Some(_) => {}
            None => self.tap(event),
        }
    }

    /// Whoever waits for a place goes where the map is tapped.
    fn tap(&self, event: &PointerEvent) {
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let on_map = target.and_then(|target| target.closest("[data-map]").ok().flatten());
        let picked = self.model().picked();
        if let (Some(map), Some(index)) = (on_map, picked)
            && let (_, Some(region)) = under(&map, event)
        {
            self.dispatch(Msg::Arena(ArenaMsg::Place { index, region }), Origin::User);
        }
    }

    /// Puts the mark back where it was drawn.
    fn give_up(&self) {
        let Some(drag) = self.drag.take() else { return };
        if let Some(home) = drag.home {
            effects::mark(&drag.mark, "transform", &home);
        }
        effects::mark(&drag.map, "data-over", "");
    }
}

/// The point of the map under a finger or mouse, and its region.
fn under(map: &Element, event: &PointerEvent) -> (Point, Option<Region>) {
    let bounds = map.get_bounding_client_rect();
    // Not `class_name`: of an SVG element that is no text.
    let class = map.get_attribute("class").unwrap_or_default();
    let wide = class.ends_with("is-wide");
    let [left, top, width, height] = view_of(wide).map(|length| f64::from(length) / RADIUS);
    let part = |at: i32, from: f64, size: f64| (f64::from(at) - from) / size.max(1.0);
    let at = Point {
        x: left + width * part(event.client_x(), bounds.left(), bounds.width()),
        y: top + height * part(event.client_y(), bounds.top(), bounds.height()),
    };
    (at, at.region())
}

/// The arenas of a region as words for the style sheet.
fn over_words(bits: u8) -> &'static str {
    ["", "a0", "a1", "a0 a1", "a2", "a0 a2", "a1 a2", "a0 a1 a2"][usize::from(bits.min(7))]
}
