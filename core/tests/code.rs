//! Result codes: what goes in comes out, and a code that anybody wrote down stays readable.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "code/damage.rs"]
mod damage;
#[path = "code/pasted.rs"]
mod pasted;
#[path = "code/seal.rs"]
mod seal;
#[path = "code/sentence.rs"]
mod sentence;

use mengpaneel_core::{Answer, Error, Mark, Position, ResultCode, Role, board_number};
use proptest::prelude::*;

/// The board of every code that a test makes, unless it says otherwise.
const BOARD: u8 = 0;

/// Answers in shorthand, a character each: a position, `x` for 10, `?` unknown, `.` not answered.
fn answers(said: &str) -> Vec<Option<Answer>> {
    let answer = |c| match c {
        '.' => None,
        '?' => Some(Answer::Unknown),
        'x' => Some(Answer::At(Position::new(10).unwrap())),
        digit => Some(Answer::At(
            Position::new(digit.to_digit(10).unwrap() as u8).unwrap(),
        )),
    };
    said.chars().map(answer).collect()
}

/// A code from shorthand; no ambition when it is empty, role 0 when none is said.
fn code(board: u8, now: &str, ambition: &str, role: usize, mark: u16) -> ResultCode {
    ResultCode::new(
        board,
        answers(now),
        Some(ambition).filter(|said| !said.is_empty()).map(answers),
        role.checked_sub(1).map(|role| Role::ALL[role]),
        Mark::new(mark).unwrap(),
    )
    .unwrap()
}

/// At least `count` codes of this many sliders, spread over all that they can hold: every second
/// one has an ambition.
fn spread(sliders: usize, count: usize) -> impl Iterator<Item = ResultCode> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64 ^ sliders as u64;
    let mut random = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    (0..count).map(move |n| {
        let mut said = || {
            (0..sliders)
                .map(|_| char::from(b"0123456789x?."[random(13) as usize]))
                .collect::<String>()
        };
        // One answer that is certainly given keeps an ambition an ambition.
        let (now, ambition) = (said(), format!("5{}", &said()[1..]));
        let ambition = if n % 2 == 0 { "" } else { &ambition };
        code(
            BOARD,
            &now,
            ambition,
            random(8) as usize,
            random(32_768) as u16,
        )
    })
}

prop_compose! {
    fn any_answers(sliders: usize)(
        said in proptest::collection::vec(
            prop_oneof![
                1 => Just(None),
                1 => Just(Some(Answer::Unknown)),
                4 => (0..=10_u8).prop_map(|steps| Position::new(steps).ok().map(Answer::At)),
            ],
            sliders,
        )
    ) -> Vec<Option<Answer>> {
        said
    }
}

prop_compose! {
    fn any_code()(sliders in 2..=12_usize)(
        board in any::<u8>(),
        now in any_answers(sliders),
        ambition in proptest::option::of(any_answers(sliders)),
        role in proptest::option::of(proptest::sample::select(&Role::ALL[..])),
        mark in 0..=Mark::MAX,
    ) -> ResultCode {
        ResultCode::new(board, now, ambition, role, Mark::new(mark).unwrap()).unwrap()
    }
}

/// The lengths without and with an ambition, from 2 sliders to 12: the table of the documentation.
const LENGTHS: [[usize; 2]; 11] = [
    [12, 16],
    [12, 16],
    [12, 16],
    [12, 16],
    [16, 20],
    [16, 20],
    [16, 24],
    [16, 24],
    [16, 24],
    [20, 28],
    [20, 28],
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_096))]

    #[test]
    fn what_goes_into_a_code_comes_out_of_it(code in any_code()) {
        let [written, compact] = [code.to_string(), code.compact()];
        let read = |text: &str| ResultCode::parse(text, code.board(), code.answers().len());
        prop_assert_eq!(read(&written), Ok(code.clone()));
        prop_assert_eq!(read(&compact), Ok(code.clone()));
        prop_assert_eq!(read(&written.to_lowercase()), Ok(code.clone()));
        prop_assert_eq!(read(&written.replace('-', " ")), Ok(code.clone()));
    }

    #[test]
    fn a_code_stands_in_groups_of_four_and_its_length_tells_of_an_ambition(code in any_code()) {
        let written = code.to_string();
        prop_assert!(written.split('-').all(|group| group.len() == 4), "{}", written);
        let [short, long] = LENGTHS[code.answers().len() - 2];
        prop_assert!(short < long);
        let length = if code.ambition().is_some() { long } else { short };
        prop_assert_eq!(code.compact().len(), length);
        prop_assert_eq!(written.replace('-', ""), code.compact());
    }

    #[test]
    fn no_text_is_too_strange_to_read(text in "\\PC{0,40}", board in any::<u8>(), sliders in 0..20_usize) {
        let _ = ResultCode::parse(&text, board, sliders);
    }
}

#[test]
fn every_state_of_every_slider_and_every_role_and_the_last_mark_travel() {
    for said in "0123456789x?.".chars() {
        for slider in 0..5 {
            let mut now = ["4"; 5];
            let said = said.to_string();
            now[slider] = &said;
            for role in 0..=7 {
                for mark in [0, 1, Mark::MAX] {
                    let code = code(BOARD, &now.concat(), "", role, mark);
                    assert_eq!(ResultCode::parse(&code.compact(), BOARD, 5), Ok(code));
                }
            }
        }
    }
}

/// Codes that people may have written down, made by another program than this one: a later version
/// has to read every one of them.
#[rustfmt::skip]
const WRITTEN_DOWN: [(u8, &str, &str, usize, u16, &str); 18] = [
    (0, "00000", "", 0, 0, "1000-0000-0023"),
    (0, "55555", "", 1, 1, "1015-RM90-0123"),
    (0, "8?295", "", 6, 1_234, "101X-SEY1-6J23"),
    (0, "xxxxx", "", 7, 32_767, "102B-H8QZ-ZZW5"),
    (0, "?????", "", 2, 9_999, "102K-2ZT9-RFRH"),
    (0, ".....", "", 0, 32_767, "102T-MQ0Z-ZZ72"),
    (255, "3.?x0", "", 5, 20_000, "1ZWV-TX5K-H0S0"),
    (0, "8?295", "88888", 6, 1_234, "101X-SEVR-VMC2-D4RS"),
    (0, "00000", "xxxxx", 3, 1, "1000-004Q-2H60-02GN"),
    (0, ".?123", "....?", 4, 777, "102S-KYDN-9DR1-GJS9"),
    (127, ".....", "00000", 7, 32_767, "1FYT-MQ00-00FZ-ZYBK"),
    (7, "49", "", 1, 2, "10WY-J004-003P"),
    (7, "49", "94", 1, 2, "10WY-QJ80-0G00-00Q9"),
    (1, "123", "321", 3, 3, "1046-645K-0030-00X9"),
    (128, "01234567", "", 0, 16_384, "1G00-NKG3-G800-00M8"),
    (200, "0123456789", "xxxxxxxxxx", 2, 31, "1S00-E8G0-BPPN-ZG5F-QRG0-7RVE"),
    (3, "0123456789x?", "", 7, 32_767, "10C0-JTQ4-FF0B-ZZZG-004P"),
    (3, "0123456789x?", ".0123456789x", 7, 32_767, "10C0-JTQ4-FF0A-E925-M9CH-ZZZZ-G0PT"),
];

#[test]
fn a_code_that_was_written_down_is_read_for_ever() {
    for (board, now, ambition, role, mark, written) in WRITTEN_DOWN {
        let code = code(board, now, ambition, role, mark);
        assert_eq!(code.to_string(), written);
        assert_eq!(ResultCode::parse(written, board, now.len()), Ok(code));
    }
}

#[test]
fn an_ambition_without_a_single_answer_is_none() {
    let empty = code(BOARD, "12345", ".....", 0, 0);
    assert_eq!(empty, code(BOARD, "12345", "", 0, 0));
    assert_eq!(empty.ambition(), None);
    assert_eq!(
        code(BOARD, "12345", "....?", 0, 0).ambition(),
        Some(&answers("....?")[..])
    );
}

#[test]
fn a_mark_is_fifteen_bits() {
    for bits in 0..=u16::MAX {
        assert_eq!(Mark::from_random(bits).get(), bits % 32_768);
        assert_eq!(Mark::new(bits).is_ok(), bits < 32_768);
    }
}

#[test]
fn a_built_in_board_has_its_own_number_and_one_of_a_host_at_least_128() {
    for number in 0..128 {
        assert_eq!(board_number("wijkgericht", Some(number)), number);
    }
    // A number that is none of a built-in board is not used.
    assert_eq!(board_number("a", Some(128)), board_number("a", None));

    let mut seen = [0; 256];
    for n in 0..12_800 {
        seen[usize::from(board_number(&format!("bord-{n}"), None))] += 1;
    }
    assert!(seen[..128].iter().all(|count| *count == 0));
    assert!(
        seen[128..].iter().all(|count| (50..=150).contains(count)),
        "{seen:?}"
    );

    // Pinned: a host's codes stay codes of its board. Made by another program than this one.
    let pinned = [
        ("a", 224),
        ("ons-eigen-bord", 235),
        ("gemeente-x-2026", 182),
    ];
    for (id, number) in pinned {
        assert_eq!(board_number(id, None), number, "{id}");
    }
}

#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T, Error>, sentence: &str) {
    assert_eq!(result.unwrap_err().to_string(), sentence);
}
