//! Small tables and maps for this folder's tests.

use std::path::{Path, PathBuf};

use super::{Gathered, Ground, gather};
use crate::config::{LayerConfig, LayerKind, MapConfig, PageConfig, Style};
use crate::source::{Form, Format, Table, TableBuilder, read};

/// A table from CSV text without quotes; cells are parted by `|`.
pub(super) fn table(lines: &[&str]) -> Table {
    let cells = |line: &str| -> Vec<String> { line.split('|').map(str::to_owned).collect() };
    let (header, rows) = lines.split_first().expect("a header");
    let format = Format::Csv { delimiter: ',', encoding: "UTF-8" };
    let mut table = TableBuilder::new("data/a.csv", format, cells(header));
    for (at, row) in rows.iter().enumerate() {
        table.push(at as u32 + 2, cells(row).iter().map(String::as_str));
    }
    table.finish()
}

/// A map of one listings layer, with nothing configured.
pub(super) fn map() -> MapConfig {
    MapConfig {
        page: PageConfig {
            file: "content/a.md".into(),
            slug: "a".into(),
            title: "A".into(),
            summary: None,
            body: String::new(),
            places: Default::default(),
        },
        source: None,
        licence: None,
        listings: Some(layer()),
        references: Vec::new(),
        columns: Default::default(),
        facts: Vec::new(),
        card: Vec::new(),
        stale_after: 365,
        categories: Vec::new(),
        filters: Vec::new(),
        needs: Vec::new(),
        exit: None,
    }
}

pub(super) fn layer() -> LayerConfig {
    LayerConfig {
        kind: LayerKind::Listings,
        data: "data/a.csv".into(),
        title: None,
        crs: None,
        sheet: None,
        delimiter: None,
        label: None,
        style: Style::default(),
        line: 1,
    }
}

/// A table's listings with nothing configured and nothing known of the ground.
pub(super) fn gathered(table: &Table) -> Gathered {
    gather(table, &map(), &layer(), &Ground::default())
}

/// A real file, where the machine has it.
pub(super) fn real(file: &str) -> Option<Table> {
    let folder = real_folder().filter(|folder| folder.join(file).exists())?;
    read(&folder, file, Form::default()).0
}

/// Where real files are, on a machine that has them.
pub(super) fn real_folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    folder.is_dir().then_some(folder)
}
