//! What `add` tells: what each column was taken for, what is published, what couldn't be placed.

use std::fmt::Write as _;
use std::path::Path;

use super::console::Console;
use super::summary::counted;
use crate::listing::{Proposal, Summary};
use crate::report::{Problem, Problems, terminal};

/// What was added, as paths from the site folder.
pub(super) struct Added<'a> {
    pub(super) data: &'a str,
    pub(super) page: &'a str,
    pub(super) slug: &'a str,
}

/// The words for a map that was just added to the site in `folder`.
pub(super) fn told(folder: &Path, added: &Added<'_>, proposal: &Proposal) -> String {
    // The site is read as a build will read it, so that what is said here is what will happen.
    let reading = crate::read(folder, None);
    let map = reading.maps.iter().find(|map| map.config.page.slug == added.slug);
    let mut words = format!("Wrote {} and {}.\n", added.data, added.page);
    if proposal.reference {
        words.push_str(
            "\nThe file holds areas or lines, so it is drawn as a reference layer, without a list.\n",
        );
        if let Some(label) = &proposal.label {
            let _ = writeln!(words, "Its shapes are labelled with {label}.");
        }
    } else {
        columns(&mut words, proposal);
        if let Some(map) = map {
            words.push_str(&rows(&map.summary));
        }
    }
    for remark in &proposal.remarks {
        let _ = writeln!(words, "\n{remark}");
    }
    let own = about(added, &reading.problems);
    if !own.is_empty() {
        let _ = write!(words, "\n{}", terminal::text(&own, folder, Console::look_of_stdout()));
    }
    let _ = write!(
        words,
        "\nTo correct a column, edit {}. To see the map: fingerpost serve --open\n",
        added.page
    );
    words
}

/// The problems of the map that was added, without those of the rest of the site.
fn about(added: &Added<'_>, problems: &Problems) -> Problems {
    let files = [Some(added.data), Some(added.page)];
    let own = |problem: &&Problem| files.contains(&problem.at.file.as_deref());
    problems.iter().filter(own).cloned().collect()
}

fn columns(words: &mut String, proposal: &Proposal) {
    let understood = &proposal.understood;
    let fields: Vec<_> =
        understood.fields.iter().map(|(field, h)| (field.name(), h.join(", "))).collect();
    table(words, "Taken for", &fields);
    let facts: Vec<_> =
        understood.facts.iter().map(|header| (header.as_str(), String::new())).collect();
    table(words, "Published as facts", &facts);
    let left: Vec<_> =
        understood.unpublished.iter().map(|(h, why)| (h.as_str(), why.clone())).collect();
    table(words, "Not published", &left);
}

/// A heading and two columns, the first as wide as its longest entry.
fn table(words: &mut String, heading: &str, rows: &[(&str, String)]) {
    if rows.is_empty() {
        return;
    }
    let width = rows.iter().map(|(first, _)| first.chars().count()).max().unwrap_or(0).min(40);
    let _ = writeln!(words, "\n{heading}:");
    for (first, second) in rows {
        let line = format!("  {first:width$}  {second}");
        let _ = writeln!(words, "{}", line.trim_end());
    }
}

fn rows(summary: &Summary) -> String {
    let mut words = format!(
        "\n{}: {}, {} of them with a place on the map",
        counted(summary.rows, "row"),
        counted(summary.listings, "listing"),
        summary.located
    );
    if summary.merged > 0 {
        let _ = write!(words, ", {} joined to another listing", counted(summary.merged, "row"));
    }
    if summary.rejected > 0 {
        let _ = write!(words, ", {} left out", counted(summary.rejected, "row"));
    }
    words + ".\n"
}
