//! The state of one widget: [`Model`], the wishes and facts that may change it, [`Msg`], and
//! [`update`], the only place that does.

mod message;

use crate::board::Board;
use crate::error::{Error, ErrorKind};
use crate::position::{Answer, Position};
use crate::reading::Reading;
pub use message::{Announcement, Effect, Effects, Msg};

/// The part of the tool that is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The mixing desk.
    Desk,
    /// What the board resembles, and why.
    Outcome,
    /// The profiles by themselves.
    Profiles,
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

/// Everything that can change while somebody works.
///
/// Invariants: one answer and one remembered stand for each slider, in the board's order; only
/// [`update`] writes.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    board: Board,
    answers: Vec<Option<Answer>>,
    /// The last stand of each slider, so that taking back "weet niet" restores it.
    stands: Vec<Option<Position>>,
    screen: Screen,
    help: Option<usize>,
    compared: Option<usize>,
    keeping: Keeping,
    /// Whether the user is asked if everything may go.
    asks_to_wipe: bool,
    past: Vec<Vec<Option<Answer>>>,
    future: Vec<Vec<Option<Answer>>>,
    /// The answers before the drag that is going on: a drag is one undo step.
    before_drag: Option<Vec<Option<Answer>>>,
}

impl Model {
    /// An empty desk.
    pub fn new(board: Board, screen: Screen) -> Model {
        let empty = vec![None; board.sliders().len()];
        Model {
            stands: vec![None; empty.len()],
            answers: empty,
            board,
            screen,
            help: None,
            compared: None,
            keeping: Keeping::Off,
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

    /// One answer for each slider, in the board's order.
    pub fn answers(&self) -> &[Option<Answer>] {
        &self.answers
    }

    /// The known positions, as [`classify`](crate::classify) takes them.
    pub fn positions(&self) -> Vec<Option<Position>> {
        self.answers
            .iter()
            .map(|answer| answer.and_then(Answer::position))
            .collect()
    }

    /// What is to be kept.
    pub fn reading(&self) -> Reading {
        Reading {
            answers: self.answers.clone(),
        }
    }

    /// How many sliders are answered, "weet niet" included.
    pub fn answered(&self) -> usize {
        self.answers.iter().flatten().count()
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

    /// Whether the user is asked if everything may go.
    pub fn asks_to_wipe(&self) -> bool {
        self.asks_to_wipe
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a change to do again.
    pub fn can_redo(&self) -> bool {
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
            .map(Msg::Set)
    }

    /// Begins anew with these answers, one a slider.
    fn start_with(&mut self, answers: Vec<Option<Answer>>) {
        self.stands = answers
            .iter()
            .map(|answer| answer.and_then(Answer::position))
            .collect();
        self.answers = answers;
        self.help = None;
        self.compared = None;
        self.asks_to_wipe = false;
        self.past.clear();
        self.future.clear();
        self.before_drag = None;
    }

    fn put(&mut self, slider: usize, answer: Option<Answer>) {
        if let Some(place) = self.answers.get_mut(slider) {
            *place = answer;
            if let Some(Answer::At(position)) = answer {
                self.stands[slider] = Some(position);
            }
        }
    }

    /// Writes a finished change into the history; true when something did change.
    fn finish(&mut self, before: Vec<Option<Answer>>) -> bool {
        let changed = before != self.answers;
        if changed {
            self.past.push(before);
            self.future.clear();
            self.compared = None;
        }
        changed
    }

    /// A change that a user finished at once.
    fn change(&mut self, write: impl FnOnce(&mut Model)) -> Effects {
        let before = self
            .before_drag
            .take()
            .unwrap_or_else(|| self.answers.clone());
        write(self);
        if self.finish(before) {
            vec![Effect::Changed, Effect::Keep]
        } else {
            Vec::new()
        }
    }

    /// Closes a drag that is going on, so that undo takes back the whole of it.
    fn end_drag(&mut self) {
        if let Some(before) = self.before_drag.take() {
            self.finish(before);
        }
    }

    fn restore(&mut self, answers: Vec<Option<Answer>>) -> Vec<Option<Answer>> {
        for (stand, answer) in self.stands.iter_mut().zip(&answers) {
            *stand = answer.and_then(Answer::position).or(*stand);
        }
        std::mem::replace(&mut self.answers, answers)
    }
}

/// Applies one message: the only writer of [`Model`].
pub fn update(model: &mut Model, msg: Msg) -> Effects {
    match msg {
        Msg::Move { slider, to } => {
            if model.before_drag.is_none() {
                model.before_drag = Some(model.answers.clone());
            }
            model.put(slider, Some(Answer::At(to)));
            Vec::new()
        }
        Msg::Settle => model.change(|_| ()),
        Msg::Nudge { slider, by } => model.change(|model| {
            let from = model
                .answers
                .get(slider)
                .copied()
                .flatten()
                .and_then(Answer::position);
            let to = from.unwrap_or(Position::MIDDLE).nudged(by);
            model.put(slider, Some(Answer::At(to)));
        }),
        Msg::Answer { slider, answer } => model.change(|model| model.put(slider, answer)),
        Msg::Know { slider } => model.change(|model| {
            let stand = model.stands.get(slider).copied().flatten();
            model.put(slider, stand.map(Answer::At));
        }),
        Msg::Reset => {
            let mut effects = model.change(|model| {
                model.answers.fill(None);
                model.stands.fill(None);
                model.help = None;
            });
            if !effects.is_empty() {
                effects.push(Effect::Announce(Announcement::Emptied));
            }
            effects
        }
        Msg::Undo => {
            model.end_drag();
            match model.past.pop() {
                Some(earlier) => {
                    let later = model.restore(earlier);
                    model.future.push(later);
                    vec![
                        Effect::Changed,
                        Effect::Keep,
                        Effect::Announce(Announcement::Undone),
                    ]
                }
                None => Vec::new(),
            }
        }
        Msg::Redo => {
            model.end_drag();
            match model.future.pop() {
                Some(later) => {
                    let earlier = model.restore(later);
                    model.past.push(earlier);
                    vec![
                        Effect::Changed,
                        Effect::Keep,
                        Effect::Announce(Announcement::Redone),
                    ]
                }
                None => Vec::new(),
            }
        }
        Msg::Show(screen) => {
            model.screen = screen;
            vec![Effect::FocusHeading]
        }
        Msg::GoTo { slider } => {
            model.screen = Screen::Desk;
            vec![Effect::FocusSlider(slider)]
        }
        Msg::ToggleHelp { slider } => {
            model.help = if model.help == Some(slider) {
                None
            } else {
                Some(slider)
            };
            Vec::new()
        }
        Msg::Compare { profile } => {
            model.compared =
                Some(profile).filter(|profile| *profile < model.board.profiles().len());
            vec![Effect::FocusComparison]
        }
        Msg::Set(answers) => {
            // The host's change ends a drag that was going on: its stand is kept, in one undo step.
            model.change(|model| {
                for (slider, answer) in answers {
                    model.put(slider, answer);
                }
            });
            Vec::new()
        }
        Msg::Restored(reading) => {
            if reading.answers.len() == model.answers.len() {
                model.start_with(reading.answers);
            }
            Vec::new()
        }
        Msg::Followed(reading) => {
            if reading.answers.len() == model.answers.len() && reading.answers != model.answers {
                model.end_drag();
                let before = model.restore(reading.answers);
                model.finish(before);
                model.keeping = Keeping::Followed;
                vec![Effect::Announce(Announcement::Followed)]
            } else {
                Vec::new()
            }
        }
        Msg::Kept(keeping) => {
            // What was set aside stays offered until the user wipes it or reloads.
            if !matches!(model.keeping, Keeping::Broken(_)) || keeping != Keeping::Here {
                model.keeping = keeping;
            }
            Vec::new()
        }
        Msg::AskToWipe(ask) => {
            model.asks_to_wipe = ask;
            vec![Effect::FocusWipe]
        }
        Msg::SaveAside => vec![Effect::SaveAside],
        Msg::Wipe => {
            model.start_with(vec![None; model.answers.len()]);
            if let Keeping::Broken(_) = model.keeping {
                model.keeping = Keeping::Here;
            }
            vec![
                Effect::Changed,
                Effect::Forget,
                Effect::Announce(Announcement::Wiped),
                Effect::FocusHeading,
            ]
        }
        Msg::Opened(board) => {
            let fits = board.sliders().iter().map(|s| &s.id).eq(model
                .board
                .sliders()
                .iter()
                .map(|s| &s.id));
            let screen = model.screen;
            if fits {
                model.board = *board;
            } else {
                *model = Model::new(*board, screen);
            }
            Vec::new()
        }
    }
}
