//! A [`Picture`] as the text of an SVG file.

use super::{FONT, Picture, Shape};
use std::fmt::Write;

/// The file; it opens in a browser, an office program and a drawing program.
pub fn svg(picture: &Picture) -> String {
    let Picture { width, height, .. } = picture;
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\" \
         font-family=\"{FONT}\">\n<title id=\"title\">"
    );
    escape(&mut file, &picture.title);
    file.push_str("</title>\n<desc id=\"desc\">");
    escape(&mut file, &picture.description);
    file.push_str("</desc>\n");
    for shape in &picture.shapes {
        draw(&mut file, shape);
        file.push('\n');
    }
    file.push_str("</svg>\n");
    file
}

/// Writing into a `String` cannot fail.
fn draw(file: &mut String, shape: &Shape) {
    let _ = match shape {
        Shape::Rect {
            at: [x, y, width, height],
            fill,
        } => write!(
            file,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        ),
        Shape::Line {
            at: [x1, y1, x2, y2],
            width,
            stroke,
        } => write!(
            file,
            "<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>"
        ),
        Shape::Circle {
            at: [x, y, radius],
            fill,
            stroke,
        } => write!(
            file,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{stroke}\" \
             stroke-width=\"4\"/>"
        ),
        Shape::Ring {
            at: [x, y, radius],
            stroke,
        } => write!(
            file,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"none\" stroke=\"{stroke}\" \
             stroke-width=\"3\"/>"
        ),
        Shape::Triangle {
            at: [x, y, reach],
            fill,
        } => {
            let (top, bottom) = (y - reach, y + reach);
            let (left, right) = (x - reach, x + reach);
            write!(
                file,
                "<path d=\"M{x} {top}L{right} {bottom}H{left}z\" fill=\"{fill}\"/>"
            )
        }
        Shape::Text {
            at: [x, y],
            size,
            bold,
            fill,
            text,
        } => {
            let weight = if *bold { " font-weight=\"700\"" } else { "" };
            let _ = write!(
                file,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight} fill=\"{fill}\">"
            );
            escape(file, text);
            write!(file, "</text>")
        }
    };
}

/// A user's text is text, never markup; characters that XML forbids are left out.
fn escape(file: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => file.push_str("&amp;"),
            '<' => file.push_str("&lt;"),
            '>' => file.push_str("&gt;"),
            '\t' | '\n' | '\r' => file.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => file.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::ink;

    #[test]
    fn what_a_user_wrote_cannot_become_markup() {
        let text = "<script>&\u{1}\"";
        let picture = Picture {
            width: 10,
            height: 10,
            title: text.to_owned(),
            description: String::new(),
            shapes: vec![Shape::Text {
                at: [1, 2],
                size: 3,
                bold: true,
                fill: ink::TEXT,
                text: text.to_owned(),
            }],
        };
        let file = svg(&picture);
        assert_eq!(file.matches("&lt;script&gt;&amp;\"").count(), 2, "{file}");
        assert!(!file.contains("<script") && !file.contains('\u{1}'));
    }
}
