//! What a host's server answers otherwise than ours: headers set and left out, files that have gone.

use crate::Outcome;
use crate::page::WATCH as SCRIPT;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

/// Where the watch lies. Every page is given it first of all: not every browser can be told to run a
/// script before those of the page.
pub(super) const WATCH: &str = "/watch.js";

/// The changes of one host, and what was asked of it.
#[derive(Debug, Clone)]
pub struct Answers {
    changes: Arc<Vec<Change>>,
    asked: Arc<Mutex<Vec<String>>>,
}

/// What is changed in the answers to some paths.
#[derive(Debug)]
struct Change {
    /// What their paths begin with, and with what they end; without an end it is one path.
    paths: (String, Option<String>),
    /// Whether the file is not there any more.
    gone: bool,
    /// Headers by name; without a value it is left out.
    headers: Vec<(HeaderName, Option<HeaderValue>)>,
}

impl Answers {
    /// Reads `[{"path": "/static/*.wasm", "gone": true, "headers": {"name": "value" or null}}]`.
    pub(super) fn read(case: &Value) -> Outcome<Answers> {
        let changes = case.as_array().into_iter().flatten().map(Change::read);
        Ok(Answers {
            changes: Arc::new(changes.collect::<Outcome<_>>()?),
            asked: Arc::default(),
        })
    }

    /// The same server with these changes.
    pub(super) fn around(&self, app: Router) -> Router {
        app.layer(from_fn_with_state(self.clone(), answer))
    }

    /// Every path that was asked for, in order.
    pub(super) fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.clone()
    }

    fn note(&self, path: &str) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.push(path.to_owned());
    }
}

impl Change {
    fn read(case: &Value) -> Outcome<Change> {
        let path = case["path"].as_str().ok_or("an answer without a path")?;
        let (begin, end) = match path.split_once('*') {
            Some((begin, end)) => (begin, Some(end.to_owned())),
            None => (path, None),
        };
        let mut headers = Vec::new();
        for (name, value) in case["headers"].as_object().into_iter().flatten() {
            let value = value.as_str().map(HeaderValue::from_str).transpose()?;
            headers.push((HeaderName::from_bytes(name.as_bytes())?, value));
        }
        Ok(Change {
            paths: (begin.to_owned(), end),
            gone: case["gone"] == true,
            headers,
        })
    }

    fn concerns(&self, path: &str) -> bool {
        match &self.paths {
            (begin, Some(end)) => path.starts_with(begin) && path.ends_with(end),
            (one, None) => path == one,
        }
    }
}

async fn answer(State(answers): State<Answers>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    answers.note(&path);
    if path == WATCH {
        let script = HeaderValue::from_static("text/javascript; charset=utf-8");
        return ([(CONTENT_TYPE, script)], SCRIPT).into_response();
    }
    let is_page = path.ends_with('/') || path.ends_with(".html");
    if is_page {
        // Only plain text can be added to.
        request.headers_mut().remove(ACCEPT_ENCODING);
    }
    let mut response = next.run(request).await;
    for change in answers
        .changes
        .iter()
        .filter(|change| change.concerns(&path))
    {
        if change.gone {
            return StatusCode::NOT_FOUND.into_response();
        }
        for (name, value) in &change.headers {
            match value {
                Some(value) => drop(response.headers_mut().insert(name, value.clone())),
                None => drop(response.headers_mut().remove(name)),
            }
        }
    }
    if is_page && response.status().is_success() {
        watched(response).await
    } else {
        response
    }
}

/// The page with the watch as its first script.
async fn watched(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(page) => {
            let page = String::from_utf8_lossy(&page);
            let script = format!("<head><script src=\"{WATCH}\"></script>");
            head.headers.remove(CONTENT_LENGTH);
            Response::from_parts(head, Body::from(page.replacen("<head>", &script, 1)))
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}
