//! How long a classification takes, natively: `cargo bench -p mengpaneel-core`.
//!
//! The budget for one board is 1 µs and the aim 200 ns. The size profile of the shipped
//! WebAssembly does not apply here; `[profile.bench]` measures the algorithm. Times are printed and
//! never asserted: the machines that run this are noisy.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark without its board cannot run"
)]
#![allow(
    missing_docs,
    reason = "criterion's macro writes a public function without a comment"
)]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use mengpaneel_core::{Board, Position, RawBoard, classify, doubts, smallest_change};
use std::hint::black_box;

type Stands = [Option<Position>; 5];

fn built_in() -> Board {
    let text = include_str!("../content/wijkgericht.nl.json");
    let raw: RawBoard = serde_json::from_str(text).unwrap();
    Board::try_from(raw).unwrap()
}

/// The 243 boards with each fader low (2), in the middle (5) or high (8).
fn low_middle_high() -> Vec<Stands> {
    let stand = |board: u32, slider: u32| [2, 5, 8][(board / 3_u32.pow(slider) % 3) as usize];
    (0..243)
        .map(|board| [0, 1, 2, 3, 4].map(|slider| Position::new(stand(board, slider)).ok()))
        .collect()
}

fn one_board(criterion: &mut Criterion) {
    let board = built_in();
    let near_participatief = [5, 2, 9, 4, 6].map(|steps| Position::new(steps).ok());
    let own_mix = [8, 2, 2, 9, 5].map(|steps| Position::new(steps).ok());

    criterion.bench_function("classify one board", |bencher| {
        bencher.iter(|| classify(black_box(&board), black_box(&near_participatief)));
    });
    // A different board each time, so that no branch is learned by heart.
    let every = low_middle_high();
    let mut next = every.iter().cycle();
    criterion.bench_function("classify one board, another each time", |bencher| {
        bencher.iter_batched(
            || *next.next().unwrap(),
            |stands| classify(black_box(&board), black_box(&stands)),
            BatchSize::SmallInput,
        );
    });
    criterion.bench_function("smallest change of one board", |bencher| {
        bencher.iter(|| smallest_change(black_box(&board), black_box(&near_participatief)));
    });
    criterion.bench_function("doubts about one board", |bencher| {
        let outcome = classify(&board, &own_mix);
        bencher.iter(|| doubts(black_box(&board), black_box(&own_mix), &outcome));
    });
}

fn many_boards(criterion: &mut Criterion) {
    let board = built_in();
    let every = low_middle_high();

    criterion.bench_function("classify 243 boards", |bencher| {
        bencher.iter(|| {
            for stands in &every {
                black_box(classify(black_box(&board), black_box(stands)));
            }
        });
    });
}

criterion_group!(benches, one_board, many_boards);
criterion_main!(benches);
