//! Keeping the readings in this browser.
//!
//! - Every change that a user finished is kept at once: closing the page in the middle of a drag
//!   loses the drag and nothing else. A text is kept while it is typed.
//! - Each reading has a key of its own, so that two tabs on two readings never meet.
//! - What cannot be read is set aside under a key of its own and offered as a file, never dropped.
//! - Reading what is kept needs the part that loads later: where something is kept, the desk waits
//!   for it. What is changed on an empty desk meanwhile is kept by the first part alone.
//! - Two tabs on one reading follow each other. Where both changed it at the same moment, the other
//!   one's change becomes an undo step here before ours is kept over it.

use super::{Origin, Session};
use crate::{content, effects, later, result};
use mengpaneel_core::{Catalogue, Keeping, Mark, Model, Msg, Reading, Shelved};
use std::rc::Rc;

/// How many broken texts are kept aside: more means that something else writes here.
const ASIDE: usize = 9;

impl Session {
    /// What the keys of this board begin with. The first reading has it for its key: versions that
    /// knew only one reading kept it there.
    pub(super) fn base(&self) -> String {
        let (config, model) = (self.config(), self.model());
        format!(
            "wijk-mengpaneel:{}:{}",
            config.storage_key,
            model.board().id()
        )
    }

    fn key(&self, slot: u16) -> String {
        match slot {
            1 => self.base(),
            _ => format!("{}:{slot}", self.base()),
        }
    }

    /// Where it stands which reading was open last.
    fn open_key(&self) -> String {
        format!("{}:open", self.base())
    }

    fn aside(&self, place: usize) -> String {
        format!("{}:opzij-{place}", self.base())
    }

    /// Looks whether something is kept for this board; [`Session::restore`] reads it.
    pub(super) fn look(&self) {
        let storage = self.config().storage;
        let mut unread = false;
        let keeping = match effects::kept(storage, &self.open_key()) {
            _ if storage == crate::config::Storage::None => Keeping::Off,
            Err(effects::Refused) => Keeping::Refused,
            Ok(open) => {
                let there = |key: &str| matches!(effects::kept(storage, key), Ok(Some(_)));
                unread = open.is_some() || there(&self.base()) || there(&self.aside(1));
                Keeping::Here
            }
        };
        self.unread.set(unread);
        self.apply(Msg::Kept(keeping));
    }

    /// Opens with what is kept for this board. What somebody began before it could be read stays.
    pub fn restore(&self) {
        self.unread.set(false);
        self.restore_group();
        let storage = self.config().storage;
        if storage == crate::config::Storage::None || !self.model().reading().is_blank() {
            return;
        }
        let keeping = match effects::kept(storage, &self.open_key()) {
            Err(effects::Refused) => Keeping::Refused,
            Ok(open) => {
                let open = open.and_then(|slot| slot.parse().ok()).unwrap_or(1);
                let mut shelf = self.kept_readings();
                if let Some(place) = shelf.iter().position(|kept| kept.slot == open) {
                    self.apply(Msg::Restored(shelf.remove(place)));
                }
                self.apply(Msg::Shelved(shelf));
                self.set_aside_before()
                    .map_or(Keeping::Here, Keeping::Broken)
            }
        };
        self.apply(Msg::Kept(keeping));
    }

    /// Every reading that is kept; what cannot be read is set aside.
    fn kept_readings(&self) -> Vec<Shelved> {
        let storage = self.config().storage;
        let mut found = Vec::new();
        for slot in 1..=Model::SLOTS {
            let Ok(Some(text)) = effects::kept(storage, &self.key(slot)) else {
                continue;
            };
            match self.read(&text) {
                Some(reading) => found.push(Shelved { slot, reading }),
                None => self.set_aside(&self.key(slot), &text),
            }
        }
        found
    }

    pub(super) fn apply(&self, msg: Msg) {
        // Nothing follows from these but the drawing, which the caller asks for.
        self.update(msg);
    }

    fn read(&self, text: &str) -> Option<Reading> {
        let file = content::node(&js_sys::JSON::parse(text).ok()?, 0);
        Reading::from_file(&file, self.model().board()).ok()
    }

    /// A reading as the text of its file.
    pub(super) fn written(&self, reading: &Reading) -> Option<String> {
        let file = result::plain(&reading.to_file(self.model().board())).ok()?;
        js_sys::JSON::stringify(&file).ok().map(String::from)
    }

    /// The reading on the desk as the text of its file.
    pub fn reading(&self) -> Option<String> {
        self.written(self.model().reading())
    }

    /// Goes on with a reading, in the place that was open last.
    pub fn recover(&self, text: &str) {
        if let Some(reading) = self.read(text) {
            let slot = self.model().slot();
            self.apply(Msg::Restored(Shelved { slot, reading }));
        }
    }

    /// Moves a broken text to the first free place aside.
    pub(super) fn set_aside(&self, key: &str, text: &str) {
        let storage = self.config().storage;
        let free =
            (1..=ASIDE).find(|place| effects::kept(storage, &self.aside(*place)) == Ok(None));
        if let Some(place) = free {
            // Only when it stands aside may the next change take its place.
            let moved = effects::keep(storage, &self.aside(place), text)
                .and_then(|()| effects::forget(storage, key));
            if moved.is_err() {
                self.apply(Msg::Kept(Keeping::Refused));
            }
        }
    }

    fn set_aside_before(&self) -> Option<String> {
        let storage = self.config().storage;
        (1..=ASIDE).find_map(|place| effects::kept(storage, &self.aside(place)).ok().flatten())
    }

    /// What is known of arenas came.
    pub fn catalogued(&self, catalogue: Catalogue) {
        self.apply(Msg::Catalogued(Box::new(catalogue)));
    }

    /// Gives a reading in which somebody began its mark and its day.
    pub(super) fn stamp(&self) {
        let new = {
            let model = self.model();
            let reading = model.reading();
            reading.mark.is_none() && !reading.is_blank()
        };
        if new {
            self.apply(Msg::Stamped {
                mark: Mark::from_random(effects::random()),
                date: effects::today().parse().ok(),
            });
        }
    }

    /// Keeps the reading as it is now, before anything that is kept could be read: then there must
    /// be nothing to overwrite.
    pub(super) fn keep_first(&self) {
        if self.unread.get() {
            self.apply(Msg::Kept(Keeping::Refused));
        } else {
            self.write();
        }
    }

    /// Keeps the reading as it is now.
    pub fn keep(&self) {
        let storage = self.config().storage;
        if storage == crate::config::Storage::None {
            return;
        }
        let slot = self.model().slot();
        let before = self.last_kept.take();
        // A reading that just came to the desk was read from where it is kept.
        if let Some((_, before)) = before.filter(|(of, _)| *of == slot) {
            let there = effects::kept(storage, &self.key(slot)).ok().flatten();
            if there != before {
                self.let_pass(there);
            }
        }
        self.write();
    }

    fn write(&self) {
        let storage = self.config().storage;
        if storage == crate::config::Storage::None {
            return;
        }
        let slot = self.model().slot();
        let key = self.key(slot);
        let text = self.written(self.model().reading());
        let kept = text
            .as_deref()
            .ok_or(effects::Refused)
            .and_then(|text| effects::keep(storage, &key, text))
            .and_then(|()| effects::keep(storage, &self.open_key(), &slot.to_string()));
        self.last_kept.replace(Some((slot, text)));
        self.apply(Msg::Kept(kept.map_or(Keeping::Refused, |()| Keeping::Here)));
    }

    /// Another tab kept something in the meantime: its reading goes into the history under ours.
    fn let_pass(&self, there: Option<String>) {
        let ours = self.model().reading().clone();
        if let Some(theirs) = there.and_then(|text| self.read(&text)) {
            self.apply(Msg::Followed(theirs));
            self.apply(Msg::Followed(ours));
        }
    }

    /// Forgets the reading in this place.
    pub(super) fn drop_kept(&self, slot: u16) {
        let storage = self.config().storage;
        let dropped = effects::forget(storage, &self.key(slot));
        if dropped.is_err() && storage != crate::config::Storage::None {
            self.apply(Msg::Kept(Keeping::Refused));
        }
    }

    /// Keeps a reading of the shelf again.
    pub(super) fn put_back(&self, slot: u16) {
        let reading = self
            .model()
            .shelf()
            .iter()
            .find(|kept| kept.slot == slot)
            .map(|kept| kept.reading.clone());
        let text = reading.and_then(|reading| self.written(&reading));
        let storage = self.config().storage;
        let kept = text.map(|text| effects::keep(storage, &self.key(slot), &text));
        if kept == Some(Err(effects::Refused)) && storage != crate::config::Storage::None {
            self.apply(Msg::Kept(Keeping::Refused));
        }
    }

    /// Forgets every reading and everything that was set aside.
    pub fn forget(&self) {
        let storage = self.config().storage;
        let readings = (1..=Model::SLOTS).map(|slot| self.key(slot));
        let aside = (1..=ASIDE).map(|place| self.aside(place));
        let mut refused = false;
        for key in readings.chain(aside).chain([self.open_key()]) {
            refused |= effects::forget(storage, &key).is_err();
        }
        self.last_kept.take();
        refused |= self.forget_group().is_err();
        if refused && storage != crate::config::Storage::None {
            self.apply(Msg::Kept(Keeping::Refused));
        }
    }

    /// Offers what was set aside as a file.
    pub(super) fn save_aside(&self) {
        if let Keeping::Broken(text) = self.model().keeping()
            && let Some(contents) = effects::blob(text, "text/plain;charset=utf-8")
        {
            effects::download("mengpaneel-opzij.txt", &contents);
        }
    }

    /// Follows the other tabs of this browser while the widget is on screen.
    pub(super) fn listen_to_other_tabs(self: &Rc<Session>) {
        let session = Rc::downgrade(self);
        let listener = effects::on_other_tab(move |key| {
            if let Some(session) = session.upgrade().filter(|session| session.is_whole()) {
                later::follow(&session, key);
            }
        });
        *self.other_tabs.borrow_mut() = listener;
    }

    /// Another tab keeps something else under this key.
    pub fn follow(&self, key: &str) {
        if self.follow_group(key) {
            return;
        }
        let slot = self.model().slot();
        if key != self.key(slot) {
            if key.starts_with(&self.base()) {
                let mut shelf = self.kept_readings();
                shelf.retain(|kept| kept.slot != slot);
                self.dispatch(Msg::Shelved(shelf), Origin::Host);
            }
            return;
        }
        let there = effects::kept(self.config().storage, key).ok().flatten();
        let theirs = match &there {
            Some(text) => self.read(text),
            // The other tab wiped it.
            None => Some(Reading::blank(self.model().answers().len())),
        };
        self.last_kept.replace(Some((slot, there)));
        if let Some(theirs) = theirs {
            self.dispatch(Msg::Followed(theirs), Origin::Host);
        }
    }
}
