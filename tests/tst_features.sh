#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/tst_features.sh ROOT: every test and every case that docs/features.md names is there, and no must is without one.
set -u
root=$1
table=$root/docs/features.md
missing=0
complain() { echo "$1"; missing=1; }
while IFS='|' read -r _ mark feature shown _; do
  shown=${shown//,/ }; shown=${shown//;/ }
  [[ $mark =~ ^\ M\ [0-9]+ && ! $shown =~ \`tst_ ]] && complain "no test shows: $feature"
  file=
  for word in $shown; do
    case $word in
      \`tst_*) name=${word//\`/}
        file=$(find "$root/tests" -name "$name.cpp" -o -name "$name.sh" | head -1)
        [ -n "$file" ] || complain "there is no $name" ;;
      [a-z]*[A-Z]*) [ -n "$file" ] && ! grep -q "$word" "$file" && complain "$(basename "$file") has no case $word" ;;
    esac
  done
done < <(grep '^| ' "$table")
[ "$missing" = 0 ] && echo "$(grep -c '^| [MSC] ' "$table") features are shown"
exit $missing
