//! The papers beside the packages, the pages of the workshop and `publiccode.yml`: plain language, and
//! nothing in them that the code does not do.

use mengpaneel_demo::build::Bundle;
use mengpaneel_demo::serve::{CONTENT_SECURITY_POLICY, WORKSHOP_POLICY};
use mengpaneel_demo::{Workspace, build, setup};
use mengpaneel_tests::Outcome;
use mengpaneel_widget::contract::ATTRIBUTES;
use std::fs;
use std::path::{Path, PathBuf};

// What measures the boards measures the papers.
#[allow(dead_code, reason = "papers name no lines of a source")]
#[path = "../../core/tests/content/reading.rs"]
mod reading;

/// Tags inside a sentence; every other one ends it.
const INLINE: [&str; 4] = ["a", "code", "em", "strong"];

fn read(path: &str) -> Outcome<String> {
    Ok(fs::read_to_string(Workspace::here().root().join(path))?)
}

fn html_files(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            html_files(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "html") {
            found.push(path);
        }
    }
    found.sort();
    Ok(())
}

/// The texts of a page, one a block, without its examples of code.
fn texts(html: &str) -> Vec<String> {
    let body = html.split("<body>").nth(1).unwrap_or_default();
    let mut texts = vec![String::new()];
    let mut code = false;
    for piece in body.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.trim_start_matches('/').split([' ', '\n']).next();
        let name = name.unwrap_or_default();
        if name == "pre" {
            code = !tag.starts_with('/');
        }
        if !INLINE.contains(&name) {
            texts.push(String::new());
        }
        if !code && let Some(last) = texts.last_mut() {
            *last += text;
        }
    }
    let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut texts: Vec<_> = texts.into_iter().map(one_line).collect();
    texts.retain(|text| !text.is_empty());
    texts
}

/// What stands in `<code>` outside the examples, without tags and entities.
fn codes(html: &str) -> Vec<String> {
    let pieces = html.split("<code>").skip(1);
    let codes = pieces.filter_map(|piece| piece.split("</code>").next());
    codes
        .map(|code| code.replace("&lt;", "<").replace("&gt;", ">"))
        .collect()
}

/// The line of a policy, by the id of its place on the paper.
fn policy(paper: &str, id: &str) -> String {
    let start = format!("id=\"{id}\"><code>");
    let line = paper.split(&start).nth(1).unwrap_or_default();
    line.split("</code>").next().unwrap_or_default().to_owned()
}

/// The policy under which one of the tests' hosts is served.
fn served(host: &str, path: &str) -> Outcome<String> {
    let case = read(&format!("tests/pages/hosts/{host}/host.json"))?;
    let case: serde_json::Value = serde_json::from_str(&case)?;
    let answers = case["answers"].as_array().into_iter().flatten();
    let answer = answers.into_iter().find(|answer| answer["path"] == path);
    let policy = answer.and_then(|answer| answer["headers"]["content-security-policy"].as_str());
    Ok(policy.ok_or("a host without a policy")?.to_owned())
}

fn bundle() -> Outcome<Bundle> {
    let workspace = Workspace::here();
    let tools = setup::tools(&workspace)?;
    Ok(build::build(&workspace, &tools)?)
}

#[test]
fn papers_and_workshop_have_no_sentence_over_20_words_and_half_have_at_most_12() -> Outcome {
    let root = Workspace::here();
    let mut files = Vec::new();
    html_files(&root.root().join("demo/papers"), &mut files)?;
    html_files(&root.pages().join("workshop"), &mut files)?;
    assert!(files.len() >= 10, "{files:?}");
    for file in files {
        let mut lengths = Vec::new();
        for text in texts(&fs::read_to_string(&file)?) {
            for sentence in reading::sentences(&text) {
                let words = reading::words(sentence);
                assert!(words <= 20, "{}: {words} words: {sentence}", file.display());
                lengths.extend(sentence.ends_with(['.', '?', '!', ':']).then_some(words));
            }
        }
        lengths.sort_unstable();
        let median = lengths[lengths.len() / 2];
        println!(
            "{}: {} sentences, median {median} words, longest {:?}",
            file.display(),
            lengths.len(),
            lengths.last()
        );
        assert!(median <= 12, "{}: median {median}", file.display());
    }
    Ok(())
}

/// What a page calls by its name is called so on the screen: by the widget, or by the menu.
#[test]
fn the_guide_calls_buttons_and_pages_what_they_are_called() -> Outcome {
    let words = read("widget/words/nl.json")?;
    for file in [
        "demo/pages/workshop/handleiding/index.html",
        "demo/pages/workshop/deelnemer/index.html",
        "demo/papers/2-privacy.html",
    ] {
        let page = read(file)?;
        let (menu, text) = page.split_once("<main").unwrap_or_default();
        // The names of the parts of a meeting stand behind their minutes.
        let text = text.replace("</span> <strong>", "");
        let named: Vec<_> = text.split("<strong>").skip(1).collect();
        assert!(!named.is_empty(), "{file}");
        for name in named
            .iter()
            .filter_map(|rest| rest.split("</strong>").next())
        {
            let known =
                words.contains(&format!(": \"{name}\"")) || menu.contains(&format!(">{name}</a>"));
            assert!(known, "{file}: nothing is called {name}");
        }
    }
    Ok(())
}

#[test]
fn the_policies_on_paper_are_those_that_the_pages_are_served_with() -> Outcome {
    let paper = read("demo/papers/3-beveiliging.html")?;
    assert_eq!(policy(&paper, "module"), CONTENT_SECURITY_POLICY);
    assert_eq!(policy(&paper, "workshop"), WORKSHOP_POLICY);
    // The pages of the tests' hosts stand under these two, and walk to a profile.
    assert_eq!(policy(&paper, "classic"), served("classic", "/")?);
    let framed = served("frame", "/static/embed.html")?.replace(
        "frame-ancestors 'self'",
        "frame-ancestors https://portaal.gemeente.example",
    );
    assert_eq!(policy(&paper, "embed"), framed);
    Ok(())
}

#[test]
fn the_guide_names_every_attribute_and_no_other() -> Outcome {
    let paper = read("demo/papers/1-inbouwen.html")?;
    let table = paper
        .split("id=\"instellingen\"")
        .nth(1)
        .unwrap_or_default();
    let rows = table.split("</table>").next().unwrap_or_default();
    let named: Vec<_> = rows
        .split("<tr><td><code>")
        .skip(1)
        .filter_map(|row| row.split("</code>").next())
        .collect();
    let known: Vec<_> = ATTRIBUTES.iter().map(|attribute| attribute.name).collect();
    assert_eq!(named, known);
    for (row, attribute) in rows.split("<tr>").skip(2).zip(ATTRIBUTES) {
        // The words that one may write stand in both, the explanation is translated.
        for value in attribute.values.split('`').skip(1).step_by(2) {
            assert!(
                row.contains(&format!("<code>{value}</code>")),
                "{value}: {row}"
            );
        }
    }
    Ok(())
}

#[test]
fn every_file_that_a_paper_names_is_in_the_bundle_and_every_package_is_named() -> Outcome {
    let bundle = bundle()?;
    let names: Vec<_> = bundle.files.iter().map(|file| &*file.name).collect();
    let mut named = Vec::new();
    for name in names.iter().filter(|name| name.starts_with("papieren/")) {
        let paper = fs::read_to_string(bundle.folder.join(name))?;
        assert!(!paper.contains("<script"), "{name} has a script");
        assert!(
            !paper.contains("{version}") && !paper.contains("paper.css"),
            "{name}"
        );
        named.extend(codes(&paper));
        for link in paper.split(" href=\"").skip(1) {
            let link = link.split('"').next().unwrap_or_default();
            let example = link == "mengpaneel-leeg.pdf";
            assert!(
                example || names.contains(&&*format!("papieren/{link}")),
                "{name}: {link}"
            );
        }
    }
    let is_file = |code: &&String| {
        let ending = code
            .rsplit_once('.')
            .map(|(stem, ending)| (stem.is_empty(), ending));
        matches!(
            ending,
            Some((false, "js" | "html" | "zip" | "txt" | "json"))
        ) && !code.contains([' ', '/', '<'])
            || *code == "SHA256SUMS"
    };
    for file in named.iter().filter(is_file) {
        let there = names.contains(&&**file);
        assert!(there, "a paper names {file}, which is not in {names:?}");
    }
    // What a web master picks from is explained; what those files fetch by themselves need not be.
    for name in names.iter().filter(|name| !name.contains('/')) {
        let hash = |piece: &str| piece.len() == 10 && piece.bytes().all(|b| b.is_ascii_hexdigit());
        let fetched = name.split('.').any(hash);
        assert!(
            fetched || named.iter().any(|code| code == name),
            "no paper names {name}"
        );
    }
    Ok(())
}

#[test]
fn the_licences_name_what_ships_and_end_with_our_own() -> Outcome {
    let bundle = bundle()?;
    let text = fs::read_to_string(bundle.folder.join("LICENTIES.txt"))?;
    let table = text.split("----").next().unwrap_or_default();
    for name in ["yew ", "qrcodegen ", "wasm-bindgen ", "Rust (std) "] {
        assert!(table.contains(&format!("\n{name}")), "{name} in {table}");
    }
    // Tools and tests stay at home.
    for name in ["axum", "thirtyfour", "mengpaneel-"] {
        assert!(!text.contains(name), "{name} does not ship");
    }
    // Everything in the table stands under a text as well.
    for row in table.lines().filter(|line| line.contains("  ")) {
        let part = row.split("  ").next().unwrap_or_default();
        assert!(text.matches(part).count() >= 2, "{part} has no text");
    }
    assert!(text.trim_end().ends_with(read("LICENSE")?.trim_end()));
    Ok(())
}

#[test]
fn publiccode_has_what_the_standard_asks_and_the_version_of_the_code() -> Outcome {
    let text = read("publiccode.yml")?;
    let wanted = [
        "publiccodeYmlVersion: \"0.4\"",
        "name:",
        "url:",
        "releaseDate:",
        "platforms:",
        "categories:",
        "developmentStatus:",
        "softwareType:",
        "description:",
        "  nl:",
        "    shortDescription:",
        "    longDescription:",
        "    features:",
        "  license: EUPL-1.2",
        "  type:",
        "  localisationReady:",
        "  availableLanguages:",
    ];
    for key in wanted {
        assert!(text.lines().any(|line| line.starts_with(key)), "{key}");
    }
    let version = format!("softwareVersion: \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(text.contains(&version), "{version}");
    for line in text.lines() {
        if let Some(short) = line.trim().strip_prefix("shortDescription: ") {
            assert!(short.chars().count() <= 150, "{short}");
        }
        if let Some(picture) = line.trim().strip_prefix("- .github/") {
            assert!(
                Workspace::here()
                    .root()
                    .join(".github")
                    .join(picture)
                    .is_file()
            );
        }
    }
    Ok(())
}
