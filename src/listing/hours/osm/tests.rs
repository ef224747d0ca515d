use super::*;

#[test]
fn what_is_read_is_written_the_same() {
    for text in [
        "24/7",
        "Mo-Fr 09:00-17:00; PH off",
        "Mo,We,Fr 09:00-12:00,13:00-17:00",
        "Fr,Sa 22:00-03:00",
        "Sa[1,3] 09:30-11:30",
        "Th[-1] 14:00-16:00",
        "Apr-Sep Mo-Su 08:00-20:00; Oct-Mar Mo-Su 08:30-16:30",
        "Mo-Su 10:00-16:00; Dec 25-Jan 02 off",
        "Mo-Fr 10:00-16:00, We 18:00-20:00",
        "We 18:00+",
        "Mo,Th 09:30-12:00; SH off",
        "Mo-Fr,PH 10:00-12:00",
        "Aug off",
        "Mar,Jun,Oct We[1] 17:00-19:30",
    ] {
        let osm = read(text).map(|schedule| write(&schedule));
        assert_eq!(osm.as_deref(), Some(text));
    }
}

#[test]
fn other_spellings_of_the_same_become_one() {
    for (text, osm) in [
        ("Nov-Feb: Mo-Sa 09:00-17:00", "Nov-Feb Mo-Sa 09:00-17:00"),
        ("Mo-Fr 9:00-17:00;", "Mo-Fr 09:00-17:00"),
        ("Mo-Fr 22:00-26:00", "Mo-Fr 22:00-02:00"),
        ("Mo-Fr 08:00-18:00 ; Sa closed", "Mo-Fr 08:00-18:00; Sa off"),
        ("Sa[1],Su 10:00-12:00", "Su 10:00-12:00; Sa[1] 10:00-12:00"),
        ("Mo-Fr", "Mo-Fr 00:00-24:00"),
        ("Dec 25-26 off", "Dec 25-Dec 26 off"),
    ] {
        assert_eq!(read(text).map(|schedule| write(&schedule)).as_deref(), Some(osm), "{text}");
    }
}

#[test]
fn what_is_not_of_this_part_is_not_guessed() {
    for text in [
        "",
        ";",
        "Mo-Fr 09:00-17:00 \"by appointment\"",
        "Mo-Su 08:00-dusk",
        "Mo-Su sunrise-sunset",
        "week 1-20 Mo 10:00-12:00",
        "2026 Dec 25 off",
        "SH Mo-Fr 10:00-12:00",
        "Mo 10:00-12:00 || open",
        "Mo 10:00",
        "Mo 10:00-10:00",
        "Mo 25:00-26:00",
        "Mo 10:00-12:60",
        "Mo-Xx 10:00-12:00",
        "Sa[6] 10:00-12:00",
        "Sa[1],Sa 10:00-12:00",
        "Feb 30 off",
        "easter off",
        "Mo 10:00-18:00+",
        "Mo 09:00-05:00",
        "Mo 2:30-4:30",
        "Mo 10:00-12:00 off",
        "é-Mo 10:00-12:00",
        "Dec é off",
        "[",
        "Sa[ 10:00-12:00",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}
