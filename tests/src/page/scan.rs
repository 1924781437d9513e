//! QR codes in a picture, read by a library that knows nothing of ours.

use crate::Outcome;
use std::io::Cursor;

/// The texts of all codes in a PNG.
///
/// # Errors
/// When it is no PNG of eight-bit colours, or a code in it cannot be decoded.
pub(super) fn codes(png: &[u8]) -> Outcome<Vec<String>> {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info()?;
    let size = reader.output_buffer_size().ok_or("a picture without end")?;
    let mut pixels = vec![0; size];
    let info = reader.next_frame(&mut pixels)?;
    let channels = info.color_type.samples();
    let (width, height) = (info.width as usize, info.height as usize);
    // Green stands for how light a pixel is; the codes are black on white.
    let green = usize::from(channels >= 3);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels[(y * width + x) * channels + green]
    });
    let mut texts = Vec::new();
    for grid in picture.detect_grids() {
        let (_, text) = grid.decode()?;
        texts.push(text);
    }
    Ok(texts)
}
