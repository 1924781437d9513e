//! The element in a living page: loaded when near, removed, moved, put back, and in the plural.

use mengpaneel_tests::{Outcome, Size, journey, stage};
use serde_json::json;

#[test]
fn it_loads_only_when_a_reader_comes_near() {
    journey("near", Size::DESKTOP, async |page| {
        page.visit(&stage().hosts.url("/far-down.html")).await?;
        page.until("customElements.get('wijk-mengpaneel')").await?;
        page.settle().await?;
        let loaded = "return performance.getEntriesByType('resource')\
            .map((entry) => entry.name).filter((name) => name.endsWith('.wasm'))";
        assert_eq!(page.script(loaded).await?, json!([]));
        assert_eq!(
            page.script("return host.innerText").await?,
            json!("Vul het mengpaneel op papier in.")
        );
        page.scroll_to_widget().await?;
        page.until("root.querySelector('.desk')").await?;
        // What comes second comes when the browser is idle: here already, or not yet.
        let first = format!("{loaded}.filter((name) => !name.endsWith('.later.wasm')).length");
        assert_eq!(page.script(&first).await?, json!(1));
        page.quiet().await
    });
}

#[test]
fn answers_survive_moving_removing_and_putting_back() {
    journey("moved", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/two.html")).await?;
        page.click("[data-wish='higher 0']").await?;
        let reading = ".strip[aria-labelledby=label-0] .reading";
        page.script("document.querySelector('#elsewhere').append(host)")
            .await?;
        page.settle().await?;
        assert_eq!(page.text(reading).await?, "Iets boven midden 6 van 10");

        page.script("window.kept = host; host.remove()").await?;
        page.settle().await?;
        assert_eq!(
            page.script("return kept.shadowRoot.querySelector('.desk')")
                .await?,
            json!(null)
        );
        page.script("document.querySelector('main').prepend(kept)")
            .await?;
        page.until("root.querySelector('.desk')").await?;
        assert_eq!(page.text(reading).await?, "Iets boven midden 6 van 10");
        page.click("[data-wish='higher 0']").await?;
        assert_eq!(page.text(reading).await?, "Hoog 7 van 10", "it still works");
        page.quiet().await
    });
}

#[test]
fn two_elements_share_one_download_and_nothing_else() {
    journey("two", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/two.html")).await?;
        page.click("[data-wish='higher 0']").await?;
        page.script("document.querySelectorAll('wijk-mengpaneel')[1].scrollIntoView()")
            .await?;
        page.until(
            "document.querySelectorAll('wijk-mengpaneel')[1].shadowRoot.querySelector('.profile')",
        )
        .await?;
        let other = page
            .script("return document.querySelectorAll('wijk-mengpaneel')[1].result.positions.positionering")
            .await?;
        assert_eq!(other, json!(null));
        // Two modules, two parts of the words and a style; what comes second comes when the browser
        // is idle.
        let downloads = "performance.getEntriesByType('resource').filter((entry) => /wasm|json/.test(entry.name)).length";
        page.until(&format!("{downloads} >= 5")).await?;
        let downloads = page.script(&format!("return {downloads}")).await?;
        assert_eq!(downloads, json!(5));
        page.quiet().await
    });
}

#[test]
fn two_hundred_mounts_through_all_screens_and_a_form_leave_nothing_behind() {
    journey("leaks", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        // A desk that lacks one answer, and two people with their roles beside each other.
        page.script(
            "document.querySelector('main').append(document.createElement('form'));\
             host.setAttribute('name', 'bord'); host.setAttribute('required', '');\
             return host.ready.then(() => {\
               host.setPositions({ positionering: 8, 'proces-gemeente': 9, 'proces-bewoners': 2, bestuur: 9 });\
               host.addToGroup('105X-SEY1-6J36'); host.addToGroup('105X-SERN-937E'); })",
        )
        .await?;
        let mounts = |times: u32| {
            // Not by the driver: it holds on to what it clicked, and to the screen around it.
            let script = include_str!("lifecycle/mounts.js");
            format!("{script} return mount({times})")
        };
        let count =
            async || -> Outcome<[u64; 2]> {
                // What script and page hold of each other takes more than one collection.
                for _ in 0..3 {
                    page.protocol("HeapProfiler.collectGarbage", json!({}))
                        .await?;
                }
                let counted = page.protocol("Memory.getDOMCounters", json!({})).await?;
                Ok(["nodes", "jsEventListeners"]
                    .map(|kind| counted[kind].as_u64().unwrap_or_default()))
            };
        // The first mounts grow pools that later ones reuse.
        let memory = page.script(&mounts(44)).await?;
        let before = count().await?;
        let grown = page.script(&mounts(200)).await?;
        let after = count().await?;
        assert_eq!(before, after, "nodes and listeners");
        assert_eq!(memory, grown, "pages of WebAssembly memory");
        assert!(grown.as_u64() <= Some(30), "{grown} pages of memory");
        page.quiet().await
    });
}

#[test]
fn without_webassembly_the_fallback_stays_with_one_plain_sentence() {
    journey("no-wasm", Size::PHONE, async |page| {
        let source = json!({ "source": "delete globalThis.WebAssembly" });
        page.protocol("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        page.visit(&stage().hosts.url("/plain.html")).await?;
        page.until("root?.querySelector('.message:not([hidden])')")
            .await?;
        assert_eq!(
            page.text(".message").await?,
            "Het mengpaneel werkt niet in deze browser. Gebruik een nieuwere browser."
        );
        assert_eq!(
            page.script("return host.innerText").await?,
            json!("Vul het mengpaneel op papier in.")
        );
        let refused = "return host.ready.then(() => 'resolved', (error) => error.message)";
        assert_eq!(
            page.script(refused).await?,
            json!("Het mengpaneel werkt niet in deze browser. Gebruik een nieuwere browser.")
        );
        page.picture("no-wasm").await?;
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn another_language_keeps_the_answers() {
    journey("language", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        page.click("[data-wish='higher 0']").await?;
        page.script("host.lang = 'en-GB'").await?;
        page.until("root.querySelector('.wijk').lang === 'en'")
            .await?;
        assert_eq!(page.text(".progress p").await?, "1 of 5 filled in");
        page.click("[data-wish='show-outcome']").await?;
        page.picture("english-insufficient").await?;
        page.accessible().await?;
        page.script("host.lang = 'nl'").await?;
        page.until("root.querySelector('.wijk').lang === 'nl'")
            .await?;
        page.quiet().await
    });
}
