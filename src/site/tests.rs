//! The pages of a small site, drawn with the theme in the program.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::one_map::OneMap;
use super::printer::Printer;
use super::same_document;
use super::samples::{self, EVIL};
use super::titles::Titles;
use super::{
    headers, home, list_pages, listing_page, map_page, not_found, page, saved_page, service_worker,
    sitemap,
};
use crate::atlas::Map;
use crate::config::{ExitConfig, SiteConfig};
use crate::publish::MemorySink;
use crate::theme::{self, Theme};

fn theme(site: &SiteConfig) -> Theme {
    let (theme, problems) = theme::load(site);
    assert!(problems.is_empty(), "{problems:#?}");
    theme.unwrap()
}

/// Every page of a site with this map, by path.
fn pages(site: &SiteConfig, map: &Map) -> BTreeMap<String, String> {
    drawn(site, map, &theme(site))
}

fn drawn(site: &SiteConfig, map: &Map, theme: &Theme) -> BTreeMap<String, String> {
    let sink = MemorySink::new();
    let printer = Printer::new(site, theme, &Default::default(), &sink);
    let mut titles = Titles::new(&site.title);
    let maps = [OneMap::new(map, false)];
    let view = maps[0].view(site, "index/abc/manifest.json".to_owned());
    home::write(&printer, &maps, &mut titles).unwrap();
    page::write(&printer, &mut titles).unwrap();
    not_found::write(&printer, &mut titles).unwrap();
    service_worker::write(&printer, &mut titles).unwrap();
    saved_page::write(&printer, &maps, &mut titles).unwrap();
    map_page::write(&printer, &maps[0], &view, "index/abc/manifest.json", &mut titles).unwrap();
    map_page::write_embed(&printer, &maps[0], &view, "index/abc/manifest.json", &mut titles)
        .unwrap();
    let lists = list_pages::write(&printer, &maps[0], &view, &mut titles).unwrap();
    let context = Some("index/abc/context.json");
    listing_page::write(&printer, &maps[0], &view, context, &mut titles).unwrap();
    sitemap::write(&printer, &maps, lists).unwrap();
    headers::write(&printer, &maps).unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    sink.into_files().into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
}

fn sample(count: usize) -> BTreeMap<String, String> {
    let listings =
        (1..=count).map(|n| samples::listing(&format!("pantry-{n:02}"), &format!("Pantry {n:02}")));
    pages(&samples::site(PathBuf::from("/nowhere")), &samples::map(listings.collect()))
}

#[test]
fn a_page_of_a_map_with_a_way_out_has_a_neutral_title_and_is_not_kept() {
    let mut site = samples::site(PathBuf::from("/nowhere"));
    let mut map = samples::map((1..=25).map(|n| samples::listing(&format!("p{n}"), "P")).collect());
    map.config.exit =
        Some(ExitConfig { href: "https://example.org/".to_owned(), neutral_title: None });
    map.config.page.summary = Some("Refuges".to_owned());
    site.maps = vec![map.config.clone()];
    let pages = pages(&site, &map);
    let of_map: Vec<_> = html(&pages).filter(|(path, _)| path.starts_with("food/")).collect();
    assert!(of_map.len() > 25);
    for (path, page) in of_map {
        assert!(page.contains("<title>Ashby Council</title>"), "{path}");
        assert!(!page.contains("name=\"description\""), "{path}");
        assert!(
            page.contains("href=\"https://example.org/\" rel=\"nofollow noreferrer\""),
            "{path}"
        );
        assert!(!page.contains("sw.js"), "{path}");
    }
    assert!(pages["sw.js"].contains("\"never\":[\"food/\"]"));
}

#[test]
fn a_site_that_keeps_nothing_still_has_the_script_that_clears_away() {
    let mut site = samples::site(PathBuf::from("/nowhere"));
    let map = samples::map(vec![samples::listing("a", "A")]);
    let kept = pages(&site, &map);
    assert!(kept["food/index.html"].contains("\"offline\":\"../sw.js\""));
    assert!(kept.contains_key("offline.html"));
    assert!(kept["sw.js"].starts_with("self.fingerpostSite={\"offline\":true,"));
    site.offline = false;
    let none = pages(&site, &map);
    assert!(none["sw.js"].starts_with("self.fingerpostSite={\"offline\":false,"));
    assert!(!none.contains_key("offline.html"));
    assert!(!none["food/index.html"].contains("sw.js"));
}

#[test]
fn the_language_says_which_way_a_page_reads() {
    for (language, rtl) in
        [("ar", true), ("ur-PK", true), ("az-Arab", true), ("en-GB", false), ("ar-Latn", false)]
    {
        let mut site = samples::site(PathBuf::from("/nowhere"));
        site.language = language.to_owned();
        let page = &pages(&site, &samples::map(Vec::new()))["index.html"];
        assert_eq!(page.contains(" dir=\"rtl\""), rtl, "{language}");
    }
}

fn html(pages: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    pages.iter().filter(|(path, _)| path.ends_with(".html"))
}

/// What stands between two marks, at every place.
fn between<'t>(text: &'t str, open: &'t str, close: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(open).skip(1).filter_map(move |rest| rest.split(close).next())
}

#[test]
fn a_whole_site_is_written_with_its_data_and_assets() {
    let site = samples::site(PathBuf::from("/nowhere"));
    let map = samples::map(vec![samples::listing("a", "A"), samples::listing("b", "B")]);
    let (theme, sink) = (theme(&site), MemorySink::new());
    super::write(&site, &[map], None, &Default::default(), &theme, &sink).unwrap();
    let files = sink.into_files();
    for file in [
        "404.html",
        "_headers",
        "index.html",
        "robots.txt",
        "sitemap.xml",
        "food/index.html",
        "food/a/index.html",
        "food/embed/index.html",
        "food/data/listings.csv",
        "food/data/listings.geojson",
        "privacy/index.html",
    ] {
        assert!(files.contains_key(file), "{file}");
    }
    let page = String::from_utf8(files["food/index.html"].clone()).unwrap();
    let manifest = between(&page, "\"manifest\":\"./", "\"").next().unwrap();
    assert!(files.contains_key(&format!("food/{manifest}")), "{manifest}");
    assert!(files.contains_key(&format!("{}/site.css", theme.assets.folder)));
}

#[test]
fn every_listing_is_in_the_lists_that_need_no_script() {
    let pages = sample(45);
    let slugs = |path: &str| {
        between(&pages[path], "<li class=\"fp-list__item\" data-slug=\"", "\"").count()
    };
    assert_eq!(slugs("food/index.html"), 20);
    assert_eq!(slugs("food/page/2/index.html"), 20);
    assert_eq!(slugs("food/page/3/index.html"), 5);
    assert_eq!(slugs("food/category/advice/index.html"), 20);
    assert_eq!(slugs("food/category/advice/page/2/index.html"), 3);
    assert_eq!(slugs("food/i-need-advice/page/2/index.html"), 3);
    assert!(!pages.contains_key("food/page/4/index.html"));
    assert!(!pages.contains_key("food/page/1/index.html"));
    // Home, two pages, missing, saved and offline; map and embed; …
    assert_eq!(html(&pages).count(), 5 + 2 + 2 + 3 + 2 + 2 + 45);
}

#[test]
fn every_link_inside_the_site_leads_to_a_page_or_file() {
    let pages = sample(45);
    let theme = theme(&samples::site(PathBuf::from("/nowhere")));
    let exists = |path: &str| {
        let path = path.split(['?', '#']).next().unwrap();
        let asset = path.strip_prefix(&format!("{}/", theme.assets.folder));
        let later = path.contains("/index/abc/") || path.starts_with("food/data/");
        let page = format!("{path}index.html");
        later
            || asset.is_some_and(|name| theme.assets.files.contains_key(name))
            || pages.contains_key(path)
            || ((path.is_empty() || path.ends_with('/')) && pages.contains_key(&page))
    };
    for (file, page) in html(&pages) {
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let links = between(page, "href=\"", "\"").chain(between(page, " src=\"", "\""));
        for link in links.filter(|link| !link.starts_with('#') && !link.contains(':')) {
            let whole = match link.strip_prefix("/ashby/") {
                Some(rest) => rest.to_owned(),
                None => resolved(folder, link),
            };
            assert!(exists(&whole), "{file}: {link} leads to {whole}");
        }
    }
}

fn resolved(folder: &str, link: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let mut rest = link;
    loop {
        if let Some(up) = rest.strip_prefix("../") {
            assert!(parts.pop().is_some(), "{link} leads out of the site from {folder}");
            rest = up;
        } else if let Some(here) = rest.strip_prefix("./") {
            rest = here;
        } else {
            break;
        }
    }
    let folder: String = parts.iter().map(|part| format!("{part}/")).collect();
    format!("{folder}{rest}")
}

#[test]
fn no_two_pages_have_the_same_title_and_the_own_part_comes_first() {
    let mut listings: Vec<_> =
        (1..=45).map(|n| samples::listing(&format!("p{n}"), &format!("P {n}"))).collect();
    for (slug, name) in [("a", "Advice"), ("b", "Advice"), ("c", "Community food")] {
        listings.push(samples::listing(slug, name));
    }
    let pages = pages(&samples::site(PathBuf::from("/nowhere")), &samples::map(listings));
    let mut titles = BTreeMap::new();
    for (file, page) in html(&pages) {
        let title = between(page, "<title>", "</title>").next().unwrap();
        assert_eq!(titles.insert(title, file), None, "{title}: {file}");
    }
    assert_eq!(titles["P 7 – Community food – Maps of Ashby"], "food/p7/index.html");
    assert_eq!(titles["Maps of Ashby"], "index.html");
}

#[test]
fn nothing_that_a_spreadsheet_holds_becomes_markup() {
    let listings = (0..21).map(|n| samples::listing(&format!("evil-{n}"), EVIL)).collect();
    let mut site = samples::site(PathBuf::from("/nowhere"));
    site.title = EVIL.to_owned();
    site.organisation.name = EVIL.to_owned();
    let mut map = samples::map(listings);
    map.config.page.title = EVIL.to_owned();
    map.needs[0].title = EVIL.to_owned();
    map.categories[0].title = EVIL.to_owned();
    map.facets[0].options[0].title = EVIL.to_owned();
    for (file, page) in html(&pages(&site, &map)) {
        assert!(!page.contains("<script>"), "{file}");
        assert!(!page.contains("<img src=x"), "{file}");
        let scripts = between(page, "<script", ">");
        for script in scripts {
            assert!(
                script.starts_with(" src=\"")
                    || script == " type=\"application/json\" id=\"fp-config\""
                    || script == " type=\"application/ld+json\"",
                "{file}: {script}"
            );
        }
        for tag in between(page, "<", ">") {
            assert!(!tag.contains(" onerror=alert(1)"), "{file}: {tag}");
            assert!(!tag.contains(" style=") && !tag.contains(" onclick="), "{file}: {tag}");
        }
    }
}

#[test]
fn what_scripts_are_told_is_json_that_stays_in_its_element() {
    let pages = pages(
        &samples::site(PathBuf::from("/nowhere")),
        &samples::map(vec![samples::listing("evil", "</script><!-- \u{2028}")]),
    );
    let config = |path: &str| {
        let json = between(&pages[path], "id=\"fp-config\">", "</script>").next().unwrap();
        serde_json::from_str::<serde_json::Value>(json).unwrap()
    };
    let map = config("food/index.html");
    assert_eq!(map["manifest"], "./index/abc/manifest.json");
    assert_eq!(map["mapRoot"], "./");
    assert_eq!(map["pageSize"], 20);
    assert_eq!(map["total"], 1);
    assert_eq!(map["bounds"]["south"], 52.7461);
    assert_eq!(config("food/embed/index.html")["manifest"], "../index/abc/manifest.json");
    let listing = config("food/evil/index.html");
    assert_eq!(listing["context"], "../index/abc/context.json");
    assert_eq!(listing["markers"][0]["name"], "</script><!-- \u{2028}");
    assert_eq!(listing["markers"][0]["position"]["longitude"], -1.47451);
    assert_eq!(listing["markers"][0]["marker"]["colour"], "#aa0061");
}

#[test]
fn a_listing_without_a_place_has_a_page_without_a_map() {
    let mut listing = samples::listing("phone-line", "Phone line");
    listing.locations.clear();
    let pages = pages(&samples::site(PathBuf::from("/nowhere")), &samples::map(vec![listing]));
    let page = &pages["food/phone-line/index.html"];
    assert!(page.contains("Phone line"));
    assert!(!page.contains("fp-config"));
    assert!(!page.contains("data-fp=\"map\""));
}

#[test]
fn gaps_in_an_ordinary_page_are_seen() {
    let pages = sample(1);
    let page = &pages["privacy/index.html"];
    assert!(page.contains("<h2>Cookies</h2>"));
    assert!(page.contains("<mark>[TO DO: name]</mark>"));
}

#[test]
fn a_letter_about_a_problem_names_the_listing_and_its_address() {
    let pages = sample(1);
    let letters: Vec<&str> =
        between(&pages["food/pantry-01/index.html"], "href=\"mailto:maps@", "\"").collect();
    assert_eq!(letters.len(), 1);
    assert!(letters[0].contains("Pantry%2001"), "{}", letters[0]);
    let address = "https%3A%2F%2Fmaps.example.gov.uk%2Fashby%2Ffood%2Fpantry-01%2F";
    assert!(letters[0].contains(address), "{}", letters[0]);
}

#[test]
fn search_engines_are_told_of_pages_and_not_of_embeds() {
    let pages = sample(45);
    let map = &pages["sitemap.xml"];
    assert_eq!(between(map, "<loc>", "</loc>").count(), 1 + 1 + 1 + 3 + 45);
    assert!(map.contains(
        "<loc>https://maps.example.gov.uk/ashby/food/pantry-01/</loc><lastmod>2026-11-02</lastmod>"
    ));
    assert!(pages["robots.txt"].contains("Sitemap: https://maps.example.gov.uk/ashby/sitemap.xml"));
    assert!(pages["food/embed/index.html"].contains("noindex"));
    assert!(
        pages["food/embed/index.html"]
            .contains("rel=\"canonical\" href=\"https://maps.example.gov.uk/ashby/food/\"")
    );
}

#[test]
fn a_site_whose_address_is_unknown_claims_none() {
    let mut site = samples::site(PathBuf::from("/nowhere"));
    site.base_url = None;
    let pages = pages(&site, &samples::map(vec![samples::listing("a", "A")]));
    assert!(!pages.contains_key("sitemap.xml"));
    assert!(!pages["robots.txt"].contains("Sitemap"));
    assert!(html(&pages).all(|(_, page)| !page.contains("canonical")));
}

#[test]
fn templates_with_less_white_space_draw_the_same_documents() {
    // The program's templates, with the indentation that people who change them would write.
    let folder = tempfile::tempdir().unwrap();
    let templates = folder.path().join("themes/pattern-library/templates");
    std::fs::create_dir_all(&templates).unwrap();
    for (name, text) in theme::built_in_templates() {
        std::fs::write(templates.join(name), text.replace('\n', "\n        ")).unwrap();
    }
    let site = samples::site(folder.path().to_owned());
    let names = (1..=25).map(|n| samples::listing(&format!("p-{n}"), &format!("P  {n}\n <b>")));
    let map = samples::map(names.collect());
    let quick = theme(&site);
    let mut written = quick.clone();
    written.templates = quick.templates.as_written();
    let (quick, written) = (drawn(&site, &map, &quick), drawn(&site, &map, &written));
    let size = |pages: &BTreeMap<String, String>| pages.values().map(String::len).sum::<usize>();
    assert!(size(&quick) < size(&written));
    for (file, page) in html(&quick) {
        let (page, other) = (same_document::tokens(page), same_document::tokens(&written[file]));
        assert_eq!(page, other, "{file}");
    }
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    assert_eq!(sample(30), sample(30));
}
