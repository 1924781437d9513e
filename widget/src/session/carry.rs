//! Carrying a reading along and bringing it back: code, link and file.

use super::{Origin, Session, table};
use crate::picture::{self, Picture};
use crate::view::{Sight, outcome::Findings};
use crate::{content, effects, later};
use js_sys::Promise;
use mengpaneel_core::{
    Effect, Error, ErrorKind, FileKind, GROUP_LINK, LARGEST_FILE, Msg, Notice, Reading, Shelved,
    Text,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File};

/// What goes on as soon as a promise was kept.
pub enum Awaited {
    /// This is on the clipboard.
    Clipboard(Text),
    /// The contents of a file with this name are there.
    Contents(String),
    /// The text of a file with a reading is there.
    Reading,
    /// The text of the next of these files is there.
    Files(super::group::Files),
    /// The camera is ready for its next step.
    Camera,
}

impl Session {
    /// Runs what only the screens of the later part ask for.
    pub fn run_later(&self, effect: &Effect) {
        match effect {
            Effect::Drop(slot) => self.drop_kept(*slot),
            Effect::PutBack(slot) => self.put_back(*slot),
            Effect::Forget => self.forget(),
            Effect::SaveAside => self.save_aside(),
            Effect::Save(kind) => self.save(*kind),
            Effect::Copy(text) => self.copy(*text),
            Effect::KeepGroup => self.keep_group(),
            Effect::SaveGroup(kind) => self.save_group(*kind),
            Effect::StopCamera => self.stop_camera(),
            // The session has done these, or the drawing does, or what follows it.
            Effect::Changed
            | Effect::Keep
            | Effect::Announce(_)
            | Effect::FocusNotice
            | Effect::Print
            | Effect::FocusWipe
            | Effect::FocusSlider(_)
            | Effect::FocusHeading
            | Effect::FocusComparison
            | Effect::FocusStakeholder(_)
            | Effect::FocusStakeholders
            | Effect::FocusPlaces
            | Effect::Present(_)
            | Effect::FocusReport
            | Effect::FocusParticipants
            | Effect::FocusEntries
            | Effect::FocusEmpty
            | Effect::StartCamera => {}
        }
    }

    /// Whether a link to this page can be made: not from a file, and not in a sandbox.
    pub fn can_link(&self) -> bool {
        self.link_address().is_some()
    }

    /// Whether copying and printing are refused without a word.
    pub fn is_confined(&self) -> bool {
        effects::is_confined()
    }

    fn link_address(&self) -> Option<String> {
        effects::link_address(self.config().share_base.as_deref())
    }

    /// The code or the link of the reading on the desk.
    pub fn to_copy(&self, text: Text) -> Option<String> {
        let link = |name: &str, text: &str| Some(format!("{}#{name}{text}", self.link_address()?));
        if text == Text::GroupLink {
            return link(GROUP_LINK, &self.group_text()?);
        }
        let (code, compact) = later::code(&self.model())?;
        match text {
            Text::Code => Some(code),
            Text::Link => link(later::LINK, &compact),
            Text::AddLink => link(later::ADD_LINK, &compact),
            Text::GroupLink => None,
        }
    }

    /// Puts the code or the link on the clipboard, and says whether that worked.
    pub(super) fn copy(&self, text: Text) {
        let Some(copied) = self.to_copy(text) else {
            return;
        };
        self.wait_for(effects::copy(&copied), Awaited::Clipboard(text));
    }

    /// Goes on with something as soon as a promise was kept, or broken.
    pub(super) fn wait_for(&self, promise: Option<Promise>, awaited: Awaited) {
        let session = self.itself.clone();
        effects::after(
            promise,
            Box::new(move |value| {
                if let Some(session) = session.upgrade() {
                    later::came(&session, awaited, value);
                }
            }),
        );
    }

    /// A promise was kept with this value, or broken.
    pub fn came(&self, awaited: Awaited, value: Option<JsValue>) {
        match awaited {
            Awaited::Clipboard(text) => {
                let notice = match value {
                    Some(_) => Notice::Copied(text),
                    None => Notice::NotCopied(text),
                };
                self.dispatch(Msg::Noticed(notice), Origin::Host);
            }
            Awaited::Contents(name) => {
                let contents = value.and_then(|contents| contents.dyn_into::<Blob>().ok());
                if !contents.is_some_and(|contents| effects::download(&name, &contents)) {
                    self.dispatch(Msg::Noticed(Notice::NotSaved), Origin::Host);
                }
            }
            Awaited::Reading => {
                // What cannot be read is an empty text, which no reading is.
                let text = value.and_then(|text| text.as_string());
                self.bring(self.read_file(&text.unwrap_or_default()));
            }
            Awaited::Files(files) => self.files_came(files, value),
            Awaited::Camera => self.camera_came(value),
        }
    }

    /// Offers the reading as a file.
    pub(super) fn save(&self, kind: FileKind) {
        let name = {
            let (model, words) = (self.model(), self.words());
            let date = model.reading().date.map(|date| format!("-{date}"));
            let (name, date) = (words.file_name(), date.unwrap_or_default());
            format!("{name}{date}.{}", kind.as_str())
        };
        self.wait_for(self.file(kind), Awaited::Contents(name));
    }

    /// The reading as the contents of a file, as soon as they are there.
    pub fn file(&self, kind: FileKind) -> Option<Promise> {
        let (text, media) = match kind {
            FileKind::Json => (self.reading()?, "application/json"),
            FileKind::Csv => (
                table::csv(&self.model(), &self.words()),
                "text/csv;charset=utf-8",
            ),
            FileKind::Svg => (picture::svg(&self.picture()?), "image/svg+xml"),
            FileKind::Png => return effects::png(&self.picture()?),
        };
        let contents = JsValue::from(effects::blob(&text, media)?);
        Some(Promise::resolve(&contents))
    }

    fn picture(&self) -> Option<Picture> {
        let session = self.itself.upgrade()?;
        let (model, config, words) = (self.model(), self.config(), self.words());
        let sight = Sight {
            session: &session,
            model: &model,
            config: &config,
            words: &words,
            announcement: None,
        };
        Some(picture::picture(&Findings::of(&sight)))
    }

    /// Opens with the host's code: where nothing is filled in, and where nothing can be.
    pub fn open_value(&self) {
        let value = self.config().value.clone();
        let Some(value) =
            value.filter(|_| self.config().value_first || self.model().reading().is_blank())
        else {
            return;
        };
        let read = later::read_code(&value, self.model().board());
        match read {
            Ok(reading) => {
                let slot = self.model().slot();
                self.apply(Msg::Restored(Shelved { slot, reading }));
            }
            Err(error) => effects::warn(&format!(
                "wijk-mengpaneel: value=\"{value}\": {}",
                self.words().refusal(&error)
            )),
        }
    }

    /// Puts the reading of a code on the desk for the host.
    ///
    /// # Errors
    /// The sentence of a code that cannot be read; nothing is changed then.
    pub fn put_value(&self, code: &str) -> Result<(), String> {
        let read = later::read_code(code, self.model().board());
        let reading = read.map_err(|error| self.words().refusal(&error))?;
        self.dispatch(Msg::Put(Box::new(reading)), Origin::Host);
        Ok(())
    }

    /// Reopens a file for the host, beside the readings that are kept.
    ///
    /// # Errors
    /// The sentence of a file that cannot be read; nothing is changed then.
    pub fn load(&self, text: &str) -> Result<(), String> {
        let read = if text.len() > LARGEST_FILE {
            let found = text.len();
            Err(ErrorKind::FileTooLarge { found }.into())
        } else {
            self.read_file(text)
        };
        let reading = read.map_err(|error: Error| self.words().refusal(&error))?;
        self.dispatch(Msg::Brought(Box::new(reading)), Origin::Host);
        Ok(())
    }

    /// Opens what a user typed or pasted: a code, or a link with one.
    pub fn open_code(&self, text: &str) {
        if !text.trim().is_empty() {
            let read = later::read_code(text.trim(), self.model().board());
            self.bring(read);
        }
    }

    /// Opens the file that a user chose.
    pub fn open_file(&self, file: &File) {
        let size = file.size();
        if size > LARGEST_FILE as f64 {
            let found = size as usize;
            self.bring(Err(ErrorKind::FileTooLarge { found }.into()));
            return;
        }
        self.wait_for(Some(file.text().unchecked_into()), Awaited::Reading);
    }

    fn read_file(&self, text: &str) -> Result<Reading, Error> {
        let parsed = js_sys::JSON::parse(text).map_err(|_| Error::from(ErrorKind::NotJson))?;
        Reading::from_file(&content::node(&parsed, 0), self.model().board())
    }

    /// A reading from outside comes to the desk, or the user is told why it cannot.
    fn bring(&self, read: Result<Reading, Error>) {
        match read {
            Ok(reading) => self.dispatch(Msg::Brought(Box::new(reading)), Origin::User),
            Err(error) => self.dispatch(Msg::Noticed(Notice::Refused(error)), Origin::User),
        }
    }

    /// Opens the link that the page was opened with, once: its fragment then leaves the address, so
    /// that a reload keeps later edits.
    pub fn follow_link(&self) {
        if let Some(code) = effects::take_fragment(later::LINK) {
            self.open_code(&code);
        }
        self.follow_group_link();
    }
}
