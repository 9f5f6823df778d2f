#!/usr/bin/env bash
# The verbs montecarlo, capacity and plan: tables, JSON, CSV, the same runs from the same seed, scenarios that they write; exit 2 for wrong usage and 3 with the reason for what cannot be computed.
# Usage: tst_plan.sh PROGRAM
set -u
program=$1
fail() { echo "$1"; exit 1; }
text=$("$program" montecarlo sample:3 --runs 500 --deadline "23 d") || fail "montecarlo fails"
for part in "Finish date" "Wall clock" "What failures cost a run" "Nodes" "Fibre cuts" "Runs by finish date" "500 runs drawn with seed 1" "of the runs end within 23 d"; do
  grep -qF "$part" <<<"$text" || fail "\"$part\" is not printed"
done
one=$("$program" montecarlo sample:3 --runs 300 --seed 4 --json) two=$("$program" montecarlo sample:3 --runs 300 --seed 4 --json) other=$("$program" montecarlo sample:3 --runs 300 --seed 5 --json)
[ "$one" = "$two" ] || fail "the same seed gives other runs"
[ "$one" != "$other" ] || fail "another seed gives the same runs"
grep -q '"kind": "monte_carlo"' <<<"$one" || fail "no JSON"
[ "$("$program" montecarlo sample:3 --runs 300 --csv | tail -n +2 | awk -F, '{ n += $4 } END { print n }')" = 300 ] || fail "the bins do not hold all runs"
"$program" montecarlo sample:3 --job nobody 2>&1 | grep -q 'nobody' || fail "an unknown job is not named"
"$program" montecarlo sample:5 2>&1 | grep -q 'no training job' || fail "an empty plan is not refused"
for bad in "--runs 0" "--seed -1" "--json --csv"; do
  "$program" montecarlo sample:3 $bad >/dev/null 2>&1; [ $? -eq 2 ] || fail "montecarlo $bad is no wrong usage"
done
"$program" montecarlo sample:3 --deadline 3GB >/dev/null 2>&1; [ $? -eq 3 ] || fail "a deadline in bytes is not refused"
out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
"$program" capacity sample:3 --target 2 | grep -q 'Not reachable by links' || fail "an efficiency of 200 % is promised"
"$program" capacity sample:3 --target 0.01 | grep -q 'meets the target as it is' || fail "what holds is bought again"
"$program" capacity sample:3 --target 0.01 --json | grep -q '"kind": "capacity"' || fail "no JSON of an upgrade"
"$program" capacity sample:3 --target 0.01 --out "$out/upgraded.json" >/dev/null && "$program" assess "$out/upgraded.json" >/dev/null; [ $? -le 1 ] || fail "the upgraded scenario cannot be read"
"$program" capacity sample:3 --target 0.01 --csv | head -1 | grep -q '^kind,link,name,count,' || fail "no CSV of an upgrade"
"$program" capacity sample:5 2>&1 | grep -q 'no training job' || fail "an empty plan is upgraded"
for bad in "--target -1" "--figure carbon" "--pairs 200" "--json --csv"; do
  "$program" capacity sample:3 $bad >/dev/null 2>&1; [ $? -eq 2 ] || fail "capacity $bad is no wrong usage"
done
text=$("$program" plan sample:1 --out "$out/planned.json") || fail "plan fails"
for part in "Best plans" "Best: " "The best of another kind" "as drawn" "Ranked by time to train"; do
  grep -qF "$part" <<<"$text" || fail "\"$part\" is not printed by plan"
done
"$program" assess "$out/planned.json" >/dev/null; [ $? -le 1 ] || fail "the planned scenario cannot be read"
"$program" plan sample:1 --deadline "1000 d" --json | grep -q '"goal": "cost"' || fail "a deadline does not make it the cheapest"
"$program" plan sample:1 --csv | head -1 | grep -q '^sites,cut,' || fail "no CSV of plans"
"$program" plan sample:1 --deadline 3GB >/dev/null 2>&1; [ $? -eq 3 ] || fail "a deadline in bytes is planned for"
echo "plans hold"
