//! Adding: one field for a code or a whole list, files, the camera; and what became of what came in.

use super::super::markup::{Html, each, el, keyed};
use super::super::{Sight, button, field, heading, icon, level, span};
use super::show::{entry_name, name};
use crate::binding::{GroupWish, Wish};
use mengpaneel_core::{Arrival, Came, Camera, Report};
use yew::AttrValue;

/// The section.
pub fn collect(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let workshop = model.workshop();
    let own = (!model.reading().is_blank() && model.you().is_none())
        .then(|| button(GroupWish::AddOwn, false, false, words.group_add_own()));
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.group_add()),
        el!("div", ["class" => "add sec-s"],
            el!("div", ["class" => "stack-s"],
                field(words.group_codes(), el!("textarea", [
                    "class" => "text code-t",
                    "rows" => "2",
                    "autocomplete" => "off",
                    "autocapitalize" => "characters",
                    "spellcheck" => "false",
                    "data-wish" => GroupWish::AddCodes,
                ])),
                el!("p", ["class" => "xs muted"], words.group_codes_hint()),
                el!("p", ["class" => "row"],
                    el!("button", ["type" => "button", "class" => "btn is-main"], words.group_add_button()),
                    own),
            ),
            el!("div", ["class" => "stack-s"],
                files(words.group_files(), GroupWish::AddFiles, "add-files"),
                el!("div", [], camera(sight)),
            ),
        ),
        el!("div", [], workshop.report().map(|report| keyed("report", reported(sight, report)))),
        el!("details", ["class" => "figures"],
            el!("summary", [], words.group_how()),
            el!("ul", ["class" => "qs s"],
                el!("li", [], words.group_how_code()),
                el!("li", [], words.group_how_qr()),
                el!("li", [], words.group_how_file()),
                el!("li", [], words.group_how_local()),
            ),
        ),
    )
}

/// A choice of files, which can also be dropped on it.
pub fn files(name: &AttrValue, wish: GroupWish, drop: &'static str) -> Html {
    el!("div", ["data-drop" => drop],
    field(name, el!("input", [
        "type" => "file",
        "class" => "text",
        "accept" => ".json,application/json",
        "multiple" => "",
        "data-wish" => wish,
    ])))
}

fn camera(sight: &Sight<'_>) -> Option<Html> {
    let words = sight.words;
    if !sight.session.can_scan() {
        return None;
    }
    Some(match sight.model.workshop().camera() {
        Camera::Off => keyed(
            "off",
            el!("p", ["class" => "row"],
            button(GroupWish::Scan, false, false, words.group_scan())),
        ),
        Camera::Refused => keyed(
            "refused",
            el!("div", ["class" => "note is-att"],
            el!("p", ["class" => "s"], words.group_scan_refused()),
            el!("p", ["class" => "row"], button(GroupWish::Scan, false, false, words.group_scan()))),
        ),
        Camera::Starting | Camera::On => keyed(
            "on",
            el!("div", ["class" => "stack-s"],
            el!("video", [
                "class" => "camera",
                "data-camera" => "",
                "playsinline" => "",
                "muted" => "",
                "aria-label" => words.group_scan(),
            ]),
            el!("p", ["class" => "s"], words.group_scan_hint()),
            el!("p", ["class" => "row"], button(GroupWish::StopScan, false, false, words.group_scan_stop()))),
        ),
    })
}

/// What came in, in a sentence.
pub fn summary(sight: &Sight<'_>, report: &Report) -> String {
    let words = sight.words;
    let said = [
        count(report.added(), words.group_added_one(), |many| {
            words.group_added(&many)
        }),
        count(report.replaced(), words.group_replaced_one(), |many| {
            words.group_replaced(&many)
        }),
        count(report.known(), words.group_were_known_one(), |many| {
            words.group_were_known(&many)
        }),
        count(report.refused(), words.group_refused_one(), |many| {
            words.group_refused(&many)
        }),
        count(report.ignored.len(), words.group_ignored_one(), |many| {
            words.group_ignored(&many)
        }),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    if said.is_empty() {
        words.group_nothing_came().to_string()
    } else {
        said.join(" ")
    }
}

fn count(count: usize, one: &AttrValue, many: impl FnOnce(usize) -> String) -> Option<String> {
    match count {
        0 => None,
        1 => Some(one.to_string()),
        count => Some(many(count)),
    }
}

/// The report: the sum, and each thing that was not simply added.
pub fn reported(sight: &Sight<'_>, report: &Report) -> Html {
    let words = sight.words;
    let wrong = report.refused() + report.ignored.len() > 0;
    let told: Vec<&Came> = report
        .came
        .iter()
        .filter(|came| !matches!(came.outcome, Arrival::Added(_)))
        .collect();
    let undo = (report.added() + report.replaced() > 0).then(|| {
        button(
            Wish::Undo,
            false,
            !sight.model.can_undo(),
            vec![icon::undo(), span("", words.group_take_back())],
        )
    });
    el!("div", ["class" => if wrong { "note is-att sec-s" } else { "note is-acc sec-s" }],
        el!(level(sight, 2), ["class" => "h3", "tabindex" => "-1", "data-report" => ""], summary(sight, report)),
        el!("ul", ["class" => "report s"],
            each(told.len(), |at| came(sight, told[at])),
            each(report.ignored.len(), |at| el!("li", [],
                span("code-t", shortened(&report.ignored[at])), ": ", words.group_not_a_code())),
        ),
        el!("p", ["class" => "row"], undo,
            button(GroupWish::CloseReport, false, false, words.group_close_report())),
    )
}

fn came(sight: &Sight<'_>, came: &Came) -> Html {
    let (model, words) = (sight.model, sight.words);
    let workshop = model.workshop();
    let who = |mark| {
        let place = workshop.group().place_of(mark);
        let participant = place.and_then(|place| workshop.group().participants().get(place));
        match (place, participant) {
            (Some(place), Some(participant)) => name(words, participant, place),
            _ => words.group_somebody().to_string(),
        }
    };
    let said = match &came.outcome {
        Arrival::Added(mark) => words.group_joined(&who(*mark)),
        Arrival::Replaced(mark) => words.group_replaces(&who(*mark)),
        Arrival::Known(mark) => words.group_was_known(&who(*mark)),
        Arrival::Beside(id) => {
            let place = workshop.entries().iter().position(|entry| entry.id == *id);
            let entry = place.and_then(|place| workshop.entries().get(place));
            let named =
                entry.map(|entry| entry_name(words, &entry.name, place.unwrap_or_default()));
            words.group_stands_beside(&named.unwrap_or_default())
        }
        Arrival::Refused(error) => words.refusal(error),
    };
    el!(
        "li",
        [],
        span("code-t", shortened(&came.written)),
        ": ",
        said
    )
}

/// The beginning of what somebody wrote: enough to find it again.
fn shortened(written: &str) -> String {
    const ROOM: usize = 60;
    if written.chars().count() <= ROOM {
        return written.to_owned();
    }
    let start: String = written.chars().take(ROOM).collect();
    format!("{start}…")
}
