//! The group as this browser keeps it.
//!
//! Each participant has a key of its own, and so has each municipality beside the group: two tabs
//! that add at once lose nobody, since neither writes what the other added.

use crate::config::Storage;
use crate::session::{Origin, Session};
use crate::{content, effects, result};
use mengpaneel_core::{Gathering, GroupChange, GroupMsg, Keeping, Mark, Msg};

/// What the keys of participants have behind that of the board.
const PARTICIPANT: &str = ":groep:";

/// What the keys of municipalities have there.
const ENTRY: &str = ":naast:";

/// What the key of the group's name has there.
const NAME: &str = ":groepsnaam";

impl Session {
    fn participant_key(&self, mark: Mark) -> String {
        format!("{}{PARTICIPANT}{}", self.base(), mark.get())
    }

    fn entry_key(&self, id: u32) -> String {
        format!("{}{ENTRY}{id}", self.base())
    }

    fn name_key(&self) -> String {
        format!("{}{NAME}", self.base())
    }

    /// Every key of the group that is there.
    fn group_keys(&self) -> Vec<String> {
        let base = self.base();
        let keys = effects::keys(self.config().storage, &base).unwrap_or_default();
        let is_ours = |key: &String| {
            key.strip_prefix(&base).is_some_and(|rest| {
                rest.starts_with(PARTICIPANT) || rest.starts_with(ENTRY) || rest == NAME
            })
        };
        keys.into_iter().filter(is_ours).collect()
    }

    /// Takes over the group that is kept for this board; what cannot be read is set aside.
    pub(in crate::session) fn restore_group(&self) {
        let storage = self.config().storage;
        if storage == Storage::None {
            return;
        }
        let mut whole = Gathering::default();
        for key in self.group_keys() {
            let Ok(Some(text)) = effects::kept(storage, &key) else {
                continue;
            };
            match self.read_gathering(&text) {
                Some(part) => {
                    for participant in part.group.participants() {
                        whole.group.put(participant.clone());
                    }
                    for entry in part.entries {
                        let place = whole.entries.partition_point(|known| known.id < entry.id);
                        whole.entries.insert(place, entry);
                    }
                    if !part.name.is_empty() {
                        whole.name = part.name;
                    }
                }
                None => self.set_aside(&key, &text),
            }
        }
        self.apply(Msg::Group(GroupMsg::Restored(Box::new(whole.clone()))));
        self.kept_group.replace(whole);
    }

    fn read_gathering(&self, text: &str) -> Option<Gathering> {
        let file = content::node(&js_sys::JSON::parse(text).ok()?, 0);
        Gathering::from_file(&file, self.model().board()).ok()
    }

    pub(super) fn written_gathering(&self, gathering: &Gathering) -> Option<String> {
        let file = result::plain(&gathering.to_file(self.model().board())).ok()?;
        js_sys::JSON::stringify(&file).ok().map(String::from)
    }

    /// Keeps what changed of the group since it was kept, and nothing else of it.
    pub(in crate::session) fn keep_group(&self) {
        let storage = self.config().storage;
        if storage == Storage::None {
            return;
        }
        let now = self.model().workshop().gathering().clone();
        let before = self.kept_group.replace(now.clone());
        let change = GroupChange::between(&before, &now);
        let mut kept = Ok(());
        let mut write = |key: &str, part: Option<Gathering>| {
            let text = part.map(|part| self.written_gathering(&part).ok_or(effects::Refused));
            let done = match text {
                Some(text) => text.and_then(|text| effects::keep(storage, key, &text)),
                None => effects::forget(storage, key),
            };
            if done.is_err() {
                kept = done;
            }
        };
        for (mark, (_, after)) in change.participants {
            write(&self.participant_key(mark), after.map(Gathering::of_one));
        }
        for (id, (_, after)) in change.entries {
            let part = after.map(|entry| Gathering {
                entries: vec![entry],
                ..Gathering::default()
            });
            write(&self.entry_key(id), part);
        }
        if let Some((_, name)) = change.name {
            let part = (!name.is_empty()).then(|| Gathering {
                name,
                ..Gathering::default()
            });
            write(&self.name_key(), part);
        }
        self.apply(Msg::Kept(kept.map_or(Keeping::Refused, |()| Keeping::Here)));
    }

    /// Forgets the group and what stands beside it.
    pub(in crate::session) fn forget_group(&self) -> Result<(), effects::Refused> {
        let storage = self.config().storage;
        self.kept_group.take();
        let mut forgotten = Ok(());
        for key in self.group_keys() {
            forgotten = forgotten.and(effects::forget(storage, &key));
        }
        forgotten
    }

    /// Another tab keeps something else of the group; false when the key is not one of the group.
    pub(in crate::session) fn follow_group(&self, key: &str) -> bool {
        let base = self.base();
        let Some(rest) = key.strip_prefix(&base) else {
            return false;
        };
        let there = effects::kept(self.config().storage, key).ok().flatten();
        let part = there.and_then(|text| self.read_gathering(&text));
        let msg = if let Some(mark) = rest.strip_prefix(PARTICIPANT) {
            let mark = mark.parse().ok().and_then(|mark| Mark::new(mark).ok());
            let Some(mark) = mark else { return true };
            let one = part.and_then(|part| part.group.get(mark).cloned());
            GroupMsg::Followed(mark, one)
        } else if let Some(id) = rest.strip_prefix(ENTRY) {
            let Ok(id) = id.parse() else { return true };
            let mut entries = part.into_iter().flat_map(|part| part.entries);
            GroupMsg::FollowedEntry(id, entries.find(|entry| entry.id == id).map(Box::new))
        } else if rest == NAME {
            GroupMsg::FollowedName(part.map(|part| part.name).unwrap_or_default())
        } else {
            return false;
        };
        self.dispatch(Msg::Group(msg), Origin::Host);
        let now = self.model().workshop().gathering().clone();
        self.kept_group.replace(now);
        true
    }
}
