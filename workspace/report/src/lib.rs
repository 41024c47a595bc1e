//! Results → [`Briefing`] → page: everything that shows.
//!
//! [`brief()`] turns the engine's results into strings and numbers; the renderers turn those into
//! HTML, JSON, Markdown or a terminal's lines, and decide nothing.

mod brief;
pub mod briefing;
pub mod changes;
mod csv;
mod desk;
mod diff;
mod generator;
mod groups;
mod html;
pub mod index;
mod json;
mod mail;
mod markdown;
mod pairing;
mod pieces;
pub mod profile;
mod schema;
mod terminal;
mod theme;

pub use brief::{
    Cast, Findings, GroupPools, Reference, brief, group_profiles, index_groups, link_groups,
    link_outlets, pool, pool_groups, profiles,
};
pub use briefing::Briefing;
pub use changes::{Changes, changes};
pub use csv::csv;
pub use diff::diff;
pub use generator::Generator;
pub use groups::{Groups, group};
pub use html::{changes_html, diff_html, html, index_html, outlet_html};
pub use index::Index;
pub use json::json;
pub use mail::mail;
pub use markdown::markdown;
pub use schema::schema;
pub use terminal::{changes_text, terminal};
pub use theme::Theme;
