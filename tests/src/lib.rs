//! What the journeys stand on: a served site, a real browser, and a [`Page`] that does and sees
//! what a user does and sees.
//!
//! Journeys use keys, pointer and typed text; they never call the element's own methods, except
//! where a test is about those methods and says so.

mod driver;
mod engine;
mod host;
mod page;
mod stage;
pub mod walk;

pub use driver::Driver;
pub use engine::Engine;
pub use host::{Answers, Host, Place, Served};
pub use page::{Focus, Page, Printed};
pub use stage::{Size, Stage, company, journey, journey_in, stage};

/// What a journey may fail with.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
