//! Which columns of a postcode file hold the postcode and its position.

use super::numbers::{Place, number, place};
use crate::place::Postcode;
use crate::suggest::folded;

/// Which columns hold what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::place) struct Columns {
    /// The postcode, or the name of a place.
    pub name: usize,
    /// Longitude or easting, then latitude or northing. Where there are several, the first that
    /// holds a position counts.
    pub pairs: Vec<(usize, usize)>,
    /// When a postcode went out of use.
    pub ended: Option<usize>,
}

/// Headings of postcodes, without blanks and punctuation.
const POSTCODE: &[&str] =
    &["postcode", "postcodes", "pcds", "pcd8", "pcd7", "pcd2", "pcd", "postcodeunit", "pc"];
/// Headings of the day on which a postcode went out of use.
const ENDED: &[&str] = &["doterm", "dateoftermination", "terminated"];
/// Pairs of headings, east then north. Degrees come first: where the ONS gives both, its metres
/// are those of the Irish grid in Northern Ireland.
const PAIRS: &[(&str, &str)] = &[
    ("longitude", "latitude"),
    ("long", "lat"),
    ("lng", "lat"),
    ("lon", "lat"),
    ("easting", "northing"),
    ("eastings", "northings"),
    ("oseast1m", "osnrth1m"),
    ("east1m", "north1m"),
    ("ea", "no"),
    ("geometryx", "geometryy"),
    ("geox", "geoy"),
    ("xcoordinate", "ycoordinate"),
    ("xcoord", "ycoord"),
    ("east", "north"),
    ("x", "y"),
];

impl Columns {
    /// Of a postcode file, by its first row; `None` where the postcode or the position is missing.
    pub fn of_postcodes(first: &[String]) -> Option<Self> {
        match has_no_headings(first) {
            true => Some(Self::without_headings(first)),
            false => {
                let ended = ENDED.iter().find_map(|name| column(first, name));
                Some(Self { ended, ..Self::find(first, POSTCODE)? })
            }
        }
    }

    /// By headings; `None` where the name or the position is missing.
    pub fn find(headings: &[String], names: &[&str]) -> Option<Self> {
        let name = names.iter().find_map(|name| column(headings, name))?;
        let pair = |(x, y): &(&str, &str)| Some((column(headings, x)?, column(headings, y)?));
        let pairs: Vec<_> = PAIRS.iter().filter_map(pair).collect();
        (!pairs.is_empty()).then_some(Self { name, pairs, ended: None })
    }

    /// The ONS Postcode Directory writes the postcode three times, then when it began and ended,
    /// and latitude and longitude further on; Code-Point Open has postcode, quality, easting,
    /// northing.
    fn without_headings(first: &[String]) -> Self {
        let is_postcode = |cell: &String| Postcode::parse(cell).is_ok();
        let ended = first.get(2).is_some_and(is_postcode).then_some(4);
        let degrees = first.windows(2).position(|pair| match pair {
            [y, x] => in_britain(y, x),
            _ => false,
        });
        let pairs = vec![degrees.map_or((2, 3), |y| (y + 1, y))];
        Self { name: 0, pairs, ended }
    }

    /// The position of a row; `None` where it has none.
    pub fn place<'c>(&self, cell: impl Fn(usize) -> std::borrow::Cow<'c, str>) -> Option<Place> {
        self.pairs.iter().find_map(|(x, y)| place(number(&cell(*x))?, number(&cell(*y))?))
    }
}

/// Whether the first row is a postcode like all others.
pub(super) fn has_no_headings(first: &[String]) -> bool {
    first.first().is_some_and(|cell| Postcode::parse(cell).is_ok())
}

fn column(headings: &[String], wanted: &str) -> Option<usize> {
    headings.iter().position(|heading| folded(heading) == wanted)
}

/// Whether two cells are a latitude and a longitude in the United Kingdom, or what the ONS writes
/// for "not known".
fn in_britain(y: &str, x: &str) -> bool {
    let decimals = |cell: &str| number(cell).filter(|_| cell.contains('.'));
    match (decimals(y), decimals(x)) {
        (Some(y), Some(x)) => {
            (49.0..61.5).contains(&y) && (-9.0..2.5).contains(&x) || y > 99.0 && x == 0.0
        }
        _ => false,
    }
}
