//! From a wish, and the value of the control that carries it, to a message.

use super::Wish;
use mengpaneel_core::{
    Answer, Arena, ArenaMsg, Contact, Field, FileKind, Layer, Level, Msg, Paper, Position, Region,
    ResidentRole, Screen, Text,
};

impl Wish {
    /// Whether it would change what somebody filled in: not in a read-only widget.
    pub fn changes_answers(self) -> bool {
        match self {
            Wish::Fader(_)
            | Wish::Lower(_)
            | Wish::Higher(_)
            | Wish::NoChoice(_)
            | Wish::Unknown(_)
            | Wish::NoAmbition(_)
            | Wish::Reason(_)
            | Wish::NoReason
            | Wish::Name
            | Wish::Note(_)
            | Wish::ContextNote
            | Wish::Everything
            | Wish::Date
            | Wish::Role
            | Wish::OwnRole
            | Wish::Tag
            | Wish::RemoveTag(_)
            | Wish::New
            | Wish::Take(_)
            | Wish::Remove(_)
            | Wish::PutBack
            | Wish::Case(_)
            | Wish::ClearMap
            | Wish::Invite(_)
            | Wish::Invent
            | Wish::Rename(_)
            | Wish::Uninvite(_)
            | Wish::InArena(_)
            | Wish::Contact(_)
            | Wish::Needed(_)
            | Wish::Level(_)
            | Wish::Give(_)
            | Wish::Pick(_)
            | Wish::LetGo
            | Wish::PlaceAt(_)
            | Wish::OpenCode
            | Wish::OpenFile
            | Wish::Reset
            | Wish::Undo
            | Wish::Redo
            | Wish::Group(_)
            | Wish::Wipe => true,
            Wish::Help(_)
            | Wish::GoTo(_)
            | Wish::Compare(_)
            | Wish::ShowDesk
            | Wish::ShowOutcome
            | Wish::ShowProfiles
            | Wish::ShowAmbition
            | Wish::ShowTake
            | Wish::ShowReadings
            | Wish::ShowGroup
            | Wish::ShowArena
            | Wish::SeeRegion(_)
            | Wish::EditNow
            | Wish::EditAmbition
            | Wish::Beside(_)
            | Wish::CopyCode
            | Wish::CopyLink
            | Wish::SaveJson
            | Wish::SaveCsv
            | Wish::SaveSvg
            | Wish::SavePng
            | Wish::Print
            | Wish::PrintEmpty
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
            Wish::ShowAmbition => Msg::Show(Screen::Ambition),
            Wish::ShowTake => Msg::Show(Screen::Take),
            Wish::ShowReadings => Msg::Show(Screen::Readings),
            Wish::ShowGroup => Msg::Show(Screen::Group),
            Wish::ShowArena => Msg::Show(Screen::Arena),
            Wish::Case(case) => Msg::Arena(ArenaMsg::Start(case)),
            Wish::ClearMap => Msg::Arena(ArenaMsg::Clear),
            Wish::Invite(known) => Msg::Arena(ArenaMsg::Invite(known)),
            Wish::Uninvite(index) => Msg::Arena(ArenaMsg::Remove(index)),
            Wish::Pick(index) => Msg::Arena(ArenaMsg::Pick(Some(index))),
            Wish::LetGo => Msg::Arena(ArenaMsg::Pick(None)),
            Wish::PlaceAt(bits) => Msg::Arena(ArenaMsg::Put(region(bits)?)),
            Wish::SeeRegion(bits) => Msg::Arena(ArenaMsg::See(region(bits)?)),
            Wish::EditNow => Msg::Edit(Layer::Now),
            Wish::EditAmbition => Msg::Edit(Layer::Ambition),
            Wish::RemoveTag(index) => Msg::RemoveTag { index },
            Wish::New => Msg::New,
            Wish::Take(slot) => Msg::Take { slot: place(slot)? },
            Wish::Beside(slot) => Msg::Beside {
                slot: Some(place(slot)?),
            },
            Wish::Remove(slot) => Msg::Remove { slot: place(slot)? },
            Wish::PutBack => Msg::PutBack,
            Wish::CopyCode => Msg::Copy(Text::Code),
            Wish::CopyLink => Msg::Copy(Text::Link),
            Wish::SaveJson => Msg::Save(FileKind::Json),
            Wish::SaveCsv => Msg::Save(FileKind::Csv),
            Wish::SaveSvg => Msg::Save(FileKind::Svg),
            Wish::SavePng => Msg::Save(FileKind::Png),
            Wish::Print => Msg::Print(Paper::Filled),
            Wish::PrintEmpty => Msg::Print(Paper::Empty),
            Wish::Reset => Msg::Reset,
            Wish::Undo => Msg::Undo,
            Wish::Redo => Msg::Redo,
            Wish::AskToWipe => Msg::AskToWipe(true),
            Wish::DoNotWipe => Msg::AskToWipe(false),
            Wish::Wipe => Msg::Wipe,
            Wish::SaveAside => Msg::SaveAside,
            // These speak through their value, below, or are read by the session.
            Wish::Fader(_)
            | Wish::NoChoice(_)
            | Wish::Unknown(_)
            | Wish::NoAmbition(_)
            | Wish::Reason(_)
            | Wish::NoReason
            | Wish::Name
            | Wish::Note(_)
            | Wish::ContextNote
            | Wish::Everything
            | Wish::Date
            | Wish::Role
            | Wish::OwnRole
            | Wish::Tag
            | Wish::Invent
            | Wish::Rename(_)
            | Wish::InArena(_)
            | Wish::Contact(_)
            | Wish::Needed(_)
            | Wish::Level(_)
            | Wish::Give(_)
            | Wish::OpenCode
            | Wish::OpenFile
            | Wish::Group(_) => return None,
        })
    }

    /// The message while a fader moves or a text is typed.
    pub fn moved(self, value: &str) -> Option<Msg> {
        let field = match self {
            Wish::Fader(slider) => {
                let to = value.parse().ok().and_then(|to| Position::new(to).ok())?;
                return Some(Msg::Move { slider, to });
            }
            Wish::Name => Field::Name,
            Wish::Note(slider) => Field::Note(slider),
            Wish::ContextNote => Field::Context,
            Wish::Everything => Field::Everything,
            Wish::OwnRole => Field::OwnRole,
            Wish::Rename(index) => Field::Stakeholder(index),
            _ => return None,
        };
        Some(Msg::Write {
            field,
            text: value.to_owned(),
        })
    }

    /// The message when a value was settled: a fader let go, a box ticked or not, a text left.
    pub fn settled(self, checked: bool, value: &str) -> Option<Msg> {
        Some(match (self, checked) {
            (
                Wish::Fader(_)
                | Wish::Name
                | Wish::Note(_)
                | Wish::ContextNote
                | Wish::Everything
                | Wish::OwnRole
                | Wish::Rename(_),
                _,
            ) => Msg::Settle,
            (Wish::NoChoice(slider), true) => Msg::Answer {
                slider,
                answer: Some(Answer::At(Position::MIDDLE)),
            },
            (Wish::NoChoice(slider), false) | (Wish::NoAmbition(slider), true) => Msg::Answer {
                slider,
                answer: None,
            },
            // It begins where the slider stands now.
            (Wish::NoAmbition(slider), false) => Msg::Nudge { slider, by: 0 },
            (Wish::Unknown(slider), true) => Msg::Answer {
                slider,
                answer: Some(Answer::Unknown),
            },
            (Wish::Unknown(slider), false) => Msg::Know { slider },
            (Wish::Reason(index), _) => Msg::Reason(Some(index)),
            (Wish::NoReason, _) => Msg::Reason(None),
            (Wish::Date, _) => Msg::Date(value.parse().ok()),
            (Wish::Role, _) => Msg::Role(
                value
                    .parse()
                    .ok()
                    .and_then(|index: usize| mengpaneel_core::Role::ALL.get(index).copied()),
            ),
            (Wish::Tag, _) => Msg::Tag(value.to_owned()),
            (wish, _) => return wish.of_the_map(checked, value).map(Msg::Arena),
        })
    }

    /// The message of a settled value on the map of arenas.
    fn of_the_map(self, checked: bool, value: &str) -> Option<ArenaMsg> {
        let chosen = || value.parse().ok().map(|index: usize| index);
        Some(match self {
            Wish::Invent => ArenaMsg::Invent(value.to_owned()),
            Wish::InArena(at) => ArenaMsg::Toggle {
                index: at / Arena::ALL.len(),
                arena: Arena::ALL[at % Arena::ALL.len()],
            },
            Wish::Contact(index) => ArenaMsg::Contact {
                index,
                contact: chosen()
                    .and_then(|at| Contact::ALL.get(at).copied())
                    .unwrap_or_default(),
            },
            Wish::Needed(index) => ArenaMsg::Need {
                index,
                needed: checked,
            },
            Wish::Level(index) => ArenaMsg::Level {
                index,
                level: chosen().and_then(|at| Level::ALL.get(at).copied()),
            },
            Wish::Give(at) => ArenaMsg::Give {
                index: at / ResidentRole::ALL.len(),
                role: ResidentRole::ALL[at % ResidentRole::ALL.len()],
                on: checked,
            },
            _ => return None,
        })
    }
}

/// A region by its number.
fn region(bits: usize) -> Option<Region> {
    Region::from_bits(u8::try_from(bits).ok()?)
}

/// A place on the shelf.
fn place(slot: usize) -> Option<u16> {
    u16::try_from(slot).ok()
}
