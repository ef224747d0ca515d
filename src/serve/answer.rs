//! Which file answers a request, and as what.

use std::collections::BTreeMap;

/// How a path is answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer<'s> {
    /// This file of the site.
    File(&'s str, &'s [u8]),
    /// The folder's own address, with a slash at its end.
    Redirect(String),
    /// There is none.
    NotFound,
}

/// Finds the file for a request's path, without its query.
pub(super) fn find<'s>(files: &'s BTreeMap<String, Vec<u8>>, path: &str) -> Answer<'s> {
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let wanted = decoded.trim_start_matches('/');
    let file = match wanted {
        "" => "index.html".to_owned(),
        folder if folder.ends_with('/') => format!("{folder}index.html"),
        file => file.to_owned(),
    };
    if let Some((name, content)) = files.get_key_value(&file) {
        Answer::File(name, content)
    } else if files.contains_key(&format!("{file}/index.html")) {
        // One slash in front: two would lead to another host.
        Answer::Redirect(format!("/{}/", path.trim_start_matches('/')))
    } else {
        Answer::NotFound
    }
}

/// The media type of a file, by its ending.
pub(super) fn media_type(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "geojson" => "application/geo+json",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> BTreeMap<String, Vec<u8>> {
        ["index.html", "food/index.html", "a.css"].map(|f| (f.to_owned(), vec![])).into()
    }

    #[test]
    fn folders_are_answered_with_their_index() {
        assert_eq!(find(&site(), "/"), Answer::File("index.html", &[]));
        assert_eq!(find(&site(), "/food/"), Answer::File("food/index.html", &[]));
        for path in ["/food", "//food", "///food"] {
            assert_eq!(find(&site(), path), Answer::Redirect("/food/".into()));
        }
    }

    #[test]
    fn nothing_outside_the_site_can_be_asked_for() {
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/food/../../etc/passwd",
            "//etc/passwd",
            "/food/../a.css",
        ] {
            assert_eq!(find(&site(), path), Answer::NotFound, "{path}");
        }
    }
}
