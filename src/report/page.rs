//! Problems as a page of HTML for the development server: whole in itself, all text escaped.

use std::fmt::Write as _;
use std::path::Path;

use super::groups::{Group, groups, tally, with_commas};
use super::plain::shown;
use super::snippet::{Excerpt, Sources};
use super::{Problem, Problems};

/// Problems of one group that are listed before the rest is counted.
const LISTED: usize = 20;

/// Looks of the page. It stands in the page, so that the page needs nothing else; scripts are
/// still only those of the server itself.
const STYLE: &str = "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;\
padding:0 1rem;color:#0b0c0c;background:#fff}h2{margin:2rem 0 .25rem;font-size:1.25rem}\
section{border-left:.4rem solid #484949;padding-left:1rem}.error{border-color:#b10e1e}\
.warning{border-color:#b58a00}pre{background:#f3f2f1;padding:.75rem;overflow:auto}\
mark{background:#ffdd00;color:#0b0c0c}code{font-size:1rem}.where{margin:0;color:#484949}";

/// A page that lists all problems. `folder` is the site's, whose configuration files are read
/// again to show the lines at fault.
pub fn html(problems: &Problems, folder: &Path) -> String {
    let mut sources = Sources::new(folder);
    let tally = tally(problems);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'\">\n\
         <title>{tally} – Fingerpost</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{tally}</h1>\n"
    );
    if problems.stop_a_build() {
        page.push_str("<p>The site shown is the last one without errors.</p>\n");
    }
    for group in groups(problems) {
        section(&mut page, &group, &mut sources);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn section(page: &mut String, group: &Group<'_>, sources: &mut Sources) {
    let severity = group.code.severity;
    let mut place = escaped(group.file.unwrap_or_default());
    if let Some(column) = group.column {
        let _ = write!(place, ", column “{}”", escaped(column));
    }
    let _ = write!(
        page,
        "<section class=\"{severity}\">\n<h2>{}</h2>\n<p class=\"where\">{severity}: \
         <code>{}</code> {place}</p>\n<ul>\n",
        escaped(group.code.title),
        group.code.name,
    );
    let shared_help = group.help();
    for problem in group.problems.iter().take(LISTED) {
        item(page, problem, sources.excerpt(problem), shared_help.is_none());
    }
    if let Some(more) = group.problems.len().checked_sub(LISTED).filter(|more| *more > 0) {
        let _ = writeln!(page, "<li>and {} more</li>", with_commas(more));
    }
    page.push_str("</ul>\n");
    if let Some(help) = shared_help.filter(|help| !help.is_empty()) {
        let _ = writeln!(page, "<p><strong>What to do:</strong> {}</p>", escaped(help));
    }
    page.push_str("</section>\n");
}

fn item(page: &mut String, problem: &Problem, excerpt: Option<Excerpt>, with_help: bool) {
    page.push_str("<li>");
    if let Some(row) = problem.at.row {
        let _ = write!(page, "Row {row}: ");
    } else if let Some(line) = problem.at.line {
        let _ = write!(page, "Line {line}: ");
    } else if let Some(column) = &problem.at.column {
        let _ = write!(page, "Column “{}”: ", escaped(column));
    }
    page.push_str(&escaped(&problem.message));
    if with_help && !problem.help.is_empty() {
        let _ = write!(page, " <strong>What to do:</strong> {}", escaped(&problem.help));
    }
    if let Some(Excerpt { text, underlined, .. }) = excerpt {
        let part = |range| escaped(text.get(range).unwrap_or_default());
        let _ = write!(
            page,
            "<pre>{}<mark>{}</mark>{}</pre>",
            part(0..underlined.start),
            part(underlined.clone()),
            part(underlined.end..text.len())
        );
    }
    page.push_str("</li>\n");
}

/// Untrusted text as text of a page.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in shown(text).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::code;

    #[test]
    fn nothing_in_the_data_becomes_markup() {
        let nasty = "<script>alert(1)</script>\"'&";
        let problem =
            Problem::new(&code::PHONE_INVALID, nasty).help(nasty).file(nasty).column(nasty).row(2);
        let page = html(&[problem].into_iter().collect(), Path::new("/nowhere"));
        assert!(!page.contains("<script"), "{page}");
        assert_eq!(
            page.matches("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;").count(),
            4
        );
    }

    #[test]
    fn the_line_at_fault_is_shown_with_the_value_marked() {
        let folder = tempfile::TempDir::new().unwrap();
        std::fs::write(folder.path().join("site.toml"), "a = 1\ntitle = <5>\n").unwrap();
        let problem =
            Problem::new(&code::CONFIG_VALUE, "No.").file("site.toml").line(2).span(14, 17);
        let page = html(&[problem].into_iter().collect(), folder.path());
        assert!(page.contains("<pre>title = <mark>&lt;5&gt;</mark></pre>"), "{page}");
    }

    #[test]
    fn rows_beyond_the_first_are_counted() {
        let problem = |row| Problem::new(&code::PHONE_INVALID, "x").file("a.csv").row(row);
        let page = html(&(1..=1_100).map(problem).collect(), Path::new("/nowhere"));
        assert!(page.contains("<li>and 1,080 more</li>"));
        assert!(page.contains("<h1>1,100 warnings in 1 file</h1>"));
    }
}
