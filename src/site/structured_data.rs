//! What a listing is, in schema.org's words, for search engines and other programs.
//!
//! A listing is a `Service`: nothing is known of the organisation behind it but its name and how to
//! reach it, and many listings are no place. Where it is given are `ServiceChannel`s: one by phone,
//! email and web, and one for each place. Coordinates and addresses of a sensitive listing are left
//! out, and so are opening hours that differ from week to week or were not understood.

use serde::Serialize;

use crate::listing::{Listing, Location, Precision};
use crate::report::{Problem, code};
use crate::theme::json_in_html;

/// What costs nothing, as staff write it. Anything longer may have conditions.
const FREE: [&str; 6] = ["free", "free of charge", "free to use", "no charge", "no cost", "£0"];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Service<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    service_type: &'a [String],
    provider: Organization<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    area_served: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    audience: Option<Audience<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offers: Option<Offer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hours_available: Vec<OpeningHours>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    available_channel: Vec<Channel<'a>>,
}

#[derive(Serialize)]
struct Organization<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    telephone: Vec<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    email: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    url: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Audience<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    audience_type: &'a str,
}

/// Only ever what costs nothing: prices in words are not numbers.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Offer {
    #[serde(rename = "@type")]
    kind: &'static str,
    price: u8,
    price_currency: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Channel<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    available_language: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    service_phone: Option<ContactPoint<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_location: Option<Place<'a>>,
}

#[derive(Serialize)]
struct ContactPoint<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    telephone: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<PostalAddress<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    geo: Option<Coordinates>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_accessible_for_free: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    opening_hours_specification: Vec<OpeningHours>,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct OpeningHours {
    #[serde(rename = "@type")]
    kind: &'static str,
    day_of_week: Vec<&'static str>,
    /// `09:30`.
    opens: String,
    closes: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PostalAddress<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    street_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<&'a str>,
}

/// WGS84 degrees, five decimals.
#[derive(Serialize)]
struct Coordinates {
    #[serde(rename = "@type")]
    kind: &'static str,
    latitude: f64,
    longitude: f64,
}

/// JSON-LD that can stand in a `<script>` element. `address` is the page's own, where the site's is
/// known.
///
/// # Errors
/// `output-write` where it can't be written as JSON.
pub fn about(
    listing: &Listing,
    summary: Option<&str>,
    address: Option<&str>,
) -> Result<String, Problem> {
    let free = is_free(listing);
    let service = Service {
        context: "https://schema.org",
        kind: "Service",
        url: address,
        name: &listing.name,
        description: summary,
        service_type: &listing.categories,
        provider: Organization {
            kind: "Organization",
            name: &listing.name,
            telephone: listing.phones.iter().filter_map(|phone| phone.dial.as_deref()).collect(),
            email: &listing.emails,
            url: listing.websites.iter().map(|website| website.url.as_str()).collect(),
        },
        area_served: listing.area_served.as_deref(),
        audience: listing
            .eligibility
            .as_deref()
            .map(|who| Audience { kind: "Audience", audience_type: who }),
        offers: free.then_some(Offer { kind: "Offer", price: 0, price_currency: "GBP" }),
        hours_available: hours(listing),
        available_channel: channels(listing, free),
    };
    let json = serde_json::to_string(&service).map_err(|error| {
        let message = format!("What a page tells search engines can't be written: {error}.");
        Problem::new(&code::OUTPUT_WRITE, message)
    })?;
    Ok(json_in_html(&json))
}

fn channels(listing: &Listing, free: bool) -> Vec<Channel<'_>> {
    let channel = || Channel {
        kind: "ServiceChannel",
        available_language: &listing.languages,
        service_phone: None,
        service_url: None,
        service_location: None,
    };
    let phone = listing.phones.iter().find_map(|phone| phone.dial.as_deref());
    let website = listing.websites.first().map(|website| website.url.as_str());
    let mut channels = Vec::new();
    if phone.is_some() || website.is_some() || !listing.languages.is_empty() {
        channels.push(Channel {
            service_phone: phone.map(|telephone| ContactPoint { kind: "ContactPoint", telephone }),
            service_url: website,
            ..channel()
        });
    }
    let places = places(listing, free).into_iter();
    channels.extend(places.map(|place| Channel { service_location: Some(place), ..channel() }));
    channels
}

/// Each place that may be known; none of a sensitive listing.
fn places(listing: &Listing, free: bool) -> Vec<Place<'_>> {
    if listing.sensitive {
        return Vec::new();
    }
    let place = |location: Option<&'_ Location>| Place {
        kind: "Place",
        name: &listing.name,
        address: address(listing, location),
        geo: location.and_then(coordinates),
        is_accessible_for_free: free.then_some(true),
        // Of several places nobody knows which one they are of.
        opening_hours_specification: match listing.locations.len() {
            0 | 1 => hours(listing),
            _ => Vec::new(),
        },
    };
    match listing.locations.as_slice() {
        [] if listing.address.is_empty() => Vec::new(),
        [] => vec![place(None)],
        locations => locations.iter().map(|location| place(Some(location))).collect(),
    }
}

/// The location's own address where it has one, else the listing's.
fn address<'l>(listing: &'l Listing, location: Option<&Location>) -> Option<PostalAddress<'l>> {
    let own = location.and_then(|location| location.address.clone());
    let several = own.is_some();
    let street = own.or_else(|| (!listing.address.is_empty()).then(|| listing.address.join(", ")));
    // One of several places has its postcode among its words.
    let postcode = listing.postcode.as_deref().filter(|_| !several);
    (street.is_some() || postcode.is_some()).then_some(PostalAddress {
        kind: "PostalAddress",
        street_address: street,
        postal_code: postcode,
    })
}

/// Exact ones only: the middle of a postcode is not where the door is.
fn coordinates(location: &Location) -> Option<Coordinates> {
    let round = |degrees: f64| (degrees * 100_000.0).round() / 100_000.0;
    (location.precision == Precision::Exact).then(|| Coordinates {
        kind: "GeoCoordinates",
        latitude: round(location.position.latitude),
        longitude: round(location.position.longitude),
    })
}

/// The usual week; nothing while the service is closed for now.
fn hours(listing: &Listing) -> Vec<OpeningHours> {
    let schedule = listing.hours.as_ref().and_then(|hours| hours.schedule.as_ref());
    let week = schedule.filter(|_| listing.closed.is_none()).and_then(|s| s.usual_week());
    let spans = week.unwrap_or_default().into_iter();
    spans
        .map(|((open, close), day_of_week)| OpeningHours {
            kind: "OpeningHoursSpecification",
            day_of_week,
            opens: time(open),
            closes: time(close),
        })
        .collect()
}

/// `09:30`. Midnight at a day's end is a minute early, as search engines want it.
fn time(minutes: u16) -> String {
    match minutes {
        1_440 => "23:59".to_owned(),
        _ => format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60),
    }
}

fn is_free(listing: &Listing) -> bool {
    let cost = listing.cost.as_deref().unwrap_or_default();
    let cost = cost.trim().trim_end_matches(['.', '!']).to_lowercase();
    FREE.contains(&cost.as_str())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::site::samples::{self, EVIL};

    fn parsed(listing: &Listing) -> Value {
        let address = Some("https://maps.example.gov.uk/food/pantry/");
        let json = about(listing, Some("Food for all."), address).unwrap();
        assert!(!json.contains(['<', '>', '&']), "{json}");
        serde_json::from_str(&json).unwrap()
    }

    fn pantry() -> Listing {
        let mut listing = samples::listing("pantry", "Pantry");
        listing.cost = Some(" Free. ".to_owned());
        listing.languages = vec!["English".to_owned(), "Polish".to_owned()];
        listing
    }

    #[test]
    fn a_listing_is_a_service_with_what_is_known_of_it() {
        let service = parsed(&pantry());
        assert_eq!(service["@type"], "Service");
        assert_eq!(service["url"], "https://maps.example.gov.uk/food/pantry/");
        assert_eq!(service["provider"]["telephone"][0], "01632960123");
        assert_eq!(service["provider"]["email"][0], "help@example.org");
        assert_eq!(service["areaServed"], "Pantry");
        assert_eq!(service["offers"]["price"], 0);
        let [by_phone, there] = service["availableChannel"].as_array().unwrap().as_slice() else {
            panic!("{service}");
        };
        assert_eq!(by_phone["availableLanguage"][1], "Polish");
        let place = &there["serviceLocation"];
        assert_eq!(place["address"]["streetAddress"], "Pantry, Ashby");
        assert_eq!(place["address"]["postalCode"], "ZZ1 1AA");
        assert_eq!(place["geo"]["longitude"], -1.47451);
        assert_eq!(place["isAccessibleForFree"], true);
    }

    #[test]
    fn a_sensitive_listing_gives_no_place_away() {
        let listing = Listing { sensitive: true, ..pantry() };
        let text = parsed(&listing).to_string();
        for secret in ["ZZ1", "Ashby", "1.474", "serviceLocation"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }

    #[test]
    fn the_middle_of_a_postcode_is_no_place_of_a_door() {
        let mut listing = pantry();
        listing.locations[0].precision = Precision::Postcode;
        let service = parsed(&listing);
        let place = &service["availableChannel"][1]["serviceLocation"];
        assert!(place["geo"].is_null() && place["address"].is_object(), "{service}");
    }

    #[test]
    fn usual_hours_are_told_and_others_are_not() {
        let with = |text: &str| {
            let schedule = crate::listing::Schedule::read(text);
            let hours = Some(crate::listing::Hours { text: text.to_owned(), osm: None, schedule });
            parsed(&Listing { hours, closed: None, ..pantry() })
        };
        let service = with("Mo,We 09:30-17:00; Fr 18:00-24:00; PH off");
        let [days, late] = service["hoursAvailable"].as_array().unwrap().as_slice() else {
            panic!("{service}");
        };
        assert_eq!(days["dayOfWeek"][1], "Wednesday");
        assert_eq!([&days["opens"], &days["closes"]], ["09:30", "17:00"]);
        assert_eq!(late["closes"], "23:59");
        let place = &service["availableChannel"][1]["serviceLocation"];
        assert_eq!(place["openingHoursSpecification"], service["hoursAvailable"]);
        for text in ["Ring first", "Nov-Mar: Sa 10:00-12:00"] {
            assert!(with(text)["hoursAvailable"].is_null(), "{text}");
        }
    }

    #[test]
    fn a_price_in_words_is_not_called_free() {
        for cost in ["Free for under 5s", "£2", "Free, £5 deposit", ""] {
            let listing = Listing { cost: Some(cost.to_owned()), ..pantry() };
            assert!(parsed(&listing)["offers"].is_null(), "{cost}");
        }
    }

    #[test]
    fn nothing_that_a_cell_holds_ends_the_element() {
        let service = parsed(&samples::listing("evil", EVIL));
        assert_eq!(service["name"], EVIL);
    }
}
