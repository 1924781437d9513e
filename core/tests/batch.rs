//! The batch command, run as a user runs it, over case folders.
//!
//! A new case is a new folder in `tests/batch`: `input.csv` goes in, `stdout` and `stderr` must come
//! out (an absent one is empty), and `args` holds an argument a line. The command runs inside the
//! folder. Its exit status is 1 exactly when something stands on standard error.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn every_case_gives_its_output_its_errors_and_its_exit_status() {
    let command = command();
    let cases = cases();
    for case in &cases {
        check(&command, case);
    }
    assert!(cases.len() >= 15, "only {} cases were found", cases.len());
}

fn cases() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/batch");
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    cases.sort();
    cases
}

fn check(command: &Path, case: &Path) {
    let name = case.file_name().unwrap().to_string_lossy();
    let expected = |file: &str| fs::read_to_string(case.join(file)).unwrap_or_default();
    let output = Command::new(command)
        .args(expected("args").lines())
        .current_dir(case)
        .stdin(File::open(case.join("input.csv")).expect("a case needs an input.csv"))
        .output()
        .unwrap();
    let (stdout, stderr) = (text(output.stdout), text(output.stderr));

    assert_eq!(
        stderr,
        expected("stderr"),
        "standard error of {name}, with this output:\n{stdout}"
    );
    assert_eq!(stdout, expected("stdout"), "standard output of {name}");
    assert_eq!(
        output.status.code(),
        Some(i32::from(!stderr.is_empty())),
        "exit status of {name}"
    );
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// The example as it stands now: `cargo test --test batch` by itself would not build it again.
fn command() -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .args([
            "build",
            "--quiet",
            "--example",
            "classify",
            "--message-format",
            "json",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        built.status.success(),
        "the example does not build:\n{}",
        text(built.stderr)
    );
    text(built.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["kind"][0] == "example")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .expect("cargo names the executable that it built")
}
