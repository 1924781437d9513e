//! What two languages of one board may not differ in: keys, lengths of lists, numbers, ids, sources.

use serde_json::Value;

/// What stands under these keys must be the same in every language; other texts are translated.
const SAME: [&str; 11] = [
    "id", "source", "slider", "sliders", "band", "evidence", "salience", "below", "above",
    "author", "url",
];

/// Every difference between two languages, with its path.
pub fn differences(one: &Value, other: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare(one, other, "", "", &mut found);
    found
}

fn compare(one: &Value, other: &Value, path: &str, key: &str, found: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(fields), Value::Object(others)) => {
            let only = others.keys().filter(|key| !fields.contains_key(*key));
            for key in fields.keys().chain(only) {
                let path = format!("{path}.{key}");
                match (fields.get(key), others.get(key)) {
                    (Some(one), Some(other)) => compare(one, other, &path, key, found),
                    _ => found.push(format!("{path}: stands in one of the two")),
                }
            }
        }
        (Value::Array(items), Value::Array(others)) => {
            if items.len() != others.len() {
                found.push(format!(
                    "{path}: {} and {} items",
                    items.len(),
                    others.len()
                ));
            }
            for (index, (one, other)) in items.iter().zip(others).enumerate() {
                compare(one, other, &format!("{path}[{index}]"), key, found);
            }
        }
        (Value::String(_), Value::String(_)) if !SAME.contains(&key) => {}
        _ if one != other => found.push(format!("{path}: {one} and {other}")),
        _ => {}
    }
}
