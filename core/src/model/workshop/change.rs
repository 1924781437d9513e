//! What a change of the group is, so that it can be taken back and kept: [`GroupChange`].

use crate::code::Mark;
use crate::group::{Entry, Gathering, Participant};
use std::sync::Arc;

/// One change of a gathering: who was otherwise before and after it. Only they are touched when it is
/// taken back, so that whoever came in another tab meanwhile stays.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GroupChange {
    /// Participants, by mark.
    pub participants: Vec<(Mark, Swap<Arc<Participant>>)>,
    /// Municipalities, by id.
    pub entries: Vec<(u32, Swap<Entry>)>,
    /// The name.
    pub name: Option<(String, String)>,
}

/// What stood there before a change, and after it.
pub type Swap<T> = (Option<T>, Option<T>);

impl GroupChange {
    /// What leads from one gathering to another.
    pub fn between(before: &Gathering, after: &Gathering) -> GroupChange {
        let mut change = GroupChange::default();
        let (old, new) = (&before.group, &after.group);
        let same = |one: &Arc<Participant>, other: Option<&Arc<Participant>>| {
            other.is_some_and(|other| Arc::ptr_eq(one, other) || one == other)
        };
        for (place, one) in new.participants().iter().enumerate() {
            // Nearly everybody stands where they stood.
            let there = old
                .participants()
                .get(place)
                .filter(|old| old.mark == one.mark);
            let there = there.or_else(|| old.get(one.mark));
            if !same(one, there) {
                let swap = (there.cloned(), Some(one.clone()));
                change.participants.push((one.mark, swap));
            }
        }
        for (place, one) in old.participants().iter().enumerate() {
            let there = new
                .participants()
                .get(place)
                .filter(|new| new.mark == one.mark);
            if there.or_else(|| new.get(one.mark)).is_none() {
                change
                    .participants
                    .push((one.mark, (Some(one.clone()), None)));
            }
        }
        let find = |entries: &[Entry], id| entries.iter().find(|entry| entry.id == id).cloned();
        for entry in &after.entries {
            let there = find(&before.entries, entry.id);
            if there.as_ref() != Some(entry) {
                change
                    .entries
                    .push((entry.id, (there, Some(entry.clone()))));
            }
        }
        for entry in &before.entries {
            if find(&after.entries, entry.id).is_none() {
                change.entries.push((entry.id, (Some(entry.clone()), None)));
            }
        }
        if before.name != after.name {
            change.name = Some((before.name.clone(), after.name.clone()));
        }
        change
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.participants.is_empty() && self.entries.is_empty() && self.name.is_none()
    }

    /// Makes it so, or as it was before.
    pub(in crate::model) fn apply(&self, gathering: &mut Gathering, back: bool) {
        for (mark, (before, after)) in &self.participants {
            match if back { before } else { after } {
                Some(participant) => gathering.group.put(participant.clone()),
                None => drop(gathering.group.remove(*mark)),
            }
        }
        for (id, (before, after)) in &self.entries {
            let entry = if back { before } else { after };
            gathering.put_entry(*id, entry.clone());
        }
        if let Some((before, after)) = &self.name {
            gathering.name.clone_from(if back { before } else { after });
        }
    }
}
