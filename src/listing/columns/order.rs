//! The order in which people read several columns of one field.

use crate::listing::Field::{self, *};
use crate::listing::text::{key, split_words};

/// Where a column stands among those of its field: house before street before town.
pub(super) fn reading_order(field: Field, heading: &str) -> u8 {
    let words: Vec<String> = split_words(heading).iter().map(|w| key(w)).collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    match field {
        Address
            if has(&[
                "town", "city", "towncity", "commune", "ville", "posttown", "ort", "wohnort", "stadt",
                "plaats", "plaatsnaam", "woonplaats", "gemeente", "localidad", "municipio", "comune",
                "tref", "baile",
            ]) =>
        {
            4
        }
        Address if has(&["county", "state", "region", "province", "stateprovince"]) => 5,
        Address
            if has(&[
                "locality",
                "village",
                "suburb",
                "district",
                "neighbourhood",
                "neighborhood",
            ]) =>
        {
            3
        }
        Address
            // English puts the number first, others put it last.
            if has(&["hausnummer", "hausnr", "huisnummer", "altura", "numero"]) => 3,
        Address
            if has(&["housenumber", "housename", "streetno", "streetnumber", "houseno"])
                || (has(&["name", "number", "house", "building", "premise"])
                    && !has(&["street", "address"])) =>
        {
            1
        }
        Address => 2,
        Phone | Email | Website | Category
            if has(&[
                "secondary",
                "other",
                "alternative",
                "sub",
                "mobile",
                "facebook",
                "twitter",
                "instagram",
            ]) =>
        {
            2
        }
        Category if has(&["subcategory", "subtype"]) => 2,
        Website => 1,
        Ages if has(&["max", "maximum", "to", "end", "agee", "e", "maxage", "ageto", "highest"])
            || key(heading).contains("highage") => 2,
        _ => 1,
    }
}
