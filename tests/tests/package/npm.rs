//! The npm package: as its own tools judge it, as a project uses it, and as the element really is.

use super::walk;
use mengpaneel_demo::serve::Site;
use mengpaneel_demo::{Server, Tools, Workspace, setup};
use mengpaneel_tests::{Outcome, Size, journey, stage};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An empty folder for one test.
fn scratch(name: &str) -> Outcome<PathBuf> {
    let folder = Workspace::here().target().join("npm-test").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn tools() -> Outcome<Tools> {
    stage();
    Ok(setup::tools(&Workspace::here())?)
}

fn run(command: &mut Command) -> Outcome<String> {
    let ran = command.output()?;
    let said = String::from_utf8_lossy(&ran.stdout) + String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{command:?}\n{said}");
    Ok(said.into_owned())
}

/// What `npm publish` would send, and so what somebody who installs the package gets.
fn packed(tools: &Tools, into: &Path) -> Outcome<PathBuf> {
    let package = Workspace::here().dist().join("npm");
    run(tools
        .command("npm")
        .args(["pack", "--pack-destination"])
        .arg(into)
        .current_dir(package))?;
    let mut archives = fs::read_dir(into)?.filter_map(|entry| Some(entry.ok()?.path()));
    let archive = archives.find(|path| path.extension().is_some_and(|end| end == "tgz"));
    Ok(archive.ok_or("npm packed nothing")?)
}

/// The package as it lies in a project's `node_modules`.
fn installed(tools: &Tools, project: &Path) -> Outcome<PathBuf> {
    let place = project.join("node_modules/wijk-mengpaneel");
    fs::create_dir_all(&place)?;
    let archive = packed(tools, project)?;
    run(Command::new("tar")
        .args(["--strip-components=1", "-xzf"])
        .arg(archive)
        .arg("-C")
        .arg(&place))?;
    Ok(place)
}

#[test]
fn publint_and_are_the_types_wrong_find_nothing() -> Outcome {
    let tools = tools()?;
    let folder = scratch("judged")?;
    let package = installed(&tools, &folder)?;
    let said = run(tools.command("publint").arg("--strict").arg(&package))?;
    assert!(said.contains("All good!"), "{said}");
    // A module has no way in for `require`, and that is what the profile says.
    run(tools
        .command("attw")
        .args(["--profile", "esm-only"])
        .arg(packed(&tools, &folder)?))?;
    Ok(())
}

#[test]
fn a_package_brings_what_it_names_and_nothing_else() -> Outcome {
    let tools = tools()?;
    let package = installed(&tools, &scratch("named")?)?;
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(&package)? {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    for file in [
        "LICENSE",
        "LICENTIES.txt",
        "README.md",
        "custom-elements.json",
        "package.json",
        "wijk-mengpaneel.d.ts",
        "wijk-mengpaneel.js",
    ] {
        assert!(names.remove(file), "{file} is missing");
    }
    // What the module asks for, and only that.
    let module = fs::read_to_string(package.join("wijk-mengpaneel.js"))?;
    for name in &names {
        assert!(
            module.contains(&format!("new URL(\"./{name}\",import.meta.url)")),
            "{name}"
        );
    }
    assert_eq!(
        module.matches("new URL(\"./").count(),
        names.len(),
        "{names:?}"
    );
    Ok(())
}

/// A project in TypeScript that uses the package: compiled, bundled, and laid out to be served.
fn built() -> Outcome<PathBuf> {
    let tools = tools()?;
    let project = scratch("project")?;
    let sources = Workspace::here().root().join("tests/tests/package/project");
    for name in ["app.ts", "tsconfig.json", "index.html"] {
        fs::copy(sources.join(name), project.join(name))?;
    }
    let package = installed(&tools, &project)?;
    run(tools.command("tsc").arg("--noEmit").current_dir(&project))?;
    let site = project.join("dist");
    run(tools
        .command("esbuild")
        .args([
            "app.ts",
            "--bundle",
            "--format=esm",
            "--outfile=dist/app.js",
        ])
        .current_dir(&project))?;
    // As the package's README says.
    for entry in fs::read_dir(&package)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.starts_with("wijk-mengpaneel.")
            && (name.ends_with(".wasm") || name.ends_with(".json"))
        {
            fs::copy(&path, site.join(name))?;
        }
    }
    fs::copy(project.join("index.html"), site.join("index.html"))?;
    Ok(site)
}

#[test]
fn a_typed_and_bundled_project_leads_to_a_profile() {
    journey("npm-project", Size::DESKTOP, async |page| {
        let pages = built()?;
        let bundle = Workspace::here().dist();
        let server = Server::start_site(0, &Site { pages, bundle })?;
        page.open(&server.url("/")).await?;
        page.until("document.title.includes('ready')").await?;
        let title = page.script("return document.title").await?.to_string();
        assert!(title.contains("text/csv"), "{title}");
        assert_eq!(
            page.script("return host.result.positions.positionering")
                .await?,
            json!(8)
        );
        walk::fill_in(page).await?;
        walk::look(page).await?;
        page.quiet().await?;
        let asked = page
            .script("return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)")
            .await?;
        assert!(
            !asked.to_string().contains("/static/"),
            "only its own files: {asked}"
        );
        Ok(())
    });
}

#[test]
fn the_manifest_names_what_the_running_element_has() {
    journey("npm-manifest", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        let text = fs::read_to_string(Workspace::here().dist().join("npm/custom-elements.json"))?;
        let manifest: Value = serde_json::from_str(&text)?;
        assert_eq!(manifest["schemaVersion"], "2.1.0");
        let class = &manifest["modules"][0]["declarations"][0];
        let names = |list: &str| -> BTreeSet<String> {
            let named = class[list].as_array().into_iter().flatten();
            named
                .map(|one| one["name"].as_str().unwrap_or_default().to_owned())
                .collect()
        };
        let there = async |expression: &str| -> Outcome<BTreeSet<String>> {
            let found = page.script(&format!("return {expression}")).await?;
            Ok(serde_json::from_value(found)?)
        };
        assert_eq!(
            there("host.constructor.observedAttributes").await?,
            names("attributes")
        );
        assert_eq!(
            page.script("return host.constructor.name.length > 0")
                .await?,
            json!(true)
        );

        // Everything that a script could see, without what the browser alone calls.
        let members = there(
            "(() => { const all = Object.keys(host);\
               for (let at = Object.getPrototypeOf(host); at !== HTMLElement.prototype; at = Object.getPrototypeOf(at))\
                 all.push(...Object.getOwnPropertyNames(at));\
               return all.filter((name) => name !== 'constructor' && !name.endsWith('Callback')); })()",
        ).await?;
        assert_eq!(members, names("members"));
        for member in class["members"].as_array().into_iter().flatten() {
            let name = member["name"].as_str().unwrap_or_default();
            let kind = page
                .script(&format!(
                    "return typeof host.{name} === 'function' ? 'method' : 'field'"
                ))
                .await?;
            assert_eq!(kind, member["kind"], "{name}");
            let settable = page
                .script(&format!(
                    "for (let at = host; at; at = Object.getPrototypeOf(at)) {{\
                       const found = Object.getOwnPropertyDescriptor(at, '{name}');\
                       if (found) return Boolean(found.set); }}"
                ))
                .await?;
            // The promise is a property of the element itself.
            if member["kind"] == "field" && name != "ready" {
                assert_eq!(settable, json!(member["readonly"] != json!(true)), "{name}");
            }
        }

        // The shapes of the types are those of the objects.
        for (field, rows) in [
            ("result", mengpaneel_widget::contract::member::RESULT),
            ("group", mengpaneel_widget::contract::member::GROUP),
        ] {
            let typed = rows.iter().flat_map(|row| row.typed);
            let wanted = typed
                .map(|typed| typed.split(':').next().unwrap_or_default().to_owned())
                .collect();
            assert_eq!(
                there(&format!("Object.keys(host.{field})")).await?,
                wanted,
                "{field}"
            );
        }
        let parts = there(
            "[...new Set([...root.querySelectorAll('[part]')].map((one) => one.part.value))]",
        )
        .await?;
        assert!(parts.is_subset(&names("cssParts")), "{parts:?}");
        Ok(())
    });
}
