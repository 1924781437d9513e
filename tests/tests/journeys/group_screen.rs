//! How the screen of a group looks and is operated: every state accessible and pictured, the keyboard
//! alone, forced colours, and the picture that comes by link.

use mengpaneel_core::{Answer, Board, Mark, Position, RawBoard, Reading, Role};
use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::json;
use thirtyfour::Key;

/// A projector.
const PROJECTOR: Size = Size {
    name: "1920",
    width: 1920,
    height: 1080,
};

pub(super) fn board() -> Outcome<Board> {
    let raw: RawBoard =
        serde_json::from_str(include_str!("../../../core/content/wijkgericht.nl.json"))?;
    Ok(Board::try_from(raw)?)
}

/// The code of somebody's board; nothing in place of a stand means "weet niet".
fn code(board: &Board, number: u16, role: Option<Role>, stands: [Option<u8>; 5]) -> String {
    let answer = |stand: Option<u8>| match stand.map(Position::new) {
        Some(Ok(stand)) => Answer::At(stand),
        Some(Err(error)) => panic!("{error}"),
        None => Answer::Unknown,
    };
    let reading = Reading {
        role,
        mark: Some(Mark::from_random(number)),
        answers: stands.map(|stand| Some(answer(stand))).to_vec(),
        ..Reading::blank(5)
    };
    match reading.code(board) {
        Some(code) => code.to_string(),
        None => panic!("every slider is answered, so there is a code"),
    }
}

const OFFICER: Option<Role> = Some(Role::NeighbourhoodOfficer);
const SOCIAL: Option<Role> = Some(Role::SocialDomain);
const PHYSICAL: Option<Role> = Some(Role::PhysicalDomain);

/// Three people of the design, in the order positioning, inside, residents, politics, communication.
fn trio(board: &Board) -> String {
    let boards = [
        (OFFICER, [5, 3, 8, 6, 3]),
        (SOCIAL, [6, 7, 7, 5, 5]),
        (PHYSICAL, [3, 2, 6, 6, 5]),
    ];
    let codes = boards
        .iter()
        .enumerate()
        .map(|(at, (role, stands))| code(board, 100 + at as u16, *role, stands.map(Some)));
    codes.collect::<Vec<_>>().join(" ")
}

/// The twelve people of the design.
pub(super) fn twelve(board: &Board) -> String {
    const COLUMNS: [[Option<u8>; 12]; 5] = {
        const fn known<const N: usize>(stands: [u8; N]) -> [Option<u8>; 12] {
            let mut column = [None; 12];
            let mut at = 0;
            while at < N {
                column[at] = Some(stands[at]);
                at += 1;
            }
            column
        }
        [
            known([5, 2, 3, 3, 4, 4, 4, 5, 6, 6, 8]),
            known([3, 7, 2, 8, 9, 1, 5, 7, 2, 8, 4, 3]),
            known([8, 6, 7, 8, 9, 5, 7, 8, 6, 9, 7, 8]),
            known([6, 5, 6, 7, 5, 7, 6, 6, 7, 6]),
            known([3, 5, 4, 6, 4, 3, 5, 7, 1, 6, 4, 3]),
        ]
    };
    let roles = [OFFICER, SOCIAL, PHYSICAL, Some(Role::Executive), None];
    let codes = (0..12).map(|at| {
        let stands = std::array::from_fn(|slider| COLUMNS[slider][at]);
        code(board, 200 + at as u16, roles[at % roles.len()], stands)
    });
    codes.collect::<Vec<_>>().join("\n")
}

/// Five hundred people who agree on little, always the same ones.
fn five_hundred(board: &Board) -> String {
    let mut seed = 2_463_534_242_u32;
    let mut dice = |sides: u32| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed % sides
    };
    let codes = (0..500_u16).map(|at| {
        let role = Role::ALL.get(dice(8) as usize).copied();
        let stands = std::array::from_fn(|slider| {
            let middle = [2, 7, 5, 4, 8][slider];
            let stand = (middle + dice(4) + dice(4)).saturating_sub(3).min(10) as u8;
            (dice(20) > 0).then_some(stand)
        });
        code(board, 1_000 + at * 7, role, stands)
    });
    codes.collect::<Vec<_>>().join("\n")
}

/// Fills in a field at once, as a paste does.
pub(super) async fn paste(page: &Page, wish: &str, text: &str) -> Outcome {
    page.script(&format!(
        "const field = root.querySelector(`[data-wish='{wish}']`); field.focus();\
         field.value = {text:?}; field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await?;
    page.settle().await
}

pub(super) async fn open(page: &Page) -> Outcome {
    page.open(&stage().hosts.url("/plain.html")).await?;
    page.click("[data-wish='show-group']").await
}

/// A state of the screen: its name, who is in it, and what is pressed.
struct State {
    name: &'static str,
    codes: String,
    wishes: &'static [&'static str],
}

fn states(board: &Board) -> Vec<State> {
    let state = |name, codes: &str, wishes| State {
        name,
        codes: codes.to_owned(),
        wishes,
    };
    let (three, many) = (trio(board), twelve(board));
    let hundreds = five_hundred(board);
    let two = three.rsplit_once(' ').map_or("", |(two, _)| two);
    let messy = format!("Hoi!\n{three}\n{}X\ngroetjes, Anna", &three[..12]);
    vec![
        state("group-empty", "", &[]),
        state("group-one", &three[..14], &["close-report"]),
        state("group-two", two, &["close-report"]),
        state("group-trio", &three, &["close-report"]),
        state("group-report", &messy, &[]),
        state("group-twelve", &many, &["close-report"]),
        state("group-by-trio", &many, &["lens 1"]),
        state("group-by-role", &many, &["lens 2"]),
        state("group-hidden", &many, &["hide"]),
        state("group-five-hundred", &hundreds, &["close-report"]),
        state("group-presented", &many, &["present"]),
        state("group-trio-presented", &three, &["present"]),
        state("group-municipalities", &many, &["lens 3", "group-beside"]),
    ]
}

async fn show(page: &Page, state: &State) -> Outcome {
    page.visit("about:blank").await?;
    page.open(&stage().hosts.url("/plain.html")).await?;
    page.script("localStorage.clear()").await?;
    open(page).await?;
    if !state.codes.is_empty() {
        paste(page, "add-codes", &state.codes).await?;
        page.until("root.querySelector('.spread')").await?;
    }
    for wish in state.wishes {
        page.click(&format!("[data-wish='{wish}']")).await?;
    }
    if state.name == "group-municipalities" {
        // The group and one of its people: two entries.
        paste(page, "add-beside", &state.codes[..14]).await?;
        page.click("[data-wish='close-report']").await?;
    }
    Ok(())
}

fn look(name: &str, size: Size, prepare: &'static str) {
    journey(name, size, async |page| {
        for state in states(&board()?) {
            let named = |error| format!("{}: {error}", state.name);
            show(page, &state).await.map_err(named)?;
            if !prepare.is_empty() {
                page.script(prepare).await?;
                page.settle().await?;
            }
            page.quiet().await.map_err(named)?;
            let suffix = if prepare.is_empty() { "" } else { "-200" };
            page.picture(&format!("{}{suffix}", state.name)).await?;
            page.accessible().await.map_err(named)?;
        }
        Ok(())
    });
}

#[test]
fn every_state_of_a_group_is_accessible_on_a_desktop() {
    look("group-look", Size::DESKTOP, "");
}

#[test]
fn every_state_of_a_group_is_accessible_on_a_phone() {
    look("group-look", Size::PHONE, "");
}

#[test]
fn every_state_of_a_group_is_accessible_on_a_projector() {
    look("group-look", PROJECTOR, "");
}

#[test]
fn every_state_of_a_group_fits_the_narrowest_screen() {
    look("group-look", Size::NARROWEST, "");
}

#[test]
fn every_state_of_a_group_fits_with_text_of_twice_the_size() {
    // The page's own heading would be wider than the phone, and what lies over it with it.
    let large = "document.documentElement.style.fontSize = '200%';\
                 document.querySelector('h1').style.fontSize = '1rem'";
    look("group-look-large", Size::PHONE, large);
}

#[test]
fn forced_colours_keep_marks_apart_from_the_page() {
    journey("group-forced", Size::DESKTOP, async |page| {
        let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        page.protocol("Emulation.setEmulatedMedia", forced).await?;
        for state in states(&board()?) {
            show(page, &state).await?;
            page.picture(&format!("{}-forced", state.name)).await?;
        }
        open(page).await?;
        paste(page, "add-codes", &twelve(&board()?)).await?;
        let drawn = page
            .script(
                "const fill = (part) => getComputedStyle(root.querySelector(part)).fill;\
                 return [fill('.spread .p-w'), fill('.spread .dot'), fill('.spread .med')]\
                   .map((colour) => colour !== getComputedStyle(host.shadowRoot.firstElementChild).backgroundColor)",
            )
            .await?;
        assert_eq!(drawn, json!([true, true, true]));
        Ok(())
    });
}

#[test]
fn three_codes_go_in_by_keyboard_and_are_guessed_before_they_are_seen() {
    journey("group-keyboard", Size::DESKTOP, async |page| {
        open(page).await?;
        let codes = trio(&board()?);
        for (at, code) in codes.split(' ').enumerate() {
            page.tab_to("Codes of links").await?;
            page.press(code).await?;
            page.tab_to("Voeg toe").await?;
            page.settle().await?;
            let count = format!("root.querySelectorAll('.person').length === {}", at + 1);
            page.until(&count).await?;
            let focus = page.focus().await?;
            assert_eq!(focus.name, "Voeg toe", "the focus stays");
            // Back before the field for the next one.
            page.script("root.querySelector('[data-heading]').focus()")
                .await?;
        }
        assert_eq!(page.text(".h1").await?, "Jullie drie naast elkaar");
        page.tab_to("Eerst raden").await?;
        page.press(Key::Enter).await?;
        page.settle().await?;
        assert_eq!(
            page.script("return root.querySelectorAll('.spread .p-w, .cards').length")
                .await?,
            json!(0),
            "nothing gives it away"
        );
        assert_eq!(page.focus().await?.name, "Laat zien");
        page.press(Key::Enter).await?;
        page.settle().await?;
        // The largest difference, counted by hand: 3, 7 and 2 lie five steps apart.
        assert_eq!(
            page.text(".spread > .is-1 .h3").await?,
            "Proces binnen gemeente"
        );
        assert!(
            page.text(".spread > .is-1")
                .await?
                .contains("5 stappen verschil")
        );
        assert!(
            page.text(".spread > .is-1")
                .await?
                .contains("Wijkambtenaar: 3 Sociaal domein: 7 Fysiek domein: 2")
        );
        page.quiet().await
    });
}

#[test]
fn what_is_shown_large_ends_with_escape_where_it_began() {
    journey("group-present", PROJECTOR, async |page| {
        open(page).await?;
        paste(page, "add-codes", &twelve(&board()?)).await?;
        page.tab_to("Groot scherm").await?;
        page.press(Key::Enter).await?;
        page.until("root.querySelector('dialog')?.open").await?;
        // Whoever sits at the back reads letters of an inch and a half on a screen of two metres.
        let least = page
            .script(
                "return Math.min(...[...root.querySelectorAll('dialog .spread p, dialog .h3')]\
                   .map((part) => parseFloat(getComputedStyle(part).fontSize)))",
            )
            .await?;
        page.picture("group-large").await?;
        assert!(least.as_f64().is_some_and(|size| size >= 26.0), "{least}");
        // All five sliders at a glance, down to the last line of the last one.
        let cut_off = page
            .script(
                "return [...root.querySelectorAll('dialog .spread > li, dialog .spread > li *')]\
                   .filter((part) => part.getBoundingClientRect().bottom > innerHeight).length",
            )
            .await?;
        assert_eq!(cut_off, json!(0), "parts of sliders below the screen");
        assert_eq!(
            page.script(
                "const box = root.querySelector('dialog').getBoundingClientRect();\
                 return [box.x, box.y, box.width, box.height]"
            )
            .await?,
            json!([0, 0, 1920, 1080])
        );
        page.press(Key::Escape).await?;
        page.until("!root.querySelector('dialog')").await?;
        assert_eq!(page.focus().await?.name, "Groot scherm");
        page.quiet().await
    });
}

#[test]
fn a_picture_that_is_given_back_shows_the_same_without_anybody() {
    journey("group-received", Size::PHONE, async |page| {
        open(page).await?;
        paste(page, "add-codes", &twelve(&board()?)).await?;
        let figures =
            "return [...root.querySelectorAll('.figures dd')].map((one) => one.textContent)";
        let given = page.script(figures).await?;
        page.until("root.querySelector('.give .qr')").await?;
        let links = page.scan().await?;
        assert!(
            links.iter().any(|link| link.contains("#mengpaneel-groep=")),
            "{links:?}"
        );
        page.script("localStorage.clear()").await?;
        page.visit("about:blank").await?;
        page.open(&links[0]).await?;
        page.until("root.querySelector(`[data-wish='close-received']`)")
            .await?;
        assert_eq!(page.text(".h1").await?, "Het beeld van een groep van 12");
        assert_eq!(page.script(figures).await?, given);
        assert_eq!(
            page.script("return root.querySelectorAll('.person').length")
                .await?,
            json!(0)
        );
        page.accessible().await?;
        page.picture("group-received").await?;
        page.click("[data-wish='close-received']").await?;
        assert_eq!(page.text(".h1").await?, "Jullie groep");
        page.quiet().await
    });
}
