//! A host's own board: it works like a built-in one, and a mistake in it is named.

use mengpaneel_tests::{Size, journey, stage};
use serde_json::json;

#[test]
fn a_board_of_three_sliders_gives_a_profile_of_its_own() {
    journey("own-board", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/own-board.html")).await?;
        for slider in 0..3 {
            for _ in 0..3 {
                page.click(&format!("[data-wish='higher {slider}']"))
                    .await?;
            }
        }
        page.click("[data-wish='show-outcome']").await?;
        assert_eq!(
            page.text("h2").await?,
            "Jullie mengpaneel lijkt het meest op de drukke gemeente"
        );
        page.picture("own-board").await?;
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn a_long_board_takes_two_rows() {
    journey("long-board", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/long-board.html")).await?;
        let rows = page
            .script("return root.querySelectorAll('.desk').length")
            .await?;
        assert_eq!(rows, json!(2));
        page.click("[data-wish='help 5']").await?;
        page.picture("long-board").await?;
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn a_mistake_in_a_board_is_named_and_the_fallback_stays() {
    journey("broken-board", Size::DESKTOP, async |page| {
        page.visit(&stage().hosts.url("/broken-board.html")).await?;
        page.until("root?.querySelector('.message:not([hidden])')")
            .await?;
        assert_eq!(
            page.text(".message").await?,
            "Het bord van deze pagina klopt niet. Meld dit aan de beheerder: sliders[1].label \
             ontbreekt. Vul het in."
        );
        assert_eq!(
            page.script("return host.innerText").await?,
            json!("Vul het mengpaneel op papier in.")
        );
        let event = &page.watched("events").await?[0];
        assert_eq!(
            (&event["name"], &event["detail"]["code"]),
            (&json!("mengpaneel-error"), &json!("content"))
        );
        page.picture("broken-board").await?;
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn a_board_that_is_not_there_is_told_to_the_reader_in_a_sentence() {
    journey("missing-board", Size::DESKTOP, async |page| {
        page.visit(&stage().hosts.url("/missing-board.html"))
            .await?;
        page.until("root?.querySelector('.message:not([hidden])')")
            .await?;
        let told = page.text(".message").await?;
        assert!(
            told.starts_with("Het bord van deze pagina kan niet worden geladen."),
            "{told}"
        );
        assert!(told.ends_with("/boards/gone.json: 404"), "{told}");

        page.script("host.setAttribute('src', 'boards/three-sliders.json')")
            .await?;
        page.until("root.querySelector('.desk')").await?;
        assert_eq!(
            page.text(".message").await?,
            "",
            "a better address mends it"
        );
        page.script("host.setAttribute('src', 'boards/gone.json')")
            .await?;
        page.until("root.querySelector('.message:not([hidden])')")
            .await?;
        assert!(
            page.text(".message")
                .await?
                .ends_with("/boards/gone.json: 404")
        );
        assert!(
            !page.text(".desk").await?.is_empty(),
            "what stood there stays"
        );
        page.quiet().await
    });
}
