//! The element as pages make it: late, and more than one.

use mengpaneel_tests::{Host, Outcome, Page, Size, journey};
use serde_json::json;

/// The result code of a desk that is filled in, as another page would have kept it.
async fn code(page: &Page) -> Outcome<String> {
    let other = Host::named("strict")?.serve()?;
    page.open(&other.url()).await?;
    let filled = "host.setPositions({ positionering: 8, 'proces-gemeente': 9, 'proces-bewoners': 2,\
        bestuur: 9, communicatie: 5 }); return host.value";
    let code = page.script(filled).await?;
    Ok(code.as_str().unwrap_or_default().to_owned())
}

#[test]
fn what_a_page_set_before_the_element_was_known_is_taken_over() {
    journey("late", Size::DESKTOP, async |page| {
        let code = code(page).await?;
        let served = Host::named("late")?.serve()?;
        page.visit(&served.url()).await?;
        page.script(&format!(
            "host.value = '{code}'; host.required = true; host.name = 'bord'; host.reset = 'mine';\
             host.result = 'mine'; host.mine = 'mine';"
        ))
        .await?;
        page.script("return import('/static/wijk-mengpaneel.js').then(() => null)")
            .await?;
        page.arrive().await?;
        assert_eq!(
            page.script(
                "return [Object.keys(host), host.mine, typeof host.reset, host.result.verdict,\
                 host.value, host.getAttribute('name'), host.hasAttribute('required')]"
            )
            .await?,
            json!([
                ["mine", "ready"],
                "mine",
                "function",
                "clear",
                code,
                "bord",
                true
            ])
        );
        assert_eq!(page.text(".progress p").await?, "5 van 5 ingevuld");
        // From now on it is a property like any other.
        page.script("host.value = ''").await?;
        page.settle().await?;
        assert_eq!(page.text(".progress p").await?, "0 van 5 ingevuld");
        page.quiet().await
    });
}

#[test]
fn elements_on_one_page_keep_board_language_and_readings_apart() {
    journey("apart", Size::DESKTOP, async |page| {
        let served = Host::named("two")?.serve()?;
        let elements = [("wijk-mengpaneel", 1), ("#other", 2), ("#own", 3)];
        page.visit(&served.url()).await?;
        for (element, steps) in elements {
            page.mean(element);
            page.arrive().await?;
            for _ in 0..steps {
                page.click("[data-wish='higher 0']").await?;
            }
        }
        page.visit(&served.url()).await?;
        for (element, expected) in [
            (
                "wijk-mengpaneel",
                "Iets boven midden 6 van 10 1 van 5 ingevuld",
            ),
            ("#other", "High 7 of 10 1 of 5 filled in"),
            ("#own", "Hoog 8 van 10 1 van 3 ingevuld"),
        ] {
            page.mean(element);
            page.arrive().await?;
            let stand = page
                .text(".strip[aria-labelledby=label-0] .reading")
                .await?;
            let progress = page.text(".progress p").await?;
            assert_eq!(format!("{stand} {progress}"), expected, "{element}");
        }
        page.quiet().await
    });
}
