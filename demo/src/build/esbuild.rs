//! esbuild: makes one small file of many.

use std::path::Path;

use crate::error::Error;
use crate::process;
use crate::setup::Tools;

/// The oldest browsers that run the widget; the contract promises the last two years, and Safari
/// from 16.4.
const BROWSERS: &str = "--target=chrome120,firefox120,safari16.4";

/// The style sheet at `entry` with everything it imports, minified.
pub(crate) fn style(tools: &Tools, entry: &Path) -> Result<String, Error> {
    bundle(tools, entry, &[])
}

/// The script at `entry` with everything it imports, minified, as an ES module.
pub(crate) fn module(tools: &Tools, entry: &Path) -> Result<String, Error> {
    bundle(tools, entry, &["--format=esm"])
}

/// The script at `entry` with everything it imports, minified, as a classic script that leaves no name
/// behind.
pub(crate) fn classic(tools: &Tools, entry: &Path) -> Result<String, Error> {
    bundle(tools, entry, &["--format=iife"])
}

fn bundle(tools: &Tools, entry: &Path, flags: &[&str]) -> Result<String, Error> {
    let mut command = tools.command("esbuild");
    command
        .arg(entry)
        .args([
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--log-level=warning",
            BROWSERS,
        ])
        .args(flags);
    let text = process::run(&mut command, "Mend the file it names.")?;
    Ok(text.trim_end().to_owned() + "\n")
}
