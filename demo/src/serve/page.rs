//! Which demo pages there are: a new page is a new folder in `demo/pages`.

use std::fs;

use crate::error::{Doing, Error};
use crate::workspace::Workspace;

/// The paths of all demo pages: the list itself, then every folder with an `index.html`.
///
/// # Errors
///
/// When the folder of the pages cannot be read.
pub fn pages(workspace: &Workspace) -> Result<Vec<String>, Error> {
    let folder = workspace.pages();
    let failed = || Error::file(Doing::Read, &folder);
    let mut paths = vec!["/".to_owned()];
    for entry in fs::read_dir(&folder).map_err(failed())? {
        let entry = entry.map_err(failed())?;
        if entry.path().join("index.html").is_file() {
            paths.push(format!("/{}/", entry.file_name().to_string_lossy()));
        }
    }
    paths.sort();
    Ok(paths)
}

/// The pages are plain HTML without a build step, so what a build would catch is caught here.
#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;

    /// The values of all attributes `name` in `html`.
    fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
        let start = format!(" {name}=\"");
        html.split(&start)
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect()
    }

    fn html_files(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
        let html = files
            .into_iter()
            .filter(|path| path.extension().is_some_and(|e| e == "html"));
        html.chain(folders.iter().flat_map(|folder| html_files(folder)))
            .collect()
    }

    /// The file that a link on `page` leads to, as the server would find it.
    fn led_to(page: &Path, link: &str) -> PathBuf {
        let pages = Workspace::here().pages();
        let path = match link.strip_prefix('/') {
            Some(absolute) => pages.join(absolute),
            None if link.is_empty() => page.to_path_buf(),
            None => page.parent().unwrap().join(link),
        };
        if path.is_dir() {
            path.join("index.html")
        } else {
            path
        }
    }

    #[test]
    fn every_link_leads_somewhere() {
        for page in html_files(&Workspace::here().pages()) {
            let html = fs::read_to_string(&page).unwrap();
            let links = ["href", "src", "action"]
                .map(|name| values(&html, name))
                .concat();
            // These come from elsewhere: the bundle, and the themes of theme.rs.
            let elsewhere = ["tel:", "/static/", "/themes/"];
            let own = |link: &&str| !elsewhere.iter().any(|start| link.starts_with(start));
            for link in links.into_iter().filter(own) {
                // Shown as an example of code, not a link of this page.
                if link == "mengpaneel-leeg.pdf" {
                    continue;
                }
                let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
                let target = led_to(&page, path);
                assert!(target.is_file(), "{link} on {}", page.display());
                let found = fs::read_to_string(&target).unwrap();
                assert!(
                    anchor.is_empty() || values(&found, "id").contains(&anchor),
                    "{link} on {}",
                    page.display()
                );
            }
        }
    }

    #[test]
    fn the_first_page_names_every_other() {
        let workspace = Workspace::here();
        let paths = pages(&workspace).unwrap();
        assert_eq!(paths[0], "/");
        let html = fs::read_to_string(workspace.pages().join("index.html")).unwrap();
        let links = values(&html, "href");
        for path in &paths[1..] {
            assert!(links.contains(&&**path), "{path}");
        }
    }

    #[test]
    fn the_worker_of_the_workshop_keeps_all_of_its_folder() {
        let folder = Workspace::here().pages().join("workshop");
        let worker = fs::read_to_string(folder.join("worker.js")).unwrap();
        let list = worker.split_once("const PAGES = [").unwrap().1;
        let mut named: Vec<_> = list.split(']').next().unwrap().split('"').collect();
        named.retain(|piece| piece.starts_with('/'));
        named.sort_unstable();
        let files = crate::build::files(&folder).unwrap();
        let files = files.iter().filter(|name| *name != "worker.js");
        let mut wanted: Vec<_> = files
            .map(|name| format!("/workshop/{}", name.trim_end_matches("index.html")))
            .collect();
        wanted.sort();
        assert_eq!(named, wanted);
    }

    #[test]
    fn no_page_has_a_script_or_style_inside() {
        for page in html_files(&Workspace::here().pages()) {
            let html = fs::read_to_string(&page).unwrap();
            assert!(
                !html.contains("<style") && values(&html, "style").is_empty(),
                "{page:?}"
            );
            let scripts = html.matches("<script").count();
            assert_eq!(
                scripts,
                html.matches("<script type=\"module\" src=\"").count(),
                "{page:?}"
            );
            assert!(
                !html.contains("rel=\"icon\""),
                "an icon breaks the policy: {page:?}"
            );
        }
    }

    #[test]
    fn the_paper_version_asks_what_the_board_asks() {
        let root = Workspace::here();
        let board = root.root().join("core/content/wijkgericht.nl.json");
        let board: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(board).unwrap()).unwrap();
        let paper = fs::read_to_string(root.pages().join("intranet/papier.html")).unwrap();
        let asked: String =
            board["sliders"]
                .as_array()
                .unwrap()
                .iter()
                .fold(String::new(), |text, slider| {
                    let word = |key: &str| slider[key].as_str().unwrap().to_owned();
                    text + &format!(
                        "<h2>{}</h2>\n        <p>{}</p>\n",
                        word("label"),
                        word("question")
                    )
                });
        let found: String = paper
            .lines()
            .skip_while(|line| !line.contains("<section>"))
            .filter(|line| line.contains("<h2>") || line.contains("<p>"))
            .map(|line| line.trim().to_owned() + "\n")
            .collect();
        assert_eq!(found, asked.replace("        ", ""));
    }
}
