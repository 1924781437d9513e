//! A group at work: [`Workshop`], who takes part, what is shown of them, and what came of the last
//! addition.

mod change;
mod message;

use super::{Layer, Model, Screen};
use crate::group::{Aggregate, Entry, Gathering, Group};
use crate::position::Answer;
pub use change::{GroupChange, Swap};
pub use message::{Arrival, Came, GroupMsg, NamedFile, Report};

/// Whom the screen puts beside each other. They have no order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lens {
    /// The whole group on one strip a slider.
    Whole,
    /// The three who fill in together, beside each other.
    Trio,
    /// One picture for each role.
    Roles,
    /// Several municipalities.
    Municipalities,
}

impl Lens {
    /// All four, in the order of a list to choose from.
    pub const ALL: [Lens; 4] = [Lens::Whole, Lens::Trio, Lens::Roles, Lens::Municipalities];
}

/// What the camera does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Camera {
    /// Nothing.
    Off,
    /// The browser asks whether it may.
    Starting,
    /// It looks for codes.
    On,
    /// It may not, or there is none.
    Refused,
}

/// Everything about the group that can change.
#[derive(Debug, Clone, PartialEq)]
pub struct Workshop {
    pub(in crate::model) gathering: Gathering,
    pub(in crate::model) received: Option<Aggregate>,
    pub(in crate::model) report: Option<Report>,
    pub(in crate::model) layer: Layer,
    pub(in crate::model) lens: Lens,
    pub(in crate::model) hidden: bool,
    pub(in crate::model) presenting: bool,
    pub(in crate::model) unfolded: bool,
    pub(in crate::model) asks_to_empty: bool,
    pub(in crate::model) camera: Camera,
    pub(in crate::model) past: Vec<GroupChange>,
    pub(in crate::model) future: Vec<GroupChange>,
}

impl Default for Workshop {
    fn default() -> Workshop {
        Workshop {
            gathering: Gathering::default(),
            received: None,
            report: None,
            layer: Layer::Now,
            lens: Lens::Whole,
            hidden: false,
            presenting: false,
            unfolded: false,
            asks_to_empty: false,
            camera: Camera::Off,
            past: Vec::new(),
            future: Vec::new(),
        }
    }
}

impl Workshop {
    /// The group with its name and what stands beside it: what is kept.
    pub fn gathering(&self) -> &Gathering {
        &self.gathering
    }

    /// Who takes part.
    pub fn group(&self) -> &Group {
        &self.gathering.group
    }

    /// The name of the group; may be empty.
    pub fn name(&self) -> &str {
        &self.gathering.name
    }

    /// The municipalities that stand side by side.
    pub fn entries(&self) -> &[Entry] {
        &self.gathering.entries
    }

    /// A picture that came by link: it is shown in place of the group's own.
    pub fn received(&self) -> Option<&Aggregate> {
        self.received.as_ref()
    }

    /// What came of the last addition, until the next one.
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// Which layer is shown.
    pub fn layer(&self) -> Layer {
        self.layer
    }

    /// Whom the screen puts beside each other.
    pub fn lens(&self) -> Lens {
        self.lens
    }

    /// Whether figures are hidden: first guess, then look.
    pub fn is_hidden(&self) -> bool {
        self.hidden
    }

    /// Whether it is shown large, for a room.
    pub fn is_presenting(&self) -> bool {
        self.presenting
    }

    /// Whether the whole list of participants is shown.
    pub fn is_unfolded(&self) -> bool {
        self.unfolded
    }

    /// Whether the user is asked if everybody may go.
    pub fn asks_to_empty(&self) -> bool {
        self.asks_to_empty
    }

    /// What the camera does.
    pub fn camera(&self) -> Camera {
        self.camera
    }
}

impl Model {
    /// The group and what is shown of it.
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// The picture to show: the one that came by link, else that of the group.
    pub fn picture(&self) -> Aggregate {
        match &self.workshop.received {
            Some(received) => received.clone(),
            None => self.workshop.group().picture(&self.board),
        }
    }

    /// The place of the participant who fills in the reading on the desk; nobody while a picture is
    /// shown that came by link.
    pub fn you(&self) -> Option<usize> {
        let mark = self
            .reading
            .mark
            .filter(|_| self.workshop.received.is_none())?;
        self.workshop.group().place_of(mark)
    }

    /// Where you stand on a slider in the picture that is shown. In one that came by link that is the
    /// reading on the desk.
    pub fn own_stand(&self, slider: usize) -> Option<Answer> {
        let layer = self.workshop.layer;
        let answers = match (self.you(), layer) {
            (Some(place), _) => self.workshop.group().participants()[place].answers_of(layer),
            (None, _) if self.workshop.received.is_none() => return None,
            (None, Layer::Now) => &self.reading.answers,
            (None, Layer::Ambition) => &self.reading.ambition,
        };
        answers.get(slider).copied().flatten()
    }

    /// Whether undo speaks of the group: on its screen.
    pub(super) fn is_at_group(&self) -> bool {
        self.screen == Screen::Group
    }
}
