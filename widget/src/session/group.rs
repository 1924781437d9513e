//! The group of this widget: brought by links, files and the camera, and given back.

mod keep;

use super::{Awaited, Origin, Session, table};
use crate::app::{input, value};
use crate::binding::{DROP, GroupWish};
use crate::config::View;
use crate::effects::Sight;
use crate::picture::{self, Picture};
use crate::view;
use crate::{content, effects, later, outline};
use mengpaneel_core::{
    Camera, Error, ErrorKind, FileKind, GROUP_LINK, GroupMsg, LARGEST_FILE, Msg, NamedFile, Node,
    Screen,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, Element, Event, File, FileList, KeyboardEvent};

impl Session {
    /// Adds what a link brings, and shows the group; nothing where the host does not offer it.
    pub(super) fn follow_group_link(&self) {
        if !self.config().views.contains(&View::Group) {
            return;
        }
        if let Some(code) = effects::take_fragment(later::ADD_LINK) {
            self.dispatch(Msg::Show(Screen::Group), Origin::User);
            self.dispatch(Msg::Group(GroupMsg::Add(code)), Origin::User);
        }
        // This one stays in the address: there is nothing to change in it, and a reload shows it again.
        if let Some(text) = effects::fragment(GROUP_LINK) {
            self.dispatch(Msg::Show(Screen::Group), Origin::User);
            self.dispatch(Msg::Group(GroupMsg::Received(text)), Origin::User);
        }
    }

    /// The message of a control on the group's screen.
    pub fn wished(&self, wish: &str, kind: &str, event: &Event) -> Option<Msg> {
        if matches!(kind, "keydown" | "close") {
            // A dialog is also closed by the browser: on a phone by the button back.
            let presenting = self.model().workshop().is_presenting();
            let leaves = match event.dyn_ref::<KeyboardEvent>() {
                Some(event) => event.key() == "Escape",
                None => kind == "close",
            };
            return (presenting && leaves).then_some(Msg::Group(GroupMsg::Present(false)));
        }
        let wish: GroupWish = wish.parse().ok()?;
        if wish.changes_group() && self.config().readonly {
            return None;
        }
        match kind {
            "click" => wish.clicked(),
            "change" if wish.has_files() => {
                let field = input(event)?;
                self.add_files(&field.files()?, wish == GroupWish::AddBesideFiles);
                // The same file may be chosen again.
                effects::clear(&field);
                None
            }
            "change" => {
                let value = value(event);
                let msg = wish.settled(&value)?;
                if !wish.is_consumed() {
                    return Some(msg);
                }
                self.dispatch(msg, Origin::User);
                // All was understood: the field is free for the next code.
                let model = self.model();
                let report = model.workshop().report();
                if report.is_some_and(|report| report.refused() == 0 && !report.came.is_empty()) {
                    effects::clear(event.target()?.dyn_ref()?);
                }
                None
            }
            _ => None,
        }
    }

    /// Files were dropped, or are held above a place for them.
    pub fn dropped(&self, event: &Event) {
        let wish = || -> Option<GroupWish> {
            let target: Element = event.target()?.dyn_into().ok()?;
            let place = target.closest(&format!("[{DROP}]")).ok()??;
            place.get_attribute(DROP)?.parse().ok()
        };
        let Some(wish) = wish().filter(|wish| wish.has_files() && !self.config().readonly) else {
            return;
        };
        event.prevent_default();
        let files = || event.dyn_ref::<DragEvent>()?.data_transfer()?.files();
        if let Some(files) = files().filter(|_| event.type_() == "drop") {
            self.add_files(&files, wish == GroupWish::AddBesideFiles);
        }
    }

    /// Adds files that a user chose or dropped, all at once.
    fn add_files(&self, files: &FileList, beside: bool) {
        let waiting = (0..files.length()).filter_map(|at| files.get(at)).collect();
        self.next_file(Files {
            waiting,
            read: Vec::new(),
            beside,
        });
    }

    /// Reads the next file, or adds those that were read.
    fn next_file(&self, mut files: Files) {
        let Some(file) = files.waiting.first().cloned() else {
            let msg = if files.beside {
                GroupMsg::AddBesideFiles(files.read)
            } else {
                GroupMsg::AddFiles(files.read)
            };
            return self.dispatch(Msg::Group(msg), Origin::User);
        };
        if file.size() > LARGEST_FILE as f64 {
            let found = file.size() as usize;
            files.came(Err(ErrorKind::FileTooLarge { found }.into()));
            return self.next_file(files);
        }
        self.wait_for(Some(file.text().unchecked_into()), Awaited::Files(files));
    }

    /// The text of the next file is there.
    pub(super) fn files_came(&self, mut files: Files, text: Option<JsValue>) {
        let text = text.and_then(|text| text.as_string()).unwrap_or_default();
        let parsed = js_sys::JSON::parse(&text);
        files.came(match parsed {
            Ok(parsed) => Ok(content::node(&parsed, 0)),
            Err(_) => Err(ErrorKind::NotJson.into()),
        });
        self.next_file(files);
    }

    /// The picture of the group as text for a link; nothing while nobody takes part.
    pub fn group_text(&self) -> Option<String> {
        let model = self.model();
        model.picture().to_text(model.board())
    }

    /// Offers the group as a file.
    pub(super) fn save_group(&self, kind: FileKind) {
        let name = {
            let words = self.words();
            format!(
                "{}-{}.{}",
                words.group_file_name(),
                effects::today(),
                kind.as_str()
            )
        };
        self.wait_for(self.group_file(kind), Awaited::Contents(name));
    }

    /// The group as the contents of a file, as soon as they are there.
    pub fn group_file(&self, kind: FileKind) -> Option<js_sys::Promise> {
        let (text, media) = match kind {
            FileKind::Json => {
                let gathering = self.model().workshop().gathering().clone();
                (self.written_gathering(&gathering)?, "application/json")
            }
            FileKind::Csv => (
                table::group_csv(&self.model(), &self.words()),
                "text/csv;charset=utf-8",
            ),
            FileKind::Svg => (picture::svg(&self.group_picture()?), "image/svg+xml"),
            FileKind::Png => return effects::png(&self.group_picture()?),
        };
        let contents = JsValue::from(effects::blob(&text, media)?);
        Some(js_sys::Promise::resolve(&contents))
    }

    fn group_picture(&self) -> Option<Picture> {
        let session = self.itself.upgrade()?;
        let (model, config, words) = (self.model(), self.config(), self.words());
        Some(picture::group::picture(&view::Sight {
            session: &session,
            model: &model,
            config: &config,
            words: &words,
            announcement: None,
        }))
    }

    /// Adds a participant's code for the host.
    pub fn add_to_group(&self, code: &str) -> (bool, Option<String>) {
        use mengpaneel_core::Arrival;
        self.dispatch(Msg::Group(GroupMsg::Add(code.to_owned())), Origin::Host);
        let (model, words) = (self.model(), self.words());
        let first = model
            .workshop()
            .report()
            .and_then(|report| report.came.first());
        match first.map(|came| &came.outcome) {
            Some(Arrival::Added(_) | Arrival::Replaced(_) | Arrival::Beside(_)) => (true, None),
            Some(Arrival::Known(_)) => (false, Some(words.group_known().to_string())),
            Some(Arrival::Refused(error)) => (false, Some(words.refusal(error))),
            None => (false, Some(words.group_no_code().to_string())),
        }
    }

    /// Whether the camera of this browser can read codes.
    pub fn can_scan(&self) -> bool {
        effects::can_scan()
    }

    /// Shows what the camera sees, where the screen has room for it, and adds every code in sight.
    pub fn start_camera(&self, root: &Element) {
        let Some(video) = root.query_selector(outline::CAMERA).ok().flatten() else {
            return;
        };
        let (camera, asked) = effects::Camera::new(video);
        self.stop_camera();
        self.camera.replace(Some(camera));
        self.wait_for(asked, Awaited::Camera);
    }

    /// The camera did one step.
    pub(super) fn camera_came(&self, value: Option<JsValue>) {
        // Not held while something is dispatched: a code may end the filming.
        let Some(mut camera) = self.camera.take() else {
            if let Some(stream) = value {
                // It was stopped before the browser had asked whether it may.
                effects::stop_camera(&stream);
            }
            return;
        };
        let sight = camera.step(value);
        self.camera.replace(Some(camera));
        let msg = match sight {
            Sight::Nothing(next) => return self.wait_for(Some(next), Awaited::Camera),
            Sight::On(next) => {
                self.wait_for(Some(next), Awaited::Camera);
                GroupMsg::CameraTurned(Camera::On)
            }
            Sight::Text(text, next) => {
                self.wait_for(Some(next), Awaited::Camera);
                return self.dispatch(Msg::Group(GroupMsg::Add(text)), Origin::User);
            }
            Sight::Refused => {
                self.stop_camera();
                GroupMsg::CameraTurned(Camera::Refused)
            }
        };
        self.dispatch(Msg::Group(msg), Origin::Host);
    }

    /// The camera goes off.
    pub fn stop_camera(&self) {
        if let Some(camera) = self.camera.take() {
            camera.stop();
        }
    }
}

/// Files that are being read, one after the other.
pub struct Files {
    waiting: Vec<File>,
    read: Vec<NamedFile>,
    beside: bool,
}

impl Files {
    /// What is in the first of those that wait.
    fn came(&mut self, contents: Result<Node, Error>) {
        if !self.waiting.is_empty() {
            let name = self.waiting.remove(0).name();
            self.read.push(NamedFile { name, contents });
        }
    }
}
