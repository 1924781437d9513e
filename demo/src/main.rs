//! `cargo demo`: sets up what is missing, builds the bundle and serves the demo pages.

#![deny(missing_docs, unsafe_code)]

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use mengpaneel_demo::{Error, Server, Workspace, build, serve, setup};

/// Sets up what is missing, builds the release bundle into target/dist/ and serves the demo pages.
#[derive(Debug, Parser)]
#[command(
    name = "cargo demo",
    bin_name = "cargo demo",
    args_conflicts_with_subcommands = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Action>,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Set up what is missing and build the bundle, without serving it
    Build,
    /// Serve what is built
    Serve(Place),
}

#[derive(Clone, Copy, Debug, clap::Args)]
struct Place {
    /// Port of the demo pages on this machine; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command, arguments.place) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Option<Action>, place: Place) -> Result<(), Error> {
    let workspace = Workspace::here();
    match command {
        Some(Action::Build) => build_bundle(&workspace),
        Some(Action::Serve(place)) => serve_pages(&workspace, place),
        None => {
            serve::is_free(place.port)?;
            build_bundle(&workspace)?;
            serve_pages(&workspace, place)
        }
    }
}

fn build_bundle(workspace: &Workspace) -> Result<(), Error> {
    let tools = setup::tools(workspace)?;
    println!("{}", build::build(workspace, &tools)?);
    Ok(())
}

fn serve_pages(workspace: &Workspace, place: Place) -> Result<(), Error> {
    let server = Server::start(place.port)?;
    println!("\nThe demo pages are at:");
    for page in serve::pages(workspace)? {
        println!("  {}", server.url(&page));
    }
    println!("Press Ctrl-C to stop.");
    serve::wait_for_ctrl_c()?;
    println!("\nStopped.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn parsed(line: &str) -> Result<Arguments, clap::Error> {
        Arguments::try_parse_from(line.split(' '))
    }

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_commands_of_the_contract_are_understood() {
        let all = parsed("demo").map(|all| (all.command.is_none(), all.place.port));
        assert_eq!(all.ok(), Some((true, 8080)));
        assert!(matches!(
            parsed("demo build").map(|all| all.command),
            Ok(Some(Action::Build))
        ));
        assert!(matches!(
            parsed("demo serve --port 9000").map(|all| all.command),
            Ok(Some(Action::Serve(Place { port: 9000 })))
        ));
        assert!(parsed("demo --port 9000").is_ok_and(|all| all.place.port == 9000));
        assert!(parsed("demo serve --port 70000").is_err());
        assert!(parsed("demo bake").is_err());
    }
}
