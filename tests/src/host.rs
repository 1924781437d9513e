//! Host pages that are each odd in their own way. A case is a folder in `tests/pages/hosts/`: the
//! page, and `host.json` with what its server answers and where the walk is done. A new case is a
//! new folder.

mod answer;

use crate::{Engine, Outcome};
use answer::Answers;
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

/// A host page that is served, at an address of its own and so with a storage of its own.
#[derive(Debug)]
pub struct Served {
    server: Server,
    site: Site,
    answers: Answers,
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

    /// Starts a server for this page.
    ///
    /// # Errors
    /// When it does not start, or what it should answer cannot be read.
    pub fn serve(&self) -> Outcome<Served> {
        let site = Site {
            pages: self.folder.clone(),
            bundle: Workspace::here().dist(),
        };
        let answers = Answers::read(&self.case["answers"])?;
        let server = Server::start_app(0, answers.around(app(&site)))?;
        Ok(Served {
            server,
            site,
            answers,
        })
    }
}

impl Served {
    /// The address of the page.
    pub fn url(&self) -> String {
        self.server.url("/")
    }

    /// The same page under another name of this machine.
    pub fn url_at(&self, name: &str) -> String {
        format!("http://{name}:{}/", self.server.port())
    }

    /// Asserts that only the page's own files and those of the bundle were asked of this server.
    ///
    /// # Errors
    /// Naming what else was.
    pub fn only_own_files(&self) -> Outcome {
        let asked = self.answers.asked();
        if asked.is_empty() {
            return Err("nothing was asked of this server".into());
        }
        let foreign: Vec<_> = asked.iter().filter(|path| !self.is_own(path)).collect();
        match foreign.is_empty() {
            true => Ok(()),
            false => Err(format!("asked of the server: {foreign:?}").into()),
        }
    }

    /// Asserts that a browser asked nothing of anybody else.
    ///
    /// # Errors
    /// Naming what it asked.
    pub fn only_this_server(&self, requests: &[String]) -> Outcome {
        let names = ["127.0.0.1", "localhost", "intranet.example"];
        let own = names.map(|name| self.url_at(name));
        let foreign: Vec<_> = requests
            .iter()
            .filter(|address| !own.iter().any(|own| address.starts_with(own)))
            .collect();
        match foreign.is_empty() {
            true => Ok(()),
            false => Err(format!("asked of others: {foreign:?}").into()),
        }
    }

    fn is_own(&self, path: &str) -> bool {
        let file = match path.strip_prefix("/static/") {
            Some(name) => self.site.bundle.join(name),
            // Browsers ask for an icon by themselves.
            None if [answer::WATCH, "/favicon.ico"].contains(&path) => return true,
            None => self.site.pages.join(path.trim_start_matches('/')),
        };
        file.is_file() || file.join("index.html").is_file()
    }
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
