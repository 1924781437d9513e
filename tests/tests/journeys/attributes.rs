//! The host's settings: what each attribute does, and what a bad value does.

use mengpaneel_tests::{Size, journey, stage};
use serde_json::json;
use thirtyfour::prelude::*;

#[test]
fn a_read_only_desk_can_be_read_and_not_changed() {
    journey("readonly", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/readonly.html")).await?;
        assert_eq!(
            page.text(".note").await?,
            "Dit mengpaneel kun je bekijken. Je kunt het niet veranderen."
        );
        page.script("host.setPositions({ positionering: 8 })")
            .await?;
        page.settle().await?;
        // What could change something is out of sight, and asking for it does nothing.
        let lower = page.element("[data-wish='lower 0']").await?;
        assert!(!lower.is_displayed().await?);
        page.script("root.querySelector(`[data-wish='lower 0']`).click()")
            .await?;
        page.chord(Key::Control, "z").await?;
        assert_eq!(
            page.text(".strip[aria-labelledby=label-0] .reading")
                .await?,
            "Hoog 8 van 10"
        );
        page.click("[data-wish='show-outcome']").await?;
        assert_eq!(
            page.text("h2").await?,
            "Nog te weinig bekend voor een uitkomst"
        );
        page.quiet().await
    });
}

#[test]
fn a_page_can_offer_the_profiles_alone_under_its_own_heading() {
    journey("views", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/profiles.html")).await?;
        assert_eq!(page.text("h3").await?, "De vijf profielen");
        assert_eq!(
            page.text(".steps").await?,
            "",
            "one part needs no navigation"
        );
        page.script("host.setAttribute('views', 'self profiles')")
            .await?;
        page.until("root.querySelector('.steps')").await?;
        assert_eq!(
            page.text(".steps").await?,
            "Invullen Uitkomst Nu en ambitie Meenemen Metingen Profielen"
        );
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn a_bad_value_means_the_default_and_one_warning() {
    journey("wrong-attributes", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/wrong-attributes.html"))
            .await?;
        assert_eq!(page.text("h2").await?, "Hoe staan de schuiven bij jullie?");
        assert_eq!(
            page.watched("warnings").await?,
            json!([
                "wijk-mengpaneel: view=\"kaart\" is not a value of this attribute; using self.",
                "wijk-mengpaneel: heading-level=\"9\" is not a value of this attribute; using 2.",
                "wijk-mengpaneel: board=\"bestaat-niet\" is not a built-in board; using wijkgericht.",
            ])
        );
        page.quiet().await
    });
}

#[test]
fn attributes_that_change_later_are_followed_without_losing_answers() {
    journey("attributes-follow", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        page.click("[data-wish='higher 0']").await?;
        page.script(
            "host.setAttribute('heading-level', '4'); host.setAttribute('view', 'profiles')",
        )
        .await?;
        page.until("root.querySelector('h4')?.textContent === 'De vijf profielen'")
            .await?;
        page.script("host.removeAttribute('view')").await?;
        page.until("root.querySelector('.desk')").await?;
        assert_eq!(
            page.text(".strip[aria-labelledby=label-0] .reading")
                .await?,
            "Iets boven midden 6 van 10"
        );
        page.script("host.toggleAttribute('readonly', true)")
            .await?;
        page.until("root.querySelector('.rng').disabled").await?;
        page.quiet().await
    });
}
