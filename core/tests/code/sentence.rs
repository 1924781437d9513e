//! Every sentence about a code, verbatim, brought about through real input.

use super::seal::{sealed_bits, symbols};
use super::{answers, code, refused};
use mengpaneel_core::{Mark, ResultCode};

#[track_caller]
fn says(written: &str, sentence: &str) {
    refused(ResultCode::parse(written, 0, 5), sentence);
}

#[test]
fn a_character_that_no_code_has() {
    says(
        "101X-SEY1-6JU3",
        "Character 11 of the code is \"U\", which no code has: compare it with the original.",
    );
}

#[test]
fn characters_that_are_missing() {
    says(
        "101X-SEY1-6J2",
        "1 of the 12 characters of the code is missing: compare it with the original.",
    );
    says(
        "101X-SEY1",
        "4 of the 12 characters of the code are missing: compare it with the original.",
    );
    says(
        "101X-SEVR-VMC2-D4R",
        "1 of the 16 characters of the code is missing: compare it with the original.",
    );
    says(
        "",
        "12 of the 12 characters of the code are missing: compare it with the original.",
    );
}

#[test]
fn characters_too_many() {
    says(
        "101X-SEY1-6J23-3",
        "The code has 13 characters instead of 12: leave out the 1 too many.",
    );
}

#[test]
fn a_character_that_is_another_and_two_that_are_swapped() {
    let sentence =
        "A character of the code is wrong, or two are swapped: compare it with the original.";
    says("101X-SEY1-6J24", sentence);
    says("101X-SEY1-6J32", sentence);
    says("101X-SEVR-VMC2-4DRS", sentence);
}

#[test]
fn a_code_of_another_board() {
    let sentence =
        "The code is of another board (number 7): open it there, or ask for a code of this board.";
    says(&code(7, "12345", "", 0, 0).to_string(), sentence);
    says(&code(7, "12345678", "", 0, 0).to_string(), sentence);
}

#[test]
fn a_code_of_a_newer_version() {
    // Both made by another program than this one.
    says(
        "201X-SEY1-6J46",
        "The code was made by a newer version (2): reload the page or update it, and try again.",
    );
    says(
        "Z01X-SEY1-6JV4",
        "The code was made by a newer version (31): reload the page or update it, and try again.",
    );
    // With a character wrong nothing is known of its version.
    says(
        "201X-SEY1-6J47",
        "A character of the code is wrong, or two are swapped: compare it with the original.",
    );
}

#[test]
fn a_code_that_is_never_written() {
    let sentence =
        "The code was not made by this tool, although its checks agree: ask for another one.";
    // Right, to show that nothing else is wrong with those below.
    let right = sealed_bits("00001 00000000 1011010101001010000 000 000000000000000");
    assert_eq!(
        ResultCode::parse(&right, 0, 5),
        Ok(code(0, "....0", "", 0, 0))
    );

    // Version 0, also of another board; and all zeros, which the checks cannot tell from a code.
    says("001X-SEY1-6J00", sentence);
    says("00M8-5VR0-015Y", sentence);
    says(&symbols(&[0; 12]), sentence);
    // 13⁵ and more as the number of the answers.
    says(
        &sealed_bits("00001 00000000 1011010101001011101 000 000000000000000"),
        sentence,
    );
    says(
        &sealed_bits("00001 00000000 1111111111111111111 000 000000000000000"),
        sentence,
    );
    // An ambition without an answer, and a spare bit that is not zero.
    let none = "1011010101001011100";
    let zero = "0000000000000000000";
    let long = |ambition, spare| {
        sealed_bits(&format!(
            "00001 00000000 {zero} {ambition} 000 000000000000000 {spare}"
        ))
    };
    assert!(ResultCode::parse(&long(zero, 0), 0, 5).is_ok());
    says(&long(none, 0), sentence);
    says(&long(zero, 1), sentence);
}

#[test]
fn what_no_code_can_hold() {
    let sized = |now: usize, ambition: Option<usize>| {
        let said = |count| answers(&"5".repeat(count));
        let mark = Mark::new(0).unwrap();
        ResultCode::new(0, said(now), ambition.map(said), None, mark)
    };
    assert!(sized(2, Some(2)).is_ok() && sized(12, Some(12)).is_ok());
    refused(sized(1, None), "sliders: has 1: use 2 to 12 sliders.");
    refused(sized(13, None), "sliders: has 13: use 2 to 12 sliders.");
    refused(
        sized(5, Some(4)),
        "4 positions for 5 sliders: give one for each, in order.",
    );
    refused(
        ResultCode::parse("101X-SEY1-6J23", 0, 13),
        "sliders: has 13: use 2 to 12 sliders.",
    );
    refused(
        Mark::new(40_000),
        "40000 is not a mark: use a whole number from 0 to 32767.",
    );
}
