//! What a code says, as symbols: the table at [`ResultCode`].

use super::symbol::{Bits, take};
use super::{Mark, ResultCode, Role, VERSION};
use crate::error::CodeProblem;
use crate::position::{Answer, Position};
use std::cmp::Ordering;

/// The symbols of a code without and with an ambition: always different.
pub(super) fn lengths(sliders: usize) -> [usize; 2] {
    let symbols = |answers: u32| {
        let payload = (5 + 8 + answers + 3 + 15_u32).div_ceil(5) as usize;
        (payload + 2).next_multiple_of(4)
    };
    let short = symbols(width(sliders));
    [short, symbols(2 * width(sliders)).max(short + 4)]
}

/// Whether a code of some board has this many symbols.
pub(super) fn is_length(symbols: usize) -> bool {
    (12..=28).contains(&symbols) && symbols.is_multiple_of(4)
}

/// Whether a code of this many symbols has an ambition; an error when no code has so many, which is
/// said of the nearest length, and of the longer one when both are as near.
pub(super) fn has_ambition(found: usize, sliders: usize) -> Result<bool, CodeProblem> {
    let [short, long] = lengths(sliders);
    let ambition = found.abs_diff(long) <= found.abs_diff(short);
    let expected = if ambition { long } else { short };
    match found.cmp(&expected) {
        Ordering::Less => Err(CodeProblem::TooShort { found, expected }),
        Ordering::Equal => Ok(ambition),
        Ordering::Greater => Err(CodeProblem::TooLong { found, expected }),
    }
}

/// All symbols of a code, the checks included.
pub(super) fn write(code: &ResultCode) -> Vec<u8> {
    let sliders = code.answers.len();
    let [short, long] = lengths(sliders);
    let mut bits = Bits::default();
    bits.push(VERSION.into(), 5);
    bits.push(code.board.into(), 8);
    bits.push(to_number(&code.answers), width(sliders));
    if let Some(ambition) = &code.ambition {
        bits.push(to_number(ambition), width(sliders));
    }
    bits.push(code.role.map_or(0, |role| role as u64 + 1), 3);
    bits.push(code.mark.get().into(), 15);
    bits.into_symbols(if code.ambition.is_some() { long } else { short })
}

/// The code of which the version and the board have been taken from its bits. It is only what was
/// read when [`write`] gives the same symbols.
pub(super) fn read(
    mut bits: impl Iterator<Item = u64>,
    board: u8,
    sliders: usize,
    ambition: bool,
) -> Option<ResultCode> {
    let mut take = |width| take(&mut bits, width);
    let answers = from_number(take(width(sliders)), sliders);
    let ambition = ambition.then(|| from_number(take(width(sliders)), sliders));
    let role = (take(3) as usize).checked_sub(1);
    let role = role.and_then(|role| Role::ALL.get(role).copied());
    let mark = Mark::from_random(take(15) as u16);
    ResultCode::new(board, answers, ambition, role, mark).ok()
}

/// The bits that the answers of this many sliders need; no board has more than twelve.
fn width(sliders: usize) -> u32 {
    let states = 13_u64.pow(sliders.min(12) as u32);
    u64::BITS - (states - 1).leading_zeros()
}

/// Answers as a number, the first slider's answer being the highest digit.
fn to_number(answers: &[Option<Answer>]) -> u64 {
    answers.iter().fold(0, |number, answer| {
        number * 13
            + match answer {
                Some(Answer::At(position)) => position.get().into(),
                Some(Answer::Unknown) => 11,
                None => 12,
            }
    })
}

/// The answers that a number stands for; what is left of one that is too high gets lost.
fn from_number(mut number: u64, sliders: usize) -> Vec<Option<Answer>> {
    let mut answers: Vec<_> = (0..sliders)
        .map(|_| {
            let state = (number % 13) as u8;
            number /= 13;
            match state {
                12 => None,
                11 => Some(Answer::Unknown),
                steps => Position::new(steps).ok().map(Answer::At),
            }
        })
        .collect();
    answers.reverse();
    answers
}
