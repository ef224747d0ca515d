"""Addresses and postcodes: where in the borough something can stand."""

import math
import random

import plan
from geometry import along, inside, length_of, resample, step
from grid import to_grid

OUTWARD = {
    "Castle & Quays": "ZZ1", "Priory": "ZZ2", "Northgate": "ZZ2", "North Hill": "ZZ3",
    "Lakeside": "ZZ4", "Foxholes": "ZZ4", "Eastfield": "ZZ5", "Saltney": "ZZ5",
    "Albion Docks": "ZZ6", "Orchard": "ZZ7", "Ferry & Marsh": "ZZ7", "Westfold": "ZZ8",
    "Millbrook": "ZZ8", "Heath": "ZZ9",
}
"""Postcode districts by ward. Royal Mail has no area ZZ."""

UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
"""Letters that the last part of a postcode uses."""

KERB = 16.0
"""From the middle of the street to a front door, in metres."""


class Gazetteer:
    """The borough's streets and postcodes, and the addresses handed out so far."""

    def __init__(self, terrain, wards, streets, roads, seed):
        self.terrain, self.wards = terrain, wards
        self.random = random.Random(seed)
        self.streets = [(name, line) for name, _, line in streets]
        self.roads = list(roads)
        self.taken = []
        self.doors = self.number_doors()
        self.postcodes = self.lay_postcodes()

    def ward(self, point):
        """The ward that a point lies in; None outside the borough."""
        return next((name for name, ring in self.wards if inside(point, ring)), None)

    def lay_postcodes(self):
        """A postcode for about every 330 metres of street: (postcode, point), sorted."""
        points = {}
        for name, line in [*self.streets, *self.roads]:
            total = length_of(line)
            for part in range(max(1, round(total / 330))):
                point = along(line, total * (part + 0.5) / max(1, round(total / 330)))[0]
                ward = self.ward(point)
                if ward:
                    points.setdefault(OUTWARD[ward], []).append(point)
        codes = []
        for outward in sorted(points):
            # Neighbours get neighbouring codes: sorted by squares of 600 m.
            ordered = sorted(points[outward], key=lambda p: (p[0] // 600, p[1] // 600, p[0], p[1]))
            for index, point in enumerate(ordered):
                sector, unit = divmod(index, 38)
                first, second = divmod(unit * 10 + sector * 3, len(UNIT_LETTERS))
                letters = UNIT_LETTERS[first % 20] + UNIT_LETTERS[second]
                codes.append((f"{outward} {sector + 1}{letters}", point))
        assert len({code for code, _ in codes}) == len(codes), "two places share a postcode"
        return sorted(codes)

    def postcode(self, point):
        """The nearest postcode."""
        return min(self.postcodes, key=lambda entry: math.dist(entry[1], point))[0]

    def address(self, ward, road=None):
        """A front door in a ward that nobody has yet, near shops if it can be: (text, point)."""
        doors = [(text, at) for name, text, at in self.doors[ward] if road in (None, name)]
        for spread in (70, 40, 20):
            free = [d for d in doors if all(math.dist(d[1], t) > spread for t in self.taken)]
            picked = [self.random.choice(free) for _ in range(5)] if free else []
            dry = [door for door in picked if self.terrain.dry(door[1], 4)]
            if dry:
                door = min(dry[:3], key=lambda d: self.to_shops(d[1]))
                self.taken.append(door[1])
                return door
        raise ValueError(f"no address left in {ward} on {road or 'any street'}")

    def number_doors(self):
        """House numbers along every street: (street, address, point) by ward."""
        doors = {name: [] for name, _ in self.wards}
        for name, line in [*self.streets, *self.roads]:
            for index, (point, angle) in enumerate(resample(line, 48)):
                for side, number in ((1, 8 * index + 3), (-1, 8 * index + 6)):
                    door = step(point, angle + side * math.pi / 2, KERB)
                    ward = self.ward(door)
                    if ward:
                        doors[ward].append((name, f"{number} {name}", door))
        return doors

    @staticmethod
    def to_shops(point):
        return min(math.dist(point, middle) for _, middle, _, _ in plan.TOWN_CENTRES)

    def postcode_rows(self):
        """Rows of the postcode file: postcode, easting, northing."""
        return [(code, *to_grid(point)) for code, point in self.postcodes]
