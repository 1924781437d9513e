//! The chromedriver process: started once for each test program, ended with it.

use mengpaneel_demo::Browser;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};

/// A running chromedriver.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    _process: Child,
    _lifeline: Option<ChildStdin>,
}

/// Starts chromedriver and ends it when standard input closes. A test program does not drop its
/// statics, but its pipes close however it ends: so nothing is left behind.
const KEEPER: &str = r#""$1" --port=0 & driver=$!; cat >/dev/null; kill $driver; wait $driver"#;

impl Driver {
    /// Starts it at a free port and reads that port from its first lines.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start(browser: &Browser) -> std::io::Result<Driver> {
        let mut process = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .arg(&browser.chromedriver)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let lifeline = process.stdin.take();
        let said = process.stdout.take().map(BufReader::new);
        for line in said.into_iter().flat_map(BufRead::lines) {
            let line = line?;
            let port = line
                .rsplit("on port ")
                .next()
                .map(|rest| rest.trim_end_matches('.'));
            // Its first line repeats the port that was asked for, which is 0.
            let port = port
                .and_then(|port| port.parse().ok())
                .filter(|port| *port > 0);
            if let Some(port) = port {
                return Ok(Driver {
                    port,
                    _process: process,
                    _lifeline: lifeline,
                });
            }
        }
        Err(std::io::Error::other(
            "chromedriver ended before it named its port",
        ))
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}
