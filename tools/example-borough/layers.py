"""Writes GeoJSON (RFC 7946): one feature a line, so that changes can be read."""

import json

from geometry import signed_area
from grid import to_wgs84


def write_layer(path, shape, features):
    """Writes areas (rings in metres, not closed), lines or points, each with its properties."""
    lines = []
    for properties, points in features:
        if shape == "area":
            ring = points if signed_area(points) > 0 else points[::-1]
            kind, coordinates = "Polygon", [degrees([*ring, ring[0]])]
        elif shape == "line":
            kind, coordinates = "LineString", degrees(points)
        else:
            kind, coordinates = "Point", degrees(points)[0]
        feature = {
            "type": "Feature",
            "properties": properties,
            "geometry": {"type": kind, "coordinates": coordinates},
        }
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    body = ",\n".join(lines)
    text = f'{{"type":"FeatureCollection","features":[\n{body}\n]}}\n'
    path.write_text(text, encoding="utf-8", newline="\n")


def degrees(points):
    """Longitude and latitude of each point, without neighbours that round to the same place."""
    places = [to_wgs84(point) for point in points]
    return [list(b) for a, b in zip([None, *places], places) if a != b]
