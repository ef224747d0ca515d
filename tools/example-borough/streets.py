"""Residential streets: lines that follow the grain, kept apart, and joined to what they meet."""

import math
import random
from collections import deque

import plan
from geometry import along, length_of, resample, step, to_line
from joints import Joints

STEP = 12.0
TERRACES, CONNECTORS = 1, 2
"""Two families: long streets side by side, and the fewer that cross them."""


class Network:
    """Roads drawn by hand and the streets that grow between them."""

    def __init__(self, terrain, field, roads, seed):
        self.terrain, self.field = terrain, field
        self.random = random.Random(seed)
        self.roads = roads
        self.streets = []
        self.buildable = {}
        self.near = {}
        for line in roads:
            self.remember(line)

    def grow(self):
        """Lays streets outwards from the roads until no room is left."""
        queue = deque()
        for line in self.roads:
            self.enqueue(queue, line)
        while queue:
            point, angle = queue.popleft()
            street = self.trace(point, angle)
            if street and length_of(street) > 130:
                self.streets.append(street)
                self.remember(street)
                self.enqueue(queue, street)
        self.streets = Joints(self.terrain, self.roads, self.streets).joined()

    def enqueue(self, queue, line):
        """Starting points beside a line: parallel neighbours, and side streets off it."""
        total = length_of(line)
        place = self.random.uniform(20, 60)
        while place < total - 10:
            point, angle = along(line, place)
            for side in (1, -1):
                gap = self.gap(point, CONNECTORS)
                start = step(point, angle + side * math.pi / 2, self.gap(point, TERRACES) * 1.02)
                queue.append((start, angle))
                if self.random.random() < 0.5:
                    across = angle + side * math.pi / 2
                    queue.append((step(point, across, 14), across))
            place += gap * self.random.uniform(0.3, 0.6)

    def gap(self, point, family):
        """Metres between neighbouring streets: closer in the middle of the town."""
        reach = min(math.dist(point, plan.CENTRE) / 3600, 1)
        return 70 + 30 * reach if family == TERRACES else 135 + 115 * reach

    def trace(self, start, angle):
        """A street through a point, followed both ways until something is in its way."""
        angle = self.field.angle(start, angle)
        family = self.family(start, angle)
        room = self.gap(start, family)
        if not self.free(start, angle, room * 0.93):
            return None
        shortest, longest = (260, 900) if family == TERRACES else (180, 620)
        limit = self.random.uniform(shortest, longest)
        halves = []
        for way in (angle, angle + math.pi):
            half, point, heading = [], start, way
            while len(half) * STEP < limit:
                point = step(point, heading, STEP)
                heading = self.field.angle(point, heading)
                if not self.free(point, heading, room * 0.62):
                    break
                half.append(point)
            halves.append(half)
        return [*reversed(halves[1]), start, *halves[0]]

    def family(self, point, angle):
        """Terraces run with the quarter's first direction, connectors across it."""
        x, y = self.field.read(point)
        base = math.atan2(y, x) / 4
        quarter = math.floor(point[0] / 900) * 7 + math.floor(point[1] / 800) * 13
        flip = quarter % 2
        turns = round((angle - base) / (math.pi / 2)) % 2
        return TERRACES if turns == flip else CONNECTORS

    def free(self, point, angle, room):
        """Whether a street may stand here: on ground for building, away from its neighbours."""
        if not self.can_build(point):
            return False
        cells = int(room // 40) + 1
        column, row = int(point[0] // 40), int(point[1] // 40)
        for r in range(row - cells, row + cells + 1):
            for c in range(column - cells, column + cells + 1):
                for other, bearing in self.near.get((c, r), ()):
                    if abs(math.sin(angle - bearing)) < 0.6 and math.dist(point, other) < room:
                        return False
        return True

    def can_build(self, point):
        cell = (round(point[0] / 20), round(point[1] / 20))
        if cell not in self.buildable:
            here = (cell[0] * 20, cell[1] * 20)
            self.buildable[cell] = (
                self.built_up(here) and self.terrain.dry(here, 26) and not self.on_railway(here)
            )
        return self.buildable[cell]

    def on_railway(self, point):
        """Only roads drawn by hand cross the railway: bridges are dear."""
        return any(to_line(point, line) < 30 for line in self.terrain.railways)

    def built_up(self, point):
        """Whether a point lies in a quarter of the town, whose edges are ragged."""
        x, y = point
        ragged = 1 + 0.09 * math.sin(x / 210 + y / 330) + 0.07 * math.sin(y / 170 - x / 410)
        return any(math.dist(point, (cx, cy)) < reach * ragged for cx, cy, reach in plan.BUILT)

    def remember(self, line):
        for point, angle in resample(line, STEP):
            cell = (int(point[0] // 40), int(point[1] // 40))
            self.near.setdefault(cell, []).append((point, angle))
