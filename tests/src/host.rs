//! Host pages that are each odd in their own way. A case is a folder in `tests/pages/hosts/`: the
//! page, and `host.json` with what its server answers and where the walk is done. A new case is a
//! new folder.
//!
//! In `host.json`: `engines` (where the walk is done; nowhere if it is left out), `answers` (see
//! [`Answers::read`]), `places` (`frame` and `widget` by selector), `pages` (another folder of the
//! repository that has the page), `file` (a file of the bundle that is opened from the disk, without
//! any server).

mod answer;

pub use answer::Answers;

use crate::page::WATCH;
use crate::{Engine, Outcome};
use mengpaneel_demo::serve::{Site, app};
use mengpaneel_demo::{Server, Workspace};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A host page that lies in a folder.
#[derive(Debug)]
pub struct Host {
    /// The folder's name, which is the case's.
    pub name: String,
    folder: PathBuf,
    case: Value,
}

/// An element of a host page, and where it is.
#[derive(Debug)]
pub struct Place {
    /// The frame around it.
    pub frame: Option<String>,
    /// Which element it is.
    pub widget: String,
}

/// A host page that can be opened, at an address of its own and so with a storage of its own.
#[derive(Debug)]
pub enum Served {
    /// From a server.
    Site {
        /// Its server.
        server: Server,
        /// What lies on it.
        site: Site,
        /// What it answers otherwise, and was asked.
        answers: Answers,
    },
    /// From the disk, at this address.
    File(String),
}

impl Host {
    /// The case of this name.
    ///
    /// # Errors
    /// When there is none, or its file cannot be read.
    pub fn named(name: &str) -> Outcome<Host> {
        let folder = folder().join(name);
        let file = folder.join("host.json");
        let text =
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let case =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(Host {
            name: name.to_owned(),
            folder,
            case,
        })
    }

    /// Every case in which the walk is done in this browser.
    ///
    /// # Errors
    /// When a case cannot be read.
    pub fn walked_in(engine: Engine) -> Outcome<Vec<Host>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder())? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        let mut hosts = Vec::new();
        for name in names {
            let host = Host::named(&name)?;
            if list(&host.case["engines"]).any(|named| named == engine.name()) {
                hosts.push(host);
            }
        }
        Ok(hosts)
    }

    /// The elements of the page in which the walk is done.
    pub fn places(&self) -> Vec<Place> {
        let place = |case: &Value| Place {
            frame: case["frame"].as_str().map(str::to_owned),
            widget: case["widget"]
                .as_str()
                .unwrap_or("wijk-mengpaneel")
                .to_owned(),
        };
        match self.case["places"].as_array() {
            Some(places) => places.iter().map(place).collect(),
            None => vec![place(&Value::Null)],
        }
    }

    /// Starts a server for this page, or lays it on the disk.
    ///
    /// # Errors
    /// When that fails, or what should be answered cannot be read.
    pub fn serve(&self) -> Outcome<Served> {
        let workspace = Workspace::here();
        if let Some(file) = self.case["file"].as_str() {
            return self.laid_down(file).map(Served::File);
        }
        let pages = self.case["pages"].as_str();
        let site = Site {
            pages: pages.map_or(self.folder.clone(), |path| workspace.root().join(path)),
            bundle: workspace.dist(),
        };
        let answers = Answers::read(&self.case["answers"])?;
        let server = Server::start_app(0, answers.around(app(&site)))?;
        Ok(Served::Site {
            server,
            site,
            answers,
        })
    }

    /// A file of the bundle alone in a folder, with the watch as its first script.
    fn laid_down(&self, file: &str) -> Outcome<String> {
        let workspace = Workspace::here();
        let folder = workspace.target().join("hosts").join(&self.name);
        fs::create_dir_all(&folder)?;
        let page = fs::read_to_string(workspace.dist().join(file))?;
        let watch = format!("<head><script>{WATCH}</script>");
        // Browsers come here side by side: none may find half a file.
        let (new, place) = (
            folder.join(format!("{file}-{:?}", std::thread::current().id())),
            folder.join(file),
        );
        fs::write(&new, page.replacen("<head>", &watch, 1))?;
        fs::rename(&new, &place)?;
        Ok(format!("file://{}", place.display()))
    }
}

impl Served {
    /// The address of the page.
    pub fn url(&self) -> String {
        match self {
            Served::Site { server, .. } => server.url("/"),
            Served::File(address) => address.clone(),
        }
    }

    /// The same page under another name of this machine.
    pub fn url_at(&self, name: &str) -> String {
        match self {
            Served::Site { server, .. } => format!("http://{name}:{}/", server.port()),
            Served::File(address) => address.clone(),
        }
    }

    /// Asserts that only the page's own files and those of the bundle were asked of this server, and
    /// those of the bundle really were.
    ///
    /// # Errors
    /// Naming what else was.
    pub fn only_own_files(&self) -> Outcome {
        let Served::Site { site, answers, .. } = self else {
            return Ok(());
        };
        let asked = answers.asked();
        let foreign: Vec<_> = asked.iter().filter(|path| !is_own(site, path)).collect();
        if !foreign.is_empty() {
            return Err(format!("asked of the server: {foreign:?}").into());
        }
        match asked.iter().any(|path| path.starts_with("/static/")) {
            true => Ok(()),
            false => Err(format!("nothing of the bundle in {asked:?}").into()),
        }
    }

    /// Asserts that a browser asked nothing of anybody else.
    ///
    /// # Errors
    /// Naming what it asked.
    pub fn only_this_server(&self, requests: &[String]) -> Outcome {
        let own = ["127.0.0.1", "localhost", "intranet.example"].map(|name| self.url_at(name));
        let foreign: Vec<_> = requests
            .iter()
            .filter(|address| !own.iter().any(|own| address.starts_with(own)))
            .collect();
        match foreign.is_empty() {
            true => Ok(()),
            false => Err(format!("asked of others: {foreign:?}").into()),
        }
    }
}

fn is_own(site: &Site, path: &str) -> bool {
    let file = match path.strip_prefix("/static/") {
        Some(name) => site.bundle.join(name),
        // Browsers ask for an icon by themselves.
        None if [answer::WATCH, "/favicon.ico"].contains(&path) => return true,
        None => site.pages.join(path.trim_start_matches('/')),
    };
    file.is_file() || file.join("index.html").is_file()
}

fn folder() -> PathBuf {
    Workspace::here().root().join("tests/pages/hosts")
}

/// The texts of a list; none where there is no list.
fn list(value: &Value) -> impl Iterator<Item = &str> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}
