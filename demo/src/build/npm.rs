//! `npm/`: the module as a package, with types and a manifest for editors, all written from the
//! tables of the contract.

mod manifest;
mod types;

use std::fs;

use serde_json::{Value, json};

use super::artefact::Artefact;
use super::contract::ATTRIBUTES;
use super::contract::look::{CUSTOM_PROPERTIES, PARTS};
use super::contract::member::{EVENTS, MEMBERS};
use super::inputs::Inputs;
use super::{licence, module};
use crate::error::{Doing, Error};

/// The folder in the bundle.
const FOLDER: &str = "npm";
/// The name of the class that the module exports.
const CLASS: &str = "WijkMengpaneel";

/// Everything in the folder of the package.
pub(crate) fn artefacts(inputs: &Inputs) -> Result<Vec<Artefact>, Error> {
    let read = |path: &str| {
        let path = inputs.workspace.root().join(path);
        fs::read_to_string(&path).map_err(Error::file(Doing::Read, &path))
    };
    let mut files = module::artefacts(inputs)?;
    files.extend([
        Artefact::new("package.json", pretty(&package())),
        Artefact::new("custom-elements.json", pretty(&manifest::manifest())),
        Artefact::new(
            &format!("{}.d.ts", module::NAME),
            types::types(&read("widget/npm/head.d.ts")?),
        ),
        Artefact::new("README.md", readme(&read("widget/npm/README.md")?)),
        Artefact::new("LICENSE", read("LICENSE")?),
        licence::file(inputs)?,
    ]);
    for file in &mut files {
        file.name = format!("{FOLDER}/{}", file.name);
    }
    Ok(files)
}

fn package() -> Value {
    let name = module::NAME;
    json!({
        "name": name,
        "version": env!("CARGO_PKG_VERSION"),
        "description": "A mixing desk for municipalities that work neighbourhood by neighbourhood, as one HTML element",
        "keywords": ["custom-element", "web-component", "wijkgericht-werken", "municipality", "webassembly"],
        "license": "EUPL-1.2",
        "type": "module",
        "exports": {
            ".": {
                "types": format!("./{name}.d.ts"),
                "default": format!("./{name}.js"),
            },
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
        },
        "types": format!("./{name}.d.ts"),
        "customElements": "custom-elements.json",
        "sideEffects": [format!("./{name}.js")],
        // The compressed neighbours are for web servers, and stay out.
        "files": [
            format!("{name}.js"),
            format!("{name}.d.ts"),
            format!("{name}.*.wasm"),
            format!("{name}.*.json"),
            "custom-elements.json",
            licence::NAME,
        ],
    })
}

fn readme(template: &str) -> String {
    let attributes = ATTRIBUTES.iter().map(|attribute| {
        let name = format!("`{}`", attribute.name);
        [name, attribute.values.into(), attribute.meaning.into()]
    });
    let members = MEMBERS
        .iter()
        .map(|row| [row.names.into(), row.gives.into()]);
    let events = EVENTS.iter().map(|event| {
        [
            format!("`{}`", event.name),
            event.when.into(),
            event.detail.into(),
        ]
    });
    let properties = CUSTOM_PROPERTIES.iter().map(|property| {
        let name = format!("`{}`", property.name);
        [name, property.purpose.into(), property.default.into()]
    });
    let parts = PARTS
        .iter()
        .map(|(name, meaning)| format!("`{name}` ({meaning})"));
    // The longer name first: it ends as another one does.
    [
        (
            "CUSTOM_PROPERTIES",
            table(["Property", "For", "Default"], properties),
        ),
        (
            "ATTRIBUTES",
            table(["Attribute", "Values", "Meaning"], attributes),
        ),
        ("MEMBERS", table(["Name", "Gives"], members)),
        ("EVENTS", table(["Event", "When", "`detail`"], events)),
        ("PARTS", parts.collect::<Vec<_>>().join(", ")),
    ]
    .iter()
    .fold(template.to_owned(), |text, (gap, filled)| {
        text.replacen(gap, filled, 1)
    })
}

fn table<const COLUMNS: usize>(
    head: [&str; COLUMNS],
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> String {
    let mut lines = vec![
        format!("| {} |", head.join(" | ")),
        format!("|{}", "---|".repeat(COLUMNS)),
    ];
    lines.extend(rows.map(|row| format!("| {} |", row.join(" | "))));
    lines.join("\n")
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// A text of the contract where there is no table around it.
fn plain(text: &str) -> String {
    text.replace("\\|", "|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gap_of_the_readme_is_filled() {
        let template = "ATTRIBUTES\nMEMBERS\nEVENTS\nCUSTOM_PROPERTIES\nPARTS";
        let text = readme(template);
        for gap in template.lines() {
            assert!(!text.contains(gap), "{gap}");
        }
        assert!(text.starts_with("| Attribute | Values | Meaning |\n|---|---|---|\n| `board` |"));
    }
}
