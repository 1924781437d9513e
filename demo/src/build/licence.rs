//! `LICENTIES.txt`: whose work travels along in the bundle, and on which terms.
//!
//! - The parts are the crates that cargo compiles for the widget and for a browser, and Rust's own
//!   library. What only runs while building (macros, this builder, tests) does not travel along.
//! - Where a crate lets one choose, the MIT licence is taken: its text names the makers.
//! - A text that several crates share stands there once, under the copyright lines of each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::artefact::Artefact;
use super::inputs::Inputs;
use crate::error::{Doing, Error};
use crate::process;

/// What a visitor's browser runs.
const TARGET: &str = "wasm32-unknown-unknown";
/// Where the conditions of the MIT licence begin; above it stand the makers.
const MIT: &str = "Permission is hereby granted";

/// One part by somebody else.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    name: String,
    licence: String,
    /// As the crate names them, for one that brings no text.
    authors: String,
    texts: Vec<String>,
}

/// Its name, also inside the packages, which travel by themselves.
pub(crate) const NAME: &str = "LICENTIES.txt";

/// The file with all licences.
pub(crate) fn artefacts(inputs: &Inputs) -> Result<Vec<Artefact>, Error> {
    Ok(vec![file(inputs)?])
}

/// The same, for a package that holds it too.
pub(crate) fn file(inputs: &Inputs) -> Result<Artefact, Error> {
    let root = inputs.workspace.root();
    let mut parts = parts(root)?;
    parts.push(standard_library(root)?);
    let own = root.join("LICENSE");
    let own = fs::read_to_string(&own).map_err(Error::file(Doing::Read, &own))?;
    Ok(Artefact::new(NAME, notices(&parts, &own)))
}

/// The crates that ship, in the order of their names.
fn parts(root: &Path) -> Result<Vec<Part>, Error> {
    let widget = ["--package", "mengpaneel-widget", "--target", TARGET];
    let shape = [
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ];
    let tree = cargo(root, &[&["tree", "--locked"][..], &widget, &shape].concat())?;
    let shipped = shipped(&tree);
    let filter = ["--filter-platform", TARGET];
    let all = cargo(
        root,
        &[&["metadata", "--locked", "--format-version=1"][..], &filter].concat(),
    )?;
    let all: Value = serde_json::from_str(&all).unwrap_or_default();
    let packages = all["packages"].as_array().map_or(&[][..], Vec::as_slice);
    let mut parts = Vec::new();
    for package in packages {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let name = format!("{} {}", text("name"), text("version"));
        if shipped.contains(&name) {
            let licence = text("license");
            let manifest = text("manifest_path");
            let folder = Path::new(&manifest).parent().unwrap_or(root);
            let authors = package["authors"].as_array().into_iter().flatten();
            let authors: Vec<_> = authors
                .filter_map(Value::as_str)
                .map(without_address)
                .collect();
            parts.push(Part {
                texts: texts(folder, &licence)?,
                authors: authors.join(", "),
                licence,
                name,
            });
        }
    }
    if parts.len() != shipped.len() {
        return Err(Error::licences(shipped.len(), parts.len()));
    }
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(parts)
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<String, Error> {
    let mut command = Command::new("cargo");
    process::without_flags_of_caller(&mut command)
        .current_dir(root)
        .args(arguments);
    process::run(&mut command, "Mend what cargo names.")
}

/// `name version` of every crate in a tree of cargo's, without our own.
fn shipped(tree: &str) -> BTreeSet<String> {
    tree.lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
            (!name.starts_with("mengpaneel-")).then(|| format!("{name} {version}"))
        })
        .collect()
}

/// Rust's own library, which is no crate of the tree.
fn standard_library(root: &Path) -> Result<Part, Error> {
    let mut rustc = Command::new("rustc");
    rustc.arg("--version").current_dir(root);
    let said = process::run(&mut rustc, "Install Rust from https://rustup.rs.")?;
    let version = said.split(' ').nth(1).unwrap_or_default();
    Ok(Part {
        name: format!("Rust (std) {version}"),
        licence: "MIT OR Apache-2.0".into(),
        authors: "The Rust Project Contributors".into(),
        texts: Vec::new(),
    })
}

/// The texts that a crate brings and that its licence asks for.
fn texts(folder: &Path, licence: &str) -> Result<Vec<String>, Error> {
    let failed = || Error::file(Doing::Read, folder);
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(failed())? {
        let path = entry.map_err(failed())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_uppercase();
        let begins = ["LICEN", "COPYING", "NOTICE", "UNLICENSE"];
        if path.is_file() && begins.iter().any(|begin| name.starts_with(begin)) {
            files.insert(name, path);
        }
    }
    if offers_mit(licence) && files.keys().any(|name| name.contains("MIT")) {
        let others = ["APACHE", "COPYING", "UNLICENSE"];
        files.retain(|name, _| !others.iter().any(|other| name.contains(other)));
    }
    let read = |path| fs::read_to_string(path).map_err(Error::file(Doing::Read, path));
    files.values().map(|path| read(path)).collect()
}

/// Whether the MIT licence is one of several to choose from.
fn offers_mit(licence: &str) -> bool {
    let choices = licence.replace('/', " OR ");
    let mut words = choices.split([' ', '(', ')']);
    choices.contains(" OR ") && words.any(|word| word == "MIT")
}

/// `Name` of `Name <name@example.org>`.
fn without_address(author: &str) -> &str {
    author.split(" <").next().unwrap_or(author)
}

fn notices(parts: &[Part], own: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let mut text = format!(
        "LICENTIES BIJ HET WIJKMENGPANEEL {version}\n\n\
         Het mengpaneel zelf valt onder de EUPL-1.2. Die tekst staat onderaan.\n\
         In de bestanden zit ook werk van anderen. Laat dit bestand daarom bij de andere staan.\n\n\n\
         WERK VAN ANDEREN\n\n"
    );
    let width = parts.iter().map(|part| part.name.len()).max().unwrap_or(0);
    for part in parts {
        text += &format!("{:width$}  {}\n", part.name, part.licence);
    }
    for Terms { conditions, makers } in terms(parts) {
        text += &format!("\n\n{}\n", "-".repeat(72));
        for (makers, names) in makers {
            text += &format!("\n{}\n", names.join(", "));
            for line in makers.lines() {
                text += &format!("  {}\n", line.trim());
            }
        }
        text += &format!("\n{conditions}\n");
    }
    text + &format!(
        "\n\n{}\n\nHET MENGPANEEL ZELF\n\n{}\n",
        "-".repeat(72),
        own.trim()
    )
}

/// One text of conditions, and who gave what under it.
#[derive(Debug)]
struct Terms {
    conditions: String,
    makers: Vec<(String, Vec<String>)>,
}

impl Terms {
    fn add(&mut self, makers: &str, part: &str) {
        match self.makers.iter_mut().find(|(known, _)| known == makers) {
            Some((_, parts)) => parts.push(part.to_owned()),
            None => self.makers.push((makers.to_owned(), vec![part.to_owned()])),
        }
    }
}

/// Every text once. A part that brings none stands, with the makers that it names, under the text of
/// the MIT licence, which all such parts offer.
fn terms(parts: &[Part]) -> Vec<Terms> {
    let mut found: Vec<Terms> = Vec::new();
    for part in parts {
        for text in &part.texts {
            let (makers, conditions) = text.split_at(text.find(MIT).unwrap_or(0));
            let known = |terms: &Terms| squeezed(&terms.conditions) == squeezed(conditions);
            let at = found.iter().position(known).unwrap_or(found.len());
            if at == found.len() {
                found.push(Terms {
                    conditions: conditions.trim().to_owned(),
                    makers: Vec::new(),
                });
            }
            found[at].add(makers.trim(), &part.name);
        }
    }
    let mit = found
        .iter_mut()
        .find(|terms| terms.conditions.starts_with(MIT));
    if let Some(mit) = mit {
        for part in parts.iter().filter(|part| part.texts.is_empty()) {
            mit.add(&format!("Copyright (c) {}", part.authors), &part.name);
        }
    }
    found
}

/// Texts that differ in their line breaks only are the same.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, authors: &str, texts: &[&str]) -> Part {
        Part {
            name: name.into(),
            licence: "MIT".into(),
            authors: authors.into(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn the_tree_of_cargo_gives_each_crate_of_others_once() {
        let tree = "mengpaneel-widget v0.1.0 (/a b)\nyew v0.23.0\nserde v1.0.1\nserde v1.0.1 (*)\n";
        let shipped = shipped(tree);
        assert_eq!(
            shipped.into_iter().collect::<Vec<_>>(),
            ["serde 1.0.1", "yew 0.23.0"]
        );
    }

    #[test]
    fn a_choice_is_a_choice_however_it_is_written() {
        for licence in [
            "MIT OR Apache-2.0",
            "Apache-2.0/MIT",
            "Apache-2.0 / MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Unlicense OR MIT",
        ] {
            assert!(offers_mit(licence), "{licence}");
        }
        for licence in ["MIT", "Apache-2.0 OR BSL-1.0", "MIT AND Zlib"] {
            assert!(!offers_mit(licence), "{licence}");
        }
    }

    #[test]
    fn a_choice_leaves_out_the_other_text_and_nothing_else() {
        let folder = crate::workspace::scratch("licences");
        for name in [
            "LICENSE-MIT",
            "LICENSE-APACHE",
            "LICENSE-UNICODE",
            "README.md",
        ] {
            fs::write(folder.join(name), name).unwrap();
        }
        let found = |licence| texts(&folder, licence).unwrap();
        assert_eq!(
            found("(MIT OR Apache-2.0) AND Unicode-3.0"),
            ["LICENSE-MIT", "LICENSE-UNICODE"]
        );
        assert_eq!(found("MIT AND Apache-2.0").len(), 3);
    }

    #[test]
    fn a_shared_text_stands_there_once_under_all_its_makers() {
        let (one, other) = (
            "Copyright (c) An\n\nPermission is hereby granted, free.",
            "Copyright (c) Bo\n\nPermission is hereby granted,\nfree.",
        );
        let parts = [
            part("a 1.0.0", "", &[one]),
            part("b 1.0.0", "", &[other]),
            part("c 1.0.0", "", &[one]),
            part("d 1.0.0", "Di", &[]),
        ];
        let text = notices(&parts, "EUPL");
        assert_eq!(squeezed(&text).matches(MIT).count(), 1, "{text}");
        for lines in [
            "\na 1.0.0, c 1.0.0\n  Copyright (c) An\n",
            "\nb 1.0.0\n  Copyright (c) Bo\n",
            "\nd 1.0.0\n  Copyright (c) Di\n",
        ] {
            assert!(text.contains(lines), "{lines} in {text}");
        }
        assert!(text.ends_with("HET MENGPANEEL ZELF\n\nEUPL\n"));
    }
}
