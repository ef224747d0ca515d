"""Listings: the words of services/*.toml, each with an address, a phone number and a date."""

import datetime
import random
import re
import tomllib
import unicodedata
from pathlib import Path

from grid import to_wgs84

FOLDER = Path(__file__).parent / "services"
COLUMNS = [
    "Id", "Name", "Category", "Description", "Who it is for", "Ages", "Address", "Ward", "Postcode",
    "Latitude", "Longitude", "Phone", "Email", "Website", "Opening hours", "Cost", "Languages",
    "Access", "How to get in", "Delivery", "Area served", "Booking", "Status", "Last checked",
    "Sensitive", "Staff notes",
]
# Ofcom keeps these numbers free for drama: nobody has them.
PHONES = {
    "local": "01632 960{:03}",
    "mobile": "07700 900{:03}",
    "free": "08081 570{:03}",
    "national": "0306 999 0{:03}",
}
STAFF_NOTES = [
    "Rang twice, spoke to the caretaker", "New leaflet due in spring",
    "Checked with ward councillor", "Ask for attendance figures", "Website being rebuilt",
    "Invoice for room hire outstanding",
]
FIRST_DAY, LAST_DAY = datetime.date(2025, 11, 10), datetime.date(2026, 11, 13)


class Directory:
    """Turns services into rows of the listings file."""

    def __init__(self, gazetteer, seed):
        self.gazetteer = gazetteer
        self.random = random.Random(seed)
        self.venues = {venue["name"]: venue for venue in read("venues.toml")["venue"]}
        self.numbers = {kind: self.random.sample(range(1000), 1000) for kind in PHONES}
        for name in sorted(self.venues):
            venue = self.venues[name]
            venue["door"] = gazetteer.address(venue["ward"], venue.get("road"))

    def rows(self):
        """All rows, in the order of the files, numbered."""
        rows = []
        files = sorted(path.name for path in FOLDER.glob("*.toml") if path.name != "venues.toml")
        services = [
            (content["category"], service)
            for file in files
            for content in [read(file)]
            for service in content["service"]
        ]
        for number, (category, service) in enumerate(services, 1):
            rows.extend(self.entries(number, category, service))
        return rows

    def entries(self, number, category, service):
        """The rows of one service: one for each of its places, or one without a place."""
        common = self.common(number, category, service)
        if "locations" in service:
            doors = [self.gazetteer.address(ward, road) for ward, road in service["locations"]]
            return [{**common, **self.place(door, service, number)} for door in doors]
        if "venue" in service:
            venue = self.venues[service["venue"]]
            placed = self.place(venue["door"], service, number)
            placed["Address"] = f"{venue['name']}, {placed['Address']}"
            return [{**common, "Access": service.get("access", venue["access"]), **placed}]
        if "at" in service:
            door = self.gazetteer.address(service["at"], service.get("road"))
            return [{**common, **self.place(door, service, number)}]
        return [common]

    def common(self, number, category, service):
        """What does not depend on the place."""
        slug = slugify(service["name"])
        domain = self.random.choice(["example.org", "example.org", "example.com", "example.net"])
        email = f"{'-'.join(slug.split('-')[:2])}@{domain}" if self.random.random() < 0.8 else ""
        website = f"https://www.{domain}/{slug}" if self.random.random() < 0.85 else ""
        located = {"at", "venue", "locations"} & service.keys()
        return {
            "Id": f"ALD-{number:03}",
            "Name": service["name"],
            "Category": "; ".join([category, *service.get("also", [])]),
            "Description": service["text"],
            "Who it is for": service["who"],
            "Ages": service.get("ages", ""),
            "Phone": self.phone(service.get("phone", "{local}")),
            "Email": email,
            "Website": service.get("web", website),
            "Opening hours": service["hours"],
            "Cost": service.get("cost", "Free"),
            "Languages": service.get("langs", "English"),
            "Access": service.get("access", ""),
            "How to get in": service.get("get", ""),
            "Delivery": service.get("how", "In person" if located else "By phone"),
            "Area served": service.get("area", ""),
            "Booking": service["booking"],
            "Status": service.get("status", ""),
            "Last checked": self.day().strftime("%d/%m/%Y"),
            "Sensitive": service.get("sensitive", ""),
            "Staff notes": self.random.choice(STAFF_NOTES) if self.random.random() < 0.15 else "",
        }

    def place(self, door, service, number):
        """Address, ward, postcode and coordinates; one in seven has the postcode alone."""
        text, point = door
        longitude, latitude = to_wgs84(point)
        exact = "venue" in service or "locations" in service or number % 7
        return {
            "Address": f"{text}, Aldermouth",
            "Ward": self.gazetteer.ward(point),
            "Postcode": self.gazetteer.postcode(point),
            "Latitude": f"{latitude:.5f}" if exact else "",
            "Longitude": f"{longitude:.5f}" if exact else "",
        }

    def phone(self, pattern):
        """The pattern with a fresh number for each `{kind}` in it."""
        fresh = lambda kind: PHONES[kind[1]].format(self.numbers[kind[1]].pop())
        return re.sub(r"{(\w+)}", fresh, pattern)

    def day(self):
        """A day on which somebody checked the listing, recent ones more often."""
        span = (LAST_DAY - FIRST_DAY).days
        return LAST_DAY - datetime.timedelta(days=int(span * self.random.random() ** 2))


def read(file):
    """One file of services."""
    return tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))


def slugify(name):
    """A name as it stands in an address."""
    plain = unicodedata.normalize("NFD", name.replace("’", "")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def like_staff(rows):
    """The rows with the small slips that every list kept by people has."""
    slips = [
        (6, "Name", lambda text: f"{text} "),
        (23, "Postcode", str.lower),
        (41, "Website", lambda text: text.removeprefix("https://") or "www.example.org/welcome"),
        (58, "Phone", lambda text: f"Tel: {text}"),
        (77, "Category", lambda text: text.replace("; ", ";")),
        (96, "Languages", lambda text: f" {text}"),
        (113, "Postcode", lambda text: text.replace(" ", "")),
    ]
    for index, column, slip in slips:
        if rows[index].get(column):
            rows[index][column] = slip(rows[index][column])
    return rows
