//! The page that `add` writes: front matter with comments, so that staff can see what was
//! understood and change it.

use std::fmt::Write as _;

use crate::listing::Proposal;

/// A map's page for a data file in `data/`.
pub(super) fn page(title: &str, data_file: &str, proposal: &Proposal) -> String {
    let mut page = format!(
        "+++\n# This page is a map. Change what you like, then run `fingerpost check`.\n\
         title = {}\n# summary = \"One sentence for the home page.\"\n",
        quoted(title)
    );
    if proposal.reference {
        reference(&mut page, title, data_file, proposal);
    } else {
        listings(&mut page, data_file, proposal);
    }
    page.push_str("+++\n");
    page
}

fn listings(page: &mut String, data_file: &str, proposal: &Proposal) {
    let _ = writeln!(page, "data = {}", quoted(data_file));
    if let Some(sheet) = &proposal.sheet {
        let _ = writeln!(page, "sheet = {}", quoted(sheet));
    }
    facts(page, proposal);
    page.push_str(
        "\n# What each column was taken for. Where a line is wrong, take the # away from it and\n\
         # from [columns], and change it.\n# [columns]\n",
    );
    for (field, headers) in &proposal.understood.fields {
        let headers: Vec<String> = headers.iter().map(|header| quoted(header)).collect();
        let value = match headers.as_slice() {
            [one] => one.clone(),
            several => format!("[{}]", several.join(", ")),
        };
        let _ = writeln!(page, "# {} = {value}", field.name());
    }
    filters(page, proposal);
}

/// Questions that narrow the list.
fn filters(page: &mut String, proposal: &Proposal) {
    if proposal.filters.is_empty() {
        return;
    }
    page.push_str(
        "\n# Questions that narrow the list. Their answers and counts come from the data. Take out\n\
         # those that residents don't need; title = \"…\" says a question in other words.\n",
    );
    for (place, filter) in proposal.filters.iter().enumerate() {
        page.push_str(if place == 0 { "[[filters]]\n" } else { "\n[[filters]]\n" });
        if let Some(title) = &filter.title {
            let _ = writeln!(page, "title = {}", quoted(title));
        }
        let columns: Vec<String> = filter.columns.iter().map(|column| quoted(column)).collect();
        let _ = match columns.as_slice() {
            [one] => writeln!(page, "column = {one}"),
            several => writeln!(page, "columns = [{}]", several.join(", ")),
        };
    }
}

/// The columns to publish, and as comments those that are not.
fn facts(page: &mut String, proposal: &Proposal) {
    let understood = &proposal.understood;
    if understood.facts.is_empty() && understood.unpublished.is_empty() {
        return;
    }
    page.push_str("\n# Further columns to publish. What is not named here or below is nowhere on the site.\nfacts = [\n");
    for header in &understood.facts {
        let _ = writeln!(page, "  {},", quoted(header));
    }
    for (header, reason) in &understood.unpublished {
        let _ = writeln!(page, "  # {},  ({reason})", quoted(header));
    }
    page.push_str("]\n");
}

fn reference(page: &mut String, title: &str, data_file: &str, proposal: &Proposal) {
    page.push_str(
        "\n# Areas and lines are drawn around listings. To show them on another map, copy these\n\
         # lines to the end of that map's front matter.\n",
    );
    let _ = write!(page, "[[layers]]\ntitle = {}\ndata = {}\n", quoted(title), quoted(data_file));
    page.push_str("kind = \"reference\"\n");
    if let Some(label) = &proposal.label {
        let _ = writeln!(page, "label = {}", quoted(label));
    }
}

/// Text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(one_line(text)).to_string()
}

/// Line breaks in a heading would end a comment; the heading is found without them too.
fn one_line(text: &str) -> String {
    text.split(['\n', '\r'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing::{Field, ProposedFilter, Understood};

    fn proposal() -> Proposal {
        Proposal {
            understood: Understood {
                fields: vec![
                    (Field::Name, vec!["The \"name\"".into()]),
                    (Field::Phone, vec!["Tel\n1".into(), "Tel 2".into()]),
                ],
                facts: vec!["Ward".into()],
                unpublished: vec![("OBJECTID".into(), "looks internal".into())],
                filters: Vec::new(),
            },
            filters: vec![
                ProposedFilter { columns: vec!["Ward".into()], title: None },
                ProposedFilter {
                    columns: vec!["Lift".into(), "Ramp".into()],
                    title: Some("What is there".into()),
                },
            ],
            ..Proposal::default()
        }
    }

    #[test]
    fn the_front_matter_is_valid_toml_and_publishes_what_was_proposed() {
        let page = page("Mum's \"toilets\"", "a b.csv", &proposal());
        let matter = page.split("+++\n").nth(1).unwrap();
        let table: toml::Table = toml::from_str(matter).unwrap();
        assert_eq!(table["title"].as_str(), Some("Mum's \"toilets\""));
        assert_eq!(table["data"].as_str(), Some("a b.csv"));
        assert_eq!(table["facts"].as_array().unwrap().len(), 1);
        assert_eq!(table["filters"].as_array().unwrap().len(), 2);
        assert!(!table.contains_key("columns"), "only wrong guesses need [columns]");
    }

    #[test]
    fn every_line_that_staff_may_uncomment_is_valid_too() {
        let page = page("Toilets", "a.csv", &proposal());
        let matter = page.split("+++\n").nth(1).unwrap();
        let from = matter.find("# [columns]").unwrap();
        let columns = matter[from..].lines().take_while(|line| line.starts_with('#'));
        let text: Vec<&str> = columns.map(|line| line.trim_start_matches("# ")).collect();
        let table: toml::Table = toml::from_str(&text.join("\n")).unwrap();
        assert_eq!(table["columns"]["phone"].as_array().unwrap().len(), 2);
    }
}
