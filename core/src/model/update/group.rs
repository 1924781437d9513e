//! What each message about the group changes.

use super::super::workshop::{Camera, GroupChange, Workshop};
use super::super::{Announcement, Effect, Effects, GroupMsg, Lens, Model, Notice, Report};
use super::addition;
use crate::board::Board;
use crate::code::Mark;
use crate::group::{Aggregate, Gathering, Participant};
use crate::reading::Reading;

/// How many changes of the group can be taken back.
const CHANGES: usize = 100;

impl Model {
    pub(super) fn update_group(&mut self, msg: GroupMsg) -> Effects {
        match msg {
            GroupMsg::Add(text) => {
                let report =
                    self.report(|gathering, board| addition::add_text(gathering, &text, board));
                self.tell(report)
            }
            GroupMsg::AddFiles(files) => {
                let report = self.report(|gathering, board| {
                    addition::each_file(files, |file| addition::add_file(gathering, file, board))
                });
                let mut effects = self.tell(report);
                effects.push(Effect::FocusReport);
                effects
            }
            GroupMsg::AddOwn => {
                let reading = self.reading.clone();
                let code = reading.code(&self.board).map(|code| code.to_string());
                let report = self.report(|gathering, board| {
                    let outcome = addition::add_reading(gathering, &reading, board);
                    Report::of(code.unwrap_or_default(), outcome)
                });
                self.tell(report)
            }
            GroupMsg::Remove(mark) => {
                let mut effects = self.change_group(|gathering| {
                    gathering.group.remove(mark);
                });
                if !effects.is_empty() {
                    effects.push(Effect::Announce(Announcement::ParticipantRemoved));
                    effects.push(Effect::FocusParticipants);
                }
                effects
            }
            GroupMsg::Rename(mark, name) => {
                self.rewrite(mark, |one| one.name = name.trim().to_owned())
            }
            GroupMsg::Role(mark, role) => self.rewrite(mark, |one| one.role = role),
            GroupMsg::OwnRole(mark, word) => {
                self.rewrite(mark, |one| one.own_role = word.trim().to_owned())
            }
            GroupMsg::Name(name) => self.change_group(|gathering| {
                gathering.name = name.trim().chars().take(Reading::NAME).collect();
            }),
            GroupMsg::AskToEmpty(ask) => {
                self.workshop.asks_to_empty = ask;
                vec![Effect::FocusEmpty]
            }
            GroupMsg::Empty => {
                self.workshop.asks_to_empty = false;
                let mut effects = self.change_group(|gathering| {
                    *gathering = Gathering {
                        entries: std::mem::take(&mut gathering.entries),
                        ..Gathering::default()
                    };
                });
                effects.push(Effect::Announce(Announcement::GroupEmptied));
                effects.push(Effect::FocusHeading);
                effects
            }
            GroupMsg::AddBeside(text) => {
                let report =
                    self.report(|gathering, board| addition::beside_text(gathering, &text, board));
                self.tell(report)
            }
            GroupMsg::AddBesideFiles(files) => {
                let report = self.report(|gathering, board| {
                    addition::each_file(files, |file| addition::beside_file(gathering, file, board))
                });
                let mut effects = self.tell(report);
                effects.push(Effect::FocusReport);
                effects
            }
            GroupMsg::OwnBeside => {
                let report = self.report(|gathering, board| {
                    let picture = gathering.group.picture(board);
                    let name = gathering.name.clone();
                    Report::of(
                        name.clone(),
                        addition::beside_picture(gathering, &name, picture, board),
                    )
                });
                self.tell(report)
            }
            GroupMsg::ReceivedBeside => {
                let Some(picture) = self.workshop.received.clone() else {
                    return Vec::new();
                };
                let report = self.report(|gathering, board| {
                    Report::of(
                        String::new(),
                        addition::beside_picture(gathering, "", picture, board),
                    )
                });
                self.tell(report)
            }
            GroupMsg::RenameEntry(id, name) => self.change_group(|gathering| {
                if let Some(entry) = gathering.entries.iter_mut().find(|entry| entry.id == id) {
                    entry.name = name.trim().chars().take(Reading::NAME).collect();
                }
            }),
            GroupMsg::RemoveEntry(id) => {
                let mut effects = self.change_group(|gathering| gathering.put_entry(id, None));
                effects.push(Effect::FocusEntries);
                effects
            }
            GroupMsg::Undo => self.step_group(true),
            GroupMsg::Redo => self.step_group(false),
            msg => self.show_group(msg),
        }
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
                return vec![Effect::Announce(said)];
            }
            GroupMsg::Present(present) => workshop.presenting = present,
            GroupMsg::Unfold => workshop.unfolded = !workshop.unfolded,
            GroupMsg::CloseReport => {
                workshop.report = None;
                return vec![Effect::FocusHeading];
            }
            GroupMsg::CloseReceived => {
                workshop.received = None;
                return vec![Effect::FocusHeading];
            }
            GroupMsg::Scan(true) => {
                workshop.camera = Camera::Starting;
                return vec![Effect::StartCamera];
            }
            GroupMsg::Scan(false) => {
                workshop.camera = Camera::Off;
                return vec![Effect::StopCamera];
            }
            GroupMsg::CameraTurned(camera) => workshop.camera = camera,
            GroupMsg::Save(kind) => return vec![Effect::SaveGroup(kind)],
            GroupMsg::Received(text) => match Aggregate::from_text(&text, &self.board) {
                Ok(picture) => {
                    workshop.received = Some(picture);
                    workshop.lens = Lens::Whole;
                    return vec![Effect::FocusHeading];
                }
                Err(error) => {
                    self.notice = Some(Notice::Refused(error));
                    return vec![Effect::FocusNotice];
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
            | GroupMsg::AskToEmpty(_)
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

    /// A change of the group that a user finished, with what it has to say.
    fn report(
        &mut self,
        write: impl FnOnce(&mut Gathering, &Board) -> Report,
    ) -> (Report, Effects) {
        let before = self.workshop.gathering.clone();
        let report = write(&mut self.workshop.gathering, &self.board);
        (report, self.finish_group(&before))
    }

    fn tell(&mut self, (report, mut effects): (Report, Effects)) -> Effects {
        self.workshop.report = Some(report);
        effects.push(Effect::Announce(Announcement::Reported));
        effects
    }

    /// A change of the group that a user finished; what was said of the last addition is over.
    fn change_group(&mut self, write: impl FnOnce(&mut Gathering)) -> Effects {
        let before = self.workshop.gathering.clone();
        write(&mut self.workshop.gathering);
        let effects = self.finish_group(&before);
        if !effects.is_empty() {
            self.workshop.report = None;
        }
        effects
    }

    fn rewrite(&mut self, mark: Mark, write: impl FnOnce(&mut Participant)) -> Effects {
        self.change_group(|gathering| gathering.group.rewrite(mark, write))
    }

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
        vec![Effect::KeepGroup]
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
        vec![Effect::KeepGroup, Effect::Announce(said)]
    }
}
