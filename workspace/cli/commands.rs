//! A module a command.

pub(crate) mod changes;
pub(crate) mod compare;
pub(crate) mod completions;
pub(crate) mod diff;
pub(crate) mod evaluate;
pub(crate) mod explain;
pub(crate) mod inspect;
pub(crate) mod man;
pub(crate) mod report;
pub(crate) mod schema;
pub(crate) mod stories;
pub(crate) mod summarize;
