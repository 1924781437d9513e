//! How long the picture of ten thousand boards takes, natively: `cargo bench -p mengpaneel-core
//! --bench group`. The budget is 10 ms and the aim 2 ms; times are printed, never asserted.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark without its board cannot run"
)]
#![allow(
    missing_docs,
    reason = "criterion's macro writes a public function without a comment"
)]

use criterion::{Criterion, criterion_group, criterion_main};
use mengpaneel_core::{
    Aggregate, Answer, Board, Group, Mark, Participant, Position, RawBoard, Reading,
};
use std::hint::black_box;

fn built_in() -> Board {
    let text = include_str!("../content/wijkgericht.nl.json");
    let raw: RawBoard = serde_json::from_str(text).unwrap();
    Board::try_from(raw).unwrap()
}

/// Boards that differ, one answer in thirteen "weet niet".
fn participants(board: &Board, count: usize) -> Vec<Participant> {
    let answer = |number: usize| match number % 13 {
        12 => Some(Answer::Unknown),
        steps => Position::new(steps as u8 % 11).ok().map(Answer::At),
    };
    let one = |number: usize| {
        let reading = Reading {
            mark: Mark::new((number % 32_768) as u16).ok(),
            answers: (0..5)
                .map(|slider| answer(number * (slider + 3) + slider))
                .collect(),
            ..Reading::blank(5)
        };
        Participant::of(&reading, board).unwrap()
    };
    (0..count).map(one).collect()
}

fn pictures(criterion: &mut Criterion) {
    let board = built_in();
    let many = participants(&board, 10_000);
    criterion.bench_function("picture of 10,000 boards", |bencher| {
        bencher.iter(|| Aggregate::of(black_box(&many), &board));
    });
    let mut group = Group::default();
    for participant in participants(&board, Group::MOST) {
        group.add(participant);
    }
    let picture = group.picture(&board);
    criterion.bench_function("picture of 500 as text, and back", |bencher| {
        bencher.iter(|| {
            let text = black_box(&picture).to_text(&board).unwrap();
            Aggregate::from_text(&text, &board)
        });
    });
    let other = participants(&board, Group::MOST);
    criterion.bench_function("add 500 one by one", |bencher| {
        bencher.iter(|| {
            let mut group = Group::default();
            for participant in black_box(&other) {
                group.add(participant.clone());
            }
            group
        });
    });
}

criterion_group!(benches, pictures);
criterion_main!(benches);
