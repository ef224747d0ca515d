"""Ends of streets: each meets another road, or stops a little way past the last one it crossed."""

import math

from geometry import between, crossing, length_of, simplify, step

CELL = 100.0
AHEAD = 95.0
"""How far a street is carried on to meet the road ahead, in metres."""
CUL_DE_SAC = (45.0, 105.0)
"""Length of the tails that may stay, in metres."""


class Joints:
    """Streets on their way to being joined, with an index of their segments."""

    def __init__(self, terrain, roads, streets):
        self.terrain = terrain
        self.streets = [simplify(street, 2.0) for street in streets]
        self.index = {}
        for owner, line in enumerate([*self.streets, *roads]):
            for a, b in zip(line, line[1:]):
                for cell in cells_of(a, b):
                    self.index.setdefault(cell, []).append((owner, a, b))

    def joined(self):
        """The streets that are left, with their ends in order."""
        finished = []
        for owner, line in enumerate(self.streets):
            for _ in range(2):
                line = self.finish_end(owner, line)[::-1]
            if line and length_of(line) > 70:
                finished.append(simplify(line, 2.0))
        return finished

    def finish_end(self, owner, line):
        """Carries a line on to a road ahead; else cuts it back to the last road it crossed."""
        if len(line) < 2:
            return []
        a, b = line[-2], line[-1]
        ahead = step(b, math.atan2(b[1] - a[1], b[0] - a[0]), AHEAD)
        hits = self.crossings(owner, b, ahead)
        if hits:
            end = between(b, ahead, hits[0])
            halfway = between(b, end, 0.5)
            if self.terrain.dry(end) and self.terrain.dry(halfway) and not self.railway(b, end):
                return [*line, end]
        return self.cut_back(owner, line)

    def railway(self, a, b):
        """Whether a segment would cross a railway."""
        return any(
            crossing(a, b, c, d) for line in self.terrain.railways for c, d in zip(line, line[1:])
        )

    def cut_back(self, owner, line):
        """Without the tail beyond the last crossing, unless it makes a fair cul-de-sac."""
        tail = 0.0
        for index in range(len(line) - 1, 0, -1):
            b, a = line[index], line[index - 1]
            hits = self.crossings(owner, b, a)
            if hits:
                cut = between(b, a, hits[0])
                tail += math.dist(b, cut)
                stays = CUL_DE_SAC[0] < tail < CUL_DE_SAC[1]
                return line if stays else [*line[:index], cut]
            tail += math.dist(a, b)
        return []

    def crossings(self, owner, a, b):
        """Where other lines cross a segment, as shares of it from its start."""
        found = set()
        for cell in cells_of(a, b):
            for other, c, d in self.index.get(cell, ()):
                hit = crossing(a, b, c, d) if other != owner else None
                if hit:
                    found.add(hit[0])
        return sorted(found)


def cells_of(a, b):
    """Cells of the index that a segment may touch."""
    columns = sorted((int(a[0] // CELL), int(b[0] // CELL)))
    rows = sorted((int(a[1] // CELL), int(b[1] // CELL)))
    return [(c, r) for c in range(columns[0], columns[1] + 1) for r in range(rows[0], rows[1] + 1)]
