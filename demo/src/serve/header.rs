//! The headers of every answer.

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

use crate::naming::is_hashed;

/// The strictest policy under which the widget promises to work, word for word as in the
/// contract.
///
/// It allows no image, so a browser that asks for `/favicon.ico` by itself reports one violation;
/// the demo pages therefore name no icon, and Chromium asks for none when it is driven by a test.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' \
     'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for \
     'script'; trusted-types 'none'";

/// The same for the pages of the workshop, which alone ask the browser to keep them for when the
/// network fails: a worker of their own, and one Trusted Types policy for its address.
pub const WORKSHOP_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; \
     trusted-types werkplaats";

/// The policy of the page or file at `path`.
fn policy(path: &str) -> &'static str {
    if path.starts_with("/workshop/") {
        WORKSHOP_POLICY
    } else {
        CONTENT_SECURITY_POLICY
    }
}

/// Adds to each answer what the files themselves do not say.
pub(crate) async fn add(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status().is_redirection();
    let charset = match response
        .headers()
        .get(CONTENT_TYPE)
        .map(HeaderValue::as_bytes)
    {
        Some(b"text/html") => Some("text/html; charset=utf-8"),
        Some(b"text/css") => Some("text/css; charset=utf-8"),
        Some(b"text/javascript") => Some("text/javascript; charset=utf-8"),
        _ => None,
    };
    let cache = if found {
        cache_control(&path)
    } else {
        "no-store"
    };
    let always: [(HeaderName, &'static str); 4] = [
        (
            HeaderName::from_static("content-security-policy"),
            policy(&path),
        ),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, cache),
        // The same address gives Brotli, gzip or neither, and a cache must not mix them up.
        (VARY, "accept-encoding"),
    ];
    for (name, value) in always
        .into_iter()
        .chain(charset.map(|value| (CONTENT_TYPE, value)))
    {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// How long the file at `path` may be kept: one with a hash in its name for ever, any other only
/// as long as the server confirms it.
fn cache_control(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_hashed_name_is_kept_for_ever() {
        for (path, policy) in [
            (
                "/static/wijk-mengpaneel.ba7816bf8f.wasm",
                "public, max-age=31536000, immutable",
            ),
            (
                "/static/wijk-mengpaneel.ba7816bf8f.nl.json",
                "public, max-age=31536000, immutable",
            ),
            ("/static/wijk-mengpaneel.js", "no-cache"),
            ("/w.ba7816bf8f.d/page.html", "no-cache"),
            ("/", "no-cache"),
        ] {
            assert_eq!(cache_control(path), policy, "{path}");
        }
    }

    #[test]
    fn only_the_workshop_may_have_a_worker_and_the_rest_of_its_policy_is_the_same() {
        for path in ["/workshop/", "/workshop/deelnemer/", "/workshop/worker.js"] {
            assert_eq!(policy(path), WORKSHOP_POLICY, "{path}");
        }
        for path in ["/", "/intranet/", "/static/wijk-mengpaneel.js", "/workshop"] {
            assert_eq!(policy(path), CONTENT_SECURITY_POLICY, "{path}");
        }
        let without = WORKSHOP_POLICY.replace(" worker-src 'self';", "");
        let closed = without.replace("trusted-types werkplaats", "trusted-types 'none'");
        assert_eq!(closed, CONTENT_SECURITY_POLICY);
    }

    #[test]
    fn the_policy_is_that_of_the_contract() {
        assert_eq!(
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
        );
    }
}
