//! `wijk-mengpaneel.js`: the ES module, with the WebAssembly and the parts it fetches by itself.

use serde_json::json;

use super::artefact::Artefact;
use super::esbuild;
use super::inputs::Inputs;
use super::script::{self, Opener};
use crate::error::Error;
use crate::naming::hashed;

pub(crate) const NAME: &str = "wijk-mengpaneel";

/// The module, the WebAssembly beside it, a style sheet, and two parts for each language.
pub(crate) fn artefacts(inputs: &Inputs) -> Result<Vec<Artefact>, Error> {
    let mut files = Vec::new();
    let entry = script::staged(inputs, Opener::Beside, |bytes, kind| {
        let file = Artefact::new(&hashed(NAME, bytes, kind), bytes);
        let address = address(&file.name);
        files.push(file);
        Ok(address)
    })?;
    let script = esbuild::module(inputs.tools, &entry)?;
    files.push(Artefact::new(&format!("{NAME}.js"), script));
    Ok(files)
}

/// The address of a file beside the module, in the one form that bundlers recognise, so that they
/// take the file along.
fn address(name: &str) -> String {
    format!("new URL({}, import.meta.url)", json!(format!("./{name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_a_file_beside_the_module() {
        assert_eq!(
            address("w.0.wasm"),
            "new URL(\"./w.0.wasm\", import.meta.url)"
        );
    }
}
