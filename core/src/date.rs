//! A [`Date`]: the day on which a board was filled in, as the caller gives it.

use std::fmt;
use std::str::FromStr;

/// A day between the years 1900 and 2999. The core has no clock: whoever calls brings the date.
///
/// Dates order from early to late. There is no `Default`: no day is a fair guess.
///
/// ```
/// use mengpaneel_core::Date;
/// let date: Date = "2026-11-23".parse().unwrap();
/// assert_eq!(date.to_string(), "2026-11-23");
/// assert!("2027-02-29".parse::<Date>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// What is no date: `YYYY-MM-DD` with a day that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Date, NotADate> {
        let bytes = text.as_bytes();
        let digits = |from: usize, to: usize| {
            bytes[from..to].iter().try_fold(0_u16, |number, byte| {
                byte.is_ascii_digit()
                    .then(|| number * 10 + u16::from(byte - b'0'))
            })
        };
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(NotADate);
        }
        let (Some(year), Some(month), Some(day)) = (digits(0, 4), digits(5, 7), digits(8, 10))
        else {
            return Err(NotADate);
        };
        let exists = (1900..=2999).contains(&year) && (1..=days(year, month)).contains(&day);
        if exists {
            Ok(Date {
                year,
                month: month as u8,
                day: day as u8,
            })
        } else {
            Err(NotADate)
        }
    }
}

/// How many days a month has; none when there is no such month.
fn days(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
