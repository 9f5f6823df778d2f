#!/usr/bin/env bash
# SPDX-FileCopyrightText: Spanwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package in a clean system made for it: apt installs it with what it depends on and nothing else, the programs
# run, a project is known by its type, and apt purges it without a trace. Needs root, debootstrap and a mirror.
# Usage: tst_cleanroot.sh BUILD WRITEPROJECT
set -uo pipefail
build=$1 writeproject=$2
skip() { echo "$*" >&2; exit 77; }
[ "$(id -u)" -eq 0 ] || skip "not root"
for tool in debootstrap cpack unshare; do command -v "$tool" >/dev/null || skip "$tool is missing"; done
mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE) $(CREATED_BY)' | awk '$2=="bookworm" && $3=="Packages"{print $1; exit}')
[ -n "$mirror" ] || skip "no mirror of Debian 12 is known"
fail() { echo "clean root: $*"; exit 1; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
root=$work/root
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log" 2>&1 || skip "debootstrap: $(tail -3 "$work/debootstrap.log")"
apt-get indextargets --format '$(SITE) $(RELEASE) $(CREATED_BY)' | awk '$3=="Packages" && $2~/^bookworm/{print "deb",$1,$2,"main"}' | sort -u >"$root/etc/apt/sources.list"
cp /etc/resolv.conf "$root/etc/"
[ ! -d /etc/apt/apt.conf.d ] || cp -n /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null
[ ! -d /usr/local/share/ca-certificates ] || cp -rn /usr/local/share/ca-certificates "$root/usr/local/share/" 2>/dev/null
inside() { # COMMAND: mounts are private to it, so that removing the root is safe
  unshare -m --propagation private sh -c 'mount --bind /dev "$0/dev"; mount -t proc proc "$0/proc"; mount -t sysfs sysfs "$0/sys"; mount -t tmpfs tmpfs "$0/tmp"
    exec chroot "$0" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' "$root" bash -c "$1"
}
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work" >"$work/cpack.log" 2>&1 || fail "cpack: $(tail -20 "$work/cpack.log")"
cp "$work"/spanwright_*.deb "$root/root/spanwright.deb"
"$writeproject" 1 "$root/root/no-ending" || fail "no project"
inside 'apt-get -q update && apt-get -q -y install --no-install-recommends /root/spanwright.deb' >"$work/install.log" 2>&1 || fail "apt: $(tail -20 "$work/install.log")"
inside 'ldd /usr/bin/spanwright /usr/bin/spanwright-cli | grep "not found"' && fail "a library is not found"
version=$(inside "dpkg-query -W -f '\${Version}' spanwright")
[ "$(inside 'QT_QPA_PLATFORM=offscreen spanwright --version')" = "spanwright ${version%-1}" ] || fail "the window does not start"
inside 'spanwright --language zh_CN --export /root/report.html sample:1 && grep -q 站点 /root/report.html' || fail "no report in Chinese"
inside 'spanwright-cli assess --json /root/no-ending | grep days_to_train' >/dev/null || fail "the project is not assessed"
inside 'grep -q "application/vnd.spanwright.project=org.spanwright.Spanwright.desktop" /usr/share/applications/mimeinfo.cache' || fail "nothing opens a project"
inside 'grep -q "application/vnd.spanwright.project:.*spanwright" /usr/share/mime/globs2' || fail "the type of a project is unknown"
# it starts as a window as well, without a screen
inside 'QT_QPA_PLATFORM=offscreen timeout 5 spanwright /root/no-ending; [ $? -eq 124 ]' || fail "the window does not stay open"
inside 'apt-get -q -y purge spanwright' >"$work/purge.log" 2>&1 || fail "purge: $(tail -20 "$work/purge.log")"
left=$(inside 'find / -xdev -iname "*spanwright*" -not -path "/root/*" -not -path "/proc/*" -not -path "/var/log/*" 2>/dev/null; grep -rl spanwright /usr/share/applications/mimeinfo.cache /usr/share/mime/globs2 2>/dev/null')
[ -z "$left" ] || fail "purging it leaves $left"
