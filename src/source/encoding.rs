//! Bytes to text: which encoding the file is written in.
//!
//! A byte-order mark decides. Without one, text that is strictly UTF-8 is UTF-8, since text in
//! other encodings hardly ever is by chance. The rest is guessed, as a browser would guess it in
//! the United Kingdom, and said so.

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A file's text without its byte-order mark.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    /// The encoding's usual name: `UTF-8`, `Windows-1252`.
    pub encoding: &'static str,
    /// Whether nothing in the file says so for certain.
    pub guessed: bool,
}

/// Decodes a file. Bytes that have no meaning in its encoding become U+FFFD, which
/// [`is_garbled`] notices.
pub(super) fn decode(bytes: Vec<u8>) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return decode_as(encoding, bytes.get(mark..).unwrap_or_default(), false);
    }
    if let Some(encoding) = unmarked_utf_16(&bytes) {
        return decode_as(encoding, &bytes, true);
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => {
            return Decoded { text, encoding: "UTF-8", guessed: false };
        }
        Err(error) if is_cut_short(error.utf8_error(), error.as_bytes()) => {
            return decode_as(UTF_8, error.as_bytes(), false);
        }
        Err(error) => error.into_bytes(),
    };
    if bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
        // Lines that end in CR alone are a classic Mac's, and so is the text then.
        return decode_as(MACINTOSH, &bytes, true);
    }
    decode_as(guess(&bytes), &bytes, true)
}

/// Whether a text that begins so is UTF-16, where no byte means what it means in ASCII.
pub(super) fn is_utf_16(beginning: &[u8]) -> bool {
    let by_mark = Encoding::for_bom(beginning).is_some_and(|(encoding, _)| encoding != UTF_8);
    by_mark || unmarked_utf_16(beginning).is_some()
}

/// UTF-16 without its mark: of the first characters, nearly all have a zero byte on the same side.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4_096) & !1)?;
    let zeros = |side: usize| {
        let side = sample.iter().skip(side).step_by(2);
        side.filter(|byte| **byte == 0).count()
    };
    let (first, second, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    let mostly = |zeros: usize| pairs >= 4 && zeros * 10 > pairs * 7;
    match (mostly(first), mostly(second)) {
        (true, false) if second == 0 => Some(UTF_16BE),
        (false, true) if first == 0 => Some(UTF_16LE),
        _ => None,
    }
}

/// The encoding that the detector thinks likely. A few odd letters in English text are accents or
/// quotation marks, whatever they look like: nobody writes one word in Arabic.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new();
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"uk"), false);
    let latin =
        ["windows-1250", "windows-1252", "windows-1254", "windows-1257", "iso-8859-2", "macintosh"];
    let foreign = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let letters = bytes.iter().filter(|b| b.is_ascii_alphabetic()).count();
    if !latin.contains(&guess.name().to_ascii_lowercase().as_str()) && foreign * 25 < letters {
        return WINDOWS_1252;
    }
    guess
}

/// Whether the text is UTF-8 but for a last character that was cut in two.
fn is_cut_short(error: std::str::Utf8Error, bytes: &[u8]) -> bool {
    error.error_len().is_none() && bytes[..error.valid_up_to()].iter().any(|byte| *byte >= 0x80)
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8], guessed: bool) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), encoding: usual_name(encoding), guessed }
}

/// The name that people know, where it isn't the standard's.
fn usual_name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "windows-1250" => "Windows-1250",
        "windows-1251" => "Windows-1251",
        "windows-1252" => "Windows-1252",
        "windows-1253" => "Windows-1253",
        "windows-1254" => "Windows-1254",
        "windows-1257" => "Windows-1257",
        "windows-1258" => "Windows-1258",
        "macintosh" => "Mac Roman",
        _ if encoding == UTF_16LE || encoding == UTF_16BE => "UTF-16",
        name => name,
    }
}

/// Whether a text shows the marks of an encoding misread somewhere on its way: `â€™` for an
/// apostrophe, `Â£`, `CafÃ©`, or U+FFFD for bytes without meaning.
pub(super) fn is_garbled(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    text.contains('\u{FFFD}')
        || text.contains("â€")
        || text.contains("‰Û")
        || text.contains("ï»¿")
        || text.match_indices(['Ã', 'Â']).any(|(at, lead)| {
            // Followed by what was the second byte of a two-byte character.
            let next = text.get(at + lead.len()..).and_then(|rest| rest.chars().next());
            next.is_some_and(|next| matches!(next, '\u{80}'..='\u{BF}'))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, &'static str, bool) {
        let Decoded { text, encoding, guessed } = decode(bytes.to_vec());
        (text, encoding, guessed)
    }

    fn utf16(text: &str, mark: &[u8], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.iter().copied().chain(text.encode_utf16().flat_map(bytes)).collect()
    }

    #[test]
    fn utf_8_is_utf_8_with_a_mark_or_without() {
        assert_eq!(decoded("Café £5".as_bytes()), ("Café £5".into(), "UTF-8", false));
        assert_eq!(decoded("\u{feff}Café".as_bytes()), ("Café".into(), "UTF-8", false));
        assert_eq!(decoded(b""), (String::new(), "UTF-8", false));
    }

    #[test]
    fn utf_16_is_known_by_its_mark() {
        let expected = ("Café\t£5".to_owned(), "UTF-16", false);
        let little = utf16("Café\t£5", &[0xFF, 0xFE], u16::to_le_bytes);
        assert_eq!(decoded(&little), expected);
        let big = utf16("Café\t£5", &[0xFE, 0xFF], u16::to_be_bytes);
        assert_eq!(decoded(&big), expected);
    }

    #[test]
    fn utf_16_is_known_without_its_mark_too() {
        let text = "\"Name\",\"Cost\"\r\nCafé,£5\r\n";
        let little = utf16(text, &[], u16::to_le_bytes);
        assert_eq!(decoded(&little), (text.to_owned(), "UTF-16", true));
        let big = utf16(text, &[], u16::to_be_bytes);
        assert_eq!(decoded(&big), (text.to_owned(), "UTF-16", true));
        // A stray NUL is no encoding: `csv` says where it is.
        assert_eq!(decoded(b"name\nA\0sh\n").1, "UTF-8");
    }

    #[test]
    fn a_few_odd_letters_do_not_make_english_arabic() {
        let rows = "Nation's Finest, 1 High Street, advice and food for all\n".repeat(40);
        let mut bytes = rows.into_bytes();
        bytes.extend(b"Jos\xcc\x81, mentoring \x89\xdb\xd2, caf\xda\n");
        assert_eq!(decoded(&bytes).1, "Windows-1252");
    }

    #[test]
    fn what_excel_saves_as_csv_is_windows_1252() {
        let bytes = b"name,cost\r\nCaf\xe9 at St Mary\x92s,\xa35 \x96 \xa37\r\n";
        let text = "name,cost\r\nCafé at St Mary’s,£5 – £7\r\n";
        assert_eq!(decoded(bytes), (text.into(), "Windows-1252", true));
    }

    #[test]
    fn lines_that_end_in_cr_alone_are_mac_roman() {
        let bytes = b"name\rCaf\x8e \xd2Ash\xd3\r";
        assert_eq!(decoded(bytes), ("name\rCafé “Ash”\r".into(), "Mac Roman", true));
    }

    #[test]
    fn a_file_cut_in_the_middle_of_a_character_stays_utf_8() {
        let (text, encoding, _) = decoded(&"Café, Bücher".as_bytes()[..9]);
        assert_eq!((text.as_str(), encoding), ("Café, B\u{FFFD}", "UTF-8"));
        assert!(is_garbled(&text));
    }

    #[test]
    fn text_that_was_misread_once_is_noticed_and_good_text_is_not() {
        for bad in ["St Maryâ€™s", "CafÃ©", "Â£5", "a\u{FFFD}", "a ‰ÛÒ b"] {
            assert!(is_garbled(bad), "{bad}");
        }
        for good in ["St Mary’s", "Café", "£5", "SÃO PAULO", "Âge", "三田保育所", "", "Â"]
        {
            assert!(!is_garbled(good), "{good}");
        }
    }
}
