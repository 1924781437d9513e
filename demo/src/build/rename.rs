//! Short names for what the WebAssembly imports and exports.
//!
//! wasm-bindgen names each import after its function, with sixteen hash characters; a compressor
//! can do nothing with those, and they stand in the module and in the script. Numbered names save
//! 3.3 KB of Brotli, three per cent of all that a visitor waits for.

use crate::error::Error;
use walrus::Module;

/// The module with numbered imports and exports, and the glue script that uses those numbers. The
/// memory keeps its name, by which whoever measures the page finds it.
///
/// # Errors
/// When the module cannot be read, or the script does not name one of its imports.
pub(crate) fn numbered(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), Error> {
    let mut module =
        Module::from_buffer(wasm).map_err(|error| Error::module(&error.to_string()))?;
    let mut names = Vec::new();
    for (number, import) in module.imports.iter_mut().enumerate() {
        let short = format!("${number}");
        names.push((std::mem::replace(&mut import.name, short.clone()), short));
    }
    for (number, export) in module.exports.iter_mut().enumerate() {
        let long = format!("wasm.{}", export.name);
        if export.name != "memory" && glue.contains(&long) {
            export.name = format!("${number}");
            names.push((long, format!("wasm.{}", export.name)));
        }
    }
    // The longest first: one name may be the beginning of another.
    names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    let mut script = glue.to_owned();
    for (long, short) in &names {
        if !script.contains(long.as_str()) {
            return Err(Error::module(&format!(
                "the glue script does not provide {long}"
            )));
        }
        script = script.replace(long.as_str(), short);
    }
    Ok((module.emit_wasm(), script))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions, the name of one beginning the name of the other.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let nothing = module.types.add(&[], &[]);
        module.add_import_func("wbg", "__wbg_set", nothing);
        module.add_import_func("wbg", "__wbg_set_value", nothing);
        module.emit_wasm()
    }

    #[test]
    fn module_and_script_get_the_same_names() {
        let glue = "const imports = { __wbg_set: a, __wbg_set_value: b };";
        let (wasm, script) = numbered(&module(), glue).unwrap();
        assert_eq!(script, "const imports = { $0: a, $1: b };");
        let read = Module::from_buffer(&wasm).unwrap();
        let names: Vec<_> = read
            .imports
            .iter()
            .map(|import| import.name.as_str())
            .collect();
        assert_eq!(names, ["$0", "$1"]);
    }

    #[test]
    fn a_script_that_lacks_an_import_stops_the_build() {
        let error = numbered(&module(), "const imports = { __wbg_set: a };").unwrap_err();
        assert!(
            error
                .to_string()
                .contains("does not provide __wbg_set_value"),
            "{error}"
        );
    }

    #[test]
    fn what_is_no_module_stops_the_build() {
        assert!(numbered(b"not wasm", "").is_err());
    }
}
