//! What helps people get in: spellings of one thing are one answer, where they mean one thing.
//!
//! "Step-free" and "wheelchair accessible" stay two: a door may be level and too narrow.

use super::Answer;
use crate::listing::text::words;

/// Longer texts are prose, which may say that there is none of it.
const LONGEST_ANSWER: usize = 60;

/// Spellings of one thing; the first is its key. Hyphens are blanks here.
const THINGS: &[&[&str]] = &[
    &[
        "step free",
        "step free access",
        "level access",
        "no steps",
        "step free entrance",
        "level entrance",
    ],
    &[
        "wheelchair accessible",
        "wheelchair access",
        "wheelchair friendly",
        "wheelchair",
        "accessible by wheelchair",
        "wheelchairs",
        "wheel chair access",
        "wheel chair accessible",
    ],
    &[
        "accessible toilet",
        "accessible toilets",
        "disabled toilet",
        "disabled toilets",
        "accessible wc",
        "disabled wc",
        "wheelchair accessible toilet",
        "accessible loo",
        "accessible toilet facilities",
        "disabled access toilet",
        "toilet for disabled people",
    ],
    &["changing places toilet", "changing places", "changing place", "changing places toilets"],
    &[
        "hearing loop",
        "hearing loops",
        "induction loop",
        "hearing induction loop",
        "loop system",
        "induction loop system",
        "hearing loop system",
    ],
    &["quiet space", "quiet room", "quiet area", "quiet spaces"],
    &[
        "blue badge parking",
        "disabled parking",
        "accessible parking",
        "disabled parking bays",
        "disabled parking bay",
        "blue badge bays",
        "disabled parking spaces",
        "blue badge parking bays",
    ],
    &["parking", "car park", "car parking", "on site parking", "parking on site", "onsite parking"],
    &[
        "bsl",
        "british sign language",
        "sign language",
        "bsl interpreter",
        "bsl interpreters",
        "sign language interpreter",
        "british sign language interpreter",
        "british sign language (bsl)",
        "bsl signed",
    ],
    &["large print", "large print leaflets", "large print information"],
    &[
        "assistance dogs",
        "assistance dogs welcome",
        "guide dogs",
        "guide dogs welcome",
        "assistance dogs allowed",
    ],
    &[
        "baby changing",
        "baby change",
        "baby changing facilities",
        "baby changing table",
        "nappy changing",
    ],
    &["lift", "lifts", "lift access"],
    &["ramp", "ramps", "ramp access", "ramped access"],
];

/// The answers in one value of a cell.
pub(super) fn answers(value: &str) -> Vec<Answer> {
    if value.chars().count() > LONGEST_ANSWER {
        return Vec::new();
    }
    let plain = plain(value);
    let known = THINGS.iter().find(|thing| thing.contains(&plain.as_str()));
    let key =
        known.and_then(|thing| thing.first()).map_or_else(|| words(value), |key| (*key).into());
    vec![Answer { key, text: value.trim().to_owned() }]
}

/// A spelling without hyphens and without the words that only say that it is there.
fn plain(value: &str) -> String {
    let text = words(value).replace('-', " ");
    let mut plain = text.trim_end_matches(['.', ':', '!']).trim();
    for ending in
        [" available", " provided", " on request", " facilities available", " yes", ": yes"]
    {
        plain = plain.strip_suffix(ending).unwrap_or(plain).trim();
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(value: &str) -> String {
        answers(value).into_iter().map(|answer| answer.key).collect()
    }

    #[test]
    fn spellings_of_one_thing_meet() {
        assert_eq!(key("Step-free"), key("STEP FREE ACCESS"));
        assert_eq!(key("Disabled toilet"), key("accessible WC"));
        assert_eq!(key("Induction loop"), key("Hearing loop available"));
        assert_eq!(key("BSL interpreter on request"), key("British Sign Language"));
    }

    #[test]
    fn things_that_differ_stay_apart() {
        assert_ne!(key("Step-free"), key("Wheelchair accessible"));
        assert_ne!(key("Parking"), key("Blue Badge parking"));
        assert_ne!(key("No accessible toilet"), key("Accessible toilet"));
        assert_ne!(key("Accessible toilet"), key("Changing Places toilet"));
    }

    #[test]
    fn prose_is_no_answer() {
        let prose = "Level access at the side door, but the toilets are up a flight of stairs.";
        assert!(answers(prose).is_empty());
    }
}
