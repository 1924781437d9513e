//! A content file before anything is checked: [`RawBoard`], a tree of plain values.
//!
//! One small tree for every shape instead of a derived reader for each: in the browser that saves
//! some 15 KB, and a value of the wrong kind is reported by its path like any other mistake.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Deeper than this no content goes; the limit keeps a hostile file from exhausting the stack.
const DEEPEST: u8 = 16;

/// A board as it stands in a file: read it with any serde format that describes itself, or make it
/// from a [`Node`]; then check it with `Board::try_from`. Nothing may use it unchecked; the built-in
/// `core/content/wijkgericht.nl.json` is the example to copy. Unknown fields are passed over, so that
/// a file made for a later version still reads.
#[derive(Debug, Clone)]
pub struct RawBoard(pub(super) Node);

impl From<Node> for RawBoard {
    fn from(node: Node) -> RawBoard {
        RawBoard(node)
    }
}

/// One value of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Absent or null.
    Nothing,
    /// True or false, which no content uses.
    Flag,
    /// A whole number.
    Number(i64),
    /// Any other number, which no content uses.
    Fraction,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Named fields, in the file's order.
    Map(Vec<(String, Node)>),
    /// Something nested deeper than content goes; it is not read.
    TooDeep,
}

impl Node {
    /// Whether content `depth` levels down is still read.
    pub fn is_too_deep(depth: u8) -> bool {
        depth > DEEPEST
    }

    /// A field of a map; `Nothing` when it is absent or this is no map.
    pub(super) fn get(&self, field: &str) -> &Node {
        match self {
            Node::Map(fields) => fields
                .iter()
                .find(|(name, _)| name == field)
                .map_or(&Node::Nothing, |(_, node)| node),
            _ => &Node::Nothing,
        }
    }
}

impl<'de> serde::Deserialize<'de> for RawBoard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RawBoard, D::Error> {
        Reader { depth: 0 }.deserialize(deserializer).map(RawBoard)
    }
}

#[derive(Clone, Copy)]
struct Reader {
    depth: u8,
}

impl Reader {
    fn deeper<E: Error>(self) -> Result<Reader, E> {
        let depth = self.depth + 1;
        if Node::is_too_deep(depth) {
            return Err(E::custom("nested too deeply"));
        }
        Ok(Reader { depth })
    }
}

impl<'de> DeserializeSeed<'de> for Reader {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("content of a board")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Flag)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Number(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Number(i64::try_from(number).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Fraction)
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let deeper = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(deeper)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Node, A::Error> {
        let deeper = self.deeper()?;
        let mut map = Vec::new();
        while let Some(name) = fields.next_key::<String>()? {
            map.push((name, fields.next_value_seed(deeper)?));
        }
        Ok(Node::Map(map))
    }
}
