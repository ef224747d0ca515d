//! Telephone numbers in running text become links that can be pressed.
//!
//! For words that staff wrote about urgent help: there a number that has to be copied by hand is a
//! step too many. British numbers only; a number of another kind stays text.

/// Numbers of fewer digits than a subscriber's: emergency, health, police, power cuts, vaccination,
/// the emergency relay for people who can't hear or speak, and Childline.
const SHORT: [&str; 8] = ["999", "112", "111", "101", "105", "119", "18000", "08001111"];

/// The European numbers of social value (`116 123`): six digits.
const SOCIAL: &str = "116";

/// Elements whose text is left alone: links lead somewhere already, code is code.
const LEFT_ALONE: [&str; 3] = ["a", "code", "pre"];

/// The same HTML with each telephone number in its text as a `tel:` link.
pub fn linked(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    let mut alone = 0_usize;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        push_text(&mut out, text, alone == 0);
        let end = tag.find('>').map_or(tag.len(), |at| at + 1);
        let (tag, after) = tag.split_at(end);
        match leaves_alone(tag) {
            Some(true) => alone += 1,
            Some(false) => alone = alone.saturating_sub(1),
            None => {}
        }
        out.push_str(tag);
        rest = after;
    }
    push_text(&mut out, rest, alone == 0);
    out
}

/// Whether a tag opens (or closes) an element whose text is left alone.
fn leaves_alone(tag: &str) -> Option<bool> {
    let inside = tag.trim_start_matches('<').trim_end_matches('>');
    let name = inside.trim_start_matches('/');
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    LEFT_ALONE.contains(&name).then(|| !inside.starts_with('/'))
}

fn push_text(out: &mut String, text: &str, linking: bool) {
    if !linking {
        out.push_str(text);
        return;
    }
    let mut rest = text;
    let mut before = ' ';
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
        let (plain, from) = rest.split_at(start);
        out.push_str(plain);
        before = plain.chars().next_back().unwrap_or(before);
        let length = run(from);
        let (number, after) = from.split_at(length);
        let dial: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let next = after.chars().next().unwrap_or(' ');
        if stands_alone(before, next) && is_telephone(&dial) {
            out.push_str(&format!("<a href=\"tel:{dial}\">{number}</a>"));
        } else {
            out.push_str(number);
        }
        before = number.chars().next_back().unwrap_or(before);
        rest = after;
    }
    out.push_str(rest);
}

/// Bytes of the number at the start of a text: digits, with one blank or hyphen between groups.
fn run(text: &str) -> usize {
    let mut end = 0;
    let mut gap = 0;
    for c in text.chars() {
        match c {
            '+' if end == 0 => end = 1,
            c if c.is_ascii_digit() => {
                end += gap + 1;
                gap = 0;
            }
            ' ' | '-' | '\u{a0}' if gap == 0 && end > 0 => gap = c.len_utf8(),
            _ => break,
        }
    }
    end
}

/// Not a part of a word, a sum of money, an entity or a longer number.
fn stands_alone(before: char, after: char) -> bool {
    let joins = |c: char| c.is_alphanumeric() || "£$€%#&/@_".contains(c);
    !joins(before) && !joins(after)
}

fn is_telephone(dial: &str) -> bool {
    let digits = dial.trim_start_matches('+');
    SHORT.contains(&dial)
        || (dial.starts_with(SOCIAL) && dial.len() == 6)
        || (dial.starts_with('0') && matches!(dial.len(), 10 | 11))
        || (dial.starts_with("+44") && matches!(digits.len(), 11 | 12))
        // The relay for people who can't hear, before any number.
        || (dial.starts_with("180010") && matches!(dial.len(), 15 | 16))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_can_be_pressed() {
        for (text, dial) in [
            ("999", "999"),
            ("111", "111"),
            ("116 123", "116123"),
            ("0808 2000 247", "08082000247"),
            ("0800 1111", "08001111"),
            ("01632 960123", "01632960123"),
            ("+44 1632 960123", "+441632960123"),
            ("18001 0808 2000 247", "1800108082000247"),
        ] {
            let html = linked(&format!("<p>Ring <strong>{text}</strong>.</p>"));
            let link = format!("<a href=\"tel:{dial}\">{text}</a>");
            let expected = format!("<p>Ring <strong>{link}</strong>.</p>");
            assert_eq!(html, expected);
        }
    }

    #[test]
    fn other_numbers_stay_text() {
        for text in [
            "Open 24 hours, 7 days",
            "£999 or 111%",
            "since 2026-11-22",
            "A999 road",
            "&#39;999&#39;",
            "85258",
            "about 1,999 people",
        ] {
            assert_eq!(linked(text), text);
        }
    }

    #[test]
    fn what_is_a_link_or_code_stays_as_it_is() {
        let html = "<a href=\"tel:999\">999</a> <code>111</code> 112";
        assert_eq!(linked(html), html.replace(" 112", " <a href=\"tel:112\">112</a>"));
    }

    #[test]
    fn two_numbers_in_a_sentence_are_two_links() {
        let html = linked("Ring 999 or 112, or text.");
        assert_eq!(html.matches("href").count(), 2, "{html}");
    }
}
