//! The interface's own words: [`Words`], read from one file a language (`widget/words/`) that comes
//! with the content in that language. What is said about sliders and profiles is content itself.
//!
//! Every text has a method of its own, with a parameter for each placeholder (`text/table.rs`): a
//! misspelt name or a forgotten number does not compile, and tests prove that every file has exactly
//! these texts. Here are the sentences that a number or a state chooses.

mod refusal;
mod table;
#[cfg(test)]
mod tests;

use mengpaneel_core::{Announcement, Answer, Band, Evidence, Position, Verdict};
use std::fmt::{Display, Write};
use table::{COUNT, Key, LATER};
use yew::AttrValue;

/// All words of one language. Cloning a text costs nothing: it is counted, not copied.
#[derive(Debug)]
pub struct Words {
    language: AttrValue,
    texts: [AttrValue; COUNT],
}

impl Words {
    /// The words of the first part, which `next` gives one after the other.
    pub fn read(language: &str, next: &mut dyn FnMut() -> Option<String>) -> Words {
        let empty = Words {
            language: AttrValue::from(language),
            texts: [const { AttrValue::Static("") }; COUNT],
        };
        empty.with(false, next)
    }

    /// The same words with those of the later part, which `next` gives one after the other.
    pub fn complete(&self, next: &mut dyn FnMut() -> Option<String>) -> Words {
        let same = Words {
            language: self.language.clone(),
            texts: self.texts.clone(),
        };
        same.with(true, next)
    }

    fn with(mut self, later: bool, next: &mut dyn FnMut() -> Option<String>) -> Words {
        for (text, _) in self
            .texts
            .iter_mut()
            .zip(LATER)
            .filter(|(_, is)| *is == later)
        {
            *text = next().unwrap_or_default().into();
        }
        self
    }

    /// The language, as `lang` has it.
    pub fn language(&self) -> &AttrValue {
        &self.language
    }

    fn text(&self, key: Key) -> &AttrValue {
        &self.texts[key as usize]
    }

    /// A text with its placeholders filled in; `names` are parted by spaces. Braces around anything
    /// else are the text's own.
    fn fill(&self, key: Key, names: &str, values: &[&dyn Display]) -> String {
        let mut said = String::new();
        let mut rest = self.text(key).as_str();
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let filled = after.split_once('}').and_then(|(name, behind)| {
                let place = names.split(' ').position(|known| known == name)?;
                // Writing into a `String` cannot fail.
                let _ = write!(said, "{}", values.get(place)?);
                Some(behind)
            });
            rest = filled.unwrap_or_else(|| {
                said.push('{');
                after
            });
        }
        said.push_str(rest);
        said
    }

    /// Beside the desk.
    pub fn band(&self, band: Band) -> &AttrValue {
        match band {
            Band::Low => self.band_low(),
            Band::Middle => self.band_middle(),
            Band::High => self.band_high(),
        }
    }

    /// Above what a band looks like in practice.
    pub fn anchor(&self, band: Band) -> &AttrValue {
        match band {
            Band::Low => self.anchor_low(),
            Band::Middle => self.anchor_middle(),
            Band::High => self.anchor_high(),
        }
    }

    /// The ends and the middle of a lying scale.
    pub fn axis(&self) -> [&AttrValue; 3] {
        [self.axis_low(), self.axis_middle(), self.axis_high()]
    }

    /// Where a fader stands.
    pub fn stand(&self, position: Position) -> &AttrValue {
        match position.get() {
            0..=1 => self.stand_lowest(),
            2..=3 => self.stand_low(),
            4 => self.stand_below_middle(),
            5 => self.stand_middle(),
            6 => self.stand_above_middle(),
            7..=8 => self.stand_high(),
            _ => self.stand_highest(),
        }
    }

    /// Where a fader stands, in figures.
    pub fn stand_detail(&self, position: Position) -> String {
        match position {
            Position::MIDDLE => self.detail_middle(&position.get()),
            _ => self.detail(&position.get()),
        }
    }

    /// What is heard of a fader.
    pub fn value_text(&self, answer: Option<Answer>) -> String {
        match answer {
            None => self.value_empty().to_string(),
            Some(Answer::Unknown) => self.value_unknown().to_string(),
            Some(Answer::At(position)) => {
                self.value_at(&position.get(), &in_sentence(self.stand(position)))
            }
        }
    }

    /// Where an example is placed, and whether we inferred that.
    pub fn placed(&self, band: Band, evidence: Evidence) -> String {
        let stand = match band {
            Band::Low => self.placed_low(),
            Band::Middle => self.placed_middle(),
            Band::High => self.placed_high(),
        };
        match evidence {
            Evidence::Stated => stand.to_string(),
            Evidence::Inferred => self.placed_inferred(stand),
        }
    }

    /// What a screen reader should hear; what is said of the map of arenas and of a group comes later.
    pub fn announcement(&self, announcement: Announcement) -> Option<&AttrValue> {
        Some(match announcement {
            Announcement::Undone => self.announced_undone(),
            Announcement::Redone => self.announced_redone(),
            Announcement::Emptied => self.announced_emptied(),
            Announcement::Wiped => self.announced_wiped(),
            Announcement::Followed => self.announced_followed(),
            Announcement::Taken => self.announced_taken(),
            Announcement::Removed => self.announced_removed(),
            Announcement::Stakeholder(_)
            | Announcement::LastArena
            | Announcement::StakeholderRemoved
            | Announcement::MapFull
            | Announcement::OnTheMap(_)
            | Announcement::Reported
            | Announcement::ParticipantRemoved
            | Announcement::GroupEmptied
            | Announcement::Hidden
            | Announcement::Revealed => return None,
        })
    }

    /// A slider and where it stands.
    pub fn own_stand(&self, slider: &str, position: Option<Position>) -> String {
        match position {
            Some(position) => self.own_stand_at(&slider, &position.get()),
            None => self.own_stand_unknown(&slider),
        }
    }

    /// A number of steps with one decimal. In Dutch less than one is singular, in English only 1.
    pub fn steps(&self, steps: f64) -> String {
        match tenths(steps) {
            (0, 0) => self.steps_none().to_string(),
            (1, 0) => self.steps_one().to_string(),
            (whole, 0) => self.steps_many(&whole),
            (whole, tenth) => {
                let steps = format!("{whole}{}{tenth}", self.decimal_mark());
                match whole {
                    0 => self.steps_part(&steps),
                    _ => self.steps_many(&steps),
                }
            }
        }
    }

    /// A number with at most one decimal.
    pub fn number(&self, number: f64) -> String {
        match tenths(number) {
            (whole, 0) => whole.to_string(),
            (whole, tenth) => format!("{whole}{}{tenth}", self.decimal_mark()),
        }
    }

    /// So many people.
    pub fn people(&self, count: usize) -> String {
        match count {
            1 => self.group_people_one().to_string(),
            count => self.group_people_many(&count),
        }
    }

    /// A range of positions inside a sentence.
    pub fn range(&self, from: Position, to: Position) -> String {
        if from == to {
            from.get().to_string()
        } else {
            self.from_until(&from.get(), &to.get())
        }
    }

    /// More sliders are high than a profile allows.
    pub fn too_many_high(&self, profile: &str, most: u8, sliders: &[&str]) -> String {
        let (found, sliders) = (sliders.len(), listed(sliders));
        match most {
            0 => self.too_many_high_of_none(&profile, &found, &sliders),
            1 => self.too_many_high_of_one(&profile, &found, &sliders),
            most => self.too_many_high_of_many(&profile, &most, &found, &sliders),
        }
    }

    /// What a change leads to; names as they stand inside a sentence.
    pub fn then(&self, verdict: Verdict, nearest: &str, next: Option<&str>) -> String {
        match (verdict, next) {
            (Verdict::Clear, _) => self.then_clear(&nearest),
            (Verdict::Between, Some(next)) => self.then_between(&nearest, &next),
            (Verdict::Between, None) | (Verdict::Mixed, _) => self.then_mixed(&nearest),
            (Verdict::Insufficient, _) => self.then_insufficient().to_string(),
        }
    }

    /// The heading over all profiles beside one's own board.
    pub fn beside_profiles(&self, count: usize) -> String {
        match count {
            5 => self.beside_five_profiles().to_string(),
            count => self.beside_many_profiles(&count),
        }
    }

    /// The heading over the profiles by themselves.
    pub fn profiles_title(&self, count: usize) -> String {
        match count {
            5 => self.five_profiles().to_string(),
            count => self.many_profiles(&count),
        }
    }
}

/// A name as it stands inside a sentence: "De gekantelde gemeente" → "de gekantelde gemeente".
/// Only A-Z: the tables of all letters would weigh more than the words.
pub fn in_sentence(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// Names in a row. Without "and" before the last: a name may hold one ("Bestuur en politiek").
pub fn listed(names: &[&str]) -> String {
    names.join(", ")
}

/// A number of steps from 0 to 10 in whole steps and tenths. Counted: formatting a float would bring
/// 15 KB of WebAssembly.
fn tenths(steps: f64) -> (u32, u32) {
    let tenths = (0..=100_u32)
        .rev()
        .find(|tenths| f64::from(*tenths) <= steps * 10.0 + 0.5);
    let tenths = tenths.unwrap_or_default();
    (tenths / 10, tenths % 10)
}
