//! Whether anything has changed since the last build.
//!
//! Content is compared, not dates: a fresh checkout or a saved but unchanged file costs nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::bundle::files;
use crate::error::{Doing, Error};
use crate::naming::sha256;
use crate::process;
use crate::workspace::Workspace;

/// Everything that the bundle is made from. `demo/src` is this builder itself.
const SOURCES: [&str; 11] = [
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "core/Cargo.toml",
    "core/content",
    "core/src",
    "demo/papers",
    "demo/src",
    "package-lock.json",
    "rust-toolchain.toml",
    "widget",
];

/// Folders of tests: they change often and never the bundle.
const APART: [&str; 3] = ["widget/target/", "widget/tests/", "widget/pkg/"];

/// The state of all sources at one moment: the compiler, then a line with a hash for each file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stamp(String);

impl Stamp {
    /// Reads all sources.
    pub fn of(workspace: &Workspace) -> Result<Self, Error> {
        let mut rustc = Command::new("rustc");
        rustc.arg("-vV").current_dir(workspace.root());
        let compiler = process::run(&mut rustc, "Install Rust from https://rustup.rs.")?;
        Ok(Self(compiler + &lines(workspace.root())?))
    }

    /// Whether the last finished build was made from the same.
    pub fn is_kept(&self, workspace: &Workspace) -> bool {
        fs::read_to_string(path(workspace)).is_ok_and(|kept| kept == self.0)
    }

    /// Notes that the bundle is made from this.
    pub fn keep(&self, workspace: &Workspace) -> Result<(), Error> {
        let path = path(workspace);
        fs::write(&path, &self.0).map_err(Error::file(Doing::Write, &path))
    }
}

/// Before a build: should it fail, nothing claims that the old bundle belongs to the new sources.
pub(crate) fn forget(workspace: &Workspace) -> Result<(), Error> {
    let path = path(workspace);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::file(Doing::Remove, &path)(error))
        }
        _ => Ok(()),
    }
}

fn path(workspace: &Workspace) -> PathBuf {
    workspace.target().join("dist.stamp")
}

fn lines(root: &Path) -> Result<String, Error> {
    let mut lines = String::new();
    for source in SOURCES {
        let path = root.join(source);
        let names = if path.is_dir() {
            files(&path)?
                .into_iter()
                .map(|name| format!("{source}/{name}"))
                .collect()
        } else if path.exists() {
            vec![source.to_owned()]
        } else {
            Vec::new()
        };
        for name in names {
            if APART.iter().any(|apart| name.starts_with(apart)) {
                continue;
            }
            let path = root.join(&name);
            let bytes = fs::read(&path).map_err(Error::file(Doing::Read, &path))?;
            lines += &format!("{}  {name}\n", sha256(&bytes));
        }
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(root: &Path, name: &str, text: &str) {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn every_source_counts_and_nothing_else_does() {
        let root = crate::workspace::scratch("stamp");
        put(&root, "Cargo.lock", "1");
        let mut last = lines(&root).unwrap();
        for name in [
            "core/content/a.nl.json",
            "widget/style/index.css",
            "demo/src/build.rs",
            "demo/papers/1.html",
        ] {
            put(&root, name, "1");
            let next = lines(&root).unwrap();
            assert_ne!(next, last, "{name}");
            last = next;
        }
        for name in [
            "README.md",
            "core/tests/a.rs",
            "widget/tests/a.rs",
            "demo/pages/a.html",
        ] {
            put(&root, name, "1");
            assert_eq!(lines(&root).unwrap(), last, "{name}");
        }
        put(&root, "Cargo.lock", "2");
        assert_ne!(lines(&root).unwrap(), last);
    }

    #[test]
    fn a_stamp_holds_until_it_is_forgotten() {
        let workspace = Workspace::at(crate::workspace::scratch("stamp-kept"));
        fs::create_dir(workspace.target()).unwrap();
        let stamp = Stamp("a".into());
        assert!(!stamp.is_kept(&workspace));
        forget(&workspace).unwrap();
        stamp.keep(&workspace).unwrap();
        assert!(stamp.is_kept(&workspace));
        assert!(!Stamp("b".into()).is_kept(&workspace));
        forget(&workspace).unwrap();
        assert!(!stamp.is_kept(&workspace));
    }
}
