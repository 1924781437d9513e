//! Where things are in the repository.

use std::path::{Path, PathBuf};

/// The repository, and the folders in it that set-up, build and server use.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The repository that this crate was compiled in.
    ///
    /// Not the current folder: `cargo demo` and `cargo test` may be started from anywhere in it.
    pub fn here() -> Self {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self::at(own.parent().unwrap_or(own))
    }

    /// The repository at `root`.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The top folder of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder for everything that is made here and may be thrown away.
    ///
    /// Always `target/` of the repository, also under `CARGO_TARGET_DIR`: the contract promises
    /// the bundle at `target/dist/`.
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The release bundle.
    pub fn dist(&self) -> PathBuf {
        self.target().join("dist")
    }

    /// The demo pages, served as they lie there.
    pub fn pages(&self) -> PathBuf {
        self.root.join("demo/pages")
    }
}

/// An empty folder for one test; `name` keeps tests of one run apart.
#[cfg(test)]
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("mengpaneel-demo-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workspace_here_holds_this_crate() {
        let workspace = Workspace::here();
        assert!(workspace.root().join("demo/src/workspace.rs").is_file());
        assert!(workspace.dist().ends_with("target/dist"));
        assert!(workspace.pages().join("index.html").is_file());
    }
}
