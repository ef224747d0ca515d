//! Urgent help: the panel beside what calls for it, and its own page.
//!
//! The words are staff's, in `content/urgent.md`. Here is decided which lists of a map show them
//! at once; `page/urgent.ts` decides the same for choices and searches made in the page.

use super::context::{UrgentSigns, UrgentView};
use super::markdown::{self, Source};
use super::page;
use super::printer::Printer;
use super::telephones;
use super::titles::Titles;
use crate::atlas::{Map, Need};
use crate::config::{SiteConfig, UrgentConfig};
use crate::report::{Problem, Problems, code};
use crate::suggest::{folded, nearest};

/// Writes `urgent/index.html`, where the link leads without scripts.
pub fn write(printer: &Printer<'_>, titles: &mut Titles<'_>) -> Result<(), Problem> {
    let Some(UrgentConfig { page, .. }) = &printer.site.urgent else {
        return Ok(());
    };
    page::draw(printer, titles, page, &html(&page.body, 2))
}

/// The panel as templates know it, its headings below a heading of level 2.
pub fn view(site: &SiteConfig) -> Option<UrgentView<'_>> {
    let UrgentConfig { page, .. } = site.urgent.as_ref()?;
    let (slug, title) = (page.slug.as_str(), page.title.as_str());
    Some(UrgentView { slug, title, body_html: html(&page.body, 3) })
}

fn html(body: &str, top: u8) -> String {
    telephones::linked(&markdown::html(body, Source::Page, top))
}

/// What on this map brings the panel up.
pub fn signs(urgent: &UrgentConfig, map: &Map) -> UrgentSigns {
    let categories: Vec<&str> = categories(urgent, map).collect();
    let needs = map.needs.iter().filter(|need| names(urgent, need));
    let needs: Vec<&str> = needs.map(|need| need.slug.as_str()).collect();
    let words = urgent.words.iter().filter(|word| !word.is_empty()).map(String::as_str);
    UrgentSigns {
        categories: categories.join(" "),
        needs: needs.join(" "),
        words: words.collect::<Vec<_>>().join("|"),
    }
}

/// Whether the list of a category, by slug, shows the panel.
pub fn for_category(urgent: &UrgentConfig, map: &Map, slug: &str) -> bool {
    categories(urgent, map).any(|category| category == slug)
}

/// Whether the list of a need, by slug, shows the panel: it is named, or one of its categories.
pub fn for_need(urgent: &UrgentConfig, map: &Map, slug: &str) -> bool {
    let need = map.needs.iter().find(|need| need.slug == slug);
    need.is_some_and(|need| {
        let chosen = need.chosen.iter().filter(|(facet, _)| facet == "category");
        names(urgent, need)
            || chosen
                .flat_map(|(_, options)| options)
                .any(|category| for_category(urgent, map, category))
    })
}

/// Slugs of the map's categories that the panel names, by their names in the data or their titles.
fn categories<'m>(urgent: &'m UrgentConfig, map: &'m Map) -> impl Iterator<Item = &'m str> {
    let named = |category: &&crate::atlas::Category| {
        let ways = names_of(map, &category.title);
        ways.iter().any(|way| urgent.categories.iter().any(|name| same(name, way)))
    };
    map.categories.iter().filter(named).map(|category| category.slug.as_str())
}

/// A category's title, and its name in the data where the front matter gives it another title.
fn names_of<'m>(map: &'m Map, title: &'m str) -> Vec<&'m str> {
    let renamed = map.config.categories.iter();
    let renamed = renamed.filter(|config| config.title.as_deref() == Some(title));
    renamed.map(|config| config.name.as_str()).chain([title]).collect()
}

fn names(urgent: &UrgentConfig, need: &Need) -> bool {
    urgent.needs.iter().any(|title| same(title, &need.title))
}

fn same(a: &str, b: &str) -> bool {
    folded(a) == folded(b)
}

/// Categories and needs that the panel names and no map has: it would wait for them in vain.
pub fn check(site: &SiteConfig, maps: &[Map]) -> Problems {
    let mut problems = Problems::new();
    // Without any listing a data file has a problem, and these would only follow from it.
    let ready = maps.iter().any(|map| !map.listings.is_empty());
    let Some(urgent) = site.urgent.as_ref().filter(|_| ready) else {
        return problems;
    };
    let categories: Vec<&str> = maps
        .iter()
        .flat_map(|map| map.categories.iter().flat_map(|c| names_of(map, &c.title)))
        .collect();
    let needs: Vec<&str> =
        maps.iter().flat_map(|map| map.needs.iter().map(|need| need.title.as_str())).collect();
    for (index, name) in urgent.categories.iter().enumerate() {
        let message = format!("The panel of urgent help names the category “{name}”, ");
        let problem = unknown(&code::CATEGORY_UNUSED, name, &categories, message);
        problems.extend(problem.map(|p| at(urgent, "categories", index, p)));
    }
    for (index, title) in urgent.needs.iter().enumerate() {
        let message = format!("The panel of urgent help names the need “{title}”, ");
        let problem = unknown(&code::NEED_UNKNOWN, title, &needs, message);
        problems.extend(problem.map(|p| at(urgent, "needs", index, p)));
    }
    problems
}

fn unknown(
    code: &'static code::Code,
    name: &str,
    known: &[&str],
    message: String,
) -> Option<Problem> {
    if name.is_empty() || known.iter().any(|known| same(known, name)) {
        return None;
    }
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => format!("Did you mean “{near}”?"),
        None => "Write it as a map does, or take it out of the list.".to_owned(),
    };
    Some(Problem::new(code, message + "which no map has.").help(help))
}

fn at(urgent: &UrgentConfig, list: &str, index: usize, problem: Problem) -> Problem {
    let problem = problem.file(&urgent.page.file);
    urgent.page.places.at_value(&[list, &index.to_string()], problem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::samples;

    fn urgent(categories: &[&str], needs: &[&str]) -> UrgentConfig {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        UrgentConfig {
            page: samples::page("urgent", "Urgent help", "Ring 999."),
            categories: texts(categories),
            needs: texts(needs),
            words: texts(&["suicid", "self harm"]),
        }
    }

    #[test]
    fn categories_and_needs_bring_the_panel_up() {
        let map = samples::map(vec![samples::listing("a", "A")]);
        let named = urgent(&["ADVICE "], &[]);
        assert!(for_category(&named, &map, "advice"));
        assert!(!for_category(&named, &map, "food"));
        assert!(for_need(&named, &map, "i-need-advice"), "its category is named");
        assert_eq!(signs(&named, &map).categories, "advice");
        assert_eq!(signs(&named, &map).words, "suicid|self harm");
        let by_need = urgent(&[], &["I need advice"]);
        assert!(for_need(&by_need, &map, "i-need-advice"));
        assert!(!for_category(&by_need, &map, "advice"));
        assert_eq!(signs(&by_need, &map).needs, "i-need-advice");
    }

    #[test]
    fn names_that_no_map_has_are_reported_with_the_nearest() {
        let maps = [samples::map(vec![samples::listing("a", "A")])];
        let mut site = samples::site("/nowhere".into());
        site.urgent = Some(urgent(&["Food", "Advise"], &["I need a boat"]));
        let problems = check(&site, &maps);
        let told: Vec<_> = problems.iter().map(|p| (p.code.name, &*p.help)).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told.contains(&("category-unused", "Did you mean “Advice”?")), "{told:?}");
        assert!(told.iter().any(|(code, _)| *code == "need-unknown"), "{told:?}");
    }
}
