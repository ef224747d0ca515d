//! `<OUTWARD>.json`: the postcodes of one outward code.

use serde::Serialize;

use super::columns::{columns, differences};
use crate::place::{Position, Postcode};
use crate::report::Problem;
use crate::site::hashed::{File, json};

/// Letters of an inward code, which leaves out those that look like others.
const LETTERS: &[u8; 20] = b"ABDEFGHJLNPQRSTUWXYZ";

/// The postcodes of one outward code, in order.
#[derive(Debug)]
pub(super) struct District {
    pub outward: String,
    /// Numbers of the inward codes.
    inward: Vec<i32>,
    positions: Vec<Position>,
}

/// In columns: a postcode takes about 3 bytes gzipped.
#[derive(Serialize)]
struct Shard {
    /// The inward code as a number, `9AA` being 9 × 400 + 0 × 20 + 0; as differences.
    inward: Vec<i32>,
    x: Vec<i32>,
    y: Vec<i32>,
}

impl District {
    /// The middle of its postcodes.
    pub fn middle(&self) -> Position {
        let count = self.positions.len().max(1) as f64;
        let mean =
            |side: fn(&Position) -> f64| self.positions.iter().map(side).sum::<f64>() / count;
        Position { longitude: mean(|p| p.longitude), latitude: mean(|p| p.latitude) }
    }
}

/// Groups postcodes, which are in order.
pub(super) fn districts(postcodes: &[(Postcode, Position)]) -> Vec<District> {
    let mut sorted: Vec<_> = postcodes.iter().collect();
    // `B1 1AA` and `B11 1AA`: the order of the letters alone mixes districts.
    sorted.sort_by(|(a, _), (b, _)| (a.outward(), a.inward()).cmp(&(b.outward(), b.inward())));
    let mut districts: Vec<District> = Vec::new();
    for (postcode, position) in sorted {
        let Some(number) = number(postcode.inward()) else {
            continue;
        };
        if districts.last().is_none_or(|last| last.outward != postcode.outward()) {
            let outward = postcode.outward().to_owned();
            districts.push(District { outward, inward: Vec::new(), positions: Vec::new() });
        }
        if let Some(district) = districts.last_mut() {
            district.inward.push(number);
            district.positions.push(*position);
        }
    }
    districts
}

/// A file for each.
pub(super) fn files(districts: &[District]) -> Result<Vec<File>, Problem> {
    let file = |district: &District| {
        let (x, y) = columns(&district.positions);
        let inward = differences(district.inward.iter().copied());
        json(format!("{}.json", district.outward), &Shard { inward, x, y })
    };
    districts.iter().map(file).collect()
}

/// `9AA` as a number that sorts likewise.
fn number(inward: &str) -> Option<i32> {
    let &[digit, first, second] = inward.as_bytes() else {
        return None;
    };
    let letter = |letter: u8| {
        let place = LETTERS.iter().position(|known| *known == letter)?;
        i32::try_from(place).ok()
    };
    let digit = digit.is_ascii_digit().then(|| i32::from(digit - b'0'))?;
    Some((digit * 20 + letter(first)?) * 20 + letter(second)?)
}
