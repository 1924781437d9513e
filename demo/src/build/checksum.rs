//! What lets a web master and a browser check that a file is the one that was built.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use super::artefact::Artefact;
use super::bundle::files;
use crate::error::{Doing, Error};
use crate::naming::sha256;

const SUMS: &str = "SHA256SUMS";

/// Writes `integrity.json`: the value of an `integrity` attribute for each file of `folder`.
pub(crate) fn write_integrity(folder: &Path) -> Result<(), Error> {
    let mut values = BTreeMap::new();
    for name in files(folder)? {
        let bytes = read(folder, &name)?;
        values.insert(name, integrity(&bytes));
    }
    let text = format!("{:#}\n", serde_json::json!(values));
    Artefact {
        name: "integrity.json".into(),
        bytes: text.into_bytes(),
    }
    .write(folder)
}

/// Writes `SHA256SUMS` for all files of `folder`; check it with `sha256sum -c SHA256SUMS`.
pub(crate) fn write_sums(folder: &Path) -> Result<(), Error> {
    let bytes = sums(folder)?.into_bytes();
    Artefact {
        name: SUMS.into(),
        bytes,
    }
    .write(folder)
}

/// Whether `folder` holds exactly the files that its `SHA256SUMS` names, byte for byte.
pub(crate) fn is_whole(folder: &Path) -> bool {
    let written = fs::read_to_string(folder.join(SUMS)).ok();
    written.is_some() && written == sums(folder).ok()
}

fn sums(folder: &Path) -> Result<String, Error> {
    let mut lines = String::new();
    for name in files(folder)?.iter().filter(|name| *name != SUMS) {
        lines += &format!("{}  {name}\n", sha256(&read(folder, name)?));
    }
    Ok(lines)
}

/// SHA-384, which is what the documentation of the attribute recommends.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>, Error> {
    let path = folder.join(name);
    fs::read(&path).map_err(Error::file(Doing::Read, &path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_the_value_that_browsers_compute() {
        // `printf abc | openssl dgst -sha384 -binary | base64`
        assert_eq!(
            integrity(b"abc"),
            "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"
        );
    }

    #[test]
    fn a_folder_is_whole_until_a_file_changes_goes_or_comes() {
        let folder = crate::workspace::scratch("sums");
        fs::write(folder.join("a.js"), "abc").unwrap();
        assert!(!is_whole(&folder), "no sums yet");
        write_integrity(&folder).unwrap();
        write_sums(&folder).unwrap();
        assert!(is_whole(&folder));
        let text = fs::read_to_string(folder.join(SUMS)).unwrap();
        assert!(text.starts_with(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.js\n"
        ));

        fs::write(folder.join("a.js"), "abd").unwrap();
        assert!(!is_whole(&folder), "changed");
        fs::write(folder.join("a.js"), "abc").unwrap();
        fs::write(folder.join("b.js"), "").unwrap();
        assert!(!is_whole(&folder), "one more");
        fs::remove_file(folder.join("b.js")).unwrap();
        assert!(is_whole(&folder));
        fs::remove_file(folder.join("a.js")).unwrap();
        assert!(!is_whole(&folder), "one less");
    }
}
