use super::*;

fn first(heading: &str) -> Option<Field> {
    guesses(heading).first().map(|guess| guess.field)
}

#[test]
fn headings_that_councils_use_are_known() {
    for (heading, field) in [
        ("Org Name", Name),
        ("organisation_name", Name),
        ("NAME", Name),
        ("Add1", Address),
        ("ADDRESS2", Address),
        ("Address Line 3", Address),
        ("Street Address 1 (building number + street)", Address),
        ("Town/City", Address),
        ("PHONE_SECONDARY", Phone),
        ("TEL", Phone),
        ("What is the organisation's phone number? Please include the area code.", Phone),
        ("The website of the organisation giving the free meals", Website),
        ("website1", Website),
        ("The URL of their announcement", Website),
        ("Toilet opening hours", OpeningHours),
        ("What time does the organisation close?", OpeningHours),
        ("Which days are the meals available?", OpeningHours),
        ("Other info or description about the free meals", Description),
        ("How to claim the meal", Referral),
        ("geo_point_2d", Coordinates),
        ("LNG", Longitude),
        ("Google Lat", Latitude),
        ("grid_x", Easting),
        ("Last Updated", Updated),
        ("Accessibility info", Access),
        ("Téléphone", Phone),
        ("Dernière MAJ", Updated),
        ("E-mail", Email),
        ("addr:street", Address),
        ("addr:postcode", Postcode),
        ("Latitude (WGS84)", Latitude),
        ("Easting (m)", Easting),
        ("Name of Library ", Name),
        ("Type of Library", Category),
        ("Polling_Place_Name", Name),
        ("Polling_Place_Easting", Easting),
        ("Yordinate", Northing),
        ("directory_location__lat", Latitude),
        ("content_post_title", Name),
        ("OPENINGHOURS", OpeningHours),
        ("ReportTel", Phone),
        ("BankTypeNa", Category),
        ("Cyfeiriad", Address),
        ("Ffôn", Phone),
        ("Éirchód", Postcode),
        ("Seoladh", Address),
        ("Straße", Address),
        ("Öffnungszeiten", OpeningHours),
        ("Breitengrad", Latitude),
        ("DIRECCIÓN", Address),
        ("Código postal", Postcode),
        ("Openingstijden", OpeningHours),
        ("Indirizzo", Address),
        ("Accessibilite PMR", Access),
        ("lowest_admission_age", Ages),
    ] {
        assert_eq!(first(heading), Some(field), "{heading}");
    }
}

#[test]
fn headings_that_mean_something_else_are_left_alone() {
    for heading in [
        "FAX",
        "Radar Key",
        "Male (no. of)",
        "SHAPE_Area",
        "statutory_10",
        "Ward",
        "Name of ward",
        "Head teacher name",
        "",
    ] {
        assert_eq!(first(heading), None, "{heading}");
    }
}

#[test]
fn what_is_said_in_english_comes_before_the_same_in_welsh() {
    let sureness = |heading| guesses(heading).first().map(|guess| guess.sureness);
    assert!(sureness("Name (English)") > sureness("Name (Welsh)"));
    assert!(sureness("description_en") > sureness("description_cy"));
}

#[test]
fn where_a_place_is_does_not_describe_it() {
    assert_ne!(first("Location description"), Some(Description));
}
