//! Stakeholders on the map of arenas: [`layout`] gives each a point strictly inside its own one of
//! the seven regions.
//!
//! All lengths are in radii of an arena's circle; x runs to the right and y down, and the middle of
//! the municipality is 0, 0. It knows no screen: how large a mark and a letter are is given.
//!
//! Each stakeholder takes, in the order of the list, the free place that is farthest from the others
//! of its region. So it is the same on every machine, and adding one at the end moves nobody. Only
//! when a region has no room left that way, it chooses before the others, then its marks close up row
//! by row; and when even that is not enough, one mark counts them all.

use crate::arena::{Arena, Region, Stakeholder};
use crate::reading::cut;

/// A point on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// The middles of the three circles, in the order of [`Arena::ALL`]. Each is 1.2 from the others, so
/// that the overlaps have room, too.
pub const MIDDLES: [Point; 3] = [
    Point { x: 0.0, y: 0.0 },
    Point { x: 1.2, y: 0.0 },
    Point {
        x: 0.6,
        y: 1.039_230_484_541_326_4,
    },
];

/// The neighbourhood officer: on the edge of the municipality, towards the other two arenas (source:
/// P31:1970-1984).
pub const OFFICER: Point = Point {
    x: 0.866_025_403_784_438_6,
    y: 0.5,
};

/// The part of the plane that is drawn: left, top, right, bottom.
pub const FRAME: [f64; 4] = [-1.1, -1.2, 2.3, 2.1];

impl Point {
    fn distance(self, other: Point) -> f64 {
        // Not `hypot`: this is exact in the same way on every machine, and faster.
        self.squared(other).sqrt()
    }

    fn squared(self, other: Point) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        x * x + y * y
    }

    /// The region it lies in; `None` outside all circles.
    pub fn region(self) -> Option<Region> {
        Region::of(
            Arena::ALL
                .into_iter()
                .filter(|arena| self.distance(MIDDLES[*arena as usize]) < 1.0),
        )
    }

    /// How far it is from the nearest circle's line.
    fn clearance(self) -> f64 {
        MIDDLES
            .into_iter()
            .map(|middle| (self.distance(middle) - 1.0).abs())
            .fold(f64::INFINITY, f64::min)
    }
}

/// How large things are, in radii.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// Radius of a mark.
    pub mark: f64,
    /// Radius of the officer's mark.
    pub officer: f64,
    /// Width of a letter and height of a line of the names beside the marks; `None` for marks alone.
    pub letter: Option<(f64, f64)>,
}

impl Measure {
    /// Letters of a name that are shown beside its mark; a longer one is cut.
    pub const LETTERS: usize = 22;

    /// Half the room between two marks, over and above their radius.
    const GAP: f64 = 0.012;

    /// How far the middle of a mark stays off the lines. With names there is room to keep clear of
    /// them; a large mark alone may lie a little over one, its middle never does.
    fn margin(self) -> f64 {
        self.mark * if self.letter.is_some() { 1.5 } else { 0.75 }
    }

    /// What is shown of a name beside its mark.
    pub fn shown(name: &str) -> String {
        if name.chars().count() <= Measure::LETTERS {
            return name.to_owned();
        }
        let cut = cut(name, Measure::LETTERS - 1);
        format!("{}…", cut.trim_end())
    }

    fn width(self, name: &str) -> f64 {
        // Letters outside Latin are often twice as wide.
        let letters = |letter: char| if (letter as u32) < 0x590 { 1.0 } else { 2.0 };
        let width: f64 = Measure::shown(name).chars().map(letters).sum();
        self.letter
            .map_or(0.0, |(letter, _)| letter * (width + 0.6))
    }
}

/// Where one stakeholder stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Spot {
    /// It has a mark of its own.
    Own {
        /// The middle of the mark.
        at: Point,
        /// Whether its name stands to the left of it.
        left: bool,
    },
    /// Its region is too full: it is counted in the region's one mark.
    Counted,
}

/// A whole map.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// One for each stakeholder, in their order.
    pub spots: Vec<Spot>,
    /// The regions that are too full, each with the middle of its one mark and how many it counts.
    pub counted: Vec<(Region, Point, usize)>,
}

impl Layout {
    /// How much larger the mark is that counts many.
    pub const MANY: f64 = 1.3;
}

/// Left, top, right, bottom.
type Box4 = [f64; 4];

fn meet(one: &Box4, other: &Box4) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

fn around(point: Point, radius: f64) -> Box4 {
    let radius = radius + Measure::GAP;
    [
        point.x - radius,
        point.y - radius,
        point.x + radius,
        point.y + radius,
    ]
}

/// Gives every stakeholder its place.
///
/// ```
/// use mengpaneel_core::{Arena, Measure, Region, Spot, Stakeholder, layout};
///
/// let region = Region::only(Arena::Network);
/// let map = [Stakeholder::new("Wijkagent".to_owned(), region)];
/// let marks = Measure { mark: 0.13, officer: 0.16, letter: None };
/// let Spot::Own { at, .. } = layout(&map, marks).spots[0] else { panic!("there is room") };
/// assert_eq!(at.region(), Some(region));
/// ```
pub fn layout(map: &[Stakeholder], measure: Measure) -> Layout {
    let grids = grids(measure);
    let mut crowds = [Crowd::Airy; 8];
    loop {
        match spread(map, measure, &grids, &crowds) {
            Ok(layout) => return layout,
            // Every round has one region that is fuller, so this ends.
            Err(region) => {
                let crowd = &mut crowds[usize::from(region.bits())];
                *crowd = match crowd {
                    Crowd::Airy => Crowd::First,
                    Crowd::First => Crowd::Close,
                    Crowd::Close | Crowd::Full => Crowd::Full,
                };
            }
        }
    }
}

/// How full a region is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Crowd {
    /// Marks stand as far apart as they can.
    Airy,
    /// They did not find a place among the names of others, and choose before them.
    First,
    /// They choose first, and stand row by row.
    Close,
    /// One mark counts them all.
    Full,
}

/// For each region, by its number, the points that keep a mark off all lines, on a fine grid, the one
/// with the most room around it first.
fn grids(measure: Measure) -> [Vec<Point>; 8] {
    let step = (measure.mark / 2.0).max(0.04);
    let mut grids: [Vec<Point>; 8] = Default::default();
    let mut roomiest = [(0, 0.0); 8];
    let count = |from: f64, to: f64| ((to - from) / step) as u32;
    for row in 0..=count(FRAME[1], FRAME[3]) {
        for column in 0..=count(FRAME[0], FRAME[2]) {
            let at = Point {
                x: FRAME[0] + f64::from(column) * step,
                y: FRAME[1] + f64::from(row) * step,
            };
            let Some(region) = at.region() else { continue };
            let clearance = at.clearance();
            if clearance > measure.margin() {
                let region = usize::from(region.bits());
                if clearance > roomiest[region].1 {
                    roomiest[region] = (grids[region].len(), clearance);
                }
                grids[region].push(at);
            }
        }
    }
    for (grid, (middle, _)) in grids.iter_mut().zip(roomiest) {
        if !grid.is_empty() {
            grid.swap(0, middle);
        }
    }
    grids
}

fn spread(
    map: &[Stakeholder],
    measure: Measure,
    grids: &[Vec<Point>; 8],
    crowds: &[Crowd; 8],
) -> Result<Layout, Region> {
    let mut taken = vec![around(OFFICER, measure.officer)];
    let mut counted = Vec::new();
    let crowd = |region: Region| crowds[usize::from(region.bits())];
    for region in Region::ALL {
        let number = map.iter().filter(|one| one.region == region).count();
        if crowd(region) == Crowd::Full {
            let free = |at: &&Point| {
                let bounds = around(**at, measure.mark * Layout::MANY);
                !taken.iter().any(|other| meet(&bounds, other))
            };
            let grid = grid(grids, region);
            let at = grid.iter().find(free).or(grid.first());
            let at = at.copied().unwrap_or(OFFICER);
            taken.push(around(at, measure.mark * Layout::MANY));
            counted.push((region, at, number));
        }
    }
    let mut marks: Vec<(Region, Point)> = Vec::new();
    let mut spots = vec![Spot::Counted; map.len()];
    let (mut order, mut later) = (Vec::new(), Vec::new());
    for (index, one) in map.iter().enumerate() {
        match crowd(one.region) {
            Crowd::Airy => later.push(index),
            Crowd::First | Crowd::Close => order.push(index),
            Crowd::Full => {}
        }
    }
    order.append(&mut later);
    for index in order {
        let one = &map[index];
        let others: Vec<Point> = marks
            .iter()
            .filter(|(region, _)| *region == one.region)
            .map(|(_, at)| *at)
            .collect();
        // Without others to keep away from, the first free place of the grid is the best: row by row.
        let (grid, others) = match crowd(one.region) {
            Crowd::Airy | Crowd::First => (grid(grids, one.region), &others[..]),
            Crowd::Close | Crowd::Full => (rows(grids, one.region), &[][..]),
        };
        let name = measure.width(&one.name);
        let found = best(grid, others, measure, name, &taken);
        let (at, left) = found.ok_or(one.region)?;
        taken.push(bounds(at, left, measure, name));
        marks.push((one.region, at));
        spots[index] = Spot::Own { at, left };
    }
    Ok(Layout { spots, counted })
}

fn grid(grids: &[Vec<Point>; 8], region: Region) -> &[Point] {
    &grids[usize::from(region.bits())]
}

/// The grid without the roomiest place, which stands first and so out of its row.
fn rows(grids: &[Vec<Point>; 8], region: Region) -> &[Point] {
    grid(grids, region).get(1..).unwrap_or_default()
}

/// The free place farthest from the others; the first one when there are no others.
fn best(
    grid: &[Point],
    others: &[Point],
    measure: Measure,
    name: f64,
    taken: &[Box4],
) -> Option<(Point, bool)> {
    let mut best: Option<(f64, Point, bool)> = None;
    for at in grid {
        // Names lie flat, so room above and below counts for more than room beside.
        let flat = if name > 0.0 { 0.4 } else { 1.0 };
        let apart = |other: &Point| {
            let (x, y) = (flat * (at.x - other.x), at.y - other.y);
            x * x + y * y
        };
        let room = others.iter().map(apart).fold(16.0, f64::min);
        if best.is_some_and(|(most, ..)| room <= most) {
            continue;
        }
        for left in [false, true] {
            let bounds = bounds(*at, left, measure, name);
            let inside = bounds[0] >= FRAME[0] && bounds[2] <= FRAME[2];
            if inside && !taken.iter().any(|other| meet(&bounds, other)) {
                best = Some((room, *at, left));
                break;
            }
        }
    }
    best.map(|(_, at, left)| (at, left))
}

/// The mark and the name beside it.
fn bounds(at: Point, left: bool, measure: Measure, name: f64) -> Box4 {
    let [x, y, to_x, to_y] = around(at, measure.mark);
    let half = measure.letter.map_or(0.0, |(_, height)| height / 2.0);
    let (y, to_y) = (y.min(at.y - half), to_y.max(at.y + half));
    if left {
        [x - name, y, to_x, to_y]
    } else {
        [x, y, to_x + name, to_y]
    }
}
