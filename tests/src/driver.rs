//! A program that runs beside the tests: a browser's driver, or the screen of WebKitGTK. It ends
//! with its value, or with the test program.

use std::io::{BufRead, BufReader, Error, Read, Result};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    _kept: Kept,
}

/// A screen in memory.
#[derive(Debug)]
pub struct Screen {
    name: String,
    _kept: Kept,
}

/// A program with all that it started. A test program does not drop its statics, but its pipes close
/// however it ends: so nothing is left behind.
#[derive(Debug)]
struct Kept {
    keeper: Child,
    lifeline: Option<ChildStdin>,
}

/// Runs a program, and ends its whole process group when standard input closes. The trap keeps the
/// keeper itself alive until the others are gone; without an output of its own it does not hide that
/// the program's output has ended.
const KEEPER: &str = r#"trap : TERM; "$@" & exec >/dev/null; cat; kill -TERM -$$; wait"#;

/// How long a driver may take before it listens; a loaded machine needs seconds.
const PATIENCE: Duration = Duration::from_secs(60);

impl Driver {
    /// Starts chromedriver or geckodriver, which choose a free port and say which.
    ///
    /// # Errors
    /// When it ends before it has said so.
    pub fn start(program: &Path) -> Result<Driver> {
        let (kept, said) = Kept::start(Command::new(program).arg("--port=0"))?;
        let port = awaited(said, program, |line| {
            // "… on port 40123." and "… on 127.0.0.1:40123"; a first line may repeat the 0.
            let number = line.trim_end_matches('.').rsplit([' ', ':']).next();
            number?.parse().ok().filter(|port| *port > 0)
        })?;
        Ok(Driver { port, _kept: kept })
    }

    /// Starts WebKitWebDriver, which has to be told its port and says nothing.
    ///
    /// # Errors
    /// When it does not come to listen.
    pub fn start_on(screen: &Screen, program: &Path) -> Result<Driver> {
        // The system gives no port twice in a row, so nobody else gets this one meanwhile.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let (mut kept, said) = Kept::start(
            Command::new(program)
                .arg(format!("--port={port}"))
                .arg("--host=127.0.0.1")
                .env("DISPLAY", &screen.name),
        )?;
        drain(said);
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if begun.elapsed() > PATIENCE || kept.keeper.try_wait()?.is_some() {
                return Err(Error::other(format!(
                    "{} never listened",
                    program.display()
                )));
            }
            thread::yield_now();
        }
        Ok(Driver { port, _kept: kept })
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Screen {
    /// Starts Xvfb, which chooses a free screen and says which.
    ///
    /// # Errors
    /// When it ends before it has said so.
    pub fn start(program: &Path) -> Result<Screen> {
        let (kept, said) = Kept::start(Command::new(program).args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1400x1000x24",
            "-nolisten",
            "tcp",
        ]))?;
        let number: u16 = awaited(said, program, |line| line.parse().ok())?;
        Ok(Screen {
            name: format!(":{number}"),
            _kept: kept,
        })
    }
}

impl Kept {
    fn start(command: &Command) -> Result<(Kept, ChildStdout)> {
        let mut keeper = Command::new("sh");
        keeper
            .args(["-c", KEEPER, "keeper"])
            .arg(command.get_program())
            .args(command.get_args())
            .envs(
                command
                    .get_envs()
                    .filter_map(|(name, value)| Some((name, value?))),
            )
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut keeper = keeper.spawn()?;
        let lifeline = keeper.stdin.take();
        let said = keeper
            .stdout
            .take()
            .ok_or_else(|| Error::other("no output"))?;
        Ok((Kept { keeper, lifeline }, said))
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        // The next browser may only start when this one is gone.
        let _ = self.keeper.wait();
    }
}

/// What a program says as soon as it listens.
fn awaited<T>(said: ChildStdout, program: &Path, read: impl Fn(&str) -> Option<T>) -> Result<T> {
    let mut said = BufReader::new(said);
    let mut line = String::new();
    while said.read_line(&mut line)? > 0 {
        if let Some(found) = read(line.trim_end()) {
            drain(said);
            return Ok(found);
        }
        line.clear();
    }
    Err(Error::other(format!(
        "{} ended before it listened",
        program.display()
    )))
}

/// Reads on for as long as the program lives: it would stop at a full pipe, and panic at a closed one.
fn drain(mut said: impl Read + Send + 'static) {
    thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
}
