#!/usr/bin/env python3
"""Writes the example site's data: an invented borough and the places that help people in it.

    python3 tools/example-borough/generate.py

Needs nothing but Python 3.11 or later, takes about half a minute and always writes the same
bytes. The plan drawn by hand is in plan.py, the listings' words in services/.
"""

import csv
import sys
from pathlib import Path

import plan
import services
import toilets
from field import Field
from geometry import clip, length_of, simplify, spline
from layers import write_layer
from names import name_streets
from places import Gazetteer
from streets import Network
from terrain import Terrain
from wards import wards

SEED = 1894
DATA = Path(__file__).resolve().parents[2] / "data"


def main():
    """Draws the borough, then places the listings in it."""
    terrain = Terrain()
    areas, outline = wards(terrain)
    streets = name_streets(grow_streets(terrain), areas, SEED)
    write_map(terrain, areas, outline, streets)
    roads = [*courses(plan.MAIN_ROADS, terrain), *courses(plan.SECONDARY_ROADS, terrain)]
    gazetteer = Gazetteer(terrain, areas, streets, roads, SEED)
    write_listings(gazetteer)


def write_listings(gazetteer):
    """Writes the listings, the toilets and the postcodes."""
    listings = services.like_staff(services.Directory(gazetteer, SEED).rows())
    write_table("community-support.csv", services.COLUMNS, listings)
    write_table("public-toilets.csv", toilets.COLUMNS, toilets.rows(gazetteer), delimiter=";")
    postcodes = [dict(zip(("Postcode", "Easting", "Northing"), row)) for row in gazetteer.postcode_rows()]
    write_table("postcodes.csv", ["Postcode", "Easting", "Northing"], postcodes)
    print(f"{len(listings)} rows, {len(postcodes)} postcodes", file=sys.stderr)


def write_table(file, columns, rows, delimiter=","):
    """Writes a file of rows; cells that a row does not have stay empty."""
    with open(DATA / file, "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, delimiter=delimiter, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def grow_streets(terrain):
    """The residential streets, as lines."""
    roads = [line for _, line in [*courses(plan.MAIN_ROADS, terrain), *courses(plan.SECONDARY_ROADS, terrain)]]
    guides = [(points, 1.0) for _, points in plan.MAIN_ROADS]
    guides += [(points, 0.8) for _, points in plan.SECONDARY_ROADS]
    guides += [([point[:2] for point in plan.RIVER], 0.8), (plan.SHORE, 0.7)]
    network = Network(terrain, Field(guides), roads + [line for _, line in terrain.park_roads()], SEED)
    network.grow()
    return network.streets


def courses(lines, terrain):
    """Name and course of lines drawn by hand, smooth and cut off at the boundary."""
    for name, points in lines:
        for part in clip(spline(points, 60), terrain.boundary):
            yield name, part


def write_map(terrain, areas, outline, streets):
    """Writes the layers, in the order in which the maps draw them."""
    write_layer(DATA / "boundary.geojson", "area", [({"name": "Aldermouth"}, outline)])
    write_layer(DATA / "wards.geojson", "area", [({"ward_name": name}, ring) for name, ring in areas])
    write_layer(DATA / "water.geojson", "area", [({"name": n, "kind": k}, r) for n, k, r in terrain.water])
    write_layer(DATA / "parks.geojson", "area", [({"name": n, "kind": k}, r) for n, k, r in terrain.parks])
    write_layer(DATA / "town-centres.geojson", "area", [({"name": n}, r) for n, r in terrain.town_centres()])
    for file, lines in (("main-roads", plan.MAIN_ROADS), ("secondary-roads", plan.SECONDARY_ROADS), ("railway", plan.RAILWAYS), ("paths", plan.PATHS)):
        drawn = [({"name": n}, simplify(line, 4.0)) for n, line in courses(lines, terrain)]
        write_layer(DATA / f"{file}.geojson", "line", drawn)
    park_roads = [({"name": n}, simplify(line, 3.0)) for n, line in terrain.park_roads()]
    write_layer(DATA / "streets.geojson", "line", park_roads + [({"name": n}, line) for n, _, line in streets])
    write_layer(DATA / "stations.geojson", "area", [({"name": n}, r) for n, r in terrain.stations()])
    print(f"{len(streets)} streets, {sum(length_of(s[2]) for s in streets) / 1000:.0f} km", file=sys.stderr)


if __name__ == "__main__":
    main()
