//! Long headings, as forms make them of their questions: known by a few telling words.

use super::Guess;
use crate::listing::Field::{self, *};

/// Words that give a long heading away: all of the first list, none of the second.
const QUESTIONS: &[(Field, u8, &[&str], &[&str])] = &[
    (Phone, 80, &["phone"], &["type", "name"]),
    (Phone, 80, &["telephone"], &["type", "name"]),
    (Email, 80, &["email"], &["type"]),
    (Email, 80, &["e", "mail"], &["type"]),
    (Postcode, 80, &["postcode"], &[]),
    (Postcode, 70, &["post", "code"], &[]),
    (Website, 75, &["website"], &[]),
    (Website, 60, &["url"], &["image", "photo", "logo"]),
    (Website, 60, &["web"], &[]),
    (Address, 75, &["street", "address"], &["email"]),
    (Address, 70, &["address"], &["email", "web", "ip"]),
    (OpeningHours, 80, &["opening", "hours"], &[]),
    (OpeningHours, 80, &["opening", "times"], &[]),
    (OpeningHours, 70, &["hours"], &["staffed", "number", "24", "volunteer", "kitchen"]),
    (OpeningHours, 70, &["time", "open"], &[]),
    (OpeningHours, 70, &["time", "close"], &[]),
    (OpeningHours, 60, &["days", "available"], &[]),
    (OpeningHours, 60, &["days", "open"], &[]),
    (OpeningHours, 55, &["which", "days"], &[]),
    (OpeningHours, 55, &["what", "days"], &[]),
    (OpeningHours, 55, &["when", "open"], &[]),
    (Description, 75, &["description"], &["access", "cost", "location"]),
    (Description, 70, &["describe"], &[]),
    (Description, 55, &["tell", "us", "about"], &[]),
    (Description, 50, &["what", "offer"], &[]),
    (Referral, 70, &["referral"], &[]),
    (Referral, 60, &["how", "claim"], &[]),
    (Referral, 60, &["how", "book"], &[]),
    (Referral, 60, &["how", "access"], &[]),
    (Referral, 60, &["how", "join"], &[]),
    (Referral, 60, &["how", "apply"], &[]),
    (Referral, 60, &["how", "arrange"], &[]),
    (AreaServed, 60, &["where", "service", "available"], &[]),
    (Ages, 70, &["lowest", "age"], &[]),
    (Ages, 70, &["highest", "age"], &[]),
    (Ages, 70, &["minimum", "age"], &[]),
    (Ages, 70, &["maximum", "age"], &[]),
    (Address, 70, &["adresse"], &[]),
    (OpeningHours, 70, &["horaires"], &[]),
    (Access, 60, &["pmr"], &[]),
    (Access, 60, &["accessibility"], &["map"]),
    (Access, 60, &["wheelchair"], &["number"]),
    (Cost, 60, &["how", "much"], &[]),
    (Cost, 55, &["cost"], &[]),
    (Eligibility, 60, &["eligibility"], &[]),
    (Eligibility, 60, &["who", "for"], &[]),
    (Languages, 60, &["languages"], &[]),
    (Languages, 55, &["language"], &["code"]),
    (Updated, 60, &["last", "updated"], &["by"]),
    (Updated, 60, &["last", "checked"], &["by"]),
    (AreaServed, 60, &["area", "cover"], &[]),
    (AreaServed, 60, &["areas", "cover"], &[]),
    (
        Name,
        60,
        &["name", "organisation"],
        &["contact", "your", "person", "first", "last", "manager"],
    ),
    (Name, 60, &["name", "service"], &["contact", "your", "person", "first", "last", "manager"]),
    (Name, 55, &["name", "group"], &["contact", "your", "person", "first", "last", "manager"]),
    (Name, 50, &["name", "venue"], &["contact", "your", "person"]),
    (Category, 60, &["type", "service"], &[]),
    (Category, 60, &["type", "support"], &[]),
    (Category, 60, &["type", "organisation"], &[]),
    (Category, 50, &["category"], &[]),
];

/// The fields that the words of a heading point to.
pub(super) fn ask(words: &[String], found: &mut Vec<Guess>) {
    let has = |wanted: &str| {
        words.iter().any(|word| {
            word == wanted || (wanted.len() > 4 && word.strip_suffix('s') == Some(wanted))
        })
    };
    for (field, sureness, all, none) in QUESTIONS {
        if all.iter().all(|w| has(w))
            && !none.iter().any(|w| has(w))
            && !found.iter().any(|known| known.field == *field)
        {
            found.push(Guess { field: *field, sureness: *sureness });
        }
    }
}
