//! Points problems at the setting of a map's front matter that they are about.

use crate::config::MapConfig;
use crate::report::Problem;

/// Points at a setting (`["needs", "0", "title"]`), or at `line` where its place isn't known.
pub(super) fn at(map: &MapConfig, setting: &[&str], line: u32, problem: Problem) -> Problem {
    match map.page.places.line(setting) {
        Some(_) => map.page.places.at_value(setting, problem),
        None => problem.file(&map.page.file).line(line),
    }
}
