#!/bin/sh
# Chromium and Chinese fonts for the tests that look at pages, from Debian's own packages.
# As root, or through sudo where that asks no password. Otherwise says what is missing and returns 1.
set -u

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
dpkg -s fonts-noto-cjk >/dev/null 2>&1 || missing="$missing fonts-noto-cjk"
[ -z "$missing" ] && exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        echo "The browser tests need:$missing. Install with: apt-get install$missing (as root)" >&2
        exit 1
    fi
fi

if ! command -v apt-get >/dev/null 2>&1; then
    echo "The browser tests need:$missing. This system has no apt-get; install them its own way." >&2
    exit 1
fi

echo "Installing$missing"
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null >/dev/null; }
# shellcheck disable=SC2086  # several packages, one word each
{ apt install -y --no-install-recommends $missing || { apt update && apt install -y --no-install-recommends $missing; }; } || {
    echo "Could not install:$missing. Try: apt-get install$missing (as root)" >&2
    exit 1
}
