//! A group on paper: together with its picture, or municipalities beside each other.

use super::group_screen::{board, open, paste, twelve};
use mengpaneel_tests::{Size, journey};

#[test]
fn a_group_goes_on_paper_with_its_figures_and_its_picture() {
    journey("group-paper", Size::DESKTOP, async |page| {
        open(page).await?;
        paste(page, "add-codes", &twelve(&board()?)).await?;
        page.script("window.asked = 0; window.print = () => { window.asked += 1; }")
            .await?;
        page.click("[data-wish='print-group']").await?;
        page.until("window.asked === 1").await?;
        let printed = page.printed("group").await?;
        assert!(
            printed.text.contains("12 personen naast elkaar"),
            "{}",
            printed.text
        );
        assert!(
            printed
                .text
                .contains("De helft zit tussen 3 en 7. De middelste stand is 4,5."),
            "{}",
            printed.text
        );
        assert!(!printed.text.contains("Alleen het mengpaneel"), "the page");
        assert_eq!(printed.codes.len(), 1);
        assert!(
            printed.codes[0].contains("#mengpaneel-groep="),
            "{:?}",
            printed.codes
        );
        page.quiet().await
    });
}

#[test]
fn municipalities_beside_each_other_go_on_paper_as_they_stand_on_the_screen() {
    journey("group-paper-beside", Size::DESKTOP, async |page| {
        open(page).await?;
        let codes = twelve(&board()?);
        paste(page, "add-codes", &codes).await?;
        page.click("[data-wish='lens 3']").await?;
        page.click("[data-wish='group-beside']").await?;
        paste(page, "add-beside", &codes[..14]).await?;
        let names = page
            .script("return [...root.querySelectorAll('.card .h3')].map((one) => one.textContent)")
            .await?;
        assert_eq!(names.as_array().map(Vec::len), Some(2), "{names}");
        let heading = page.text("[data-heading]").await?;
        // In a column without width its words would stand in pieces.
        let question = page.text(".spread .talk").await?;
        let printed = page.printed("group-beside").await?;
        for told in names
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_str())
            .chain([heading.as_str(), question.as_str()])
        {
            assert!(printed.text.contains(told), "{told} in {}", printed.text);
        }
        // Nothing of the own group alone, which is not on the screen.
        assert!(
            !printed.text.contains("12 personen naast elkaar"),
            "{}",
            printed.text
        );
        assert_eq!(printed.codes, [""; 0]);
        page.quiet().await
    });
}
