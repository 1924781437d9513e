//! Versions as Cargo.lock has them, so that no second place repeats them.

use std::fs;

use crate::error::{Doing, Error};
use crate::workspace::Workspace;

/// The version of `package` that the workspace is built with.
pub(crate) fn locked(workspace: &Workspace, package: &str) -> Result<String, Error> {
    let path = workspace.root().join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(Error::file(Doing::Read, &path))?;
    in_lock(&text, package)
        .map(str::to_owned)
        .ok_or_else(|| Error::no_version(package))
}

/// Cargo writes each package as `name = "…"` followed by `version = "…"`.
fn in_lock<'a>(text: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = text.lines();
    lines.find(|line| quoted(line, "name") == Some(package))?;
    quoted(lines.next()?, "version")
}

fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?
        .strip_prefix(" = \"")?
        .strip_suffix('"')
}

/// The second word of what a program says to `--version`: `wasm-pack 0.15.1`.
pub(crate) fn told(output: &str) -> Option<&str> {
    output.lines().next()?.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.79"

[[package]]
name = "wasm-bindgen"
version = "0.2.129"
source = "registry+https://example.org"
dependencies = [
 "wasm-bindgen-macro",
]
"#;

    #[test]
    fn the_version_of_exactly_this_package_is_found() {
        assert_eq!(in_lock(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(in_lock(LOCK, "wasm-bindgen-futures"), Some("0.4.79"));
    }

    #[test]
    fn a_package_that_is_only_depended_on_has_no_version() {
        assert_eq!(in_lock(LOCK, "wasm-bindgen-macro"), None);
        assert_eq!(in_lock("", "wasm-bindgen"), None);
    }

    #[test]
    fn a_program_tells_its_version_as_second_word() {
        assert_eq!(told("wasm-bindgen 0.2.129\n"), Some("0.2.129"));
        assert_eq!(told("wasm-bindgen 0.2.129 (abc)\n"), Some("0.2.129"));
        assert_eq!(told(""), None);
    }
}
