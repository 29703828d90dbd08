#!/bin/sh
# Builds the library and writes its Kotlin and Swift into <target>/generated/{kotlin,swift}.
#
# The description of the interface is kept in symbols that stripping removes, so the debug build is
# read; the stripped library that is shipped has the same interface. CARGO_TARGET_DIR is honoured.
set -eu
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}

# One after the other: together they would share the features of their dependencies.
cargo build -q -p crm-mobile
cargo build -q -p crm-bindgen

library=$target/debug/libcrm_mobile.so
[ -f "$library" ] || library=$target/debug/libcrm_mobile.dylib
for language in kotlin swift; do
  out=$target/generated/$language
  rm -rf "$out"
  "$target/debug/crm-bindgen" generate "$library" --no-format --language "$language" --out-dir "$out"
done
echo "generated: $target/generated/{kotlin,swift}"
