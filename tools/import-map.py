#!/usr/bin/env python3
"""Converts land outlines of the npm package world-atlas (Natural Earth, public domain) to resources/map/land.json.

Usage: tools/import-map.py FOLDER > resources/map/land.json, with FOLDER the unpacked package.
Each ring is a list of longitude, latitude in hundredths of a degree. Rings are split at the antimeridian.
"""
import json
import pathlib
import sys


def rings(topology):
    scale, offset = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + offset[0], y * scale[1] + offset[1]))
        arcs.append(points)
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                points = []
                for index in ring:
                    part = arcs[index] if index >= 0 else arcs[~index][::-1]
                    points += part[1:] if points else part
                yield from split(points)


def split(points):
    part = []
    for point in points:
        if part and abs(point[0] - part[-1][0]) > 180:
            yield part
            part = []
        part.append(point)
    yield part


def compact(ring):
    out = []
    for lon, lat in ring:
        point = [round(lon * 100), round(lat * 100)]
        if out[-2:] != point:
            out += point
    return out


def level(path, smallest):
    kept = []
    for ring in rings(json.loads(path.read_text(encoding="utf-8"))):
        width = max(p[0] for p in ring) - min(p[0] for p in ring)
        height = max(p[1] for p in ring) - min(p[1] for p in ring)
        flat = compact(ring)
        if len(flat) >= 6 and max(width, height) >= smallest and max(p[1] for p in ring) > -60:
            kept.append(flat)
    return kept


folder = pathlib.Path(sys.argv[1])
out = {"source": "Natural Earth 4.1 land (public domain) through world-atlas 2.0.2 (ISC, Michael Bostock)", "unit": "0.01 degree, longitude latitude",
       "coarse": level(folder / "land-110m.json", 0.5), "fine": level(folder / "land-50m.json", 0.15)}
print(json.dumps(out, separators=(",", ":")))
