//! Whether a service is closed, from what staff wrote in a status column.
//!
//! A listing that is closed, for now or for good, stays listed with a warning that carries the
//! staff's words: taking it away silently would lose a row.

use super::dates;
use super::text::{key, one_line, trim, words, yes_no};

/// What a status cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Status {
    Open,
    /// Closed for now, in the staff's words.
    Closed(String),
    /// Closed for good, or inactive, in the staff's words.
    Ended(String),
    Unknown,
}

/// Reads a cell under this heading.
pub(super) fn read(heading: &str, cell: &str) -> Status {
    let heading = key(heading);
    let folded = words(cell);
    if let Some(yes) = yes_no(cell) {
        return of_mark(&heading, yes);
    }
    if is_about_closing(&heading)
        && let Some(when) = dates::year_or_date(trim(cell))
    {
        return Status::Ended(format!("Closed {when}"));
    }
    let says = |parts: &[&str]| parts.iter().any(|part| folded.contains(part));
    let written = one_line(cell);
    // How far staff have got with a record says nothing about the place.
    if says(&["pending", "verified", "approved"]) {
        return Status::Unknown;
    }
    if says(&[
        "permanent",
        "inactive",
        "not active",
        "ceased",
        "defunct",
        "dissolved",
        "no longer",
        "disused",
        "decommissioned",
        "withdrawn",
        "discontinued",
    ]) {
        Status::Ended(written)
    } else if says(&["not closed", "reopen"]) || is_open(&folded) {
        Status::Open
    } else if says(&[
        "closed",
        "closure",
        "suspended",
        "paused",
        "on hold",
        "out of order",
        "out of use",
        "unavailable",
        "not open",
        "not running",
        "not operating",
    ]) {
        Status::Closed(written)
    } else {
        Status::Unknown
    }
}

/// Whether a folded value is one that a status column may have.
pub(super) fn is_known(heading: &str, value: &str) -> bool {
    // A column of bare yes and no is a status only under a heading that asks for it.
    if yes_no(value).is_some() {
        let heading = key(heading);
        return is_about_closing(&heading) || heading.contains("active") || heading == "isopen";
    }
    read(heading, value) != Status::Unknown
}

fn is_about_closing(heading: &str) -> bool {
    heading.contains("closed") || heading.contains("closure")
}

fn of_mark(heading: &str, yes: bool) -> Status {
    let negative = is_about_closing(heading) || heading.contains("inactive");
    match (negative, yes) {
        (true, false) | (false, true) => Status::Open,
        (true, true) if heading.contains("inactive") => Status::Ended("Inactive".to_owned()),
        (true, true) if heading.contains("permanent") => {
            Status::Ended("Permanently closed".to_owned())
        }
        (true, true) if heading.contains("temporar") => {
            Status::Closed("Temporarily closed".to_owned())
        }
        (true, true) => Status::Closed("Closed".to_owned()),
        (false, false) if heading.contains("active") => Status::Ended("Not active".to_owned()),
        (false, false) => Status::Closed("Not open".to_owned()),
    }
}

fn is_open(folded: &str) -> bool {
    matches!(
        folded,
        "open"
            | "active"
            | "live"
            | "operational"
            | "running"
            | "available"
            | "current"
            | "normal"
            | "in use"
            | "in operation"
            | "open as usual"
            | "trading"
            | "ok"
            | "operating"
            | "open to public"
            | "open to the public"
            | "ongoing"
            | "up and running"
            | "opened"
    ) || folded.starts_with("open ")
        || folded.starts_with("now open")
        || folded.starts_with("partially open")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_closed_are_kept_as_written() {
        let closed = "Temporarily closed until May".to_owned();
        assert_eq!(read("status", &closed), Status::Closed(closed.clone()));
        assert_eq!(read("status", "Inactive"), Status::Ended("Inactive".into()));
        assert_eq!(read("status", "OPEN"), Status::Open);
        assert_eq!(read("status", "blue"), Status::Unknown);
    }

    #[test]
    fn the_heading_decides_what_yes_means() {
        assert_eq!(read("Temporarily closed", "Y"), Status::Closed("Temporarily closed".into()));
        assert_eq!(read("closed", "No"), Status::Open);
        assert_eq!(read("Active", "FALSE"), Status::Ended("Not active".into()));
        assert_eq!(read("closed", "2017"), Status::Ended("Closed in 2017".into()));
    }
}
