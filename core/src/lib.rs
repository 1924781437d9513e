//! The thinking part of the Wijkmengpaneel: sliders, profiles, and what a filled-in board resembles.
//!
//! A municipality fills in a mixing desk of five faders; this crate says which of five profiles of
//! neighbourhood-based working the board resembles, how sure that is, and why. It knows no browser,
//! clock, storage or language of the screen, so the same board gives the same outcome everywhere.
//!
//! ```
//! use mengpaneel_core::{Board, Position, RawBoard, Verdict, classify};
//!
//! let raw: RawBoard = serde_json::from_str(include_str!("../content/wijkgericht.nl.json"))?;
//! let board = Board::try_from(raw)?;
//!
//! // Den Haag 2007-2009: own programme office (8), internal process not known, residents only
//! // consulted (2), four aldermen and the town clerk involved (9), a communications coordinator (5).
//! let den_haag = [Some(8), None, Some(2), Some(9), Some(5)]
//!     .map(|steps| steps.map(|steps| Position::new(steps).unwrap()));
//!
//! let outcome = classify(&board, &den_haag);
//! let nearest = outcome.nearest().unwrap();
//! assert_eq!(outcome.verdict, Verdict::Clear);
//! assert_eq!(board.profiles()[nearest.profile].id.as_str(), "organisatiegericht");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How a board is classified, by hand
//!
//! 1. **Enough answers.** "Don't know" and "not answered yet" both count as unknown. With fewer than
//!    four fifths of the sliders known (of five: four) the verdict is [`Verdict::Insufficient`] and no
//!    profile is named.
//! 2. **Steps outside.** Each profile has a range of positions for each slider. Count how many whole
//!    steps the answer lies outside that range; inside it is 0.
//! 3. **Weight.** The side of the range on which the answer lies has a salience: high 3, medium 2,
//!    low 1. It tells how characteristic that limit is for the profile.
//! 4. **Distance.** Square the steps of each known slider, multiply by the weight, add up, divide by
//!    the sum of the weights (for each slider its heavier side), and take the square root: a weighted
//!    root mean square, in steps. One large contradiction so weighs more than several small ones.
//! 5. **Closeness** is 1 − distance ÷ 10. The **margin** is the closeness of the nearest profile minus
//!    that of the next one. Equal distances go in the board's own order of profiles.
//! 6. **Verdict.** A profile is near up to a distance of 1.5 steps. No profile near: `Mixed`. The
//!    nearest one near, with a margin below 0.05 (half a step): `Between`. Otherwise `Clear`, unless a
//!    slider that characterises the profile (high salience) is contradicted by more than four steps,
//!    or more sliders stand high than the profile allows (`ontwikkelend`: one): then it is `Mixed` too,
//!    because what stands out contradicts the name.
//!
//! Worked example: 3 3 8 3 5 against `ontwikkelend` (0-5, 0-5, 2-6, 2-6, 0-6). Only residents lie
//! outside: 2 steps above, weight 3. 3 × 2² = 12; the weights are 3 + 3 + 3 + 3 + 1 = 13; √(12 ÷ 13) =
//! 0.961 steps; closeness 0.904. The sources of each range stand with the content.
//!
//! # Many readings beside each other
//!
//! A [`Group`] holds what many people filled in. [`Counts`] has its figures, [`beside`] puts several
//! pictures next to each other, and [`Tally::clumps`] finds two groups that a median would hide. An
//! [`Aggregate`] is all that a picture needs, without anybody in it: it fits in a link.
//!
//! # Who stands in which arena
//!
//! Beside the board a reading holds a map of stakeholders in three arenas that overlap: seven regions.
//! [`layout`] gives each a place strictly inside its own region; [`findings`] says what stands out,
//! one rule a [`Rule`]. Cases, well-known stakeholders and the words of the findings are data: a
//! [`Catalogue`].

mod advice;
mod arena;
mod board;
mod classify;
mod code;
mod content;
mod date;
mod error;
mod explain;
mod file;
mod group;
mod layout;
mod model;
mod position;
mod profile;
mod reading;
mod tension;

pub use advice::{Advice, Gap, Ground, Next, Route, Start, advise, gaps, route};
pub use arena::{
    Arena, ArenaText, Case, Catalogue, Contact, Expectation, Finding, Known, Level, RawCatalogue,
    Region, Remark, ResidentRole, Rule, Stakeholder, findings,
};
pub use board::{Board, BoardId, Example, Reason, Slider, SliderId, Source, Stand, Steps};
pub use classify::{
    Closeness, Contribution, MARGIN, NEAR, Outcome, Verdict, classify, contradictions, high_sliders,
};
pub use code::{Found, FoundCode, Mark, ResultCode, Role, around_last, board_number, find_codes};
pub use content::RawBoard;
pub use date::{Date, NotADate};
pub use error::{CodeProblem, Error, ErrorKind, GroupProblem, Kind, LARGEST_FILE, Problem};
pub use explain::{Change, Doubt, changes, doubts, resemblance, smallest_change};
pub use file::Node;
pub use group::{
    Added, Aggregate, Clump, Counts, Entry, GROUP_LINK, Gathering, Group, Line, Participant, Tally,
    beside,
};
pub use layout::{FRAME, Layout, MIDDLES, Measure, OFFICER, Point, Spot, layout};
pub use model::{
    Announcement, ArenaMsg, Arrival, Came, Camera, Effect, Effects, Field, FileKind, GroupChange,
    GroupMsg, Keeping, Layer, Lens, Model, Msg, NamedFile, Notice, Paper, Report, Screen, Shelved,
    Swap, Text, Workshop, update, update_desk, update_screens,
};
pub use position::{Answer, Band, Position};
pub use profile::{Claim, Evidence, Illustration, Profile, ProfileId, Salience, Target};
pub use reading::{Context, Reading};
pub use tension::{Condition, Interpretation, RemarkId, Span, Tension};
