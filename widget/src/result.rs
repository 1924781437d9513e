//! The `result` object that a host reads: names and shape of the public contract.

use mengpaneel_core::{Answer, Closeness, Contact, Model, Node, Position, Verdict, classify};
use serde::Serialize;
use wasm_bindgen::{JsError, JsValue};

/// How "weet niet" is written in results and host calls.
pub const UNKNOWN: &str = "unknown";

/// The result of the current board as a plain object.
///
/// It is put together as a tree of values, like the files: one writer for every shape.
pub fn of(model: &Model, arena: Option<Node>) -> Result<JsValue, JsError> {
    let board = model.board();
    let (sliders, profiles) = (board.sliders(), board.profiles());
    let positions = model.positions();
    let outcome = classify(board, &positions);
    let profile = |at: Option<usize>| {
        at.map_or(Node::Nothing, |at| {
            map(vec![
                ("id", text(profiles[at].id.as_str())),
                ("name", text(&profiles[at].name)),
            ])
        })
    };

    let stands = |answers: &[Option<Answer>]| {
        let mut stands = Vec::new();
        for (slider, answer) in sliders.iter().zip(answers) {
            let stand = match answer {
                None => Node::Nothing,
                Some(Answer::Unknown) => text(UNKNOWN),
                Some(Answer::At(position)) => Node::Number(position.get().into()),
            };
            stands.push((slider.id.to_string(), stand));
        }
        Node::Map(stands)
    };
    let mut closeness = Vec::new();
    for near in &outcome.ranking {
        closeness.push((
            profiles[near.profile].id.to_string(),
            Node::Fraction(near.closeness()),
        ));
    }
    let mut contributions = Vec::new();
    for part in outcome.contributions() {
        contributions.push(map(vec![
            ("slider", text(sliders[part.slider].id.as_str())),
            ("profile", text(profiles[part.profile].id.as_str())),
            ("distance", Node::Fraction(part.steps)),
        ]));
    }
    let tensions = board
        .tensions_of(&positions)
        .map(|found| text(found.id.as_str()));
    let interpretations = board
        .interpretations_of(&positions)
        .map(|found| text(found.id.as_str()));

    plain(&map(vec![
        ("version", text(env!("CARGO_PKG_VERSION"))),
        ("board", text(board.id().as_str())),
        ("language", text(board.language())),
        ("positions", stands(model.answers())),
        ("ambition", stands(model.ambition())),
        ("verdict", text(outcome.verdict.as_str())),
        (
            "profile",
            profile(outcome.nearest().map(|near| near.profile)),
        ),
        (
            "runnerUp",
            profile(outcome.runner_up().map(|near| near.profile)),
        ),
        (
            "margin",
            outcome.margin().map_or(Node::Nothing, Node::Fraction),
        ),
        ("closeness", Node::Map(closeness)),
        ("contributions", Node::List(contributions)),
        ("tensions", Node::List(tensions.collect())),
        ("interpretations", Node::List(interpretations.collect())),
        ("arena", arena.unwrap_or(Node::Nothing)),
    ]))
}

/// The map of arenas; nothing while nobody is on it. The words are those of the files.
pub fn arena(model: &Model) -> Option<Node> {
    let everybody = &model.reading().stakeholders;
    let mut stakeholders = Vec::new();
    for one in everybody {
        let arenas = one.region.arenas().map(|arena| text(arena.as_str()));
        stakeholders.push(map(vec![
            ("name", text(&one.name)),
            ("arenas", Node::List(arenas.collect())),
            ("contact", text(Contact::WORDS[one.contact as usize])),
            ("needed", Node::Flag(one.needed)),
        ]));
    }
    let mut ids = Vec::new();
    for finding in crate::view::arena::found(model) {
        ids.push(text(&finding.id(model.catalogue())));
    }
    (!everybody.is_empty()).then(|| {
        map(vec![
            ("stakeholders", Node::List(stakeholders)),
            ("findings", Node::List(ids)),
        ])
    })
}

/// The group: figures of the known answers, names and shape of the public contract.
pub fn group(model: &Model) -> Node {
    let (board, picture) = (
        model.board(),
        model.workshop().group().picture(model.board()),
    );
    let id = |slider: usize| text(board.sliders()[slider].id.as_str());
    let number = |number: usize| i64::try_from(number).map_or(Node::Nothing, Node::Number);
    let position = |position: Position| Node::Number(position.get().into());
    let mut sliders = Vec::new();
    for (slider, tally) in picture.now.tallies.iter().enumerate() {
        let (low, high) = tally.middle_half().unzip();
        let spread = tally.spread();
        sliders.push(map(vec![
            ("slider", id(slider)),
            ("known", number(tally.known())),
            ("unknown", Node::Number(tally.unknown.into())),
            (
                "median",
                tally.median().map_or(Node::Nothing, Node::Fraction),
            ),
            ("low", low.map_or(Node::Nothing, position)),
            ("high", high.map_or(Node::Nothing, position)),
            (
                "spread",
                spread.map_or(Node::Nothing, |spread| Node::Number(spread.into())),
            ),
        ]));
    }
    let outcome = picture.now.outcome(board);
    let profile = |near: Option<Closeness>| {
        let profile = near.and_then(|near| board.profiles().get(near.profile));
        profile.map_or(Node::Nothing, |profile| {
            map(vec![
                ("id", text(profile.id.as_str())),
                ("name", text(&profile.name)),
            ])
        })
    };
    let counted = |names: &mut dyn Iterator<Item = String>, counts: &[u16]| {
        let counts = counts.iter().map(|count| Node::Number((*count).into()));
        Node::Map(names.zip(counts).collect())
    };
    let mut profiles = board
        .profiles()
        .iter()
        .map(|profile| profile.id.to_string());
    let others = [Verdict::Between, Verdict::Mixed, Verdict::Insufficient];
    let mut others = others.iter().map(|verdict| verdict.as_str().to_owned());
    map(vec![
        ("count", Node::Number(picture.count.into())),
        ("sliders", Node::List(sliders)),
        (
            "order",
            Node::List(picture.now.order().into_iter().map(id).collect()),
        ),
        (
            "medianProfile",
            map(vec![
                ("verdict", text(outcome.verdict.as_str())),
                ("profile", profile(outcome.nearest())),
                ("runnerUp", profile(outcome.runner_up())),
            ]),
        ),
        ("profiles", counted(&mut profiles, &picture.now.clear)),
        ("otherVerdicts", counted(&mut others, &picture.now.others)),
    ])
}

/// A tree of values as plain objects and arrays, never a `Map`.
///
/// # Errors
/// When the browser refuses to make one, which it does not.
pub fn plain(node: &Node) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    node.serialize(&serializer)
        .map_err(|error| JsError::new(&error.to_string()))
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

fn map(fields: Vec<(&str, Node)>) -> Node {
    let mut named = Vec::with_capacity(fields.len());
    for (name, node) in fields {
        named.push((name.to_owned(), node));
    }
    Node::Map(named)
}
