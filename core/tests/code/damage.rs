//! What happens to a code that is read aloud, copied and typed: nothing goes wrong in silence.

use super::seal::{alphabet, sealed};
use super::{BOARD, LENGTHS, code, spread};
use mengpaneel_core::{CodeProblem, ErrorKind, ResultCode};

/// Codes of every size: most have five sliders, as the built-in board has.
fn codes() -> impl Iterator<Item = ResultCode> {
    (2..=12).flat_map(|sliders| spread(sliders, if sliders == 5 { 200 } else { 20 }))
}

/// What is said of symbols when they are read as a code of the same board.
#[track_caller]
fn problem(symbols: &[char], sliders: usize) -> CodeProblem {
    let text: String = symbols.iter().collect();
    match ResultCode::parse(&text, BOARD, sliders) {
        Ok(code) => panic!("{text} was read as {code:?}"),
        Err(error) => match error.kind() {
            ErrorKind::Code(problem) => *problem,
            other => panic!("{text}: {other:?}"),
        },
    }
}

fn apart(code: &ResultCode) -> (Vec<char>, usize) {
    (code.compact().chars().collect(), code.answers().len())
}

#[test]
fn every_single_wrong_character_is_refused() {
    let mut tried = 0;
    for code in codes() {
        let (symbols, sliders) = apart(&code);
        for place in 0..symbols.len() {
            for wrong in alphabet().filter(|wrong| *wrong != symbols[place]) {
                let mut symbols = symbols.clone();
                symbols[place] = wrong;
                assert_eq!(problem(&symbols, sliders), CodeProblem::Damaged);
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 31 * symbols_of_all_codes());
}

fn symbols_of_all_codes() -> usize {
    let of = |sliders: usize| LENGTHS[sliders - 2].iter().sum::<usize>();
    (2..=12)
        .map(|n| of(n) * if n == 5 { 100 } else { 10 })
        .sum()
}

#[test]
fn every_swap_of_two_different_characters_is_refused() {
    let mut neighbours = 0;
    for code in codes() {
        let (symbols, sliders) = apart(&code);
        for one in 0..symbols.len() {
            for other in one + 1..symbols.len() {
                if symbols[one] != symbols[other] {
                    let mut symbols = symbols.clone();
                    symbols.swap(one, other);
                    assert_eq!(problem(&symbols, sliders), CodeProblem::Damaged);
                    neighbours += usize::from(other == one + 1);
                }
            }
        }
    }
    assert!(neighbours > 5_000, "{neighbours}");
}

#[test]
fn any_two_wrong_characters_are_refused() {
    // The longest code there is, so that every distance between two places occurs.
    for code in [spread(5, 2).last(), spread(12, 2).last()] {
        let (symbols, sliders) = apart(&code.unwrap());
        for one in 0..symbols.len() {
            for other in one + 1..symbols.len() {
                for wrong in alphabet().filter(|wrong| *wrong != symbols[one]) {
                    for wrong_too in alphabet().filter(|wrong| *wrong != symbols[other]) {
                        let mut symbols = symbols.clone();
                        symbols[one] = wrong;
                        symbols[other] = wrong_too;
                        assert_eq!(problem(&symbols, sliders), CodeProblem::Damaged);
                    }
                }
            }
        }
    }
}

#[test]
fn a_missing_character_is_said_to_be_missing() {
    for code in codes() {
        let (symbols, sliders) = apart(&code);
        let expected = symbols.len();
        for place in 0..expected {
            let mut symbols = symbols.clone();
            symbols.remove(place);
            let found = expected - 1;
            let missing = CodeProblem::TooShort { found, expected };
            assert_eq!(problem(&symbols, sliders), missing, "{code} at {place}");
        }
    }
}

#[test]
fn a_character_too_many_is_said_to_be_too_many() {
    for code in codes() {
        let (symbols, sliders) = apart(&code);
        let expected = symbols.len();
        for place in 0..=expected {
            for extra in alphabet() {
                let mut symbols = symbols.clone();
                symbols.insert(place, extra);
                let found = expected + 1;
                let many = CodeProblem::TooLong { found, expected };
                assert_eq!(problem(&symbols, sliders), many, "{code} at {place}");
            }
        }
    }
}

#[test]
fn no_number_of_a_board_hides_a_missing_character_or_one_too_many() {
    // With the numbers 16 to 23 the first two symbols by themselves agree with the checks, so that
    // a zero after them can come or go unseen, and what follows would be another board's.
    for board in 0..=255 {
        let original: Vec<char> = code(board, "02345", "", 0, 1).compact().chars().collect();
        let read = |symbols: Vec<char>| {
            let text: String = symbols.into_iter().collect();
            ResultCode::parse(&text, board, 5).unwrap_err().to_string()
        };
        for place in 0..12 {
            let mut symbols = original.clone();
            symbols.remove(place);
            assert!(read(symbols).starts_with("1 of the 12"), "{board} {place}");
            let mut symbols = original.clone();
            symbols.insert(place, '0');
            assert!(read(symbols).contains("13 characters"), "{board} {place}");
        }
    }
}

#[test]
fn a_length_between_two_is_said_of_the_nearest() {
    let said = |length: usize| problem(&vec!['0'; length], 5);
    let short = |found, expected| CodeProblem::TooShort { found, expected };
    let long = |found, expected| CodeProblem::TooLong { found, expected };
    assert_eq!(said(0), short(0, 12));
    assert_eq!(said(8), short(8, 12));
    assert_eq!(said(13), long(13, 12));
    assert_eq!(said(14), short(14, 16));
    assert_eq!(said(15), short(15, 16));
    assert_eq!(said(17), long(17, 16));
    assert_eq!(said(1_000), long(1_000, 16));
}

#[test]
fn what_people_do_to_a_code_without_changing_it_does_not_matter() {
    let original = code(0, "8?295", "88888", 6, 1_234);
    let zero_one = code(0, "00000", "", 0, 0);
    let kept = [
        (&original, "101X-SEVR-VMC2-D4RS"),
        (&original, "101XSEVRVMC2D4RS"),
        (&original, "101x-sevr-vmc2-d4rs"),
        (&original, "  101X SEVR\u{a0}VMC2\tD4RS\r\n"),
        (&original, "101X – SEVR — VMC2 ‑ D4RS"),
        (&original, "1-0-1-X S-E-V-R VMC-2D4 RS-"),
        (&original, "\u{feff}101X\u{200b}-SEVR-\u{ad}VMC2−D4RS"),
        (&original, "LOiX-SEVR-VMC2-D4RS"),
        (&original, "io1x-sevr-vmc2-d4rs"),
        (&zero_one, "1000-0000-0023"),
        (&zero_one, "loOo-ooOO-0o23"),
        (&zero_one, "IOOO-oo0o-oo23"),
    ];
    for (code, written) in kept {
        assert_eq!(
            ResultCode::parse(written, 0, 5).as_ref(),
            Ok(code),
            "{written}"
        );
    }
}

#[test]
fn a_wrong_character_is_named_with_its_place_among_the_symbols() {
    let written = "101X-SEVR-VMC2-D4RS";
    for (place, at) in written
        .match_indices(|c| c != '-')
        .map(|(at, _)| at)
        .enumerate()
    {
        for found in ['U', 'u', '?', '.', 'é', 'А', '🙂'] {
            let text = format!("{}{found}{}", &written[..at], &written[at + 1..]);
            let place = place + 1;
            let problem = CodeProblem::Character { found, place };
            let error = ResultCode::parse(&text, 0, 5).unwrap_err();
            assert_eq!(error.kind(), &ErrorKind::Code(problem), "{text}");
        }
    }
}

#[test]
fn a_code_of_another_board_is_recognised_whatever_its_length() {
    for code in codes() {
        for other in [1, 7, 127, 128, 255] {
            for sliders in 2..=12 {
                let error = ResultCode::parse(&code.compact(), other, sliders).unwrap_err();
                let expected = ErrorKind::Code(CodeProblem::OtherBoard(BOARD));
                assert_eq!(error.kind(), &expected);
            }
        }
    }
}

#[test]
fn a_newer_version_is_recognised_whatever_else_it_holds() {
    for version in 2..32 {
        for length in 1..28_u8 {
            let rest = (1..length).map(|place| place.wrapping_mul(version) % 32);
            let code = sealed(&[version].into_iter().chain(rest).collect::<Vec<_>>());
            let error = ResultCode::parse(&code, 0, 5).unwrap_err();
            let expected = ErrorKind::Code(CodeProblem::NewerVersion(version));
            assert_eq!(error.kind(), &expected, "{code}");
        }
    }
}
