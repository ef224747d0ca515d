//! What can be wrong with a site before any page is drawn: icons that the theme doesn't have, and
//! gaps that staff still have to fill in.

use super::{gaps, urgent};
use crate::atlas::Map;
use crate::config::{MapConfig, Places, SiteConfig};
use crate::report::{Problem, Problems, code};
use crate::suggest::nearest;
use crate::theme::Theme;

/// Every problem of that kind.
pub fn check(site: &SiteConfig, maps: &[Map], theme: &Theme) -> Problems {
    let mut problems = gaps::check(site);
    problems.extend(urgent::check(site, maps));
    for map in maps {
        problems.extend(icons(map, theme));
    }
    problems
}

fn icons(map: &Map, theme: &Theme) -> Vec<Problem> {
    let places = &map.config.page.places;
    let asked = asked_for(&map.config);
    let lacking = |icon: &str| !theme.has_icon(icon);
    let mut problems: Vec<Problem> = asked
        .iter()
        .filter(|(icon, _)| lacking(icon))
        .map(|(icon, setting)| {
            let setting: Vec<&str> = setting.iter().map(String::as_str).collect();
            unknown(icon, theme, places, &setting)
        })
        .collect();
    // Icons that Fingerpost chose by itself: a theme may have left them out.
    let chosen = map.categories.iter().map(|category| category.marker.icon.as_str());
    let mut chosen: Vec<&str> = chosen.filter(|icon| lacking(icon)).collect();
    chosen.retain(|icon| !asked.iter().any(|(asked, _)| asked == icon));
    chosen.sort_unstable();
    chosen.dedup();
    problems.extend(chosen.into_iter().map(|icon| {
        let problem = unknown(icon, theme, places, &[]);
        problem.file(&map.config.page.file)
    }));
    problems
}

/// The icons that the front matter names, with the keys that lead to each.
fn asked_for(map: &MapConfig) -> Vec<(&str, [String; 3])> {
    let path = |table: &str, key: &str| [table, key, "icon"].map(str::to_owned);
    let categories = map.categories.iter().map(|category| {
        let icon = category.icon.as_deref();
        icon.map(|icon| (icon, path("categories", &category.name)))
    });
    let needs = map.needs.iter().enumerate().map(|(index, need)| {
        let icon = need.icon.as_deref();
        icon.map(|icon| (icon, path("needs", &index.to_string())))
    });
    categories.chain(needs).flatten().collect()
}

fn unknown(icon: &str, theme: &Theme, places: &Places, setting: &[&str]) -> Problem {
    let help = match nearest(icon, theme.icon_names()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Use an icon of the theme, or put {icon}.svg into its folder icons/."),
    };
    let message = format!("The theme has no icon `{icon}`.");
    let problem = Problem::new(&code::ICON_UNKNOWN, message).help(help);
    places.at_value(setting, problem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::samples;

    #[test]
    fn icons_that_the_theme_lacks_are_found_once() {
        let site = samples::site("/nowhere".into());
        let (theme, problems) = crate::theme::load(&site);
        assert!(problems.is_empty(), "{problems:#?}");
        let theme = theme.unwrap();
        let mut map = samples::map(vec![samples::listing("a", "A")]);
        assert_eq!(icons(&map, &theme), []);
        for category in &mut map.categories {
            category.marker.icon = "advise".to_owned();
        }
        let problems = icons(&map, &theme);
        assert_eq!(problems.len(), 1, "{problems:#?}");
        let problem = problems.first().unwrap();
        assert_eq!(problem.code.name, "icon-unknown");
        assert_eq!(problem.help, "Did you mean `advice`?");
        assert_eq!(problem.at.file.as_deref(), Some("content/food.md"));
    }
}
