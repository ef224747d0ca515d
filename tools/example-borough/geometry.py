"""Plane geometry for the borough's generator, in metres: x runs east, y runs north.

Points are (x, y) tuples, lines are lists of points, rings are closed only when written.
"""

import math


def spline(points, step=60.0, closed=False):
    """A smooth line through the points (Catmull-Rom), with a point about every `step` metres.

    Points may carry a further number (a width), which is smoothed with them.
    """
    if closed:
        hull = [points[-1], *points, points[0], points[1]]
    else:
        hull = [points[0], *points, points[-1]]
    line = []
    for a, b, c, d in zip(hull, hull[1:], hull[2:], hull[3:]):
        parts = max(2, round(math.dist(b[:2], c[:2]) / step))
        line.extend(catmull_rom(a, b, c, d, part / parts) for part in range(parts))
    return line if closed else [*line, points[-1]]


def catmull_rom(a, b, c, d, t):
    """The point at `t` (0 to 1) of the curve from `b` to `c`."""
    weights = (
        -t + 2 * t**2 - t**3,
        2 - 5 * t**2 + 3 * t**3,
        t + 4 * t**2 - 3 * t**3,
        t**3 - t**2,
    )
    return tuple(sum(w * v for w, v in zip(weights, values)) / 2 for values in zip(a, b, c, d))


def step(point, angle, distance):
    """The point so many metres away in a direction."""
    return point[0] + distance * math.cos(angle), point[1] + distance * math.sin(angle)


def inside(point, ring):
    """Whether a point lies in a ring (even-odd rule)."""
    x, y = point
    found = False
    for (ax, ay), (bx, by) in edges(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            found = not found
    return found


def edges(ring):
    """The ring's edges, the closing one included."""
    return zip(ring, [*ring[1:], ring[0]])


def crossing(a, b, c, d):
    """Where segment ab crosses segment cd, as shares of both; None where it does not."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    cross = rx * sy - ry * sx
    if abs(cross) < 1e-9:
        return None
    t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross
    u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross
    return (t, u) if 0 <= t <= 1 and 0 <= u <= 1 else None


def between(a, b, share):
    """The point at `share` of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def clip(line, ring):
    """The parts of a line that lie in a ring."""
    parts, part = [], []
    for a, b in zip(line, line[1:]):
        hits = sorted(h[0] for c, d in edges(ring) if (h := crossing(a, b, c, d)))
        stops = [a, *(between(a, b, hit) for hit in hits), b]
        for start, end in zip(stops, stops[1:]):
            if inside(between(start, end, 0.5), ring):
                part = part or [start]
                part.append(end)
            elif part:
                parts.append(part)
                part = []
    return [*parts, part] if part else parts


def offset(line, distance):
    """The line moved sideways: to its left for a positive distance (a number, or one a point)."""
    distances = distance if isinstance(distance, list) else [distance] * len(line)
    moved = []
    for index, (x, y) in enumerate(line):
        before, after = line[max(index - 1, 0)], line[min(index + 1, len(line) - 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1.0
        moved.append((x - dy / length * distances[index], y + dx / length * distances[index]))
    return moved


def ribbon(line, width, ring):
    """An area `width` metres wide (a number, or one a point) along a line, cut off at a ring."""
    half = [w / 2 for w in width] if isinstance(width, list) else width / 2
    other = [-w for w in half] if isinstance(half, list) else -half
    left, right = (longest(clip(offset(line, side), ring)) for side in (half, other))
    return simplify(left, 1.5) + simplify(right, 1.5)[::-1]


def longest(lines):
    """The longest of several lines."""
    return max(lines, key=length_of)


def length_of(line):
    """Metres along a line."""
    return sum(math.dist(a, b) for a, b in zip(line, line[1:]))


def along(line, distance):
    """The point so many metres along a line, and the direction there in radians."""
    for a, b in zip(line, line[1:]):
        step = math.dist(a, b)
        if distance <= step and step > 0:
            return between(a, b, distance / step), math.atan2(b[1] - a[1], b[0] - a[0])
        distance -= step
    a, b = line[-2], line[-1]
    return b, math.atan2(b[1] - a[1], b[0] - a[0])


def resample(line, step):
    """Points every `step` metres of a line, each with its direction."""
    total = length_of(line)
    return [along(line, min(step * i, total)) for i in range(int(total / step) + 1)]


def simplify(line, tolerance):
    """Leaves out points that lie within `tolerance` metres of the rest (Douglas-Peucker)."""
    if len(line) < 3:
        return line
    far, where = 0.0, 0
    for index in range(1, len(line) - 1):
        away = to_segment(line[index], line[0], line[-1])
        if away > far:
            far, where = away, index
    if far <= tolerance:
        return [line[0], line[-1]]
    return simplify(line[: where + 1], tolerance)[:-1] + simplify(line[where:], tolerance)


def nearest_of(p, a, b):
    """The point of a segment that is nearest to a point."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    squared = dx * dx + dy * dy
    share = 0.0
    if squared:
        share = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared))
    return between(a, b, share)


def to_segment(p, a, b):
    """Metres from a point to a segment."""
    return math.dist(p, nearest_of(p, a, b))


def to_line(p, line):
    """Metres from a point to a line."""
    return min(to_segment(p, a, b) for a, b in zip(line, line[1:]))


def nearest_on(p, line):
    """The point of a line that is nearest to a point."""
    return min((nearest_of(p, a, b) for a, b in zip(line, line[1:])), key=lambda q: math.dist(p, q))


def signed_area(ring):
    """Square metres, positive for a ring that runs anticlockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in edges(ring)) / 2


def bounds(points):
    """West, south, east and north of the points."""
    xs, ys = zip(*points)
    return min(xs), min(ys), max(xs), max(ys)


def circle(centre, radius, parts=10):
    """A small round area."""
    return [
        (
            centre[0] + radius * math.cos(2 * math.pi * part / parts),
            centre[1] + radius * math.sin(2 * math.pi * part / parts),
        )
        for part in range(parts)
    ]
