//! Running other programs: quiet while they succeed, everything they said when they fail.

use std::env;
use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::error::Error;

/// Runs `command` to its end and gives what it wrote to standard output.
///
/// `fix` is what a reader can do when it fails; empty if the output says it all.
pub(crate) fn run(command: &mut Command, fix: &str) -> Result<String, Error> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| not_started(command, &error, fix))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let ending = format!("ended with {}", output.status);
    Err(Error::failed(line(command), ending, said(&output), fix))
}

/// As [`run`], for a command that may hang on the network: it is ended after `limit`.
pub(crate) fn run_within(command: &mut Command, limit: Duration, fix: &str) -> Result<(), Error> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error, fix))?;
    let (sender, closed) = mpsc::channel();
    let stderr = child.stderr.take();
    // The pipe closes when the program ends, so its end can be awaited with a limit, without
    // looking at the clock again and again.
    thread::spawn(move || {
        let mut said = String::new();
        if let Some(mut stderr) = stderr {
            let _ = stderr.read_to_string(&mut said);
        }
        let _ = sender.send(said);
    });
    let Ok(said) = closed.recv_timeout(limit) else {
        let _ = child.kill();
        let _ = child.wait();
        let ending = format!("was stopped after {} seconds", limit.as_secs());
        return Err(Error::failed(line(command), ending, "", fix));
    };
    let status = child
        .wait()
        .map_err(|error| not_started(command, &error, fix))?;
    if status.success() {
        return Ok(());
    }
    Err(Error::failed(
        line(command),
        format!("ended with {status}"),
        said,
        fix,
    ))
}

/// Takes away what a coverage, clippy or test run has set for its own crates, so that a cargo in
/// `command` compiles the same bytes whoever calls it.
pub(crate) fn without_flags_of_caller(command: &mut Command) -> &mut Command {
    for name in [
        "CARGO_BUILD_TARGET",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_TARGET_DIR",
        "LLVM_PROFILE_FILE",
        "RUSTC_WORKSPACE_WRAPPER",
        "RUSTC_WRAPPER",
        "RUSTFLAGS",
    ] {
        command.env_remove(name);
    }
    command
}

/// The first of `names` that is a program on the search path.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    find_in(&env::var_os("PATH")?, names)
}

fn find_in(path: &OsStr, names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| {
        env::split_paths(path)
            .map(|folder| folder.join(name))
            .find(|file| is_program(file))
    })
}

/// Whether `file` can be run.
#[cfg(unix)]
pub(crate) fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

/// Whether `file` can be run.
#[cfg(not(unix))]
pub(crate) fn is_program(file: &Path) -> bool {
    file.is_file()
}

fn not_started(command: &Command, error: &io::Error, fix: &str) -> Error {
    if error.kind() == io::ErrorKind::NotFound {
        return Error::missing(command.get_program().to_string_lossy(), fix);
    }
    Error::failed(line(command), format!("did not start ({error})"), "", fix)
}

/// The command as one would type it, without the folder of the program.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .map(|word| {
            if word.contains('\n') {
                "…".into()
            } else {
                word
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn said(output: &Output) -> String {
    [&output.stdout, &output.stderr]
        .map(|stream| String::from_utf8_lossy(stream).trim().to_owned())
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_command_that_succeeds_gives_its_output() {
        assert_eq!(
            run(&mut shell("echo hallo; echo noise >&2"), "").unwrap(),
            "hallo\n"
        );
    }

    #[test]
    fn a_command_that_fails_gives_everything_it_said_and_the_fix() {
        let error = run(&mut shell("echo een; echo twee >&2; exit 3"), "Do this.").unwrap_err();
        assert_eq!(
            error.to_string(),
            "`sh -c echo een; echo twee >&2; exit 3` ended with exit status: 3. Do this.\n\
             It said:\neen\ntwee"
        );
    }

    #[test]
    fn a_program_that_is_not_there_is_missing() {
        let error = run(&mut Command::new("no-such-program"), "Install it.").unwrap_err();
        assert_eq!(
            error.to_string(),
            "`no-such-program` is not installed. Install it."
        );
    }

    #[test]
    fn a_command_that_hangs_is_stopped() {
        let limit = Duration::from_millis(50);
        let error = run_within(&mut shell("exec sleep 60"), limit, "").unwrap_err();
        assert_eq!(
            error.to_string(),
            "`sh -c exec sleep 60` was stopped after 0 seconds."
        );
    }

    #[test]
    fn a_command_within_its_limit_is_judged_by_its_status() {
        let limit = Duration::from_secs(60);
        assert!(run_within(&mut shell("exit 0"), limit, "").is_ok());
        let error = run_within(&mut shell("echo nee >&2; exit 1"), limit, "").unwrap_err();
        assert!(error.to_string().ends_with("It said:\nnee"), "{error}");
    }

    #[test]
    fn the_first_name_that_exists_is_found() {
        assert!(find(&["no-such-program", "sh"]).is_some_and(|path| path.ends_with("sh")));
        assert_eq!(find(&["no-such-program"]), None);
        assert_eq!(find_in(OsStr::new(""), &["sh"]), None);
    }
}
