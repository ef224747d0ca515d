"""The grain of the town: which way streets run at each place.

Streets follow the nearest main road, bank or shore and are square to it, as they are in towns
that grew along their roads. A direction and its square are the same grain, so angles are summed
as vectors of four times the angle.
"""

import math

import plan
from geometry import resample

CELL = 50.0
REACH = 420.0
"""How far a road or bank bends the streets beside it, in metres."""


class Field:
    """Directions on a grid, read with interpolation."""

    def __init__(self, guides):
        self.columns, self.rows = 168, 146
        self.sums = [[0.0, 0.0] for _ in range(self.columns * self.rows)]
        for line, weight in guides:
            for point, angle in resample(line, 60):
                self.add(point, angle, REACH, weight)
        for x, y, degrees, reach in plan.GRAINS:
            self.add((x, y), math.radians(degrees), reach, 4.0)

    def add(self, point, angle, reach, weight):
        """Makes the grain lean towards a direction around a point."""
        cells = int(2.5 * reach / CELL)
        column, row = round(point[0] / CELL), round(point[1] / CELL)
        for r in range(max(row - cells, 0), min(row + cells + 1, self.rows)):
            for c in range(max(column - cells, 0), min(column + cells + 1, self.columns)):
                away = math.dist(point, (c * CELL, r * CELL)) / reach
                pull = weight * math.exp(-away * away)
                cell = self.sums[r * self.columns + c]
                cell[0] += pull * math.cos(4 * angle)
                cell[1] += pull * math.sin(4 * angle)

    def angle(self, point, near):
        """The grain at a point as the one of its four directions that is closest to `near`."""
        x, y = self.read(point)
        base = math.atan2(y, x) / 4
        turns = round((near - base) / (math.pi / 2))
        return base + turns * math.pi / 2

    def read(self, point):
        c, r = point[0] / CELL, point[1] / CELL
        column = min(max(int(c), 0), self.columns - 2)
        row = min(max(int(r), 0), self.rows - 2)
        x = y = 0.0
        for dr in (0, 1):
            for dc in (0, 1):
                share = abs(1 - dc - (c - column)) * abs(1 - dr - (r - row))
                cell = self.sums[(row + dr) * self.columns + column + dc]
                x, y = x + share * cell[0], y + share * cell[1]
        return x, y
