//! Lists without scripts: further pages of a map's list, and a list for each category and need.

use rayon::prelude::*;
use tera::Value;

use super::context::{Crumb, Current, PageNumber, Pagination};
use super::drawings::Drawings;
use super::links;
use super::one_map::{OneMap, PAGE_SIZE};
use super::printer::{Printer, Sheet};
use super::titles::Titles;
use super::urgent;
use crate::report::Problem;

/// Pages on either side of the current one that pagination names.
const NEAR: usize = 1;

/// A list that runs over several pages.
struct List<'a> {
    /// From the map's folder: empty for the whole list, `category/food/`, `i-need-food/`.
    place: String,
    heading: &'a str,
    category: Option<&'a str>,
    need: Option<&'a str>,
    ranks: Vec<u32>,
}

/// One page of a list.
struct ListPage<'l, 'a> {
    list: &'l List<'a>,
    /// Counted from 1.
    number: usize,
    heading: String,
    full_title: String,
}

/// Writes `<map>/page/N/`, `<map>/category/<slug>/` and `<map>/<need>/`, and their further pages.
/// Returns the paths of the lists' first pages.
pub fn write(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    view: &Value,
    titles: &mut Titles<'_>,
) -> Result<Vec<String>, Problem> {
    let lists = lists(one);
    let pages: Vec<ListPage<'_, '_>> = lists
        .iter()
        .flat_map(|list| {
            // The first page of the whole list is the map's own page.
            let first = if list.place.is_empty() { 2 } else { 1 };
            (first..=list.last()).map(move |number| (list, number))
        })
        .map(|(list, number)| {
            let heading = heading(printer, list, number);
            let parts: &[&str] =
                if list.place.is_empty() { &[&heading] } else { &[&heading, one.title] };
            ListPage { list, number, full_title: titles.page(parts, &[]), heading }
        })
        .collect();
    let written = pages.into_par_iter().map(|page| draw(printer, one, view, page));
    written.collect::<Result<(), Problem>>()?;
    let firsts = lists.iter().filter(|list| !list.place.is_empty());
    Ok(firsts.map(|list| format!("{}{}", one.path(), list.place)).collect())
}

fn lists<'a>(one: &OneMap<'a>) -> Vec<List<'a>> {
    let map = one.map;
    let whole = List {
        place: String::new(),
        heading: one.title,
        category: None,
        need: None,
        ranks: map.by_name.clone(),
    };
    let categories = (0_u16..).zip(&map.categories).map(|(index, category)| List {
        place: format!("category/{}/", category.slug),
        heading: &category.title,
        category: Some(&category.slug),
        need: None,
        ranks: one.ranks_in(|of| of == index),
    });
    let needs = map.needs.iter().map(|need| List {
        place: format!("{}/", need.slug),
        heading: &need.title,
        category: None,
        need: Some(&need.slug),
        ranks: one.ranks_in(|of| {
            let category = map.categories.get(usize::from(of));
            category.is_some_and(|category| need.categories.contains(&category.slug))
        }),
    });
    [whole].into_iter().chain(categories).chain(needs).collect()
}

impl List<'_> {
    fn last(&self) -> usize {
        self.ranks.len().div_ceil(PAGE_SIZE).max(1)
    }

    /// Path of a page of the list from the map's folder.
    fn place_of(&self, number: usize) -> String {
        match number {
            1 => self.place.clone(),
            _ => format!("{}page/{number}/", self.place),
        }
    }
}

fn heading(printer: &Printer<'_>, list: &List<'_>, number: usize) -> String {
    if number == 1 {
        return list.heading.to_owned();
    }
    let (number, last) = (number.to_string(), list.last().to_string());
    let given = [("name", list.heading), ("page", &number), ("last", &last)];
    printer.words().say("page-of", &given)
}

fn draw(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    view: &Value,
    page: ListPage<'_, '_>,
) -> Result<(), Problem> {
    let ListPage { list, number, .. } = page;
    let place = list.place_of(number);
    let map_root = links::up(&place);
    let skipped = (number - 1) * PAGE_SIZE;
    let ranks = list.ranks.iter().skip(skipped).take(PAGE_SIZE);
    let cards: Vec<_> = ranks.filter_map(|rank| one.card(*rank)).collect();
    let mut variables = one.variables(view, &map_root);
    variables.insert("listings", &cards);
    let base = format!("{map_root}{}", list.place);
    variables.insert("pagination", &pagination(&base, number, list.last()));
    variables.insert("heading", &page.heading);
    variables.insert(
        "current",
        &Current {
            category: list.category,
            need: list.need,
            urgent: is_urgent(printer, one, list),
            count: list.ranks.len(),
            first: skipped + cards.len().min(1),
            last: skipped + cards.len(),
        },
    );
    printer.page(Sheet {
        kind: "list",
        path: &format!("{}{place}", one.path()),
        title: &page.heading,
        full_title: page.full_title,
        summary: None,
        above: vec![Crumb { title: one.title, href: &map_root }],
        canonical: None,
        drawings: Drawings::Used(&[]),
        variables,
    })
}

fn is_urgent(printer: &Printer<'_>, one: &OneMap<'_>, list: &List<'_>) -> bool {
    printer.site.urgent.as_ref().is_some_and(|panel| {
        list.category.is_some_and(|slug| urgent::for_category(panel, one.map, slug))
            || list.need.is_some_and(|slug| urgent::for_need(panel, one.map, slug))
    })
}

/// The pages of a list whose first page is at `base`; `None` where there is only one.
pub fn pagination(base: &str, current: usize, last: usize) -> Option<Pagination> {
    if last < 2 {
        return None;
    }
    let href = |number: usize| match number {
        1 => base.to_owned(),
        _ => format!("{base}page/{number}/"),
    };
    let mut pages = Vec::new();
    let mut before = 0;
    for number in 1..=last {
        let shown = number == 1 || number == last || number.abs_diff(current) <= NEAR;
        // A gap of one page is that page.
        let lone = (number == 2 && current == 4) || (number + 1 == last && current + 3 == last);
        if !shown && !lone {
            continue;
        }
        if number > before + 1 {
            pages.push(PageNumber { number: None, href: None, current: false });
        }
        pages.push(PageNumber {
            number: Some(number),
            href: Some(href(number)),
            current: number == current,
        });
        before = number;
    }
    Some(Pagination {
        current,
        last,
        previous: (current > 1).then(|| href(current - 1)),
        next: (current < last).then(|| href(current + 1)),
        pages,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(current: usize, last: usize) -> String {
        let pages = pagination("./", current, last).unwrap().pages;
        let word = |page: &PageNumber| match page.number {
            None => "…".to_owned(),
            Some(number) if page.current => format!("[{number}]"),
            Some(number) => number.to_string(),
        };
        pages.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn pagination_names_the_ends_and_what_is_near() {
        assert_eq!(numbers(1, 2), "[1] 2");
        assert_eq!(numbers(1, 8), "[1] 2 … 8");
        assert_eq!(numbers(4, 8), "1 2 3 [4] 5 … 8");
        assert_eq!(numbers(5, 8), "1 … 4 [5] 6 7 8");
        assert_eq!(numbers(50, 100), "1 … 49 [50] 51 … 100");
    }

    #[test]
    fn the_first_page_has_no_number_in_its_address() {
        let pages = pagination("../../", 2, 3).unwrap();
        assert_eq!(pages.previous.as_deref(), Some("../../"));
        assert_eq!(pages.next.as_deref(), Some("../../page/3/"));
        assert!(pagination("./", 1, 1).is_none());
    }
}
