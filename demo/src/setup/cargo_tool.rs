//! Tools that cargo compiles from their source, each into a folder of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::version;
use crate::error::Error;
use crate::process;

/// A tool of exactly one version.
pub(crate) struct CargoTool {
    /// The package to install.
    pub package: &'static str,
    /// The program that tells its version.
    pub program: &'static str,
    /// The only version that will do.
    pub version: String,
}

impl CargoTool {
    /// The folder of the program, if it is here in the right version: on the search path, or in
    /// the cache.
    pub fn folder(&self, cache: &Path) -> Option<PathBuf> {
        let on_path = process::find(&[self.program]);
        let installed = self.root(cache).join("bin").join(self.program);
        on_path
            .into_iter()
            .chain([installed])
            .find(|program| self.is_right(program))
            .and_then(|program| program.parent().map(Path::to_path_buf))
    }

    /// The folder of the program, which is installed into the cache if it is not here.
    pub fn folder_or_install(&self, cache: &Path) -> Result<PathBuf, Error> {
        if let Some(folder) = self.folder(cache) {
            return Ok(folder);
        }
        let Self {
            package, version, ..
        } = self;
        eprintln!("Installing {package} {version}, about 4 minutes, once…");
        let fix = format!(
            "Run `cargo install --locked {package} --version {version}` where crates can be \
             downloaded, so that it stands on PATH."
        );
        process::run(&mut self.install(cache), &fix)?;
        self.folder(cache)
            .ok_or_else(|| Error::missing(*package, fix))
    }

    fn install(&self, cache: &Path) -> Command {
        let mut command = Command::new("cargo");
        command
            .args([
                "install",
                "--quiet",
                "--locked",
                self.package,
                "--version",
                &self.version,
            ])
            .arg("--root")
            .arg(self.root(cache))
            // Not in the repository: its flags and profiles are not meant for tools.
            .current_dir(cache);
        process::without_flags_of_caller(&mut command);
        command
    }

    fn root(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.package, self.version))
    }

    fn is_right(&self, program: &Path) -> bool {
        process::is_program(program)
            && process::run(Command::new(program).arg("--version"), "")
                .is_ok_and(|output| version::told(&output) == Some(&self.version))
    }
}
