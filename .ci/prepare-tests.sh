#!/bin/sh
# The tests read PDFs, scan QR codes, drive a browser and run on a real PostgreSQL. Nothing of that is skipped where it
# is missing: it is installed where we may (root, or sudo without a password), otherwise we stop with the line to type.
set -eu

missing=

need() { # need PACKAGE COMMAND...: one of the commands is enough
    package=$1
    shift
    for name in "$@"; do
        command -v "$name" >/dev/null 2>&1 && return
    done
    case " $missing " in
    *" $package "*) ;;
    *) missing="$missing $package" ;;
    esac
}

need chromium chromium chromium-browser google-chrome
need firefox-esr firefox-esr firefox
need webkit2gtk-driver WebKitWebDriver
need xvfb Xvfb
need poppler-utils pdftotext
need poppler-utils pdftoppm
need zbar-tools zbarimg
need qpdf qpdf
need default-jdk-headless javac
need softhsm2 softhsm2-util
need_file() { # need_file PACKAGE FILE...: what is on no path; one of the files is enough
    package=$1
    shift
    for file in "$@"; do
        [ -e "$file" ] && return
    done
    missing="$missing $package"
}

# Debian keeps the server's programs off the path; Playwright's driver needs a library that a minimal system lacks.
need_file postgresql /usr/lib/postgresql/*/bin/initdb "$(command -v initdb || :)"
need_file libatomic1 /usr/lib/*/libatomic.so.1 /usr/lib/libatomic.so.1 /usr/lib64/libatomic.so.1
# veraPDF comes with a Python package; this is the part of Java that it needs and Java no longer has.
need_file libjaxb-java /usr/share/java/jaxb-runtime.jar

[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then root="sudo -n"
    else root=none
    fi
    if [ "$root" != none ]; then
        printf 'salto: installing for the tests:%s\n' "$missing" >&2
        # shellcheck disable=SC2086  # the packages are words
        { $root apt-get -qq update && $root env DEBIAN_FRONTEND=noninteractive \
            apt-get -qq install -y --no-install-recommends $missing; } >/dev/null && exec "$0"
    fi
fi
printf 'salto: the tests need programs that are not here. Please type this, and then make test again:\n\n    %s\n\n' \
    "sudo apt-get install --no-install-recommends$missing" >&2
exit 1
