//! Tokens: a theme's design decisions, as CSS custom properties.

use std::collections::BTreeMap;

use super::chain::Link;
use super::suggest::nearest;
use crate::config::SiteConfig;
use crate::report::{Problem, Problems, code};

/// The rule that sets every token: the themes' values, the upper ones first, and the site's own
/// above all of them.
pub fn css(chain: &[Link], site: &SiteConfig, problems: &mut Problems) -> String {
    let mut tokens: BTreeMap<&str, &str> = BTreeMap::new();
    for link in chain.iter().rev() {
        let file = link.layer.files.get("theme.toml");
        let file = file.map_or("theme.toml", |file| file.origin.as_str());
        for (token, value) in &link.manifest.tokens {
            if is_name(token) && check(token, value, file, None, problems) {
                tokens.insert(token, value);
            }
        }
    }
    let typed = std::fs::read_to_string(site.folder.join("site.toml")).unwrap_or_default();
    for (token, value) in &site.tokens {
        let line = line_of(&typed, token);
        if !tokens.contains_key(token.as_str()) {
            problems.push(unknown(token, line, tokens.keys().copied()));
        } else if check(token, value, "site.toml", line, problems) {
            tokens.insert(token, value);
        }
    }
    if tokens.is_empty() {
        return String::new();
    }
    let set = tokens
        .iter()
        .map(|(token, value)| format!("--fp-{token}:{};", value.trim()));
    format!(":root{{{}}}\n", set.collect::<String>())
}

fn check(token: &str, value: &str, file: &str, line: Option<u32>, problems: &mut Problems) -> bool {
    let fine = is_value(value);
    if !fine {
        let problem = Problem::new(
            &code::CONFIG_VALUE,
            format!("The token {token} can't have the value \"{value}\"."),
        )
        .help("Write one CSS value, such as #00664f or 1.5rem: no ; { } < > \\ @, no comment and no url().")
        .file(file);
        problems.push(match line {
            Some(line) => problem.line(line),
            None => problem,
        });
    }
    fine
}

/// Whether this is one value and nothing more: it can't end its declaration or fetch anything.
fn is_value(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let quotes = |mark: char| value.matches(mark).count() % 2 == 0;
    let closed = value.matches('(').count() == value.matches(')').count();
    !value.trim().is_empty()
        && value.len() <= 200
        && !value.contains([';', '{', '}', '<', '>', '\\', '@', '!'])
        && !value.chars().any(char::is_control)
        && ![
            "url(",
            "image(",
            "image-set(",
            "src(",
            "/*",
            "*/",
            "expression(",
        ]
        .iter()
        .any(|part| lower.contains(part))
        && quotes('"')
        && quotes('\'')
        && closed
}

fn is_name(token: &str) -> bool {
    !token.is_empty()
        && token
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn unknown<'t>(token: &str, line: Option<u32>, known: impl Iterator<Item = &'t str>) -> Problem {
    let known: Vec<&str> = known.collect();
    let help = match nearest(token, known.iter().copied()) {
        Some(near) => format!("Did you mean \"{near}\"?"),
        None => format!("The theme has these tokens: {}.", known.join(", ")),
    };
    let problem = Problem::new(
        &code::TOKEN_UNKNOWN,
        format!("The theme has no token \"{token}\"."),
    )
    .help(help)
    .file("site.toml");
    match line {
        Some(line) => problem.line(line),
        None => problem,
    }
}

/// The line of a token in the table `[tokens]`, counted from 1.
fn line_of(text: &str, token: &str) -> Option<u32> {
    let mut in_tokens = false;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.starts_with('[') {
            in_tokens = line.starts_with("[tokens]");
        }
        let name = line.split('=').next().unwrap_or_default();
        if in_tokens && name.trim().trim_matches(['"', '\'']) == token {
            return u32::try_from(number + 1).ok();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_holds_one_plain_value() {
        for value in [
            "#00664f",
            "1.5rem",
            "\"GDS Transport\", arial, sans-serif",
            "calc(1rem + 2px)",
            "rgb(0 102 79 / 50%)",
        ] {
            assert!(is_value(value), "{value}");
        }
    }

    #[test]
    fn a_token_can_neither_end_its_rule_nor_fetch_anything() {
        for value in [
            "",
            "red;background:url(https://example.org)",
            "red} body{display:none",
            "URL(https://example.org/x.png)",
            "</style><script>",
            "re\\64",
            "red /* open",
            "\"open",
            "calc(1px",
            "@import",
        ] {
            assert!(!is_value(value), "{value}");
        }
    }

    #[test]
    fn the_line_of_a_token_is_found_in_its_own_table() {
        let text = "title = \"A\"\nbrand = 1\n\n[tokens]\nink = \"#000\"\nbrand = \"#00664f\"\n";
        assert_eq!(line_of(text, "brand"), Some(6));
        assert_eq!(line_of(text, "paper"), None);
    }
}
