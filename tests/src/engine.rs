//! The browsers that a journey can run in, and what each wants to be started with.

use crate::{Driver, Outcome, Stage};
use mengpaneel_demo::Browsers;
use serde_json::json;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, ChromeCapabilities};

/// What draws the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome and Edge.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, the engine of Safari.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// Its name in a case's file and in a failed picture.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// Starts a browser with a profile of its own, and its driver where that serves only one browser.
    /// Chromium also writes down every request and every complaint.
    pub(crate) async fn start(self, stage: &Stage) -> Outcome<(WebDriver, Option<Driver>)> {
        let browsers = &stage.browsers;
        match self {
            Engine::Chromium => {
                let mut wanted = chromium(browsers)?;
                wanted.set(
                    "goog:loggingPrefs",
                    json!({ "performance": "ALL", "browser": "ALL" }),
                )?;
                let driver = WebDriver::new(stage.driver.url(), wanted).await?;
                Ok((driver, None))
            }
            Engine::Firefox => {
                let own = Driver::start(&browsers.firefox.driver)?;
                let driver = WebDriver::new(own.url(), firefox(browsers)?).await?;
                Ok((driver, Some(own)))
            }
            Engine::WebKit => {
                let own = Driver::start_on(stage.screen()?, &browsers.webkit.driver)?;
                let driver = WebDriver::new(own.url(), webkit(browsers)?).await?;
                Ok((driver, Some(own)))
            }
        }
    }
}

pub(crate) fn chromium(browsers: &Browsers) -> Outcome<ChromeCapabilities> {
    let mut chromium = DesiredCapabilities::chrome();
    chromium.set_binary(&browsers.chromium.browser.to_string_lossy())?;
    for argument in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--force-prefers-reduced-motion",
        // A camera that shows a moving picture, and may be used without asking.
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        // A name that is neither this machine nor encrypted, for what a browser refuses there.
        "--host-resolver-rules=MAP intranet.example 127.0.0.1",
    ] {
        chromium.add_arg(argument)?;
    }
    Ok(chromium)
}

fn firefox(browsers: &Browsers) -> Outcome<Capabilities> {
    let mut firefox = DesiredCapabilities::firefox();
    firefox.set_firefox_binary(&browsers.firefox.browser.to_string_lossy())?;
    firefox.add_arg("-headless")?;
    firefox.set_browser_option(
        "prefs",
        json!({
            "ui.prefersReducedMotion": 1,
            // It asks for an icon by itself, which the strict policy forbids.
            "browser.chrome.site_icons": false,
        }),
    )?;
    Ok(firefox.into())
}

fn webkit(browsers: &Browsers) -> Outcome<Capabilities> {
    let mut webkit = Capabilities::new();
    webkit.set("browserName", "MiniBrowser")?;
    let program = browsers.webkit.browser.to_string_lossy();
    webkit.set(
        "webkitgtk:browserOptions",
        json!({ "binary": program, "args": ["--automation"] }),
    )?;
    Ok(webkit)
}
