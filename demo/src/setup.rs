//! Finds the tools that build and test need, and installs those that are missing.
//!
//! A fresh clone needs Rust, Node and the system's package manager only; all else is fetched here,
//! once. Tools go into a cache folder outside the repository, so that a second clone has them too.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::error::Error;
use crate::workspace::Workspace;
use crate::{lock, process};

mod browser;
mod cargo_tool;
mod npm;
mod version;
mod wasm_std;

pub use browser::{Browsers, Driven, browsers};

use cargo_tool::CargoTool;

/// The newest wasm-pack that the flags of `build::wasm` were tried with. Unlike wasm-bindgen no
/// crate names its version, so this is the one place that does.
const WASM_PACK: &str = "0.15.1";

/// Where the tools are.
#[derive(Clone, Debug)]
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// Folders of the cache come first: each holds one tool in the right version, while a common
    /// folder may hold the right version of one and a wrong version of another.
    fn new(mut folders: Vec<PathBuf>, workspace: &Workspace, cache: &Path) -> Self {
        folders.sort_by_key(|folder| !folder.starts_with(cache));
        folders.push(npm::folder(workspace));
        Self { folders }
    }

    /// A command for `program`, which finds every other tool on its search path too.
    pub fn command(&self, program: &str) -> Command {
        let found = self.folders.iter().map(|folder| folder.join(program));
        let program = found
            .into_iter()
            .find(|file| process::is_program(file))
            .unwrap_or_else(|| PathBuf::from(program));
        let mut command = Command::new(program);
        command.env("PATH", self.path());
        command
    }

    /// The search path with the folders of the tools in front, as `PATH` wants it.
    pub fn path(&self) -> OsString {
        let present = env::var_os("PATH").unwrap_or_default();
        let all = self
            .folders
            .iter()
            .cloned()
            .chain(env::split_paths(&present));
        // A folder with a separator in its name cannot stand in a search path at all.
        env::join_paths(all).unwrap_or(present)
    }
}

/// Finds the tools of the release build, after installing what is missing.
///
/// Where nothing is missing this takes a fraction of a second and prints nothing.
///
/// # Errors
///
/// When something is missing that cannot be installed here; the error names the command to run.
pub fn tools(workspace: &Workspace) -> Result<Tools, Error> {
    let cache = cache()?;
    let wanted = wanted(workspace)?;
    if let Some(tools) = found(workspace, &cache, &wanted)? {
        return Ok(tools);
    }
    let _held = lock::hold(&cache.join("setup.lock"), "installs tools")?;
    // The two tools and the standard library are compiled, which takes minutes on one core each:
    // side by side they take little more than the longest of them.
    thread::scope(|scope| {
        let installs = wanted
            .each_ref()
            .map(|tool| scope.spawn(|| tool.folder_or_install(&cache)));
        let library = scope.spawn(|| wasm_std::ensure(workspace));
        npm::ensure(workspace)?;
        for install in installs {
            joined(install)?;
        }
        joined(library)
    })?;
    let folders = wanted.iter().map(|tool| tool.folder_or_install(&cache));
    Ok(Tools::new(
        folders.collect::<Result<_, _>>()?,
        workspace,
        &cache,
    ))
}

/// The tools, if not a single one is missing.
fn found(
    workspace: &Workspace,
    cache: &Path,
    wanted: &[CargoTool; 2],
) -> Result<Option<Tools>, Error> {
    if !npm::is_current(workspace) || !wasm_std::is_present(workspace)? {
        return Ok(None);
    }
    let folders = wanted
        .iter()
        .map(|tool| tool.folder(cache))
        .collect::<Option<_>>();
    Ok(folders.map(|folders| Tools::new(folders, workspace, cache)))
}

fn wanted(workspace: &Workspace) -> Result<[CargoTool; 2], Error> {
    Ok([
        CargoTool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: version::locked(workspace, "wasm-bindgen")?,
        },
        CargoTool {
            package: "wasm-pack",
            program: "wasm-pack",
            version: WASM_PACK.into(),
        },
    ])
}

/// The folder that keeps installed tools.
fn cache() -> Result<PathBuf, Error> {
    cache_from(|name| env::var_os(name).filter(|value| !value.is_empty()))
}

fn cache_from(variable: impl Fn(&str) -> Option<OsString>) -> Result<PathBuf, Error> {
    const OWN: &str = "wijk-mengpaneel";
    variable("MENGPANEEL_TOOLS")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(variable("XDG_CACHE_HOME")?).join(OWN)))
        .or_else(|| Some(PathBuf::from(variable("HOME")?).join(".cache").join(OWN)))
        .ok_or_else(Error::no_cache)
}

/// The result of a thread; a panic in it goes on here.
fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(set: &[(&str, &str)]) -> Result<PathBuf, Error> {
        cache_from(|name| {
            set.iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| value.into())
        })
    }

    #[test]
    fn the_own_variable_comes_before_the_common_ones() {
        let all = [
            ("HOME", "/h"),
            ("XDG_CACHE_HOME", "/x"),
            ("MENGPANEEL_TOOLS", "/m"),
        ];
        assert_eq!(chosen(&all).unwrap(), Path::new("/m"));
        assert_eq!(chosen(&all[..2]).unwrap(), Path::new("/x/wijk-mengpaneel"));
        assert_eq!(
            chosen(&all[..1]).unwrap(),
            Path::new("/h/.cache/wijk-mengpaneel")
        );
        assert!(chosen(&[]).is_err());
    }

    #[test]
    fn folders_of_the_cache_come_before_common_ones() {
        let folders = vec!["/usr/bin".into(), "/cache/wasm-pack-1/bin".into()];
        let tools = Tools::new(folders, &Workspace::at("/repo"), Path::new("/cache"));
        let wanted = [
            "/cache/wasm-pack-1/bin",
            "/usr/bin",
            "/repo/node_modules/.bin",
        ];
        assert_eq!(tools.folders, wanted.map(PathBuf::from));
    }

    #[test]
    fn a_command_finds_the_tools_before_anything_else() {
        let tools = Tools {
            folders: vec!["/tools/a".into(), "/tools/b".into()],
        };
        let path = tools.path();
        let folders: Vec<_> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, [Path::new("/tools/a"), Path::new("/tools/b")]);
        assert_eq!(
            tools.command("no-such-program").get_program(),
            "no-such-program"
        );
    }
}
