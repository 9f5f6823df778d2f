#!/usr/bin/env bash
# The validate verb: table on standard output, JSON on request, exit 3 with row and key for a bad file.
# Usage: tst_validate.sh PROGRAM
set -u
program=$1
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
fail() { echo "$1"; exit 1; }

"$program" validate --json "$folder/out.json" >"$folder/table" || fail "the shipped rows are refused"
grep -q '^mosaicml/llm-foundry ' "$folder/table" || fail "no row of a source in the table"
grep -q '^dense ' "$folder/table" || fail "no overall row in the table"
grep -q '"id": "mpt-001"' "$folder/out.json" || fail "no rows in the JSON"

refused() { # expected text, arguments
  local expected=$1; shift
  "$program" validate "$@" >"$folder/stdout" 2>"$folder/stderr"
  [ $? -eq 3 ] || fail "exit code is not 3: $*"
  [ ! -s "$folder/stdout" ] || fail "standard output is not empty: $*"
  grep -qF "$expected" "$folder/stderr" || { cat "$folder/stderr"; fail "not said: $expected"; }
}
echo '[{"id": "a", "source": "s", "scope": "x"}, {"id": "b", "source": "s", "scope": "x", "gpus": "many"}]' >"$folder/bad.json"
refused 'rows[1] (b).gpus must be a whole number, but is text.' --runs "$folder/bad.json"
refused 'There is no file' --runs "$folder/none.json"
refused 'cannot be written' --json "$folder/none/out.json"

"$program" validate --energy --json "$folder/energy.json" >"$folder/energy" || fail "published energy is refused"
grep -q '^BLOOM 176B .*433.2.*TDP' "$folder/energy" || fail "no published row of energy"
grep -q '"id": "llama31-405b"' "$folder/energy.json" || fail "no rows in the JSON of energy"
"$program" validate --energy --runs "$folder/bad.json" >/dev/null 2>&1; [ $? -eq 2 ] || fail "--energy takes no runs"

echo '[]' >"$folder/empty.json"
"$program" validate --runs "$folder/empty.json" | grep -q '^0 rows, 0 predicted' || fail "an empty list is refused"
"$program" validate --rows x >/dev/null 2>&1; [ $? -eq 2 ] || fail "an unknown option is not a usage error"
"$program" validate --cost --json "$folder/costs.json" | grep -q '^  DeepSeek-V3 .*5.576 M USD (1) ' || fail "a rental at its own terms is not met"
grep -q '"same_way_usd": 5576000.0' "$folder/costs.json" || fail "the JSON lacks the costs"
"$program" validate --cost --runs "$folder/empty.json" >/dev/null 2>&1; [ $? -eq 2 ] || fail "costs and runs go together"

"$program" validate --cross-site --json "$folder/sites.json" >"$folder/sites" || fail "the shipped cross-site rows are refused"
grep -qE '^ *· 1f1b +9 +7 .* 7 *$' "$folder/sites" || fail "1F1B is not within its tolerance"
grep -q '"crosspipe-2dc-ud-l2-b2"' "$folder/sites.json" || fail "no cross-site rows in the JSON"
for part in '"runs"' '"claims"' '"least_micro_batch_s"'; do grep -q "$part" "$folder/sites.json" || fail "no $part in the JSON of cross-site rows"; done
grep -qE '^ *5 +claim ' "$folder/sites" || fail "claims are not listed as skipped"
cat >"$folder/sites-bad.json" <<'ROWS'
{"rows": [{"id": "a", "case": {"kind": "report"}}, {"id": "b", "case": {"kind": "pipeline_across_sites", "schedule": "1f1b", "t_f_s": -1}}]}
ROWS
refused 'rows[1] (b).case.t_f_s' --cross-site "$folder/sites-bad.json"
refused 'There is no file' --cross-site "$folder/none.json"
"$program" validate --cross-site --energy >/dev/null 2>&1; [ $? -eq 2 ] || fail "--cross-site and --energy go together"
"$program" pipeline --stages 8 --microbatches 16 --forward 1s --backward 2s --hop 4:2s --schedule delay-aware --memory 16 >"$folder/plan" || fail "no delay-aware schedule"
"$program" pipeline --stages 8 --microbatches 16 --forward 1s --backward 2s --memory 16 >/dev/null 2>&1; [ $? -eq 3 ] || fail "--memory is ignored by 1F1B"
echo "validate holds"
