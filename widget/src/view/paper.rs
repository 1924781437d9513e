//! What goes on paper: the reading with its outcome, its code and QR, or an empty board for a pen.
//! It is drawn while the browser prints, and only shown on paper (`style/paper.css`).

use super::markup::{Child, Html, each, el, keyed, nodes};
use super::outcome::{Findings, verdict};
use super::{Sight, ambition, arena, claim, comparison, goal, heading, ladder, level, note, qr};
use super::{provenance, readings, span};
use crate::later;
use mengpaneel_core::{Answer, Paper, Position, Slider, Text, advise};
use yew::AttrValue;

/// The sheets.
pub fn paper(sight: &Sight<'_>, paper: Paper) -> Html {
    match paper {
        Paper::Filled => filled(sight),
        Paper::Empty => empty(sight),
        Paper::Group => super::group::paper::paper(sight),
    }
}

fn filled(sight: &Sight<'_>) -> Html {
    let (reading, words) = (sight.model.reading(), sight.words);
    let findings = Findings::of(sight);
    let why = findings
        .outcome
        .nearest()
        .map(|_| nodes![ladder::ladder(&findings), comparison::comparison(&findings),]);
    // Who only filled in the map of arenas wants no empty desk before it.
    let desk = (sight.model.answered() > 0 || reading.stakeholders.is_empty()).then(|| {
        nodes![
            el!("div", ["class" => "stack-s"], verdict(&findings)),
            el!("div", [], note::interpretations(&findings)),
            el!("div", [], note::doubts(&findings)),
            values(sight),
        ]
    });
    let role = reading
        .role
        .map(|role| format!(" · {}", readings::role_name(words, role)));
    el!("div", ["class" => "paper"],
        el!("header", ["class" => "paper-head"],
            el!("div", [],
                el!("p", ["class" => "b"], sight.model.board().title().to_owned()),
                el!("p", ["class" => "s"],
                    readings::name(words, reading), role.unwrap_or_default()),
            ),
            el!("div", [], ticket(sight)),
        ),
        el!("div", [], desk),
        el!("div", [], context(sight)),
        el!("div", [], why),
        el!("div", [], note::attention(&findings)),
        el!("div", [], first(sight)),
        el!("div", [], arenas(sight)),
        el!("p", ["class" => "xs muted sec"], words.types_only()),
    )
}

/// The code in letters, and a QR code of the link where there is one.
fn ticket(sight: &Sight<'_>) -> Option<Html> {
    let words = sight.words;
    let (code, _) = later::code(sight.model)?;
    let qr = match sight.session.to_copy(Text::Link) {
        Some(link) => qr::qr(&link, words.qr_link()),
        None => qr::qr(&code, words.qr_code()),
    };
    Some(nodes![
        qr,
        el!("p", ["class" => "b", "data-paper-code" => ""], code),
    ])
}

/// Every slider in words, drawn, and with its note.
fn values(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let sliders = model.board().sliders();
    let heads = [
        words.paper_slider(),
        words.layer_now(),
        words.layer_ambition(),
    ];
    el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", words.paper_values()),
        el!("table", ["class" => "values"],
            el!("thead", [], el!("tr", [], each(heads.len(), |at| {
                el!("th", ["scope" => "col"], heads[at])
            }))),
            el!("tbody", [], each(sliders.len(), |slider| {
                let (now, wanted) = (model.answers()[slider], model.ambition()[slider]);
                let note = &model.reading().notes[slider];
                let drawn = now.and_then(Answer::position).map(|from| {
                    goal::scale(from, wanted.and_then(Answer::position), String::new())
                });
                let wanted = match wanted {
                    None => String::new(),
                    wanted => words.value_text(wanted),
                };
                el!("tr", [],
                    el!("th", ["scope" => "row"], &sliders[slider].label),
                    el!("td", [],
                        el!("p", [], words.value_text(now)),
                        drawn,
                        (!note.is_empty()).then(|| el!("p", ["class" => "s"], note)),
                    ),
                    el!("td", [], wanted),
                )
            })),
        ),
    )
}

/// The map of arenas with its list and what stands out; nothing of an empty map.
fn arenas(sight: &Sight<'_>) -> Option<Html> {
    let (map, words) = (&sight.model.reading().stakeholders, sight.words);
    (!map.is_empty()).then(|| {
        el!("section", ["class" => "sec paper-map"],
            heading(sight, 1, "h2", words.arena()),
            arena::map::map(sight),
            el!("ul", ["class" => "s paper-list"], each(map.len(), |index| {
                el!("li", ["dir" => "auto"], arena::described(sight, index))
            })),
            arena::notes(sight),
        )
    })
}

fn context(sight: &Sight<'_>) -> Option<Html> {
    let context = &sight.model.reading().context;
    if context.tags.is_empty() && context.note.is_empty() {
        return None;
    }
    Some(el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", sight.words.context_title()),
        el!("p", ["class" => "s"], context.tags.join(", ")),
        el!("p", ["class" => "s"], &context.note),
    ))
}

/// Where to start.
fn first(sight: &Sight<'_>) -> Option<Html> {
    let model = sight.model;
    let advice = advise(
        model.board(),
        model.answers(),
        model.ambition(),
        model.reading().reason,
    );
    if model.answered() == 0 || advice.first.is_empty() {
        return None;
    }
    Some(el!("section", ["class" => "sec"],
        heading(sight, 1, "h2", sight.words.start_title()),
        each(advice.first.len(), |at| {
            let start = advice.first[at];
            let slider = &model.board().sliders()[start.slider];
            let steps = advice.next[start.slider].steps(slider);
            el!("div", ["class" => "note sec-s"],
                heading(sight, 2, "h3", &slider.label),
                ambition::ground(sight, start.ground),
                el!("ol", ["class" => "steps-next"],
                    each(steps.len(), |at| el!("li", [], claim(sight, &steps[at])))),
            )
        }),
    ))
}

/// The board for a pen.
fn empty(sight: &Sight<'_>) -> Html {
    let (board, words) = (sight.model.board(), sight.words);
    let (sliders, sources) = (board.sliders(), board.sources());
    let lines = [
        words.reading_name(),
        words.reading_date(),
        words.reading_role(),
    ];
    el!("div", ["class" => "paper is-empty"],
        el!(level(sight, 0), ["class" => "h1"], board.title().to_owned()),
        el!("p", ["class" => "s"], board.lead().to_owned()),
        el!("p", ["class" => "s b"], words.paper_how()),
        el!("div", ["class" => "paper-lines"], each(lines.len(), |at| line(lines[at]))),
        each(sliders.len(), |slider| keyed(sliders[slider].id.to_string(), pen(sight, &sliders[slider]))),
        el!("section", ["class" => "pen"], line(words.context_title()), line(words.paper_notes())),
        el!("p", ["class" => "xs muted"], words.source(), ": ", each(sources.len(), |at| {
            el!("span", [], provenance::published(&sources[at]), ". ")
        })),
    )
}

/// A name with a line to write on behind it.
fn line(name: &AttrValue) -> Html {
    el!("p", ["class" => "paper-line s"], el!("span", [], name), el!("i"))
}

/// One slider to mark with a pen: eleven circles, and a box for who does not know.
fn pen(sight: &Sight<'_>, slider: &Slider) -> Html {
    let words = sight.words;
    let ends = [&slider.low, &slider.middle, &slider.high];
    let axis = words.axis();
    el!("section", ["class" => "pen"],
        heading(sight, 1, "h3", vec![
            (&slider.label).node(),
            span("pen-ask", format!(" {}", slider.question)),
        ]),
        el!("div", ["class" => "pen-row"],
            el!("ol", ["class" => "pen-marks"], each(usize::from(Position::MAX) + 1, |step| {
                el!("li", [], step)
            })),
            el!("p", ["class" => "pen-box s"], el!("i"), words.unknown()),
        ),
        el!("div", ["class" => "pen-ends xs"], each(ends.len(), |end| {
            el!("p", [], span("b", axis[end]), ": ", &ends[end].text)
        })),
    )
}
