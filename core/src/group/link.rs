//! A group's picture in a link: an [`Aggregate`] as text, and back.

use super::{Aggregate, Counts, Group, Tally};
use crate::board::Board;
use crate::code::{board_number, symbol};
use crate::error::{Error, GroupProblem};

/// What stands before the text of a picture in the fragment of a link.
pub const GROUP_LINK: &str = "mengpaneel-groep=";

/// The version that this crate writes, and the newest one it reads.
const VERSION: u8 = 1;

/// The most profiles of a board that a text can tell of.
const PROFILES: usize = 31;

impl Aggregate {
    /// The picture as text for a link: Crockford base32, which a QR code packs tightly. Nothing when
    /// the group is empty, or larger than any of ours.
    ///
    /// | Field | Bits | Holds |
    /// |---|---|---|
    /// | version | 5 | 1; the whole first symbol |
    /// | board | 8 | [`board_number`] |
    /// | sliders, profiles | 4, 5 | how many the board has |
    /// | participants | 9 | 1 to 500 |
    /// | layers | 1 | whether counts of the ambition follow those of now |
    /// | for each layer: boards | w | how many said anything; w is the width of the participants |
    /// | for each slider | 12 w | how often 0 to 10, then "weet niet" |
    /// | for each profile | w | how many boards are clearly that |
    /// | other verdicts | 3 w | between, mixed, insufficient |
    /// | CRC-32 | 32 | of all bits before it |
    ///
    /// Zeros fill the last symbol. Any one to six wrong symbols in a row, and any swap of two
    /// neighbours, is refused: together they change fewer bits in a row than the CRC has.
    pub fn to_text(&self, board: &Board) -> Option<String> {
        let profiles = board.profiles().len();
        if !self.is_possible(board) || profiles > PROFILES {
            return None;
        }
        let mut bits = symbol::Bits::default();
        bits.push(VERSION.into(), 5);
        bits.push(number(board).into(), 8);
        bits.push(board.sliders().len() as u64, 4);
        bits.push(profiles as u64, 5);
        bits.push(self.count.into(), 9);
        bits.push(self.has_ambition().into(), 1);
        let width = width(self.count);
        self.now.write(&mut bits, width);
        if self.has_ambition() {
            self.ambition.write(&mut bits, width);
        }
        let check = crc32(bits.all());
        bits.push(check.into(), 32);
        Some(symbol::write(&bits.into_plain_symbols()))
    }

    /// Reads such a text for this board. Case, dashes and white space do not matter.
    ///
    /// # Errors
    /// When a newer version made it, when it is of another board, when it is damaged.
    pub fn from_text(text: &str, board: &Board) -> Result<Aggregate, Error> {
        let symbols = symbol::read(text).map_err(|_| GroupProblem::Damaged)?;
        let version = symbols.first().copied().unwrap_or_default();
        if version > VERSION {
            return Err(GroupProblem::NewerVersion(version).into());
        }
        let whole = 5 * symbols.len();
        let mut bits = symbol::bits(&symbols);
        let mut take = |width| symbol::take(&mut bits, width);
        take(5);
        let of = take(8) as u8;
        let (sliders, profiles) = (take(4) as usize, take(5) as usize);
        let count = take(9) as u16;
        let layers = 1 + take(1) as usize;
        let width = width(count);
        let counts = (1 + 12 * sliders + profiles + 3) * layers * width as usize;
        // As long as it says it is, before anything of it is believed.
        let length = (5 + 8 + 4 + 5 + 9 + 1) + counts;
        let checked = (length + 32).div_ceil(5) * 5 == whole && {
            let mut bits = symbol::bits(&symbols);
            let before: Vec<u8> = bits.by_ref().take(length).map(|bit| bit as u8).collect();
            u64::from(crc32(&before)) == symbol::take(&mut bits, 32) && bits.all(|bit| bit == 0)
        };
        if !checked || version != VERSION {
            return Err(GroupProblem::Damaged.into());
        }
        let here = (number(board), board.sliders().len(), board.profiles().len());
        if (of, sliders, profiles) != here {
            return Err(GroupProblem::OtherBoard.into());
        }
        let now = Counts::read(board, &mut take, width);
        let ambition = if layers > 1 {
            Counts::read(board, &mut take, width)
        } else {
            Counts::none(board)
        };
        let read = Aggregate {
            count,
            now,
            ambition,
        };
        // Whatever would be written otherwise was not written by this tool.
        if read.is_possible(board) && read.has_ambition() == (layers > 1) {
            Ok(read)
        } else {
            Err(GroupProblem::Damaged.into())
        }
    }

    /// Whether some group of ours can have these counts.
    fn is_possible(&self, board: &Board) -> bool {
        let layers = [&self.now, &self.ambition];
        (1..=Group::MOST).contains(&usize::from(self.count))
            && layers
                .iter()
                .all(|counts| counts.is_possible(self.count, board))
    }
}

impl Counts {
    fn is_possible(&self, participants: u16, board: &Board) -> bool {
        let answered = |tally: &Tally| tally.known() + usize::from(tally.unknown);
        let verdicts = self.clear.iter().chain(&self.others);
        self.boards <= participants
            && self.tallies.len() == board.sliders().len()
            && self.clear.len() == board.profiles().len()
            && self
                .tallies
                .iter()
                .all(|tally| answered(tally) <= self.boards.into())
            && verdicts.map(|count| usize::from(*count)).sum::<usize>() == self.boards.into()
    }

    fn write(&self, bits: &mut symbol::Bits, width: u32) {
        bits.push(self.boards.into(), width);
        for tally in &self.tallies {
            for count in tally.positions.iter().chain([&tally.unknown]) {
                bits.push((*count).into(), width);
            }
        }
        for count in self.clear.iter().chain(&self.others) {
            bits.push((*count).into(), width);
        }
    }

    fn read(board: &Board, take: &mut impl FnMut(u32) -> u64, width: u32) -> Counts {
        let mut counts = Counts::none(board);
        let mut next = || take(width) as u16;
        counts.boards = next();
        for tally in &mut counts.tallies {
            tally.positions = std::array::from_fn(|_| next());
            tally.unknown = next();
        }
        counts.clear.fill_with(&mut next);
        counts.others.fill_with(&mut next);
        counts
    }
}

fn number(board: &Board) -> u8 {
    board_number(board.id().as_str(), board.number())
}

/// The bits of the highest number that can be counted.
fn width(participants: u16) -> u32 {
    (u16::BITS - participants.leading_zeros()).max(1)
}

/// CRC-32 (ISO 3309, reflected) over single bits, since what it guards is counted in bits.
fn crc32(bits: &[u8]) -> u32 {
    !bits.iter().fold(!0, |crc: u32, bit| {
        let odd = (crc ^ u32::from(*bit)) & 1 == 1;
        (crc >> 1) ^ if odd { 0xedb8_8320 } else { 0 }
    })
}
