//! What all parts of the group's screen look at, gathered once a drawing.

use super::super::Sight;
use super::mark::Mark;
use super::strip;
use crate::text::{Words, in_sentence};
use mengpaneel_core::{
    Aggregate, Answer, Counts, Group, Layer, Lens, Outcome, Participant, Position, Role, Tally,
    classify,
};
use std::sync::Arc;
use yew::AttrValue;

/// The group as it is shown now.
pub struct Show<'a> {
    /// The drawing's surroundings.
    pub sight: &'a Sight<'a>,
    /// Everybody together, or what came by link.
    pub picture: Aggregate,
    /// Pixels in a unit of a strip: more for the back of a room.
    pub unit: usize,
    /// The pictures that the lens sets side by side.
    pub pictures: Vec<Aggregate>,
    /// The same, and a few people by themselves, as they are drawn.
    pub parts: Vec<Part>,
}

/// One of the pictures that stand side by side.
pub struct Part {
    /// Its name.
    pub name: String,
    /// How many people, in words; empty for one person.
    pub count: String,
    /// Its mark, and what stands on it.
    pub mark: Option<(Mark, String)>,
    /// The median of each slider.
    pub stands: Vec<Option<f64>>,
    /// What these resemble.
    pub outcome: Outcome,
    /// The answers.
    pub tallies: Vec<Tally>,
}

impl<'a> Show<'a> {
    /// Gathers it.
    pub fn of(sight: &'a Sight<'a>, unit: usize) -> Show<'a> {
        let mut show = Show {
            sight,
            picture: sight.model.picture(),
            unit,
            pictures: Vec::new(),
            parts: Vec::new(),
        };
        show.gather();
        show
    }

    fn gather(&mut self) {
        let (model, words) = (self.sight.model, self.sight.words);
        let workshop = model.workshop();
        let of = |role| workshop.group().picture_of(role, model.board());
        let roles: Vec<Option<Role>> = match (self.lens(), self.people()) {
            (Lens::Whole | Lens::Trio | Lens::Roles, Some(people)) => {
                self.parts = self.persons(people);
                return;
            }
            (Lens::Whole, None) => return,
            (Lens::Trio, None) => Group::TRIO.map(Some).into(),
            (Lens::Roles, None) => workshop.group().roles(),
            (Lens::Municipalities, _) => {
                for (place, entry) in workshop.entries().iter().enumerate() {
                    let name = entry_name(words, &entry.name, place);
                    self.parts.push(self.part(&entry.picture, name));
                    self.pictures.push(entry.picture.clone());
                }
                return;
            }
        };
        for role in roles {
            let picture = of(role);
            let mut part = self.part(&picture, role_of(words, role).to_string());
            let mark = Mark::of(role);
            part.mark = mark.letter(words).map(|letter| (mark, letter.to_string()));
            self.parts.push(part);
            self.pictures.push(picture);
        }
    }

    /// The layer that is shown.
    pub fn layer(&self) -> Layer {
        self.sight.model.workshop().layer()
    }

    /// The figures of that layer.
    pub fn counts(&self) -> &Counts {
        self.picture.counts(self.layer())
    }

    /// The lens; a picture without people has only one.
    pub fn lens(&self) -> Lens {
        let workshop = self.sight.model.workshop();
        match workshop.received() {
            Some(_) => Lens::Whole,
            None => workshop.lens(),
        }
    }

    /// The name of a slider.
    pub fn label(&self, slider: usize) -> &'a str {
        &self.sight.model.board().sliders()[slider].label
    }

    /// The name of a profile, inside a sentence.
    pub fn profile(&self, profile: usize) -> String {
        in_sentence(&self.sight.model.board().profiles()[profile].name)
    }

    /// The participants, where there are any to show.
    pub fn participants(&self) -> &'a [Arc<Participant>] {
        let workshop = self.sight.model.workshop();
        match workshop.received() {
            Some(_) => &[],
            None => workshop.group().participants(),
        }
    }

    /// The people, when they are few enough to be shown one by one.
    pub fn people(&self) -> Option<&'a [Arc<Participant>]> {
        let participants = self.participants();
        Group::are_few(participants.len()).then_some(participants)
    }

    /// The answers to a slider by mark, own first; nothing to tell apart in a picture without people.
    pub fn shares(&self, slider: usize) -> Vec<(Mark, Tally)> {
        let model = self.sight.model;
        let participants = self.participants();
        let tally = self.counts().tallies[slider];
        if participants.is_empty() || self.most() > strip::STACK {
            return vec![(Mark::Other, tally)];
        }
        let you = model.you();
        let marks = [Mark::Own].into_iter().chain(Mark::OTHERS);
        let mut shares: Vec<(Mark, Tally)> = marks.map(|mark| (mark, Tally::default())).collect();
        for (place, answer) in model.workshop().group().dots(slider, self.layer()) {
            let mark = match participants.get(place) {
                _ if you == Some(place) => Mark::Own,
                Some(participant) => Mark::of(participant.role),
                None => Mark::Other,
            };
            if let Some((_, share)) = shares.iter_mut().find(|(other, _)| *other == mark) {
                share.count(Some(answer));
            }
        }
        shares
    }

    /// Own stand, when it has to be drawn apart from the stacks.
    pub fn own(&self, slider: usize) -> Option<Position> {
        let apart = self.participants().is_empty() || self.most() > strip::STACK;
        let own = self.sight.model.own_stand(slider).filter(|_| apart)?;
        own.position()
    }

    /// The largest count of one position: it sets the scale of all strips.
    pub fn most(&self) -> u16 {
        most(&self.counts().tallies)
    }

    /// A few people by themselves.
    pub fn persons(&self, people: &[Arc<Participant>]) -> Vec<Part> {
        let words = self.sight.words;
        let lettered = Group::are_told_by_role(people);
        let persons = people.iter().enumerate().map(|(place, one)| {
            let mark = Mark::of(one.role);
            let letter = match mark.letter(words) {
                Some(letter) if lettered => letter.to_string(),
                _ => (place + 1).to_string(),
            };
            let answers = one.answers_of(self.layer());
            let mut tallies = vec![Tally::default(); answers.len()];
            for (tally, answer) in tallies.iter_mut().zip(answers) {
                tally.count(*answer);
            }
            Part {
                name: match role(words, one) {
                    role if one.name.is_empty() && lettered => role,
                    _ => name(words, one, place),
                },
                count: String::new(),
                mark: Some((mark, letter)),
                stands: answers.iter().map(|answer| strip::stand(*answer)).collect(),
                outcome: classify(self.sight.model.board(), &Answer::positions(answers)),
                tallies,
            }
        });
        persons.collect()
    }

    fn part(&self, picture: &Aggregate, name: String) -> Part {
        let counts = picture.counts(self.layer());
        Part {
            name,
            count: self.sight.words.people(usize::from(picture.count)),
            mark: None,
            stands: counts.tallies.iter().map(Tally::median).collect(),
            outcome: counts.outcome(self.sight.model.board()),
            tallies: counts.tallies.clone(),
        }
    }
}

/// The largest count of one position in these.
pub fn most(tallies: &[Tally]) -> u16 {
    let counts = tallies.iter().flat_map(|tally| tally.positions);
    counts.max().unwrap_or_default()
}

/// What a participant is called.
pub fn name(words: &Words, participant: &Participant, place: usize) -> String {
    match participant.name.trim() {
        "" => words.group_participant(&(place + 1)),
        name => name.to_owned(),
    }
}

/// The role of a participant, in their own word where they gave one.
pub fn role(words: &Words, participant: &Participant) -> String {
    match participant.own_role.trim() {
        own if participant.role == Some(Role::Other) && !own.is_empty() => own.to_owned(),
        _ => role_of(words, participant.role).to_string(),
    }
}

/// The name of a role, or that none was said.
pub fn role_of(words: &Words, role: Option<Role>) -> &AttrValue {
    match role {
        Some(role) => super::super::readings::role_name(words, role),
        None => words.group_no_role(),
    }
}

/// What an entry is called.
pub fn entry_name(words: &Words, name: &str, place: usize) -> String {
    match name.trim() {
        "" => words.group_entry(&(place + 1)),
        name => name.to_owned(),
    }
}
