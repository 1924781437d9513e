//! Codes in text that somebody pasted: mails, chats, lists of names.

use super::payload::{is_length, lengths};
use super::{ResultCode, symbol};
use crate::error::{CodeProblem, Error, ErrorKind};
use std::ops::Range;

/// What was found in a text, in its order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found<'a> {
    /// Every code, also one that is damaged or of another board.
    pub codes: Vec<FoundCode<'a>>,
    /// The other stretches of text, none of them empty or only punctuation.
    pub ignored: Vec<&'a str>,
}

/// One code in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundCode<'a> {
    /// As it was written.
    pub written: &'a str,
    /// What it says, or why it cannot be read.
    pub code: Result<ResultCode, Error>,
}

/// Finds the codes in pasted text for the board with this number and this many sliders.
///
/// - A code is one token (with or without dashes), or adjacent groups on one line with spaces
///   between them. Anything but letters, digits, dashes and spaces parts two tokens, so a code is
///   found in a link, between brackets and in a column of a table.
/// - What reads as a code of this board is one, however it is split up.
/// - What cannot be read but has the shape of a code is a code too, with its error:
///   - with dashes: two or more groups of four characters and at most one of another size, one of
///     them with letters and digits; or as long as a code of this board, in fours, with a digit;
///   - with spaces: such groups, as many as a code of this board has, at most one of them in small
///     letters only, as words are;
///   - as one piece: within two characters of the length, letters and digits alternating.
/// - All else is ignored, and said to be.
///
/// ```
/// use mengpaneel_core::find_codes;
///
/// let found = find_codes("Jan (wijkteam): 101X-SEY1-6J23\nEn 101x sey1 6j2, groet, Anna", 0, 5);
/// assert_eq!(found.codes[0].written, "101X-SEY1-6J23");
/// assert!(found.codes[0].code.is_ok());
/// assert_eq!(found.codes[1].written, "101x sey1 6j2");
/// assert_eq!(
///     found.codes[1].code.as_ref().unwrap_err().to_string(),
///     "1 of the 12 characters of the code is missing: compare it with the original."
/// );
/// assert_eq!(found.ignored, ["Jan (wijkteam):", "En", ", groet, Anna"]);
/// ```
pub fn find_codes(text: &str, board: u8, sliders: usize) -> Found<'_> {
    let mut found = Found::default();
    for line in text.lines() {
        // Never out of bounds; without a panic, whose message would weigh more than this file.
        let piece = |span: Range<usize>| line.get(span).unwrap_or_default();
        let read = Read {
            line,
            board,
            sliders,
        };
        let tokens = tokens(line);
        let mut tokens = tokens.as_slice();
        let mut rest = 0;
        while !tokens.is_empty() {
            let count = first_code(tokens, lengths(sliders), read);
            let (window, after) = tokens.split_at(count.unwrap_or(1));
            if count.is_some() {
                let span = span(window);
                found.ignore(piece(rest..span.start));
                rest = span.end;
                found.codes.push(FoundCode {
                    written: piece(span),
                    code: read.code(window),
                });
            }
            tokens = after;
        }
        found.ignore(piece(rest..line.len()));
    }
    found
}

impl<'a> Found<'a> {
    fn ignore(&mut self, text: &'a str) {
        if text.contains(is_letter) {
            self.ignored.push(text.trim());
        }
    }
}

/// Letters, digits and dashes without anything else between them, from the first letter or digit to
/// the last, and what tells a code from a word.
#[derive(Default)]
struct Token {
    /// The bytes of the line at which it starts and ends.
    start: usize,
    end: usize,
    /// Whether only spaces stand between the token before and this one.
    follows: bool,
    /// How many letters and digits.
    size: usize,
    /// How many groups between dashes.
    groups: usize,
    /// How many of them have four characters.
    fours: usize,
    /// How often a letter follows a digit or a digit a letter, in the group where that is most.
    changes: usize,
    has_digit: bool,
    has_small_letter: bool,
}

impl Token {
    /// Whether it does not look like a word: with a digit, or without small letters.
    fn is_group(&self) -> bool {
        self.has_digit || !self.has_small_letter
    }
}

/// A letter or digit of any script, by block: the tables that tell exactly would weigh more than
/// the rest of this file.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2fff}' | '\u{3040}'..='\u{d7ff}')
}

fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut token = Token::default();
    let mut follows = false;
    // Of the group that is being read: its size, its changes, and whether it ends with a digit.
    let mut group = (0, 0, false);
    // The end of the line parts like any other character that is no part of a token.
    for (at, c) in line.char_indices().chain([(line.len(), '\n')]) {
        if is_letter(c) {
            let (size, changes, was_digit) = group;
            let is_digit = c.is_ascii_digit();
            let change = size > 0 && is_digit != was_digit;
            group = (size + 1, changes + usize::from(change), is_digit);
            if token.size == 0 {
                token.start = at;
            }
            token.end = at + c.len_utf8();
            token.size += 1;
            token.groups += usize::from(size == 0);
            token.changes = token.changes.max(group.1);
            token.has_digit |= is_digit;
            token.has_small_letter |= c.is_ascii_lowercase();
            continue;
        }
        token.fours += usize::from(group.0 == 4);
        group = (0, 0, false);
        if symbol::is_dash(c) {
            continue;
        }
        if token.size > 0 {
            token.follows = follows;
            tokens.push(std::mem::take(&mut token));
            follows = true;
        }
        follows &= c.is_whitespace() && !c.is_control();
    }
    tokens
}

/// The first token and those that follow it, as many as a code can have groups.
fn adjacent(tokens: &[Token]) -> &[Token] {
    let follow = tokens.iter().skip(1).take_while(|token| token.follows);
    &tokens[..tokens.len().min(1 + follow.take(6).count())]
}

/// The bytes of the line from the first of some tokens to the last.
fn span(window: &[Token]) -> Range<usize> {
    let start = window.first().map_or(0, |token| token.start);
    start..window.last().map_or(start, |token| token.end)
}

/// What reads some tokens of a line as a code of the board.
#[derive(Clone, Copy)]
struct Read<'a> {
    line: &'a str,
    board: u8,
    sliders: usize,
}

impl Read<'_> {
    fn code(self, window: &[Token]) -> Result<ResultCode, Error> {
        let piece = self.line.get(span(window)).unwrap_or_default();
        ResultCode::parse(piece, self.board, self.sliders)
    }
}

/// How many tokens, from the first on, are a code.
fn first_code(tokens: &[Token], lengths: [usize; 2], read: Read<'_>) -> Option<usize> {
    let here = adjacent(tokens);
    whole(here, read).or_else(|| {
        damaged(here, lengths)?;
        // A code that can be read keeps its groups, whatever stands before it.
        let next = (1..here.len()).find(|at| whole(adjacent(&tokens[*at..]), read).is_some());
        damaged(&here[..next.unwrap_or(here.len())], lengths)
    })
}

/// How many tokens, from the first on, are a code that can be read: one, else as many as possible.
fn whole(tokens: &[Token], read: Read<'_>) -> Option<usize> {
    let mut counts = [1].into_iter().chain((2..=tokens.len()).rev());
    counts.find(|count| {
        let window = tokens.get(..*count).unwrap_or_default();
        is_length(window.iter().map(|token| token.size).sum())
            && match read.code(window).as_ref().map_err(Error::kind) {
                Ok(_) => true,
                Err(ErrorKind::Code(CodeProblem::OtherBoard(_) | CodeProblem::NewerVersion(_))) => {
                    is_shaped(window, 0)
                }
                Err(_) => false,
            }
    })
}

/// How many tokens, from the first on, have the shape of a code.
fn damaged(tokens: &[Token], [short, long]: [usize; 2]) -> Option<usize> {
    let first = tokens.first()?;
    let slack = if first.groups == 1 { 2 } else { 4 };
    let sizes = short.saturating_sub(slack)..=long + slack;
    let exact = [short, long].contains(&first.size) && first.fours == first.groups;
    if exact && first.has_digit || sizes.contains(&first.size) && is_shaped(&tokens[..1], 1) {
        return Some(1);
    }
    let by_likelihood = [(long, 0), (short, 0), (long, 1), (short, 1)];
    by_likelihood
        .into_iter()
        .map(|(length, words)| (length / 4, words))
        .find(|(count, words)| {
            tokens.get(..*count).is_some_and(|window| {
                first.is_group()
                    && window.iter().filter(|token| !token.is_group()).count() <= *words
                    && window.iter().all(|token| (3..=5).contains(&token.size))
                    && is_shaped(window, 1)
            })
        })
        .map(|(count, _)| count)
}

/// Whether groups look like those of a code: two or more of four characters, few of another size,
/// and one that mixes letters and digits. Or one piece, in which these alternate more than in a word
/// with a number.
fn is_shaped(window: &[Token], odd: usize) -> bool {
    let groups: usize = window.iter().map(|token| token.groups).sum();
    let fours: usize = window.iter().map(|token| token.fours).sum();
    let changes = window.iter().map(|token| token.changes).max();
    if groups == 1 {
        changes >= Some(2)
    } else {
        fours >= 2 && groups - fours <= odd && changes >= Some(1)
    }
}

/// What stands before and behind the last `sign` in a text, as that of a link.
///
/// Not `rsplit_once`: the searcher of the standard library is quick in long texts, for 3 KB of
/// WebAssembly.
pub fn around_last<'a>(text: &'a str, sign: &str) -> Option<(&'a str, &'a str)> {
    let mut places = (0..text.len()).rev();
    let at = places.find(|at| text.as_bytes()[*at..].starts_with(sign.as_bytes()))?;
    Some((text.get(..at)?, text.get(at + sign.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::around_last;

    #[test]
    fn a_text_is_parted_at_its_last_sign() {
        assert_eq!(around_last("één#a=1#a=2é", "a="), Some(("één#a=1#", "2é")));
        assert_eq!(around_last("a=", "a="), Some(("", "")));
        assert_eq!(around_last("één", "a="), None);
        assert_eq!(around_last("", "a="), None);
    }
}
