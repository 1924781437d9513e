//! The map of arenas in a picture: the same places as on the screen, with names.

use super::{Picture, Shape, ink};
use crate::view::Sight;
use crate::view::arena::{described, map, short};
use mengpaneel_core::{
    Arena, Contact, FRAME, Layout, MIDDLES, Measure, OFFICER, Point, Spot, layout,
};

/// Pixels in a circle's radius.
const RADIUS: f64 = 270.0;
/// The names beside the marks, and the names of the arenas.
const NAME: i32 = 16;
const ARENA: i32 = 20;

/// Draws the map with its upper left corner at `[left, top]`; returns where it ends. Nothing is drawn
/// of an empty map.
pub fn draw(picture: &mut Picture, sight: &Sight<'_>, [left, top]: [i32; 2]) -> i32 {
    let everybody = &sight.model.reading().stakeholders;
    if everybody.is_empty() {
        return top;
    }
    let at = |point: Point| {
        [
            left + ((point.x - FRAME[0]) * RADIUS) as i32,
            top + ((point.y - FRAME[1]) * RADIUS) as i32,
        ]
    };
    let size = |length: f64| (length * RADIUS) as i32;
    let [right, bottom] = at(Point {
        x: FRAME[2],
        y: FRAME[3],
    });
    for (arena, stroke) in Arena::ALL
        .into_iter()
        .zip([ink::NOW, ink::MUTED, ink::AMBITION])
    {
        let [x, y] = at(MIDDLES[arena as usize]);
        picture.shapes.push(Shape::Ring {
            at: [x, y, size(1.0)],
            stroke,
        });
    }
    let corners = [
        [left, top + ARENA],
        [right - 140, top + ARENA],
        [right - 140, bottom - 10],
    ];
    for (arena, corner) in Arena::ALL.into_iter().zip(corners) {
        let name = short(sight.model, arena);
        picture.write(corner[0], corner[1], 400, &(ARENA, true, ink::TEXT), name);
    }
    let found = layout(everybody, map::WIDE);
    let officer = at(OFFICER);
    for (one, spot) in everybody.iter().zip(&found.spots) {
        let Spot::Own { at: place, .. } = spot else {
            continue;
        };
        let (width, stroke) = match one.contact {
            Contact::Often => (6, ink::MUTED),
            Contact::Sometimes => (2, ink::MUTED),
            Contact::Never if one.needed => (2, ink::AMBITION),
            Contact::Never => continue,
        };
        let [x, y] = at(*place);
        picture.line(officer[0], officer[1], x, y, width, stroke);
    }
    for (_, place, count) in &found.counted {
        let mark = map::WIDE.mark * Layout::MANY;
        disc(picture, at(*place), size(mark), ink::NOW);
        number(picture, at(*place), &format!("+{count}"), ink::GROUND);
    }
    for (index, spot) in found.spots.iter().enumerate() {
        let Spot::Own { at: place, left } = *spot else {
            continue;
        };
        let [x, y] = at(place);
        let name = Measure::shown(&everybody[index].name);
        disc(picture, [x, y], size(map::WIDE.mark), ink::TEXT);
        number(picture, [x, y], &(index + 1).to_string(), ink::GROUND);
        let beside = size(map::WIDE.mark) + 6;
        let wide = i32::try_from(name.chars().count()).unwrap_or_default() * NAME * 55 / 100;
        let x = if left { x - beside - wide } else { x + beside };
        picture.text(x, y + NAME / 3, (NAME, false, ink::TEXT), name);
    }
    disc(picture, officer, size(map::WIDE.officer), ink::NOW);
    bottom
}

fn disc(picture: &mut Picture, [x, y]: [i32; 2], radius: i32, fill: &'static str) {
    picture.circle(x, y, radius, fill, ink::GROUND);
}

fn number(picture: &mut Picture, [x, y]: [i32; 2], text: &str, fill: &'static str) {
    let wide = i32::try_from(text.len()).unwrap_or_default() * 8;
    picture.text(x - wide / 2, y + 5, (14, true, fill), text.to_owned());
}

/// Everybody on the map in words.
pub fn words(sight: &Sight<'_>) -> String {
    let count = sight.model.reading().stakeholders.len();
    let lines: Vec<String> = (0..count)
        .map(|index| format!("{}.", described(sight, index)))
        .collect();
    lines.join(" ")
}
