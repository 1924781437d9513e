//! The shape of a content file, field for field, before anything is checked.

use crate::position::Band;
use crate::profile::{Evidence, Salience};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A board as it stands in a file: read it with any serde format, then check it with
/// `Board::try_from`. Its fields are private because nothing may use them unchecked; the built-in
/// `core/content/wijkgericht.nl.json` is the example to copy. Unknown fields are passed over, so that
/// a file for a later version still reads.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RawBoard {
    pub(super) format: Option<i64>,
    pub(super) id: Option<String>,
    pub(super) language: Option<String>,
    pub(super) title: Option<String>,
    pub(super) lead: Option<String>,
    pub(super) sources: Vec<Source>,
    pub(super) sliders: Vec<Slider>,
    pub(super) profiles: Vec<Profile>,
    pub(super) interpretations: Vec<Remark>,
    pub(super) tensions: Vec<Remark>,
    pub(super) reasons: Vec<Reason>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Source {
    pub id: Option<String>,
    pub title: Option<String>,
    pub author: Option<String>,
    pub year: Option<u16>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Claim {
    pub text: Option<String>,
    pub source: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Slider {
    pub id: Option<String>,
    pub label: Option<String>,
    pub question: Option<String>,
    pub low: Claim,
    pub middle: Claim,
    pub high: Claim,
    pub questions: Vec<String>,
    pub examples: Vec<Example>,
    pub steps: Steps,
}

/// An example of a slider (with a band) or of a profile (without).
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Example {
    pub municipality: Option<String>,
    pub text: Option<String>,
    pub source: Option<String>,
    pub band: Option<Band>,
    pub evidence: Option<Evidence>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Steps {
    pub to_middle: Vec<Claim>,
    pub to_high: Vec<Claim>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Profile {
    pub id: Option<String>,
    pub name: Option<String>,
    pub short: Option<String>,
    pub summary: Option<String>,
    pub description: Vec<String>,
    pub caution: Option<String>,
    pub strength: Claim,
    pub risk: Claim,
    pub assignment: Claim,
    pub clearest: BTreeMap<String, i64>,
    pub high_at_most: Option<i64>,
    pub examples: Vec<Example>,
    pub targets: Vec<Target>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Target {
    pub slider: Option<String>,
    pub from: Option<i64>,
    pub to: Option<i64>,
    pub salience: Option<Saliences>,
    pub evidence: Option<Evidence>,
    pub source: Option<String>,
    pub text: Option<String>,
}

/// One salience for both limits, or one for each.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
pub(super) enum Saliences {
    Both(Salience),
    Each { below: Salience, above: Salience },
}

impl Saliences {
    pub fn below(self) -> Salience {
        match self {
            Saliences::Both(salience) | Saliences::Each { below: salience, .. } => salience,
        }
    }

    pub fn above(self) -> Salience {
        match self {
            Saliences::Both(salience) | Saliences::Each { above: salience, .. } => salience,
        }
    }
}

/// A tension (with a question) or an interpretation (without).
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Remark {
    pub id: Option<String>,
    pub name: Option<String>,
    pub text: Option<String>,
    pub question: Option<String>,
    pub source: Option<String>,
    pub when: When,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct When {
    pub every: Option<SliderSpan>,
    pub sliders: Vec<SliderSpan>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SliderSpan {
    pub slider: Option<String>,
    pub from: Option<i64>,
    pub to: Option<i64>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Reason {
    pub id: Option<String>,
    pub text: Option<String>,
    pub why: Option<String>,
    pub source: Option<String>,
    pub evidence: Option<Evidence>,
    pub sliders: Vec<String>,
}
