//! [`update`]: what each message changes, and what it asks of the world.

mod addition;
mod group;
mod screen;

use super::message::these;
use super::{
    Announcement, Camera, Effect, Effects, GroupMsg, Keeping, Layer, Model, Msg, Screen, Shelved,
    Workshop,
};
use crate::position::{Answer, Position};
use crate::reading::Reading;
pub use screen::update_screens;
use std::mem;

impl Model {
    /// Begins anew with this reading; undo does not lead back past it.
    fn start_with(&mut self, slot: u16, reading: Reading) {
        self.stands = Answer::positions(&reading.answers);
        self.reading = reading;
        self.slot = slot;
        self.help = None;
        self.compared = None;
        self.beside = None;
        self.asks_to_wipe = false;
        self.past.clear();
        self.future.clear();
        self.before_drag = None;
    }

    /// Puts the reading on the desk away, if there is anything in it, and begins with this one.
    fn change_reading(&mut self, slot: u16, reading: Reading) {
        let old = Shelved {
            slot: self.slot,
            reading: mem::replace(&mut self.reading, Reading::blank(0)),
        };
        self.start_with(slot, reading);
        if !old.reading.is_blank() {
            self.put_on_shelf(old);
        }
    }

    /// Where a new reading goes: an empty desk is used first.
    fn next_slot(&self) -> u16 {
        if self.reading.is_blank() {
            self.slot
        } else {
            self.free_slot()
        }
    }

    fn put(&mut self, layer: Layer, slider: usize, answer: Option<Answer>) {
        let list = match layer {
            Layer::Now => &mut self.reading.answers,
            Layer::Ambition => &mut self.reading.ambition,
        };
        let Some(place) = list.get_mut(slider) else {
            return;
        };
        *place = answer;
        if let (Layer::Now, Some(Answer::At(position))) = (layer, answer) {
            self.stands[slider] = Some(position);
        }
    }

    /// The stand a fader starts from when it is moved by a step: its own, for an ambition else that
    /// of now, else the middle.
    fn stand(&self, layer: Layer, slider: usize) -> Position {
        let at = |answers: &[Option<Answer>]| answers.get(slider).copied().flatten();
        let own = match layer {
            Layer::Now => at(self.answers()),
            Layer::Ambition => at(self.ambition()).or(at(self.answers())),
        };
        own.and_then(Answer::position).unwrap_or(Position::MIDDLE)
    }

    /// Writes a finished change into the history; true when something did change.
    fn finish(&mut self, before: Reading) -> bool {
        let changed = before != self.reading;
        if changed {
            self.past.push(before);
            self.future.clear();
            self.compared = None;
        }
        changed
    }

    /// A change that a user finished at once.
    pub(super) fn change(&mut self, write: impl FnOnce(&mut Model)) -> Effects {
        let before = self.begun();
        write(self);
        self.finished(before)
    }

    /// The reading before the change that is going on, or that begins now.
    #[inline(never)]
    fn begun(&mut self) -> Reading {
        let before = self.before_drag.take();
        before.unwrap_or_else(|| self.reading.clone())
    }

    /// What follows from a change that a user finished.
    #[inline(never)]
    fn finished(&mut self, before: Reading) -> Effects {
        if self.finish(before) {
            these(&[Effect::Changed, Effect::Keep])
        } else {
            Vec::new()
        }
    }

    /// Closes a drag that is going on, so that undo takes back the whole of it.
    fn end_drag(&mut self) {
        if let Some(before) = self.before_drag.take() {
            self.finish(before);
        }
    }

    fn restore(&mut self, reading: Reading) -> Reading {
        for (stand, answer) in self.stands.iter_mut().zip(&reading.answers) {
            *stand = answer.and_then(Answer::position).or(*stand);
        }
        mem::replace(&mut self.reading, reading)
    }

    /// Another screen: nobody is filmed on a screen that does not show it.
    fn leave_for(&mut self, screen: Screen) -> Effects {
        self.screen = screen;
        let filming = matches!(self.workshop.camera, Camera::Starting | Camera::On);
        if filming && screen != Screen::Group {
            self.workshop.camera = Camera::Off;
            return these(&[Effect::StopCamera]);
        }
        Vec::new()
    }

    /// One step through the history, back or forth.
    fn step(&mut self, back: bool, said: Announcement) -> Effects {
        self.end_drag();
        let from = if back {
            self.past.pop()
        } else {
            self.future.pop()
        };
        let Some(reading) = from else {
            return Vec::new();
        };
        let left = self.restore(reading);
        if back {
            self.future.push(left);
        } else {
            self.past.push(left);
        }
        these(&[Effect::Changed, Effect::Keep, Effect::Announce(said)])
    }
}

/// Applies one message: the only writer of [`Model`].
pub fn update(model: &mut Model, msg: Msg) -> Effects {
    update_desk(model, msg, update_screens)
}

/// [`update`] for a caller that fetches what the desk needs before the rest: `screens` is
/// [`update_screens`], wherever it is.
pub fn update_desk(
    model: &mut Model,
    msg: Msg,
    screens: impl FnOnce(&mut Model, Msg) -> Effects,
) -> Effects {
    let layer = model.layer();
    if msg.is_wish() {
        model.notice = None;
    }
    match msg {
        Msg::Move { slider, to } => {
            model.before_drag = Some(model.begun());
            model.put(layer, slider, Some(Answer::At(to)));
            Vec::new()
        }
        Msg::Settle => {
            model.name_again();
            model.change(|_| ())
        }
        Msg::Nudge { slider, by } => model.change(|model| {
            let to = model.stand(layer, slider).nudged(by);
            model.put(layer, slider, Some(Answer::At(to)));
        }),
        Msg::Answer { slider, answer } => model.change(|model| model.put(layer, slider, answer)),
        Msg::Know { slider } => model.change(|model| {
            let stand = model.stands.get(slider).copied().flatten();
            model.put(Layer::Now, slider, stand.map(Answer::At));
        }),
        Msg::Reset => {
            let mut effects = model.change(|model| {
                model.reading.empty_desk();
                model.stands.fill(None);
                model.help = None;
            });
            if !effects.is_empty() {
                effects.push(Effect::Announce(Announcement::Emptied));
            }
            effects
        }
        Msg::Undo if model.is_at_group() => screens(model, Msg::Group(GroupMsg::Undo)),
        Msg::Redo if model.is_at_group() => screens(model, Msg::Group(GroupMsg::Redo)),
        Msg::Undo => model.step(true, Announcement::Undone),
        Msg::Redo => model.step(false, Announcement::Redone),
        Msg::Show(screen) => {
            model.picked = None;
            let mut effects = model.leave_for(screen);
            effects.push(Effect::FocusHeading);
            effects
        }
        Msg::GoTo { slider } => {
            let mut effects = model.leave_for(Screen::Desk);
            effects.push(Effect::FocusSlider(slider));
            effects
        }
        Msg::ToggleHelp { slider } => {
            model.help = (model.help != Some(slider)).then_some(slider);
            Vec::new()
        }
        Msg::Set { layer, answers } => {
            // The host's change ends a drag that was going on: its stand is kept, in one undo step.
            model.change(|model| {
                for (slider, answer) in answers {
                    model.put(layer, slider, answer);
                }
            });
            Vec::new()
        }
        Msg::Stamped { mark, date } => {
            model.reading.mark.get_or_insert(mark);
            if model.reading.date.is_none() {
                model.reading.date = date;
            }
            Vec::new()
        }
        Msg::Restored(Shelved { slot, reading }) => {
            if reading.fits(model.board.sliders().len()) {
                model.shelf.retain(|kept| kept.slot != slot);
                model.start_with(slot, reading);
            }
            Vec::new()
        }
        Msg::Shelved(shelf) => {
            model.shelf.clear();
            for shelved in shelf {
                model.put_on_shelf(shelved);
            }
            Vec::new()
        }
        Msg::Followed(reading) => {
            if !reading.fits(model.board.sliders().len()) || reading == model.reading {
                return Vec::new();
            }
            model.end_drag();
            let before = model.restore(reading);
            model.finish(before);
            model.keeping = Keeping::Followed;
            these(&[Effect::Announce(Announcement::Followed)])
        }
        Msg::Kept(keeping) => {
            // What was set aside stays offered until the user wipes it or reloads.
            if !matches!(model.keeping, Keeping::Broken(_)) || keeping != Keeping::Here {
                model.keeping = keeping;
            }
            Vec::new()
        }
        Msg::AskToWipe(ask) => {
            model.asks_to_wipe = ask;
            these(&[Effect::FocusWipe])
        }
        Msg::Wipe => {
            let sliders = model.board.sliders().len();
            model.shelf.clear();
            model.removed = None;
            model.workshop = Workshop::default();
            model.start_with(1, Reading::blank(sliders));
            if let Keeping::Broken(_) = model.keeping {
                model.keeping = Keeping::Here;
            }
            these(&[
                Effect::Changed,
                Effect::Forget,
                Effect::Announce(Announcement::Wiped),
                Effect::FocusHeading,
            ])
        }
        Msg::Opened(board) => {
            let ids = board.sliders().iter().map(|slider| &slider.id);
            let same = ids.eq(model.board.sliders().iter().map(|slider| &slider.id));
            let (screen, catalogue) = (model.screen, mem::take(&mut model.catalogue));
            if same {
                model.board = *board;
            } else {
                *model = Model::new(*board, screen);
            }
            model.catalogue = catalogue;
            Vec::new()
        }
        msg => screens(model, msg),
    }
}
