//! The element as a control of a form: sent along, reset, restored, disabled and required.

use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const FORM: &str = "const form = document.querySelector('form');";
const SENT: &str = "new URLSearchParams(location.search).get('paneel')";
const ALL: &str = "{positionering: 5, 'proces-gemeente': 2, 'proces-bewoners': 8, bestuur: 'unknown', communicatie: 8}";

async fn open(page: &Page) -> Outcome {
    page.open(&stage().hosts.url("/form.html")).await
}

async fn reading(page: &Page) -> Outcome<String> {
    page.text(".strip[aria-labelledby=label-0] .reading").await
}

async fn held(page: &Page) -> Outcome<Value> {
    page.script(&format!("{FORM} return new FormData(form).get('paneel')"))
        .await
}

#[test]
fn a_plain_form_sends_the_code_along() {
    journey("form-sent", Size::DESKTOP, async |page| {
        open(page).await?;
        assert_eq!(held(page).await?, json!(""));
        page.click("[data-wish='higher 0']").await?;
        let code = held(page).await?;
        assert_eq!(page.script("return host.value").await?, code);
        assert_eq!(code.as_str().map(str::len), Some(14));
        page.script(&format!("host.setPositions({ALL})")).await?;
        let code = held(page).await?;
        assert_eq!(page.script("return host.value").await?, code);
        assert_eq!(
            page.script(&format!("{FORM} return [host.form === form, host.type, host.name, host.validity.valid, host.willValidate]")).await?,
            json!([true, "wijk-mengpaneel", "paneel", true, true])
        );
        page.around("[type=submit]").await?.click().await?;
        page.gone_on_to("paneel=").await?;
        page.until(&format!("{SENT} === {code}")).await?;
        page.quiet().await
    });
}

#[test]
fn a_form_that_is_sent_before_the_desk_is_there_waits_for_what_was_filled_in_before() {
    journey("form-early", Size::DESKTOP, async |page| {
        let url = stage().hosts.url("/form-far-down.html");
        page.visit(&url).await?;
        page.until("customElements.get('wijk-mengpaneel')").await?;
        // Nothing has loaded: the code is the one that the page gave.
        assert_eq!(held(page).await?, json!("K7M2"));
        page.open(&url).await?;
        page.click("[data-wish='higher 0']").await?;
        let code = held(page).await?;
        page.visit(&url).await?;
        page.around("[type=submit]").await?.click().await?;
        page.gone_on_to("paneel=").await?;
        page.until(&format!("{SENT} === {code}")).await?;
        assert_eq!(
            page.script("return new URLSearchParams(location.search).get('knop')")
                .await?,
            json!("boven"),
            "the button that was pressed is sent along"
        );
        page.quiet().await
    });
}

#[test]
fn a_reset_goes_back_to_the_value_and_can_be_undone() {
    journey("form-reset", Size::DESKTOP, async |page| {
        open(page).await?;
        page.click("[data-wish='higher 0']").await?;
        let kept = page
            .script("return localStorage.getItem('wijk-mengpaneel::wijkgericht')")
            .await?;
        assert!(kept.is_string());
        let given = page
            .script("host.setPositions({ positionering: 9 }); return host.value")
            .await?;
        page.script(&format!("host.setAttribute('value', {given})"))
            .await?;
        page.script("host.setPositions({ positionering: 1 })")
            .await?;
        page.settle().await?;
        page.around("[type=reset]").await?.click().await?;
        page.settle().await?;
        assert_eq!(reading(page).await?, "Heel hoog 9 van 10");
        assert_eq!(held(page).await?, given);
        assert_eq!(
            page.script("return localStorage.getItem('wijk-mengpaneel::wijkgericht')")
                .await?,
            kept,
            "a reset of the page touches nothing that is kept"
        );
        page.click("[data-wish='undo']").await?;
        assert_eq!(reading(page).await?, "Heel laag 1 van 10");
        page.script("host.removeAttribute('value')").await?;
        page.settle().await?;
        page.around("[type=reset]").await?.click().await?;
        page.settle().await?;
        assert_eq!(held(page).await?, json!(""));
        page.click("[data-wish='undo']").await?;
        assert_eq!(reading(page).await?, "Heel laag 1 van 10");
        page.quiet().await
    });
}

#[test]
fn the_browser_gives_back_what_stood_in_the_form() {
    journey("form-restored", Size::DESKTOP, async |page| {
        // A page with this listener is not kept in memory: the browser really fills the form again.
        let source = json!({ "source":
            "addEventListener('unload', () => {});\
             addEventListener('DOMContentLoaded', () =>\
               document.querySelector('wijk-mengpaneel')?.setAttribute('storage', 'none'))" });
        page.protocol("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        open(page).await?;
        page.click("[data-wish='higher 0']").await?;
        let code = held(page).await?;
        page.visit(&stage().hosts.url("/plain.html")).await?;
        page.back().await?;
        page.until("host?.getAttribute('name') && root.querySelector('.desk')")
            .await?;
        page.until(
            "host.shadowRoot.querySelector('.reading b').textContent === 'Iets boven midden'",
        )
        .await?;
        assert_eq!(held(page).await?, code);
        page.quiet().await
    });
}

#[test]
fn a_disabled_fieldset_takes_it_out_of_use_and_gives_it_back() {
    journey("form-disabled", Size::DESKTOP, async |page| {
        open(page).await?;
        page.click("[data-wish='higher 0']").await?;
        for disable in [
            "document.querySelector('fieldset').disabled",
            "host.disabled",
        ] {
            page.script(&format!("{disable} = true")).await?;
            page.until("root.querySelector('.rng').disabled").await?;
            page.settle().await?;
            assert_eq!(held(page).await?, json!(null), "{disable}");
            // From the top of the page to the buttons below it, with nothing of the widget between.
            page.script("document.activeElement.blur(); document.querySelector('fieldset').disabled || document.querySelector('[name=wijk]').focus()")
                .await?;
            page.press(Key::Tab + "").await?;
            assert_eq!(page.focus().await?.name, "Verstuur", "{disable}");
            assert_eq!(
                page.script("return [...root.querySelectorAll('button, input')].filter((control) => !control.matches(':disabled')).length")
                    .await?,
                json!(0)
            );
            page.picture("form-disabled").await?;
            page.accessible().await?;
            page.script(&format!("{disable} = false")).await?;
            page.until("!root.querySelector('.rng').disabled").await?;
            page.settle().await?;
            assert_eq!(page.script("return host.value").await?, held(page).await?);
        }
        assert_eq!(reading(page).await?, "Iets boven midden 6 van 10");
        page.click("[data-wish='higher 0']").await?;
        assert_eq!(reading(page).await?, "Hoog 7 van 10");
        page.quiet().await
    });
}

#[test]
fn what_is_required_is_named_and_the_focus_goes_there() {
    journey("form-required", Size::DESKTOP, async |page| {
        open(page).await?;
        page.script("host.required = true").await?;
        page.until("!host.validity.valid").await?;
        page.script("host.setPositions({ positionering: 2, 'proces-gemeente': 'unknown', 'proces-bewoners': 4 })")
            .await?;
        let message = "return host.validationMessage";
        assert_eq!(
            page.script(message).await?,
            json!(
                "Vul nog in: Bestuur en politiek, Communicatie. Weet je het niet? Kies dan “Weet niet”."
            )
        );
        page.settle().await?;
        page.around("[type=submit]").await?.click().await?;
        page.settle().await?;
        assert_eq!(page.focus().await?.name, "Bestuur en politiek");
        assert_eq!(page.script("return location.search").await?, json!(""));
        // On another screen it is the way to the desk.
        page.click("[data-wish='show-outcome']").await?;
        assert_eq!(
            page.script("return host.reportValidity()").await?,
            json!(false)
        );
        assert_eq!(page.focus().await?.name, "Invullen");
        page.script("host.lang = 'en'").await?;
        page.until("host.validationMessage.startsWith('Still')")
            .await?;
        assert_eq!(
            page.script(message).await?,
            json!(
                "Still to fill in: Executive and politics, Communication. Not sure? Then choose “Don’t know”."
            )
        );
        page.script("host.setPositions({ bestuur: 'unknown', communicatie: 5 })")
            .await?;
        assert_eq!(
            page.script("return [host.checkValidity(), host.validationMessage]")
                .await?,
            json!([true, ""])
        );
        page.script("host.setPositions({ bestuur: null }); host.setAttribute('readonly', '')")
            .await?;
        assert_eq!(
            page.script("return host.willValidate").await?,
            json!(false),
            "nobody can fill in what is read-only"
        );
        page.quiet().await
    });
}
