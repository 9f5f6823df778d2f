#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# realprogram.sh SPANWRIGHT SPANWRIGHT-CLI: two pools dragged from the palette onto the map, a link, a job, saved, undone and
# redone, a report by the command palette, all by mouse and keys alone; the command line then finds them in the file. Every step waits for what is seen of it, however slow the
# machine. Runs under underxvfb.sh.
set -euo pipefail
program=$1
cli=$2
command -v xdotool >/dev/null && command -v xprop >/dev/null || { echo "xdotool or xprop is missing" >&2; exit 77; }
home=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid"; rm -rf "$home"' EXIT
mkdir -m 700 "$home"/{config,data,run}
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
unset QT_QPA_PLATFORMTHEME QT_SCALE_FACTOR
file=$home/dragged.spanwright
readonly patience=60 # s that a step may take
readonly rest_x=900 rest_y=12 # right of the menus: nothing happens there

fail() { echo "realprogram: $*" >&2; exit 1; }
within() { # SECONDS CONDITION...: polls
  local end=$((SECONDS + $1)); shift
  until "$@"; do [ "$SECONDS" -lt "$end" ] || return 1; sleep 0.05; done
}
until_() { within "$patience" "$@" || fail "timed out: $*"; }
title() { xdotool getwindowname "$window" 2>/dev/null; }
title_has() { [[ "$(title)" == *"$1"* ]]; }
title_lacks() { [[ "$(title)" != *"$1"* ]]; }
ended() { ! kill -0 "$pid" 2>/dev/null; }
windows() { xdotool search --onlyvisible --pid "$pid" 2>/dev/null; }
# nothing but the main window: no tool tip, no picture at the mouse, no dialog
is_alone() { [ "$(windows | wc -l)" -eq 1 ]; }
# the tool tip that tells what letting go would do; each look moves the mouse a little, as a drag needs moves to go on
is_told() {
  wiggle=$((1 - wiggle))
  xdotool mousemove --window "$window" $(($1 + wiggle)) "$2"
  local w
  for w in $(windows); do
    xprop -id "$w" _NET_WM_WINDOW_TYPE 2>/dev/null | grep -q TOOLTIP && return
  done
  return 1
}
wiggle=0
drag() { # FROM-X FROM-Y TO-X TO-Y
  xdotool mousemove --window "$window" "$rest_x" "$rest_y"
  until_ is_alone
  xdotool mousemove --window "$window" "$1" "$2" mousedown 1 mousemove --window "$window" $(($1 + 15)) "$2"
  until_ is_told "$3" "$4"
  xdotool mousemove --window "$window" "$3" "$4" mouseup 1 mousemove --window "$window" "$rest_x" "$rest_y"
  until_ is_alone
}
main_window() { window=$(xdotool search --onlyvisible --pid "$pid" --name Spanwright 2>/dev/null | tail -1) && [ -n "$window" ]; }
report_dialog() { dialog=$(xdotool search --onlyvisible --name "^Report$" 2>/dev/null | tail -1) && [ -n "$dialog" ]; }
export_dialog() { dialog=$(xdotool search --onlyvisible --name "^Export report$" 2>/dev/null | tail -1) && [ -n "$dialog" ]; }
save_dialog() { dialog=$(xdotool search --onlyvisible --name "Save project" 2>/dev/null | tail -1) && [ -n "$dialog" ]; }

"$program" --language en --theme light &
pid=$!
until_ main_window
until_ xdotool windowactivate --sync "$window"
for _ in 1 2 3; do xdotool key ctrl+n; within 20 title_has "(not saved)" && break; done
until_ title_has "(not saved)"
drag 80 245 450 330 # the first pool of the palette
until_ title_has "*"
drag 80 245 650 520
drag 450 318 650 520 # from the ring of one site to the other
xdotool key ctrl+j key ctrl+s
until_ save_dialog
for _ in 1 2 3; do # the whole name again, should keys have come before the dialog took them
  xdotool windowactivate --sync "$dialog" key ctrl+a type --delay 5 "$file"
  xdotool key Return
  within 20 test -s "$file" && break
done
until_ title_has "dragged.spanwright"
until_ title_lacks "*"

# undone, and again; saved is what it was
xdotool windowactivate --sync "$window" key ctrl+z
until_ title_has "*"
xdotool key ctrl+shift+z
until_ title_lacks "*"

# a report by the command's name; Return exports, the name says where
report=$home/drawn.pdf
for _ in 1 2 3; do
  xdotool windowactivate --sync "$window" key ctrl+k
  sleep 0.5 # the palette is no window of its own that could be waited for
  xdotool type --delay 20 "export report"
  sleep 0.5
  xdotool key Return
  within 10 report_dialog && break
  xdotool key Escape
done
until_ report_dialog
for _ in 1 2 3; do
  xdotool windowactivate --sync "$dialog" key alt+e
  within 20 export_dialog && break
done
until_ export_dialog
xdotool windowactivate --sync "$dialog" key ctrl+a type --delay 5 "$report"
xdotool key Return
until_ test -s "$report"
until_ report_dialog
xdotool windowactivate --sync "$dialog" key Escape
until_ is_alone
[ "$(head -c 5 "$report")" = "%PDF-" ] || fail "the report is no PDF"

xdotool windowactivate --sync "$window" key ctrl+q
until_ ended
wait "$pid" || fail "the program ended with $?"
pid=

code=0
"$cli" assess --json "$file" >"$home/assessed.json" || code=$?
[ "$code" -le 1 ] || fail "the file cannot be assessed"
grep -q '"days_to_train"' "$home/assessed.json" || fail "nothing was computed"
"$cli" report --md "$file" >"$home/report.md"
for words in "Site" "Site 2" "Site – Site 2" "Job 1"; do grep -q "$words" "$home/report.md" || fail "the report does not name $words"; done
! grep -q "Site 3" "$home/report.md" || fail "there is a site too many"
