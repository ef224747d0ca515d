//! What separates the cells of a CSV file.

use std::collections::BTreeMap;

use csv::ReaderBuilder;

use super::lines::after_first_line;

/// Delimiters to choose from; the first of equals wins.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
/// As much of the file as is looked at.
const SAMPLE_BYTES: usize = 256 * 1024;
const SAMPLE_RECORDS: usize = 200;

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
    let line = line
        .strip_prefix('"')
        .and_then(|l| l.strip_suffix('"'))
        .unwrap_or(line);
    let value = line
        .get(..4)
        .filter(|key| key.eq_ignore_ascii_case("sep="))?;
    match line.as_bytes().get(value.len()..)? {
        [b'"' | b'\r' | b'\n'] => None,
        [delimiter] if delimiter.is_ascii() => Some(*delimiter),
        _ => None,
    }
}

/// The delimiter that divides most records into the same number of cells. It has to divide the
/// header, or else commas in a list of names would make columns.
fn sniff(text: &str) -> u8 {
    let cut = text.floor_char_boundary(SAMPLE_BYTES);
    let sample = text.get(..cut).unwrap_or(text);
    let mut best = (0.0, b',');
    for delimiter in CANDIDATES {
        let score = score(sample, cut < text.len(), delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
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
    fn a_single_column_reads_as_one() {
        assert_eq!(find("name\nAsh\nElm; the second\n").0, b',');
        assert_eq!(find("").0, b',');
    }
}
