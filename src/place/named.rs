//! Names of places and where they are, from a file of the site's own or OS Open Names.

use std::borrow::Cow;
use std::path::Path;

use super::postcodes::{Columns, ORDNANCE_SURVEY};
use super::{Area, Position};
use crate::report::{Problem, Problems, code};
use crate::source::{Rows, each_csv};

/// A place that people look for by its name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedPlace {
    pub name: String,
    pub position: Position,
}

/// The places of a file, a folder of files or a zip.
#[derive(Debug, Clone, Default)]
pub struct NamedPlaces {
    /// In the file's order.
    pub places: Vec<NamedPlace>,
    /// What the owner of the names asks to be said, where the layout tells whose they are.
    pub credit: Option<&'static str>,
}

/// Headings of names, without blanks and punctuation.
const NAME: &[&str] = &["name", "place", "placename", "name1", "title", "label", "town", "village"];
/// Characters of a name; the rest is no name.
const LONGEST: usize = 100;

/// OS Open Names without headings: where a row has its name, the name in the other language, the
/// kind of place, easting and northing.
const OPEN_NAMES: [usize; 5] = [2, 4, 7, 8, 9];
/// Kinds of place in OS Open Names that nobody looks for, or that postcode files know better.
const LEFT_OUT: &[&str] =
    &["Postcode", "Section Of Named Road", "Section Of Numbered Road", "Numbered Road"];

impl NamedPlaces {
    /// Reads the places of a site; `path` is from the site folder. Keeps those in the area: OS Open
    /// Names has three million.
    pub fn read(folder: &Path, path: &str, area: &Area) -> (Self, Problems) {
        let found = NamedPlaces::default();
        let mut reading = Reading { area, found, has_columns: false, rows: 0, unplaced: 0 };
        let mut problems = each_csv(folder, path, &mut |rows| reading.add_file(rows));
        if !problems.stop_a_build() && (!reading.has_columns || reading.rows == 0) {
            problems.push(unusable(path));
        }
        if reading.unplaced > 0 {
            problems.push(unplaced(path, reading.unplaced));
        }
        (reading.found, problems)
    }
}

/// Which columns hold what.
struct Layout {
    columns: Columns,
    /// The name in the other language: Welsh, Gaelic.
    other_name: Option<usize>,
    kind: Option<usize>,
}

impl Layout {
    fn of(first: &[String]) -> Option<Self> {
        if is_open_names(first) {
            let [name, other_name, kind, x, y] = OPEN_NAMES;
            let columns = Columns { name, pairs: vec![(x, y)], ended: None };
            return Some(Self { columns, other_name: Some(other_name), kind: Some(kind) });
        }
        let column = |wanted: &str| first.iter().position(|h| h.eq_ignore_ascii_case(wanted));
        let columns = Columns::find(first, NAME)?;
        Some(Self { columns, other_name: column("NAME2"), kind: column("LOCAL_TYPE") })
    }
}

fn is_open_names(first: &[String]) -> bool {
    first.len() > 30 && first.get(1).is_some_and(|cell| cell.contains("data.ordnancesurvey"))
}

struct Reading<'a> {
    area: &'a Area,
    found: NamedPlaces,
    has_columns: bool,
    rows: usize,
    unplaced: usize,
}

impl Reading<'_> {
    fn add_file(&mut self, rows: &mut Rows<'_>) {
        let Some(layout) = Layout::of(&rows.first) else {
            return;
        };
        self.has_columns = true;
        if layout.kind.is_some() {
            self.found.credit = Some(ORDNANCE_SURVEY);
        }
        if is_open_names(&rows.first) {
            let first = std::mem::take(&mut rows.first);
            self.add(&layout, |column| Cow::from(first.get(column).map_or("", String::as_str)));
        }
        while let Some(row) = rows.next_row() {
            self.add(&layout, |column| row.cell(column));
        }
    }

    fn add<'c>(&mut self, layout: &Layout, cell: impl Fn(usize) -> Cow<'c, str>) {
        let names = [Some(layout.columns.name), layout.other_name];
        let names: Vec<String> = names.into_iter().flatten().map(|c| tidy(&cell(c))).collect();
        if names.iter().all(String::is_empty) {
            return;
        }
        if layout.kind.is_some_and(|kind| LEFT_OUT.contains(&cell(kind).as_ref())) {
            return;
        }
        self.rows += 1;
        let Some(position) = layout.columns.place(cell).and_then(|place| place.position()) else {
            self.unplaced += 1;
            return;
        };
        if self.area.contains(position) {
            let named = names.into_iter().filter(|name| !name.is_empty());
            self.found.places.extend(named.map(|name| NamedPlace { name, position }));
        }
    }
}

fn tidy(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST).collect()
}

fn unusable(path: &str) -> Problem {
    Problem::new(&code::PLACES_FILE, "The file of places has no names with positions.")
        .help(
            "Use a CSV with the headings Name, Latitude and Longitude, or Name, Easting and \
             Northing, or Ordnance Survey's OS Open Names.",
        )
        .file(path)
}

fn unplaced(path: &str, count: usize) -> Problem {
    let message = match count {
        1 => "1 place has no position, so nobody can search for it.".to_owned(),
        n => format!("{n} places have no position, so nobody can search for them."),
    };
    Problem::new(&code::PLACE_UNPLACED, message)
        .help("Give each place a latitude and longitude, or an easting and northing.")
        .file(path)
}

#[cfg(test)]
mod tests;
