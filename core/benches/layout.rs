//! How long it takes to lay out a map of sixty stakeholders, natively: `cargo bench -p
//! mengpaneel-core --bench layout`. The budget is 5 ms and the aim 1 ms; times are printed, never
//! asserted.

#![allow(clippy::unwrap_used, reason = "a benchmark without its map cannot run")]
#![allow(
    missing_docs,
    reason = "criterion's macro writes a public function without a comment"
)]

use criterion::{Criterion, criterion_group, criterion_main};
use mengpaneel_core::{Measure, Region, Stakeholder, layout};
use std::hint::black_box;

/// As many as a map holds: most where one arena is alone, as in practice.
fn sixty() -> Vec<Stakeholder> {
    let regions = [1, 2, 4, 1, 2, 4, 1, 3, 5, 6, 1, 2, 4, 7, 1];
    let region = |number: usize| Region::from_bits(regions[number % regions.len()]).unwrap();
    (0..Stakeholder::MOST)
        .map(|number| Stakeholder::new(format!("Partij nummer {number}"), region(number)))
        .collect()
}

fn maps(criterion: &mut Criterion) {
    let map = sixty();
    let marks = Measure {
        mark: 0.122,
        officer: 0.16,
        letter: None,
    };
    let names = Measure {
        mark: 0.055,
        officer: 0.085,
        letter: Some((0.037, 0.08)),
    };
    criterion.bench_function("sixty marks", |bencher| {
        bencher.iter(|| layout(black_box(&map), marks));
    });
    criterion.bench_function("sixty names", |bencher| {
        bencher.iter(|| layout(black_box(&map), names));
    });
}

criterion_group!(benches, maps);
criterion_main!(benches);
