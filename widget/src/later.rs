//! The doors to what loads a moment after the first slider works.
//!
//! Each of these functions, and everything that only they reach, moves to a second WebAssembly
//! module (`demo/src/build/split.rs` finds them by the name of this module). Whoever draws asks
//! [`Session::is_whole`] before going through one; a door that is
//! called too early stops the instance.
//!
//! A door is a function without closures of its own, and is never inlined.

use crate::session::{Awaited, Session};
use crate::text::Words;
use crate::view::markup::Html;
use crate::view::{self, Sight};
use crate::{content, effects, result};
use mengpaneel_core::{
    Announcement, Board, CodeProblem, Effect, Effects, Error, FileKind, Model, Msg, Node, Paper,
    Reading, Screen, around_last,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, File, PointerEvent};

/// What stands before a code in the fragment of a link.
pub const LINK: &str = "mengpaneel=";

/// What stands before a code that is to be added to the group of whoever opens the link.
pub const ADD_LINK: &str = "mengpaneel-toevoegen=";

/// What the board resembles, and why.
#[inline(never)]
pub fn outcome(sight: &Sight<'_>) -> Html {
    view::outcome::outcome(sight)
}

/// The open help of a slider; nothing when it is closed.
#[inline(never)]
pub fn help(sight: &Sight<'_>, slider: usize) -> Option<Html> {
    view::help::help(sight, slider)
}

/// The profiles by themselves.
#[inline(never)]
pub fn profiles(sight: &Sight<'_>) -> Html {
    view::profiles::profiles(sight)
}

/// Now and ambition.
#[inline(never)]
pub fn ambition(sight: &Sight<'_>) -> Html {
    view::ambition::ambition(sight)
}

/// What can be taken along.
#[inline(never)]
pub fn take(sight: &Sight<'_>) -> Html {
    view::take::take(sight)
}

/// The readings.
#[inline(never)]
pub fn readings(sight: &Sight<'_>) -> Html {
    view::readings::readings(sight)
}

/// Many readings beside each other.
#[inline(never)]
pub fn group(sight: &Sight<'_>) -> Html {
    view::group::group(sight)
}

/// The `group` object of the contract.
#[inline(never)]
pub fn group_result(model: &Model) -> Node {
    result::group(model)
}

/// Adds a participant's code for the host: whether it came in, and why not.
#[inline(never)]
pub fn add_to_group(session: &Session, code: &str) -> (bool, Option<String>) {
    session.add_to_group(code)
}

/// Something that was waited for came, or failed.
#[inline(never)]
pub fn came(session: &Session, awaited: Awaited, value: Option<JsValue>) {
    session.came(awaited, value);
}

/// The message of a control that only screens behind these doors have; nothing when it is not one of
/// theirs, or when the widget is read-only and it would change something.
#[inline(never)]
pub fn wished(session: &Session, wish: &str, kind: &str, event: &Event) -> Option<Msg> {
    session.wished(wish, kind, event)
}

/// Shows what the camera sees, and looks for codes in it.
#[inline(never)]
pub fn start_camera(session: &Session, root: &Element) {
    session.start_camera(root);
}

/// The camera goes off.
#[inline(never)]
pub fn stop_camera(session: &Session) {
    session.stop_camera();
}

/// The group as the contents of a file.
#[inline(never)]
pub fn group_file(session: &Session, kind: FileKind) -> Option<js_sys::Promise> {
    session.group_file(kind)
}

/// Who stands in which arena.
#[inline(never)]
pub fn arena(sight: &Sight<'_>) -> Html {
    view::arena::arena(sight)
}

/// The map of arenas in the result.
#[inline(never)]
pub fn arena_result(model: &Model) -> Option<Node> {
    result::arena(model)
}

/// Takes over the catalogue of arenas that came with the words.
#[inline(never)]
pub fn catalogue(session: &Session, words: &JsValue) {
    if let Some(catalogue) = content::catalogue(words) {
        session.catalogued(catalogue);
    }
}

/// A finger or mouse on the map of arenas, or files above a place for them.
#[inline(never)]
pub fn dragged(session: &Session, event: &Event) {
    match event.dyn_ref::<PointerEvent>() {
        Some(event) => session.pointer(event),
        None => session.dropped(event),
    }
}

/// What is said after a change on the map of arenas or of the group.
#[inline(never)]
pub fn announced(sight: &Sight<'_>, announcement: Announcement) -> String {
    match sight.model.screen() {
        Screen::Group => view::group::announced(sight, announcement),
        _ => view::arena::announced(sight, announcement),
    }
}

/// What a message changes that only these screens need.
#[inline(never)]
pub fn update_screens(model: &mut Model, msg: Msg) -> Effects {
    mengpaneel_core::update_screens(model, msg)
}

/// Opens with what is kept in this browser.
#[inline(never)]
pub fn restore(session: &Session) {
    session.restore();
}

/// Goes on with the reading of an instance that crashed.
#[inline(never)]
pub fn recover(session: &Session, reading: &str) {
    session.recover(reading);
}

/// Keeps the reading in this browser.
#[inline(never)]
pub fn keep(session: &Session) {
    session.keep();
}

/// Follows another tab.
#[inline(never)]
pub fn follow(session: &Session, key: &str) {
    session.follow(key);
}

/// The result code of the reading on the desk, in groups and for a link.
#[inline(never)]
pub fn code(model: &Model) -> Option<(String, String)> {
    let code = model.reading().code(model.board())?;
    Some((code.to_string(), code.compact()))
}

/// The reading in a code, or in a link with a code.
///
/// # Errors
/// As [`Reading::from_code`].
#[inline(never)]
pub fn read_code(text: &str, board: &Board) -> Result<Reading, Error> {
    let code = around_last(text, LINK).map_or(text, |(_, code)| code);
    Reading::from_code(code, board)
}

/// The sentence of a code that cannot be read.
#[inline(never)]
pub fn code_problem(words: &Words, problem: &CodeProblem) -> String {
    words.code_problem(problem)
}

/// What only the screens behind these doors ask of the browser.
#[inline(never)]
pub fn run(session: &Session, effect: &Effect) {
    session.run_later(effect);
}

/// Takes over the page's colours, repaired where they cannot be read.
#[inline(never)]
pub fn follow_colours(root: &Element) {
    // Where they cannot be read at all the style sheet's own stay.
    let _ = effects::follow_colours(root);
}

/// Tells the element what its form gets.
#[inline(never)]
pub fn hold(session: &Session, root: &Element) {
    session.hold_in(root);
}

/// Opens a code, or a link with one.
#[inline(never)]
pub fn open_code(session: &Session, text: &str) {
    session.open_code(text);
}

/// Opens a file.
#[inline(never)]
pub fn open_file(session: &Session, file: &File) {
    session.open_file(file);
}

/// Opens the link that the page was opened with.
#[inline(never)]
pub fn follow_link(session: &Session) {
    session.follow_link();
}

/// Opens with the code that the host gave.
#[inline(never)]
pub fn open_value(session: &Session) {
    session.open_value();
}

/// Puts the reading of a code on the desk for the host.
///
/// # Errors
/// The sentence of a code that cannot be read.
#[inline(never)]
pub fn put_value(session: &Session, code: &str) -> Result<(), String> {
    session.put_value(code)
}

/// Reopens a file for the host.
///
/// # Errors
/// The sentence of a file that cannot be read.
#[inline(never)]
pub fn load(session: &Session, text: &str) -> Result<(), String> {
    session.load(text)
}

/// The reading as the contents of a file.
#[inline(never)]
pub fn file(session: &Session, kind: FileKind) -> Option<js_sys::Promise> {
    session.file(kind)
}

/// What is drawn for paper.
#[inline(never)]
pub fn paper(sight: &Sight<'_>, paper: Paper) -> Html {
    view::paper::paper(sight, paper)
}
