//! The built-in board with its sliders repeated: the rules hold for any number of them.

use crate::built_in::CONTENT;
use mengpaneel_core::{Board, RawBoard};
use serde_json::{Value, json};

/// A board of this many sliders, 2 to 12, with the targets of the five built-in ones in turn.
pub fn board_with(sliders: usize) -> Board {
    let mut raw: Value = serde_json::from_str(CONTENT).unwrap();
    let ids: Vec<String> = (0..sliders).map(|n| format!("schuif-{n}")).collect();
    let repeated = |list: &Value, key: &str| {
        let items = list.as_array().unwrap().iter().cycle();
        let named = ids.iter().zip(items).map(|(id, item)| {
            let mut item = item.clone();
            item[key] = json!(id);
            item
        });
        named.collect::<Value>()
    };
    raw["sliders"] = repeated(&raw["sliders"], "id");
    for profile in raw["profiles"].as_array_mut().unwrap() {
        profile["targets"] = repeated(&profile["targets"], "slider");
        profile["clearest"] = ids.iter().map(|id| (id.clone(), json!(5))).collect();
        profile.as_object_mut().unwrap().remove("high_at_most");
    }
    raw["tensions"] = json!([]);
    raw["reasons"] = json!([]);
    Board::try_from(serde_json::from_value::<RawBoard>(raw).unwrap()).unwrap()
}
