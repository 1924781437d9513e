//! The one writer of state: what each message changes, what it asks of the world, and what undo
//! takes back.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::board;
use mengpaneel_core::{
    Announcement, Answer, Effect, Keeping, Model, Msg, Position, Reading, Screen, update,
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
    let followed = Msg::Followed(Reading {
        answers: theirs.clone(),
    });
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
    let same = Reading {
        answers: model.answers().to_vec(),
    };
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
        Msg::Restored(Reading {
            answers: vec![None; 3],
        }),
    );
    assert_eq!(model.answers()[0], at(9));
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
        slider.prop_map(|slider| Msg::Know { slider }),
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
        let end = model.answers().to_vec();
        while model.can_undo() {
            update(&mut model, Msg::Undo);
        }
        prop_assert_eq!(model.answered(), 0);
        while model.can_redo() {
            update(&mut model, Msg::Redo);
        }
        prop_assert_eq!(model.answers(), end.as_slice());
    }
}
