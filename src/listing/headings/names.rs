//! The names that English-speaking councils, charities and their programs give to columns.
//!
//! From open data of UK councils, Open Referral (HSDS), the Local Government Association's schemas,
//! OpenDataSoft, Esri, Google and OpenStreetMap exports.

use crate::listing::Field::{self, *};

/// Names by field and sureness, folded as [`key`] does. Numbers and `primary`, `secondary` at the
/// end of a heading are taken off before it is looked up.
pub(super) const NAMES: &[(Field, u8, &str)] = &[
    (
        Id,
        90,
        "id serviceid organisationid organizationid orgid listingid recordid externalid \
        uniqueid agencyref agencyid siteid venueid placeid locationid guid uuid uid \
        assetid refno",
    ),
    (
        Id,
        60,
        "ref reference referenceno referencenumber identifier code stationid stopid \
        featurenum featureid",
    ),
    (
        Name,
        100,
        "name servicename organisationname organizationname orgname nameoforganisation \
        nameoforganization nameofservice nameofgroup nameofvenue nameofcentre \
        nameofproject servicetitle listingname listingtitle agencyname facilityname \
        venuename placename sitename groupname projectname clubname charityname \
        libraryname schoolname centrename centername locationname businessname displayname \
        stopname practicename placenameen distname pollingplacename pollingstationname \
        pollingplace publicname",
    ),
    (
        Name,
        90,
        "title companyname providername premisesname establishmentname tradingname \
        activityname eventname programmename programname buildingname assetname \
        featurename hubname branchname toiletname parkname pharmacyname accountname \
        commonname sitetitle",
    ),
    (
        Name,
        70,
        "organisation organization org agency charity club pharmacy foodbank warmspace \
        warmhub orgtitle hub",
    ),
    (
        Name,
        55,
        "venue site facility business premises establishment provider company centre center \
        library school branch group project event activity service shop lieu surgery \
        practice hotel toilet park playground playarea monument allotment museum gallery \
        market church garden cafe cemetery hall station",
    ),
    (Name, 35, "label fullname wardname programme program building knownas"),
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
        "details detail summary overview shortdescription serviceoffered servicesoffered \
        serviceprovided servicesprovided whatisoffered blurb purpose shortdesc longdesc",
    ),
    (
        Description,
        60,
        "information info additionalinformation additionalinfo otherinformation otherinfo \
        content body text synopsis activities aims keyactivities",
    ),
    (Description, 40, "notes note comments comment remarks memo publicnotes observations"),
    (
        Category,
        100,
        "category categories servicecategory maincategory primarycategory servicetype \
        typeofservice typeofsupport supporttype organisationtype organizationtype orgtype \
        typeoforganisation facilitytype venuetype businesstype activitytype placetype \
        typeoffacility grouptype categoryname taxonomyname taxonomyterm banktype \
        amenitytype",
    ),
    (
        Category,
        85,
        "type types kind subcategory subtype theme themes tags tag sitetype agencytype \
        librarytype schooltype centretype locationtype premisestype featuretype topic \
        topics buildgthem classifica sitecategory",
    ),
    (
        Category,
        55,
        "services servicesavailable service classification class sector taxonomy amenity \
        cuisine sport sports activity activities subject group subjects need needs leisure \
        healthcare shoptype",
    ),
    (
        Address,
        100,
        "address fulladdress addressline streetaddress street add addr addr1 siteaddress \
        venueaddress postaladdress locationaddress officeaddress mailingaddress \
        physicaladdress town city towncity townorcity posttown towntown village locality \
        addresstown addresscity addressstreet thoroughfare housenumber housename \
        housenameornumber buildingnumber numberandstreet physicaladdressline addressfull \
        addressoneline address1line",
    ),
    (
        Address,
        70,
        "road roadname streetname dependentlocality district county suburb neighborhood \
        neighbourhood state stateprovince region addresscounty addressdistrict \
        addresslocality addressregion building premise addressdetails directions streetno \
        streetnumber houseno premisename thoroughfarename street1 streetaddress1 \
        addrstreet",
    ),
    (Address, 30, "location whereisit where venue"),
    (
        Postcode,
        100,
        "postcode postalcode pcode pc sitepostcode venuepostcode addresspostcode postcodes \
        fullpostcode postcd pcd pcds poscode codepost cod",
    ),
    (Postcode, 90, "zip zipcode eircode"),
    (
        Latitude,
        100,
        "latitude lat geolat googlelat ylat lat84 wgs84lat latwgs84 addresslatitude \
        locationlat locationlatitude geocodedlat latitudewgs84 declat geolatitude latdec \
        latdd ycoordwgs84 latitudedd declatitude",
    ),
    (
        Longitude,
        100,
        "longitude long lng lon geolong geolng geolon googlelong googlelng googlelon xlong \
        lon84 wgs84lon wgs84long longwgs84 addresslongitude locationlng locationlong \
        locationlongitude geocodedlong longitudewgs84 declong geolongitude longdec longdd \
        xcoordwgs84 longitudedd declongitude",
    ),
    (
        Easting,
        100,
        "easting eastings gridx osx bngx bngeasting oseasting osgbeasting x27700 ngeasting \
        xeasting geox oseastings eastingm eastingbng feasting xordinate xbng eastingosgb36 \
        xosgb36",
    ),
    (
        Northing,
        100,
        "northing northings gridy osy bngy bngnorthing osnorthing osgbnorthing y27700 \
        ngnorthing ynorthing geoy osnorthings northingm northingbng fnorthing yordinate \
        ybng northingosgb36 yosgb36",
    ),
    (Longitude, 80, "x coordx xcoord xcoordinate coordinatex pointx xco xcoords"),
    (Latitude, 80, "y coordy ycoord ycoordinate coordinatey pointy yco ycoords"),
    (
        Coordinates,
        100,
        "coordinates coords geopoint geopoint2d latlong latlng latlon longlat lonlat \
        latitudelongitude geolocation gps gpscoordinates geo geocode point position \
        locationcoordinates latitudeandlongitude latlongs latlongcoordinates geom2d \
        geocoordinates latitudelongitudewgs84 gridref gridreference osgridref \
        osgridreference nationalgridreference nationalgridref ngr osgr",
    ),
    // A shape is more to read than a point, where a file has both.
    (Coordinates, 90, "geom geometry geoshape shape wkt wktgeom thegeom"),
    (Coordinates, 40, "location map maplocation"),
    (
        Phone,
        100,
        "phone tel phonenumber telephonenumber phoneno telno telephoneno contactnumber \
        contactphone contacttelephone contactno contacttel contactphonenumber \
        contacttelephonenumber mainphone helpline landline freephone publicphone \
        publictelephone organisationphone servicephone phones phonemain teleph \
        telephonenumbers mainphonenumber enquiriesphone bookingphone officephone \
        officetelephone businessphone telephonenum telnum phonenum telephonenr tele \
        telephone1 mainswitchboard switchboard",
    ),
    (
        Phone,
        75,
        "mobile mobilephone mobilenumber mobileno mob cell whatsapp textphone minicom \
        daytimephone number helplinenumber contactmobile contactmobilenumber \
        customerservices",
    ),
    (
        Email,
        100,
        "emailaddress mail contactemail contactemailaddress publicemail generalemail \
        enquiriesemail organisationemail orgemail serviceemail businessemail officeemail \
        mainemail emails emailcontact infoemail emailid",
    ),
    (
        Website,
        100,
        "website web url weblink webaddress websiteaddress homepage websiteurl webpage www \
        webaddr websitelink weburl orgwebsite organisationwebsite servicewebsite \
        serviceurl organisationurl websites furl publicurl webpagelink websiteorfacebook \
        externallink moreinfourl bookingurl bookinglink infourl",
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
        "openinghours openingtimes opentimes openhours openingtime hours hoursofopening \
        operatinghours openinghoursdescription hoursofoperation openingdetails timesopen \
        openinghour businesshours officehours sessiontimes servicehours sessiontime \
        hoursopen openingdaysandtimes openingdays openingdayandtime opendays \
        openingtimesandhours daysandhours regularschedule daysandtimes dayandtime \
        dayandtimes daysandtimesopen daystimes openingtimesdescription daytime daytimes \
        openhrs openinghrs hoursopening",
    ),
    (
        OpeningHours,
        75,
        "times time opening schedule timings daysopen daysopenandtimes dayopen days \
        timetable dayofweek day weekday dayofsession sessionday sessiondays when \
        daysoftheweek open close opens closes opentime closetime timeopen timeclose \
        openingfrom openingto opensat closesat timeopens timecloses openat closeat \
        starttime endtime timestart timeend timearrive timedepart arrivaltime \
        departuretime arrive depart timefrom timeto closingtime closing opened24hours \
        finishtime week weeks weekno weeknumber frequency howoften",
    ),
    (
        Cost,
        100,
        "cost costs price prices fee fees charge charges charging howmuch costtouser \
        costoption costoptions costdetails priceinformation pricing feesandcharges \
        howmuchdoesitcost entrycost entryfee admission costinformation costofservice \
        chargedetails chargeamount tariff tariffs",
    ),
    (Cost, 50, "free isitfree freeorpaid paid"),
    (
        Eligibility,
        100,
        "eligibility eligibilitycriteria eligibilitydescription whocanuse whoisitfor \
        whoitisfor whoitsfor whofor whocanattend whocanuseit whocanapply whocanaccess \
        whocanusethisservice whocancome isitforme targetgroup targetgroups targetaudience \
        audience clientgroup suitablefor criteria eligible usergroup targetpopulation \
        beneficiaries public openfor whothisisfor referralcriteria clients \
        populationserved",
    ),
    (
        Ages,
        100,
        "age ages agerange ageranges agegroup agegroups agebracket agerestriction \
        agerestrictions agesserved minage minimumage agefrom agemin agestart ageminimum \
        agefrom maxage maximumage ageto agemax ageend agemaximum agee agescatered \
        suitableages lowage highage statutorylowage statutoryhighage lowestage highestage",
    ),
    (
        Languages,
        100,
        "language languages languagesspoken languagespoken languagesoffered \
        languagessupported communitylanguages spokenlanguages langues otherlanguages \
        languagesavailable",
    ),
    (
        Access,
        100,
        "access accessibility accessibilityinfo accessibilityinformation \
        accessibilityfeatures accessibilitydetails accessibilitynotes wheelchairaccess \
        wheelchairaccessible wheelchair disabledaccess disabledaccessdetails stepfree \
        stepfreeaccess hearingloop disabledfacilities accessible accessinfo \
        accessinformation accessforall physicalaccess disability accessneeds \
        isitaccessible accessibilityforlocation",
    ),
    (
        Referral,
        100,
        "referral referrals howtorefer referralroute referralprocess referralmethod \
        howtoaccess howtojoin howtobook howtoapply howtoattend howtogetinvolved \
        howtogetintouch accessroute referraldetails selfreferral referralrequired \
        referralinformation howtogetsupport howtogethelp howtousetheservice \
        howtoaccesstheservice applicationprocess howtogetareferral interpretationservices \
        referralinfo needreferral isreferralneeded referralneeded referralsource",
    ),
    (
        Delivery,
        100,
        "delivery deliverymethod modeofdelivery howdelivered deliverymode howisitdelivered \
        deliverymethods deliverytype attendingtype attendance deliverychannel \
        onlineorinperson inpersonoronline howthisserviceisdelivered modesofdelivery",
    ),
    (
        AreaServed,
        100,
        "areaserved areasserved servicearea serviceareas areascovered areacovered coverage \
        coveragearea geographicarea catchment catchmentarea wardscovered regionserved \
        areaofbenefit areaofoperation geographicalarea areasofoperation communityserved \
        postcodescovered boroughscovered areabenefit geographiccoverage \
        geographicalcoverage",
    ),
    (
        Status,
        90,
        "status servicestatus openstatus currentstatus operationalstatus businessstatus \
        temporarilyclosed closed isclosed active isactive inactive isopen \
        permanentlyclosed openclosed openorclosed opstatus closurestatus closureyear \
        yearclosed closeddate dateclosed closuredate closedyear venuestatus recordstatus",
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
        publishuntil dateto todate dateend displayuntil endson ends eventend \
        availableuntil showuntil removeon dateuntil",
    ),
    (
        Updated,
        95,
        "updated lastupdated updatedat lastupdate dateupdated lastmodified modified \
        modifieddate lastchecked datechecked checkedon lastreviewed reviewed lastverified \
        verifiedon dateverified updatedon updatedate datelastupdated datelastchecked \
        assureddate lastassured lasteditdate lastediteddate editdate modifiedat \
        datemodified lastupdatedat reviewdate checked datereviewed lastchange \
        lastupdateddate lastmodifieddate datelastmodified verified checkdate surveydate",
    ),
    (Updated, 40, "timestamp date created datecollected"),
    (
        Sensitive,
        100,
        "sensitive issensitive confidential confidentialaddress addressconfidential \
        hideaddress addresswithheld withholdaddress hidelocation confidentiallocation \
        safehouse privateaddress addressprivate donotpublishaddress hidden refuge \
        sensitivelocation isconfidential addresshidden",
    ),
    // Where it is, in words: better than no address.
    (Address, 50, "locationdescription locationtext"),
    // More to say, where nothing else says anything.
    (Description, 55, "moreinformation furtherinformation moreinfo"),
    (Name, 33, "locationtext"),
];
