//! The npm packages of the repository: exactly those of package-lock.json.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::error::{Doing, Error};
use crate::naming::sha256;
use crate::process;
use crate::workspace::Workspace;

/// The folder of the programs that npm packages bring.
pub(crate) fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root().join("node_modules/.bin")
}

/// Whether the packages are those of the lock file as it is now.
pub(crate) fn is_current(workspace: &Workspace) -> bool {
    let stamp = fs::read_to_string(stamp_path(workspace)).ok();
    stamp.is_some() && stamp == stamp_of(workspace).ok()
}

/// Installs the packages if they are missing, or those of another lock file.
pub(crate) fn ensure(workspace: &Workspace) -> Result<(), Error> {
    if is_current(workspace) {
        return Ok(());
    }
    if process::find(&["npm"]).is_none() {
        return Err(Error::missing(
            "npm",
            "Install Node 20 or newer, on Debian with `apt-get install nodejs npm`.",
        ));
    }
    eprintln!(
        "Installing npm packages (wasm-opt, esbuild, and what the tests judge with), a few seconds…"
    );
    process::run(
        Command::new("npm").arg("ci").current_dir(workspace.root()),
        "Run `npm ci` in the repository where packages can be downloaded.",
    )?;
    let path = stamp_path(workspace);
    fs::write(&path, stamp_of(workspace)?).map_err(Error::file(Doing::Write, &path))
}

/// In the folder that `npm ci` removes, so that the stamp never outlives the packages.
fn stamp_path(workspace: &Workspace) -> PathBuf {
    workspace.root().join("node_modules/.mengpaneel-stamp")
}

fn stamp_of(workspace: &Workspace) -> Result<String, Error> {
    let path = workspace.root().join("package-lock.json");
    fs::read(&path)
        .map(|lock| sha256(&lock))
        .map_err(Error::file(Doing::Read, &path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_current_only_for_the_lock_they_came_from() {
        let workspace = Workspace::at(crate::workspace::scratch("npm"));
        let lock = workspace.root().join("package-lock.json");
        fs::create_dir(workspace.root().join("node_modules")).unwrap();
        assert!(!is_current(&workspace), "no lock, no stamp");
        fs::write(&lock, "one").unwrap();
        assert!(!is_current(&workspace), "no stamp");
        fs::write(stamp_path(&workspace), stamp_of(&workspace).unwrap()).unwrap();
        assert!(is_current(&workspace));
        fs::write(&lock, "two").unwrap();
        assert!(!is_current(&workspace), "another lock");
    }
}
