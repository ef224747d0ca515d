//! Ages as real files write them, and as no file does.

use proptest::prelude::*;

use super::*;

fn ranges(text: &str) -> Vec<(u8, u8)> {
    read(text).into_iter().map(|ages| (ages.from, ages.to)).collect()
}

#[test]
fn everyday_notations_are_read() {
    for (text, from, to) in [
        ("0-5", 0, 5),
        ("0 – 5", 0, 5),
        ("5 to 11 years", 5, 11),
        ("5 - 11 yrs", 5, 11),
        ("Ages 5-11", 5, 11),
        ("aged 5 to 11", 5, 11),
        ("Between 5 and 11", 5, 11),
        ("From 8 to 16", 8, 16),
        ("5 to 11 year olds", 5, 11),
        ("5-11-year-olds", 5, 11),
        ("8 years up to 12 years", 8, 12),
        ("under 5s", 0, 4),
        ("Under 5’s", 0, 4),
        ("under-fives", 0, 4),
        ("Under the age of 18", 0, 17),
        ("<5", 0, 4),
        ("up to 25", 0, 25),
        ("Birth to 5", 0, 5),
        ("11 and under", 0, 11),
        ("16+", 16, 120),
        ("16 +", 16, 120),
        ("16 plus", 16, 120),
        ("Age 16+ years", 16, 120),
        ("18 and over", 18, 120),
        ("18 or over", 18, 120),
        ("18 & over", 18, 120),
        ("18 years and above", 18, 120),
        ("over 60s", 60, 120),
        ("Over-60s", 60, 120),
        ("over sixties", 60, 120),
        ("over the age of 55", 55, 120),
        ("from 16", 16, 120),
        ("At least 16", 16, 120),
        ("18-", 18, 120),
        ("all ages", 0, 120),
        ("All", 0, 120),
        ("All welcome", 0, 120),
        ("Any age", 0, 120),
        ("Open to all", 0, 120),
        ("No age limit", 0, 120),
        ("Everyone", 0, 120),
        ("adults", 18, 120),
        ("Adults (18+)", 18, 120),
        ("Adults aged 50+", 50, 120),
        ("Older people aged over 55", 55, 120),
        ("Children under 5 with a grown-up", 0, 4),
        ("Children 5-11, accompanied by an adult", 5, 11),
        ("Young people 11 to 19", 11, 19),
        ("young people", 11, 24),
        ("Pre-school", 0, 4),
        ("Year 7 to 11", 11, 16),
        ("Years 7-11", 11, 16),
        ("Reception to Year 6", 4, 11),
        ("School years 5 and 6", 9, 11),
        ("Key Stage 2", 7, 11),
        ("KS3", 11, 14),
        ("0 – 18 (25 with SEND)", 0, 25),
        ("11-19 (up to 25 with a disability)", 11, 25),
        ("11 to 18, or up to 25 with SEND", 11, 25),
        ("16 and 17", 16, 17),
        ("0-6 months", 0, 0),
        ("18 months to 4 years", 1, 4),
        ("6 weeks to 5 years", 0, 5),
        ("19-11", 11, 19),
    ] {
        assert_eq!(ranges(text), [(from, to)], "{text}");
    }
}

#[test]
fn several_groups_are_several_ranges() {
    assert_eq!(ranges("Under 5 or over 65"), [(0, 4), (65, 120)]);
    assert_eq!(ranges("5-11; 16-18"), [(5, 11), (16, 18)]);
    assert_eq!(ranges("Adults and children 5-11"), [(5, 11), (18, 120)]);
    assert_eq!(ranges("5, 6 and 7"), [(5, 7)]);
    assert_eq!(ranges("Children, adults"), [(0, 17), (18, 120)]);
}

#[test]
fn what_is_not_certain_is_not_guessed() {
    for text in [
        "",
        "-",
        "Ask us",
        "18",
        "Not under 18",
        "No children",
        "anyone except under 5s",
        "2026",
        "Members",
        "Women",
        "Parents and carers",
        "Meets at 5",
        "07700 900123",
    ] {
        assert!(read(text).is_empty(), "{text}");
    }
}

#[test]
fn a_range_has_each_band_that_it_overlaps() {
    let of = |text: &str| bands(&read(text));
    assert_eq!(of("0-5"), [0, 1]);
    assert_eq!(of("under 5s"), [0]);
    assert_eq!(of("16+"), [3, 4, 5, 6]);
    assert_eq!(of("all ages"), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(of("Under 5 or over 65"), [0, 6]);
    assert!(of("ask us").is_empty());
}

proptest! {
    #[test]
    fn no_text_breaks_the_reading(text in "\\PC{0,60}") {
        for ages in read(&text) {
            prop_assert!(ages.from <= ages.to && ages.to <= OLDEST);
        }
    }

    #[test]
    fn words_and_numbers_in_any_order_are_read_or_left(
        parts in prop::collection::vec(
            prop_oneof![
                (0_u8..130).prop_map(|n| n.to_string()),
                prop::sample::select(vec![
                    "to", "-", "+", "under", "over", "and", "or", "years", "year", "months",
                    "aged", "between", "up", "(", ")", "with", "adults", "children", "key",
                    "stage", "s", ",", "&", "birth", "young", "people",
                ]).prop_map(str::to_owned),
            ],
            0..9,
        )
    ) {
        for ages in read(&parts.join(" ")) {
            prop_assert!(ages.from <= ages.to && ages.to <= OLDEST);
        }
    }

    #[test]
    fn every_range_reads_the_same_in_every_notation(one in 0_u8..=120, other in 0_u8..=120) {
        let (a, b) = (one.min(other), one.max(other));
        for text in [
            format!("{a}-{b}"),
            format!("{a} – {b}"),
            format!("{a} to {b}"),
            format!("{a} to {b} years"),
            format!("{a} years to {b} years"),
            format!("Ages {a} - {b}"),
            format!("aged {a}–{b}"),
            format!("between {a} and {b}"),
            format!("from {a} to {b}"),
            format!("People ({a}-{b})"),
            format!("{b}-{a}"),
        ] {
            prop_assert_eq!(ranges(&text), vec![(a, b)], "{}", text);
        }
    }

    #[test]
    fn open_ranges_end_where_life_does(age in 0_u8..=120) {
        for text in [
            format!("{age}+"),
            format!("over {age}s"),
            format!("{age} and over"),
            format!("{age} years and older"),
            format!("{age} plus"),
        ] {
            prop_assert_eq!(ranges(&text), vec![(age, OLDEST)], "{}", text);
        }
        let below = age.saturating_sub(1);
        prop_assert_eq!(ranges(&format!("under {age}s")), vec![(0, below)]);
        prop_assert_eq!(ranges(&format!("up to {age}")), vec![(0, age)]);
    }

    #[test]
    fn bands_are_those_that_share_an_age(one in 0_u8..=120, other in 0_u8..=120) {
        let ages = Ages { from: one.min(other), to: one.max(other) };
        let found = bands(&[ages]);
        for (place, band) in BANDS.iter().enumerate() {
            let shared = (ages.from..=ages.to).any(|age| (band.from..=band.to).contains(&age));
            prop_assert_eq!(found.contains(&place), shared);
        }
    }
}
