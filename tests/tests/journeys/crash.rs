//! The WebAssembly stops in the middle of the work: the reader goes on with what was filled in.

use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;

/// From outside, as a browser in trouble would: whatever the element draws next fails.
const BREAK: &str = "window.whole = Element.prototype.setAttribute;\
    Element.prototype.setAttribute = () => { throw new Error('provoked'); };";
const MEND: &str = "Element.prototype.setAttribute = window.whole";

async fn crashes_and_goes_on(page: &Page) -> Outcome {
    page.click("[data-wish='higher 0']").await?;
    page.script(BREAK).await?;
    page.click(".lamp:has([data-wish='unknown 1'])").await?;
    page.script(MEND).await?;
    page.until("host.shadowRoot.querySelector('.message button')")
        .await?;
    assert_eq!(
        page.text(".message").await?,
        "Er ging iets mis in het mengpaneel. Wat je hebt ingevuld, is er nog. Ga verder"
    );
    assert_eq!(page.focus().await?.name, "Ga verder");
    page.accessible().await?;
    page.press(thirtyfour::Key::Enter).await?;
    page.until("host.result").await?;
    page.settle().await?;
    assert_eq!(
        page.script("return host.result.positions.positionering")
            .await?,
        json!(6)
    );
    page.click("[data-wish='higher 0']").await?;
    assert_eq!(
        page.script("return host.result.positions.positionering")
            .await?,
        json!(7)
    );
    assert_eq!(
        page.script("return host.shadowRoot.querySelector('.message').hidden")
            .await?,
        json!(true)
    );
    assert_eq!(
        page.script("return watched.events.filter(({ name }) => name === 'mengpaneel-error').map(({ detail }) => detail.code)").await?,
        json!(["crash"])
    );
    Ok(())
}

#[test]
fn a_crash_costs_nothing_that_was_filled_in() {
    journey("crash", Size::PHONE, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        crashes_and_goes_on(page).await?;
        page.picture("crash").await
    });
}

#[test]
fn a_crash_costs_nothing_where_nothing_is_kept() {
    journey("crash-unkept", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        page.script("host.setAttribute('storage', 'none')").await?;
        page.settle().await?;
        crashes_and_goes_on(page).await
    });
}
