//! Who stands where around a neighbourhood: [`Stakeholder`]s in three [`Arena`]s that partly overlap
//! (source: P31:1934-1984).

mod catalogue;
mod file;
mod finding;

pub use catalogue::{
    Case, Catalogue, Expectation, Known, Place as ArenaText, RawCatalogue, Remark,
};
pub(crate) use file::{read, written};
pub use finding::{Finding, Rule, findings};

/// One of the three arenas in which a neighbourhood officer works. They have no order: none is above
/// another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Arena {
    /// The municipal organisation (P31:1934-1944).
    Municipality,
    /// The professionals in the neighbourhood (P31:1946-1954).
    Network,
    /// The life world of residents (P31:1956-1966).
    LifeWorld,
}

impl Arena {
    /// All three.
    pub const ALL: [Arena; 3] = [Arena::Municipality, Arena::Network, Arena::LifeWorld];

    /// The word for each in files and results, in the order of [`Arena::ALL`].
    pub const WORDS: [&str; 3] = ["gemeente", "netwerk", "leefwereld"];

    /// Its word in files and results.
    pub fn as_str(self) -> &'static str {
        Arena::WORDS[self as usize]
    }
}

/// Where somebody stands: in one, two or all three arenas. There are seven regions, and none without
/// an arena. No order, for the same reason as [`Arena`].
///
/// ```
/// use mengpaneel_core::{Arena, Region};
///
/// let bridge = Region::only(Arena::Municipality).toggled(Arena::LifeWorld).unwrap();
/// assert!(bridge.is_overlap() && !bridge.contains(Arena::Network));
/// assert_eq!(Region::only(Arena::Network).toggled(Arena::Network), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region(u8);

impl Region {
    /// All seven.
    pub const ALL: [Region; 7] = [
        Region(1),
        Region(2),
        Region(4),
        Region(3),
        Region(5),
        Region(6),
        Region(7),
    ];

    /// The part of one arena that no other shares.
    pub fn only(arena: Arena) -> Region {
        Region(1 << arena as u8)
    }

    /// Where exactly these arenas meet; `None` for no arena at all.
    pub fn of(arenas: impl IntoIterator<Item = Arena>) -> Option<Region> {
        Region::from_bits(
            arenas
                .into_iter()
                .fold(0, |bits, arena| bits | 1 << arena as u8),
        )
    }

    /// The region with this number from 1 to 7: 1 for the municipality, plus 2 for the network, plus 4
    /// for the life world.
    pub fn from_bits(bits: u8) -> Option<Region> {
        (1..=7).contains(&bits).then_some(Region(bits))
    }

    /// Its number, from 1 to 7.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Whether it lies in this arena.
    pub fn contains(self, arena: Arena) -> bool {
        self.0 & (1 << arena as u8) != 0
    }

    /// Its arenas.
    pub fn arenas(self) -> impl Iterator<Item = Arena> {
        Arena::ALL
            .into_iter()
            .filter(move |arena| self.contains(*arena))
    }

    /// With this arena when it lacked it, without it when it had it; `None` when nothing is left.
    pub fn toggled(self, arena: Arena) -> Option<Region> {
        Region::from_bits(self.0 ^ (1 << arena as u8))
    }

    /// Whether two or three arenas meet here.
    pub fn is_overlap(self) -> bool {
        self.0.count_ones() > 1
    }
}

/// How often the officer speaks with somebody (source: the lines of the exercise, P31:1968-1974).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Contact {
    /// Not at all.
    #[default]
    Never,
    /// Now and then.
    Sometimes,
    /// Often.
    Often,
}

impl Contact {
    /// All three, least first.
    pub const ALL: [Contact; 3] = [Contact::Never, Contact::Sometimes, Contact::Often];
    /// The word for each in files and results.
    pub const WORDS: [&str; 3] = ["none", "sometimes", "often"];
}

/// The level on which somebody in the municipality works (source: P31:724-780).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// The long term: why.
    Strategic,
    /// The way to it: how.
    Tactical,
    /// The work itself: what.
    Operational,
}

impl Level {
    /// All three, highest first.
    pub const ALL: [Level; 3] = [Level::Strategic, Level::Tactical, Level::Operational];
    /// The word for each in files.
    pub const WORDS: [&str; 3] = ["strategic", "tactical", "operational"];
}

/// A role that residents get (source: MACH:534-577).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResidentRole {
    /// They decide what has to be done.
    Commissioner,
    /// They tell what they know.
    Source,
    /// Something is done for them or about them.
    Object,
    /// They do it together with others.
    CoProducer,
    /// They watch how well it is done.
    QualityGuard,
}

impl ResidentRole {
    /// All five.
    pub const ALL: [ResidentRole; 5] = [
        ResidentRole::Commissioner,
        ResidentRole::Source,
        ResidentRole::Object,
        ResidentRole::CoProducer,
        ResidentRole::QualityGuard,
    ];
    /// The word for each in files.
    pub const WORDS: [&str; 5] = [
        "commissioner",
        "source",
        "object",
        "co-producer",
        "quality-guard",
    ];
}

/// Somebody with a part in the neighbourhood: a role or a group, never a person by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stakeholder {
    /// What it is called, 1 to [`Stakeholder::NAME`] characters. Two may have the same name.
    pub name: String,
    /// Its id in the catalogue it was taken from; empty for one of the user's own.
    pub kind: String,
    /// Where it stands.
    pub region: Region,
    /// How often the officer speaks with it.
    pub contact: Contact,
    /// Whether this case needs it.
    pub needed: bool,
    /// Its level; said of who stands in the municipality.
    pub level: Option<Level>,
    /// The roles it gets; said of who stands in the life world. Each once, in the order of
    /// [`ResidentRole::ALL`].
    pub roles: Vec<ResidentRole>,
}

impl Stakeholder {
    /// Characters in a name.
    pub const NAME: usize = 80;
    /// How many stand on one map.
    pub const MOST: usize = 60;

    /// Somebody new, without contact yet.
    pub fn new(name: String, region: Region) -> Stakeholder {
        Stakeholder {
            name,
            kind: String::new(),
            region,
            contact: Contact::Never,
            needed: false,
            level: None,
            roles: Vec::new(),
        }
    }

    /// Gives it a role or takes it away.
    pub(crate) fn give(&mut self, role: ResidentRole, on: bool) {
        let roles = &self.roles;
        self.roles = ResidentRole::ALL
            .into_iter()
            .filter(|known| {
                if *known == role {
                    on
                } else {
                    roles.contains(known)
                }
            })
            .collect();
    }
}
