//! Titles of pages: no two alike, so that tabs, bookmarks and search results can be told apart.

use std::collections::BTreeSet;

/// Gives each page of a site a title that no other has.
#[derive(Debug)]
pub struct Titles<'a> {
    site: &'a str,
    taken: BTreeSet<String>,
}

impl<'a> Titles<'a> {
    /// No page has a title yet.
    pub fn new(site: &'a str) -> Self {
        Self { site, taken: BTreeSet::new() }
    }

    /// The title of the home page: the site's own name comes last, once.
    pub fn home(&mut self, heading: &str) -> String {
        if heading == self.site {
            return self.free(heading.to_owned());
        }
        self.page(&[heading], &[])
    }

    /// A title of these parts, the page's own first, and the site's name. Where it is taken, the
    /// page's own part gets the first of `hints` that makes it another, at last a number.
    pub fn page(&mut self, parts: &[&str], hints: &[&str]) -> String {
        let whole = |own: &str| {
            let above = parts.iter().skip(1).copied().chain([self.site]);
            let parts: Vec<&str> = [own].into_iter().chain(above).collect();
            parts.join(" – ")
        };
        let own = parts.first().copied().unwrap_or_default();
        let plain = whole(own);
        let hinted = hints.iter().map(|hint| whole(&format!("{own}, {hint}")));
        let found = [plain.clone()]
            .into_iter()
            .chain(hinted)
            .find(|title| !self.taken.contains(&folded(title)));
        match found {
            Some(title) => self.free(title),
            None => {
                let numbered = (2_u32..).map(|number| whole(&format!("{own} ({number})")));
                let mut free = numbered.filter(|title| !self.taken.contains(&folded(title)));
                let title = free.next().unwrap_or(plain);
                drop(free);
                self.free(title)
            }
        }
    }

    fn free(&mut self, title: String) -> String {
        self.taken.insert(folded(&title));
        title
    }
}

/// A name or title as a key: people don't tell them apart by case or blanks.
pub fn folded(title: &str) -> String {
    let words: Vec<String> = title.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_part_comes_first() {
        let mut titles = Titles::new("Maps of Ashby");
        assert_eq!(titles.home("Maps of Ashby"), "Maps of Ashby");
        assert_eq!(titles.page(&["Pantry", "Food"], &[]), "Pantry – Food – Maps of Ashby");
    }

    #[test]
    fn pages_with_the_same_name_get_what_tells_them_apart() {
        let mut titles = Titles::new("S");
        let mut title = |hints: &[&str]| titles.page(&["Bank"], hints);
        assert_eq!(title(&["ZZ1 1AA"]), "Bank – S");
        assert_eq!(title(&["ZZ1 1AA"]), "Bank, ZZ1 1AA – S");
        assert_eq!(title(&["zz1 1aa", "High Street"]), "Bank, High Street – S");
        assert_eq!(title(&["ZZ1 1AA"]), "Bank (2) – S");
        assert_eq!(title(&[]), "Bank (3) – S");
    }
}
