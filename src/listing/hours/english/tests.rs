use super::super::osm;
use super::*;

fn osm(text: &str) -> Option<String> {
    read(text).map(|schedule| osm::write(&schedule))
}

#[test]
fn everyday_english_is_understood() {
    for (text, expected) in [
        ("9am to 5pm", "09:00-17:00"),
        ("Monday-Friday 08:00-18:30, Saturday 09:00-12:30", "Mo-Fr 08:00-18:30; Sa 09:00-12:30"),
        ("Mon - Fri 9am to 5pm", "Mo-Fr 09:00-17:00"),
        (
            "Monday to Friday: 9.30am - 12 noon and 1pm - 4pm; Sat & Sun closed",
            "Mo-Fr 09:30-12:00,13:00-16:00; Sa,Su off",
        ),
        ("Mon, Wed and Fri 10-4pm", "Mo,We,Fr 10:00-16:00"),
        ("24/7", "24/7"),
        ("Open 24 hours", "24/7"),
        ("Monday-Sunday 9am to 11pm", "Mo-Su 09:00-23:00"),
        ("10am-2pm Saturdays", "Sa 10:00-14:00"),
        ("Weekdays 09:00-17:00", "Mo-Fr 09:00-17:00"),
        (
            "Monday-Friday 09:00-16:00, weekends and bank holidays 11:00-16:00",
            "Mo-Fr 09:00-16:00; Sa,Su,PH 11:00-16:00",
        ),
        ("Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH off"),
        ("Fri 18:00-02:00", "Fr 18:00-02:00"),
        ("Mon–Fri 9–5", "Mo-Fr 09:00-17:00"),
        ("9am – 5pm weekdays", "Mo-Fr 09:00-17:00"),
        ("Wed 2.30–4.30pm, Sat 10am–noon", "We 14:30-16:30; Sa 10:00-12:00"),
        ("Thursdays, 12 to 2", "Th 12:00-14:00"),
        ("Fri 10am–12", "Fr 10:00-12:00"),
        ("Thurs 11:00-00:00", "Th 11:00-24:00"),
        ("Every Monday 6pm to 8.30", "Mo 18:00-20:30"),
        ("Nightly 19:30–08:30, October to April", "Oct-Apr Mo-Su 19:30-08:30"),
        ("1st and 3rd Saturday of month, 10am-12pm", "Sa[1,3] 10:00-12:00"),
        ("Last Friday of the month from 6.30pm", "Fr[-1] 18:30+"),
        ("Mon-Fri 9am-5pm, closed bank holidays", "Mo-Fr 09:00-17:00; PH off"),
        ("Daily 10–4 except Christmas Day", "Mo-Su 10:00-16:00; Dec 25 off"),
        (
            "Mon-Sun 09:00-17:00. Closed December 25-January 2",
            "Mo-Su 09:00-17:00; Dec 25-Jan 02 off",
        ),
        ("Saturdays 10–12, not in August", "Sa 10:00-12:00; Aug off"),
        ("Tuesdays 10:00 to 12:30 term time only", "Tu 10:00-12:30; SH off"),
        ("Mon-Sat 10am-3pm, Sunday - Closed", "Mo-Sa 10:00-15:00; Su off"),
        ("Mon to Thu 10am-3pm, closed Wednesdays", "Mo-Th 10:00-15:00; We off"),
    ] {
        assert_eq!(osm(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn anything_uncertain_stays_as_written() {
    for text in [
        "Mon 9:00-5:00",
        "Saturdays 9–11",
        "Wed 2.30-4.30",
        "Mon 10.30–1.30",
        "Sundays from 10",
        "Mon 10-12am",
        "closed Thursday, Friday 08:00-18:30",
        "Mon 9-5, Tue 9-5, April to October",
        "by appointment",
        "Mon-Fri 9am-5pm by appointment",
        "First Saturday and Sunday 10am-12pm",
        "Closed until May 2027 for repair",
        "School holidays only, Mon–Thu 11am–3pm",
        "Every other Tuesday 10am-12pm",
        "Dawn to dusk",
        "TBC",
        "Monday - Sunday 08.00 - 17.15 (winter)",
        "Mon-Fri 9am-5pm, Mon closed",
        "Monday",
        "1-3",
        "9am",
        "Mon 9am-5pm 6pm",
        "open",
        "-",
        ",",
        "from",
        "9 to",
        "Mon to",
        "December 31 to",
    ] {
        assert_eq!(osm(text), None, "{text}");
    }
}

#[test]
fn days_and_times_can_stand_alone() {
    assert_eq!(days("Mon, Tue, Thur").map(Days::osm).as_deref(), Some("Mo,Tu,Th"));
    assert_eq!(times("Closed"), Some(vec![]));
    assert_eq!(times("9.30-12.30").map(|times| times.len()), Some(1));
}
