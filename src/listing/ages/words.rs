//! Words for ages: numbers written out, and names of ages of life.

use super::{Ages, OLDEST};

/// Numbers that people write out, also in the plural: "under fives", "over sixties".
const NUMBERS: &[(&str, u8)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
];

pub(super) fn number(word: &str) -> Option<u8> {
    let singular = match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix("es").filter(|w| w.ends_with('x')).unwrap_or(word).to_owned(),
    };
    let singular = singular.strip_suffix('s').unwrap_or(&singular);
    NUMBERS.iter().find(|(known, _)| *known == singular).map(|(_, number)| *number)
}

/// Ages of life. They are read widely, so that nobody misses what is for them.
pub(super) fn time_of_life(word: &str) -> Option<Ages> {
    let (from, to) = match word {
        "everyone" | "everybody" | "anyone" | "anybody" | "family" | "families" | "universal"
        | "intergenerational" => (0, OLDEST),
        "baby" | "babies" | "infant" | "infants" | "newborn" | "newborns" => (0, 1),
        "toddler" | "toddlers" => (1, 3),
        "preschool" | "preschoolers" | "nursery" => (0, 4),
        "primary" => (4, 11),
        "secondary" => (11, 18),
        "child" | "children" | "kids" => (0, 17),
        "teen" | "teens" | "teenager" | "teenagers" => (13, 19),
        "youth" | "youths" => (11, 24),
        "adult" | "adults" => (18, OLDEST),
        "elder" | "elders" | "elderly" | "pensioner" | "pensioners" | "senior" | "seniors" => {
            (60, OLDEST)
        }
        _ => return None,
    };
    Some(Ages { from, to })
}

/// Ages of life in two words; they count before single words.
pub(super) fn two_words(first: &str, second: &str) -> Option<Ages> {
    let (from, to) = match (first, second) {
        ("all" | "any", "age" | "ages" | "welcome") | ("to" | "for", "all" | "everyone") => {
            (0, OLDEST)
        }
        ("early", "years") | ("pre", "school" | "schoolers") => (0, 4),
        ("school", "age" | "aged" | "children") => (4, 17),
        ("primary", "school" | "age" | "aged") => (4, 11),
        ("secondary", "school" | "age" | "aged") => (11, 18),
        ("young", "people" | "person" | "persons") => (11, 24),
        ("young", "adult" | "adults") => (16, 25),
        ("young", "children" | "child") => (0, 11),
        ("working", "age") => (16, 66),
        ("older", "people" | "person" | "persons" | "adult" | "adults" | "residents") => {
            (50, OLDEST)
        }
        ("older", "children") => (8, 17),
        ("sixth", "form") => (16, 18),
        _ => return None,
    };
    Some(Ages { from, to })
}

/// The ages of pupils in a year of school: 11 and 12 in Year 7 (England and Wales).
pub(super) fn school_year(year: u8) -> Option<Ages> {
    (1..=13).contains(&year).then_some(Ages { from: year + 4, to: year + 5 })
}

/// The ages of pupils in a key stage of the national curriculum.
pub(super) fn key_stage(stage: u8) -> Option<Ages> {
    let (from, to) = match stage {
        1 => (5, 7),
        2 => (7, 11),
        3 => (11, 14),
        4 => (14, 16),
        5 => (16, 18),
        _ => return None,
    };
    Some(Ages { from, to })
}
