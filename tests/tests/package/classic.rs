//! `wijk-mengpaneel.classic.js` in a page that loads no module.

use super::walk;
use mengpaneel_demo::Workspace;
use mengpaneel_tests::{Size, journey, stage};
use serde_json::json;

#[test]
fn one_script_starts_when_a_reader_comes_near_and_serves_every_element() {
    journey("classic", Size::DESKTOP, async |page| {
        stage();
        let workspace = Workspace::here();
        let folder = workspace.target().join("stick/classic");
        std::fs::create_dir_all(&folder)?;
        let script = "wijk-mengpaneel.classic.js";
        std::fs::copy(workspace.dist().join(script), folder.join(script))?;
        let text = format!(
            "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Klassiek</title>\
             <script src=\"{script}\"></script>\
             <style>main {{ padding-top: 5000px }}</style>\
             <main><wijk-mengpaneel></wijk-mengpaneel>\
             <wijk-mengpaneel lang=\"en\" storage=\"none\"></wijk-mengpaneel></main></html>"
        );
        let file = folder.join("index.html");
        std::fs::write(&file, text)?;
        page.visit(&format!("file://{}", file.display())).await?;
        page.settle().await?;
        assert_eq!(
            page.script("return watched.memories.length").await?,
            json!(0)
        );
        page.scroll_to_widget().await?;
        walk::arrive(page).await?;
        walk::fill_in(page).await?;
        walk::look(page).await?;
        page.script("document.querySelector('wijk-mengpaneel:last-of-type').scrollIntoView()")
            .await?;
        page.until(
            "document.querySelector('wijk-mengpaneel:last-of-type').result?.language === 'en'",
        )
        .await?;
        assert_eq!(
            page.script("return [watched.errors, watched.warnings]")
                .await?,
            json!([[], []])
        );
        Ok(())
    });
}
