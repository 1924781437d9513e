//! The 32 symbols of a code, five bits each, and the two that check the others.

use crate::error::CodeProblem;

/// Crockford's base32: digits and capitals without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Whether `c` may stand between two symbols without meaning anything: white space, any dash, and
/// what mail programs and word processors put in unseen.
pub(super) fn is_gap(c: char) -> bool {
    c.is_whitespace() || is_dash(c)
}

/// A dash, or something unseen that does not part two words.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{ad}' | '\u{200b}'..='\u{2015}' | '\u{2060}' | '\u{2212}' | '\u{feff}'
    )
}

/// The symbols of a text, each 0 to 31.
pub(crate) fn read(text: &str) -> Result<Vec<u8>, CodeProblem> {
    text.chars()
        .filter(|c| !is_gap(*c))
        .enumerate()
        .map(|(place, found)| {
            let meant = match found.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            (0..32)
                .find(|symbol| char::from(ALPHABET[usize::from(*symbol)]) == meant)
                .ok_or(CodeProblem::Character {
                    found,
                    place: place + 1,
                })
        })
        .collect()
}

/// The text of symbols, without dashes.
pub(crate) fn write(symbols: &[u8]) -> String {
    symbols
        .iter()
        .map(|symbol| char::from(ALPHABET[usize::from(symbol % 32)]))
        .collect()
}

/// Twice a symbol in GF(32) with the primitive polynomial x⁵ + x² + 1.
fn double(symbol: u8) -> u8 {
    (symbol << 1) ^ if symbol & 16 == 0 { 0 } else { 0b10_0101 }
}

/// The two check symbols of a payload: what remains of payload(x)·x² after division by
/// (x − 1)(x − α) = x² + 3x + 2, with α = 2. A Reed-Solomon code with two check symbols has
/// distance 3 up to 31 symbols, so no code turns into another by one or two wrong symbols.
pub(super) fn checks(payload: &[u8]) -> [u8; 2] {
    payload.iter().fold([0, 0], |[first, second], symbol| {
        let out = symbol ^ first;
        [second ^ double(out) ^ out, double(out)]
    })
}

/// The payload of symbols of which the last two check the others; `None` when they do not agree.
pub(super) fn checked(symbols: &[u8]) -> Option<&[u8]> {
    symbols
        .split_last_chunk::<2>()
        .filter(|(payload, last)| checks(payload) == **last)
        .map(|(payload, _)| payload)
}

/// Whole numbers one after the other, each in its own number of bits, highest bit first.
#[derive(Default)]
pub(crate) struct Bits(Vec<u8>);

impl Bits {
    /// Adds the lowest `width` bits of a number.
    pub fn push(&mut self, number: u64, width: u32) {
        self.0
            .extend((0..width).rev().map(|bit| u8::from(number >> bit & 1 == 1)));
    }

    /// As `length` symbols: five bits each, filled up with zeros, then the two check symbols.
    pub fn into_symbols(mut self, length: usize) -> Vec<u8> {
        self.0.resize(length.saturating_sub(2) * 5, 0);
        let mut symbols = self.into_plain_symbols();
        symbols.extend(checks(&symbols));
        symbols
    }

    /// As symbols, the last one filled up with zeros.
    pub fn into_plain_symbols(mut self) -> Vec<u8> {
        self.0.resize(self.0.len().next_multiple_of(5), 0);
        let fives = self.0.chunks(5);
        fives
            .map(|five| five.iter().fold(0, |symbol, bit| symbol << 1 | bit))
            .collect()
    }

    /// The bits so far, each 0 or 1.
    pub fn all(&self) -> &[u8] {
        &self.0
    }
}

/// The bits of a payload, highest first.
pub(crate) fn bits(payload: &[u8]) -> impl Iterator<Item = u64> {
    payload
        .iter()
        .flat_map(|symbol| (0..5).rev().map(move |bit| u64::from(symbol >> bit & 1)))
}

/// Takes the next number of `width` bits; bits past the end are not there.
pub(crate) fn take(bits: &mut impl Iterator<Item = u64>, width: u32) -> u64 {
    (0..width).fold(0, |number, _| number << 1 | bits.next().unwrap_or_default())
}
