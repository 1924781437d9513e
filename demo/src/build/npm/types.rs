//! `wijk-mengpaneel.d.ts`: what TypeScript knows of the element.

use super::super::contract::ATTRIBUTES;
use super::super::contract::member::{EVENTS, GROUP, MEMBERS, RESULT, Row};
use super::{CLASS, plain};

/// `head`, which has the smaller types, and then those of the tables.
pub(super) fn types(head: &str) -> String {
    let events = EVENTS.iter().map(|event| {
        let name = event.name;
        format!(
            "{}  \"{name}\": CustomEvent<{}>;\n",
            doc(event.when),
            event.typed
        )
    });
    let attributes = ATTRIBUTES.iter().map(|attribute| {
        format!(
            " * - `{}` ({}): {}\n",
            attribute.name, attribute.values, attribute.meaning
        )
    });
    [
        head.to_owned(),
        interface(
            "What a board resembles, and all that was filled in.",
            "Result",
            RESULT,
        ),
        interface("Many results beside each other.", "Group", GROUP),
        format!(
            "\n/** Its events; all bubble, and leave the shadow root. */\n\
             export interface MengpaneelEventMap {{\n{}}}\n",
            events.collect::<String>()
        ),
        format!(
            "\n/**\n * The element `<wijk-mengpaneel>`. Its attributes:\n *\n{} */\n\
             export declare class {CLASS} extends HTMLElement {{\n{}}}\n",
            attributes.collect::<String>(),
            declarations(MEMBERS)
        ),
        format!(
            "\ndeclare global {{\n\
             \x20 interface HTMLElementTagNameMap {{\n    \"wijk-mengpaneel\": {CLASS};\n  }}\n\
             \x20 interface GlobalEventHandlersEventMap extends MengpaneelEventMap {{}}\n}}\n"
        ),
    ]
    .concat()
}

fn interface(meaning: &str, name: &str, rows: &[Row]) -> String {
    format!(
        "\n/** {meaning} */\nexport interface {name} {{\n{}}}\n",
        declarations(rows)
    )
}

fn declarations(rows: &[Row]) -> String {
    let each = rows.iter().flat_map(|row| {
        let doc = doc(row.gives);
        row.typed
            .iter()
            .map(move |typed| format!("{doc}  {typed};\n"))
    });
    each.collect()
}

fn doc(text: &str) -> String {
    format!("  /** {} */\n", plain(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_declaration_has_its_meaning_above_it() {
        let row = Row {
            names: "`a`, `b`",
            gives: "one \\| two",
            typed: &["a: string", "b(): void"],
        };
        assert_eq!(
            interface("Letters.", "Letters", &[row]),
            "\n/** Letters. */\nexport interface Letters {\n  /** one | two */\n  a: string;\n  \
             /** one | two */\n  b(): void;\n}\n"
        );
    }

    #[test]
    fn no_meaning_ends_its_comment() {
        assert_eq!(
            types("").matches("*/").count(),
            types("").matches("/**").count()
        );
    }
}
