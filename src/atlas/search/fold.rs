//! Text to folded words: case, accents and apostrophes don't count. What has no spaces between its
//! words is cut into overlapping pairs of characters.
//!
//! The page's scripts cut what is typed in the same way (`index/search/words.ts` of the theme);
//! `tests/search/words.json` holds both to one table. Knows nothing of stems or languages.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Characters of a word that count: a longer one is an address or a mistake.
const LONGEST: usize = 40;

/// The words of a text, folded, in their order.
pub fn words(text: &str) -> Vec<String> {
    let mut cutter = Cutter::default();
    let plain = text.chars().filter(|c| !is_apostrophe(*c)).nfkd().filter(|c| !is_accent(*c));
    for c in plain.flat_map(char::to_lowercase) {
        cutter.take(c);
    }
    cutter.end();
    cutter.words
}

/// What is being read, and the words so far.
#[derive(Default)]
struct Cutter {
    words: Vec<String>,
    word: String,
    length: usize,
    /// The characters read last, of a text without spaces.
    run: Vec<char>,
}

impl Cutter {
    fn take(&mut self, c: char) {
        if is_unspaced(c) {
            self.end_word();
            self.run.push(c);
            if let [.., first, second] = self.run.as_slice() {
                self.words.push([*first, *second].iter().collect());
            }
        } else if c.is_alphanumeric() || is_combining_mark(c) {
            self.end_run();
            if self.length < LONGEST {
                self.length += 1;
                match in_plain_letters(c) {
                    Some(letters) => self.word.push_str(letters),
                    None => self.word.push(c),
                }
            }
        } else {
            self.end();
        }
    }

    fn end(&mut self) {
        self.end_word();
        self.end_run();
    }

    fn end_word(&mut self) {
        self.length = 0;
        if !self.word.is_empty() {
            self.words.push(std::mem::take(&mut self.word));
        }
    }

    /// A character that stands alone is a word.
    fn end_run(&mut self) {
        if let [alone] = self.run.as_slice() {
            self.words.push(alone.to_string());
        }
        self.run.clear();
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | 'ʼ' | '‘' | '’' | '‛' | '＇')
}

/// Marks above and below letters that people leave out when they type. Those of Indian and Thai
/// letters are vowels, and stay.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{3099}' | '\u{309A}')
}

/// Han, kana, Thai, Lao, Burmese, Khmer.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Letters that are no accented ones, as people type them who don't have them.
fn in_plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        _ => return None,
    })
}
