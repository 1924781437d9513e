//! `mengpaneel.html`: one file, opened as somebody opens it from a memory stick.

use super::walk;
use mengpaneel_demo::Workspace;
use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;

/// As it lies on a disk.
const ONE_FILE: u64 = 900_000;

/// Takes the file alone to another folder, where nothing lies beside it.
fn on_a_stick(name: &str) -> Outcome<String> {
    stage();
    let workspace = Workspace::here();
    let folder = workspace.target().join("stick").join(name);
    std::fs::create_dir_all(&folder)?;
    let file = folder.join("mengpaneel.html");
    std::fs::copy(workspace.dist().join("mengpaneel.html"), &file)?;
    Ok(format!("file://{}", file.display()))
}

async fn asks_nothing(page: &Page) -> Outcome {
    let asked = page
        .script("return performance.getEntriesByType('resource').map(({ name }) => name)")
        .await?;
    assert_eq!(asked, json!([]), "no request at all");
    for kind in ["violations", "errors", "warnings"] {
        assert_eq!(page.watched(kind).await?, json!([]), "{kind}");
    }
    Ok(())
}

#[test]
fn one_file_from_a_memory_stick_leads_to_a_profile_without_a_request() {
    journey("single", Size::DESKTOP, async |page| {
        let file = on_a_stick("profile")?;
        page.visit(&file).await?;
        walk::arrive(page).await?;
        assert_eq!(
            page.script("return [document.title, document.documentElement.lang, document.querySelector('h1').textContent]")
                .await?,
            json!(["Wijkmengpaneel", "nl", "Wijkmengpaneel"])
        );
        page.accessible().await?;
        page.picture("single-desk").await?;
        walk::fill_in(page).await?;
        walk::look(page).await?;
        page.accessible().await?;
        page.picture("single-outcome").await?;
        asks_nothing(page).await?;

        // What was filled in is there again, and paper works too.
        page.visit(&file).await?;
        walk::arrive(page).await?;
        assert_eq!(
            page.script("return host.result.positions.bestuur").await?,
            json!(6)
        );
        let printed = page.printed("single").await?;
        assert!(
            printed.text.contains("Bestuur en politiek"),
            "{}",
            printed.text
        );
        asks_nothing(page).await
    });
}

#[test]
fn one_file_takes_its_language_from_the_address() {
    journey("single-english", Size::PHONE, async |page| {
        page.visit(&format!("{}?lang=en", on_a_stick("english")?))
            .await?;
        walk::arrive(page).await?;
        assert_eq!(
            page.script("return [document.documentElement.lang, host.result.language]")
                .await?,
            json!(["en", "en"])
        );
        page.picture("single-english").await?;
        asks_nothing(page).await
    });
}

#[test]
fn one_file_goes_on_after_a_crash() {
    journey("single-crash", Size::PHONE, async |page| {
        page.visit(&on_a_stick("crash")?).await?;
        walk::arrive(page).await?;
        page.click("[data-wish='higher 0']").await?;
        page.script(
            "window.whole = Element.prototype.setAttribute;\
             Element.prototype.setAttribute = () => { throw new Error('provoked'); };",
        )
        .await?;
        page.click("[data-wish='higher 1']").await?;
        page.script("Element.prototype.setAttribute = window.whole")
            .await?;
        page.until("root.querySelector('.message button')").await?;
        page.press(thirtyfour::Key::Enter).await?;
        walk::arrive(page).await?;
        walk::fill_in(page).await?;
        assert_eq!(
            page.script("return host.result.positions.positionering")
                .await?,
            json!(7)
        );
        Ok(())
    });
}

#[test]
fn one_file_is_no_larger_than_promised() -> Outcome {
    on_a_stick("size")?;
    let size = std::fs::metadata(Workspace::here().dist().join("mengpaneel.html"))?.len();
    println!("{size} bytes in one file");
    assert!((1..=ONE_FILE).contains(&size), "{size} bytes");
    Ok(())
}
