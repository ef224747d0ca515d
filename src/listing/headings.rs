//! Which field a heading stands for: a table of the names that councils really use.
//!
//! Looks at the heading alone and says how sure it is; `columns` weighs that against the values.
//! The names come from open data of UK councils, Open Referral (HSDS), OpenDataSoft, Esri and
//! Google exports, forms whose questions became headings, and a few other languages.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Field::{self, *};
use super::text::{key, split_words};

/// What a heading seems to stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Guess {
    pub field: Field,
    /// 0 to 100: 100 is a name that means nothing else.
    pub sureness: u8,
}

/// Names by field and sureness, folded as [`key`] does. Numbers and `primary`, `secondary` at the
/// end of a heading are taken off before it is looked up.
const NAMES: &[(Field, u8, &str)] = &[
    (
        Id,
        90,
        "id serviceid organisationid organizationid orgid listingid recordid externalid uniqueid \
        agencyref agencyid siteid venueid placeid locationid guid uuid uid assetid refno",
    ),
    (
        Id,
        60,
        "ref reference referenceno referencenumber identifier code",
    ),
    (
        Name,
        100,
        "name servicename organisationname organizationname orgname nameoforganisation \
        nameoforganization nameofservice nameofgroup nameofvenue nameofcentre nameofproject \
        servicetitle listingname listingtitle agencyname facilityname venuename placename sitename \
        groupname projectname clubname charityname libraryname schoolname centrename centername \
        locationname businessname displayname stopname practicename 名称 施設名 名前",
    ),
    (
        Name,
        90,
        "title companyname providername premisesname establishmentname tradingname \
        activityname eventname programmename programname buildingname assetname featurename \
        hubname branchname toiletname parkname pharmacyname accountname commonname sitetitle nom \
        nombre naam nomdelastructure enw",
    ),
    (
        Name,
        70,
        "organisation organization org agency charity club pharmacy foodbank warmspace \
        warmhub structure titre bezeichnung organisationsname orgtitle hub",
    ),
    (
        Name,
        55,
        "venue site facility business premises establishment provider company centre center \
        library school branch group project event activity service shop lieu surgery practice",
    ),
    (
        Name,
        35,
        "label fullname wardname programme program libelle building knownas",
    ),
    (Name, 20, "stop place asset feature pointofinterest poi"),
    // Better than no name at all, and better a name than half an address.
    (Name, 32, "location"),
    (
        Description,
        100,
        "description desc servicedescription organisationdescription about aboutus \
        aboutthisservice aboutthegroup whatwedo whatweoffer whattheydo whattheyoffer \
        longdescription fulldescription descriptionofservice servicedetails",
    ),
    (
        Description,
        85,
        "details detail summary overview shortdescription serviceoffered \
        servicesoffered serviceprovided servicesprovided whatisoffered moreinformation \
        furtherinformation blurb purpose descripcion beschreibung presentation",
    ),
    (
        Description,
        60,
        "information info additionalinformation additionalinfo otherinformation \
        otherinfo moreinfo content body text synopsis activities aims",
    ),
    (
        Description,
        40,
        "notes note comments comment remarks memo publicnotes observations",
    ),
    (
        Category,
        100,
        "category categories servicecategory maincategory primarycategory \
        servicetype typeofservice typeofsupport supporttype organisationtype organizationtype \
        orgtype typeoforganisation facilitytype venuetype businesstype activitytype placetype \
        typeoffacility grouptype categoryname taxonomyname taxonomyterm categorie kategorie \
        typestructure typedestructure",
    ),
    (
        Category,
        85,
        "type types kind subcategory subtype theme themes tags tag sitetype agencytype \
        librarytype schooltype centretype locationtype premisestype featuretype topic topics",
    ),
    (
        Category,
        55,
        "services servicesavailable service classification class sector taxonomy amenity \
        cuisine sport sports activity activities subject group subjects need needs",
    ),
    (
        Address,
        100,
        "address fulladdress addressline streetaddress street add addr addr1 siteaddress \
        venueaddress postaladdress locationaddress officeaddress mailingaddress physicaladdress \
        town city towncity townorcity posttown towntown village locality addresstown addresscity \
        addressstreet thoroughfare housenumber housename housenameornumber buildingnumber \
        numberandstreet physicaladdressline addressfull adresse adressepostale addressoneline \
        所在地 住所 address1line cyfeiriad",
    ),
    (
        Address,
        70,
        "road roadname streetname dependentlocality district county suburb commune ville \
        neighborhood neighbourhood state stateprovince region addresscounty addressdistrict \
        addresslocality addressregion building premise addressdetails directions",
    ),
    (Address, 30, "location whereisit where venue"),
    (
        Postcode,
        100,
        "postcode postalcode pcode pc sitepostcode venuepostcode addresspostcode \
        postcodes fullpostcode postcd pcd pcds poscode codepost cp codepostal codpost cod",
    ),
    (Postcode, 90, "zip zipcode plz eircode 郵便番号"),
    (
        Latitude,
        100,
        "latitude lat geolat googlelat ylat latitud lat84 wgs84lat latwgs84 \
        addresslatitude locationlat locationlatitude geocodedlat latitudewgs84 declat geolatitude",
    ),
    (
        Longitude,
        100,
        "longitude long lng lon geolong geolng geolon googlelong googlelng googlelon \
        xlong longitud lon84 wgs84lon wgs84long longwgs84 addresslongitude locationlng \
        locationlong locationlongitude geocodedlong longitudewgs84 declong geolongitude",
    ),
    (
        Easting,
        100,
        "easting eastings gridx osx bngx bngeasting oseasting osgbeasting x27700 \
        ngeasting xeasting geox oseastings eastingm eastingbng feasting",
    ),
    (
        Northing,
        100,
        "northing northings gridy osy bngy bngnorthing osnorthing osgbnorthing y27700 \
        ngnorthing ynorthing geoy osnorthings northingm northingbng fnorthing",
    ),
    (
        Longitude,
        80,
        "x coordx xcoord xcoordinate coordinatex pointx xco xcoords",
    ),
    (
        Latitude,
        80,
        "y coordy ycoord ycoordinate coordinatey pointy yco ycoords",
    ),
    (
        Coordinates,
        100,
        "coordinates coordinate coords geopoint geopoint2d latlong latlng latlon \
        longlat lonlat latitudelongitude geolocation gps gpscoordinates geo geocode geom geometry \
        geoshape point shape wkt wktgeom position locationcoordinates coordonnees thegeom",
    ),
    (Coordinates, 40, "location map maplocation"),
    (
        Phone,
        100,
        "phone telephone tel phonenumber telephonenumber phoneno telno telephoneno \
        contactnumber contactphone contacttelephone contactno contacttel contactphonenumber \
        contacttelephonenumber mainphone helpline landline freephone publicphone publictelephone \
        organisationphone servicephone phones phonemain teleph telefon telefono telephonenumbers \
        mainphonenumber enquiriesphone bookingphone officephone officetelephone businessphone \
        numerodetelephone 電話 電話番号 ffon",
    ),
    (
        Phone,
        75,
        "mobile mobilephone mobilenumber mobileno mob cell whatsapp textphone minicom \
        daytimephone number helplinenumber contactmobile contactmobilenumber",
    ),
    (
        Email,
        100,
        "email emailaddress mail contactemail contactemailaddress publicemail \
        generalemail enquiriesemail organisationemail orgemail serviceemail businessemail \
        officeemail mainemail emails emailcontact courriel correo mel adressemail ebost \
        infoemail emailid",
    ),
    (
        Website,
        100,
        "website web url weblink webaddress websiteaddress homepage websiteurl webpage \
        www webaddr websitelink siteinternet siteweb weburl orgwebsite organisationwebsite \
        servicewebsite serviceurl organisationurl websites furl publicurl gwefan webpagelink \
        websiteorfacebook externallink moreinfourl bookingurl bookinglink infourl",
    ),
    (
        Website,
        75,
        "link links hyperlink uri internet facebook facebookurl facebookpage twitter \
        twitterurl instagram instagramurl socialmedia linkedin youtube tiktok onlinelink \
        facebooklink socialmedialink socialmedialinks twitterx",
    ),
    (
        OpeningHours,
        100,
        "openinghours openingtimes opentimes openhours openingtime hours \
        hoursofopening operatinghours openinghoursdescription hoursofoperation openingdetails \
        timesopen openinghour businesshours officehours sessiontimes servicehours sessiontime \
        oriauagor horaires hoursopen openingdaysandtimes openingdays openingdayandtime opendays \
        openingtimesandhours daysandhours regularschedule daysandtimes dayandtime dayandtimes \
        daysandtimesopen daystimes horairesdouverture openingtimesdescription 営業時間",
    ),
    (
        OpeningHours,
        75,
        "times time opening schedule timings daysopen daysopenandtimes dayopen days \
        timetable dayofweek day weekday dayofsession sessionday sessiondays when daysoftheweek \
        open close opens closes opentime closetime timeopen timeclose openingfrom openingto opensat \
        closesat timeopens timecloses openat closeat starttime endtime timestart timeend \
        timearrive timedepart arrivaltime departuretime arrive depart timefrom timeto closingtime \
        closing opened24hours finishtime week weeks weekno weeknumber frequency howoften",
    ),
    (
        Cost,
        100,
        "cost costs price prices fee fees charge charges charging howmuch costtouser \
        costoption costoptions costdetails priceinformation pricing tarif tarifs feesandcharges \
        howmuchdoesitcost entrycost entryfee admission costinformation costofservice chargedetails",
    ),
    (Cost, 50, "free isitfree freeorpaid paid"),
    (
        Eligibility,
        100,
        "eligibility eligibilitycriteria eligibilitydescription whocanuse whoisitfor \
        whoitisfor whoitsfor whofor whocanattend whocanuseit whocanapply whocanaccess \
        whocanusethisservice whocancome isitforme targetgroup targetgroups targetaudience audience \
        clientgroup suitablefor criteria eligible usergroup targetpopulation beneficiaries public \
        openfor whothisisfor referralcriteria",
    ),
    (
        Ages,
        100,
        "age ages agerange ageranges agegroup agegroups agebracket agerestriction \
        agerestrictions agesserved minage minimumage agefrom agemin agestart ageminimum agefrom \
        maxage maximumage ageto agemax ageend agemaximum agee agescatered suitableages 対象年齢",
    ),
    (
        Languages,
        100,
        "language languages languagesspoken languagespoken languagesoffered \
        languagessupported communitylanguages spokenlanguages langues otherlanguages \
        languagesavailable ieithoedd",
    ),
    (
        Access,
        100,
        "access accessibility accessibilityinfo accessibilityinformation \
        accessibilityfeatures accessibilitydetails accessibilitynotes wheelchairaccess \
        wheelchairaccessible wheelchair disabledaccess disabledaccessdetails stepfree \
        stepfreeaccess hearingloop disabledfacilities accessible accessinfo accessinformation \
        accessforall physicalaccess disability accessneeds isitaccessible accessibilityforlocation",
    ),
    (
        Referral,
        100,
        "referral referrals howtorefer referralroute referralprocess referralmethod \
        howtoaccess howtojoin howtobook howtoapply howtoattend howtogetinvolved howtogetintouch \
        accessroute referraldetails selfreferral referralrequired referralinformation \
        howtogetsupport howtogethelp howtousetheservice howtoaccesstheservice applicationprocess \
        howtogetareferral interpretationservices referralinfo needreferral isreferralneeded \
        referralneeded referralsource",
    ),
    (
        Delivery,
        100,
        "delivery deliverymethod modeofdelivery howdelivered deliverymode \
        howisitdelivered deliverymethods deliverytype attendingtype attendance deliverychannel \
        onlineorinperson inpersonoronline howthisserviceisdelivered modesofdelivery",
    ),
    (
        AreaServed,
        100,
        "areaserved areasserved servicearea serviceareas areascovered areacovered \
        coverage coveragearea geographicarea catchment catchmentarea wardscovered regionserved \
        areaofbenefit areaofoperation geographicalarea areasofoperation communityserved \
        postcodescovered boroughscovered areabenefit geographiccoverage geographicalcoverage",
    ),
    (
        Status,
        90,
        "status servicestatus openstatus currentstatus operationalstatus businessstatus \
        temporarilyclosed closed isclosed active isactive inactive isopen permanentlyclosed \
        openclosed openorclosed opstatus closurestatus closureyear yearclosed closeddate \
        dateclosed closuredate closedyear venuestatus recordstatus",
    ),
    (
        From,
        90,
        "from startdate validfrom listedfrom publishfrom datefrom fromdate displayfrom \
        startson datestart begindate begins eventstart eventdate publishdate availablefrom",
    ),
    (
        Until,
        90,
        "until enddate validto validuntil expires expirydate expiry expireson listeduntil \
        publishuntil dateto todate dateend displayuntil endson ends eventend availableuntil \
        showuntil removeon dateuntil",
    ),
    (
        Updated,
        95,
        "updated lastupdated updatedat lastupdate dateupdated lastmodified modified \
        modifieddate lastchecked datechecked checkedon lastreviewed reviewed lastverified \
        verifiedon dateverified updatedon updatedate datelastupdated datelastchecked assureddate \
        lastassured dernieremaj maj datemaj lasteditdate lastediteddate editdate modifiedat \
        datemodified lastupdatedat reviewdate checked datereviewed lastchange lastupdateddate \
        lastmodifieddate datelastmodified verified",
    ),
    (Updated, 40, "timestamp date created datecollected"),
    (
        Sensitive,
        100,
        "sensitive issensitive confidential confidentialaddress addressconfidential \
        hideaddress addresswithheld withholdaddress hidelocation confidentiallocation safehouse \
        privateaddress addressprivate donotpublishaddress hidden refuge sensitivelocation \
        isconfidential addresshidden",
    ),
];

static TABLE: LazyLock<HashMap<&'static str, Vec<Guess>>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Vec<Guess>> = HashMap::new();
    for &(field, sureness, names) in NAMES {
        for name in names.split_ascii_whitespace() {
            table
                .entry(name)
                .or_default()
                .push(Guess { field, sureness });
        }
    }
    table
});

/// Ends of a heading that only number it.
const ORDINALS: &[&str] = &[
    "primary",
    "secondary",
    "one",
    "two",
    "three",
    "four",
    "five",
    "first",
    "second",
    "third",
    "main",
    "other",
    "alt",
    "alternative",
    "additional",
];

/// Words that stand before a heading and change nothing: `service_phone`, `venue address`.
const PREFIXES: &[&str] = &[
    "service",
    "organisation",
    "organization",
    "org",
    "venue",
    "site",
    "location",
    "contact",
    "library",
    "centre",
    "main",
    "public",
    "your",
    "the",
    "agency",
    "provider",
    "business",
    "toilet",
    "school",
    "primary",
    "group",
    "club",
    "place",
    "facility",
    "hub",
    "store",
    "branch",
    "company",
    "shop",
    "general",
    "physical",
    "google",
    "listing",
    "building",
    "premises",
    "charity",
    "project",
];

/// Every field that a heading may stand for, the surest first.
pub(super) fn guesses(heading: &str) -> Vec<Guess> {
    let whole = key(heading);
    let mut found = Vec::new();
    look_up(&whole, 0, &mut found);
    let words: Vec<String> = split_words(heading).iter().map(|word| key(word)).collect();
    let stem = stem(&words);
    if stem != whole {
        look_up(&stem, 1, &mut found);
    }
    if found.is_empty() {
        without_prefix(&words, &mut found);
    }
    if found.is_empty() {
        questions(&words, &mut found);
    }
    found.sort_by_key(|guess| std::cmp::Reverse(guess.sureness));
    found
}

/// Whether a heading is one of a field's own names, numbers at its end aside.
pub(super) fn stands_for(heading: &str, field: Field) -> bool {
    guesses(heading).iter().any(|guess| guess.field == field)
}

fn look_up(name: &str, doubt: u8, found: &mut Vec<Guess>) {
    for guess in TABLE.get(name).into_iter().flatten() {
        if !found.iter().any(|known: &Guess| known.field == guess.field) {
            found.push(Guess {
                sureness: guess.sureness.saturating_sub(doubt),
                ..*guess
            });
        }
    }
}

/// The heading's words without the number, or the word that numbers it, at its end.
fn stem(words: &[String]) -> String {
    let mut words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    while words.len() > 1
        && words.last().is_some_and(|last| {
            ORDINALS.contains(last) || (last.len() <= 2 && last.bytes().all(|b| b.is_ascii_digit()))
        })
    {
        words.pop();
    }
    words
        .concat()
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .to_owned()
}

/// Headings such as `Venue telephone`, looked up without what they begin with.
fn without_prefix(words: &[String], found: &mut Vec<Guess>) {
    let start = words
        .iter()
        .take_while(|word| PREFIXES.contains(&word.as_str()))
        .count();
    if start > 0 && start < words.len() {
        look_up(&stem(&words[start..]), 10, found);
    }
}

/// Words that give a long heading away: all of the first list, none of the second.
const QUESTIONS: &[(Field, u8, &[&str], &[&str])] = &[
    (Phone, 80, &["phone"], &["type", "name"]),
    (Phone, 80, &["telephone"], &["type", "name"]),
    (Email, 80, &["email"], &["type"]),
    (Email, 80, &["e", "mail"], &["type"]),
    (Postcode, 80, &["postcode"], &[]),
    (Postcode, 70, &["post", "code"], &[]),
    (Website, 75, &["website"], &[]),
    (Website, 60, &["url"], &["image", "photo", "logo"]),
    (Website, 60, &["web"], &[]),
    (Address, 75, &["street", "address"], &["email"]),
    (Address, 70, &["address"], &["email", "web", "ip"]),
    (OpeningHours, 80, &["opening", "hours"], &[]),
    (OpeningHours, 80, &["opening", "times"], &[]),
    (
        OpeningHours,
        70,
        &["hours"],
        &["staffed", "number", "24", "volunteer"],
    ),
    (OpeningHours, 70, &["time", "open"], &[]),
    (OpeningHours, 70, &["time", "close"], &[]),
    (OpeningHours, 60, &["days", "available"], &[]),
    (OpeningHours, 60, &["days", "open"], &[]),
    (OpeningHours, 55, &["which", "days"], &[]),
    (OpeningHours, 55, &["what", "days"], &[]),
    (OpeningHours, 55, &["when", "open"], &[]),
    (
        Description,
        75,
        &["description"],
        &["access", "cost", "location"],
    ),
    (Description, 70, &["describe"], &[]),
    (Description, 55, &["tell", "us", "about"], &[]),
    (Description, 50, &["what", "offer"], &[]),
    (Referral, 70, &["referral"], &[]),
    (Referral, 60, &["how", "claim"], &[]),
    (Referral, 60, &["how", "book"], &[]),
    (Referral, 60, &["how", "access"], &[]),
    (Referral, 60, &["how", "join"], &[]),
    (Referral, 60, &["how", "apply"], &[]),
    (Access, 60, &["accessibility"], &["map"]),
    (Access, 60, &["wheelchair"], &["number"]),
    (Cost, 60, &["how", "much"], &[]),
    (Cost, 55, &["cost"], &[]),
    (Eligibility, 60, &["eligibility"], &[]),
    (Eligibility, 60, &["who", "for"], &[]),
    (Languages, 60, &["languages"], &[]),
    (Languages, 55, &["language"], &["code"]),
    (Updated, 60, &["last", "updated"], &["by"]),
    (Updated, 60, &["last", "checked"], &["by"]),
    (AreaServed, 60, &["area", "cover"], &[]),
    (AreaServed, 60, &["areas", "cover"], &[]),
    (
        Name,
        60,
        &["name", "organisation"],
        &["contact", "your", "person", "first", "last", "manager"],
    ),
    (
        Name,
        60,
        &["name", "service"],
        &["contact", "your", "person", "first", "last", "manager"],
    ),
    (
        Name,
        55,
        &["name", "group"],
        &["contact", "your", "person", "first", "last", "manager"],
    ),
    (Name, 50, &["name", "venue"], &["contact", "your", "person"]),
    (Category, 60, &["type", "service"], &[]),
    (Category, 60, &["type", "support"], &[]),
    (Category, 60, &["type", "organisation"], &[]),
    (Category, 50, &["category"], &[]),
];

fn questions(words: &[String], found: &mut Vec<Guess>) {
    let has = |wanted: &str| {
        words.iter().any(|word| {
            word == wanted || (wanted.len() > 4 && word.strip_suffix('s') == Some(wanted))
        })
    };
    for (field, sureness, all, none) in QUESTIONS {
        if all.iter().all(|w| has(w))
            && !none.iter().any(|w| has(w))
            && !found.iter().any(|known| known.field == *field)
        {
            found.push(Guess {
                field: *field,
                sureness: *sureness,
            });
        }
    }
}

#[cfg(test)]
mod tests {
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
            (
                "What is the organisation's phone number? Please include the area code.",
                Phone,
            ),
            (
                "The website of the organisation giving the free meals",
                Website,
            ),
            ("website1", Website),
            ("The URL of their announcement", Website),
            ("Toilet opening hours", OpeningHours),
            ("What time does the organisation close?", OpeningHours),
            ("Which days are the meals available?", OpeningHours),
            (
                "Other info or description about the free meals",
                Description,
            ),
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
            "",
        ] {
            assert_eq!(first(heading), None, "{heading}");
        }
    }
}
