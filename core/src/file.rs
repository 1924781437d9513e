//! What content and kept readings are read from: a tree of plain values, and places in it that
//! report what does not belong there.

mod migration;
mod node;
mod place;

pub(crate) use migration::{Step, format, migrated, refuse, renamed};
pub use node::Node;
pub(crate) use place::{FirstMistake, Place};
