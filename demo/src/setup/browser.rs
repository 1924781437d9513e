//! Chromium and its driver, for the tests that look at the pages as a visitor does, and poppler, for
//! those that look at what comes out of the printer.

use std::path::PathBuf;
use std::process::Command;

use crate::error::Error;
use crate::{lock, process};

/// A browser and the program that drives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// The browser itself.
    pub chromium: PathBuf,
    /// Its WebDriver server.
    pub chromedriver: PathBuf,
    /// Reads the text of a PDF.
    pub pdftotext: PathBuf,
    /// Makes pictures of the sheets of a PDF.
    pub pdftoppm: PathBuf,
}

const PACKAGES: [&str; 4] = [
    "chromium",
    "chromium-driver",
    "fonts-liberation",
    "poppler-utils",
];

/// Finds Chromium, chromedriver and poppler, after installing them where that is possible.
///
/// # Errors
///
/// When they are missing and cannot be installed; the error names the command to run.
pub fn browser() -> Result<Browser, Error> {
    if let Some(browser) = found() {
        return Ok(browser);
    }
    let _held = lock::hold(&super::cache()?.join("setup.lock"), "installs tools")?;
    // Another process may have installed it while this one waited.
    if let Some(browser) = found() {
        return Ok(browser);
    }
    let by_hand = format!("apt-get update && apt-get install {}", PACKAGES.join(" "));
    let fix = format!(
        "Install Chromium, chromedriver of the same version, and poppler, on Debian with `{by_hand}` as root."
    );
    if process::find(&["apt-get"]).is_none() {
        return Err(Error::missing("chromium", fix));
    }
    eprintln!(
        "Installing Chromium, its driver and poppler for the browser tests, about 1 minute, once…"
    );
    process::run(apt_get()?.args(["--quiet", "update"]), &fix)?;
    process::run(
        apt_get()?
            .args(["--quiet", "install", "--yes", "--no-install-recommends"])
            .args(PACKAGES),
        &fix,
    )?;
    found().ok_or_else(|| Error::missing("chromedriver or poppler", fix))
}

fn found() -> Option<Browser> {
    Some(Browser {
        chromium: process::find(&["chromium", "chromium-browser", "google-chrome"])?,
        chromedriver: process::find(&["chromedriver"])?,
        pdftotext: process::find(&["pdftotext"])?,
        pdftoppm: process::find(&["pdftoppm"])?,
    })
}

/// `apt-get` with the right to install: as root, or through a sudo that asks for no password,
/// because nobody may be there to type it.
fn apt_get() -> Result<Command, Error> {
    let user = process::run(Command::new("id").arg("-u"), "")?;
    let mut command = if user.trim() == "0" {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}
