//! Ink: the colour of text on a colour that a council chose.
//!
//! A token whose name ends in `-ink` may have the value `auto`. It becomes black or white,
//! whichever has more contrast with the token that it is named after, so that a change of one
//! colour can't make text unreadable. The better of the two always has 4.5:1 (WCAG 2.2, 1.4.3).

use std::collections::BTreeMap;

use crate::config::Colour;

/// The value that asks for this.
const AUTO: &str = "auto";
/// Where the ground isn't a colour that can be worked out, text is as on a light page.
const ON_THE_UNKNOWN: &str = "#000000";
/// Tokens may stand for each other; longer chains than this are circles.
const STEPS: usize = 8;

/// Puts black or white in the place of every `auto`.
pub fn settle(tokens: &mut BTreeMap<&str, &str>) {
    let wanted: Vec<(&str, &str)> = tokens
        .iter()
        .filter(|(_, value)| value.trim() == AUTO)
        .filter_map(|(name, _)| Some((*name, name.strip_suffix("-ink")?)))
        .collect();
    for (name, ground) in wanted {
        let ink = colour(tokens, ground).map_or(ON_THE_UNKNOWN, Colour::ink);
        tokens.insert(name, ink);
    }
}

/// The colour of a token, which may be said by way of other tokens.
fn colour(tokens: &BTreeMap<&str, &str>, name: &str) -> Option<Colour> {
    let mut value = tokens.get(name)?.trim();
    for _ in 0..STEPS {
        let Some(other) = value.strip_prefix("var(--fp-").and_then(|rest| rest.strip_suffix(')'))
        else {
            break;
        };
        value = tokens.get(other.trim())?.trim();
    }
    Colour::parse(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ink(pairs: &[(&'static str, &'static str)], name: &str) -> String {
        let mut tokens: BTreeMap<&str, &str> = pairs.iter().copied().collect();
        settle(&mut tokens);
        tokens[name].to_owned()
    }

    #[test]
    fn a_light_brand_gets_black_text_and_a_dark_one_white() {
        for (brand, expected) in [
            ("#0b5563", "#ffffff"),
            ("#ffdd00", "#000000"),
            ("#fd0", "#000000"),
            ("#777", "#000000"),
            ("#00f", "#ffffff"),
        ] {
            let tokens = [("brand", brand), ("brand-ink", "auto")];
            assert_eq!(ink(&tokens, "brand-ink"), expected, "{brand}");
        }
    }

    #[test]
    fn the_ground_may_be_said_by_way_of_another_token() {
        let tokens = [("brand", "#ffdd00"), ("header", "var(--fp-brand)"), ("header-ink", "auto")];
        assert_eq!(ink(&tokens, "header-ink"), "#000000");
    }

    #[test]
    fn an_ink_that_was_chosen_stays() {
        let tokens = [("brand", "#ffdd00"), ("brand-ink", "#003078")];
        assert_eq!(ink(&tokens, "brand-ink"), "#003078");
    }

    #[test]
    fn circles_and_other_ways_to_write_colours_end_in_black() {
        for header in ["var(--fp-header)", "rgb(0 0 0)", "#12", "#+a006f"] {
            let tokens = [("header", header), ("header-ink", "auto")];
            assert_eq!(ink(&tokens, "header-ink"), "#000000", "{header}");
        }
    }
}
