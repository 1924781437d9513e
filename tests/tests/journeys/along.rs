//! What a page can hand over and take out: the value, a file, pictures, and links to another address.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mengpaneel_tests::{Outcome, Page, Size, company, journey, stage};
use serde_json::{Value, json};

/// 8, 2, 9, 1 and "weet niet".
const NOW: &str = r#"{"positionering":8,"proces-gemeente":2,"proces-bewoners":9,"bestuur":1,"communicatie":"unknown"}"#;

/// Two browsers: in the second one nothing was ever kept.
const TWO: [Size; 2] = [Size::DESKTOP; 2];

async fn open(page: &Page, path: &str) -> Outcome {
    page.open(&stage().hosts.url(path)).await?;
    page.script("return host.ready").await.map(drop)
}

/// Fills in as a user, so that there is a mark, and gives the code.
async fn filled(page: &Page) -> Outcome<String> {
    open(page, "/plain.html").await?;
    page.script(&format!("host.setPositions({NOW})")).await?;
    page.click("[data-wish='higher 0']").await?;
    page.click("[data-wish='lower 0']").await?;
    let code = page.script("return host.value").await?;
    Ok(code.as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_value_is_the_code_and_setting_it_sets_the_desk() {
    journey("value", Size::DESKTOP, async |page| {
        let code = filled(page).await?;
        assert_eq!(code.len(), 14, "{code}");
        page.script("host.setPositions({ bestuur: 5 })").await?;
        page.script(&format!("host.value = {code:?}")).await?;
        let now: Value = serde_json::from_str(NOW)?;
        assert_eq!(page.script("return host.result.positions").await?, now);
        page.chord(thirtyfour::Key::Control, "z").await?;
        assert_eq!(
            page.script("return host.result.positions.bestuur").await?,
            json!(5),
            "one undo step"
        );
        page.script("host.value = '105X-SERN-937F'").await?;
        assert_eq!(
            page.script("return host.result.positions.bestuur").await?,
            json!(5)
        );
        let warned = page.watched("warnings").await?;
        assert!(
            warned[0]
                .as_str()
                .unwrap_or_default()
                .contains("105X-SERN-937F"),
            "{warned}"
        );
        page.script("host.value = ''").await?;
        assert_eq!(page.script("return host.value").await?, json!(""));
        page.quiet().await
    });
}

#[test]
fn a_page_opens_with_its_value_but_never_over_what_is_kept() {
    company("value-attribute", &TWO, async |browsers| {
        let [first, page] = browsers else {
            return Err("two browsers, each with a profile of its own".into());
        };
        let code = filled(first).await?;
        let positions = first.script("return host.result.positions").await?;
        let prepared = format!("/prepared.html?value={code}");
        open(page, &prepared).await?;
        assert_eq!(
            page.script("return host.result.positions").await?,
            positions
        );
        page.click("[data-wish='lower 2']").await?;
        open(page, &prepared).await?;
        assert_eq!(
            page.script("return host.result.positions['proces-bewoners']")
                .await?,
            json!(8),
            "what a user changed and kept comes first"
        );
        open(page, &format!("{prepared}&readonly")).await?;
        assert_eq!(
            page.script("return host.result.positions").await?,
            positions,
            "where nothing can be changed, the page's own comes first"
        );
        open(page, "/prepared.html?value=NIET-GOED&readonly").await?;
        let warned = page.watched("warnings").await?;
        assert!(
            warned[0]
                .as_str()
                .unwrap_or_default()
                .contains("value=\"NIET-GOED\"")
        );
        first.quiet().await?;
        page.quiet().await
    });
}

#[test]
fn what_is_exported_can_be_loaded_again_and_nothing_else_can() {
    journey("export-load", Size::DESKTOP, async |page| {
        filled(page).await?;
        let json = page
            .script("return host.export('json').then((file) => file.text())")
            .await?;
        page.script("host.value = ''").await?;
        page.script(&format!("return host.load({json})")).await?;
        let now: Value = serde_json::from_str(NOW)?;
        assert_eq!(page.script("return host.result.positions").await?, now);
        for wrong in ["'{'", "({ kind: 'reading' })", "new Blob(['[]'])"] {
            let refused = page
                .script(&format!(
                    "return host.load({wrong}).then(() => 'loaded', (error) => error.message)"
                ))
                .await?;
            assert!(
                refused.as_str().is_some_and(|said| said.ends_with('.')),
                "{wrong}: {refused}"
            );
        }
        assert_eq!(page.script("return host.result.positions").await?, now);
        let refused = page
            .script("return host.export('pdf').catch((error) => error.name + ': ' + error.message)")
            .await?;
        assert!(
            refused
                .as_str()
                .is_some_and(|said| said.starts_with("RangeError: ")),
            "{refused}"
        );
        page.quiet().await
    });
}

/// Width, height and whether both inks are there, of a PNG that the page exports.
const DOTS: &str =
    "return host.export('png').then((file) => createImageBitmap(file)).then((image) => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const dots = pen.getImageData(0, 0, image.width, image.height).data;
  const inks = new Set();
  for (let at = 0; at < dots.length; at += 4) inks.add(dots.slice(at, at + 3).join());
  return { width: image.width, height: image.height, now: inks.has('21,66,115'),
    ambition: inks.has('138,42,106') };
})";

/// What an SVG shows that the browser opened as a document.
const DRAWN: &str = "const drawn = document.documentElement;
const box = drawn.viewBox.baseVal;
const off = [...drawn.querySelectorAll('text')].filter((line) =>
  line.getBBox().x + line.getBBox().width > box.width);
return { off: off.map((line) => line.textContent), height: box.height,
  error: document.querySelector('parsererror')?.textContent ?? '',
  title: drawn.querySelector('title').textContent, desc: drawn.querySelector('desc').textContent }";

#[test]
fn the_pictures_show_the_stands_and_the_outcome() {
    journey("pictures", Size::DESKTOP, async |page| {
        filled(page).await?;
        page.script("host.setAmbition({ bestuur: 7, communicatie: 9 })")
            .await?;
        let file = page
            .script("return host.export('svg').then((file) => file.text())")
            .await?;
        let png = page.script(DOTS).await?;
        page.quiet().await?;

        // The drawing stands by itself.
        let file = STANDARD.encode(file.as_str().unwrap_or_default());
        page.visit(&format!("data:image/svg+xml;base64,{file}"))
            .await?;
        let svg = page.script(DRAWN).await?;
        assert_eq!(svg["error"], json!(""));
        assert_eq!(svg["off"], json!([]), "a line runs off the picture");
        let title = svg["title"].as_str().unwrap_or_default();
        assert!(title.starts_with("Wijkgericht werken: "), "{title}");
        let said = svg["desc"].as_str().unwrap_or_default();
        assert!(
            said.contains("Bestuur en politiek: Nu: 1 van 10, heel laag; Ambitie: 7 van 10, hoog."),
            "{said}"
        );
        assert!(said.contains("participatieve gemeente"), "{said}");
        let twice = svg["height"].as_f64().map(|height| height as i64 * 2);
        assert_eq!(
            (png["width"].as_i64(), png["height"].as_i64()),
            (Some(2000), twice)
        );
        assert_eq!(
            (&png["now"], &png["ambition"]),
            (&json!(true), &json!(true))
        );
        page.picture("picture").await
    });
}

#[test]
fn links_point_at_the_address_that_the_host_gives() {
    journey("share-base", Size::DESKTOP, async |page| {
        let code = filled(page).await?.replace('-', "");
        page.script("host.setAttribute('share-base', '/workshop/?groep=1#boven')")
            .await?;
        page.click("[data-wish='show-take']").await?;
        page.click(".ticket summary").await?;
        let link = format!(
            "{}#mengpaneel={code}",
            stage().hosts.url("/workshop/?groep=1")
        );
        let add = link.replace("#mengpaneel=", "#mengpaneel-toevoegen=");
        assert_eq!(page.scan().await?, [add, link]);
        page.quiet().await
    });
}

#[test]
fn a_link_that_is_followed_on_the_page_itself_opens_too() {
    company("hash", &TWO, async |browsers| {
        let [first, page] = browsers else {
            return Err("two browsers, each with a profile of its own".into());
        };
        let code = filled(first).await?.replace('-', "");
        open(page, "/plain.html").await?;
        page.script(&format!("location.hash = 'mengpaneel={code}'"))
            .await?;
        page.until("host.result.positions.bestuur === 1").await?;
        assert_eq!(page.script("return location.hash").await?, json!(""));
        first.quiet().await?;
        page.quiet().await
    });
}
