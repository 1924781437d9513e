//! The input cut into records, before anything in them is understood.

use csv::{ByteRecord, Reader, ReaderBuilder};

/// The records of a file with the numbers that a spreadsheet gives them: the header is row 1, blank
/// lines count, and a field that runs over several lines does not.
pub struct Records<'a> {
    input: &'a [u8],
    reader: Reader<&'a [u8]>,
    /// Line ends before this place are counted.
    counted: usize,
    line_ends: usize,
    line_ends_in_fields: usize,
    records: usize,
}

impl<'a> Records<'a> {
    /// Records separated as the first line is. The reader itself passes over a byte order mark.
    pub fn new(input: &'a [u8]) -> Records<'a> {
        let reader = ReaderBuilder::new()
            .delimiter(separator(input))
            .has_headers(false)
            .flexible(true)
            .from_reader(input);
        Records {
            input,
            reader,
            counted: 0,
            line_ends: 0,
            line_ends_in_fields: 0,
            records: 0,
        }
    }
}

impl Iterator for Records<'_> {
    type Item = csv::Result<(usize, ByteRecord)>;

    fn next(&mut self) -> Option<Self::Item> {
        let before = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let mut record = ByteRecord::new();
        match self.reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return None,
            Err(error) => return Some(Err(error)),
        }
        let blank = self
            .input
            .iter()
            .skip(before)
            .take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let start = before + blank.count();
        self.line_ends += line_ends(&self.input[self.counted..start]);
        self.counted = start;
        self.records += 1;
        // The second is for files of which the lines end in a bare carriage return.
        let number = (1 + self.line_ends - self.line_ends_in_fields).max(self.records);
        self.line_ends_in_fields += record.iter().map(line_ends).sum::<usize>();
        Some(Ok((number, record)))
    }
}

fn line_ends(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}

/// The separator that stands most often in the first line, outside quotes; a comma when none does.
fn separator(input: &[u8]) -> u8 {
    let (mut commas, mut semicolons, mut quoted) = (0_u32, 0_u32, false);
    for byte in input
        .iter()
        .skip_while(|byte| matches!(byte, b'\r' | b'\n'))
    {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => commas += 1,
            b';' if !quoted => semicolons += 1,
            b'\r' | b'\n' if !quoted => break,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}
