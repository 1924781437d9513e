//! Whole pages that stand on the classic script: `mengpaneel.html`, in one file, and `embed.html`.

use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::artefact::Artefact;
use super::contract::ATTRIBUTES;
use super::inputs::Inputs;
use super::{classic, emptied, esbuild};
use crate::error::{Doing, Error};

/// `mengpaneel.html`: the whole tool in one file, for a memory stick.
pub(crate) fn single(inputs: &Inputs) -> Result<Vec<Artefact>, Error> {
    let page = whole(inputs, &script(inputs, "single.js", "")?)?;
    Ok(vec![Artefact::new("mengpaneel.html", page)])
}

/// `embed.html` with its script, and the script for the page around it.
pub(crate) fn embed(inputs: &Inputs) -> Result<Vec<Artefact>, Error> {
    Ok(vec![
        Artefact::new("embed.html", source(inputs, "embed.html")?),
        Artefact::new("embed.js", script(inputs, "embed.js", "")?),
        Artefact::new("embed-parent.js", script(inputs, "embed-parent.js", "")?),
    ])
}

/// A page with everything inside, that asks nothing of any server: `own` is its script beside the
/// classic one.
pub(crate) fn whole(inputs: &Inputs, own: &str) -> Result<String, Error> {
    let style = esbuild::style(inputs.tools, &folder(inputs).join("single.css"))?;
    let template = source(inputs, "single.html")?;
    filled(
        &template,
        style.trim_end(),
        &[own, classic::script(inputs)?],
    )
}

/// One script of the pages with everything it imports; `facts` are further exports of `facts.js`.
pub(crate) fn script(inputs: &Inputs, name: &str, facts: &str) -> Result<String, Error> {
    let staged = inputs.workspace.target().join("bundle-src/page");
    emptied(&staged)?;
    let names: Vec<_> = ATTRIBUTES.iter().map(|attribute| attribute.name).collect();
    let facts = format!("export const ATTRIBUTES = {};\n{facts}", json!(names));
    Artefact::new("facts.js", facts).write(&staged)?;
    for name in ["query.js", name] {
        Artefact::new(name, source(inputs, name)?).write(&staged)?;
    }
    esbuild::classic(inputs.tools, &staged.join(name))
}

/// Puts style and scripts into the template, and a policy that allows exactly these.
fn filled(template: &str, style: &str, scripts: &[&str]) -> Result<String, Error> {
    let mut hashes = Vec::new();
    let mut elements = Vec::new();
    for script in scripts.iter().map(|script| script.trim_end()) {
        // Either would end the script where the page, not the script, thinks that it ends.
        if ["</script", "<!--"].iter().any(|end| script.contains(end)) {
            return Err(Error::module("a script cannot stand inside a page"));
        }
        hashes.push(format!("'{}'", hash(script)));
        elements.push(format!("<script>{script}</script>"));
    }
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src '{}'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hashes.join(" "),
        hash(style)
    );
    // The scripts last: what stands in them is theirs.
    let page = [("POLICY", &policy), ("STYLE", &style.to_owned())]
        .iter()
        .fold(template.to_owned(), |page, (gap, text)| {
            page.replacen(gap, text, 1)
        });
    Ok(page.replacen("SCRIPTS", &elements.join("\n    "), 1))
}

/// As a policy names a script or style that stands in the page.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

fn folder(inputs: &Inputs) -> PathBuf {
    inputs.workspace.root().join("widget/page")
}

/// A file of the pages' folder.
pub(crate) fn source(inputs: &Inputs, name: &str) -> Result<String, Error> {
    let path = folder(inputs).join(name);
    fs::read_to_string(&path).map_err(Error::file(Doing::Read, &path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_of_a_page_allows_its_own_scripts_and_style_only() {
        let template = "<meta content=\"POLICY\"><style>STYLE</style>SCRIPTS";
        // `printf 'let a' | openssl dgst -sha256 -binary | base64`, and so on.
        assert_eq!(
            filled(template, "b{}", &["let a\n", "let b"]).unwrap(),
            "<meta content=\"default-src 'none'; \
             script-src 'sha256-IfEXP/8HLuXoAiy0hZVrCAcjcLsZqYFpLOHDGj8enqE=' \
             'sha256-gZ7YtBHYJlXDIlfAddq5Sw/QYJv5E8tJmDWivVTn/60=' 'wasm-unsafe-eval'; \
             style-src 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='; base-uri 'none'; \
             form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'\">\
             <style>b{}</style><script>let a</script>\n    <script>let b</script>"
        );
    }

    #[test]
    fn a_script_that_would_end_early_stops_the_build() {
        for script in ["'</script>'", "'<!--'"] {
            assert!(filled("SCRIPTS", "", &[script]).is_err());
        }
    }
}
