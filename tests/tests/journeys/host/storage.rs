//! With `storage="none"` nothing of the browser's storage is touched, on any screen.

use mengpaneel_tests::{Host, Outcome, Page, Size, journey, walk};
use serde_json::json;

/// The ways to every screen that the widget offers.
async fn screens(page: &Page) -> Outcome<Vec<String>> {
    let found = page
        .script(
            "return [...new Set([...root.querySelectorAll(`[data-wish^='show-']`)]\
             .map((button) => button.dataset.wish))]",
        )
        .await?;
    let screens = found.as_array().into_iter().flatten();
    Ok(screens
        .filter_map(|wish| wish.as_str().map(str::to_owned))
        .collect())
}

#[test]
fn nothing_is_stored_or_even_asked_for_where_a_page_says_none() {
    journey("no-storage", Size::DESKTOP, async |page| {
        let watch = json!({ "source": include_str!("storage.js") });
        page.protocol("Page.addScriptToEvaluateOnNewDocument", watch)
            .await?;
        let served = Host::named("no-storage")?.serve()?;
        page.open(&served.url()).await?;
        walk::to_a_profile(page).await?;
        let mut seen = Vec::new();
        while let Some(next) = screens(page)
            .await?
            .into_iter()
            .find(|screen| !seen.contains(screen))
        {
            page.click(&format!("[data-wish='{next}']")).await?;
            seen.push(next);
        }
        println!("no-storage: {}", seen.join(", "));
        assert!(seen.len() >= 6, "only {seen:?}");
        page.script("host.reset(); host.setPositions({ bestuur: 3 })")
            .await?;
        page.settle().await?;
        assert_eq!(page.script("return touched").await?, json!([]));
        let left = "return (async () => [localStorage.length, sessionStorage.length, document.cookie,\
            (await indexedDB.databases()).length, (await caches.keys()).length,\
            (await navigator.serviceWorker.getRegistrations()).length])()";
        assert_eq!(page.script(left).await?, json!([0, 0, "", 0, 0, 0]));
        // The watch does see what is touched.
        assert_eq!(
            page.script("return touched").await?,
            json!([
                "localStorage",
                "sessionStorage",
                "cookie",
                "databases",
                "caches"
            ])
        );
        page.quiet().await
    });
}
