#!/bin/sh
# Runs the Swift tests on Linux in a Debian trixie root, the first Debian that has a Swift toolchain.
#
#   ROOT  folder made by:  debootstrap --variant=minbase trixie "$ROOT"  (about 3.5 GB when done)
#
# Run ../generate.sh first. CARGO_TARGET_DIR is honoured. Needs root; /proc is mounted in ROOT while
# the tests run, because without it the compiler cannot find its own libraries. TESTS narrows the
# run to the tests of this name; FORMAT=1 also checks the style of the hand-written Swift.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${ROOT:?ROOT is the folder of a Debian trixie root}"
cd "$here/../.."
target=${CARGO_TARGET_DIR:-target}

[ -x "$ROOT/usr/bin/swift-build" ] || chroot "$ROOT" apt-get install -y --no-install-recommends \
  swiftlang libswiftlang swiftlang-dev libc6-dev g++ libstdc++-14-dev binutils

if ! mountpoint -q "$ROOT/proc"; then
  mount -t proc proc "$ROOT/proc"
  trap 'umount "$ROOT/proc"' EXIT
fi

package=$ROOT/pkg
mkdir -p "$package"
# The build folder stays, so that a second run compiles only what changed.
find "$package" -mindepth 1 -maxdepth 1 ! -name .build -exec rm -rf {} +
cp -r "$here/Package.swift" "$here/Sources" "$here/Tests" "$package/"
cp "$target/generated/swift/HospitalCrm.swift" "$package/Sources/HospitalCrm/"
cp "$target/generated/swift/HospitalCrmFFI.h" "$package/Sources/HospitalCrmFFI/"
cp "$target/debug/libcrm_mobile.so" "$package/"
if [ -d "$here/../../tests/vectors" ]; then
  cp -r "$here/../../tests/vectors" "$package/vectors"
fi

if [ -n "${FORMAT:-}" ]; then
  chroot "$ROOT" sh -c 'cd /pkg && swift format lint --strict Package.swift Sources/HospitalCrm/CalendarDay.swift -r Tests'
fi
chroot "$ROOT" sh -c 'cd /pkg && LD_LIBRARY_PATH=/pkg VECTORS_DIR=/pkg/vectors \
  swift test -Xlinker -L/pkg -Xswiftc -warnings-as-errors ${1:+--filter "$1"}' sh "${TESTS:-}"
