//! The finished bundle, as it lies in its folder.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Doing, Error};

/// A bundle that is complete; its display is a table of all files and their sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// The folder to copy to a web server.
    pub folder: PathBuf,
    /// The files in the order of their names, without the compressed ones beside them.
    pub files: Vec<BundleFile>,
    /// Whether it was built just now; else nothing had changed.
    pub rebuilt: bool,
}

/// One file and what it weighs, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleFile {
    /// The name in the folder, with `/` for folders inside it.
    pub name: String,
    /// As it is.
    pub raw: u64,
    /// As gzip, if it stands beside it.
    pub gz: Option<u64>,
    /// As Brotli, if it stands beside it.
    pub br: Option<u64>,
}

impl Bundle {
    /// Looks at the bundle in `folder`.
    pub(crate) fn read(folder: &Path, rebuilt: bool) -> Result<Self, Error> {
        let names = files(folder)?;
        let size = |name: &str| {
            let path = folder.join(name);
            fs::metadata(&path)
                .map(|file| file.len())
                .map_err(Error::file(Doing::Read, &path))
        };
        let beside = |name: String| names.contains(&name).then(|| size(&name)).transpose();
        let plain = names
            .iter()
            .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"));
        let files = plain
            .map(|name| {
                Ok(BundleFile {
                    name: name.clone(),
                    raw: size(name)?,
                    gz: beside(format!("{name}.gz"))?,
                    br: beside(format!("{name}.br"))?,
                })
            })
            .collect::<Result<_, Error>>()?;
        Ok(Self {
            folder: folder.to_path_buf(),
            files,
            rebuilt,
        })
    }
}

impl fmt::Display for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const HEAD: &str = "bytes";
        let names = self.files.iter().map(|file| file.name.len());
        let width = names.chain([HEAD.len()]).max().unwrap_or(0);
        let mut row = |name: &str, raw: String, gz: String, br: String| {
            writeln!(f, "{name:width$} {raw:>10} {gz:>10} {br:>10}")
        };
        row(HEAD, "raw".into(), "gz".into(), "br".into())?;
        for file in &self.files {
            let compressed = |size: Option<u64>| size.map_or("-".into(), grouped);
            row(
                &file.name,
                grouped(file.raw),
                compressed(file.gz),
                compressed(file.br),
            )?;
        }
        let state = if self.rebuilt { "built" } else { "up to date" };
        write!(f, "{} is {state}.", self.folder.display())
    }
}

/// All files in `folder` and the folders inside it: sorted, with `/`, without hidden ones.
pub(crate) fn files(folder: &Path) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    collect(folder, "", &mut names)?;
    names.sort();
    Ok(names)
}

fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<(), Error> {
    let failed = || Error::file(Doing::Read, folder);
    for entry in fs::read_dir(folder).map_err(failed())? {
        let entry = entry.map_err(failed())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let name = format!("{prefix}{name}");
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// `147836` as `147,836`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (147_836, "147,836"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn the_table_has_a_row_for_each_file_that_is_not_compressed() {
        let folder = crate::workspace::scratch("bundle");
        for (name, size) in [
            ("w.js", 13_700),
            ("w.js.br", 4_400),
            ("w.js.gz", 5_000),
            ("SUMS", 9),
        ] {
            fs::write(folder.join(name), vec![b' '; size]).unwrap();
        }
        let bundle = Bundle::read(&folder, true).unwrap();
        let table = bundle.to_string();
        let rows: Vec<_> = table.lines().collect();
        assert_eq!(
            rows[..3],
            [
                "bytes        raw         gz         br",
                "SUMS           9          -          -",
                "w.js      13,700      5,000      4,400",
            ][..]
        );
        assert!(rows[3].ends_with(" is built."), "{}", rows[3]);
    }
}
