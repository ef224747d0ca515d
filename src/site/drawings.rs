//! The drawings at the top of a page, cut down to those that it refers to.
//!
//! `symbols.html` offers every shape and sign, so that the theme's other templates can use any of
//! them. On a listing's page that would be half of its bytes, ten thousand times over.

use std::collections::BTreeSet;

const OPENS: &str = "<symbol id=\"";
const CLOSES: &str = "</symbol>";
const REFERS: &str = "href=\"";

/// Which drawings stay in a page.
#[derive(Debug, Clone, Copy)]
pub enum Drawings<'a> {
    /// All of them: scripts may draw anything.
    All,
    /// Those that the page refers to, and these, which scripts will draw.
    Used(&'a [&'a str]),
}

/// Leaves out each `<symbol>`, in the page's first run of them, that no `href="#…"` names. What stands in text or in
/// attributes can't look like either, because it is escaped.
pub fn only_used(html: &str, scripts_draw: &[&str]) -> String {
    let Some((before, mut rest)) = tag(html, OPENS).map(|at| html.split_at(at)) else {
        return html.to_owned();
    };
    let mut used = references(html);
    used.extend(scripts_draw);
    let mut out = String::with_capacity(html.len());
    out.push_str(before);
    while let Some(symbol) = rest.strip_prefix(OPENS) {
        let Some(end) = tag(symbol, CLOSES) else {
            break;
        };
        let after = symbol[end + CLOSES.len()..].trim_ascii_start();
        if upto_quote(symbol).is_some_and(|name| used.contains(name)) {
            out.push_str(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where a tag starts. Looking for its first character alone is many times faster than for all of
/// it, and this is done on every page.
fn tag(html: &str, tag: &str) -> Option<usize> {
    let mut starts = html.match_indices('<').map(|(at, _)| at);
    starts.find(|&at| html[at..].starts_with(tag))
}

/// The names that the page refers to within itself.
fn references(html: &str) -> BTreeSet<&str> {
    let named = |(at, _)| {
        let refers = html[..at].ends_with(REFERS);
        refers.then(|| upto_quote(&html[at + 1..])).flatten()
    };
    html.match_indices('#').filter_map(named).collect()
}

fn upto_quote(text: &str) -> Option<&str> {
    text.split_once('"').map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<svg>\n<symbol id=\"u-map\"><path/></symbol>\n\
        <symbol id=\"u-list\"><path/></symbol>\n<symbol id=\"s-pin\"><path/></symbol>\n</svg>\
        <a href=\"#main\"><svg><use href=\"#u-map\"/></svg></a>";

    #[test]
    fn only_drawings_that_the_page_refers_to_stay() {
        assert_eq!(
            only_used(PAGE, &[]),
            "<svg>\n<symbol id=\"u-map\"><path/></symbol>\n</svg>\
             <a href=\"#main\"><svg><use href=\"#u-map\"/></svg></a>"
        );
    }

    #[test]
    fn what_scripts_will_draw_stays() {
        assert!(only_used(PAGE, &["s-pin"]).contains("id=\"s-pin\""));
    }

    #[test]
    fn a_theme_that_writes_them_otherwise_keeps_them() {
        for page in ["<symbol id=\"u-map\"><path/>", "<symbol id='a'/>", "<p>x</p>"] {
            assert_eq!(only_used(page, &[]), page);
        }
    }
}
