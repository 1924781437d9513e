//! `scorm12.zip` and `scorm2004.zip`: the page in one file, with what a learning management system
//! asks for.

use std::io::{Cursor, Write};

use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::artefact::Artefact;
use super::inputs::Inputs;
use super::{licence, page};
use crate::error::{Doing, Error};

/// The versions of the standard: of the file, and as the page's script knows it.
const VERSIONS: [(&str, &str); 2] = [("scorm12", "1.2"), ("scorm2004", "2004")];

/// A package for each version.
pub(crate) fn artefacts(inputs: &Inputs) -> Result<Vec<Artefact>, Error> {
    VERSIONS
        .iter()
        .map(|(name, version)| {
            let fact = format!("export const SCORM = {};\n", json!(version));
            let script = page::script(inputs, "scorm.js", &fact)?;
            let manifest = page::source(inputs, &format!("{name}.xml"))?
                .replace("VERSION", env!("CARGO_PKG_VERSION"));
            let files = [
                Artefact::new("imsmanifest.xml", manifest),
                Artefact::new("index.html", page::whole(inputs, &script)?),
                licence::file(inputs)?,
            ];
            let name = format!("{name}.zip");
            let packed = zipped(&files)
                .map_err(|error| Error::file(Doing::Write, name.as_ref())(error.into()))?;
            Ok(Artefact::new(&name, packed))
        })
        .collect()
}

/// The files in that order, all with the first date that the format knows: equal sources give equal
/// bytes.
fn zipped(files: &[Artefact]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        archive.start_file(&file.name, options)?;
        archive.write_all(&file.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use zip::ZipArchive;

    #[test]
    fn an_archive_gives_its_files_back_and_is_the_same_every_time() {
        let files = [
            Artefact::new("a.xml", "<a/>"),
            Artefact::new("b.html", "b ".repeat(99)),
        ];
        let packed = zipped(&files).unwrap();
        assert_eq!(packed, zipped(&files).unwrap());
        let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
        for file in &files {
            let mut bytes = Vec::new();
            let mut found = archive.by_name(&file.name).unwrap();
            found.read_to_end(&mut bytes).unwrap();
            assert_eq!(bytes, file.bytes);
            assert_eq!(found.last_modified(), Some(DateTime::default()));
        }
        assert_eq!(archive.len(), files.len());
    }
}
