#!/bin/sh
# Makes .venv hold exactly what a lock file says, on a machine that has Python 3.11 and perhaps nothing else.
#
#   .ci/environment.sh requirements.txt         what Salto needs to run
#   .ci/environment.sh requirements-dev.txt     that, and what its tests need
#
# Debian and Ubuntu take pip and ensurepip out of Python, so "python3 -m venv" fails on a fresh machine. What is tried
# then, in this order: the system's own pip; pip's wheel from Debian's archive, fetched and unpacked here without being
# root; installing Debian's package, where we may. Only then do we stop, with the one line to type.
# When the lock has not changed since the last time, this ends after comparing two files.
set -eu
cd "$(dirname "$0")/.."

lock=${1:-requirements.txt}
venv=.venv
stamp=$venv/.installed-$lock

wanted() { # what the stamp of a finished environment holds: the version of Salto, and the lock
    grep -m 1 '^version' pyproject.toml
    cat "$lock"
}

if [ -x "$venv/bin/salto" ] && wanted | cmp -s - "$stamp"; then
    exit 0
fi

PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore
export PIP_USER PIP_DISABLE_PIP_VERSION_CHECK PIP_NO_INPUT PIP_ROOT_USER_ACTION
unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX PIP_REQUIRE_VIRTUALENV || :

say() { printf 'salto: %s\n' "$*" >&2; }

stop() { # stop REASON COMMAND
    say "$1 Please type this, and then make the same call again:"
    printf '\n    %s\n\n' "$2" >&2
    exit 1
}

as_root() { # runs a command as root, if that needs no password
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo -n "$@"
    else return 1
    fi
}

find_python() {
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            printf '%s' "$name"
            return
        fi
    done
    stop "Salto needs Python 3.11 or newer." "sudo apt-get install python3"
}

has_pip() { "$venv/bin/python" -m pip --version >/dev/null 2>&1; }

install_pip_from() { # install_pip_from FOLDER: puts the pip wheel found there into the environment, with itself
    for wheel in "$1"/pip-*.whl; do
        [ -f "$wheel" ] || continue
        "$venv/bin/python" "$wheel/pip" install --quiet --no-index --no-deps "$wheel" && return
    done
    return 1
}

fetch_debian_wheel() { # as any user, with package lists of our own when the machine has none
    command -v apt-get >/dev/null 2>&1 && command -v dpkg-deb >/dev/null 2>&1 || return 1
    folder=$(mktemp -d)
    mkdir -p "$folder/lists/partial" "$folder/archives/partial"
    fetched=1
    if (cd "$folder" && apt-get -qq -o APT::Sandbox::User= download python3-pip-whl) >/dev/null 2>&1 ||
        (
            cd "$folder"
            own="-o Dir::State::Lists=$folder/lists -o Dir::Cache=$folder -o APT::Sandbox::User= -o Debug::NoLocking=1"
            # shellcheck disable=SC2086  # the options are words
            apt-get -qq $own update && apt-get -qq $own download python3-pip-whl
        ) >/dev/null 2>&1
    then
        dpkg-deb -x "$folder"/python3-pip-whl_*.deb "$folder/unpacked" &&
            install_pip_from "$folder/unpacked/usr/share/python-wheels" && fetched=0
    fi
    rm -rf "$folder"
    return $fetched
}

install_debian_package() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends python3-pip-whl >/dev/null 2>&1 ||
        { as_root apt-get -qq update && as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get -qq install -y --no-install-recommends python3-pip-whl; } >/dev/null 2>&1 || return 1
    install_pip_from /usr/share/python-wheels
}

create_environment() {
    python=$(find_python) || exit 1
    say "making an environment in $venv ($("$python" --version))"
    "$python" -m venv "$venv" >/dev/null 2>&1 && has_pip && return
    "$python" -m venv --without-pip "$venv" ||
        stop "This Python cannot make an environment." "sudo apt-get install python3-venv"
    "$python" -m pip --python "$venv/bin/python" install --quiet pip >/dev/null 2>&1 && has_pip && return
    install_pip_from /usr/share/python-wheels && return
    say "this Python comes without pip; fetching it from Debian's archive"
    fetch_debian_wheel && return
    install_debian_package && return
    stop "pip could not be found." "sudo apt-get install python3-venv"
}

install_project() { # the project runs from this folder; the path is relative, so that the folder may be moved
    "$venv/bin/python" - <<'PYTHON'
import sysconfig, tomllib
from pathlib import Path

packages = Path(sysconfig.get_path("purelib"))
project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
for old in packages.glob("salto-*.dist-info/*"):
    old.unlink()
for old in packages.glob("salto-*.dist-info"):
    old.rmdir()
about = packages / f"salto-{project['version']}.dist-info"
about.mkdir()
(about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: salto\nVersion: {project['version']}\n", encoding="utf-8")
(packages / "salto.pth").write_text("../../../..\n", encoding="utf-8")
PYTHON
    cat >"$venv/bin/salto" <<'SCRIPT'
#!/bin/sh
'''exec' "$(dirname "$0")/python" "$0" "$@"
' '''
import sys

from assess.cli import main

sys.exit(main())
SCRIPT
    chmod +x "$venv/bin/salto"
}

if ! "$venv/bin/python" -c '' >/dev/null 2>&1 || ! has_pip; then
    create_environment
fi
say "installing the packages of $lock"
"$venv/bin/python" -m pip install --quiet --require-hashes --requirement "$lock" ||
    stop "The packages of $lock could not be installed (pip says why, above)." \
        "$venv/bin/python -m pip install --require-hashes --requirement $lock"
install_project
wanted >"$stamp"
