//! Where each setting of a file stands, so that later stages can point at the setting that is
//! wrong: a token that the theme lacks, a column that the data lacks.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::document::Document;
use crate::report::Problem;

/// Where each setting of one file stands. A setting is named by the keys that lead to it, with
/// places in lists counted from 0: `["needs", "0", "icon"]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    file: String,
    settings: BTreeMap<Vec<String>, Setting>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Setting {
    name: Stretch,
    value: Stretch,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Stretch {
    line: u32,
    span: Range<usize>,
}

impl Places {
    pub(super) fn of(document: &Document<'_>, table: &DeTable<'_>) -> Self {
        let mut places = Self { file: document.file.to_owned(), settings: BTreeMap::new() };
        places.add_table(document, &mut Vec::new(), table);
        places
    }

    fn add_table(&mut self, document: &Document<'_>, path: &mut Vec<String>, table: &DeTable<'_>) {
        for (key, value) in table {
            path.push(key.get_ref().to_string());
            self.add(document, path, key.span(), value.span(), value.get_ref());
            path.pop();
        }
    }

    fn add(
        &mut self,
        document: &Document<'_>,
        path: &mut Vec<String>,
        name: Range<usize>,
        span: Range<usize>,
        value: &DeValue<'_>,
    ) {
        let stretch = |span: Range<usize>| Stretch { line: document.line(span.start), span };
        let setting = Setting { name: stretch(name), value: stretch(span) };
        self.settings.insert(path.clone(), setting);
        match value {
            DeValue::Table(table) => self.add_table(document, path, table),
            DeValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    path.push(index.to_string());
                    self.add(document, path, item.span(), item.span(), item.get_ref());
                    path.pop();
                }
            }
            _ => {}
        }
    }

    /// The line of a setting, or of the nearest one that holds it.
    pub fn line(&self, setting: &[&str]) -> Option<u32> {
        self.find(setting).map(|found| found.value.line)
    }

    /// Points a problem at a setting's value, or at the nearest setting that holds it; at the
    /// file alone where there is none.
    pub fn at_value(&self, setting: &[&str], problem: Problem) -> Problem {
        self.at(self.find(setting).map(|found| &found.value), problem)
    }

    /// Points a problem at a setting's name, where the name itself is wrong.
    pub fn at_name(&self, setting: &[&str], problem: Problem) -> Problem {
        self.at(self.find(setting).map(|found| &found.name), problem)
    }

    fn at(&self, stretch: Option<&Stretch>, problem: Problem) -> Problem {
        let problem = problem.file(&self.file);
        match stretch {
            Some(Stretch { line, span }) => problem.line(*line).span(span.start, span.end),
            None => problem,
        }
    }

    fn find(&self, setting: &[&str]) -> Option<&Setting> {
        let mut path: Vec<String> = setting.iter().map(|key| (*key).to_owned()).collect();
        while !path.is_empty() {
            if let Some(found) = self.settings.get(&path) {
                return Some(found);
            }
            path.pop();
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Span, code};

    const TEXT: &str = "theme = \"x\"\n[tokens]\nbrand = \"#00664f\"\n[[needs]]\nicon = \"pin\"\n";

    fn places() -> Places {
        let document = Document::new("site.toml", TEXT);
        let table = DeTable::parse(TEXT).unwrap();
        Places::of(&document, table.get_ref())
    }

    fn underlined(problem: &Problem) -> &str {
        let Span { start, end } = problem.at.span.unwrap();
        &TEXT[start..end]
    }

    #[test]
    fn names_and_values_are_found() {
        let problem = || Problem::new(&code::TOKEN_UNKNOWN, "?");
        let name = places().at_name(&["tokens", "brand"], problem());
        assert_eq!((underlined(&name), name.at.line), ("brand", Some(3)));
        let value = places().at_value(&["needs", "0", "icon"], problem());
        assert_eq!((underlined(&value), value.at.line), ("\"pin\"", Some(5)));
    }

    #[test]
    fn what_was_not_typed_points_at_what_holds_it() {
        let problem = Problem::new(&code::ICON_UNKNOWN, "?");
        let problem = places().at_value(&["tokens", "link"], problem);
        assert_eq!(problem.at.line, Some(2));
        assert_eq!(places().line(&["phase"]), None);
    }
}
