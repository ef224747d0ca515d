"""Public toilets: a second file in another shape, as an open data portal would export it."""

from grid import to_wgs84

COLUMNS = [
    "Ref", "Name", "Type", "Where", "Postcode", "Ward", "Opening times", "Accessible toilet",
    "Changing Places", "Baby change", "RADAR key", "Charge", "Checked", "geo_point_2d",
]
COUNCIL, SCHEME, AUTOMATIC = "Council toilet", "Community toilet scheme", "Automatic toilet"

# Name, type, words for the place, point, hours, then: accessible, Changing Places, baby change,
# RADAR key, charge.
TOILETS = [
    (
        "Market Hall", COUNCIL, "Ground floor, by the fish stalls", (4490, 3545),
        "Mo-Sa 07:30-18:00", "YYYN", "Free",
    ),
    (
        "Town Hall", COUNCIL, "Main entrance, left of reception", (4140, 3600),
        "Mo-Fr 08:30-17:00", "YYYN", "Free",
    ),
    (
        "Quay Street car park", COUNCIL, "Level 1, next to Shopmobility", (4630, 2800), "24/7",
        "YYYY", "Free",
    ),
    (
        "Aldermouth Central station", COUNCIL, "Platform 1, inside the ticket gates",
        (4560, 2945), "Mo-Su 05:15-23:45", "YNYY", "Free",
    ),
    ("Castle Green", AUTOMATIC, "By the south gate", (4230, 3670), "24/7", "YNYN", "20p"),
    (
        "Quayside Gardens", COUNCIL, "Behind the bandstand", (4590, 2160), "Dawn to dusk",
        "YNYY", "Free",
    ),
    (
        "Central Library", COUNCIL, "First floor; there is a lift", (4385, 3590),
        "Mo-Fr 09:00-19:00; Sa 09:00-17:00; Su 11:00-15:00", "YNYN", "Free",
    ),
    (
        "Priory Park, lakeside", COUNCIL, "Next to the boathouse café", (5480, 5780),
        "Apr-Sep: Mo-Su 08:00-20:00; Oct-Mar: Mo-Su 08:30-16:30", "YYYY", "Free",
    ),
    (
        "Priory Park, north gate", COUNCIL, "In the lodge", (5200, 5840),
        "Apr-Sep: Mo-Su 08:00-20:00", "NNNN", "Free",
    ),
    (
        "Priory Cross", AUTOMATIC, "Corner of Priory Road and Ring Way", (6290, 4600), "24/7",
        "YNNY", "20p",
    ),
    (
        "Northgate Parade", COUNCIL, "Rear of the parade, by the bus stops", (4655, 5400),
        "Mo-Sa 07:00-19:00; Su 09:00-17:00", "YNYY", "Free",
    ),
    (
        "The Drovers", SCHEME, "A café; you needn’t buy anything", (4540, 5560),
        "Tu-Su 09:00-16:00", "YNYN", "Free",
    ),
    (
        "Eastfield Cross", COUNCIL, "Under the clock", (7160, 3480), "Mo-Sa 07:30-18:30",
        "YNYY", "Free",
    ),
    (
        "Eastfield Park", COUNCIL, "By the tennis courts", (6860, 3740),
        "08.00 until the park closes", "YNYN", "Free",
    ),
    (
        "Eastfield Health Centre", SCHEME, "In the waiting area", (6880, 3300),
        "Mo-Fr 08:00-18:00", "YNYN", "Free",
    ),
    ("Albion Dock", COUNCIL, "Harbour office, seaward side", (5740, 2030), "24/7", "YNNY", "Free"),
    (
        "The Ropeworks", SCHEME, "Ask at the counter", (5720, 2660), "Mo-Fr 09:00-17:30",
        "YNYN", "Free",
    ),
    (
        "Saltings car park", COUNCIL, "At the bird hide", (7240, 2290), "Daily, 7am to sunset",
        "YNNN", "Free",
    ),
    (
        "Ferry End", COUNCIL, "On the green, opposite the chip shop", (2600, 1880),
        "Mo-Su 07:00-20:00", "YNYY", "Free",
    ),
    (
        "Long Marsh", COUNCIL, "Start of the boardwalk", (2760, 1530),
        "Apr-Oct: Mo-Su 08:00-19:00", "YNNN", "Free",
    ),
    (
        "Orchard Playing Fields", COUNCIL, "In the pavilion", (2640, 2210),
        "Match days and school holidays", "YNNN", "Free",
    ),
    (
        "Orchard Community Centre", SCHEME, "Reception will point the way", (2190, 2680),
        "Mo-Fr 08:30-21:00; Sa 09:00-13:00", "YNYN", "Free",
    ),
    ("Westfold village", AUTOMATIC, "Outside the post office", (1390, 4220), "24/7", "YNYY", "20p"),
    (
        "Westfold Recreation Ground", COUNCIL, "Behind the stand", (1700, 2640),
        "Closed until May 2027 for repair", "YNNY", "Free",
    ),
    (
        "Heath Common", COUNCIL, "Reservoir car park", (1480, 5330), "Mo-Su 08:00-18:00",
        "YYYY", "Free",
    ),
    (
        "Alder Meadows", COUNCIL, "By the footbridge", (3820, 4250), "Mo-Su 08:00-dusk", "YNYN",
        "Free",
    ),
    (
        "North Park", COUNCIL, "At the play area", (3760, 5860),
        "Mo-Su 09:00-17:00 (summer till 8pm)", "YNYN", "Free",
    ),
]


def rows(gazetteer):
    """Rows of the toilets file, coordinates in one cell as latitude, longitude."""
    for number, (name, kind, where, point, hours, flags, charge) in enumerate(TOILETS, 1):
        longitude, latitude = to_wgs84(point)
        accessible, changing, baby, radar = ("Yes" if flag == "Y" else "No" for flag in flags)
        yield dict(zip(COLUMNS, [
            f"PT{number:02}", name, kind, where, gazetteer.postcode(point), gazetteer.ward(point),
            hours, accessible, changing, baby, radar, charge, "02/11/2026",
            f"{latitude:.5f}, {longitude:.5f}",
        ]))
