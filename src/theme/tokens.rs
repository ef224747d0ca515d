//! Tokens: a theme's design decisions, as CSS custom properties.
//!
//! That each value is one CSS value and no more was checked where it was read.

use std::collections::BTreeMap;

use super::chain::Link;
use super::ink;
use crate::config::SiteConfig;
use crate::report::{Problem, Problems, code};
use crate::suggest::nearest;

/// The rule that sets every token: the themes' values, the upper ones first, and the site's own
/// above all of them.
pub fn css(chain: &[Link], site: &SiteConfig, problems: &mut Problems) -> String {
    let mut tokens: BTreeMap<&str, &str> = BTreeMap::new();
    for manifest in chain.iter().rev().filter_map(|link| link.manifest.as_ref()) {
        let of_theme = manifest.tokens.iter();
        tokens.extend(of_theme.map(|(name, token)| (name.as_str(), token.value.as_str())));
    }
    for (name, value) in &site.tokens {
        if tokens.contains_key(name.as_str()) {
            tokens.insert(name, value);
        } else {
            problems.push(unknown(site, name, &tokens));
        }
    }
    if tokens.is_empty() {
        return String::new();
    }
    ink::settle(&mut tokens);
    let set = tokens.iter().map(|(name, value)| format!("--fp-{name}:{value};"));
    format!(":root{{{}}}\n", set.collect::<String>())
}

fn unknown(site: &SiteConfig, name: &str, known: &BTreeMap<&str, &str>) -> Problem {
    let help = match nearest(name, known.keys().copied()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => {
            let names: Vec<&str> = known.keys().copied().collect();
            format!("The theme has these tokens: {}.", names.join(", "))
        }
    };
    let problem = Problem::new(&code::TOKEN_UNKNOWN, format!("The theme has no token `{name}`."));
    site.places.at_name(&["tokens", name], problem.help(help))
}
