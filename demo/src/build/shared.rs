//! What documents in several languages share, once; and for each language what is its own.
//!
//! A board in English has the same sources, fields and stands as the board in Dutch. Only the texts
//! differ, and only those are fetched for each language: in Brotli this takes 3 KB off the bundle.
//!
//! ```text
//! {"id": 1, "title": "Wijk"}           {"id": 1, "title": null}   ["Wijk"]
//! {"id": 1, "title": "District"}   →                              ["District"]
//! ```

use serde_json::{Map, Value};

/// Documents of one shape, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Divided {
    /// What they share, with `null` where they differ, and where they share a `null`.
    pub shared: Value,
    /// For each document what stands at those places, from the first to the last.
    pub own: Vec<Vec<Value>>,
}

/// Takes documents apart. Where their shapes differ, the whole part at that place is their own.
pub(crate) fn divided(documents: &[&Value]) -> Divided {
    let mut own = vec![Vec::new(); documents.len()];
    Divided {
        shared: common(documents, &mut own),
        own,
    }
}

fn common(values: &[&Value], own: &mut [Vec<Value>]) -> Value {
    if let Some(maps) = all(values, Value::as_object)
        && maps.iter().all(|map| map.keys().eq(maps[0].keys()))
    {
        let mut shared = Map::new();
        for key in maps[0].keys() {
            let fields: Vec<&Value> = maps.iter().map(|map| &map[key]).collect();
            shared.insert(key.clone(), common(&fields, own));
        }
        return shared.into();
    }
    if let Some(lists) = all(values, Value::as_array)
        && lists.iter().all(|list| list.len() == lists[0].len())
    {
        let item = |place: usize| lists.iter().map(|list| &list[place]).collect::<Vec<_>>();
        return (0..lists[0].len())
            .map(|place| common(&item(place), own))
            .collect();
    }
    if values.iter().all(|value| *value == values[0]) && !values[0].is_null() {
        return values[0].clone();
    }
    for (own, value) in own.iter_mut().zip(values) {
        own.push((*value).clone());
    }
    Value::Null
}

/// All values as one kind, if they are of it and there is one.
fn all<'a, T>(values: &[&'a Value], kind: impl Fn(&'a Value) -> Option<T>) -> Option<Vec<T>> {
    let found: Option<Vec<T>> = values.iter().map(|value| kind(value)).collect();
    found.filter(|found| !found.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// As the loader does it.
    fn filled(shared: &Value, own: &mut impl Iterator<Item = Value>) -> Value {
        match shared {
            Value::Null => own.next().unwrap(),
            Value::Array(list) => list.iter().map(|value| filled(value, own)).collect(),
            Value::Object(map) => map
                .iter()
                .map(|(key, value)| (key.clone(), filled(value, own)))
                .collect(),
            other => other.clone(),
        }
    }

    #[test]
    fn what_is_shared_stands_once_and_what_differs_with_its_language() {
        let cases = [
            (
                json!({"id": 1, "title": "a"}),
                json!({"id": 1, "title": "b"}),
                json!({"id": 1, "title": null}),
            ),
            (
                json!([1, "a", [true]]),
                json!([1, "b", [true]]),
                json!([1, null, [true]]),
            ),
            (json!(["a"]), json!(["a", "b"]), json!(null)),
            (
                json!({"x": 1, "y": 2}),
                json!({"y": 3, "x": 1}),
                json!(null),
            ),
            (
                json!({"year": null}),
                json!({"year": null}),
                json!({"year": null}),
            ),
            (
                json!({"x": [1]}),
                json!({"x": {"y": 1}}),
                json!({"x": null}),
            ),
            (json!([[], {}]), json!([[], {}]), json!([[], {}])),
        ];
        for (one, other, shared) in cases {
            let found = divided(&[&one, &other]);
            assert_eq!(found.shared, shared);
            for (document, own) in [one, other].iter().zip(found.own) {
                let mut own = own.into_iter();
                assert_eq!(filled(&found.shared, &mut own), *document);
                assert_eq!(own.next(), None, "{document}: nothing is left over");
            }
        }
    }

    #[test]
    fn a_single_language_shares_everything_with_itself() {
        let only = json!({"id": 1, "year": null});
        assert_eq!(divided(&[&only]).own, [[Value::Null]]);
    }
}
