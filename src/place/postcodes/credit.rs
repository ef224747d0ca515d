//! Whose postcodes they are, told by the layout of the file.

use super::columns::has_no_headings;
use crate::place::Postcode;
use crate::suggest::folded;

/// What Ordnance Survey asks to be said of its open data, under the Open Government Licence.
pub(in crate::place) const ORDNANCE_SURVEY: &str = "Contains OS data © Crown copyright and \
    database right. Contains Royal Mail data © Royal Mail copyright and database right. Contains \
    National Statistics data © Crown copyright and database right.";

/// What the Office for National Statistics asks to be said of its postcode directories.
const NATIONAL_STATISTICS: &str = "Source: Office for National Statistics licensed under the Open \
    Government Licence v.3.0. Contains OS data © Crown copyright and database right. Contains \
    Royal Mail data © Royal Mail copyright and database right.";

/// By the first row of a file; `None` for a layout of somebody's own.
pub(super) fn credit(first: &[String]) -> Option<&'static str> {
    let has = |wanted: &str| first.iter().any(|heading| folded(heading) == wanted);
    if has_no_headings(first) {
        let thrice = first.get(2).is_some_and(|cell| Postcode::parse(cell).is_ok());
        return if thrice { Some(NATIONAL_STATISTICS) } else { Some(ORDNANCE_SURVEY) };
    }
    if has("positionalqualityindicator") || has("pq") && has("ea") {
        return Some(ORDNANCE_SURVEY);
    }
    let of_ons = has("pcds") && (has("doterm") || has("oseast1m") || has("east1m"));
    of_ons.then_some(NATIONAL_STATISTICS)
}
