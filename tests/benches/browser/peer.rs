//! The peers: their packages, and their pages made of them.

use mengpaneel_demo::Workspace;
use mengpaneel_tests::Outcome;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Exactly these, so that two runs compare with the same.
const PACKAGES: [&str; 3] = [
    "preact@10.29.8",
    "survey-core@2.5.38",
    "survey-js-ui@2.5.38",
];

/// Their host pages.
pub fn pages() -> PathBuf {
    Workspace::here().root().join("tests/peers")
}

/// Their bundle, with packages that are installed when they are missing.
///
/// # Errors
/// When npm or node is missing, or fails; the error says what to do.
pub fn bundle() -> Outcome<PathBuf> {
    let folder = Workspace::here().target().join("peers");
    std::fs::create_dir_all(&folder)?;
    let stamp = folder.join("installed");
    let wanted = PACKAGES.join(" ");
    if std::fs::read_to_string(&stamp).ok().as_ref() != Some(&wanted) {
        eprintln!("Installing the peers ({wanted}), a few seconds…");
        // Without a package of its own npm would install into the repository's.
        std::fs::write(folder.join("package.json"), r#"{ "private": true }"#)?;
        let install = [
            "install",
            "--no-save",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
        ];
        run("npm", &folder, install.iter().chain(&PACKAGES))?;
        std::fs::write(&stamp, &wanted)?;
    }
    let target = folder.to_string_lossy();
    run("node", &pages(), ["build.mjs", &target].iter())?;
    Ok(folder.join("site"))
}

fn run<'a>(program: &str, folder: &Path, arguments: impl Iterator<Item = &'a &'a str>) -> Outcome {
    let ended = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output();
    match ended {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!(
            "`{program}` failed. Run this where packages can be downloaded.\nIt said:\n{}",
            String::from_utf8_lossy(&output.stderr).trim()
        )
        .into()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(format!(
            "`{program}` is not installed. Install Node 20 or newer, on Debian with `apt-get \
             install nodejs npm`."
        )
        .into()),
        Err(error) => Err(error.into()),
    }
}
