//! Problems and summaries as one JSON object, for programs. Its shape is part of the contract:
//! keys may be added, none changes its meaning.

use serde::Serialize;

use super::{MapSummary, Problem, Problems, Severity};

/// Grows when a program that reads the report would have to change.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'r> {
    version: u32,
    maps: &'r [MapSummary],
    problems: Vec<Entry<'r>>,
}

/// A problem. Keys that don't apply are absent, never null.
#[derive(Serialize)]
struct Entry<'r> {
    severity: Severity,
    code: &'r str,
    message: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    help: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
}

impl<'r> From<&'r Problem> for Entry<'r> {
    fn from(problem: &'r Problem) -> Self {
        Self {
            severity: problem.severity(),
            code: problem.code.name,
            message: &problem.message,
            help: &problem.help,
            file: problem.at.file.as_deref(),
            row: problem.at.row,
            column: problem.at.column.as_deref(),
            line: problem.at.line,
        }
    }
}

/// The report as JSON that ends with a line break. Problems are all there, in the order in which
/// they were found.
pub fn text(maps: &[MapSummary], problems: &Problems) -> String {
    let report =
        Report { version: VERSION, maps, problems: problems.iter().map(Entry::from).collect() };
    // Serialising plain strings and numbers to memory can't fail; were it ever to, an empty text
    // isn't JSON, and the reader will notice.
    serde_json::to_string_pretty(&report).map(|text| text + "\n").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::LayerKind;
    use crate::listing::{Field, Summary, Understood};
    use crate::report::{LayerSummary, code};
    use serde_json::{Value, json};

    fn parsed(maps: &[MapSummary], problems: &Problems) -> Value {
        serde_json::from_str(&text(maps, problems)).unwrap()
    }

    #[test]
    fn an_empty_report_has_all_its_keys() {
        let report = parsed(&[], &Problems::new());
        assert_eq!(report, json!({ "version": 1, "maps": [], "problems": [] }));
    }

    #[test]
    fn a_layer_says_what_became_of_its_rows() {
        let understood = Understood {
            fields: vec![(Field::Name, vec!["Organisation".into()])],
            ..Understood::default()
        };
        let summary = Summary { rows: 5, listings: 3, merged: 1, rejected: 1, located: 2 };
        let layer = LayerSummary::new("data/a.csv", LayerKind::Listings, summary, &understood);
        let map = MapSummary { slug: "a".into(), layers: vec![layer] };
        assert_eq!(
            parsed(&[map], &Problems::new())["maps"],
            json!([{ "slug": "a", "layers": [{
                "file": "data/a.csv", "kind": "listings", "rows": 5, "listings": 3, "merged": 1,
                "rejected": 1, "located": 2, "columns": { "name": ["Organisation"] },
            }] }])
        );
    }

    #[test]
    fn keys_that_do_not_apply_are_absent() {
        let row = Problem::new(&code::PHONE_INVALID, "Too short.")
            .help("Write all of it.")
            .file("data/a.csv")
            .row(7)
            .column("Phone");
        let bare = Problem::new(&code::OUTPUT_WRITE, "The disk is full.");
        let problems: Problems = [row, bare].into_iter().collect();
        assert_eq!(
            parsed(&[], &problems)["problems"],
            json!([
                { "severity": "warning", "code": "phone-invalid", "message": "Too short.",
                  "help": "Write all of it.", "file": "data/a.csv", "row": 7, "column": "Phone" },
                { "severity": "error", "code": "output-write", "message": "The disk is full." },
            ])
        );
    }
}
