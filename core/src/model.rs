//! The state of one widget: [`Model`], the wishes and facts that may change it, [`Msg`], and
//! [`update`], the only place that does.

mod arena;
mod message;
mod shelf;
mod update;
mod workshop;

use crate::arena::Catalogue;
use crate::board::Board;
use crate::error::{Error, ErrorKind};
use crate::position::{Answer, Position};
use crate::reading::Reading;
pub use arena::ArenaMsg;
pub use message::{Announcement, Effect, Effects, Field, FileKind, Msg, Paper, Text};
pub use shelf::Shelved;
pub use update::{update, update_desk, update_screens};
pub use workshop::{
    Arrival, Came, Camera, GroupChange, GroupMsg, Lens, NamedFile, Report, Swap, Workshop,
};

/// The part of the tool that is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The mixing desk.
    Desk,
    /// What the board resembles, and why.
    Outcome,
    /// Now and ambition on one desk, and what to do first.
    Ambition,
    /// The code, the files and the paper to take along.
    Take,
    /// The readings that are kept, and then beside now.
    Readings,
    /// Many readings beside each other.
    Group,
    /// Who stands in which arena.
    Arena,
    /// The profiles by themselves.
    Profiles,
}

/// Which of the two stands of a fader is set. They have no order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Where it stands now.
    Now,
    /// Where it should be.
    Ambition,
}

/// Whether the browser keeps the reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// The host asked that nothing is kept.
    Off,
    /// Every finished change is kept in this browser.
    Here,
    /// The browser refuses, or has no room: closing the page loses the reading.
    Refused,
    /// What was kept could not be read; this is its text, set aside. New changes are kept again.
    Broken(String),
    /// The last change came from another tab.
    Followed,
}

/// What the user was last told on the spot, until the next wish.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The text is on the clipboard.
    Copied(Text),
    /// The browser does not let us: the text is there to select.
    NotCopied(Text),
    /// The browser does not let us save or print here.
    NotSaved,
    /// What was to be opened cannot be read.
    Refused(Error),
}

/// Everything that can change while somebody works.
///
/// Invariants: the reading fits the board; one remembered stand for each slider; no two readings in
/// one place of the shelf; only [`update`] writes.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    board: Board,
    reading: Reading,
    /// The place of the reading on the shelf, from 1.
    slot: u16,
    /// The other readings that are kept.
    shelf: Vec<Shelved>,
    /// The reading that stands beside this one: then and now.
    beside: Option<u16>,
    /// What was taken from the shelf last, to put it back.
    removed: Option<Shelved>,
    layer: Layer,
    /// The last stand of each slider, so that taking back "weet niet" restores it.
    stands: Vec<Option<Position>>,
    screen: Screen,
    help: Option<usize>,
    compared: Option<usize>,
    keeping: Keeping,
    notice: Option<Notice>,
    /// What is being printed.
    paper: Option<Paper>,
    /// What is known of arenas beforehand.
    catalogue: Catalogue,
    /// The stakeholder that waits for a place on the map.
    picked: Option<usize>,
    /// The group and what is shown of it.
    workshop: Workshop,
    /// Whether the user is asked if everything may go.
    asks_to_wipe: bool,
    past: Vec<Reading>,
    future: Vec<Reading>,
    /// The reading before the drag or the typing that is going on: that is one undo step.
    before_drag: Option<Reading>,
}

impl Model {
    /// An empty desk.
    pub fn new(board: Board, screen: Screen) -> Model {
        let sliders = board.sliders().len();
        Model {
            stands: vec![None; sliders],
            reading: Reading::blank(sliders),
            slot: 1,
            shelf: Vec::new(),
            beside: None,
            removed: None,
            layer: Layer::Ambition,
            board,
            screen,
            help: None,
            compared: None,
            keeping: Keeping::Off,
            notice: None,
            paper: None,
            catalogue: Catalogue::default(),
            picked: None,
            workshop: Workshop::default(),
            asks_to_wipe: false,
            past: Vec::new(),
            future: Vec::new(),
            before_drag: None,
        }
    }

    /// The board.
    pub fn board(&self) -> &Board {
        &self.board
    }

    /// The reading that is on the desk.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Where the faders stand now: one answer for each slider, in the board's order.
    pub fn answers(&self) -> &[Option<Answer>] {
        &self.reading.answers
    }

    /// Where they should be, in the same order.
    pub fn ambition(&self) -> &[Option<Answer>] {
        &self.reading.ambition
    }

    /// The known positions of now, as [`classify`](crate::classify) takes them.
    pub fn positions(&self) -> Vec<Option<Position>> {
        Answer::positions(self.answers())
    }

    /// How many sliders are answered, "weet niet" included.
    pub fn answered(&self) -> usize {
        self.answers().iter().flatten().count()
    }

    /// The sliders without an answer, in the board's order; "weet niet" is one.
    pub fn unanswered(&self) -> impl Iterator<Item = usize> {
        let answers = self.answers().iter().enumerate();
        answers
            .filter(|(_, answer)| answer.is_none())
            .map(|(slider, _)| slider)
    }

    /// Which stands a fader on screen sets: those of now everywhere but on the screen for both.
    pub fn layer(&self) -> Layer {
        match self.screen {
            Screen::Ambition => self.layer,
            Screen::Desk
            | Screen::Outcome
            | Screen::Take
            | Screen::Readings
            | Screen::Group
            | Screen::Arena
            | Screen::Profiles => Layer::Now,
        }
    }

    /// The screen.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// The slider whose help is open.
    pub fn help(&self) -> Option<usize> {
        self.help
    }

    /// The profile that a user chose to compare with; `None`: the nearest.
    pub fn compared(&self) -> Option<usize> {
        self.compared
    }

    /// Whether the browser keeps the reading.
    pub fn keeping(&self) -> &Keeping {
        &self.keeping
    }

    /// What the user was last told on the spot.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// What is being printed.
    pub fn paper(&self) -> Option<Paper> {
        self.paper
    }

    /// What is known of arenas beforehand; empty until it has been fetched.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The stakeholder that waits for a place on the map.
    pub fn picked(&self) -> Option<usize> {
        self.picked
            .filter(|index| *index < self.reading.stakeholders.len())
    }

    /// Whether the user is asked if everything may go.
    pub fn asks_to_wipe(&self) -> bool {
        self.asks_to_wipe
    }

    /// Whether there is a change to take back: of the group on its screen, else of the reading.
    pub fn can_undo(&self) -> bool {
        if self.is_at_group() {
            return !self.workshop.past.is_empty();
        }
        !self.past.is_empty()
    }

    /// Whether there is a change to do again.
    pub fn can_redo(&self) -> bool {
        if self.is_at_group() {
            return !self.workshop.future.is_empty();
        }
        !self.future.is_empty()
    }
}

impl Model {
    /// Checks answers that a host page gives by slider id: all are right, or none is used.
    ///
    /// # Errors
    /// On the first id that the board does not have.
    pub fn check(
        &self,
        layer: Layer,
        answers: impl IntoIterator<Item = (String, Option<Answer>)>,
    ) -> Result<Msg, Error> {
        let known = || {
            self.board
                .sliders()
                .iter()
                .map(|slider| slider.id.to_string())
                .collect()
        };
        answers
            .into_iter()
            .map(|(id, answer)| match self.board.slider_index(&id) {
                Some(slider) => Ok((slider, answer)),
                None => Err(ErrorKind::UnknownSlider {
                    found: id,
                    known: known(),
                }
                .into()),
            })
            .collect::<Result<_, Error>>()
            .map(|answers| Msg::Set { layer, answers })
    }
}
