#!/bin/sh
# PostgreSQL's server for the tests that want a real one, from Debian's own packages. Nothing is started here.
# As root, or through sudo where that asks no password. Otherwise says what is missing and returns 1.
set -u

command -v initdb >/dev/null 2>&1 && exit 0
for found in /usr/lib/postgresql/*/bin/initdb; do
    [ -x "$found" ] && exit 0
done

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        echo "The database tests need: postgresql. Install with: apt-get install postgresql (as root)" >&2
        exit 1
    fi
fi

if ! command -v apt-get >/dev/null 2>&1; then
    echo "The database tests need: postgresql. This system has no apt-get; install it its own way." >&2
    exit 1
fi

echo "Installing postgresql"
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null >/dev/null; }
{ apt install -y --no-install-recommends postgresql || { apt update && apt install -y --no-install-recommends postgresql; }; } || {
    echo "Could not install: postgresql. Try: apt-get install postgresql (as root)" >&2
    exit 1
}
