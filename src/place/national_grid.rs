//! The British National Grid (EPSG:27700), through Ordnance Survey's own transformation.
//!
//! Two steps, as "Transformations and OSGM15 user guide" describes them. A transverse Mercator
//! projection on the GRS80 ellipsoid ("A guide to coordinate systems in Great Britain",
//! Annexe C), then OSTN15's shift, read between the corners of its kilometre squares. OSTN15
//! defines the grid, so there is no error but rounding: the tests hold Ordnance Survey's test
//! points to a centimetre. OSTN15 has a shift for every square of the grid, at sea too, so no
//! coarser transformation has to stand in.

use ostn15_phf::ostn15_lookup;

use super::Position;

/// GRS80, semi-major and semi-minor axis in metres.
const A: f64 = 6_378_137.0;
const B: f64 = 6_356_752.314_1;
/// Eccentricity squared.
const E2: f64 = (A * A - B * B) / (A * A);
/// (a - b) / (a + b), the "n" of the meridional arc.
const N: f64 = (A - B) / (A + B);
/// Scale on the central meridian.
const F0: f64 = 0.999_601_271_7;
/// True origin, in degrees.
const LATITUDE_0: f64 = 49.0;
const LONGITUDE_0: f64 = -2.0;
/// The true origin's coordinates, in metres.
const EASTING_0: f64 = 400_000.0;
const NORTHING_0: f64 = -100_000.0;

/// How far the grid goes, in metres.
const WIDTH: f64 = 700_000.0;
const HEIGHT: f64 = 1_250_000.0;
/// Corners of OSTN15's squares in one row from west to east.
const CORNERS_IN_ROW: i32 = 701;
/// Degrees that surely hold the whole grid; the series are not meant for more.
const LONGITUDES: std::ops::RangeInclusive<f64> = -10.0..=4.0;
const LATITUDES: std::ops::RangeInclusive<f64> = 49.0..=62.0;

/// A position from National Grid metres; `None` off the grid.
pub(super) fn to_wgs84(easting: f64, northing: f64) -> Option<Position> {
    if !on_grid(easting, northing) {
        return None;
    }
    // The shift belongs to the unshifted point, so it is found by trying. Shifts differ by
    // centimetres from one kilometre to the next: three or four rounds settle it.
    let (mut e, mut n) = (easting, northing);
    for _ in 0..10 {
        let (shift_e, shift_n) = shift(e, n)?;
        let (next_e, next_n) = (easting - shift_e, northing - shift_n);
        let settled = (next_e - e).abs() < 1e-5 && (next_n - n).abs() < 1e-5;
        (e, n) = (next_e, next_n);
        if settled {
            break;
        }
    }
    Some(unproject(e, n))
}

/// National Grid metres, easting then northing; `None` off the grid.
pub(super) fn from_wgs84(position: Position) -> Option<(f64, f64)> {
    if !LONGITUDES.contains(&position.longitude) || !LATITUDES.contains(&position.latitude) {
        return None;
    }
    let (e, n) = project(position);
    let (shift_e, shift_n) = shift(e, n)?;
    let (easting, northing) = (e + shift_e, n + shift_n);
    on_grid(easting, northing).then_some((easting, northing))
}

/// Whether a point is on the grid, give or take the rounding of a journey there and back.
fn on_grid(easting: f64, northing: f64) -> bool {
    const ROUNDING: f64 = 0.05;
    (-ROUNDING..=WIDTH + ROUNDING).contains(&easting)
        && (-ROUNDING..=HEIGHT + ROUNDING).contains(&northing)
}

/// OSTN15's shift at a point of the unshifted grid, in metres east and north. The outermost
/// squares serve for the 100 m by which the two grids stand apart.
fn shift(e: f64, n: f64) -> Option<(f64, f64)> {
    let column = (e / 1000.0).floor().clamp(0.0, WIDTH / 1000.0 - 1.0);
    let row = (n / 1000.0).floor().clamp(0.0, HEIGHT / 1000.0 - 1.0);
    let (t, u) = (e / 1000.0 - column, n / 1000.0 - row);
    let south_west = column as i32 + row as i32 * CORNERS_IN_ROW + 1;
    let corner = |key: i32| ostn15_lookup(&key).map(|(east, north, _height)| (east, north));
    let weighted = [
        ((1.0 - t) * (1.0 - u), corner(south_west)?),
        (t * (1.0 - u), corner(south_west + 1)?),
        ((1.0 - t) * u, corner(south_west + CORNERS_IN_ROW)?),
        (t * u, corner(south_west + CORNERS_IN_ROW + 1)?),
    ];
    Some(weighted.iter().fold((0.0, 0.0), |(east, north), (weight, corner)| {
        (east + weight * corner.0, north + weight * corner.1)
    }))
}

/// The arc of the meridian from the true origin's latitude to `phi` (radians), in metres.
fn meridional_arc(phi: f64) -> f64 {
    let phi_0 = LATITUDE_0.to_radians();
    let (minus, plus) = (phi - phi_0, phi + phi_0);
    let (n2, n3) = (N * N, N * N * N);
    let once = (1.0 + N + 1.25 * n2 + 1.25 * n3) * minus;
    let twice = (3.0 * N + 3.0 * n2 + 21.0 / 8.0 * n3) * minus.sin() * plus.cos();
    let four = 15.0 / 8.0 * (n2 + n3) * (2.0 * minus).sin() * (2.0 * plus).cos();
    let six = 35.0 / 24.0 * n3 * (3.0 * minus).sin() * (3.0 * plus).cos();
    B * F0 * (once - twice + four - six)
}

/// The radii of curvature at a latitude (radians), across and along the meridian, in metres on
/// the grid.
fn radii(phi: f64) -> (f64, f64) {
    let w = 1.0 - E2 * phi.sin().powi(2);
    (A * F0 / w.sqrt(), A * F0 * (1.0 - E2) * w.powf(-1.5))
}

/// Annexe C.1: latitude and longitude to the unshifted grid. Roman numerals as there.
fn project(position: Position) -> (f64, f64) {
    let phi = position.latitude.to_radians();
    let l = (position.longitude - LONGITUDE_0).to_radians();
    let (nu, rho) = radii(phi);
    let eta2 = nu / rho - 1.0;
    let (sin, cos) = phi.sin_cos();
    let t2 = phi.tan().powi(2);
    let t4 = t2 * t2;

    let i = meridional_arc(phi) + NORTHING_0;
    let ii = nu / 2.0 * sin * cos;
    let iii = nu / 24.0 * sin * cos.powi(3) * (5.0 - t2 + 9.0 * eta2);
    let iiia = nu / 720.0 * sin * cos.powi(5) * (61.0 - 58.0 * t2 + t4);
    let iv = nu * cos;
    let v = nu / 6.0 * cos.powi(3) * (nu / rho - t2);
    let vi = nu / 120.0 * cos.powi(5) * (5.0 - 18.0 * t2 + t4 + 14.0 * eta2 - 58.0 * t2 * eta2);

    let northing = i + ii * l.powi(2) + iii * l.powi(4) + iiia * l.powi(6);
    let easting = EASTING_0 + iv * l + v * l.powi(3) + vi * l.powi(5);
    (easting, northing)
}

/// Annexe C.2: the unshifted grid to latitude and longitude. Roman numerals as there.
fn unproject(easting: f64, northing: f64) -> Position {
    let phi = foot_of_perpendicular(northing);
    let (nu, rho) = radii(phi);
    let eta2 = nu / rho - 1.0;
    let t = phi.tan();
    let (t2, t4, t6) = (t.powi(2), t.powi(4), t.powi(6));
    let sec = 1.0 / phi.cos();

    let vii = t / (2.0 * rho * nu);
    let viii = t / (24.0 * rho * nu.powi(3)) * (5.0 + 3.0 * t2 + eta2 - 9.0 * t2 * eta2);
    let ix = t / (720.0 * rho * nu.powi(5)) * (61.0 + 90.0 * t2 + 45.0 * t4);
    let x = sec / nu;
    let xi = sec / (6.0 * nu.powi(3)) * (nu / rho + 2.0 * t2);
    let xii = sec / (120.0 * nu.powi(5)) * (5.0 + 28.0 * t2 + 24.0 * t4);
    let xiia = sec / (5040.0 * nu.powi(7)) * (61.0 + 662.0 * t2 + 1320.0 * t4 + 720.0 * t6);

    let d = easting - EASTING_0;
    let latitude = phi - vii * d.powi(2) + viii * d.powi(4) - ix * d.powi(6);
    let longitude = x * d - xi * d.powi(3) + xii * d.powi(5) - xiia * d.powi(7);
    Position { longitude: LONGITUDE_0 + longitude.to_degrees(), latitude: latitude.to_degrees() }
}

/// The latitude (radians) at which the meridian's arc is as long as the northing says.
fn foot_of_perpendicular(northing: f64) -> f64 {
    let arc = northing - NORTHING_0;
    let mut phi = LATITUDE_0.to_radians() + arc / (A * F0);
    // Each round gains three digits; ten are more than double precision can show.
    for _ in 0..10 {
        let missing = arc - meridional_arc(phi);
        if missing.abs() < 1e-5 {
            break;
        }
        phi += missing / (A * F0);
    }
    phi
}

#[cfg(test)]
mod tests;
