//! The picture of a group: a strip for each slider, the largest difference first, in words beside it,
//! and what the group resembles. Nobody is named in it.

use super::{BOLD, EDGE, H1, H2, PLAIN, Picture, SMALL, Shape, WIDTH, ink};
use crate::view::Sight;
use crate::view::group::mark::Mark;
use crate::view::group::say;
use crate::view::group::show::Show;
use crate::view::group::strip::{STACK, hundredths};
use mengpaneel_core::{Layer, Position, Tally};

/// Where the strips begin and how long they are.
const SCALE: (i32, i32) = (400, 540);
/// From mark to mark in a stack, and the tallest column.
const ROW: i32 = 16;
const COLUMN: i32 = 70;

/// The picture of everybody together, or of what came by link, in the layer that is shown.
pub fn picture(sight: &Sight<'_>) -> Picture {
    let words = sight.words;
    let show = Show::of(sight, 1);
    let layer = match show.layer() {
        Layer::Now => words.layer_now(),
        Layer::Ambition => words.layer_ambition(),
    };
    let title = say::headline(&show);
    let room = WIDTH - 2 * EDGE;
    let mut picture = Picture::new(
        format!("{}: {title}", sight.model.board().title()),
        described(&show),
    );
    let mut y = picture.write(EDGE, 64, room, &H1, &title);
    y = picture.write(
        EDGE,
        y,
        room,
        &PLAIN,
        &format!("{}: {layer}", sight.model.board().title()),
    );
    for slider in show.counts().order() {
        y = strip(&mut picture, &show, slider, y + 16);
    }
    y = legend(&mut picture, &show, y + 30);
    if let Some(resembles) = resembles(&show) {
        y = picture.write(EDGE, y + 40, room, &H2, &resembles);
    }
    y = picture.write(EDGE, y + 24, room, &SMALL, words.types_only());
    picture.ended(y + 10)
}

/// What the middle resembles; nothing below three people or without profiles.
fn resembles(show: &Show<'_>) -> Option<String> {
    let board = show.sight.model.board();
    (show.picture.is_distribution() && !board.profiles().is_empty()).then(|| {
        let outcome = show.counts().outcome(board);
        say::resembles(show, show.sight.words.group_the_middle(), &outcome)
    })
}

fn x(hundredths: usize) -> i32 {
    SCALE.0 + SCALE.1 * i32::try_from(hundredths).unwrap_or_default() / 100
}

fn said(show: &Show<'_>, slider: usize) -> Vec<String> {
    let (words, counts) = (show.sight.words, show.counts());
    let tally = &counts.tallies[slider];
    let mut said = say::stands(words, tally);
    said.extend(say::unknown(words, tally, counts.missing(slider)));
    said.extend(say::clumps(words, tally));
    said
}

/// One slider; returns where it ends.
fn strip(picture: &mut Picture, show: &Show<'_>, slider: usize, top: i32) -> i32 {
    let tally = show.counts().tallies[slider];
    let room = SCALE.0 - EDGE - 30;
    let mut end = picture.write(EDGE, top + 34, room, &BOLD, show.label(slider));
    for sentence in said(show, slider) {
        end = picture.write(EDGE, end, room, &SMALL, &sentence);
    }
    let columns = show.most() > STACK;
    let highest = tally.positions.iter().max().copied().unwrap_or_default();
    let stack = if columns {
        COLUMN + 24
    } else {
        ROW * i32::from(highest.max(1)) + 14
    };
    let y = top + 14 + stack;
    line(picture, y, &tally);
    for position in Position::all() {
        let step = usize::from(position.get());
        let count = tally.positions[step];
        let at = x(step * 10);
        if columns && count > 0 {
            let high = (COLUMN * i32::from(count) / i32::from(show.most().max(1))).max(3);
            picture.rect(at - 9, y - 12 - high, 18, high, ink::MUTED);
            let text = count.to_string();
            let wide = i32::try_from(text.len()).unwrap_or_default() * 8;
            picture.write(
                at - wide / 2,
                y - 18 - high,
                200,
                &(14, true, ink::TEXT),
                &text,
            );
        }
    }
    if !columns {
        let shares = show.shares(slider);
        for step in 0..tally.positions.len() {
            let mut row = 0;
            for (mark, share) in &shares {
                for _ in 0..share.positions[step] {
                    draw(picture, *mark, [x(step * 10), y - 21 - ROW * row]);
                    row += 1;
                }
            }
        }
    }
    end.max(y + 30)
}

/// The line of a strip with its ticks, the middle half and the median.
fn line(picture: &mut Picture, y: i32, tally: &Tally) {
    picture.rect(x(35), y - 10, x(65) - x(35), 20, ink::ZONE);
    if let Some((low, high)) = tally.middle_half().filter(|_| tally.is_distribution()) {
        let (low, high) = (usize::from(low.get()) * 10, usize::from(high.get()) * 10);
        picture.rect(x(low), y - 10, x(high) - x(low), 20, ink::HALF);
        for end in [low, high] {
            picture.line(x(end), y - 10, x(end), y + 10, 3, ink::NOW);
        }
    }
    picture.line(x(0), y, x(100), y, 4, ink::MUTED);
    for step in 0..=10 {
        picture.line(x(step * 10), y - 5, x(step * 10), y + 5, 2, ink::MUTED);
    }
    if let Some(median) = tally.median().filter(|_| tally.is_distribution()) {
        let at = x(hundredths(median));
        picture.rect(at - 3, y - 14, 6, 28, ink::TEXT);
    }
}

fn draw(picture: &mut Picture, mark: Mark, [x, y]: [i32; 2]) {
    let shapes = &mut picture.shapes;
    let square = |half: i32, fill| Shape::Rect {
        at: [x - half, y - half, 2 * half, 2 * half],
        fill,
    };
    match mark {
        Mark::Officer => shapes.push(Shape::Circle {
            at: [x, y, 9],
            fill: ink::NOW,
            stroke: ink::GROUND,
        }),
        Mark::Social => shapes.extend([square(7, ink::TEXT), square(4, ink::GROUND)]),
        Mark::Physical => shapes.push(Shape::Triangle {
            at: [x, y, 8],
            fill: ink::AMBITION,
        }),
        Mark::Other => shapes.push(Shape::Circle {
            at: [x, y, 8],
            fill: ink::MUTED,
            stroke: ink::GROUND,
        }),
        Mark::Own => shapes.push(square(7, ink::NOW)),
    }
}

/// What the marks mean; returns where it ends.
fn legend(picture: &mut Picture, show: &Show<'_>, y: i32) -> i32 {
    let words = show.sight.words;
    let mut left = EDGE + 8;
    if show.most() <= STACK {
        for mark in [Mark::Own].into_iter().chain(Mark::OTHERS) {
            let sliders = 0..show.counts().tallies.len();
            let there = sliders
                .flat_map(|slider| show.shares(slider))
                .any(|(other, share)| other == mark && share.known() > 0);
            if there {
                draw(picture, mark, [left, y - 5]);
                let name = mark.name(words);
                picture.write(left + 16, y, 300, &SMALL, name);
                left += 46 + i32::try_from(name.chars().count()).unwrap_or_default() * 9;
            }
        }
    }
    picture.write(EDGE, y + 26, WIDTH - 2 * EDGE, &SMALL, words.group_legend())
}

/// All of it in words.
fn described(show: &Show<'_>) -> String {
    let order = show.counts().order().into_iter();
    let mut parts: Vec<String> = order
        .map(|slider| format!("{}: {}", show.label(slider), said(show, slider).join(" ")))
        .collect();
    parts.extend(resembles(show));
    parts.join(" ")
}
