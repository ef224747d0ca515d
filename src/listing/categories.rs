//! Categories: where to cut a cell that names several, and one spelling for each.
//!
//! Whether a comma parts two categories is settled once for a column, by looking at all of it.

use std::collections::{BTreeMap, BTreeSet};

use super::text::{filled, one_line, words};

/// How a column's cells name several values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Cut {
    comma: bool,
    slash: bool,
    /// ` / ` with blanks around it.
    spaced_slash: bool,
}

impl Cut {
    /// Learns from all cells of a column. A separator counts where most of the parts it makes
    /// turn up in other values too.
    pub fn of<'t>(cells: impl Iterator<Item = &'t str>) -> Self {
        let values: BTreeSet<String> = cells.filter_map(filled).take(20_000).map(words).collect();
        Self {
            comma: parts_recur(&values, ","),
            slash: parts_recur(&values, "/"),
            spaced_slash: parts_recur(&values, " / "),
        }
    }

    /// The values in a cell, in order, without repeats.
    pub fn values(self, cell: &str) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        let spaced = |part: &str| -> Vec<String> {
            if self.spaced_slash && !self.slash {
                part.split(" / ").map(str::to_owned).collect()
            } else {
                vec![part.to_owned()]
            }
        };
        let cuts = |c: char| match c {
            ';' | '|' | '\n' | '\r' => true,
            ',' => self.comma,
            '/' => self.slash,
            _ => false,
        };
        for part in cell.split(cuts).flat_map(spaced) {
            let Some(value) = filled(&part) else { continue };
            let value = one_line(value.trim_end_matches([',', ';']));
            if !value.is_empty() && !values.iter().any(|known| words(known) == words(&value)) {
                values.push(value);
            }
        }
        values
    }
}

/// Whether the parts that a separator makes are values, or parts, of other cells too.
fn parts_recur(values: &BTreeSet<String>, separator: &str) -> bool {
    let cut = |value: &str| -> Vec<String> {
        value
            .split(separator)
            .map(|part| part.trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect()
    };
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for part in values.iter().flat_map(|value| cut(value)) {
        *uses.entry(part).or_default() += 1;
    }
    let parts: Vec<String> = values
        .iter()
        .filter(|value| value.contains(separator))
        .flat_map(|value| cut(value))
        .collect();
    let recurring = parts.iter().filter(|part| uses.get(*part).is_some_and(|n| *n > 1)).count();
    recurring > 0 && recurring * 10 >= parts.len() * 6
}

/// One spelling for each category: the one that staff configured, else the commonest.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    /// Every spelling, with how many listings have it.
    spellings: BTreeMap<String, usize>,
    /// Listings by folded title.
    counts: BTreeMap<String, usize>,
    /// The spelling to show, by folded title.
    chosen: BTreeMap<String, String>,
    /// Spellings to replace, so that folding is done once for each and not for each listing.
    replaced: BTreeMap<String, String>,
}

impl Spellings {
    /// Those that the configuration names come first.
    pub fn new<'c>(configured: impl Iterator<Item = &'c str>) -> Self {
        let chosen = configured.map(|name| (words(name), name.to_owned())).collect();
        Self { chosen, ..Self::default() }
    }

    pub fn count(&mut self, title: &str) {
        match self.spellings.get_mut(title) {
            Some(count) => *count += 1,
            None => {
                self.spellings.insert(title.to_owned(), 1);
            }
        }
    }

    /// Chooses the commonest spelling of each; of two as common, the first of the alphabet.
    pub fn settle(&mut self) {
        let mut most: BTreeMap<String, (usize, &str)> = BTreeMap::new();
        for (spelling, count) in &self.spellings {
            let folded = words(spelling);
            *self.counts.entry(folded.clone()).or_default() += count;
            let best = most.entry(folded).or_insert((0, spelling));
            if *count > best.0 {
                *best = (*count, spelling);
            }
        }
        for (folded, (_, spelling)) in most {
            self.chosen.entry(folded).or_insert_with(|| spelling.to_owned());
        }
        for spelling in self.spellings.keys() {
            if let Some(chosen) = self.chosen.get(&words(spelling)).filter(|c| *c != spelling) {
                self.replaced.insert(spelling.clone(), chosen.clone());
            }
        }
    }

    /// Replaces each title by the chosen spelling.
    pub fn apply(&self, titles: &mut [String]) {
        for title in titles {
            if let Some(chosen) = self.replaced.get(title) {
                title.clone_from(chosen);
            }
        }
    }

    /// Pairs that are probably one category, the rarer first, with their counts.
    pub fn doubtful(&self) -> Vec<(String, usize, String, usize)> {
        // Beyond this a column holds no categories, and comparing all pairs takes long.
        if self.counts.len() > 300 {
            return Vec::new();
        }
        let title =
            |folded: &'_ String| -> &str { self.chosen.get(folded).map_or("", String::as_str) };
        let titles: Vec<(&str, usize)> =
            self.counts.iter().map(|(folded, count)| (title(folded), *count)).collect();
        let mut pairs = Vec::new();
        for (at, (one, n)) in titles.iter().enumerate() {
            for (other, m) in titles.iter().skip(at + 1).filter(|(other, _)| near(one, other)) {
                let (rare, common) =
                    if n <= m { ((*one, *n), (*other, *m)) } else { ((*other, *m), (*one, *n)) };
                pairs.push((rare.0.to_owned(), rare.1, common.0.to_owned(), common.1));
            }
        }
        pairs
    }
}

/// Whether two titles differ only as slips of the pen do.
fn near(one: &str, other: &str) -> bool {
    if differ_in_codes(one, other) {
        return false;
    }
    let plain = |title: &str| -> String {
        words(title).replace('&', "and").chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let (one, other) = (plain(one), plain(other));
    let digits = |title: &str| -> String { title.chars().filter(char::is_ascii_digit).collect() };
    if digits(&one) != digits(&other) {
        return false;
    }
    let length = one.chars().count().min(other.chars().count());
    let allowed = match length {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    };
    one == other
        || (length > 2 && (format!("{one}s") == other || format!("{other}s") == one))
        || (allowed > 0 && strsim::damerau_levenshtein(&one, &other) <= allowed)
}

/// `RC Primary` and `ND Primary`: what differs is written in capitals in both, on purpose.
fn differ_in_codes(one: &str, other: &str) -> bool {
    let is_code = |word: &str| {
        word.len() <= 5
            && word.bytes().any(|b| b.is_ascii_uppercase())
            && !word.bytes().any(|b| b.is_ascii_lowercase())
    };
    let shouted = |title: &str| !title.chars().any(char::is_lowercase);
    let (a, b): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let mut different = a.iter().zip(&b).filter(|(x, y)| x != y).peekable();
    a.len() == b.len()
        && !(shouted(one) || shouted(other))
        && different.peek().is_some()
        && different.all(|(x, y)| is_code(x) && is_code(y))
}

#[cfg(test)]
mod tests {
    #[test]
    fn codes_in_capitals_are_no_slips() {
        assert!(!super::near("RC Primary", "ND Primary"));
        assert!(!super::near("NDSS Annexe", "NDPS Annexe"));
        assert!(super::near("Food banks", "Food bank"));
        assert!(super::near("FOOD BANKS", "FOOD BANK"));
    }

    use super::*;

    #[test]
    fn a_comma_cuts_only_where_its_parts_recur() {
        let cut =
            Cut::of(["Food, Advice", "Advice", "Food", "Food, Company", "Company"].into_iter());
        assert_eq!(cut.values("Food, Advice"), ["Food", "Advice"]);
        let whole = Cut::of(
            ["Arts, crafts and hobbies", "Sport", "Sport", "Health, mind and body"].into_iter(),
        );
        assert_eq!(whole.values("Arts, crafts and hobbies"), ["Arts, crafts and hobbies"]);
        let repeated = Cut::of(["Food, drink"; 30].into_iter());
        assert_eq!(repeated.values("Food, drink"), ["Food, drink"]);
    }

    #[test]
    fn semicolons_bars_and_line_breaks_always_cut() {
        assert_eq!(
            Cut::default().values("Food; Advice|food\nCompany;"),
            ["Food", "Advice", "Company"]
        );
        assert_eq!(Cut::default().values("Food/drink"), ["Food/drink"]);
    }

    #[test]
    fn the_commonest_spelling_wins() {
        let mut spellings = Spellings::new(std::iter::empty());
        for title in ["Static library", "Static Library", "Static Library", "Archive"] {
            spellings.count(title);
        }
        spellings.settle();
        let mut titles = ["Static library".to_owned()];
        spellings.apply(&mut titles);
        assert_eq!(titles, ["Static Library"]);
    }

    #[test]
    fn near_spellings_are_noticed() {
        let mut spellings = Spellings::new(std::iter::empty());
        for title in
            ["Food bank", "Food banks", "Foodbank", "Zone 1", "Zone 2", "Advice", "Art", "Arm"]
        {
            spellings.count(title);
        }
        spellings.settle();
        let doubtful = spellings.doubtful();
        assert_eq!(doubtful.len(), 3, "{doubtful:?}");
    }
}
