//! `embed.html` in the frame of a page on another site, which knows nothing but its address.

use super::walk;
use mengpaneel_demo::Workspace;
use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;

/// Opens a page from a disk whose frame shows `embed.html` of the server, and steps into that frame.
async fn around(page: &Page, name: &str, attributes: &str, query: &str) -> Outcome {
    let folder = Workspace::here().target().join("stick");
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(format!("around-{name}.html"));
    let (embed, script) = (
        stage().hosts.url("/static/embed.html"),
        stage().hosts.url("/static/embed-parent.js"),
    );
    let text = format!(
        "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>Een portaal</title>\
         <style>body {{ background: #dfe7e2; font-family: sans-serif }} iframe {{ width: 100% }}</style>\
         <h1>Een portaal</h1><p>Boven het kader.</p>\
         <iframe title=\"Mengpaneel\" src=\"{embed}{query}\"{attributes}></iframe>\
         <p>Onder het kader.</p><script src=\"{script}\"></script></html>"
    );
    std::fs::write(&file, text)?;
    page.visit(&format!("file://{}", file.display())).await?;
    page.enter("iframe").await?;
    walk::arrive(page).await
}

/// The frame's height, and how much of what stands in it would have to be scrolled to.
async fn fits(page: &Page) -> Outcome<f64> {
    page.until("innerHeight >= document.documentElement.getBoundingClientRect().height")
        .await?;
    let found = page
        .script("return [innerHeight, document.documentElement.getBoundingClientRect().height]")
        .await?;
    let (frame, content) = (
        found[0].as_f64().unwrap_or(0.0),
        found[1].as_f64().unwrap_or(0.0),
    );
    assert!(frame - content < 1.0, "{frame} px for {content} px");
    Ok(frame)
}

#[test]
fn a_frame_is_as_high_as_what_stands_in_it() {
    journey("embed", Size::DESKTOP, async |page| {
        around(page, "height", "", "").await?;
        let desk = fits(page).await?;
        walk::fill_in(page).await?;
        walk::look(page).await?;
        let outcome = fits(page).await?;
        assert!((outcome - desk).abs() > 10.0, "{desk} and {outcome}");
        assert_eq!(
            page.script("return getComputedStyle(document.body).backgroundColor")
                .await?,
            json!("rgba(0, 0, 0, 0)")
        );
        page.out_of_frames().await?;
        page.picture("embed").await
    });
}

#[test]
fn a_frame_without_rights_works_as_well() {
    journey("embed-sandbox", Size::PHONE, async |page| {
        around(
            page,
            "sandbox",
            " sandbox=\"allow-scripts\"",
            "?storage=none&lang=en",
        )
        .await?;
        assert_eq!(
            page.script("return [origin, host.result.language, document.documentElement.lang]")
                .await?,
            json!(["null", "en", "en"])
        );
        fits(page).await?;
        walk::fill_in(page).await?;
        walk::look(page).await?;
        fits(page).await?;
        page.out_of_frames().await?;
        page.picture("embed-sandbox").await
    });
}

#[test]
fn only_attributes_of_the_element_are_taken_from_the_address() {
    journey("embed-query", Size::DESKTOP, async |page| {
        let query = "?view=profiles&onclick=alert(1)&readonly&src=https://elders.example/bord.json&heading-level=1";
        page.visit(&stage().hosts.url(&format!("/static/embed.html{query}")))
            .await?;
        walk::arrive(page).await?;
        assert_eq!(
            page.script("return host.getAttributeNames()").await?,
            json!(["view", "readonly", "heading-level"])
        );
        let warnings = page.watched("warnings").await?;
        let said = warnings[0].as_str().unwrap_or_default();
        assert_eq!(warnings.as_array().map(Vec::len), Some(1), "{warnings}");
        assert!(
            said.starts_with(
                "wijk-mengpaneel: onclick, src in the address is ignored. It may hold board, src, "
            ),
            "{said}"
        );
        assert_ne!(page.text("h1").await?, "");
        page.quiet().await
    });
}
