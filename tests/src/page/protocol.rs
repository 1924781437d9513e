//! What only Chromium's developer protocol can do; elsewhere the WebDriver standard's nearest.

use super::{Page, Printed, paper};
use crate::{Engine, Outcome, Size, stage};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

impl Page {
    /// Sends a command of the browser's developer protocol.
    ///
    /// # Errors
    /// When the browser refuses it, as all but Chromium do.
    pub async fn protocol(&self, command: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.driver.cdp().send_raw(command, parameters).await?)
    }

    /// Gives the viewport another size; outside Chromium the window around it.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn resize(&self, size: Size) -> Outcome {
        if self.engine != Engine::Chromium {
            let driver = &self.driver;
            return Ok(driver
                .set_window_rect(0, 0, size.width, size.height)
                .await?);
        }
        let mobile = size.width < 600;
        let metrics = json!({ "width": size.width, "height": size.height,
            "deviceScaleFactor": 1, "mobile": mobile });
        self.protocol("Emulation.setDeviceMetricsOverride", metrics)
            .await
            .map(drop)
    }

    /// Prints the page as the browser's own print command does, and reads the sheets.
    ///
    /// # Errors
    /// When the browser does not print, or the sheets cannot be read.
    pub async fn printed(&self, name: &str) -> Outcome<Printed> {
        let wanted = json!({ "preferCSSPageSize": true });
        let made = self.protocol("Page.printToPDF", wanted).await?;
        let data = made["data"].as_str().unwrap_or_default();
        let pdf = STANDARD.decode(data)?;
        std::fs::create_dir_all(&self.pictures)?;
        let file = self.pictures.join(format!("{name}.pdf"));
        paper::read(&stage().browsers, &file, &pdf)
    }

    /// The whole page as a PNG; outside Chromium what is in sight.
    pub(super) async fn photograph(&self) -> Outcome<Vec<u8>> {
        // From the top, where what sticks to the window stands in its own place.
        self.script("scrollTo(0, 0)").await?;
        self.settle().await?;
        if self.engine != Engine::Chromium {
            return Ok(self.driver.screenshot_as_png().await?);
        }
        let whole = json!({ "captureBeyondViewport": true, "format": "png" });
        let taken = self.protocol("Page.captureScreenshot", whole).await?;
        let data = taken["data"].as_str().unwrap_or_default();
        Ok(STANDARD.decode(data)?)
    }

    /// Every address that this browser asked for since the last call, frames included. Only for a
    /// Chromium that writes them down.
    ///
    /// # Errors
    /// When it wrote nothing down.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        let mut found = Vec::new();
        for entry in self.driver.get_log("performance").await? {
            let event: Value = serde_json::from_str(&entry.message)?;
            if event["message"]["method"] == "Network.requestWillBeSent" {
                let address = &event["message"]["params"]["request"]["url"];
                found.push(address.as_str().unwrap_or_default().to_owned());
            }
        }
        if found.is_empty() {
            return Err("this browser did not write its requests down".into());
        }
        Ok(found)
    }

    /// Every error that the browser itself reported since the last call: refused by a policy, not
    /// found, not caught. Only for a Chromium that writes them down.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        let entries = self.driver.browser_log().await?.into_iter();
        let severe = entries.filter(|entry| entry.level == "SEVERE");
        Ok(severe.map(|entry| entry.message).collect())
    }
}
