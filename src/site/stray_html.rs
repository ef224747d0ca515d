//! HTML that somebody pasted into Markdown: which of it can be cleaned without losing words.

/// Elements that other programs leave in text: they go, and what stands in them stays.
const TAKEN_AWAY: [&str; 38] = [
    "abbr", "address", "article", "b", "big", "caption", "center", "cite", "dd", "del", "div",
    "dl", "dt", "figure", "font", "footer", "h1", "header", "i", "img", "ins", "label", "main",
    "q", "s", "section", "small", "span", "strike", "sub", "sup", "table", "tbody", "td", "th",
    "thead", "tr", "u",
];

/// More tags than this in one piece are no text that somebody pasted: reading them nested in each
/// other takes time that grows with their square.
const MOST_TAGS: usize = 2_000;

/// HTML as text to be seen.
pub fn shown(html: &str) -> String {
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Whether every tag in this is closed and an element that the list for pages or [`TAKEN_AWAY`] has.
pub fn known_html(html: &str) -> bool {
    let mut rest = html;
    if html.matches('<').count() > MOST_TAGS {
        return false;
    }
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let end = match rest.strip_prefix("!--") {
            Some(comment) => comment.find("-->").map(|end| end + 6),
            None => tag_end(rest),
        };
        let Some(end) = end else { return false };
        let name = rest.trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next();
        let name = name.unwrap_or_default().to_ascii_lowercase();
        let known = [&super::markdown::ELEMENTS[..], &TAKEN_AWAY[..]].concat();
        if !rest.starts_with("!--") && !known.contains(&name.as_str()) {
            return false;
        }
        rest = &rest[end..];
    }
    true
}

/// Where a tag closes: at the first `>` outside quotes.
fn tag_end(tag: &str) -> Option<usize> {
    let mut quote = None;
    tag.char_indices().find_map(|(at, c)| {
        match quote {
            Some(mark) if c == mark => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c == '>' => return Some(at + 1),
            None => {}
        }
        None
    })
}
