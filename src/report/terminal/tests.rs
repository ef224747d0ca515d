//! The text of problems as people read it.

use std::time::{Duration, Instant};

use super::*;
use crate::report::code;

fn written(problems: impl IntoIterator<Item = Problem>) -> String {
    text(&problems.into_iter().collect(), Path::new("/nowhere"), Look::default())
}

fn phone(row: u32, message: &str) -> Problem {
    Problem::new(&code::PHONE_INVALID, message)
        .help("Write the whole number with its area code.")
        .file("data/food.csv")
        .row(row)
        .column("Phone")
}

#[test]
fn one_row_is_one_sentence_with_its_place() {
    let text = written([phone(12, "\"0121\" has too few digits.")]);
    assert_eq!(
        text,
        "warning[phone-invalid]: \"0121\" has too few digits.\n\
         \x20 data/food.csv, row 12, column “Phone”\n\
         \x20 help: Write the whole number with its area code.\n\
         \n\
         1 warning in 1 file.\n"
    );
}

#[test]
fn many_rows_are_counted_and_the_fix_is_said_once() {
    let text = written((2..102).map(|row| phone(row, &format!("\"{row}\" has too few digits."))));
    assert_eq!(
        text,
        "warning[phone-invalid]: A phone number that can't be right (100 times)\n\
         \x20 data/food.csv, column “Phone”\n\
         \x20   row 2: \"2\" has too few digits.\n\
         \x20   row 3: \"3\" has too few digits.\n\
         \x20   row 4: \"4\" has too few digits.\n\
         \x20   row 5: \"5\" has too few digits.\n\
         \x20   row 6: \"6\" has too few digits.\n\
         \x20   and 95 more rows\n\
         \x20 help: Write the whole number with its area code.\n\
         \n\
         100 warnings in 1 file.\n"
    );
}

#[test]
fn rows_that_say_the_same_say_it_once() {
    let text = written((2..9).map(|row| phone(row, "It is too short.")));
    assert!(
        text.contains(
            "    It is too short.\n    row 2, row 3, row 4, row 5, row 6 and 2 more rows\n"
        ),
        "{text}"
    );
}

#[test]
fn a_setting_is_drawn_with_its_line() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("site.toml"), "title = \"Maps\"\ntheem = \"x\"\n").unwrap();
    let problem = Problem::new(&code::CONFIG_KEY, "There is no setting `theem`.")
        .help("Did you mean `theme`?")
        .file("site.toml")
        .line(2)
        .span(15, 20);
    let text = text(&[problem].into_iter().collect(), folder.path(), Look::default());
    assert_eq!(
        text,
        "error[config-key-unknown]: There is no setting `theem`.\n\
         \x20--> site.toml:2:1\n\
         \x20 |\n\
         2 | theem = \"x\"\n\
         \x20 | ^^^^^\n\
         \x20 |\n\
         \x20 = help: Did you mean `theme`?\n\
         \n\
         1 error in 1 file.\n"
    );
}

#[test]
fn a_setting_whose_file_has_gone_is_still_told() {
    let problem = Problem::new(&code::CONFIG_KEY, "There is no setting `x`.")
        .file("site.toml")
        .line(2)
        .span(15, 20);
    assert!(written([problem]).contains("There is no setting `x`.\n  site.toml, line 2\n"));
}

#[test]
fn colours_only_where_asked_for() {
    let problems: Problems = [phone(2, "x")].into_iter().collect();
    let look = |colour| Look { colour, width: 80 };
    let escape = '\u{1b}';
    assert!(text(&problems, Path::new("/nowhere"), look(true)).contains(escape));
    assert!(!text(&problems, Path::new("/nowhere"), look(false)).contains(escape));
}

#[test]
fn nothing_in_the_data_reaches_the_terminal_as_a_command() {
    let nasty = "\u{1b}]0;owned\u{7}\u{202e}\r\n";
    let problem = phone(2, nasty).help(nasty).file(nasty).column(nasty);
    let text = written([problem.clone(), problem.row(3)]);
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
    assert!(!text.contains('\u{202e}'));
}

#[test]
fn nothing_in_a_configuration_file_reaches_the_terminal_as_a_command() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("site.toml"), "\u{9b}x\u{1b}[2J\u{202e} = 1\n").unwrap();
    let problem = Problem::new(&code::CONFIG_SYNTAX, "No.").file("site.toml").line(1).span(2, 7);
    let text = text(&[problem].into_iter().collect(), folder.path(), Look::default());
    assert!(text.contains("^^^"), "{text}");
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
}

#[test]
fn lines_are_broken_at_the_width() {
    let long = "word ".repeat(60);
    let problems: Problems =
        [phone(2, long.trim()).help(long.trim().to_owned())].into_iter().collect();
    let look = Look { colour: false, width: 60 };
    let text = text(&problems, Path::new("/nowhere"), look);
    assert!(text.lines().all(|line| line.chars().count() <= 60), "{text}");
}

#[test]
fn a_hundred_thousand_problems_are_told_within_a_second() {
    let problems: Problems = (0..100_000)
        .map(|row| phone(row, &format!("{row} is too short.")).column(format!("Phone {}", row % 9)))
        .collect();
    let start = Instant::now();
    let text = text(&problems, Path::new("/nowhere"), Look::default());
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    assert!(text.lines().count() < 100);
    assert!(text.ends_with("100,000 warnings in 1 file.\n"));
}
