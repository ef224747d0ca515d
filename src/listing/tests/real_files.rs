//! Real files of real councils, where this machine has them: what an officer would expect.

use super::super::samples::{gathered, layer, map, real, real_folder};
use super::super::{Field, Gathered, Ground, Proposal, gather, propose};
use crate::place::{Position, Postcodes, metres_between};
use crate::report::code;

fn fields(proposal: &Proposal) -> Vec<(&'static str, String)> {
    let joined = |(field, headers): &(Field, Vec<String>)| (field.name(), headers.join("+"));
    proposal.understood.fields.iter().map(joined).collect()
}

fn numbers(g: &Gathered) -> [usize; 5] {
    let s = g.summary;
    assert_eq!(s.rows, s.listings + s.merged + s.rejected);
    [s.rows, s.listings, s.merged, s.rejected, s.located]
}

fn bristols_postcodes() -> Option<Postcodes> {
    let (postcodes, _) = Postcodes::read(&real_folder()?, "codepoint_open_2014_bs.csv");
    Some(postcodes)
}

#[test]
fn community_centres_with_grid_metres_under_lat_and_lng() {
    let Some(table) = real("bristol_community_centres.csv") else {
        return;
    };
    let g = gathered(&table);
    assert_eq!(numbers(&g), [65, 65, 0, 0, 65]);
    assert!(g.problems.iter().any(|p| p.code == &code::LOCATION_GRID));
    let Some(postcodes) = bristols_postcodes() else {
        return;
    };
    for listing in &g.listings {
        let postcode =
            crate::place::Postcode::parse(listing.postcode.as_deref().unwrap_or_default());
        let Some(middle) = postcode.ok().and_then(|p| postcodes.find(&p)) else {
            continue;
        };
        let metres = metres_between(middle, listing.locations[0].position);
        assert!(metres < 300.0, "{} is {metres} m from its postcode", listing.name);
    }
}

#[test]
fn food_banks_placed_by_their_postcodes() {
    let (Some(table), Some(postcodes)) = (real("bristol_food_banks.csv"), bristols_postcodes())
    else {
        return;
    };
    let g =
        gather(&table, &map(), &layer(), &Ground { boundary: None, postcodes: Some(&postcodes) });
    assert_eq!(numbers(&g), [21, 20, 0, 1, 20]);
    let lost = g.problems.iter().filter(|p| p.code == &code::PHONE_ZERO_LOST).count();
    assert_eq!(lost, 5);
    assert_eq!(g.listings[0].hours.as_ref().and_then(|h| h.osm.as_deref()), Some("Th 13:00-15:00"));
}

#[test]
fn public_toilets() {
    let Some(table) = real("bristol_public_toilets.csv") else {
        return;
    };
    assert_eq!(numbers(&gathered(&table)), [102, 102, 0, 0, 102]);
    let proposal = propose(&table);
    assert_eq!(
        fields(&proposal),
        [
            ("name", "Name".into()),
            ("address", "Address".into()),
            ("postcode", "Postcode".into()),
            ("coordinates", "geo_point_2d".into()),
            ("opening_hours", "Toilet opening hours".into()),
            ("access", "Accessibility info".into()),
        ] as [(&str, String); 6]
    );
    assert_eq!(proposal.understood.facts.len(), 15);
    assert_eq!(proposal.filters, ["Ward"]);
}

#[test]
fn libraries_of_england() {
    let Some(table) = real("england_libraries_2022.csv") else {
        return;
    };
    let g = gathered(&table);
    assert_eq!(numbers(&g), [3451, 3451, 0, 0, 0]);
    let closed = g.listings.iter().filter(|listing| listing.closed.is_some()).count();
    assert_eq!(closed, 325);
    assert_eq!(g.columns.headers_of(Field::OpeningHours).len(), 7);
    let proposal = propose(&table);
    assert!(!proposal.understood.facts.iter().any(|h| h == "uprn" || h == "operation_22"));
}

#[test]
fn shelters_with_columns_of_ticks() {
    let Some(table) = real("sf_shelters_mac_cr.csv") else {
        return;
    };
    let g = gathered(&table);
    assert_eq!(numbers(&g), [89, 76, 13, 0, 76]);
    let ticks = ["medical", "food", "hygiene", "technology", "housing"];
    assert_eq!(g.columns.headers_of(Field::Category), ticks);
    assert!(g.listings.iter().all(|l| l.phones.iter().all(|p| !p.text.starts_with('0'))));
}

#[test]
fn meal_offers_with_questions_for_headings() {
    let Some(table) = real("uk_free_school_meal_offers_2020.csv") else {
        return;
    };
    let g = gathered(&table);
    assert_eq!(numbers(&g), [2127, 2125, 2, 0, 0]);
    assert_eq!(g.columns.headers_of(Field::Name), ["Org Name"]);
    assert_eq!(g.columns.headers_of(Field::OpeningHours).len(), 3);
    assert_eq!(g.columns.headers_of(Field::Referral), ["How to claim the meal"]);
    let mut slugs: Vec<&str> = g.listings.iter().map(|l| l.slug.as_str()).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), 2125);
}

#[test]
fn mobile_library_stops_in_web_mercator() {
    let Some(table) = real("angus_mobile_library_stops_3857.geojson") else {
        return;
    };
    let g = gathered(&table);
    assert_eq!(numbers(&g), [170, 170, 0, 0, 170]);
    assert_eq!(g.columns.headers_of(Field::Name), ["location"]);
    let brechin = Position { longitude: -2.9, latitude: 56.65 };
    for listing in &g.listings {
        assert!(
            metres_between(brechin, listing.locations[0].position) < 50_000.0,
            "{}",
            listing.name
        );
    }
}

#[test]
fn nurseries_with_japanese_names() {
    let Some(table) = real("sanda_nurseries_ja.geojson") else {
        return;
    };
    let g = gathered(&table);
    assert_eq!(numbers(&g), [43, 43, 0, 0, 43]);
    let plain = |slug: &str| {
        !slug.is_empty() && slug.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    assert!(g.listings.iter().all(|listing| plain(&listing.slug)));
    assert_eq!(g.columns.headers_of(Field::Category), ["Type"]);
}

#[test]
fn wards_are_a_reference_layer() {
    let Some(table) = real("bath_wards_2018.geojson") else {
        return;
    };
    let proposal = propose(&table);
    assert!(proposal.reference);
    assert_eq!(proposal.label.as_deref(), Some("Name"));
}
