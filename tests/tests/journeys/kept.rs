//! The reading is kept in this browser, and nowhere else.

use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;

const READING: &str = ".strip[aria-labelledby=label-0] .reading";
const KEY: &str = "wijk-mengpaneel::wijkgericht";

async fn open(page: &Page) -> Outcome {
    page.open(&stage().hosts.url("/plain.html")).await
}

#[test]
fn what_is_filled_in_is_there_again_after_a_reload() {
    journey("kept-reload", Size::DESKTOP, async |page| {
        open(page).await?;
        assert!(
            page.text(".kept")
                .await?
                .starts_with("Bewaard in deze browser, niet op een server.")
        );
        page.click("[data-wish='higher 0']").await?;
        page.click(".lamp:has([data-wish='unknown 3'])").await?;
        open(page).await?;
        assert_eq!(page.text(READING).await?, "Iets boven midden 6 van 10");
        assert_eq!(
            page.text(".progress p").await?,
            "2 van 5 ingevuld · 1 keer weet niet"
        );
        page.quiet().await
    });
}

#[test]
fn closing_in_the_middle_of_a_drag_loses_only_the_drag() {
    journey("kept-drag", Size::DESKTOP, async |page| {
        open(page).await?;
        page.click("[data-wish='higher 0']").await?;
        let fader = page.element("#fader-0").await?;
        let drag = page
            .pointer()
            .move_to_element_center(&fader)
            .click_and_hold();
        drag.move_by_offset(0, -22)
            .move_by_offset(0, -22)
            .perform()
            .await?;
        page.settle().await?;
        assert_ne!(
            page.text(READING).await?,
            "Iets boven midden 6 van 10",
            "the drag is going on"
        );
        open(page).await?;
        assert_eq!(page.text(READING).await?, "Iets boven midden 6 van 10");
        page.quiet().await
    });
}

#[test]
fn one_button_wipes_everything_after_asking() {
    journey("kept-wipe", Size::PHONE, async |page| {
        open(page).await?;
        page.click("[data-wish='higher 0']").await?;
        page.click("[data-wish='ask-to-wipe']").await?;
        assert_eq!(page.focus().await?.name, "Nee, bewaar het");
        page.picture("wipe-asked").await?;
        page.accessible().await?;
        page.click("[data-wish='do-not-wipe']").await?;
        assert_eq!(page.text(READING).await?, "Iets boven midden 6 van 10");
        page.click("[data-wish='ask-to-wipe']").await?;
        page.click("[data-wish='wipe']").await?;
        assert_eq!(page.text("[role=status]").await?, "Alles is gewist.");
        assert_eq!(page.script("return localStorage.length").await?, json!(0));
        open(page).await?;
        assert_eq!(page.text(".progress p").await?, "0 van 5 ingevuld");
        page.quiet().await
    });
}

#[test]
fn a_broken_text_is_set_aside_and_offered_never_dropped() {
    for (name, text) in [
        ("cut off", r#"{"format":1,"kind":"reading","bo"#),
        (
            "newer",
            r#"{"format":99,"kind":"reading","board":"wijkgericht","answers":{}}"#,
        ),
        (
            "foreign",
            r#"{"format":1,"kind":"reading","board":"wijkgericht","answers":{"wethouder":3}}"#,
        ),
        (
            "out of range",
            r#"{"format":1,"kind":"reading","board":"wijkgericht","answers":{"bestuur":11}}"#,
        ),
    ] {
        journey("kept-broken", Size::DESKTOP, async |page| {
            page.visit(&stage().hosts.url("/host.css")).await?;
            page.script(&format!("localStorage.setItem('{KEY}', {text:?})"))
                .await?;
            open(page).await?;
            let told = page.text(".note").await?;
            assert!(
                told.starts_with("Wat hier bewaard was, kon niet worden gelezen."),
                "{name}: {told}"
            );
            page.click("[data-wish='higher 0']").await?;
            let aside = page
                .script(&format!("return localStorage.getItem('{KEY}:opzij-1')"))
                .await?;
            assert_eq!(aside, json!(text), "{name}");
            open(page).await?;
            assert_eq!(
                page.text(READING).await?,
                "Iets boven midden 6 van 10",
                "{name}: new work is kept"
            );
            assert!(
                !page.text("[data-wish='save-aside']").await?.is_empty(),
                "{name}: still offered"
            );
            page.picture("kept-broken").await?;
            page.accessible().await?;
            page.quiet().await
        });
    }
}

#[test]
fn where_storage_is_blocked_it_says_so_and_works() {
    journey("kept-blocked", Size::DESKTOP, async |page| {
        let blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
        let source = json!({ "source": blocked });
        page.protocol("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        open(page).await?;
        assert!(
            page.text(".note")
                .await?
                .starts_with("Deze browser kan niets bewaren.")
        );
        page.click("[data-wish='higher 0']").await?;
        assert_eq!(page.text(READING).await?, "Iets boven midden 6 van 10");
        page.picture("kept-blocked").await?;
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn a_full_storage_is_told_and_loses_nothing_on_screen() {
    journey("kept-full", Size::DESKTOP, async |page| {
        open(page).await?;
        page.script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }").await?;
        page.click("[data-wish='higher 0']").await?;
        assert!(
            page.text(".note")
                .await?
                .starts_with("Deze browser kan niets bewaren.")
        );
        assert_eq!(page.text(READING).await?, "Iets boven midden 6 van 10");
        page.quiet().await
    });
}

#[test]
fn a_host_can_ask_that_nothing_is_kept() {
    journey("kept-none", Size::DESKTOP, async |page| {
        page.visit(&stage().hosts.url("/plain.html")).await?;
        page.script("host.setAttribute('storage', 'none')").await?;
        page.until("root?.querySelector('[data-heading]')").await?;
        page.settle().await?;
        page.click("[data-wish='higher 0']").await?;
        assert_eq!(
            page.script("return localStorage.length + sessionStorage.length")
                .await?,
            json!(0)
        );
        assert_eq!(
            page.text(".kept").await?,
            "Het mengpaneel bewaart en verstuurt zelf niets van wat je invult."
        );
        page.quiet().await
    });
}

#[test]
fn two_tabs_follow_each_other_and_undo_leads_back() {
    journey("kept-tabs", Size::DESKTOP, async |page| {
        open(page).await?;
        page.click("[data-wish='higher 0']").await?;
        let other =
            "{ format: 1, kind: 'reading', board: 'wijkgericht', answers: { positionering: 2 } }";
        page.in_another_tab(
            &stage().hosts.url("/host.css"),
            &format!("localStorage.setItem('{KEY}', JSON.stringify({other}))"),
        )
        .await?;
        page.until("root.querySelector('.reading').innerText.startsWith('Laag')")
            .await?;
        assert!(
            page.text(".note")
                .await?
                .starts_with("Dit mengpaneel is net in een ander tabblad veranderd.")
        );
        page.click("[data-wish='undo']").await?;
        assert_eq!(page.text(READING).await?, "Iets boven midden 6 van 10");
        open(page).await?;
        assert_eq!(
            page.text(READING).await?,
            "Iets boven midden 6 van 10",
            "the undo is kept too"
        );
        page.quiet().await
    });
}
