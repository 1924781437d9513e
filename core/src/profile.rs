//! A [`Profile`]: one typified way of working, with a [`Target`] range for each slider.

use crate::board::slug_id;
use crate::position::Position;

slug_id! {
    /// The id of a profile, such as `participatief`.
    ProfileId
}

/// One of the enlarged types a board is compared with. No municipality is exactly one of them
/// (source: P31:469-475).
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The id, a Dutch slug.
    pub id: ProfileId,
    /// The full name, "De participatieve gemeente".
    pub name: String,
    /// The name for a narrow place, "Participatief".
    pub short: String,
    /// One sentence that typifies it.
    pub summary: String,
    /// Paragraphs.
    pub description: Vec<String>,
    /// What it is not: a type, not a verdict.
    pub caution: String,
    /// What tends to go well.
    pub strength: Claim,
    /// What tends to go wrong.
    pub risk: Claim,
    /// What it asks of the neighbourhood officer.
    pub assignment: Claim,
    /// Real municipalities that illustrate it; they illustrate others as well.
    pub examples: Vec<Illustration>,
    /// The clearest board, which is its drawing: one position a slider, in the board's order.
    pub clearest: Vec<Position>,
    /// With more sliders high than this the profile is never `Clear`; `None`: any number.
    pub high_at_most: Option<u8>,
    /// One range a slider, in the board's order.
    pub targets: Vec<Target>,
}

/// The range of positions that fits a profile on one slider, both ends included.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The lowest position that fits.
    pub from: Position,
    /// The highest position that fits; never below `from`.
    pub to: Position,
    /// How characteristic the lower limit is.
    pub below: Salience,
    /// How characteristic the upper limit is.
    pub above: Salience,
    /// Whether the source states this range or we inferred it.
    pub evidence: Evidence,
    /// What is typical of this slider in this profile, with where that stands.
    pub claim: Claim,
}

/// How characteristic one limit of a target is for its profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Salience {
    /// Weight 1.
    Low,
    /// Weight 2.
    Medium,
    /// Weight 3: the limit characterises the profile.
    High,
}

impl Salience {
    /// The weight in the root mean square.
    pub fn weight(self) -> u8 {
        match self {
            Salience::Low => 1,
            Salience::Medium => 2,
            Salience::High => 3,
        }
    }
}

/// Where a claim comes from. The screen says which of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// The source says so.
    Stated,
    /// We drew it from what the source says.
    Inferred,
}

/// A sentence with its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// One to three sentences in the content's language.
    pub text: String,
    /// Source and lines, such as `P31:348-352`.
    pub source: String,
}

/// A real municipality that illustrates a profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Illustration {
    /// The municipality's name.
    pub municipality: String,
    /// What it does.
    pub claim: Claim,
}
