//! Every sentence, word for word: they are what a newcomer reads when the first command fails.

use super::*;

#[track_caller]
fn says(error: Error, sentence: &str) {
    assert_eq!(error.to_string(), sentence);
}

fn refused() -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, "permission denied")
}

#[test]
fn a_missing_program_comes_with_its_fix() {
    says(
        Error::missing("npm", "Install Node 20 or newer."),
        "`npm` is not installed. Install Node 20 or newer.",
    );
}

#[test]
fn a_failed_command_shows_what_it_said() {
    says(
        Error::failed(
            "npm ci",
            "ended with exit status: 1",
            "no network\n",
            "Try it by hand.",
        ),
        "`npm ci` ended with exit status: 1. Try it by hand.\nIt said:\nno network",
    );
    says(
        Error::failed("rustc", "was stopped", " \n", ""),
        "`rustc` was stopped.",
    );
}

#[test]
fn a_file_error_names_the_file_and_the_reason() {
    for (doing, verb) in [
        (Doing::Create, "create"),
        (Doing::Read, "read"),
        (Doing::Write, "write"),
        (Doing::Remove, "remove"),
        (Doing::Replace, "replace"),
        (Doing::Lock, "lock"),
    ] {
        says(
            Error::file(doing, Path::new("target/dist"))(refused()),
            &format!(
                "Could not {verb} target/dist (permission denied). Check that the path exists, is \
                 yours to change, and that the disk is not full."
            ),
        );
    }
}

#[test]
fn without_a_home_the_variable_to_set_is_named() {
    says(
        Error::no_cache(),
        "There is no folder to keep tools in, because HOME is not set. Set MENGPANEEL_TOOLS to a \
         folder that may be written to.",
    );
}

#[test]
fn a_lock_file_without_the_package_says_where_to_look() {
    says(
        Error::no_version("wasm-bindgen"),
        "Cargo.lock names no version of wasm-bindgen. Run `cargo metadata` in the repository, and \
         check that widget/Cargo.toml depends on it.",
    );
}

#[test]
fn content_errors_name_the_file_or_the_folder() {
    says(
        Error::board(Path::new("a.nl.json"), "has no number."),
        "a.nl.json has no number.",
    );
    says(
        Error::no_boards(Path::new("core/content")),
        "There is no board in core/content. Add one as <board>.<language>.json.",
    );
}

#[test]
fn glue_of_another_kind_says_which_kind_is_wanted() {
    says(
        Error::glue(Path::new("widget.js")),
        "widget.js does not define `wasm_bindgen`. Build it with `--target no-modules`, and look \
         in build/wasm.rs whether this version of wasm-bindgen names it otherwise.",
    );
}

#[test]
fn a_taken_port_says_how_to_choose_another() {
    let taken = || io::Error::new(io::ErrorKind::AddrInUse, "in use");
    says(
        Error::port(8080, taken()),
        "Port 8080 is in use by another program. Choose another one: \
         `cargo demo serve --port 8081`.",
    );
    says(
        Error::port(u16::MAX, taken()),
        "Port 65535 is in use by another program. Choose another one: \
         `cargo demo serve --port 8080`.",
    );
    says(
        Error::port(80, refused()),
        "Could not listen at port 80 (permission denied). Choose another one: \
         `cargo demo serve --port 8081`.",
    );
}

#[test]
fn a_server_that_cannot_start_says_what_to_try() {
    says(
        Error::runtime(refused()),
        "The server could not start (permission denied). Close other programs, or raise the limit \
         of open files (`ulimit -n`), and try again.",
    );
    says(
        Error::not_built(Path::new("target/dist")),
        "There is no bundle in target/dist. Build it first: `cargo demo build`.",
    );
}

#[test]
fn licences_that_cannot_be_found_say_how_to_fetch_them() {
    says(
        Error::licences(60, 58),
        "60 crates go into the bundle, and `cargo metadata` names 58 of them. Run \
         `cargo fetch --locked` and build again.",
    );
}

#[test]
fn a_module_that_cannot_be_finished_says_to_begin_anew() {
    says(
        Error::module("the glue script does not provide x"),
        "The WebAssembly module cannot be finished: the glue script does not provide x. \
         Remove target/wasm and build again.",
    );
}
