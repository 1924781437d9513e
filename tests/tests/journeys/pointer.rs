//! The same with a pointer: a drag is one change, a press on a button is one step.

use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;

async fn changes(page: &Page) -> Outcome<usize> {
    let events = page.watched("events").await?;
    let events = events.as_array().cloned().unwrap_or_default();
    Ok(events
        .iter()
        .filter(|event| event["name"] == json!("mengpaneel-change"))
        .count())
}

#[test]
fn a_drag_moves_the_fader_and_is_told_once() {
    journey("pointer-drag", Size::DESKTOP, async |page| {
        page.open(&stage().demo.url("/intranet/")).await?;
        let fader = page.element("#fader-2").await?;
        fader.scroll_into_view().await?;
        let pointer = page
            .pointer()
            .move_to_element_center(&fader)
            .click_and_hold();
        (0..8)
            .fold(pointer, |pointer, _| pointer.move_by_offset(0, -11))
            .release()
            .perform()
            .await?;
        page.settle().await?;
        assert_eq!(
            page.text(".strip[aria-labelledby=label-2] .reading")
                .await?,
            "Heel hoog 9 van 10"
        );
        assert_eq!(changes(page).await?, 1, "one event a drag");
        page.click("[data-wish='undo']").await?;
        assert_eq!(
            page.text(".strip[aria-labelledby=label-2] .reading")
                .await?,
            "Nog leeg schuif of kies"
        );
        page.quiet().await
    });
}

#[test]
fn buttons_step_and_weet_niet_keeps_the_stand() {
    journey("pointer-steps", Size::PHONE, async |page| {
        page.open(&stage().demo.url("/intranet/")).await?;
        let reading = ".strip[aria-labelledby=label-0] .reading";
        page.click("[data-wish='higher 0']").await?;
        page.click("[data-wish='higher 0']").await?;
        assert_eq!(page.text(reading).await?, "Hoog 7 van 10");
        page.click(".lamp:has([data-wish='unknown 0'])").await?;
        assert_eq!(page.text(reading).await?, "Weet niet telt niet mee");
        page.click(".lamp:has([data-wish='unknown 0'])").await?;
        assert_eq!(page.text(reading).await?, "Hoog 7 van 10");
        page.click(".lamp:has([data-wish='no-choice 0'])").await?;
        assert_eq!(page.text(reading).await?, "Geen keuze midden, 5 van 10");
        assert_eq!(changes(page).await?, 5);
        page.quiet().await
    });
}
