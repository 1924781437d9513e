//! What may change on the map of arenas. The way in, whether by finger, key or list, makes no
//! difference: it ends in one of these.

use super::message::these;
use super::{Announcement, Effect, Effects, Model};
use crate::arena::{Arena, Catalogue, Contact, Level, Region, ResidentRole, Stakeholder};
use crate::reading::trimmed;

/// A wish about the map. `index` is the place of a stakeholder in the reading; one that is not there
/// changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArenaMsg {
    /// Begin with this case of the catalogue: whom it needs joins those who are there.
    Start(usize),
    /// Take everybody off the map.
    Clear,
    /// Add this stakeholder of the catalogue.
    Invite(usize),
    /// Add one of the user's own, in the life world until it is placed.
    Invent(String),
    /// Take one off the map.
    Remove(usize),
    /// Put one in this region.
    Place {
        /// Which.
        index: usize,
        /// Where.
        region: Region,
    },
    /// Put one into an arena, or take it out.
    Toggle {
        /// Which.
        index: usize,
        /// The arena.
        arena: Arena,
    },
    /// How often there is contact.
    Contact {
        /// Which.
        index: usize,
        /// How often.
        contact: Contact,
    },
    /// Whether this case needs it.
    Need {
        /// Which.
        index: usize,
        /// Whether.
        needed: bool,
    },
    /// Its level in the municipality.
    Level {
        /// Which.
        index: usize,
        /// The level.
        level: Option<Level>,
    },
    /// Give residents a role, or take it away.
    Give {
        /// Which.
        index: usize,
        /// The role.
        role: ResidentRole,
        /// Whether they get it.
        on: bool,
    },
    /// Go to the first one of this region in the list.
    See(Region),
    /// Put the one that waits for a place in this region.
    Put(Region),
    /// Let this one wait for a place, or nobody.
    Pick(Option<usize>),
}

impl Model {
    /// A change of one stakeholder, and what is said of it.
    fn change_one(&mut self, index: usize, msg: ArenaMsg) -> Effects {
        let mut effects = self.change(|model| {
            let Some(one) = model.reading.stakeholders.get_mut(index) else {
                return;
            };
            match msg {
                ArenaMsg::Place { region, .. } => one.region = region,
                ArenaMsg::Contact { contact, .. } => one.contact = contact,
                ArenaMsg::Need { needed, .. } => one.needed = needed,
                ArenaMsg::Level { level, .. } => one.level = level,
                ArenaMsg::Give { role, on, .. } => one.give(role, on),
                _ => {}
            }
        });
        if !effects.is_empty() {
            effects.push(Effect::Announce(Announcement::Stakeholder(index)));
        }
        effects
    }

    /// Whoever still has the name that the catalogue gave gets that of the new one: the page speaks
    /// another language now. Names that somebody wrote stay.
    pub(super) fn rename_known(&mut self, new: &Catalogue) {
        for one in &mut self.reading.stakeholders {
            if let (Some(old), Some(new)) = (self.catalogue.known(&one.kind), new.known(&one.kind))
                && one.name == old.name
            {
                one.name.clone_from(&new.name);
            }
        }
    }

    /// Who was left without a name while typing gets the old one back.
    pub(super) fn name_again(&mut self) {
        let before = self.before_drag.iter().flat_map(|old| &old.stakeholders);
        for (one, old) in self.reading.stakeholders.iter_mut().zip(before) {
            if one.name.trim().is_empty() {
                one.name.clone_from(&old.name);
            }
        }
    }

    fn add(&mut self, stakeholder: Stakeholder) -> Effects {
        let index = self.reading.stakeholders.len();
        if index >= Stakeholder::MOST {
            return these(&[Effect::Announce(Announcement::MapFull)]);
        }
        let mut effects = self.change(|model| model.reading.stakeholders.push(stakeholder));
        effects.push(Effect::Announce(Announcement::Stakeholder(index)));
        effects.push(Effect::FocusStakeholder(index));
        effects
    }

    /// Who of a case is not on the map yet: indices in the catalogue.
    pub fn suggested(&self) -> Vec<usize> {
        let cases = self.catalogue.cases.iter();
        let case = cases.clone().find(|case| case.id == self.reading.case);
        let named = case.map_or(&[][..], |case| &case.stakeholders);
        named
            .iter()
            .copied()
            .filter(|known| !self.is_on_map(*known))
            .collect()
    }

    /// Whether this one of the catalogue is on the map.
    pub fn is_on_map(&self, known: usize) -> bool {
        let known = self.catalogue.stakeholders.get(known);
        known.is_some_and(|known| {
            let map = &self.reading.stakeholders;
            map.iter().any(|one| one.kind == known.id)
        })
    }

    pub(super) fn arena(&mut self, msg: ArenaMsg) -> Effects {
        let picked = self.picked.take();
        match msg {
            ArenaMsg::Start(case) => {
                let Some(case) = self.catalogue.cases.get(case) else {
                    return Vec::new();
                };
                let case = case.id.clone();
                let mut effects = self.change(|model| {
                    model.reading.case = case;
                    for known in model.suggested() {
                        let room = model.reading.stakeholders.len() < Stakeholder::MOST;
                        let known = model.catalogue.stakeholders.get(known).filter(|_| room);
                        model
                            .reading
                            .stakeholders
                            .extend(known.map(|known| known.stakeholder(true)));
                    }
                });
                effects.extend(self.on_the_map());
                effects
            }
            ArenaMsg::Clear => {
                let mut effects = self.change(|model| {
                    model.reading.case.clear();
                    model.reading.stakeholders.clear();
                });
                effects.extend(self.on_the_map());
                effects
            }
            ArenaMsg::Invite(known) => match self.catalogue.stakeholders.get(known) {
                Some(known) => self.add(known.stakeholder(!self.reading.case.is_empty())),
                None => Vec::new(),
            },
            ArenaMsg::Invent(name) => {
                let name = trimmed(&name, Stakeholder::NAME);
                if name.is_empty() {
                    return Vec::new();
                }
                self.add(Stakeholder::new(name, Region::only(Arena::LifeWorld)))
            }
            ArenaMsg::Remove(index) => {
                let mut effects = self.change(|model| {
                    if index < model.reading.stakeholders.len() {
                        model.reading.stakeholders.remove(index);
                    }
                });
                if !effects.is_empty() {
                    effects.push(Effect::Announce(Announcement::StakeholderRemoved));
                    effects.push(Effect::FocusStakeholders);
                }
                effects
            }
            ArenaMsg::Place { index, .. }
            | ArenaMsg::Contact { index, .. }
            | ArenaMsg::Need { index, .. }
            | ArenaMsg::Level { index, .. }
            | ArenaMsg::Give { index, .. } => self.change_one(index, msg),
            ArenaMsg::Toggle { index, arena } => {
                let one = self.reading.stakeholders.get(index);
                match one.map(|one| one.region.toggled(arena)) {
                    Some(Some(region)) => self.arena(ArenaMsg::Place { index, region }),
                    Some(None) => these(&[Effect::Announce(Announcement::LastArena)]),
                    None => Vec::new(),
                }
            }
            ArenaMsg::Put(region) => match picked {
                Some(index) => self.arena(ArenaMsg::Place { index, region }),
                None => Vec::new(),
            },
            ArenaMsg::See(region) => {
                let mut map = self.reading.stakeholders.iter();
                let first = map.position(|one| one.region == region);
                first.into_iter().map(Effect::FocusStakeholder).collect()
            }
            ArenaMsg::Pick(index) => {
                let here = index.filter(|index| *index < self.reading.stakeholders.len());
                // Picked twice, it is let go.
                self.picked = here.filter(|_| here != picked);
                match self.picked {
                    Some(_) => these(&[Effect::FocusPlaces]),
                    None => Vec::new(),
                }
            }
        }
    }

    fn on_the_map(&self) -> Effects {
        let count = self.reading.stakeholders.len();
        these(&[
            Effect::Announce(Announcement::OnTheMap(count)),
            Effect::FocusStakeholders,
        ])
    }
}
