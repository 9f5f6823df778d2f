#!/usr/bin/env bash
# The arrows of the house: app -> widgets -> models, and inside models downward. Fails on any include against them.
# Usage: layers.sh SOURCE_FOLDER
set -u
cd "$1" || exit 2
status=0
complain() { echo "$1"; status=1; }

hits=$(grep -rnE '#[[:space:]]*include[[:space:]]*[<"](Q[A-Z][A-Za-z]*|Qt[A-Za-z]*/.*|qcustomplot.*)[>"]' models app/cli 2>/dev/null)
[ -z "$hits" ] || complain "Qt is included where there is none:
$hits"
hits=$(grep -rnE '#[[:space:]]*include[[:space:]]*"(canvas|charts|common|document|inspector|library|results|window)/' models 2>/dev/null)
[ -z "$hits" ] || complain "models includes widgets:
$hits"
hits=$(grep -rnE '#[[:space:]]*include[[:space:]]*"(\.\./)*(gui|cli|app)/' models widgets 2>/dev/null)
[ -z "$hits" ] || complain "models or widgets includes app:
$hits"
hits=$(grep -rnE '#[[:space:]]*include[[:space:]]*"charts/' widgets/canvas 2>/dev/null; grep -rnE '#[[:space:]]*include[[:space:]]*"canvas/' widgets/charts 2>/dev/null)
[ -z "$hits" ] || complain "canvas and charts know each other; they meet in window or report:
$hits"
hits=$(grep -rnlE '#[[:space:]]*include[[:space:]]*"\.\.?/' models widgets app 2>/dev/null)
[ -z "$hits" ] || complain "relative includes; name the layer instead:
$hits"

# Inside models a room includes only rooms above it in this order.
order="units text json catalogue project network training serving energy cost reliability exchange evidence assess study store report"
seen=""
for room in $order; do
  seen="$seen $room"
  [ -d "models/$room" ] || continue
  allowed=$(echo $seen | tr ' ' '|')
  hits=$(grep -rnE '#[[:space:]]*include[[:space:]]*"[a-z]+/' "models/$room" | grep -vE "\"($allowed)/")
  [ -z "$hits" ] || complain "models/$room includes a room below it:
$hits"
done

# Header of ours: two SPDX lines; no file above 500 lines.
for file in $(git ls-files 'models/*.h' 'models/*.cpp' 'widgets/*.h' 'widgets/*.cpp' 'app/*.h' 'app/*.cpp' 'tests/*.h' 'tests/*.cpp' 2>/dev/null); do
  head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || complain "$file lacks its SPDX lines"
  lines=$(wc -l < "$file")
  [ "$lines" -le 500 ] || complain "$file has $lines lines; 500 is the limit"
done
exit $status
