//! Holds a file's TOML against the schema of what it may say, finds everything that doesn't fit,
//! and passes on the rest.
//!
//! The schema comes from the types that read the file ([`super::schema`]), so that the two agree.

use std::ops::Range;

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::document::Document;
use super::heading::Heading;
use super::misplaced;
use super::words::{example, found_words, wanted_words};
use crate::report::{Problems, code};
use crate::suggest::{choice_of, nearest};

/// A walk over one file.
pub(super) struct Shape<'a> {
    pub document: &'a Document<'a>,
    /// The whole file's schema, to say where a misplaced key belongs.
    pub whole: &'a Value,
    pub problems: &'a mut Problems,
}

impl Shape<'_> {
    /// What of a file's outermost table fits. Required keys that are missing are reported.
    pub fn root<'d>(&mut self, table: DeTable<'d>) -> DeTable<'d> {
        let whole = self.whole;
        self.require(&table, whole, 0..0, &Heading::root());
        self.table(table, whole, &Heading::root())
    }

    /// What of a table fits.
    fn table<'d>(&mut self, table: DeTable<'d>, schema: &Value, heading: &Heading) -> DeTable<'d> {
        let mut kept = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let Some(schema) = self.schema_of_key(schema, &key, &value, heading) else {
                continue;
            };
            let below = heading.below(name, &value);
            if let Some(value) = self.value(name, value, schema, &below) {
                kept.push((key, value));
            }
        }
        kept.into_iter().collect()
    }

    /// The schema of a key's value; `None`, with a problem, where the table has no such key.
    fn schema_of_key<'s>(
        &mut self,
        schema: &'s Value,
        key: &Spanned<toml::de::DeString<'_>>,
        value: &Spanned<DeValue<'_>>,
        heading: &Heading,
    ) -> Option<&'s Value> {
        let name = key.get_ref().as_ref();
        let known = schema.get("properties").and_then(Value::as_object);
        if let Some(schema) = known.and_then(|known| known.get(name)) {
            return Some(schema);
        }
        let free = schema.get("additionalProperties").filter(|s| s.is_object() || **s == true);
        let slipped = free.is_some() && misplaced::slipped(self.whole, name, value.get_ref());
        if free.is_some() && !slipped {
            return free;
        }
        let none = Map::new();
        let known = known.unwrap_or(&none).keys().map(String::as_str);
        let advice = misplaced::advice(self.whole, name, nearest(name, known), heading);
        self.problems.push(
            self.document.problem(&code::CONFIG_KEY, key.span(), advice.message).help(advice.help),
        );
        None
    }

    /// What of a value fits; `None`, with a problem, where nothing does.
    fn value<'d>(
        &mut self,
        name: &str,
        value: Spanned<DeValue<'d>>,
        schema: &Value,
        heading: &Heading,
    ) -> Option<Spanned<DeValue<'d>>> {
        let span = value.span();
        if *schema == true {
            return Some(value);
        }
        let Some(schema) = self.fitting(schema, value.get_ref()) else {
            self.wrong_kind(name, &value, schema);
            return None;
        };
        match value.into_inner() {
            DeValue::Table(table) => {
                let complete = self.require(&table, schema, span.clone(), heading);
                let table = self.table(table, schema, heading);
                complete.then(|| Spanned::new(span, DeValue::Table(table)))
            }
            DeValue::Array(items) => {
                let items = self.items(name, items, schema, heading);
                Some(Spanned::new(span, DeValue::Array(items)))
            }
            plain => {
                let value = Spanned::new(span, plain);
                self.allowed(name, &value, schema).then_some(value)
            }
        }
    }

    /// What of a list fits.
    fn items<'d>(
        &mut self,
        name: &str,
        items: DeArray<'d>,
        schema: &Value,
        heading: &Heading,
    ) -> DeArray<'d> {
        let of_items = schema.get("items").unwrap_or(&Value::Null);
        items.into_iter().filter_map(|item| self.value(name, item, of_items, heading)).collect()
    }

    /// Reports required keys that a table lacks; true where it has them all.
    fn require(
        &mut self,
        table: &DeTable<'_>,
        schema: &Value,
        span: Range<usize>,
        heading: &Heading,
    ) -> bool {
        let required = schema.get("required").and_then(Value::as_array);
        let misspelled = misspellings(table, schema);
        let mut complete = true;
        for key in required.into_iter().flatten().filter_map(Value::as_str) {
            if table.contains_key(key) {
                continue;
            }
            complete = false;
            if misspelled.contains(&key) {
                continue;
            }
            let place = heading.place(self.document.file);
            let sample = example(key, schema.get("properties").and_then(|p| p.get(key)));
            self.problems.push(
                self.document
                    .problem(
                        &code::CONFIG_MISSING,
                        span.clone(),
                        format!("{place} has no `{key}`."),
                    )
                    .help(format!("Add a line such as: {sample}")),
            );
        }
        complete
    }

    /// The part of the schema that is for this kind of value.
    fn fitting<'s>(&self, schema: &'s Value, value: &DeValue<'_>) -> Option<&'s Value> {
        if let Some(options) = schema.get("anyOf").and_then(Value::as_array) {
            return options.iter().find_map(|option| self.fitting(option, value));
        }
        let fits = |kind: &str| match value {
            DeValue::String(_) => kind == "string",
            DeValue::Integer(_) => kind == "integer" || kind == "number",
            DeValue::Float(_) => kind == "number",
            DeValue::Boolean(_) => kind == "boolean",
            DeValue::Datetime(_) => false,
            DeValue::Array(_) => kind == "array",
            DeValue::Table(_) => kind == "object",
        };
        match schema.get("type").and_then(Value::as_str) {
            Some(kind) => fits(kind).then_some(schema),
            // A choice of words: an enum, or constants with a description each.
            None => matches!(value, DeValue::String(_)).then_some(schema),
        }
    }

    fn wrong_kind(&mut self, name: &str, value: &Spanned<DeValue<'_>>, schema: &Value) {
        let message = format!(
            "`{name}` should be {}, not {}.",
            wanted_words(schema),
            found_words(value.get_ref())
        );
        let sample = example(name, Some(schema));
        self.problems.push(
            self.document
                .problem(&code::CONFIG_VALUE, value.span(), message)
                .help(format!("Write it like this: {sample}")),
        );
    }

    /// Whether a plain value is one of the words, or within the range, that the schema allows.
    fn allowed(&mut self, name: &str, value: &Spanned<DeValue<'_>>, schema: &Value) -> bool {
        let fault = match value.get_ref() {
            DeValue::String(text) => not_a_choice(text, schema),
            DeValue::Integer(number) => out_of_range(number.as_str(), schema),
            DeValue::Float(number) => out_of_range(number.as_str(), schema),
            _ => None,
        };
        let Some((what, help)) = fault else {
            return true;
        };
        let message = format!("`{name}` can't be {what}.");
        self.problems
            .push(self.document.problem(&code::CONFIG_VALUE, value.span(), message).help(help));
        false
    }
}

/// The keys of the schema that unknown keys of this table were probably meant for.
fn misspellings<'s>(table: &DeTable<'_>, schema: &'s Value) -> Vec<&'s str> {
    let Some(known) = schema.get("properties").and_then(Value::as_object) else {
        return Vec::new();
    };
    let typed = table.keys().map(|key| key.get_ref().as_ref());
    typed
        .filter(|key| !known.contains_key(*key))
        .filter_map(|key| nearest(key, known.keys().map(String::as_str)))
        .collect()
}

/// What is wrong with a word, and what to do, where only certain words are allowed.
fn not_a_choice(text: &str, schema: &Value) -> Option<(String, String)> {
    let words = choices(schema);
    if words.is_empty() || words.contains(&text) {
        return None;
    }
    let choose = format!("Choose {}.", choice_of(&words));
    let help = match nearest(text, words.iter().copied()) {
        Some(near) => format!("Did you mean “{near}”? {choose}"),
        None => choose,
    };
    Some((format!("“{text}”"), help))
}

/// The words that a schema allows; none where any text will do.
pub(super) fn choices(schema: &Value) -> Vec<&str> {
    let listed = |key: &str| schema.get(key).and_then(Value::as_array);
    let plain = listed("enum").into_iter().flatten();
    let described = listed("oneOf").into_iter().flatten();
    let alone = described.flat_map(|option| {
        let more = option.get("enum").and_then(Value::as_array);
        option.get("const").into_iter().chain(more.into_iter().flatten())
    });
    plain.chain(alone).filter_map(Value::as_str).collect()
}

/// What is wrong with a number, and what to do, where there is a smallest or a greatest.
fn out_of_range(number: &str, schema: &Value) -> Option<(String, String)> {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let (least, most) = (bound("minimum"), bound("maximum"));
    let value: f64 = number.parse().ok()?;
    let fits = least.is_none_or(|least| value >= least) && most.is_none_or(|most| value <= most);
    if fits && value.is_finite() {
        return None;
    }
    let help = match (least, most) {
        (Some(least), Some(most)) => format!("Give a number from {least} to {most}."),
        (Some(least), None) => format!("Give a number of {least} or more."),
        (None, Some(most)) => format!("Give a number of {most} or less."),
        (None, None) => "Give an ordinary number.".to_owned(),
    };
    Some((number.to_owned(), help))
}
