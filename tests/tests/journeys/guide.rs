//! The pages of the workshop that hold no widget: where it starts, and the guide on one A4.

use mengpaneel_demo::Workspace;
use mengpaneel_tests::{Outcome, Page, Size, journey, stage};

async fn look(page: &Page, name: &str) -> Outcome {
    page.visit(&stage().demo.url(&format!("/workshop/{name}")))
        .await?;
    page.until("document.getElementById('bewaard').textContent")
        .await?;
    let picture = format!("workshop-{}", name.trim_end_matches('/'));
    page.picture(picture.trim_end_matches('-')).await?;
    page.accessible().await?;
    page.quiet().await?;
    page.script("document.documentElement.style.fontSize = '200%'")
        .await?;
    page.settle().await?;
    page.accessible().await
}

#[test]
fn the_start_and_the_guide_are_accessible_at_every_width() {
    for size in [Size::NARROWEST, Size::PHONE, Size::DESKTOP] {
        journey("guide", size, async |page| {
            look(page, "").await?;
            look(page, "handleiding/").await
        });
    }
}

#[test]
fn the_guide_prints_on_exactly_one_sheet() {
    journey("guide-paper", Size::DESKTOP, async |page| {
        page.visit(&stage().demo.url("/workshop/handleiding/"))
            .await?;
        let printed = page.printed("paper-guide").await?;
        assert_eq!(printed.sheets, 1, "{}", printed.text);
        for words in [
            "Handleiding voor de begeleider",
            "Het netwerk is slecht",
            "Iemand heeft geen telefoon",
            "Na afloop",
            "Wis wat hier bewaard is",
        ] {
            assert!(printed.text.contains(words), "{words} in {}", printed.text);
        }
        assert!(
            !printed.text.contains("Alle demopagina’s"),
            "what is only for the screen stays off the paper"
        );
        Ok(())
    });
}

/// As by a double click: from the disk, where nothing beside a paper may be needed.
#[test]
fn the_papers_open_by_themselves_and_are_accessible_at_every_width() {
    let folder = Workspace::here().dist().join("papieren");
    for size in [Size::NARROWEST, Size::PHONE, Size::DESKTOP] {
        journey("papers", size, async |page| {
            let papers = std::fs::read_dir(&folder)?
                .map(|entry| Ok(entry?.path()))
                .collect::<Outcome<Vec<_>>>()?;
            let papers = papers
                .iter()
                .filter(|path| path.extension() == Some("html".as_ref()));
            for path in papers {
                page.visit(&format!("file://{}", path.display())).await?;
                let name = path.file_stem().unwrap_or_default().to_string_lossy();
                page.picture(&format!("paper-{name}")).await?;
                page.accessible().await?;
                let fetched = page
                    .script("return performance.getEntriesByType('resource').length")
                    .await?;
                assert_eq!(fetched, serde_json::json!(0), "{name}");
                page.script("document.documentElement.style.fontSize = '200%'")
                    .await?;
                page.accessible().await?;
            }
            Ok(())
        });
    }
}

/// The privacy sheet names every key: nothing is kept under another one.
#[test]
fn whatever_the_browser_keeps_stands_on_the_privacy_sheet() {
    journey("papers-keys", Size::DESKTOP, async |page| {
        page.open(&stage().demo.url("/workshop/begeleider/"))
            .await?;
        page.script(
            "host.setPositions({ positionering: 3 }); const code = host.value; host.reset();\
             return host.addToGroup(code).added",
        )
        .await?;
        page.click("[data-wish='show-desk']").await?;
        page.click("[data-wish='higher 0']").await?;
        let keys = page
            .script("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
            .await?;
        let keys: Vec<_> = keys.as_array().into_iter().flatten().collect();
        assert!(keys.len() >= 3, "{keys:?}");
        let sheet = Workspace::here().root().join("demo/papers/2-privacy.html");
        let sheet = std::fs::read_to_string(sheet)?;
        for key in keys {
            let key = key.as_str().unwrap_or_default();
            let general = key
                .replace(":begeleider:", ":{storage-key}:")
                .replace(":wijkgericht", ":{board}");
            let numbered = general.trim_end_matches(|digit: char| digit.is_ascii_digit());
            let row = match general == numbered {
                true => general,
                false => format!("{numbered}{{nummer}}"),
            };
            let row = format!("<td><code>{row}</code>");
            assert!(sheet.contains(&row), "{key}: {row}");
        }
        page.quiet().await
    });
}
