//! The peers: their packages, and their pages made of them.

use mengpaneel_demo::Workspace;
use mengpaneel_demo::serve::Site;
use mengpaneel_tests::Outcome;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

/// Exactly these, so that two runs compare with the same.
const PACKAGES: [&str; 3] = [
    "preact@10.29.8",
    "survey-core@2.5.38",
    "survey-js-ui@2.5.38",
];

/// The site of both, with packages that are installed when they are missing.
///
/// # Errors
/// When npm or node is missing, or fails; the error says what to do.
pub fn site() -> Outcome<Site> {
    let workspace = Workspace::here();
    let folder = workspace.target().join("peers");
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
        run("npm", &folder, &[&install[..], &PACKAGES].concat())?;
        std::fs::write(&stamp, &wanted)?;
    }
    let sources = workspace.root().join("tests/peers");
    run("node", &sources, &["build.mjs", &folder.to_string_lossy()])?;
    let site = folder.join("site");
    Ok(Site {
        pages: site.clone(),
        bundle: site,
    })
}

fn run(program: &str, folder: &Path, arguments: &[&str]) -> Outcome {
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
