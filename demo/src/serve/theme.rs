//! The themes of the demo pages: what municipalities and their community publish for anybody to use.
//!
//! They are design tokens under the EUPL, from npm packages of the repository, and are served as they
//! are. Fonts do not come with them: a page falls back on what the reader has.

use axum::Router;
use tower_http::services::ServeFile;

use crate::workspace::Workspace;

/// A name below `/themes/`, and the file in `node_modules/`.
const THEMES: [(&str, &str); 4] = [
    (
        "den-haag.css",
        "@gemeente-denhaag/design-tokens-components/dist/index.css",
    ),
    (
        "voorbeeld.css",
        "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
    ),
    (
        "mooi-en-anders.css",
        "@nl-design-system-community/ma-design-tokens/dist/theme.css",
    ),
    (
        "mooi-en-anders-donker.css",
        "@nl-design-system-community/ma-design-tokens/dist/color-scheme-dark/theme.css",
    ),
];

/// Serves each theme at its name.
pub(crate) fn routes(workspace: &Workspace) -> Router {
    let packages = workspace.root().join("node_modules");
    THEMES.iter().fold(Router::new(), |router, (name, file)| {
        router.route_service(
            &format!("/themes/{name}"),
            ServeFile::new(packages.join(file)),
        )
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn every_page_names_themes_that_are_served() {
        let pages = Workspace::here().pages();
        let mut named = Vec::new();
        for entry in fs::read_dir(pages).unwrap() {
            let page = entry.unwrap().path().join("index.html");
            let html = fs::read_to_string(page).unwrap_or_default();
            let links = html.split("\"/themes/").skip(1);
            named.extend(links.map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
        named.sort();
        named.dedup();
        let mut served = THEMES.map(|(name, _)| name);
        served.sort_unstable();
        assert_eq!(named, served);
    }
}
