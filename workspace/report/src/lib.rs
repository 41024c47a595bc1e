//! Results → [`Briefing`] → page: everything that shows.
//!
//! [`brief`] turns the engine's results into strings and numbers; the renderers turn those into
//! HTML, JSON, Markdown or a terminal's lines, and decide nothing.

mod brief;
pub mod briefing;
pub mod index;

pub use brief::{Cast, Findings, brief};
pub use briefing::Briefing;
