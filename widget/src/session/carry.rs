//! Carrying a reading along and bringing it back: code, link and file.

use super::{Origin, Session, table};
use crate::{content, effects, later};
use mengpaneel_core::{
    Effect, Error, ErrorKind, FileKind, LARGEST_FILE, Msg, Notice, Reading, Text,
};
use web_sys::File;

impl Session {
    /// Runs what only the screens of the later part ask for.
    pub fn run_later(&self, effect: &Effect) {
        match effect {
            Effect::Drop(slot) => self.drop_kept(*slot),
            Effect::PutBack(slot) => self.put_back(*slot),
            Effect::SaveAside => self.save_aside(),
            Effect::Save(kind) => self.save(*kind),
            Effect::Copy(text) => self.copy(*text),
            // The session has done these, or the drawing does.
            Effect::Changed
            | Effect::Keep
            | Effect::Forget
            | Effect::Announce(_)
            | Effect::FocusNotice
            | Effect::FocusWipe
            | Effect::FocusSlider(_)
            | Effect::FocusHeading
            | Effect::FocusComparison => {}
        }
    }

    /// Whether a link to this page can be made: not from a file, and not in a sandbox.
    pub fn can_link(&self) -> bool {
        effects::page_address().is_some()
    }

    /// The code or the link of the reading on the desk.
    pub fn to_copy(&self, text: Text) -> Option<String> {
        let (code, compact) = later::code(&self.model())?;
        match text {
            Text::Code => Some(code),
            Text::Link => Some(format!(
                "{}#{}{compact}",
                effects::page_address()?,
                later::LINK
            )),
        }
    }

    /// Puts the code or the link on the clipboard, and says whether that worked.
    pub(super) fn copy(&self, text: Text) {
        let Some(copied) = self.to_copy(text) else {
            return;
        };
        let session = self.itself.clone();
        effects::copy(&copied, move |done| {
            if let Some(session) = session.upgrade() {
                let notice = if done {
                    Notice::Copied(text)
                } else {
                    Notice::NotCopied(text)
                };
                session.dispatch(Msg::Noticed(notice), Origin::Host);
            }
        });
    }

    /// Offers the reading as a file.
    pub(super) fn save(&self, kind: FileKind) {
        let text = match kind {
            FileKind::Json => self.written(self.model().reading()),
            FileKind::Csv => Some(table::csv(&self.model(), &self.words())),
        };
        let ending = match kind {
            FileKind::Json => "json",
            FileKind::Csv => "csv",
        };
        let name = {
            let (model, words) = (self.model(), self.words());
            let date = model.reading().date.map(|date| format!("-{date}"));
            format!("{}{}.{ending}", words.file_name(), date.unwrap_or_default())
        };
        if !text.is_some_and(|text| effects::download(&name, &text)) {
            self.dispatch(Msg::Noticed(Notice::NotSaved), Origin::Host);
        }
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
        let session = self.itself.clone();
        effects::read_file(file, move |text| {
            if let Some(session) = session.upgrade() {
                let read = session.read_file(&text);
                session.bring(read);
            }
        });
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
    }
}
