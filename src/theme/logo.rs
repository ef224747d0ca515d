//! The organisation's logo: a file of the site folder, published under a plain name.
//!
//! Pages show it as an image, in which nothing runs. But its file has an address of its own, and
//! a drawing opened there is a page of the council's site: so one that could run or fetch
//! something is refused, even on hosts that send no policy with it.

use super::svg::{Tag, tags};
use crate::config::SiteConfig;
use crate::report::{Problem, Problems, code};

/// Elements that run something, or bring another document in.
const ACTIVE: [&str; 10] = [
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "handler",
    "listener",
    "set",
];

/// What an address in a drawing may start with: a part of it, a picture inside it, a website.
const ADDRESSES: [&str; 7] = [
    "#",
    "data:image/png",
    "data:image/jpeg",
    "data:image/gif",
    "data:image/webp",
    "https://",
    "http://",
];

/// The logo's name, `logo.svg`, and its bytes. Configuration has seen to it that it is an SVG or
/// PNG file inside the site folder.
pub(super) fn read(site: &SiteConfig, problems: &mut Problems) -> Option<(String, Vec<u8>)> {
    let path = site.organisation.logo.as_deref()?;
    let (_, kind) = path.rsplit_once('.')?;
    let kind = kind.to_ascii_lowercase();
    let mut refuse = |code, what: String, help: &'static str| {
        let problem = Problem::new(code, what).help(help);
        problems.push(site.places.at_value(&["organisation", "logo"], problem));
        None
    };
    let bytes = match std::fs::read(site.folder.join(path)) {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = format!("The logo {path} can't be read: {error}.");
            let help = "Put the file there, or change logo in the table [organisation].";
            return refuse(&code::FILE_UNREADABLE, message, help);
        }
    };
    if kind == "svg"
        && let Err(why) = check(&bytes)
    {
        let message = format!("The logo {path} can't be published: {why}.");
        let help = "Export it as plain SVG, without scripts or links, or as PNG.";
        return refuse(&code::CONFIG_VALUE, message, help);
    }
    Some((format!("logo.{kind}"), bytes))
}

/// Whether a drawing only draws; else what is wrong, in words for a person.
fn check(bytes: &[u8]) -> Result<(), String> {
    let svg = std::str::from_utf8(bytes).map_err(|_| "it isn't text in UTF-8")?;
    let svg = without_harmless(svg.trim_start_matches('\u{feff}'))?;
    let tags = tags(&svg)?;
    match tags.first() {
        Some(Tag::Open("svg" | "svg:svg", ..)) => {}
        _ => return Err("it isn't a drawing".to_owned()),
    }
    tags.iter().try_for_each(check_tag)
}

fn check_tag(tag: &Tag<'_>) -> Result<(), String> {
    let Tag::Open(element, attributes, _) = tag else {
        return Ok(());
    };
    let local = |name: &str| name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
    let name = local(element);
    if ACTIVE.contains(&name.as_str()) || name.starts_with("animate") {
        return Err(format!("it has an element <{element}>"));
    }
    for (attribute, value) in attributes {
        let name = local(attribute);
        let value = value.trim().to_ascii_lowercase();
        if name.starts_with("on") {
            return Err(format!("it has an attribute {attribute}, which runs a script"));
        }
        if name == "href" && !ADDRESSES.iter().any(|start| value.starts_with(start)) {
            return Err(format!("it has a link to “{value}”"));
        }
    }
    Ok(())
}

/// A drawing without what drawing programs leave and [`tags`] doesn't read: document types that
/// declare nothing, instructions to other programs, and CDATA, which is text.
fn without_harmless(svg: &str) -> Result<String, String> {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(start) = rest.find("<!").into_iter().chain(rest.find("<?")).min() {
        out.push_str(&rest[..start]);
        let found = &rest[start..];
        let (end, styles) = if found.starts_with("<!--") {
            ("-->", false)
        } else if found.starts_with("<![CDATA[") {
            ("]]>", false)
        } else if found.starts_with("<?") {
            ("?>", found.starts_with("<?xml-"))
        } else {
            (">", false)
        };
        let Some(length) = found.find(end).map(|at| at + end.len()) else {
            return Err("a tag in it is never closed".to_owned());
        };
        let declares = end == ">" && found[..length].contains('[');
        if declares || styles {
            return Err("it declares entities or a style sheet of its own".to_owned());
        }
        rest = &found[length..];
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_as_programs_write_them_are_published() {
        for svg in [
            "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>",
            "\u{feff}<?xml version=\"1.0\"?><!-- made --><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG \
             1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg><style>\
             <![CDATA[.a{fill:#fff}]]></style><?xpacket begin='x'?><use xlink:href='#a'/>\
             <image href='data:image/png;base64,AA'/><text>A &lt; B</text></svg>",
        ] {
            assert_eq!(check(svg.as_bytes()), Ok(()), "{svg}");
        }
        for shipped in
            [&include_bytes!("../../logo.svg")[..], include_bytes!("../../starter/logo.svg")]
        {
            assert_eq!(check(shipped), Ok(()));
        }
    }

    #[test]
    fn nothing_that_runs_or_brings_something_in_is_published() {
        for inside in [
            "<script>alert(1)</script>",
            "<svg:script href='x.js'/>",
            "<SCRIPT/>",
            "<path onload='alert(1)'/>",
            "<path\nonclick = \"alert(1)\"/>",
            "<a href='javascript:alert(1)'><path/></a>",
            "<a xlink:href=' java&#115;cript:alert(1)'><path/></a>",
            "<a href='data:text/html,x'/>",
            "<a href='data:image/svg+xml,x'/>",
            "<foreignObject><p/></foreignObject>",
            "<set attributeName='href' to='javascript:alert(1)'/>",
            "<animate attributeName='href' values='javascript:alert(1)'/>",
        ] {
            let svg = format!("<svg>{inside}</svg>");
            assert!(check(svg.as_bytes()).is_err(), "{inside}");
        }
        for svg in [
            "<!DOCTYPE svg [<!ENTITY x '<script/>'>]><svg>&x;</svg>",
            "<?xml-stylesheet href='x.xsl'?><svg/>",
            "<html><body/></html>",
            "plain words",
            "<svg><!-- never closed</svg>",
        ] {
            assert!(check(svg.as_bytes()).is_err(), "{svg}");
        }
        assert!(check(b"<\0s\0v\0g\0>\0").is_err(), "UTF-16 hides what it says");
    }
}
