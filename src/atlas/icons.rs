//! From the words of a category to the icon that stands for it, where staff chose none.
//!
//! Names are those of the pattern library's icons; a test holds that all of them exist.

use super::order;

/// For a category whose words say nothing to us.
const FALLBACK: &str = "place";

/// Beginnings of words, or of runs of words, and the icon for them; whole words end with a blank.
/// The earliest in the title wins; of several at one place the longest.
const WORDS: &[(&str, &str)] = &[
    ("abuse", "safety"),
    ("accessib", "accessible"),
    ("accommodation", "housing"),
    ("addict", "counselling"),
    ("advice", "advice"),
    ("advocacy", "legal"),
    ("aged", "older-people"),
    ("alcohol", "counselling"),
    ("allotment", "garden"),
    ("art ", "art"),
    ("arts ", "art"),
    ("asylum", "hand"),
    ("baby", "baby"),
    ("babies", "baby"),
    ("bank", "bank"),
    ("befriend", "company"),
    ("benefit", "benefits"),
    ("bereave", "counselling"),
    ("bike", "bicycle"),
    ("blind", "blind"),
    ("book", "library"),
    ("bus ", "bus"),
    ("buses ", "bus"),
    ("business", "job"),
    ("cafe", "cafe"),
    ("care", "care"),
    ("career", "job"),
    ("charit", "gift"),
    ("child", "children"),
    ("choir", "music"),
    ("church", "church"),
    ("citizens advice", "advice"),
    ("class", "learning"),
    ("clinic", "clinic"),
    ("clothes", "clothing"),
    ("clothing", "clothing"),
    ("college", "college"),
    ("community", "community"),
    ("company", "company"),
    ("computer", "computer"),
    ("cost of living", "money"),
    ("council", "community"),
    ("counsel", "counselling"),
    ("craft", "art"),
    ("crisis", "emergency"),
    ("cycl", "bicycle"),
    ("dance", "music"),
    ("day cent", "older-people"),
    ("deaf", "hearing"),
    ("debt", "money"),
    ("defibrillator", "defibrillator"),
    ("dementia", "older-people"),
    ("dentist", "dentist"),
    ("digital", "computer"),
    ("disab", "disability"),
    ("doctor", "doctor"),
    ("domestic", "safety"),
    ("drug", "counselling"),
    ("education", "learning"),
    ("elder", "older-people"),
    ("electric", "energy"),
    ("emergency", "emergency"),
    ("employ", "job"),
    ("energy", "energy"),
    ("exercise", "fitness"),
    ("faith", "faith"),
    ("famil", "children"),
    ("financ", "money"),
    ("fitness", "fitness"),
    ("food", "grocery"),
    ("food bank", "food-bank"),
    ("foodbank", "food-bank"),
    ("fuel", "energy"),
    ("furniture", "furniture"),
    ("garden", "garden"),
    ("gp ", "doctor"),
    ("green", "park"),
    ("grocer", "grocery"),
    ("hardship", "money"),
    ("health", "health"),
    ("hearing", "hearing"),
    ("heart", "heart"),
    ("heat", "energy"),
    ("help", "hand"),
    ("helpline", "telephone"),
    ("home", "home"),
    ("homeless", "shelter"),
    ("hospital", "health"),
    ("hostel", "shelter"),
    ("hous", "housing"),
    ("hygiene", "shower"),
    ("immigra", "hand"),
    ("information", "information"),
    ("internet", "online"),
    ("job", "job"),
    ("kitchen", "hot-meal"),
    ("language", "learning"),
    ("laundr", "laundry"),
    ("law ", "legal"),
    ("lawyer", "legal"),
    ("learn", "learning"),
    ("legal", "legal"),
    ("leisure", "sport"),
    ("librar", "library"),
    ("listening", "counselling"),
    ("lonel", "company"),
    ("lunch", "hot-meal"),
    ("meal", "hot-meal"),
    ("medical", "health"),
    ("medicine", "pharmacy"),
    ("mental", "mental-health"),
    ("migra", "hand"),
    ("money", "money"),
    ("mosque", "mosque"),
    ("museum", "museum"),
    ("music", "music"),
    ("nurser", "baby"),
    ("older", "older-people"),
    ("online", "online"),
    ("pantr", "grocery"),
    ("parent", "baby"),
    ("park", "park"),
    ("parking", "parking"),
    ("pension", "older-people"),
    ("pet ", "pets"),
    ("pets ", "pets"),
    ("pharmac", "pharmacy"),
    ("phone", "telephone"),
    ("play", "playground"),
    ("police", "police"),
    ("post ", "post"),
    ("post office", "post"),
    ("poverty", "money"),
    ("prescription", "pharmacy"),
    ("reading", "library"),
    ("recycl", "recycling"),
    ("refuge", "safety"),
    ("refugee", "hand"),
    ("rent", "housing"),
    ("repair", "repair"),
    ("restaurant", "restaurant"),
    ("safe", "safety"),
    ("school", "school"),
    ("senior", "older-people"),
    ("shelter", "shelter"),
    ("shop", "shop"),
    ("shower", "shower"),
    ("sing", "music"),
    ("skill", "learning"),
    ("social", "company"),
    ("sport", "sport"),
    ("study", "learning"),
    ("supermarket", "grocery"),
    ("support group", "company"),
    ("swim", "swimming"),
    ("synagogue", "synagogue"),
    ("taxi", "taxi"),
    ("technology", "computer"),
    ("telephone", "telephone"),
    ("theatre", "theatre"),
    ("toilet", "toilet"),
    ("toy", "playground"),
    ("train", "train"),
    ("training", "learning"),
    ("transport", "bus"),
    ("travel", "bus"),
    ("veg", "grocery"),
    ("violence", "safety"),
    ("volunteer", "hand"),
    ("walk", "walking"),
    ("warm", "warm-space"),
    ("water", "drinking-water"),
    ("wellbeing", "heart"),
    ("wheelchair", "wheelchair"),
    ("women", "safety"),
    ("work", "job"),
    ("worship", "faith"),
    ("young", "youth"),
    ("youth", "youth"),
];

/// The icon for a category with this title.
pub(super) fn for_title(title: &str) -> &'static str {
    let (_, words) = order::key(title);
    let text = format!(" {words} ");
    WORDS
        .iter()
        .filter_map(|(words, icon)| {
            let at = text.find(&format!(" {words}"))?;
            Some(((at, usize::MAX - words.len()), *icon))
        })
        .min_by_key(|(place, _)| *place)
        .map_or(FALLBACK, |(_, icon)| icon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_categories_get_their_own_icon() {
        let expected = [
            ("Food and essentials", "grocery"),
            ("Food banks", "food-bank"),
            ("Mental health", "mental-health"),
            ("Health and wellbeing", "health"),
            ("Housing advice", "housing"),
            ("Citizens Advice", "advice"),
            ("Debt and benefits", "money"),
            ("Befriending", "company"),
            ("Employment and skills", "job"),
            ("Domestic abuse support", "safety"),
            ("WARM SPACES", "warm-space"),
            ("Older people", "older-people"),
            ("Cafés", "cafe"),
            ("Homelessness", "shelter"),
            ("Arthritis", FALLBACK),
            ("Careers", "job"),
            ("Zorbing", FALLBACK),
            ("保育園", FALLBACK),
        ];
        for (title, icon) in expected {
            assert_eq!(for_title(title), icon, "{title}");
        }
    }

    #[test]
    fn every_icon_ships_with_the_theme() {
        let list = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/pattern-library/icons/icons.json");
        let text = std::fs::read_to_string(list).unwrap();
        let icons: std::collections::BTreeMap<String, String> =
            serde_json::from_str(&text).unwrap();
        for (words, icon) in WORDS.iter().chain(&[("", FALLBACK)]) {
            assert!(icons.contains_key(*icon), "{words} wants the icon {icon}");
        }
    }
}
