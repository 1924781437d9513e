//! Codes in pasted text, as people send them.

use super::seal::alphabet;
use super::{any_code, code, spread};
use mengpaneel_core::{CodeProblem, ErrorKind, ResultCode, find_codes};
use proptest::prelude::*;

/// A text, the codes in it with what is said of each, and what is ignored.
type Case = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

#[rustfmt::skip]
const CASES: &[Case] = &[
    // Nothing, and text without a code.
    ("", &[], &[]),
    ("\n \t \n---\n", &[], &[]),
    ("Dank voor deze code, tot gauw!", &[], &["Dank voor deze code, tot gauw!"]),
    ("Groet,\nAnna de Wit\nTel. 06-12345678", &[], &["Groet,", "Anna de Wit", "Tel. 06-12345678"]),
    ("070-353 30 00 of +31 6 1234 5678", &[], &["070-353 30 00 of +31 6 1234 5678"]),
    ("anna.de.wit@denhaag.nl, 2511 AB Den Haag", &[], &["anna.de.wit@denhaag.nl, 2511 AB Den Haag"]),
    ("Wijkgericht2024 en 24uurszorg en b2b2c4all en COVID-19-aanpak", &[], &["Wijkgericht2024 en 24uurszorg en b2b2c4all en COVID-19-aanpak"]),
    ("TEAM WIJK 2025 PLAN, van 2025-11-12 of 12-11-2025", &[], &["TEAM WIJK 2025 PLAN, van 2025-11-12 of 12-11-2025"]),
    ("proc-macro2, wijk-4b, 2e-lijns-zorg, deze-code-voor", &[], &["proc-macro2, wijk-4b, 2e-lijns-zorg, deze-code-voor"]),
    ("2023 2024 2025 2026", &[], &["2023 2024 2025 2026"]),
    ("550e8400-e29b-41d4-a716-446655440000", &[], &["550e8400-e29b-41d4-a716-446655440000"]),

    // One code, however it is written.
    ("101X-SEY1-6J23", &[("101X-SEY1-6J23", "ok")], &[]),
    ("101XSEY16J23", &[("101XSEY16J23", "ok")], &[]),
    ("101X SEY1 6J23", &[("101X SEY1 6J23", "ok")], &[]),
    ("lo1x sey1 6j23", &[("lo1x sey1 6j23", "ok")], &[]),
    ("101X-SEVR-VMC2-D4RS", &[("101X-SEVR-VMC2-D4RS", "ok")], &[]),
    ("101x sevr vmc2 d4rs", &[("101x sevr vmc2 d4rs", "ok")], &[]),
    ("101X – SEY1 – 6J23", &[("101X – SEY1 – 6J23", "ok")], &[]),
    ("101X-SEY1- 6J23", &[("101X-SEY1- 6J23", "ok")], &[]),
    ("10 1XS EY1 6J2 3", &[("10 1XS EY1 6J2 3", "ok")], &[]),
    ("- 101X-SEY1-6J23 -", &[("101X-SEY1-6J23", "ok")], &[]),
    ("(“101X-SEY1-6J23”).", &[("101X-SEY1-6J23", "ok")], &[]),

    // Among other text.
    ("Jan: 101X-SEY1-6J23", &[("101X-SEY1-6J23", "ok")], &["Jan:"]),
    ("Mijn code is 101x sey1 6j23 dank voor alles", &[("101x sey1 6j23", "ok")], &["Mijn code is", "dank voor alles"]),
    ("ANNA 101X SEY1 6J23 ANNA", &[("101X SEY1 6J23", "ok")], &["ANNA", "ANNA"]),
    ("1. 101X-SEY1-6J23\n2. 1015-RM90-0123", &[("101X-SEY1-6J23", "ok"), ("1015-RM90-0123", "ok")], &["1.", "2."]),
    ("Anna;wijkteam;101X-SEY1-6J23;2025", &[("101X-SEY1-6J23", "ok")], &["Anna;wijkteam;", ";2025"]),
    ("ANNA\t101X SEY1 6J23\tTEAM", &[("101X SEY1 6J23", "ok")], &["ANNA", "TEAM"]),
    ("https://wijk.example/meng#mengpaneel=101XSEY16J23", &[("101XSEY16J23", "ok")], &["https://wijk.example/meng#mengpaneel="]),
    ("Zoë 🙂 101X-SEY1-6J23 مرحبا", &[("101X-SEY1-6J23", "ok")], &["Zoë 🙂", "مرحبا"]),

    // Several together; a line ends a code.
    ("101X-SEY1-6J23 1015-RM90-0123", &[("101X-SEY1-6J23", "ok"), ("1015-RM90-0123", "ok")], &[]),
    ("101X SEY1 6J23 1015 RM90 0123", &[("101X SEY1 6J23", "ok"), ("1015 RM90 0123", "ok")], &[]),
    ("101X SEVR VMC2 D4RS 101X SEY1 6J23", &[("101X SEVR VMC2 D4RS", "ok"), ("101X SEY1 6J23", "ok")], &[]),
    ("101X-SEY1-6J23,1015-RM90-0123", &[("101X-SEY1-6J23", "ok"), ("1015-RM90-0123", "ok")], &[]),
    // Of the first three groups alone the checks agree too.
    ("1027 26K6 BY99 9823", &[("1027 26K6 BY99 9823", "ok")], &[]),
    ("101XSEY16J23\r\n1015RM900123\r\n", &[("101XSEY16J23", "ok"), ("1015RM900123", "ok")], &[]),
    ("101X-SEY1-6J23 101X-SEY1-6J23", &[("101X-SEY1-6J23", "ok"), ("101X-SEY1-6J23", "ok")], &[]),

    // Damaged, and still a code.
    ("101X-SEY1-6J24", &[("101X-SEY1-6J24", "damaged")], &[]),
    ("101XSEY16J24", &[("101XSEY16J24", "damaged")], &[]),
    ("101X SEY1 6J24", &[("101X SEY1 6J24", "damaged")], &[]),
    ("101x sey1 6j24", &[("101x sey1 6j24", "damaged")], &[]),
    ("101X-SEVR-VMC2-D4SR", &[("101X-SEVR-VMC2-D4SR", "damaged")], &[]),
    ("101x sevr vmc2 d4sr", &[("101x sevr vmc2 d4sr", "damaged")], &[]),
    ("1000-0000-0024", &[("1000-0000-0024", "damaged")], &[]),
    ("101X-SEU1-6J23", &[("101X-SEU1-6J23", "character 7 U")], &[]),
    ("101Х-SEY1-6J23", &[("101Х-SEY1-6J23", "character 4 Х")], &[]),
    ("101X-SEY1-6J2", &[("101X-SEY1-6J2", "1 missing of 12")], &[]),
    ("101X-SY1-6J23", &[("101X-SY1-6J23", "1 missing of 12")], &[]),
    ("101X-SEY1", &[("101X-SEY1", "4 missing of 12")], &[]),
    ("101XSEY16J2", &[("101XSEY16J2", "1 missing of 12")], &[]),
    ("101X SEY 6J23", &[("101X SEY 6J23", "1 missing of 12")], &[]),
    ("101X-SEVR-VMC2-D4R", &[("101X-SEVR-VMC2-D4R", "1 missing of 16")], &[]),
    ("101X-SEY11-6J23", &[("101X-SEY11-6J23", "1 too many for 12")], &[]),
    ("101X SEY1 6J233", &[("101X SEY1 6J233", "1 too many for 12")], &[]),
    ("Code 101X SEY1 6J24 graag, Anna", &[("101X SEY1 6J24", "damaged")], &["Code", "graag, Anna"]),
    ("ANNA\t101X SEY1 6J24\tTEAM", &[("101X SEY1 6J24", "damaged")], &["ANNA", "TEAM"]),
    ("101X-SEY1-6J24 101X-SEY1-6J23", &[("101X-SEY1-6J24", "damaged"), ("101X-SEY1-6J23", "ok")], &[]),
    ("101X SEY1 6J24 101X SEY1 6J23", &[("101X SEY1 6J24", "damaged"), ("101X SEY1 6J23", "ok")], &[]),
    ("A12 101X SEY1 6J23", &[("101X SEY1 6J23", "ok")], &["A12"]),

    // Of another board, and of newer versions; not where only the checks happen to agree.
    ("10W8-5VR0-015Q", &[("10W8-5VR0-015Q", "board 7")], &[]),
    ("Anna 10W8 5VR0 015Q", &[("10W8 5VR0 015Q", "board 7")], &["Anna"]),
    ("201X-SEY1-6J46 en Z01XSEY16JV4", &[("201X-SEY1-6J46", "version 2"), ("Z01XSEY16JV4", "version 31")], &["en"]),
    ("De praktische wijsheid", &[], &["De praktische wijsheid"]),
];

fn said(code: &Result<ResultCode, mengpaneel_core::Error>) -> String {
    let problem = match code.as_ref().map_err(|error| error.kind()) {
        Ok(_) => return "ok".to_owned(),
        Err(ErrorKind::Code(problem)) => problem,
        Err(other) => panic!("{other:?}"),
    };
    match problem {
        CodeProblem::Damaged => "damaged".to_owned(),
        CodeProblem::Impossible => "impossible".to_owned(),
        CodeProblem::Character { found, place } => format!("character {place} {found}"),
        CodeProblem::TooShort { found, expected } => {
            format!("{} missing of {expected}", expected - found)
        }
        CodeProblem::TooLong { found, expected } => {
            format!("{} too many for {expected}", found - expected)
        }
        CodeProblem::OtherBoard(number) => format!("board {number}"),
        CodeProblem::NewerVersion(number) => format!("version {number}"),
    }
}

#[test]
fn codes_are_found_in_what_people_send_and_the_rest_is_said_to_be_ignored() {
    for (text, codes, ignored) in CASES {
        let found = find_codes(text, 0, 5);
        let told: Vec<_> = found
            .codes
            .iter()
            .map(|found| (found.written, said(&found.code)))
            .collect();
        let expected: Vec<_> = codes
            .iter()
            .map(|(written, said)| (*written, (*said).to_owned()))
            .collect();
        assert_eq!((told, &found.ignored[..]), (expected, *ignored), "{text:?}");
    }
}

/// The ways in which the widget itself and people write a code.
fn ways(code: &ResultCode) -> [String; 6] {
    let dashes = code.to_string();
    [
        code.compact(),
        code.compact().to_lowercase(),
        dashes.replace('-', " "),
        dashes.replace('-', " ").to_lowercase(),
        dashes.to_lowercase(),
        dashes,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_024))]

    #[test]
    fn a_code_is_found_among_words_however_it_is_written(code in any_code(), way in 0..6_usize) {
        let written = &ways(&code)[way];
        let text = format!("van Anna, wijk 4: {written} en dank voor alles\n{written}");
        let found = find_codes(&text, code.board(), code.answers().len());
        prop_assert_eq!(found.codes.len(), 2);
        for found in found.codes {
            prop_assert_eq!(found.written, written);
            prop_assert_eq!(found.code.as_ref(), Ok(&code));
        }
        prop_assert_eq!(found.ignored, ["van Anna, wijk 4:", "en dank voor alles"]);
    }

    #[test]
    fn all_text_is_a_code_or_ignored_in_its_order(
        text in "(\\PC|[0-9A-Z -]{1,9}|\n|101X-SEY1-6J2[34]){0,30}",
        sliders in 0..20_usize,
    ) {
        let found = find_codes(&text, 0, sliders);
        let codes = found.codes.iter().map(|code| code.written);
        let mut pieces: Vec<_> = codes.chain(found.ignored.iter().copied()).collect();
        // Pieces are slices of the text: in its order, and without overlap.
        pieces.sort_by_key(|piece| piece.as_ptr());
        let mut left = text.as_str();
        for piece in pieces {
            prop_assert!(!piece.is_empty());
            let start = piece.as_ptr() as usize - left.as_ptr() as usize;
            prop_assert!(!left[..start].contains(|c: char| c.is_ascii_alphanumeric()));
            left = &left[start + piece.len()..];
        }
        prop_assert!(!left.contains(|c: char| c.is_ascii_alphanumeric()));
    }
}

#[test]
fn a_code_with_dashes_and_a_wrong_character_is_never_ignored() {
    for code in spread(5, 200) {
        let written = code.to_string();
        // The first character says that a code begins here.
        for (place, is) in written.char_indices().skip(1).filter(|(_, c)| *c != '-') {
            for wrong in alphabet().chain(['U']) {
                if wrong != is {
                    let text = format!("{}{wrong}{}", &written[..place], &written[place + 1..]);
                    let found = find_codes(&text, 0, 5);
                    assert_eq!(found.codes.len(), 1, "{text}");
                    assert_eq!(found.codes[0].written, text);
                    assert!(found.codes[0].code.is_err(), "{text}");
                }
            }
        }
    }
}

#[test]
fn a_code_written_otherwise_with_a_wrong_character_is_hardly_ever_ignored() {
    for way in 0..6 {
        let (mut tried, mut reported) = (0, 0);
        for code in spread(5, 400) {
            let written = ways(&code)[way].clone();
            for (place, is) in written
                .char_indices()
                .filter(|(_, c)| *c != ' ' && *c != '-')
            {
                for wrong in "3QVA7"
                    .chars()
                    .filter(|wrong| *wrong != is.to_ascii_uppercase())
                {
                    let text = format!("{}{wrong}{}", &written[..place], &written[place + 1..]);
                    tried += 1;
                    reported += usize::from(find_codes(&text, 0, 5).codes.len() == 1);
                }
            }
        }
        assert!(
            reported * 100 >= tried * 95,
            "way {way}: {reported} of {tried}"
        );
    }
}

#[test]
fn a_code_of_another_size_of_board_is_told_by_its_board_and_not_by_its_length() {
    let text = code(7, "0123456789x?", "............", 0, 9).to_string();
    let found = find_codes(&text, 0, 5);
    assert_eq!(said(&found.codes[0].code), "board 7");
    assert_eq!(found.codes[0].written, text);
}
