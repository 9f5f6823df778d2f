#!/usr/bin/env bash
# The layer check passes on the tree and fails when a rule is broken. Usage: tst_layers.sh SOURCE_FOLDER
set -u
source=$1
"$source/tests/layers.sh" "$source" || exit 1
copy=$(mktemp -d); trap 'rm -rf "$copy"' EXIT
cp -r "$source/models" "$source/widgets" "$source/app" "$copy/"
mkdir -p "$copy/widgets/canvas"
expect_failure() {
  if "$source/tests/layers.sh" "$copy" >/dev/null; then echo "not noticed: $1"; exit 1; fi
}
printf '#include <QString>\n' > "$copy/models/units/planted.h"; expect_failure "QString in models"; rm "$copy/models/units/planted.h"
printf '#include "assess/assess.h"\n' > "$copy/models/training/planted.h"; expect_failure "assess in training"; rm "$copy/models/training/planted.h"
printf '#include "charts/x.h"\n' > "$copy/widgets/canvas/planted.h"; expect_failure "charts in canvas"; rm "$copy/widgets/canvas/planted.h"
"$source/tests/layers.sh" "$copy" || exit 1
echo "layers hold"
