//! The stem of an English word: plurals, -ing and -ed taken off, so that "nappies" finds "nappy"
//! and "caring" finds "care".
//!
//! Stems are keys, not words to read. The page's scripts make the same ones
//! (`index/search/words.ts` of the theme); `tests/search/words.json` holds both to one table.

/// The stem of a folded word. What isn't in plain letters is its own stem.
pub fn stem(word: &str) -> String {
    if word.len() < 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let one = regular(singular(word));
    let base = plain_verb(&one).unwrap_or(one);
    without_end(base)
}

/// One of what a plural names.
fn singular(word: &str) -> String {
    let without = |end: usize| word[..word.len() - end].to_owned();
    let ends = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    match word.len() {
        // CVs and GPs, but not gas and bus.
        3 if ends(&["s"]) && !has_vowel(&word[..2]) => without(1),
        3 => word.to_owned(),
        _ if ends(&["ss", "us", "is"]) => word.to_owned(),
        5.. if ends(&["ies"]) => without(3) + "y",
        5.. if ends(&["sses", "shes", "ches", "xes"]) => without(2),
        6.. if ends(&["oes"]) => without(2),
        _ if ends(&["s"]) => without(1),
        _ => word.to_owned(),
    }
}

/// Plurals that follow no rule.
fn regular(word: String) -> String {
    let one = match word.as_str() {
        "children" => "child",
        "men" => "man",
        "women" => "woman",
        "feet" => "foot",
        "teeth" => "tooth",
        "buse" => "bus",
        _ => return word,
    };
    one.to_owned()
}

/// The verb without -ing or -ed; `None` where those are no endings: "bring", "need".
fn plain_verb(word: &str) -> Option<String> {
    if let Some(base) = word.strip_suffix("ied").filter(|base| base.len() >= 2) {
        return Some(format!("{base}y"));
    }
    let ed = || word.strip_suffix("ed").filter(|base| !base.ends_with('e'));
    let base = word.strip_suffix("ing").or_else(ed)?;
    if base.len() < 3 || !has_vowel(base) {
        return None;
    }
    // "care" lost an e that words as short as it keep.
    let lost_e = match base.as_bytes() {
        [a, b, c] => !is_vowel(*a) && is_vowel(*b) && !is_vowel(*c) && !b"wx".contains(c),
        _ => false,
    };
    Some(if lost_e { format!("{base}e") } else { base.to_owned() })
}

/// Without a last e or a doubled consonant, which endings add and take away.
fn without_end(mut word: String) -> String {
    if word.len() >= 5 && word.ends_with('e') {
        word.pop();
    }
    if let [_, _, .., a, b] = word.as_bytes()
        && a == b
        && !is_vowel(*a)
    {
        word.pop();
    }
    word
}

fn has_vowel(word: &str) -> bool {
    word.bytes().any(is_vowel)
}

fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}
