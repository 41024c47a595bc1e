//! The JSON Schema of the briefing, derived from its types: it says what they say.

use schemars::generate::SchemaSettings;

use crate::briefing::Briefing;
use crate::json::json;

/// The JSON Schema (draft 2020-12) of what [`json`] makes of a [`Briefing`].
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    json(&settings.into_generator().into_root_schema_for::<Briefing>())
}
