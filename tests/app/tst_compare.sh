#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The compare verb: samples and files side by side, differences alone, JSON and CSV; exit 2 for wrong usage and 3 with the reason for what cannot be compared.
# Usage: tst_compare.sh PROGRAM
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "$1"; exit 1; }

text=$("$program" compare sample:1 sample:2 --only-differences) || fail "compare fails"
for part in "Compared with Two sites, 120 km" "Step time" "worse" "better" "points" "What Two sites, 1,000 km changes in Two sites, 120 km" "Training tokens"; do
  grep -qF "$part" <<<"$text" || fail "\"$part\" is not printed"
done
"$program" compare sample:1 sample:2 sample:3 --base "Two sites, 1,000 km" --with "Two sites, 120 km" | grep -qF "Compared with Two sites, 1,000 km" || fail "--base does not choose"

# one field changed in a copy of the file
cat > "$folder/sites.csv" <<'CSV'
name,latitude_deg,longitude_deg
West,30,100
East,31,102
CSV
cat > "$folder/links.csv" <<'CSV'
from,to,length_km,mode,wavelengths
West,East,300,800g-gen5,4
CSV
"$program" import "$folder/sites.csv" "$folder/links.csv" -o "$folder/a.json" 2>/dev/null || fail "no scenario to compare"
sed 's/"length_km": 300/"length_km": 450/' "$folder/a.json" > "$folder/b.json"
cmp -s "$folder/a.json" "$folder/b.json" && fail "nothing was changed"
"$program" compare "$folder/a.json" "$folder/b.json" --changes --csv > "$folder/changes.csv" || fail "two files fail"
[ "$(wc -l < "$folder/changes.csv")" -eq 2 ] || fail "one changed input is not one line: $(cat "$folder/changes.csv")"
grep -q ',length_km,300,450,' "$folder/changes.csv" || fail "the changed length is not listed"
"$program" compare "$folder/a.json" "$folder/b.json" --only-differences --csv | tr -d '\r' > "$folder/figures.csv"
grep -q '^links,.*,length,m,.*,450000,150000,0.5,worse$' "$folder/figures.csv" || fail "the difference of the length is not exact"
"$program" compare "$folder/a.json" "$folder/a.json" --only-differences | grep -q 'No figure differs' || fail "a file differs from itself"
"$program" compare "$folder/a.json" "$folder/a.json" --json --only-differences | tr -d ' \n' | grep -q '"figures":\[\],.*"inputs":\[\]' || fail "a file differs from itself in JSON"

"$program" compare sample:1 2>&1 >/dev/null | grep -q 'one scenario only' || fail "one scenario is not refused"
"$program" compare sample:1 sample:2 sample:3 sample:4 sample:5 2>&1 >/dev/null | grep -q 'three scenarios' || fail "five scenarios are not refused"
"$program" compare sample:1 sample:2 --with nobody 2>&1 >/dev/null | grep -q 'nobody' || fail "an unknown scenario is not named"
"$program" compare sample:1 sample:2 --with "Two sites, 120 km" 2>&1 >/dev/null | grep -q 'is the base already' || fail "the base beside itself is not refused"
for bad in "--figure nothing" "--json --csv"; do
  "$program" compare sample:1 sample:2 $bad >/dev/null 2>&1; [ $? -eq 2 ] || fail "compare $bad is no wrong usage"
done
"$program" compare sample:1 >/dev/null 2>&1; [ $? -eq 3 ] || fail "what cannot be compared is no bad input"
echo "compare holds"
