//! The heading of a TOML table, as people read it: `[organisation]`, `[[needs]]`.

use toml::Spanned;
use toml::de::DeValue;

/// The heading that a key stands below, for messages.
pub(super) struct Heading(String);

impl Heading {
    pub fn root() -> Self {
        Self(String::new())
    }

    /// The heading as written, `[organisation]`; empty above the first one.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The heading of what stands below this key.
    pub fn below(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Self {
        let path = self.0.trim_matches(['[', ']']);
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let key = match key.chars().all(plain) && !key.is_empty() {
            true => key.to_owned(),
            false => format!("\"{key}\""),
        };
        let path = match path.is_empty() {
            true => key,
            false => format!("{path}.{key}"),
        };
        match value.get_ref() {
            DeValue::Array(_) => Self(format!("[[{path}]]")),
            _ => Self(format!("[{path}]")),
        }
    }

    /// What to call the table that this is the heading of, at the start of a sentence.
    pub fn place(&self, file: &str) -> String {
        match self.0.is_empty() {
            true if file.ends_with(".md") => "The front matter".to_owned(),
            true => file.rsplit('/').next().unwrap_or(file).to_owned(),
            false => self.0.clone(),
        }
    }
}
