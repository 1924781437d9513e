//! Serves the demo pages and the bundle, with the headers that a careful municipality sends.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::thread::{self, JoinHandle};

use axum::Router;
use axum::middleware;
use tokio::runtime::{self, Runtime};
use tokio::sync::oneshot;
use tower_http::services::ServeDir;

use crate::error::Error;
use crate::workspace::Workspace;

mod header;
mod page;
mod theme;

pub use header::{CONTENT_SECURITY_POLICY, WORKSHOP_POLICY};
pub use page::pages;

/// A running web server on this machine only; it stops when the value is dropped.
///
/// The pages stand at `/`, the bundle at `/static/`.
#[derive(Debug)]
pub struct Server {
    port: u16,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// The two folders that a server serves.
#[derive(Clone, Debug)]
pub struct Site {
    /// The host pages, at `/`.
    pub pages: PathBuf,
    /// The bundle, at `/static/`.
    pub bundle: PathBuf,
}

impl Site {
    /// The demo pages and the built bundle of `workspace`.
    ///
    /// # Errors
    ///
    /// When nothing is built.
    pub fn of(workspace: &Workspace) -> Result<Self, Error> {
        let bundle = workspace.dist();
        if !bundle.is_dir() {
            return Err(Error::not_built(&bundle));
        }
        Ok(Self {
            pages: workspace.pages(),
            bundle,
        })
    }
}

impl Server {
    /// Serves the demo pages and the bundle at `port`, or at a free port for 0.
    ///
    /// # Errors
    ///
    /// When the port is in use, or nothing is built.
    pub fn start(port: u16) -> Result<Self, Error> {
        Self::start_site(port, &Site::of(&Workspace::here())?)
    }

    /// Serves any two folders, with the same headers.
    ///
    /// # Errors
    ///
    /// When the port is in use.
    pub fn start_site(port: u16, site: &Site) -> Result<Self, Error> {
        Self::start_app(port, app(site))
    }

    /// Serves `app`: what [`app`] makes of two folders, perhaps with something around it, as a host
    /// that answers in its own way would.
    ///
    /// # Errors
    ///
    /// When the port is in use.
    pub fn start_app(port: u16, app: Router) -> Result<Self, Error> {
        let listener = listen(port)?;
        let address = listener
            .local_addr()
            .map_err(|error| Error::port(port, error))?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .map_err(Error::runtime)?;
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new()
            .name("mengpaneel-server".into())
            .spawn(move || answer(&runtime, listener, app, stopped))
            .map_err(Error::runtime)?;
        Ok(Self {
            port: address.port(),
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The port that the server listens at.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The full address of `path`, which starts with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The thread may have ended by itself; then nobody listens, which is what is wanted.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Whether `port` can be listened at, asked before minutes of building.
///
/// # Errors
///
/// When it cannot.
pub fn is_free(port: u16) -> Result<(), Error> {
    listen(port).map(drop)
}

/// Returns when the user presses Ctrl-C, so that the caller can end in good order.
///
/// # Errors
///
/// When the system gives no signals.
pub fn wait_for_ctrl_c() -> Result<(), Error> {
    let runtime = runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .map_err(Error::runtime)?;
    runtime
        .block_on(tokio::signal::ctrl_c())
        .map_err(Error::runtime)
}

fn listen(port: u16) -> Result<TcpListener, Error> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let failed = |error: io::Error| Error::port(port, error);
    let listener = TcpListener::bind(address).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    Ok(listener)
}

/// Answers until `stopped`. Open connections are cut, not waited for: browsers keep theirs for
/// minutes after the last answer.
fn answer(runtime: &Runtime, listener: TcpListener, app: Router, stopped: oneshot::Receiver<()>) {
    let served = runtime.block_on(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            served = axum::serve(listener, app) => served,
            _ = stopped => Ok(()),
        }
    });
    if let Err(error) = served {
        eprintln!("The server stopped: {error}");
    }
}

/// The two folders with the headers of a careful municipality.
pub fn app(site: &Site) -> Router {
    let bundle = ServeDir::new(&site.bundle)
        .precompressed_br()
        .precompressed_gzip();
    Router::new()
        .nest_service("/static", bundle)
        .merge(theme::routes(&Workspace::here()))
        .fallback_service(ServeDir::new(&site.pages))
        .layer(middleware::from_fn(header::add))
}

#[cfg(test)]
mod tests;
