//! What can be wrong with a site before any page is drawn: icons that the theme doesn't have, and
//! gaps that staff still have to fill in.

use super::gaps;
use crate::atlas::Map;
use crate::config::{MapConfig, SiteConfig};
use crate::report::{Problem, Problems, code};
use crate::theme::{Theme, nearest};

/// Every problem of that kind.
pub fn check(site: &SiteConfig, maps: &[Map], theme: &Theme) -> Problems {
    let mut problems = gaps::check(site);
    for map in maps {
        problems.extend(icons(map, theme));
    }
    problems
}

fn icons(map: &Map, theme: &Theme) -> Vec<Problem> {
    let asked = asked_for(&map.config);
    let lacking = |icon: &str| !theme.has_icon(icon);
    let mut problems: Vec<Problem> = asked
        .iter()
        .filter(|(icon, _)| lacking(icon))
        .map(|(icon, line)| unknown(&map.config, icon, Some(*line), theme))
        .collect();
    // Icons that Fingerpost chose by itself: a theme may have left them out.
    let chosen = map
        .categories
        .iter()
        .map(|category| category.marker.icon.as_str());
    let mut chosen: Vec<&str> = chosen.filter(|icon| lacking(icon)).collect();
    chosen.retain(|icon| !asked.iter().any(|(asked, _)| asked == icon));
    chosen.sort_unstable();
    chosen.dedup();
    problems.extend(
        chosen
            .into_iter()
            .map(|icon| unknown(&map.config, icon, None, theme)),
    );
    problems
}

/// The icons that the front matter names, with their lines.
fn asked_for(map: &MapConfig) -> Vec<(&str, u32)> {
    let categories = map
        .categories
        .iter()
        .map(|category| (&category.icon, category.line));
    let needs = map.needs.iter().map(|need| (&need.icon, need.line));
    let named = categories.chain(needs);
    named
        .filter_map(|(icon, line)| Some((icon.as_deref()?, line)))
        .collect()
}

fn unknown(map: &MapConfig, icon: &str, line: Option<u32>, theme: &Theme) -> Problem {
    let help = match nearest(icon, theme.icon_names()) {
        Some(near) => format!("Did you mean \"{near}\"?"),
        None => format!("Use an icon of the theme, or put {icon}.svg into its folder icons/."),
    };
    let problem = Problem::new(
        &code::ICON_UNKNOWN,
        format!("The theme has no icon \"{icon}\"."),
    )
    .help(help)
    .file(&map.page.file);
    match line {
        Some(line) => problem.line(line),
        None => problem,
    }
}
