//! The built-in catalogues of arenas.

#![allow(dead_code, reason = "each test file uses its own part")]

use mengpaneel_core::{Catalogue, Node, RawCatalogue};

/// The Dutch one, as it stands in the repository.
pub const DUTCH: &str = include_str!("../../content/arenas/nl.json");
/// The English one.
pub const ENGLISH: &str = include_str!("../../content/arenas/en.json");

/// A catalogue of this text.
pub fn catalogue(text: &str) -> Catalogue {
    let node: Node = serde_json::from_str(text).unwrap();
    Catalogue::try_from(RawCatalogue::from(node)).unwrap()
}
