//! The WebAssembly modules and their glue script: wasm-pack, the split in two, then wasm-opt.
//!
//! Rust's standard library is compiled along with the widget: made for size, and without the words
//! of panics. That takes off 12 KB in Brotli of what a visitor downloads. Cargo calls it unstable, so
//! this one command may use what is (`RUSTC_BOOTSTRAP`); tests and lints use the library as it comes.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::{order, rename, split, trap};
use crate::error::{Doing, Error};
use crate::process;
use crate::setup::Tools;
use crate::workspace::Workspace;

/// The library that is compiled along, in the variant that is small.
const OWN_STD: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// How everything is compiled, the library too. A panic traps at once, without a word and without a
/// place in the source: the page tells its reader what happened, and a developer has the debug build.
/// The names are those that [`split`] and [`trap`] look for.
const COMPILER: [&str; 5] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "-Csymbol-mangling-version=legacy",
];

/// The compiled widget.
pub(crate) struct Compiled {
    /// What the first slider needs.
    pub first: Vec<u8>,
    /// What comes later.
    pub second: Vec<u8>,
    /// How many doors lead from the first to the second.
    pub doors: usize,
    /// The script that belongs to them.
    pub glue: String,
}

/// Compiles the widget.
pub(crate) fn compile(workspace: &Workspace, tools: &Tools) -> Result<Compiled, Error> {
    let out = workspace.target().join("wasm-pkg");
    pack(workspace, tools, &out)?;
    let path = out.join("widget.js");
    let glue = fs::read_to_string(&path).map_err(Error::file(Doing::Read, &path))?;
    if !glue.contains("wasm_bindgen =") {
        return Err(Error::glue(&path));
    }
    let read = |path: &Path| fs::read(path).map_err(Error::file(Doing::Read, path));
    let (wasm, glue) = rename::numbered(&read(&out.join("widget_bg.wasm"))?, &glue)?;
    let split = split::split(&trap::trimmed(&wasm)?)?;
    let small = |name: &str, wasm: Vec<u8>| {
        let stage = |stage: &str| out.join(format!("{name}_{stage}.wasm"));
        let write = |path: &Path, wasm: Vec<u8>| {
            fs::write(path, wasm).map_err(Error::file(Doing::Write, path))
        };
        let (named, small, ordered) = (stage("named"), stage("small"), stage("ordered"));
        write(&named, wasm)?;
        optimise(tools, &SMALL, &named, &small)?;
        write(&ordered, order::numbered(&read(&small)?)?)?;
        optimise(tools, &ORDERED, &ordered, &small)?;
        read(&small)
    };
    Ok(Compiled {
        first: small("first", split.first)?,
        second: small("second", split.second)?,
        doors: split.doors,
        glue,
    })
}

fn pack(workspace: &Workspace, tools: &Tools, out: &Path) -> Result<(), Error> {
    let mut command = tools.command("wasm-pack");
    process::without_flags_of_caller(&mut command)
        .current_dir(workspace.root())
        // A folder of its own: cargo does not see when the compiler gets a standard library for
        // WebAssembly, and a folder that was used without one would stay broken.
        .env("CARGO_TARGET_DIR", workspace.target().join("wasm"))
        .env("CARGO_ENCODED_RUSTFLAGS", flags(&remapped(workspace)))
        .args([
            "--quiet",
            "build",
            "widget",
            "--release",
            "--target",
            "no-modules",
        ])
        // Neither its own download of tools nor its own wasm-opt: both are ours, and pinned.
        .args([
            "--mode",
            "no-install",
            "--no-opt",
            "--no-pack",
            "--no-typescript",
        ])
        .args(["--out-name", "widget", "--out-dir"])
        .arg(out)
        .args(["--", "--locked"])
        .args(OWN_STD)
        .env("RUSTC_BOOTSTRAP", "1");
    process::run(&mut command, "Mend what the compiler names.").map(drop)
}

/// What makes a module small. No feature flag: wasm-opt reads from the module which features it uses.
/// With all of them switched on it writes imports in a form that browsers refuse.
const SMALL: [&str; 5] = [
    "-Oz",
    "--converge",
    "--strip-producers",
    // Measured in Brotli: with this little inlining it is smaller.
    "--one-caller-inline-max-function-size=20",
    // Rust lays the stack at the bottom of the memory: nothing lives near address 0.
    "--low-memory-unused",
];

/// What finishes it: the order in which the functions were numbered, without what only tools read.
const ORDERED: [&str; 2] = ["--reorder-functions-by-name", "--strip-target-features"];

fn optimise(tools: &Tools, flags: &[&str], from: &Path, to: &Path) -> Result<(), Error> {
    let mut command = tools.command("wasm-opt");
    command.args(flags).arg(from).arg("-o").arg(to);
    process::run(
        &mut command,
        "Run `npm ci` in the repository and try again.",
    )
    .map(drop)
}

/// Folders whose names would otherwise stand in the panic messages that every visitor downloads:
/// they tell about this machine, and make the same source give other bytes on another one.
fn remapped(workspace: &Workspace) -> Vec<(PathBuf, &'static str)> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let registry = home.map(|home| home.join("registry/src"));
    // Each registry has a folder, named after its address.
    let registries = registry
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
        .flatten();
    let mut folders: Vec<_> = registries
        .flatten()
        .map(|entry| (entry.path(), "crates"))
        .collect();
    folders.push((workspace.root().to_path_buf(), "."));
    folders.sort();
    folders
}

/// As cargo wants flags that may contain spaces: with a control character between them.
fn flags(remapped: &[(PathBuf, &str)]) -> OsString {
    let mut flags = OsString::from(COMPILER.join("\u{1f}"));
    for (folder, name) in remapped {
        flags.push("\u{1f}--remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
        flags.push(name);
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_with_spaces_stay_one_flag() {
        let folders = [
            (PathBuf::from("/a b"), "crates"),
            (PathBuf::from("/c"), "."),
        ];
        assert_eq!(
            flags(&folders),
            *format!(
                "{}\u{1f}--remap-path-prefix=/a b=crates\u{1f}--remap-path-prefix=/c=.",
                COMPILER.join("\u{1f}")
            )
        );
    }

    #[test]
    fn the_repository_is_remapped() {
        let folders = remapped(&Workspace::at("/repo"));
        assert!(
            folders.contains(&(PathBuf::from("/repo"), ".")),
            "{folders:?}"
        );
    }
}
