//! The map of stakeholders in the file of a reading, and back.

use super::{Arena, Contact, Level, Region, ResidentRole, Stakeholder};
use crate::error::Problem;
use crate::file::{Node, Place};

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// The stakeholders as a list; what is not said is left out.
pub(crate) fn written(stakeholders: &[Stakeholder]) -> Node {
    Node::List(stakeholders.iter().map(one).collect())
}

fn one(stakeholder: &Stakeholder) -> Node {
    let mut fields = vec![("name", text(&stakeholder.name))];
    if !stakeholder.kind.is_empty() {
        fields.push(("kind", text(&stakeholder.kind)));
    }
    let arenas = stakeholder.region.arenas();
    fields.push((
        "arenas",
        Node::List(arenas.map(|arena| text(arena.as_str())).collect()),
    ));
    if stakeholder.contact != Contact::Never {
        let word = Contact::WORDS[stakeholder.contact as usize];
        fields.push(("contact", text(word)));
    }
    if stakeholder.needed {
        fields.push(("needed", text("yes")));
    }
    if let Some(level) = stakeholder.level {
        fields.push(("level", text(Level::WORDS[level as usize])));
    }
    if !stakeholder.roles.is_empty() {
        let words = stakeholder
            .roles
            .iter()
            .map(|role| text(ResidentRole::WORDS[*role as usize]));
        fields.push(("roles", Node::List(words.collect())));
    }
    Node::Map(
        fields
            .into_iter()
            .map(|(name, node)| (name.to_owned(), node))
            .collect(),
    )
}

/// Reads the list in the field `stakeholders`.
pub(crate) fn read(map: &Place<'_>) -> Vec<Stakeholder> {
    let list = map.at("stakeholders");
    if list.items().len() > Stakeholder::MOST {
        list.wrong(Problem::TooMany(Stakeholder::MOST));
        return Vec::new();
    }
    map.each("stakeholders", |at| {
        let name = at.at("name");
        name.text();
        let mut read = Stakeholder::new(name.at_most(Stakeholder::NAME), region(at));
        read.kind = at.at("kind").at_most(40);
        let contact = at.at("contact");
        if !contact.is_absent() {
            read.contact = Contact::ALL[contact.choice(&Contact::WORDS)];
        }
        let needed = at.at("needed");
        read.needed = !needed.is_absent() && needed.choice(&["yes", "no"]) == 0;
        let level = at.at("level");
        read.level = (!level.is_absent()).then(|| Level::ALL[level.choice(&Level::WORDS)]);
        for role in at.each("roles", |at| {
            ResidentRole::ALL[at.choice(&ResidentRole::WORDS)]
        }) {
            read.give(role, true);
        }
        read
    })
}

/// The arenas in the field `arenas`, at least one.
pub(super) fn region(at: &Place<'_>) -> Region {
    let arenas = at.each("arenas", |at| Arena::ALL[at.choice(&Arena::WORDS)]);
    Region::of(arenas).unwrap_or_else(|| {
        at.at("arenas").wrong(Problem::Missing);
        Region::only(Arena::Municipality)
    })
}
