//! Addresses: relative ones inside the site, and which ones may lead out of it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stays as it is in the parts of a `mailto:` link (RFC 6068).
const MAIL: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The same in the address itself.
const MAILBOX: &AsciiSet = &MAIL.remove(b'@').remove(b'+').remove(b'\'');

/// Schemes that a link may have.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// The way from a page to the folder that its path starts in: `food/page/2/` gives `../../../`.
///
/// Never empty, so that it can also stand alone as a link.
pub fn up(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// Where a link leads, as browsers read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Another site, a mailbox or a phone.
    Out,
    /// A place in this site.
    Inside,
    /// Nowhere that a link may lead.
    Refused,
}

/// Reads a link as browsers do: control characters and blanks before it don't count, nor tabs
/// and line breaks inside, and case doesn't matter (WHATWG URL, section 4.4).
pub fn target(href: &str) -> Target {
    let read: String = href
        .trim_matches(|c: char| c.is_control() || c == ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    if read.starts_with("//") || read.contains('\\') {
        return Target::Refused;
    }
    let name = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    match read.split_once(':') {
        Some((scheme, _)) if !scheme.contains(['/', '?', '#']) => {
            let known = SCHEMES.iter().any(|s| s.eq_ignore_ascii_case(scheme));
            if known && scheme.chars().all(name) { Target::Out } else { Target::Refused }
        }
        _ => Target::Inside,
    }
}

/// A `mailto:` link with a subject and a first line.
pub fn mail(mailbox: &str, subject: &str, body: &str) -> String {
    let encode = |text| utf8_percent_encode(text, MAIL);
    format!(
        "mailto:{}?subject={}&body={}",
        utf8_percent_encode(mailbox, MAILBOX),
        encode(subject),
        encode(body)
    )
}

/// Where the phase banner sends feedback: a web address, or a mailbox.
pub fn feedback(given: &str) -> Option<String> {
    match target(given) {
        Target::Out => Some(given.to_owned()),
        Target::Inside if given.contains('@') => {
            Some(format!("mailto:{}", utf8_percent_encode(given, MAILBOX)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_finds_its_way_to_the_first_folder() {
        assert_eq!(up(""), "./");
        assert_eq!(up("food/"), "../");
        assert_eq!(up("food/page/2/"), "../../../");
    }

    #[test]
    fn links_that_run_something_are_refused_however_they_are_written() {
        for href in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "//example.org/",
            "\\\\example.org\\",
            "file:///etc/passwd",
        ] {
            assert_eq!(target(href), Target::Refused, "{href:?}");
        }
    }

    #[test]
    fn ordinary_links_are_told_apart() {
        assert_eq!(target("https://example.org/a:b"), Target::Out);
        assert_eq!(target("MAILTO:a@example.org"), Target::Out);
        assert_eq!(target("tel:+441632960123"), Target::Out);
        assert_eq!(target("../privacy/#a:b"), Target::Inside);
        assert_eq!(target("?a=b:c"), Target::Inside);
    }

    #[test]
    fn a_subject_cannot_add_a_recipient() {
        assert_eq!(
            mail("maps@example.gov.uk", "A & B?", "x\n&cc=y@example.org"),
            "mailto:maps@example.gov.uk?subject=A%20%26%20B%3F&body=x%0A%26cc%3Dy%40example.org"
        );
    }
}
