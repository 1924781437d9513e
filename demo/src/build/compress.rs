//! The `.br` and `.gz` neighbours, so that a plain web server sends few bytes without any work.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::bundle::files;
use crate::error::{Doing, Error};

/// What is compressed; anything else in the bundle is compressed already, or a checksum.
const ENDINGS: [&str; 6] = ["css", "html", "js", "json", "svg", "wasm"];

/// Writes the neighbours of every file in `folder`. What stands in several places is compressed once.
pub(crate) fn all(folder: &Path) -> Result<(), Error> {
    let mut made = HashMap::new();
    for name in files(folder)? {
        let path = folder.join(&name);
        if !path
            .extension()
            .and_then(OsStr::to_str)
            .is_some_and(|end| ENDINGS.contains(&end))
        {
            continue;
        }
        let bytes = fs::read(&path).map_err(Error::file(Doing::Read, &path))?;
        let both = match made.entry(bytes) {
            Entry::Occupied(made) => made.into_mut(),
            Entry::Vacant(place) => {
                let failed = || Error::file(Doing::Write, &path);
                let br = brotli(place.key()).map_err(failed())?;
                let gz = gzip(place.key()).map_err(failed())?;
                place.insert([("br", br), ("gz", gz)])
            }
        };
        for (ending, compressed) in both {
            let path = folder.join(format!("{name}.{ending}"));
            fs::write(&path, compressed).map_err(Error::file(Doing::Write, &path))?;
        }
    }
    Ok(())
}

/// Brotli at its best quality; a window of 4 MB holds every file of the bundle whole.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params)?;
    Ok(compressed)
}

/// Gzip at its best level, without a date: equal sources give equal bytes.
pub(crate) fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_forms_unpack_to_the_same_bytes() {
        let text = "proces met bewoners ".repeat(200);
        let mut unpacked = Vec::new();
        let packed = brotli(text.as_bytes()).unwrap();
        brotli::BrotliDecompress(&mut &*packed, &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());
        assert!(packed.len() < 60, "{}", packed.len());

        let mut unpacked = String::new();
        let packed = gzip(text.as_bytes()).unwrap();
        flate2::read::GzDecoder::new(&*packed)
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
    }

    #[test]
    fn only_files_that_a_browser_reads_get_neighbours() {
        let folder = crate::workspace::scratch("compress");
        fs::create_dir(folder.join("npm")).unwrap();
        for name in ["a.js", "npm/b.json", "c.zip"] {
            fs::write(folder.join(name), "text").unwrap();
        }
        all(&folder).unwrap();
        let wanted = [
            "a.js",
            "a.js.br",
            "a.js.gz",
            "c.zip",
            "npm/b.json",
            "npm/b.json.br",
            "npm/b.json.gz",
        ];
        assert_eq!(files(&folder).unwrap(), wanted);
    }
}
