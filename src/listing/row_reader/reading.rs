//! The fields of one row, each read by its own reader.

use super::RowReader;
use crate::listing::Field::{self, *};
use crate::listing::categories::Cut;
use crate::listing::dates::{self, Doubt};
use crate::listing::profile::Profile;
use crate::listing::status::{self, Status};
use crate::listing::text::{filled, one_line, readable, trim, whole_number, words, yes_no};
use crate::listing::{Date, Listing, Location, address, emails, html, links, phones};
use crate::place::Postcode;
use crate::report::{Code, Problem, code};
use crate::source::Row;

/// One row while it is read.
pub(super) struct Reading<'r, 'a> {
    pub reader: &'r RowReader<'a>,
    pub row: &'r Row<'r>,
    pub problems: Vec<Problem>,
}

impl<'r> Reading<'r, '_> {
    fn columns(&self, field: Field) -> &'r [usize] {
        self.reader.columns.of(field)
    }

    /// The filled cells of a field with their columns.
    fn cells(&self, field: Field) -> Vec<(usize, &'r str)> {
        self.columns(field)
            .iter()
            .filter_map(|&column| Some((column, filled(self.row.cell(column))?)))
            .collect()
    }

    fn say(&mut self, column: usize, code: &'static Code, message: String, help: &'static str) {
        let problem = self
            .reader
            .problem(self.row, code, message)
            .column(self.reader.columns.header(column))
            .help(help);
        self.problems.push(problem);
    }

    fn text(&self, field: Field) -> Option<String> {
        self.reader.first(self.row, field).map(|text| trim(text).to_owned())
    }

    pub fn texts(&mut self, listing: &mut Listing) {
        let descriptions: Vec<&str> =
            self.cells(Description).into_iter().map(|(_, text)| text).collect();
        listing.description = (!descriptions.is_empty()).then(|| descriptions.join("\n\n"));
        listing.categories = self.list(Category);
        listing.languages = self.list(Languages);
        listing.access = self.list(Access);
        listing.delivery = self.list(Delivery);
        listing.cost = self.text(Cost);
        listing.eligibility = self.text(Eligibility);
        let ages: Vec<&str> = self.cells(Ages).into_iter().map(|(_, text)| text).collect();
        listing.ages = (!ages.is_empty())
            .then(|| ages.join(if ages.iter().all(|age| age.is_ascii()) { " to " } else { "–" }));
        listing.referral = self.text(Referral);
        listing.area_served = self.text(AreaServed);
    }

    /// A field that may have several values. In a column of ticks the heading is the value.
    fn list(&self, field: Field) -> Vec<String> {
        let cut = self
            .reader
            .cuts
            .iter()
            .find(|(f, _)| *f == field)
            .map(|(_, cut)| *cut)
            .unwrap_or_default();
        let mut values: Vec<String> = Vec::new();
        for &column in self.columns(field) {
            let cell = self.row.cell(column);
            let marks = self.reader.profiles.get(column).is_some_and(Profile::is_marks);
            let found = match yes_no(cell).filter(|_| marks) {
                Some(true) => vec![readable(self.reader.columns.header(column))],
                Some(false) => Vec::new(),
                None if field == Access => access(cell, cut),
                None => cut.values(cell),
            };
            for value in found {
                if !values.iter().any(|known| words(known) == words(&value)) {
                    values.push(value);
                }
            }
        }
        values
    }

    pub fn contacts(&mut self, listing: &mut Listing) {
        for (column, cell) in self.cells(Phone) {
            let cell = html::to_text(cell);
            let cell = cell.strip_prefix("http://").unwrap_or(&cell);
            let read = phones::read(cell, self.reader.british_phones);
            for number in read.repaired {
                self.say(
                    column,
                    &code::PHONE_ZERO_LOST,
                    format!("The phone number {number} had lost its leading zero. It is shown as 0{number}."),
                    "Format the column as text in the spreadsheet and put the zero back.",
                );
            }
            for fault in read.faults {
                self.say(
                    column,
                    &code::PHONE_INVALID,
                    format!("“{}” can't be a whole phone number.", short(&fault)),
                    "Give the number with its area code.",
                );
            }
            let known = |phone: &crate::listing::Phone, all: &[crate::listing::Phone]| {
                all.iter().any(|other| other.dial.is_some() && other.dial == phone.dial)
            };
            for phone in read.phones {
                if !known(&phone, &listing.phones) {
                    listing.phones.push(phone);
                }
            }
        }
        for (column, cell) in self.cells(Email) {
            let cell = html::to_addresses(cell);
            let (found, faults) = emails::read(&cell);
            for fault in faults {
                self.say(
                    column,
                    &code::EMAIL_INVALID,
                    format!("“{}” isn't an email address.", short(fault)),
                    "Give an address such as name@example.org.",
                );
            }
            for email in found {
                if !listing.emails.iter().any(|known| known.eq_ignore_ascii_case(&email)) {
                    listing.emails.push(email);
                }
            }
        }
        self.websites(listing);
    }

    fn websites(&mut self, listing: &mut Listing) {
        for (column, cell) in self.cells(Website) {
            let cell = html::to_addresses(cell);
            let read = links::read(&cell);
            for part in read.assumed {
                self.say(
                    column,
                    &code::LINK_ASSUMED,
                    format!("“{}” has no https://, which was added.", short(&part)),
                    "Write the whole address, with https://.",
                );
            }
            for part in read.refused {
                self.say(
                    column,
                    &code::LINK_INVALID,
                    format!("“{}” isn't a web address that can be used.", short(&part)),
                    "Give an address that starts with https://.",
                );
            }
            for link in read.links {
                if !listing.websites.iter().any(|known| known.url == link.url) {
                    listing.websites.push(link);
                }
            }
        }
    }

    pub fn place(&mut self, listing: &mut Listing) {
        let own = self.cells(Postcode).into_iter().next();
        let mut postcode = None;
        if let Some((column, cell)) = own {
            let cell = cell.trim_end_matches(['.', ',']);
            match Postcode::parse(cell) {
                Ok(parsed) => {
                    postcode = Some(parsed);
                    listing.postcode = Some(parsed.to_string());
                }
                Err(_) => {
                    listing.postcode = Some(one_line(cell));
                    self.bad_postcode(column, cell, listing);
                }
            }
        }
        let cells: Vec<&str> = self
            .columns(Address)
            .iter()
            .map(|&column| whole_number(trim(self.row.cell(column))))
            .collect();
        let read = address::read(cells.into_iter(), listing.postcode.as_deref());
        listing.address = read.lines;
        if listing.postcode.is_none() && self.reader.british_postcodes {
            listing.postcode = read.postcode.map(|found| found.to_string());
            postcode = read.postcode;
        }
        self.locate(postcode, listing);
    }

    fn bad_postcode(&mut self, column: usize, cell: &str, listing: &mut Listing) {
        if !self.reader.british_postcodes {
            return;
        }
        // Words instead of a postcode are not shown as one.
        if !cell.contains(|c: char| c.is_ascii_digit()) {
            listing.postcode = None;
        }
        self.say(
            column,
            &code::POSTCODE_INVALID,
            format!("“{}” isn't a whole UK postcode.", short(cell)),
            "Give one whole postcode, such as BS1 4AA.",
        );
    }

    fn locate(&mut self, postcode: Option<crate::place::Postcode>, listing: &mut Listing) {
        let found = self.reader.locator.find(self.row, postcode.as_ref());
        let said = !found.problems.is_empty();
        for problem in found.problems {
            self.problems.push(problem.file(self.reader.file).row(self.row.number()));
        }
        listing.locations = found
            .places
            .into_iter()
            .map(|(position, precision)| Location { position, precision, address: None })
            .collect();
        if listing.locations.is_empty() && !said && self.reader.locator.has_sources() {
            let problem = self.reader.problem(
                self.row,
                &code::LOCATION_MISSING,
                "This listing has no location, so it is in the list but not on the map.".into(),
            );
            self.problems.push(problem.help("Add coordinates or a postcode, if it has a place."));
        }
    }

    pub fn times(&mut self, listing: &mut Listing) {
        if let Some((hours, as_written)) = self.reader.hours.read(self.row) {
            if as_written && let Some(&column) = self.columns(OpeningHours).first() {
                self.say(
                    column,
                    &code::HOURS_AS_WRITTEN,
                    "These opening hours are shown as written: they aren't in a form that Fingerpost understands.".into(),
                    "Write them like “Monday to Friday 9am to 5pm; Saturday 10am to 1pm”, if that says it all.",
                );
            }
            listing.hours = Some(hours);
        }
        listing.from = self.date(From);
        listing.until = self.date(Until);
        listing.updated = self.date(Updated);
        self.status(listing);
    }

    fn date(&mut self, field: Field) -> Option<Date> {
        let (column, cell) = self.cells(field).into_iter().next()?;
        let order = self
            .reader
            .orders
            .iter()
            .find(|(f, _)| *f == field)
            .map(|(_, o)| *o)
            .unwrap_or_default();
        let Some(read) = dates::read(cell, order) else {
            self.say(
                column,
                &code::DATE_INVALID,
                format!("“{}” isn't a date that can be read.", short(cell)),
                "Write dates as 25/12/2026 or 2026-12-25.",
            );
            return None;
        };
        let doubt = match read.doubt {
            Some(Doubt::TwoDigitYear) => Some("has a year of two digits"),
            Some(Doubt::Serial) => Some("is a spreadsheet's serial number"),
            None => None,
        };
        if let Some(doubt) = doubt {
            let date = dates::in_words(read.date);
            self.say(
                column,
                &code::DATE_AMBIGUOUS,
                format!("The date “{}” {doubt}. It was read as {date}.", short(cell)),
                "Write dates as 25/12/2026 or 2026-12-25.",
            );
        }
        Some(read.date)
    }

    fn status(&mut self, listing: &mut Listing) {
        for (column, cell) in self.cells(Status) {
            match status::read(self.reader.columns.header(column), cell) {
                Status::Open => {}
                Status::Closed(words) => listing.closed = Some(words),
                Status::Ended(words) => {
                    self.say(
                        column,
                        &code::STATUS_ENDED,
                        format!("This listing is marked “{}”. It is still listed, with that as a warning.", short(&words)),
                        "Delete the row if residents should no longer find it.",
                    );
                    listing.closed = Some(words);
                }
                Status::Unknown => self.say(
                    column,
                    &code::STATUS_UNKNOWN,
                    format!("The status “{}” is not one that Fingerpost knows, so the listing is shown as open.", short(cell)),
                    "Use words such as “open”, “temporarily closed” or “permanently closed”.",
                ),
            }
        }
    }
}

/// What helps people get in, as a list; prose stays whole.
fn access(cell: &str, cut: Cut) -> Vec<String> {
    match filled(cell) {
        Some(text) if text.len() > 60 && !text.contains([';', '|']) => vec![text.to_owned()],
        Some(text) => match yes_no(text) {
            Some(true) => vec!["Yes".to_owned()],
            Some(false) => vec!["No".to_owned()],
            None => cut.values(text),
        },
        None => Vec::new(),
    }
}

/// A value for a message: one line, not too long.
fn short(text: &str) -> String {
    let line = one_line(text);
    if line.chars().count() <= 60 {
        return line;
    }
    line.chars().take(57).chain("…".chars()).collect()
}
