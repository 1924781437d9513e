//! The page's colours: read where the widget is drawn, repaired, and written back there.

use crate::contrast::{self, Colour, NAMES};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

const WHITE: Colour = Colour([255; 3]);

/// Takes over the colours that the page gives `root` now. Where nothing can be read of them the
/// style sheet's own stay.
pub fn follow(root: &Element) -> Option<()> {
    let own = root.dyn_ref::<HtmlElement>()?.style();
    let given = web_sys::window()?.get_computed_style(root).ok()??;
    let (surface, _) = read(&given, &own, NAMES[0], WHITE)?;
    if let Some(rings) = root.closest(".rings").ok()? {
        let tone = if contrast::is_dark(surface) {
            "rings is-dark"
        } else {
            "rings"
        };
        super::mark(&rings, "class", tone);
    }
    let mut colours = [surface; NAMES.len()];
    let mut seen_through = [false; NAMES.len()];
    for (index, name) in NAMES.iter().enumerate() {
        let under = if index == 0 { WHITE } else { surface };
        (colours[index], seen_through[index]) = read(&given, &own, name, under)?;
    }
    let repaired = contrast::repair(colours);
    for (index, name) in NAMES.iter().enumerate() {
        let Colour([red, green, blue]) = repaired[index];
        // An empty value removes what was written before.
        let fix = if repaired[index] != colours[index] || seen_through[index] {
            format!("rgb({red} {green} {blue})")
        } else {
            String::new()
        };
        own.set_property(&format!("--_fix-{name}"), &fix).ok()?;
    }
    Some(())
}

/// A colour as it looks over `under`, and whether it lets that through.
fn read(
    given: &CssStyleDeclaration,
    own: &CssStyleDeclaration,
    name: &str,
    under: Colour,
) -> Option<(Colour, bool)> {
    let property = format!("--_wijk-{name}");
    let parsed = parse(&given.get_property_value(&property).ok()?).or_else(|| {
        // In another colour space the browser converts it.
        const PROBE: &str = "--_wijk-probe";
        let mixed = format!("color-mix(in srgb, var({property}) 100%, #000)");
        own.set_property(PROBE, &mixed).ok()?;
        let converted = parse(&given.get_property_value(PROBE).ok()?);
        own.set_property(PROBE, "").ok()?;
        converted
    });
    let ([red, green, blue], opacity) = parsed?;
    let Colour(under) = under;
    let over = |channel: f64, under: u8| {
        // What lies outside the bytes of a screen is cut off by the conversion.
        (channel * opacity + f64::from(under) * (1.0 - opacity) + 0.5) as u8
    };
    let colour = Colour([
        over(red, under[0]),
        over(green, under[1]),
        over(blue, under[2]),
    ]);
    Some((colour, opacity < 1.0))
}

/// Reads `rgb(27, 36, 48)`, `rgba(…, 0.5)` and `color(srgb 0.1 0.2 0.3 / 0.5)`, as browsers write
/// computed colours: channels up to 255, and the opacity.
fn parse(text: &str) -> Option<([f64; 3], f64)> {
    let whole = if text.starts_with("rgb") {
        1.0
    } else if text.starts_with("color(srgb ") {
        255.0
    } else {
        return None;
    };
    let (_, channels) = text.split_once(['(', ' '])?;
    let mut numbers = channels
        .split([' ', ',', '/', ')'])
        .filter(|word| !word.is_empty() && *word != "srgb")
        .map(|word| {
            let number = js_sys::parse_float(word);
            // A channel may be `none`.
            if number.is_nan() { 0.0 } else { number }
        });
    let mut channel = || Some(numbers.next()? * whole);
    let channels = [channel()?, channel()?, channel()?];
    Some((channels, numbers.next().unwrap_or(1.0)))
}
