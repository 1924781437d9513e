//! `papieren/`: what web masters, and those who guard privacy and security, read before they place
//! the files. Each is one HTML file without a script, which a double click opens.
//!
//! The sources in `demo/papers/` name a style sheet and leave room for the list of papers and the
//! version; here these are put inside, so that a paper can be sent along by itself.

use std::fs;
use std::path::Path;

use super::artefact::Artefact;
use super::bundle::files;
use super::inputs::Inputs;
use crate::error::{Doing, Error};

const STYLE: &str = "<link rel=\"stylesheet\" href=\"paper.css\">";
const LIST: &str = "<nav></nav>";
const VERSION: &str = "{version}";

/// Every paper, in the order of the names.
pub(crate) fn artefacts(inputs: &Inputs) -> Result<Vec<Artefact>, Error> {
    papers(&inputs.workspace.root().join("demo/papers"))
}

fn papers(folder: &Path) -> Result<Vec<Artefact>, Error> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(Error::file(Doing::Read, &path))
    };
    let style = read("paper.css")?;
    let names = files(folder)?
        .into_iter()
        .filter(|name| name.ends_with(".html"));
    let papers: Vec<_> = names
        .map(|name| Ok((read(&name)?, name)))
        .collect::<Result<_, Error>>()?;
    let finished = papers.iter().map(|(text, name)| Artefact {
        name: format!("papieren/{name}"),
        bytes: text
            .replace(STYLE, &format!("<style>\n{style}    </style>"))
            .replace(LIST, &list(&papers, name))
            .replace(VERSION, env!("CARGO_PKG_VERSION"))
            .into_bytes(),
    });
    Ok(finished.collect())
}

/// Links to all papers, of which one is the current.
fn list(papers: &[(String, String)], current: &str) -> String {
    let mut list = "<nav aria-label=\"Papieren\">\n      <ul>\n".to_owned();
    for (text, name) in papers {
        let mark = if name == current {
            " aria-current=\"page\""
        } else {
            ""
        };
        list += &format!(
            "        <li><a href=\"{name}\"{mark}>{}</a></li>\n",
            title(text)
        );
    }
    list + "      </ul>\n    </nav>"
}

fn title(text: &str) -> &str {
    let from = text.split("<title>").nth(1).unwrap_or_default();
    from.split("</title>").next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_holds_its_style_the_list_and_the_version() {
        let folder = crate::workspace::scratch("papers");
        fs::write(folder.join("paper.css"), "p {}\n").unwrap();
        for (name, title) in [("1-een.html", "Een"), ("2-twee.html", "Twee")] {
            let text = format!("<title>{title}</title>{STYLE}{LIST}<p>{VERSION}</p>");
            fs::write(folder.join(name), text).unwrap();
        }
        let papers = papers(&folder).unwrap();
        let names: Vec<_> = papers.iter().map(|paper| &*paper.name).collect();
        assert_eq!(names, ["papieren/1-een.html", "papieren/2-twee.html"]);
        let second = String::from_utf8_lossy(&papers[1].bytes);
        for part in [
            "<style>\np {}\n    </style>",
            "<li><a href=\"1-een.html\">Een</a></li>",
            "<li><a href=\"2-twee.html\" aria-current=\"page\">Twee</a></li>",
            concat!("<p>", env!("CARGO_PKG_VERSION"), "</p>"),
        ] {
            assert!(second.contains(part), "{part} in {second}");
        }
    }
}
