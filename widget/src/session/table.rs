//! A reading as a table that a Dutch spreadsheet opens as one: semicolons, a byte order mark, decimal
//! commas, and no text that it would run as a formula.

use crate::text::Words;
use crate::view::{arena, readings};
use mengpaneel_core::{Answer, Model, classify};

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The sliders, then the profiles with their closeness, then the stakeholders, one a line.
pub fn csv(model: &Model, words: &Words) -> String {
    let (board, reading) = (model.board(), model.reading());
    let mut table = Table::default();
    table.row(words.csv_head().split(';').map(Cell::Text));
    let at = |answer: &Option<Answer>| answer.and_then(Answer::position);
    for (index, slider) in board.sliders().iter().enumerate() {
        let (now, wanted) = (&reading.answers[index], &reading.ambition[index]);
        let number = |answer| at(answer).map(|stand| i16::from(stand.get()));
        let gap = number(now)
            .zip(number(wanted))
            .map(|(now, then)| then - now);
        table.row([
            Cell::Text(words.csv_slider()),
            Cell::Text(slider.id.as_str()),
            Cell::Text(&slider.label),
            Cell::Number(number(now)),
            Cell::Text(&words.value_text(*now)),
            Cell::Number(number(wanted)),
            Cell::Number(gap),
            Cell::Text(""),
            Cell::Text(&reading.notes[index]),
        ]);
    }
    let outcome = classify(board, &model.positions());
    for near in &outcome.ranking {
        let profile = &board.profiles()[near.profile];
        table.row([
            Cell::Text(words.csv_profile()),
            Cell::Text(profile.id.as_str()),
            Cell::Text(&profile.name),
            Cell::Number(None),
            Cell::Text(""),
            Cell::Number(None),
            Cell::Number(None),
            Cell::Hundredths((near.closeness() * 100.0).round() as u8),
            Cell::Text(""),
        ]);
    }
    for one in &reading.stakeholders {
        let stand = format!(
            "{}; {}",
            arena::named(model, one.region),
            arena::contact(words, one)
        );
        table.row([
            Cell::Text(words.csv_stakeholder()),
            Cell::Text(&one.kind),
            Cell::Text(&one.name),
            Cell::Number(None),
            Cell::Text(&stand),
            Cell::Number(None),
            Cell::Number(None),
            Cell::Text(""),
            Cell::Text(if one.needed { words.arena_needed() } else { "" }),
        ]);
    }
    table.0
}

/// The group: one participant a line, with code and outcome.
pub fn group_csv(model: &Model, words: &Words) -> String {
    let board = model.board();
    let mut table = Table::default();
    let head = words.csv_group();
    let mut names: Vec<String> = head.split(';').map(str::to_owned).collect();
    let place = names.len().saturating_sub(2);
    let layers = [words.layer_now(), words.layer_ambition()];
    let sliders = layers.into_iter().flat_map(|layer| {
        let labels = board.sliders().iter();
        labels.map(move |slider| format!("{} ({layer})", slider.label))
    });
    names.splice(place..place, sliders);
    table.row(names.iter().map(|name| Cell::Text(name)));
    for (place, one) in model.workshop().group().participants().iter().enumerate() {
        let date = one.date.map(|date| date.to_string()).unwrap_or_default();
        let code = one
            .code(board)
            .map(|code| code.to_string())
            .unwrap_or_default();
        let role = match one.role {
            _ if !one.own_role.is_empty() => one.own_role.as_str(),
            Some(role) => readings::role_name(words, role),
            None => "",
        };
        let mut row = vec![
            Cell::Number(i16::try_from(place + 1).ok()),
            Cell::Text(&one.name),
            Cell::Text(role),
            Cell::Text(&date),
            Cell::Text(&code),
        ];
        row.extend(
            one.answers
                .iter()
                .chain(&one.ambition)
                .map(|answer| match answer {
                    None => Cell::Number(None),
                    Some(Answer::Unknown) => Cell::Text(words.unknown()),
                    Some(Answer::At(position)) => Cell::Number(Some(position.get().into())),
                }),
        );
        let outcome = classify(board, &Answer::positions(&one.answers));
        let near = outcome
            .nearest()
            .and_then(|near| board.profiles().get(near.profile));
        row.push(Cell::Text(outcome.verdict.as_str()));
        row.push(Cell::Text(near.map_or("", |profile| profile.name.as_str())));
        table.row(row);
    }
    table.0
}

enum Cell<'a> {
    Text(&'a str),
    Number(Option<i16>),
    /// 0 to 100, written as 0,00 to 1,00.
    Hundredths(u8),
}

struct Table(String);

impl Default for Table {
    /// Only with this mark does a spreadsheet read the letters as they are meant.
    fn default() -> Table {
        Table("\u{feff}".to_owned())
    }
}

impl Table {
    fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.0.push(';');
            }
            match cell {
                Cell::Text(text) => self.text(text),
                Cell::Number(None) => {}
                Cell::Number(Some(number)) => self.0.push_str(&number.to_string()),
                Cell::Hundredths(part) => {
                    let (whole, tenths, rest) = (part / 100, part / 10 % 10, part % 10);
                    self.0.push_str(&format!("{whole},{tenths}{rest}"));
                }
            }
        }
        self.0.push_str("\r\n");
    }

    /// Always between quotes; an apostrophe before what would be a formula shows it as text.
    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.0.push('"');
        if text.trim_start().starts_with(FORMULA) {
            self.0.push('\'');
        }
        self.0.push_str(&text.replace('"', "\"\""));
        self.0.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut table = Table(String::new());
        table.text(text);
        table.0
    }

    #[test]
    fn no_text_is_run_as_a_formula() {
        for text in [
            "=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=cmd",
        ] {
            let written = written(text);
            assert!(written.starts_with("\"'"), "{written}");
        }
        assert_eq!(written("a=1"), "\"a=1\"");
    }

    #[test]
    fn semicolons_quotes_and_line_ends_stay_inside_their_cell() {
        assert_eq!(
            written("ja; \"nee\"\nen dan"),
            "\"ja; \"\"nee\"\"\nen dan\""
        );
    }

    #[test]
    fn numbers_are_dutch_and_a_missing_one_is_an_empty_cell() {
        let mut table = Table(String::new());
        table.row([
            Cell::Number(Some(-3)),
            Cell::Number(None),
            Cell::Hundredths(7),
            Cell::Hundredths(95),
            Cell::Hundredths(100),
        ]);
        assert_eq!(table.0, "-3;;0,07;0,95;1,00\r\n");
    }
}
