//! A [`Board`]: the sliders, what they are compared with, and every word about them.

use crate::position::Band;
use crate::profile::{Claim, Evidence, Profile};
use crate::tension::{Interpretation, Tension};

/// Declares an id: a checked slug of 1 to 40 characters `a-z`, `0-9` and `-`.
macro_rules! slug_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The id as it stands in content and results.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// An id that was checked to be a slug.
            pub(crate) fn checked(slug: &str) -> Self {
                Self(slug.into())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
pub(crate) use slug_id;

/// Whether `text` can be an id: it must be safe in an address, a file name and an attribute.
pub(crate) fn is_slug(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

slug_id! {
    /// The id of a board, such as `wijkgericht`.
    BoardId
}

slug_id! {
    /// The id of a slider, such as `proces-bewoners`.
    SliderId
}

/// A mixing desk: sliders and what they are compared with.
///
/// Invariants, kept by the only way in ([`RawBoard`](crate::RawBoard)):
/// - 2 to 12 sliders with different ids, and profiles or interpretations or both;
/// - every profile has one target and one clearest position for each slider, in slider order;
/// - every condition names sliders of this board;
/// - no text that a screen needs is empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    pub(crate) id: BoardId,
    pub(crate) number: Option<u8>,
    pub(crate) language: String,
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) sources: Vec<Source>,
    pub(crate) sliders: Vec<Slider>,
    pub(crate) profiles: Vec<Profile>,
    pub(crate) interpretations: Vec<Interpretation>,
    pub(crate) tensions: Vec<Tension>,
    pub(crate) reasons: Vec<Reason>,
    /// The targets of all profiles in half steps and weights, profile by profile: what
    /// classification walks, kept small and together because it runs for each step of a drag.
    pub(crate) limits: Vec<Limit>,
}

/// A target reduced to the four figures that a distance needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Limit {
    pub from: u8,
    pub to: u8,
    pub weight_below: u8,
    pub weight_above: u8,
}

impl Board {
    /// The id.
    pub fn id(&self) -> &BoardId {
        &self.id
    }

    /// The number by which result codes know a built-in board.
    pub fn number(&self) -> Option<u8> {
        self.number
    }

    /// The same board as one that a host page brings: whatever number its file gives, codes know it
    /// by its id, so that none of them can pass for a code of a built-in board.
    pub fn of_host(self) -> Board {
        Board {
            number: None,
            ..self
        }
    }

    /// The language of every text, such as `nl`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What to do, in one or two sentences.
    pub fn lead(&self) -> &str {
        &self.lead
    }

    /// The publications that claims refer to.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The sliders; every list of positions follows this order.
    pub fn sliders(&self) -> &[Slider] {
        &self.sliders
    }

    /// The profiles, in the order in which equal distances are ranked. May be empty.
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// What may be said of a whole board.
    pub fn interpretations(&self) -> &[Interpretation] {
        &self.interpretations
    }

    /// What two or more sliders together may ask.
    pub fn tensions(&self) -> &[Tension] {
        &self.tensions
    }

    /// Reasons for starting, each with the sliders to start with.
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// The place of a slider in every list of positions.
    pub fn slider_index(&self, id: &str) -> Option<usize> {
        self.sliders
            .iter()
            .position(|slider| slider.id.as_str() == id)
    }
}

/// One fader with all that helps to place it.
#[derive(Debug, Clone, PartialEq)]
pub struct Slider {
    /// The id, a Dutch slug.
    pub id: SliderId,
    /// The official name.
    pub label: String,
    /// One line.
    pub question: String,
    /// What low looks like.
    pub low: Claim,
    /// What the middle looks like: no choice made.
    pub middle: Claim,
    /// What high looks like.
    pub high: Claim,
    /// Questions that help to choose.
    pub questions: Vec<String>,
    /// What to ask each other where answers lie far apart; may be empty.
    pub talk: String,
    /// Real municipalities, placed.
    pub examples: Vec<Example>,
    /// What to do next.
    pub steps: Steps,
}

impl Slider {
    /// A question to start the conversation with: the one for it, else the first that helps to choose,
    /// else that of the slider itself.
    pub fn talk(&self) -> &str {
        let questions = [Some(&self.talk), self.questions.first()];
        let mut questions = questions.into_iter().flatten();
        questions
            .find(|question| !question.is_empty())
            .unwrap_or(&self.question)
    }

    /// What this band looks like in practice.
    pub fn anchor(&self, band: Band) -> &Claim {
        match band {
            Band::Low => &self.low,
            Band::Middle => &self.middle,
            Band::High => &self.high,
        }
    }
}

/// A real municipality placed on one slider.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// The municipality's name.
    pub municipality: String,
    /// What it does, with its source.
    pub claim: Claim,
    /// Where that puts the fader, and on what ground.
    pub stand: Stand,
}

/// A band with the ground for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// The band.
    pub band: Band,
    /// Whether the source says so.
    pub evidence: Evidence,
}

/// Concrete next steps on one slider.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Steps {
    /// From low towards the middle.
    pub to_middle: Vec<Claim>,
    /// From the middle towards high.
    pub to_high: Vec<Claim>,
}

/// A reason for starting and the sliders it points at first.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The id, a Dutch slug.
    pub id: crate::tension::RemarkId,
    /// How a user would say it.
    pub text: String,
    /// Why these sliders first, with the source.
    pub claim: Claim,
    /// Whether the source says so.
    pub evidence: Evidence,
    /// Indices of sliders, first one first.
    pub sliders: Vec<usize>,
}

/// A publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The short name that claims use, such as `P31`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// The year, when known.
    pub year: Option<u16>,
    /// Where it can be read, when known.
    pub url: Option<String>,
}
