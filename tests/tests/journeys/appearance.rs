//! Every state at two widths: a picture, and axe-core without findings.

use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::Value;

/// Positions that a state starts from, as the host's script would set them: this file is about how
/// states look, other journeys reach them by hand.
struct State {
    name: &'static str,
    page: &'static str,
    positions: &'static str,
    wishes: &'static [&'static str],
}

const STATES: &[State] = &[
    State {
        name: "desk-empty",
        page: "/intranet/",
        positions: "{}",
        wishes: &[],
    },
    State {
        name: "desk-every-state",
        page: "/intranet/",
        positions: "{positionering: 5, 'proces-gemeente': 3, 'proces-bewoners': 8, bestuur: 'unknown'}",
        wishes: &["help 2"],
    },
    State {
        name: "outcome-clear",
        page: "/intranet/",
        positions: "{positionering: 5, 'proces-gemeente': 2, 'proces-bewoners': 10, bestuur: 3, communicatie: 8}",
        wishes: &["show-outcome"],
    },
    State {
        name: "outcome-between",
        page: "/intranet/",
        positions: "{positionering: 5, 'proces-gemeente': 2, 'proces-bewoners': 8, bestuur: 6, communicatie: 8}",
        wishes: &["show-outcome"],
    },
    State {
        name: "outcome-mixed",
        page: "/intranet/",
        positions: "{positionering: 8, 'proces-gemeente': 2, 'proces-bewoners': 2, bestuur: 9, communicatie: 5}",
        wishes: &["show-outcome", "compare 2"],
    },
    State {
        name: "outcome-no-choices",
        page: "/intranet/",
        positions: "{positionering: 5, 'proces-gemeente': 5, 'proces-bewoners': 5, bestuur: 5, communicatie: 5}",
        wishes: &["show-outcome"],
    },
    State {
        name: "outcome-insufficient",
        page: "/intranet/",
        positions: "{positionering: 5, 'proces-gemeente': 'unknown', 'proces-bewoners': 5}",
        wishes: &["show-outcome"],
    },
    State {
        name: "ambition",
        page: "/intranet/",
        positions: "{positionering: 5, 'proces-gemeente': 2, 'proces-bewoners': 10, bestuur: 3, communicatie: 8}",
        wishes: &["show-ambition"],
    },
    State {
        name: "readings",
        page: "/intranet/",
        positions: "{positionering: 5, 'proces-gemeente': 2, 'proces-bewoners': 10, bestuur: 3, communicatie: 8}",
        wishes: &["show-readings"],
    },
    State {
        name: "take",
        page: "/intranet/",
        positions: "{positionering: 5, 'proces-gemeente': 2, 'proces-bewoners': 10, bestuur: 3, communicatie: 8}",
        wishes: &["show-take"],
    },
    State {
        name: "training",
        page: "/training/",
        positions: "{}",
        wishes: &[],
    },
    State {
        name: "arena-empty",
        page: "/intranet/",
        positions: "{}",
        wishes: &["show-arena"],
    },
    State {
        name: "arena-case",
        page: "/intranet/",
        positions: "{positionering: 9, 'proces-gemeente': 9, 'proces-bewoners': 2, bestuur: 8, communicatie: 3}",
        wishes: &["show-arena", "case 2"],
    },
    State {
        name: "workshop-arenas",
        page: "/workshop/arenas/",
        positions: "{}",
        wishes: &[],
    },
    State {
        name: "workshop-attendee",
        page: "/workshop/deelnemer/",
        positions: "{}",
        wishes: &[],
    },
    State {
        name: "workshop-facilitator",
        page: "/workshop/begeleider/",
        positions: "{}",
        wishes: &[],
    },
    State {
        name: "profiles",
        page: "/intranet/",
        positions: "{}",
        wishes: &["show-profiles"],
    },
];

async fn show(page: &Page, state: &State) -> Outcome {
    page.open(&stage().demo.url(state.page)).await?;
    page.script(&format!("host.setPositions({})", state.positions))
        .await?;
    page.settle().await?;
    for wish in state.wishes {
        page.click(&format!("[data-wish='{wish}']")).await?;
    }
    Ok(())
}

fn look(size: Size) {
    journey("appearance", size, async |page| {
        for state in STATES {
            show(page, state)
                .await
                .map_err(|error| format!("{}: {error}", state.name))?;
            page.quiet()
                .await
                .map_err(|error| format!("{}: {error}", state.name))?;
            page.picture(state.name).await?;
            page.accessible()
                .await
                .map_err(|error| format!("{}: {error}", state.name))?;
        }
        Ok(())
    });
}

#[test]
fn every_state_is_accessible_and_pictured_on_a_desktop() {
    look(Size::DESKTOP);
}

#[test]
fn every_state_is_accessible_and_pictured_on_a_phone() {
    look(Size::PHONE);
}

#[test]
fn every_state_fits_the_narrowest_screen() {
    look(Size::NARROWEST);
}

#[test]
fn every_state_fits_with_text_of_twice_the_size() {
    journey("appearance-large-text", Size::PHONE, async |page| {
        for state in STATES {
            show(page, state).await?;
            page.script("document.documentElement.style.fontSize = '200%'")
                .await?;
            page.settle().await?;
            page.picture(&format!("{}-200", state.name)).await?;
            page.accessible()
                .await
                .map_err(|error| format!("{}: {error}", state.name))?;
        }
        Ok(())
    });
}

#[test]
fn forced_colours_keep_every_state_readable() {
    journey("appearance-forced", Size::DESKTOP, async |page| {
        let features =
            serde_json::json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        page.protocol("Emulation.setEmulatedMedia", features)
            .await?;
        for state in STATES {
            show(page, state).await?;
            page.picture(&format!("{}-forced", state.name)).await?;
        }
        // The cap, the slot and the open box must not melt into the page: their colours differ.
        let drawn = page
            .script(
                "const fill = (part) => getComputedStyle(root.querySelector(part)).stroke;\
             root.querySelector(\"[data-wish='show-desk']\").click();\
             return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>\
               done([fill('.slot'), getComputedStyle(host).backgroundColor]))))",
            )
            .await?;
        let drawn: Vec<Value> = drawn.as_array().cloned().unwrap_or_default();
        assert_ne!(drawn[0], drawn[1]);
        Ok(())
    });
}

#[test]
fn nothing_on_the_page_jumps_when_the_widget_arrives() {
    for size in [Size::DESKTOP, Size::PHONE] {
        journey("appearance-shift", size, async |page| {
            page.visit(&stage().demo.url("/intranet/")).await?;
            page.until("root?.querySelector('[data-heading]')").await?;
            page.settle().await?;
            let shifts = page.watched("shifts").await?;
            assert_eq!(shifts, serde_json::json!([]), "at {} px", size.width);
            Ok(())
        });
    }
}
