//! A QR code as one path: black on white in every theme, with the quiet zone that readers need.

use super::markup::{Html, el};
use mengpaneel_core::{GROUP_LINK, around_last};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// White modules on each side (ISO/IEC 18004: four).
const QUIET: i32 = 4;

/// The QR code of `text`, named `label`; nothing when the text is too long for any.
pub fn qr(text: &str, label: &str) -> Option<Html> {
    let code = encoded(text)?;
    let side = code.size() + 2 * QUIET;
    Some(el!("svg", [
        "class" => "qr",
        "viewBox" => format!("0 0 {side} {side}"),
        "role" => "img",
        "aria-label" => label.to_owned(),
    ],
        el!("rect", ["width" => side, "height" => side, "fill" => "#fff"]),
        el!("path", ["d" => path(&code), "fill" => "#000"]),
    ))
}

/// The picture of a group is packed more tightly than the address before it, which has small letters:
/// so the code has fewer modules, and a phone reads it from further away.
fn encoded(text: &str) -> Option<QrCode> {
    let (plain, packed) = match around_last(text, GROUP_LINK) {
        Some((_, picture)) if can_be_packed(picture) => text.split_at(text.len() - picture.len()),
        _ if can_be_packed(text) => ("", text),
        _ => (text, ""),
    };
    let mut segments = Vec::new();
    if !plain.is_empty() {
        segments.push(QrSegment::make_bytes(plain.as_bytes()));
    }
    if !packed.is_empty() {
        segments.push(QrSegment::make_alphanumeric(packed));
    }
    QrCode::encode_segments(&segments, QrCodeEcc::Medium).ok()
}

/// Whether QR's alphanumeric mode has all these characters.
fn can_be_packed(text: &str) -> bool {
    text.bytes().all(|letter| {
        letter.is_ascii_uppercase() || letter.is_ascii_digit() || b" $%*+-./:".contains(&letter)
    })
}

/// Each run of black modules in a row as one rectangle: far less text than a square a module.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let (left, top, run) = (from + QUIET, y + QUIET, x - from);
                path.push_str(&format!("M{left} {top}h{run}v1h-{run}z"));
            }
            x += 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_picture_of_a_group_is_no_larger_than_a_phone_reads() {
        // 500 participants with an ambition: 262 characters.
        let picture = "1024".repeat(66);
        let link = format!("https://www.gemeente.example/wijken/mengpaneel#{GROUP_LINK}{picture}");
        let side = |text: &str| encoded(text).map(|code| code.size());
        assert_eq!(side(&link), Some(61));
        // All of it in small letters would take more.
        assert_eq!(side(&link.to_lowercase().replace('=', "-")), Some(69));
    }

    #[test]
    fn every_black_module_is_drawn_once() {
        let Ok(code) = QrCode::encode_text("105XSERN937E", QrCodeEcc::Medium) else {
            panic!("a code fits");
        };
        let drawn: i32 = path(&code)
            .split('M')
            .filter_map(|run| {
                run.split_once('h')?
                    .1
                    .split_once('v')?
                    .0
                    .parse::<i32>()
                    .ok()
            })
            .sum();
        let size = code.size();
        let black = (0..size * size)
            .filter(|at| code.get_module(at % size, at / size))
            .count();
        assert_eq!(drawn as usize, black);
    }
}
