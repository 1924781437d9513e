//! Where they want to go: two stands on one desk, the gaps, where to start, and then beside now.

use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;

const NOW: &str =
    r#"{"positionering":5,"proces-gemeente":3,"proces-bewoners":8,"bestuur":6,"communicatie":3}"#;
const AMBITION: &str =
    r#"{"positionering":6,"proces-gemeente":6,"proces-bewoners":8,"bestuur":7,"communicatie":7}"#;

async fn filled(page: &Page) -> Outcome {
    page.open(&stage().hosts.url("/plain.html")).await?;
    page.script(&format!("host.setPositions({NOW})")).await?;
    page.click("[data-wish='show-ambition']").await
}

#[test]
fn an_ambition_shows_the_gaps_in_order_and_where_to_start() {
    for (size, name) in [(Size::PHONE, "phone"), (Size::DESKTOP, "desktop")] {
        journey(&format!("ambition-{name}"), size, async |page| {
            filled(page).await?;
            page.until("host.shadowRoot.querySelector('.layers')")
                .await?;
            page.script(&format!("host.setAmbition({AMBITION})"))
                .await?;
            page.settle().await?;
            let order = page
                .script("return [...host.shadowRoot.querySelectorAll('.gaps > li')].map((row) => row.querySelector('.b').textContent + ': ' + row.lastChild.textContent)")
                .await?;
            assert_eq!(
                order,
                json!([
                    "Communicatie: 4 stappen omhoog",
                    "Proces binnen gemeente: 3 stappen omhoog",
                    "Positionering intern: 1 stap omhoog",
                    "Bestuur en politiek: 1 stap omhoog",
                    "Proces met bewoners: blijft gelijk",
                ])
            );
            // Four of five move: that is asked about, and start small still names at most two.
            assert!(
                page.text(".note.is-att")
                    .await?
                    .starts_with("Alles tegelijk?")
            );
            page.click("[data-wish='reason 1']").await?;
            let first = "return [...host.shadowRoot.querySelectorAll('.g2 > .is-acc .h3')].map((name) => name.textContent)";
            let named = page.script(first).await?;
            assert_eq!(named.as_array().map(Vec::len), Some(2), "{named}");
            assert_eq!(
                named[0],
                json!("Proces binnen gemeente"),
                "the reason comes first"
            );
            page.accessible().await?;
            page.picture(&format!("ambition-{name}")).await?;
            page.quiet().await
        });
    }
}

#[test]
fn keys_set_the_ambition_and_leave_now_alone_and_undo_takes_it_back() {
    journey("ambition-keys", Size::DESKTOP, async |page| {
        filled(page).await?;
        page.until("host.shadowRoot.querySelector('.layers')")
            .await?;
        page.script("host.shadowRoot.querySelector('#fader-4').focus()")
            .await?;
        page.press(thirtyfour::Key::Right).await?;
        let stands =
            "return [host.result.positions.communicatie, host.result.ambition.communicatie]";
        assert_eq!(page.script(stands).await?, json!([3, 4]));
        page.chord(thirtyfour::Key::Control, "z").await?;
        assert_eq!(page.script(stands).await?, json!([3, null]));
        page.click("[data-wish='edit-now']").await?;
        page.click("[data-wish='lower 4']").await?;
        assert_eq!(page.script(stands).await?, json!([2, null]));
        page.quiet().await
    });
}
