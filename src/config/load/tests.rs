//! What a site folder's settings come to, and what is said about the ones that are wrong.

use tempfile::TempDir;

use super::*;
use crate::config::{BasemapKind, LayerKind};
use crate::listing::Field;
use crate::report::Problem;

/// A site folder for one test.
struct Site(TempDir);

impl Site {
    /// A site with this `site.toml` and an empty `content/`.
    fn new(settings: &str) -> Self {
        let site = Self(TempDir::new().unwrap());
        std::fs::create_dir(site.0.path().join("content")).unwrap();
        site.with("site.toml", settings)
    }

    fn with(self, file: &str, text: &str) -> Self {
        let path = self.0.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    fn load(&self) -> (SiteConfig, Vec<Problem>) {
        let (site, problems) = load(self.0.path());
        (site.expect("a site"), problems.into_iter().collect())
    }

    /// The site, which must be without fault.
    fn fine(&self) -> SiteConfig {
        let (site, problems) = self.load();
        assert_eq!(problems, []);
        site
    }

    /// Code, line and message of each problem.
    fn faults(&self) -> Vec<(&'static str, Option<u32>, String)> {
        let (_, problems) = load(self.0.path());
        let brief = |p: Problem| (p.code.name, p.at.line, p.message);
        problems.into_iter().map(brief).collect()
    }

    fn only_problem(&self) -> Problem {
        let (_, problems) = load(self.0.path());
        let problems: Vec<Problem> = problems.into_iter().collect();
        assert_eq!(problems.len(), 1, "{problems:#?}");
        problems.into_iter().next().unwrap()
    }
}

/// A site with one page.
fn page(front_matter: &str) -> Site {
    Site::new("title = \"Maps\"\n")
        .with("content/food.md", &format!("+++\n{front_matter}\n+++\nWords\n"))
        .with("data/food.csv", "name\nA\n")
        .with("data/wards.geojson", "{}")
}

#[test]
fn a_title_is_enough() {
    let site = Site::new("title = \"Maps of Ashby\"\n").fine();
    assert_eq!(site.title, "Maps of Ashby");
    assert_eq!(site.language, "en-GB");
    assert_eq!(site.theme, "pattern-library");
    assert_eq!(site.basemap.kind, BasemapKind::None);
    assert_eq!(site.base_url, None);
    assert!(site.folder.is_absolute());
}

#[test]
fn everything_that_can_be_said_is_heard() {
    let site = Site::new(
        r##"
title = "Maps"
base_url = "https://maps.example.gov.uk/"
language = "cy"
theme = "borough"
phase = "beta"
feedback = "maps@example.gov.uk"
[organisation]
name = "Ashby Council"
url = "https://www.example.gov.uk"
email = "maps@example.gov.uk"
logo = "logo.svg"
[tokens]
brand = "#00664f"
[basemap]
kind = "xyz"
url = "https://tile.example.org/{z}/{x}/{y}.png"
attribution = "© Someone"
max_zoom = 18
[area]
boundary = "boundary.geojson"
mask = true
[licence]
name = "OGL"
"##,
    )
    .with("logo.svg", "<svg/>")
    .with("data/boundary.geojson", "{}")
    .with("data/postcodes.csv", "postcode\n")
    .fine();
    assert_eq!(site.base_url.as_deref(), Some("https://maps.example.gov.uk"));
    assert_eq!(site.phase.unwrap().name, "Beta");
    assert_eq!(site.organisation.logo.as_deref(), Some("logo.svg"));
    assert_eq!(site.basemap.url, "https://tile.example.org/{z}/{x}/{y}.png");
    assert_eq!(site.basemap.max_zoom, 18);
    let area = site.area.unwrap();
    assert_eq!((area.boundary.as_str(), area.mask), ("data/boundary.geojson", true));
    assert_eq!(site.postcodes.as_deref(), Some("data/postcodes.csv"));
}

#[test]
fn every_unknown_setting_is_named_with_its_line() {
    let site = Site::new("titel = \"Maps\"\nzoom = 3\n[area]\nmsk = true\n");
    assert_eq!(
        site.faults(),
        [
            ("config-key-unknown", Some(1), "There is no setting `titel`.".into()),
            ("config-key-unknown", Some(2), "There is no setting `zoom`.".into()),
            ("config-key-unknown", Some(4), "There is no setting `msk` in [area].".into()),
        ]
    );
}

#[test]
fn a_site_needs_a_title() {
    let problem = Site::new("language = \"en-GB\"\n").only_problem();
    assert_eq!(problem.message, "site.toml has no `title`.");
    assert_eq!(problem.help, "Add a line such as: title = \"Maps of Hackney\"");
}

#[test]
fn a_setting_that_slipped_below_a_heading_is_sent_back_up() {
    let site = Site::new("title = \"Maps\"\n[organisation]\nname = \"A\"\ntheme = \"borough\"\n");
    let problem = site.only_problem();
    assert_eq!(problem.message, "`theme` stands below [organisation], where it doesn't belong.");
    assert_eq!(problem.at.line, Some(4));
}

#[test]
fn a_setting_may_slip_into_a_table_that_takes_any_name() {
    let site = Site::new("title = \"Maps\"\n[tokens]\nbrand = \"#00664f\"\nbase_url = \"x\"\n");
    let problem = site.only_problem();
    assert_eq!(problem.message, "`base_url` stands below [tokens], where it doesn't belong.");
}

#[test]
fn a_setting_above_its_heading_is_sent_to_it() {
    let problem = Site::new("title = \"Maps\"\nboundary = \"b.geojson\"\n").only_problem();
    assert_eq!(problem.help, "It is a setting of [area]. Move the line there.");
}

#[test]
fn wrong_kinds_of_value_are_named_in_plain_words() {
    let site = Site::new(
        "title = 5\nphase = \"gamma\"\n[area]\nmask = \"yes\"\n[basemap]\nkind = \"none\"\nmax_zoom = 40\n",
    );
    assert_eq!(
        site.faults(),
        [
            (
                "config-value",
                Some(1),
                "`title` should be text in quotation marks, not a number.".into()
            ),
            ("config-value", Some(2), "`phase` can't be “gamma”.".into()),
            ("config-value", Some(4), "`mask` should be true or false, not text.".into()),
            ("config-value", Some(7), "`max_zoom` can't be 40.".into()),
        ]
    );
}

#[test]
fn a_basemap_that_cannot_be_drawn_yet_says_which_can() {
    let problem = Site::new("title = \"M\"\n[basemap]\nkind = \"pmtiles\"\n").only_problem();
    assert_eq!(problem.help, "Choose “xyz”, “wms” or “none”.");
}

#[test]
fn tiles_need_their_placeholders_and_their_owner() {
    let site = Site::new(
        "title = \"M\"\n[basemap]\nkind = \"xyz\"\nurl = \"https://a.example/{z}/{x}.png\"\n",
    );
    assert_eq!(
        site.faults(),
        [
            ("config-missing", Some(2), "[basemap] has no `attribution`.".into()),
            ("config-value", Some(4), "`url` isn't an address of map tiles.".into()),
        ]
    );
}

#[test]
fn lines_that_are_not_toml_are_all_named() {
    let site = Site::new("title = Maps\nlanguage = \"en-GB\ntheme = \"x\"\n");
    let lines: Vec<_> = site.faults().into_iter().map(|(code, line, _)| (code, line)).collect();
    assert_eq!(lines, [("config-syntax", Some(1)), ("config-syntax", Some(2))]);
}

#[test]
fn a_folder_without_settings_is_not_a_site() {
    let folder = TempDir::new().unwrap();
    let (site, problems) = load(folder.path());
    assert!(site.is_none());
    assert!(problems.iter().next().unwrap().help.contains("fingerpost new"));
}

#[test]
fn a_page_with_data_is_a_map() {
    let site = page(
        r##"title = "Food"
data = "food.csv"
facts = ["Wheelchair access", "Booking"]
card = ["booking"]
[columns]
name = "organisation_name"
website = ["website1", "website2"]
[categories."Zest"]
colour = "#A06"
[categories."Apples"]
icon = "grocery"
[[filters]]
column = "Languages"
[[needs]]
title = "I need food today"
categories = ["Zest"]
[[layers]]
title = "Wards"
data = "wards.geojson"
label = "ward_name"
style = { stroke = "#525a5b", fill = "none" }"##,
    )
    .fine();
    let map = &site.maps[0];
    assert_eq!(map.page.slug, "food");
    assert_eq!(map.page.body, "Words\n");
    let listings = map.listings.as_ref().unwrap();
    assert_eq!((listings.data.as_str(), listings.line), ("data/food.csv", 3));
    assert_eq!(map.columns[&Field::Website], ["website1", "website2"]);
    let categories: Vec<_> = map.categories.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(categories, ["Zest", "Apples"], "in the order in which they were typed");
    assert_eq!(map.categories[0].colour.as_deref(), Some("#aa0066"));
    assert_eq!(map.categories[0].line, 9);
    assert_eq!(map.references[0].label.as_deref(), Some("ward_name"));
    assert_eq!(map.references[0].kind, LayerKind::Reference);
    assert_eq!(map.references[0].style.fill.as_deref(), Some("none"));
}

#[test]
fn a_page_without_data_is_an_ordinary_page() {
    let site = page("title = \"Privacy\"").fine();
    assert!(site.maps.is_empty());
    assert_eq!(site.pages[0].slug, "food");
}

#[test]
fn a_geojson_layer_is_for_reference_once_it_has_a_label_or_a_style() {
    let layers = |more: &str| {
        let text = format!("title = \"A\"\n[[layers]]\ndata = \"wards.geojson\"\n{more}");
        let map = page(&text).fine().maps.remove(0);
        (map.listings.is_some(), map.references.len())
    };
    assert_eq!(layers(""), (true, 0));
    assert_eq!(layers("label = \"ward\""), (false, 1));
    assert_eq!(layers("kind = \"reference\""), (false, 1));
    assert_eq!(layers("label = \"ward\"\nkind = \"listings\""), (true, 0));
}

#[test]
fn a_second_layer_of_listings_is_refused() {
    let text = "title = \"A\"\n[[layers]]\ndata = \"food.csv\"\n[[layers]]\ndata = \"food.csv\"";
    assert_eq!(page(text).only_problem().at.line, Some(6));
}

#[test]
fn lines_of_front_matter_are_those_of_the_file() {
    let problem = page("title = \"A\"\n\nsumary = \"x\"").only_problem();
    assert_eq!((problem.at.line, problem.help.as_ref()), (Some(4), "Did you mean `summary`?"));
}

#[test]
fn a_column_setting_must_be_a_field() {
    let problem =
        page("title = \"A\"\ndata = \"food.csv\"\n[columns]\nadress = \"x\"").only_problem();
    assert_eq!(problem.help, "Did you mean `address`?");
}

#[test]
fn a_field_may_have_no_column_but_no_blank_one() {
    let site = page("title = \"A\"\ndata = \"food.csv\"\n[columns]\nphone = []\n");
    assert_eq!(site.fine().maps[0].columns[&Field::Phone], Vec::<String>::new());
    let site = page("title = \"A\"\ndata = \"food.csv\"\n[columns]\nphone = \" \"\n");
    assert_eq!(site.only_problem().message, "`phone` names no column.");
}

#[test]
fn a_missing_data_file_is_named_where_it_is_asked_for() {
    let problem = page("title = \"A\"\ndata = \"fod.csv\"").only_problem();
    assert_eq!(problem.code.name, "file-missing");
    assert_eq!((problem.at.line, problem.help.as_ref()), (Some(3), "Did you mean “food.csv”?"));
}

#[test]
fn no_data_comes_from_outside_the_site() {
    let problem = page("title = \"A\"\ndata = \"../../etc/passwd\"").only_problem();
    assert_eq!(problem.code.name, "file-outside-site");
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_site() {
    let elsewhere = TempDir::new().unwrap();
    std::fs::write(elsewhere.path().join("secret.csv"), "name\n").unwrap();
    let site = page("title = \"A\"\ndata = \"linked.csv\"");
    let link = site.0.path().join("data/linked.csv");
    std::os::unix::fs::symlink(elsewhere.path().join("secret.csv"), link).unwrap();
    assert_eq!(site.only_problem().code.name, "file-outside-site");
}

#[test]
fn two_pages_cannot_have_one_address() {
    let site = page("title = \"A\"").with("content/Food!.md", "+++\ntitle = \"B\"\n+++\n");
    let problem = site.only_problem();
    assert_eq!(problem.code.name, "page-clash");
    assert_eq!(problem.message, "content/Food!.md has the address /food/ already.");
}

#[test]
fn the_site_keeps_its_own_addresses() {
    let site = page("title = \"A\"\nslug = \"assets\"");
    assert_eq!(site.only_problem().code.name, "page-clash");
}

#[test]
fn maps_come_in_their_order_then_by_title() {
    let map = |title: &str, more: &str| {
        format!("+++\ntitle = \"{title}\"\ndata = \"food.csv\"\n{more}\n+++\n")
    };
    let site = Site::new("title = \"Maps\"\n")
        .with("data/food.csv", "name\nA\n")
        .with("content/a.md", &map("Zebras", ""))
        .with("content/b.md", &map("apples", ""))
        .with("content/c.md", &map("Last by title", "order = 2"))
        .with("content/d.md", &map("X", "order = -1"))
        .fine();
    let slugs: Vec<_> = site.maps.iter().map(|m| m.page.slug.as_str()).collect();
    assert_eq!(slugs, ["d", "c", "b", "a"]);
}

#[test]
fn what_is_wrong_with_one_page_does_not_hide_another() {
    let site = page("titel = \"A\"")
        .with("content/b.md", "no front matter")
        .with("content/c.md", "+++\ntitle = \"C\"\n+++\n");
    let codes: Vec<_> = site.faults().into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["front-matter", "config-key-unknown"]);
    assert_eq!(site.load().0.pages.len(), 2);
}

#[test]
fn a_page_that_is_not_utf8_is_named() {
    let site = Site::new("title = \"M\"\n");
    std::fs::write(site.0.path().join("content/a.md"), b"+++\ntitle = \"Caf\xe9\"\n+++\n").unwrap();
    let problem = site.only_problem();
    assert_eq!((problem.code.name, problem.at.line), ("file-unreadable", Some(2)));
}

#[cfg(unix)]
#[test]
fn a_page_that_links_out_of_the_site_is_not_read() {
    let (site, elsewhere) = (Site::new("title = \"M\"\n"), TempDir::new().unwrap());
    let secret = elsewhere.path().join("secret.txt");
    std::fs::write(&secret, "the password").unwrap();
    std::os::unix::fs::symlink(&secret, site.0.path().join("content/a.md")).unwrap();
    let problem = site.only_problem();
    assert_eq!(problem.code.name, "file-outside-site");
    assert!(!problem.message.contains("password"));
}
