//! What is known beforehand about the arenas, as data: who may stand there, cases to start from, and
//! the words of each finding. One file a language, in `core/content/arenas/`.

use super::{Arena, Level, Region, Rule, Stakeholder};
use crate::board::Source;
use crate::error::{Error, Problem};
use crate::file::{FirstMistake, Node, Place as At};
use crate::profile::Claim;

/// The format this version reads.
const FORMAT: i64 = 1;

/// Words about one arena.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its full name.
    pub name: String,
    /// Its name where there is little room.
    pub short: String,
    /// What it is, with its source.
    pub claim: Claim,
}

/// A stakeholder that many neighbourhoods have.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Its id, such as `wijkagent`.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Where it usually stands.
    pub region: Region,
    /// Its usual level, in the municipality.
    pub level: Option<Level>,
}

impl Known {
    /// One on a map, which this case needs or not.
    pub fn stakeholder(&self, needed: bool) -> Stakeholder {
        Stakeholder {
            kind: self.id.clone(),
            level: self.level,
            needed,
            ..Stakeholder::new(self.name.clone(), self.region)
        }
    }
}

/// A case to start from.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Its id, such as `park`.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is about, with its source.
    pub claim: Claim,
    /// Who could be invited: indices in [`Catalogue::stakeholders`].
    pub stakeholders: Vec<usize>,
}

/// The words of a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// Its heading.
    pub name: String,
    /// What it means, with its source.
    pub claim: Claim,
    /// What to do next.
    pub next: String,
}

/// An arena that a profile often leaves thin.
#[derive(Debug, Clone, PartialEq)]
pub struct Expectation {
    /// The id of the profile.
    pub profile: String,
    /// The arena.
    pub arena: Arena,
    /// The words.
    pub remark: Remark,
}

/// All of it. An empty one knows nobody, and finds nothing to say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalogue {
    /// In the order of [`Arena::ALL`]; empty only in an empty catalogue.
    pub arenas: Vec<Place>,
    /// Who may stand there.
    pub stakeholders: Vec<Known>,
    /// Cases to start from.
    pub cases: Vec<Case>,
    /// In the order of [`Rule::ALL`]; empty only in an empty catalogue.
    pub remarks: Vec<Remark>,
    /// What profiles make likely.
    pub expectations: Vec<Expectation>,
    /// Who decides, and when to escalate: things to agree on (source: P31:1661-1729).
    pub checklist: Vec<Claim>,
    /// The publications that claims refer to.
    pub sources: Vec<Source>,
}

impl Catalogue {
    /// The stakeholder with this id.
    pub(crate) fn known(&self, id: &str) -> Option<&Known> {
        self.stakeholders.iter().find(|known| known.id == id)
    }
}

/// A catalogue as it stands in a file; check it with `Catalogue::try_from`.
#[derive(Debug, Clone)]
pub struct RawCatalogue(Node);

impl From<Node> for RawCatalogue {
    fn from(node: Node) -> RawCatalogue {
        RawCatalogue(node)
    }
}

impl TryFrom<RawCatalogue> for Catalogue {
    type Error = Error;

    fn try_from(raw: RawCatalogue) -> Result<Catalogue, Error> {
        let mistake = FirstMistake::default();
        let catalogue = catalogue(&At::root(&raw.0, &mistake));
        match mistake.into_inner() {
            Some(error) => Err(error),
            None => Ok(catalogue),
        }
    }
}

fn catalogue(at: &At<'_>) -> Catalogue {
    let format = at.at("format");
    match format.number() {
        FORMAT => {}
        other => format.wrong(Problem::Format(other)),
    }
    let stakeholders = at.each("stakeholders", |at| Known {
        id: at.slug().to_owned(),
        name: at.string("name"),
        region: super::file::region(at),
        level: {
            let level = at.at("level");
            (!level.is_absent()).then(|| Level::ALL[level.choice(&Level::WORDS)])
        },
    });
    let ids: Vec<&str> = stakeholders.iter().map(|known| known.id.as_str()).collect();
    at.different("stakeholders");
    let arenas = at.at("arenas");
    let remarks = at.at("findings");
    Catalogue {
        arenas: Arena::WORDS
            .into_iter()
            .map(|word| {
                let at = arenas.at(word);
                Place {
                    name: at.string("name"),
                    short: at.string("short"),
                    claim: at.claim(),
                }
            })
            .collect(),
        cases: at.each("cases", |at| Case {
            id: at.slug().to_owned(),
            name: at.string("name"),
            claim: at.claim(),
            stakeholders: at.each("stakeholders", |at| at.choice(&ids)),
        }),
        remarks: Rule::WORDS
            .into_iter()
            .map(|word| remark(&remarks.at(word)))
            .collect(),
        expectations: at.each("expectations", |at| Expectation {
            profile: at.string("profile"),
            arena: Arena::ALL[at.at("arena").choice(&Arena::WORDS)],
            remark: remark(at),
        }),
        checklist: at.claims("checklist"),
        sources: at.each("sources", crate::content::source),
        stakeholders,
    }
}

fn remark(at: &At<'_>) -> Remark {
    Remark {
        name: at.string("name"),
        claim: at.claim(),
        next: at.string("next"),
    }
}
