//! From the plain objects that the browser parsed to the interface's words and a checked board.

use crate::text::Words;
use js_sys::{Array, Object, Reflect};
use mengpaneel_core::{Board, Catalogue, Node, RawCatalogue};
use wasm_bindgen::{JsCast, JsError, JsValue};

/// The words of a language's part.
pub fn words(language: &str, part: &JsValue) -> Words {
    let first = Words::read(language, &mut texts(part));
    // For a board of the host's own both parts come at once: what is wrong with it is in the second.
    let later = field(part, "later");
    if later.is_undefined() {
        first
    } else {
        complete(&first, &later)
    }
}

/// The words with those of the language's later part.
pub fn complete(words: &Words, later: &JsValue) -> Words {
    words.complete(&mut texts(later))
}

/// The texts of a part, one after the other.
fn texts(part: &JsValue) -> impl FnMut() -> Option<String> {
    let list: Array = field(part, "words").dyn_into().unwrap_or_default();
    let mut place = 0;
    move || {
        place += 1;
        list.get(place - 1).as_string()
    }
}

/// The catalogue of arenas in a language's later part. The bundle holds one that is sound, which a
/// test proves; without one the map begins empty.
pub fn catalogue(later: &JsValue) -> Option<Catalogue> {
    let raw = RawCatalogue::from(node(&field(later, "arenas"), 0));
    Catalogue::try_from(raw).ok()
}

/// A field of an object; undefined when there is none.
fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default()
}

/// The host's own board when there is one, else the built-in board with this id, else the first.
///
/// The second value is a warning for the console: the id that does not exist.
///
/// # Errors
/// When the host's own board cannot be used, or the bundle holds no board that can.
pub fn pick(
    id: &str,
    part: &JsValue,
    own: &JsValue,
    words: &Words,
) -> Result<(Board, Option<String>), JsError> {
    if !own.is_null() {
        return check(own, words).map(|board| (board.of_host(), None));
    }
    let boards: Array = field(part, "boards").dyn_into().unwrap_or_default();
    let named = boards
        .iter()
        .find(|board| field(board, "id").as_string().as_deref() == Some(id));
    let warning = named.is_none().then(|| {
        format!(
            "wijk-mengpaneel: board=\"{id}\" is not a built-in board; using {}.",
            crate::config::DEFAULT_BOARD
        )
    });
    let board = check(&named.unwrap_or_else(|| boards.get(0)), words)?;
    Ok((board, warning))
}

fn check(object: &JsValue, words: &Words) -> Result<Board, JsError> {
    Board::try_from(mengpaneel_core::RawBoard::from(node(object, 0)))
        .map_err(|error| JsError::new(&words.refusal(&error)))
}

/// Reads a parsed value. By hand, because serde-wasm-bindgen's reader words numbers in its errors,
/// and formatting floats alone would be 15 KB of WebAssembly.
pub fn node(value: &JsValue, depth: u8) -> Node {
    if value.is_null() || value.is_undefined() {
        Node::Nothing
    } else if let Some(text) = value.as_string() {
        Node::Text(text)
    } else if let Some(number) = value.as_f64() {
        whole(number).map_or(Node::Fraction(number), Node::Number)
    } else if Node::is_too_deep(depth + 1) {
        Node::TooDeep
    } else if Array::is_array(value) {
        Node::List(
            Array::from(value)
                .iter()
                .map(|item| node(&item, depth + 1))
                .collect(),
        )
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let mut fields = Vec::new();
        for entry in Object::entries(object).iter() {
            let entry = Array::from(&entry);
            let name = entry.get(0).as_string().unwrap_or_default();
            fields.push((name, node(&entry.get(1), depth + 1)));
        }
        Node::Map(fields)
    } else {
        Node::Flag(value.is_truthy())
    }
}

/// The same number as an integer. Content counts steps and years: beyond that it is no number.
fn whole(number: f64) -> Option<i64> {
    const MOST: f64 = 1e9;
    (number.fract() == 0.0 && number.abs() <= MOST).then_some(number as i64)
}
