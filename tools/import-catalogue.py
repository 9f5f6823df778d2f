#!/usr/bin/env python3
"""Flattens a folder of researched catalogue files into resources/catalogue/facts.json.

Usage: tools/import-catalogue.py FOLDER > resources/catalogue/facts.json
What the folder lacks is in tools/more-facts.json, in the form of facts.json itself.

A figure is any object with "value" and "source"; its id is its path, with list elements named by their id. Text about an
item (name, vendor, status, ...) goes into "items". The script fails when a figure of a file does not arrive.
"""
import json
import pathlib
import re
import sys

FILES = ["accelerators", "costs", "fabrics", "fibres", "models", "sites-energy", "transceivers"]
SKIP = {"format", "conventions", "sources", "title"}
FIGURE_KEYS = {"value", "min", "max", "source", "from", "year", "note", "derived", "confidence"}
LIST_ROOMS = {"accelerators": "accelerators", "fabrics": "fabrics", "fibres": "fibres", "models": "models", "regions": "regions",
              "transceivers": "transceivers", "amplifiers": "amplifiers", "cloud_regions": "cloud_regions"}
# Longest suffix first: the unit is carried by the key.
UNITS = [("_usd_per_pair_km_year", "USD/(pair km a)"), ("_usd_per_route_km_year", "USD/(km a)"), ("_usd_per_strand_km", "USD/(strand km)"),
         ("_usd_per_fibre_km", "USD/(fibre km)"), ("_usd_per_kw_month", "USD/(kW month)"), ("_usd_per_kwh", "USD/kWh"), ("_eur_per_kwh", "EUR/kWh"),
         ("_usd_per_gpu_h", "USD/h"), ("_usd_per_100gbps", "USD per 100 Gb/s"), ("_w_per_100gbps", "W per 100 Gb/s"), ("_usd_per_year", "USD/a"),
         ("_usd_per_acre", "USD/acre"), ("_usd_per_mw", "USD/MW"), ("_discount", "1"), ("_share_of_bill", "1"), ("_per_mw", "1/MW"), ("_usd_per_gb", "USD/GB"), ("_usd_per_m", "USD/m"), ("_usd_per_h", "USD/h"),
         ("_usd_month", "USD/month"), ("_usd_year", "USD/a"), ("_usd", "USD"), ("_per_m_year", "1/(m a)"), ("_per_km_year", "1/(km a)"),
         ("_ps_per_nm2_km", "ps/(nm2 km)"), ("_ps_per_nm_km", "ps/(nm km)"), ("_ps_per_sqrt_km", "ps/sqrt(km)"), ("_ps_per_nm", "ps/nm"),
         ("_per_w_km", "1/(W km)"), ("_m2_per_w", "m2/W"), ("_us_per_km", "us/km"), ("_db_per_km", "dB/km"), ("_g_per_kwh", "g/kWh"),
         ("_l_per_kwh", "l/kWh"), ("_pj_per_bit", "pJ/bit"), ("_gbytes_per_s", "GB/s"), ("_pbytes_per_s", "PB/s"), ("_gt_per_s", "GT/s"),
         ("_db_0p1nm", "dB"), ("_tflops", "TFLOP/s"), ("_pflops", "PFLOP/s"), ("_tops", "TOP/s"), ("_gbps", "Gb/s"), ("_gbd", "GBd"),
         ("_ghz", "GHz"), ("_thz", "THz"), ("_mva", "MVA"), ("_mw", "MW"), ("_kw", "kW"), ("_w", "W"), ("_kwh", "kWh"), ("_mb", "MB"),
         ("_gb", "GB"), ("_km", "km"), ("_um2", "um2"), ("_m", "m"), ("_dbm", "dBm"), ("_db", "dB"), ("_ns", "ns"), ("_us", "us"), ("_ms", "ms"),
         ("_weeks", "weeks"), ("_years", "a"), ("_hours", "h"), ("_h", "h"), ("_fraction", "1"), ("_share", "1"), ("_ratio", "1")]


def unit_of(path, node):
    if isinstance(node.get("unit"), str):
        return node["unit"]
    for key in reversed(path.split("/")[1:]):
        for suffix, unit in UNITS:
            if ("_" + key).endswith(suffix):
                return unit
    return ""


def name_of(element, index):
    if isinstance(element, dict):
        if "id" in element:
            return element["id"]
        if "provider" in element:
            return re.sub(r"[^a-z0-9]+", "-", (element["provider"] + " " + element["region"]).lower())
        if "up_to_tb_month" in element:
            return f"up-to-{element['up_to_tb_month']}-tb"
    return str(index)


class Importer:
    def __init__(self):
        self.facts, self.items, self.sources, self.counts = [], {}, {}, {}

    def fact(self, path, node):
        if isinstance(node["value"], dict):  # several values of one source: one fact each
            for key, value in node["value"].items():
                if value is not None:
                    self.fact(f"{path}/{key}", {**node, "value": value})
            return
        note = "; ".join([str(node[k]) for k in ("note", "derived") if node.get(k)]
                         + ([f"confidence {node['confidence']}"] if node.get("confidence") else []))
        value = node["value"]
        row = {"id": path, "value": int(value) if isinstance(value, bool) else value}
        for key in ("min", "max"):
            if isinstance(node.get(key), (int, float)):
                row[key] = node[key]
        row.update(unit=unit_of(path, node), source=node["source"], year=node.get("year") or 0)
        row["from"] = node.get("from", "memory")
        if note:
            row["note"] = note
        self.facts.append(row)

    def item(self, path, key, value):
        if key == "id":
            return
        if isinstance(value, list):
            value = [str(v) for v in value]
        elif not isinstance(value, str):
            value = json.dumps(value)
        self.items.setdefault(path, {})[key] = value

    def architecture(self, path, node, source):
        for key, value in node.items():
            if isinstance(value, dict):
                self.architecture(f"{path}/{key}", value, source)
            elif value is not None:
                number = int(value) if isinstance(value, bool) else value
                self.facts.append({"id": f"{path}/{key}", "value": number, "unit": "", "source": source["source"],
                                   "year": source.get("year") or 0, "from": source["from"]})

    def walk(self, path, node):
        if isinstance(node, dict) and "value" in node and "source" in node:
            self.fact(path, node)
            for key, value in node.items():  # figures may carry inputs or curves beside their value
                if key not in FIGURE_KEYS and isinstance(value, (dict, list)):
                    self.walk(f"{path}/{key}", value)
        elif isinstance(node, dict):
            for key, value in node.items():
                if key == "architecture":
                    self.architecture(f"{path}/architecture", value, node["architecture_source"])
                elif key in ("figures",):
                    for name, figure in value.items():
                        self.walk(f"{path}/{name}", figure)
                elif isinstance(value, (dict, list)):
                    self.walk_list(f"{path}/{key}", value) if isinstance(value, list) else self.walk(f"{path}/{key}", value)
                elif value is not None:
                    self.item(path, key, value)
        elif isinstance(node, list):
            self.walk_list(path, node)

    def walk_list(self, path, elements):
        if not any(isinstance(e, dict) for e in elements):
            self.item(path.rsplit("/", 1)[0], path.rsplit("/", 1)[1], elements)
            return
        for index, element in enumerate(elements):
            self.walk(f"{path}/{name_of(element, index)}", element)

    def file(self, name, data):
        before = len(self.facts)
        for key, text in data["sources"].items():
            self.sources.setdefault(key, text)
        for key, node in data.items():
            if key not in SKIP:
                self.walk(LIST_ROOMS.get(key, f"{name}/{key}"), node)
        self.counts[name] = (count_figures(data), len(self.facts) - before)


def count_figures(node):
    if isinstance(node, list):
        return sum(count_figures(v) for v in node)
    if not isinstance(node, dict):
        return 0
    own = 1 if "value" in node and "source" in node else 0
    return own + sum(count_figures(v) for v in node.values())


def main():
    folder = pathlib.Path(sys.argv[1])
    importer = Importer()
    for name in FILES:
        importer.file(name, json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))
    more = json.loads((pathlib.Path(__file__).parent / "more-facts.json").read_text(encoding="utf-8"))
    importer.sources.update(more["sources"])
    importer.items.update({item.pop("id"): item for item in more["items"]})
    importer.facts += more["facts"]
    facts = sorted(importer.facts, key=lambda fact: fact["id"])
    ids = [fact["id"] for fact in facts]
    twice = {i for i in ids if ids.count(i) > 1}
    if twice:
        sys.exit(f"two figures with one id: {sorted(twice)[:5]}")
    for name, (expected, got) in importer.counts.items():
        print(f"{name}: {expected} figures, {got} facts with architecture fields", file=sys.stderr)
        if got < expected:
            sys.exit(f"{name}: figures were lost")

    def line(value):
        return json.dumps(value, ensure_ascii=False)

    items = [{"id": path, **fields} for path, fields in sorted(importer.items.items())]
    out = ['{"schema": "spanwright.catalogue/1",', '"version": "2026-11",', '"sources": {']
    out.append(",\n".join(f"{line(k)}: {line(v)}" for k, v in sorted(importer.sources.items())))
    out += ["},", '"items": ['] + [",\n".join(line(i) for i in items)] + ["],", '"facts": ['] + [",\n".join(line(f) for f in facts)] + ["]}"]
    print("\n".join(out))


main()
