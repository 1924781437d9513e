//! The picture of a reading: the faders with now and ambition, the verdict, and how near each profile
//! is.

use super::{BOLD, EDGE, H1, H2, PLAIN, Picture, SMALL, WIDTH, ink, lines, map};
use crate::text::Words;
use crate::view::outcome::{Findings, said};
use crate::view::readings;
use mengpaneel_core::{Answer, Layer, Model, Position};

/// Where the scales begin and how long they are.
const SCALE: (i32, i32) = (340, 380);
/// Where the words beside the scales begin.
const BESIDE: i32 = 760;

/// The picture of what is on the desk.
pub fn picture(findings: &Findings<'_>) -> Picture {
    let (model, words) = (findings.sight.model, findings.sight.words);
    let mut picture = Picture::new(
        format!(
            "{}: {}",
            model.board().title(),
            readings::name(words, model.reading())
        ),
        described(findings),
    );
    let room = WIDTH - 2 * EDGE;
    let mut y = picture.write(EDGE, 64, room, &H1, model.board().title());
    y = picture.write(
        EDGE,
        y,
        room,
        &PLAIN,
        &readings::name(words, model.reading()),
    );
    for slider in 0..model.answers().len() {
        y = channel(&mut picture, findings, slider, y + 30);
    }
    y = legend(&mut picture, words, y + 24);

    let verdict = said(findings);
    y = picture.write(EDGE, y + 44, room, &H2, &verdict.headline());
    y = picture.write(EDGE, y, room, &PLAIN, &verdict.lead);
    for near in &findings.outcome.ranking {
        y += 36;
        let name = &model.board().profiles()[near.profile].short;
        let steps = words.steps(near.distance);
        picture.write(EDGE, y, SCALE.0 - EDGE, &PLAIN, name);
        line(&mut picture, [SCALE.0, SCALE.0 + SCALE.1], y - 6, 2);
        let end = SCALE.0 + (f64::from(SCALE.1) * near.distance / 10.0) as i32;
        picture.line(SCALE.0, y - 6, end, y - 6, 6, ink::NOW);
        picture.write(BESIDE, y, WIDTH - EDGE - BESIDE, &PLAIN, &steps);
    }
    y = picture.write(EDGE, y + 44, room, &SMALL, words.types_only());
    y = map::draw(&mut picture, findings.sight, [EDGE, y + 20]);
    picture.ended(y + 20)
}

fn line(picture: &mut Picture, [from, to]: [i32; 2], y: i32, width: i32) {
    picture.line(from, y, to, y, width, ink::MUTED);
}

fn x(position: Position) -> i32 {
    SCALE.0 + SCALE.1 * i32::from(position.get()) / 10
}

/// One fader, lying; returns where it ends.
fn channel(picture: &mut Picture, findings: &Findings<'_>, slider: usize, top: i32) -> i32 {
    let model = findings.sight.model;
    let (now, wanted) = (model.answers()[slider], model.ambition()[slider]);
    let y = top + 20;
    let label = findings.label(slider);
    let first = y + 6 - (lines(label, SCALE.0 - EDGE - 20, BOLD.0).len() as i32 - 1) * 11;
    let end = picture.write(EDGE, first, SCALE.0 - EDGE - 20, &BOLD, label);
    picture.rect(
        SCALE.0 + SCALE.1 * 35 / 100,
        top,
        SCALE.1 * 30 / 100,
        40,
        ink::ZONE,
    );
    line(picture, [SCALE.0, SCALE.0 + SCALE.1], y, 4);
    for step in 0..=Position::MAX {
        let at = SCALE.0 + SCALE.1 * i32::from(step) / 10;
        picture.line(at, y - 6, at, y + 6, 2, ink::MUTED);
    }
    if let Some(Answer::At(position)) = wanted {
        picture.circle(x(position), y, 15, ink::GROUND, ink::AMBITION);
    }
    if let Some(Answer::At(position)) = now {
        picture.rect(x(position) - 7, y - 13, 14, 26, ink::NOW);
    }
    let beside = [Layer::Now, Layer::Ambition]
        .into_iter()
        .fold(y - 4, |y, layer| {
            match stand(findings.sight.words, model, layer, slider) {
                Some(said) => picture.write(BESIDE, y, WIDTH - EDGE - BESIDE, &SMALL, &said),
                None => y,
            }
        });
    end.max(beside).max(top + 40) - 10
}

/// "Nu: 8 van 10, hoog"; nothing where no ambition is set.
fn stand(words: &Words, model: &Model, layer: Layer, slider: usize) -> Option<String> {
    let (name, answer) = match layer {
        Layer::Now => (words.layer_now(), model.answers()[slider]),
        Layer::Ambition => (words.layer_ambition(), model.ambition()[slider]),
    };
    if layer == Layer::Ambition && answer.is_none() {
        return None;
    }
    Some(format!("{name}: {}", words.value_text(answer)))
}

/// What the two marks mean; returns where it ends.
fn legend(picture: &mut Picture, words: &Words, y: i32) -> i32 {
    picture.rect(SCALE.0, y - 19, 14, 26, ink::NOW);
    picture.write(SCALE.0 + 26, y, 140, &SMALL, words.layer_now());
    picture.circle(SCALE.0 + 200, y - 6, 13, ink::GROUND, ink::AMBITION);
    picture.write(SCALE.0 + 226, y, 200, &SMALL, words.layer_ambition())
}

/// All of it in words.
fn described(findings: &Findings<'_>) -> String {
    let mut parts = Vec::new();
    for slider in 0..findings.sight.model.answers().len() {
        let said = |layer| stand(findings.sight.words, findings.sight.model, layer, slider);
        let mut stands = said(Layer::Now).unwrap_or_default();
        if let Some(wanted) = said(Layer::Ambition) {
            stands = format!("{stands}; {wanted}");
        }
        parts.push(format!("{}: {stands}.", findings.label(slider)));
    }
    let verdict = said(findings);
    parts.push(format!("{}. {}", verdict.headline(), verdict.lead));
    parts.push(map::words(findings.sight));
    parts.join(" ").trim_end().to_owned()
}
