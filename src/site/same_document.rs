//! A page as a browser reads it, to compare pages that differ in white space alone.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Tags with their attributes, and text: runs of white space as one blank, except in elements
/// where white space counts.
pub fn tokens(html: &str) -> Vec<String> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let read = tokenizer.sink.0.into_inner();
    let collapsed = |text: &str| {
        let mut out = String::new();
        for c in text.chars().map(|c| if c.is_ascii_whitespace() { ' ' } else { c }) {
            if c != ' ' || !out.ends_with(' ') {
                out.push(c);
            }
        }
        out
    };
    let mut kept = false;
    let token = |token: String| {
        let exact = kept;
        if let Some(tag) = token.strip_prefix("<") {
            kept = ["pre", "textarea", "script", "style"].iter().any(|name| tag.starts_with(name));
            return token;
        }
        if exact { token } else { collapsed(&token) }
    };
    read.into_iter().map(token).collect()
}

#[derive(Default)]
struct Reader(RefCell<Vec<String>>);

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut read = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => match read.last_mut() {
                Some(last) if !last.starts_with('<') => last.push_str(&text),
                _ => read.push(format!(" {text}")),
            },
            Token::TagToken(tag) => {
                read.push(tag_text(&tag));
                let raw = tag.kind == TagKind::StartTag && &*tag.name == "script";
                if raw {
                    return TokenSinkResult::RawData(RawKind::ScriptData);
                }
            }
            Token::CommentToken(text) => read.push(format!("<!--{text}")),
            Token::DoctypeToken(doctype) => read.push(format!("<!{doctype:?}")),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn tag_text(tag: &Tag) -> String {
    let slash = if tag.kind == TagKind::EndTag { "/" } else { "" };
    let mut text = format!("<{slash}{}", tag.name);
    for attribute in &tag.attrs {
        text.push_str(&format!(" {}={:?}", attribute.name.local, attribute.value));
    }
    text
}

#[test]
fn documents_that_differ_are_told_apart() {
    assert_eq!(tokens("<p  a=b>x \n y</p>"), tokens("<p a=\"b\">x y</p>"));
    assert_ne!(tokens("<p>x y</p>"), tokens("<p>xy</p>"));
    assert_ne!(tokens("<p>x</p> <p>"), tokens("<p>x</p><p>"));
    assert_ne!(tokens("<pre>x  y</pre>"), tokens("<pre>x y</pre>"));
    assert_ne!(tokens("<p a=\"b  c\">"), tokens("<p a=\"b c\">"));
}
