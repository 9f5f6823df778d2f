#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package: its dependencies, lintian, installed into a root of its own, the programs run from there, a project is
# opened by its file type on an X server, and removing it leaves nothing. Usage: tst_package.sh BUILD WRITEPROJECT
set -uo pipefail
export PKGSYSTEM_ENABLE_FSYNC=0 # of update-mime-database
build=$1 writeproject=$2
source=$(cd "$(dirname "$0")/../.." && pwd)
for tool in cpack dpkg dpkg-deb dpkg-shlibdeps lintian update-desktop-database update-mime-database gio Xvfb xdotool; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 77; }
done
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
fail() { echo "package: $*"; exit 1; }

cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work" >"$work/cpack.log" 2>&1 || fail "cpack: $(tail -20 "$work/cpack.log")"
deb=$(ls "$work"/*.deb) || fail "no package was made"
case $(basename "$deb") in spanwright_*-1_*.deb) ;; *) fail "it is called $deb" ;; esac

depends=$(dpkg-deb -f "$deb" Depends)
for package in libc6 libstdc++6 libqt6widgets6 libqt6gui6 libqt6printsupport6 libqt6svg6 libqcustomplot2.1-qt6 libsqlite3-0 libtbb12 \
  qt6-translations-l10n "fonts-noto-cjk | fonts-wqy-microhei" shared-mime-info desktop-file-utils; do
  grep -qF "$package" <<<"$depends" || fail "it does not depend on $package: $depends"
done
lintian --fail-on error "$deb" >"$work/lintian.log" 2>&1 || fail "lintian: $(cat "$work/lintian.log")"

root=$work/root
mkdir -p "$root/var/lib/dpkg/"{info,updates,triggers} && : >"$root/var/lib/dpkg/status"
dpkg_here() { dpkg --root="$root" --log=/dev/null --force-depends --force-not-root --force-script-chrootless "$@" >"$work/dpkg.log" 2>&1; }
before=$(cd "$root" && find . -not -path './var/lib/dpkg*' | sort)
dpkg_here -i "$deb" || fail "dpkg -i: $(cat "$work/dpkg.log")"
for file in bin/spanwright bin/spanwright-cli share/applications/org.spanwright.Spanwright.desktop share/metainfo/org.spanwright.Spanwright.metainfo.xml \
  share/mime/packages/spanwright.xml share/icons/hicolor/{16x16,32x32,48x48,128x128,512x512}/apps/spanwright.png share/icons/hicolor/scalable/apps/spanwright.svg \
  share/man/man1/spanwright{,-cli}.1.gz share/doc/spanwright/{copyright,changelog.Debian.gz}; do
  [ -s "$root/usr/$file" ] || fail "$file is not installed"
done
[ "$(ldd "$root/usr/bin/spanwright" "$root/usr/bin/spanwright-cli" | grep -c 'not found')" -eq 0 ] || fail "a library is not found"

mkdir -m 700 "$work"/{home,config,data,cache,run}
export HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache XDG_RUNTIME_DIR=$work/run
export PATH=$root/usr/bin:$PATH
[ "$(command -v spanwright)" = "$root/usr/bin/spanwright" ] || fail "another spanwright runs"
version=$(dpkg-deb -f "$deb" Version)
[ "$(spanwright --version)" = "spanwright ${version%-1}" ] || fail "the window says it is $(spanwright --version), the package $version"
[ "$(spanwright-cli --version)" = "spanwright-cli ${version%-1}" ] || fail "the command line says it is $(spanwright-cli --version)"
QT_QPA_PLATFORM=offscreen spanwright --export "$work/report.pdf" sample:1 || fail "no report"
head -c 5 "$work/report.pdf" | grep '%PDF-' >/dev/null || fail "the report is no PDF"

# as a desktop does it: caches, the type of the file, the program for the type, the program started with the file
update-desktop-database "$root/usr/share/applications" || fail "update-desktop-database"
XDG_DATA_DIRS=$root/usr/share update-mime-database "$root/usr/share/mime" || fail "update-mime-database"
export XDG_DATA_DIRS=$root/usr/share:/usr/share
project="$work/two sites 项目.spanwright"
"$writeproject" 1 "$project" || fail "no project"
type=$(gio info -a standard::content-type "$project" | sed -n 's/.*standard::content-type: //p')
[ "$type" = application/vnd.spanwright.project ] || fail "the project is taken for $type"
gio mime "$type" | grep "org.spanwright.Spanwright.desktop" >/dev/null || fail "nothing opens $type"
cp "$project" "$work/no-ending"
type=$(gio info -a standard::content-type "$work/no-ending" | sed -n 's/.*standard::content-type: //p')
[ "$type" = application/vnd.spanwright.project ] || fail "without its ending the project is taken for $type"
"$source/tests/flows/underxvfb.sh" 1400x900 "$source/tests/package/opened.sh" "$project" || fail "a double click does not open the project"

rm -rf "$root/usr/share/mime/"{aliases,generic-icons,globs,globs2,icons,magic,mime.cache,subclasses,treemagic,types,version,XMLnamespaces,application} "$root/usr/share/applications/mimeinfo.cache"
dpkg_here -P spanwright || fail "dpkg -P: $(cat "$work/dpkg.log")"
after=$(cd "$root" && find . -not -path './var/lib/dpkg*' | sort)
[ "$before" = "$after" ] || fail "removing it leaves $(comm -13 <(echo "$before") <(echo "$after"))"
