//! The doors to what loads a moment after the first slider works.
//!
//! Each of these functions, and everything that only they reach, moves to a second WebAssembly
//! module (`demo/src/build/split.rs` finds them by the name of this module). Whoever draws asks
//! [`Session::is_whole`](crate::session::Session::is_whole) before going through one; a door that is
//! called too early stops the instance.
//!
//! A door is a function without closures of its own, and is never inlined.

use crate::view::{self, Sight};
use yew::Html;

/// What the board resembles, and why.
#[inline(never)]
pub fn outcome(sight: &Sight<'_>) -> Html {
    view::outcome::outcome(sight)
}

/// The profiles by themselves.
#[inline(never)]
pub fn profiles(sight: &Sight<'_>) -> Html {
    view::profiles::profiles(sight)
}
