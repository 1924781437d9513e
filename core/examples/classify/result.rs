//! The full result of one board, in the shape that the element's `result` property has.
//!
//! A file has no ambition and no arena, so those two are left out; `id` is the row's.

use crate::row::Row;
use mengpaneel_core::{Board, Closeness, Outcome};
use serde::{Serialize, Serializer};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BoardResult<'a> {
    id: &'a str,
    version: &'static str,
    board: &'a str,
    language: &'a str,
    positions: Pairs<'a, Stand>,
    verdict: &'static str,
    profile: Option<Name<'a>>,
    runner_up: Option<Name<'a>>,
    margin: Option<f64>,
    closeness: Pairs<'a, f64>,
    contributions: Vec<Contribution<'a>>,
    tensions: Vec<&'a str>,
    interpretations: Vec<&'a str>,
}

#[derive(Serialize)]
struct Name<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Stand {
    At(u8),
    Unknown(&'static str),
}

#[derive(Serialize)]
struct Contribution<'a> {
    slider: &'a str,
    profile: &'a str,
    distance: f64,
}

/// An object whose fields keep the board's order.
struct Pairs<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Pairs<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// The full result of a row.
pub fn of<'a>(board: &'a Board, row: &'a Row, outcome: &Outcome) -> BoardResult<'a> {
    let slider = |index: usize| board.sliders()[index].id.as_str();
    let profile = |index: usize| board.profiles()[index].id.as_str();
    let name = |near: Closeness| {
        let profile = &board.profiles()[near.profile];
        Name {
            id: profile.id.as_str(),
            name: &profile.name,
        }
    };
    let mut ranking = outcome.ranking.clone();
    ranking.sort_by_key(|near| near.profile);

    BoardResult {
        id: &row.id,
        version: env!("CARGO_PKG_VERSION"),
        board: board.id().as_str(),
        language: board.language(),
        positions: Pairs(
            row.positions
                .iter()
                .enumerate()
                .map(|(index, stand)| {
                    let known = stand.map(|position| Stand::At(position.get()));
                    (slider(index), known.unwrap_or(Stand::Unknown("unknown")))
                })
                .collect(),
        ),
        verdict: outcome.verdict.as_str(),
        profile: outcome.nearest().map(name),
        runner_up: outcome.runner_up().map(name),
        margin: outcome.margin(),
        closeness: Pairs(
            ranking
                .iter()
                .map(|near| (profile(near.profile), near.closeness()))
                .collect(),
        ),
        contributions: outcome
            .contributions()
            .map(|found| Contribution {
                slider: slider(found.slider),
                profile: profile(found.profile),
                distance: found.steps,
            })
            .collect(),
        tensions: board
            .tensions_of(&row.positions)
            .map(|tension| tension.id.as_str())
            .collect(),
        interpretations: board
            .interpretations_of(&row.positions)
            .map(|interpretation| interpretation.id.as_str())
            .collect(),
    }
}
