//! The arguments of the command.

/// What `--help` prints.
pub const USAGE: &str = "\
Classifies boards: CSV on standard input, results on standard output.

  classify [--board FILE.json] [--json] < boards.csv

  --board FILE.json  use this board instead of the built-in one
  --json             print the full result, one object a line
";

/// What was asked for.
#[derive(Debug, Default, PartialEq)]
pub struct Arguments {
    /// The file of another board.
    pub board: Option<String>,
    /// Full results, one JSON object a line.
    pub json: bool,
    /// Only say how it is used.
    pub help: bool,
}

impl Arguments {
    /// Reads them; the error is a sentence for the user.
    pub fn read(given: impl IntoIterator<Item = String>) -> Result<Arguments, String> {
        let mut arguments = Arguments::default();
        let mut given = given.into_iter();
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--json" => arguments.json = true,
                "--help" | "-h" => arguments.help = true,
                "--board" => {
                    let file = given
                        .next()
                        .ok_or("--board needs a file: --board FILE.json.")?;
                    arguments.board = Some(file);
                }
                other => match other.strip_prefix("--board=") {
                    Some(file) => arguments.board = Some(file.to_owned()),
                    None => {
                        return Err(format!(
                            "{other} is not an option: use --board FILE.json or --json."
                        ));
                    }
                },
            }
        }
        Ok(arguments)
    }
}
