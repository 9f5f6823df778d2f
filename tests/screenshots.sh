#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/screenshots.sh OUTDIR [BUILD]: the real window in two languages, two themes and two scales, for people to look at.
# One folder each: OUTDIR/en-light-100/01-start.png ... SHOTS="en-light-100 zh_CN-dark-200" takes only those;
# ONLY=canvas, ONLY=shell take the pictures of the canvas, of commands, reports and slides alone.
set -euo pipefail
out=${1:?where to?}
build=${2:-$(dirname "$0")/../build}
program=$build/tests/flows/screenshots
[ -x "$program" ] || { echo "build the target screenshots first" >&2; exit 2; }
: "${SHOTS:=$(echo {en,zh_CN}-{light,dark}-{100,200})}"
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT

for shot in $SHOTS; do
  IFS=- read -r language theme percent <<<"$shot"
  folder=$out/$shot
  mkdir -p "$folder"
  size=$((16 * percent))x$((10 * percent))
  QT_SCALE_FACTOR=$((percent / 100)) xvfb-run -a -s "-screen 0 ${size}x24" \
    bash -c 'openbox >/dev/null & wm=$!; "$@"; code=$?; kill $wm; exit $code' shots "$program" "$folder" "$language" "$theme" ${ONLY:-} 2>/dev/null ||
    { echo "$shot failed" >&2; exit 1; }
  echo "$folder: $(ls "$folder" | wc -l) pictures"
done
