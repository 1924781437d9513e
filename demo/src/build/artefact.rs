//! One file of the bundle, before it is written.

use std::fs;
use std::path::Path;

use crate::error::{Doing, Error};

/// A file of the bundle: its name, which may stand in a folder, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Artefact {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Artefact {
    /// A file called `name`.
    pub fn new(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.to_owned(),
            bytes: bytes.into(),
        }
    }

    /// Writes the file into `folder`.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        let path = folder.join(&self.name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Error::file(Doing::Create, parent))?;
        }
        fs::write(&path, &self.bytes).map_err(Error::file(Doing::Write, &path))
    }
}
