//! The measurements, each in a browser of its own.

use crate::session::Session;
use crate::trace;
use mengpaneel_core::{Answer, Board, Mark, Position, RawBoard, Reading, Role};
use mengpaneel_tests::{Outcome, Size};
use serde_json::{Value, json};
use std::time::Duration;

const MOVES: usize = 160;
/// How many of the moves must move the fader: one that comes before the last redraw may not.
const MOVED: usize = 120;
const KEYS: usize = 60;
const UP: (&str, u32) = ("ArrowUp", 38);
const DOWN: (&str, u32) = ("ArrowDown", 40);

/// The script of each step in milliseconds, of a drag and of a walk by keys. The native thumb
/// shortens the way of a fader by `thumb` CSS pixels.
pub async fn steps(url: &str, thumb: u32) -> Outcome<[Vec<f64>; 2]> {
    let session = Session::start(Size::DESKTOP, 6, trace::CATEGORIES).await?;
    session.go(url).await?;
    session.until("window.probe?.fader != null", pause).await?;
    let stands = format!("(probe.stop(), probe.stands({thumb}))");
    let stands: Vec<[f64; 2]> = serde_json::from_value(session.value(&stands).await?)?;
    pause().await?;

    session.log().await?;
    session.pointer("mousePressed", stands[5]).await?;
    for number in 1..=MOVES {
        // Up from the middle, down, and up again.
        let along = (number + 5) % 20;
        let stand = stands[along.min(20 - along)];
        session.pointer("mouseMoved", stand).await?;
    }
    pause().await?;
    let drag = trace::steps(&session.log().await?, "input");
    session.pointer("mouseReleased", stands[5]).await?;

    session.log().await?;
    for press in 0..KEYS {
        session.key(if press % 6 < 3 { UP } else { DOWN }).await?;
    }
    pause().await?;
    let keys = trace::steps(&session.log().await?, "input");
    session.end().await?;
    let moved = [drag.len(), keys.len()];
    if moved[0] < MOVED || moved[1] < KEYS {
        return Err(format!("{url}: {moved:?} of {MOVES} moves and {KEYS} keys moved it").into());
    }
    Ok([drag, keys])
}

/// The script of each move of a mark over a map of sixty stakeholders, in milliseconds.
pub async fn map(url: &str) -> Outcome<Vec<f64>> {
    let session = Session::start(Size::DESKTOP, 6, trace::CATEGORIES).await?;
    session.go(url).await?;
    let element = "document.querySelector('wijk-mengpaneel')";
    session
        .until(&format!("{element}?.result?.positions != null"), pause)
        .await?;
    let stakeholders: Vec<Value> = (0..60)
        .map(|number| {
            let arenas = [["gemeente"], ["netwerk"], ["leefwereld"]][number % 3];
            json!({ "name": format!("Groep {number}"), "arenas": arenas, "contact": "often" })
        })
        .collect();
    let file = json!({ "format": 2, "kind": "reading", "board": "wijkgericht",
        "arenas": { "stakeholders": stakeholders } });
    session
        .value(&format!(
            "{element}.ready.then(() => {element}.load({file}))"
        ))
        .await?;
    let middle = session
        .value(&format!(
            "(() => {{ const map = {element}.shadowRoot.querySelector('.map.is-wide');\
             map.scrollIntoView({{ block: 'center' }});\
             const box = map.querySelector('[data-mark] circle').getBoundingClientRect();\
             return [box.x + box.width / 2, box.y + box.height / 2] }})()"
        ))
        .await?;
    let [x, y]: [f64; 2] = serde_json::from_value(middle)?;
    pause().await?;
    session.log().await?;
    session.pointer("mousePressed", [x, y]).await?;
    for number in 1..=MOVES {
        let along = (number % 40) as f64;
        session
            .pointer("mouseMoved", [x + 10.0 * along, y + 5.0 * along])
            .await?;
    }
    pause().await?;
    let moves = trace::steps(&session.log().await?, "pointermove");
    session.end().await?;
    if moves.len() < MOVED {
        return Err(format!("{url}: {} of {MOVES} moves arrived", moves.len()).into());
    }
    Ok(moves)
}

/// How many participants a group holds.
const MOST: u16 = 500;

/// The script of adding each of the last participants of a full group to it, with the redraw, in
/// milliseconds.
pub async fn group(url: &str) -> Outcome<Vec<f64>> {
    const LAST: u16 = 10;
    let session = Session::start(Size::DESKTOP, 4, trace::CATEGORIES).await?;
    session.go(url).await?;
    let element = "document.querySelector('wijk-mengpaneel')";
    session
        .until(&format!("{element}?.result?.positions != null"), pause)
        .await?;
    session.value(&format!("{element}.ready")).await?;
    let press = format!("{element}.shadowRoot.querySelector(`[data-wish='show-group']`).click()");
    session.value(&press).await?;
    pause().await?;
    let board = board()?;
    let codes: Vec<String> = (0..MOST).filter_map(|at| code(&board, at)).collect();
    let type_in = |codes: &[String]| {
        let text = codes.join(" ");
        format!(
            "(() => {{ const field = {element}.shadowRoot.querySelector(`[data-wish='add-codes']`);\
             field.value = {text:?};\
             field.dispatchEvent(new Event('change', {{ bubbles: true }})) }})()"
        )
    };
    let (first, last) = codes.split_at(usize::from(MOST - LAST));
    session.value(&type_in(first)).await?;
    pause().await?;
    session.log().await?;
    for code in last {
        session.value(&type_in(std::slice::from_ref(code))).await?;
        pause().await?;
    }
    let steps = trace::steps(&session.log().await?, "change");
    let count = format!("{element}.group.count === {MOST}");
    let full = session.value(&count).await? == json!(true);
    session.end().await?;
    if !full || steps.len() < usize::from(LAST) {
        return Err(format!("{url}: {} additions, full: {full}", steps.len()).into());
    }
    Ok(steps)
}

fn board() -> Outcome<Board> {
    let text = include_str!("../../../core/content/wijkgericht.nl.json");
    Ok(Board::try_from(serde_json::from_str::<RawBoard>(text)?)?)
}

/// The code of one of many people, who differ.
fn code(board: &Board, number: u16) -> Option<String> {
    let stands = (0..5_u16).map(|slider| (number * 7 + slider * (number % 4) * 3) % 11);
    let answers = stands.map(|stand| Position::new(stand.try_into().ok()?).ok());
    let reading = Reading {
        role: Role::ALL.get(usize::from(number % 8)).copied(),
        mark: Some(Mark::from_random(number)),
        answers: answers.map(|position| position.map(Answer::At)).collect(),
        ..Reading::blank(5)
    };
    Some(reading.code(board)?.to_string())
}

/// Opens the page on a slow phone and presses keys until a fader answers: milliseconds until then,
/// KB until then, then MB of JavaScript heap and of WebAssembly memory.
pub async fn start(url: &str) -> Outcome<[f64; 4]> {
    let session = Session::start(Size::PHONE, 4, "").await?;
    let cold = json!({ "cacheDisabled": true });
    let slow = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000,
        "uploadThroughput": 93_750 });
    session.protocol("Network.setCacheDisabled", cold).await?;
    session
        .protocol("Network.emulateNetworkConditions", slow)
        .await?;
    session.log().await?;
    session.go(url).await?;
    let keys = async || {
        session.key(UP).await?;
        session.key(DOWN).await
    };
    session
        .until("window.probe?.answered != null", keys)
        .await?;
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let answered = number(&session.value("probe.answered").await?);
    let mut bytes = 0.0;
    for message in session.log().await? {
        if message["method"] == "Network.loadingFinished" {
            bytes += number(&message["params"]["encodedDataLength"]);
        }
    }
    session
        .protocol("HeapProfiler.collectGarbage", json!({}))
        .await?;
    let heap = session.protocol("Runtime.getHeapUsage", json!({})).await?;
    let heap = number(&heap["usedSize"]);
    let wasm = number(&session.value("probe.memory()").await?);
    session.end().await?;
    Ok([answered, bytes / 1e3, heap / 1e6, wasm / 1e6])
}

async fn pause() -> Outcome {
    tokio::time::sleep(Duration::from_millis(300)).await;
    Ok(())
}
