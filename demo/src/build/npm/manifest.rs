//! `custom-elements.json`: what editors and catalogues know of the element, in the format of the
//! custom elements manifest.

use serde_json::{Map, Value, json};

use super::super::contract::look::{CUSTOM_PROPERTIES, PARTS};
use super::super::contract::member::{EVENTS, MEMBERS, Row};
use super::super::contract::{ATTRIBUTES, Attribute};
use super::super::module;
use super::{CLASS, plain};

pub(super) fn manifest() -> Value {
    let path = format!("{}.js", module::NAME);
    let reference = json!({ "name": CLASS, "module": path });
    let events = EVENTS.iter().map(|event| {
        let typed = format!("CustomEvent<{}>", event.typed);
        json!({ "name": event.name, "description": event.when, "type": { "text": typed } })
    });
    let properties = CUSTOM_PROPERTIES.iter().map(|property| {
        let default = property.default.replace('`', "");
        json!({ "name": property.name, "description": property.purpose, "default": default })
    });
    let parts = PARTS
        .iter()
        .map(|(name, meaning)| json!({ "name": name, "description": meaning }));
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": path,
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "name": CLASS,
                "tagName": module::NAME,
                "description": "The mixing desk of a municipality.",
                "superclass": { "name": "HTMLElement" },
                "attributes": ATTRIBUTES.iter().map(attribute).collect::<Vec<_>>(),
                "members": MEMBERS.iter().flat_map(members).collect::<Vec<_>>(),
                "events": events.collect::<Vec<_>>(),
                "cssProperties": properties.collect::<Vec<_>>(),
                "cssParts": parts.collect::<Vec<_>>(),
                "slots": [{ "name": "", "description": "shown until the tool runs, and if it cannot" }],
            }],
            "exports": [
                { "kind": "js", "name": CLASS, "declaration": reference },
                { "kind": "custom-element-definition", "name": module::NAME, "declaration": reference },
            ],
        }],
    })
}

/// The words in the column of values that may stand there as they are.
fn literals(values: &str) -> Vec<Option<&str>> {
    values
        .split(" · ")
        .map(|piece| {
            let word = piece.strip_prefix('`')?.strip_suffix('`')?;
            (!word.contains('`')).then_some(word)
        })
        .collect()
}

fn attribute(attribute: &Attribute) -> Value {
    let words = literals(attribute.values);
    let all: Option<Vec<_>> = words
        .iter()
        .map(|word| word.map(|word| format!("{word:?}")))
        .collect();
    let typed = match all {
        Some(words) => words.join(" | "),
        None if attribute.values == "boolean" => "boolean".to_owned(),
        None => "string".to_owned(),
    };
    let mut found = Map::new();
    found.insert("name".into(), attribute.name.into());
    found.insert(
        "description".into(),
        format!("{} ({})", attribute.meaning, attribute.values).into(),
    );
    found.insert("type".into(), json!({ "text": typed }));
    if let Some(default) = words[0] {
        found.insert("default".into(), default.into());
    }
    let fields = MEMBERS
        .iter()
        .flat_map(|row| row.typed)
        .map(|typed| Declared::read(typed));
    if fields
        .into_iter()
        .any(|field| field.name == attribute.name && field.given.is_none())
    {
        found.insert("fieldName".into(), attribute.name.into());
    }
    found.into()
}

/// A declaration in TypeScript, taken apart.
#[derive(Debug, PartialEq, Eq)]
struct Declared<'a> {
    name: &'a str,
    readonly: bool,
    /// What a method is given; nothing for a field.
    given: Option<&'a str>,
    typed: &'a str,
}

impl<'a> Declared<'a> {
    fn read(declaration: &'a str) -> Self {
        let bare = declaration.trim_start_matches("readonly ");
        let readonly = bare.len() < declaration.len();
        let (name, rest) = bare.split_at(bare.find(['(', ':']).unwrap_or(bare.len()));
        let (given, typed) = match rest
            .strip_prefix('(')
            .and_then(|rest| rest.split_once("): "))
        {
            Some((given, typed)) => (Some(given), typed),
            None => (None, rest.trim_start_matches(": ")),
        };
        Self {
            name,
            readonly,
            given,
            typed,
        }
    }
}

fn members(row: &Row) -> Vec<Value> {
    let each = row.typed.iter().map(|typed| {
        let declared = Declared::read(typed);
        let mut found = Map::new();
        let mut put = |name: &str, value: Value| found.insert(name.to_owned(), value);
        put(
            "kind",
            if declared.given.is_some() {
                "method"
            } else {
                "field"
            }
            .into(),
        );
        put("name", declared.name.into());
        put("description", plain(row.gives).into());
        match declared.given {
            Some(given) => {
                let given = given
                    .split_once(": ")
                    .map(|(name, typed)| json!({ "name": name, "type": { "text": typed } }));
                put("parameters", given.into_iter().collect::<Vec<_>>().into());
                put("return", json!({ "type": { "text": declared.typed } }));
            }
            None => {
                put("type", json!({ "text": declared.typed }));
                if declared.readonly {
                    put("readonly", true.into());
                }
            }
        }
        found.into()
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_is_taken_apart() {
        let declared = |name, readonly, given, typed| Declared {
            name,
            readonly,
            given,
            typed,
        };
        for (text, wanted) in [
            ("value: string", declared("value", false, None, "string")),
            (
                "readonly a: B | null",
                declared("a", true, None, "B | null"),
            ),
            ("reset(): void", declared("reset", false, Some(""), "void")),
            (
                "load(from: A | B): C<void>",
                declared("load", false, Some("from: A | B"), "C<void>"),
            ),
        ] {
            assert_eq!(Declared::read(text), wanted);
        }
    }

    #[test]
    fn the_type_of_an_attribute_comes_from_its_values() {
        let typed = |values| {
            attribute(&Attribute {
                name: "a",
                values,
                meaning: "m",
            })["type"]["text"]
                .clone()
        };
        assert_eq!(typed("`local` · `none`"), "\"local\" | \"none\"");
        assert_eq!(typed("boolean"), "boolean");
        assert_eq!(typed("`2` · 1-6"), "string");
        assert_eq!(typed("nearest `lang`, else `nl` · `en`"), "string");
    }
}
