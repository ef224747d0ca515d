"""Boundary, water and green: the ground on which the streets are laid."""

import math

import plan
from geometry import (
    bounds, circle, clip, edges, inside, longest, offset, ribbon, signed_area, simplify, spline,
    to_segment,
)


class Terrain:
    """The plan's areas as rings in metres, and quick answers about what lies where."""

    def __init__(self):
        self.boundary = simplify([ragged(p) for p in spline(plan.BOUNDARY, 80, closed=True)], 5.0)
        course = spline(plan.RIVER, 50)
        self.river = [point[:2] for point in course]
        self.river_widths = [point[2] for point in course]
        self.water = self.water_areas()
        self.parks = [
            (name, kind, self.outline(points, smooth))
            for name, kind, smooth, points in plan.PARKS
        ]
        self.railways = [spline(points, 60) for _, points in plan.RAILWAYS]
        self.boxes = {}

    @staticmethod
    def outline(points, smooth):
        return simplify(spline(points, 45, closed=True), 1.5) if smooth else list(points)

    def water_areas(self):
        """Name, kind and ring of each area of water."""
        shore = simplify(spline(plan.SHORE, 60), 2.0)
        areas = [
            ("Alder Estuary", "estuary", split(self.boundary, shore)[1]),
            ("River Alder", "river", ribbon(self.river, self.river_widths, self.boundary)),
            ("Saltney Cut", "canal", ribbon(spline(plan.CANAL, 60), 26, self.boundary)),
            ("Mill Brook", "brook", ribbon(spline(plan.BROOK, 60), 12, self.boundary)),
        ]
        areas += [(name, "lake", self.outline(points, True)) for name, points in plan.LAKES.items()]
        areas += [(name, "dock", list(points)) for name, points in plan.DOCKS.items()]
        return areas

    def dry(self, point, margin=0.0):
        """Whether a point is in the borough, off the water and off the parks."""
        rings = [ring for _, _, ring in self.water] + [ring for _, _, ring in self.parks]
        around = circle(point, margin, 8) if margin else [point]
        return all(inside(p, self.boundary) for p in around) and not any(
            self.holds(ring, p) for ring in rings for p in around
        )

    @staticmethod
    def town_centres():
        """Name and outline of each place with shops: a disc that is a little uneven."""
        for name, (x, y), wide, high in plan.TOWN_CENTRES:
            ring = []
            for part in range(30):
                angle = part * math.pi / 15
                reach = 1 + 0.13 * math.sin(2 * angle + x) + 0.09 * math.sin(3 * angle + y)
                east, north = wide * reach * math.cos(angle), high * reach * math.sin(angle)
                ring.append((x + east, y + north))
            yield name, ring

    def park_roads(self):
        """Name and course of the streets that run around parks."""
        outlines = {name: ring for name, _, ring in self.parks}
        for park, road in plan.PARK_ROADS.items():
            ring = outlines[park]
            outward = 16 if signed_area(ring) < 0 else -16
            # Two points more, so that the offset line turns the last corner as it does the others.
            around = offset([ring[-1], *ring, ring[0], ring[1]], outward)[1:-1]
            yield road, around

    def holds(self, ring, point):
        """`inside`, after a look at the ring's box."""
        box = self.boxes.setdefault(id(ring), bounds(ring))
        return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3] and inside(point, ring)


def ragged(point):
    """A point of the boundary with the small turns that hedges and ditches give it on land."""
    x, y = point
    size = 20 if y > 1500 else 0
    return (
        x + size * (math.sin(y / 71 + x / 137) + math.sin(y / 187 - 1)),
        y + size * (math.sin(x / 67 - y / 119) + math.sin(x / 223 + 2)),
    )


def split(ring, line):
    """The two parts of a ring that a line divides: left and right of it."""
    cut = longest(clip(line, ring))
    clockwise = ring if is_clockwise(ring) else ring[::-1]
    return cut + walk(clockwise[::-1], cut[-1], cut[0]), cut + walk(clockwise, cut[-1], cut[0])


def walk(ring, start, end):
    """The ring's points on the way from one place on it to another."""
    first, last = nearest_edge(ring, start), nearest_edge(ring, end)
    return [ring[(first + 1 + i) % len(ring)] for i in range((last - first) % len(ring))]


def is_clockwise(ring):
    """Whether the ring runs clockwise."""
    return sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in edges(ring)) > 0


def nearest_edge(ring, point):
    """Number of the edge that a point lies on."""
    pairs = list(edges(ring))
    return min(range(len(pairs)), key=lambda index: to_segment(point, *pairs[index]))
