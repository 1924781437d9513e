//! The stage of a journey: the built bundle, the servers, and a fresh browser profile.

use crate::{Driver, Outcome, Page};
use mengpaneel_demo::serve::Site;
use mengpaneel_demo::{Browser, Server, Workspace, build, setup};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::OnceLock;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};

/// What all journeys of one test program share.
#[derive(Debug)]
pub struct Stage {
    /// The demo pages, as `cargo demo` serves them.
    pub demo: Server,
    /// The tests' own host pages, under the same headers.
    pub hosts: Server,
    pub(crate) browser: Browser,
    driver: Driver,
}

/// A viewport in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Its name in the screenshot's file name.
    pub name: &'static str,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Size {
    /// A phone.
    pub const PHONE: Size = Size {
        name: "375",
        width: 375,
        height: 812,
    };
    /// A desktop.
    pub const DESKTOP: Size = Size {
        name: "1280",
        width: 1280,
        height: 900,
    };
    /// The narrowest that must work without sideways scrolling.
    pub const NARROWEST: Size = Size {
        name: "320",
        width: 320,
        height: 640,
    };
}

/// The stage; the first call sets up, builds and starts what is missing.
///
/// # Panics
/// When that fails: no journey can run then, and the error says what to do.
pub fn stage() -> &'static Stage {
    static STAGE: OnceLock<Stage> = OnceLock::new();
    STAGE.get_or_init(|| set_up().unwrap_or_else(|error| panic!("{error}")))
}

impl Stage {
    /// A browser with a profile of its own. `adapt` may ask more of it than a journey needs; whoever
    /// asks for one also quits it.
    ///
    /// # Errors
    /// When the browser does not start.
    pub async fn driven(
        &self,
        adapt: impl FnOnce(&mut ChromeCapabilities) -> WebDriverResult<()>,
    ) -> Outcome<WebDriver> {
        let mut wanted = capabilities(&self.browser)?;
        adapt(&mut wanted)?;
        Ok(WebDriver::new(self.driver.url(), wanted).await?)
    }
}

fn set_up() -> Outcome<Stage> {
    let workspace = Workspace::here();
    let tools = setup::tools(&workspace)?;
    build::build(&workspace, &tools)?;
    let browser = setup::browser()?;
    let pages = workspace.root().join("tests/pages");
    Ok(Stage {
        demo: Server::start(0)?,
        hosts: Server::start_site(
            0,
            &Site {
                pages,
                bundle: workspace.dist(),
            },
        )?,
        driver: Driver::start(&browser)?,
        browser,
    })
}

/// Runs one journey in a browser with a profile of its own. When it fails, the last picture stands
/// in `target/screenshots/failed-….png`.
///
/// # Panics
/// When the journey fails.
pub fn journey(name: &str, size: Size, act: impl AsyncFnOnce(&Page) -> Outcome) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.unwrap_or_else(|error| panic!("{name}: {error}"));
    let (driver, page) = runtime
        .block_on(enter(size))
        .unwrap_or_else(|error| panic!("{name}: no browser: {error}"));
    // A failed assertion must not leave the browser behind.
    let acted = catch_unwind(AssertUnwindSafe(|| runtime.block_on(act(&page))));
    runtime.block_on(async {
        if !matches!(acted, Ok(Ok(()))) {
            // The journey's own error matters more than a picture or a goodbye that fails.
            let _ = page.picture(&format!("failed-{name}")).await;
        }
        let _ = driver.quit().await;
    });
    match acted {
        Ok(Ok(())) => {}
        Ok(Err(error)) => panic!("{name}: {error}"),
        Err(panic) => resume_unwind(panic),
    }
}

async fn enter(size: Size) -> Outcome<(WebDriver, Page)> {
    let stage = stage();
    let driver = WebDriver::new(stage.driver.url(), capabilities(&stage.browser)?).await?;
    let page = Page::new(driver.clone(), size, screenshots()).await?;
    Ok((driver, page))
}

fn screenshots() -> PathBuf {
    Workspace::here().target().join("screenshots")
}

fn capabilities(browser: &Browser) -> Outcome<thirtyfour::ChromeCapabilities> {
    let mut chrome = DesiredCapabilities::chrome();
    chrome.set_binary(&browser.chromium.to_string_lossy())?;
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
    ] {
        chrome.add_arg(argument)?;
    }
    Ok(chrome)
}
