#!/usr/bin/env bash
# The quote verb: tables on standard output, JSON on request, exit 2 for wrong usage and 3 with the reason for what cannot be checked.
# Usage: tst_quote.sh PROGRAM
set -u
program=$1
fail() { echo "$1"; exit 1; }
"$program" quote --accelerators 100000 --accelerator h100-sxm --energy "7 GWh" | grep -q '^  Accelerators at TDP  70 MW .*4.17 d  *7 GWh' || fail "100 h at TDP are not found"
"$program" quote --accelerators 100000 --days 90 --json | grep -q '"schema": "spanwright.quotation/1"' || fail "no JSON"
"$program" quote --accelerators 16384 --model llama-3.1-405b-nowhere --days 80 2>&1 | grep -q 'llama-3.1-405b-nowhere is not in the catalogue' || fail "an unknown model is not named"
"$program" quote --accelerators 16384 --energy "7 GB" 2>&1 | grep -q '"GB" measures something else' || fail "a unit of another kind is not named"
for bad in "--accelerators 100" "--accelerators 0 --days 9" "--accelerators 9 --days -1" "--accelerators 9 --days 9 --mfu-low 50% --mfu-high 40%" "--accelerators 9 --days 9 --accelerator nothing"; do
  "$program" quote $bad >/dev/null 2>&1; [ $? -eq 3 ] || fail "quote $bad is not refused"
done
"$program" quote --days 9 >/dev/null 2>&1; [ $? -eq 2 ] || fail "accelerators may be left out"
echo "quote holds"
