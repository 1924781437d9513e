//! Makes the release bundle in `target/dist/`.
//!
//! ```text
//! widget ─ wasm-pack ─ wasm-opt ─► wasm, glue ─┐
//! widget/style ─ esbuild ────────► style ──────┼─► Inputs ─► one function per artefact ─► files
//! core/content, widget/words ────► parts ──────┘             (ARTEFACTS)        .br .gz sums
//! ```
//!
//! The folder is filled elsewhere and put in place when it is complete: a build that fails leaves
//! the last good bundle as it was, and files of earlier builds never stay behind.

use std::fs;
use std::io;
use std::path::Path;

use crate::error::{Doing, Error};
use crate::lock;
use crate::setup::Tools;
use crate::workspace::Workspace;

mod artefact;
mod bundle;
mod checksum;
mod classic;
mod compress;
mod content;
// Data only, and nothing but the standard library in it: the widget itself is not compiled here.
#[path = "../../widget/src/contract.rs"]
mod contract;
mod esbuild;
mod inputs;
mod licence;
mod module;
mod npm;
mod order;
mod outline;
mod page;
mod paper;
mod rename;
mod scorm;
mod script;
mod shared;
mod split;
mod stamp;
mod trap;
mod wasm;

pub use bundle::{Bundle, BundleFile};

#[cfg(test)]
pub(crate) use bundle::files;

use artefact::Artefact;
use inputs::Inputs;
use stamp::Stamp;

/// Makes the files of one kind of embedding.
type Recipe = fn(&Inputs) -> Result<Vec<Artefact>, Error>;

/// What the bundle consists of: a new artefact is a new file and a line here.
const ARTEFACTS: &[Recipe] = &[
    module::artefacts,
    classic::artefacts,
    page::single,
    page::embed,
    scorm::artefacts,
    npm::artefacts,
    licence::artefacts,
    paper::artefacts,
];

/// Builds the bundle, unless nothing has changed since it was built.
///
/// # Errors
///
/// When a tool fails (the error has all it said), or a file cannot be read or written.
pub fn build(workspace: &Workspace, tools: &Tools) -> Result<Bundle, Error> {
    let _held = lock::hold(&workspace.target().join("bundle.lock"), "builds the bundle")?;
    let dist = workspace.dist();
    // Taken before the build: a file that is edited meanwhile makes the next build a real one.
    let stamp = Stamp::of(workspace)?;
    if stamp.is_kept(workspace) && checksum::is_whole(&dist) {
        return Bundle::read(&dist, false);
    }
    eprintln!("Building the release bundle, about 1 minute the first time…");
    stamp::forget(workspace)?;
    let inputs = Inputs::prepare(workspace, tools)?;
    let part = workspace.target().join("dist.part");
    emptied(&part)?;
    for artefacts in ARTEFACTS {
        for artefact in artefacts(&inputs)? {
            artefact.write(&part)?;
        }
    }
    checksum::write_integrity(&part)?;
    compress::all(&part)?;
    checksum::write_sums(&part)?;
    put_in_place(&part, &dist)?;
    stamp.keep(workspace)?;
    Bundle::read(&dist, true)
}

/// Replaces the folder `place` by `part`.
fn put_in_place(part: &Path, place: &Path) -> Result<(), Error> {
    removed(place)?;
    fs::rename(part, place).map_err(Error::file(Doing::Replace, place))
}

/// Makes `folder` an empty folder.
fn emptied(folder: &Path) -> Result<(), Error> {
    removed(folder)?;
    fs::create_dir_all(folder).map_err(Error::file(Doing::Create, folder))
}

fn removed(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::file(Doing::Remove, folder)(error))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_folder_replaces_the_old_one_with_everything_in_it() {
        let folder = crate::workspace::scratch("replace");
        let (part, dist) = (folder.join("dist.part"), folder.join("dist"));
        for (name, text) in [("a.1.wasm", "one"), ("a.2.wasm", "two")] {
            emptied(&part).unwrap();
            fs::write(part.join(name), text).unwrap();
            put_in_place(&part, &dist).unwrap();
        }
        assert!(
            !dist.join("a.1.wasm").exists(),
            "a file of an earlier build stays behind"
        );
        assert_eq!(fs::read_to_string(dist.join("a.2.wasm")).unwrap(), "two");
        assert!(!part.exists());
    }
}
