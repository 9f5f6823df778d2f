#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Manual pages are clean by mandoc; they name every option of the window and every verb and option of the command line.
# Usage: tst_manpages.sh FOLDER SPANWRIGHT SPANWRIGHT-CLI
set -uo pipefail
folder=$1 program=$2 cli=$3
command -v mandoc >/dev/null || { echo "mandoc is missing" >&2; exit 77; }
fail() { echo "$*"; exit 1; }
missing=""
for page in spanwright.1 spanwright-cli.1; do
  out=$(mandoc -Tlint -Wstyle "$folder/$page" 2>&1 | grep -v "referenced manual not found")
  [ -z "$out" ] || fail "$out"
done
options() { grep -oE '(^|[ ,])--[a-z][a-z-]*' | tr -d ' ,' | sort -u; }
# A page as plain words, so that macros and line breaks do not matter.
words() { mandoc -Tascii "$folder/$1" | sed 's/.\x08//g' | tr -s ' \n' '  '; }
names() { # PAGE-TEXT OPTION: the option as a word of its own
  grep -qE -- "(^|[^a-z-])$2([^a-z-]|$)" <<<"$1"
}
window=$(words spanwright.1) line=$(words spanwright-cli.1)
for option in $("$program" --help | options); do names "$window" "$option" || missing+=" spanwright $option,"; done

help=$("$cli" --help) || fail "spanwright-cli --help fails"
verbs=$(sed -n '/^Subcommands:/,$p' <<<"$help" | sed -n 's/^  \([a-z]\+\) .*/\1/p')
[ "$(wc -w <<<"$verbs")" -ge 25 ] || fail "only these verbs are found in the help: $verbs"
for verb in $verbs; do
  grep -qE "^\.It Cm $verb( |\$)" "$folder/spanwright-cli.1" || missing+=" $verb,"
  for option in $("$cli" "$verb" --help | options); do names "$line" "$option" || missing+=" $verb $option,"; done
done
[ -z "$missing" ] || fail "not in the manual pages:${missing%,}"
