//! What may stand round a column's name and change nothing: `service_phone`, `Address line 2`.

/// Ends of a heading that only number it.
pub(super) const ORDINALS: &[&str] = &[
    "primary",
    "secondary",
    "one",
    "two",
    "three",
    "four",
    "five",
    "first",
    "second",
    "third",
    "main",
    "other",
    "alt",
    "alternative",
    "additional",
];

/// Words that stand before a heading and change nothing: `service_phone`, `venue address`.
pub(super) const PREFIXES: &[&str] = &[
    "service",
    "organisation",
    "organization",
    "org",
    "venue",
    "site",
    "location",
    "contact",
    "library",
    "centre",
    "main",
    "public",
    "your",
    "the",
    "agency",
    "provider",
    "business",
    "toilet",
    "school",
    "primary",
    "group",
    "club",
    "place",
    "facility",
    "hub",
    "store",
    "branch",
    "company",
    "shop",
    "general",
    "physical",
    "google",
    "listing",
    "building",
    "premises",
    "charity",
    "project",
    "addr",
    "polling",
    "meeting",
    "report",
    "directory",
    "content",
    "post",
    "field",
    "poi",
    "establishment",
    "church",
    "practice",
    "surgery",
    "pharmacy",
    "stop",
    "event",
    "activity",
];

/// Words at the end of a heading that say in what the values are measured or written.
pub(super) const UNITS: &[&str] = &[
    "wgs", "wgs84", "deg", "degrees", "decimal", "dd", "osgb", "osgb36", "bng", "m", "metres",
    "en", "english", "fr", "de", "es", "nl",
];

/// Words that say a heading's values are in another of the country's languages than English.
pub(super) const OTHER_LANGUAGE: &[&str] =
    &["cy", "welsh", "cymraeg", "irish", "gaeilge", "gaelic", "gd", "ga"];
