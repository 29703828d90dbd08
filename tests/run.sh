#!/usr/bin/env bash
# Builds and tests everything: Rust, Python, Kotlin; lints; and closes with one counting line.
#
#   bash tests/run.sh             all of it
#   bash tests/run.sh rust        only these parts: rust, python, kotlin
#
# Needs a Rust toolchain, Python 3.11 or later and, for Kotlin, a JDK 17 with Maven. Under CI
# (CI=true) what is missing is installed by name, and a part that was skipped is a failure; a person
# without a JDK sees the Kotlin part counted as skipped.
# Acceptance cases and real data are found in $CRM_SHARED, or in ../shared beside the checkout;
# without them those tests count as skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
root=$PWD
target=${CARGO_TARGET_DIR:-$root/target}
export CARGO_TARGET_DIR=$target
work=$target/test-run
mkdir -p "$work"
parts=${*:-rust python kotlin}
ci=${CI:-}
passed=0 failed=0 skipped=0
failures=()

if [ -z "${CRM_SHARED:-}" ] && [ -d ../shared ]; then
  CRM_SHARED=$(cd ../shared && pwd)
fi
[ -n "${CRM_SHARED:-}" ] && export CRM_SHARED

say() { printf '\n== %s (%ss)\n' "$*" "$SECONDS"; }
count() { passed=$((passed + $1)); failed=$((failed + $2)); skipped=$((skipped + $3)); }
wants() { [[ " $parts " == *" $1 "* ]]; }

# A step that either holds or not: one count.
check() {
  local name=$1; shift
  say "$name"
  if "$@" >"$work/log" 2>&1; then
    count 1 0 0
  else
    count 0 1 0; failures+=("$name"); tail -n 80 "$work/log"
  fi
}

# A step that prints counts of its own. The third word says how they are read.
counted() {
  local name=$1 how=$2 before=$failed; shift 2
  say "$name"
  "$@" >"$work/log" 2>&1; local status=$?
  local p=0 f=0 s=0
  case $how in
    cargo)
      read -r p f s < <(awk '/^test result:/ { for (i = 1; i <= NF; i++) { if ($i == "passed;") p += $(i-1); if ($i == "failed;") f += $(i-1); if ($i == "ignored;") s += $(i-1) } }
        /^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$/ { p += $1; f += $3; s += $5 }
        END { print p + 0, f + 0, s + 0 }' "$work/log") ;;
    pytest)
      read -r p f s < <(tail -n 3 "$work/log" | awk '{ for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) p = $(i-1); if ($i ~ /^(failed|error|errors)/) f += $(i-1); if ($i ~ /^skipped/) s = $(i-1) } }
        END { print p + 0, f + 0, s + 0 }') ;;
    surefire)
      read -r p f s < <(awk -F'[:,]' '/Tests run:.*Failures:.*Errors:.*Skipped:/ && !/Time elapsed/ { run = $2; bad = $4 + $6; skip = $8 }
        END { print run - bad - skip, bad + 0, skip + 0 }' "$work/log") ;;
  esac
  count "$p" "$f" "$s"
  if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then count 0 1 0; fi
  if [ "$status" -eq 0 ] && [ $((p + f)) -eq 0 ] && [ "$s" -eq 0 ]; then
    echo "no test was run"; count 0 1 0
  fi
  echo "$p passed, $f failed, $s skipped"
  grep -E '^(skipped|SKIPPED)' "$work/log" | sort | uniq | head -n 20
  if [ "$failed" -gt "$before" ]; then failures+=("$name"); tail -n 120 "$work/log"; fi
}

# A part that cannot run here: skipped for a person, a failure under CI.
missing() {
  if [ -n "$ci" ]; then
    count 0 1 0; failures+=("$1: $2")
  else
    count 0 0 1; echo "skipped: $1 ($2)"
  fi
}

# Debian packages by name; only where a package manager and the right to use it are at hand.
install() {
  [ -n "$ci" ] && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ] || return 1
  say "installing $*"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$work/apt.log" 2>&1
}

finish() {
  if [ ${#failures[@]} -gt 0 ]; then
    printf '\nfailed:\n'; printf '  %s\n' "${failures[@]}"
  fi
  printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
}

if ! command -v cargo >/dev/null; then
  echo "There is no Rust toolchain; see the README."; count 0 1 0; failures+=(rust); finish; exit 1
fi
command -v cc >/dev/null || install gcc libc6-dev

if wants rust; then
  check "rust: format" cargo fmt --all --check
  check "rust: lints" cargo clippy --workspace --exclude crm-bindgen --all-targets --all-features -- -D warnings
  check "rust: documentation" env RUSTDOCFLAGS="-D warnings" cargo doc -p crm-core --all-features --no-deps
  check "rust: the core without features" cargo check -p crm-core --no-default-features
  counted "rust: tests of the core" cargo cargo test -p crm-core --all-features
  counted "rust: examples and their sample" cargo cargo test -p crm-examples
  counted "rust: vectors, tidy, generated files, acceptance" cargo cargo test -p crm-tests --no-fail-fast
  counted "rust: bridge to Python" cargo cargo test -p crm-python
fi

if wants python; then
  python=${PYTHON:-python3}
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { install python3 python3-venv; python=python3; }
  if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    missing "python" "no Python 3.11 or later"
  elif ! { "$python" -m venv "$work/venv" >"$work/log" 2>&1 || { install python3-venv && "$python" -m venv "$work/venv" >"$work/log" 2>&1; }; }; then
    cat "$work/log"; missing "python" "no venv"
  else
    venv=$work/venv/bin
    check "python: tools" "$venv/pip" install -q --disable-pip-version-check -r bindings-python/requirements-test.txt
    # The ledger's export is read by the real programs; a person without this one sees its test skipped.
    command -v hledger >/dev/null || install hledger
    command -v hledger >/dev/null || missing "python: ledger" "no hledger"
    # A folder of its own: maturin asks pyo3 for another kind of linking than cargo does.
    check "python: build" env CARGO_TARGET_DIR="$target/maturin" VIRTUAL_ENV="$work/venv" "$venv/maturin" develop -q -m bindings-python/Cargo.toml
    check "python: ruff" "$venv/ruff" check bindings-python
    check "python: ruff format" "$venv/ruff" format --check bindings-python
    check "python: mypy" sh -c "cd bindings-python && '$venv/mypy' --strict python tests"
    check "python: stubs match" sh -c "cd bindings-python && '$venv/python' -m mypy.stubtest hospital_crm"
    counted "python: tests" pytest sh -c "cd bindings-python && '$venv/python' -m pytest -q tests"
  fi
fi

if wants kotlin; then
  if ! command -v mvn >/dev/null || ! command -v javac >/dev/null; then install openjdk-17-jdk-headless maven; fi
  if ! command -v mvn >/dev/null || ! command -v javac >/dev/null; then
    missing "kotlin" "no JDK with Maven"
  else
    check "kotlin: library and generated code" bash bindings-mobile/generate.sh
    counted "kotlin: ktlint and tests" surefire mvn -B -ntp -f bindings-mobile/kotlin/pom.xml verify "-Dcargo.target=$target"
  fi
fi

finish
