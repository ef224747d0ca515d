//! One test for each kind of mess that spreadsheets make.

use crate::report::{Problem, Problems};
use crate::source::{Format, Table, read_bytes};

fn read(bytes: impl AsRef<[u8]>) -> (Table, Problems) {
    let (table, problems) = read_bytes("data/x.csv", bytes.as_ref().to_vec());
    (table.unwrap_or_else(|| panic!("no table: {problems:?}")), problems)
}

fn error(bytes: impl AsRef<[u8]>) -> Problem {
    let (table, problems) = read_bytes("data/x.csv", bytes.as_ref().to_vec());
    assert!(table.is_none());
    problems.into_iter().last().unwrap()
}

fn rows(table: &Table) -> Vec<(u32, Vec<&str>)> {
    let width = table.headers.len();
    table.rows().map(|row| (row.number(), (0..width).map(|c| row.cell(c)).collect())).collect()
}

/// Code, row and column of each problem.
fn found(problems: &Problems) -> Vec<(&str, Option<u32>, Option<&str>)> {
    problems.iter().map(|p| (p.code.name, p.at.row, p.at.column.as_deref())).collect()
}

#[test]
fn a_tidy_file_reads_without_a_word() {
    let (table, problems) = read("name,cost\r\nAsh,£5\r\n\"Elm, the\",\"say \"\"hi\"\"\"\r\n");
    assert_eq!(table.headers, ["name", "cost"]);
    assert_eq!(rows(&table), [(2, vec!["Ash", "£5"]), (3, vec!["Elm, the", "say \"hi\""])]);
    assert_eq!(table.format, Format::Csv { delimiter: ',', encoding: "UTF-8" });
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_heading() {
    assert_eq!(read("\u{feff}name,cost\nAsh,5\n").0.headers, ["name", "cost"]);
    assert_eq!(read("\u{feff}\"name\",cost\nAsh,5\n").0.headers, ["name", "cost"]);
}

#[test]
fn excels_unicode_text_reads() {
    let text = "name\tcost\r\nCafé\t£5\r\n";
    let bytes: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let (table, problems) = read(bytes);
    assert_eq!(table.format, Format::Csv { delimiter: '\t', encoding: "UTF-16" });
    assert_eq!(rows(&table), [(2, vec!["Café", "£5"])]);
    assert!(problems.is_empty());
}

#[test]
fn windows_1252_reads_and_the_guess_is_said() {
    let (table, problems) = read(b"name,cost\r\nCaf\xe9 St Mary\x92s,\xa35\r\n");
    assert_eq!(rows(&table), [(2, vec!["Café St Mary’s", "£5"])]);
    assert_eq!(found(&problems), [("encoding-assumed", None, None)]);
}

#[test]
fn a_mac_file_with_garbled_text_reads_and_names_the_cell() {
    let (table, problems) = read(b"name,notes\rAsh,Mon\x89\xDB\xD2Fri\rElm,daily\r");
    assert_eq!(table.format, Format::Csv { delimiter: ',', encoding: "Mac Roman" });
    assert_eq!(rows(&table)[1], (3, vec!["Elm", "daily"]));
    assert_eq!(
        found(&problems),
        [("encoding-assumed", None, None), ("encoding-doubtful", Some(2), Some("notes"))]
    );
}

#[test]
fn the_line_that_declares_the_delimiter_has_no_row_number() {
    let (table, _) = read("sep=;\r\nname;cost\r\nAsh, the;5\r\n");
    assert_eq!(rows(&table), [(2, vec!["Ash, the", "5"])]);
}

#[test]
fn line_ends_may_be_mixed_and_blank_lines_keep_their_numbers() {
    let (table, problems) = read("name,cost\r\nAsh,5\n\rElm,6\r\r\n\"Oak\nhill\",7\nFir,8");
    let numbers: Vec<u32> = rows(&table).iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [2, 4, 6, 7]);
    assert!(problems.is_empty());
}

#[test]
fn an_unclosed_quotation_mark_is_named_by_its_line_and_row() {
    let problem = error("name,address\nAsh,\"1 Ash\nStreet\"\nElm,\"2 Elm Road\nOak,3\n");
    assert_eq!(problem.code.name, "csv-quote-open");
    assert_eq!((problem.at.line, problem.at.row), (Some(4), Some(3)));
    let problem = error("sep=,\nname,address\nElm,\"2 Elm Road\n");
    assert_eq!((problem.at.line, problem.at.row), (Some(3), Some(2)));
}

#[test]
fn text_after_a_closing_mark_is_kept_and_warned_of() {
    let (table, problems) = read("name,cost\n\"A\"b,5\n");
    assert_eq!(rows(&table), [(2, vec!["Ab", "5"])]);
    assert_eq!(found(&problems), [("csv-quote-stray", Some(2), None)]);
}

#[test]
fn repeated_and_blank_headings_get_names_of_their_own() {
    let (table, problems) = read("name,County,County,,\nAsh,a,b,c,\n");
    assert_eq!(table.headers, ["name", "County", "County (2)", "Column 4"]);
    assert_eq!(rows(&table), [(2, vec!["Ash", "a", "b", "c"])]);
    assert_eq!(
        found(&problems),
        [
            ("header-repeated", Some(1), Some("County (2)")),
            ("header-blank", Some(1), Some("Column 4")),
            ("csv-blank", None, None),
        ]
    );
}

#[test]
fn empty_rows_and_columns_are_dropped_and_counted() {
    let (table, problems) = read("name,cost,,\nAsh,,,\n,,,\n , ,,\nElm,6,,\n,,,\n\n\n");
    assert_eq!(table.headers, ["name", "cost"]);
    assert_eq!(rows(&table), [(2, vec!["Ash", ""]), (5, vec!["Elm", "6"])]);
    let messages: Vec<&str> = problems.iter().map(|p| p.message.as_str()).collect();
    assert_eq!(messages, ["Left out because nothing is in them: 3 rows and 2 columns."]);
}

#[test]
fn a_column_with_a_heading_stays_even_if_it_is_empty() {
    assert_eq!(read("name,lat,lng\nAsh,,\n").0.headers, ["name", "lat", "lng"]);
}

#[test]
fn an_unnamed_column_in_the_middle_goes_and_its_neighbours_stay_in_place() {
    let (table, _) = read("name,,cost\nAsh,,5\n");
    assert_eq!(table.headers, ["name", "cost"]);
    assert_eq!(rows(&table), [(2, vec!["Ash", "5"])]);
}

#[test]
fn ragged_rows_are_kept_and_named() {
    let (table, problems) = read("name,a,b\nAsh,1\nElm,1,2,3,4\nOak,1,2,,\n");
    assert_eq!(
        rows(&table),
        [(2, vec!["Ash", "1", ""]), (3, vec!["Elm", "1", "2"]), (4, vec!["Oak", "1", "2"])]
    );
    assert_eq!(
        found(&problems),
        [("csv-cells-few", Some(2), None), ("csv-cells-many", Some(3), None)]
    );
    let lost = &problems.iter().nth(1).unwrap().message;
    assert!(lost.contains("“3 | 4”"), "{lost}");
}

#[test]
fn a_nul_is_refused_with_its_line() {
    let problem = error(b"name,cost\r\nAsh,5\r\nE\0lm,6\r\n");
    assert_eq!((problem.code.name, problem.at.line), ("csv-nul", Some(3)));
}

#[test]
fn a_name_cannot_turn_the_direction_of_what_follows() {
    let (table, problems) = read("name\n\u{202e}evil\u{2066}\nمرحبا\u{200f}\n");
    let names: Vec<&str> = table.column(0).collect();
    assert_eq!(names, ["evil", "مرحبا\u{200f}"]);
    assert_eq!(found(&problems), [("cell-control", Some(2), Some("name"))]);
}

#[test]
fn control_characters_go_and_line_breaks_in_cells_stay() {
    let (table, problems) = read("name,notes\nAsh\u{8},\"a\r\nb\tc\"\n");
    assert_eq!(rows(&table), [(2, vec!["Ash", "a\nb\tc"])]);
    assert_eq!(found(&problems), [("cell-control", Some(2), Some("name"))]);
}

#[test]
fn a_cell_of_a_megabyte_is_cut_and_the_rest_of_the_row_is_not() {
    let text = format!("name,notes,cost\nAsh,{},5\n", "x".repeat(1_000_000));
    let (table, problems) = read(text);
    let row = table.rows().next().unwrap();
    assert_eq!((row.cell(1).len(), row.cell(2)), (100_000, "5"));
    assert_eq!(found(&problems), [("cell-too-long", Some(2), Some("notes"))]);
}

#[test]
fn a_file_without_headings_says_so_and_keeps_its_other_rows() {
    let (table, problems) = read("BS1 1AA,10,359040,172880,E9,,\nBS1 1AB,10,359041,172881,E9,,\n");
    assert_eq!(table.len(), 1);
    assert_eq!(table.headers[2], "359040");
    assert_eq!(found(&problems)[0].0, "header-missing");
}

#[test]
fn files_without_rows_are_errors() {
    for bytes in ["", "\n\n", "\u{feff}", "sep=;\n"] {
        assert_eq!(error(bytes).code.name, "file-empty", "{bytes:?}");
    }
    let (table, problems) = read("name,cost\n,\n");
    assert!(table.is_empty());
    assert_eq!(found(&problems).last().unwrap().0, "file-empty");
}

#[test]
fn every_problem_says_what_to_do_in_whole_sentences() {
    let mut all = read("name,County,County,\nAsh\u{8},Â£5\n\"A\"b,1,2,3,4\n,,,\n").1;
    all.extend(read(b"n\xe9,c\n1,2\n").1);
    all.extend([error("a,b\n\"x"), error("a\0"), error("")]);
    assert!(all.len() >= 10, "{all:?}");
    for problem in all.iter() {
        for sentence in [problem.message.as_str(), &problem.help] {
            assert!(sentence.ends_with(['.', '?']), "{sentence}");
        }
        assert_eq!(problem.at.file.as_deref(), Some("data/x.csv"));
    }
}

#[test]
fn titles_above_the_headings_are_left_out_and_rows_keep_their_numbers() {
    let (table, problems) = read(
        "Community centres in Ashby,,,\r\nUpdated 1 May 2026,,,\r\n,,,\r\nName,Address,Phone,Cost\r\nAsh,1 High Street,020 7946 0000,5\r\n",
    );
    assert_eq!(table.headers, ["Name", "Address", "Phone", "Cost"]);
    assert_eq!(rows(&table), [(5, vec!["Ash", "1 High Street", "020 7946 0000", "5"])]);
    assert_eq!(found(&problems), [("rows-above-header", Some(1), None), ("csv-blank", None, None)]);
}

#[test]
fn headings_that_come_again_are_no_row() {
    let (table, problems) = read("Name,Cost\nAsh,5\n Name ,Cost\nElm,6\nName,free\n");
    let numbers: Vec<u32> = table.rows().map(|row| row.number()).collect();
    assert_eq!(numbers, [2, 4, 5]);
    assert_eq!(found(&problems), [("header-again", Some(3), None)]);
    // In a list of one column, the word may be a value.
    assert_eq!(read("Name\nAsh\nName\n").0.len(), 2);
}

#[test]
fn blanks_before_quotation_marks_do_not_part_cells() {
    let (table, problems) = read("\"Name\", \"Address\"\n\"Ash\", \"1, High Street\"\n");
    assert_eq!(table.headers, ["Name", "Address"]);
    assert_eq!(rows(&table), [(2, vec!["Ash", "1, High Street"])]);
    assert!(problems.is_empty(), "{problems:?}");
}
