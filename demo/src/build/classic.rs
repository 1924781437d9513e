//! `wijk-mengpaneel.classic.js`: everything in one classic script, for pages that can load no module.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::artefact::Artefact;
use super::compress::gzip;
use super::esbuild;
use super::inputs::Inputs;
use super::script::{self, Opener};
use crate::error::{Doing, Error};

pub(crate) const NAME: &str = "wijk-mengpaneel.classic.js";

/// The script.
pub(crate) fn artefacts(inputs: &Inputs) -> Result<Vec<Artefact>, Error> {
    Ok(vec![Artefact::new(NAME, script(inputs)?)])
}

/// Its text, made once for all artefacts that stand on it.
pub(crate) fn script<'a>(inputs: &'a Inputs) -> Result<&'a str, Error> {
    if let Some(script) = inputs.classic.get() {
        return Ok(script);
    }
    let entry = script::staged(inputs, Opener::Inside, |bytes, kind| {
        // Packed: half the size on a disk, and hardly more than the files over the network.
        let packed = gzip(bytes).map_err(Error::file(Doing::Write, kind.as_ref()))?;
        Ok(json!(STANDARD.encode(packed)).to_string())
    })?;
    let script = esbuild::classic(inputs.tools, &entry)?;
    Ok(inputs.classic.get_or_init(|| script))
}
