#!/usr/bin/env bash
# Every section of docs/physics.md that the code names is there. Usage: tst_sections.sh SOURCE_FOLDER
set -u
cd "$1" || exit 2
status=0
{
  grep -rhoE '(formula\(|, )"[A-Z][A-Za-z ]+"' models/assess/explain.cpp models/assess/details.cpp | grep -oE '"[^"]+"'        # formula("Goodput"), addParts(..., "Step", ...)
  grep -rhE 'docs/physics\.md' models widgets app | grep -oE '"[A-Z][^"]*"'                            # comments: docs/physics.md, sections "A" and "B"
} | tr -d '"' | sort -u | {
  count=0
  while read -r section; do
    case $section in "P = "*) continue ;; esac
    count=$((count + 1))
    grep -qE "^##+ $section\$" docs/physics.md || { echo "docs/physics.md has no section \"$section\""; status=1; }
  done
  [ "$count" -ge 8 ] || { echo "only $count sections are named; the search is broken"; status=1; }
  exit $status
}
