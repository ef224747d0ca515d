//! The text of a cell, made safe to handle: line breaks alike, no control characters, not endless.

use std::borrow::Cow;

use super::encoding::is_garbled;
use crate::report::{Problem, Problems, code};

/// Characters of a cell that are kept. The longest real description seen has some 2,000.
const LONGEST: usize = 100_000;

/// Tidies cells and says what it did. Looks for trouble in the whole text once, so that a file
/// without any costs nothing for each cell.
pub(super) struct Tidy<'f> {
    file: &'f str,
    has_returns: bool,
    has_controls: bool,
    has_garbled: bool,
}

/// Where a cell is, for problems.
#[derive(Clone, Copy)]
pub(super) struct Spot<'h> {
    pub row: u32,
    pub column: &'h str,
}

impl<'f> Tidy<'f> {
    /// For cells that stand in `text` as they are.
    pub fn new(file: &'f str, text: &str) -> Self {
        Self {
            file,
            has_returns: text.contains('\r'),
            has_controls: text.contains(is_unwanted),
            has_garbled: is_garbled(text),
        }
    }

    /// For cells that are escaped in the file, so that they have to be looked at one by one.
    pub fn thorough(file: &'f str) -> Self {
        Self { file, has_returns: true, has_controls: true, has_garbled: true }
    }

    /// Whether cells with these letters in all need no tidying.
    pub fn is_fine(&self, row: &str) -> bool {
        row.len() <= LONGEST
            && !(self.has_controls || self.has_garbled)
            && !(self.has_returns && row.contains('\r'))
    }

    /// The cell with line breaks as LF, without control characters, cut where it is endless.
    pub fn cell<'c>(&self, cell: &'c str, spot: Spot<'_>, problems: &mut Problems) -> Cow<'c, str> {
        if self.has_garbled && is_garbled(cell) {
            problems.push(self.at(spot, garbled(cell)));
        }
        let mut text = Cow::Borrowed(cell);
        if cell.contains('\r') {
            text = Cow::Owned(cell.replace("\r\n", "\n").replace('\r', "\n"));
        }
        if self.has_controls && text.contains(is_unwanted) {
            text = Cow::Owned(text.replace(is_unwanted, ""));
            problems.push(self.at(spot, control()));
        }
        if let Some((end, _)) = text.char_indices().nth(LONGEST).filter(|_| text.len() > LONGEST) {
            problems.push(self.at(spot, long(text.chars().count())));
            match &mut text {
                Cow::Borrowed(text) => *text = text.get(..end).unwrap_or_default(),
                Cow::Owned(text) => text.truncate(end),
            }
        }
        text
    }

    fn at(&self, spot: Spot<'_>, problem: Problem) -> Problem {
        problem.file(self.file).row(spot.row).column(spot.column)
    }
}

/// Control characters but tab and line breaks; U+0080 to U+009F too, which nobody can see; and
/// those that turn the direction of what follows, so that a name could read as another. Arabic and
/// Hebrew do without them.
fn is_unwanted(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

fn garbled(cell: &str) -> Problem {
    let at = cell.find(['â', 'Ã', 'Â', '‰', 'ï', '\u{FFFD}']).unwrap_or(0);
    let before = cell.get(..at).unwrap_or_default().chars().count();
    let excerpt: String = cell.chars().skip(before.saturating_sub(15)).take(40).collect();
    let excerpt = super::headers::tidy(&excerpt);
    Problem::new(&code::ENCODING_DOUBTFUL, format!("This text looks garbled: “{excerpt}”."))
        .help("Correct the text in the source, and save the file as CSV in UTF-8.")
}

fn control() -> Problem {
    Problem::new(&code::CELL_CONTROL, "Invisible control characters were taken out.")
        .help("Nothing to do, unless something is missing. Retype the cell to be rid of the note.")
}

fn long(length: usize) -> Problem {
    let message = format!("The cell has {length} characters. Only the first {LONGEST} are kept.");
    Problem::new(&code::CELL_TOO_LONG, message)
        .help("Shorten the text. If it isn't text, leave the column out of the file.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(cell: &str) -> (String, Vec<&'static str>) {
        let tidy = Tidy::new("data/x.csv", cell);
        let mut problems = Problems::new();
        let spot = Spot { row: 2, column: "Name" };
        let text = tidy.cell(cell, spot, &mut problems).into_owned();
        assert!(!tidy.is_fine(cell) || text == cell && problems.is_empty());
        (text, problems.iter().map(|p| p.code.name).collect())
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for cell in ["", "Café\tat St Mary’s\nBristol", " spaced ", "三田保育所", "=1+1"] {
            assert_eq!(tidied(cell), (cell.into(), vec![]));
        }
    }

    #[test]
    fn line_breaks_of_all_kinds_become_one_kind_without_a_word() {
        assert_eq!(tidied("a\r\nb\rc\nd"), ("a\nb\nc\nd".into(), vec![]));
    }

    #[test]
    fn control_characters_go_and_that_is_said() {
        assert_eq!(tidied("a\u{7}b\u{1b}[0m\u{85}"), ("ab[0m".into(), vec!["cell-control"]));
    }

    #[test]
    fn an_endless_cell_is_cut_between_characters() {
        let (text, codes) = tidied(&"é".repeat(LONGEST + 5));
        assert_eq!(text.chars().count(), LONGEST);
        assert_eq!(codes, ["cell-too-long"]);
        assert_eq!(tidied(&"é".repeat(LONGEST)).1, [""; 0]);
    }

    #[test]
    fn garbled_text_is_kept_and_quoted() {
        let tidy = Tidy::new("data/x.csv", "Â£");
        let mut problems = Problems::new();
        let cell = "Tea and toast every morning for Â£5 a head, no booking, all are welcome";
        let spot = Spot { row: 7, column: "Cost" };
        assert_eq!(tidy.cell(cell, spot, &mut problems), cell);
        let problem = problems.iter().next().unwrap();
        assert!(problem.message.contains("y morning for Â£5 a head"), "{}", problem.message);
        assert_eq!(problem.at.row, Some(7));
    }
}
