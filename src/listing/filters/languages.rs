//! Languages: "Polish / polski", "Polish-speaking" and "Polish (Tuesdays)" are one answer.

use super::Answer;
use crate::listing::text::words;

/// Languages of British councils' leaflets: what they are called in English, and what their
/// speakers call them. Only spellings meet here; the page shows the one that the file uses most.
const LANGUAGES: &[&[&str]] = &[
    &["albanian", "shqip"],
    &["amharic", "አማርኛ"],
    &["arabic", "العربية", "عربي"],
    &["bengali", "bangla", "বাংলা"],
    &["british sign language", "bsl", "bsl users", "sign language (bsl)", "sign language"],
    &["bulgarian", "български"],
    &["cantonese", "廣東話", "广东话", "粵語"],
    &["czech", "čeština", "cesky", "česky"],
    &["dari", "دری"],
    &["english", "inglés", "angielski"],
    &["farsi", "persian", "فارسی"],
    &["french", "français", "francais"],
    &["gaelic", "scottish gaelic", "gàidhlig", "scots gaelic"],
    &["german", "deutsch"],
    &["greek", "ελληνικά"],
    &["gujarati", "gujurati", "gujerati", "ગુજરાતી"],
    &["hindi", "हिन्दी", "हिंदी"],
    &["hungarian", "magyar"],
    &["irish", "gaeilge"],
    &["italian", "italiano"],
    &["japanese", "日本語"],
    &["korean", "한국어"],
    &["kurdish", "kurdî", "kurdi", "کوردی"],
    &["latvian", "latviešu"],
    &["lithuanian", "lietuvių", "lietuviu"],
    &["mandarin", "普通话", "普通話"],
    &["nepali", "नेपाली"],
    &["pashto", "pushto", "پښتو"],
    &["polish", "polski"],
    &["portuguese", "português", "portugues"],
    &["punjabi", "panjabi", "ਪੰਜਾਬੀ"],
    &["romanian", "română", "romana"],
    &["russian", "русский"],
    &["slovak", "slovenčina"],
    &["somali", "soomaali", "af soomaali"],
    &["sorani", "kurdish sorani", "kurdish (sorani)"],
    &["spanish", "español", "espanol", "castellano"],
    &["sylheti", "ছিলটি"],
    &["tamil", "தமிழ்"],
    &["tigrinya", "ትግርኛ"],
    &["turkish", "türkçe", "turkce"],
    &["ukrainian", "українська"],
    &["urdu", "اردو"],
    &["vietnamese", "tiếng việt"],
    &["welsh", "cymraeg"],
    &["yoruba", "yorùbá"],
    &[
        "interpreter",
        "interpreters",
        "interpreting",
        "interpreters available",
        "interpreter available",
        "interpretation",
        "interpreting on request",
        "interpreters on request",
    ],
];

/// The languages in one value of a cell.
pub(super) fn answers(value: &str) -> Vec<Answer> {
    if let Some(whole) = known(value) {
        return vec![Answer { key: whole.to_owned(), text: value.trim().to_owned() }];
    }
    let parts = value.split([',', '/', '&', '+', '·', '•']).flat_map(|part| part.split(" and "));
    let mut answers: Vec<Answer> = Vec::new();
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        let text = bare(part);
        let key = known(text).map_or_else(|| words(text), str::to_owned);
        if !key.is_empty() && !answers.iter().any(|answer| answer.key == key) {
            answers.push(Answer { key, text: text.to_owned() });
        }
    }
    answers
}

/// The key of a language by any of its names.
fn known(name: &str) -> Option<&'static str> {
    let name = words(name);
    let names = LANGUAGES.iter().find(|names| names.contains(&name.as_str()))?;
    names.first().copied()
}

/// A language without what is said beside it: "Polish (Tuesdays)", "Polish-speaking staff".
fn bare(part: &str) -> &str {
    let before_bracket = part.split_once('(').map_or(part, |(before, _)| before);
    let mut name = before_bracket.trim();
    for ending in [
        " speaking staff",
        " speaking",
        " speakers",
        " spoken",
        "-speaking staff",
        "-speaking",
        "-speakers",
    ] {
        let cut = name.len().checked_sub(ending.len()).filter(|cut| *cut > 0);
        let split = cut.and_then(|cut| Some((name.get(..cut)?, name.get(cut..)?)));
        if let Some((before, _)) = split.filter(|(_, end)| end.eq_ignore_ascii_case(ending)) {
            name = before.trim();
        }
    }
    if name.is_empty() { part } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(value: &str) -> Vec<String> {
        answers(value).into_iter().map(|answer| answer.key).collect()
    }

    #[test]
    fn a_language_is_known_by_all_its_names() {
        assert_eq!(keys("Polish / polski"), ["polish"]);
        assert_eq!(keys("POLSKI"), ["polish"]);
        assert_eq!(keys("Panjabi"), ["punjabi"]);
        assert_eq!(keys("BSL"), keys("British Sign Language"));
        assert_eq!(keys("Polish-speaking staff"), ["polish"]);
        assert_eq!(keys("Polish (Tuesdays)"), ["polish"]);
        assert_eq!(keys("Kurdish (Sorani)"), ["sorani"]);
    }

    #[test]
    fn joined_languages_are_taken_apart() {
        assert_eq!(keys("English, Polish and Urdu"), ["english", "polish", "urdu"]);
        assert_eq!(keys("Welsh/English"), ["welsh", "english"]);
        assert_eq!(keys("Klingon"), ["klingon"]);
        assert!(keys(" / ").is_empty());
    }
}
