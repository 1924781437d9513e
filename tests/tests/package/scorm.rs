//! The SCORM packages under the runtime of a learning management system that is not ours.

use super::walk;
use axum::Router;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::middleware::map_response;
use axum::response::Response;
use mengpaneel_demo::serve::{Site, app};
use mengpaneel_demo::{Server, Workspace};
use mengpaneel_tests::{Outcome, Page, Size, journey, stage};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// A package and where it is launched.
struct Case {
    version: &'static str,
    file: &'static str,
    /// Characters that the standard lets a package keep.
    room: usize,
    /// How it says goodbye.
    end: &'static str,
}

const CASES: [Case; 2] = [
    Case {
        version: "1.2",
        file: "scorm12.zip",
        room: 4096,
        end: "LMSFinish",
    },
    Case {
        version: "2004",
        file: "scorm2004.zip",
        room: 64_000,
        end: "Terminate",
    },
];

/// The system with this package in it, as it is served.
struct Lms {
    server: Server,
    version: &'static str,
}

impl Lms {
    fn with(case: &Case, name: &str) -> Outcome<Lms> {
        let folder = Workspace::here()
            .target()
            .join("lms")
            .join(format!("{name}-{}", case.version));
        unpacked(case, &folder.join("package"))?;
        let root = Workspace::here().root().to_path_buf();
        for file in ["index.html", "lms.js"] {
            fs::copy(
                root.join("tests/tests/package/lms").join(file),
                folder.join(file),
            )?;
        }
        let runtime = "scorm-again.min.js";
        let from = root.join("node_modules/scorm-again/dist").join(runtime);
        fs::copy(from, folder.join(runtime))?;
        // Systems of this kind send no policy; the page brings its own.
        let site = Site {
            pages: folder,
            bundle: Workspace::here().dist(),
        };
        let plain: Router = app(&site).layer(map_response(async |mut answer: Response| {
            answer.headers_mut().remove(CONTENT_SECURITY_POLICY);
            answer
        }));
        Ok(Lms {
            server: Server::start_app(0, plain)?,
            version: case.version,
        })
    }

    /// Launches the package and steps into its frame.
    async fn launch(&self, page: &Page) -> Outcome {
        page.visit(&self.server.url(&format!("/?version={}", self.version)))
            .await?;
        page.enter("iframe").await?;
        walk::arrive(page).await
    }

    /// Goes to another page of the system, and gives what it kept and was asked.
    async fn leave(&self, page: &Page) -> Outcome<[Value; 2]> {
        page.out_of_frames().await?;
        page.visit(&self.server.url("/lms.js")).await?;
        self.kept(page).await
    }

    async fn kept(&self, page: &Page) -> Outcome<[Value; 2]> {
        let read = |name: &str| format!("return JSON.parse(sessionStorage.getItem('{name}'))");
        Ok([
            page.script(&read("kept")).await?,
            page.script(&read("asked")).await?,
        ])
    }
}

fn unpacked(case: &Case, folder: &Path) -> Outcome<PathBuf> {
    stage();
    let file = File::open(Workspace::here().dist().join(case.file))?;
    zip::ZipArchive::new(file)?.extract(folder)?;
    Ok(folder.to_path_buf())
}

/// Nothing was refused, and a score was never spoken of.
fn polite(asked: &Value) {
    for call in asked.as_array().into_iter().flatten() {
        let [method, .., said] = call.as_array().map(Vec::as_slice).unwrap_or_default() else {
            panic!("no call: {call}");
        };
        let gets = method.as_str().is_some_and(|method| method.contains("Get"));
        assert!(gets || said == "true", "refused: {call}");
        assert!(!call.to_string().contains("score"), "{call}");
    }
}

fn said(asked: &Value, call: &[&str]) -> usize {
    let calls = asked.as_array().into_iter().flatten();
    calls
        .filter(|found| {
            found
                .as_array()
                .is_some_and(|words| words[..words.len() - 1] == *call)
        })
        .count()
}

#[test]
fn a_package_is_resumed_completed_and_never_scored() {
    for case in CASES {
        journey(
            &format!("scorm-{}", case.version),
            Size::DESKTOP,
            async |page| {
                let lms = Lms::with(&case, "walk")?;
                lms.launch(page).await?;
                assert!(
                    page.script("return document.body.innerText")
                        .await?
                        .to_string()
                        .contains(
                            "Je leeromgeving bewaart wat je invult. Zo kun je later verdergaan."
                        )
                );
                page.click("[data-wish='higher 0']").await?;
                page.click("[data-wish='higher 3']").await?;
                page.picture(&format!("scorm-{}", case.version)).await?;
                let code = page.script("return host.value").await?;
                page.until("JSON.parse(parent.sessionStorage.getItem('kept')).data.length > 0")
                    .await?;
                let [kept, asked] = lms.leave(page).await?;
                polite(&asked);
                assert_eq!(kept["status"], "incomplete");
                assert_eq!(
                    said(&asked, &[case.end, ""]),
                    1,
                    "it says goodbye once: {asked}"
                );

                // As somebody would on another day: the same reading, and then an outcome.
                lms.launch(page).await?;
                page.until("host.value").await?;
                assert_eq!(page.script("return host.value").await?, code);
                walk::fill_in(page).await?;
                walk::look(page).await?;
                page.until(
                    "JSON.parse(parent.sessionStorage.getItem('kept')).status === 'completed'",
                )
                .await?;
                let positions = page.script("return host.result.positions").await?;
                assert_eq!(positions["positionering"], json!(7));
                let [kept, asked] = lms.leave(page).await?;
                polite(&asked);
                assert_eq!(kept["score"], "");
                let length = kept["data"].as_str().map_or(0, str::len);
                assert!((1..=case.room).contains(&length), "{length} characters");

                // Completed stays completed, whatever is done to it.
                lms.launch(page).await?;
                page.until("host.value").await?;
                assert_eq!(
                    page.script("return host.result.positions").await?,
                    positions
                );
                page.click("[data-wish='reset']").await?;
                let [kept, asked] = lms.leave(page).await?;
                polite(&asked);
                assert_eq!(kept["status"], "completed");
                // Nothing of it stays behind in the browser.
                let left = page.script("return Object.keys(localStorage)").await?;
                assert_eq!(left, json!([]));
                Ok(())
            },
        );
    }
}

/// Signs that no compressor makes smaller, until nothing fits any more.
const LONG_NOTES: &str = "return host.export('json').then((file) => file.text()).then((text) => {\
    const reading = { ...JSON.parse(text), notes: {} };\
    const sign = () => String.fromCharCode(192 + Math.floor(Math.random() * 300));\
    for (const slider of Object.keys(host.result.positions))\
      reading.notes[slider] = Array.from({ length: 900 }, sign).join('');\
    return host.load(reading);\
  })";

#[test]
fn what_is_too_long_for_the_old_standard_is_kept_as_its_code() {
    journey("scorm-long", Size::PHONE, async |page| {
        let [old, _] = CASES;
        let lms = Lms::with(&old, "long")?;
        lms.launch(page).await?;
        walk::fill_in(page).await?;
        page.script(LONG_NOTES).await?;
        page.click("[data-wish='higher 0']").await?;
        page.until("JSON.parse(parent.sessionStorage.getItem('kept')).data.startsWith('c')")
            .await?;
        assert_eq!(
            page.script("return document.querySelector('main > [role=status]').textContent")
                .await?,
            "Je leeromgeving bewaart alleen de schuiven. Er is geen ruimte voor je notities en partijen. Bewaar die zelf bij Meenemen."
        );
        let positions = page.script("return host.result.positions").await?;
        let [kept, asked] = lms.leave(page).await?;
        polite(&asked);
        assert!(
            kept["data"]
                .as_str()
                .is_some_and(|data| data.len() <= old.room),
            "{kept}"
        );
        lms.launch(page).await?;
        page.until("host.value").await?;
        assert_eq!(
            page.script("return host.result.positions").await?,
            positions
        );
        Ok(())
    });
}

#[test]
fn a_frame_that_the_system_takes_away_has_said_goodbye() {
    for case in CASES {
        journey(
            &format!("scorm-away-{}", case.version),
            Size::PHONE,
            async |page| {
                let lms = Lms::with(&case, "away")?;
                lms.launch(page).await?;
                page.click("[data-wish='higher 0']").await?;
                page.until("JSON.parse(parent.sessionStorage.getItem('kept')).data.length > 0")
                    .await?;
                page.out_of_frames().await?;
                page.script("document.querySelector('iframe').remove()")
                    .await?;
                let [_, asked] = lms.kept(page).await?;
                polite(&asked);
                assert_eq!(said(&asked, &[case.end, ""]), 1, "{asked}");
                Ok(())
            },
        );
    }
}

#[test]
fn a_package_without_a_system_is_the_tool_by_itself() {
    journey("scorm-alone", Size::DESKTOP, async |page| {
        let folder = Workspace::here().target().join("lms/alone");
        for case in CASES {
            let folder = unpacked(&case, &folder.join(case.version))?;
            page.visit(&format!("file://{}", folder.join("index.html").display()))
                .await?;
            walk::arrive(page).await?;
            walk::fill_in(page).await?;
            walk::look(page).await?;
            page.quiet().await?;
        }
        Ok(())
    });
}

#[test]
fn a_manifest_names_the_version_and_every_file() -> Outcome {
    for case in CASES {
        let folder = unpacked(
            &case,
            &Workspace::here()
                .target()
                .join("lms/manifest")
                .join(case.version),
        )?;
        let manifest = fs::read_to_string(folder.join("imsmanifest.xml"))?;
        assert!(
            manifest.contains(&format!("<schemaversion>{}", case.version)),
            "{manifest}"
        );
        assert_eq!(manifest.matches("<resource ").count(), 1);
        assert_eq!(
            manifest.to_lowercase().matches("scormtype=\"sco\"").count(),
            1
        );
        let mut names = Vec::new();
        for entry in fs::read_dir(&folder)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.retain(|name| name != "imsmanifest.xml");
        for name in &names {
            assert!(
                manifest.contains(&format!("<file href=\"{name}\"/>")),
                "{name}"
            );
        }
        names.sort();
        assert_eq!(names, ["LICENTIES.txt", "index.html"]);
    }
    Ok(())
}
