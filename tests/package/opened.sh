#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# opened.sh PROJECT: opens the file with the program of its type, as a double click does, and waits for its window, which
# must carry the file's name, the program's class and its icon. Runs on an X server.
set -uo pipefail
project=$1
export QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY QT_QPA_PLATFORMTHEME
title="$(basename "$project") – Spanwright"
id() { xdotool search --onlyvisible --class spanwright 2>/dev/null | while read -r w; do [ "$(xdotool getwindowname "$w")" = "$title" ] && echo "$w"; done | head -1; }
gio open "$project" || exit 1
end=$((SECONDS + 60))
until window=$(id) && [ -n "$window" ]; do
  [ "$SECONDS" -lt "$end" ] || { echo "no window is called $title; there are: $(xdotool search --onlyvisible --name . getwindowname %@ 2>/dev/null)"; exit 1; }
  sleep 0.1
done
xprop -id "$window" _NET_WM_ICON | grep Icon >/dev/null || { echo "the window has no icon"; exit 1; }
xprop -id "$window" WM_CLASS | grep '"spanwright"' >/dev/null || { echo "the window is of another class"; exit 1; }
xdotool key --window "$window" ctrl+q
pid=$(xdotool getwindowpid "$window")
until ! kill -0 "$pid" 2>/dev/null; do
  [ "$SECONDS" -lt $((end + 30)) ] || { kill "$pid"; break; }
  sleep 0.1
done
exit 0
