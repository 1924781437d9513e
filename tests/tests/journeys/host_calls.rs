//! The element's properties, methods and events, which pages build on.

use mengpaneel_tests::{Size, journey, stage};
use serde_json::json;

#[test]
fn a_host_sets_positions_and_reads_a_plain_result() {
    journey("host-calls", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        let positions = "{ positionering: 8, 'proces-gemeente': 'unknown', 'proces-bewoners': 2,\
            bestuur: 9, communicatie: 5 }";
        let result = page
            .script(&format!(
                "host.setPositions({positions}); return host.result"
            ))
            .await?;
        assert_eq!(result["verdict"], json!("clear"));
        assert_eq!(
            result["profile"],
            json!({ "id": "organisatiegericht", "name": "De organisatiegerichte gemeente" })
        );
        assert_eq!(result["runnerUp"]["id"], json!("ontwikkelend"));
        assert_eq!(result["positions"]["proces-gemeente"], json!("unknown"));
        assert_eq!(result["board"], json!("wijkgericht"));
        assert_eq!(result["language"], json!("nl"));
        assert_eq!(result["version"], json!(env!("CARGO_PKG_VERSION")));
        assert_eq!(result["contributions"].as_array().map(Vec::len), Some(20));
        assert_eq!(
            result["closeness"].as_object().map(|all| all.len()),
            Some(5)
        );
        let tags = page
            .script(
                "return [host.result, host.result.positions, host.result.closeness]\
            .map((object) => Object.prototype.toString.call(object))",
            )
            .await?;
        assert_eq!(
            tags,
            json!(["[object Object]", "[object Object]", "[object Object]"])
        );
        let names: Vec<_> = page
            .watched("events")
            .await?
            .as_array()
            .into_iter()
            .flatten()
            .map(|event| event["name"].clone())
            .collect();
        assert_eq!(
            names,
            [json!("mengpaneel-ready")],
            "host calls make no change event"
        );
        page.quiet().await
    });
}

#[test]
fn positions_are_set_all_or_nothing_and_the_error_names_the_culprit() {
    journey("host-errors", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        let attempts = [
            (
                "{ positionering: 3, bestuur: 11 }",
                "11 is geen stand. Gebruik een heel getal van 0 tot en met 10.",
            ),
            (
                "{ positionering: 3, bestuur: 2.5 }",
                "2.5 is geen stand. Gebruik een heel getal van 0 tot en met 10.",
            ),
            (
                "{ positionering: 3, bestuur: true }",
                "Het antwoord bij bestuur klopt niet. Gebruik een heel getal van 0 tot en met 10, \"unknown\" of null.",
            ),
            (
                "{ positionering: 3, wethouder: 1 }",
                "Dit mengpaneel heeft geen schuif \"wethouder\". Kies uit positionering, proces-gemeente, proces-bewoners, bestuur, communicatie.",
            ),
        ];
        for (positions, sentence) in attempts {
            let caught = page
                .script(&format!(
                    "try {{ host.setPositions({positions}) }} catch (error) {{\
                       return [error.constructor.name, error.message, host.result.positions.positionering] }}"
                ))
                .await?;
            assert_eq!(caught, json!(["RangeError", sentence, null]));
        }
        page.quiet().await
    });
}

#[test]
fn before_it_is_ready_there_is_no_result_and_methods_say_to_wait() {
    journey("host-early", Size::DESKTOP, async |page| {
        page.visit(&stage().hosts.url("/far-down.html")).await?;
        page.until("customElements.get('wijk-mengpaneel')").await?;
        let early = page
            .script("try { host.reset() } catch (error) { return [host.result, error.message] }")
            .await?;
        assert_eq!(
            early,
            json!([
                null,
                "wijk-mengpaneel: await element.ready before you call reset()."
            ])
        );
        page.quiet().await
    });
}

#[test]
fn reset_empties_the_desk_and_the_user_can_undo_it() {
    journey("host-reset", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/plain.html")).await?;
        page.script("host.setPositions({ positionering: 8 }); host.reset()")
            .await?;
        page.settle().await?;
        assert_eq!(page.text(".progress p").await?, "0 van 5 ingevuld");
        page.click("[data-wish='undo']").await?;
        assert_eq!(page.text(".progress p").await?, "1 van 5 ingevuld");
        page.quiet().await
    });
}
