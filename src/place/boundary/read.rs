//! A boundary from a GeoJSON file's table.

use geojson::{Geometry, PolygonType};

use super::Boundary;
use crate::place::plane::polygons;
use crate::place::{Crs, reproject};
use crate::report::{Problem, Problems, code};
use crate::source::{Row, Table};

impl Boundary {
    /// Makes one outline of all the areas in a table. `None`, with an error that says why, where
    /// it has none or names a reference system that Fingerpost doesn't know.
    ///
    /// Coordinates that can only be National Grid metres, in a file that names no reference
    /// system, are taken for that, with a note.
    pub fn from_table(table: &Table) -> (Option<Self>, Problems) {
        let mut problems = Problems::new();
        let Some(crs) = crs_of(table, &mut problems) else {
            return (None, problems);
        };
        let mut areas = Vec::new();
        for row in table.rows() {
            match areas_of(row, crs) {
                Ok(polygons) => areas.extend(polygons),
                Err(message) => problems.push(
                    Problem::new(&code::GEOJSON_GEOMETRY, message)
                        .help("Draw the boundary as polygons, with coordinates in WGS84 degrees.")
                        .file(&table.file)
                        .row(row.number()),
                ),
            }
        }
        let boundary = Boundary::new(areas);
        if boundary.is_none() {
            problems.push(
                Problem::new(&code::BOUNDARY_EMPTY, "The boundary file holds no area.")
                    .help("Save the boundary as a polygon in a GeoJSON file.")
                    .file(&table.file),
            );
        }
        (boundary, problems)
    }
}

fn crs_of(table: &Table, problems: &mut Problems) -> Option<Crs> {
    if let Some(name) = &table.declared_crs {
        let crs = Crs::from_name(name);
        if crs.is_none() {
            problems.push(
                Problem::new(
                    &code::CRS_UNKNOWN,
                    format!("The boundary is in the coordinate system “{name}”."),
                )
                .help("Save it in WGS84 (EPSG:4326) or British National Grid (EPSG:27700).")
                .file(&table.file),
            );
        }
        return crs;
    }
    let first = table.rows().find_map(|row| row.geometry())?;
    let fits = |crs| reproject(first, crs).is_some();
    if !fits(Crs::Wgs84) && fits(Crs::BritishNationalGrid) {
        problems.push(
            Problem::new(
                &code::LOCATION_GRID,
                "The boundary's coordinates are metres on the British National Grid, which the \
                 file doesn't say.",
            )
            .help("Nothing to do. Saving the file in WGS84 (EPSG:4326) avoids the guess.")
            .file(&table.file),
        );
        return Some(Crs::BritishNationalGrid);
    }
    Some(Crs::Wgs84)
}

fn areas_of(row: Row<'_>, crs: Crs) -> Result<Vec<PolygonType>, String> {
    let Some(geometry) = row.geometry() else {
        return Err("This part of the boundary has no shape.".into());
    };
    if polygons(geometry).is_empty() {
        let kind = geometry.value.type_name();
        return Err(format!("This part of the boundary is a {kind}, not an area."));
    }
    let moved: Option<Geometry> = reproject(geometry, crs);
    let moved = moved.ok_or_else(|| {
        format!("This part of the boundary has coordinates that don't fit {}.", crs.name())
    })?;
    Ok(polygons(&moved).into_iter().cloned().collect())
}

#[cfg(test)]
mod tests;
