//! Who is who on a strip: a shape for each role, so that colour is never the only difference.

use super::super::markup::{Html, el};
use crate::text::Words;
use mengpaneel_core::Role;
use yew::AttrValue;

/// A shape. The three roles of a trio have one each; everybody else is a dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A circle: works for the neighbourhood.
    Officer,
    /// An open square: social domain.
    Social,
    /// A triangle: physical domain.
    Physical,
    /// A dot.
    Other,
    /// A filled square with round corners: the reading of whoever looks.
    Own,
}

impl Mark {
    /// The marks of others, in the order of a legend.
    pub const OTHERS: [Mark; 4] = [Mark::Officer, Mark::Social, Mark::Physical, Mark::Other];

    /// The mark of a role.
    pub fn of(role: Option<Role>) -> Mark {
        match role {
            Some(Role::NeighbourhoodOfficer) => Mark::Officer,
            Some(Role::SocialDomain) => Mark::Social,
            Some(Role::PhysicalDomain) => Mark::Physical,
            Some(Role::Executive | Role::Partner | Role::Resident | Role::Other) | None => {
                Mark::Other
            }
        }
    }

    /// The letter on it where there is room; a dot has none of its own.
    pub fn letter(self, words: &Words) -> Option<&AttrValue> {
        match self {
            Mark::Officer => Some(words.group_letter_officer()),
            Mark::Social => Some(words.group_letter_social()),
            Mark::Physical => Some(words.group_letter_physical()),
            Mark::Other | Mark::Own => None,
        }
    }

    /// Its name in a legend.
    pub fn name(self, words: &Words) -> &AttrValue {
        match self {
            Mark::Officer => words.role_officer(),
            Mark::Social => words.role_social(),
            Mark::Physical => words.role_physical(),
            Mark::Other => words.group_somebody(),
            Mark::Own => words.group_own(),
        }
    }

    /// Small, one of a stack, with its middle at `y`, in units of so many pixels.
    pub fn small(self, y: usize, unit: usize) -> Html {
        let at = placed(y, unit);
        match self {
            Mark::Officer => el!("circle", ["class" => "p-w", "r" => "6.5", "transform" => at]),
            Mark::Social => el!("rect", [
                "class" => "p-s is-small", "x" => "-5", "y" => "-5", "width" => "10", "height" => "10",
                "transform" => at,
            ]),
            Mark::Physical => {
                el!("path", ["class" => "p-f", "d" => "M0 -7L7.500 5.500H-7.500z", "transform" => at])
            }
            Mark::Other => el!("circle", ["class" => "dot", "r" => "6", "transform" => at]),
            Mark::Own => el!("rect", [
                "class" => "m-own", "x" => "-7.5", "y" => "-7.5", "width" => "15", "height" => "15",
                "rx" => "3", "transform" => at,
            ]),
        }
    }

    /// Large, with what stands on it, its middle at `y`, in units of so many pixels.
    pub fn large(self, y: usize, unit: usize, letter: &str) -> Html {
        let (class, shape, base) = match self {
            Mark::Officer => (
                "p-wt",
                el!("circle", ["class" => "p-w", "r" => "12"]),
                "4.5",
            ),
            Mark::Social => (
                "p-st",
                el!("rect", ["class" => "p-s", "x" => "-11", "y" => "-11", "width" => "22", "height" => "22", "rx" => "2"]),
                "4.5",
            ),
            Mark::Physical => (
                "p-ft",
                el!("path", ["class" => "p-f", "d" => "M0 -15L15 12H-15z"]),
                "8",
            ),
            Mark::Other => (
                "p-ot",
                el!("circle", ["class" => "p-o", "r" => "12"]),
                "4.5",
            ),
            Mark::Own => (
                "p-wt",
                el!("rect", ["class" => "m-own", "x" => "-12", "y" => "-12", "width" => "24", "height" => "24", "rx" => "5"]),
                "4.5",
            ),
        };
        el!("g", ["transform" => placed(y, unit)],
            shape,
            el!("text", ["class" => class, "y" => base, "font-size" => "13"], letter.to_owned()),
        )
    }
}

fn placed(y: usize, unit: usize) -> String {
    format!("translate(0 {y}) scale({unit})")
}

/// A mark by itself, for a legend or a list: with a letter where one is given, else as in a stack.
pub fn sample(mark: Mark, letter: Option<&str>) -> Html {
    let drawn = match letter {
        Some(letter) => mark.large(0, 1, letter),
        None => mark.small(0, 1),
    };
    el!("svg", ["class" => "sample", "width" => "28", "height" => "28", "viewBox" => "-16 -17 32 32", "aria-hidden" => "true"],
        drawn)
}
