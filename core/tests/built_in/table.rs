//! The targets as the table of the domain gives them, typed over by hand: the second witness beside
//! the content file.

#![allow(dead_code, reason = "each test file uses its own part")]

use mengpaneel_core::{Band, Evidence, Salience};

use Evidence::{Inferred, Stated};
use Salience::{High, Low, Medium};

/// One target: profile, slider, from, to, salience of the lower and of the upper end, evidence.
pub type Row = (
    &'static str,
    &'static str,
    u8,
    u8,
    Salience,
    Salience,
    Evidence,
);

/// The 25 targets, profile by profile, each in the order of the sliders.
#[rustfmt::skip]
pub const TARGETS: [Row; 25] = [
    ("ontwikkelend", "positionering", 0, 5, Low, High, Inferred),
    ("ontwikkelend", "proces-gemeente", 0, 5, Low, High, Inferred),
    ("ontwikkelend", "proces-bewoners", 2, 6, Low, High, Stated),
    ("ontwikkelend", "bestuur", 2, 6, Low, High, Stated),
    ("ontwikkelend", "communicatie", 0, 6, Low, Low, Inferred),
    ("participatief", "positionering", 3, 7, Low, Low, Stated),
    ("participatief", "proces-gemeente", 0, 3, High, High, Inferred),
    ("participatief", "proces-bewoners", 8, 10, High, High, Inferred),
    ("participatief", "bestuur", 0, 3, High, High, Inferred),
    ("participatief", "communicatie", 7, 10, High, High, Inferred),
    ("organisatiegericht", "positionering", 7, 10, High, High, Inferred),
    ("organisatiegericht", "proces-gemeente", 8, 10, High, High, Inferred),
    ("organisatiegericht", "proces-bewoners", 0, 3, High, High, Stated),
    ("organisatiegericht", "bestuur", 7, 10, High, High, Inferred),
    ("organisatiegericht", "communicatie", 0, 4, Medium, Medium, Inferred),
    ("toenaderingsgericht", "positionering", 2, 8, Low, Low, Inferred),
    ("toenaderingsgericht", "proces-gemeente", 0, 3, Medium, Medium, Stated),
    ("toenaderingsgericht", "proces-bewoners", 7, 10, High, High, Inferred),
    ("toenaderingsgericht", "bestuur", 8, 10, High, High, Inferred),
    ("toenaderingsgericht", "communicatie", 3, 7, Low, Low, Inferred),
    ("gekanteld", "positionering", 8, 10, High, High, Stated),
    ("gekanteld", "proces-gemeente", 8, 10, High, High, Stated),
    ("gekanteld", "proces-bewoners", 8, 10, High, High, Stated),
    ("gekanteld", "bestuur", 8, 10, High, High, Stated),
    ("gekanteld", "communicatie", 8, 10, High, High, Stated),
];

/// The clearest board of each profile, its drawing.
pub const CLEAREST: [(&str, [u8; 5]); 5] = [
    ("ontwikkelend", [3, 3, 5, 5, 4]),
    ("participatief", [5, 2, 10, 2, 9]),
    ("organisatiegericht", [9, 10, 2, 9, 2]),
    ("toenaderingsgericht", [5, 2, 8, 10, 5]),
    ("gekanteld", [10, 10, 10, 10, 10]),
];

/// The bands that the source gives to a municipality: municipality, slider, band, evidence.
pub const PLACED: [(&str, &str, Band, Evidence); 5] = [
    ("Amersfoort", "positionering", Band::Low, Stated),
    ("Leeuwarden", "proces-gemeente", Band::Low, Stated),
    ("Nijmegen", "proces-bewoners", Band::High, Stated),
    ("Nijmegen", "communicatie", Band::Low, Stated),
    ("Den Helder", "bestuur", Band::High, Inferred),
];
