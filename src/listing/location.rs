//! Where a row's listing is: from its shape, its coordinates or its postcode.
//!
//! Says what it repaired or doubted. Knows the ground (boundary and postcodes), never the output.

use geojson::Geometry;

use super::Field::*;
use super::columns::Columns;
use super::survey::{Reading, inside, with_room};
use super::{Precision, coordinates, text};
use crate::place::{
    Boundary, Bounds, Crs, Position, Postcode, Postcodes, label_point, reproject, to_wgs84,
};
use crate::report::{Problem, Problems, code};
use crate::source::{Row, Table};

mod numbers;
mod problems;
mod survey_sources;

use numbers::{place, points, rounded};
use problems::{coarse, outside, swapped, zero};

pub(super) use problems::unknown_crs;

/// What is known of the area: its outline and the positions of its postcodes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ground<'a> {
    pub boundary: Option<&'a Boundary>,
    pub postcodes: Option<&'a Postcodes>,
}

/// Farthest that a place may lie outside the boundary without a word, in metres: outlines are
/// drawn coarsely, and a door may be across the road.
const TOLERANCE: f64 = 100.0;

/// Rows whose coordinates are looked at to settle how to read them.
const SAMPLE: usize = 2_000;

/// One way in which a table tells where a row is.
#[derive(Debug, Clone, Copy)]
enum Source {
    Shape(Reading),
    Pair {
        x: usize,
        y: usize,
        reading: Reading,
    },
    Cell {
        column: usize,
        reading: Reading,
    },
    Text {
        column: usize,
        reading: Reading,
    },
    /// National Grid references in letters and figures.
    Reference {
        column: usize,
    },
}

/// Reads the locations of a table's rows.
pub(super) struct Locator<'a> {
    file: &'a str,
    headers: &'a [String],
    sources: Vec<Source>,
    ground: Ground<'a>,
    /// Where most places lie; a single pair that lands there only when swapped is put right.
    home: Option<Bounds>,
    /// Whether a source of coordinates lies mostly outside the United Kingdom.
    abroad: bool,
}

/// Where a row is, and what is to be said about it.
pub(super) struct Found {
    pub places: Vec<(Position, Precision)>,
    pub problems: Vec<Problem>,
}

impl<'a> Locator<'a> {
    /// Surveys a table. `stated` is the reference system that staff give for it.
    pub fn new(
        table: &'a Table,
        columns: &'a Columns,
        stated: Option<Crs>,
        ground: Ground<'a>,
        problems: &mut Problems,
    ) -> Self {
        let mut locator = Self {
            file: &table.file,
            headers: &table.headers,
            sources: Vec::new(),
            ground,
            home: ground.boundary.map(|boundary| with_room(boundary.bounds())),
            abroad: false,
        };
        locator.survey_shapes(table, stated, problems);
        locator.survey_pair(table, columns, (Longitude, Latitude), stated);
        locator.survey_pair(table, columns, (Easting, Northing), stated);
        locator.survey_cells(table, columns, stated);
        locator.remark(problems);
        locator
    }

    /// Whether any row could be placed at all.
    pub fn has_sources(&self) -> bool {
        !self.sources.is_empty() || self.ground.postcodes.is_some_and(|p| !p.is_empty())
    }

    /// Whether the table's coordinates say that it isn't about the United Kingdom.
    pub fn is_abroad(&self) -> bool {
        self.abroad
    }

    fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }

    /// Where a row is. The first source that has a value for it counts, the postcode last.
    pub fn find(&self, row: &Row<'_>, postcode: Option<&Postcode>) -> Found {
        let mut found = Found { places: Vec::new(), problems: Vec::new() };
        for source in &self.sources {
            match self.read(*source, row, &mut found.problems) {
                Outcome::Empty | Outcome::Bad => {}
                Outcome::Zero => return found,
                Outcome::At(positions) => {
                    found.places = positions.into_iter().map(|p| (p, Precision::Exact)).collect();
                    break;
                }
            }
        }
        if found.places.is_empty()
            && let (Some(postcodes), Some(postcode)) = (self.ground.postcodes, postcode)
        {
            match postcodes.find(postcode) {
                Some(position) => found.places.push((position, Precision::Postcode)),
                None => found.problems.push(
                    Problem::new(
                        &code::POSTCODE_UNKNOWN,
                        format!("The postcode {postcode} is not in the postcode file, so this listing is not on the map."),
                    )
                    .help("Check the postcode. If it is right, use a newer postcode file or add coordinates."),
                ),
            }
        }
        self.check_area(&mut found);
        found
    }

    fn check_area(&self, found: &mut Found) {
        let Some(boundary) = self.ground.boundary else {
            return;
        };
        for (position, _) in &found.places {
            if !boundary.contains(*position) {
                let metres = boundary.distance_metres(*position);
                if metres > TOLERANCE {
                    found.problems.push(outside(metres));
                }
            }
        }
    }

    fn read(&self, source: Source, row: &Row<'_>, problems: &mut Vec<Problem>) -> Outcome {
        match source {
            Source::Shape(reading) => row.geometry().map_or(Outcome::Empty, |geometry| {
                self.of_shape(geometry, reading, None, problems)
            }),
            Source::Text { column, reading } => {
                let Some(cell) = text::filled(row.cell(column)) else {
                    return Outcome::Empty;
                };
                match coordinates::geometry(cell) {
                    Some(geometry) => self.of_shape(&geometry, reading, Some(column), problems),
                    None => self.invalid(cell, column, problems),
                }
            }
            Source::Cell { column, reading } => {
                let Some(cell) = text::filled(row.cell(column)) else {
                    return Outcome::Empty;
                };
                match coordinates::pair_text(cell) {
                    Some((first, second)) => {
                        self.of_texts(second, first, column, reading, problems)
                    }
                    None => self.invalid(cell, column, problems),
                }
            }
            Source::Reference { column } => match text::filled(row.cell(column)) {
                Some(cell) => self.of_reference(cell, column, problems),
                None => Outcome::Empty,
            },
            Source::Pair { x, y, reading } => {
                match (text::filled(row.cell(x)), text::filled(row.cell(y))) {
                    (None, None) => Outcome::Empty,
                    (Some(east), Some(north)) => self.of_texts(east, north, y, reading, problems),
                    (one, other) => self.invalid(one.or(other).unwrap_or_default(), y, problems),
                }
            }
        }
    }

    fn of_reference(&self, cell: &str, column: usize, problems: &mut Vec<Problem>) -> Outcome {
        let reference = coordinates::grid_reference::read(cell);
        let position =
            reference.and_then(|r| to_wgs84(Crs::BritishNationalGrid, r.easting, r.northing));
        let (Some(reference), Some(position)) = (reference, position) else {
            return self.invalid(cell, column, problems);
        };
        if reference.metres > 100.0 {
            problems.push(coarse(cell).column(self.header(column)));
        }
        Outcome::At(vec![rounded(position)])
    }

    fn invalid(&self, cell: &str, column: usize, problems: &mut Vec<Problem>) -> Outcome {
        let shown: String = cell.chars().take(40).collect();
        problems.push(
            Problem::new(
                &code::LOCATION_INVALID,
                format!("The coordinates “{shown}” can't be read."),
            )
            .help("Give latitude and longitude in degrees, or easting and northing in metres.")
            .column(self.header(column)),
        );
        Outcome::Bad
    }

    fn of_texts(
        &self,
        x: &str,
        y: &str,
        column: usize,
        reading: Reading,
        problems: &mut Vec<Problem>,
    ) -> Outcome {
        let (Some(east), Some(north)) = (coordinates::single(x), coordinates::single(y)) else {
            return self.invalid(&format!("{y}, {x}"), column, problems);
        };
        let outcome = self.of_numbers(east, north, reading, Some(column), problems);
        let rough = coordinates::decimals(x) < 3 && coordinates::decimals(y) < 3;
        if rough && reading.crs == Crs::Wgs84 && matches!(outcome, Outcome::At(_)) {
            problems.push(coarse(&format!("{y}, {x}")).column(self.header(column)));
        }
        outcome
    }

    fn of_numbers(
        &self,
        x: f64,
        y: f64,
        reading: Reading,
        column: Option<usize>,
        problems: &mut Vec<Problem>,
    ) -> Outcome {
        let header = column.map(|column| self.header(column));
        let say = |problem: Problem| match header {
            Some(header) => problem.column(header),
            None => problem,
        };
        if x == 0.0 && y == 0.0 {
            problems.push(say(zero()));
            return Outcome::Zero;
        }
        let straight = place(reading, x, y);
        let crossed = place(Reading { swapped: !reading.swapped, ..reading }, x, y);
        let at_home =
            |p: Option<Position>| p.is_some_and(|p| self.home.is_some_and(|home| inside(home, p)));
        if !at_home(straight)
            && at_home(crossed)
            && let Some(position) = crossed
        {
            problems.push(say(swapped()));
            return Outcome::At(vec![position]);
        }
        // Degrees in a column of metres, and the other way round.
        let other = if reading.crs == Crs::Wgs84 { Crs::BritishNationalGrid } else { Crs::Wgs84 };
        let foreign = Reading { crs: other, swapped: false, assumed: true };
        let misplaced =
            straight.is_none() || (other == Crs::Wgs84 && x.abs() < 360.0 && y.abs() < 360.0);
        let straight =
            if misplaced { place(foreign, x, y).filter(|p| at_home(Some(*p))) } else { straight };
        match straight {
            Some(position) => Outcome::At(vec![position]),
            None => {
                problems.push(say(Problem::new(
                    &code::LOCATION_INVALID,
                    format!("The coordinates {y}, {x} are nowhere on earth."),
                )
                .help(
                    "Give latitude and longitude in degrees, or easting and northing in metres.",
                )));
                Outcome::Bad
            }
        }
    }

    fn of_shape(
        &self,
        geometry: &Geometry,
        reading: Reading,
        column: Option<usize>,
        problems: &mut Vec<Problem>,
    ) -> Outcome {
        let points = points(geometry);
        if points.is_empty() {
            let label = reproject(geometry, reading.crs).and_then(|shape| label_point(&shape));
            return match label {
                Some(position) => Outcome::At(vec![rounded(position)]),
                None => Outcome::Empty,
            };
        }
        let mut positions: Vec<Position> = Vec::new();
        let mut worst = Outcome::Empty;
        for (x, y) in points {
            match self.of_numbers(x, y, reading, column, problems) {
                Outcome::At(found) => {
                    positions.extend(
                        found.into_iter().filter(|p| !positions.contains(p)).collect::<Vec<_>>(),
                    );
                }
                other => worst = other,
            }
        }
        if positions.is_empty() { worst } else { Outcome::At(positions) }
    }
}

enum Outcome {
    /// This source says nothing about the row.
    Empty,
    /// It says something that can't be read.
    Bad,
    /// 0, 0: no place is known, and none may be guessed, for it may be withheld.
    Zero,
    At(Vec<Position>),
}
