//! `_headers`: what Netlify, Cloudflare Pages and others that read this file send with the pages.
//!
//! Where several rules match one address, these hosts send all of them, joined with commas. So no
//! header here may be said twice with different words for one address:
//!
//! - `Cache-Control` is set for immutable files, and for the service worker, a newer one of which
//!   must be found at once; pages keep the hosts' own default, which is
//!   to ask again each time.
//! - Framing is forbidden with `X-Frame-Options` for all pages, and allowed to embed pages with
//!   the policy's `frame-ancestors`, which browsers obey instead of the former where both are
//!   there (CSP Level 3, section 6.4.2.2).

use std::fmt::Write as _;

use super::one_map::OneMap;
use super::printer::Printer;
use crate::config::{Basemap, BasemapKind};
use crate::report::Problem;

/// For files whose address changes with their content.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// Powers that pages do without. The place of the reader is asked for on request alone.
const PERMISSIONS: &str = "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)";

/// Writes `_headers`.
pub fn write(printer: &Printer<'_>, maps: &[OneMap<'_>]) -> Result<(), Problem> {
    let slugs: Vec<&str> = maps.iter().map(|one| one.slug).collect();
    printer.put("_headers", headers(&printer.site.basemap, &slugs).as_bytes())
}

fn headers(basemap: &Basemap, maps: &[&str]) -> String {
    let policy = policy(basemap);
    let mut out = format!(
        "# Written by Fingerpost with each build.\n\
         /*\n  \
           Content-Security-Policy: {policy}\n  \
           Permissions-Policy: {PERMISSIONS}\n  \
           Referrer-Policy: strict-origin-when-cross-origin\n  \
           X-Content-Type-Options: nosniff\n  \
           X-Frame-Options: SAMEORIGIN\n\n\
         /assets/*\n  \
           Cache-Control: {IMMUTABLE}\n\n\
         /sw.js\n  \
           Cache-Control: no-cache\n"
    );
    for map in maps {
        let _ = write!(
            out,
            "\n/{map}/index/*\n  \
               Cache-Control: {IMMUTABLE}\n\n\
             /{map}/embed/*\n  \
               Content-Security-Policy: {policy}; frame-ancestors *\n"
        );
    }
    out
}

/// Everything from the site itself; pictures from the basemap's host too.
fn policy(basemap: &Basemap) -> String {
    let host = host(basemap).map_or_else(String::new, |host| format!(" {host}"));
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'{host}; \
         connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
    )
}

/// `https://{s}.example.org/{z}/{x}/{y}.png` gives `https://*.example.org`. `None` where the
/// basemap is the site's own or there is none.
fn host(basemap: &Basemap) -> Option<String> {
    if basemap.kind == BasemapKind::None {
        return None;
    }
    let (scheme, rest) = basemap.url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?.replace("{s}", "*");
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:*".contains(c);
    let fine = matches!(scheme, "https" | "http") && !host.is_empty() && host.chars().all(plain);
    fine.then(|| format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xyz(url: &str) -> Basemap {
        Basemap {
            kind: BasemapKind::Xyz,
            url: url.to_owned(),
            attribution: String::new(),
            layers: String::new(),
            max_zoom: 19,
        }
    }

    #[test]
    fn pictures_may_come_from_the_basemaps_host_and_nowhere_else() {
        let policy = policy(&xyz("https://{s}.tile.example.org:8443/{z}/{x}/{y}.png?a=b"));
        assert!(policy.contains("img-src 'self' https://*.tile.example.org:8443;"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(host(&xyz("tiles/{z}/{x}/{y}.png")), None);
        assert_eq!(host(&xyz("https://a b;script-src */")), None);
        let none = Basemap { kind: BasemapKind::None, ..xyz("https://example.org") };
        assert_eq!(host(&none), None);
    }

    #[test]
    fn no_header_is_said_twice_with_different_words_for_one_address() {
        let headers = headers(&xyz("https://example.org/{z}"), &["food"]);
        let rule = |path: &str| {
            let rules = headers.split("\n\n").map(|rule| rule.trim_start_matches(|c| c != '/'));
            let mut rules = rules.filter(|rule| rule.lines().next() == Some(path));
            rules.next().unwrap_or_else(|| panic!("{path} in {headers}")).to_owned()
        };
        assert!(!rule("/*").contains("Cache-Control"));
        assert!(!rule("/*").contains("frame-ancestors"));
        let embed = rule("/food/embed/*");
        let base = policy(&xyz("https://example.org/{z}"));
        assert!(embed.contains(&format!("{base}; frame-ancestors *")), "{embed}");
        assert!(!embed.contains("X-Frame-Options"));
    }
}
