//! How a table keeps opening hours: one text, a column for each day, opening and closing apart,
//! or days here and times there; and reading a row of each.

use super::super::Hours;
use super::super::text::{filled, one_line, readable};
use super::days::Days;
use super::role::{Role, role};
use super::schedule::{Schedule, Span};
use super::week::{DayHours, grouped, in_words, to_rules, to_words};
use super::{clock, english, osm};
use crate::source::Row;

/// The columns that tell a listing's opening hours.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Layout {
    columns: Vec<(usize, Role)>,
    headers: Vec<String>,
}

impl Layout {
    /// The layout of these columns, by their headings.
    pub fn of(columns: &[usize], headers: &[String]) -> Self {
        let role_of =
            |column: usize| headers.get(column).and_then(|h| role(h)).unwrap_or(Role::Text);
        let roles: Vec<Role> = columns.iter().map(|&column| role_of(column)).collect();
        // `Opening` alone, with nothing about closing, tells all.
        let one_edge = !(roles.contains(&Role::Open) && roles.contains(&Role::Close));
        let settled = |role: &Role| match role {
            Role::Open | Role::Close if one_edge => Role::Text,
            role => *role,
        };
        Self {
            columns: columns.iter().copied().zip(roles.iter().map(settled)).collect(),
            headers: columns.iter().filter_map(|&column| headers.get(column)).cloned().collect(),
        }
    }

    /// A row's opening hours, and whether any of them had to be left as written.
    pub fn read(&self, row: &Row<'_>) -> Option<(Hours, bool)> {
        let week = self.week(row);
        let mut groups = grouped(&week);
        groups.extend(self.days_and_times(row));
        let mut schedule = to_rules(&groups).and_then(Schedule::new);
        let mut lines = Vec::new();
        if !groups.is_empty() {
            lines.push(to_words(&groups));
        }
        for text in self.cells(row, Role::Text) {
            let Some((line, understood)) = self.text(text) else {
                continue;
            };
            schedule = if lines.is_empty() { understood } else { None };
            lines.push(line);
        }
        let weeks = self.weeks(row);
        if !lines.is_empty() && !weeks.is_empty() {
            lines.extend(weeks);
            // What holds in some weeks only must not be taken for every week.
            schedule = None;
        }
        let osm = schedule.as_ref().map(osm::write);
        let as_written = osm.is_none();
        (!lines.is_empty()).then(|| (Hours { text: lines.join("\n"), osm, schedule }, as_written))
    }

    /// A text as it should be shown, and what it means. OpenStreetMap's syntax becomes words.
    fn text(&self, text: &str) -> Option<(String, Option<Schedule>)> {
        if super::super::text::yes_no(text).is_some() {
            return None;
        }
        if let Some(schedule) = osm::read(text).filter(|_| osm::names_days(text)) {
            return Some((schedule.lines().join("\n"), Some(schedule)));
        }
        let line = clock::of_cell(text).map_or_else(|| text.to_owned(), clock::words);
        Some((line, english::read(text)))
    }

    fn cells<'r>(&self, row: &Row<'r>, wanted: Role) -> impl Iterator<Item = &'r str> {
        self.columns
            .iter()
            .filter(move |(_, role)| *role == wanted)
            .filter_map(move |(column, _)| filled(row.cell(*column)))
    }

    /// In which weeks all this holds: `Week 2`, `Fortnightly`.
    fn weeks(&self, row: &Row<'_>) -> Vec<String> {
        let columns = self.columns.iter().zip(&self.headers);
        columns
            .filter(|((_, role), _)| *role == Role::Weeks)
            .filter_map(|((column, _), header)| {
                let cell = filled(row.cell(*column))?;
                let number = cell.bytes().all(|b| b.is_ascii_digit() || b == b',' || b == b' ');
                Some(if number { format!("{} {cell}", readable(header)) } else { one_line(cell) })
            })
            .collect()
    }

    /// What the columns for single days say, in the order of the week.
    fn week(&self, row: &Row<'_>) -> Vec<(u8, DayHours)> {
        let mut week = Vec::new();
        for day in 0..7 {
            let opens: Vec<&str> = self.cells(row, Role::DayOpen(day)).collect();
            let closes: Vec<&str> = self.cells(row, Role::DayClose(day)).collect();
            let whole: Vec<&str> = self.cells(row, Role::Day(day)).collect();
            let hours = if opens.is_empty() && closes.is_empty() {
                of_day(&whole)
            } else {
                between(&opens, &closes)
            };
            week.extend(hours.map(|hours| (day, hours)));
        }
        week
    }

    /// What columns such as "Which days?" with "Opens" and "Closes" say together.
    fn days_and_times(&self, row: &Row<'_>) -> Vec<(Days, DayHours)> {
        let days: Vec<&str> = self.cells(row, Role::Days).collect();
        let opens: Vec<&str> = self.cells(row, Role::Open).collect();
        let closes: Vec<&str> = self.cells(row, Role::Close).collect();
        let times = between(&opens, &closes);
        let days = one_line(&days.join(", "));
        match (english::days(&days), times) {
            (Some(known), Some(times)) => vec![(known, times)],
            (_, Some(times)) if days.is_empty() => vec![(Days::NONE, times)],
            (None, Some(times)) => {
                let times = in_words(&times);
                vec![(Days::NONE, DayHours::AsWritten(format!("{days}: {times}")))]
            }
            (_, None) if days.is_empty() => Vec::new(),
            (Some(known), None) => vec![(Days::NONE, DayHours::AsWritten(known.words()))],
            (None, None) => vec![(Days::NONE, DayHours::AsWritten(days))],
        }
    }
}

/// One day's own cell.
fn of_day(cells: &[&str]) -> Option<DayHours> {
    let text = one_line(&cells.join(", "));
    if text.is_empty() {
        return None;
    }
    let folded = text.to_lowercase();
    if folded.starts_with("n/a") && folded.contains("closed") {
        return Some(DayHours::Understood(Vec::new()));
    }
    Some(english::times(&text).map_or(DayHours::AsWritten(text), DayHours::Understood))
}

/// Opening cells and closing cells, paired in order.
fn between(opens: &[&str], closes: &[&str]) -> Option<DayHours> {
    if opens.is_empty() && closes.is_empty() {
        return None;
    }
    let spans: Option<Vec<Span>> = (0..opens.len().max(closes.len()))
        .map(|at| {
            let (open, close) = (opens.get(at)?, closes.get(at)?);
            Span::of(clock::of_cell(open)?, clock::of_cell(close)?)
        })
        .collect();
    if let Some(spans) = spans {
        return Some(DayHours::Understood(spans));
    }
    let timed = opens.iter().all(|cell| clock::of_cell(cell).is_some());
    let readable = |cell: &&str| clock::of_cell(cell).map_or_else(|| one_line(cell), clock::words);
    let (opens, closes): (Vec<String>, Vec<String>) =
        (opens.iter().map(readable).collect(), closes.iter().map(readable).collect());
    let same = opens == closes;
    Some(DayHours::AsWritten(match (opens.join(" and "), closes.join(" and ")) {
        (open, _) if same && open.to_lowercase().contains("closed") => "closed".to_owned(),
        // More than a time: it says all by itself.
        (open, close) if close.is_empty() && !timed => open,
        (open, close) if close.is_empty() => format!("from {open}"),
        (open, close) if open.is_empty() => format!("until {close}"),
        (open, _) if same => open,
        (open, close) => format!("{open} to {close}"),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Format, TableBuilder};

    fn read(headers: &[&str], cells: &[&str]) -> Option<(Hours, bool)> {
        let headers: Vec<String> = headers.iter().map(|h| (*h).to_owned()).collect();
        let format = Format::Csv { delimiter: ',', encoding: "UTF-8" };
        let mut table = TableBuilder::new("data/a.csv", format, headers.clone());
        table.push(2, cells.iter().copied());
        let table = table.finish();
        let layout = Layout::of(&(0..headers.len()).collect::<Vec<_>>(), &headers);
        table.rows().next().and_then(|row| layout.read(&row))
    }

    #[test]
    fn a_column_for_each_edge_of_each_day() {
        let (hours, as_written) = read(
            &["MON_OPEN", "MON_CLOSE", "TUE_OPEN", "TUE_CLOSE", "THU_OPEN", "THU_CLOSE"],
            &["0.4166666667", "17:00", "10:00", "0.7083333333", "", ""],
        )
        .unwrap();
        assert_eq!(hours.text, "Monday and Tuesday: 10am to 5pm");
        assert_eq!(hours.osm.as_deref(), Some("Mo,Tu 10:00-17:00"));
        assert!(!as_written);
    }

    #[test]
    fn a_closing_time_alone_is_told_as_it_is() {
        let (hours, _) = read(&["MON_OPEN", "MON_CLOSE"], &["", "17:00"]).unwrap();
        assert_eq!((hours.text.as_str(), hours.osm), ("Monday: until 5pm", None));
    }

    #[test]
    fn a_column_for_each_day_in_words() {
        let (hours, as_written) = read(
            &["monday", "tuesday", "wednesday"],
            &["AM & PM (continuous)", "AM & PM (continuous)", "Closed"],
        )
        .unwrap();
        assert_eq!(hours.text, "Monday and Tuesday: AM & PM (continuous)\nWednesday: closed");
        assert!(as_written);
    }

    #[test]
    fn days_here_and_times_there() {
        let headers = [
            "What time does the organisation open?",
            "What time does the organisation close?",
            "Which days are the meals available?",
        ];
        let (hours, _) =
            read(&headers, &["12:00", "2:00:00 PM", "Mon, Tue, Wed, Thur, Fri"]).unwrap();
        assert_eq!(hours.osm.as_deref(), Some("Mo-Fr 12:00-14:00"));
        let (hours, _) = read(&headers, &["12:00", "14:00", "Half-term"]).unwrap();
        assert_eq!(hours.text, "Half-term: midday to 2pm");
    }

    #[test]
    fn a_column_of_hours_for_each_day_holds_both_edges() {
        let (hours, _) = read(
            &["opening_hours_monday", "opening_hours_sunday"],
            &["08:30-13:00,14:00-17:30", "CLOSED"],
        )
        .unwrap();
        assert_eq!(hours.osm.as_deref(), Some("Mo 08:30-13:00,14:00-17:30; Su off"));
    }

    #[test]
    fn a_single_column_headed_opening_tells_all() {
        let (hours, _) =
            read(&["Opening"], &["Tuesday 11.00 – 13.00\nFriday 11.00 – 13.00"]).unwrap();
        assert_eq!(hours.osm.as_deref(), Some("Tu 11:00-13:00; Fr 11:00-13:00"));
        let (hours, _) = read(&["OpeningTime"], &["24 hrs"]).unwrap();
        assert_eq!(hours.osm.as_deref(), Some("24/7"));
    }

    #[test]
    fn true_is_no_opening_time() {
        assert_eq!(read(&["OPENING_HOURS"], &["TRUE"]), None);
    }

    #[test]
    fn openstreetmap_syntax_becomes_words() {
        let (hours, _) = read(&["opening_hours"], &["Mo-Fr 09:00-17:00; PH off"]).unwrap();
        assert_eq!(hours.text, "Monday to Friday: 9am to 5pm\nBank holidays: closed");
        assert_eq!(hours.osm.as_deref(), Some("Mo-Fr 09:00-17:00; PH off"));
    }
}
