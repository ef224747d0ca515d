//! Less white space in templates, once when they are loaded instead of on every page.
//!
//! A run of white space in the text between tags, or between attributes, becomes one character.
//! Nothing else changes: not attribute values, not template tags, and nothing inside `pre`,
//! `textarea`, `script` or `style`. So the page that comes out is the same document. A whole-page
//! minifier takes longer for each page than everything else together and saves little after gzip.

/// Elements in which white space counts.
const KEPT: [&str; 4] = ["pre", "textarea", "script", "style"];

/// The template with runs of white space collapsed.
pub fn minify(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    let mut place = Place::Text;
    while let Some(c) = rest.chars().next() {
        if let Some(end) = template_tag(rest) {
            let tag = &rest[..end];
            // A comment leaves nothing behind; a tag stays as it is.
            if !tag.starts_with("{#") || tag.starts_with("{#-") || tag.ends_with("-#}") {
                out.push_str(tag);
            }
            rest = &rest[end..];
            continue;
        }
        let taken = match place {
            Place::Text => text(rest, c, &mut out, &mut place),
            Place::Tag(_) => tag(rest, c, &mut out, &mut place),
            Place::Value { .. } => value(c, &mut out, &mut place),
            Place::Kept(element) => kept(rest, element, &mut out, &mut place),
        };
        rest = &rest[taken..];
    }
    out
}

/// What the reader is in the middle of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    /// In a tag; the element in which white space counts, if it opens one.
    Tag(Option<&'static str>),
    /// In a quoted attribute value of such a tag.
    Value {
        mark: char,
        element: Option<&'static str>,
    },
    /// Inside an element in which white space counts.
    Kept(&'static str),
}

/// The length of the template tag that stands here, if one does: `{{ … }}`, `{% … %}`, `{# … #}`.
fn template_tag(text: &str) -> Option<usize> {
    let close = match text.get(..2)? {
        "{{" => "}}",
        "{%" => "%}",
        "{#" => return Some(text.find("#}").map_or(text.len(), |end| end + 2)),
        _ => return None,
    };
    let mut quote = None;
    for (at, c) in text.char_indices().skip(2) {
        match quote {
            Some(mark) if c == mark => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None if text[at..].starts_with(close) => return Some(at + 2),
            None => {}
        }
    }
    Some(text.len())
}

fn text(rest: &str, c: char, out: &mut String, place: &mut Place) -> usize {
    if is_space(c) {
        return space(rest, out);
    }
    if rest.starts_with("<!--") {
        let end = rest.find("-->").map_or(rest.len(), |end| end + 3);
        out.push_str(&rest[..end]);
        return end;
    }
    let mut after = rest.chars().skip(1);
    let opens =
        c == '<' && after.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '/' || c == '!');
    if opens {
        let element = KEPT.into_iter().find(|name| {
            let inside = &rest[1..];
            inside.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name))
                && !inside[name.len()..]
                    .starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
        });
        *place = Place::Tag(element);
    }
    out.push(c);
    c.len_utf8()
}

fn tag(rest: &str, c: char, out: &mut String, place: &mut Place) -> usize {
    let Place::Tag(element) = *place else {
        return 0;
    };
    match c {
        '"' | '\'' => *place = Place::Value { mark: c, element },
        '>' => *place = element.map_or(Place::Text, Place::Kept),
        c if is_space(c) => return space(rest, out),
        _ => {}
    }
    out.push(c);
    c.len_utf8()
}

fn value(c: char, out: &mut String, place: &mut Place) -> usize {
    if let Place::Value { mark, element } = *place
        && c == mark
    {
        *place = Place::Tag(element);
    }
    out.push(c);
    c.len_utf8()
}

/// Up to the element's end or the next template tag, as it is.
fn kept(rest: &str, element: &str, out: &mut String, place: &mut Place) -> usize {
    let closes = |at: usize| {
        let name = rest.get(at + 2..at + 2 + element.len());
        rest[at..].starts_with("</") && name.is_some_and(|n| n.eq_ignore_ascii_case(element))
    };
    let stop = rest
        .char_indices()
        .find(|&(at, _)| closes(at) || (at > 0 && template_tag(&rest[at..]).is_some()));
    let end = stop.map_or(rest.len(), |(at, _)| at);
    out.push_str(&rest[..end]);
    if end < rest.len() && closes(end) {
        *place = Place::Tag(None);
        out.push_str("</");
        return end + 2;
    }
    end
}

/// One character for a run: a line break where it has one, so that lines stay short.
fn space(rest: &str, out: &mut String) -> usize {
    let end = rest.find(|c| !is_space(c)).unwrap_or(rest.len());
    out.push(if rest[..end].contains('\n') { '\n' } else { ' ' });
    end
}

/// HTML's white space: a no-break space is a letter.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_white_space_become_one_character() {
        assert_eq!(
            minify("<ul>\n    <li>  Food\t and  <b>x</b>  <i>y</i></li>\n\n</ul>\n"),
            "<ul>\n<li> Food and <b>x</b> <i>y</i></li>\n</ul>\n"
        );
    }

    #[test]
    fn attributes_keep_their_values_and_lose_the_space_between() {
        assert_eq!(
            minify("<a   href=\"x  y\"\n     title='a >  b'  >z  z</a>"),
            "<a href=\"x  y\"\ntitle='a >  b' >z z</a>"
        );
    }

    #[test]
    fn white_space_that_counts_stays() {
        for same in [
            "<pre>a\n   b  {{ c }}   d</pre>",
            "<textarea rows=\"3\">  a\n\n</textarea>",
            "<script type=\"application/json\">  {{ x }}  </script>",
            "<PRE>  a  </PRE>",
            "a\u{a0}\u{a0}b",
        ] {
            assert_eq!(minify(same), same);
        }
        assert_eq!(minify("<pre>  </pre>  <p>  "), "<pre>  </pre> <p> ");
        assert_eq!(minify("<preview>  a"), "<preview> a");
    }

    #[test]
    fn template_tags_stay_as_they_are() {
        for same in
            ["{{ t(key=\"a  b\",   x='}}  ') }}", "{% if a   < b %}x{% endif %}", "{{ \"unclosed"]
        {
            assert_eq!(minify(same), same);
        }
        assert_eq!(minify("a{# note  #}b"), "ab");
        assert_eq!(
            minify("<p {% if x %}  class=\"a  b\"{% endif %}  >"),
            "<p {% if x %} class=\"a  b\"{% endif %} >"
        );
    }

    #[test]
    fn an_ampersand_or_a_less_than_sign_is_not_a_tag() {
        assert_eq!(minify("1 <  2   &amp;  3"), "1 < 2 &amp; 3");
    }
}
