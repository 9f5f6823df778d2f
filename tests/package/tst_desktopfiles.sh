#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What a desktop reads of the program is well-formed by the desktop's own tools, and its parts name each other.
# Usage: tst_desktopfiles.sh SOURCE VERSION
set -uo pipefail
export PKGSYSTEM_ENABLE_FSYNC=0 # of update-mime-database
desktop=$1/resources/desktop version=$2
for tool in desktop-file-validate appstreamcli update-mime-database; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 77; }
done
fail() { echo "$*"; exit 1; }
id=org.spanwright.Spanwright
entry=$desktop/$id.desktop about=$desktop/$id.metainfo.xml type=$desktop/spanwright-mime.xml
mime=application/vnd.spanwright.project

out=$(desktop-file-validate "$entry" 2>&1) && [ -z "$out" ] || fail "desktop-file-validate: $out"
out=$(appstreamcli validate --no-net --strict "$about" 2>&1) || fail "appstreamcli: $out"
for key in Name Comment GenericName Keywords; do grep -q "^$key\[zh_CN\]=." "$entry" || fail "$key has no Chinese"; done
grep -q "^Exec=spanwright %f$" "$entry" || fail "a file that is opened is not handed over"
grep -q "^MimeType=$mime;$" "$entry" || fail "the desktop file does not open $mime"
grep -q "<mediatype>$mime</mediatype>" "$about" || fail "the metainfo does not name $mime"
grep -q "<id>$id</id>" "$about" && grep -q "<launchable type=\"desktop-id\">$id.desktop<" "$about" || fail "the metainfo names another desktop file"
grep -q "<release version=\"$version\"" "$about" || fail "the metainfo lacks release $version"
grep -q "^spanwright ($version-" "$desktop/debian/changelog" || fail "the Debian change log lacks $version"
grep -q '<project_license>GPL-3.0-or-later<' "$about" || fail "the metainfo states another licence"

data=$(mktemp -d); trap 'rm -rf "$data"' EXIT
mkdir -p "$data/mime/packages"
cp "$type" "$data/mime/packages/spanwright.xml"
out=$(XDG_DATA_DIRS=$data update-mime-database "$data/mime" 2>&1) && [ -z "$out" ] || fail "update-mime-database: $out"
grep -q "^70:$mime:\*.spanwright\|^50:$mime:\*.spanwright" "$data/mime/globs2" || fail "*.spanwright has no type"
# a planted error is noticed by each tool
sed 's/^Type=.*/Type=Nothing/' "$entry" > "$data/$id.desktop"
! desktop-file-validate "$data/$id.desktop" >/dev/null 2>&1 || fail "a wrong desktop file passes"
sed 's/<summary>[^<]*<.summary>//' "$about" > "$data/$id.metainfo.xml"
! appstreamcli validate --no-net --strict "$data/$id.metainfo.xml" >/dev/null 2>&1 || fail "a metainfo without summary passes"
