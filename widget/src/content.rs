//! From the plain objects that the browser parsed to a checked board.

use crate::text::{Trouble, Words};
use mengpaneel_core::{Board, RawBoard};
use wasm_bindgen::{JsError, JsValue};

/// The host's own board when there is one, else the built-in board with this id, else the first.
///
/// The second value is a warning for the console: the id that does not exist.
///
/// # Errors
/// When the host's own board cannot be used, or the bundle holds no board that can.
pub fn pick(
    id: &str,
    boards: &JsValue,
    own: JsValue,
    words: &Words,
) -> Result<(Board, Option<String>), JsError> {
    if !own.is_null() && !own.is_undefined() {
        return check(own, words).map(|board| (board, None));
    }
    let boards = js_sys::Array::from(boards);
    let named = boards.iter().find(|board| {
        let found = js_sys::Reflect::get(board, &JsValue::from_str("id")).ok();
        found.and_then(|found| found.as_string()).as_deref() == Some(id)
    });
    let warning = named.is_none().then(|| {
        format!(
            "wijk-mengpaneel: board=\"{id}\" is not a built-in board; using {}.",
            crate::config::DEFAULT_BOARD
        )
    });
    let board = check(named.unwrap_or_else(|| boards.get(0)), words)?;
    Ok((board, warning))
}

fn check(object: JsValue, words: &Words) -> Result<Board, JsError> {
    let raw: RawBoard = serde_wasm_bindgen::from_value(object)
        .map_err(|shape| JsError::new(&(words.trouble)(&Trouble::Shape(shape.to_string()))))?;
    Board::try_from(raw).map_err(|error| JsError::new(&(words.trouble)(&Trouble::Error(&error))))
}
