//! Hosts that close the widget off: a sandbox without an origin, and a page without encryption.

use mengpaneel_tests::{Host, Size, journey, walk};
use serde_json::json;

#[test]
fn in_a_sandbox_it_says_what_cannot_be_done_and_gives_the_code_to_select() {
    journey("sandbox", Size::DESKTOP, async |page| {
        let served = Host::named("frame-sandbox")?.serve()?;
        page.visit(&served.url()).await?;
        page.enter("iframe").await?;
        page.arrive().await?;
        assert_eq!(
            page.text(".note.is-att").await?,
            "Deze browser kan niets bewaren. Sluit je de pagina, dan is weg wat je hebt ingevuld."
        );
        walk::to_a_profile(page).await?;
        let code = page.script("return host.value").await?;
        page.click("[data-wish='show-take']").await?;
        page.until("root.querySelector('.ticket')").await?;
        assert_eq!(
            page.text(".note.is-att").await?,
            "De pagina schermt het mengpaneel af. Kopiëren en printen kan hier niet, en bewaren \
             vaak ook niet. Selecteer je code in het vak, of schrijf hem over."
        );
        assert_eq!(
            page.script(
                "return [root.querySelector('.ticket input').value,\
                 root.querySelectorAll(`[data-wish^='copy'], [data-wish^='print']`).length]"
            )
            .await?,
            json!([code, 0])
        );
        // What was filled in is there for as long as the page is.
        page.click("[data-wish='show-desk']").await?;
        assert_eq!(page.text(".progress p").await?, "5 van 5 ingevuld");
        page.click("[data-wish='show-take']").await?;
        page.until("root.querySelector('.ticket .qr')").await?;
        page.without(&["errors", "violations", "complaints"])
            .await?;
        page.out_of_frames().await?;
        page.picture("sandbox-take").await?;
        assert_eq!(json!(page.scan().await?), json!([code]), "the bare code");
        Ok(())
    });
}

#[test]
fn without_encryption_the_code_is_given_to_select() {
    journey("insecure", Size::PHONE, async |page| {
        let served = Host::named("insecure")?.serve()?;
        page.open(&served.url_at("intranet.example")).await?;
        assert_eq!(
            page.script("return [isSecureContext, 'clipboard' in navigator]")
                .await?,
            json!([false, false])
        );
        walk::to_a_profile(page).await?;
        let code = page.script("return host.value").await?;
        page.click("[data-wish='show-take']").await?;
        page.click("[data-wish='copy-code']").await?;
        page.until("root.querySelector('[data-notice] input')")
            .await?;
        assert_eq!(
            page.script("return root.querySelector('[data-notice] input').value")
                .await?,
            code
        );
        assert!(
            page.text("[data-notice]")
                .await?
                .starts_with("Kopiëren kan hier niet. Selecteer de tekst en kopieer hem zelf:")
        );
        page.accessible().await?;
        page.quiet().await
    });
}
