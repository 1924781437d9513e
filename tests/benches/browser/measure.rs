//! The measurements, each in a browser of its own.

use crate::contestant::Contestant;
use crate::session::Session;
use crate::trace;
use mengpaneel_tests::{Outcome, Size};
use serde_json::json;
use std::time::Duration;

/// Pointer moves in one drag.
pub const MOVES: usize = 160;
/// Arrow keys in one go.
const KEYS: usize = 60;

/// The milliseconds of each step.
#[derive(Debug, Default)]
pub struct Steps {
    /// By pointer.
    pub drag: Vec<trace::Step>,
    /// By arrow key.
    pub keys: Vec<trace::Step>,
}

/// One start of a page.
#[derive(Debug)]
pub struct Start {
    /// Milliseconds until a fader answered.
    pub answered: f64,
    /// Bytes of all answers until then.
    pub bytes: f64,
    /// Bytes of the JavaScript heap.
    pub heap: f64,
    /// Bytes of WebAssembly memory.
    pub wasm: f64,
}

/// Drags a fader, and walks it by keys, at a sixth of the CPU's speed.
///
/// # Errors
/// When the page does not follow.
pub async fn steps(contestant: &Contestant) -> Outcome<Steps> {
    let session = Session::start(Size::DESKTOP, 6, trace::CATEGORIES).await?;
    session.go(contestant).await?;
    session.until("window.probe?.fader != null", pause).await?;
    let stands = session
        .value(&format!(
            "(probe.stop(), probe.stands({}))",
            contestant.thumb
        ))
        .await?;
    let stands: Vec<[f64; 2]> = serde_json::from_value(stands)?;
    tokio::time::sleep(Duration::from_millis(500)).await;

    session.log().await?;
    session.pointer("mousePressed", stands[5]).await?;
    for stand in (1..=MOVES).map(stand_of_move) {
        session.pointer("mouseMoved", stands[stand]).await?;
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    let drag = trace::steps(&session.log().await?);
    session
        .pointer("mouseReleased", stands[stand_of_move(MOVES)])
        .await?;

    session.log().await?;
    for press in 0..KEYS {
        let (name, code) = if press % 6 < 3 {
            ("ArrowUp", 38)
        } else {
            ("ArrowDown", 40)
        };
        session.key(name, code).await?;
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    let keys = trace::steps(&session.log().await?);
    session.end().await?;

    if drag.len() < 120 || keys.len() < KEYS * 9 / 10 {
        let found = format!(
            "{} of {MOVES} moves and {} of {KEYS} keys",
            drag.len(),
            keys.len()
        );
        return Err(format!("{}: only {found} moved the fader", contestant.url).into());
    }
    Ok(Steps { drag, keys })
}

/// Up from the middle, down, and up again: each move is one stand.
fn stand_of_move(number: usize) -> usize {
    let along = (number + 5) % 20;
    along.min(20 - along)
}

/// Opens the page on a slow phone and presses keys until a fader answers.
///
/// # Errors
/// When none does.
pub async fn start(contestant: &Contestant) -> Outcome<Start> {
    let session = Session::start(Size::PHONE, 4, "").await?;
    let slow = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000,
        "uploadThroughput": 93_750 });
    session.protocol("Network.enable", json!({})).await?;
    session
        .protocol("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
        .await?;
    session
        .protocol("Network.emulateNetworkConditions", slow)
        .await?;
    session.log().await?;
    session.go(contestant).await?;
    let keys = async || {
        session.key("ArrowUp", 38).await?;
        session.key("ArrowDown", 40).await
    };
    session
        .until("window.probe?.answered != null", keys)
        .await?;
    let answered = session.value("probe.answered").await?;

    let log = session.log().await?;
    let loaded = log
        .iter()
        .filter(|message| message["method"] == "Network.loadingFinished");
    let bytes = loaded
        .filter_map(|message| message["params"]["encodedDataLength"].as_f64())
        .sum();
    session
        .protocol("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
        .await?;
    session
        .protocol("HeapProfiler.collectGarbage", json!({}))
        .await?;
    let heap = session.protocol("Runtime.getHeapUsage", json!({})).await?;
    let wasm = session.value("probe.memory()").await?;
    session.end().await?;
    let number = |value: &serde_json::Value| value.as_f64().unwrap_or(f64::NAN);
    Ok(Start {
        answered: number(&answered),
        bytes,
        heap: number(&heap["usedSize"]),
        wasm: number(&wasm),
    })
}

async fn pause() -> Outcome {
    tokio::time::sleep(Duration::from_millis(50)).await;
    Ok(())
}
