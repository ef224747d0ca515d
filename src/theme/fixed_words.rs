//! Words that are the same on every page, written into the templates when they are loaded.
//!
//! Most calls of `t` name a phrase that nothing fills: a card alone has six. Asking for them again
//! on each of ten thousand pages takes longer than drawing all the rest of a card.

use super::words::{Phrase, Words};

const OPENS: &str = "{{ t(key=\"";
const CLOSES: &str = "\") }}";

/// The template with the words of each `{{ t(key="…") }}` in its place. Calls that count or fill
/// something stay, and so do those whose words aren't there: drawing the page reports them.
pub fn fill(template: &str, words: &Words) -> String {
    // Inside a raw block the call itself is what the page shows.
    if template.contains("raw %}") {
        return template.to_owned();
    }
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, call)) = rest.split_once(OPENS) {
        out.push_str(before);
        rest = call;
        let known = call.split_once(CLOSES).and_then(|(key, after)| {
            let text = fixed(words, key)?;
            Some((text, after))
        });
        match known {
            Some((text, after)) => {
                out.push_str(&text);
                rest = after;
            }
            None => out.push_str(OPENS),
        }
    }
    out + rest
}

/// A phrase as HTML, unless it has forms or something to fill.
fn fixed(words: &Words, key: &str) -> Option<String> {
    match words.get(key)? {
        Phrase::Plain(text) if !text.contains(['{', '}']) => {
            let mut html = Vec::new();
            tera::escape_html(text, &mut html).ok()?;
            String::from_utf8(html).ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Problems;

    fn filled(template: &str) -> String {
        let mut words = Words::default();
        let text = "map = \"Map & <list>\"\nnear = \"Near {name}\"\n\
                    found = { one = \"One\", other = \"Many\" }";
        words.layer("en.toml", text, &mut Problems::new());
        fill(template, &words)
    }

    #[test]
    fn words_that_nothing_fills_stand_in_the_template_escaped() {
        assert_eq!(
            filled("<p title=\"{{ t(key=\"map\") }}\">{{ t(key=\"map\") }}</p>"),
            "<p title=\"Map &amp; &lt;list&gt;\">Map &amp; &lt;list&gt;</p>"
        );
    }

    #[test]
    fn all_other_calls_stay() {
        for same in [
            "{{ t(key=\"near\") }}",
            "{{ t(key=\"found\") }}",
            "{{ t(key=\"found\", count=2) }}",
            "{{ t(key=\"gone\") }}",
            "{{ t(key=\"map",
            "{% raw %}{{ t(key=\"map\") }}{% endraw %}",
            "{% set x = t(key=\"map\") %}",
        ] {
            assert_eq!(filled(same), same);
        }
    }
}
