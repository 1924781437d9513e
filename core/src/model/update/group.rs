//! What each message about the group changes.

use super::super::message::these;
use super::super::workshop::{Camera, GroupChange, Workshop};
use super::super::{Announcement, Effect, Effects, GroupMsg, Lens, Model, Notice, Report};
use super::addition;
use crate::group::{Aggregate, Gathering, Group};
use crate::reading::{Reading, trimmed};

/// How many changes of the group can be taken back.
const CHANGES: usize = 100;

impl Model {
    pub(super) fn update_group(&mut self, msg: GroupMsg) -> Effects {
        let before = self.workshop.gathering.clone();
        let (gathering, board) = (&mut self.workshop.gathering, &self.board);
        let mut asks = Effects::new();
        let report = match msg {
            GroupMsg::Add(text) => Some(addition::text(gathering, &text, board, false)),
            GroupMsg::AddBeside(text) => Some(addition::text(gathering, &text, board, true)),
            GroupMsg::AddFiles(files) => {
                asks.push(Effect::FocusReport);
                Some(addition::files(gathering, files, board, false))
            }
            GroupMsg::AddBesideFiles(files) => {
                asks.push(Effect::FocusReport);
                Some(addition::files(gathering, files, board, true))
            }
            GroupMsg::AddOwn => {
                let code = self.reading.code(board).map(|code| code.to_string());
                let outcome = addition::add_reading(gathering, &self.reading, board);
                Some(Report::of(code.unwrap_or_default(), outcome))
            }
            GroupMsg::OwnBeside => {
                let (name, picture) = (gathering.name.clone(), gathering.group.picture(board));
                let outcome = addition::beside_picture(gathering, &name, picture, board);
                Some(Report::of(name, outcome))
            }
            GroupMsg::ReceivedBeside => self.workshop.received.clone().map(|picture| {
                let outcome = addition::beside_picture(gathering, "", picture, board);
                Report::of(String::new(), outcome)
            }),
            GroupMsg::Undo => return self.step_group(true),
            GroupMsg::Redo => return self.step_group(false),
            msg => {
                match msg {
                    GroupMsg::Remove(mark) => {
                        if gathering.group.remove(mark).is_some() {
                            asks = these(&[
                                Effect::Announce(Announcement::ParticipantRemoved),
                                Effect::FocusParticipants,
                            ]);
                        }
                    }
                    GroupMsg::Rename(mark, _)
                    | GroupMsg::Role(mark, _)
                    | GroupMsg::OwnRole(mark, _) => {
                        gathering.group.rewrite(mark, |one| match msg {
                            GroupMsg::Rename(_, name) => one.name = name,
                            GroupMsg::Role(_, role) => one.role = role,
                            GroupMsg::OwnRole(_, word) => one.own_role = word,
                            _ => {}
                        })
                    }
                    GroupMsg::Name(name) => gathering.name = trimmed(&name, Reading::NAME),
                    GroupMsg::Empty => {
                        self.workshop.asks_to_empty = false;
                        gathering.name.clear();
                        gathering.group = Group::default();
                        asks = these(&[
                            Effect::Announce(Announcement::GroupEmptied),
                            Effect::FocusHeading,
                        ]);
                    }
                    GroupMsg::RenameEntry(id, name) => {
                        if let Some(entry) =
                            gathering.entries.iter_mut().find(|entry| entry.id == id)
                        {
                            entry.name = trimmed(&name, Reading::NAME);
                        }
                    }
                    GroupMsg::RemoveEntry(id) => {
                        gathering.put_entry(id, None);
                        asks = these(&[Effect::FocusEntries]);
                    }
                    msg => return self.show_group(msg),
                }
                None
            }
        };
        let mut effects = self.finish_group(&before);
        if let Some(report) = report {
            self.workshop.report = Some(report);
            effects.push(Effect::Announce(Announcement::Reported));
        } else if !effects.is_empty() {
            // What was said of the last addition is over.
            self.workshop.report = None;
        }
        effects.extend(asks);
        effects
    }

    /// The messages that change nothing of the group itself, but what is shown of it.
    fn show_group(&mut self, msg: GroupMsg) -> Effects {
        let workshop = &mut self.workshop;
        match msg {
            GroupMsg::Show(layer) => workshop.layer = layer,
            GroupMsg::Look(lens) => workshop.lens = lens,
            GroupMsg::Hide(hide) => {
                workshop.hidden = hide;
                let said = if hide {
                    Announcement::Hidden
                } else {
                    Announcement::Revealed
                };
                return these(&[Effect::Announce(said)]);
            }
            GroupMsg::AskToEmpty(ask) => {
                workshop.asks_to_empty = ask;
                return these(&[Effect::FocusEmpty]);
            }
            GroupMsg::Present(present) if present == workshop.presenting => {}
            GroupMsg::Present(present) => {
                workshop.presenting = present;
                return these(&[Effect::Present(present)]);
            }
            GroupMsg::Unfold => workshop.unfolded = !workshop.unfolded,
            GroupMsg::CloseReport => {
                workshop.report = None;
                return these(&[Effect::FocusHeading]);
            }
            GroupMsg::CloseReceived => {
                workshop.received = None;
                return these(&[Effect::FocusHeading]);
            }
            GroupMsg::Scan(true) => {
                workshop.camera = Camera::Starting;
                return these(&[Effect::StartCamera]);
            }
            GroupMsg::Scan(false) => {
                workshop.camera = Camera::Off;
                return these(&[Effect::StopCamera]);
            }
            GroupMsg::CameraTurned(camera) => workshop.camera = camera,
            GroupMsg::Save(kind) => return these(&[Effect::SaveGroup(kind)]),
            GroupMsg::Received(text) => match Aggregate::from_text(&text, &self.board) {
                Ok(picture) => {
                    workshop.received = Some(picture);
                    workshop.lens = Lens::Whole;
                    return these(&[Effect::FocusHeading]);
                }
                Err(error) => {
                    self.notice = Some(Notice::Refused(error));
                    return these(&[Effect::FocusNotice]);
                }
            },
            GroupMsg::Restored(gathering) => {
                *workshop = Workshop {
                    gathering: *gathering,
                    received: workshop.received.take(),
                    ..Workshop::default()
                };
            }
            GroupMsg::Followed(mark, participant) => {
                let group = &mut workshop.gathering.group;
                match participant {
                    Some(participant) => group.put(participant),
                    None => drop(group.remove(mark)),
                }
            }
            GroupMsg::FollowedEntry(id, entry) => {
                workshop.gathering.put_entry(id, entry.map(|entry| *entry));
            }
            GroupMsg::FollowedName(name) => workshop.gathering.name = name,
            // These change the group, above.
            GroupMsg::Add(_)
            | GroupMsg::AddFiles(_)
            | GroupMsg::AddOwn
            | GroupMsg::Remove(_)
            | GroupMsg::Rename(..)
            | GroupMsg::Role(..)
            | GroupMsg::OwnRole(..)
            | GroupMsg::Name(_)
            | GroupMsg::Empty
            | GroupMsg::AddBeside(_)
            | GroupMsg::AddBesideFiles(_)
            | GroupMsg::OwnBeside
            | GroupMsg::ReceivedBeside
            | GroupMsg::RenameEntry(..)
            | GroupMsg::RemoveEntry(_)
            | GroupMsg::Undo
            | GroupMsg::Redo => {}
        }
        Vec::new()
    }

    /// Writes a finished change into the group's history.
    fn finish_group(&mut self, before: &Gathering) -> Effects {
        let workshop = &mut self.workshop;
        let change = GroupChange::between(before, &workshop.gathering);
        if change.is_empty() {
            return Vec::new();
        }
        if workshop.past.len() >= CHANGES {
            workshop.past.remove(0);
        }
        workshop.past.push(change);
        workshop.future.clear();
        these(&[Effect::KeepGroup])
    }

    /// One step through the group's history, back or forth.
    fn step_group(&mut self, back: bool) -> Effects {
        let workshop = &mut self.workshop;
        let (from, to, said) = if back {
            (
                &mut workshop.past,
                &mut workshop.future,
                Announcement::Undone,
            )
        } else {
            (
                &mut workshop.future,
                &mut workshop.past,
                Announcement::Redone,
            )
        };
        let Some(change) = from.pop() else {
            return Vec::new();
        };
        change.apply(&mut workshop.gathering, back);
        to.push(change);
        workshop.report = None;
        these(&[Effect::KeepGroup, Effect::Announce(said)])
    }
}
