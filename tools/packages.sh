# Debian 12 packages, one list per purpose; sourced by run and test.
build_packages="build-essential cmake ninja-build pkg-config qt6-base-dev qt6-base-dev-tools libqt6opengl6-dev
  qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n libqt6svg6 libqcustomplot-dev
  nlohmann-json3-dev libsqlite3-dev libgeographiclib-dev libcli11-dev libnlopt-cxx-dev libboost-graph-dev libtbb-dev coinor-libcbc-dev libpugixml-dev libzip-dev libxlsxwriter-dev fontconfig fonts-dejavu-core
  fonts-noto-cjk ca-certificates"
test_packages="xvfb xauth openbox xdotool x11-utils poppler-utils sqlite3 git desktop-file-utils appstream mandoc shared-mime-info lintian dpkg-dev file
  libglib2.0-bin debootstrap"

missing_packages() {
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
  done
}

# ensure_packages LIST...: installs what is missing; says what is needed where it cannot.
ensure_packages() {
  if ! command -v apt-get >/dev/null 2>&1; then
    for tool in cmake ninja c++; do
      command -v "$tool" >/dev/null 2>&1 && continue
      echo "This system has no apt-get. Install a C++20 compiler, CMake 3.25, Ninja, Qt 6.4 (Widgets, PrintSupport, Svg," >&2
      echo "LinguistTools, Test), QCustomPlot 2.1 for Qt 6, nlohmann-json 3.11, SQLite 3.40, GeographicLib, NLopt, CLI11, Boost 1.74, oneTBB 2021.8, COIN-OR CBC 2.10, pugixml 1.13, libzip 1.7 and libxlsxwriter 1.1," >&2
      echo "then run this command again. (Missing now: $tool)" >&2
      exit 1
    done
    return 0
  fi
  local missing; missing=$(missing_packages "$@")
  [ -z "$missing" ] && return 0
  local sudo=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || { echo "Missing packages: $missing" >&2; echo "Install them as root: apt-get install --no-install-recommends $missing" >&2; exit 1; }
    sudo=sudo
  fi
  echo "Installing: $missing" >&2
  local log; log=$(mktemp)
  if ! { $sudo apt-get update -q && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2; echo "The packages above could not be installed; the whole log is in $log." >&2; exit 1
  fi
  rm -f "$log"
}

# build_tree FOLDER TARGET [CMAKE ARGUMENTS]: configures once, then builds; quiet unless it fails.
build_tree() {
  local folder=$1 target=$2; shift 2
  local log; log="$folder/build.log"
  mkdir -p "$folder"
  if [ ! -f "$folder/build.ninja" ]; then
    echo "Configuring ..." >&2
    cmake -S . -B "$folder" -G Ninja "$@" >"$log" 2>&1 || { tail -n 40 "$log" >&2; exit 1; }
  fi
  if [ -t 2 ]; then
    ninja -C "$folder" $target >&2 || exit 1
  else
    ninja -C "$folder" $target >"$log" 2>&1 || { grep -E "error|FAILED" -A5 "$log" | head -60 >&2; tail -n 5 "$log" >&2; exit 1; }
  fi
}
