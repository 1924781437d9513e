//! The training page: an exercise that a consultant could have built, with the public calls only.

use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;

/// What each round is, as its own story tells; the page asks the element.
const RIGHT: [&str; 6] = [
    "organisatiegericht",
    "participatief",
    "between",
    "toenaderingsgericht",
    "mixed",
    "gekanteld",
];

async fn ready(page: &Page, round: usize) -> Outcome {
    page.until(&format!(
        "document.querySelector('#ronde-kop').textContent.includes('({round} van 6)')\
         && !document.querySelector('#keuze fieldset').disabled"
    ))
    .await
}

/// Presses, with the pointer, something of the page around the widget.
async fn press(page: &Page, selector: &str) -> Outcome {
    let element = page.around(selector).await?;
    element.scroll_into_view().await?;
    Ok(element.click().await?)
}

async fn around(page: &Page, selector: &str) -> Outcome<String> {
    Ok(page.around(selector).await?.text().await?)
}

#[test]
fn six_boards_are_recognised_or_not_and_each_answer_says_why() {
    journey("training", Size::DESKTOP, async |page| {
        page.open(&stage().demo.url("/training/")).await?;
        for (index, right) in RIGHT.into_iter().enumerate() {
            ready(page, index + 1).await?;
            // The third one is guessed wrong.
            let wrong = right == "between";
            let chosen = if wrong { "gekanteld" } else { right };
            press(page, &format!("[name=profiel][value={chosen}]")).await?;
            press(page, "#keuze [type=submit]").await?;
            let said = around(page, "#antwoord").await?;
            let focused = page.script("return document.activeElement.id").await?;
            assert_eq!(focused, json!("antwoord"), "what is said is read aloud");
            assert_eq!(said.starts_with("Dat klopt."), !wrong, "{right}: {said}");
            if wrong {
                assert!(
                    said.contains(
                        "Dit ligt tussen de participatieve gemeente en de ontwikkelende gemeente."
                    ) && said.contains("Bij jouw keuze wringt vooral de schuif"),
                    "{said}"
                );
            }
            press(page, "#verder").await?;
        }
        assert_eq!(
            around(page, "#telling").await?,
            "Je herkende 5 van de 6 gemeenten."
        );
        press(page, "#opnieuw").await?;
        ready(page, 1).await?;
        page.quiet().await
    });
}

#[test]
fn the_prepared_board_can_be_read_and_not_changed() {
    journey("training-prepared", Size::PHONE, async |page| {
        page.open(&stage().demo.url("/training/")).await?;
        let set = page
            .script("return [...root.querySelectorAll('input[type=range]')].map((fader) => [fader.value, fader.disabled])")
            .await?;
        let stands = ["3", "4", "7", "8", "2"].map(|stand| json!([stand, true]));
        assert_eq!(set, json!(stands));
        page.click("[data-wish='show-outcome']").await?;
        assert_eq!(
            page.script("return host.result.profile.id").await?,
            json!("toenaderingsgericht")
        );
        page.accessible().await?;
        page.picture("training").await?;
        page.quiet().await
    });
}
