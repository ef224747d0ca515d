//! What separates the cells of a CSV file.

use std::collections::BTreeMap;

use csv::ReaderBuilder;

use super::lines::after_first_line;

/// Delimiters to choose from; the first of equals wins.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
/// As much of the file as is looked at.
const SAMPLE_BYTES: usize = 256 * 1024;
const SAMPLE_RECORDS: usize = 200;
/// A score that leaves no doubt: three columns or more, in nearly every record.
const GOOD: f64 = 0.5;
/// Lines that may stand above a table.
const TITLE_LINES: usize = 10;

/// The delimiter, and the text without the line `sep=;` that some programs write for Excel. Excel
/// doesn't show that line, so it has no row number.
pub(super) fn find(text: &str) -> (u8, &str) {
    match declared(text) {
        Some(delimiter) => (delimiter, after_first_line(text)),
        None => (sniff(text), text),
    }
}

fn declared(text: &str) -> Option<u8> {
    let line = text.split(['\r', '\n']).next()?.trim_end_matches(' ');
    let line = line.strip_prefix('"').and_then(|l| l.strip_suffix('"')).unwrap_or(line);
    let value = line.get(..4).filter(|key| key.eq_ignore_ascii_case("sep="))?;
    match line.as_bytes().get(value.len()..)? {
        [b'"' | b'\r' | b'\n'] => None,
        [delimiter] if delimiter.is_ascii() => Some(*delimiter),
        _ => None,
    }
}

/// The delimiter that divides most records into the same number of cells. It has to divide the
/// header, or else commas in a list of names would make columns. Where none does that well, the
/// first lines may be titles.
fn sniff(text: &str) -> u8 {
    let cut = text.floor_char_boundary(SAMPLE_BYTES);
    let sample = text.get(..cut).unwrap_or(text);
    let is_cut = cut < text.len();
    let whole = best(sample, is_cut);
    if whole.0 >= GOOD {
        return whole.1;
    }
    let mut below = sample;
    for _ in 0..TITLE_LINES {
        below = after_first_line(below);
        let found = best(below, is_cut);
        if found.0 >= GOOD && found.0 > 2.0 * whole.0 && below.lines().nth(1).is_some() {
            return found.1;
        }
    }
    whole.1
}

/// The best delimiter and its score; a comma where none divides anything.
fn best(sample: &str, is_cut: bool) -> (f64, u8) {
    let mut best = (0.0, b',');
    for delimiter in CANDIDATES {
        let score = score(sample, is_cut, delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best
}

/// How evenly a delimiter divides the sample, from 0 to 1.
fn score(sample: &str, is_cut: bool, delimiter: u8) -> f64 {
    let mut widths: Vec<usize> = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(sample.as_bytes())
        .byte_records()
        .take(SAMPLE_RECORDS)
        .filter_map(|record| Some(record.ok()?.len()))
        .collect();
    if is_cut && widths.len() < SAMPLE_RECORDS && widths.len() > 1 {
        widths.pop();
    }
    let Some(&header) = widths.first().filter(|width| **width > 1) else {
        return 0.0;
    };
    let mut counts = BTreeMap::new();
    for width in &widths {
        *counts.entry(*width).or_insert(0usize) += 1;
    }
    let usual = counts.iter().max_by_key(|(_, count)| **count);
    let (width, count) = usual.map_or((1, 0), |(width, count)| (*width, *count));
    let evenness = count as f64 / widths.len() as f64;
    // Many columns by chance are less likely than two, and a header that fits more likely right.
    let doubt = if width == header { 1.0 } else { 0.5 };
    evenness * (1.0 - 1.0 / width as f64) * doubt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_delimiter_is_found() {
        for delimiter in [',', ';', '\t', '|'] {
            let text =
                "name,address,cost\nAsh,1 Ash Street,5\n".replace(',', &delimiter.to_string());
            assert_eq!(find(&text), (delimiter as u8, text.as_str()));
        }
    }

    #[test]
    fn commas_in_addresses_do_not_hide_semicolons() {
        let text = "id;Name, if any;Address\n1;Ash;1, Ash Street, Bristol\n2;Elm;2, Elm Road\n";
        assert_eq!(find(text).0, b';');
    }

    #[test]
    fn semicolons_in_categories_do_not_hide_commas() {
        let text = "name,kind\nAsh,food;advice\nElm,food;advice\nOak,food;company\n";
        assert_eq!(find(text).0, b',');
    }

    #[test]
    fn delimiters_in_quotes_do_not_count() {
        let text = "name;address\nAsh;\"1, 2, 3\"\nElm;\"a, b, c\n d, e, f\"\n";
        assert_eq!(find(text).0, b';');
    }

    #[test]
    fn a_line_that_declares_it_is_obeyed_and_not_read() {
        assert_eq!(find("sep=;\r\na,b;c\r\n"), (b';', "a,b;c\r\n"));
        assert_eq!(find("SEP=|\na,b|c\n"), (b'|', "a,b|c\n"));
        assert_eq!(find("\"sep=\t\"\na,b\tc\n"), (b'\t', "a,b\tc\n"));
        assert_eq!(find("sep=;;\na;b\n").1, "sep=;;\na;b\n");
    }

    #[test]
    fn titles_above_the_table_do_not_hide_it() {
        let text = "Warm spaces, 2026\n\nname;address;phone\nAsh;1, High Street;020\nElm;2;021\n";
        assert_eq!(find(text).0, b';');
        let text = "Warm spaces\nname\taddress\tphone\nAsh\t1\t020\n";
        assert_eq!(find(text).0, b'\t');
    }

    #[test]
    fn a_single_column_reads_as_one() {
        assert_eq!(find("name\nAsh\nElm; the second\n").0, b',');
        assert_eq!(find("").0, b',');
    }
}
