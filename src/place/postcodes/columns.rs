//! Which columns of a postcode file hold the postcode and its position.

/// Which columns hold what.
pub(super) struct Columns {
    pub postcode: usize,
    /// Longitude or easting.
    pub x: usize,
    /// Latitude or northing.
    pub y: usize,
}

/// Headings of postcodes, without blanks and punctuation.
const POSTCODE: &[&str] =
    &["postcode", "postcodes", "pcds", "pcd8", "pcd7", "pcd2", "pcd", "postcodeunit", "pc"];
/// Pairs of headings, east then north; those that say most come first.
const PAIRS: &[(&str, &str)] = &[
    ("easting", "northing"),
    ("eastings", "northings"),
    ("oseast1m", "osnrth1m"),
    ("east1m", "north1m"),
    ("geox", "geoy"),
    ("longitude", "latitude"),
    ("long", "lat"),
    ("lng", "lat"),
    ("lon", "lat"),
    ("xcoordinate", "ycoordinate"),
    ("xcoord", "ycoord"),
    ("east", "north"),
    ("x", "y"),
];
/// Code-Point Open's order: postcode, quality, easting, northing, then codes of areas.
pub(super) const CODE_POINT_OPEN: Columns = Columns { postcode: 0, x: 2, y: 3 };

impl Columns {
    /// By the headings; `None` where one of the three is missing.
    pub fn find(headers: &[String]) -> Option<Self> {
        let names: Vec<String> = headers
            .iter()
            .map(|h| h.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase())
            .collect();
        let column = |wanted: &str| names.iter().position(|name| name == wanted);
        let (x, y) = PAIRS.iter().find_map(|(x, y)| Some((column(x)?, column(y)?)))?;
        Some(Self { postcode: POSTCODE.iter().find_map(|name| column(name))?, x, y })
    }
}
