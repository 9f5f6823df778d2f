#!/usr/bin/env bash
# The montecarlo verb: tables, JSON, CSV, the same runs from the same seed; exit 2 for wrong usage and 3 with the reason for what cannot be computed.
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
grep -q '"schema": "spanwright.finish/1"' <<<"$one" || fail "no JSON"
[ "$("$program" montecarlo sample:3 --runs 300 --csv | tail -n +2 | awk -F, '{ n += $4 } END { print n }')" = 300 ] || fail "the bins do not hold all runs"
"$program" montecarlo sample:3 --job nobody 2>&1 | grep -q 'nobody' || fail "an unknown job is not named"
"$program" montecarlo sample:5 2>&1 | grep -q 'no training job' || fail "an empty plan is not refused"
for bad in "--runs 0" "--seed -1" "--json --csv"; do
  "$program" montecarlo sample:3 $bad >/dev/null 2>&1; [ $? -eq 2 ] || fail "montecarlo $bad is no wrong usage"
done
"$program" montecarlo sample:3 --deadline 3GB >/dev/null 2>&1; [ $? -eq 3 ] || fail "a deadline in bytes is not refused"
echo "plans hold"
