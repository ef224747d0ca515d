//! Whether a new file holds things to find, or areas and lines to draw around them.

use geojson::{GeometryValue, Position};

use super::Judge;
use crate::listing::profile::Profile;
use crate::listing::text::key;
use crate::listing::{Field, internal};

/// Share of the box around them that areas cover where they divide it among them, as wards do.
/// Parks, schools and hospitals cover less.
const DIVIDED: f64 = 0.3;

impl Judge<'_> {
    /// Areas or lines without anything that only a listing has.
    pub fn is_reference(&self) -> bool {
        if !self.holds_shapes() {
            return false;
        }
        let of_listings = [
            Field::Phone,
            Field::Email,
            Field::Website,
            Field::OpeningHours,
            Field::Postcode,
            Field::Address,
            Field::Description,
        ];
        let like_listings =
            of_listings.iter().filter(|field| !self.columns.of(**field).is_empty()).count();
        like_listings < 2 && !self.are_places()
    }

    /// Whether most of the file's shapes are areas or lines.
    pub fn holds_shapes(&self) -> bool {
        let (mut shapes, mut drawn) = (0usize, 0usize);
        for geometry in self.table.rows().filter_map(|row| row.geometry()) {
            shapes += 1;
            drawn += usize::from(!matches!(
                geometry.value,
                GeometryValue::Point { .. } | GeometryValue::MultiPoint { .. }
            ));
        }
        drawn > 0 && drawn * 2 > shapes
    }

    /// The column that names the shapes.
    pub fn label(&self) -> Option<String> {
        if let Some(header) = self.columns.headers_of(Field::Name).into_iter().next() {
            return Some(header);
        }
        let named = |(at, p): &(usize, &Profile)| {
            let header = key(self.columns.header(*at));
            p.filled > 0
                && p.share(p.letters) > 0.5
                && (header.contains("name") || header.ends_with("nm"))
        };
        let texts = |(at, p): &(usize, &Profile)| {
            p.filled > 0
                && p.share(p.letters) > 0.9
                && p.variety() > 0.5
                && !internal::is_internal(self.columns.header(*at))
        };
        let all = || self.profiles.iter().enumerate();
        all()
            .find(named)
            .or_else(|| all().find(texts))
            .map(|(at, _)| self.columns.header(at).to_owned())
    }

    /// Areas apart from each other, nearly all with a name of their own.
    fn are_places(&self) -> bool {
        let named = self.columns.of(Field::Name).first();
        let profile = named.and_then(|&column| self.profiles.get(column));
        let named = profile.is_some_and(|p| p.coverage() > 0.8 && p.variety() > 0.5);
        named && self.share_covered().is_some_and(|share| share < DIVIDED)
    }

    /// How much of the box around all areas they cover; `None` where a shape is none.
    fn share_covered(&self) -> Option<f64> {
        let mut covered = 0.0;
        let (mut low, mut high) = ([f64::MAX; 2], [f64::MIN; 2]);
        for geometry in self.table.rows().filter_map(|row| row.geometry()) {
            for ring in outer_rings(&geometry.value)? {
                covered += area(ring);
                for point in ring {
                    let (x, y) = numbers(point)?;
                    low = [low[0].min(x), low[1].min(y)];
                    high = [high[0].max(x), high[1].max(y)];
                }
            }
        }
        let all = (high[0] - low[0]) * (high[1] - low[1]);
        (all > 0.0).then(|| covered / all)
    }
}

fn numbers(position: &Position) -> Option<(f64, f64)> {
    match position.as_slice() {
        [x, y, ..] => Some((*x, *y)),
        _ => None,
    }
}

/// The outlines of areas; `None` for lines. Points have none.
fn outer_rings(value: &GeometryValue) -> Option<Vec<&Vec<Position>>> {
    match value {
        GeometryValue::Point { .. } | GeometryValue::MultiPoint { .. } => Some(Vec::new()),
        GeometryValue::Polygon { coordinates } => Some(coordinates.iter().take(1).collect()),
        GeometryValue::MultiPolygon { coordinates } => {
            Some(coordinates.iter().filter_map(|polygon| polygon.first()).collect())
        }
        _ => None,
    }
}

/// Twice halved cross products: the area in the square of whatever the numbers are in.
fn area(ring: &[Position]) -> f64 {
    let pairs = ring.iter().zip(ring.iter().skip(1));
    let twice: f64 = pairs
        .filter_map(|(a, b)| Some((numbers(a)?, numbers(b)?)))
        .map(|((x, y), (next_x, next_y))| x * next_y - next_x * y)
        .sum();
    twice.abs() / 2.0
}
