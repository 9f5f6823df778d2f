#!/usr/bin/env python3
"""Turns a researched file of cross-site results into resources/measurements/cross-site.json.

Usage: tools/import-cross-site.py FILE > resources/measurements/cross-site.json
What FILE lacks is in tools/more-cross-site.json: cells at zero delay on which others are anchored. A row keeps what the validation
reads or shows; a row of the same id in FILE goes before ours.
"""
import json
import pathlib
import sys

KEPT = ["id", "source", "from", "evidence", "model", "distance_km", "efficiency_vs_single_site", "notes", "case"]


def main():
    rows = json.load(open(sys.argv[1]))["rows"]
    known = {row["id"] for row in rows}
    more = json.loads(pathlib.Path(__file__).with_name("more-cross-site.json").read_text())["rows"]
    rows += [row for row in more if row["id"] not in known]
    print('{"schema": "spanwright.cross-site-rows/1",\n "rows": [')
    lines = []
    for row in rows:
        kept = {key: row[key] for key in KEPT if row.get(key) is not None}
        kept["case"] = {key: value for key, value in kept["case"].items() if value is not None and key != "anchor"}
        lines.append("  " + json.dumps(kept, ensure_ascii=False))
    print(",\n".join(lines))
    print(" ]}")


if __name__ == "__main__":
    main()
