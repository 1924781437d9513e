//! The one writer of state: what each message changes, what it asks of the world, and what undo
//! takes back.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::board;
use mengpaneel_core::{
    Announcement, Answer, Date, Effect, Field, Keeping, Layer, Mark, Model, Msg, Notice, Paper,
    Position, Reading, Role, Screen, Shelved, update,
};
use proptest::prelude::*;

fn desk() -> Model {
    Model::new(board().clone(), Screen::Desk)
}

fn at(steps: u8) -> Option<Answer> {
    Some(Answer::At(Position::new(steps).unwrap()))
}

fn drag(model: &mut Model, slider: usize, steps: &[u8]) {
    for to in steps {
        let to = Position::new(*to).unwrap();
        assert_eq!(update(model, Msg::Move { slider, to }), []);
    }
}

fn filled(answers: &[Option<Answer>]) -> Reading {
    Reading {
        answers: answers.to_vec(),
        ..Reading::blank(answers.len())
    }
}

/// A desk with one fader up, so that there is something to lose.
fn begun(steps: u8) -> Model {
    let mut model = desk();
    let answer = at(steps);
    update(&mut model, Msg::Answer { slider: 0, answer });
    model
}

const FINISHED: [Effect; 2] = [Effect::Changed, Effect::Keep];

#[test]
fn a_drag_is_one_change_and_one_undo_step() {
    let mut model = desk();
    drag(&mut model, 1, &[6, 7, 8, 9]);
    assert_eq!(update(&mut model, Msg::Settle), FINISHED);
    assert_eq!(model.answers()[1], at(9));
    update(&mut model, Msg::Undo);
    assert_eq!(model.answers()[1], None);
    update(&mut model, Msg::Redo);
    assert_eq!(model.answers()[1], at(9));
}

#[test]
fn a_drag_that_comes_back_changes_nothing() {
    let mut model = desk();
    update(
        &mut model,
        Msg::Answer {
            slider: 0,
            answer: at(4),
        },
    );
    drag(&mut model, 0, &[5, 6, 4]);
    assert_eq!(update(&mut model, Msg::Settle), []);
}

#[test]
fn undo_in_the_middle_of_a_drag_takes_back_the_drag() {
    let mut model = desk();
    update(
        &mut model,
        Msg::Answer {
            slider: 0,
            answer: at(4),
        },
    );
    drag(&mut model, 0, &[5, 6]);
    update(&mut model, Msg::Undo);
    assert_eq!(model.answers()[0], at(4));
}

#[test]
fn weet_niet_keeps_the_stand_for_when_it_is_taken_back() {
    let mut model = desk();
    update(
        &mut model,
        Msg::Answer {
            slider: 2,
            answer: at(8),
        },
    );
    update(
        &mut model,
        Msg::Answer {
            slider: 2,
            answer: Some(Answer::Unknown),
        },
    );
    assert_eq!(update(&mut model, Msg::Know { slider: 2 }), FINISHED);
    assert_eq!(model.answers()[2], at(8));
}

#[test]
fn a_step_on_an_empty_fader_starts_from_the_middle() {
    let mut model = desk();
    update(&mut model, Msg::Nudge { slider: 0, by: -1 });
    assert_eq!(model.answers()[0], at(4));
}

#[test]
fn another_tab_is_followed_and_undo_leads_back() {
    let mut model = desk();
    update(
        &mut model,
        Msg::Answer {
            slider: 0,
            answer: at(9),
        },
    );
    let theirs = vec![at(1), None, None, None, Some(Answer::Unknown)];
    let followed = Msg::Followed(filled(&theirs));
    assert_eq!(
        update(&mut model, followed),
        [Effect::Announce(Announcement::Followed)]
    );
    assert_eq!(
        (model.answers(), model.keeping()),
        (theirs.as_slice(), &Keeping::Followed)
    );
    update(&mut model, Msg::Undo);
    assert_eq!(model.answers()[0], at(9));
}

#[test]
fn the_same_reading_from_another_tab_is_no_news() {
    let mut model = desk();
    let same = model.reading().clone();
    assert_eq!(update(&mut model, Msg::Followed(same)), []);
}

#[test]
fn what_was_set_aside_stays_offered_until_it_is_wiped() {
    let mut model = desk();
    let broken = Keeping::Broken("half a file".to_owned());
    update(&mut model, Msg::Kept(broken.clone()));
    update(&mut model, Msg::Kept(Keeping::Here));
    assert_eq!(model.keeping(), &broken);
    update(&mut model, Msg::Wipe);
    assert_eq!(model.keeping(), &Keeping::Here);
}

#[test]
fn wiping_leaves_no_way_back() {
    let mut model = desk();
    update(
        &mut model,
        Msg::Answer {
            slider: 0,
            answer: at(9),
        },
    );
    update(&mut model, Msg::Reset);
    let effects = update(&mut model, Msg::Wipe);
    assert!(effects.contains(&Effect::Forget), "{effects:?}");
    assert!(!model.can_undo() && !model.can_redo());
    assert_eq!(model.answered(), 0);
}

#[test]
fn a_reading_of_another_length_is_not_taken_over() {
    let mut model = desk();
    update(
        &mut model,
        Msg::Answer {
            slider: 0,
            answer: at(9),
        },
    );
    update(
        &mut model,
        Msg::Restored(Shelved {
            slot: 1,
            reading: Reading::blank(3),
        }),
    );
    assert_eq!(model.answers()[0], at(9));
}

#[test]
fn on_the_screen_for_both_a_fader_sets_the_ambition_and_leaves_now_alone() {
    let mut model = begun(3);
    update(&mut model, Msg::Show(Screen::Ambition));
    assert_eq!(model.layer(), Layer::Ambition);
    update(&mut model, Msg::Nudge { slider: 0, by: 1 });
    assert_eq!((model.answers()[0], model.ambition()[0]), (at(3), at(4)));
    update(&mut model, Msg::Edit(Layer::Now));
    update(&mut model, Msg::Nudge { slider: 0, by: -1 });
    assert_eq!((model.answers()[0], model.ambition()[0]), (at(2), at(4)));
    update(&mut model, Msg::Show(Screen::Desk));
    assert_eq!(model.layer(), Layer::Now);
}

#[test]
fn typing_is_one_undo_step_and_is_kept_while_it_goes_on() {
    let mut model = begun(3);
    for text in ["M", "Mo", "Molenkwartier"] {
        let text = text.to_owned();
        let field = Field::Name;
        assert_eq!(
            update(&mut model, Msg::Write { field, text }),
            [Effect::Keep]
        );
    }
    assert_eq!(update(&mut model, Msg::Settle), FINISHED);
    assert_eq!(model.reading().name, "Molenkwartier");
    update(&mut model, Msg::Undo);
    assert_eq!(model.reading().name, "");
}

#[test]
fn a_text_that_is_too_long_is_cut_where_its_room_ends() {
    let mut model = desk();
    let text = "é".repeat(Reading::NAME + 1);
    let field = Field::Name;
    update(&mut model, Msg::Write { field, text });
    assert_eq!(model.reading().name.chars().count(), Reading::NAME);
}

#[test]
fn a_word_for_the_neighbourhood_stands_there_once_and_there_is_room_for_twelve() {
    let mut model = desk();
    for number in 0..=Reading::TAGS {
        update(&mut model, Msg::Tag(format!(" {number} ")));
    }
    assert_eq!(model.reading().context.tags.len(), Reading::TAGS);
    update(&mut model, Msg::RemoveTag { index: 0 });
    update(&mut model, Msg::RemoveTag { index: 99 });
    assert_eq!(model.reading().context.tags[0], "1");
    update(&mut model, Msg::Tag("1".to_owned()));
    update(&mut model, Msg::Tag("  ".to_owned()));
    assert_eq!(model.reading().context.tags.len(), Reading::TAGS - 1);
}

#[test]
fn a_mark_is_given_once_and_a_date_never_replaces_one() {
    let mut model = desk();
    let stamp = |mark, date: &str| Msg::Stamped {
        mark: Mark::new(mark).unwrap(),
        date: date.parse().ok(),
    };
    update(&mut model, stamp(7, "2026-11-23"));
    update(&mut model, stamp(8, "2027-01-01"));
    let reading = model.reading();
    assert_eq!(reading.mark.unwrap().get(), 7);
    assert_eq!(reading.date.unwrap().to_string(), "2026-11-23");
    assert!(reading.is_blank(), "nobody filled in anything");
}

#[test]
fn a_new_reading_puts_the_old_one_on_the_shelf_and_taking_it_swaps_them() {
    let mut model = begun(9);
    update(&mut model, Msg::New);
    assert_eq!((model.slot(), model.answered()), (2, 0));
    assert_eq!(model.shelf()[0].reading.answers[0], at(9));
    // An empty desk is not kept beside the others.
    update(&mut model, Msg::Take { slot: 1 });
    assert_eq!((model.slot(), model.answers()[0]), (1, at(9)));
    assert!(model.shelf().is_empty());
    assert_eq!(update(&mut model, Msg::Take { slot: 5 }), []);
}

#[test]
fn what_a_link_brings_stands_beside_the_kept_readings() {
    let mut model = begun(9);
    let theirs = filled(&[at(1), at(2), at(3), at(4), at(5)]);
    update(&mut model, Msg::Brought(Box::new(theirs.clone())));
    assert_eq!((model.slot(), model.reading()), (2, &theirs));
    assert_eq!(model.shelf().len(), 1);
    update(&mut model, Msg::Brought(Box::new(theirs)));
    assert_eq!(model.shelf().len(), 1, "opened twice, it is one reading");
    let short = Msg::Brought(Box::new(Reading::blank(2)));
    assert_eq!(update(&mut model, short), []);
}

#[test]
fn what_is_thrown_away_can_be_put_back() {
    let mut model = begun(9);
    update(&mut model, Msg::New);
    let effects = update(&mut model, Msg::Remove { slot: 1 });
    assert!(effects.contains(&Effect::Drop(1)), "{effects:?}");
    assert!(model.shelf().is_empty());
    let effects = update(&mut model, Msg::PutBack);
    assert!(effects.contains(&Effect::PutBack(1)), "{effects:?}");
    assert_eq!(model.shelf()[0].reading.answers[0], at(9));
    assert_eq!(update(&mut model, Msg::PutBack), []);
}

#[test]
fn a_notice_stays_until_the_next_wish() {
    let mut model = desk();
    update(&mut model, Msg::Noticed(Notice::NotSaved));
    update(&mut model, Msg::Kept(Keeping::Here));
    assert_eq!(model.notice(), Some(&Notice::NotSaved));
    update(&mut model, Msg::Show(Screen::Take));
    assert_eq!(model.notice(), None);
}

#[test]
fn what_goes_on_paper_is_asked_or_follows_from_what_is_filled_in() {
    let mut model = begun(3);
    assert_eq!(
        update(&mut model, Msg::Print(Paper::Empty)),
        [Effect::Print]
    );
    // The browser begins to print because of that wish: the wish stands.
    update(&mut model, Msg::PrintBegan);
    assert_eq!(model.paper(), Some(Paper::Empty));
    update(&mut model, Msg::Printed);
    assert_eq!(model.paper(), None);
    update(&mut model, Msg::PrintBegan);
    assert_eq!(model.paper(), Some(Paper::Filled));
    let mut blank = desk();
    update(&mut blank, Msg::PrintBegan);
    assert_eq!(blank.paper(), Some(Paper::Empty));
}

#[test]
fn a_reading_that_the_page_puts_on_the_desk_can_be_undone_and_tells_nobody() {
    let mut model = begun(3);
    let theirs = filled(&[at(1), at(2), at(3), at(4), at(5)]);
    assert_eq!(update(&mut model, Msg::Put(Box::new(theirs.clone()))), []);
    assert_eq!(model.reading(), &theirs);
    assert!(model.shelf().is_empty());
    update(&mut model, Msg::Undo);
    assert_eq!(model.answers()[0], at(3));
    update(&mut model, Msg::Put(Box::new(Reading::blank(3))));
    assert_eq!(
        model.answers()[0],
        at(3),
        "another board's reading does not fit"
    );
}

fn any_change() -> impl Strategy<Value = Msg> {
    // One slider more than there is: a message about nothing must do nothing.
    let slider = 0..=5_usize;
    let steps = (0..=10_u8).prop_map(|steps| Position::new(steps).unwrap());
    prop_oneof![
        (slider.clone(), steps.clone()).prop_map(|(slider, to)| Msg::Move { slider, to }),
        Just(Msg::Settle),
        (slider.clone(), -3..=3_i8).prop_map(|(slider, by)| Msg::Nudge { slider, by }),
        (slider.clone(), steps).prop_map(|(slider, to)| Msg::Answer {
            slider,
            answer: Some(Answer::At(to))
        }),
        slider.clone().prop_map(|slider| Msg::Answer {
            slider,
            answer: Some(Answer::Unknown)
        }),
        slider.clone().prop_map(|slider| Msg::Know { slider }),
        (slider, "[a-z ]{0,12}").prop_map(|(slider, text)| Msg::Write {
            field: Field::Note(slider),
            text
        }),
        "[a-z]{0,3}".prop_map(Msg::Tag),
        Just(Msg::Role(Some(Role::Resident))),
        Just(Msg::Reason(Some(1))),
        Just(Msg::Date("2026-11-23".parse::<Date>().ok())),
        prop_oneof![Just(Screen::Desk), Just(Screen::Ambition)].prop_map(Msg::Show),
        Just(Msg::Reset),
    ]
}

proptest! {
    #[test]
    fn undoing_everything_leads_back_to_the_start_and_redoing_to_the_end(
        changes in prop::collection::vec(any_change(), 0..40),
    ) {
        let mut model = desk();
        for change in changes {
            update(&mut model, change);
        }
        update(&mut model, Msg::Settle);
        let end = model.reading().clone();
        while model.can_undo() {
            update(&mut model, Msg::Undo);
        }
        prop_assert!(model.reading() == &Reading::blank(5));
        while model.can_redo() {
            update(&mut model, Msg::Redo);
        }
        prop_assert_eq!(model.reading(), &end);
    }
}
