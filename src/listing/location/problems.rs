//! What can be wrong with where a listing is, in words.

use crate::listing::survey::Reading;
use crate::place::Crs;
use crate::report::{Problem, code};

pub(super) fn at(problem: Problem, file: &str, header: Option<&str>) -> Problem {
    let problem = problem.file(file);
    match header {
        Some(header) => problem.column(header),
        None => problem,
    }
}

/// A reference system that nobody here knows.
pub(in crate::listing) fn unknown_crs(name: &str) -> Problem {
    Problem::new(&code::CRS_UNKNOWN, format!("Fingerpost doesn't know the coordinate system “{name}”."))
        .help("Export the data in WGS84 (EPSG:4326), British National Grid (EPSG:27700) or Web Mercator (EPSG:3857), or state the right one with crs = \"EPSG:27700\" in the layer.")
}

pub(super) fn grid(reading: &Reading, header: Option<&str>) -> Problem {
    let system = match reading.crs {
        Crs::WebMercator => "Web Mercator (EPSG:3857)",
        _ => "British National Grid (EPSG:27700)",
    };
    let what = header
        .map_or("The shapes".to_owned(), |header| format!("The column “{header}” and its partner"));
    Problem::new(&code::LOCATION_GRID, format!("{what} hold metres, not degrees. They were read as {system}."))
        .help("Say crs = \"EPSG:27700\" (or the right system) in the layer to state it, or rename the columns easting and northing.")
}

pub(super) fn coarse(written: &str) -> Problem {
    Problem::new(
        &code::LOCATION_COARSE,
        format!("The coordinates {written} are too coarse: they may be a kilometre out."),
    )
    .help("Give at least four decimal places, or six figures of a grid reference.")
}

pub(super) fn zero() -> Problem {
    Problem::new(&code::LOCATION_ZERO, "The coordinates are 0, 0, which is in the sea off Africa. The listing is not placed on the map.")
        .help("Fill in the coordinates, or leave the cells empty if the place should not be shown.")
}

pub(super) fn swapped() -> Problem {
    Problem::new(
        &code::LOCATION_SWAPPED,
        "Latitude and longitude are the wrong way round. They were swapped.",
    )
    .help("Swap the two numbers in the file.")
}

pub(super) fn outside(metres: f64) -> Problem {
    let distance = if metres < 1_000.0 {
        format!("{} m", metres.round())
    } else {
        format!("{:.1} km", metres / 1_000.0)
    };
    Problem::new(&code::LOCATION_OUTSIDE, format!("This place is {distance} outside the area's boundary."))
        .help("Check the coordinates and the postcode. If the place really is outside, nothing needs to be done.")
}
