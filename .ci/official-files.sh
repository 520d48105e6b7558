#!/bin/sh
# Official files to test against that only a source archive carries: the JSON Schema of Open Badges 3.0 and the test
# vectors of the W3C, in the tests of openbadgeslib. They go to .venv/official; nothing of them is ever committed.
# pip compares the archive with the hashes in the lock.
set -eu
cd "$(dirname "$0")/.."

official=.venv/official
version=$(sed -n 's/^openbadgeslib==\([^ ]*\).*/\1/p' requirements.txt)
[ "$(cat "$official/version" 2>/dev/null || :)" != "$version" ] || exit 0

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sed -n '/^openbadgeslib==/,/[^\\]$/p' requirements.txt >"$folder/lock.txt"
.venv/bin/python -m pip download --quiet --disable-pip-version-check --require-hashes --no-deps \
    --no-binary openbadgeslib --dest "$folder" --requirement "$folder/lock.txt"
tar -xzf "$folder/openbadgeslib-$version.tar.gz" -C "$folder"
rm -rf "$official"
mkdir -p "$official"
cp -R "$folder/openbadgeslib-$version/tests/fixtures/." "$official/"
printf '%s\n' "$version" >"$official/version"
