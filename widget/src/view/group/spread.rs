//! The heart of the screen: a strip for each slider, the largest difference first, with the question
//! to begin the conversation.

use super::super::markup::{Html, each, el, keyed};
use super::super::{Sight, level, span};
use super::mark::{Mark, sample};
use super::say;
use super::show::{Part, Show, most};
use super::strip::{self, Strip};
use mengpaneel_core::{Lens, Tally, beside};
use yew::AttrValue;

/// Where everybody stands, by the lens.
pub fn spread(show: &Show<'_>) -> Html {
    if show.sight.model.workshop().is_hidden() {
        return keyed("covered", covered(show));
    }
    let list = match show.lens() {
        Lens::Municipalities => apart(show, &show.parts),
        _ if show.people().is_some() => whole(show, &show.parts),
        Lens::Whole => whole(show, &show.parts),
        Lens::Trio => trio(show, &show.parts),
        Lens::Roles => apart(show, &show.parts),
    };
    keyed("spread", list)
}

/// All strips without anything on them, in the board's order: first guess, then look.
fn covered(show: &Show<'_>) -> Html {
    let board = show.sight.model.board();
    let sliders = board.sliders();
    el!("ol", ["class" => "spread"], each(sliders.len(), |slider| {
        row(show, slider, Row {
            rank: None,
            start: slider == 0,
            said: vec![sliders[slider].question.clone()],
            strips: scaled(strip::covered(show.unit)),
            axis: slider == 0,
            below: Vec::new(),
        })
    }))
}

fn whole(show: &Show<'_>, parts: &[Part]) -> Html {
    let words = show.sight.words;
    let counts = show.counts();
    let (order, start) = (counts.order(), counts.start());
    el!("ol", ["class" => "spread"], each(order.len(), |rank| {
        let slider = order[rank];
        let tally = &counts.tallies[slider];
        let missing = counts.missing(slider);
        let (said, strips) = if parts.is_empty() {
            let mut said = say::stands(words, tally);
            said.extend(say::unknown(words, tally, missing));
            let shares = show.shares(slider);
            let strip = Strip {
                tally,
                shares: &shares,
                most: show.most(),
                own: show.own(slider),
                unit: show.unit,
            };
            (said, scaled(strip.draw()))
        } else {
            let apart = tally.spread().filter(|_| tally.known() > 1);
            let mut said: Vec<String> = apart
                .map(|steps| words.group_apart(&words.steps(steps.into())))
                .into_iter()
                .collect();
            said.extend(say::each_of(words, parts, slider));
            (said, letters(parts, slider, show.unit))
        };
        row(show, slider, Row {
            rank: Some(rank),
            start: start == Some(slider),
            said,
            strips,
            axis: rank == 0,
            below: talk(show.sight, slider, tally, start == Some(slider)),
        })
    }))
}

/// Three medians on one strip.
fn trio(show: &Show<'_>, parts: &[Part]) -> Html {
    let words = show.sight.words;
    let lines = beside(&show.pictures, show.layer());
    el!("ol", ["class" => "spread"], each(lines.len(), |rank| {
        let line = &lines[rank];
        let apart = line.apart.map(|apart| words.group_apart(&words.steps(apart)));
        let mut said: Vec<String> = apart.into_iter().collect();
        said.extend(say::each_of(words, parts, line.slider));
        let start = rank == 0 && line.apart.is_some_and(|apart| apart > 1.0);
        row(show, line.slider, Row {
            rank: Some(rank),
            start,
            said,
            strips: letters(parts, line.slider, show.unit),
            axis: rank == 0,
            below: question(show.sight, line.slider, start),
        })
    }))
}

/// A strip for each part of the group, or each municipality, under each other on one scale.
fn apart(show: &Show<'_>, parts: &[Part]) -> Html {
    let words = show.sight.words;
    let lines = beside(&show.pictures, show.layer());
    let most = parts.iter().map(|part| most(&part.tallies)).max();
    el!("ol", ["class" => "spread is-apart"], each(lines.len(), |rank| {
        let line = &lines[rank];
        let apart = line.apart.map(|apart| words.group_apart_medians(&words.steps(apart)));
        let start = rank == 0 && line.apart.is_some_and(|apart| apart > 1.0);
        let strips = each(parts.len(), |at| {
            let part = &parts[at];
            let tally = &part.tallies[line.slider];
            let mark = part.mark.as_ref().map_or(Mark::Other, |(mark, _)| *mark);
            let strip = Strip {
                tally,
                shares: &[(mark, *tally)],
                most: most.unwrap_or_default(),
                own: None,
                unit: show.unit,
            };
            keyed(at.to_string(), el!("div", ["class" => "lane"],
                el!("p", ["class" => "s"],
                    span("b", part.name.clone()), " ",
                    span("muted", lane(words, tally))),
                scaled(strip.draw()),
            ))
        });
        row(show, line.slider, Row {
            rank: Some(rank),
            start,
            said: apart.into_iter().collect(),
            strips,
            axis: true,
            below: question(show.sight, line.slider, start),
        })
    }))
}

fn lane(words: &crate::text::Words, tally: &Tally) -> String {
    let mut said = say::stands(words, tally);
    said.extend(say::unknown(words, tally, 0));
    said.join(" ")
}

fn letters(parts: &[Part], slider: usize, unit: usize) -> Html {
    let mut stands = Vec::new();
    for part in parts {
        let (mark, letter) = part.mark.clone().unwrap_or((Mark::Other, String::new()));
        stands.push((mark, letter, part.stands[slider]));
    }
    scaled(strip::people(&stands, unit))
}

/// A strip with room for half a mark at both ends.
fn scaled(strip: Html) -> Html {
    el!("div", ["class" => "hs"], strip)
}

/// What to say under a strip: two clumps, that it is nearly equal, or the question.
fn talk(sight: &Sight<'_>, slider: usize, tally: &Tally, start: bool) -> Vec<Html> {
    let words = sight.words;
    let mut below = Vec::new();
    if let Some(clumps) = say::clumps(words, tally) {
        below.push(el!("p", ["class" => "s b"], clumps));
    }
    if tally.known() > 1 && tally.is_nearly_equal() {
        below.push(el!("p", ["class" => "s"], words.group_nearly_equal()));
    } else if tally.known() > 1 {
        below.extend(question(sight, slider, start));
    }
    below
}

fn question(sight: &Sight<'_>, slider: usize, start: bool) -> Vec<Html> {
    let class = if start { "talk" } else { "s" };
    let question = sight.model.board().sliders()[slider].talk().to_owned();
    vec![el!("p", ["class" => class], question)]
}

/// One slider.
struct Row {
    /// Its place, from 0.
    rank: Option<usize>,
    /// Whether the conversation starts here.
    start: bool,
    said: Vec<String>,
    strips: Html,
    axis: bool,
    below: Vec<Html>,
}

fn row(show: &Show<'_>, slider: usize, row: Row) -> Html {
    let (sight, words) = (show.sight, show.sight.words);
    let badge = (row.start && row.rank.is_some()).then(|| span("badge", words.group_start()));
    let axis = row.axis.then(|| axis(words.axis()));
    keyed(
        sight.model.board().sliders()[slider].id.to_string(),
        el!("li", ["class" => if row.start { "is-1" } else { "" }],
            span("rank tab", row.rank.map(|rank| (rank + 1).to_string()).unwrap_or_default()),
            el!("div", ["class" => "stack-s"],
                badge,
                el!(level(sight, 1), ["class" => "h3"], show.label(slider).to_owned()),
                each(row.said.len(), |at| el!("p", ["class" => "s muted"], row.said[at].clone())),
            ),
            el!("div", ["class" => "sp stack-s"], row.strips, axis, row.below),
        ),
    )
}

fn axis(ends: [&AttrValue; 3]) -> Html {
    el!("div", ["class" => "axis", "aria-hidden" => "true"], each(ends.len(), |end| el!("span", [], ends[end])))
}

/// What the marks mean.
pub fn legend(show: &Show<'_>) -> Option<Html> {
    let words = show.sight.words;
    let hidden = show.sight.model.workshop().is_hidden();
    if hidden || show.lens() == Lens::Municipalities || show.picture.count == 0 {
        return None;
    }
    let item = |drawing: Html, name: String| el!("li", [], drawing, span("", name));
    let mut items = Vec::new();
    if show.people().is_some() || show.lens() == Lens::Trio {
        for part in &show.parts {
            if let Some((mark, letter)) = &part.mark {
                items.push(item(sample(*mark, Some(letter)), part.name.clone()));
            }
        }
        return Some(el!("ul", ["class" => "legend"], items));
    }
    let columns = show.most() > strip::STACK;
    if columns {
        let column = el!("svg", ["width" => "14", "height" => "24", "viewBox" => "-7 -12 14 24", "aria-hidden" => "true"],
            el!("rect", ["class" => "dot", "x" => "-6", "y" => "-10", "width" => "12", "height" => "20"]));
        items.push(item(column, words.group_column().to_string()));
    } else {
        for mark in Mark::OTHERS {
            let people = show.participants().iter();
            let there = people.filter(|one| Mark::of(one.role) == mark).count();
            let aggregate = show.participants().is_empty() && mark == Mark::Other;
            let others = mark == Mark::Other && !items.is_empty();
            if there > 0 || aggregate {
                let name = if others {
                    words.group_others()
                } else {
                    mark.name(words)
                };
                items.push(item(sample(mark, None), name.to_string()));
            }
        }
    }
    if show.lens() == Lens::Whole && show.sight.model.own_stand(0).is_some() {
        items.push(item(
            sample(Mark::Own, None),
            Mark::Own.name(words).to_string(),
        ));
    }
    if show.picture.is_distribution() {
        items.push(item(half(), words.group_middle_half().to_string()));
        items.push(item(median(), words.group_middle().to_string()));
    }
    Some(el!("ul", ["class" => "legend"], items))
}

fn half() -> Html {
    el!("svg", ["width" => "34", "height" => "22", "viewBox" => "-17 -11 34 22", "aria-hidden" => "true"],
        el!("rect", ["class" => "half", "x" => "-16", "y" => "-8", "width" => "32", "height" => "16"]),
        el!("path", ["class" => "half-b", "d" => "M-16 -8v16M16 -8v16"]))
}

fn median() -> Html {
    el!("svg", ["width" => "14", "height" => "24", "viewBox" => "-7 -12 14 24", "aria-hidden" => "true"],
        el!("rect", ["class" => "med", "x" => "-2.5", "y" => "-12", "width" => "5", "height" => "24"]))
}

/// Every count in words, for who reads rather than looks.
pub fn figures(show: &Show<'_>) -> Html {
    let words = show.sight.words;
    let counts = show.counts();
    el!("details", ["class" => "figures"],
        el!("summary", [], words.group_figures()),
        el!("dl", ["class" => "s"], each(counts.tallies.len(), |slider| {
            el!("div", ["class" => "sec-s"],
                el!("dt", ["class" => "b"], show.label(slider).to_owned()),
                el!("dd", ["class" => "dd"],
                    say::figures(words, &counts.tallies[slider], counts.missing(slider))),
            )
        })),
    )
}
