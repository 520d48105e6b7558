#!/bin/sh
# Pins every package, with the hashes of its files, into requirements.txt, requirements-sound.txt, requirements-oidc.txt
# and requirements-dev.txt.
#
# The files name no index: where a machine fetches packages is that machine's own affair. Hence the two --no-emit
# options and the fixed header (pip-compile would otherwise write the command line, with this machine's paths).
# SALTO_LOCK_UPGRADE=1 also moves what is already pinned to its newest version.
set -eu
cd "$(dirname "$0")/.."

python=${SALTO_LOCK_PYTHON:-.venv/bin/python}
upgrade=
[ -z "${SALTO_LOCK_UPGRADE:-}" ] || upgrade=--upgrade

compile() { # compile OUTPUT [options]
    output=$1
    shift
    "$python" -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --no-annotate \
        $upgrade "$@" --output-file "$output" pyproject.toml
    { printf '# Written by "make lock" from pyproject.toml. Edit that, not this.\n'; cat "$output"; } >"$output.new"
    mv "$output.new" "$output"
}

compile requirements.txt
compile requirements-sound.txt --extra recordings --extra voices --constraint requirements.txt
compile requirements-oidc.txt --extra oidc --constraint requirements.txt
compile requirements-dev.txt --extra dev --constraint requirements-sound.txt
