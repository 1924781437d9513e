//! The browsers and their drivers, for the tests that look at the pages as a visitor does, and
//! poppler, for those that look at what comes out of the printer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::cargo_tool::CargoTool;
use crate::error::Error;
use crate::{lock, process};

/// The browsers that the tests run in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browsers {
    /// Chromium, of the same version as its driver.
    pub chromium: Driven,
    /// Firefox.
    pub firefox: Driven,
    /// The small browser that comes with WebKitGTK: the engine of Safari.
    pub webkit: Driven,
    /// The screen that WebKitGTK needs where there is none.
    pub xvfb: PathBuf,
    /// Reads the text of a PDF.
    pub pdftotext: PathBuf,
    /// Makes pictures of the sheets of a PDF.
    pub pdftoppm: PathBuf,
}

/// A browser and the program that drives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Driven {
    /// The browser itself.
    pub browser: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

/// What Debian calls what the tests need of it.
const PACKAGES: [&str; 7] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "fonts-liberation",
    "poppler-utils",
];

/// No package of Debian has the driver of Firefox; this version was tried with it.
const GECKODRIVER: &str = "0.37.1";

/// Finds the browsers, their drivers and poppler, after installing them where that is possible.
///
/// # Errors
///
/// When one is missing and cannot be installed; the error names it and the command to run.
pub fn browsers() -> Result<Browsers, Error> {
    let cache = super::cache()?;
    if let Ok(browsers) = found(&cache) {
        return Ok(browsers);
    }
    let _held = lock::hold(&cache.join("setup.lock"), "installs tools")?;
    // Another process may have installed them while this one waited.
    if let Err(missing) = system() {
        install(missing)?;
    }
    geckodriver().folder_or_install(&cache)?;
    found(&cache).map_err(|missing| Error::missing(missing, by_hand()))
}

fn by_hand() -> String {
    format!(
        "Install the browsers, their drivers and poppler, on Debian with `apt-get update && \
         apt-get install {}` as root.",
        PACKAGES.join(" ")
    )
}

fn install(missing: &str) -> Result<(), Error> {
    let fix = by_hand();
    if process::find(&["apt-get"]).is_none() {
        return Err(Error::missing(missing, fix));
    }
    eprintln!(
        "Installing the browsers of the tests (Chromium, Firefox, WebKitGTK), about 2 minutes, once…"
    );
    process::run(apt_get()?.args(["--quiet", "update"]), &fix)?;
    process::run(
        apt_get()?
            .args(["--quiet", "install", "--yes", "--no-install-recommends"])
            .args(PACKAGES),
        &fix,
    )
    .map(drop)
}

fn geckodriver() -> CargoTool {
    CargoTool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER.into(),
    }
}

/// All of it, or the name of the first that is missing.
fn found(cache: &Path) -> Result<Browsers, &'static str> {
    let mut browsers = system()?;
    let folder = geckodriver().folder(cache).ok_or("geckodriver")?;
    browsers.firefox.driver = folder.join("geckodriver");
    Ok(browsers)
}

/// What the system's package manager has; the driver of Firefox is not there yet.
fn system() -> Result<Browsers, &'static str> {
    let program = |names: &[&'static str]| process::find(names).ok_or(names[0]);
    Ok(Browsers {
        chromium: Driven {
            browser: program(&["chromium", "chromium-browser", "google-chrome"])?,
            driver: program(&["chromedriver"])?,
        },
        firefox: Driven {
            browser: program(&["firefox-esr", "firefox"])?,
            driver: PathBuf::new(),
        },
        webkit: Driven {
            browser: mini_browser().ok_or("MiniBrowser")?,
            driver: program(&["WebKitWebDriver"])?,
        },
        xvfb: program(&["Xvfb"])?,
        pdftotext: program(&["pdftotext"])?,
        pdftoppm: program(&["pdftoppm"])?,
    })
}

/// Where MiniBrowser may lie: it is not on the search path, but in a folder of the library, whose name
/// holds the machine's architecture and the library's version.
fn mini_browser() -> Option<PathBuf> {
    mini_browser_in(&["/usr/lib", "/usr/libexec"].map(PathBuf::from))
}

fn mini_browser_in(roots: &[PathBuf]) -> Option<PathBuf> {
    let inside = |folder: &PathBuf| fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = |roots: &[PathBuf]| -> Vec<PathBuf> {
        let found = roots.iter().flat_map(inside);
        found.map(|entry| entry.path()).collect()
    };
    let near = folders(roots);
    near.iter()
        .chain(&folders(&near))
        .filter(|folder| {
            let name = folder.file_name().unwrap_or_default();
            name.to_string_lossy().starts_with("webkit2gtk-")
        })
        .map(|folder| folder.join("MiniBrowser"))
        .find(|program| process::is_program(program))
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

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn what_is_missing_is_named_with_the_command_that_brings_it() {
        assert_eq!(
            Error::missing("MiniBrowser", by_hand()).to_string(),
            "`MiniBrowser` is not installed. Install the browsers, their drivers and poppler, on \
             Debian with `apt-get update && apt-get install chromium chromium-driver firefox-esr \
             webkit2gtk-driver xvfb fonts-liberation poppler-utils` as root."
        );
    }

    #[test]
    fn mini_browser_is_found_in_the_folder_of_its_library() {
        for place in ["x86_64-linux-gnu/webkit2gtk-4.1", "webkit2gtk-4.0"] {
            let root = crate::workspace::scratch(&format!("mini-{}", place.len()));
            let folder = root.join(place);
            fs::create_dir_all(&folder).unwrap();
            let program = folder.join("MiniBrowser");
            fs::write(&program, "").unwrap();
            assert_eq!(
                mini_browser_in(std::slice::from_ref(&root)),
                None,
                "no program"
            );
            fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
            assert_eq!(mini_browser_in(&[root]), Some(program));
        }
    }
}
