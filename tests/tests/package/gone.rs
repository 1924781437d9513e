//! After an update a page that was open, or kept by a browser, asks for files that have gone.

use super::walk;
use mengpaneel_demo::serve::Site;
use mengpaneel_demo::{Server, Workspace};
use mengpaneel_tests::{Outcome, Size, journey, stage};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// A site whose bundle is moved away and brought back file by file.
struct Updated {
    server: Server,
    folder: PathBuf,
    gone: Vec<String>,
}

impl Updated {
    /// Without the files whose name ends like this, compressed or not.
    fn without(ending: &str, name: &str) -> Outcome<Updated> {
        stage();
        let workspace = Workspace::here();
        let folder = workspace.target().join("gone").join(name);
        fs::create_dir_all(&folder)?;
        let mut gone = Vec::new();
        for entry in fs::read_dir(workspace.dist())? {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                continue;
            }
            let bare = name.trim_end_matches(".br").trim_end_matches(".gz");
            if bare.ends_with(ending) {
                // One that an earlier run brought back.
                let _ = fs::remove_file(folder.join(&name));
                gone.push(name);
            } else {
                fs::copy(&path, folder.join(name))?;
            }
        }
        let pages = workspace.root().join("tests/pages");
        let site = Site {
            pages,
            bundle: folder.clone(),
        };
        Ok(Updated {
            server: Server::start_site(0, &site)?,
            folder,
            gone,
        })
    }

    fn bring_back(&self) -> Outcome {
        for name in &self.gone {
            fs::copy(Workspace::here().dist().join(name), self.folder.join(name))?;
        }
        Ok(())
    }
}

#[test]
fn a_file_that_has_gone_keeps_the_fallback_and_offers_to_reload() {
    journey("gone", Size::PHONE, async |page| {
        let site = Updated::without(".wasm", "first")?;
        page.visit(&site.server.url("/plain.html")).await?;
        page.until("root?.querySelector('.message button')").await?;
        assert_eq!(
            page.text(".message").await?,
            "Er is een nieuwe versie van het mengpaneel. Laad de pagina opnieuw om die te gebruiken. Laad opnieuw"
        );
        assert!(
            page.script("return document.body.innerText")
                .await?
                .to_string()
                .contains("Vul het mengpaneel op papier in.")
        );
        let codes = "return watched.events.map(({ name, detail }) => [name, detail.code])";
        assert_eq!(
            page.script(codes).await?,
            json!([["mengpaneel-error", "gone"]])
        );
        page.accessible().await?;
        page.picture("gone").await?;
        page.quiet().await?;

        site.bring_back()?;
        page.click(".message button").await?;
        walk::arrive(page).await?;
        assert_eq!(page.text(".message").await?, "");
        Ok(())
    });
}

#[test]
fn a_part_that_has_gone_leaves_the_desk_where_it_is() {
    journey("gone-later", Size::DESKTOP, async |page| {
        let site = Updated::without(".later.wasm", "later")?;
        page.visit(&site.server.url("/plain.html")).await?;
        page.until("root?.querySelector('.message button')").await?;
        page.click("[data-wish='higher 0']").await?;
        assert_eq!(page.text(".progress p").await?, "1 van 5 ingevuld");
        page.picture("gone-later").await?;
        page.quiet().await?;
        site.bring_back()?;
        page.click(".message button").await?;
        walk::arrive(page).await?;
        walk::fill_in(page).await?;
        walk::look(page).await
    });
}
