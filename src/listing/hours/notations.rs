//! What real files say of opening hours, and what of it is understood: `tests/hours/notations.csv`.
//!
//! The cells are facts from public data. Where `understood` is empty, the hours stay as text.
//! `UPDATE_EXPECTED=1` writes the last two columns again.

use std::path::PathBuf;

use super::Layout;
use crate::source::{Format, TableBuilder};

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/hours/notations.csv")
}

/// File, headings, cells, what was understood (OpenStreetMap's syntax), what residents read.
type Notation = [String; 5];

fn notations() -> Vec<Notation> {
    let mut reader = csv::Reader::from_path(path()).unwrap();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        std::array::from_fn(|at| record[at].to_owned())
    });
    rows.collect()
}

fn read(headings: &str, cells: &str) -> [String; 2] {
    let headers: Vec<String> = headings.split(" | ").map(str::to_owned).collect();
    let cells = cells.replace('⏎', "\n");
    let format = Format::Csv { delimiter: ',', encoding: "UTF-8" };
    let mut table = TableBuilder::new("data/a.csv", format, headers.clone());
    table.push(2, cells.split(" | "));
    let table = table.finish();
    let layout = Layout::of(&(0..headers.len()).collect::<Vec<_>>(), &headers);
    let read = table.rows().next().and_then(|row| layout.read(&row));
    let Some((hours, as_written)) = read else {
        return Default::default();
    };
    assert_eq!(hours.osm.is_none(), as_written, "{cells}");
    [hours.osm.unwrap_or_default(), hours.text.replace('\n', "⏎")]
}

#[test]
fn real_notations_are_understood_or_left_as_text() {
    let notations = notations();
    assert!(notations.len() >= 150, "{} notations", notations.len());
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        let mut writer = csv::Writer::from_path(path()).unwrap();
        writer.write_record(["file", "headings", "cells", "understood", "shown"]).unwrap();
        for [file, headings, cells, ..] in &notations {
            let [understood, shown] = read(headings, cells);
            writer.write_record([file, headings, cells, &understood, &shown]).unwrap();
        }
        return;
    }
    for [file, headings, cells, understood, shown] in &notations {
        assert_eq!(read(headings, cells), [understood.clone(), shown.clone()], "{file}: {cells}");
    }
}

#[test]
fn most_real_notations_are_understood_and_none_vanishes() {
    let notations = notations();
    let understood = notations.iter().filter(|notation| !notation[3].is_empty()).count();
    assert!(understood >= 135, "{understood} of {} notations are understood", notations.len());
    for [file, _, cells, _, shown] in &notations {
        // "[Unknown]" is another word for an empty cell.
        assert!(!shown.is_empty() || cells.contains("[Unknown]"), "{file}: {cells}");
    }
}
