//! Codes that this crate does not write, with right checks: made from the definition and not from
//! the crate's own way of computing them.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A product in GF(32): as polynomials, then what remains after division by x⁵ + x² + 1.
fn times(one: u8, other: u8) -> u8 {
    let mut product = (0..5)
        .filter(|bit| other >> bit & 1 == 1)
        .fold(0, |sum, bit| sum ^ u16::from(one) << bit);
    for bit in (5..10).rev() {
        if product >> bit & 1 == 1 {
            product ^= 0b10_0101 << (bit - 5);
        }
    }
    product as u8
}

/// The value of a polynomial, its highest coefficient first.
fn value(symbols: &[u8], at: u8) -> u8 {
    symbols
        .iter()
        .fold(0, |sum, symbol| times(sum, at) ^ symbol)
}

/// The code with this payload: the only one that is zero at 1 and at α = 2.
pub fn sealed(payload: &[u8]) -> String {
    let codes: Vec<_> = (0..32 * 32_u16)
        .map(|checks| [payload, &[(checks / 32) as u8, (checks % 32) as u8]].concat())
        .filter(|code| value(code, 1) == 0 && value(code, 2) == 0)
        .collect();
    assert_eq!(codes.len(), 1);
    symbols(&codes[0])
}

/// A code in bits, spaces left out, with right checks.
pub fn sealed_bits(bits: &str) -> String {
    let bits: Vec<u8> = bits
        .bytes()
        .filter(|c| *c != b' ')
        .map(|c| c - b'0')
        .collect();
    assert_eq!(bits.len() % 5, 0);
    let symbol = |five: &[u8]| five.iter().fold(0, |symbol, bit| symbol * 2 + bit);
    sealed(&bits.chunks(5).map(symbol).collect::<Vec<_>>())
}

/// Symbols as text.
pub fn symbols(symbols: &[u8]) -> String {
    symbols
        .iter()
        .map(|symbol| char::from(ALPHABET[usize::from(*symbol)]))
        .collect()
}

/// The 32 symbols.
pub fn alphabet() -> impl Iterator<Item = char> + Clone {
    ALPHABET.iter().copied().map(char::from)
}
