//! The stage of a journey: the built bundle, the servers, and a fresh browser profile.

use crate::driver::Screen;
use crate::engine::{self, Engine};
use crate::{Driver, Outcome, Page};
use mengpaneel_demo::serve::Site;
use mengpaneel_demo::{Browsers, Server, Workspace, build, setup};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Instant;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{ChromeCapabilities, WebDriver};

/// What all journeys of one test program share.
#[derive(Debug)]
pub struct Stage {
    /// The demo pages, as `cargo demo` serves them.
    pub demo: Server,
    /// The tests' own host pages, under the same headers.
    pub hosts: Server,
    pub(crate) browsers: Browsers,
    /// Serves any number of Chromiums.
    pub(crate) driver: Driver,
    screen: OnceLock<Screen>,
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
        let mut wanted = engine::chromium(&self.browsers)?;
        adapt(&mut wanted)?;
        Ok(WebDriver::new(self.driver.url(), wanted).await?)
    }

    /// The screen that WebKitGTK draws on; the first call starts it.
    ///
    /// # Errors
    /// When it does not start.
    pub(crate) fn screen(&self) -> Outcome<&Screen> {
        if self.screen.get().is_none() {
            // Two journeys may come at once: then one screen is not used, and ends.
            let _ = self.screen.set(Screen::start(&self.browsers.xvfb)?);
        }
        self.screen.get().ok_or_else(|| "no screen".into())
    }
}

fn set_up() -> Outcome<Stage> {
    let workspace = Workspace::here();
    let tools = setup::tools(&workspace)?;
    build::build(&workspace, &tools)?;
    let browsers = setup::browsers()?;
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
        driver: Driver::start(&browsers.chromium.driver)?,
        browsers,
        screen: OnceLock::new(),
    })
}

/// Runs one journey in a Chromium with a profile of its own; see [`company`].
///
/// # Panics
/// When the journey fails.
pub fn journey(name: &str, size: Size, act: impl AsyncFnOnce(&Page) -> Outcome) {
    run(name, [enter(size)], async |pages| act(&pages[0]).await);
}

/// The same in any browser. It starts anew for every journey, so those that need no fresh profile had
/// better share one.
///
/// # Panics
/// When the journey fails.
pub fn journey_in(engine: Engine, name: &str, size: Size, act: impl AsyncFnOnce(&Page) -> Outcome) {
    let name = format!("{name}-{}", engine.name());
    let begun = Instant::now();
    let entered = [enter_in(engine, size)];
    run(&name, entered, async |pages| act(&pages[0]).await);
    println!("{name}: {:.1} s", begun.elapsed().as_secs_f32());
}

/// Runs one journey of several people, each in a Chromium with a profile of its own. When it fails,
/// their last pictures stand in `target/screenshots/failed-….png`, numbered from the second on.
///
/// # Panics
/// When the journey fails.
pub fn company(name: &str, sizes: &[Size], act: impl AsyncFnOnce(&[Page]) -> Outcome) {
    run(name, sizes.iter().map(|size| enter(*size)), act);
}

fn run(
    name: &str,
    enter: impl IntoIterator<Item = impl Future<Output = Outcome<Page>>>,
    act: impl AsyncFnOnce(&[Page]) -> Outcome,
) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut pages = Vec::new();
    for enter in enter {
        match runtime.block_on(enter) {
            Ok(page) => pages.push(page),
            Err(error) => panic!("{name}: no browser: {error}"),
        }
    }
    // A failed assertion must not leave the browser behind.
    let acted = catch_unwind(AssertUnwindSafe(|| runtime.block_on(act(&pages))));
    runtime.block_on(async {
        if !matches!(acted, Ok(Ok(()))) {
            // The journey's own error matters more than a picture or a goodbye that fails.
            for (number, page) in pages.iter().enumerate() {
                let number = if number > 0 {
                    format!("-{number}")
                } else {
                    String::new()
                };
                let _ = page.picture(&format!("failed-{name}{number}")).await;
            }
        }
        for page in pages {
            page.quit().await;
        }
    });
    match acted {
        Ok(Ok(())) => {}
        Ok(Err(error)) => panic!("{name}: {error}"),
        Err(panic) => resume_unwind(panic),
    }
}

async fn enter(size: Size) -> Outcome<Page> {
    let driver = stage().driven(|_| Ok(())).await?;
    Page::new(Engine::Chromium, driver, None, size, screenshots()).await
}

async fn enter_in(engine: Engine, size: Size) -> Outcome<Page> {
    let (driver, own) = engine.start(stage()).await?;
    Page::new(engine, driver, own, size, screenshots()).await
}

fn screenshots() -> PathBuf {
    Workspace::here().target().join("screenshots")
}
