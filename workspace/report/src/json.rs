//! View models as JSON: they are the schema, so that there is no second one.

use serde::Serialize;

/// A briefing, or any other view model, as JSON, indented, with a line break at its end.
pub fn json(view: &impl Serialize) -> String {
    // Maps have text keys and every value is plain data: serializing can't fail.
    let mut text = serde_json::to_string_pretty(view).unwrap_or_default();
    text.push('\n');
    text
}
