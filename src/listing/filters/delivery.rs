//! How help is given: in person, by phone, online, at home, from the many ways to say so.

use crate::listing::text::words;

/// Words for each way, by its key. Those of one word are looked for word by word.
const WAYS: &[(&str, &[&str])] = &[
    (
        "in-person",
        &[
            "in person",
            "face to face",
            "f2f",
            "drop in",
            "dropin",
            "walk in",
            "on site",
            "onsite",
            "in the office",
            "centre based",
            "center based",
            "at the venue",
            "at a venue",
            "group",
            "groups",
            "hybrid",
            "blended",
            "session",
            "sessions",
            "class",
            "classes",
            "outreach",
        ],
    ),
    (
        "by-phone",
        &[
            "phone",
            "telephone",
            "phoneline",
            "helpline",
            "by call",
            "phone call",
            "phone calls",
            "text",
            "sms",
            "hotline",
        ],
    ),
    (
        "online",
        &[
            "online",
            "virtual",
            "virtually",
            "web",
            "website",
            "webchat",
            "zoom",
            "teams",
            "video",
            "remote",
            "internet",
            "app",
            "digital",
            "hybrid",
            "blended",
            "skype",
        ],
    ),
    (
        "at-home",
        &[
            "at home",
            "home visit",
            "home visits",
            "home visiting",
            "in your home",
            "in the home",
            "in your own home",
            "home based",
            "visits you",
            "delivered to your home",
            "home delivery",
            "at your home",
        ],
    ),
];

/// The ways that a value names, by their keys; none where it names another one.
pub(super) fn read(text: &str) -> Vec<&'static str> {
    let spoken: String =
        words(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let spoken = format!(" {} ", spoken.split_whitespace().collect::<Vec<_>>().join(" "));
    // "No drop-in" says what isn't there.
    if [" not ", " no ", " except "].iter().any(|word| spoken.contains(word)) {
        return Vec::new();
    }
    let named = |ways: &[&str]| ways.iter().any(|way| spoken.contains(&format!(" {way} ")));
    WAYS.iter().filter(|(_, ways)| named(ways)).map(|(key, _)| *key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_way_has_many_names() {
        for (text, keys) in [
            ("In person", &["in-person"] as &[&str]),
            ("Face-to-face", &["in-person"]),
            ("Drop-in", &["in-person"]),
            ("Telephone", &["by-phone"]),
            ("By phone", &["by-phone"]),
            ("Phone helpline", &["by-phone"]),
            ("Online (Zoom)", &["online"]),
            ("Video call", &["online"]),
            ("Home visits", &["at-home"]),
            ("In your own home", &["at-home"]),
            ("Telephone; drop-in", &["in-person", "by-phone"]),
            ("In person, online and by phone", &["in-person", "by-phone", "online"]),
            ("Hybrid", &["in-person", "online"]),
            ("By post", &[]),
            ("No drop-in", &[]),
        ] {
            assert_eq!(read(text), keys, "{text}");
        }
    }
}
