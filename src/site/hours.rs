//! Opening hours as cards and listings' pages show them.

use std::borrow::Cow;

use serde::Serialize;

use crate::listing::{Listing, WeekInWords};

/// Letters of the hours on a card, which has one line for them.
const CARD_LETTERS: usize = 90;

/// The hours of a listing, for `listing-hours.html`.
#[derive(Debug, Serialize)]
pub struct HoursView<'a> {
    /// A usual week, Monday first; empty where there is none, or where the hours weren't understood.
    pub days: Vec<DayView>,
    /// What holds on some days only: "Bank holidays: closed".
    pub further: Vec<String>,
    /// As written, where that isn't all in the table.
    pub text: Option<&'a str>,
    /// For scripts: the rules, which say whether it is open. None while it is temporarily closed.
    pub rules: Option<String>,
}

/// A day of the week.
#[derive(Debug, Serialize)]
pub struct DayView {
    pub name: &'static str,
    /// "9am to 5pm", "Closed".
    pub times: String,
}

/// What there is to say of a listing's hours; `None` where it says nothing of them.
pub fn view(listing: &Listing) -> Option<HoursView<'_>> {
    let hours = listing.hours.as_ref()?;
    let schedule = hours.schedule.as_ref();
    let week = schedule.map(|schedule| schedule.week());
    let WeekInWords { days, further } = week.unwrap_or_default();
    let told = schedule.is_some_and(|schedule| schedule.lines().join("\n") == hours.text);
    Some(HoursView {
        days: days.into_iter().map(|(name, times)| DayView { name, times }).collect(),
        further,
        text: (!told).then_some(hours.text.as_str()),
        rules: rules(listing),
    })
}

/// The rules for scripts: numbers and brackets alone. None where nothing is known, or where the
/// listing is temporarily closed.
pub fn rules(listing: &Listing) -> Option<String> {
    let schedule = listing.hours.as_ref()?.schedule.as_ref()?;
    if listing.closed.is_some() {
        return None;
    }
    serde_json::to_string(schedule).ok()
}

/// The hours in one line, cut at a word's end.
pub fn line(listing: &Listing) -> Option<Cow<'_, str>> {
    let text = listing.hours.as_ref()?.text.trim();
    let line: Cow<'_, str> =
        if text.contains('\n') { text.replace('\n', "; ").into() } else { text.into() };
    if line.chars().count() <= CARD_LETTERS {
        return Some(line);
    }
    let head: String = line.chars().take(CARD_LETTERS).collect();
    let whole_words = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
    Some(format!("{}…", whole_words.trim_end_matches([',', ';', ' '])).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing::{Hours, Schedule};

    fn listing(text: &str) -> Listing {
        let schedule = Schedule::read(text);
        let osm = schedule.as_ref().map(Schedule::osm);
        let text = match &schedule {
            Some(schedule) if text.starts_with("Mo-") => schedule.lines().join("\n"),
            _ => text.to_owned(),
        };
        Listing { hours: Some(Hours { text, osm, schedule }), ..Listing::default() }
    }

    #[test]
    fn what_the_table_tells_is_not_told_twice() {
        let listing = listing("Mo-Fr 09:00-17:00; PH off");
        let view = view(&listing).unwrap();
        assert_eq!(view.days.len(), 7);
        assert_eq!(view.days[0].times, "9am to 5pm");
        assert_eq!(view.days[6].times, "Closed");
        assert_eq!(view.further, ["Bank holidays: closed"]);
        assert_eq!(view.text, None);
        assert_eq!(view.rules.as_deref(), Some("[[31,[540,1020]],[128,[]]]"));
    }

    #[test]
    fn everyday_english_stays_beside_its_table() {
        let listing = listing("Collections Mon and Thu 10am–2pm");
        let view = view(&listing).unwrap();
        assert_eq!(view.days[3].times, "10am to 2pm");
        assert_eq!(view.text, Some("Collections Mon and Thu 10am–2pm"));
    }

    #[test]
    fn what_was_not_understood_is_text_alone() {
        let listing = listing("Dawn to dusk");
        let view = view(&listing).unwrap();
        assert!(view.days.is_empty() && view.further.is_empty());
        assert_eq!((view.text, view.rules), (Some("Dawn to dusk"), None));
    }

    #[test]
    fn nobody_is_told_that_a_closed_place_is_open() {
        let listing = Listing { closed: Some("Flood".into()), ..listing("24/7") };
        assert_eq!(rules(&listing), None);
    }

    #[test]
    fn a_card_has_one_line() {
        assert_eq!(
            line(&listing("Mo-Fr 09:00-17:00; PH off")).unwrap(),
            "Monday to Friday: 9am to 5pm; Bank holidays: closed"
        );
        let long = line(&listing(&"é word ".repeat(40))).unwrap().into_owned();
        assert!(long.chars().count() <= CARD_LETTERS && long.ends_with("word…"), "{long}");
    }
}
