//! Looking at a whole table to settle how each of its sources of coordinates is to be read.

use super::numbers::{first_point, place};
use super::problems::{at, grid, unknown_crs};
use super::{Locator, SAMPLE, Source};
use crate::listing::Field::{self, *};
use crate::listing::columns::Columns;
use crate::listing::coordinates;
use crate::listing::survey::{Reading, Survey, UNITED_KINGDOM, inside, with_room};
use crate::place::Crs;
use crate::report::{Problem, Problems, code};
use crate::source::{Row, Table};

impl Locator<'_> {
    fn survey(
        &mut self,
        numbers: Vec<(f64, f64)>,
        declared: Option<Crs>,
        first_is_y: bool,
    ) -> Reading {
        let area = self.ground.boundary.map(|boundary| with_room(boundary.bounds()));
        let reading = Survey { numbers: &numbers, declared, area, first_is_y }.reading();
        let at_home = numbers
            .iter()
            .filter_map(|&(x, y)| place(reading, x, y))
            .filter(|p| inside(UNITED_KINGDOM, *p))
            .count();
        let at_home = at_home * 2 > numbers.len();
        if self.home.is_none() && at_home {
            self.home = Some(UNITED_KINGDOM);
        }
        self.abroad |= !numbers.is_empty() && !at_home;
        reading
    }

    pub(super) fn survey_shapes(
        &mut self,
        table: &Table,
        stated: Option<Crs>,
        problems: &mut Problems,
    ) {
        if !table.has_geometry() {
            return;
        }
        let declared = match (&table.declared_crs, stated) {
            (_, Some(stated)) => Some(stated),
            (None, None) => None,
            (Some(name), None) => {
                let Some(crs) = Crs::from_name(name) else {
                    problems.push(unknown_crs(name).file(&table.file));
                    return;
                };
                Some(crs)
            }
        };
        let step = table.len().div_ceil(SAMPLE).max(1);
        let numbers =
            table.rows().step_by(step).filter_map(|row| first_point(row.geometry()?)).collect();
        let reading = self.survey(numbers, declared, false);
        self.sources.push(Source::Shape(reading));
    }

    pub(super) fn survey_pair(
        &mut self,
        table: &Table,
        columns: &Columns,
        fields: (Field, Field),
        stated: Option<Crs>,
    ) {
        let (Some(&x), Some(&y)) = (columns.of(fields.0).first(), columns.of(fields.1).first())
        else {
            return;
        };
        let step = table.len().div_ceil(SAMPLE).max(1);
        let number = |row: &Row<'_>, column| coordinates::single(row.cell(column));
        let numbers: Vec<(f64, f64)> = table
            .rows()
            .step_by(step)
            .filter_map(|row| Some((number(&row, x)?, number(&row, y)?)))
            .collect();
        let grid = (fields.0 == Easting && numbers.iter().any(|(x, _)| x.abs() > 360.0))
            .then_some(Crs::BritishNationalGrid)
            .filter(|_| numbers.iter().all(|(_, y)| *y < 1_400_000.0));
        let reading = self.survey(numbers, stated.or(grid), fields.0 == Longitude && y < x);
        self.sources.push(Source::Pair { x, y, reading });
    }

    pub(super) fn survey_cells(&mut self, table: &Table, columns: &Columns, stated: Option<Crs>) {
        let step = table.len().div_ceil(SAMPLE).max(1);
        for &column in columns.of(Coordinates) {
            let cells = || table.rows().step_by(step).map(move |row| row.cell(column));
            // As written: latitude first is the custom for two numbers in a cell.
            let pairs: Vec<(f64, f64)> = cells()
                .filter_map(coordinates::pair)
                .map(|(first, second)| (second, first))
                .collect();
            if pairs.is_empty() {
                let points: Vec<(f64, f64)> = cells()
                    .filter_map(coordinates::geometry)
                    .filter_map(|g| first_point(&g))
                    .collect();
                if !points.is_empty() {
                    let reading = self.survey(points, stated, false);
                    self.sources.push(Source::Text { column, reading });
                } else if cells().any(|cell| coordinates::grid_reference::read(cell).is_some()) {
                    self.sources.push(Source::Reference { column });
                }
                continue;
            }
            let reading = self.survey(pairs, stated, true);
            self.sources.push(Source::Cell { column, reading });
        }
    }

    /// What the survey found against the headings, once for a table.
    pub(super) fn remark(&self, problems: &mut Problems) {
        for source in &self.sources {
            let (reading, column) = match source {
                Source::Reference { .. } => continue,
                Source::Shape(reading) => (reading, None),
                Source::Pair { y, reading, .. } => (reading, Some(*y)),
                Source::Cell { column, reading } | Source::Text { column, reading } => {
                    (reading, Some(*column))
                }
            };
            let header = column.map(|column| self.header(column));
            let one_cell = matches!(source, Source::Cell { .. });
            let problem = if reading.assumed {
                grid(reading, header)
            } else if reading.swapped && reading.crs == Crs::Wgs84 && !one_cell {
                Problem::new(
                    &code::LOCATION_SWAPPED,
                    "Latitude and longitude are the wrong way round in the whole file. They were read the other way round.",
                )
                .help("Swap the headings of the two columns.")
            } else {
                continue;
            };
            problems.push(at(problem, self.file, header));
        }
    }
}
