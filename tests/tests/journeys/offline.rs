//! The workshop without a network: once a page of it was opened, the server may go.

use mengpaneel_demo::Server;
use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;

/// Opens a page of the workshop and waits until it says that it stays.
async fn open_to_stay(page: &Page, url: &str) -> Outcome {
    page.open(url).await?;
    stays(page).await
}

async fn stays(page: &Page) -> Outcome {
    page.until(
        "document.getElementById('bewaard').textContent === 'Deze pagina werkt nu ook zonder internet.'",
    )
    .await
}

/// The names under which something is kept for the workshop.
async fn kept(page: &Page) -> Outcome<serde_json::Value> {
    page.script("return caches.keys()").await
}

#[test]
fn an_attendee_fills_in_to_a_profile_after_the_server_has_gone() {
    journey("offline", Size::PHONE, async |page| {
        // The journey's own server: nothing else in this program loses it.
        let server = Server::start(0)?;
        let (start, own) = (server.url("/workshop/"), server.url("/workshop/deelnemer/"));
        let facilitator = server.url("/workshop/begeleider/");
        open_to_stay(page, &own).await?;
        page.quiet().await?;
        drop(server);
        let gone = page
            .script("return fetch('/training/').then(() => 'there', () => 'gone')")
            .await?;
        assert_eq!(gone, json!("gone"), "the server answers no more");

        page.open(&own).await?;
        for slider in [0, 1, 3, 4] {
            page.click(&format!("[data-wish='lower {slider}']")).await?;
        }
        page.click("[data-wish='higher 2']").await?;
        page.click("[data-wish='show-outcome']").await?;
        page.until("root.querySelector('.verdict')").await?;
        let profile = page.script("return host.result.profile.id").await?;
        assert_eq!(profile, json!("ontwikkelend"));
        page.click("[data-wish='show-take']").await?;
        let code = page.script("return host.value").await?;
        assert_eq!(code.as_str().map(str::len), Some(14), "{code}");
        stays(page).await?;
        page.picture("workshop-take").await?;
        page.quiet().await?;

        // Its QR code leads to the facilitator's page, which takes it in without a network too.
        let scanned = page.scan().await?;
        let adds = format!("{facilitator}#mengpaneel-toevoegen=");
        let link = scanned.iter().find(|text| text.starts_with(&adds));
        page.open(link.ok_or(format!("{scanned:?}"))?).await?;
        page.until("host.group?.count === 1").await?;
        page.picture("workshop-group").await?;
        page.accessible().await?;
        page.quiet().await?;

        // A page that this browser never opened is there too.
        page.visit(&start).await?;
        let title = page.around("h1").await?.text().await?;
        assert_eq!(title, "Samen aan de schuiven");
        page.quiet().await
    });
}

#[test]
fn another_version_takes_the_place_of_the_kept_one() {
    journey("offline-update", Size::DESKTOP, async |page| {
        let url = stage().demo.url("/workshop/");
        page.visit(&url).await?;
        stays(page).await?;
        let first = kept(page).await?;
        assert_eq!(first.as_array().map(Vec::len), Some(1), "{first}");
        // What an older version would have left: another name, and a page of its own.
        page.script(
            "return caches.open('werkplaats 0123456789abcdef').then((cache) =>\
               cache.put('/workshop/', new Response('oud', { headers: { 'content-type': 'text/html' } })))",
        )
        .await?;
        page.visit(&url).await?;
        page.until("document.querySelector('h1')").await?;
        let alone = page
            .script(
                "return new Promise((resolve) => { const look = () => caches.keys().then((names) =>\
                   names.length === 1 ? resolve(names) : requestAnimationFrame(look)); look(); })",
            )
            .await?;
        assert_eq!(alone, first);
        page.quiet().await
    });
}
