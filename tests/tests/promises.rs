//! What is promised in words and figures, compared with what is there: sizes, tables, forbidden
//! constructs.

use mengpaneel_demo::build::Bundle;
use mengpaneel_demo::{Workspace, build, setup};
use mengpaneel_tests::Outcome;
use mengpaneel_widget::contract::ATTRIBUTES;
use mengpaneel_widget::contract::look::{CUSTOM_PROPERTIES, PARTS};
use mengpaneel_widget::contract::member::{EVENTS, GROUP, MEMBERS, RESULT};
use std::fs;

/// Brotli bytes until the first slider works, in the page's language.
const UNTIL_THE_FIRST_SLIDER: u64 = 120_000;
/// Brotli bytes of everything, all languages and parts.
const EVERYTHING: u64 = 220_000;

fn bundle() -> Outcome<Bundle> {
    let workspace = Workspace::here();
    let tools = setup::tools(&workspace)?;
    Ok(build::build(&workspace, &tools)?)
}

fn brotli(bundle: &Bundle, wanted: impl Fn(&str) -> bool) -> u64 {
    bundle
        .files
        .iter()
        // The npm package holds the same files once more.
        .filter(|file| !file.name.contains('/') && wanted(&file.name))
        .filter_map(|file| file.br)
        .sum()
}

#[test]
fn the_first_slider_costs_no_more_than_promised() -> Outcome {
    let bundle = bundle()?;
    for language in ["nl", "en"] {
        let part = format!(".{language}.json");
        let needed = |name: &str| {
            let module = name.ends_with(".wasm") && !name.ends_with(".later.wasm");
            name == "wijk-mengpaneel.js" || module || name.ends_with(&part)
        };
        let found = brotli(&bundle, needed);
        println!("{language}: {found} bytes until the first slider");
        assert!(
            (1..=UNTIL_THE_FIRST_SLIDER).contains(&found),
            "{language}: {found} bytes\n{bundle}"
        );
    }
    Ok(())
}

#[test]
fn everything_together_costs_no_more_than_promised() -> Outcome {
    let bundle = bundle()?;
    // The classic script holds the same once more, for pages that take it instead of the module.
    let of_the_module =
        |name: &str| name.starts_with("wijk-mengpaneel.") && name != "wijk-mengpaneel.classic.js";
    let found = brotli(&bundle, of_the_module);
    println!("{found} bytes in all");
    assert!((1..=EVERYTHING).contains(&found), "{found} bytes\n{bundle}");
    Ok(())
}

#[test]
fn the_bundle_holds_nothing_that_a_strict_policy_forbids() -> Outcome {
    let bundle = bundle()?;
    for script in [
        "wijk-mengpaneel.js",
        "wijk-mengpaneel.classic.js",
        "embed.js",
    ] {
        strict(script, &fs::read_to_string(bundle.folder.join(script))?);
    }
    Ok(())
}

fn strict(name: &str, script: &str) {
    for forbidden in [
        "eval(",
        "new Function",
        ".innerHTML",
        ".outerHTML",
        "document.write",
        "http://",
        "https://",
    ] {
        let found = script
            .match_indices(forbidden)
            .map(|(at, _)| at)
            .collect::<Vec<_>>();
        let names: Vec<_> = found
            .iter()
            .map(|at| {
                &script[script.floor_char_boundary(at.saturating_sub(40))
                    ..script.ceil_char_boundary(at + 60)]
            })
            .collect();
        // The two XML namespaces are names, not addresses.
        let names: Vec<_> = names
            .into_iter()
            .filter(|name| !name.contains("www.w3.org"))
            .collect();
        assert!(names.is_empty(), "{name}: {forbidden}: {names:?}");
    }
}

#[test]
fn the_readme_and_the_element_name_the_same_attributes_as_the_code() -> Outcome {
    let workspace = Workspace::here();
    let readme = fs::read_to_string(workspace.root().join("README.md"))?;
    for attribute in ATTRIBUTES {
        let row = format!(
            "| `{}` | {} | {} |",
            attribute.name, attribute.values, attribute.meaning
        );
        assert!(readme.contains(&row), "README.md lacks the row\n{row}");
    }
    let element = fs::read_to_string(workspace.root().join("widget/element.js"))?;
    let names: Vec<String> = ATTRIBUTES
        .iter()
        .map(|attribute| format!("{:?}", attribute.name))
        .collect();
    let list = format!("const ATTRIBUTES = [{}];", names.join(", "));
    // However the list is broken over lines.
    let bare = |text: &str| {
        text.split_whitespace()
            .collect::<String>()
            .replace(",]", "]")
    };
    assert!(
        bare(&element).contains(&bare(&list)),
        "element.js lacks\n{list}"
    );
    Ok(())
}

#[test]
fn the_readme_tells_all_that_the_tables_of_the_contract_tell() -> Outcome {
    let readme = fs::read_to_string(Workspace::here().root().join("README.md"))?;
    let mut rows = Vec::new();
    for row in [MEMBERS, RESULT, GROUP].concat() {
        rows.push(format!("| {} | {} |", row.names, row.gives));
    }
    for event in EVENTS {
        rows.push(format!(
            "| `{}` | {} | {} |",
            event.name, event.when, event.detail
        ));
    }
    for property in CUSTOM_PROPERTIES {
        rows.push(format!(
            "| `{}` | {} | {} |",
            property.name, property.purpose, property.default
        ));
    }
    for row in &rows {
        assert!(
            readme.contains(row.as_str()),
            "README.md lacks the row\n{row}"
        );
    }
    // And no row that they do not have.
    let reference = readme
        .split("### Properties and methods")
        .nth(1)
        .unwrap_or_default();
    let reference = reference
        .split("## A board of your own")
        .next()
        .unwrap_or_default();
    let found = reference.lines().filter(|line| line.starts_with("| `"));
    assert_eq!(found.count(), rows.len());
    let parts = reference
        .split("Parts for `::part()`")
        .nth(1)
        .unwrap_or_default();
    for (part, _) in PARTS {
        assert!(parts.contains(&format!("`{part}`")), "{part}");
    }
    Ok(())
}

#[test]
fn the_readme_names_every_file_of_the_bundle() -> Outcome {
    let bundle = bundle()?;
    let readme = fs::read_to_string(Workspace::here().root().join("README.md"))?;
    let table = readme.split("### The files in").nth(1).unwrap_or_default();
    let table = table.split("###").next().unwrap_or_default();
    for file in &bundle.files {
        // A folder is named as a whole, and what carries a hash without it.
        let mut pieces: Vec<_> = file.name.split('.').collect();
        let is_hash =
            |piece: &str| piece.len() == 10 && piece.chars().all(|sign| sign.is_ascii_hexdigit());
        if let Some(at) = pieces.iter().position(|piece| is_hash(piece)) {
            pieces[at] = "<hash>";
        }
        let name = pieces.join(".");
        let wanted = match name.split_once('/') {
            Some((folder, _)) => format!("`{folder}/"),
            None => format!("`{name}`"),
        };
        let other_language = name
            .strip_prefix("wijk-mengpaneel.<hash>")
            .map(|rest| format!("`…{rest}`"));
        assert!(
            table.contains(&wanted) || other_language.is_some_and(|rest| table.contains(&rest)),
            "{name}"
        );
    }
    Ok(())
}

#[test]
fn every_failure_that_can_be_told_is_documented_and_typed() -> Outcome {
    /// Words on buttons beside them.
    const BUTTONS: [&str; 2] = ["again", "reload"];
    let root = Workspace::here().root().to_path_buf();
    let sentences = fs::read_to_string(root.join("widget/sentence.js"))?;
    let dutch = sentences.split("nl: {").nth(1).unwrap_or_default();
    let dutch = dutch.split("},").next().unwrap_or_default();
    let keys = dutch
        .lines()
        .filter_map(|line| line.trim().split_once(": "));
    let mut codes: Vec<_> = keys.map(|(key, _)| key).collect();
    codes.retain(|key| !BUTTONS.contains(key));
    let types = fs::read_to_string(root.join("widget/npm/head.d.ts"))?;
    let typed = types
        .lines()
        .find_map(|line| line.trim().strip_prefix("code: "));
    let mut typed: Vec<_> = typed
        .unwrap_or_default()
        .trim_end_matches(';')
        .split(" | ")
        .map(|word| word.trim_matches('"'))
        .collect();
    let told = EVENTS.iter().find(|event| event.name == "mengpaneel-error");
    let told = told.map_or("", |event| event.detail);
    for code in &codes {
        assert!(told.contains(&format!("`{code}`")), "{code}");
    }
    codes.sort_unstable();
    typed.sort_unstable();
    assert_eq!(codes, typed);
    Ok(())
}

#[test]
fn the_readme_names_the_tokens_that_each_custom_property_falls_back_on() -> Outcome {
    let workspace = Workspace::here();
    let read = |path: &str| fs::read_to_string(workspace.root().join(path));
    let (readme, style) = (read("README.md")?, read("widget/style/token.css")?);
    // What stands in `var(--…)` of the style sheet, without what is private.
    let mut used: Vec<&str> = style
        .split("var(")
        .skip(1)
        .filter_map(|rest| rest.split([',', ')']).next())
        .filter_map(|name| name.trim().strip_prefix("--"))
        .filter(|name| !name.starts_with('_'))
        .collect();
    used.sort_unstable();
    used.dedup();
    let table = readme.split("Tokens of the page, in this order").nth(1);
    let table = table.unwrap_or_default().split("\n\n").next();
    let mut named: Vec<&str> = table
        .unwrap_or_default()
        .split('`')
        .skip(1)
        .step_by(2)
        .map(|name| name.trim_start_matches("--"))
        .collect();
    let own: Vec<_> = CUSTOM_PROPERTIES
        .iter()
        .map(|property| property.name.trim_start_matches("--"))
        .collect();
    named.extend(&own);
    named.sort_unstable();
    named.dedup();
    assert_eq!(named, used);
    Ok(())
}
