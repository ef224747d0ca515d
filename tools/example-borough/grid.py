"""From the British National Grid to WGS84, for this one place in the Irish Sea.

The grid on the European datum (ETRS89) is an exact formula. Ordnance Survey's own grid differs
from it by a shift that OSTN15 gives for every square kilometre; over the eight kilometres of the
borough it varies by less than 0.3 m, so two constants are enough.
"""

import math

ORIGIN_EASTING, ORIGIN_NORTHING = 241_000, 431_000
"""South-west corner of the plan, in National Grid metres (EPSG:27700)."""

OSTN15_EAST, OSTN15_NORTH = 93.25, -71.97
"""OSTN15's shift at easting 245,000, northing 435,000, in metres."""

# The ellipsoid (GRS80) and the projection of the National Grid.
A, B = 6_378_137.0, 6_356_752.3141
SCALE, LATITUDE_0, LONGITUDE_0 = 0.9996012717, math.radians(49), math.radians(-2)
EASTING_0, NORTHING_0 = 400_000.0, -100_000.0
E2 = 1 - (B / A) ** 2
N = (A - B) / (A + B)


def to_grid(point):
    """Easting and northing of a point of the plan, in whole metres."""
    return round(ORIGIN_EASTING + point[0]), round(ORIGIN_NORTHING + point[1])


def to_wgs84(point):
    """Longitude and latitude of a point of the plan, in degrees with five decimals (1 m)."""
    east = ORIGIN_EASTING + point[0] - OSTN15_EAST - EASTING_0
    north = ORIGIN_NORTHING + point[1] - OSTN15_NORTH
    latitude = footpoint(north)
    sine, cosine, tangent = math.sin(latitude), math.cos(latitude), math.tan(latitude)
    nu = A * SCALE / math.sqrt(1 - E2 * sine**2)
    rho = nu * (1 - E2) / (1 - E2 * sine**2)
    eta2, t2 = nu / rho - 1, tangent**2
    up = (
        tangent / (2 * rho * nu) * east**2
        - tangent / (24 * rho * nu**3) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * east**4
        + tangent / (720 * rho * nu**5) * (61 + 90 * t2 + 45 * t2**2) * east**6
    )
    across = (
        east / nu
        - (nu / rho + 2 * t2) / (6 * nu**3) * east**3
        + (5 + 28 * t2 + 24 * t2**2) / (120 * nu**5) * east**5
    ) / cosine
    return round(math.degrees(LONGITUDE_0 + across), 5), round(math.degrees(latitude - up), 5)


def footpoint(north):
    """The latitude on the central meridian with this northing, in radians."""
    latitude = LATITUDE_0
    while abs(rest := north - NORTHING_0 - meridian(latitude)) > 1e-5:
        latitude += rest / (A * SCALE)
    return latitude


def meridian(latitude):
    """Metres along the central meridian from the projection's origin."""
    d, s = latitude - LATITUDE_0, latitude + LATITUDE_0
    return B * SCALE * (
        (1 + N + 5 / 4 * N**2 + 5 / 4 * N**3) * d
        - (3 * N + 3 * N**2 + 21 / 8 * N**3) * math.sin(d) * math.cos(s)
        + (15 / 8 * N**2 + 15 / 8 * N**3) * math.sin(2 * d) * math.cos(2 * s)
        - 35 / 24 * N**3 * math.sin(3 * d) * math.cos(3 * s)
    )
