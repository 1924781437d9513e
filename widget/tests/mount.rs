//! The widget in a real browser, without the element around it: mount, change, remove, two of them.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use js_sys::{Array, JSON, Object, Reflect};
use mengpaneel_widget::Widget;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// The texts of one part, in the order of the file: the keys of what comes later begin with `+`.
fn texts(later: bool) -> Array {
    let words = JSON::parse(include_str!("../words/nl.json")).unwrap();
    let entries = Object::entries(words.unchecked_ref());
    let texts = entries
        .iter()
        .map(|entry| Array::from(&entry))
        .filter(|entry| {
            let key = entry.get(0).as_string().unwrap();
            key.starts_with('+') == later
        });
    texts.map(|entry| entry.get(1)).collect()
}

/// What the browser fetches in Dutch, as the build makes it; the board is whole in both.
fn fetched(later: bool) -> JsValue {
    let board = JSON::parse(include_str!("../../core/content/wijkgericht.nl.json")).unwrap();
    let part = Object::new();
    Reflect::set(&part, &"boards".into(), &Array::of1(&board)).unwrap();
    Reflect::set(&part, &"words".into(), &texts(later)).unwrap();
    part.into()
}

/// Both parts, as they come for a board of the host's own.
fn part() -> JsValue {
    let part = fetched(false);
    Reflect::set(&part, &"later".into(), &fetched(true)).unwrap();
    part
}

fn widget() -> Widget {
    let widget = Widget::new(Object::new().into(), "nl", fetched(false), JsValue::NULL)
        .ok()
        .unwrap();
    widget.arrived(&fetched(true));
    widget
}

fn host() -> (HtmlElement, Element) {
    let document = js_sys::global()
        .unchecked_into::<web_sys::Window>()
        .document()
        .unwrap();
    let host: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    let root = document.create_element("div").unwrap();
    host.append_child(&root).unwrap();
    document.body().unwrap().append_child(&host).unwrap();
    (host, root)
}

fn positions(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn verdict(widget: &Widget) -> String {
    let result = widget.result().ok().unwrap();
    Reflect::get(&result, &"verdict".into())
        .unwrap()
        .as_string()
        .unwrap()
}

/// Lets the drawing that was asked for happen.
async fn drawn() {
    let next = js_sys::Promise::new(&mut |done, _| {
        let window = js_sys::global().unchecked_into::<web_sys::Window>();
        window.request_animation_frame(&done).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(next).await.unwrap();
}

#[wasm_bindgen_test]
async fn it_draws_five_faders_and_follows_what_is_set() {
    let (host, root) = host();
    let widget = widget();
    widget.mount(root.clone(), host);
    drawn().await;
    assert_eq!(
        root.query_selector_all("input[type=range]")
            .unwrap()
            .length(),
        5
    );
    widget
        .set_positions(positions(
            r#"{"positionering":8,"proces-bewoners":2,"bestuur":9,"communicatie":5}"#,
        ))
        .ok()
        .unwrap();
    drawn().await;
    let texts = root
        .query_selector_all("input[aria-valuetext='8 van 10, hoog']")
        .unwrap();
    assert_eq!(texts.length(), 1);
    assert_eq!(verdict(&widget), "clear");
    widget.unmount();
    drawn().await;
    assert_eq!(root.child_element_count(), 0);
    assert_eq!(verdict(&widget), "clear", "the state outlives the drawing");
}

#[wasm_bindgen_test]
async fn two_widgets_keep_their_own_answers() {
    let (first, second) = (widget(), widget());
    let ((host, root), (other_host, other_root)) = (host(), host());
    first.mount(root.clone(), host);
    second.mount(other_root.clone(), other_host);
    first
        .set_positions(positions(r#"{"positionering":0}"#))
        .ok()
        .unwrap();
    drawn().await;
    let set = "input[aria-valuetext='0 van 10, heel laag']";
    assert!(root.query_selector(set).unwrap().is_some());
    assert!(other_root.query_selector(set).unwrap().is_none());
    first.unmount();
    second.unmount();
}

#[wasm_bindgen_test]
fn content_that_is_no_board_is_refused_in_the_language_of_the_page() {
    let deep = (0..200).fold("1".to_owned(), |inner, _| format!("[{inner}]"));
    let cases = [
        ("7", "format ontbreekt. Vul het in."),
        (r#"{"format":2}"#, "format is 2. Deze versie leest 1."),
        (
            r#"{"format":1,"sliders":"geen"}"#,
            "sliders is geen lijst. Zet het tussen [ en ].",
        ),
        (deep.as_str(), "format ontbreekt. Vul het in."),
    ];
    for (json, sentence) in cases {
        let own = JSON::parse(json).unwrap();
        let error = Widget::new(Object::new().into(), "nl", part(), own)
            .err()
            .unwrap();
        let message = JsValue::from(error)
            .unchecked_into::<js_sys::Error>()
            .message();
        assert_eq!(message, sentence);
    }
}
