//! Markdown to HTML that can be trusted.
//!
//! Two kinds of text come here: descriptions from data files, which anybody may have written, and
//! the site's own pages. Both keep paragraphs, lists, emphasis, headings and links; images, forms,
//! scripts and styles go, their words stay.

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, format_html, parse_document};

use super::gaps;
use super::links::{self, Target};
use super::stray_html::{known_html, shown};

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A cell of a data file. Line breaks are kept; links lead out of the site only.
    Cell,
    /// A page of the site. Links may lead anywhere.
    Page,
}

/// Elements that pages may have.
pub const ELEMENTS: [&str; 17] = [
    "a",
    "blockquote",
    "br",
    "code",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "ul",
];

/// Levels of nesting that summaries look into: a cell of a million `>` must not use up the stack.
const DEEPEST: usize = 100;

static FOR_CELLS: LazyLock<Builder<'static>> = LazyLock::new(|| cleaner(Source::Cell));
static FOR_PAGES: LazyLock<Builder<'static>> = LazyLock::new(|| cleaner(Source::Page));

fn cleaner(source: Source) -> Builder<'static> {
    let mut builder = Builder::empty();
    builder
        .add_tags(ELEMENTS)
        // What stands in an element that goes is shown as text: nothing vanishes unseen.
        .clean_content_tags(HashSet::new())
        .add_tag_attributes("a", ["href"])
        .add_tag_attributes("ol", ["start"])
        .add_url_schemes(["https", "http", "mailto", "tel"])
        .url_relative(match source {
            Source::Cell => UrlRelative::Deny,
            Source::Page => UrlRelative::PassThrough,
        })
        .attribute_filter(|_, attribute, value| {
            let refused = attribute == "href" && links::target(value) == Target::Refused;
            (!refused).then(|| value.into())
        })
        .link_rel(match source {
            Source::Cell => Some("nofollow noopener"),
            Source::Page => None,
        });
    builder
}

/// HTML, its headings starting at level `top` (2 for a page whose title is level 1).
pub fn html(markdown: &str, source: Source, top: u8) -> String {
    let arena = Arena::new();
    let text = match source {
        Source::Cell => markdown.replace([gaps::START, gaps::END], ""),
        Source::Page => gaps::mark(&markdown.replace([gaps::START, gaps::END], "")),
    };
    let options = options(source);
    let root = parse_document(&arena, &text, &options);
    shift_headings(root, top);
    unwrap_images_and_links(root, source);
    prefer_https(root);
    show_odd_html(root);
    let mut out = String::new();
    // Writing into a string can't fail.
    let _ = format_html(root, &options, &mut out);
    if needs_cleaning(root) {
        let cleaner = match source {
            Source::Cell => &FOR_CELLS,
            Source::Page => &FOR_PAGES,
        };
        out = cleaner.clean(&out).to_string();
    }
    match source {
        Source::Cell => out,
        Source::Page => gaps::highlight(&out),
    }
}

/// The words alone, in one line: no headings, lists as "a, b, c".
pub fn plain(markdown: &str) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options(Source::Cell));
    let mut out = String::new();
    for block in root.children() {
        end_sentence(&mut out);
        words(block, &mut out, DEEPEST);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stood in a block of its own must not run on into the next one: "a, b. And then".
fn end_sentence(text: &mut String) {
    let end = text.trim_end().len();
    if text[..end].ends_with(|last: char| last.is_alphanumeric() || last == ')') {
        text.truncate(end);
        text.push_str(". ");
    }
}

fn options(source: Source) -> Options<'static> {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = false;
    options.render.hardbreaks = source == Source::Cell;
    // HTML is let through here because the cleaner, not the renderer, decides what stays.
    options.render.r#unsafe = true;
    options
}

/// Whether anything came in that comrak itself doesn't make safe.
fn needs_cleaning<'a>(root: Node<'a>) -> bool {
    root.descendants().any(|node| {
        matches!(
            node.data.borrow().value,
            NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_) | NodeValue::Link(_)
        )
    })
}

/// The first heading gets the level `top`; deeper ones follow one level at a time, because a
/// level that is left out leaves people who hear the page looking for it.
fn shift_headings<'a>(root: Node<'a>, top: u8) {
    let mut above: Vec<u8> = Vec::new();
    for node in root.descendants() {
        if let NodeValue::Heading(heading) = &mut node.data.borrow_mut().value {
            while above.last().is_some_and(|level| *level >= heading.level) {
                above.pop();
            }
            let depth = u8::try_from(above.len()).unwrap_or(u8::MAX);
            above.push(heading.level);
            heading.level = top.saturating_add(depth).min(6);
        }
    }
}

/// Images become their words: they would tell another site who reads the page. So do links that
/// may not be followed.
fn unwrap_images_and_links<'a>(root: Node<'a>, source: Source) {
    let nodes: Vec<Node<'a>> = root.descendants().collect();
    for node in nodes {
        let unwrap = match &node.data.borrow().value {
            NodeValue::Image(_) => true,
            NodeValue::Link(link) => match links::target(&link.url) {
                Target::Out => false,
                Target::Inside => source == Source::Cell,
                Target::Refused => true,
            },
            _ => false,
        };
        if unwrap {
            while let Some(child) = node.first_child() {
                node.insert_before(child);
            }
            node.detach();
        }
    }
}

/// `www.example.org` in the text leads to https: what staff typed names no scheme.
fn prefer_https<'a>(root: Node<'a>) {
    for node in root.descendants() {
        if let NodeValue::Link(link) = &mut node.data.borrow_mut().value
            && let Some(address) = link.url.strip_prefix("http://")
            && let Some(child) = node.first_child()
            && matches!(&child.data.borrow().value, NodeValue::Text(text) if text == address)
        {
            link.url = format!("https://{address}");
        }
    }
}

/// HTML that is unknown or never closed is shown as it was typed: the cleaner would take away
/// what stands in it as well.
fn show_odd_html<'a>(root: Node<'a>) {
    for node in root.descendants() {
        match &mut node.data.borrow_mut().value {
            NodeValue::HtmlInline(html) if !known_html(html) => *html = shown(html),
            NodeValue::HtmlBlock(block) if !known_html(&block.literal) => {
                block.literal = format!("<p>{}</p>\n", shown(block.literal.trim()));
            }
            _ => {}
        }
    }
}

fn words<'a>(node: Node<'a>, out: &mut String, deepest: usize) {
    if deepest == 0 {
        return;
    }
    match &node.data.borrow().value {
        NodeValue::Heading(_) => return,
        NodeValue::Text(text) => out.push_str(text),
        NodeValue::Code(code) => out.push_str(&code.literal),
        NodeValue::CodeBlock(code) => out.push_str(&code.literal),
        NodeValue::HtmlInline(html) if html.to_ascii_lowercase().starts_with("<br") => {
            out.push(' ')
        }
        NodeValue::HtmlInline(html) if !known_html(html) => out.push_str(html),
        NodeValue::HtmlBlock(html) if known_html(&html.literal) => {
            out.push_str(&text_of(&html.literal));
        }
        NodeValue::HtmlBlock(html) => out.push_str(&html.literal),
        NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
        NodeValue::Item(_) if node.previous_sibling().is_some() => {
            let open = out.trim_end();
            let ended = open.ends_with(['.', '!', '?', ',', ';', ':']);
            let length = open.len();
            if !ended {
                out.truncate(length);
                out.push_str(", ");
            }
        }
        _ => {}
    }
    for child in node.children() {
        words(child, out, deepest - 1);
    }
    if node.data.borrow().value.block() {
        out.push(' ');
    }
}

/// The words of a piece of HTML. A cleaner without elements leaves text with four entities.
fn text_of(html: &str) -> String {
    Builder::empty()
        .clean_content_tags(HashSet::new())
        .clean(&html.replace('<', " <"))
        .to_string()
        .replace("&nbsp;", "\u{a0}")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests;
