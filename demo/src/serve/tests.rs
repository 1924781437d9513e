//! The server as a browser meets it: over the loopback interface, byte for byte.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use super::*;

const HASHED: &str = "wijk-mengpaneel.ba7816bf8f.wasm";

/// A server over two small folders; `name` keeps the tests apart.
fn server(name: &str) -> Server {
    let folder = crate::workspace::scratch(name);
    let site = Site {
        pages: folder.join("pages"),
        bundle: folder.join("dist"),
    };
    for (path, text) in [
        ("secret.txt", "secret"),
        ("pages/index.html", "<title>Lijst</title>"),
        ("pages/intranet/index.html", "<title>Intranet</title>"),
        ("pages/intranet/intranet.css", "p{}"),
        ("dist/wijk-mengpaneel.js", "plain"),
        ("dist/wijk-mengpaneel.js.br", "brotli"),
        ("dist/wijk-mengpaneel.js.gz", "gzip"),
        ("dist/integrity.json", "{}"),
    ] {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::write(site.bundle.join(HASHED), b"\0asm").unwrap();
    Server::start_site(0, &site).unwrap()
}

/// Sends the path as it is, which a browser or a client library would tidy up first.
fn get(server: &Server, path: &str, headers: &str) -> Answer {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    let request =
        format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    Answer(String::from_utf8_lossy(&bytes).into_owned())
}

struct Answer(String);

impl Answer {
    fn status(&self) -> &str {
        self.0.split(' ').nth(1).unwrap()
    }

    fn header(&self, name: &str) -> &str {
        let head = self.0.split("\r\n\r\n").next().unwrap();
        let start = format!("{name}: ");
        head.lines()
            .find_map(|line| line.strip_prefix(&start))
            .unwrap_or("")
    }

    fn body(&self) -> &str {
        self.0.split_once("\r\n\r\n").unwrap().1
    }
}

#[test]
fn each_file_has_its_type() {
    let server = server("serve-types");
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/intranet/", "text/html; charset=utf-8"),
        ("/intranet/intranet.css", "text/css; charset=utf-8"),
        (
            "/static/wijk-mengpaneel.js",
            "text/javascript; charset=utf-8",
        ),
        ("/static/integrity.json", "application/json"),
        (
            "/static/wijk-mengpaneel.ba7816bf8f.wasm",
            "application/wasm",
        ),
    ] {
        let answer = get(&server, path, "");
        assert_eq!(
            (answer.status(), answer.header("content-type")),
            ("200", kind),
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(
            answer.header("content-security-policy"),
            CONTENT_SECURITY_POLICY,
            "{path}"
        );
    }
}

#[test]
fn a_browser_gets_the_smallest_form_it_accepts() {
    let server = server("serve-encoding");
    for (accepted, encoding, body) in [
        (
            "accept-encoding: gzip, deflate, br, zstd\r\n",
            "br",
            "brotli",
        ),
        ("accept-encoding: gzip\r\n", "gzip", "gzip"),
        ("", "", "plain"),
    ] {
        let answer = get(&server, "/static/wijk-mengpaneel.js", accepted);
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.body(), body);
        assert_eq!(
            answer.header("content-type"),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[test]
fn hashed_files_are_kept_and_others_are_asked_for_again() {
    let server = server("serve-cache");
    let hashed = get(&server, &format!("/static/{HASHED}"), "");
    assert_eq!(
        hashed.header("cache-control"),
        "public, max-age=31536000, immutable"
    );

    let script = get(&server, "/static/wijk-mengpaneel.js", "");
    assert_eq!(script.header("cache-control"), "no-cache");
    let date = script.header("last-modified");
    assert_ne!(date, "");
    let since = format!("if-modified-since: {date}\r\n");
    let again = get(&server, "/static/wijk-mengpaneel.js", &since);
    assert_eq!((again.status(), again.body()), ("304", ""));
    assert_eq!(again.header("cache-control"), "no-cache");
}

#[test]
fn a_hashed_file_that_has_gone_is_not_kept_as_gone() {
    let server = server("serve-missing");
    for path in ["/static/wijk-mengpaneel.0000000000.wasm", "/nergens/"] {
        let answer = get(&server, path, "");
        assert_eq!(
            (answer.status(), answer.header("cache-control")),
            ("404", "no-store"),
            "{path}"
        );
    }
}

#[test]
fn no_path_leads_out_of_the_two_folders() {
    let server = server("serve-traversal");
    for path in [
        "/../secret.txt",
        "/static/../secret.txt",
        "/static/../../secret.txt",
        "/static/%2e%2e/secret.txt",
        "/static/..%2fsecret.txt",
        "/static/..%5csecret.txt",
        "/intranet/../../secret.txt",
        "//secret.txt",
    ] {
        let answer = get(&server, path, "");
        assert!(!answer.0.contains("\r\n\r\nsecret"), "{path}: {}", answer.0);
        assert_ne!(answer.status(), "200", "{path}");
    }
}

#[test]
fn a_taken_port_is_an_error_that_names_the_flag() {
    let server = server("serve-port");
    let sentence = is_free(server.port()).unwrap_err().to_string();
    assert!(
        sentence.contains("is in use by another program."),
        "{sentence}"
    );
    assert!(sentence.contains("--port"), "{sentence}");
}

#[test]
fn a_dropped_server_stops_although_a_browser_holds_a_connection() {
    let server = server("serve-stop");
    let port = server.port();
    assert_eq!(
        server.url("/intranet/"),
        format!("http://127.0.0.1:{port}/intranet/")
    );
    let mut held = TcpStream::connect(("127.0.0.1", port)).unwrap();
    held.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n")
        .unwrap();
    let mut first = [0; 12];
    held.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    drop(server);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}

#[test]
fn without_a_bundle_there_is_nothing_to_serve() {
    let workspace = Workspace::at(crate::workspace::scratch("serve-unbuilt"));
    let sentence = Site::of(&workspace).unwrap_err().to_string();
    assert!(
        sentence.ends_with("Build it first: `cargo demo build`."),
        "{sentence}"
    );
}
