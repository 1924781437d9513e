//! What goes on paper: the outcome with code and QR, or an empty board for a pen.

use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;
use std::cell::RefCell;

const POSITIONS: &str = "return host.result.positions";

/// Answers all five as a user does: one step up or down from the middle, and some more.
async fn fill(page: &Page) -> Outcome {
    for (slider, wish, times) in [
        (0, "higher", 3),
        (1, "lower", 3),
        (2, "higher", 4),
        (3, "lower", 4),
        (4, "higher", 2),
    ] {
        for _ in 0..times {
            page.click(&format!("[data-wish='{wish} {slider}']"))
                .await?;
        }
    }
    Ok(())
}

#[test]
fn what_is_filled_in_goes_by_code_to_another_browser_and_from_there_to_paper() {
    let (code, positions) = (RefCell::new(String::new()), RefCell::new(json!(null)));
    journey("paper-first", Size::PHONE, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        fill(page).await?;
        let filled = page.script(POSITIONS).await?;
        page.open(&stage().hosts.url("/plain.html")).await?;
        assert_eq!(page.script(POSITIONS).await?, filled, "after a reload");
        page.click("[data-wish='show-take']").await?;
        code.replace(page.text("[data-code]").await?);
        positions.replace(filled);
        page.quiet().await
    });
    // Another journey is another browser profile.
    journey("paper-second", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        assert_eq!(page.script("return host.value").await?, json!(""));
        page.click("[data-wish='show-readings']").await?;
        page.script("root.querySelector(`[data-wish='open-code']`).focus()")
            .await?;
        let code = code.borrow().clone();
        page.press(code.as_str()).await?;
        page.press(thirtyfour::Key::Tab).await?;
        page.settle().await?;
        assert_eq!(page.script(POSITIONS).await?, *positions.borrow());

        let printed = page.printed("paper").await?;
        assert!(
            printed.text.contains("de participatieve gemeente"),
            "{}",
            printed.text
        );
        for (slider, stand) in [
            ("Positionering intern", "8 van 10, hoog"),
            ("Proces binnen gemeente", "2 van 10, laag"),
            ("Proces met bewoners", "9 van 10, heel hoog"),
            ("Bestuur en politiek", "1 van 10, heel laag"),
            ("Communicatie", "7 van 10, hoog"),
        ] {
            let row = printed.text.find(&format!("{slider} {stand}"));
            assert!(row.is_some(), "{slider}: {stand} in {}", printed.text);
        }
        assert!(printed.text.contains(&code));
        let link = format!(
            "{}#mengpaneel={}",
            stage().hosts.url("/plain.html"),
            code.replace('-', "")
        );
        assert_eq!(printed.codes, [link]);
        // The paper is gone again from the page.
        page.until("!root.querySelector('.paper')").await?;
        page.quiet().await
    });
}

/// Stands in for the browser's print command, which would wait for somebody at its window.
const STAND_IN: &str = "window.asked = 0; window.print = () => { window.asked += 1; };";

#[test]
fn an_empty_board_is_printed_alone_and_the_page_comes_back() {
    journey("paper-empty", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        page.script(STAND_IN).await?;
        page.click("[data-wish='show-take']").await?;
        page.click("[data-wish='print-empty']").await?;
        page.until("window.asked === 1").await?;
        let printed = page.printed("paper-empty").await?;
        assert_eq!(printed.sheets, 1, "it fits one sheet");
        assert!(!printed.text.contains("Alleen het mengpaneel"), "the page");
        assert!(printed.text.contains("Proces met bewoners"));
        assert!(printed.text.contains("0 1 2 3 4 5 6 7 8 9 10"));
        assert!(printed.codes.is_empty());
        page.until("!host.hasAttribute('data-wijk-printing')")
            .await?;
        assert_eq!(
            page.script("return document.adoptedStyleSheets.length")
                .await?,
            json!(0)
        );
        page.quiet().await
    });
}

#[test]
fn a_page_can_print_by_a_call() {
    journey("paper-call", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        page.script(STAND_IN).await?;
        page.script("host.lang = 'en'").await?;
        page.until("root.querySelector('[lang=en]')").await?;
        page.script("host.setPositions({ positionering: 8, 'proces-gemeente': 9, 'proces-bewoners': 1, bestuur: 9, communicatie: 'unknown' })")
            .await?;
        page.script("host.print()").await?;
        page.until("window.asked === 1").await?;
        let printed = page.printed("paper-call").await?;
        assert!(!printed.text.contains("Alleen het mengpaneel"), "the page");
        assert!(printed.text.contains("don’t know, does not count"));
        assert!(
            printed.text.contains("fits the profile"),
            "{}",
            printed.text
        );
        page.quiet().await
    });
}
