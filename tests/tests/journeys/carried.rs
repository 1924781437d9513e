//! A reading is carried along by code, link and file, and kept beside others.

use mengpaneel_tests::{Outcome, Page, Size, company, journey, stage};
use serde_json::{Value, json};

const NOW: &str = r#"{"positionering":8,"proces-gemeente":"unknown","proces-bewoners":2,"bestuur":9,"communicatie":5}"#;
const POSITIONS: &str = "return host.result.positions";

async fn open(page: &Page) -> Outcome {
    page.open(&stage().hosts.url("/plain.html")).await
}

async fn show(page: &Page, screen: &str) -> Outcome {
    page.click(&format!("[data-wish='show-{screen}']")).await?;
    page.until("host.shadowRoot.querySelector('.sec')").await
}

/// Fills in the desk as a user does: then it has a mark, a date, and is kept.
async fn fill(page: &Page) -> Outcome {
    page.script(&format!("host.setPositions({NOW})")).await?;
    page.click("[data-wish='higher 4']").await?;
    page.click("[data-wish='lower 4']").await
}

async fn code(page: &Page) -> Outcome<String> {
    show(page, "take").await?;
    page.text("[data-code]").await
}

/// Types into a field and leaves it.
async fn write(page: &Page, wish: &str, text: &str) -> Outcome {
    page.script(&format!(
        "host.shadowRoot.querySelector(`[data-wish='{wish}']`).focus()"
    ))
    .await?;
    page.press(text).await?;
    page.press(thirtyfour::Key::Tab).await?;
    page.settle().await
}

#[test]
fn a_code_that_is_typed_in_a_browser_where_nothing_was_ever_kept_opens_the_same_board() {
    company("code", &[Size::DESKTOP, Size::PHONE], async |browsers| {
        let [page, other] = browsers else {
            return Err("two browsers, each with a profile of its own".into());
        };
        open(page).await?;
        fill(page).await?;
        let code = code(page).await?;
        assert_eq!(code.len(), 14, "{code}");
        page.accessible().await?;
        page.picture("take").await?;
        // One adds to a group; the other opens the same board elsewhere.
        page.click(".ticket summary").await?;
        let links = ["mengpaneel-toevoegen", "mengpaneel"].map(|name| {
            let (address, code) = (stage().hosts.url("/plain.html"), code.replace('-', ""));
            format!("{address}#{name}={code}")
        });
        assert_eq!(page.scan().await?, links);
        let filled = page.script(POSITIONS).await?;

        open(other).await?;
        let kept = other.script("return localStorage.length").await?;
        assert_eq!(
            (kept, other.script("return host.value").await?),
            (json!(0), json!(""))
        );
        show(other, "readings").await?;
        write(other, "open-code", &code.to_lowercase().replace('-', " ")).await?;
        assert_eq!(other.script(POSITIONS).await?, filled);
        show(other, "outcome").await?;
        show(page, "outcome").await?;
        assert_eq!(
            other.text("[data-heading]").await?,
            page.text("[data-heading]").await?
        );
        other.quiet().await?;
        page.quiet().await
    });
}

#[test]
fn a_wrong_code_is_refused_in_words_and_changes_nothing() {
    journey("code-wrong", Size::PHONE, async |page| {
        open(page).await?;
        fill(page).await?;
        let code = code(page).await?;
        let filled = page.script(POSITIONS).await?;
        show(page, "readings").await?;
        let last = if code.ends_with('0') { "1" } else { "0" };
        let wrong = format!("{}{last}", &code[..code.len() - 1]);
        write(page, "open-code", &wrong).await?;
        assert!(page.text("[data-notice]").await?.contains("code"));
        assert_eq!(page.script(POSITIONS).await?, filled);
        page.accessible().await?;
        page.picture("readings").await?;
        page.quiet().await
    });
}

#[test]
fn a_link_opens_as_a_new_reading_and_leaves_the_address() {
    journey("link", Size::DESKTOP, async |page| {
        open(page).await?;
        fill(page).await?;
        let code = code(page).await?.replace('-', "");
        let filled = page.script(POSITIONS).await?;
        // Another reading is on the desk when the link comes.
        show(page, "readings").await?;
        page.click("[data-wish='new']").await?;
        page.click("[data-wish='higher 0']").await?;
        page.visit(&stage().hosts.url("/index-of-nothing")).await?;
        page.open(&format!(
            "{}#mengpaneel={code}",
            stage().hosts.url("/plain.html")
        ))
        .await?;
        page.until("host.result.positions.bestuur === 9").await?;
        assert_eq!(page.script(POSITIONS).await?, filled);
        assert_eq!(page.script("return location.hash").await?, json!(""));
        show(page, "readings").await?;
        let kept = page
            .script("return host.shadowRoot.querySelectorAll('.shelf > li').length")
            .await?;
        assert_eq!(kept, json!(2));
        page.quiet().await
    });
}

/// Hands a file to the file field, as choosing one does.
async fn choose(page: &Page, text: &str) -> Outcome {
    page.script(&format!(
        "const field = host.shadowRoot.querySelector(`[data-wish='open-file']`);\
         const files = new DataTransfer();\
         files.items.add(new File([{}], 'meting.json'));\
         field.files = files.files;\
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        Value::from(text)
    ))
    .await
    .map(drop)
}

#[test]
fn a_file_brings_the_whole_reading_back_after_everything_was_wiped() {
    journey("file", Size::DESKTOP, async |page| {
        open(page).await?;
        fill(page).await?;
        show(page, "readings").await?;
        write(page, "name", "Molenkwartier").await?;
        write(page, "note 2", "Bewoners komen zelf met plannen; \"ja\"").await?;
        write(page, "tag", "veel jonge gezinnen").await?;
        let kept = "return localStorage.getItem('wijk-mengpaneel::wijkgericht')";
        let file = page.script(kept).await?;
        let file = file.as_str().unwrap_or_default().to_owned();
        assert!(
            file.contains("Molenkwartier") && file.contains("gezinnen"),
            "{file}"
        );

        show(page, "take").await?;
        page.click("[data-wish='save-json']").await?;
        page.click("[data-wish='show-desk']").await?;
        page.click("[data-wish='ask-to-wipe']").await?;
        page.click("[data-wish='wipe']").await?;
        assert_eq!(page.script(kept).await?, json!(null));
        show(page, "readings").await?;
        choose(page, &file).await?;
        page.until("localStorage.getItem('wijk-mengpaneel::wijkgericht')")
            .await?;
        assert_eq!(page.script(kept).await?, json!(file));
        page.quiet().await
    });
}

#[test]
fn a_file_that_is_not_ours_is_refused_and_changes_nothing() {
    journey("file-wrong", Size::DESKTOP, async |page| {
        open(page).await?;
        fill(page).await?;
        show(page, "readings").await?;
        let before = page.script(POSITIONS).await?;
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for (file, sentence) in [
            (r#"{"format":2,"kind":"rea"#.to_owned(), "beschadigd"),
            (
                r#"{"format":3,"kind":"reading"}"#.to_owned(),
                "nieuwere versie",
            ),
            (deep, "format"),
            (" ".repeat(1_000_001), "te groot (1000001 bytes)"),
            ("{}".to_owned(), "format"),
        ] {
            choose(page, &file).await?;
            page.until(&format!(
                "host.shadowRoot.querySelector('[data-notice]')?.textContent.includes({})",
                Value::from(sentence)
            ))
            .await?;
            assert_eq!(page.script(POSITIONS).await?, before);
        }
        page.quiet().await
    });
}

#[test]
fn a_new_reading_keeps_the_old_one_and_then_stands_beside_now() {
    journey("then-and-now", Size::PHONE, async |page| {
        open(page).await?;
        fill(page).await?;
        show(page, "readings").await?;
        page.click("[data-wish='new']").await?;
        page.script(r#"host.setPositions({"positionering":8,"proces-gemeente":8,"proces-bewoners":4,"bestuur":9,"communicatie":5})"#)
            .await?;
        page.click("[data-wish='higher 2']").await?;
        show(page, "readings").await?;
        page.click("[data-wish='beside 1']").await?;
        page.until("host.shadowRoot.querySelector('.gaps')").await?;
        let first = page.text(".gaps > li").await?;
        assert!(first.contains("Proces met bewoners"), "{first}");
        assert!(first.contains("3 stappen omhoog"), "{first}");
        page.accessible().await?;
        page.picture("then-and-now").await?;
        page.click("[data-wish='remove 1']").await?;
        page.click("[data-wish='put-back']").await?;
        open(page).await?;
        show(page, "readings").await?;
        page.click("[data-wish='take 1']").await?;
        assert_eq!(
            page.script("return host.result.positions.positionering")
                .await?,
            json!(8)
        );
        assert_eq!(
            page.script("return host.result.positions['proces-gemeente']")
                .await?,
            json!("unknown")
        );
        page.quiet().await
    });
}
