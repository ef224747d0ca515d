//! What something costs, as far as residents choose by it: nothing, what they can give, or money.
//!
//! An amount isn't an answer of its own: "£3" and "£3.50 a session" are "There is a charge". The
//! listing shows the cost as written.

use crate::listing::text::words;

/// Longer texts explain; what they come to has to be asked.
const LONGEST_ANSWER: usize = 40;

/// What a cell says about cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cost {
    /// One of the answers in our words, by its key.
    Fixed(&'static str),
    /// A short answer of the council's own: "Means tested".
    Other,
    /// Too long or too vague to choose by.
    Unclear,
}

pub(super) fn read(text: &str) -> Cost {
    let said = Said::of(text);
    let gift = said.phrase(GIFTS);
    let charged = said.has_money() || said.phrase(CHARGES);
    if said.phrase(&["not free"]) {
        Cost::Fixed("charge")
    } else if said.is_free() {
        let some = said.is_free_for_some() || (said.has_money() && !gift);
        Cost::Fixed(if some { "free-for-some" } else { "free" })
    } else if gift {
        Cost::Fixed("pay-what-you-can")
    } else if said.phrase(SMALL) {
        Cost::Fixed("small-charge")
    } else if charged {
        Cost::Fixed("charge")
    } else if said.phrase(ASK) || text.chars().count() > LONGEST_ANSWER || said.words.is_empty() {
        Cost::Unclear
    } else {
        Cost::Other
    }
}

const GIFTS: &[&str] = &[
    "pay what you can",
    "pay what you feel",
    "pay what you like",
    "pay as you feel",
    "donation",
    "donations",
    "contribution",
    "contributions",
];

const SMALL: &[&str] = &[
    "small charge",
    "small charges",
    "small fee",
    "small cost",
    "small payment",
    "low cost",
    "low charge",
    "nominal charge",
    "nominal fee",
    "nominal cost",
    "minimal charge",
];

const CHARGES: &[&str] = &[
    "charge",
    "charges",
    "charged",
    "chargeable",
    "fee",
    "fees",
    "paid",
    "pay",
    "payment",
    "costs",
    "ticket",
    "tickets",
    "ticketed",
    "membership",
    "subscription",
];

/// Words that send residents to ask.
const ASK: &[&str] =
    &["ask", "contact", "call", "ring", "varies", "vary", "various", "see website"];

/// Whom "free for …" means nobody in particular by.
const EVERYBODY: &[&str] = &[
    "all",
    "everyone",
    "everybody",
    "anyone",
    "residents",
    "use",
    "join",
    "attend",
    "access",
    "local",
];

/// A text as plain words.
struct Said {
    words: Vec<String>,
    /// The words with one blank before and after each.
    spoken: String,
}

impl Said {
    fn of(text: &str) -> Self {
        let kept = |c: char| c.is_alphanumeric() || matches!(c, '£' | '$' | '€');
        let plain: String = words(text).chars().map(|c| if kept(c) { c } else { ' ' }).collect();
        let words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
        Self { spoken: format!(" {} ", words.join(" ")), words }
    }

    fn phrase(&self, known: &[&str]) -> bool {
        known.iter().any(|phrase| self.spoken.contains(&format!(" {phrase} ")))
    }

    fn is_free(&self) -> bool {
        let nothing = !self.words.is_empty() && self.words.iter().all(|word| is_nought(word));
        let word = self.phrase(&["free"]) && !self.phrase(&["free trial", "free parking"]);
        let none = ["no charge", "no charges", "no cost", "no costs", "no fee", "no fees", "nil"];
        nothing || word || self.phrase(&none) || self.spoken == " nothing "
    }

    /// "Free for under 16s", "free to members", "free if you get Universal Credit".
    fn is_free_for_some(&self) -> bool {
        let mut after = self.words.iter().skip_while(|word| *word != "free").skip(1);
        let condition = after.next().map(String::as_str);
        let whom = after.next().map_or("", String::as_str);
        matches!(condition, Some("for" | "to" | "if" | "with" | "under" | "over"))
            && !EVERYBODY.contains(&whom)
    }

    /// "£3", "50p"; or a number and nothing else, which in a column of costs is pounds.
    fn has_money(&self) -> bool {
        let money = |word: &String| {
            let digits = word.trim_start_matches(['£', '$', '€']).trim_end_matches('p');
            digits.len() < word.len() && is_number(digits) && !is_nought(digits)
        };
        let number = self.words.iter().all(|word| is_number(word));
        let some = self.words.iter().any(|word| !is_nought(word));
        self.words.iter().any(money) || (number && some)
    }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_nought(word: &str) -> bool {
    let digits = word.trim_start_matches(['£', '$', '€']).trim_end_matches('p');
    !digits.is_empty() && digits.bytes().all(|b| b == b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_has_many_spellings() {
        for text in [
            "Free",
            "FREE",
            "free of charge",
            "Free!",
            "No charge",
            "£0",
            "£0.00",
            "0",
            "No cost",
            "Free to use",
            "Free for everyone",
            "Free, donations welcome",
            "It’s free",
            "Nil",
            "Free to residents",
        ] {
            assert_eq!(read(text), Cost::Fixed("free"), "{text}");
        }
    }

    #[test]
    fn amounts_and_charges_are_one_answer() {
        for text in [
            "£3",
            "£3.50 a session",
            "50p",
            "5",
            "There is a charge",
            "Chargeable",
            "From £2 to £5",
            "Membership fee",
            "Not free",
            "Costs vary from £2",
            "3.50",
        ] {
            assert_eq!(read(text), Cost::Fixed("charge"), "{text}");
        }
        for text in ["Small charge", "small fee", "Low-cost", "A nominal charge applies"] {
            assert_eq!(read(text), Cost::Fixed("small-charge"), "{text}");
        }
    }

    #[test]
    fn what_is_not_free_for_all_is_not_called_free() {
        for text in [
            "Free for under 16s, £3 for others",
            "Free to members",
            "Free if you get Universal Credit",
            "First visit free, then £5",
        ] {
            assert_eq!(read(text), Cost::Fixed("free-for-some"), "{text}");
        }
        for text in ["Pay what you can", "Suggested donation £2", "By donation", "Pay-as-you-feel"]
        {
            assert_eq!(read(text), Cost::Fixed("pay-what-you-can"), "{text}");
        }
    }

    #[test]
    fn other_words_stay_and_long_ones_are_asked_about() {
        assert_eq!(read("Means tested"), Cost::Other);
        assert_eq!(read("Varies"), Cost::Unclear);
        assert_eq!(
            read("Depends on where you live and on what the council decides"),
            Cost::Unclear
        );
    }
}
