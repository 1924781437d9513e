//! Sets up what is missing, builds the release bundle and serves the demo pages.
//!
//! The `cargo demo` command and the browser tests both stand on this library, so that what a
//! visitor of the demo sees is what the tests have seen:
//!
//! ```no_run
//! # fn main() -> Result<(), mengpaneel_demo::Error> {
//! use mengpaneel_demo::{Server, Workspace, build, setup};
//!
//! let workspace = Workspace::here();
//! let tools = setup::tools(&workspace)?;
//! let bundle = build::build(&workspace, &tools)?;
//! println!("{bundle}");
//! let server = Server::start(0)?;
//! println!("{}", server.url("/intranet/"));
//! # Ok(())
//! # }
//! ```
//!
//! Everything that is installed or built is made once, under a lock that holds across processes.

#![deny(missing_docs, unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod build;
mod error;
mod lock;
mod naming;
mod process;
pub mod serve;
pub mod setup;
mod workspace;

pub use build::{Bundle, BundleFile};
pub use error::Error;
pub use serve::Server;
pub use setup::{Browsers, Tools};
pub use workspace::Workspace;
