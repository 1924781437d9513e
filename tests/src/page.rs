//! A page in the browser, as its user meets it.

mod keyboard;
mod paper;
mod protocol;
mod quiet;
mod scan;

pub use keyboard::Focus;
pub use paper::Printed;

use crate::{Driver, Engine, Outcome, Size};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::PathBuf;
use std::time::Duration;
use thirtyfour::prelude::*;

/// One browser tab with one widget.
#[derive(Debug)]
pub struct Page {
    /// The browser that it is in.
    pub engine: Engine,
    driver: WebDriver,
    /// A driver for this browser alone; it ends with the page.
    _own: Option<Driver>,
    size: Size,
    pictures: PathBuf,
    /// Which element of the page is meant.
    widget: RefCell<String>,
}

/// Runs in every page before its own scripts.
pub(crate) const WATCH: &str = include_str!("page/watch.js");

impl Page {
    pub(crate) async fn new(
        engine: Engine,
        driver: WebDriver,
        own: Option<Driver>,
        size: Size,
        pictures: PathBuf,
    ) -> Outcome<Page> {
        driver.set_script_timeout(Duration::from_secs(30)).await?;
        let page = Page {
            engine,
            driver,
            _own: own,
            size,
            pictures,
            widget: RefCell::new("wijk-mengpaneel".to_owned()),
        };
        page.set_up_tab().await?;
        Ok(page)
    }

    /// What every new tab needs.
    async fn set_up_tab(&self) -> Outcome {
        self.resize(self.size).await?;
        if self.engine == Engine::Chromium {
            let watch = json!({ "source": WATCH });
            self.protocol("Page.addScriptToEvaluateOnNewDocument", watch)
                .await?;
        }
        Ok(())
    }

    /// Ends the browser.
    pub(crate) async fn quit(self) {
        // A browser that has gone already cannot say goodbye.
        let _ = self.driver.quit().await;
    }

    /// From now on the element that this selector finds is meant.
    pub fn mean(&self, selector: &str) {
        self.widget.replace(selector.to_owned());
    }

    /// Finds the widget for the scripts below.
    fn names(&self) -> String {
        format!(
            "const host = document.querySelector({:?}); const root = host?.shadowRoot;",
            self.widget.borrow()
        )
    }

    /// Opens an address and waits until the widget has drawn the screen that it opens with.
    ///
    /// # Errors
    /// When that does not happen.
    pub async fn open(&self, url: &str) -> Outcome {
        self.visit(url).await?;
        self.arrive().await
    }

    /// Waits until the widget has drawn the screen that it opens with.
    ///
    /// # Errors
    /// When that does not happen.
    pub async fn arrive(&self) -> Outcome {
        self.scroll_to_widget().await?;
        self.until("root?.querySelector('[data-heading]')").await?;
        // Pages that call the element wait for this too; a journey that needs the moment before it
        // visits instead.
        let ready = format!(
            "{}const done = arguments[0]; host.ready.then(done, done);",
            self.names()
        );
        self.driver.execute_async(ready, vec![]).await?;
        self.settle().await
    }

    /// Closes the tab and opens the address in a new one of the same browser.
    ///
    /// # Errors
    /// When that does not happen.
    pub async fn reopen(&self, url: &str) -> Outcome {
        let new = self.driver.new_tab().await?;
        self.driver.close_window().await?;
        self.driver.switch_to_window(new).await?;
        self.set_up_tab().await?;
        self.open(url).await
    }

    /// Cuts the page off from every network, or connects it again.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn cut_off(&self, offline: bool) -> Outcome {
        let conditions = json!({ "offline": offline, "latency": 0,
            "downloadThroughput": -1, "uploadThroughput": -1 });
        self.protocol("Network.enable", json!({})).await?;
        self.protocol("Network.emulateNetworkConditions", conditions)
            .await
            .map(drop)
    }

    /// Opens an address.
    ///
    /// # Errors
    /// When it cannot be loaded.
    pub async fn visit(&self, url: &str) -> Outcome {
        Ok(self.driver.goto(url).await?)
    }

    /// Goes back to the page before, and waits until it is there.
    ///
    /// # Errors
    /// When there is none.
    pub async fn back(&self) -> Outcome {
        Ok(self.driver.back().await?)
    }

    /// Waits until the page has gone on to an address with this in it. The browser is asked, because a
    /// script in a page that is leaving never answers.
    ///
    /// # Errors
    /// When it has not within half a minute.
    pub async fn gone_on_to(&self, part: &str) -> Outcome {
        let gone = async {
            while !self.driver.current_url().await?.as_str().contains(part) {}
            Ok(())
        };
        match tokio::time::timeout(Duration::from_secs(30), gone).await {
            Ok(gone) => gone,
            Err(_) => Err(format!("never gone on to {part}").into()),
        }
    }

    /// Scrolls as a reader does until the widget is in sight.
    ///
    /// # Errors
    /// When there is no widget.
    pub async fn scroll_to_widget(&self) -> Outcome {
        self.script("host.scrollIntoView({ block: 'start' })")
            .await
            .map(drop)
    }

    /// Runs statements in the page; `host` and `root` are the element and its shadow root.
    ///
    /// # Errors
    /// When they throw.
    pub async fn script(&self, statements: &str) -> Outcome<Value> {
        let returned = self
            .driver
            .execute(format!("{}{statements}", self.names()), vec![])
            .await?;
        Ok(returned.json().clone())
    }

    /// Opens an address in another tab of the same browser, runs statements there, and comes back.
    ///
    /// # Errors
    /// When it cannot be opened or they throw.
    pub async fn in_another_tab(&self, url: &str, statements: &str) -> Outcome {
        let driver = &self.driver;
        let other = async || -> WebDriverResult<()> {
            driver.goto(url).await?;
            driver.execute(statements, vec![]).await.map(drop)
        };
        Ok(driver.in_new_tab(other).await?)
    }

    /// Waits, frame by frame, until an expression is true.
    ///
    /// # Errors
    /// When it is not within half a minute.
    pub async fn until(&self, expression: &str) -> Outcome {
        let script = format!(
            "const done = arguments[0]; const look = () => {{ {}\
             if ({expression}) done(true); else requestAnimationFrame(look); }}; look();",
            self.names()
        );
        let waited = self.driver.execute_async(script, vec![]).await;
        waited
            .map(drop)
            .map_err(|error| format!("never true: {expression}\n{error}").into())
    }

    /// Waits for the drawing that follows the last input, and for the part that it may need first:
    /// a screen that is still being fetched says that it is busy.
    ///
    /// # Errors
    /// When the page hangs.
    pub async fn settle(&self) -> Outcome {
        let frames = "const done = arguments[0];\
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.driver.execute_async(frames, vec![]).await?;
        self.until("!root?.querySelector('[aria-busy]')").await
    }

    /// The text of the first match in the widget; empty when there is none.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        let script = format!(
            "return root.querySelector({selector:?})?.innerText.replace(/\\s+/g, ' ').trim() ?? ''"
        );
        Ok(self
            .script(&script)
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Clicks, with the pointer, the first match in the widget.
    ///
    /// # Errors
    /// When it is not there or something lies over it.
    pub async fn click(&self, selector: &str) -> Outcome {
        let element = self.element(selector).await?;
        element.scroll_into_view().await?;
        element.click().await?;
        self.settle().await
    }

    /// An element of the widget.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn element(&self, selector: &str) -> Outcome<WebElement> {
        let script = format!("{}return root.querySelector({selector:?})", self.names());
        Ok(self.driver.execute(script, vec![]).await?.element()?)
    }

    /// An element of the page around the widget.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn around(&self, selector: &str) -> Outcome<WebElement> {
        Ok(self.driver.find(By::Css(selector)).await?)
    }

    /// Steps into the frame that a selector finds: what follows happens there.
    ///
    /// # Errors
    /// When there is none.
    pub async fn enter(&self, selector: &str) -> Outcome {
        Ok(self.around(selector).await?.enter_frame().await?)
    }

    /// Steps back to the page around all frames.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn out_of_frames(&self) -> Outcome {
        Ok(self.driver.enter_default_frame().await?)
    }

    /// Pointer and keys, without the pauses that the driver would put between actions.
    pub fn pointer(&self) -> thirtyfour::action_chain::ActionChain {
        self.driver
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    /// Asserts that axe-core finds nothing, `target-size` included, and that nothing scrolls
    /// sideways.
    ///
    /// # Errors
    /// Naming the rules and elements.
    pub async fn accessible(&self) -> Outcome {
        let axe = mengpaneel_demo::Workspace::here()
            .root()
            .join("node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(axe)?;
        self.driver.execute(source, vec![]).await?;
        let run = "const done = arguments[0];\
            axe.run(document, { rules: { 'target-size': { enabled: true } } }).then((found) =>\
              done(found.violations.map((rule) => rule.id + ': ' + rule.nodes.map((node) =>\
                node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | '))),\
              (error) => done(['axe: ' + error]));";
        let found = self.driver.execute_async(run, vec![]).await?.json().clone();
        if found != json!([]) {
            return Err(format!("axe-core at {} px: {found:#}", self.size.width).into());
        }
        // Against the size that was asked: a phone zooms out of a page that is too wide.
        let wide = format!(
            "const wide = [...document.body.querySelectorAll('*'), ...(root?.querySelectorAll('*') ?? [])]\
               .filter((part) => part.getBoundingClientRect().right > {0} + 1 && !part.closest('.vh'))\
               .map((part) => `${{part.nodeName}}.${{part.className}} ${{part.textContent.trim().slice(0, 20)}}`);\
             return document.documentElement.scrollWidth > {0} ? wide.slice(0, 6) : []",
            self.size.width
        );
        let wide = self.script(&wide).await?;
        if wide != json!([]) {
            return Err(format!("scrolls sideways at {} px: {wide}", self.size.width).into());
        }
        Ok(())
    }

    /// Writes a picture of the whole page to `target/screenshots/`.
    ///
    /// # Errors
    /// When it cannot be made or written.
    pub async fn picture(&self, name: &str) -> Outcome {
        std::fs::create_dir_all(&self.pictures)?;
        let file = self.pictures.join(format!("{name}-{}.png", self.size.name));
        Ok(std::fs::write(file, self.photograph().await?)?)
    }

    /// What an independent reader makes of every QR code on the page, as it is drawn.
    ///
    /// # Errors
    /// When the picture cannot be read, or a code that is found cannot be decoded.
    pub async fn scan(&self) -> Outcome<Vec<String>> {
        scan::codes(&self.photograph().await?)
    }
}
