//! Web addresses: parsed first, then allowed by scheme. Only `http` and `https` with a host.

use url::Url;

use super::Link;
use super::emails::is_domain;
use super::text::trim;

/// What a cell of web addresses came to.
#[derive(Debug, Default, PartialEq)]
pub(super) struct ReadLinks {
    pub links: Vec<Link>,
    /// Parts that looked like addresses without `https://`, which was added.
    pub assumed: Vec<String>,
    /// Parts that can't be used.
    pub refused: Vec<String>,
}

/// The web addresses in a cell; several may be parted by blanks, line breaks, `;`, `|` or `,`.
pub(super) fn read(cell: &str) -> ReadLinks {
    let mut read = ReadLinks::default();
    for part in parts(cell) {
        match link(part) {
            Some((link, assumed)) => {
                if assumed {
                    read.assumed.push(part.to_owned());
                }
                if !read.links.iter().any(|known| known.url == link.url) {
                    read.links.push(link);
                }
            }
            None if is_word(part) => {}
            None => read.refused.push(part.to_owned()),
        }
    }
    if read.links.is_empty() && read.refused.is_empty() && !trim(cell).is_empty() {
        read.refused.push(trim(cell).to_owned());
    }
    read
}

/// Whether a cell begins like a web address.
pub(super) fn looks_like(cell: &str) -> bool {
    parts(cell).next().is_some_and(|part| link(part).is_some())
}

fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(|c: char| c.is_whitespace() || matches!(c, ';' | '|'))
        .flat_map(|part| split_before_scheme(part))
        .map(|part| {
            trim(part).trim_matches(['<', '>', '"', '\'', ',', '(', ')']).trim_end_matches('.')
        })
        .filter(|part| !part.is_empty())
}

/// Parts `http://a,http://b`, but not a comma inside an address.
fn split_before_scheme(part: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = part
        .match_indices(",http")
        .chain(part.match_indices(",www."))
        .map(|(at, _)| at + 1)
        .collect();
    starts.sort_unstable();
    let mut pieces = Vec::with_capacity(starts.len() + 1);
    let mut from = 0;
    for start in starts {
        pieces.push(&part[from..start]);
        from = start;
    }
    pieces.push(&part[from..]);
    pieces
}

/// A word beside the addresses (`or`, `see`), which needs no complaint where there is an address.
fn is_word(part: &str) -> bool {
    !part.contains([':', '/', '@', '.']) || part.len() <= 3
}

/// One address, checked, and whether its scheme had to be added.
fn link(part: &str) -> Option<(Link, bool)> {
    let lower = part.get(..8).unwrap_or(part).to_ascii_lowercase();
    let schemed = lower.starts_with("http://") || lower.starts_with("https://");
    if !schemed && !is_bare(part) {
        return None;
    }
    let url =
        if schemed { Url::parse(part) } else { Url::parse(&format!("https://{part}")) }.ok()?;
    let fits = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some_and(is_domain)
        && url.username().is_empty()
        && url.password().is_none();
    fits.then(|| (Link { text: text(&url), url: url.into() }, !schemed))
}

/// Whether a part is `www.example.org/page` or `example.org`: a domain first, no scheme, no `@`.
fn is_bare(part: &str) -> bool {
    let host = part.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split_once(':').map_or(host, |(host, port)| {
        if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) { host } else { "" }
    });
    !part.contains('@')
        && is_domain(host)
        && !host.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && (host.len() > 4 && !is_abbreviation(host))
}

/// `e.g`, `no.of`: two short words with a full stop are no domain.
fn is_abbreviation(host: &str) -> bool {
    host.split('.').all(|label| label.len() <= 2)
}

/// The address as people read it.
fn text(url: &Url) -> String {
    let whole = url.as_str();
    let bare = whole.split_once("://").map_or(whole, |(_, rest)| rest);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn urls(cell: &str) -> Vec<String> {
        read(cell).links.into_iter().map(|link| link.url).collect()
    }

    #[test]
    fn addresses_are_made_whole() {
        assert_eq!(urls("www.example.org/food"), ["https://www.example.org/food"]);
        assert_eq!(urls("example.org"), ["https://example.org/"]);
        assert_eq!(read("www.example.org").assumed, ["www.example.org"]);
        assert_eq!(read("https://www.example.org/").links[0].text, "example.org");
    }

    #[test]
    fn several_in_a_cell_are_parted() {
        assert_eq!(urls("https://a.org https://b.org\nwww.c.org").len(), 3);
        assert_eq!(urls("http://a.org,http://b.org").len(), 2);
        assert_eq!(urls("https://a.org/x,y").len(), 1);
    }

    #[test]
    fn dangerous_schemes_are_refused() {
        for cell in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "//evil.example.org",
            "vbscript:x",
            "https://user:pw@a.org",
            "http://localhost/",
            "file:///etc/passwd",
            "http://10.0.0.1/",
            "http://",
            "call us",
        ] {
            let read = read(cell);
            assert_eq!(read.links, [], "{cell}");
            assert!(!read.refused.is_empty(), "{cell}");
        }
    }
}
