//! A group at work: what comes in by text and file, what is told of it, and what can be taken back.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::board;
use mengpaneel_core::{
    Answer, Arrival, Camera, Effect, Gathering, GroupMsg, Layer, Lens, Mark, Model, Msg, NamedFile,
    Node, Position, Reading, Report, Role, Screen, update,
};

fn reading(mark: u16, now: [u8; 5]) -> Reading {
    let at = |steps| Some(Answer::At(Position::new(steps).unwrap()));
    Reading {
        mark: Some(Mark::new(mark).unwrap()),
        answers: now.map(at).to_vec(),
        ..Reading::blank(5)
    }
}

fn code(mark: u16, now: [u8; 5]) -> String {
    reading(mark, now).code(board()).unwrap().to_string()
}

fn mark(number: u16) -> Mark {
    Mark::new(number).unwrap()
}

fn model() -> Model {
    Model::new(board().clone(), Screen::Group)
}

fn tell(model: &mut Model, msg: GroupMsg) -> Vec<Effect> {
    update(model, Msg::Group(msg))
}

fn add(model: &mut Model, text: &str) -> Report {
    tell(model, GroupMsg::Add(text.to_owned()));
    model.workshop().report().unwrap().clone()
}

fn marks(model: &Model) -> Vec<u16> {
    let group = model.workshop().group();
    group
        .participants()
        .iter()
        .map(|one| one.mark.get())
        .collect()
}

fn file(name: &str, contents: Node) -> NamedFile {
    NamedFile {
        name: name.to_owned(),
        contents: Ok(contents),
    }
}

/// Forty lines from a chat: three are damaged, two came twice, and somebody signs.
#[test]
fn of_forty_pasted_codes_thirty_five_come_in_and_five_are_explained() {
    let mut lines: Vec<String> = (0..38)
        .map(|number| code(number, [number as u8 % 11, 5, number as u8 % 7, 2, 3]))
        .collect();
    lines.push(lines[4].clone());
    lines.push(lines[20].clone());
    for damaged in [3, 11, 30] {
        let last = lines[damaged].pop().unwrap();
        lines[damaged].push(if last == '0' { '1' } else { '0' });
    }
    let pasted = format!("{}\nGroet, Anna van de wijk\n", lines.join("\n"));

    let mut model = model();
    let report = add(&mut model, &pasted);
    assert_eq!(report.came.len(), 40);
    assert_eq!(
        (
            report.added(),
            report.known(),
            report.refused(),
            report.replaced()
        ),
        (35, 2, 3, 0)
    );
    assert_eq!(report.ignored, ["Groet, Anna van de wijk"]);
    assert_eq!(model.workshop().group().participants().len(), 35);
    // Each of the five says which it was, and why.
    let explained: Vec<_> = report
        .came
        .iter()
        .filter(|came| !matches!(came.outcome, Arrival::Added(_)))
        .map(|came| match &came.outcome {
            Arrival::Known(mark) => format!("{} is {}", came.written, mark.get()),
            Arrival::Refused(error) => format!("{}: {error}", came.written),
            other => panic!("{other:?}"),
        })
        .collect();
    let wrong =
        "A character of the code is wrong, or two are swapped: compare it with the original.";
    assert_eq!(
        explained,
        [
            format!("{}: {wrong}", lines[3]),
            format!("{}: {wrong}", lines[11]),
            format!("{}: {wrong}", lines[30]),
            format!("{} is 4", lines[38]),
            format!("{} is 20", lines[39]),
        ]
    );
    // All of it is one change.
    tell(&mut model, GroupMsg::Undo);
    assert!(marks(&model).is_empty());
}

#[test]
fn the_same_person_again_replaces_themselves_and_undo_brings_the_old_answers_back() {
    let mut model = model();
    add(
        &mut model,
        &format!("{}\n{}", code(1, [1; 5]), code(2, [2; 5])),
    );
    let report = add(&mut model, &code(1, [9; 5]));
    assert_eq!(report.came[0].outcome, Arrival::Replaced(mark(1)));
    assert_eq!(marks(&model), [1, 2]);
    let first = |model: &Model| model.workshop().group().participants()[0].answers[0];
    assert_eq!(first(&model), reading(1, [9; 5]).answers[0]);
    assert!(model.can_undo());
    // On this screen the keys of undo speak of the group.
    let effects = update(&mut model, Msg::Undo);
    assert!(effects.contains(&Effect::KeepGroup));
    assert_eq!(first(&model), reading(1, [1; 5]).answers[0]);
    assert_eq!(model.workshop().report(), None);
    update(&mut model, Msg::Redo);
    assert_eq!(first(&model), reading(1, [9; 5]).answers[0]);
    assert_eq!(add(&mut model, &code(1, [9; 5])).known(), 1);
}

#[test]
fn undo_never_loses_who_came_in_another_tab() {
    let mut model = model();
    add(&mut model, &code(1, [1; 5]));
    let other = mengpaneel_core::Participant::of(&reading(7, [7; 5]), board()).unwrap();
    tell(&mut model, GroupMsg::Followed(mark(7), Some(other.into())));
    add(&mut model, &code(2, [2; 5]));
    update(&mut model, Msg::Undo);
    update(&mut model, Msg::Undo);
    assert_eq!(marks(&model), [7]);
    update(&mut model, Msg::Redo);
    assert_eq!(marks(&model), [1, 7]);
    tell(&mut model, GroupMsg::Followed(mark(7), None));
    assert_eq!(marks(&model), [1]);
}

#[test]
fn who_was_removed_comes_back_where_they_stood() {
    let mut model = model();
    for number in [5, 3, 9] {
        add(&mut model, &code(number, [2; 5]));
    }
    tell(&mut model, GroupMsg::Rename(mark(3), " Anna ".to_owned()));
    tell(&mut model, GroupMsg::Role(mark(3), Some(Role::Other)));
    tell(
        &mut model,
        GroupMsg::OwnRole(mark(3), "opbouwwerker".to_owned()),
    );
    let effects = tell(&mut model, GroupMsg::Remove(mark(3)));
    assert!(effects.contains(&Effect::FocusParticipants));
    assert_eq!(marks(&model), [5, 9]);
    update(&mut model, Msg::Undo);
    assert_eq!(marks(&model), [5, 3, 9]);
    let anna = &model.workshop().group().participants()[1];
    assert_eq!(
        (anna.name.as_str(), anna.own_role.as_str()),
        ("Anna", "opbouwwerker")
    );
    // A wish about nobody changes nothing and is not kept.
    assert_eq!(
        tell(&mut model, GroupMsg::Rename(mark(77), "x".to_owned())),
        []
    );
    assert_eq!(tell(&mut model, GroupMsg::Remove(mark(77))), []);
}

#[test]
fn emptying_is_asked_first_and_can_be_undone() {
    let mut model = model();
    add(&mut model, &code(1, [1; 5]));
    tell(&mut model, GroupMsg::Name("Oost".to_owned()));
    tell(&mut model, GroupMsg::OwnBeside);
    assert_eq!(
        tell(&mut model, GroupMsg::AskToEmpty(true)),
        [Effect::FocusEmpty]
    );
    assert!(model.workshop().asks_to_empty());
    tell(&mut model, GroupMsg::Empty);
    assert!(!model.workshop().asks_to_empty());
    assert_eq!((marks(&model), model.workshop().name()), (vec![], ""));
    // The municipalities beside it are another matter.
    assert_eq!(model.workshop().entries().len(), 1);
    update(&mut model, Msg::Undo);
    assert_eq!((marks(&model), model.workshop().name()), (vec![1], "Oost"));
}

#[test]
fn readings_and_groups_come_in_by_file_and_each_says_what_became_of_it() {
    let mut named = reading(4, [4; 5]);
    named.name = "Bo".to_owned();
    let mut theirs = Gathering {
        name: "Groep van Kees".to_owned(),
        ..Gathering::default()
    };
    for number in [1, 2] {
        let one = mengpaneel_core::Participant::of(&reading(number, [6; 5]), board());
        theirs.group.add(one.unwrap());
    }
    let mut model = model();
    add(&mut model, &code(1, [6; 5]));
    let broken = NamedFile {
        name: "film.mp4".to_owned(),
        contents: Err(mengpaneel_core::ErrorKind::NotJson.into()),
    };
    let files = vec![
        file("bo.json", named.to_file(board())),
        file("groep.json", theirs.to_file(board())),
        broken,
        file("leeg.json", Reading::blank(5).to_file(board())),
    ];
    let effects = tell(&mut model, GroupMsg::AddFiles(files));
    assert!(effects.contains(&Effect::FocusReport));
    let report = model.workshop().report().unwrap();
    let told: Vec<String> = report
        .came
        .iter()
        .map(|came| match &came.outcome {
            Arrival::Refused(error) => format!("{}: {error}", came.written),
            other => format!("{}: {other:?}", came.written),
        })
        .collect();
    assert_eq!(
        told,
        [
            "bo.json: Added(Mark(4))",
            "groep.json: Known(Mark(1))",
            "groep.json: Added(Mark(2))",
            "film.mp4: The file is damaged or of another kind: choose a .json file that this tool saved.",
            "leeg.json: Nothing is answered in it: fill in at least one slider, and add it again.",
        ]
    );
    assert_eq!(model.workshop().name(), "Groep van Kees");
    assert_eq!(model.workshop().group().get(mark(4)).unwrap().name, "Bo");
}

#[test]
fn several_municipalities_stand_side_by_side_from_codes_links_and_files() {
    let mut model = model();
    add(
        &mut model,
        &format!("{} {}", code(1, [1; 5]), code(2, [3; 5])),
    );
    tell(&mut model, GroupMsg::Name("Zuid".to_owned()));
    let text = model.picture().to_text(board()).unwrap();
    tell(&mut model, GroupMsg::OwnBeside);
    let link = format!("Kijk: https://x.example/y#mengpaneel-groep={text}, groet");
    tell(&mut model, GroupMsg::AddBeside(link));
    let report = model.workshop().report().unwrap();
    assert_eq!((report.added(), report.ignored.len()), (1, 2));
    tell(&mut model, GroupMsg::AddBeside(code(3, [9; 5])));
    let alone = file("Urk.json", reading(4, [7; 5]).to_file(board()));
    tell(&mut model, GroupMsg::AddBesideFiles(vec![alone]));
    let entries = || {
        let entries = model.workshop().entries().iter();
        entries.map(|entry| {
            (
                entry.name.clone(),
                entry.picture.count,
                entry.picture.now.tallies[0].median(),
            )
        })
    };
    assert_eq!(
        entries().collect::<Vec<_>>(),
        [
            ("Zuid".to_owned(), 2, Some(2.0)),
            (String::new(), 2, Some(2.0)),
            (String::new(), 1, Some(9.0)),
            ("Urk".to_owned(), 1, Some(7.0)),
        ]
    );
    let id = model.workshop().entries()[1].id;
    tell(&mut model, GroupMsg::RenameEntry(id, "Noord".to_owned()));
    assert_eq!(model.workshop().entries()[1].name, "Noord");
    tell(&mut model, GroupMsg::RemoveEntry(id));
    assert_eq!(model.workshop().entries().len(), 3);
    update(&mut model, Msg::Undo);
    assert!(
        model
            .workshop()
            .entries()
            .iter()
            .any(|entry| entry.name == "Noord")
    );
    // Nobody has no picture.
    let mut empty = self::model();
    tell(&mut empty, GroupMsg::OwnBeside);
    assert_eq!(empty.workshop().report().unwrap().refused(), 1);
}

#[test]
fn a_picture_that_came_by_link_is_shown_in_place_of_the_group_and_knows_you() {
    let mut model = model();
    add(
        &mut model,
        &format!("{} {}", code(1, [1; 5]), code(2, [3; 5])),
    );
    let text = model.picture().to_text(board()).unwrap();

    let mut phone = self::model();
    update(
        &mut phone,
        Msg::Restored(mengpaneel_core::Shelved {
            slot: 1,
            reading: reading(1, [1; 5]),
        }),
    );
    assert_eq!(phone.own_stand(0), None);
    tell(&mut phone, GroupMsg::Received(text.clone()));
    assert_eq!(phone.picture(), model.picture());
    assert_eq!(
        (phone.you(), phone.own_stand(0)),
        (None, reading(1, [1; 5]).answers[0])
    );
    assert!(phone.workshop().group().participants().is_empty());
    tell(&mut phone, GroupMsg::ReceivedBeside);
    tell(&mut phone, GroupMsg::CloseReceived);
    assert_eq!(phone.picture().count, 0);
    assert_eq!(phone.workshop().entries()[0].picture, model.picture());

    let refused = tell(&mut phone, GroupMsg::Received(text[1..].to_owned()));
    assert_eq!(refused, [Effect::FocusNotice]);
    assert!(phone.workshop().received().is_none() && phone.notice().is_some());
    // The facilitator's own reading is marked among the others.
    tell(&mut phone, GroupMsg::AddOwn);
    assert_eq!(
        (phone.you(), phone.own_stand(2)),
        (Some(0), reading(1, [1; 5]).answers[2])
    );
}

#[test]
fn what_is_shown_is_no_change_of_the_group() {
    let mut model = model();
    for msg in [
        GroupMsg::Show(Layer::Ambition),
        GroupMsg::Look(Lens::Trio),
        GroupMsg::Unfold,
    ] {
        assert_eq!(tell(&mut model, msg), []);
    }
    assert_eq!(
        tell(&mut model, GroupMsg::Present(true)),
        [Effect::Present(true)]
    );
    tell(&mut model, GroupMsg::Hide(true));
    let workshop = model.workshop();
    assert_eq!(
        (workshop.layer(), workshop.lens()),
        (Layer::Ambition, Lens::Trio)
    );
    assert!(workshop.is_hidden() && workshop.is_presenting() && workshop.is_unfolded());
    assert!(!model.can_undo());
    // A fader on the desk still sets where it stands now.
    assert_eq!(model.layer(), Layer::Now);
}

#[test]
fn nobody_is_filmed_on_another_screen() {
    let mut model = model();
    assert_eq!(
        tell(&mut model, GroupMsg::Scan(true)),
        [Effect::StartCamera]
    );
    tell(&mut model, GroupMsg::CameraTurned(Camera::On));
    let effects = update(&mut model, Msg::Show(Screen::Desk));
    assert!(effects.contains(&Effect::StopCamera));
    assert_eq!(model.workshop().camera(), Camera::Off);
    assert!(!update(&mut model, Msg::Show(Screen::Group)).contains(&Effect::StopCamera));
}

#[test]
fn wiping_everything_wipes_the_group_too() {
    let mut model = model();
    add(&mut model, &code(1, [1; 5]));
    update(&mut model, Msg::Wipe);
    assert!(marks(&model).is_empty() && !model.can_undo());
}

#[test]
fn a_role_in_ones_own_words_goes_with_the_file_and_a_code_says_other() {
    let mut model = Model::new(board().clone(), Screen::Take);
    update(
        &mut model,
        Msg::Restored(mengpaneel_core::Shelved {
            slot: 1,
            reading: reading(1, [1; 5]),
        }),
    );
    update(&mut model, Msg::Role(Some(Role::Other)));
    let field = mengpaneel_core::Field::OwnRole;
    update(
        &mut model,
        Msg::Write {
            field,
            text: "dorpsondersteuner".to_owned(),
        },
    );
    update(&mut model, Msg::Settle);
    let own = model.reading().clone();
    assert_eq!(own.own_role, "dorpsondersteuner");
    let reopened = Reading::from_file(&own.to_file(board()), board()).unwrap();
    assert_eq!(reopened, own);
    let code = own.code(board()).unwrap();
    assert_eq!(code.role(), Some(Role::Other));
    assert_eq!(Reading::of_code(&code).own_role, "");
    update(&mut model, Msg::Role(Some(Role::Partner)));
    assert_eq!(model.reading().own_role, "");
}
