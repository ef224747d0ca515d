//! Everything in a data file is untrusted: nothing runs, nothing escapes, nothing vanishes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use support::{SiteTest, codes, layer};

/// Cells that have broken other programs.
const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "{{ 7 * 7 }}{% include 'base.html' %}",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/track.png)",
    "<a href=\"java\tscript:alert(1)\">x</a>",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-2+3",
    "../../../../etc/passwd",
    "..\\..\\windows\\system32",
    "CON",
    "a\u{0}b",
    "\u{202e}gnirts desrever",
    "\u{1b}[31mred\u{7}",
    "%2e%2e%2f%00",
    "\u{2028}\u{2029}<!--",
    "']]>--!><style>*{display:none}</style>",
];

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// A file where every attack stands in every column.
fn data_without_nul() -> (String, usize) {
    let columns = "name,description,category,address,postcode,phone,email,website,opening_hours,cost,access,languages,notes";
    let attacks: Vec<&str> = ATTACKS.iter().copied().filter(|a| !a.contains('\u{0}')).collect();
    let mut rows = String::new();
    for attack in &attacks {
        let cells = vec![quoted(attack); columns.split(',').count()];
        rows.push_str(&cells.join(","));
        rows.push_str(",51.5,-0.1\n");
    }
    (format!("{columns},latitude,longitude\n{rows}"), attacks.len())
}

fn attacked() -> SiteTest {
    let page = "+++\ntitle = \"Help\"\ndata = \"attacks.csv\"\nfacts = [\"notes\"]\ncard = [\"notes\"]\n+++\n";
    SiteTest::titled().with("content/help.md", page).with("data/attacks.csv", data_without_nul().0)
}

fn pages(files: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = (&str, &str)> {
    files.iter().filter(|(path, _)| path.ends_with(".html")).map(|(path, content)| {
        (path.as_str(), std::str::from_utf8(content).expect("pages are UTF-8"))
    })
}

#[test]
fn nothing_in_a_cell_becomes_markup() {
    let files = attacked().build().published();
    for (path, page) in pages(&files) {
        let page = page.to_lowercase();
        for forbidden in [
            "<script>alert",
            "<img",
            "onerror=alert(1)>",
            "<svg/onload",
            "href=\"javascript",
            "href=\"java\t",
            "<style",
        ] {
            let found = page.find(forbidden).filter(|at| !page[..*at].ends_with("&lt;"));
            assert!(
                found.is_none(),
                "{forbidden} in {path}: …{}…",
                &page[found.unwrap_or(0)..].chars().take(200).collect::<String>()
            );
        }
        assert!(!page.contains(" style=\"") && !page.contains(" onload="), "{path}");
        assert!(!page.contains("{{ 49") && !page.contains(">49<"), "{path}");
    }
}

#[test]
fn no_row_vanishes_and_every_file_stays_in_the_folder() {
    let site = attacked().build();
    let check = site.check();
    let layer = layer(&check);
    let count = |key: &str| layer[key].as_u64().unwrap() as usize;
    assert_eq!(count("rows"), data_without_nul().1);
    assert_eq!(count("rows"), count("listings") + count("merged") + count("rejected"), "{layer}");
    let files = site.published();
    for path in files.keys() {
        let safe = path.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c));
        assert!(safe && !path.contains(".."), "{path}");
    }
    let listing_pages = files
        .keys()
        .filter(|path| {
            path.starts_with("help/")
                && path.matches('/').count() == 2
                && path.ends_with("/index.html")
                && !path.starts_with("help/embed")
        })
        .count();
    assert_eq!(listing_pages, count("listings"));
}

#[test]
fn downloads_carry_no_formula() {
    let files = attacked().build().published();
    let mut reader = csv::Reader::from_reader(files["help/data/listings.csv"].as_slice());
    for record in reader.records() {
        for cell in record.unwrap().iter() {
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            let number = cell
                .trim_start_matches(['+', '-'])
                .chars()
                .all(|c| c.is_ascii_digit() || ". ()".contains(c));
            assert!(!formula || number, "{cell}");
        }
    }
}

#[test]
fn a_cell_of_a_megabyte_is_shortened_and_said_so() {
    let data =
        format!("name,description,latitude,longitude\nAsh,{},51.5,-0.1\n", "word ".repeat(200_000));
    let site = SiteTest::mapping("food.csv", data).build();
    assert!(codes(&site.check()).contains(&"cell-too-long".to_owned()));
    let files = site.published();
    assert!(files["help/index.html"].len() < 100_000);
}

#[test]
fn nul_characters_are_refused_with_their_place() {
    let site = SiteTest::mapping("food.csv", "name\nAsh\nO\u{0}k\n");
    let run = site.run(&["check"]).expect_code(1);
    assert!(run.stdout.contains("NUL") && run.stdout.contains('3'), "{}", run.stdout);
}

#[test]
fn settings_cannot_lead_out_of_the_site_folder() {
    for path in ["../secret.csv", "/etc/passwd", "..\\secret.csv", "a/../../secret.csv"] {
        let page = format!("+++\ntitle = \"Help\"\ndata = '{path}'\n+++\n");
        let site = SiteTest::titled().with("content/help.md", page);
        let check = site.check();
        let found = codes(&check);
        assert!(
            found.iter().any(|c| c == "file-outside-site" || c == "file-missing"),
            "{path}: {found:?}"
        );
        assert!(!check.to_string().contains("root:x"), "{path}");
    }
}

#[test]
fn what_staff_do_not_publish_is_nowhere_in_the_output() {
    let data = "name,contact person,staff notes,latitude,longitude\nAsh,Mx Hidden Person,Keysafe 4711,51.5,-0.1\n";
    let files = SiteTest::mapping("food.csv", data).build().published();
    for (path, content) in &files {
        let text = String::from_utf8_lossy(content);
        assert!(!text.contains("Hidden Person") && !text.contains("Keysafe"), "{path}");
    }
}

#[test]
fn a_sensitive_listing_gives_its_place_away_nowhere() {
    let data = "name,address,postcode,latitude,longitude,sensitive,description\n\
                Refuge,12 Secret Street,BS1 4AA,51.45234,-2.58765,yes,A safe place.\n\
                Ash,1 Open Road,BS1 5AA,51.45111,-2.59222,no,Food.\n";
    let files = SiteTest::mapping("food.csv", data).build().published();
    for (path, content) in &files {
        let text = String::from_utf8_lossy(content);
        for secret in ["Secret Street", "BS1 4AA", "51.4523", "2.5876", "5145234", "258765"] {
            assert!(!text.contains(secret), "{secret} in {path}");
        }
    }
}
