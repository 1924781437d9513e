//! Colours that can be read, whatever a page gives: [`repair`].
//!
//! - Text has 4.5:1 on everything that it stands on, and on the accent; controls and the focus 3:1
//!   (WCAG 2.2, 1.4.3 and 1.4.11).
//! - A colour that holds is left alone; another is moved in small steps towards black or white, as
//!   far as it has to.
//! - Ink is the lighter or the darker side, as the page's own text is; where that side cannot be
//!   read on the page's surface, it is the other side.
//! - Backgrounds follow the surface: one on which the ink cannot be read moves towards it.
//!
//! Everything is in whole steps of the 256 that a screen has, so that what is measured is what is
//! shown.

/// A colour as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

const BLACK: Colour = Colour([0; 3]);
const WHITE: Colour = Colour([255; 3]);

/// What text needs.
const TEXT: f32 = 4.5;
/// What controls, their edges and the focus need.
const CONTROL: f32 = 3.0;
/// How many steps lead from a colour to black or white.
const STEPS: i32 = 32;
/// The zone in the middle of a fader, in thousandths of text over the panel (`.z-mid`).
const ZONE: i32 = 45;

/// The names of the colours, in the order in which [`repair`] takes them. A page's are in
/// `--_wijk-…`, and those that had to change in `--_fix-…` (`style/token.css`).
pub const NAMES: [&str; 15] = [
    "surface",
    "text",
    "panel",
    "accent-soft",
    "attention-soft",
    "text-muted",
    "accent-text",
    "link",
    "ambition",
    "attention",
    "accent",
    "border-strong",
    "track",
    "focus",
    "on-accent",
];

/// Each colour as it is, or moved as far as it must.
pub fn repair(given: [Colour; NAMES.len()]) -> [Colour; NAMES.len()] {
    let mut colours = given;
    let [surface, text, ..] = given;
    let ink = side(surface, text);
    let zone_holds = |ground: Colour| contrast(ink, zone(ground, ink)) >= TEXT;
    let away = if ink == BLACK { WHITE } else { BLACK };
    let surface = moved(surface, away, zone_holds);
    colours[0] = surface;
    for ground in &mut colours[2..5] {
        *ground = moved(*ground, surface, zone_holds);
    }
    let [_, _, panel, soft, warm, ..] = colours;
    let grounds = [surface, panel, zone(panel, ink), soft, warm];
    let holds = |grounds: &[Colour], need: f32, colour: Colour| {
        let mut grounds = grounds.iter();
        grounds.all(|ground| contrast(colour, *ground) >= need)
    };
    for (index, colour) in colours.iter_mut().enumerate() {
        // Text stands on all of them, a control on the first three.
        let (grounds, need) = match index {
            1 | 5..=9 => (&grounds[..], TEXT),
            10..=13 => (&grounds[..3], CONTROL),
            _ => continue,
        };
        *colour = moved(*colour, ink, |colour| holds(grounds, need, colour));
    }
    let accent = colours[10];
    let on = side(accent, colours[14]);
    colours[14] = moved(colours[14], on, |colour| contrast(colour, accent) >= TEXT);
    colours
}

/// Whether white is read better on it than black.
pub fn is_dark(surface: Colour) -> bool {
    contrast(WHITE, surface) > contrast(BLACK, surface)
}

/// Black or white, for what stands on `ground`: the side where `colour` is already, if that can be
/// read there.
fn side(ground: Colour, colour: Colour) -> Colour {
    let own = if luminance(colour) > luminance(ground) {
        WHITE
    } else {
        BLACK
    };
    match (contrast(own, ground) >= TEXT, is_dark(ground)) {
        (true, _) => own,
        (false, true) => WHITE,
        (false, false) => BLACK,
    }
}

/// The zone in the middle of a fader, where its panel has this colour.
fn zone(panel: Colour, ink: Colour) -> Colour {
    mixed(panel, ink, ZONE, 1000)
}

/// The first colour on the way to `end` that holds.
fn moved(colour: Colour, end: Colour, holds: impl Fn(Colour) -> bool) -> Colour {
    (0..STEPS)
        .map(|step| mixed(colour, end, step, STEPS))
        .find(|colour| holds(*colour))
        .unwrap_or(end)
}

fn mixed(from: Colour, to: Colour, part: i32, whole: i32) -> Colour {
    let mut mixed = from.0;
    for (channel, to) in mixed.iter_mut().zip(to.0) {
        let way = i32::from(to) - i32::from(*channel);
        // Between two bytes it is a byte.
        *channel = (i32::from(*channel) + way * part / whole) as u8;
    }
    Colour(mixed)
}

/// From 1 to 21, as WCAG defines it.
pub fn contrast(one: Colour, other: Colour) -> f32 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    if one > other {
        one / other
    } else {
        other / one
    }
}

fn luminance(Colour([red, green, blue]): Colour) -> f32 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The light of a channel. The power of 2.4 is the square times the square of the fifth root, which
/// a few rounds of Newton's method give: a power function would weigh more than all of this.
fn linear(channel: u8) -> f32 {
    let value = f32::from(channel) / 255.0;
    if value <= 0.04045 {
        return value / 12.92;
    }
    let base = (value + 0.055) / 1.055;
    let mut root = 1.0;
    for _ in 0..8 {
        let square: f32 = root * root;
        root = (4.0 * root + base / (square * square)) / 5.0;
    }
    base * base * root * root
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by the book, in twice the precision.
    fn exact(one: Colour, other: Colour) -> f64 {
        let light = |Colour(channels): Colour| {
            let linear = channels.map(|channel| {
                let value = f64::from(channel) / 255.0;
                if value <= 0.04045 {
                    value / 12.92
                } else {
                    ((value + 0.055) / 1.055).powf(2.4)
                }
            });
            0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05
        };
        let (one, other) = (light(one), light(other));
        one.max(other) / one.min(other)
    }

    /// Colours all over the cube.
    fn cube(step: usize) -> Vec<Colour> {
        let bytes = || (0..=255u8).step_by(step).chain([255]);
        bytes()
            .flat_map(|red| {
                bytes().flat_map(move |green| bytes().map(move |blue| Colour([red, green, blue])))
            })
            .collect()
    }

    /// The same and greys, whose middle is where neither black nor white is far away.
    fn surfaces() -> Vec<Colour> {
        let greys = (90..150).map(|grey| Colour([grey; 3]));
        cube(85).into_iter().chain(greys).collect()
    }

    /// What the style sheet mixes when a page sets only these.
    fn page(surface: Colour, text: Colour, accent: Colour) -> [Colour; NAMES.len()] {
        let of = |one, other, part| mixed(other, one, part, 100);
        [
            surface,
            text,
            of(text, surface, 5),
            of(accent, surface, 12),
            Colour([0xfd, 0xf3, 0xe2]),
            of(text, surface, 75),
            of(accent, text, 75),
            accent,
            Colour([0x8a, 0x2a, 0x6a]),
            Colour([0x8a, 0x4b, 0x00]),
            accent,
            of(text, surface, 62),
            of(text, surface, 55),
            accent,
            accent,
        ]
    }

    fn assert_holds(given: [Colour; NAMES.len()]) {
        let found = repair(given);
        let ink = side(given[0], given[1]);
        let grounds = [found[0], found[2], zone(found[2], ink), found[3], found[4]];
        let at_least = |name: usize, ground: Colour, need: f64| {
            let ratio = exact(found[name], ground);
            // A hundred-thousandth is what the shorter numbers of the shipped code may cost.
            assert!(
                ratio >= need - 1e-4,
                "{}: {ratio} on {ground:?}\n{given:?}\n{found:?}",
                NAMES[name]
            );
        };
        for (place, ground) in grounds.into_iter().enumerate() {
            for name in [1, 5, 6, 7, 8, 9] {
                at_least(name, ground, 4.5);
            }
            for name in (10..=13).filter(|_| place < 3) {
                at_least(name, ground, 3.0);
            }
        }
        at_least(14, found[10], 4.5);
    }

    #[test]
    fn contrast_is_what_wcag_says() {
        for one in cube(51) {
            for other in [BLACK, WHITE, Colour([0x15, 0x42, 0x73])] {
                let (found, wanted) = (f64::from(contrast(one, other)), exact(one, other));
                assert!((found / wanted - 1.0).abs() < 1e-5, "{one:?} on {other:?}");
            }
        }
    }

    #[test]
    fn any_two_colours_that_a_page_sets_can_be_read_afterwards() {
        let colours = cube(128);
        for surface in surfaces() {
            for text in &colours {
                assert_holds(page(surface, *text, Colour([0x15, 0x42, 0x73])));
            }
        }
    }

    #[test]
    fn any_accent_can_be_read_on_any_surface() {
        let colours = cube(128);
        for surface in surfaces() {
            for accent in &colours {
                for text in [BLACK, WHITE] {
                    assert_holds(page(surface, text, *accent));
                }
            }
        }
    }

    #[test]
    fn a_page_that_sets_everything_at_random_can_be_read_afterwards() {
        // The numbers of a congruential generator: always the same ones.
        let mut seed = 7u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let bytes = seed.to_be_bytes();
            Colour([bytes[0], bytes[1], bytes[2]])
        };
        for _ in 0..3_000 {
            assert_holds(std::array::from_fn(|_| next()));
        }
    }

    #[test]
    fn what_can_be_read_stays_as_it_is() {
        let built_in = page(
            WHITE,
            Colour([0x1b, 0x24, 0x30]),
            Colour([0x15, 0x42, 0x73]),
        );
        let mut given = built_in;
        given[13] = Colour([0xb8, 0x43, 0x0a]);
        given[14] = WHITE;
        assert_eq!(repair(given), given);
    }

    #[test]
    fn a_yellow_that_nobody_sees_on_white_becomes_darker_and_stays_yellow() {
        let yellow = Colour([0xff, 0xcc, 0x00]);
        let found = repair(page(WHITE, BLACK, yellow))[10];
        assert!(contrast(found, WHITE) >= 3.0);
        assert!(contrast(found, WHITE) < 4.0, "no further than it must");
        let Colour([red, green, blue]) = found;
        assert!(red > green && green > blue && blue == 0);
    }
}
