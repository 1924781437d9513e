//! A file before anything is checked: a tree of plain values.
//!
//! One small tree for every shape instead of a derived reader for each: in the browser that saves
//! some 15 KB, and a value of the wrong kind is reported by its path like any other mistake.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Deeper than this no file of ours goes; the limit keeps a hostile file from exhausting the stack.
const DEEPEST: u8 = 16;

/// One value of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Absent or null.
    Nothing,
    /// True or false: results hold some, files that are read do not.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// Any other number: results hold some, files that are read do not.
    Fraction(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Named fields, in the file's order.
    Map(Vec<(String, Node)>),
    /// Something nested deeper than a file of ours goes; it is not read.
    TooDeep,
}

impl Node {
    /// Whether a value `depth` levels down is still read.
    pub fn is_too_deep(depth: u8) -> bool {
        depth > DEEPEST
    }

    /// A field of a map; `Nothing` when it is absent or this is no map.
    pub(crate) fn get(&self, field: &str) -> &Node {
        match self {
            Node::Map(fields) => fields
                .iter()
                .find(|(name, _)| name == field)
                .map_or(&Node::Nothing, |(_, node)| node),
            _ => &Node::Nothing,
        }
    }
}

impl<'de> serde::Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        Reader { depth: 0 }.deserialize(deserializer)
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
        f.write_str("a text, number, list or map")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Flag(value))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Number(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Number(i64::try_from(number).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Fraction(number))
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

impl serde::Serialize for Node {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Nothing | Node::TooDeep => serializer.serialize_unit(),
            Node::Flag(flag) => serializer.serialize_bool(*flag),
            Node::Fraction(number) => serializer.serialize_f64(*number),
            Node::Number(number) => serializer.serialize_i64(*number),
            Node::Text(text) => serializer.serialize_str(text),
            Node::List(items) => serializer.collect_seq(items),
            Node::Map(fields) => {
                serializer.collect_map(fields.iter().map(|(name, node)| (name, node)))
            }
        }
    }
}
