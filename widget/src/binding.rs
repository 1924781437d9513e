//! What a control wishes: written on the element as `data-wish`, read back by one listener a kind
//! of event on the widget's own root.
//!
//! Yew's own `on…` attributes would leave one listener behind for every mount (measured with 0.23);
//! ours are removed when the app goes. It also keeps the drawing free of callbacks.

use mengpaneel_core::{Answer, Msg, Position, Screen};
use std::fmt;
use std::str::FromStr;

/// The attribute that carries a wish.
pub const ATTRIBUTE: &str = "data-wish";

/// A wish of a control; what it means also depends on the control's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// A range input.
    Fader(usize),
    /// One step down.
    Lower(usize),
    /// One step up.
    Higher(usize),
    /// The "geen keuze" box.
    NoChoice(usize),
    /// The "weet niet" box.
    Unknown(usize),
    /// Open or close the help.
    Help(usize),
    /// Go to a slider on the desk.
    GoTo(usize),
    /// Compare with a profile.
    Compare(usize),
    /// Show the desk.
    ShowDesk,
    /// Show the outcome.
    ShowOutcome,
    /// Show the profiles.
    ShowProfiles,
    /// Empty the desk.
    Reset,
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// Ask whether everything may go.
    AskToWipe,
    /// No, keep it.
    DoNotWipe,
    /// Yes, forget everything.
    Wipe,
    /// Save what was set aside.
    SaveAside,
}

impl Wish {
    fn parts(self) -> (&'static str, Option<usize>) {
        match self {
            Wish::Fader(slider) => ("fader", Some(slider)),
            Wish::Lower(slider) => ("lower", Some(slider)),
            Wish::Higher(slider) => ("higher", Some(slider)),
            Wish::NoChoice(slider) => ("no-choice", Some(slider)),
            Wish::Unknown(slider) => ("unknown", Some(slider)),
            Wish::Help(slider) => ("help", Some(slider)),
            Wish::GoTo(slider) => ("go-to", Some(slider)),
            Wish::Compare(profile) => ("compare", Some(profile)),
            Wish::ShowDesk => ("show-desk", None),
            Wish::ShowOutcome => ("show-outcome", None),
            Wish::ShowProfiles => ("show-profiles", None),
            Wish::Reset => ("reset", None),
            Wish::Undo => ("undo", None),
            Wish::Redo => ("redo", None),
            Wish::AskToWipe => ("ask-to-wipe", None),
            Wish::DoNotWipe => ("do-not-wipe", None),
            Wish::Wipe => ("wipe", None),
            Wish::SaveAside => ("save-aside", None),
        }
    }

    /// Whether it would change an answer: not in a read-only widget.
    pub fn changes_answers(self) -> bool {
        match self {
            Wish::Fader(_)
            | Wish::Lower(_)
            | Wish::Higher(_)
            | Wish::NoChoice(_)
            | Wish::Unknown(_)
            | Wish::Reset
            | Wish::Undo
            | Wish::Redo
            | Wish::Wipe => true,
            Wish::Help(_)
            | Wish::GoTo(_)
            | Wish::Compare(_)
            | Wish::ShowDesk
            | Wish::ShowOutcome
            | Wish::ShowProfiles
            | Wish::AskToWipe
            | Wish::DoNotWipe
            | Wish::SaveAside => false,
        }
    }

    /// The message of a click on a button.
    pub fn clicked(self) -> Option<Msg> {
        Some(match self {
            Wish::Lower(slider) => Msg::Nudge { slider, by: -1 },
            Wish::Higher(slider) => Msg::Nudge { slider, by: 1 },
            Wish::Help(slider) => Msg::ToggleHelp { slider },
            Wish::GoTo(slider) => Msg::GoTo { slider },
            Wish::Compare(profile) => Msg::Compare { profile },
            Wish::ShowDesk => Msg::Show(Screen::Desk),
            Wish::ShowOutcome => Msg::Show(Screen::Outcome),
            Wish::ShowProfiles => Msg::Show(Screen::Profiles),
            Wish::Reset => Msg::Reset,
            Wish::Undo => Msg::Undo,
            Wish::Redo => Msg::Redo,
            Wish::AskToWipe => Msg::AskToWipe(true),
            Wish::DoNotWipe => Msg::AskToWipe(false),
            Wish::Wipe => Msg::Wipe,
            Wish::SaveAside => Msg::SaveAside,
            // These speak through their value, below.
            Wish::Fader(_) | Wish::NoChoice(_) | Wish::Unknown(_) => return None,
        })
    }

    /// The message while a fader moves.
    pub fn moved(self, value: f64) -> Option<Msg> {
        match self {
            Wish::Fader(slider) => Position::from_number(value).map(|to| Msg::Move { slider, to }),
            _ => None,
        }
    }

    /// The message when a value was settled: a fader let go, a box ticked or not.
    pub fn settled(self, checked: bool) -> Option<Msg> {
        match (self, checked) {
            (Wish::Fader(_), _) => Some(Msg::Settle),
            (Wish::NoChoice(slider), true) => Some(Msg::Answer {
                slider,
                answer: Some(Answer::At(Position::MIDDLE)),
            }),
            (Wish::NoChoice(slider), false) => Some(Msg::Answer {
                slider,
                answer: None,
            }),
            (Wish::Unknown(slider), true) => Some(Msg::Answer {
                slider,
                answer: Some(Answer::Unknown),
            }),
            (Wish::Unknown(slider), false) => Some(Msg::Know { slider }),
            _ => None,
        }
    }
}

impl fmt::Display for Wish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            (name, Some(index)) => write!(f, "{name} {index}"),
            (name, None) => f.write_str(name),
        }
    }
}

impl FromStr for Wish {
    type Err = ();

    fn from_str(text: &str) -> Result<Wish, ()> {
        let (name, index) = match text.split_once(' ') {
            Some((name, index)) => (name, index.parse().map_err(|_| ())?),
            None => (text, 0),
        };
        every(index)
            .into_iter()
            .find(|wish| wish.parts().0 == name)
            .ok_or(())
    }
}

/// Every wish, with this index where it has one.
fn every(index: usize) -> [Wish; 18] {
    [
        Wish::Fader(index),
        Wish::Lower(index),
        Wish::Higher(index),
        Wish::NoChoice(index),
        Wish::Unknown(index),
        Wish::Help(index),
        Wish::GoTo(index),
        Wish::Compare(index),
        Wish::ShowDesk,
        Wish::ShowOutcome,
        Wish::ShowProfiles,
        Wish::Reset,
        Wish::Undo,
        Wish::Redo,
        Wish::AskToWipe,
        Wish::DoNotWipe,
        Wish::Wipe,
        Wish::SaveAside,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wish_reads_back_as_it_was_written() {
        for wish in every(7) {
            assert_eq!(wish.to_string().parse(), Ok(wish));
        }
        assert_eq!("fader x".parse::<Wish>(), Err(()));
        assert_eq!("".parse::<Wish>(), Err(()));
    }

    #[test]
    fn a_wish_speaks_by_click_or_by_value_and_never_by_both() {
        for wish in every(1) {
            let by_value = wish.settled(true).is_some();
            assert_ne!(wish.clicked().is_some(), by_value, "{wish}");
        }
    }
}
