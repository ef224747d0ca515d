//! Gaps that staff still have to fill in: `[TO DO: the date]` in the words of a page.

use crate::config::{PageConfig, SiteConfig};
use crate::report::{Problem, Problems, code};

const OPEN: &str = "[TO DO:";

/// Stand for the start and the end of a gap while Markdown is read. Private use: no text has them.
pub const START: char = '\u{f8f0}';
pub const END: char = '\u{f8f1}';

/// A warning for every gap in a page of the site, with its line.
pub fn check(site: &SiteConfig) -> Problems {
    let maps = site.maps.iter().map(|map| &map.page);
    site.pages.iter().chain(maps).flat_map(|page| in_page(site, page)).collect()
}

fn in_page(site: &SiteConfig, page: &PageConfig) -> Vec<Problem> {
    let gaps = find(&page.body);
    if gaps.is_empty() {
        return Vec::new();
    }
    // The body is the end of its file; its gaps are counted from there.
    let text = std::fs::read_to_string(site.folder.join(&page.file)).unwrap_or_default();
    let above = text.replace("\r\n", "\n");
    let above = above.rfind(page.body.trim()).map_or(0, |start| lines(&above[..start]));
    let skipped = page.body.len() - page.body.trim_start().len();
    gaps.into_iter()
        .map(|(start, end)| {
            let words = page.body[start + OPEN.len()..end].trim();
            let line = above + lines(page.body.get(skipped..start).unwrap_or_default()) + 1;
            Problem::new(
                &code::STATEMENT_UNFINISHED,
                format!("The page “{}” still has a gap: {words}.", page.title),
            )
            .help("Write what belongs there, and take away the square brackets.")
            .file(&page.file)
            .line(u32::try_from(line).unwrap_or(u32::MAX))
        })
        .collect()
}

fn lines(text: &str) -> usize {
    text.matches('\n').count()
}

/// Where each gap starts and where its closing bracket is, in bytes. A gap ends within its
/// paragraph.
fn find(text: &str) -> Vec<(usize, usize)> {
    let ends = |start: usize| {
        let inside = &text[start..];
        let paragraph = inside.find("\n\n").unwrap_or(inside.len());
        inside[..paragraph].find(']').map(|end| (start, start + end))
    };
    text.match_indices(OPEN).filter_map(|(start, _)| ends(start)).collect()
}

/// Puts signs around each gap that Markdown leaves alone.
pub fn mark(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (start, end) in find(text) {
        // A gap inside a gap ends with it.
        if start < at {
            continue;
        }
        out.push_str(&text[at..start]);
        out.push(START);
        out.push_str(&text[start + 1..end]);
        out.push(END);
        at = end + 1;
    }
    out.push_str(&text[at..]);
    out
}

/// Turns the signs into highlighted text, brackets and all.
pub fn highlight(html: &str) -> String {
    html.replace(START, "<mark>[").replace(END, "]</mark>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_found_with_their_words() {
        let text =
            "Checked on [TO DO: the date].\n\n[TO DO:\nname] and [x] and [TO DO: open\n\nend]";
        let words: Vec<&str> = find(text).iter().map(|&(a, b)| &text[a..=b]).collect();
        assert_eq!(words, ["[TO DO: the date]", "[TO DO:\nname]"]);
    }

    #[test]
    fn a_gap_is_shown_as_it_is_written() {
        assert_eq!(
            highlight(&mark("By [TO DO: name] and [you].")),
            "By <mark>[TO DO: name]</mark> and [you]."
        );
    }

    #[test]
    fn a_gap_is_reported_with_the_line_of_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = "+++\r\ntitle = \"Privacy\"\r\n+++\r\n\r\nFirst.\r\n\r\nBy [TO DO: name].\r\n";
        std::fs::create_dir(folder.path().join("content")).unwrap();
        std::fs::write(folder.path().join("content/privacy.md"), file).unwrap();
        std::fs::write(folder.path().join("site.toml"), "title = \"S\"\n").unwrap();
        let (site, problems) = crate::config::load(folder.path());
        assert!(problems.is_empty(), "{problems:#?}");
        let problems = check(&site.unwrap());
        let problem = problems.iter().next().unwrap();
        assert_eq!(problem.code.name, "statement-unfinished");
        assert_eq!(problem.at.file.as_deref(), Some("content/privacy.md"));
        assert_eq!(problem.at.line, Some(7), "{problem:?}");
        assert!(problem.message.contains(": name."), "{}", problem.message);
    }
}
