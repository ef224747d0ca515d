//! Reading coordinates: a number in a cell, two in one, GeoJSON or WKT text.
//!
//! Only reads; what the numbers mean is settled in `survey` and `location`.

use geojson::{Geometry, GeometryValue};

use super::text::trim;

mod wkt;

pub(super) mod grid_reference;

/// A cell as one coordinate: a decimal comma, degrees with minutes and seconds, and `N`, `S`, `E`,
/// `W` before or after the number are allowed.
pub(super) fn single(cell: &str) -> Option<f64> {
    let cell = trim(cell);
    if let Ok(number) = cell.parse::<f64>() {
        return Some(number).filter(|n| n.is_finite());
    }
    let is_letter = |c: char| matches!(c.to_ascii_uppercase(), 'N' | 'S' | 'E' | 'W');
    let (number, letter) = if cell.ends_with(is_letter) {
        cell.split_at(cell.len() - 1)
    } else if cell.starts_with(is_letter) {
        let (letter, number) = cell.split_at(1);
        (number, letter)
    } else {
        (cell, "")
    };
    let number = trim(number);
    let degrees = decimal(trim(number.trim_end_matches('°'))).or_else(|| sexagesimal(number))?;
    let south_or_west = letter.eq_ignore_ascii_case("s") || letter.eq_ignore_ascii_case("w");
    Some(if south_or_west { -degrees } else { degrees })
}

/// Degrees, minutes and perhaps seconds, each with its mark: `51°27'16.2"`, `51° 27.27'`.
fn sexagesimal(text: &str) -> Option<f64> {
    let (degrees, rest) = text.split_once('°')?;
    let degrees: f64 = trim(degrees).parse().ok()?;
    let mut parts =
        rest.split(['\'', '’', '′', '"', '”', '″']).map(trim).filter(|part| !part.is_empty());
    let mut part = || -> Option<f64> {
        match parts.next() {
            None => Some(0.0),
            Some(part) => part.parse().ok().filter(|n| (0.0..60.0).contains(n)),
        }
    };
    let (minutes, seconds) = (part()?, part()?);
    let size = degrees.abs() + minutes / 60.0 + seconds / 3_600.0;
    (parts.next().is_none() && degrees.is_finite()).then(|| size.copysign(degrees))
}

/// A number with a decimal point or comma, or with commas between its thousands.
fn decimal(text: &str) -> Option<f64> {
    let thousands = text.split(',').skip(1).all(|part| {
        part.split('.').next().is_some_and(|digits| digits.len() == 3) && !part.is_empty()
    });
    let plain = match (text.matches(',').count(), text.contains('.')) {
        (0, _) => text.to_owned(),
        // `358,613` is a grid reference in metres; degrees have no three-digit whole part here.
        (1, false) if thousands && text.find(',').is_some_and(|at| at >= 3) => {
            text.replace(',', "")
        }
        (1, false) => text.replace(',', "."),
        (_, _) if thousands => text.replace(',', ""),
        _ => return None,
    };
    plain.parse().ok().filter(|n: &f64| n.is_finite())
}

/// How many digits of a degree a cell gives behind its decimal point or comma; minutes are worth
/// two, and seconds two more.
pub(super) fn decimals(cell: &str) -> usize {
    let cell = trim(cell);
    if cell.contains('°') && cell.contains(['\'', '’', '′']) {
        return if cell.contains(['"', '”', '″', '.']) { 4 } else { 2 };
    }
    cell.rfind(['.', ','])
        .map_or(0, |at| cell[at + 1..].bytes().take_while(u8::is_ascii_digit).count())
}

/// Two numbers in one cell, in the order written: `51.44,-2.61`, `(51.44, -2.61)`, `51,44; -2,61`.
pub(super) fn pair(cell: &str) -> Option<(f64, f64)> {
    let (first, second) = pair_text(cell)?;
    Some((single(first)?, single(second)?))
}

/// The two parts of such a cell as written; latitude first where letters say which is which.
pub(super) fn pair_text(cell: &str) -> Option<(&str, &str)> {
    let cell = in_last_brackets(trim(cell)).trim_matches(['(', ')', '[', ']', '"']);
    if cell.len() > 80 || !cell.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(lettered) = pair_with_letters(cell) {
        return Some(lettered);
    }
    let (first, second) = cell
        .split_once(';')
        .or_else(|| cell.split_once(", "))
        .or_else(|| if cell.matches(',').count() == 1 { cell.split_once(',') } else { None })
        .or_else(|| cell.split_once([' ', '\t']))?;
    let (first, second) = (trim(first), trim(second));
    // `12,5` is one number with a decimal comma; two coordinates have a point in one of them,
    // or are too large for that.
    let phone = first.starts_with('0') && !first.contains(['.', ',']);
    let plausible = cell.contains(['.', ';', '°'])
        || cell.contains(", ")
        || (first.len() >= 5 && second.len() >= 5);
    (plausible && !phone && single(first).is_some() && single(second).is_some())
        .then_some((first, second))
}

/// An address with its coordinates at the end, as Socrata exports them: what the brackets hold.
fn in_last_brackets(cell: &str) -> &str {
    match cell.rfind('(') {
        Some(open) if cell.ends_with(')') && cell.contains('\n') => &cell[open..],
        _ => cell,
    }
}

/// `51°27'16"N 0°7'39"W`, `N51.45, W2.6`: the letters part the two numbers and order them.
fn pair_with_letters(cell: &str) -> Option<(&str, &str)> {
    let is = |letters: [char; 4]| move |c: char| letters.contains(&c);
    let (north, east) = (is(['N', 'n', 'S', 's']), is(['E', 'e', 'W', 'w']));
    let (up, across) = (cell.find(north)?, cell.find(east)?);
    let before = cell.starts_with(['N', 'n', 'S', 's', 'E', 'e', 'W', 'w']);
    let cut = match (before, up < across) {
        (true, _) => up.max(across),
        (false, true) => up + 1,
        (false, false) => across + 1,
    };
    let (first, second) = cell.split_at(cut);
    let tidy = |part| trim(trim(part).trim_matches([',', ';', '/', '|']));
    let (first, second) = (tidy(first), tidy(second));
    single(first).and(single(second))?;
    Some(if up < across { (first, second) } else { (second, first) })
}

/// A cell that holds GeoJSON, an object of two coordinates or well-known text as a geometry.
pub(super) fn geometry(cell: &str) -> Option<Geometry> {
    let cell = trim(cell);
    if !cell.starts_with('{') {
        return wkt::read(cell);
    }
    let value: serde_json::Value = serde_json::from_str(cell).ok()?;
    let number = |names: &[&str]| -> Option<f64> {
        let value = names.iter().find_map(|name| value.get(name))?;
        value.as_f64().or_else(|| single(value.as_str()?))
    };
    if let (Some(x), Some(y)) =
        (number(&["lon", "lng", "long", "longitude"]), number(&["lat", "latitude"]))
    {
        let coordinates = [x, y].into();
        return Some(Geometry::new(GeometryValue::Point { coordinates }));
    }
    let value = value.get("geometry").cloned().unwrap_or(value);
    serde_json::from_value(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coordinate_may_be_written_in_several_ways() {
        assert_eq!(single("51.4545"), Some(51.4545));
        assert_eq!(single(" 51,4545 "), Some(51.4545));
        assert_eq!(single("2.61° W"), Some(-2.61));
        assert_eq!(single("358,613"), Some(358613.0));
        assert_eq!(single("N 51.5"), Some(51.5));
        assert_eq!(single("w2.5"), Some(-2.5));
        assert_eq!(single("51°30'36\"N"), Some(51.51));
        assert_eq!(single("0° 7.5' W"), Some(-0.125));
        assert_eq!(single("51°75'N"), None);
        assert_eq!(single("x"), None);
        assert_eq!(single("West"), None);
        assert_eq!(single("NaN"), None);
        assert_eq!(single("é"), None);
    }

    #[test]
    fn two_may_share_a_cell() {
        assert_eq!(pair("51.4411,-2.6121"), Some((51.4411, -2.6121)));
        assert_eq!(pair("(51.4411, -2.6121)"), Some((51.4411, -2.6121)));
        assert_eq!(pair("51,4411; -2,6121"), Some((51.4411, -2.6121)));
        assert_eq!(pair("358613 170058"), Some((358613.0, 170058.0)));
        assert_eq!(pair("51.5 -0.1"), Some((51.5, -0.1)));
        assert_eq!(pair("51.5°N, 0.1°W"), Some((51.5, -0.1)));
        assert_eq!(pair("W0.1 N51.5"), Some((51.5, -0.1)));
        assert_eq!(pair("51°30'N 0°30'E"), Some((51.5, 0.5)));
        assert_eq!(pair("1 High Street\nLondon (Soho)\n(51.5, -0.1)"), Some((51.5, -0.1)));
        assert_eq!(pair("12,5"), None);
        assert_eq!(pair("Mon, Tue"), None);
    }

    #[test]
    fn geojson_and_wkt_in_a_cell_are_read() {
        assert!(geometry(r#"{"type": "Point", "coordinates": [-2.6, 51.4]}"#).is_some());
        assert!(geometry("POINT (-2.6 51.4)").is_some());
        assert!(geometry(r#"{"lon": -2.6, "lat": 51.4}"#).is_some());
        assert!(geometry(r#"{"latitude": "51.4", "longitude": "-2.6"}"#).is_some());
        assert!(geometry(r#"{"lat": 51.4}"#).is_none());
        assert!(geometry("POINT (a b)").is_none());
    }
}
