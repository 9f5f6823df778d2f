#!/usr/bin/env bash
# The sizes verb: tables on standard output, JSON and CSV on request, exit 2 for wrong usage and 3 with the reason for what cannot be computed.
# Usage: tst_sizes.sh PROGRAM
set -u
program=$1
fail() { echo "$1"; exit 1; }
text=$("$program" sizes sample:1 --served 1e13) || fail "sizes fails"
for part in "Model size at the least total cost" "Model sizes that reach the same quality" "What moves the model size" "Compute-optimal models by others' own fits" "How the model size is computed" "arXiv 2404.10102" "outside the runs"; do
  grep -qF "$part" <<<"$text" || fail "\"$part\" is not printed"
done
parameters() { "$program" sizes sample:1 "$@" --json | sed -n '/"cheapest": {/,/}/s/.*"parameters": \([0-9.e+]*\).*/\1/p'; }
none=$(parameters --served 0) some=$(parameters --served "1 tn tok") many=$(parameters --served 1e14)
awk -v a="$none" -v b="$some" -v c="$many" 'BEGIN { exit !(a > b && b > c && c > 1e9) }' || fail "more served tokens do not make the size smaller: $none $some $many"
"$program" sizes sample:1 --model "70 bn" --tokens "1.4 tn tok" --served 0 | grep -q '^  Tokens a parameter  *18\.' || fail "Chinchilla is not near 20 tokens a parameter"
"$program" sizes sample:1 --loss 2.1 --law muennighoff-2023 --measure energy --serving-use 20% --csv | head -1 | grep -q '^parameters,training_tokens,' || fail "no CSV"
"$program" sizes sample:1 --loss 1.7 2>&1 | grep -q 'irreducible loss E' || fail "a loss that nothing reaches is not refused"
"$program" sizes sample:1 --like-job nobody 2>&1 | grep -q 'nobody' || fail "an unknown job is not named"
"$program" sizes sample:5 2>&1 | grep -q 'no training job' || fail "an empty plan is not refused"
for bad in "--served -1" "--served 7GB" "--law nobody" "--model nothing-70b" "--serving-use 0" "--loss -3"; do
  "$program" sizes sample:1 $bad >/dev/null 2>&1; [ $? -eq 3 ] || fail "sizes $bad is not refused"
done
for bad in "--measure gold" "--json --csv" "--loss 2 --model gpt3-175b" "--tokens 1e12"; do
  "$program" sizes sample:1 $bad >/dev/null 2>&1; [ $? -eq 2 ] || fail "sizes $bad is no wrong usage"
done
echo "sizes hold"
