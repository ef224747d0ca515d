//! Opening hours mean what OpenStreetMap's syntax says: an independent library, `opening-hours`,
//! evaluates every form that is emitted or accepted at many moments, and its answers are kept in
//! `tests/hours/instants.json`. The page's own evaluator is tested against that file
//! (`themes/pattern-library/scripts/index/hours/oracle.test.ts`).
//!
//! `UPDATE_EXPECTED=1` writes the file again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use compact_calendar::CompactCalendar;
use fingerpost::listing::Schedule;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

/// Moments on the wall clock, from this day on; the step visits every quarter of an hour.
const FROM: (i32, u32, u32) = (2026, 12, 20);
const STEP: i64 = 345;
const MOMENTS: i64 = 420;

/// Bank holidays of England in that time, weekends and their substitutes both.
const HOLIDAYS: [(i32, u32, u32); 8] = [
    (2026, 12, 25),
    (2026, 12, 26),
    (2026, 12, 28),
    (2027, 1, 1),
    (2027, 3, 26),
    (2027, 3, 29),
    (2027, 5, 3),
    (2027, 5, 31),
];

/// Forms of the syntax that the notations don't have.
const FORMS: [&str; 24] = [
    "24/7",
    "09:00-17:00",
    "Mo-Fr",
    "Mo-Fr 09:00-17:00; PH off",
    "Mo-Fr 09:00-17:00; We off",
    "Mo-Fr 09:00-17:00; We 12:00-20:00",
    "Mo-Fr 09:00-12:00, We 14:00-18:00",
    "Mo-Fr,PH 10:00-12:00",
    "Mo-Sa 10:00-12:00; PH 14:00-16:00",
    "Sa[1] 10:00-12:00",
    "Sa[2,4],Su 10:00-12:00",
    "Fr[-1] 18:30-20:00",
    "Su[5] 14:00-16:00",
    "Mo-Su 08:00-20:00; Su[1] off",
    "Nov-Feb Mo-Sa 09:00-17:00",
    "Apr-Sep Mo-Su 08:00-20:00; Oct-Mar Mo-Su 08:30-16:30",
    "Mo-Su 10:00-16:00; Dec 25 off",
    "Mo-Su 10:00-16:00; Dec 25-Jan 02 off",
    "Jan,Mar Tu 09:00-17:00",
    "Fr,Sa 22:00-03:00",
    "Mo-Su 20:00-06:00",
    "Mo-Th 22:00-26:00",
    "Sa,Su 00:00-24:00",
    "Mo,Th 09:30-12:00; SH off",
];

/// Words that texts about opening hours are made of, and some that mislead.
const WORDS: [&str; 44] = [
    "Mo-Fr",
    "Sa[1]",
    "Sa",
    "PH",
    "SH",
    "off",
    "24/7",
    "09:00-17:00",
    "22:00-02:00",
    "18:00+",
    "Mon",
    "Tuesdays",
    "weekdays",
    "daily",
    "9am",
    "5pm",
    "9-5",
    "10.30",
    "noon",
    "midnight",
    "12",
    "to",
    "-",
    "and",
    ",",
    ";",
    "from",
    "closed",
    "except",
    "not",
    "1st",
    "last",
    "of the month",
    "April",
    "Dec",
    "25",
    "Christmas Day",
    "bank holidays",
    "term time",
    "open",
    "24 hours",
    "(",
    "é",
    "Apr-Sep:",
];

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_words_are_read_without_harm_and_what_is_read_is_written_the_same(
        words in proptest::collection::vec(0..WORDS.len(), 0..9),
        blank in proptest::sample::select(vec![" ", "", "\n"]),
    ) {
        let words: Vec<&str> = words.into_iter().map(|at| WORDS[at]).collect();
        let text = words.join(blank);
        if let Some(schedule) = Schedule::read(&text) {
            let osm = schedule.osm();
            let again = Schedule::read(&osm);
            proptest::prop_assert_eq!(again.map(|schedule| schedule.osm()), Some(osm), "{}", text);
        }
    }
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What is understood of real notations and of the example's data, and the forms above.
fn forms() -> BTreeSet<String> {
    let mut forms: BTreeSet<String> = FORMS.iter().map(|form| (*form).to_owned()).collect();
    let mut notations =
        csv::Reader::from_path(repository().join("tests/hours/notations.csv")).unwrap();
    forms.extend(notations.records().map(|row| row.unwrap()[3].to_owned()));
    let mut example =
        csv::Reader::from_path(repository().join("data/community-support.csv")).unwrap();
    let column = example.headers().unwrap().iter().position(|h| h == "Opening hours").unwrap();
    let cells = example.records().filter_map(|row| Schedule::read(&row.unwrap()[column]));
    forms.extend(cells.map(|schedule| schedule.osm()));
    // Where nothing says when it closes, the library assumes midnight; here it is not known.
    forms.retain(|form| !form.is_empty() && !form.contains('+'));
    forms
}

fn moments() -> impl Iterator<Item = NaiveDateTime> {
    let (year, month, day) = FROM;
    let first = NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(0, 0, 0).unwrap();
    (0..MOMENTS).map(move |step| first + TimeDelta::minutes(step * STEP))
}

/// What the library says at each moment: `1` for open.
fn answers(form: &str) -> String {
    let mut holidays = CompactCalendar::default();
    for (year, month, day) in HOLIDAYS {
        holidays.insert(NaiveDate::from_ymd_opt(year, month, day).unwrap());
    }
    let holidays = ContextHolidays::new(Arc::new(holidays), Arc::default());
    let hours = form.parse::<OpeningHours>().unwrap_or_else(|e| panic!("{form}: {e}"));
    let hours = hours.with_context(Context::default().with_holidays(holidays));
    let open = |moment| match hours.state(moment).0 {
        RuleKind::Open => '1',
        RuleKind::Closed => '0',
        RuleKind::Unknown => panic!("{form} at {moment}"),
    };
    moments().map(open).collect()
}

fn file() -> String {
    let forms = forms();
    let lines = forms.iter().map(|form| {
        let schedule = Schedule::read(form).unwrap_or_else(|| panic!("{form} isn't understood"));
        let rules = serde_json::to_string(&schedule).unwrap();
        format!("    {{\"osm\": \"{form}\", \"rules\": {rules}, \"open\": \"{}\"}}", answers(form))
    });
    let lines: Vec<String> = lines.collect();
    let (year, month, day) = FROM;
    format!(
        "{{\n  \"from\": [{year}, {month}, {day}],\n  \"step\": {STEP},\n  \"schedules\": [\n{}\n  ]\n}}\n",
        lines.join(",\n")
    )
}

#[test]
fn the_library_says_what_the_page_is_tested_against() {
    let path: PathBuf = repository().join("tests/hours/instants.json");
    let made = file();
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    for (made, kept) in made.lines().zip(kept.lines()) {
        assert_eq!(made, kept);
    }
    assert_eq!(made.len(), kept.len());
}

#[test]
fn what_the_guide_says_is_understood_is() {
    let guide = std::fs::read_to_string(repository().join("docs/opening-hours.md")).unwrap();
    let rows: Vec<&str> = guide.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() >= 10);
    for row in rows {
        let first = row.split(" | ").next().unwrap();
        for example in first.split('`').skip(1).step_by(2) {
            assert!(Schedule::read(example).is_some(), "{example}");
        }
    }
    for example in ["Sat 9-11", "by appointment", "Mon-Fri 9am-5pm (winter only)"] {
        assert!(guide.contains(example.trim_start_matches("Mon-Fri 9am-5pm ")), "{example}");
        assert_eq!(Schedule::read(example), None, "{example}");
    }
}

#[test]
fn what_is_understood_reads_back_as_the_same_schedule() {
    for form in forms() {
        let schedule = Schedule::read(&form).unwrap();
        assert_eq!(Schedule::read(&schedule.osm()), Some(schedule), "{form}");
    }
}
