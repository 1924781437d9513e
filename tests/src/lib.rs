//! What the journeys stand on: a served site, a real Chromium, and a [`Page`] that does and sees
//! what a user does and sees.
//!
//! Journeys use keys, pointer and typed text; they never call the element's own methods, except
//! where a test is about those methods and says so.

mod driver;
mod page;
mod stage;

pub use driver::Driver;
pub use page::{Focus, Page, Printed};
pub use stage::{Size, Stage, journey, stage};

/// What a journey may fail with.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
