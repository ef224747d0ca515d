//! The files that pages load: styles, scripts, pictures. One folder for each version of them.

use std::collections::BTreeMap;

use super::chain::Link;
use super::logo;
use super::tokens;
use crate::config::SiteConfig;
use crate::report::{Problem, Problems, code};

/// What `_headers` lets browsers keep for a year must change its address with its content.
const HASH_DIGITS: usize = 16;

/// Kinds of file that a theme may bring.
const KINDS: [&str; 12] = [
    "css",
    "ico",
    "jpg",
    "js",
    "json",
    "png",
    "svg",
    "txt",
    "webmanifest",
    "webp",
    "woff",
    "woff2",
];

/// The files by name, and the folder that they are published in.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    pub files: BTreeMap<String, Vec<u8>>,
    /// `assets/<hash>`.
    pub folder: String,
    /// Name of the organisation's logo among the files.
    pub logo: Option<String>,
}

impl Assets {
    /// Gathers the files of a chain and the site's logo.
    pub fn gather(chain: &[Link], site: &SiteConfig, problems: &mut Problems) -> Self {
        let mut files = BTreeMap::new();
        for link in chain.iter().rev() {
            for (name, file) in link.layer.part("assets/", "") {
                match check_name(name) {
                    Ok(()) => {
                        files.insert(name.to_owned(), file.bytes.to_vec());
                    }
                    Err(what) => problems.push(unfit(&file.origin, what)),
                }
            }
        }
        let styles = styles(chain, site, files.get("site.css"), problems);
        files.insert("site.css".to_owned(), styles);
        let logo = logo::read(site, problems).map(|(name, bytes)| {
            files.insert(name.clone(), bytes);
            name
        });
        let folder = format!("assets/{}", hash(&files));
        Self { files, folder, logo }
    }
}

/// Tokens, then the built-in styles, then those that themes add, the site's own last.
fn styles(
    chain: &[Link],
    site: &SiteConfig,
    bundled: Option<&Vec<u8>>,
    problems: &mut Problems,
) -> Vec<u8> {
    let mut css = tokens::css(chain, site, problems).into_bytes();
    css.extend_from_slice(bundled.map_or(&[], Vec::as_slice));
    for link in chain.iter().rev() {
        for (_, file) in link.layer.part("styles/", ".css") {
            match file.text() {
                Ok(text) => {
                    css.push(b'\n');
                    css.extend_from_slice(text.as_bytes());
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
    css
}

/// Names must work on any host and any computer, and be the same address everywhere.
fn check_name(name: &str) -> Result<(), &'static str> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    if name.split('/').any(|part| part.is_empty() || !part.chars().all(plain)) {
        return Err("its name may have lower-case letters, digits, hyphens and full stops only");
    }
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    if !KINDS.contains(&kind) {
        return Err("pages don't load files of this kind");
    }
    Ok(())
}

fn unfit(origin: &str, what: &str) -> Problem {
    Problem::new(&code::FILE_KIND, format!("{origin} can't be published: {what}."))
        .help(format!("Rename it, remove it, or use one of these kinds: {}.", KINDS.join(", ")))
        .file(origin)
}

/// Hash over names and contents, each with its length, so that no two sets of files look alike.
fn hash(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut hasher = blake3::Hasher::new();
    for (name, bytes) in files {
        for part in [name.as_bytes(), bytes] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    let mut hex = hasher.finalize().to_hex().to_string();
    hex.truncate(HASH_DIGITS);
    hex
}
