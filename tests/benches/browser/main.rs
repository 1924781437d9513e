//! What the widget costs in a browser, beside two peers: `cargo bench -p mengpaneel-tests --bench
//! browser`.
//!
//! One run measures the three pages in turn, round after round, so that a busy machine is busy for
//! all of them; the budgets of quality.md are ratios, and nothing is asserted. The pages:
//!
//! - **widget**: the release bundle, as `cargo demo` serves it, alone on a page;
//! - **Preact**: the same desk with the same markup, style and words, but with nothing behind it: no
//!   help, no outcome, no profiles (`tests/peers/preact.jsx`);
//! - **SurveyJS**: a form with five of its sliders, in its style sheet without fonts.
//!
//! The peers' packages are installed by npm into `target/peers` at the first run. Every page is
//! served on this machine with Brotli, and opened by a browser with a fresh profile each time.
//! What is measured:
//!
//! - **A step by drag**: one fader is dragged by a real pointer, one stand a move, at a sixth of the
//!   CPU's speed. Script is everything that runs on the page's thread from one `input` event to the
//!   next: the event's own listeners and their microtasks, and what they put off to a later task or
//!   frame. It is read from the browser's trace, wall clock. SurveyJS redraws its slider at each of
//!   these events too, but sets the value of its question when the pointer is released only.
//! - **A step by arrow key**: the same for a key that is pressed and released, which is when SurveyJS
//!   sets its value as well.
//! - **Until a slider answers**: from the start of the navigation until what the page itself draws of
//!   a fader follows a key, while real keys keep coming; with a cold cache, 1.6 Mbit/s, 150 ms and a
//!   quarter of the CPU's speed. Bytes are those of all answers by then, headers included.
//! - **Memory** after that, when rubbish has been collected.

mod contestant;
mod measure;
mod peer;
mod session;
mod table;
mod trace;

use contestant::Contestant;
use mengpaneel_demo::Server;
use mengpaneel_demo::serve::Site;
use mengpaneel_tests::{Outcome, stage};
use std::process::ExitCode;
use table::Figures;

/// How often each page is dragged; one drag is [`measure::MOVES`] steps.
const DRAGS: usize = 6;
/// How often each page is started.
const STARTS: usize = 7;

fn main() -> ExitCode {
    // `cargo test --all-targets` starts benchmarks too, without this argument.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    let peers = Server::start_site(
        0,
        &Site {
            pages: peer::pages(),
            bundle: peer::bundle()?,
        },
    )?;
    let contestants = [
        Contestant::widget(stage().hosts.url("/plain.html")),
        Contestant::preact(peers.url("/preact.html")),
        Contestant::survey(peers.url("/survey.html")),
    ];
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut figures = contestants.each_ref().map(|_| Figures::default());
    for round in 0..STARTS.max(DRAGS) {
        eprintln!("Round {} of {}…", round + 1, STARTS.max(DRAGS));
        for (contestant, figures) in contestants.iter().zip(&mut figures) {
            if round < DRAGS {
                figures.steps(runtime.block_on(measure::steps(contestant))?);
            }
            if round < STARTS {
                figures.start(runtime.block_on(measure::start(contestant))?);
            }
        }
    }
    print!("{}", table::of(&figures));
    Ok(())
}
