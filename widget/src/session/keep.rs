//! Keeping the reading in this browser.
//!
//! - Every change that a user finished is kept at once: closing the page in the middle of a drag
//!   loses the drag and nothing else.
//! - What cannot be read is set aside under a key of its own and offered as a file, never dropped.
//! - Two tabs on one reading follow each other. Where both changed it at the same moment, the other
//!   one's change becomes an undo step here before ours is kept over it.

use super::{Origin, Session};
use crate::{content, effects, result};
use mengpaneel_core::{Keeping, Msg, Reading, update};
use std::rc::Rc;

/// How many broken texts are kept aside: more means that something else writes here.
const ASIDE: usize = 9;

impl Session {
    fn key(&self) -> String {
        let (config, model) = (self.config(), self.model());
        format!(
            "wijk-mengpaneel:{}:{}",
            config.storage_key,
            model.board().id()
        )
    }

    fn aside(&self, place: usize) -> String {
        format!("{}:opzij-{place}", self.key())
    }

    /// Opens with what is kept for this board.
    pub(super) fn restore(&self) {
        let storage = self.config().storage;
        if storage == crate::config::Storage::None {
            self.apply(Msg::Kept(Keeping::Off));
            return;
        }
        let keeping = match effects::kept(storage, &self.key()) {
            Err(effects::Refused) => Keeping::Refused,
            Ok(text) => {
                if let Some(text) = &text {
                    match self.read(text) {
                        Some(reading) => self.apply(Msg::Restored(reading)),
                        None => self.set_aside(text),
                    }
                }
                self.last_kept.replace(text);
                self.set_aside_before()
                    .map_or(Keeping::Here, Keeping::Broken)
            }
        };
        self.apply(Msg::Kept(keeping));
    }

    fn apply(&self, msg: Msg) {
        // Nothing follows from these but the drawing, which the caller asks for.
        update(&mut self.model.borrow_mut(), msg);
    }

    fn read(&self, text: &str) -> Option<Reading> {
        let file = content::node(&js_sys::JSON::parse(text).ok()?, 0);
        Reading::from_file(&file, self.model().board()).ok()
    }

    fn written(&self) -> Option<String> {
        let model = self.model();
        let file = result::plain(&model.reading().to_file(model.board())).ok()?;
        js_sys::JSON::stringify(&file).ok().map(String::from)
    }

    /// Moves a broken text to the first free place aside.
    fn set_aside(&self, text: &str) {
        let storage = self.config().storage;
        let free =
            (1..=ASIDE).find(|place| effects::kept(storage, &self.aside(*place)) == Ok(None));
        if let Some(place) = free {
            // Only when it stands aside may the next change take its place.
            if effects::keep(storage, &self.aside(place), text).is_err() {
                self.apply(Msg::Kept(Keeping::Refused));
            }
        }
    }

    fn set_aside_before(&self) -> Option<String> {
        let storage = self.config().storage;
        (1..=ASIDE).find_map(|place| effects::kept(storage, &self.aside(place)).ok().flatten())
    }

    /// Keeps the reading as it is now.
    pub(super) fn keep(&self) {
        let storage = self.config().storage;
        if storage == crate::config::Storage::None {
            return;
        }
        let key = self.key();
        let there = effects::kept(storage, &key).ok().flatten();
        if there != *self.last_kept.borrow() {
            self.let_pass(there);
        }
        let text = self.written();
        let kept = text
            .as_deref()
            .ok_or(effects::Refused)
            .and_then(|text| effects::keep(storage, &key, text));
        self.last_kept.replace(text);
        self.apply(Msg::Kept(kept.map_or(Keeping::Refused, |()| Keeping::Here)));
    }

    /// Another tab kept something in the meantime: its reading goes into the history under ours.
    fn let_pass(&self, there: Option<String>) {
        let theirs = there.and_then(|text| self.read(&text));
        let ours: Vec<_> = self.model().answers().iter().copied().enumerate().collect();
        if let Some(theirs) = theirs {
            self.apply(Msg::Followed(theirs));
            self.apply(Msg::Set(ours));
        }
    }

    /// Forgets the reading and everything that was set aside.
    pub(super) fn forget(&self) {
        let storage = self.config().storage;
        let mut refused = effects::forget(storage, &self.key()).is_err();
        for place in 1..=ASIDE {
            refused |= effects::forget(storage, &self.aside(place)).is_err();
        }
        self.last_kept.take();
        if refused && storage != crate::config::Storage::None {
            self.apply(Msg::Kept(Keeping::Refused));
        }
    }

    /// Offers what was set aside as a file.
    pub(super) fn save_aside(&self) {
        if let Keeping::Broken(text) = self.model().keeping() {
            effects::download("mengpaneel-opzij.txt", text);
        }
    }

    /// Follows the other tabs of this browser while the widget is on screen.
    pub(super) fn listen_to_other_tabs(self: &Rc<Session>) {
        let session = Rc::downgrade(self);
        let listener = effects::on_other_tab(self.key(), move || {
            if let Some(session) = session.upgrade() {
                session.follow();
            }
        });
        *self.other_tabs.borrow_mut() = listener;
    }

    fn follow(&self) {
        let there = effects::kept(self.config().storage, &self.key())
            .ok()
            .flatten();
        let theirs = match &there {
            Some(text) => self.read(text),
            // The other tab wiped it.
            None => Some(Reading {
                answers: vec![None; self.model().answers().len()],
            }),
        };
        self.last_kept.replace(there);
        if let Some(theirs) = theirs {
            self.dispatch(Msg::Followed(theirs), Origin::Host);
        }
    }
}
