//! HTML that a website's editor left in a cell: `<a href="…">Timetable</a>`, `Open<br />daily`.
//!
//! Only the tags of formatted text are known here. Anything else that looks like a tag is text and
//! stays, for the pages escape it. Descriptions keep theirs: they are Markdown.

use std::borrow::Cow;

/// Tags that end a line of text.
const LINES: &[&str] = &["br", "p", "div", "li", "ul", "ol", "tr"];
/// Tags that change nothing but looks.
const LOOKS: &[&str] =
    &["a", "b", "i", "u", "em", "strong", "span", "font", "small", "td", "table", "tbody"];

/// The text of a cell without its tags; an address that a link's text doesn't show follows it.
pub(super) fn to_text(cell: &str) -> Cow<'_, str> {
    read(cell, |text, href| match address(href) {
        Some(address) if !shows(text, address) => format!(" ({address})"),
        _ => String::new(),
    })
}

/// A cell with each link's address in place of its text, for fields that hold addresses.
pub(super) fn to_addresses(cell: &str) -> Cow<'_, str> {
    let mut addresses: Vec<String> = Vec::new();
    let text = read(cell, |_, href| {
        addresses.extend(address(href).map(str::to_owned));
        String::new()
    });
    if addresses.is_empty() { text } else { Cow::Owned(addresses.join("\n")) }
}

/// A link's address that can be told in words: not one within the page.
fn address(href: &str) -> Option<&str> {
    let href = href.trim();
    let scheme = |scheme: &str| {
        href.get(..scheme.len())
            .filter(|start| start.eq_ignore_ascii_case(scheme))
            .and_then(|_| href.get(scheme.len()..))
    };
    if scheme("http://").or(scheme("https://")).is_some() {
        return Some(href);
    }
    let mail = scheme("mailto:").or(scheme("tel:"))?;
    let mail = mail.split('?').next().unwrap_or_default();
    (!mail.is_empty()).then_some(mail)
}

/// Whether a link's text says its address already: with blanks in a number, without `https://`.
fn shows(text: &str, address: &str) -> bool {
    let folded = |text: &str| super::text::key(text);
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (text, bare) = (folded(text), folded(bare));
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let national = digits(&bare);
    let number = national.len() > 6 && national.len() + 2 >= bare.len();
    text.contains(&bare)
        || (number && digits(&text).ends_with(&national[national.len().saturating_sub(9)..]))
}

/// Takes the tags out. `after` says what follows a link with this text and address.
fn read(cell: &str, mut after: impl FnMut(&str, &str) -> String) -> Cow<'_, str> {
    let has_tags = || cell.match_indices('<').any(|(at, _)| tag(&cell[at..]).is_some());
    if !has_tags() {
        return Cow::Borrowed(cell);
    }
    let mut text = String::with_capacity(cell.len());
    let mut link: Option<(usize, String)> = None;
    let mut rest = cell;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        rest = &rest[open..];
        let Some(tag) = tag(rest) else {
            text.push('<');
            rest = &rest[1..];
            continue;
        };
        rest = &rest[tag.length..];
        if LINES.contains(&tag.name.as_str()) && !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        if tag.name == "a" {
            if let Some((start, href)) = link.take() {
                let more = after(&text[start..], &href);
                text.push_str(&more);
            }
            link = tag.href.map(|href| (text.len(), href));
        }
    }
    text.push_str(rest);
    if let Some((start, href)) = link {
        let more = after(&text[start..], &href);
        text.push_str(&more);
    }
    Cow::Owned(unescaped(text.trim()))
}

struct Tag {
    name: String,
    href: Option<String>,
    /// Bytes from `<` to `>`.
    length: usize,
}

/// The known tag that a text begins with.
fn tag(text: &str) -> Option<Tag> {
    let end = text.find('>')?;
    let inside = text.get(1..end)?;
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let name: String = inside
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let after = inside.get(name.len()..)?;
    let parted = after.is_empty() || after.starts_with([' ', '/', '\n', '\t']);
    let known = LINES.contains(&name.as_str()) || LOOKS.contains(&name.as_str());
    (known && parted).then(|| Tag { href: href(after), name, length: end + 1 })
}

/// The value of `href` among a tag's attributes.
fn href(attributes: &str) -> Option<String> {
    let at = attributes.to_ascii_lowercase().find("href")?;
    let value = attributes.get(at + 4..)?.trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    Some(unescaped(value))
}

/// The few entities that editors write.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&rsquo;", "’"),
        ("&lsquo;", "‘"),
        ("&ndash;", "–"),
        ("&pound;", "£"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_formatted_text_go_and_their_text_stays() {
        for (cell, text) in [
            ("Open<br />daily", "Open\ndaily"),
            ("<p>One</p><p>Two &amp; three</p>", "One\nTwo & three"),
            ("<strong>Free</strong> entry", "Free entry"),
            (
                "<a href=\"https://ash.example/x\">Timetable</a>",
                "Timetable (https://ash.example/x)",
            ),
            ("<a href='https://www.ash.example/'>www.ash.example</a>", "www.ash.example"),
            ("http://<a href=\"tel:+441315295500\">0131 529 5500</a>", "http://0131 529 5500"),
            ("<a href=\"#top\">Top</a>", "Top"),
        ] {
            assert_eq!(to_text(cell), text, "{cell}");
        }
    }

    #[test]
    fn a_field_of_addresses_reads_the_addresses() {
        assert_eq!(
            to_addresses("<a href=\"https://ash.example/x\" target=\"_blank\">Read it</a>"),
            "https://ash.example/x"
        );
        assert_eq!(
            to_addresses("<a href='mailto:a@ash.example?subject=x'>Write</a>"),
            "a@ash.example"
        );
        assert_eq!(to_addresses("www.ash.example"), "www.ash.example");
    }

    #[test]
    fn what_only_looks_like_a_tag_is_text() {
        for cell in [
            "a < b > c",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "under 5s <5",
            "<a@ash.example>",
            "<",
            "R&amp;D",
        ] {
            assert!(matches!(to_text(cell), Cow::Borrowed(_)), "{cell}");
        }
        assert_eq!(to_text("<b><script>x</script></b>"), "<script>x</script>");
    }

    #[test]
    fn no_address_but_of_the_web_and_of_mail_is_told() {
        assert_eq!(to_text("<a href=\"javascript:alert(1)\">x</a>"), "x");
        assert_eq!(to_addresses("<a href=\"javascript:alert(1)\">x</a>"), "x");
    }
}
