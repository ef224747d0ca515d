//! The list from A to Z: names alone, by their first letter, for readers without scripts and for
//! everybody who knows what a place is called. Only maps with many listings have one.

use rayon::prelude::*;
use tera::Value;

use super::context::{Crumb, LetterView, NameView};
use super::drawings::Drawings;
use super::links;
use super::list_pages::pagination;
use super::one_map::{OneMap, one_line};
use super::printer::{Printer, Sheet};
use super::titles::Titles;
use crate::atlas::{Map, initial};
use crate::report::Problem;

/// A map with more listings than this has a list from A to Z: a shorter one is read through as
/// fast on the pages that it has anyway.
const MANY: usize = 100;

/// Names on one page: a line each, some 30 KB of HTML.
const PAGE_SIZE: usize = 200;

/// Where the list is, from the map's folder.
const PLACE: &str = "a-z/";

/// The folder, and the words, of names that begin with no letter from A to Z.
const OTHERS: &str = "0-9";

/// Where a map's list from A to Z is, from the map's folder; none where it has none.
pub fn place(map: &Map) -> Option<&'static str> {
    (map.listings.len() > MANY).then_some(PLACE)
}

/// The names under one letter.
struct Letter {
    /// None for those that begin with something else.
    letter: Option<char>,
    ranks: Vec<u32>,
}

/// A page of the list that is about to be drawn.
struct Page<'l> {
    letter: Option<&'l Letter>,
    /// Counted from 1.
    number: usize,
    heading: String,
    full_title: String,
}

/// Writes `<map>/a-z/`, and a page or several for each letter; returns the paths of the first
/// ones. Nothing, for a map with few listings.
pub fn write(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    view: &Value,
    titles: &mut Titles<'_>,
) -> Result<Vec<String>, Problem> {
    if place(one.map).is_none() {
        return Ok(Vec::new());
    }
    let letters = letters(one.map);
    let mut pages = vec![page(printer, one, None, 1, titles)];
    for letter in letters.iter().filter(|letter| !letter.ranks.is_empty()) {
        let numbers = 1..=letter.last();
        pages.extend(numbers.map(|number| page(printer, one, Some(letter), number, titles)));
    }
    let firsts = pages.iter().filter(|page| page.number == 1);
    let firsts = firsts.map(|page| format!("{}{}", one.path(), page.place())).collect();
    let drawn = pages.into_par_iter().map(|page| draw(printer, one, view, &letters, &page));
    drawn.collect::<Result<(), Problem>>()?;
    Ok(firsts)
}

/// All letters, those without a name too, and what begins with none of them last.
fn letters(map: &Map) -> Vec<Letter> {
    let keys = ('a'..='z').map(Some).chain([None]);
    let mut letters: Vec<Letter> =
        keys.map(|letter| Letter { letter, ranks: Vec::new() }).collect();
    for &rank in &map.by_name {
        let first = map.listings.get(rank as usize).and_then(|listing| initial(&listing.name));
        if let Some(letter) = letters.iter_mut().find(|letter| letter.letter == first) {
            letter.ranks.push(rank);
        }
    }
    letters
}

impl Letter {
    fn last(&self) -> usize {
        self.ranks.len().div_ceil(PAGE_SIZE).max(1)
    }

    /// From the map's folder.
    fn place(&self) -> String {
        match self.letter {
            Some(letter) => format!("{PLACE}{letter}/"),
            None => format!("{PLACE}{OTHERS}/"),
        }
    }

    fn view(&self, current: Option<&Letter>) -> LetterView {
        LetterView {
            title: self.letter.map_or_else(String::new, |c| c.to_ascii_uppercase().to_string()),
            count: self.ranks.len(),
            href: (!self.ranks.is_empty()).then(|| self.place()),
            current: current.is_some_and(|current| current.letter == self.letter),
        }
    }
}

impl Page<'_> {
    /// From the map's folder.
    fn place(&self) -> String {
        match (self.letter, self.number) {
            (None, _) => PLACE.to_owned(),
            (Some(letter), 1) => letter.place(),
            (Some(letter), number) => format!("{}page/{number}/", letter.place()),
        }
    }
}

fn page<'l>(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    letter: Option<&'l Letter>,
    number: usize,
    titles: &mut Titles<'_>,
) -> Page<'l> {
    let words = printer.words();
    let mut heading = match letter.map(|letter| letter.letter) {
        None => words.say("a-z", &[]),
        Some(None) => words.say("a-z-letter", &[("letter", &words.say("a-z-others", &[]))]),
        Some(Some(c)) => {
            words.say("a-z-letter", &[("letter", &c.to_ascii_uppercase().to_string())])
        }
    };
    if number > 1 {
        let last = letter.map_or(1, Letter::last).to_string();
        let given = [("name", heading.as_str()), ("page", &number.to_string()), ("last", &last)];
        heading = words.say("page-of", &given);
    }
    let full_title = titles.page(&[&heading, one.title], &[]);
    Page { letter, number, heading, full_title }
}

fn draw(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    view: &Value,
    letters: &[Letter],
    page: &Page<'_>,
) -> Result<(), Problem> {
    let place = page.place();
    let map_root = links::up(&place);
    let mut variables = one.variables(view, &map_root);
    let letters: Vec<LetterView> = letters.iter().map(|letter| letter.view(page.letter)).collect();
    let ranks = page.letter.map(|letter| letter.ranks.as_slice()).unwrap_or_default();
    let ranks = ranks.iter().skip((page.number - 1) * PAGE_SIZE).take(PAGE_SIZE);
    let names: Vec<NameView<'_>> = ranks.filter_map(|rank| name(one, *rank)).collect();
    variables.insert("letters", &letters);
    variables.insert("names", &names);
    let base = page.letter.map(|letter| format!("{map_root}{}", letter.place()));
    let last = page.letter.map_or(1, Letter::last);
    variables.insert("pagination", &base.and_then(|base| pagination(&base, page.number, last)));
    variables.insert("heading", &page.heading);
    printer.page(Sheet {
        kind: "a-z",
        path: &format!("{}{place}", one.path()),
        title: &page.heading,
        full_title: page.full_title.clone(),
        summary: None,
        above: vec![Crumb { title: one.title, href: &map_root }],
        canonical: None,
        drawings: Drawings::Used(&[]),
        variables,
    })
}

fn name<'o>(one: &'o OneMap<'_>, rank: u32) -> Option<NameView<'o>> {
    let listing = one.map.listings.get(rank as usize)?;
    let categories = one.categories_of(rank);
    Some(NameView {
        name: &listing.name,
        href: format!("{}/", listing.slug),
        categories: categories.iter().map(|category| category.title.as_str()).collect(),
        place: one_line(listing).or_else(|| listing.area_served.clone()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::samples;

    #[test]
    fn every_listing_stands_under_one_letter() {
        let names = ["Ash", "élan", "2nd", "***", "Bread", "apple"];
        let listings =
            names.iter().enumerate().map(|(n, name)| samples::listing(&format!("l{n}"), name));
        let map = samples::map(listings.collect());
        let letters = letters(&map);
        let count = |wanted| letters.iter().find(|l| l.letter == wanted).unwrap().ranks.len();
        assert_eq!(letters.iter().map(|letter| letter.ranks.len()).sum::<usize>(), names.len());
        assert_eq!([count(Some('a')), count(Some('b')), count(Some('e'))], [2, 1, 1]);
        assert_eq!(count(None), 2);
    }

    #[test]
    fn only_maps_with_many_listings_have_one() {
        let map = |count: usize| {
            let listing = |n| samples::listing(&format!("l{n}"), "A");
            samples::map((0..count).map(listing).collect())
        };
        assert_eq!(place(&map(MANY)), None);
        assert_eq!(place(&map(MANY + 1)), Some("a-z/"));
    }
}
