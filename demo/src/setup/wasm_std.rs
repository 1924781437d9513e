//! The standard library for WebAssembly, compiled and as source: from rustup, else Debian's.
//!
//! Tests and lints use the compiled one. The release build compiles its own (see `build::wasm`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::error::Error;
use crate::process;
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";

/// What cargo looks for when it compiles the library.
const SOURCE: &str = "src/rust/library/Cargo.lock";

/// Long enough for 20 MB on a slow line, short enough where the server cannot be reached at all.
const RUSTUP_LIMIT: Duration = Duration::from_secs(90);

/// The recipe for machines on which rustup is missing or cannot reach its server.
const FROM_DEBIAN: &str = include_str!("wasm32-std.sh");

/// Whether the compiler in use has the library, and its source.
pub(crate) fn is_present(workspace: &Workspace) -> Result<bool, Error> {
    sysroot(workspace).map(|sysroot| is_in(&sysroot))
}

/// Looks for the files themselves: `rustup target list` knows nothing of a library that was
/// compiled here.
fn is_in(sysroot: &Path) -> bool {
    let rustlib = sysroot.join("lib/rustlib");
    let compiled = fs::read_dir(rustlib.join(TARGET).join("lib")).is_ok_and(|files| {
        files
            .flatten()
            .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
    });
    compiled && rustlib.join(SOURCE).exists()
}

/// Installs the library if it is missing.
pub(crate) fn ensure(workspace: &Workspace) -> Result<(), Error> {
    if is_present(workspace)? {
        return Ok(());
    }
    if process::find(&["rustup"]).is_some() {
        eprintln!("Adding Rust's standard library for WebAssembly…");
        if add_by_rustup(workspace).is_ok() && is_present(workspace)? {
            return Ok(());
        }
    }
    let fix = format!(
        "Run `rustup target add {TARGET}` and `rustup component add rust-src` where rustup's server \
         can be reached, or set SUITE to the Debian suite that has rust-src of this compiler."
    );
    for program in ["bash", "apt-get", "dpkg-deb"] {
        if process::find(&[program]).is_none() {
            return Err(Error::missing(
                format!("Rust's standard library for {TARGET}"),
                fix,
            ));
        }
    }
    eprintln!("Taking it from Debian's rust-src instead, about 1 minute, once…");
    let mut recipe = Command::new("bash");
    recipe
        .args(["-c", FROM_DEBIAN])
        .current_dir(workspace.root());
    process::run(process::without_flags_of_caller(&mut recipe), &fix)?;
    if is_present(workspace)? {
        return Ok(());
    }
    Err(Error::missing(
        format!("Rust's standard library for {TARGET}"),
        fix,
    ))
}

fn add_by_rustup(workspace: &Workspace) -> Result<(), Error> {
    for what in [["target", "add", TARGET], ["component", "add", "rust-src"]] {
        let mut command = Command::new("rustup");
        command
            .args(what)
            // In the repository, so that a toolchain file or override there is obeyed.
            .current_dir(workspace.root())
            // A server that cannot be reached now will not be a second later.
            .env("RUSTUP_MAX_RETRIES", "0");
        process::run_within(&mut command, RUSTUP_LIMIT, "")?;
    }
    Ok(())
}

fn sysroot(workspace: &Workspace) -> Result<PathBuf, Error> {
    let mut command = Command::new("rustc");
    command
        .args(["--print", "sysroot"])
        .current_dir(workspace.root());
    let output = process::run(
        &mut command,
        "Install Rust 1.95 or newer from https://rustup.rs.",
    )?;
    Ok(PathBuf::from(output.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_counts_as_present_when_its_files_are_there() {
        let sysroot = crate::workspace::scratch("sysroot");
        assert!(!is_in(&sysroot));
        let folder = sysroot.join("lib/rustlib/wasm32-unknown-unknown/lib");
        fs::create_dir_all(&folder).unwrap();
        assert!(!is_in(&sysroot));
        fs::write(folder.join("libstd-0123456789abcdef.rlib"), "").unwrap();
        assert!(!is_in(&sysroot), "the release build needs the source too");
        let source = sysroot.join("lib/rustlib").join(SOURCE);
        fs::create_dir_all(source.parent().unwrap()).unwrap();
        fs::write(source, "").unwrap();
        assert!(is_in(&sysroot));
    }

    #[test]
    fn the_recipe_looks_for_the_same_target() {
        assert!(FROM_DEBIAN.contains(TARGET));
    }
}
