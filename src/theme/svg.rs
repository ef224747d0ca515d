//! The tags of an SVG file: a small reader, stricter than XML, for icons and logos.
//!
//! Text between tags is no part of a drawing and is left out. Faults are words for a person.

/// A tag of an SVG file.
#[derive(Debug)]
pub enum Tag<'s> {
    /// Name, attributes, and whether it closes itself.
    Open(&'s str, Vec<(&'s str, &'s str)>, bool),
    /// Name.
    Close(&'s str),
}

/// The tags of an SVG file; comments and the XML declaration are skipped, document types refused.
pub fn tags(svg: &str) -> Result<Vec<Tag<'_>>, String> {
    let mut tags = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        let unclosed = || "a tag in it is never closed".to_owned();
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").ok_or_else(unclosed)?.1;
        } else if let Some(declaration) = rest.strip_prefix("<?xml") {
            rest = declaration.split_once("?>").ok_or_else(unclosed)?.1;
        } else if rest.starts_with("<!") || rest.starts_with("<?") {
            return Err("it has a document type or an instruction".to_owned());
        } else if let Some(closing) = rest.strip_prefix("</") {
            let (name, after) = closing.split_once('>').ok_or_else(unclosed)?;
            tags.push(Tag::Close(name.trim()));
            rest = after;
        } else {
            let (tag, after) = opening(&rest[1..])?;
            tags.push(tag);
            rest = after;
        }
    }
    Ok(tags)
}

/// One opening tag, its `<` already taken, and what follows it.
fn opening(text: &str) -> Result<(Tag<'_>, &str), String> {
    let end = text
        .find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/')
        .ok_or("a tag in it is never closed")?;
    let (name, mut rest) = text.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/>") {
            return Ok((Tag::Open(name, attributes, true), after));
        }
        if let Some(after) = rest.strip_prefix('>') {
            return Ok((Tag::Open(name, attributes, false), after));
        }
        let (attribute, after) = attribute(rest).ok_or("an attribute in it can't be read")?;
        attributes.push(attribute);
        rest = after;
    }
}

type Attribute<'s> = (&'s str, &'s str);

fn attribute(text: &str) -> Option<(Attribute<'_>, &str)> {
    let (name, rest) = text.split_once('=')?;
    let rest = rest.trim_start();
    let mark = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (value, rest) = rest[1..].split_once(mark)?;
    let name = name.trim();
    let plain =
        !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || "<>\"'".contains(c));
    plain.then_some(((name, value), rest))
}
