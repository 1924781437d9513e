//! The `result` object that a host reads: names and shape of the public contract.

use mengpaneel_core::{Answer, Model, classify};
use serde::{Serialize, Serializer};
use wasm_bindgen::{JsError, JsValue};

/// How "weet niet" is written in results and host calls.
pub const UNKNOWN: &str = "unknown";

#[derive(Serialize)]
#[serde(untagged)]
enum Stand {
    At(u8),
    Unknown(&'static str),
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Contribution<'a> {
    slider: &'a str,
    profile: &'a str,
    distance: f64,
}

/// A plain object, its fields in this order.
struct Fields<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Fields<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Result<'a> {
    version: &'static str,
    board: &'a str,
    language: &'a str,
    positions: Fields<'a, Option<Stand>>,
    verdict: &'static str,
    profile: Option<Named<'a>>,
    runner_up: Option<Named<'a>>,
    margin: Option<f64>,
    closeness: Fields<'a, f64>,
    contributions: Vec<Contribution<'a>>,
    tensions: Vec<&'a str>,
    interpretations: Vec<&'a str>,
}

/// The result of the current board as a plain object.
pub fn of(model: &Model) -> std::result::Result<JsValue, JsError> {
    let board = model.board();
    let (sliders, profiles) = (board.sliders(), board.profiles());
    let positions = model.positions();
    let outcome = classify(board, &positions);
    let named = |at: usize| Named {
        id: profiles[at].id.as_str(),
        name: profiles[at].name.as_str(),
    };
    let result = Result {
        version: env!("CARGO_PKG_VERSION"),
        board: board.id().as_str(),
        language: board.language(),
        positions: stands(model),
        verdict: outcome.verdict.as_str(),
        profile: outcome.nearest().map(|near| named(near.profile)),
        runner_up: outcome.runner_up().map(|near| named(near.profile)),
        margin: outcome.margin(),
        closeness: Fields(
            outcome
                .ranking
                .iter()
                .map(|near| (profiles[near.profile].id.as_str(), near.closeness()))
                .collect(),
        ),
        contributions: outcome
            .contributions()
            .map(|part| Contribution {
                slider: sliders[part.slider].id.as_str(),
                profile: profiles[part.profile].id.as_str(),
                distance: part.steps,
            })
            .collect(),
        tensions: board
            .tensions_of(&positions)
            .map(|found| found.id.as_str())
            .collect(),
        interpretations: board
            .interpretations_of(&positions)
            .map(|found| found.id.as_str())
            .collect(),
    };
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    result
        .serialize(&plain)
        .map_err(|error| JsError::new(&error.to_string()))
}

fn stands(model: &Model) -> Fields<'_, Option<Stand>> {
    let ids = model
        .board()
        .sliders()
        .iter()
        .map(|slider| slider.id.as_str());
    let stand = |answer: &Option<Answer>| {
        answer.map(|answer| match answer {
            Answer::At(position) => Stand::At(position.get()),
            Answer::Unknown => Stand::Unknown(UNKNOWN),
        })
    };
    Fields(ids.zip(model.answers().iter().map(stand)).collect())
}
