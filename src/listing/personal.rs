//! Columns about people, which no map should show: by heading first, by values where the heading
//! says nothing.

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
    "head",
    "headteacher",
    "clerk",
    "poc",
    "representative",
    "repres",
    "representante",
    "responsable",
];

/// Not people, though a word of [`PEOPLE`] stands before them: `lead agency address`.
const BODIES: &[&str] = &["agency", "organisation", "organization", "partner", "body", "office"];

/// Headings that hold a person's name, or how to reach the service; the values tell.
const EITHER: &[&str] = &[
    "contact",
    "contacts",
    "maincontact",
    "keycontact",
    "primarycontact",
    "contactdetails",
    "contactinfo",
    "contactinformation",
];

/// Parts of a person's name, anywhere in a heading.
const NAME_PARTS: &[&str] = &[
    "firstname",
    "lastname",
    "surname",
    "forename",
    "givenname",
    "familyname",
    "prenom",
    "vorname",
    "nachname",
    "apellido",
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
    "headteacher",
    "headmaster",
    "principal",
    "secretary",
    "treasurer",
    "chair",
    "chairperson",
    "chairman",
    "clerk",
    "manager",
    "registeredmanager",
    "coordinator",
    "trustees",
    "representative",
    "representante",
    "represtec",
    "responsable",
    "contacto",
    "ansprechpartner",
    "ansprechpartnerin",
    "contactpersoon",
    "directeur",
    "directrice",
];

/// Whether a heading is about a person.
pub(super) fn is_personal(heading: &str) -> bool {
    let whole = key(heading);
    if PERSONAL.contains(&whole.as_str()) {
        return true;
    }
    let words: Vec<String> = split_words(heading).iter().map(|word| key(word)).collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let person = !has(BODIES)
        && words.iter().any(|word| {
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
        || NAME_PARTS.iter().any(|part| whole.contains(part))
}

/// The same, where the other headings and the column's values say more: a mobile number or an
/// address beside the name of a contact is that person's; a contact may be an office's address on
/// the web.
pub(super) fn is_personal_among(heading: &str, headings: &[String], values: &Profile) -> bool {
    let whole = key(heading);
    if EITHER.contains(&whole.as_str()) {
        let ways = values.emails + values.phones + values.links;
        return values.share(ways) < 0.7;
    }
    if is_personal(heading) {
        return true;
    }
    let mobile = whole.contains("mobile") || whole.contains("cellphone");
    let home = whole.starts_with("contact")
        && ["address", "postcode", "zip", "street"].iter().any(|part| whole.contains(part))
        && !whole.contains("email")
        && !whole.contains("web");
    let someone = |other: &String| is_personal(other) && !is_about_nobody(other);
    (mobile || home) && headings.iter().any(someone)
}

/// Who changed the record, whose gender a school takes: says nothing of the other columns.
fn is_about_nobody(heading: &str) -> bool {
    let whole = key(heading);
    ["gender", "religion", "ethnicity", "owner"].contains(&whole.as_str())
        || whole.ends_with("by")
        || whole.contains("edit")
        || whole.contains("creator")
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
            "Headteacher",
            "Head first name",
            "HeadLastName (name)",
            "POC_name",
            "REPRES_TEC",
            "Registered manager",
        ] {
            assert!(is_personal(heading), "{heading}");
        }
        for heading in [
            "Name",
            "Contact number",
            "Contact email",
            "Organisation name",
            "Phone",
            "Lead Agency Address",
            "Head office address",
        ] {
            assert!(!is_personal(heading), "{heading}");
        }
    }

    fn column(cells: &[&str]) -> Profile {
        let rows: Vec<&str> = std::iter::once("a").chain(cells.iter().copied()).collect();
        Profile::of(&super::super::samples::table(&rows), 0)
    }

    #[test]
    fn a_contact_is_a_person_or_an_office_as_the_values_say() {
        let among = |cells| is_personal_among("Contact", &[], &column(cells));
        assert!(among(&["A Person", "B Person"]));
        assert!(!among(&["info@ash.example", "020 7946 0000"]));
    }

    #[test]
    fn where_a_contact_lives_is_personal_beside_the_name() {
        let headings = ["Name", "Contact", "Contact address"].map(String::from);
        let home = column(&["1 High Street"]);
        assert!(is_personal_among("Contact address", &headings, &home));
        assert!(!is_personal_among("Contact address", &headings[..1], &home));
        assert!(!is_personal_among("Contact email", &headings, &home));
    }
}
