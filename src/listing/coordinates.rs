//! Reading coordinates: a number in a cell, two in one, GeoJSON or WKT text.
//!
//! Only reads; what the numbers mean is settled in `survey` and `location`.

use geojson::{Geometry, GeometryValue};

use super::text::trim;

/// A cell as one coordinate: a decimal comma, a degree sign and `N`, `S`, `E`, `W` are allowed.
pub(super) fn single(cell: &str) -> Option<f64> {
    let cell = trim(cell);
    if let Ok(number) = cell.parse::<f64>() {
        return Some(number).filter(|n| n.is_finite());
    }
    let (cell, negative) = match cell.chars().last()? {
        'N' | 'n' | 'E' | 'e' => (&cell[..cell.len() - 1], false),
        'S' | 's' | 'W' | 'w' => (&cell[..cell.len() - 1], true),
        _ => (cell, false),
    };
    let cell = trim(cell.trim_end().trim_end_matches('°'));
    let number = decimal(cell)?;
    Some(if negative { -number } else { number })
}

/// A number with a decimal point or comma, or with commas between its thousands.
fn decimal(text: &str) -> Option<f64> {
    let thousands = text.split(',').skip(1).all(|part| {
        part.split('.')
            .next()
            .is_some_and(|digits| digits.len() == 3)
            && !part.is_empty()
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

/// How many digits stand behind the decimal point or comma of a cell.
pub(super) fn decimals(cell: &str) -> usize {
    let cell = trim(cell);
    cell.rfind(['.', ',']).map_or(0, |at| {
        cell[at + 1..]
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count()
    })
}

/// Two numbers in one cell, in the order written: `51.44,-2.61`, `(51.44, -2.61)`, `51,44; -2,61`.
pub(super) fn pair(cell: &str) -> Option<(f64, f64)> {
    let (first, second) = pair_text(cell)?;
    Some((single(first)?, single(second)?))
}

/// The two parts of such a cell as written.
pub(super) fn pair_text(cell: &str) -> Option<(&str, &str)> {
    let cell = trim(cell).trim_matches(['(', ')', '[', ']', '"']);
    if cell.len() > 80 || !cell.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (first, second) = cell
        .split_once(';')
        .or_else(|| cell.split_once(", "))
        .or_else(|| {
            if cell.matches(',').count() == 1 {
                cell.split_once(',')
            } else {
                None
            }
        })
        .or_else(|| cell.split_once(' '))?;
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

/// A cell that holds GeoJSON or WKT text as a geometry.
pub(super) fn geometry(cell: &str) -> Option<Geometry> {
    let cell = trim(cell);
    if cell.starts_with('{') {
        let value: serde_json::Value = serde_json::from_str(cell).ok()?;
        let value = value.get("geometry").cloned().unwrap_or(value);
        return serde_json::from_value(value).ok();
    }
    wkt_points(cell)
}

/// WKT points and multipoints; other shapes are rare in listings.
fn wkt_points(cell: &str) -> Option<Geometry> {
    let cell = cell.strip_prefix("SRID=4326;").unwrap_or(cell);
    let open = cell.find('(')?;
    let kind = trim(&cell[..open]).to_ascii_uppercase();
    if kind != "POINT" && kind != "MULTIPOINT" {
        return None;
    }
    let points: Option<Vec<geojson::Position>> = cell[open..]
        .split(',')
        .map(|point| {
            let mut numbers = point.trim_matches([' ', '(', ')']).split_ascii_whitespace();
            let x: f64 = numbers.next()?.parse().ok()?;
            let y: f64 = numbers.next()?.parse().ok()?;
            (x.is_finite() && y.is_finite()).then(|| [x, y].into())
        })
        .collect();
    Some(Geometry::new(GeometryValue::MultiPoint {
        coordinates: points?,
    }))
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
        assert_eq!(single("x"), None);
        assert_eq!(single("NaN"), None);
        assert_eq!(single("é"), None);
    }

    #[test]
    fn two_may_share_a_cell() {
        assert_eq!(pair("51.4411,-2.6121"), Some((51.4411, -2.6121)));
        assert_eq!(pair("(51.4411, -2.6121)"), Some((51.4411, -2.6121)));
        assert_eq!(pair("51,4411; -2,6121"), Some((51.4411, -2.6121)));
        assert_eq!(pair("358613 170058"), Some((358613.0, 170058.0)));
        assert_eq!(pair("12,5"), None);
        assert_eq!(pair("Mon, Tue"), None);
    }

    #[test]
    fn geojson_and_wkt_in_a_cell_are_read() {
        assert!(geometry(r#"{"type": "Point", "coordinates": [-2.6, 51.4]}"#).is_some());
        assert!(geometry("POINT (-2.6 51.4)").is_some());
        assert!(geometry("POINT (a b)").is_none());
    }
}
