//! Columns that residents should not see: personal ones, and those that only staff and computers
//! understand. By heading first, by values where the heading says nothing.

use super::profile::Profile;
use super::text::{key, split_words};

/// Words for people, in headings such as `Contact name` or `manager's email`.
const PEOPLE: &[&str] = &[
    "manager",
    "person",
    "officer",
    "worker",
    "coordinator",
    "leader",
    "lead",
    "organiser",
    "secretary",
    "treasurer",
    "chair",
    "trustee",
    "applicant",
    "staff",
    "volunteer",
    "parent",
    "owner",
    "submitter",
    "respondent",
    "keyholder",
    "caretaker",
    "named",
    "author",
    "editor",
];

/// What a heading says about a person, whole.
const PERSONAL: &[&str] = &[
    "contact",
    "contactname",
    "contactperson",
    "maincontact",
    "keycontact",
    "contacts",
    "primarycontact",
    "firstname",
    "lastname",
    "surname",
    "forename",
    "forenames",
    "givenname",
    "familyname",
    "fullname",
    "yourname",
    "dob",
    "dateofbirth",
    "birthday",
    "nationalinsurance",
    "ninumber",
    "nino",
    "homeaddress",
    "homephone",
    "hometelephone",
    "personalemail",
    "personalphone",
    "personalmobile",
    "privatenumber",
    "privateemail",
    "privatephone",
    "nextofkin",
    "gender",
    "ethnicity",
    "religion",
    "emergencycontact",
    "submittedby",
    "createdby",
    "updatedby",
    "modifiedby",
    "editor",
    "creator",
    "lasteditor",
    "lasteditedby",
    "addedby",
    "enteredby",
    "ipaddress",
    "useremail",
    "username",
    "youremail",
    "yourphone",
    "signature",
    "leadname",
    "nameofcontact",
    "contact1",
    "contact2",
    "contactfirstname",
    "contactlastname",
    "contactsurname",
    "mobileofcontact",
    "owner",
    "keyholder",
];

/// What a heading says that only staff need, whole.
const INTERNAL: &[&str] = &[
    "objectid",
    "fid",
    "gid",
    "oid",
    "ogcfid",
    "rowid",
    "rownumber",
    "globalid",
    "esriid",
    "shape",
    "shapearea",
    "shapelength",
    "shapeleng",
    "shapelen",
    "starea",
    "stlength",
    "geom",
    "thegeom",
    "geometry",
    "wkt",
    "bbox",
    "geoshape",
    "wkbgeometry",
    "uprn",
    "usrn",
    "toid",
    "blpu",
    "osgb",
    "gssclass",
    "classcode",
    "bluecode",
    "costcentre",
    "costcode",
    "budgetcode",
    "internalref",
    "workflow",
    "workflowstatus",
    "approvalstatus",
    "moderationstatus",
    "reviewstatus",
    "published",
    "ispublished",
    "draft",
    "approved",
    "verified",
    "isverified",
    "sync",
    "synced",
    "hash",
    "checksum",
    "version",
    "geocoded",
    "geocodestatus",
    "geocodequality",
    "matchscore",
    "matchtype",
    "accuracy",
    "precision",
    "sortorder",
    "sort",
    "displayorder",
    "priority",
    "symbol",
    "icon",
    "colour",
    "color",
    "marker",
    "layer",
    "feature",
    "featurecode",
    "gmlid",
    "createdat",
    "createddate",
    "datecreated",
    "creationdate",
    "created",
    "lsoa",
    "lsoacode",
    "msoa",
    "msoacode",
    "lsoa11cd",
    "lsoa21cd",
    "msoa11cd",
    "msoa21cd",
    "wardcode",
    "wd22cd",
    "gridref",
    "gridreference",
    "osgridref",
    "osgridreference",
    "x",
    "y",
    "timestamp",
    "recordid",
    "businesscontinuity",
    "risk",
    "riskassessment",
    "riskrating",
    "dbscheck",
    "funding",
    "spend",
    "contractvalue",
    "cellid",
    "h3",
    "geohash",
    "what3words",
    "coord",
    "coordsystem",
    "crs",
    "srid",
    "easting",
    "northing",
    "latitude",
    "longitude",
    "lat",
    "lng",
    "lon",
    "long",
    "editdate",
    "creationuser",
    "tableid",
    "sourceid",
    "datasource",
    "extractdate",
    "orgid",
    "organisationid",
    "serviceid",
    "locationid",
    "parentid",
    "hectares",
    "perimeter",
    "lastediteddate",
];

/// Words that make any heading internal: `internal notes`, `admin comments`.
const INTERNAL_WORDS: &[&str] = &[
    "internal",
    "admin",
    "workflow",
    "private",
    "confidential",
    "restricted",
    "backend",
    "crm",
    "objectid",
    "guid",
    "uuid",
    "uprn",
    "usrn",
    "moderator",
    "moderation",
    "approval",
];

/// Whether a heading is about a person.
pub(super) fn is_personal(heading: &str) -> bool {
    let whole = key(heading);
    if PERSONAL.contains(&whole.as_str()) {
        return true;
    }
    let words: Vec<String> = split_words(heading).iter().map(|word| key(word)).collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let person = words.iter().any(|word| {
        PEOPLE.contains(&word.as_str())
            || word.strip_suffix('s').is_some_and(|w| PEOPLE.contains(&w))
    });
    let detail = [
        "name",
        "email",
        "mail",
        "phone",
        "telephone",
        "tel",
        "mobile",
        "number",
        "address",
        "contact",
    ];
    (person && words.len() <= 6 && has(&detail))
        || (has(&["contact"]) && has(&["name", "person", "surname", "forename"]))
        || (has(&["birth", "dob"]) && has(&["date", "dob"]))
        || (has(&["personal", "home"])
            && has(&["email", "phone", "telephone", "mobile", "address"]))
        || has(&["surname", "forename", "firstname", "lastname"])
}

/// The same, where the other headings of the table say more: a mobile number beside the name of a
/// contact is that person's.
pub(super) fn is_personal_among(heading: &str, headings: &[String]) -> bool {
    let mobile = || {
        let whole = key(heading);
        whole.contains("mobile") || whole.contains("cellphone")
    };
    is_personal(heading) || (mobile() && headings.iter().any(|other| is_personal(other)))
}

/// Whether a heading is one that only staff or computers need.
pub(super) fn is_internal(heading: &str) -> bool {
    let whole = key(heading);
    let numberless = whole.trim_end_matches(|c: char| c.is_ascii_digit());
    let words: Vec<String> = split_words(heading).iter().map(|word| key(word)).collect();
    INTERNAL.contains(&whole.as_str())
        || (numberless.len() > 4 && INTERNAL.contains(&numberless))
        || words
            .iter()
            .any(|word| INTERNAL_WORDS.contains(&word.as_str()))
        || (words.len() <= 3
            && words
                .last()
                .is_some_and(|last| matches!(last.as_str(), "id" | "guid" | "uuid" | "uprn")))
}

/// Why the values of a column are not for residents; `None` where they may be.
pub(super) fn internal_values(p: &Profile) -> Option<&'static str> {
    if p.share(p.geojson) > 0.5 || p.share(p.coordinates) > 0.8 {
        return Some("looks internal: coordinates");
    }
    let workflow = |value: &str| {
        matches!(
            value,
            "pending"
                | "draft"
                | "approved"
                | "verified"
                | "published"
                | "in review"
                | "rejected"
                | "awaiting approval"
                | "unverified"
                | "to do"
                | "done"
                | "live"
                | "archived"
                | "possible / pending"
                | "complete"
                | "incomplete"
                | "processed"
        )
    };
    let at_work: usize = p
        .values
        .iter()
        .filter(|(v, _)| workflow(v))
        .map(|(_, n)| n)
        .sum();
    if p.filled > 1 && p.share(at_work) > 0.6 {
        return Some("looks internal: a workflow");
    }
    if p.filled > 3 && p.share(p.codes) >= 0.7 && p.values.len() <= 20 {
        return Some("looks internal: codes");
    }
    let long_numbers = p.share(p.numbers) > 0.9 && p.length() >= 8.0 && p.variety() > 0.8;
    let guids = p.variety() > 0.9
        && !p.values.is_empty()
        && p.values
            .keys()
            .all(|v| v.len() >= 32 && v.matches('-').count() == 4);
    if guids || long_numbers {
        return Some("looks internal: numbers or ids");
    }
    None
}

/// Why the values of a column look personal; `None` where they don't.
pub(super) fn personal_values(p: &Profile) -> Option<&'static str> {
    let free = p.filled > 0 && p.share(p.free_mail) > 0.5;
    free.then_some("looks personal: email addresses with free providers")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_about_people_are_personal() {
        for heading in [
            "Contact name",
            "contact_person",
            "Manager's email",
            "DOB",
            "Date of birth",
            "Surname",
            "Volunteer phone",
            "Home telephone",
            "Contact",
        ] {
            assert!(is_personal(heading), "{heading}");
        }
        for heading in [
            "Name",
            "Contact number",
            "Contact email",
            "Organisation name",
            "Phone",
        ] {
            assert!(!is_personal(heading), "{heading}");
        }
    }

    #[test]
    fn headings_for_staff_are_internal() {
        for heading in [
            "OBJECTID",
            "SHAPE_Area",
            "uprn",
            "Internal notes",
            "parent_id",
        ] {
            assert!(is_internal(heading), "{heading}");
        }
        for heading in ["Notes", "Ward", "Radar Key", "status", "Paid"] {
            assert!(!is_internal(heading), "{heading}");
        }
    }
}
