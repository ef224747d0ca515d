//! The members of a JSON object in the file's order, their values still as written.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// An object's members: not sorted, repeats kept, numbers untouched.
#[derive(Debug)]
pub(super) struct Members<'j>(pub Vec<(String, &'j RawValue)>);

impl<'j> Members<'j> {
    /// The object that a value is; `None` for a value of another kind.
    pub fn of(value: &'j RawValue) -> Option<Self> {
        serde_json::from_str(value.get()).ok()
    }

    /// The value of a member, the last of several as is usual in JSON; `None` for `null` too.
    pub fn get(&self, name: &str) -> Option<&'j RawValue> {
        let found = self.0.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| *value).filter(|value| value.get() != "null")
    }

    /// The text of a member that is a string.
    pub fn string(&self, name: &str) -> Option<String> {
        serde_json::from_str(self.get(name)?.get()).ok()
    }
}

impl<'de: 'j, 'j> Deserialize<'de> for Members<'j> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(members)
            }
        }
        deserializer.deserialize_map(InOrder).map(Members)
    }
}

/// A value as the text of a cell: strings without their quotes, `null` as nothing, numbers and
/// `true` as written, arrays and objects as JSON without blanks.
pub(super) fn cell(value: &RawValue) -> Cow<'_, str> {
    let json = value.get();
    match json.as_bytes().first() {
        Some(b'"') => match serde_json::from_str(json) {
            Ok(text) => Cow::Owned(text),
            // Half of a surrogate pair: no text, but better shown than lost.
            Err(_) => Cow::Borrowed(json.trim_matches('"')),
        },
        Some(b'n') => Cow::Borrowed(""),
        Some(b'[' | b'{') => Cow::Owned(compact(json)),
        _ => Cow::Borrowed(json),
    }
}

/// Valid JSON without the blanks between its parts.
fn compact(json: &str) -> String {
    let mut in_string = false;
    let mut escaped = false;
    json.chars()
        .filter(|&c| {
            let keep = in_string || !c.is_ascii_whitespace();
            match c {
                '"' if !escaped => in_string = !in_string,
                _ => {}
            }
            escaped = in_string && c == '\\' && !escaped;
            keep
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(json: &str) -> Vec<(String, String)> {
        let Members(members) = serde_json::from_str(json).unwrap();
        members.into_iter().map(|(key, value)| (key, cell(value).into_owned())).collect()
    }

    #[test]
    fn members_keep_their_order_and_numbers_their_digits() {
        let json = r#"{"z":1.10,"a":12345678901234567890,"m":true,"n":null,"s":"Caf\u00e9"}"#;
        let expected =
            [("z", "1.10"), ("a", "12345678901234567890"), ("m", "true"), ("n", ""), ("s", "Café")];
        let found = cells(json);
        let found: Vec<_> = found.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_nested_stays_json_without_blanks() {
        let json = r#"{"a": [ 1,  "x \" y" , { "b" : null } ]}"#;
        assert_eq!(cells(json)[0].1, r#"[1,"x \" y",{"b":null}]"#);
    }

    #[test]
    fn half_a_surrogate_pair_is_shown_as_written() {
        assert_eq!(cells(r#"{"a":"x\ud83d"}"#)[0].1, r"x\ud83d");
    }

    #[test]
    fn of_repeated_members_the_last_counts() {
        let members: Members = serde_json::from_str(r#"{"a":1,"a":2,"b":null}"#).unwrap();
        assert_eq!(members.get("a").map(RawValue::get), Some("2"));
        assert!(members.get("b").is_none());
    }
}
