//! What comes out of the printer: the PDF that the browser makes of the page, read by poppler.

use super::scan;
use crate::Outcome;
use mengpaneel_demo::Browsers;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A printed page.
#[derive(Debug)]
pub struct Printed {
    /// Its text, with single spaces.
    pub text: String,
    /// How many sheets it takes.
    pub sheets: usize,
    /// What every QR code on it says.
    pub codes: Vec<String>,
}

/// Reads a PDF; its sheets stay beside `file` as pictures to look at.
///
/// # Errors
/// When it cannot be written, read, or a code on it cannot be decoded.
pub(super) fn read(browsers: &Browsers, file: &Path, pdf: &[u8]) -> Outcome<Printed> {
    std::fs::write(file, pdf)?;
    let text = run(Command::new(&browsers.pdftotext).arg(file).arg("-"))?;
    // Poppler ends every sheet with a form feed.
    let sheets = text.matches('\u{c}').count();
    let stem = file.with_extension("");
    for old in pictures(&stem)? {
        std::fs::remove_file(old)?;
    }
    run(Command::new(&browsers.pdftoppm)
        .args(["-png", "-r", "150"])
        .arg(file)
        .arg(&stem))?;
    let mut codes = Vec::new();
    for picture in pictures(&stem)? {
        codes.extend(scan::codes(&std::fs::read(picture)?)?);
    }
    Ok(Printed {
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        sheets,
        codes,
    })
}

/// The pictures that poppler made: `stem-1.png`, `stem-2.png`.
fn pictures(stem: &Path) -> Outcome<Vec<PathBuf>> {
    let folder = stem.parent().ok_or("a file in no folder")?;
    let begin = format!(
        "{}-",
        stem.file_name().unwrap_or_default().to_string_lossy()
    );
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(&begin) && name.ends_with(".png") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn run(command: &mut Command) -> Outcome<String> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
