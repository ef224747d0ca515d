"""Wards: what lies nearest to each ward's middle, on its side of the river.

The wards tile the borough exactly: every edge is shared, point for point.
"""

import math

import plan
from geometry import edges, signed_area, simplify, to_segment
from terrain import split


def wards(terrain):
    """Name and ring of each ward, and the borough's outline with the wards' corners in it."""
    river = simplify([*terrain.river, (5060, 300), (5060, -300)], 25.0)
    east, west = split(terrain.boundary, river)
    cells = []
    for side, half in (("east", east), ("west", west)):
        seeds = [seed for _, where, seed in plan.WARDS if where == side]
        cells += [(n, cell(half, seed, seeds)) for n, where, seed in plan.WARDS if where == side]
    outline = tidy(terrain.boundary)
    rings = share_points([outline, *(ring for _, ring in cells)])
    tiled = sum(abs(signed_area(ring)) for ring in rings[1:])
    # A cell that fell apart, or a cut that missed, shows here.
    assert abs(tiled - abs(signed_area(rings[0]))) < 1.0, "the wards do not tile the borough"
    return list(zip((name for name, _ in cells), rings[1:])), rings[0]


def cell(half, seed, seeds):
    """The part of one side that is nearest to a seed, with its inner edges bent a little."""
    ring = half
    for other in seeds:
        if other != seed:
            ring = nearer(ring, seed, other)
    ring = tidy(ring)
    bent = []
    for a, b in edges(ring):
        bent.append(a)
        if is_inner(a, b, seed, seeds):
            bent.extend(bend(a, b))
    return bent


def nearer(ring, seed, other):
    """The part of a ring that is nearer to one point than to another (Sutherland-Hodgman)."""
    kept = []
    for a, b in edges(ring):
        da, db = lead(a, seed, other), lead(b, seed, other)
        if da <= 0:
            kept.append(a)
        if (da < 0 < db) or (db < 0 < da):
            share = da / (da - db)
            kept.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
    return kept


def lead(point, seed, other):
    """Negative where a point is nearer to the seed; linear in the point."""
    return math.dist(point, seed) ** 2 - math.dist(point, other) ** 2


def is_inner(a, b, seed, seeds):
    """Whether an edge lies between two wards of one side."""
    return any(
        other != seed and abs(lead(a, seed, other)) < 50 and abs(lead(b, seed, other)) < 50
        for other in seeds
    )


def bend(a, b):
    """Points of a gently winding line between two corners; the same from either side."""
    start, end = min(a, b), max(a, b)
    length = math.dist(a, b)
    parts = max(2, round(length / 190))
    dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    points = []
    for part in range(1, parts):
        share = part / parts
        x, y = start[0] + dx * length * share, start[1] + dy * length * share
        taper = min(1, 4 * share * (1 - share))
        sway = min(55.0, length * 0.07) * math.sin(x / 97 + y / 61) * taper
        points.append((round(x - dy * sway, 2), round(y + dx * sway, 2)))
    return points if start == a else points[::-1]


def tidy(ring):
    """A ring on a grid of centimetres, without repeated points."""
    rounded = [(round(x, 2), round(y, 2)) for x, y in ring]
    return [b for a, b in zip([rounded[-1], *rounded], rounded) if a != b]


def share_points(rings):
    """Rings in which each corner of one that lies on an edge of another is a corner there too."""
    corners = sorted({point for ring in rings for point in ring})
    shared = []
    for ring in rings:
        full = []
        for a, b in edges(ring):
            on_edge = [p for p in corners if p not in (a, b) and lies_on(p, a, b)]
            full += [a, *sorted(on_edge, key=lambda p: math.dist(a, p))]
        shared.append(full)
    return shared


def lies_on(p, a, b):
    """Whether a point lies on a segment, give or take five centimetres."""
    near = all(min(a[i], b[i]) - 1 <= p[i] <= max(a[i], b[i]) + 1 for i in (0, 1))
    return near and to_segment(p, a, b) < 0.05
