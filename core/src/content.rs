//! The one way in for content: [`RawBoard`] as it stands in a file, checked into a [`Board`].
//!
//! Built-in boards and a host's own take this same door. Every text is optional in the raw form, so
//! that a missing one is named by its path instead of by a parser.

mod check;
mod raw;

use crate::board::{Board, Example, Limit, Reason, Slider, Source, Stand, Steps};
use crate::error::{Error, Problem};
use crate::profile::{Claim, Illustration, Profile, ProfileId, Target};
use crate::tension::{Condition, Interpretation, RemarkId, Span, Tension};
use check::{Context, different, each};
pub use raw::RawBoard;

/// The content format this version reads.
const FORMAT: i64 = 1;

impl TryFrom<RawBoard> for Board {
    type Error = Error;

    fn try_from(raw: RawBoard) -> Result<Board, Error> {
        let root = Context::root();
        if raw.format != Some(FORMAT) {
            return Err(root.at("format").error(raw.format.map_or(Problem::Missing, Problem::Format)));
        }
        if !(2..=12).contains(&raw.sliders.len()) {
            return Err(root.at("sliders").error(Problem::SliderCount(raw.sliders.len())));
        }
        if raw.profiles.is_empty() && raw.interpretations.is_empty() {
            return Err(root.at("profiles").error(Problem::NothingToCompareWith));
        }

        let sliders = each(&root, "sliders", &raw.sliders, slider)?;
        different(&root, "sliders", sliders.iter().map(|slider| slider.id.as_str()))?;
        let profiles = each(&root, "profiles", &raw.profiles, |at, raw| profile(at, raw, &sliders))?;
        different(&root, "profiles", profiles.iter().map(|profile| profile.id.as_str()))?;
        let interpretations = each(&root, "interpretations", &raw.interpretations, |at, raw| {
            let (id, name, claim, when) = remark(at, raw, &sliders)?;
            Ok(Interpretation { id, name, claim, when })
        })?;
        different(&root, "interpretations", interpretations.iter().map(|remark| remark.id.as_str()))?;
        let tensions = each(&root, "tensions", &raw.tensions, |at, raw| {
            let (id, name, claim, when) = remark(at, raw, &sliders)?;
            Ok(Tension { id, name, claim, when, question: at.text("question", &raw.question)? })
        })?;
        different(&root, "tensions", tensions.iter().map(|tension| tension.id.as_str()))?;
        let reasons = each(&root, "reasons", &raw.reasons, |at, raw| reason(at, raw, &sliders))?;
        different(&root, "reasons", reasons.iter().map(|reason| reason.id.as_str()))?;
        let sources = each(&root, "sources", &raw.sources, source)?;
        different(&root, "sources", sources.iter().map(|source| source.id.as_str()))?;

        Ok(Board {
            id: root.id("id", &raw.id, crate::board::BoardId::parse)?,
            language: root.text("language", &raw.language)?,
            title: root.text("title", &raw.title)?,
            lead: root.text("lead", &raw.lead)?,
            sources,
            reasons,
            limits: limits(&profiles),
            sliders,
            profiles,
            interpretations,
            tensions,
        })
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

fn source(at: &Context, raw: &raw::Source) -> Result<Source, Error> {
    Ok(Source {
        id: at.text("id", &raw.id)?,
        title: at.text("title", &raw.title)?,
        author: at.text("author", &raw.author)?,
        year: raw.year,
        url: raw.url.clone(),
    })
}

fn claim(at: &Context, raw: &raw::Claim) -> Result<Claim, Error> {
    Ok(Claim { text: at.text("text", &raw.text)?, source: at.text("source", &raw.source)? })
}

fn slider(at: &Context, raw: &raw::Slider) -> Result<Slider, Error> {
    Ok(Slider {
        id: at.id("id", &raw.id, crate::board::SliderId::parse)?,
        label: at.text("label", &raw.label)?,
        question: at.text("question", &raw.question)?,
        low: claim(&at.at("low"), &raw.low)?,
        middle: claim(&at.at("middle"), &raw.middle)?,
        high: claim(&at.at("high"), &raw.high)?,
        questions: at.texts("questions", &raw.questions)?,
        examples: each(at, "examples", &raw.examples, |at, raw| {
            Ok(Example {
                municipality: at.text("municipality", &raw.municipality)?,
                claim: Claim {
                    text: at.text("text", &raw.text)?,
                    source: at.text("source", &raw.source)?,
                },
                stand: Stand {
                    band: at.given("band", raw.band)?,
                    evidence: at.given("evidence", raw.evidence)?,
                },
            })
        })?,
        steps: Steps {
            to_middle: each(&at.at("steps"), "to_middle", &raw.steps.to_middle, claim)?,
            to_high: each(&at.at("steps"), "to_high", &raw.steps.to_high, claim)?,
        },
    })
}

fn profile(at: &Context, raw: &raw::Profile, sliders: &[Slider]) -> Result<Profile, Error> {
    let named: Vec<&str> = raw.targets.iter().filter_map(|target| target.slider.as_deref()).collect();
    different(at, "targets", named.iter().copied())?;
    if let Some(stranger) = named.iter().find(|id| slider_index(sliders, id).is_none()) {
        return Err(at.at("targets").error(Problem::NoSuchSlider((*stranger).to_owned())));
    }
    if let Some(stranger) = raw.clearest.keys().find(|id| slider_index(sliders, id).is_none()) {
        return Err(at.at("clearest").error(Problem::NoSuchSlider(stranger.clone())));
    }

    let (mut targets, mut clearest) = (Vec::new(), Vec::new());
    for slider in sliders {
        let missing = |list: &str| {
            at.at(list).error(Problem::NothingFor(slider.id.to_string()))
        };
        let found = raw
            .targets
            .iter()
            .position(|target| target.slider.as_deref() == Some(slider.id.as_str()))
            .ok_or_else(|| missing("targets"))?;
        targets.push(target(&at.at(&format!("targets[{found}]")), &raw.targets[found])?);
        let stand = raw.clearest.get(slider.id.as_str()).ok_or_else(|| missing("clearest"))?;
        clearest.push(at.at("clearest").position(slider.id.as_str(), Some(*stand))?);
    }
    let high_at_most = raw
        .high_at_most
        .map(|most| {
            u8::try_from(most)
                .ok()
                .filter(|most| usize::from(*most) <= sliders.len())
                .ok_or_else(|| at.at("high_at_most").error(Problem::HighAtMost(most)))
        })
        .transpose()?;

    Ok(Profile {
        id: at.id("id", &raw.id, ProfileId::parse)?,
        name: at.text("name", &raw.name)?,
        short: at.text("short", &raw.short)?,
        summary: at.text("summary", &raw.summary)?,
        description: at.texts("description", &raw.description)?,
        caution: at.text("caution", &raw.caution)?,
        strength: claim(&at.at("strength"), &raw.strength)?,
        risk: claim(&at.at("risk"), &raw.risk)?,
        assignment: claim(&at.at("assignment"), &raw.assignment)?,
        examples: each(at, "examples", &raw.examples, |at, raw| {
            Ok(Illustration {
                municipality: at.text("municipality", &raw.municipality)?,
                claim: Claim {
                    text: at.text("text", &raw.text)?,
                    source: at.text("source", &raw.source)?,
                },
            })
        })?,
        clearest,
        high_at_most,
        targets,
    })
}

fn target(at: &Context, raw: &raw::Target) -> Result<Target, Error> {
    let Span { from, to } = at.span(raw.from, raw.to)?;
    let salience = at.given("salience", raw.salience)?;
    Ok(Target {
        from,
        to,
        below: salience.below(),
        above: salience.above(),
        evidence: at.given("evidence", raw.evidence)?,
        claim: Claim { text: at.text("text", &raw.text)?, source: at.text("source", &raw.source)? },
    })
}

fn remark(
    at: &Context,
    raw: &raw::Remark,
    sliders: &[Slider],
) -> Result<(RemarkId, String, Claim, Condition), Error> {
    let when = at.at("when");
    let condition = match (&raw.when.every, raw.when.sliders.as_slice()) {
        (Some(every), []) => Condition::Every(when.at("every").span(every.from, every.to)?),
        (None, spans @ [_, ..]) => Condition::Each(each(&when, "sliders", spans, |at, raw| {
            let index = known_slider(&at.at("slider"), raw.slider.as_deref(), sliders)?;
            Ok((index, at.span(raw.from, raw.to)?))
        })?),
        _ => return Err(when.error(Problem::Condition)),
    };
    Ok((
        at.id("id", &raw.id, RemarkId::parse)?,
        at.text("name", &raw.name)?,
        Claim { text: at.text("text", &raw.text)?, source: at.text("source", &raw.source)? },
        condition,
    ))
}

fn reason(at: &Context, raw: &raw::Reason, sliders: &[Slider]) -> Result<Reason, Error> {
    Ok(Reason {
        id: at.id("id", &raw.id, RemarkId::parse)?,
        text: at.text("text", &raw.text)?,
        claim: Claim { text: at.text("why", &raw.why)?, source: at.text("source", &raw.source)? },
        evidence: at.given("evidence", raw.evidence)?,
        sliders: each(at, "sliders", &raw.sliders, |at, id| known_slider(at, Some(id), sliders))?,
    })
}

fn slider_index(sliders: &[Slider], id: &str) -> Option<usize> {
    sliders.iter().position(|slider| slider.id.as_str() == id)
}

fn known_slider(at: &Context, id: Option<&str>, sliders: &[Slider]) -> Result<usize, Error> {
    let id = id.ok_or_else(|| at.error(Problem::Missing))?;
    slider_index(sliders, id).ok_or_else(|| at.error(Problem::NoSuchSlider(id.to_owned())))
}
