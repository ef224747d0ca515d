//! Checks of single values that a type can't make: addresses, colours, names.
//!
//! Each takes the value as typed and gives it back as others may use it, or reports why not.

use url::Url;

use super::colour::Colour;
use super::document::Document;
use super::typed::At;
use crate::report::{Code, Problems, code};

/// The longest value of a token, in bytes: room for a row of typefaces.
const LONGEST_TOKEN: usize = 200;

/// Checks values of one file and gathers what is wrong with them.
pub(super) struct Values<'a> {
    pub document: &'a Document<'a>,
    pub problems: &'a mut Problems,
}

impl Values<'_> {
    /// Reports a value.
    pub fn refuse<T>(&mut self, code: &'static Code, value: &At<T>, message: String, help: &str) {
        let problem = self.document.problem(code, value.span(), message);
        self.problems.push(problem.help(help.to_owned()));
    }

    /// Text with something in it, trimmed.
    pub fn text(&mut self, name: &str, value: &At<String>) -> Option<String> {
        let text = value.trim();
        if text.is_empty() {
            let message = format!("`{name}` is empty.");
            let help = "Write something between the quotation marks, or delete the line.";
            self.refuse(&code::CONFIG_VALUE, value, message, help);
            return None;
        }
        Some(text.to_owned())
    }

    /// A web address: `http` or `https`, with a host.
    pub fn web_address(&mut self, name: &str, value: &At<String>) -> Option<String> {
        self.web_address_of(value, name, value)
    }

    /// A web address that was made from a value; problems point at the value.
    pub fn web_address_of<T>(&mut self, text: &str, name: &str, value: &At<T>) -> Option<String> {
        match web_address(text) {
            Ok(url) => Some(url.into()),
            Err(help) => {
                let message = format!("`{name}` isn't a web address that can be used.");
                self.refuse(&code::CONFIG_VALUE, value, message, help);
                None
            }
        }
    }

    /// The address where the site will be published, without a trailing slash.
    pub fn base_url(&mut self, value: &At<String>) -> Option<String> {
        match base_url(value) {
            Ok(url) => Some(url),
            Err(help) => {
                let message = "`base_url` isn't an address that a site can have.".to_owned();
                self.refuse(&code::CONFIG_VALUE, value, message, help);
                None
            }
        }
    }

    /// An email address.
    pub fn email(&mut self, name: &str, value: &At<String>) -> Option<String> {
        let text = value.trim();
        if is_email(text) {
            return Some(text.to_owned());
        }
        let message = format!("`{name}` isn't an email address.");
        let help = "Write it like maps@example.gov.uk.";
        self.refuse(&code::CONFIG_VALUE, value, message, help);
        None
    }

    /// Where feedback goes: an email address or a web address.
    pub fn feedback(&mut self, value: &At<String>) -> Option<String> {
        let text = value.trim();
        if is_email(text) {
            return Some(text.to_owned());
        }
        match web_address(text) {
            Ok(url) => Some(url.into()),
            Err(_) => {
                let message = "`feedback` is neither an email nor a web address.".to_owned();
                let help = "Write it like maps@example.gov.uk or https://example.gov.uk/feedback.";
                self.refuse(&code::CONFIG_VALUE, value, message, help);
                None
            }
        }
    }

    /// A colour as `#rrggbb` in lower case.
    pub fn colour(&mut self, name: &str, value: &At<String>) -> Option<String> {
        let colour = Colour::parse(value);
        if colour.is_none() {
            let message = format!("`{name}` isn't a colour: “{}”.", value.trim());
            let help = "Write a colour as # and six digits or letters from a to f: #aa0061.";
            self.refuse(&code::COLOUR_INVALID, value, message, help);
        }
        colour.map(|colour| colour.to_string())
    }

    /// A language tag (BCP 47), `en-GB`.
    pub fn language(&mut self, value: &At<String>) -> Option<String> {
        let tag = value.trim();
        let mut parts = tag.split('-');
        let first = parts.next().unwrap_or_default();
        let primary =
            (2..=8).contains(&first.len()) && first.chars().all(|c| c.is_ascii_alphabetic());
        let well_formed = |part: &str| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        };
        if primary && parts.all(well_formed) {
            return Some(tag.to_owned());
        }
        let message = format!("`language` isn't a language tag: “{tag}”.");
        self.refuse(&code::CONFIG_VALUE, value, message, "Write a tag such as en-GB or cy.");
        None
    }

    /// A token's name and value, which end up in a style sheet: one value and no more.
    pub fn token(&mut self, name: &At<String>, value: &str) -> Option<String> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || !name.chars().all(plain) {
            let message = format!("The token `{}` has a name that can't be used.", name.trim());
            let help = "Use lower-case letters, digits and hyphens.";
            self.refuse(&code::CONFIG_VALUE, name, message, help);
            return None;
        }
        let value = value.trim();
        if !is_one_css_value(value) {
            let message = format!("The token `{}` isn't one value.", name.trim());
            let help =
                "A token is a colour, a size or a font. Leave out ; { } < > \\ @ and url(…).";
            self.refuse(&code::CONFIG_VALUE, name, message, help);
            return None;
        }
        Some(value.to_owned())
    }
}

/// Whether this can stand in a style sheet's declaration without ending it or calling elsewhere.
fn is_one_css_value(text: &str) -> bool {
    let breaks_out = |c: char| c.is_control() || ";{}<>\\@!".contains(c);
    let lower = text.to_ascii_lowercase();
    let calls = ["url(", "image(", "image-set(", "src(", "expression(", "/*", "*/"];
    let paired = |mark: char| text.matches(mark).count().is_multiple_of(2);
    !text.is_empty()
        && text.len() <= LONGEST_TOKEN
        && !text.contains(breaks_out)
        && !calls.iter().any(|call| lower.contains(call))
        && paired('"')
        && paired('\'')
        && text.matches('(').count() == text.matches(')').count()
}

/// A web address, or what to do about it. Parsed first: ` java<tab>script:` is a scheme too.
fn web_address(text: &str) -> Result<Url, &'static str> {
    let text = text.trim();
    match Url::parse(text) {
        Ok(url) if !matches!(url.scheme(), "http" | "https") => {
            Err("Only addresses that start with https:// or http:// are allowed.")
        }
        Ok(url) if url.host_str().is_none_or(str::is_empty) => {
            Err("Write the whole address: https://www.example.gov.uk")
        }
        Ok(url) => Ok(url),
        Err(_) => {
            Err("Write the whole address, with https:// in front: https://www.example.gov.uk")
        }
    }
}

/// The address where a site will be published, without a trailing slash.
///
/// # Errors
/// What to do about a text that is no such address, as a sentence.
pub fn base_url(text: &str) -> Result<String, &'static str> {
    let url = web_address(text)?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err("Leave out everything from the ? or # on.");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("Leave out the user name and password.");
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Whether this looks like one email address. Deliverability is not ours to judge.
fn is_email(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else {
        return false;
    };
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"(),:;?&\\@".contains(c);
    let label = |l: &str| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-');
    !user.is_empty() && user.chars().all(plain) && host.contains('.') && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_web_addresses() {
        assert!(web_address("https://www.example.gov.uk/maps").is_ok());
        for bad in [
            "www.example.gov.uk",
            "javascript:alert(1)",
            " java\tscript:alert(1)",
            "//example.gov.uk",
            "data:text/html,x",
            "",
        ] {
            assert!(web_address(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_base_url_loses_its_trailing_slash() {
        assert_eq!(base_url("https://a.example/maps/").unwrap(), "https://a.example/maps");
        assert_eq!(base_url("https://a.example").unwrap(), "https://a.example");
        assert!(base_url("https://a.example/?page=2").is_err());
        assert!(base_url("https://me:secret@a.example").is_err());
    }

    #[test]
    fn emails_have_one_at_and_a_domain() {
        assert!(is_email("maps@example.gov.uk"));
        for bad in ["maps", "a@b", "a b@c.d", "a@b@c.d", "a@b.c?cc=x@y.z", "<a@b.c>"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
