//! The JSON of a briefing against its schema.

use crossread_report::{Briefing, json, schema};
use expect_test::expect_file;
use serde_json::Value;

use super::fixture::{harbour, harbour_in, harbour_of};

#[test]
fn the_documented_schema_and_example_are_those_of_the_program() {
    expect_file!["../../../../docs/briefing.schema.json"].assert_eq(&schema());
    expect_file!["../../../../docs/briefing.example.json"].assert_eq(&json(&harbour_of(2)));
}

#[test]
fn every_briefing_is_as_its_schema_says() {
    let schema: Value = serde_json::from_str(&schema()).expect("it is JSON");
    let briefings =
        [harbour(), harbour_of(1), harbour_of(2), harbour_in(7, 10), Briefing::default()];
    for briefing in briefings {
        let value = serde_json::from_str(&json(&briefing)).expect("it is JSON");
        assert_eq!(faults(&schema, &schema, &value, "briefing"), Vec::<String>::new());
    }
}

#[test]
fn what_is_no_briefing_is_told_from_one() {
    let schema: Value = serde_json::from_str(&schema()).expect("it is JSON");
    let with = |place: &str, wrong: Value| {
        let mut value: Value = serde_json::to_value(harbour()).expect("it is plain data");
        *value.pointer_mut(place).expect("it is there") = wrong;
        faults(&schema, &schema, &value, "briefing")
    };
    assert_eq!(with("/story/words", Value::from(544)), Vec::<String>::new());
    assert_eq!(with("/story/words", Value::from(-1)).len(), 1);
    assert_eq!(with("/story/title", Value::Null).len(), 1);
    assert_eq!(with("/claims/0/tellings/0/pieces/0/mark", Value::from("new")).len(), 1);
    assert!(with("/claims/0/tellings/0", Value::from("words")).len() == 1);
    let missing = faults(&schema, &schema, &serde_json::json!({}), "briefing");
    assert!(missing.iter().any(|fault| fault == "briefing: no claims"), "{missing:?}");
}

/// Where a value is not as a schema says. A keyword that is not known here is a fault too, so that
/// nothing goes unchecked.
fn faults(root: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    let Value::Object(rules) = schema else { return Vec::new() };
    let mut found = Vec::new();
    for (keyword, rule) in rules {
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "default" | "format" => {}
            "$ref" => {
                let target = rule.as_str().and_then(|link| root.pointer(link.strip_prefix('#')?));
                match target {
                    Some(target) => found.extend(faults(root, target, value, place)),
                    None => found.push(format!("{place}: {rule} leads nowhere")),
                }
            }
            "type" => {
                let is = |kind: &Value| kind.as_str().is_some_and(|kind| is_a(value, kind));
                let fits = rule.as_array().map_or_else(|| is(rule), |kinds| kinds.iter().any(is));
                if !fits {
                    found.push(format!("{place}: no {rule}"));
                }
            }
            "minimum" => {
                if value.as_f64().is_some_and(|n| Some(n) < rule.as_f64()) {
                    found.push(format!("{place}: below {rule}"));
                }
            }
            "const" if rule != value => found.push(format!("{place}: not {rule}")),
            "const" => {}
            "oneOf" => {
                let all = rule.as_array().into_iter().flatten();
                let n = all.filter(|one| faults(root, one, value, place).is_empty()).count();
                if n != 1 {
                    found.push(format!(
                        "{place}: is {n} of {}",
                        rule.as_array().map_or(0, Vec::len)
                    ));
                }
            }
            "required" => {
                let names = rule.as_array().into_iter().flatten().filter_map(Value::as_str);
                let missing = names.filter(|name| value.is_object() && value.get(name).is_none());
                found.extend(missing.map(|name| format!("{place}: no {name}")));
            }
            "properties" => {
                for (name, rule) in rule.as_object().into_iter().flatten() {
                    let Some(value) = value.get(name) else { continue };
                    found.extend(faults(root, rule, value, &format!("{place}.{name}")));
                }
                let known = |name: &&String| rule.get(name.as_str()).is_some();
                let all = value.as_object().into_iter().flat_map(serde_json::Map::keys);
                found.extend(
                    all.filter(|name| !known(name)).map(|name| format!("{place}: {name}?")),
                );
            }
            "additionalProperties" => {
                for (name, value) in value.as_object().into_iter().flatten() {
                    found.extend(faults(root, rule, value, &format!("{place}.{name}")));
                }
            }
            "items" => {
                for (index, value) in value.as_array().into_iter().flatten().enumerate() {
                    found.extend(faults(root, rule, value, &format!("{place}[{index}]")));
                }
            }
            unknown => found.push(format!("{place}: {unknown} is not checked")),
        }
    }
    found
}

fn is_a(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}
