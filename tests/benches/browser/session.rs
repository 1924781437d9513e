//! A browser that also tells what it did: network and trace, through chromedriver's own log.

use mengpaneel_tests::{Outcome, Size, stage};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use thirtyfour::{BrowserCapabilitiesHelper, LoggingPrefsLogLevel, PageLoadStrategy};

/// One browser with one page.
pub struct Session(WebDriver);

impl Session {
    /// Starts one at a fraction of the CPU's speed. `trace` names the categories of the trace; empty
    /// for none, because a trace has its own price.
    pub async fn start(size: Size, slowdown: u32, trace: &str) -> Outcome<Session> {
        let driver = stage().driven(|wanted| {
            // Keys must be sent while the page is still loading.
            wanted.set_page_load_strategy(PageLoadStrategy::None)?;
            wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
            if !trace.is_empty() {
                let traced = json!({ "traceCategories": trace });
                wanted.set_browser_option("perfLoggingPrefs", traced)?;
            }
            Ok(())
        });
        let session = Session(driver.await?);
        let metrics = json!({ "width": size.width, "height": size.height, "deviceScaleFactor": 1,
            "mobile": size.width < 600 });
        let probe = json!({ "source": include_str!("probe.js") });
        for (command, parameters) in [
            ("Emulation.setDeviceMetricsOverride", metrics),
            (
                "Emulation.setCPUThrottlingRate",
                json!({ "rate": slowdown }),
            ),
            // SurveyJS writes innerHTML, which the strict policy of our server forbids.
            ("Page.setBypassCSP", json!({ "enabled": true })),
            ("Page.addScriptToEvaluateOnNewDocument", probe),
            ("Network.enable", json!({})),
        ] {
            session.protocol(command, parameters).await?;
        }
        Ok(session)
    }

    /// Sends a command of the browser's developer protocol.
    pub async fn protocol(&self, command: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.0.cdp().send_raw(command, parameters).await?)
    }

    /// Starts to load a page.
    pub async fn go(&self, url: &str) -> Outcome {
        Ok(self.0.goto(url).await?)
    }

    /// The value of an expression in the page.
    pub async fn value(&self, expression: &str) -> Outcome<Value> {
        let script = format!("return {expression}");
        Ok(self.0.execute(script, vec![]).await?.json().clone())
    }

    /// Waits until an expression is true, and does `meanwhile` between two looks.
    pub async fn until(&self, expression: &str, meanwhile: impl AsyncFn() -> Outcome) -> Outcome {
        let limit = Instant::now() + Duration::from_secs(60);
        while self.value(expression).await? != json!(true) {
            if Instant::now() > limit {
                return Err(format!("never true: {expression}").into());
            }
            meanwhile().await?;
        }
        Ok(())
    }

    /// Presses and releases a key.
    pub async fn key(&self, (name, code): (&str, u32)) -> Outcome {
        for kind in ["keyDown", "keyUp"] {
            let key = json!({ "type": kind, "key": name, "windowsVirtualKeyCode": code });
            self.protocol("Input.dispatchKeyEvent", key).await?;
        }
        Ok(())
    }

    /// Moves, presses or releases the pointer.
    pub async fn pointer(&self, kind: &str, [x, y]: [f64; 2]) -> Outcome {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1,
            "clickCount": 1 });
        self.protocol("Input.dispatchMouseEvent", event).await?;
        Ok(())
    }

    /// What the browser did since the last call: the messages of its developer protocol.
    pub async fn log(&self) -> Outcome<Vec<Value>> {
        let mut messages = Vec::new();
        // Chromedriver hands its trace over at every other request.
        for _ in 0..2 {
            for entry in self.0.get_log("performance").await? {
                let mut entry: Value = serde_json::from_str(&entry.message)?;
                messages.push(entry["message"].take());
            }
        }
        Ok(messages)
    }

    /// Ends the browser.
    pub async fn end(self) -> Outcome {
        Ok(self.0.quit().await?)
    }
}
