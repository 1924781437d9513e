//! `wijk-mengpaneel.js`: the ES module, with the WebAssembly and the parts it fetches by itself.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::artefact::Artefact;
use super::inputs::Inputs;
use super::split::LATER;
use super::{emptied, esbuild};
use crate::error::{Doing, Error};
use crate::naming::hashed;

const NAME: &str = "wijk-mengpaneel";

/// The module, the WebAssembly beside it, a style sheet, and two parts for each language.
pub(crate) fn artefacts(inputs: &Inputs) -> Result<Vec<Artefact>, Error> {
    let module = |bytes: &[u8], kind: &str| Artefact {
        name: hashed(NAME, bytes, kind),
        bytes: bytes.to_vec(),
    };
    let wasm = module(&inputs.compiled.first, "wasm");
    let later = module(&inputs.compiled.second, "later.wasm");
    let style = module(
        json!(inputs.later_style).to_string().as_bytes(),
        "style.json",
    );
    let mut files = vec![wasm.clone(), later.clone(), style.clone()];
    let mut names = json!({});
    for (language, content) in &inputs.content {
        let first = module(&content.first, &format!("{language}.json"));
        let rest = module(&content.later, &format!("{language}.later.json"));
        names[language] = json!([first.name, rest.name]);
        files.extend([first, rest]);
    }

    let sources = inputs.workspace.target().join("bundle-src");
    emptied(&sources)?;
    copy_scripts(&inputs.workspace.root().join("widget"), &sources)?;
    for (name, text) in [
        ("glue.js", glue_module(&inputs.compiled.glue)?),
        (
            "style.js",
            format!("export default {};\n", json!(inputs.style)),
        ),
        (
            "assets.js",
            assets_module(
                [&wasm.name, &later.name, &style.name],
                inputs.compiled.doors,
                &names,
            ),
        ),
    ] {
        Artefact {
            name: name.into(),
            bytes: text.into_bytes(),
        }
        .write(&sources)?;
    }
    let script = esbuild::module(inputs.tools, &sources.join("element.js"))?;

    files.push(Artefact {
        name: format!("{NAME}.js"),
        bytes: script.into_bytes(),
    });
    Ok(files)
}

/// The glue as a function: one evaluation serves one instance of the WebAssembly, and after a
/// crash the element needs a second one.
///
/// Yew can draw raw HTML, which we never ask of it; its import for that would be the only place in
/// the bundle that writes markup from text. Here it writes the text itself.
///
/// # Errors
/// When the glue does not import where the doors are to be added.
fn glue_module(glue: &str) -> Result<String, Error> {
    const IMPORTS: &str = ": import0,";
    if !glue.contains(IMPORTS) {
        return Err(Error::module("the glue script has no place for the doors"));
    }
    let glue = glue
        .replace(".innerHTML = ", ".textContent = ")
        .replace(IMPORTS, &format!("{IMPORTS} {LATER},"));
    Ok(format!(
        "export function createGlue({LATER}) {{\n{glue}\nreturn wasm_bindgen;\n}}\n"
    ))
}

/// The names of the files that the element fetches, relative to the module.
fn assets_module([wasm, later, style]: [&str; 3], doors: usize, parts: &Value) -> String {
    format!(
        "export const wasm = {};\nexport const later = {};\nexport const style = {};\n\
         export const doors = {doors};\nexport const parts = {parts};\n",
        json!(wasm),
        json!(later),
        json!(style)
    )
}

/// Copies the scripts of the widget: the bundler finds the generated ones beside them.
fn copy_scripts(from: &Path, to: &Path) -> Result<(), Error> {
    let failed = || Error::file(Doing::Read, from);
    for entry in fs::read_dir(from).map_err(failed())? {
        let path = entry.map_err(failed())?.path();
        if let Some(name) = path.file_name()
            && path.extension().is_some_and(|extension| extension == "js")
        {
            fs::copy(&path, to.join(name)).map_err(Error::file(Doing::Read, &path))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_becomes_a_function_that_can_be_called_again() {
        assert_eq!(
            glue_module("let wasm_bindgen = { \"./w.js\": import0, };").unwrap(),
            "export function createGlue(later) {\n\
             let wasm_bindgen = { \"./w.js\": import0, later, };\nreturn wasm_bindgen;\n}\n"
        );
    }

    #[test]
    fn a_glue_without_a_place_for_the_doors_stops_the_build() {
        assert!(glue_module("let wasm_bindgen = 1;").is_err());
    }

    #[test]
    fn the_assets_are_names_beside_the_module() {
        let parts = json!({ "en": ["w.2.en.json", "w.3.en.later.json"] });
        assert_eq!(
            assets_module(["w.0.wasm", "w.1.later.wasm", "w.4.style.json"], 3, &parts),
            "export const wasm = \"w.0.wasm\";\nexport const later = \"w.1.later.wasm\";\n\
             export const style = \"w.4.style.json\";\nexport const doors = 3;\n\
             export const parts = {\"en\":[\"w.2.en.json\",\"w.3.en.later.json\"]};\n"
        );
    }

    #[test]
    fn only_scripts_are_copied() {
        let folder = crate::workspace::scratch("scripts");
        let (from, to) = (folder.join("widget"), folder.join("staged"));
        for (name, text) in [("element.js", "1"), ("loader.js", "2"), ("Cargo.toml", "3")] {
            Artefact {
                name: name.into(),
                bytes: text.into(),
            }
            .write(&from)
            .unwrap();
        }
        emptied(&to).unwrap();
        copy_scripts(&from, &to).unwrap();
        let mut names: Vec<_> = fs::read_dir(&to)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        assert_eq!(names, ["element.js", "loader.js"]);
    }
}
