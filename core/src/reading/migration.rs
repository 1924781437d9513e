//! The steps from files of readings of earlier versions to the format of today.

use crate::file::{Step, renamed};

/// Step by step; see [`Step`].
pub(super) const STEPS: &[Step] = &[
    // Format 2 also knows an ambition: what was called `answers` is now called `now`.
    |fields| renamed(fields, "answers", "now"),
];
