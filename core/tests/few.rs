//! A few people, who are shown one by one, and what tells them apart.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/board.rs"]
mod built_in;

use built_in::board;
use mengpaneel_core::{Answer, Group, Mark, Participant, Position, Reading, Role};

/// People with these roles, each on a board of their own.
fn people(roles: &[Option<Role>]) -> Group {
    let mut group = Group::default();
    for (mark, role) in (1..).zip(roles) {
        let reading = Reading {
            mark: Some(Mark::new(mark).unwrap()),
            role: *role,
            answers: vec![Some(Answer::At(Position::MIDDLE)); 5],
            ..Reading::blank(5)
        };
        group.add(Participant::of(&reading, board()).unwrap());
    }
    group
}

#[test]
fn a_trio_is_told_by_role_and_whoever_shares_or_lacks_a_role_is_not() {
    let [officer, social, physical] = Group::TRIO.map(Some);
    for (roles, told) in [
        (&[officer, social, physical][..], true),
        (&[physical, officer], true),
        (&[officer, social, social], false),
        (&[officer, None], false),
        (&[officer, Some(Role::Resident)], false),
    ] {
        let group = people(roles);
        assert_eq!(
            Group::are_told_by_role(group.participants()),
            told,
            "{roles:?}"
        );
    }
}
