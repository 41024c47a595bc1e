//! The briefing as JSON: the view model itself, so that there is no second schema.

use crate::briefing::Briefing;

/// A story as JSON, indented, with a line break at its end.
pub fn json(briefing: &Briefing) -> String {
    // Maps have text keys and every value is plain data: serializing can't fail.
    let mut text = serde_json::to_string_pretty(briefing).unwrap_or_default();
    text.push('\n');
    text
}
