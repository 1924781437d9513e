//! What content and kept readings are read from: a tree of plain values, and places in it that
//! report what does not belong there.

mod node;
mod place;

pub use node::Node;
pub(crate) use place::{FirstMistake, Place};
