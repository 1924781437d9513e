//! The picture of the map: three circles, a mark for each stakeholder, and the officer on the edge.
//!
//! It is drawn twice, with names for a wide screen and with numbers for a narrow one; the style sheet
//! shows the one that fits. For who cannot see it the list holds the same, so it is hidden from them.

use super::super::markup::{Html, each, el, keyed};
use super::super::{Sight, span};
use super::{described, short};
use crate::binding::Wish;
use mengpaneel_core::{
    Arena, Contact, FRAME, Layout, MIDDLES, Measure, OFFICER, Point, Spot, layout,
};

/// Units of the drawing in a circle's radius. Whole units: formatting fractions would weigh 15 KB.
pub const RADIUS: f64 = 1000.0;

/// Marks alone, for a map of at least 328 pixels: 12.2 % of a radius are 12 pixels there.
pub const NARROW: Measure = Measure {
    mark: 0.122,
    officer: 0.16,
    letter: None,
};
/// With names, for a map of some 700 pixels and more.
pub const WIDE: Measure = Measure {
    mark: 0.055,
    officer: 0.085,
    letter: Some((0.037, 0.08)),
};

/// What of the plane each map shows: left, top, width, height.
const WIDE_VIEW: [i32; 4] = [
    (FRAME[0] * RADIUS) as i32,
    (FRAME[1] * RADIUS) as i32,
    ((FRAME[2] - FRAME[0]) * RADIUS) as i32,
    ((FRAME[3] - FRAME[1]) * RADIUS) as i32,
];
const NARROW_VIEW: [i32; 4] = [-1015, -1100, 3230, 3160];

/// What a map of this class shows of the plane.
pub fn view_of(wide: bool) -> [i32; 4] {
    if wide { WIDE_VIEW } else { NARROW_VIEW }
}

fn unit(length: f64) -> i32 {
    (length * RADIUS).round() as i32
}

/// Both maps and the legend.
pub fn map(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let use_it = (!sight.config.readonly && !sight.model.reading().stakeholders.is_empty())
        .then(|| el!("p", ["class" => "s muted"], words.arena_map_use()));
    el!("figure", ["class" => "arena-map"],
        el!("div", [], use_it),
        drawing(sight, true),
        drawing(sight, false),
        legend(sight),
    )
}

/// One map.
pub fn drawing(sight: &Sight<'_>, wide: bool) -> Html {
    let measure = if wide { WIDE } else { NARROW };
    let map = &sight.model.reading().stakeholders;
    let layout = layout(map, measure);
    let [left, top, width, height] = view_of(wide);
    el!("svg", [
        "class" => if wide { "map is-wide" } else { "map is-narrow" },
        "viewBox" => format!("{left} {top} {width} {height}"),
        "aria-hidden" => "true",
        "data-map" => "",
    ],
        each(Arena::ALL.len(), |at| {
            let middle = MIDDLES[at];
            el!("circle", [
                "class" => ["arena a0", "arena a1", "arena a2"][at],
                "cx" => unit(middle.x),
                "cy" => unit(middle.y),
                "r" => unit(1.0),
            ])
        }),
        titles(sight, wide),
        lines(sight, &layout),
        counted(&layout, measure),
        each(map.len(), |index| mark(sight, &layout, measure, index)),
        officer(measure),
    )
}

/// The names of the arenas, in the corners.
fn titles(sight: &Sight<'_>, wide: bool) -> Html {
    let [left, top, width, height] = view_of(wide);
    let (right, bottom) = (left + width, top + height);
    let places = [
        (left + 20, top + 100, "start"),
        (right - 20, top + 100, "end"),
        (right - 20, bottom - 60, "end"),
    ];
    each(places.len(), |at| {
        let (x, y, anchor) = places[at];
        let name = short(sight.model, Arena::ALL[at]).to_owned();
        el!("text", [
            "class" => "map-title",
            "x" => x,
            "y" => y,
            "text-anchor" => anchor,
        ], name)
    })
}

fn line(to: Point, contact: Contact, needed: bool) -> Option<Html> {
    let class = match contact {
        Contact::Often => "tie is-often",
        Contact::Sometimes => "tie",
        Contact::Never if needed => "tie is-missed",
        Contact::Never => return None,
    };
    Some(el!("line", [
        "class" => class,
        "x1" => unit(OFFICER.x),
        "y1" => unit(OFFICER.y),
        "x2" => unit(to.x),
        "y2" => unit(to.y),
    ]))
}

/// From the officer to whoever there is contact with, or should be. A counted region has the
/// strongest line of all it counts.
fn lines(sight: &Sight<'_>, layout: &Layout) -> Html {
    let map = &sight.model.reading().stakeholders;
    let own = each(map.len(), |index| match layout.spots[index] {
        Spot::Own { at, .. } => line(at, map[index].contact, map[index].needed).unwrap_or_default(),
        Spot::Counted => Html::default(),
    });
    let counted = each(layout.counted.len(), |at| {
        let (region, middle, _) = layout.counted[at];
        let here = map.iter().filter(|one| one.region == region);
        let strongest = here.clone().map(|one| one.contact).max();
        let needed = here.clone().any(|one| one.needed);
        line(middle, strongest.unwrap_or_default(), needed).unwrap_or_default()
    });
    el!("g", [], own, counted)
}

fn counted(layout: &Layout, measure: Measure) -> Html {
    each(layout.counted.len(), |at| {
        let (region, middle, count) = layout.counted[at];
        el!("g", [
            "class" => "mark is-many",
            "data-wish" => Wish::SeeRegion(region.bits().into()),
            "data-region" => usize::from(region.bits()),
            "transform" => moved(middle),
        ],
            el!("circle", ["r" => unit(measure.mark * Layout::MANY)]),
            el!("text", ["y" => unit(measure.mark * 0.35), "text-anchor" => "middle"],
                format!("+{count}")),
        )
    })
}

fn moved(to: Point) -> String {
    format!("translate({} {})", unit(to.x), unit(to.y))
}

fn mark(sight: &Sight<'_>, layout: &Layout, measure: Measure, index: usize) -> Html {
    let Spot::Own { at, left } = layout.spots[index] else {
        return Html::default();
    };
    let one = &sight.model.reading().stakeholders[index];
    let missed = one.needed && one.contact == Contact::Never;
    let class = match (sight.model.picked() == Some(index), missed, one.contact) {
        (true, ..) => "mark is-picked",
        (false, true, _) => "mark is-missed",
        (false, false, Contact::Never) => "mark is-apart",
        (false, false, _) => "mark",
    };
    let name = measure.letter.map(|_| {
        let beside = unit(measure.mark) + 22;
        el!("text", [
            "class" => "map-name",
            "x" => if left { -beside } else { beside },
            "y" => unit(measure.mark * 0.4),
            "text-anchor" => if left { "end" } else { "start" },
        ], Measure::shown(&one.name))
    });
    let wish = (!sight.config.readonly).then(|| Wish::Pick(index).to_string());
    keyed(
        index.to_string(),
        el!("g", [
            "class" => class,
            "data-wish" => wish,
            "data-mark" => index,
            "data-region" => usize::from(one.region.bits()),
            "transform" => moved(at),
        ],
            el!("title", [], described(sight, index)),
            el!("circle", ["r" => unit(measure.mark)]),
            el!("text", ["class" => "map-n", "y" => unit(measure.mark * 0.38), "text-anchor" => "middle"],
                index + 1),
            name,
        ),
    )
}

/// The officer's own mark: two sides and a way between them.
fn officer(measure: Measure) -> Html {
    let size = unit(measure.officer);
    let part = |tenths: i32| size * tenths / 10;
    el!("g", ["class" => "officer", "transform" => moved(OFFICER)],
        el!("circle", ["r" => size]),
        el!("path", ["d" => format!(
            "M{} {}v{}M{} {}v{}M{} 0h{}M{} 0h{}",
            part(-2), part(-5), part(10), part(2), part(-5), part(10),
            part(-6), part(4), part(2), part(4),
        )]),
    )
}

fn legend(sight: &Sight<'_>) -> Html {
    let words = sight.words;
    let tie = |class: &'static str| {
        el!("svg", ["width" => "36", "height" => "20", "viewBox" => "0 0 150 84", "aria-hidden" => "true"],
            el!("line", ["class" => class, "x2" => "150", "y1" => "42", "y2" => "42"]))
    };
    el!("ul", ["class" => "map-legend s"],
        el!("li", [], tie("tie is-often"), span("", words.arena_often())),
        el!("li", [], tie("tie"), span("", words.arena_sometimes())),
        el!("li", [], tie("tie is-missed"), span("", words.arena_missed())),
        el!("li", [],
            el!("svg", ["width" => "26", "height" => "26", "viewBox" => "-55 -55 110 110", "aria-hidden" => "true"],
                el!("g", ["class" => "mark is-apart"], el!("circle", ["r" => "46"]))),
            span("", words.arena_never())),
        el!("li", [],
            el!("svg", ["width" => "28", "height" => "28", "viewBox" => "-100 -100 200 200", "aria-hidden" => "true"],
                el!("g", ["class" => "officer"],
                    el!("circle", ["r" => "85"]),
                    el!("path", ["d" => "M-17 -42v85M17 -42v85M-51 0h34M17 0h34"]))),
            span("", words.arena_officer())),
    )
}
