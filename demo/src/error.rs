//! One error for the whole crate; every sentence tells the fix.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why something could not be set up, built or served, and what to do about it.
#[derive(Debug)]
pub struct Error(Kind);

#[derive(Debug)]
enum Kind {
    Missing {
        program: String,
        fix: String,
    },
    Failed {
        command: String,
        ending: String,
        output: String,
        fix: String,
    },
    File {
        doing: Doing,
        path: PathBuf,
        source: io::Error,
    },
    NoCache,
    NoVersion {
        package: String,
    },
    Board {
        path: PathBuf,
        problem: String,
    },
    NoBoards {
        folder: PathBuf,
    },
    Licences {
        shipped: usize,
        found: usize,
    },
    Module {
        reason: String,
    },
    Glue {
        path: PathBuf,
    },
    Port {
        port: u16,
        source: io::Error,
    },
    Runtime {
        source: io::Error,
    },
    NotBuilt {
        dist: PathBuf,
    },
}

/// What was being done to a file when it went wrong.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Doing {
    Create,
    Read,
    Write,
    Remove,
    Replace,
    Lock,
}

impl Error {
    /// `program` is not on this machine.
    pub(crate) fn missing(program: impl Into<String>, fix: impl Into<String>) -> Self {
        Self(Kind::Missing {
            program: program.into(),
            fix: fix.into(),
        })
    }

    /// `command` ran and did not succeed; `ending` is how it ended.
    pub(crate) fn failed(
        command: impl Into<String>,
        ending: impl Into<String>,
        output: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self(Kind::Failed {
            command: command.into(),
            ending: ending.into(),
            output: output.into(),
            fix: fix.into(),
        })
    }

    /// For `map_err` behind an operation on a file.
    pub(crate) fn file(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| {
            Self(Kind::File {
                doing,
                path,
                source,
            })
        }
    }

    /// There is nowhere to keep tools.
    pub(crate) fn no_cache() -> Self {
        Self(Kind::NoCache)
    }

    /// The lock file names no version of `package`.
    pub(crate) fn no_version(package: &str) -> Self {
        Self(Kind::NoVersion {
            package: package.into(),
        })
    }

    /// A content file cannot be used.
    pub(crate) fn board(path: &Path, problem: impl Into<String>) -> Self {
        Self(Kind::Board {
            path: path.to_path_buf(),
            problem: problem.into(),
        })
    }

    /// The content folder holds no board at all.
    pub(crate) fn no_boards(folder: &Path) -> Self {
        Self(Kind::NoBoards {
            folder: folder.to_path_buf(),
        })
    }

    /// Cargo names other crates when it is asked for their licences.
    pub(crate) fn licences(shipped: usize, found: usize) -> Self {
        Self(Kind::Licences { shipped, found })
    }

    /// The glue script is not of the kind that can be wrapped.
    pub(crate) fn glue(path: &Path) -> Self {
        Self(Kind::Glue {
            path: path.to_path_buf(),
        })
    }

    /// The WebAssembly module and its glue script do not fit each other.
    pub(crate) fn module(reason: &str) -> Self {
        Self(Kind::Module {
            reason: reason.to_owned(),
        })
    }

    /// The server cannot listen at `port`.
    pub(crate) fn port(port: u16, source: io::Error) -> Self {
        Self(Kind::Port { port, source })
    }

    /// The server's runtime cannot start.
    pub(crate) fn runtime(source: io::Error) -> Self {
        Self(Kind::Runtime { source })
    }

    /// There is no bundle to serve.
    pub(crate) fn not_built(dist: &Path) -> Self {
        Self(Kind::NotBuilt {
            dist: dist.to_path_buf(),
        })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Missing { program, fix } => write!(f, "`{program}` is not installed. {fix}"),
            Kind::Failed {
                command,
                ending,
                output,
                fix,
            } => {
                write!(f, "`{command}` {ending}.")?;
                if !fix.is_empty() {
                    write!(f, " {fix}")?;
                }
                match output.trim() {
                    "" => Ok(()),
                    output => write!(f, "\nIt said:\n{output}"),
                }
            }
            Kind::File {
                doing,
                path,
                source,
            } => write!(
                f,
                "Could not {} {} ({source}). Check that the path exists, is yours to change, and \
                 that the disk is not full.",
                doing.verb(),
                path.display()
            ),
            Kind::NoCache => write!(
                f,
                "There is no folder to keep tools in, because HOME is not set. Set \
                 MENGPANEEL_TOOLS to a folder that may be written to."
            ),
            Kind::NoVersion { package } => write!(
                f,
                "Cargo.lock names no version of {package}. Run `cargo metadata` in the \
                 repository, and check that widget/Cargo.toml depends on it."
            ),
            Kind::Board { path, problem } => {
                write!(f, "{} {problem}", path.display())
            }
            Kind::NoBoards { folder } => write!(
                f,
                "There is no board in {}. Add one as <board>.<language>.json.",
                folder.display()
            ),
            Kind::Licences { shipped, found } => write!(
                f,
                "{shipped} crates go into the bundle, and `cargo metadata` names {found} of them. Run \
                 `cargo fetch --locked` and build again."
            ),
            Kind::Module { reason } => write!(
                f,
                "The WebAssembly module cannot be finished: {reason}. Remove target/wasm and build again."
            ),
            Kind::Glue { path } => write!(
                f,
                "{} does not define `wasm_bindgen`. Build it with `--target no-modules`, and look \
                 in build/wasm.rs whether this version of wasm-bindgen names it otherwise.",
                path.display()
            ),
            Kind::Port { port, source } if source.kind() == io::ErrorKind::AddrInUse => write!(
                f,
                "Port {port} is in use by another program. Choose another one: \
                 `cargo demo serve --port {}`.",
                port.checked_add(1).unwrap_or(8080)
            ),
            Kind::Port { port, source } => write!(
                f,
                "Could not listen at port {port} ({source}). Choose another one: \
                 `cargo demo serve --port 8081`."
            ),
            Kind::Runtime { source } => write!(
                f,
                "The server could not start ({source}). Close other programs, or raise the limit \
                 of open files (`ulimit -n`), and try again."
            ),
            Kind::NotBuilt { dist } => write!(
                f,
                "There is no bundle in {}. Build it first: `cargo demo build`.",
                dist.display()
            ),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Kind::File { source, .. } | Kind::Port { source, .. } | Kind::Runtime { source } => {
                Some(source)
            }
            Kind::Missing { .. }
            | Kind::Failed { .. }
            | Kind::NoCache
            | Kind::NoVersion { .. }
            | Kind::Board { .. }
            | Kind::NoBoards { .. }
            | Kind::Module { .. }
            | Kind::Glue { .. }
            | Kind::Licences { .. }
            | Kind::NotBuilt { .. } => None,
        }
    }
}

impl Doing {
    fn verb(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Read => "read",
            Self::Write => "write",
            Self::Remove => "remove",
            Self::Replace => "replace",
            Self::Lock => "lock",
        }
    }
}

#[cfg(test)]
mod tests;
