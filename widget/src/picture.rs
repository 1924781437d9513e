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

impl Picture {
    /// Writes `text` in lines of at most `room` pixels, from the base line `at` down; returns where
    /// the next line would stand.
    pub(crate) fn write(
        &mut self,
        at: [i32; 2],
        room: i32,
        (size, bold, fill): (i32, bool, &'static str),
        text: &str,
    ) -> i32 {
        let mut y = at[1];
        for line in lines(text, room, size) {
            self.shapes.push(Shape::Text {
                at: [at[0], y],
                size,
                bold,
                fill,
                text: line,
            });
            y += size * 13 / 10;
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
