//! The element's scripts with everything they import, ready for the bundler.
//!
//! All artefacts share one set of scripts. They differ in `assets.js`, which is written here: what
//! stands for each asset (an address, or its bytes), and which of `beside.js` and `inside.js` opens it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::artefact::Artefact;
use super::emptied;
use super::inputs::Inputs;
use super::split::LATER;
use crate::error::{Doing, Error};

/// Which script of the widget opens an asset.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Opener {
    /// Each asset is a file beside the module.
    Beside,
    /// Each asset stands in the script itself.
    Inside,
}

impl Opener {
    fn name(self) -> &'static str {
        match self {
            Self::Beside => "beside",
            Self::Inside => "inside",
        }
    }
}

/// Lays all scripts into a folder of their own, and returns the one to start from. `stand` gives for
/// the bytes of an asset, and what it is, the expression that stands for it in the script.
pub(crate) fn staged(
    inputs: &Inputs,
    opener: Opener,
    stand: impl FnMut(&[u8], &str) -> Result<String, Error>,
) -> Result<PathBuf, Error> {
    let folder = inputs
        .workspace
        .target()
        .join("bundle-src")
        .join(opener.name());
    emptied(&folder)?;
    copy_scripts(&inputs.workspace.root().join("widget"), &folder)?;
    let style = format!("export default {};\n", json!(inputs.style));
    for (name, text) in [
        ("glue.js", glue_module(&inputs.compiled.glue)?),
        ("style.js", style),
        ("assets.js", assets_module(inputs, opener, stand)?),
    ] {
        Artefact::new(name, text).write(&folder)?;
    }
    Ok(folder.join("element.js"))
}

/// The glue as a function: one evaluation serves one instance of the WebAssembly, and after a
/// crash the element needs a second one. It reaches the exports through a guard that notices crashes.
///
/// Yew can draw raw HTML, which we never ask of it; its import for that would be the only place in
/// the bundle that writes markup from text. Here it writes the text itself.
///
/// # Errors
/// When the glue has no place for the doors, or for the guard.
fn glue_module(glue: &str) -> Result<String, Error> {
    const IMPORTS: &str = ": import0,";
    const EXPORTS: &str = "wasm = instance.exports;";
    for (place, what) in [(IMPORTS, "doors"), (EXPORTS, "guard")] {
        if !glue.contains(place) {
            let reason = format!("the glue script has no place for the {what}");
            return Err(Error::module(&reason));
        }
    }
    let glue = glue
        .replace(".innerHTML = ", ".textContent = ")
        .replace(IMPORTS, &format!("{IMPORTS} {LATER},"))
        .replace(EXPORTS, "wasm = guard(instance.exports);");
    Ok(format!(
        "export function createGlue({LATER}, guard) {{\n{glue}\nreturn wasm_bindgen;\n}}\n"
    ))
}

fn assets_module(
    inputs: &Inputs,
    opener: Opener,
    mut stand: impl FnMut(&[u8], &str) -> Result<String, Error>,
) -> Result<String, Error> {
    let shared =
        json!({ "style": inputs.later_style, "content": inputs.content.shared }).to_string();
    let mut parts = String::new();
    for (language, content) in &inputs.content.languages {
        let first = stand(&content.first, &format!("{language}.json"))?;
        let rest = stand(&content.later, &format!("{language}.later.json"))?;
        parts += &format!("  {language}: [{first}, {rest}],\n");
    }
    Ok(format!(
        "export {{ open }} from \"./{}.js\";\n\
         export const doors = {};\n\
         export const wasm = {};\n\
         export const later = {};\n\
         export const shared = {};\n\
         export const parts = {{\n{parts}}};\n",
        opener.name(),
        inputs.compiled.doors,
        stand(&inputs.compiled.first, "wasm")?,
        stand(&inputs.compiled.second, "later.wasm")?,
        stand(shared.as_bytes(), "later.json")?,
    ))
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
        let glue = "let wasm_bindgen = { \"./w.js\": import0, }; wasm = instance.exports;";
        assert_eq!(
            glue_module(glue).unwrap(),
            "export function createGlue(later, guard) {\n\
             let wasm_bindgen = { \"./w.js\": import0, later, }; wasm = guard(instance.exports);\n\
             return wasm_bindgen;\n}\n"
        );
    }

    #[test]
    fn a_glue_without_a_place_for_the_doors_or_the_guard_stops_the_build() {
        assert!(glue_module("wasm = instance.exports;").is_err());
        assert!(glue_module("{ \"./w.js\": import0, }").is_err());
    }

    #[test]
    fn only_scripts_are_copied() {
        let folder = crate::workspace::scratch("scripts");
        let (from, to) = (folder.join("widget"), folder.join("staged"));
        for (name, text) in [("element.js", "1"), ("loader.js", "2"), ("Cargo.toml", "3")] {
            Artefact::new(name, text).write(&from).unwrap();
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
