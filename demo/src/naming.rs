//! File names that carry a hash of their content, so that a browser may keep them for ever.

use sha2::{Digest, Sha256};

/// Ten hexadecimal digits are 40 bits: enough to tell the few builds of one tool apart.
const HASH_LENGTH: usize = 10;

/// `<stem>.<hash of bytes>.<rest>`.
pub(crate) fn hashed(stem: &str, bytes: &[u8], rest: &str) -> String {
    let hash = sha256(bytes);
    format!("{stem}.{}.{rest}", &hash[..HASH_LENGTH])
}

/// Whether a file of this name never changes.
pub(crate) fn is_hashed(name: &str) -> bool {
    let mut pieces = name.split('.').skip(1).peekable();
    while let Some(piece) = pieces.next() {
        let hash = piece.len() == HASH_LENGTH
            && piece
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if hash && pieces.peek().is_some() {
            return true;
        }
    }
    false
}

/// SHA-256 of `bytes` in lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sha256_is_the_published_value() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn a_name_carries_the_first_ten_digits() {
        assert_eq!(
            hashed("widget", b"abc", "nl.json"),
            "widget.ba7816bf8f.nl.json"
        );
    }

    #[test]
    fn only_a_name_with_a_hash_before_its_ending_never_changes() {
        for name in [
            "w.ba7816bf8f.wasm",
            "w.ba7816bf8f.nl.json",
            "w.ba7816bf8f.wasm.br",
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "w.js",
            "w.classic.js",
            "w.ba7816bf8.wasm",
            "w.BA7816BF8F.js",
            "ba7816bf8f.js",
            "w.ba7816bf8f",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
