//! What the widget costs in a browser, beside two peers: `cargo bench -p mengpaneel-tests --bench
//! browser`, about five minutes.
//!
//! One run measures the three pages in turn, round after round, so that a busy machine is busy for
//! all of them. The budgets are ratios; nothing is asserted. The pages:
//!
//! - **widget**: the release bundle, as `cargo demo` serves it, alone on a page;
//! - **Preact**: the same desk, with the same markup, style and words, and nothing behind it: no
//!   help, no outcome, no profiles (`tests/peers/preact.jsx`);
//! - **SurveyJS**: a form with five of its sliders, in its style sheet without fonts.
//!
//! Npm installs the peers' packages into `target/peers` at the first run. Every page is served on
//! this machine with Brotli, to a browser with a fresh profile each time. What is measured:
//!
//! - **A step by drag**: a real pointer drags one fader, one stand a move, at a sixth of the CPU's
//!   speed. Script is every callback, with the microtasks behind it, from one `input` event to the
//!   next; so what a page puts off to a later task or frame counts too. Taken from the browser's
//!   trace as time of the page's thread, which other programs do not lengthen. SurveyJS redraws its
//!   slider at each of these events as well, but sets the question's value at the release only.
//! - **A step by key**: the same for an arrow key, pressed and released; there SurveyJS sets the
//!   value at every step.
//! - **A move over the map**: a pointer drags one mark over a map of sixty stakeholders.
//! - **An addition to a group**: one code goes into a group of almost five hundred, which is drawn
//!   again, at a quarter of the CPU's speed.
//! - **Until a slider answers**: from the start of the navigation until what the page itself draws
//!   of a fader follows a key, while real keys keep coming; with a cold cache, 1.6 Mbit/s, 150 ms
//!   and a quarter of the CPU's speed. Bytes are all that came by then, headers included.
//! - **Memory** after that, when rubbish has been collected.

mod measure;
mod peer;
mod session;
mod table;
mod trace;

use mengpaneel_demo::Server;
use mengpaneel_tests::{Outcome, stage};
use std::process::ExitCode;
use table::Samples;

/// How often each page is started.
const STARTS: usize = 7;
/// How often each page is dragged, in the first rounds.
const DRAGS: usize = 4;

fn main() -> ExitCode {
    // `cargo test --all-targets` starts benchmarks too, without this argument.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    match run() {
        Ok(table) => {
            print!("{table}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<String> {
    let peers = Server::start_site(0, &peer::site()?)?;
    // Each page with the length of its native thumb, which SurveyJS lets stand out at both ends.
    let pages = [
        (stage().hosts.url("/plain.html"), 44),
        (peers.url("/preact.html"), 44),
        (peers.url("/survey.html"), 0),
    ];
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut samples: [Samples; 3] = Default::default();
    for round in 0..STARTS {
        eprintln!("Round {} of {STARTS}…", round + 1);
        for ((url, thumb), samples) in pages.iter().zip(&mut samples) {
            let start = runtime.block_on(measure::start(url))?;
            for (sample, figure) in samples[2..].iter_mut().zip(start) {
                sample.push(figure);
            }
            if round < DRAGS {
                let steps = runtime.block_on(measure::steps(url, *thumb))?;
                for (sample, steps) in samples.iter_mut().zip(steps) {
                    sample.extend(steps);
                }
            }
        }
    }
    let map = runtime.block_on(measure::map(&stage().hosts.url("/arena.html")))?;
    let group = runtime.block_on(measure::group(&stage().hosts.url("/plain.html")))?;
    Ok(format!(
        "{}{}{}",
        table::of(&samples)?,
        table::by_itself("a move over the map", &map),
        table::by_itself("adding to a full group", &group)
    ))
}
