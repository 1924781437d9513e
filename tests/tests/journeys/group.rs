//! Many phones, one conversation: results come in by link, typed code, file and camera, without any
//! network, and nobody who came in is lost.

use mengpaneel_tests::{Outcome, Page, Size, company, journey, stage};
use serde_json::{Value, json};

const CASE: &str = include_str!("group/three.json");
const GROUP_KEYS: &str =
    "return Object.keys(localStorage).filter((key) => key.includes(':groep:')).length";

fn address() -> String {
    stage().hosts.url("/plain.html")
}

async fn open(page: &Page) -> Outcome {
    page.open(&address()).await?;
    page.until("host.group").await
}

/// Opens a link in the tab that is open: nothing needs to be loaded for that.
async fn follow(page: &Page, link: &str) -> Outcome {
    let hash = link.split_once('#').map_or("", |(_, hash)| hash);
    page.script(&format!("location.hash = '#{hash}'")).await?;
    page.settle().await
}

/// Chooses in a list as a user does.
async fn choose(page: &Page, wish: &str, value: &str) -> Outcome {
    page.script(&format!(
        "const list = root.querySelector(`[data-wish='{wish}']`); list.value = '{value}';\
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await?;
    page.settle().await
}

/// Types into a field and leaves it.
async fn write(page: &Page, wish: &str, text: &str) -> Outcome {
    page.script(&format!(
        "root.querySelector(`[data-wish='{wish}']`).focus()"
    ))
    .await?;
    page.press(text).await?;
    page.press(thirtyfour::Key::Tab).await
}

/// Hands files to a field, as choosing them does.
async fn give(page: &Page, wish: &str, files: &[(&str, String)]) -> Outcome {
    let files = json!(files);
    page.script(&format!(
        "const field = root.querySelector(`[data-wish='{wish}']`), files = new DataTransfer();\
         for (const [name, text] of {files}) files.items.add(new File([text], name));\
         field.files = files.files;\
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await
    .map(drop)
}

/// Fills in the desk with the keyboard's last step, chooses a role, and tells the code.
async fn fill(page: &Page, attendee: &Value) -> Outcome<String> {
    page.script(&format!("host.setPositions({})", attendee["positions"]))
        .await?;
    page.click("[data-wish='higher 0']").await?;
    page.click("[data-wish='lower 0']").await?;
    page.click("[data-wish='show-readings']").await?;
    choose(page, "role", attendee["role"].as_str().unwrap_or_default()).await?;
    page.click("[data-wish='show-take']").await?;
    let code = page.text("[data-code]").await?;
    assert_eq!(code.len(), 14, "{code}");
    Ok(code)
}

async fn count(page: &Page) -> Outcome<Value> {
    page.script("return host.group.count").await
}

#[test]
fn three_phones_and_a_facilitator_come_to_the_figures_of_the_case_without_a_network() {
    let sizes = [Size::PHONE, Size::PHONE, Size::PHONE, Size::DESKTOP];
    company("group-three", &sizes, async |pages| {
        let case: Value = serde_json::from_str(CASE)?;
        let (facilitator, phones) = pages.split_last().ok_or("nobody came")?;
        for page in pages {
            open(page).await?;
            page.cut_off(true).await?;
        }
        facilitator.click("[data-wish='show-group']").await?;
        for (phone, attendee) in phones
            .iter()
            .zip(case["attendees"].as_array().ok_or("no case")?)
        {
            let code = fill(phone, attendee).await?;
            match attendee["by"].as_str() {
                Some("link") => {
                    let compact = code.replace('-', "");
                    follow(facilitator, &format!("#mengpaneel-toevoegen={compact}")).await?;
                    let left = facilitator.script("return location.hash").await?;
                    assert_eq!(left, json!(""), "the code leaves the address");
                }
                Some("typed code") => {
                    // As somebody reads it aloud over a table.
                    let typed = code.to_lowercase().replace('-', " ");
                    write(facilitator, "add-codes", &typed).await?;
                    let field = "return root.querySelector(`[data-wish='add-codes']`).value";
                    assert_eq!(facilitator.script(field).await?, json!(""));
                }
                _ => {
                    let file = "return host.export('json').then((file) => file.text())";
                    let file = phone.script(file).await?;
                    let file = file.as_str().unwrap_or_default().to_owned();
                    give(facilitator, "add-files", &[("meting.json", file)]).await?;
                    facilitator.until("host.group.count === 3").await?;
                }
            }
        }
        let group = facilitator.script("return host.group").await?;
        assert_eq!(group, case["group"]);
        facilitator.picture("group-three").await?;
        facilitator.accessible().await?;

        // The group gives its picture back: every phone shows the same, and nobody is in it.
        let csv = "return host.export('csv').then((file) => file.text())";
        let csv = facilitator.script(csv).await?;
        assert_eq!(csv.as_str().unwrap_or_default().lines().count(), 4);
        facilitator.cut_off(false).await?;
        facilitator.reopen(&address()).await?;
        facilitator.until("host.group?.count === 3").await?;
        assert_eq!(
            facilitator.script("return host.group").await?,
            case["group"]
        );
        for page in pages {
            page.quiet().await?;
        }
        Ok(())
    });
}

#[test]
fn an_open_group_in_another_tab_takes_over_what_a_scanned_link_adds() {
    journey("group-tabs", Size::DESKTOP, async |page| {
        open(page).await?;
        page.click("[data-wish='show-group']").await?;
        // The phone's own camera app opens the link in a tab of its own.
        let link = format!("{}#mengpaneel-toevoegen=105XSEY16J36", address());
        let added = "return new Promise((done) => { const look = () =>\
             document.querySelector('wijk-mengpaneel').group?.count === 1\
               ? done(true) : requestAnimationFrame(look); look(); })";
        page.in_another_tab(&link, added).await?;
        page.until("host.group.count === 1").await?;
        // What is kept is not lost with the tab.
        page.reopen(&address()).await?;
        page.until("host.group?.count === 1").await?;
        page.quiet().await
    });
}

#[test]
fn two_who_add_at_the_same_moment_lose_nobody() {
    journey("group-at-once", Size::DESKTOP, async |page| {
        open(page).await?;
        // Elements of one page hear nothing of each other's storage, as tabs do at the same moment.
        page.script(
            "const other = document.createElement('wijk-mengpaneel'); other.id = 'other';\
             host.after(other); other.scrollIntoView();\
             return other.ready.then(() => { host.addToGroup('105X-SEY1-6J36');\
               other.addToGroup('105X-SERN-937E'); })",
        )
        .await?;
        assert_eq!(count(page).await?, json!(1));
        open(page).await?;
        page.until("host.group.count === 2").await?;
        assert_eq!(page.script(GROUP_KEYS).await?, json!(2));
        page.quiet().await
    });
}

#[test]
fn the_page_adds_codes_and_hears_why_one_does_not_come_in() {
    journey("group-call", Size::DESKTOP, async |page| {
        page.visit(&address()).await?;
        let early = page
            .script(
                "try { host.addToGroup('x') } catch (error) { return [host.group, error.message] }",
            )
            .await?;
        assert_eq!(
            early,
            json!([
                null,
                "wijk-mengpaneel: await element.ready before you call addToGroup()."
            ])
        );
        open(page).await?;
        let mut said = Vec::new();
        for code in ["105X-SEY1-6J36", "105x sey1 6j36", "105X-SEY1-6J37", "dag"] {
            said.push(
                page.script(&format!("return host.addToGroup('{code}')"))
                    .await?,
            );
        }
        assert_eq!(
            Value::from(said),
            json!([
                { "added": true, "reason": null },
                { "added": false, "reason": "Dit resultaat zit al in de groep. Voeg een ander resultaat toe." },
                { "added": false, "reason": "Een teken van de code klopt niet, of er zijn er twee verwisseld. Vergelijk de code met het origineel." },
                { "added": false, "reason": "Hierin staat geen code. Plak een code of een link met een code." },
            ])
        );
        assert_eq!(
            page.watched("events").await?.as_array().map(Vec::len),
            Some(1),
            "only ready"
        );
        // Wiping everything wipes the group.
        page.click("[data-wish='higher 0']").await?;
        page.click("[data-wish='ask-to-wipe']").await?;
        page.click("[data-wish='wipe']").await?;
        assert_eq!(count(page).await?, json!(0));
        assert_eq!(page.script("return localStorage.length").await?, json!(0));
        page.quiet().await
    });
}

#[test]
fn a_broken_participant_is_set_aside_and_the_others_stay() {
    journey("group-broken", Size::DESKTOP, async |page| {
        open(page).await?;
        page.script("host.addToGroup('105X-SEY1-6J36'); host.addToGroup('105X-SERN-937E')")
            .await?;
        page.script(
            "const [key] = Object.keys(localStorage).filter((key) => key.includes(':groep:'));\
             localStorage.setItem(key, '{\"format\":1,\"kind\":\"gr')",
        )
        .await?;
        open(page).await?;
        page.until("host.group.count === 1").await?;
        let aside =
            "return Object.keys(localStorage).filter((key) => key.includes('opzij')).length";
        assert_eq!(page.script(aside).await?, json!(1));
        assert!(!page.text("[data-wish='save-aside']").await?.is_empty());
        page.quiet().await
    });
}

#[test]
fn without_storage_nothing_of_the_group_is_kept() {
    journey("group-unkept", Size::DESKTOP, async |page| {
        page.visit(&address()).await?;
        page.script("host.setAttribute('storage', 'none')").await?;
        page.until("host.group").await?;
        page.script("host.addToGroup('105X-SEY1-6J36')").await?;
        assert_eq!(count(page).await?, json!(1));
        assert_eq!(page.script("return localStorage.length").await?, json!(0));
        page.quiet().await
    });
}

#[test]
fn the_camera_reads_codes_and_goes_off_when_the_screen_is_left() {
    journey("group-camera", Size::PHONE, async |page| {
        // A stand-in for a reader that this browser does not have on every system.
        let reader = json!({ "source": "window.held = []; window.BarcodeDetector = class {\
            async detect(video) { window.seen = [video.videoWidth > 0, video.srcObject];\
              return held.map((rawValue) => ({ rawValue })); } };" });
        page.protocol("Page.addScriptToEvaluateOnNewDocument", reader)
            .await?;
        open(page).await?;
        page.click("[data-wish='show-group']").await?;
        page.click("[data-wish='scan']").await?;
        page.until("window.seen?.[0]").await?;
        page.picture("group-camera").await?;
        page.accessible().await?;
        page.script("held = ['https://x.example/#mengpaneel-toevoegen=105XSEY16J36']")
            .await?;
        page.until("host.group.count === 1").await?;
        page.script("held = ['105X-SERN-937E']").await?;
        page.until("host.group.count === 2").await?;
        page.click("[data-wish='show-desk']").await?;
        page.until("seen[1].getTracks().every((track) => track.readyState === 'ended')")
            .await?;
        // Taking the element away turns it off as well.
        page.click("[data-wish='show-group']").await?;
        page.script("seen = null").await?;
        page.click("[data-wish='scan']").await?;
        page.until("window.seen?.[0]").await?;
        page.script("host.remove()").await?;
        page.until("seen[1].getTracks().every((track) => track.readyState === 'ended')")
            .await?;
        page.quiet().await
    });
}
