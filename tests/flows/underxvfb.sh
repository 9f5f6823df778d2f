#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# underxvfb.sh WIDTHxHEIGHT COMMAND...: on an X server of its own with a window manager; the command's exit code.
set -uo pipefail
size=$1; shift
for tool in xvfb-run openbox; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 77; }
done
exec xvfb-run -a -s "-screen 0 ${size}x24" bash -c '
  openbox >/dev/null 2>&1 & wm=$!
  for _ in $(seq 100); do xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break; sleep 0.05; done
  "$@"; code=$?
  kill $wm
  exit $code' command "$@"
