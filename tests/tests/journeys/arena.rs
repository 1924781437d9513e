//! The map of arenas: by keyboard, by finger and by list the same map, and what it gives to talk about.

use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const PARK: &str = "Jongeren geven overlast in het park";

async fn open(page: &Page) -> Outcome {
    page.open(&stage().hosts.url("/arena.html")).await
}

/// The reading as its file, without what differs from run to run.
async fn file(page: &Page) -> Outcome<Value> {
    page.script(
        "return host.export('json').then((blob) => blob.text()).then((text) => {\
           const file = JSON.parse(text); delete file.mark; delete file.date; return file })",
    )
    .await
}

async fn findings(page: &Page) -> Outcome<Value> {
    page.script("return host.result.arena.findings").await
}

async fn said(page: &Page) -> Outcome<String> {
    page.text("[role='status']").await
}

#[test]
fn the_park_by_keyboard_alone() {
    journey("arena-keys", Size::DESKTOP, async |page| {
        open(page).await?;
        page.tab_to(PARK).await?;
        page.press(Key::Enter).await?;
        page.settle().await?;
        assert_eq!(said(page).await?, "Er staan nu 4 partijen op de kaart.");
        assert_eq!(
            page.focus().await?.name,
            "Alle partijen in een lijst",
            "the list is where it goes on"
        );
        page.tab_to("1, Wijkagent: Leefwereld").await?;
        page.press(Key::Space).await?;
        page.settle().await?;
        assert_eq!(
            said(page).await?,
            "1. Wijkagent: Netwerk, Leefwereld; nodig, geen contact."
        );
        let moved = file(page).await?;
        assert_eq!(
            moved["arenas"]["stakeholders"][0]["arenas"],
            json!(["netwerk", "leefwereld"])
        );
        page.chord(Key::Control, "z").await?;
        assert_eq!(
            said(page).await?,
            "De laatste verandering is teruggedraaid."
        );
        assert_eq!(
            file(page).await?["arenas"]["stakeholders"][0]["arenas"],
            json!(["netwerk"])
        );
        assert_eq!(
            findings(page).await?,
            json!(["needed-no-contact", "no-bridge"])
        );
        let note = page.text("[data-finding='needed-no-contact']").await?;
        assert!(
            note.contains("Wijkagent, Jongerenwerk, Scholen, Beheer openbare ruimte"),
            "{note}"
        );
        assert!(note.contains("Bron: P31:650-656"), "{note}");
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn a_map_from_nothing_is_kept_and_speaks_english_too() {
    journey("arena-own", Size::DESKTOP, async |page| {
        open(page).await?;
        page.tab_to("Zelf een partij toevoegen").await?;
        page.press("Buurtmoeders").await?;
        page.press(Key::Tab).await?;
        page.settle().await?;
        assert_eq!(page.focus().await?.name, "Partij, 1");
        page.chord(Key::Control, "a").await?;
        page.press("مجموعة الحي 🏡").await?;
        page.press(Key::Tab).await?;
        page.click("[data-wish='invite 10']").await?;
        page.click("[data-wish='invite 26']").await?;
        page.click("[data-wish='uninvite 2']").await?;
        assert_eq!(said(page).await?, "De partij is van de kaart.");
        page.click("[data-wish='undo']").await?;
        page.script("root.querySelector(`[data-wish='contact 1']`).focus()")
            .await?;
        page.press("vaak").await?;
        page.settle().await?;
        assert_eq!(
            said(page).await?,
            "2. Wijkagent: Netwerk; vaak contact.",
            "a choice by key"
        );
        let kept = file(page).await?;
        open(page).await?;
        assert_eq!(file(page).await?, kept, "after a reload");
        let names = kept["arenas"]["stakeholders"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| one["name"].as_str().unwrap_or_default())
            .collect::<Vec<_>>();
        assert_eq!(names, ["مجموعة الحي 🏡", "Wijkagent", "Buurtplatform"]);

        page.script("host.lang = 'en'").await?;
        page.until("root.querySelector('h2')?.textContent === 'Who do you work with?'")
            .await?;
        page.settle().await?;
        page.until("host.result.arena.stakeholders[1].name === 'Community police officer'")
            .await?;
        page.accessible().await?;
        page.picture("arena-english").await?;
        page.quiet().await
    });
}

/// The middle, in the window, of the first match on the map that is shown.
async fn middle(page: &Page, selector: &str) -> Outcome<(i64, i64)> {
    let at = page
        .script(&format!(
            "const map = [...root.querySelectorAll('[data-map]')].find((map) => map.checkVisibility());\
             map.scrollIntoView({{ block: 'center' }});\
             const box = map.querySelector(`{selector}`).getBoundingClientRect();\
             return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)"
        ))
        .await?;
    Ok((at[0].as_i64().unwrap_or(0), at[1].as_i64().unwrap_or(0)))
}

/// Where the network and the life world meet, beside the officer: a point of the map that is shown.
async fn bridge(page: &Page) -> Outcome<(i64, i64)> {
    let (x, y) = middle(page, ".a1").await?;
    let (to_x, to_y) = middle(page, ".a2").await?;
    // A little outwards of the middle between the two.
    Ok((
        (x + to_x) / 2 + (x - to_x) / 6,
        (y + to_y) / 2 + (to_y - y) / 10,
    ))
}

async fn touch(page: &Page, kind: &str, at: Option<(i64, i64)>) -> Outcome {
    let points: Vec<Value> = at
        .into_iter()
        .map(|(x, y)| json!({ "x": x, "y": y }))
        .collect();
    let event = json!({ "type": kind, "touchPoints": points });
    page.protocol("Input.dispatchTouchEvent", event)
        .await
        .map(drop)
}

#[test]
fn by_finger_by_mouse_by_tap_and_by_list_the_map_becomes_the_same() {
    journey("arena-ways", Size::PHONE, async |page| {
        let mut ways = Vec::new();
        for way in ["list", "finger", "mouse", "tap", "region"] {
            open(page).await?;
            if way == "finger" {
                let case = page
                    .script(
                        "const box = root.querySelector(`[data-wish='case 0']`).getBoundingClientRect();\
                         return [box.x + 20, box.y + 20].map(Math.round)",
                    )
                    .await?;
                let at = (case[0].as_i64().unwrap_or(0), case[1].as_i64().unwrap_or(0));
                touch(page, "touchStart", Some(at)).await?;
                touch(page, "touchEnd", None).await?;
                page.settle().await?;
            } else {
                page.click("[data-wish='case 0']").await?;
            }
            match way {
                "list" => page.click("[data-wish='in-arena 2']").await?,
                "finger" => {
                    let (from, to) = (
                        middle(page, "[data-mark='0'] circle").await?,
                        bridge(page).await?,
                    );
                    touch(page, "touchStart", Some(from)).await?;
                    touch(
                        page,
                        "touchMove",
                        Some(((from.0 + to.0) / 2, (from.1 + to.1) / 2)),
                    )
                    .await?;
                    touch(page, "touchMove", Some(to)).await?;
                    touch(page, "touchEnd", None).await?;
                }
                "mouse" => {
                    let (from, to) = (
                        middle(page, "[data-mark='0'] circle").await?,
                        bridge(page).await?,
                    );
                    page.pointer()
                        .move_to(from.0, from.1)
                        .click_and_hold()
                        .move_to(to.0, to.1)
                        .release()
                        .perform()
                        .await?;
                }
                tap => {
                    let from = middle(page, "[data-mark='0'] circle").await?;
                    page.pointer()
                        .move_to(from.0, from.1)
                        .click()
                        .perform()
                        .await?;
                    page.settle().await?;
                    assert_eq!(page.focus().await?.name, "Waar hoort Wijkagent?");
                    if tap == "tap" {
                        let to = bridge(page).await?;
                        page.pointer().move_to(to.0, to.1).click().perform().await?;
                    } else {
                        page.click("[data-wish='place-at 6']").await?;
                    }
                }
            }
            page.settle().await?;
            let found = file(page).await?;
            assert_eq!(
                found["arenas"]["stakeholders"][0]["arenas"],
                json!(["netwerk", "leefwereld"]),
                "{way}"
            );
            ways.push(found.to_string());
            page.script(
                "host.reset(); host.shadowRoot.querySelector(`[data-wish='clear-map']`).click()",
            )
            .await?;
        }
        for way in &ways[1..] {
            assert_eq!(way, &ways[0]);
        }
        page.picture("arena-ways").await?;
        page.quiet().await
    });
}

/// Boxes of marks and names that lie over each other on the map that is shown, and marks that are
/// too small.
const OVERLAPS: &str = "\
    const map = [...root.querySelectorAll('[data-map]')].find((map) => map.checkVisibility());\
    const boxes = [...map.querySelectorAll('[data-mark], .is-many, .officer')].flatMap((mark) =>\
      [...mark.querySelectorAll('circle, .map-name')].map((part) => [mark, part.getBoundingClientRect()]));\
    const over = [];\
    for (const [one, a] of boxes) for (const [other, b] of boxes) {\
      if (one !== other && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)\
        over.push(`${one.textContent} over ${other.textContent}`);\
    }\
    const small = boxes.filter(([mark, box]) => mark.matches('[data-mark]') && box.width < 24 && box.height < 24);\
    return [map.querySelectorAll('[data-mark]').length, over, small.length];";

async fn everybody(page: &Page) -> Outcome {
    open(page).await?;
    page.script(
        "for (let index = 0; index < 27; index++)\
           root.querySelector(`[data-wish='invite ${index}']`).click()",
    )
    .await?;
    page.settle().await
}

#[test]
fn the_whole_catalogue_stands_apart_on_a_wide_map() {
    let size = Size {
        name: "900",
        width: 900,
        height: 900,
    };
    journey("arena-wide", size, async |page| {
        everybody(page).await?;
        assert_eq!(page.script(OVERLAPS).await?, json!([27, [], 0]));
        page.picture("arena-all").await?;
        page.quiet().await
    });
}

#[test]
fn the_whole_catalogue_stands_apart_on_a_phone() {
    let size = Size {
        name: "360",
        width: 360,
        height: 740,
    };
    journey("arena-narrow", size, async |page| {
        everybody(page).await?;
        assert_eq!(page.script(OVERLAPS).await?, json!([27, [], 0]));
        page.accessible().await?;
        page.picture("arena-all").await?;
        page.quiet().await
    });
}

#[test]
fn a_region_that_is_too_full_counts_and_leads_to_the_list() {
    journey("arena-full", Size::PHONE, async |page| {
        open(page).await?;
        let file = json!({
            "format": 2, "kind": "reading", "board": "wijkgericht",
            "arenas": { "stakeholders": (0..60).map(|number| json!({
                "name": if number % 2 == 0 { "Groep 🏡 مجموعة".to_owned() } else { format!("Groep {number}") },
                "arenas": ["gemeente", "netwerk", "leefwereld"],
            })).collect::<Vec<_>>() },
        });
        page.script(&format!("return host.load({file})")).await?;
        page.settle().await?;
        assert_eq!(page.script(OVERLAPS).await?, json!([0, [], 0]));
        let (x, y) = middle(page, ".is-many circle").await?;
        page.pointer().move_to(x, y).click().perform().await?;
        page.settle().await?;
        assert_eq!(page.focus().await?.name, "Partij, 1");
        let refused = page
            .script(&format!(
                "const file = {file}; file.arenas.stakeholders = Array(1000).fill(file.arenas.stakeholders[0]);\
                 return host.load(file).catch((error) => error.message)"
            ))
            .await?;
        assert_eq!(
            refused,
            json!("arenas.stakeholders er staan er te veel. Gebruik er hooguit 60.")
        );
        page.quiet().await
    });
}

#[test]
fn the_map_goes_along_as_file_table_picture_and_paper() {
    journey("arena-along", Size::DESKTOP, async |page| {
        page.open(&stage().demo.url("/workshop/arenas/")).await?;
        page.until("host.result.arena?.stakeholders.length === 4")
            .await?;
        page.click("[data-wish='in-arena 2']").await?;
        let exported =
            |kind: &str| format!("return host.export('{kind}').then((blob) => blob.text())");
        let table = page.script(&exported("csv")).await?;
        let table = table.as_str().unwrap_or_default();
        assert!(
            table.contains(
                "\"partij\";\"wijkagent\";\"Wijkagent\";;\"Netwerk, Leefwereld; nodig, geen contact\";;;;\"nodig\""
            ),
            "{table}"
        );
        let picture = page.script(&exported("svg")).await?;
        let picture = picture.as_str().unwrap_or_default();
        assert!(
            picture.contains("1. Wijkagent: Netwerk, Leefwereld; nodig, geen contact."),
            "the description says who stands where"
        );
        assert_eq!(picture.matches("fill=\"none\"").count(), 3, "three circles");
        assert!(
            picture.contains(">Beheer openbare ruimte</text>"),
            "{picture}"
        );

        let whole = page.script(&exported("json")).await?;
        page.click("[data-wish='clear-map']").await?;
        assert_eq!(page.script("return host.result.arena").await?, json!(null));
        page.script(&format!("return host.load({whole})")).await?;
        page.settle().await?;
        let again = page.script(&exported("json")).await?;
        assert_eq!(again, whole);

        let printed = page.printed("paper-arena").await?;
        for words in [
            "1. Wijkagent: Netwerk, Leefwereld; nodig, geen contact",
            "Wel nodig, nog geen contact",
            "Wie kan je voorstellen?",
        ] {
            assert!(printed.text.contains(words), "{words} in {}", printed.text);
        }
        page.quiet().await
    });
}

/// Sixty stakeholders: while one is dragged, script may take no more of a frame than the drawing
/// leaves. Counted, not timed: nothing but the dragged mark and the lit arenas may change.
#[test]
fn a_drag_over_a_full_map_redraws_nothing_but_the_mark() {
    journey("arena-drag", Size::DESKTOP, async |page| {
        open(page).await?;
        let stakeholders: Vec<Value> = (0..60)
            .map(|number| {
                let arenas = [json!(["gemeente"]), json!(["netwerk"]), json!(["leefwereld"])];
                json!({ "name": format!("{number}"), "arenas": arenas[number % 3], "contact": "often" })
            })
            .collect();
        page.script(&format!(
            "return host.load({})",
            json!({ "format": 2, "kind": "reading", "board": "wijkgericht",
                "arenas": { "stakeholders": stakeholders } })
        ))
        .await?;
        page.settle().await?;
        let from = middle(page, "[data-mark] circle").await?;
        let to = bridge(page).await?;
        page.script(
            "window.changed = new Set(); new MutationObserver((all) => all.forEach((one) =>\
               changed.add(one.type === 'attributes' ? one.attributeName : one.type)))\
             .observe(root, { subtree: true, childList: true, attributes: true, characterData: true })",
        )
        .await?;
        let pointer = page.pointer().move_to(from.0, from.1).click_and_hold();
        let steps = (1..=20).map(|step| {
            (
                from.0 + (to.0 - from.0) * step / 20,
                from.1 + (to.1 - from.1) * step / 20,
            )
        });
        steps
            .fold(pointer, |pointer, (x, y)| pointer.move_to(x, y))
            .perform()
            .await?;
        page.settle().await?;
        assert_eq!(
            page.script("return [...changed].sort()").await?,
            json!(["data-over", "transform"])
        );
        page.pointer().release().perform().await?;
        page.settle().await?;
        assert_eq!(
            page.script("return host.result.arena.stakeholders[0].arenas")
                .await?,
            json!(["netwerk", "leefwereld"])
        );
        page.quiet().await
    });
}
