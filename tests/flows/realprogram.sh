#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# realprogram.sh SPANWRIGHT SPANWRIGHT-CLI: two sites dragged from the palette, a link, a job, saved by mouse and keys alone;
# the command line then finds them in the file. Runs under underxvfb.sh.
set -euo pipefail
program=$1
cli=$2
command -v xdotool >/dev/null || { echo "xdotool is missing" >&2; exit 77; }
home=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid"; rm -rf "$home"' EXIT
mkdir -m 700 "$home"/{config,data,run}
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
unset QT_QPA_PLATFORMTHEME QT_SCALE_FACTOR
file=$home/dragged.spanwright

fail() { echo "realprogram: $*" >&2; exit 1; }
# until CONDITION...: polls for at most 30 s
until_() { for _ in $(seq 600); do "$@" && return; sleep 0.05; done; fail "timed out: $*"; }
title() { xdotool getwindowname "$window" 2>/dev/null; }
title_has() { [[ "$(title)" == *"$1"* ]]; }
title_lacks() { [[ "$(title)" != *"$1"* ]]; }
# XDND is a conversation of client messages: it needs moves, and time between them
drag() {
  xdotool mousemove --window "$window" "$1" "$2" mousedown 1
  for i in 1 2 3 4 5 6; do
    xdotool mousemove --window "$window" $(($1 + ($3 - $1) * i / 6)) $(($2 + ($4 - $2) * i / 6))
    sleep 0.1
  done
  sleep 0.2
  xdotool mouseup 1
  sleep 0.2
}

"$program" --language en --theme light &
pid=$!
window=$(xdotool search --sync --onlyvisible --pid "$pid" --name Spanwright | tail -1)
xdotool windowactivate --sync "$window" key ctrl+n
until_ title_has "not saved yet"
# a press between two rows of the palette drags nothing: try a little lower then
row=
for y in 190 200 208; do
  drag 80 "$y" 450 330
  for _ in $(seq 60); do title_has "*" && { row=$y; break 2; }; sleep 0.05; done
done
[ -n "$row" ] || fail "dragging from the palette adds no site"
drag 80 "$row" 650 520
drag 450 318 650 520
xdotool key ctrl+j
xdotool key ctrl+s
dialog=$(xdotool search --sync --onlyvisible --name "Save project" | tail -1)
xdotool windowactivate --sync "$dialog" key ctrl+a type --delay 5 "$file"
xdotool key Return
until_ test -s "$file"
until_ title_has "dragged.spanwright"
until_ title_lacks "*"
xdotool key ctrl+q
until_ bash -c "! kill -0 $pid 2>/dev/null"
wait "$pid" || fail "the program ended with $?"
pid=

code=0
"$cli" assess --json "$file" >"$home/assessed.json" || code=$?
[ "$code" -le 1 ] || fail "the file cannot be assessed"
grep -q '"days_to_train"' "$home/assessed.json" || fail "nothing was computed"
"$cli" report --md "$file" >"$home/report.md"
for words in "Site" "Site 2" "Job 1"; do grep -q "$words" "$home/report.md" || fail "the report does not name $words"; done
