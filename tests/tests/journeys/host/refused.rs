//! Hosts in which it cannot start: the fallback stays, with one plain sentence that says what to do.

use mengpaneel_tests::{Engine, Host, Outcome, Page, Size, journey, journey_in};
use serde_json::json;

async fn told(page: &Page, sentence: &str, fallback: &str) -> Outcome {
    page.until("root?.querySelector('.message:not([hidden])')")
        .await?;
    assert_eq!(page.text(".message").await?, sentence);
    assert_eq!(
        page.script("return host.innerText.trim()").await?,
        json!(fallback)
    );
    assert_eq!(
        page.script("return root.querySelector('slot').hidden")
            .await?,
        json!(false)
    );
    Ok(())
}

#[test]
fn where_a_page_forbids_webassembly_it_says_so_in_the_language_of_the_page() {
    for engine in Engine::ALL {
        journey_in(engine, "no-wasm", Size::DESKTOP, async |page| {
            let served = Host::named("no-wasm")?.serve()?;
            page.visit(&served.url()).await?;
            told(
                page,
                "Het mengpaneel mag van deze pagina niet starten. Meld dit aan de beheerder.",
                "Vul het mengpaneel op papier in.",
            )
            .await?;
            page.mean("#english");
            page.scroll_to_widget().await?;
            told(
                page,
                "This page does not let the mixing desk start. Report this to the site manager.",
                "Fill in the mixing desk on paper.",
            )
            .await?;
            page.picture(&format!("no-wasm-{}", engine.name())).await?;
            let codes = "return watched.events.map(({ detail }) => detail.code)";
            assert_eq!(page.script(codes).await?, json!(["policy", "policy"]));
            page.without(&["errors"]).await?;
            served.only_own_files()
        });
    }
}

#[test]
fn where_a_file_has_gone_a_reload_is_offered() {
    journey("gone", Size::PHONE, async |page| {
        let served = Host::named("gone")?.serve()?;
        page.visit(&served.url()).await?;
        told(
            page,
            "Er is een nieuwe versie van het mengpaneel. Laad de pagina opnieuw om die te \
             gebruiken. Laad opnieuw",
            "Vul het mengpaneel op papier in.",
        )
        .await?;
        page.accessible().await?;
        page.without(&["errors", "violations"]).await?;
        page.script("window.before = true").await?;
        page.element(".message button").await?.click().await?;
        page.until("!window.before && root?.querySelector('.message button')")
            .await
    });
}

#[test]
fn over_a_slow_net_the_fallback_stands_there_first_and_nothing_jumps() {
    journey("slow", Size::PHONE, async |page| {
        let served = Host::named("slow")?.serve()?;
        page.protocol("Network.enable", json!({})).await?;
        let slow = json!({ "offline": false, "latency": 300, "downloadThroughput": 60_000,
            "uploadThroughput": 20_000 });
        page.protocol("Network.emulateNetworkConditions", slow)
            .await?;
        page.visit(&served.url()).await?;
        page.until("root").await?;
        assert_eq!(
            page.script("return [host.innerText, root.querySelector('.desk')]")
                .await?,
            json!(["Vul het mengpaneel op papier in.", null])
        );
        page.arrive().await?;
        mengpaneel_tests::walk::to_a_profile(page).await?;
        page.without(&["shifts", "errors", "violations"]).await
    });
}
