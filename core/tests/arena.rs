//! The map of arenas: each rule with a map that triggers it and a near-miss that does not, what may
//! change on the map, and the map in files.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;
#[path = "built_in/catalogue.rs"]
mod catalogues;

use built_in::board;
use catalogues::{DUTCH, ENGLISH, catalogue};
use mengpaneel_core::{
    Announcement, Arena, ArenaMsg, Catalogue, Contact, Effect, Field, Level, Model, Msg, Node,
    Reading, Region, ResidentRole, Screen, Stakeholder, findings, update,
};
use serde_json::{Value, json};

/// "g o !s" is in the municipality, often contact, needed, strategic. Arenas g n l; contact o
/// (often) or s (sometimes) after a space; `!` needed; `^` strategic; `*` object, `+` co-producer.
fn one(said: &str) -> Stakeholder {
    let (arenas, rest) = said.split_once(' ').unwrap_or((said, ""));
    let arenas = arenas.chars().map(|letter| match letter {
        'g' => Arena::Municipality,
        'n' => Arena::Network,
        _ => Arena::LifeWorld,
    });
    let mut one = Stakeholder::new(said.to_owned(), Region::of(arenas).unwrap());
    for letter in rest.chars() {
        match letter {
            'o' => one.contact = Contact::Often,
            's' => one.contact = Contact::Sometimes,
            '!' => one.needed = true,
            '^' => one.level = Some(Level::Strategic),
            '*' => one.roles.push(ResidentRole::Object),
            _ => one.roles.push(ResidentRole::CoProducer),
        }
    }
    one
}

fn map(said: &[&str]) -> Vec<Stakeholder> {
    said.iter().map(|said| one(said)).collect()
}

fn found(said: &[&str], profile: Option<&str>) -> Vec<String> {
    let catalogue = catalogue(DUTCH);
    findings(&map(said), &catalogue, profile)
        .iter()
        .map(|finding| finding.id(&catalogue))
        .collect()
}

#[test]
fn each_finding_has_a_map_that_triggers_it_and_a_near_miss_that_does_not() {
    let cases: [(&str, &[&str], &[&str]); 11] = [
        ("needed-no-contact", &["n !"], &["n !s"]),
        ("no-contact-gemeente", &["g", "n o"], &["gn s", "n o"]),
        ("no-contact-netwerk", &["n", "g o"], &["n s", "g o"]),
        ("no-contact-leefwereld", &["g o", "n o"], &["g o", "nl o"]),
        ("no-bridge", &["g", "n", "l"], &["g", "n", "nl"]),
        ("one-voice", &["g", "l o"], &["g", "l o", "gl"]),
        ("only-object", &["l *", "l *", "g"], &["l *", "l +", "g"]),
        ("no-cover", &["g o", "g^"], &["g o", "g ^s"]),
        ("all-alone", &["g !", "g !", "g !"], &["g !", "g !", "gn !"]),
        ("inward", &["g o", "g s", "n"], &["g o", "gn s", "n"]),
        ("outward", &["n o", "l s", "g"], &["n o", "gl s", "g"]),
    ];
    for (id, triggers, misses) in cases {
        assert!(
            found(triggers, None).contains(&id.to_owned()),
            "{id}: {triggers:?}"
        );
        assert!(
            !found(misses, None).contains(&id.to_owned()),
            "{id}: {misses:?}"
        );
    }
}

#[test]
fn what_a_profile_makes_likely_is_said_when_the_map_shows_it() {
    let thin = ["g o", "n s", "l"];
    let id = "organisatiegericht-leefwereld".to_owned();
    assert!(found(&thin, Some("organisatiegericht")).contains(&id));
    assert!(!found(&thin, Some("participatief")).contains(&id));
    // As many as in the network is not the fewest.
    assert!(!found(&["g o", "n s", "l s"], Some("organisatiegericht")).contains(&id));
    let inside = "participatief-gemeente".to_owned();
    assert!(found(&["g", "n s", "l o"], Some("participatief")).contains(&inside));
}

#[test]
fn a_map_without_any_contact_says_so_once() {
    assert_eq!(
        found(&["g !", "n !", "nl !"], None),
        ["needed-no-contact", "one-voice"]
    );
}

#[test]
fn an_empty_map_finds_nothing_and_a_map_of_bridges_finds_nothing_either() {
    assert!(found(&[], Some("organisatiegericht")).is_empty());
    assert_eq!(
        found(&["g ^s", "gnl !o", "nl o", "l s", "n s"], None),
        Vec::<String>::new()
    );
}

#[test]
fn both_catalogues_are_sound_and_say_the_same() {
    let [dutch, english] = [DUTCH, ENGLISH].map(catalogue);
    assert_eq!(dutch.stakeholders.len(), 27);
    assert_eq!(dutch.cases.len(), 4);
    let shape = |catalogue: &Catalogue| {
        let known = catalogue.stakeholders.iter();
        let known: Vec<_> = known
            .map(|known| (known.id.clone(), known.region, known.level))
            .collect();
        let cases = catalogue.cases.iter();
        let cases: Vec<_> = cases
            .map(|case| {
                (
                    case.id.clone(),
                    case.claim.source.clone(),
                    case.stakeholders.clone(),
                )
            })
            .collect();
        let remarks = catalogue
            .remarks
            .iter()
            .chain(catalogue.expectations.iter().map(|e| &e.remark));
        let sources: Vec<_> = remarks.map(|remark| remark.claim.source.clone()).collect();
        (known, cases, sources, catalogue.checklist.len())
    };
    assert_eq!(shape(&dutch), shape(&english));
    let claims = dutch
        .arenas
        .iter()
        .map(|arena| &arena.claim)
        .chain(&dutch.checklist);
    let claims = claims.chain(dutch.cases.iter().map(|case| &case.claim));
    for claim in claims.chain(dutch.remarks.iter().map(|remark| &remark.claim)) {
        let lists = |name: &str| dutch.sources.iter().any(|source| source.id == name);
        for place in claim.source.split(", ") {
            assert!(
                place.split_once(':').is_some_and(|(name, _)| lists(name)),
                "{place}"
            );
        }
    }
    for expectation in &dutch.expectations {
        assert!(
            board()
                .profiles()
                .iter()
                .any(|profile| profile.id.as_str() == expectation.profile)
        );
    }
}

#[test]
fn no_sentence_of_the_catalogues_has_more_than_20_words() {
    fn texts(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value {
                        Value::String(text) if ["text", "next"].contains(&name.as_str()) => {
                            found.push(text.clone());
                        }
                        other => texts(other, found),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
            _ => {}
        }
    }
    for file in [DUTCH, ENGLISH] {
        let mut found = Vec::new();
        texts(&serde_json::from_str(file).unwrap(), &mut found);
        assert!(found.len() > 25, "{}", found.len());
        let sentences = found
            .iter()
            .flat_map(|text| text.split_inclusive(['.', '?', ':']));
        for sentence in sentences {
            assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
        }
    }
}

fn desk() -> Model {
    let mut model = Model::new(board().clone(), Screen::Arena);
    update(&mut model, Msg::Catalogued(Box::new(catalogue(DUTCH))));
    model
}

fn act(model: &mut Model, msg: ArenaMsg) -> Vec<Effect> {
    update(model, Msg::Arena(msg))
}

fn names(model: &Model) -> Vec<&str> {
    let map = model.reading().stakeholders.iter();
    map.map(|one| one.name.as_str()).collect()
}

#[test]
fn a_case_brings_whom_it_needs_once_and_undo_takes_them_back() {
    let mut model = desk();
    act(&mut model, ArenaMsg::Invite(10));
    act(&mut model, ArenaMsg::Start(0));
    assert_eq!(
        names(&model),
        [
            "Wijkagent",
            "Jongerenwerk",
            "Scholen",
            "Beheer openbare ruimte"
        ]
    );
    assert!(model.suggested().is_empty());
    assert!(!model.reading().stakeholders[0].needed && model.reading().stakeholders[1].needed);
    update(&mut model, Msg::Undo);
    assert_eq!(names(&model), ["Wijkagent"]);
    update(&mut model, Msg::Redo);
    act(&mut model, ArenaMsg::Remove(2));
    assert_eq!(model.suggested(), [14]);
    assert_eq!(
        names(&model),
        ["Wijkagent", "Jongerenwerk", "Beheer openbare ruimte"]
    );
    act(&mut model, ArenaMsg::Clear);
    assert!(model.reading().is_blank());
}

#[test]
fn in_another_language_the_known_ones_are_called_otherwise_and_your_own_are_not() {
    let mut model = desk();
    act(&mut model, ArenaMsg::Start(0));
    act(&mut model, ArenaMsg::Invent("Wijkagent".to_owned()));
    let write = Msg::Write {
        field: Field::Stakeholder(1),
        text: "Jongerenwerk Oost".to_owned(),
    };
    update(&mut model, write);
    update(&mut model, Msg::Settle);
    update(&mut model, Msg::Catalogued(Box::new(catalogue(ENGLISH))));
    assert_eq!(
        names(&model),
        [
            "Community police officer",
            "Jongerenwerk Oost",
            "Schools",
            "Public space upkeep",
            "Wijkagent"
        ]
    );
}

#[test]
fn by_list_or_by_map_the_reading_becomes_the_same() {
    let (mut list, mut picture) = (desk(), desk());
    for model in [&mut list, &mut picture] {
        act(model, ArenaMsg::Start(0));
    }
    let index = 0;
    act(
        &mut list,
        ArenaMsg::Toggle {
            index,
            arena: Arena::LifeWorld,
        },
    );
    let region = Region::of([Arena::Network, Arena::LifeWorld]).unwrap();
    assert_eq!(
        act(&mut picture, ArenaMsg::Pick(Some(index))),
        [Effect::FocusPlaces]
    );
    let effects = act(&mut picture, ArenaMsg::Place { index, region });
    assert!(effects.contains(&Effect::Announce(Announcement::Stakeholder(index))));
    assert_eq!(picture.picked(), None);
    let file = |model: &Model| serde_json::to_string(&model.reading().to_file(board())).unwrap();
    assert_eq!(file(&list), file(&picture));
}

#[test]
fn nobody_is_without_an_arena_or_a_name() {
    let mut model = desk();
    act(&mut model, ArenaMsg::Invent("  ".to_owned()));
    assert!(model.reading().is_blank());
    act(&mut model, ArenaMsg::Invent(" Buurtmoeders ".to_owned()));
    let effects = act(
        &mut model,
        ArenaMsg::Toggle {
            index: 0,
            arena: Arena::LifeWorld,
        },
    );
    assert_eq!(effects, [Effect::Announce(Announcement::LastArena)]);
    let write = |text: &str| Msg::Write {
        field: Field::Stakeholder(0),
        text: text.to_owned(),
    };
    assert_eq!(
        update(&mut model, write("")),
        [],
        "nobody without a name is kept"
    );
    update(&mut model, Msg::Settle);
    assert_eq!(names(&model), ["Buurtmoeders"]);
    update(&mut model, write(&"é".repeat(200)));
    update(&mut model, Msg::Settle);
    assert_eq!(names(&model)[0].chars().count(), Stakeholder::NAME);
}

#[test]
fn there_is_room_for_sixty_and_the_next_one_is_told_so() {
    let mut model = desk();
    for number in 0..Stakeholder::MOST {
        act(&mut model, ArenaMsg::Invent(format!("Groep {number}")));
    }
    let effects = act(&mut model, ArenaMsg::Invent("Nog één".to_owned()));
    assert_eq!(effects, [Effect::Announce(Announcement::MapFull)]);
    act(&mut model, ArenaMsg::Start(0));
    assert_eq!(model.reading().stakeholders.len(), Stakeholder::MOST);
}

#[test]
fn a_wish_about_nobody_changes_nothing() {
    let mut model = desk();
    let index = 3;
    let region = Region::only(Arena::Network);
    for msg in [
        ArenaMsg::Start(99),
        ArenaMsg::Invite(99),
        ArenaMsg::Remove(index),
        ArenaMsg::Place { index, region },
        ArenaMsg::Toggle {
            index,
            arena: Arena::Network,
        },
        ArenaMsg::Contact {
            index,
            contact: Contact::Often,
        },
        ArenaMsg::Need {
            index,
            needed: true,
        },
        ArenaMsg::Pick(Some(index)),
    ] {
        assert_eq!(act(&mut model, msg), []);
    }
    assert!(model.reading().is_blank() && !model.can_undo());
}

fn read(stakeholders: Value) -> Result<Reading, String> {
    let file = json!({
        "format": 2, "kind": "reading", "board": "wijkgericht",
        "arenas": { "stakeholders": stakeholders },
    });
    let node: Node = serde_json::from_value(file).unwrap();
    Reading::from_file(&node, board()).map_err(|error| error.to_string())
}

#[test]
fn every_map_comes_back_as_it_was_written() {
    let mut reading = Reading::blank(5);
    reading.case = "park".to_owned();
    reading.stakeholders = map(&["g !^", "nl o", "l +", "gnl s*"]);
    // Right to left, emoji, and two of the same name: all allowed.
    reading.stakeholders[0].name = "مجموعة الحي 🏡".to_owned();
    reading.stakeholders[1].name = reading.stakeholders[2].name.clone();
    let written = serde_json::to_string(&reading.to_file(board())).unwrap();
    let node: Node = serde_json::from_str(&written).unwrap();
    assert_eq!(Reading::from_file(&node, board()), Ok(reading));
}

#[test]
fn what_cannot_stand_on_a_map_is_named_with_its_limit() {
    let cases = [
        (
            json!([{ "name": "", "arenas": ["gemeente"] }]),
            "stakeholders[0].name: is missing: fill it in.",
        ),
        (
            json!([{ "name": "x".repeat(200), "arenas": ["gemeente"] }]),
            "stakeholders[0].name: is too long: use at most 80 characters.",
        ),
        (
            json!([{ "name": "x", "arenas": [] }]),
            "stakeholders[0].arenas: is missing: fill it in.",
        ),
        (
            json!([{ "name": "x", "arenas": ["markt"] }]),
            "stakeholders[0].arenas[0]: is another word: use one of gemeente, netwerk, leefwereld.",
        ),
        (
            json!([{ "name": "x", "arenas": ["netwerk"], "contact": "daily" }]),
            "stakeholders[0].contact: is another word: use one of none, sometimes, often.",
        ),
        (
            json!(vec![json!({ "name": "x", "arenas": ["netwerk"] }); 1000]),
            "stakeholders: has too many: use at most 60.",
        ),
    ];
    for (stakeholders, sentence) in cases {
        assert_eq!(read(stakeholders), Err(format!("arenas.{sentence}")));
    }
}
