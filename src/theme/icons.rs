//! Icons: SVG files cut down to shapes, so that nothing but a drawing reaches a page.
//!
//! What isn't known is a problem, never passed on. Kept are `path`, `circle`, `rect`, `polygon` and `g` with attributes of geometry alone, so
//! an icon takes its colour from where it stands.

use std::fmt::Write as _;

use super::svg::{Tag, tags};
use crate::report::{Problem, code};

/// Elements that are kept.
const SHAPES: [&str; 5] = ["path", "circle", "rect", "polygon", "g"];

/// Elements that are left out with all that is in them: words for people and drawing programs.
const WORDS: [&str; 3] = ["title", "desc", "metadata"];

/// Attributes that are kept.
const GEOMETRY: [&str; 15] = [
    "d",
    "cx",
    "cy",
    "r",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "points",
    "transform",
    "fill-rule",
    "clip-rule",
    "opacity",
];

/// Attributes that drawing programs leave and that can be dropped without a loss.
const DROPPED: [&str; 12] = [
    "id",
    "class",
    "version",
    "fill",
    "stroke",
    "stroke-width",
    "enable-background",
    "role",
    "focusable",
    "aria-hidden",
    "aria-label",
    "preserveAspectRatio",
];

/// An icon as a `<symbol>`, to be drawn with `<use href="#i-…">`.
///
/// # Errors
/// `icon-invalid` where the file isn't a drawing of plain shapes.
pub fn symbol(name: &str, svg: &str, origin: &str) -> Result<String, Problem> {
    let fault = |what: &str| {
        Problem::new(&code::ICON_INVALID, format!("The icon {origin} can't be used: {what}."))
            .help(format!(
                "Save it as plain SVG with a viewBox, drawn with {} alone.",
                SHAPES.join(", ")
            ))
            .file(origin)
    };
    if !is_name(name) {
        return Err(fault("its file name may have lower-case letters, digits and hyphens only"));
    }
    drawing(name, svg).map_err(|what| fault(&what))
}

/// Names end up in ids and links.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

fn drawing(name: &str, svg: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut shapes = 0;
    for tag in tags(svg)? {
        let skipping = open.iter().any(|element| WORDS.contains(element));
        let root = open.is_empty();
        match tag {
            Tag::Close(element) => {
                if open.pop() != Some(element) {
                    return Err(format!("</{element}> closes nothing"));
                }
                if !skipping && SHAPES.contains(&element) {
                    let _ = write!(out, "</{element}>");
                }
            }
            Tag::Open(element, attributes, closed) => {
                if skipping || WORDS.contains(&element) {
                    // Nothing of it is kept.
                } else if root && element == "svg" && out.is_empty() {
                    let _ = write!(
                        out,
                        r#"<symbol id="i-{name}" viewBox="{}">"#,
                        view_box(&attributes)?
                    );
                } else if !root && SHAPES.contains(&element) {
                    shapes += usize::from(element != "g");
                    out.push_str(&shape(element, &attributes, closed)?);
                } else {
                    return Err(format!("it has an element <{element}>"));
                }
                if !closed {
                    open.push(element);
                }
            }
        }
    }
    match (open.last(), shapes) {
        (Some(element), _) => Err(format!("<{element}> is never closed")),
        (None, 0) => Err("nothing is drawn in it".to_owned()),
        (None, _) => Ok(out + "</symbol>"),
    }
}

fn view_box(attributes: &[(&str, &str)]) -> Result<String, String> {
    let numbers: Option<Vec<f64>> =
        attributes.iter().find(|(name, _)| *name == "viewBox").and_then(|(_, value)| {
            let parts = value.split([' ', ',', '\n', '\t']).filter(|n| !n.is_empty());
            parts.map(|n| n.parse().ok().filter(|n: &f64| n.is_finite())).collect()
        });
    match numbers.as_deref() {
        Some([x, y, width, height]) if *width > 0.0 && *height > 0.0 => {
            Ok(format!("{x} {y} {width} {height}"))
        }
        _ => Err("it has no viewBox of four numbers".to_owned()),
    }
}

fn shape(element: &str, attributes: &[(&str, &str)], closed: bool) -> Result<String, String> {
    let mut out = format!("<{element}");
    for (name, value) in attributes {
        // A shape without a fill is an outline, which would be drawn as a blot.
        if (*name, *value) == ("fill", "none") {
            out.push_str(r#" fill="none""#);
        } else if GEOMETRY.contains(name) {
            let value = blanks(value);
            if !value.chars().all(is_geometry) {
                return Err(format!("{name}=\"…\" holds more than numbers and commands"));
            }
            let _ = write!(out, r#" {name}="{value}""#);
        } else if !DROPPED.contains(name) && !name.starts_with("data-") {
            return Err(format!("<{element}> has an attribute {name}"));
        }
    }
    out.push_str(if closed { "/>" } else { ">" });
    Ok(out)
}

/// Runs of blanks as one, also those that drawing programs write as references (`&#xA;`).
fn blanks(value: &str) -> String {
    let references = ["&#xA;", "&#xa;", "&#10;", "&#x9;", "&#9;", "&#xD;", "&#xd;", "&#13;"];
    let plain =
        references.iter().fold(value.to_owned(), |value, reference| value.replace(reference, " "));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters (path commands, `evenodd`, `rotate`), numbers and what separates them.
fn is_geometry(c: char) -> bool {
    c.is_ascii_alphanumeric() || c.is_ascii_whitespace() || "+-.,()%".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(svg: &str) -> Result<String, String> {
        symbol("star", svg, "icons/star.svg").map_err(|problem| problem.message)
    }

    #[test]
    fn a_drawing_becomes_a_symbol_without_colours_or_names() {
        let svg = r##"<?xml version="1.0"?><!-- made by hand -->
            <svg xmlns="http://www.w3.org/2000/svg" id="a" viewBox="0 0 15 15" width="15">
              <title>Star <b>one</b></title>
              <g fill='#f00'><path d="M0 0
                L5,5&#xA;&#x9;z"/></g>
            </svg>"##;
        assert_eq!(
            made(svg).unwrap(),
            r#"<symbol id="i-star" viewBox="0 0 15 15"><g><path d="M0 0 L5,5 z"/></g></symbol>"#
        );
    }

    #[test]
    fn nothing_that_runs_or_fetches_gets_in() {
        for inside in [
            "<script>alert(1)</script>",
            "<path d='M0 0' onclick='alert(1)'/>",
            "<path d='M0 0' style='fill:url(https://example.org)'/>",
            "<path d='M0 0\"/><script>'/>",
            "<image href='https://example.org/x.png'/>",
            "<use href='#x'/>",
            "<foreignObject><p/></foreignObject>",
            "<style>@import 'x'</style>",
            "<a href='javascript:alert(1)'><path d='M0 0'/></a>",
        ] {
            let svg = format!("<svg viewBox='0 0 1 1'>{inside}</svg>");
            assert!(made(&svg).is_err(), "{inside}");
        }
        assert!(made("<!DOCTYPE svg [<!ENTITY x 'y'>]><svg viewBox='0 0 1 1'/>").is_err());
    }

    #[test]
    fn an_icon_that_would_show_nothing_is_refused() {
        for svg in [
            "",
            "not a drawing",
            "<svg viewBox='0 0 1 1'></svg>",
            "<svg><path d='M0 0'/></svg>",
            "<svg viewBox='0 0 1 1'><path d='M0 0'/>",
            "<svg viewBox='0 0 1 1'><path d='M0 0'></g></svg>",
            "<svg viewBox='0 0 1 1'><path d='M0",
        ] {
            assert!(made(svg).is_err(), "{svg}");
        }
    }

    #[test]
    fn a_name_that_could_break_out_of_an_id_is_refused() {
        let svg = "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>";
        assert!(symbol("a\"b", svg, "x").is_err());
        assert!(symbol("grocery-2", svg, "x").is_ok());
    }
}
