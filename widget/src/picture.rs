//! A picture of the board and its outcome to take along: [`Picture`], a list of shapes that is written
//! as SVG (`picture/svg.rs`) or drawn on a canvas (`effects.rs`). Both show the same shapes, so that
//! the two files cannot differ.
//!
//! It stands by itself in a report: its own colours, a white ground, no font from elsewhere. All
//! measures are whole pixels; the widths of letters are estimated, on the wide side.

mod desk;
pub(crate) mod group;
mod map;
mod svg;

pub use desk::picture;
pub use svg::svg;

/// The font of all texts.
pub const FONT: &str = "system-ui, 'Segoe UI', Roboto, Arial, sans-serif";

/// Colours that print well and are told apart in grey.
pub mod ink {
    /// Text.
    pub const TEXT: &str = "#1b2430";
    /// Less important text, and lines.
    pub const MUTED: &str = "#4f5966";
    /// What is now.
    pub const NOW: &str = "#154273";
    /// What is wanted.
    pub const AMBITION: &str = "#8a2a6a";
    /// The middle of a scale.
    pub const ZONE: &str = "#e8ebef";
    /// The middle half of a group.
    pub const HALF: &str = "#c3d0e0";
    /// The ground.
    pub const GROUND: &str = "#ffffff";
}

/// One shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Left, top, width and height.
        at: [i32; 4],
        /// Its colour.
        fill: &'static str,
    },
    /// A straight line.
    Line {
        /// From x, y to x, y.
        at: [i32; 4],
        /// How thick.
        width: i32,
        /// Its colour.
        stroke: &'static str,
    },
    /// A circle with a line around it.
    Circle {
        /// Middle x, y, and radius.
        at: [i32; 3],
        /// What is inside.
        fill: &'static str,
        /// The line, 4 thick.
        stroke: &'static str,
    },
    /// A circle of which only the line is drawn, 3 thick.
    Ring {
        /// Middle x, y, and radius.
        at: [i32; 3],
        /// The line.
        stroke: &'static str,
    },
    /// A filled triangle with its point up.
    Triangle {
        /// Middle x, y, and how far its sides reach.
        at: [i32; 3],
        /// Its colour.
        fill: &'static str,
    },
    /// One line of text.
    Text {
        /// Left of its base line.
        at: [i32; 2],
        /// Height of its letters.
        size: i32,
        /// Whether it is bold.
        bold: bool,
        /// Its colour.
        fill: &'static str,
        /// The text.
        text: String,
    },
}

/// Shapes on a white ground, the first one lowest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels.
    pub width: i32,
    /// Height in pixels.
    pub height: i32,
    /// Its name, for who cannot see it.
    pub title: String,
    /// All it shows, in words.
    pub description: String,
    /// The shapes.
    pub shapes: Vec<Shape>,
}

/// How a text is written: the height of its letters, whether it is bold, and its colour.
type Style = (i32, bool, &'static str);

const H1: Style = (32, true, ink::TEXT);
const H2: Style = (24, true, ink::NOW);
const BOLD: Style = (18, true, ink::TEXT);
const PLAIN: Style = (18, false, ink::TEXT);
const SMALL: Style = (15, false, ink::MUTED);

/// How wide every picture is, and what stays free at its sides.
const WIDTH: i32 = 1000;
const EDGE: i32 = 40;

impl Picture {
    /// An empty one; the ground gets its height when everything stands.
    fn new(title: String, description: String) -> Picture {
        let mut picture = Picture {
            width: WIDTH,
            height: 0,
            title,
            description,
            shapes: Vec::new(),
        };
        picture.rect(0, 0, WIDTH, 0, ink::GROUND);
        picture
    }

    /// The picture with its ground, when everything stands.
    fn ended(mut self, height: i32) -> Picture {
        self.height = height;
        if let Some(Shape::Rect { at, .. }) = self.shapes.first_mut() {
            at[3] = height;
        }
        self
    }

    fn rect(&mut self, x: i32, y: i32, width: i32, height: i32, fill: &'static str) {
        let at = [x, y, width, height];
        self.shapes.push(Shape::Rect { at, fill });
    }

    fn line(&mut self, x1: i32, y1: i32, x2: i32, y2: i32, width: i32, stroke: &'static str) {
        let at = [x1, y1, x2, y2];
        self.shapes.push(Shape::Line { at, width, stroke });
    }

    fn circle(&mut self, x: i32, y: i32, radius: i32, fill: &'static str, stroke: &'static str) {
        let at = [x, y, radius];
        self.shapes.push(Shape::Circle { at, fill, stroke });
    }

    fn text(&mut self, x: i32, y: i32, (size, bold, fill): Style, text: String) {
        self.shapes.push(Shape::Text {
            at: [x, y],
            size,
            bold,
            fill,
            text,
        });
    }

    /// Writes `text` in lines of at most `room` pixels, from the base line at `x`, `y` down; returns
    /// where the next line would stand.
    fn write(&mut self, x: i32, mut y: i32, room: i32, style: &Style, text: &str) -> i32 {
        for line in lines(text, room, style.0) {
            self.text(x, y, *style, line);
            y += style.0 * 13 / 10;
        }
        y
    }
}

/// `text` in lines that are at most `room` pixels wide; a longer word stands on a line of its own.
pub(crate) fn lines(text: &str, room: i32, size: i32) -> Vec<String> {
    // Six tenths of the height holds the mean letter of the wide fonts in the list, in bold.
    let most = usize::try_from(room * 10 / (size * 6)).unwrap_or(1).max(1);
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let count = word.chars().count();
        match lines.last_mut() {
            Some(line) if length + 1 + count <= most => {
                line.push(' ');
                line.push_str(word);
                length += 1 + count;
            }
            _ => {
                lines.push(word.to_owned());
                length = count;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_text_is_broken_between_words_and_loses_none() {
        assert_eq!(
            lines("De organisatiegerichte  gemeente", 120, 10),
            ["De", "organisatiegerichte", "gemeente"]
        );
        assert_eq!(lines("een twee drie", 60, 10), ["een twee", "drie"]);
        assert!(lines("", 60, 10).is_empty());
    }
}
