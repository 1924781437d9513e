//! The messages that only the screens beside the desk need.

use super::super::message::these;
use super::super::{Announcement, Effect, Effects, Field, Model, Msg, Paper, Screen, Shelved};
use crate::arena::Stakeholder;
use crate::code::Role;
use crate::reading::{Reading, cut, trimmed};

impl Model {
    fn field(&mut self, field: Field) -> Option<(&mut String, usize)> {
        let reading = &mut self.reading;
        Some(match field {
            Field::Name => (&mut reading.name, Reading::NAME),
            Field::OwnRole => (&mut reading.own_role, Reading::TAG),
            Field::Note(slider) => (reading.notes.get_mut(slider)?, Reading::NOTE),
            Field::Context => (&mut reading.context.note, Reading::NOTE),
            Field::Everything => (&mut reading.everything, Reading::NOTE),
            Field::Stakeholder(index) => (
                &mut reading.stakeholders.get_mut(index)?.name,
                Stakeholder::NAME,
            ),
        })
    }
}

/// The part of [`update`](super::update) for the screens beside the desk. The messages of the desk
/// itself change nothing here.
pub fn update_screens(model: &mut Model, msg: Msg) -> Effects {
    match msg {
        Msg::Write { field, text } => {
            model.before_drag = Some(model.begun());
            if let Some((place, room)) = model.field(field) {
                *place = cut(&text, room).to_owned();
            }
            // Who closes the page while typing keeps what stands there; nobody on the map is without a
            // name, not even for a moment.
            let nameless = |one: &Stakeholder| one.name.trim().is_empty();
            if model.reading.stakeholders.iter().any(nameless) {
                Vec::new()
            } else {
                these(&[Effect::Keep])
            }
        }
        Msg::Arena(msg) => model.arena(msg),
        Msg::Group(msg) => model.update_group(msg),
        Msg::Date(date) => model.change(|model| model.reading.date = date),
        Msg::Role(role) => model.change(|model| {
            model.reading.role = role;
            if role != Some(Role::Other) {
                model.reading.own_role.clear();
            }
        }),
        Msg::Tag(tag) => model.change(|model| add_tag(&mut model.reading.context.tags, &tag)),
        Msg::RemoveTag { index } => model.change(|model| {
            let tags = &mut model.reading.context.tags;
            if index < tags.len() {
                tags.remove(index);
            }
        }),
        Msg::Reason(reason) => model.change(|model| {
            model.reading.reason = reason.filter(|index| *index < model.board.reasons().len());
        }),
        Msg::Edit(layer) => {
            model.end_drag();
            model.layer = layer;
            Vec::new()
        }
        Msg::Compare { profile } => {
            model.compared =
                Some(profile).filter(|profile| *profile < model.board.profiles().len());
            these(&[Effect::FocusComparison])
        }
        Msg::New => {
            if model.reading.is_blank() || !model.has_room() {
                return these(&[Effect::FocusHeading]);
            }
            let sliders = model.board.sliders().len();
            model.change_reading(model.free_slot(), Reading::blank(sliders));
            model.screen = Screen::Desk;
            these(&[Effect::Changed, Effect::FocusHeading])
        }
        Msg::Take { slot } => match model.take_from_shelf(slot) {
            Some(Shelved { slot, reading }) => {
                model.change_reading(slot, reading);
                these(&[
                    Effect::Changed,
                    Effect::Keep,
                    Effect::Announce(Announcement::Taken),
                    Effect::FocusHeading,
                ])
            }
            None => Vec::new(),
        },
        Msg::Brought(reading) => {
            if !reading.fits(model.board.sliders().len()) || !model.has_room() {
                return Vec::new();
            }
            model.end_drag();
            // Opened twice, it is still one reading.
            if *reading != model.reading {
                model.change_reading(model.next_slot(), *reading);
            }
            these(&[
                Effect::Changed,
                Effect::Keep,
                Effect::Announce(Announcement::Taken),
                Effect::FocusHeading,
            ])
        }
        Msg::Beside { slot } => {
            model.beside = slot;
            these(&[Effect::FocusComparison])
        }
        Msg::Remove { slot } => {
            model.removed = model.take_from_shelf(slot);
            these(&[
                Effect::Drop(slot),
                Effect::Announce(Announcement::Removed),
                Effect::FocusHeading,
            ])
        }
        Msg::PutBack => match model.removed.take() {
            Some(shelved) => {
                let slot = shelved.slot;
                model.put_on_shelf(shelved);
                these(&[Effect::PutBack(slot), Effect::FocusHeading])
            }
            None => Vec::new(),
        },
        Msg::Noticed(notice) => {
            model.notice = Some(notice);
            these(&[Effect::FocusNotice])
        }
        Msg::SaveAside => these(&[Effect::SaveAside]),
        Msg::Save(kind) => these(&[Effect::Save(kind)]),
        Msg::Copy(text) => these(&[Effect::Copy(text)]),
        Msg::Print(paper) => {
            model.paper = Some(paper);
            these(&[Effect::Print])
        }
        Msg::PrintBegan => {
            let blank = model.reading.is_blank();
            let paper = match blank {
                _ if model.is_at_group() => Paper::Group,
                true => Paper::Empty,
                false => Paper::Filled,
            };
            model.paper.get_or_insert(paper);
            Vec::new()
        }
        Msg::Printed => {
            model.paper = None;
            Vec::new()
        }
        Msg::Put(reading) => {
            if reading.fits(model.board.sliders().len()) {
                model.change(|model| {
                    model.restore(*reading);
                });
            }
            Vec::new()
        }
        Msg::Catalogued(catalogue) => {
            model.rename_known(&catalogue);
            model.catalogue = *catalogue;
            Vec::new()
        }
        Msg::Move { .. }
        | Msg::Settle
        | Msg::Nudge { .. }
        | Msg::Answer { .. }
        | Msg::Know { .. }
        | Msg::Reset
        | Msg::Undo
        | Msg::Redo
        | Msg::Show(_)
        | Msg::GoTo { .. }
        | Msg::ToggleHelp { .. }
        | Msg::Set { .. }
        | Msg::Stamped { .. }
        | Msg::Restored(_)
        | Msg::Shelved(_)
        | Msg::Followed(_)
        | Msg::Kept(_)
        | Msg::AskToWipe(_)
        | Msg::Wipe
        | Msg::Opened(_) => Vec::new(),
    }
}

/// A word for the neighbourhood, once, while there is room.
fn add_tag(tags: &mut Vec<String>, tag: &str) {
    let tag = trimmed(tag, Reading::TAG);
    if !tag.is_empty() && tags.len() < Reading::TAGS && !tags.contains(&tag) {
        tags.push(tag);
    }
}
