//! Who filled in a board: [`Role`].

/// Who filled in a board. A role in one's own words travels in a code as [`Role::Other`]; "not
/// said" is a missing role. Roles have no order: none is above another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// "Wijkambtenaar": works for the municipality in and for a neighbourhood.
    NeighbourhoodOfficer,
    /// "Sociaal domein": care, welfare, work and income, youth.
    SocialDomain,
    /// "Fysiek domein": public space, housing, mobility.
    PhysicalDomain,
    /// "Bestuur": the municipal executive and the council.
    Executive,
    /// "Partner": an organisation beside the municipality.
    Partner,
    /// "Bewoner".
    Resident,
    /// "Anders".
    Other,
}

impl Role {
    /// All seven, in the order of a list to choose from. Codes count on this order: only add, and
    /// only with a new version.
    pub const ALL: [Role; 7] = [
        Role::NeighbourhoodOfficer,
        Role::SocialDomain,
        Role::PhysicalDomain,
        Role::Executive,
        Role::Partner,
        Role::Resident,
        Role::Other,
    ];
}
