//! What a map of stakeholders gives to talk about: [`findings`].
//!
//! Each rule can be read and disputed: it is one line in [`findings`], and a test has one map that
//! triggers it and one near-miss that does not.

use super::{Arena, Catalogue, Contact, Level, Region, ResidentRole, Stakeholder};

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// There is contact, but with nobody in this arena (source: P31:1968-1974).
    NoContact,
    /// At least three stakeholders, and nobody stands in an overlap (source: P31:1968-1984).
    NoBridge,
    /// Exactly one stakeholder speaks for all residents (source: P31:985-1000).
    OneVoice,
    /// Residents get a role, and it is only that of object (source: MACH:534-577).
    OnlyObject,
    /// There is contact, and somebody stands in the municipality, but there is no contact with anybody
    /// on the strategic level (source: NSOB:1305-1312, 2566-2570).
    NoCover,
    /// At least three are needed, and all of them stand in the municipality alone (source:
    /// MACH:321-377).
    AllAlone,
    /// Needed, but no contact. It names who.
    NeededNoContact,
    /// At least two contacts, and all of them in the municipality alone: too little detachment
    /// (source: HAAG:358-366).
    Inward,
    /// At least two contacts, and none of them in the municipality: too much detachment (source:
    /// HAAG:358-366).
    Outward,
}

impl Rule {
    /// All of them, in the order in which findings come.
    pub const ALL: [Rule; 9] = [
        Rule::NeededNoContact,
        Rule::NoContact,
        Rule::NoBridge,
        Rule::OneVoice,
        Rule::OnlyObject,
        Rule::NoCover,
        Rule::AllAlone,
        Rule::Inward,
        Rule::Outward,
    ];

    /// The word for each in catalogues and results, in the order of [`Rule::ALL`].
    pub const WORDS: [&str; 9] = [
        "needed-no-contact",
        "no-contact",
        "no-bridge",
        "one-voice",
        "only-object",
        "no-cover",
        "all-alone",
        "inward",
        "outward",
    ];

    /// Its place in [`Rule::ALL`].
    pub fn index(self) -> usize {
        Rule::ALL
            .iter()
            .position(|rule| *rule == self)
            .unwrap_or_default()
    }
}

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A rule holds.
    Rule {
        /// Which.
        rule: Rule,
        /// The arena it is about, if it is about one.
        arena: Option<Arena>,
        /// Who it is about: indices of stakeholders.
        stakeholders: Vec<usize>,
    },
    /// The board resembles a profile that often leaves this arena thin, and on this map it has the
    /// fewest contacts: an index in [`Catalogue::expectations`].
    Expected(usize),
}

impl Finding {
    /// Its id in results.
    pub fn id(&self, catalogue: &Catalogue) -> String {
        match self {
            Finding::Rule { rule, arena, .. } => {
                let word = Rule::WORDS[rule.index()];
                arena.map_or_else(
                    || word.to_owned(),
                    |arena| format!("{word}-{}", arena.as_str()),
                )
            }
            Finding::Expected(index) => catalogue
                .expectations
                .get(*index)
                .map_or_else(String::new, |expectation| {
                    format!("{}-{}", expectation.profile, expectation.arena.as_str())
                }),
        }
    }
}

/// What this map gives to talk about, beside a board that resembles `profile` most. An empty map gives
/// nothing: there is nobody to speak about.
pub fn findings(map: &[Stakeholder], catalogue: &Catalogue, profile: Option<&str>) -> Vec<Finding> {
    if map.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut say = |rule: Rule, arena: Option<Arena>, stakeholders: Vec<usize>| {
        found.push(Finding::Rule {
            rule,
            arena,
            stakeholders,
        });
    };
    let who = |is: &dyn Fn(&Stakeholder) -> bool| -> Vec<usize> {
        let places = map.iter().enumerate().filter(|(_, one)| is(one));
        places.map(|(index, _)| index).collect()
    };
    let in_arena = |arena: Arena| move |one: &Stakeholder| one.region.contains(arena);
    let met = |one: &Stakeholder| one.contact != Contact::Never;
    let municipal = Region::only(Arena::Municipality);

    let missed = who(&|one| one.needed && !met(one));
    if !missed.is_empty() {
        say(Rule::NeededNoContact, None, missed);
    }
    let contacts = who(&met);
    // On a map without any contact these would only say the same again.
    let begun = !contacts.is_empty();
    for arena in Arena::ALL {
        if begun && who(&|one| in_arena(arena)(one) && met(one)).is_empty() {
            say(Rule::NoContact, Some(arena), who(&in_arena(arena)));
        }
    }
    if map.len() >= 3 && who(&|one| one.region.is_overlap()).is_empty() {
        say(Rule::NoBridge, None, Vec::new());
    }
    let residents = who(&in_arena(Arena::LifeWorld));
    if residents.len() == 1 {
        say(Rule::OneVoice, None, residents.clone());
    }
    let roles = || residents.iter().flat_map(|index| &map[*index].roles);
    if roles().next().is_some() && roles().all(|role| *role == ResidentRole::Object) {
        say(
            Rule::OnlyObject,
            None,
            who(&|one| in_arena(Arena::LifeWorld)(one) && !one.roles.is_empty()),
        );
    }
    let officials = who(&in_arena(Arena::Municipality));
    let covers = |one: &Stakeholder| {
        in_arena(Arena::Municipality)(one) && one.level == Some(Level::Strategic) && met(one)
    };
    if begun && !officials.is_empty() && who(&covers).is_empty() {
        say(Rule::NoCover, None, Vec::new());
    }
    let needed = who(&|one| one.needed);
    if needed.len() >= 3 && needed.iter().all(|index| map[*index].region == municipal) {
        say(Rule::AllAlone, None, needed);
    }
    if contacts.len() >= 2 {
        if contacts.iter().all(|index| map[*index].region == municipal) {
            say(Rule::Inward, None, Vec::new());
        }
        let inside = |index: &usize| map[*index].region.contains(Arena::Municipality);
        if !contacts.iter().any(inside) {
            say(Rule::Outward, None, Vec::new());
        }
    }
    found.extend(expected(map, catalogue, profile));
    found
}

/// What the profile makes likely and the map shows: an arena with fewer contacts than each of the
/// other two.
fn expected<'a>(
    map: &'a [Stakeholder],
    catalogue: &'a Catalogue,
    profile: Option<&'a str>,
) -> impl Iterator<Item = Finding> + 'a {
    let contacts = |arena: Arena| {
        map.iter()
            .filter(|one| one.region.contains(arena) && one.contact != Contact::Never)
            .count()
    };
    let fewest = move |arena: Arena| {
        Arena::ALL
            .into_iter()
            .filter(|other| *other != arena)
            .all(|other| contacts(arena) < contacts(other))
    };
    catalogue
        .expectations
        .iter()
        .enumerate()
        .filter(move |(_, expectation)| Some(expectation.profile.as_str()) == profile)
        .filter(move |(_, expectation)| fewest(expectation.arena))
        .map(|(index, _)| Finding::Expected(index))
}
