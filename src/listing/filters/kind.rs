//! What kind of question a filter asks, and so how its cells are read as answers.

use serde::Serialize;

use super::{access, cost, delivery, languages};
use crate::listing::ages;
use crate::listing::text::words;

/// How a filter's cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FilterKind {
    /// Each value is an answer, as written.
    Plain,
    /// Ticks: yes is the answer.
    Ticks,
    Ages,
    Cost,
    Delivery,
    Languages,
    Access,
}

/// An answer of a listing to a filter's question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Spellings with one key are one answer.
    pub key: String,
    /// As the file writes it, or in our words where it writes the same thing in many ways.
    pub text: String,
}

/// An answer in our own words, so that many ways to write it are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FixedAnswer {
    /// Its key, and its part of the page's address.
    pub key: &'static str,
    /// In English. Themes may say it otherwise: their word for it is `answer-` and the key.
    pub text: &'static str,
    /// The theme's word.
    pub word: &'static str,
}

macro_rules! fixed {
    ($($key:literal $text:literal,)*) => {
        &[$(FixedAnswer { key: $key, text: $text, word: concat!("answer-", $key) }),*]
    };
}

/// In the order of [`ages::BANDS`].
const AGES: &[FixedAnswer] = fixed! {
    "under-5" "Under 5",
    "5-to-10" "5 to 10",
    "11-to-15" "11 to 15",
    "16-and-17" "16 and 17",
    "18-to-24" "18 to 24",
    "25-to-64" "25 to 64",
    "65-and-over" "65 and over",
    "ask-about-ages" "Ask about ages",
};

const COST: &[FixedAnswer] = fixed! {
    "free" "Free",
    "free-for-some" "Free for some people",
    "pay-what-you-can" "Pay what you can",
    "small-charge" "Small charge",
    "charge" "There is a charge",
    "ask-about-cost" "Ask about the cost",
};

const DELIVERY: &[FixedAnswer] = fixed! {
    "in-person" "In person",
    "by-phone" "By phone",
    "online" "Online",
    "at-home" "At home",
};

impl FilterKind {
    /// Every kind, for tests.
    pub const ALL: [Self; 7] = [
        Self::Plain,
        Self::Ticks,
        Self::Ages,
        Self::Cost,
        Self::Delivery,
        Self::Languages,
        Self::Access,
    ];

    /// The answers that are in our own words, in the order in which residents read them. One that
    /// says nothing is the last.
    pub fn fixed(self) -> &'static [FixedAnswer] {
        match self {
            Self::Ages => AGES,
            Self::Cost => COST,
            Self::Delivery => DELIVERY,
            Self::Plain | Self::Ticks | Self::Languages | Self::Access => &[],
        }
    }

    /// The answer of a listing that gives none which can be understood: a resident who needs to
    /// know has to ask, and must be able to find whom.
    pub fn unsaid(self) -> Option<FixedAnswer> {
        match self {
            Self::Ages | Self::Cost => self.fixed().last().copied(),
            _ => None,
        }
    }

    /// The answers in one value of a cell.
    pub fn answers(self, value: &str) -> Vec<Answer> {
        let fixed = |keys: Vec<&'static str>| -> Vec<Answer> {
            let of = |key: &&str| self.fixed().iter().find(|answer| answer.key == *key);
            keys.iter().filter_map(of).map(|fixed| Answer::fixed(*fixed)).collect()
        };
        match self {
            Self::Plain | Self::Ticks => vec![Answer::plain(value)],
            Self::Ages => {
                let bands = ages::bands(&ages::read(value));
                let key = |band: &usize| AGES.get(*band).map(|fixed| fixed.key);
                fixed(bands.iter().filter_map(key).collect())
            }
            Self::Cost => match cost::read(value) {
                cost::Cost::Fixed(key) => fixed(vec![key]),
                cost::Cost::Other => vec![Answer::plain(value)],
                cost::Cost::Unclear => Vec::new(),
            },
            Self::Delivery => match delivery::read(value) {
                keys if keys.is_empty() => vec![Answer::plain(value)],
                keys => fixed(keys),
            },
            Self::Languages => languages::answers(value),
            Self::Access => access::answers(value),
        }
    }
}

impl Answer {
    /// A value as written.
    pub fn plain(value: &str) -> Self {
        Self { key: words(value), text: value.trim().to_owned() }
    }

    /// One of ours.
    pub fn fixed(answer: FixedAnswer) -> Self {
        Self { key: answer.key.to_owned(), text: answer.text.to_owned() }
    }
}
