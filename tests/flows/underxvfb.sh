#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# underxvfb.sh WIDTHxHEIGHT COMMAND...: on an X server of its own with a window manager and without a session bus; the command's exit code.
set -uo pipefail
size=$1; shift
for tool in Xvfb openbox xprop; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 77; }
done
folder=$(mktemp -d)
server=
manager=
trap 'kill $manager $server 2>/dev/null; rm -rf "$folder"' EXIT
within() { # SECONDS CONDITION...: polls
  local end=$((SECONDS + $1)); shift
  until "$@"; do [ "$SECONDS" -lt "$end" ] || return 1; sleep 0.05; done
}
is_managed() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id"; }
# the server picks a free display itself, so that two runs at once never meet
Xvfb -displayfd 3 -nolisten tcp -screen 0 "${size}x24" 3>"$folder/display" 2>"$folder/errors" & server=$!
within 60 test -s "$folder/display" || { cat "$folder/errors" >&2; echo "no X server" >&2; exit 1; }
DISPLAY=:$(cat "$folder/display")
export DISPLAY
export DBUS_SESSION_BUS_ADDRESS=disabled: # nothing is started on, or told to, the desktop of whoever runs this
openbox >/dev/null 2>&1 & manager=$!
within 60 is_managed || { echo "no window manager" >&2; exit 1; }
"$@"
