//! What templates can call: words, icons, numbers, days, parts of addresses.
//!
//! The list of them, for people who write themes, is in `site::context`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use tera::{Error, Kwargs, State, StringInput, Tera, TeraResult, Value};

use super::words::{Words, placeholder};
use crate::report::with_commas;
use crate::slug::slug;

/// What stays as it is in one part of an address (RFC 3986, unreserved).
const ONE_PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Gives a set of templates their functions and filters.
pub fn register(tera: &mut Tera, words: &Arc<Words>, icons: &Arc<BTreeMap<String, String>>) {
    let of_theme = Arc::clone(words);
    tera.register_function("t", move |given: Kwargs, state: &State| {
        translate(&of_theme, &given, state)
    });
    let drawings = Arc::clone(icons);
    tera.register_function("symbol", move |given: Kwargs, _: &State| {
        let name = given.must_get::<&str>("name")?;
        match drawings.get(name) {
            Some(symbol) => Ok(Value::safe_string(symbol)),
            None => Err(Error::message(format!("The theme has no icon “{name}”"))),
        }
    });
    tera.register_filter("number", |n: i64, _: Kwargs, _: &State| grouped(n));
    let of_theme = Arc::clone(words);
    tera.register_filter("date", move |day: &str, _: Kwargs, _: &State| in_words(&of_theme, day));
    let of_theme = Arc::clone(words);
    tera.register_filter("time", move |day: &str, _: Kwargs, state: &State| {
        let words = state.escape(&in_words(&of_theme, day)?)?;
        let day = state.escape(day)?;
        let time = format!(r#"<time datetime="{day}">{words}</time>"#);
        TeraResult::Ok(Value::safe_string(&time))
    });
    tera.register_filter("slug", |text: &str, _: Kwargs, _: &State| slug(text));
    tera.register_filter("url", |text: &str, _: Kwargs, _: &State| percent(text));
    tera.register_filter("json", |value: &Value, _: Kwargs, _: &State| json(value));
    tera.register_filter("lines", |text: StringInput, _: Kwargs, state: &State| {
        let lines: TeraResult<Vec<String>> =
            text.as_str().lines().map(|line| state.escape(line.trim())).collect();
        TeraResult::Ok(Value::safe_string(&lines?.join("<br>")))
    });
}

/// `t(key="found", count=3, name="Ash Street")`.
///
/// A value that is HTML already (from the filter `time`) stays so; then the words and all other
/// values are escaped here, because the template no longer does it.
fn translate(words: &Words, given: &Kwargs, state: &State) -> TeraResult<Value> {
    let key = given.must_get::<&str>("key")?;
    let count = given.get::<i64>("count")?;
    let phrase = words
        .get(key)
        .ok_or_else(|| Error::message(format!("The theme has no words for “{key}”")))?;
    let html = given.iter().any(|(_, value)| value.is_safe());
    let plain = |text: &str| {
        if html { state.escape(text) } else { Ok(text.to_owned()) }
    };
    let mut out = String::new();
    let mut rest = phrase.form(count);
    while let Some((before, name, after)) = placeholder(rest) {
        out.push_str(&plain(before)?);
        out.push_str(&match (name, count) {
            ("count", Some(count)) => grouped(count),
            _ => filled(key, name, given, &plain)?,
        });
        rest = after;
    }
    out.push_str(&plain(rest)?);
    Ok(if html { Value::safe_string(&out) } else { Value::from(out) })
}

fn filled(
    key: &str,
    name: &str,
    given: &Kwargs,
    plain: &dyn Fn(&str) -> TeraResult<String>,
) -> TeraResult<String> {
    let value = given.get::<&Value>(name)?.ok_or_else(|| {
        Error::message(format!("The words for “{key}” need {name}=…, which isn't given"))
    })?;
    if value.is_safe() { Ok(value.to_string()) } else { plain(&value.to_string()) }
}

/// `1,234`; `-1,234`.
fn grouped(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let size = usize::try_from(number.unsigned_abs()).unwrap_or(usize::MAX);
    format!("{sign}{}", with_commas(size))
}

/// `22 November 2026`, in the order and with the months of the theme's words.
fn in_words(words: &Words, day: &str) -> TeraResult<String> {
    let fault = || Error::message(format!("“{day}” is not a day such as 2026-11-22"));
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, date] = parts.as_slice() else {
        return Err(fault());
    };
    let month: u8 = month.parse().map_err(|_| fault())?;
    let date: u8 = date.parse().map_err(|_| fault())?;
    let phrase = |key: &str| {
        let phrase = words.get(key).map(|phrase| phrase.form(None).to_owned());
        phrase.ok_or_else(|| Error::message(format!("The theme has no words for “{key}”")))
    };
    let month = phrase(&format!("month.{month}"))?;
    Ok(phrase("date")?
        .replace("{day}", &date.to_string())
        .replace("{month}", &month)
        .replace("{year}", year))
}

fn percent(text: &str) -> String {
    utf8_percent_encode(text, ONE_PART).to_string()
}

fn json(value: &Value) -> TeraResult<Value> {
    let json = serde_json::to_string(value).map_err(Error::message)?;
    Ok(Value::safe_string(&json_in_html(&json)))
}

/// JSON that can stand in a `<script>` element, or anywhere in HTML that isn't an attribute.
pub fn json_in_html(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        let (before, from) = rest.split_at(at);
        let c = from.chars().next().unwrap_or_default();
        out.push_str(before);
        let _ = write!(out, "\\u{:04x}", u32::from(c));
        rest = &from[c.len_utf8()..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Problems;
    use tera::context;

    const WORDS: &str = r#"
        found = { one = "{count} place", other = "{count} places" }
        near = "{count} near <b> {name}"
        checked = "Checked on {day} & seen by {who}"
        date = "{day} {month} {year}"
        [month]
        11 = "November"
    "#;

    fn rendered(template: &str, context: &tera::Context) -> Result<String, String> {
        let mut words = Words::default();
        words.layer("words.toml", WORDS, &mut Problems::new());
        let mut tera = Tera::new();
        let icons = BTreeMap::from([("star".to_owned(), "<symbol id=\"i-star\"/>".to_owned())]);
        register(&mut tera, &Arc::new(words), &Arc::new(icons));
        tera.add_raw_template("x.html", template).map_err(|e| e.to_string())?;
        tera.render("x.html", context).map_err(|e| e.to_string())
    }

    fn shown(template: &str) -> String {
        let context = context! { evil => "<i>\"'&", day => "2026-11-02", text => "a\n <b>" };
        rendered(template, &context).unwrap()
    }

    #[test]
    fn words_are_counted_and_filled() {
        assert_eq!(shown(r#"{{ t(key="found", count=1) }}"#), "1 place");
        assert_eq!(shown(r#"{{ t(key="found", count=12345) }}"#), "12,345 places");
    }

    #[test]
    fn words_and_what_fills_them_are_escaped_once() {
        assert_eq!(
            shown(r#"{{ t(key="near", count=2, name=evil) }}"#),
            "2 near &lt;b&gt; &lt;i&gt;&quot;&#39;&amp;"
        );
    }

    #[test]
    fn a_day_stays_a_time_element_inside_words() {
        assert_eq!(
            shown(r#"{{ t(key="checked", day=day | time, who=evil) }}"#),
            "Checked on <time datetime=\"2026-11-02\">2 November 2026</time> &amp; seen by \
             &lt;i&gt;&quot;&#39;&amp;"
        );
        assert_eq!(shown("{{ day | date }}"), "2 November 2026");
    }

    #[test]
    fn what_is_missing_is_an_error_and_not_a_gap() {
        let none = tera::Context::new();
        assert!(rendered(r#"{{ t(key="nothing") }}"#, &none).unwrap_err().contains("nothing"));
        assert!(rendered(r#"{{ t(key="near", count=1) }}"#, &none).unwrap_err().contains("name"));
        assert!(rendered(r#"{{ symbol(name="moon") }}"#, &none).unwrap_err().contains("moon"));
        assert!(rendered(r#"{{ "2026-13-01" | date }}"#, &none).is_err());
    }

    #[test]
    fn filters_give_what_their_place_can_hold() {
        assert_eq!(shown("{{ 1234567 | number }} {{ 999 | number }}"), "1,234,567 999");
        assert_eq!(shown("{{ \"Crèche & Café\" | slug }}"), "creche-cafe");
        assert_eq!(shown("{{ \"a/b?c\" | url }}"), "a%2Fb%3Fc");
        assert_eq!(shown("{{ text | lines }}"), "a<br>&lt;b&gt;");
        assert_eq!(shown("{{ evil | json }}"), r#""\u003ci\u003e\"'\u0026""#);
        assert_eq!(shown("{{ symbol(name=\"star\") }}"), "<symbol id=\"i-star\"/>");
    }

    #[test]
    fn templates_escape_by_default() {
        assert_eq!(shown("<p title=\"{{ evil }}\">"), "<p title=\"&lt;i&gt;&quot;&#39;&amp;\">");
    }
}
