//! The mark of what crossread wrote: a reader of articles passes it over.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Stands first in what is written as JSON, `"generator": "crossread"`, as the element `generator`
/// does in a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Generator;

impl Serialize for Generator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("crossread")
    }
}

impl<'de> Deserialize<'de> for Generator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Generator, D::Error> {
        String::deserialize(deserializer).map(|_| Generator)
    }
}

impl JsonSchema for Generator {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Generator".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "const": "crossread" })
    }
}
