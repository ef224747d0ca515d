"""Roads, railways and paths drawn by hand: smooth, joined, cut off at the boundary."""

import math

import plan
from geometry import along, clip, length_of, nearest_on, spline

JOIN = 90.0
"""An end this close to another road meets it, in metres."""
PIECE = 650.0
"""Length of the pieces in which roads are written, in metres."""


class Roads:
    """The roads that carry the traffic: lists of (name, line)."""

    def __init__(self, boundary):
        by_hand = plan.MAIN_ROADS + plan.SECONDARY_ROADS
        drawn = [(name, spline(points, 40)) for name, points in by_hand]
        joined = [
            (name, join(line, [other for _, other in drawn if other is not line]))
            for name, line in drawn
        ]
        cut = [[(name, part) for part in clip(line, boundary)] for name, line in joined]
        self.main = [road for parts in cut[: len(plan.MAIN_ROADS)] for road in parts]
        self.secondary = [road for parts in cut[len(plan.MAIN_ROADS) :] for road in parts]
        self.all = self.main + self.secondary


def join(line, others):
    """The line with each end moved onto the road that it nearly meets."""
    for _ in range(2):
        line = [meet(line[0], others), *line[1:]][::-1]
    return line


def meet(end, others):
    """Where an end meets another road; the end itself where there is none near."""
    place = min((nearest_on(end, other) for other in others), key=lambda p: math.dist(p, end))
    return place if math.dist(place, end) < JOIN else end


def in_pieces(lines):
    """The same lines cut into pieces, each with the name, so that maps write it only from near."""
    for name, line in lines:
        total = length_of(line)
        count = max(1, round(total / PIECE))
        stops = [total * part / count for part in range(count + 1)]
        for start, end in zip(stops, stops[1:]):
            yield name, between_stops(line, start, end)


def between_stops(line, start, end):
    """The part of a line between two distances from its start."""
    inner, walked = [], 0.0
    for a, b in zip(line, line[1:]):
        walked += math.dist(a, b)
        if start < walked < end:
            inner.append(b)
    return [along(line, start)[0], *inner, along(line, end)[0]]


def courses(lines, boundary):
    """Name and course of railways and paths."""
    return [(name, part) for name, points in lines for part in clip(spline(points, 40), boundary)]
