//! The looks of the host: tokens are followed, broken ones are not, and everything can be read.

use mengpaneel_tests::{Engine, Outcome, Page, Size, journey, journey_in, stage, walk};
use serde_json::{Value, json};

const ANSWERS: &str = "{positionering: 5, 'proces-gemeente': 2, 'proces-bewoners': 10, bestuur: 'unknown', communicatie: 8}";

/// A theme of the demo, and the tokens that stand in it for font, accent, radius and the focus.
struct Theme {
    page: &'static str,
    /// The class that the page then gets: its dark theme has an accent that is repaired.
    class: Option<&'static str>,
    font: &'static str,
    accent: &'static str,
    radius: &'static str,
    focus: &'static str,
}

const THEMES: [Theme; 3] = [
    Theme {
        page: "/theme-den-haag/",
        class: None,
        font: "--utrecht-document-font-family",
        accent: "--utrecht-button-primary-action-background-color",
        radius: "--utrecht-button-border-radius",
        focus: "--utrecht-focus-outline",
    },
    Theme {
        page: "/theme-voorbeeld/",
        class: None,
        font: "--basis-text-font-family-default",
        accent: "--nl-button-primary-background-color",
        radius: "--nl-button-border-radius",
        focus: "--basis-focus-outline",
    },
    Theme {
        page: "/theme-mooi-en-anders/",
        class: Some("ma-theme"),
        font: "--basis-text-font-family-default",
        accent: "--basis-color-action-1-inverse-bg-default",
        radius: "--basis-border-radius-md",
        focus: "--basis-focus-outline",
    },
];

/// Sets a property of an element of the page, and reads what the browser makes of it.
fn of_the_page(property: &str, value: &str) -> String {
    format!(
        "(() => {{ const probe = document.createElement('p'); probe.style.setProperty('{property}', `{value}`);\
           document.querySelector('main').append(probe);\
           const made = getComputedStyle(probe).getPropertyValue('{property}'); probe.remove(); return made }})()"
    )
}

/// What the browser makes of a property in the widget.
fn inside(selector: &str, property: &str) -> String {
    format!("getComputedStyle(root.querySelector(`{selector}`)).getPropertyValue('{property}')")
}

async fn same(page: &Page, one: &str, other: &str) -> Outcome {
    let found = page.script(&format!("return [{one}, {other}]")).await?;
    assert_eq!(found[0], found[1], "{one}\n{other}");
    Ok(())
}

async fn contrast(page: &Page) -> Outcome<Value> {
    page.script(include_str!("../../src/page/contrast.js"))
        .await
}

/// Walks over the screens and measures each; `axe` looks at them as well.
async fn readable(page: &Page, name: &str, axe: bool) -> Outcome {
    page.script(&format!("host.setPositions({ANSWERS})"))
        .await?;
    for screen in [
        "show-desk",
        "show-outcome",
        "show-ambition",
        "show-take",
        "show-arena",
        "show-profiles",
    ] {
        page.click(&format!("[data-wish='{screen}']")).await?;
        assert_eq!(contrast(page).await?, json!([]), "{name}: {screen}");
        if axe {
            page.accessible()
                .await
                .map_err(|error| format!("{name}: {screen}: {error}"))?;
        }
    }
    page.click("[data-wish='show-desk']").await
}

async fn dressed(page: &Page, class: &str) -> Outcome {
    page.script(&format!("document.documentElement.className = '{class}'"))
        .await?;
    page.settle().await?;
    page.settle().await
}

#[test]
fn in_each_theme_font_accent_radius_and_focus_are_those_of_the_page() {
    for size in [Size::DESKTOP, Size::PHONE] {
        journey("looks-themes", size, async |page| {
            for theme in &THEMES {
                page.open(&stage().demo.url(theme.page)).await?;
                let name = theme.page.trim_matches('/');
                page.script("host.setPositions({ positionering: 8 })")
                    .await?;
                page.settle().await?;
                page.picture(name).await?;
                readable(page, name, true).await?;
                if let Some(class) = theme.class {
                    dressed(page, class).await?;
                }
                let font = format!("var({})", theme.font);
                let accent = format!("var({})", theme.accent);
                let radius = format!("var({})", theme.radius);
                same(
                    page,
                    &inside(".wijk", "font-family"),
                    &of_the_page("font-family", &font),
                )
                .await?;
                same(
                    page,
                    &inside(".btn.is-main", "background-color"),
                    &of_the_page("background-color", &accent),
                )
                .await?;
                same(
                    page,
                    &inside(".btn.is-main", "border-top-left-radius"),
                    &of_the_page("border-top-left-radius", &radius),
                )
                .await?;
                page.script("root.querySelector('.btn.is-main').focus({ focusVisible: true })")
                    .await?;
                // White on white is what the third theme says of a colour that it draws on a ground of
                // its own; here it is repaired.
                let ring = if theme.class.is_none() {
                    &["color", "style", "width"][..]
                } else {
                    &["style", "width"]
                };
                for part in ring {
                    let ring = format!("outline-{part}");
                    let token = format!("var({}-{part})", theme.focus);
                    same(
                        page,
                        &inside(".btn.is-main", &ring),
                        &of_the_page(&ring, &token),
                    )
                    .await?;
                }
                assert_eq!(contrast(page).await?, json!([]), "{name}");
                page.quiet().await?;
            }
            Ok(())
        });
    }
}

#[test]
fn in_each_theme_the_keyboard_alone_leads_from_five_faders_to_a_profile() {
    // This one writes down what the browser asks for and complains of, besides what the page sees.
    journey_in(
        Engine::Chromium,
        "looks-walk",
        Size::DESKTOP,
        async |page| {
            let demo = &stage().demo;
            for theme in &THEMES {
                page.open(&demo.url(theme.page)).await?;
                let name = theme.page.trim_matches('/');
                let title = walk::to_a_profile(page).await?;
                let profile =
                    "Jullie mengpaneel lijkt het meest op de organisatiegerichte gemeente";
                assert_eq!(title, profile, "{name}");
                assert_eq!(page.focus().await?.name, title, "the heading has the focus");
                page.picture(&format!("walk-{name}")).await?;
                page.without(&["violations", "errors", "complaints"])
                    .await?;
                assert_eq!(page.complaints().await?, [""; 0], "{name}");
                let mut foreign = page.requests().await?;
                foreign.retain(|address| !address.starts_with(&demo.url("/")));
                assert_eq!(foreign, [""; 0], "{name}");
                // All three come from one server: the next one starts with nothing kept.
                page.script("localStorage.clear()").await?;
            }
            Ok(())
        },
    );
}

#[test]
fn tokens_that_are_none_give_the_defaults() {
    journey("looks-poisoned", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/looks.html")).await?;
        let looks = "const style = (part) => getComputedStyle(root.querySelector(part));\
            const [all, main] = [style('.wijk'), style('.btn.is-main')];\
            root.querySelector('.btn.is-main').focus({ focusVisible: true });\
            return [all.color, all.backgroundColor, all.fontFamily, main.backgroundColor, main.color,\
              main.borderTopLeftRadius, main.outline, style('.more').color]";
        let plain = page.script(looks).await?;
        let built_in = [
            "rgb(27, 36, 48)",
            "rgb(255, 255, 255)",
            "system-ui, \"Segoe UI\", Roboto, Arial, sans-serif",
            "rgb(21, 66, 115)",
        ];
        for (place, value) in built_in.into_iter().enumerate() {
            assert_eq!(plain[place], json!(value));
        }
        dressed(page, "poisoned").await?;
        // A link has no colour of its own built in: it is the accent.
        let poisoned = page.script(looks).await?;
        for place in 0..7 {
            assert_eq!(poisoned[place], plain[place], "{place}");
        }
        assert_eq!(poisoned[7], json!("rgb(21, 66, 115)"));
        dressed(page, "half-poisoned").await?;
        let other = page.script(looks).await?;
        assert_eq!(other[0], json!("rgb(32, 32, 32)"));
        assert_eq!(other[3], json!("oklch(0.45 0.2 300)"));
        readable(page, "half-poisoned", false).await?;
        page.quiet().await
    });
}

#[test]
fn colours_that_cannot_be_read_are_repaired_and_nothing_moves() {
    journey("looks-repaired", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/looks.html")).await?;
        for class in ["yellow", "pale", "middle-grey", "glass"] {
            let before = page.script("return host.offsetHeight").await?;
            dressed(page, class).await?;
            page.picture(&format!("looks-{class}")).await?;
            assert_eq!(page.script("return host.offsetHeight").await?, before);
            readable(page, class, false).await?;
        }
        // Whatever it was: as it was once the page has colours that hold.
        dressed(page, "").await?;
        assert_eq!(
            page.script(&format!(
                "return {}",
                inside(".btn.is-main", "background-color")
            ))
            .await?,
            json!("rgb(21, 66, 115)")
        );
        page.quiet().await
    });
}

#[test]
fn dark_follows_the_surface_of_the_page_and_not_the_system() {
    journey("looks-dark", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/looks.html")).await?;
        let scheme = format!("return {}", inside(".wijk", "color-scheme"));
        let dark = json!({ "features": [
            { "name": "prefers-color-scheme", "value": "dark" },
            { "name": "prefers-reduced-motion", "value": "reduce" }] });
        page.protocol("Emulation.setEmulatedMedia", dark).await?;
        page.settle().await?;
        assert_eq!(page.script(&scheme).await?, json!("light"));
        // A page that follows the system is followed.
        dressed(page, "scheme").await?;
        assert_eq!(page.script(&scheme).await?, json!("dark"));
        let light = json!({ "features": [
            { "name": "prefers-color-scheme", "value": "light" },
            { "name": "prefers-reduced-motion", "value": "reduce" }] });
        page.protocol("Emulation.setEmulatedMedia", light).await?;
        page.settle().await?;
        page.settle().await?;
        assert_eq!(page.script(&scheme).await?, json!("light"));
        dressed(page, "dark").await?;
        assert_eq!(page.script(&scheme).await?, json!("dark"));
        assert_eq!(
            page.script("return getComputedStyle(host).colorScheme")
                .await?,
            json!("normal")
        );
        page.picture("looks-dark").await?;
        readable(page, "dark", true).await?;
        page.quiet().await
    });
}

#[test]
fn what_a_page_does_to_everything_stops_at_the_element() {
    journey("looks-hostile", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/looks.html")).await?;
        let look = "const of = (part, names) => { const style = getComputedStyle(root.querySelector(part)); return names.map((name) => style[name]) };\
            return [of('.wijk', ['textTransform', 'textAlign', 'whiteSpace', 'fontStyle', 'fontWeight', 'textIndent', 'cursor', 'lineHeight', 'fontFamily', 'fontSize', 'userSelect']),\
              of('.btn.is-main', ['fontStyle', 'display', 'minHeight']), root.querySelector('.wijk').offsetWidth]";
        let before = page.script(look).await?;
        dressed(page, "hostile").await?;
        let after = page.script(look).await?;
        assert_eq!(before[0], after[0]);
        assert_eq!(before[1], after[1]);
        assert!(after[2].as_f64() > Some(300.0), "{after}");
        page.picture("looks-hostile").await?;
        page.quiet().await
    });
}

#[test]
fn a_root_of_62_percent_makes_nothing_smaller() {
    journey("looks-small-root", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/looks.html")).await?;
        let size = "return [root.querySelector('.wijk'), root.querySelector('.h1'), root.querySelector('.btn.is-main')]\
            .map((part) => [getComputedStyle(part).fontSize, part.offsetHeight])";
        let before = page.script(size).await?;
        dressed(page, "small-root").await?;
        page.script("document.querySelector('main').style.maxWidth = '896px'; document.body.style.padding = '16px'")
            .await?;
        page.settle().await?;
        assert_eq!(page.script(size).await?, before);
        page.quiet().await
    });
}

#[test]
fn a_dark_page_prints_black_on_white() {
    journey("looks-print", Size::DESKTOP, async |page| {
        page.open(&stage().hosts.url("/looks.html")).await?;
        dressed(page, "dark").await?;
        page.script(&format!("host.setPositions({ANSWERS})"))
            .await?;
        page.protocol("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        page.settle().await?;
        assert_eq!(
            page.script("const style = getComputedStyle(root.querySelector('.wijk')); return [style.color, style.backgroundColor]")
                .await?,
            json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"])
        );
        page.quiet().await
    });
}
