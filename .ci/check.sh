#!/bin/sh
# Every check that needs no running program, all of them even when an early one fails.
set -u
cd "$(dirname "$0")/.."

failed=
check() { # check NAME COMMAND...
    name=$1
    shift
    if output=$("$@" 2>&1); then
        printf 'ok       %s\n' "$name"
    else
        failed="$failed $name,"
        printf 'FAILED   %s\n%s\n\n' "$name" "$output"
    fi
}

python=.venv/bin/python
check "format"       "$python" -m ruff format --check .
check "rules"        "$python" -m ruff check .
check "types"        "$python" -m mypy
check "import law"   "$python" -c "from importlinter.cli import lint_imports_command; lint_imports_command()"
check "content"      .venv/bin/salto content check
check "pictures"     .venv/bin/salto pictures check
check "translations" .venv/bin/salto translations check

[ -z "$failed" ] || { printf 'Not in order:%s see above.\n' "${failed%,}:"; exit 1; }
