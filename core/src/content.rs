//! The one way in for content: [`RawBoard`] as it stands in a file, checked into a [`Board`].
//!
//! Built-in boards and a host's own take this same door, and every mistake is named by its path.

use crate::board::{
    Board, BoardId, Example, Limit, Reason, Slider, SliderId, Source, Stand, Steps,
};
use crate::error::{Error, Problem};
use crate::file::{FirstMistake, Node, Place};
use crate::profile::{Claim, Illustration, Profile, ProfileId, Target};
use crate::tension::{Condition, Interpretation, RemarkId, Tension};

/// A board as it stands in a file: read it with any serde format that describes itself, or make it
/// from a [`Node`]; then check it with `Board::try_from`. Nothing may use it unchecked; the built-in
/// `core/content/wijkgericht.nl.json` is the example to copy. Unknown fields are passed over, so that
/// a file made for a later version still reads.
#[derive(Debug, Clone)]
pub struct RawBoard(Node);

impl From<Node> for RawBoard {
    fn from(node: Node) -> RawBoard {
        RawBoard(node)
    }
}

impl<'de> serde::Deserialize<'de> for RawBoard {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<RawBoard, D::Error> {
        Node::deserialize(deserializer).map(RawBoard)
    }
}

/// The content format this version reads.
const FORMAT: i64 = 1;

impl TryFrom<RawBoard> for Board {
    type Error = Error;

    fn try_from(raw: RawBoard) -> Result<Board, Error> {
        let mistake = FirstMistake::default();
        let board = board(&Place::root(&raw.0, &mistake));
        match mistake.into_inner() {
            Some(error) => Err(error),
            None => Ok(board),
        }
    }
}

fn board(at: &Place<'_>) -> Board {
    let format = at.at("format");
    match format.number() {
        FORMAT => {}
        other => format.wrong(Problem::Format(other)),
    }
    let sliders = at.each("sliders", slider);
    if !(2..=12).contains(&sliders.len()) {
        at.at("sliders").wrong(Problem::SliderCount(sliders.len()));
    }
    at.different("sliders");

    let profiles = at.each("profiles", |at| profile(at, &sliders));
    at.different("profiles");
    let interpretations = at.each("interpretations", |at| Interpretation {
        id: RemarkId::checked(at.slug()),
        name: at.string("name"),
        claim: at.claim(),
        when: condition(&at.at("when"), &sliders),
    });
    at.different("interpretations");
    if profiles.is_empty() && interpretations.is_empty() {
        at.at("profiles").wrong(Problem::NothingToCompareWith);
    }
    let tensions = at.each("tensions", |at| Tension {
        id: RemarkId::checked(at.slug()),
        name: at.string("name"),
        claim: at.claim(),
        question: at.string("question"),
        when: condition(&at.at("when"), &sliders),
    });
    at.different("tensions");
    let reasons = at.each("reasons", |at| reason(at, &sliders));
    at.different("reasons");
    let sources = at.each("sources", source);
    at.different("sources");

    Board {
        id: BoardId::checked(at.slug()),
        number: board_number(&at.at("number")),
        language: at.string("language"),
        title: at.string("title"),
        lead: at.string("lead"),
        sources,
        reasons,
        limits: limits(&profiles),
        sliders,
        profiles,
        interpretations,
        tensions,
    }
}

fn limits(profiles: &[Profile]) -> Vec<Limit> {
    let targets = profiles.iter().flat_map(|profile| &profile.targets);
    targets
        .map(|target| Limit {
            from: target.from.half_steps(),
            to: target.to.half_steps(),
            weight_below: target.below.weight(),
            weight_above: target.above.weight(),
        })
        .collect()
}

pub(crate) fn source(at: &Place<'_>) -> Source {
    Source {
        id: at.string("id"),
        title: at.string("title"),
        author: at.string("author"),
        year: year(&at.at("year")),
        url: web_address(&at.at("url")),
    }
}

fn board_number(at: &Place<'_>) -> Option<u8> {
    if at.is_absent() {
        return None;
    }
    let found = at.number();
    let number = u8::try_from(found).ok().filter(|number| *number < 128);
    if number.is_none() {
        at.wrong(Problem::NotABoardNumber(found));
    }
    number
}

fn year(at: &Place<'_>) -> Option<u16> {
    if at.is_absent() {
        return None;
    }
    let found = at.number();
    let year = u16::try_from(found).ok();
    if year.is_none() {
        at.wrong(Problem::NotAYear(found));
    }
    year
}

/// A link that a reader may follow: never a `javascript:` one from a host's file.
fn web_address(at: &Place<'_>) -> Option<String> {
    if at.is_absent() {
        return None;
    }
    let text = at.text();
    if !text.starts_with("https://") && !text.starts_with("http://") {
        at.wrong(Problem::NotAnAddress(text.to_owned()));
    }
    Some(text.to_owned())
}

fn slider(at: &Place<'_>) -> Slider {
    let steps = at.at("steps");
    Slider {
        id: SliderId::checked(at.slug()),
        label: at.string("label"),
        question: at.string("question"),
        low: at.at("low").claim(),
        middle: at.at("middle").claim(),
        high: at.at("high").claim(),
        questions: at.texts("questions"),
        talk: talk(&at.at("talk")),
        examples: at.each("examples", |at| Example {
            municipality: at.string("municipality"),
            claim: at.claim(),
            stand: Stand {
                band: at.at("band").band(),
                evidence: at.at("evidence").evidence(),
            },
        }),
        steps: Steps {
            to_middle: steps.claims("to_middle"),
            to_high: steps.claims("to_high"),
        },
    }
}

/// A question that may be absent, but not blank.
fn talk(at: &Place<'_>) -> String {
    if at.is_absent() {
        return String::new();
    }
    at.text().to_owned()
}

fn profile(at: &Place<'_>, sliders: &[Slider]) -> Profile {
    let (list, clearest_at) = (at.at("targets"), at.at("clearest"));
    for (stranger, _) in clearest_at.fields() {
        if !sliders.iter().any(|slider| slider.id.as_str() == stranger) {
            clearest_at.wrong(Problem::NoSuchSlider(stranger.clone()));
        }
    }

    let named = at.each("targets", |at| known_slider(&at.at("slider"), sliders));
    let (mut targets, mut clearest) = (Vec::new(), Vec::new());
    for (index, slider) in sliders.iter().enumerate() {
        let id = slider.id.as_str();
        let mut own = (0..named.len()).filter(|place| named[*place] == index);
        match own.next() {
            Some(place) => targets.push(target(&list.item(place))),
            None => list.wrong(Problem::NothingFor(id.to_owned())),
        }
        if own.next().is_some() {
            list.wrong(Problem::Duplicate(id.to_owned()));
        }
        let stand = clearest_at.at(id);
        if stand.is_absent() {
            clearest_at.wrong(Problem::NothingFor(id.to_owned()));
        }
        clearest.push(stand.position());
    }

    Profile {
        id: ProfileId::checked(at.slug()),
        name: at.string("name"),
        short: at.string("short"),
        summary: at.string("summary"),
        description: at.texts("description"),
        caution: at.string("caution"),
        strength: at.at("strength").claim(),
        risk: at.at("risk").claim(),
        assignment: at.at("assignment").claim(),
        examples: at.each("examples", |at| Illustration {
            municipality: at.string("municipality"),
            claim: at.claim(),
        }),
        high_at_most: high_at_most(&at.at("high_at_most"), sliders.len()),
        clearest,
        targets,
    }
}

fn high_at_most(at: &Place<'_>, sliders: usize) -> Option<u8> {
    if at.is_absent() {
        return None;
    }
    let found = at.number();
    let most = u8::try_from(found)
        .ok()
        .filter(|most| usize::from(*most) <= sliders);
    if most.is_none() {
        at.wrong(Problem::HighAtMost(found));
    }
    most
}

fn target(at: &Place<'_>) -> Target {
    let span = at.span();
    let salience = at.at("salience");
    let (below, above) = (salience.at("below"), salience.at("above"));
    let (below, above) = if below.is_absent() && above.is_absent() {
        let both = salience.salience();
        (both, both)
    } else {
        (below.salience(), above.salience())
    };
    Target {
        from: span.from,
        to: span.to,
        below,
        above,
        evidence: at.at("evidence").evidence(),
        claim: at.claim(),
    }
}

fn condition(at: &Place<'_>, sliders: &[Slider]) -> Condition {
    let (every, each) = (at.at("every"), at.at("sliders"));
    if every.is_absent() == each.items().is_empty() {
        at.wrong(Problem::Condition);
    }
    if every.is_absent() {
        Condition::Each(at.each("sliders", |at| {
            (known_slider(&at.at("slider"), sliders), at.span())
        }))
    } else {
        Condition::Every(every.span())
    }
}

fn reason(at: &Place<'_>, sliders: &[Slider]) -> Reason {
    Reason {
        id: RemarkId::checked(at.slug()),
        text: at.string("text"),
        claim: Claim {
            text: at.string("why"),
            source: at.string("source"),
        },
        evidence: at.at("evidence").evidence(),
        sliders: at.each("sliders", |at| known_slider(at, sliders)),
    }
}

fn known_slider(at: &Place<'_>, sliders: &[Slider]) -> usize {
    let id = at.text();
    sliders
        .iter()
        .position(|slider| slider.id.as_str() == id)
        .unwrap_or_else(|| {
            at.wrong(Problem::NoSuchSlider(id.to_owned()));
            0
        })
}
