//! Every sentence about a single value in a content file: verbatim, brought about by putting that
//! value into the built-in file.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;
#[path = "built_in/refused.rs"]
mod refused;

use refused::refused_at;
use serde_json::json;

#[test]
fn a_position_in_content_that_is_out_of_range() {
    for wrong in [-1, 11, 256, i64::MIN, i64::MAX] {
        let out = |field: &str| {
            format!("{field}: {wrong} is not a position: use a whole number from 0 to 10.")
        };
        refused_at(
            "/profiles/0/targets/0/from",
            json!(wrong),
            &out("profiles[0].targets[0].from"),
        );
        refused_at(
            "/profiles/0/targets/0/to",
            json!(wrong),
            &out("profiles[0].targets[0].to"),
        );
        refused_at(
            "/profiles/4/clearest/bestuur",
            json!(wrong),
            &out("profiles[4].clearest.bestuur"),
        );
        let every = "interpretations[0].when.every.to";
        refused_at(
            "/interpretations/0/when/every/to",
            json!(wrong),
            &out(every),
        );
        let each = "tensions[0].when.sliders[0].from";
        refused_at("/tensions/0/when/sliders/0/from", json!(wrong), &out(each));
    }
}

#[test]
fn a_range_that_runs_backwards() {
    refused_at(
        "/profiles/2/targets/2",
        json!({"slider": "proces-bewoners", "from": 7, "to": 3}),
        "profiles[2].targets[2]: runs from 7 to 3: put the lower one first.",
    );
    refused_at(
        "/interpretations/0/when/every",
        json!({"from": 6, "to": 4}),
        "interpretations[0].when.every: runs from 6 to 4: put the lower one first.",
    );
}

#[test]
fn a_limit_of_faders_high_that_cannot_be() {
    for wrong in [-1, 6, 256] {
        let advice = "use 0 up to the number of sliders, or leave it out.";
        let expected =
            format!("profiles[0].high_at_most: {wrong} is not a number of sliders: {advice}");
        refused_at("/profiles/0/high_at_most", json!(wrong), &expected);
    }
}

#[test]
fn a_value_of_another_kind() {
    let text = "is not a text: put it between quotes.";
    let number = "is not a whole number: write it without quotes and decimals.";
    let list = "is not a list: put it between [ and ].";
    refused_at("/title", json!(5), &format!("title: {text}"));
    refused_at(
        "/sliders/0/questions/1",
        json!({}),
        &format!("sliders[0].questions[1]: {text}"),
    );
    refused_at(
        "/reasons/0/sliders/0",
        json!(true),
        &format!("reasons[0].sliders[0]: {text}"),
    );
    refused_at("/format", json!("1"), &format!("format: {number}"));
    refused_at(
        "/profiles/1/targets/0/to",
        json!(5.5),
        &format!("profiles[1].targets[0].to: {number}"),
    );
    refused_at(
        "/profiles/1/clearest/bestuur",
        json!("2"),
        &format!("profiles[1].clearest.bestuur: {number}"),
    );
    refused_at("/sliders", json!("vijf"), &format!("sliders: {list}"));
    refused_at(
        "/tensions/0/when/sliders",
        json!(3),
        &format!("tensions[0].when.sliders: {list}"),
    );
    let map = "has no fields: put it between { and }.";
    refused_at(
        "/profiles/1/clearest",
        json!([5, 2, 10, 2, 9]),
        &format!("profiles[1].clearest: {map}"),
    );
}

#[test]
fn a_word_that_is_not_one_of_the_list() {
    let other = |field: &str, words: &str| format!("{field}: is another word: use one of {words}.");
    refused_at(
        "/sliders/0/examples/0/band",
        json!("laag"),
        &other("sliders[0].examples[0].band", "low, middle, high"),
    );
    refused_at(
        "/profiles/0/targets/4/salience",
        json!("hoog"),
        &other("profiles[0].targets[4].salience", "low, medium, high"),
    );
    refused_at(
        "/profiles/0/targets/0/salience/above",
        json!("High"),
        &other("profiles[0].targets[0].salience.above", "low, medium, high"),
    );
    refused_at(
        "/reasons/2/evidence",
        json!("gok"),
        &other("reasons[2].evidence", "stated, inferred"),
    );
}

#[test]
fn a_source_with_a_year_or_an_address_that_is_not_one() {
    for wrong in [-1, 65_536] {
        let expected = format!("sources[0].year: {wrong} is not a year: use four digits.");
        refused_at("/sources/0/year", json!(wrong), &expected);
    }
    for wrong in [
        "javascript:alert(1)",
        "www.platform31.nl",
        "data:text/html,x",
        "//x",
    ] {
        let fix = "is not an address of a web page: start with https://.";
        let expected = format!("sources[1].url: \"{wrong}\" {fix}");
        refused_at("/sources/1/url", json!(wrong), &expected);
    }
}
