//! The fields that a listing can have, by the names that configuration and reports use.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($id:ident $name:literal $label:literal;)*) => {
        /// A field of a listing (DESIGN: "The listing").
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field { $($id),* }

        impl Field {
            /// Every field, in the order in which a listing shows them.
            pub const ALL: &'static [Field] = &[$(Field::$id),*];

            /// The name that front matter and reports use: `opening_hours`.
            pub fn name(self) -> &'static str {
                match self { $(Field::$id => $name),* }
            }

            /// What staff call it: `Opening hours`.
            pub fn label(self) -> &'static str {
                match self { $(Field::$id => $label),* }
            }
        }
    };
}

fields! {
    Id "id" "Id";
    Name "name" "Name";
    Description "description" "Description";
    Category "category" "Category";
    Address "address" "Address";
    Postcode "postcode" "Postcode";
    Latitude "latitude" "Latitude";
    Longitude "longitude" "Longitude";
    Easting "easting" "Easting";
    Northing "northing" "Northing";
    Coordinates "coordinates" "Coordinates in one cell";
    Phone "phone" "Phone";
    Email "email" "Email";
    Website "website" "Website";
    OpeningHours "opening_hours" "Opening hours";
    Cost "cost" "Cost";
    Eligibility "eligibility" "Who it is for";
    Ages "ages" "Ages";
    Languages "languages" "Languages";
    Access "access" "Access";
    Referral "referral" "How to get in";
    Delivery "delivery" "How it is given";
    AreaServed "area_served" "Area served";
    Status "status" "Status";
    From "from" "Listed from";
    Until "until" "Listed until";
    Updated "updated" "Last checked";
    Sensitive "sensitive" "Sensitive";
}

impl Field {
    /// The field with this name, as front matter writes it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}
