//! Five faders to an explained profile, on the municipal intranet page, with the keyboard alone.

use mengpaneel_tests::walk::set;
use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use thirtyfour::prelude::*;

async fn fill_in_den_haag(page: &Page) -> Outcome {
    page.tab_to("Positionering intern").await?;
    assert_eq!(page.focus().await?.value, "nog niet ingevuld");
    set(page, 8).await?;
    assert_eq!(page.focus().await?.value, "8 van 10, hoog");
    page.tab_to("Weet niet: Proces binnen gemeente").await?;
    page.press(" ").await?;
    page.tab_to("Proces met bewoners").await?;
    set(page, 2).await?;
    page.tab_to("Bestuur en politiek").await?;
    set(page, 9).await?;
    page.tab_to("Communicatie").await?;
    // An untouched fader already stands in the middle: "no choice" has a box of its own.
    page.tab_to("Geen keuze: Communicatie").await?;
    page.press(" ").await?;
    assert_eq!(
        page.text(".progress p").await?,
        "5 van 5 ingevuld · 1 keer weet niet"
    );
    page.tab_to("Bekijk de uitkomst").await?;
    page.press(Key::Enter + "").await?;
    page.until("root.querySelector('.verdict')").await
}

#[test]
fn den_haag_filled_in_by_keyboard_resembles_the_organisation_focused_profile() {
    journey("first-walk", Size::DESKTOP, async |page| {
        page.open(&stage().demo.url("/intranet/")).await?;
        fill_in_den_haag(page).await?;

        let title = "Jullie mengpaneel lijkt het meest op de organisatiegerichte gemeente";
        assert_eq!(page.text("h2").await?, title);
        assert_eq!(page.focus().await?.name, title, "the heading has the focus");
        let rows = page.text(".rows").await?;
        assert!(
            rows.contains("Proces binnen gemeente Niet bekend."),
            "{rows}"
        );
        assert!(
            rows.contains("afgeleid"),
            "what is inferred is called so: {rows}"
        );
        assert!(page.text(".whatif").await?.contains("kleinste verandering"));
        page.quiet().await
    });
}

#[test]
fn delivery_cut_off_from_policy_is_named_as_the_reason_of_doubt() {
    journey("first-walk-doubt", Size::DESKTOP, async |page| {
        page.open(&stage().demo.url("/intranet/")).await?;
        fill_in_den_haag(page).await?;
        page.tab_to("Schuiven aanpassen").await?;
        page.press(Key::Enter + "").await?;
        page.tab_to("Weet niet: Proces binnen gemeente").await?;
        page.press(" ").await?;
        // The box gives the fader free again; it stands just before the box.
        page.chord(Key::Shift, Key::Tab).await?;
        page.chord(Key::Shift, Key::Tab).await?;
        assert_eq!(page.focus().await?.name, "Proces binnen gemeente");
        set(page, 2).await?;
        page.tab_to("Bekijk de uitkomst").await?;
        page.press(Key::Enter + "").await?;
        page.until("root.querySelector('.verdict')").await?;

        assert_eq!(
            page.text("h2").await?,
            "Jullie mengpaneel is een eigen mengsel"
        );
        let doubts = page.text(".note.is-att").await?;
        assert!(
            doubts.contains(
                "Zonder de schuif Proces binnen gemeente lijkt jullie mengpaneel duidelijk op de \
                 organisatiegerichte gemeente. Deze schuif staat op 2. Bij dat profiel hoort 8 tot \
                 en met 10."
            ),
            "{doubts}"
        );
        assert!(page.text(".rows").await?.contains("Lijkt hier op:"));
        page.quiet().await
    });
}

#[test]
fn too_little_known_names_the_missing_sliders_and_leads_back_to_them() {
    journey("first-walk-missing", Size::PHONE, async |page| {
        page.open(&stage().demo.url("/intranet/")).await?;
        page.tab_to("Positionering intern").await?;
        set(page, 8).await?;
        page.tab_to("Bekijk de uitkomst").await?;
        page.press(Key::Enter + "").await?;
        page.until("root.querySelector('.links')").await?;
        assert_eq!(
            page.text("h2").await?,
            "Nog te weinig bekend voor een uitkomst"
        );
        assert_eq!(page.text(".ladder").await?, "", "no profile is shown");
        page.tab_to("Bestuur en politiek").await?;
        page.press(Key::Enter + "").await?;
        page.until("root.querySelector('.desk')").await?;
        let focus = page.focus().await?;
        assert_eq!(
            (focus.name.as_str(), focus.value.as_str()),
            ("Bestuur en politiek", "nog niet ingevuld")
        );
        page.quiet().await
    });
}

#[test]
fn every_change_can_be_taken_back_and_done_again() {
    journey("first-walk-undo", Size::DESKTOP, async |page| {
        page.open(&stage().demo.url("/intranet/")).await?;
        page.tab_to("Positionering intern").await?;
        page.press(Key::Up + "").await?;
        page.press(Key::Up + "").await?;
        assert_eq!(page.focus().await?.value, "7 van 10, hoog");
        page.chord(Key::Control, "z").await?;
        assert_eq!(page.focus().await?.value, "6 van 10, iets boven midden");
        assert_eq!(
            page.text("[role=status]").await?,
            "De laatste verandering is teruggedraaid."
        );
        page.chord(Key::Control, "y").await?;
        assert_eq!(page.focus().await?.value, "7 van 10, hoog");
        page.tab_to("Opnieuw beginnen").await?;
        page.press(Key::Enter + "").await?;
        assert_eq!(page.text(".progress p").await?, "0 van 5 ingevuld");
        page.chord(Key::Control, "z").await?;
        assert_eq!(page.text(".progress p").await?, "1 van 5 ingevuld");
        page.quiet().await
    });
}
