//! The readings that are kept beside the one on the desk.

use super::Model;
use crate::reading::Reading;

/// A reading in its place on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// Its place, from 1.
    pub slot: u16,
    /// The reading.
    pub reading: Reading,
}

impl Model {
    /// How many readings a browser keeps: more than ten years of one a month.
    pub const SLOTS: u16 = 150;

    /// The place of the reading on the desk.
    pub fn slot(&self) -> u16 {
        self.slot
    }

    /// The other readings, in the order of their places.
    pub fn shelf(&self) -> &[Shelved] {
        &self.shelf
    }

    /// The reading that stands beside this one.
    pub fn beside(&self) -> Option<&Shelved> {
        self.shelf
            .iter()
            .find(|shelved| Some(shelved.slot) == self.beside)
    }

    /// What was taken from the shelf last, while it can be put back.
    pub fn removed(&self) -> Option<&Shelved> {
        self.removed.as_ref()
    }

    /// Whether there is room for another reading.
    pub fn has_room(&self) -> bool {
        self.shelf.len() + 1 < usize::from(Model::SLOTS)
    }

    /// The lowest place without a reading.
    pub(super) fn free_slot(&self) -> u16 {
        (1..=Model::SLOTS)
            .find(|slot| *slot != self.slot && self.shelf.iter().all(|kept| kept.slot != *slot))
            .unwrap_or(self.slot)
    }

    pub(super) fn put_on_shelf(&mut self, shelved: Shelved) {
        if !shelved.reading.fits(self.board.sliders().len()) || shelved.slot == self.slot {
            return;
        }
        self.shelf.retain(|kept| kept.slot != shelved.slot);
        let place = self.shelf.partition_point(|kept| kept.slot < shelved.slot);
        self.shelf.insert(place, shelved);
    }

    pub(super) fn take_from_shelf(&mut self, slot: u16) -> Option<Shelved> {
        let place = self.shelf.iter().position(|kept| kept.slot == slot)?;
        Some(self.shelf.remove(place))
    }
}
