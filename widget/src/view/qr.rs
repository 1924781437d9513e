//! A QR code as one path: black on white in every theme, with the quiet zone that readers need.

use super::markup::{Html, el};
use qrcodegen::{QrCode, QrCodeEcc};

/// White modules on each side (ISO/IEC 18004: four).
const QUIET: i32 = 4;

/// The QR code of `text`, named `label`; nothing when the text is too long for any.
pub fn qr(text: &str, label: &str) -> Option<Html> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    Some(el!("svg", [
        "class" => "qr",
        "viewBox" => format!("0 0 {side} {side}"),
        "role" => "img",
        "aria-label" => label.to_owned(),
    ],
        el!("rect", ["width" => side.to_string(), "height" => side.to_string(), "fill" => "#fff"]),
        el!("path", ["d" => path(&code), "fill" => "#000"]),
    ))
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
