//! The measurements, each in a browser of its own.

use crate::session::Session;
use crate::trace;
use mengpaneel_tests::{Outcome, Size};
use serde_json::{Value, json};
use std::time::Duration;

/// Pointer moves in one drag.
const MOVES: usize = 160;
/// How many of them must move the fader: one that comes before the last redraw may not.
const MOVED: usize = 120;
/// Arrow keys in one go.
const KEYS: usize = 60;

const UP: (&str, u32) = ("ArrowUp", 38);
const DOWN: (&str, u32) = ("ArrowDown", 40);

/// One page with faders.
#[derive(Debug)]
pub struct Contestant {
    /// Where it is served.
    pub url: String,
    /// By how many CSS pixels the native thumb shortens the way of a fader.
    pub thumb: u32,
}

/// One start of a page.
#[derive(Debug)]
pub struct Start {
    /// Milliseconds until a fader answered.
    pub answered: f64,
    /// Bytes that came until then.
    pub bytes: f64,
    /// Bytes of the JavaScript heap.
    pub heap: f64,
    /// Bytes of WebAssembly memory.
    pub wasm: f64,
}

/// The script of each step, in milliseconds: of a drag, and of a walk by keys.
pub async fn steps(contestant: &Contestant) -> Outcome<[Vec<f64>; 2]> {
    let session = Session::start(Size::DESKTOP, 6, trace::CATEGORIES).await?;
    session.go(&contestant.url).await?;
    let found = session.until("window.probe?.fader != null", async || {
        pause(50).await;
        Ok(())
    });
    found.await?;
    let stands = format!("(probe.stop(), probe.stands({}))", contestant.thumb);
    let stands: Vec<[f64; 2]> = serde_json::from_value(session.value(&stands).await?)?;
    pause(500).await;

    session.log().await?;
    session.pointer("mousePressed", stands[5]).await?;
    for number in 1..=MOVES {
        // Up from the middle, down, and up again.
        let along = (number + 5) % 20;
        session
            .pointer("mouseMoved", stands[along.min(20 - along)])
            .await?;
    }
    pause(200).await;
    let drag = trace::steps(&session.log().await?);
    session.pointer("mouseReleased", stands[5]).await?;

    session.log().await?;
    for press in 0..KEYS {
        session.key(if press % 6 < 3 { UP } else { DOWN }).await?;
    }
    pause(200).await;
    let keys = trace::steps(&session.log().await?);
    session.end().await?;
    if drag.len() < MOVED || keys.len() < KEYS {
        let found = format!(
            "{} of {MOVES} moves and {} of {KEYS} keys",
            drag.len(),
            keys.len()
        );
        return Err(format!("{}: only {found} moved the fader", contestant.url).into());
    }
    Ok([drag, keys])
}

/// Opens the page on a slow phone and presses keys until a fader answers.
pub async fn start(contestant: &Contestant) -> Outcome<Start> {
    let session = Session::start(Size::PHONE, 4, "").await?;
    let slow = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000,
        "uploadThroughput": 93_750 });
    for (command, parameters) in [
        ("Network.enable", json!({})),
        ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
        ("Network.emulateNetworkConditions", slow),
    ] {
        session.protocol(command, parameters).await?;
    }
    session.log().await?;
    session.go(&contestant.url).await?;
    let keys = async || {
        session.key(UP).await?;
        session.key(DOWN).await
    };
    session
        .until("window.probe?.answered != null", keys)
        .await?;
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let answered = number(&session.value("probe.answered").await?);
    let log = session.log().await?;
    let loaded = log
        .iter()
        .filter(|message| message["method"] == "Network.loadingFinished");
    let bytes = loaded
        .map(|message| number(&message["params"]["encodedDataLength"]))
        .sum();

    session
        .protocol("HeapProfiler.collectGarbage", json!({}))
        .await?;
    let heap = session.protocol("Runtime.getHeapUsage", json!({})).await?;
    let heap = number(&heap["usedSize"]);
    let wasm = number(&session.value("probe.memory()").await?);
    session.end().await?;
    Ok(Start {
        answered,
        bytes,
        heap,
        wasm,
    })
}

async fn pause(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}
