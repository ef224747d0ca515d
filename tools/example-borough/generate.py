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
from geometry import length_of, simplify, spline
from layers import write_layer
from names import name_streets
from places import Gazetteer
from roads import Roads, courses, in_pieces
from streets import Network
from terrain import Terrain
from wards import wards

SEED = 1894
DATA = Path(__file__).resolve().parents[2] / "data"


def main():
    """Draws the borough, then places the listings in it."""
    terrain = Terrain()
    roads = Roads(terrain.boundary)
    areas, outline = wards(terrain)
    streets = name_streets(grow_streets(terrain, roads), areas, SEED)
    write_ground(terrain, areas, outline)
    write_ways(terrain, roads, streets)
    write_listings(Gazetteer(terrain, areas, streets, roads.all, SEED))
    kilometres = sum(length_of(line) for _, _, line in streets) / 1000
    print(f"{len(streets)} streets, {kilometres:.0f} km", file=sys.stderr)


def grow_streets(terrain, roads):
    """The residential streets, as lines."""
    guides = [(line, 1.0) for _, line in roads.main]
    guides += [(line, 0.8) for _, line in roads.secondary]
    guides += [(terrain.river, 0.8), (spline(plan.SHORE), 0.7)]
    around_parks = [line for _, line in terrain.park_roads()]
    network = Network(terrain, Field(guides), [line for _, line in roads.all] + around_parks, SEED)
    network.grow()
    return network.streets


def write_ground(terrain, areas, outline):
    """Writes what lies under the streets."""
    kinds = [("water", terrain.water), ("parks", terrain.parks)]
    for file, places in kinds:
        drawn = [({"name": name, "kind": kind}, ring) for name, kind, ring in places]
        write_layer(DATA / f"{file}.geojson", "area", drawn)
    write_layer(DATA / "boundary.geojson", "area", [({"name": "Aldermouth"}, outline)])
    write_layer(DATA / "wards.geojson", "area", [({"ward_name": n}, ring) for n, ring in areas])
    centres = [({"name": name}, ring) for name, ring in terrain.town_centres()]
    write_layer(DATA / "town-centres.geojson", "area", centres)


def write_ways(terrain, roads, streets):
    """Writes streets, roads, railways with their stations, and paths."""
    ways = {
        "main-roads": in_pieces(roads.main),
        "secondary-roads": in_pieces(roads.secondary),
        "railway": courses(plan.RAILWAYS, terrain.boundary),
        "paths": in_pieces(courses(plan.PATHS, terrain.boundary)),
        "streets": [*terrain.park_roads(), *((name, line) for name, _, line in streets)],
    }
    for file, lines in ways.items():
        drawn = [({"name": name}, simplify(line, 1.5)) for name, line in lines]
        write_layer(DATA / f"{file}.geojson", "line", drawn)
    stations = [({"name": name}, [point]) for name, point in plan.STATIONS]
    write_layer(DATA / "stations.geojson", "point", stations)


def write_listings(gazetteer):
    """Writes the listings, the toilets and the postcodes."""
    listings = services.like_staff(services.Directory(gazetteer, SEED).rows())
    write_table("community-support.csv", services.COLUMNS, listings)
    # The same services again, for the map that has the button "Exit this page".
    quiet = [row for row in listings if row["Category"].startswith("Safety and domestic abuse")]
    write_table("support.csv", services.COLUMNS, quiet)
    write_table("public-toilets.csv", toilets.COLUMNS, toilets.rows(gazetteer), delimiter=";")
    columns = ["Postcode", "Easting", "Northing"]
    postcodes = [dict(zip(columns, row)) for row in gazetteer.postcode_rows()]
    write_table("postcodes.csv", columns, postcodes)
    print(f"{len(listings)} rows, {len(postcodes)} postcodes", file=sys.stderr)


def write_table(file, columns, rows, delimiter=","):
    """Writes a file of rows; cells that a row does not have stay empty."""
    with open(DATA / file, "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, delimiter=delimiter, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
