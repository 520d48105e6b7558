"""`salto verify`: check a file, or take the whole check along as files that need no server."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import click

from assess.app import create_app
from assess.clock import Clock
from assess.credentials import scanning
from assess.credentials.issuer import FOLDER
from assess.credentials.scanning import NoReaderError
from assess.errors import SaltoError
from assess.services import check_registers, checking_files, publishing
from assess.services.check_registers import Register
from assess.services.checking_files import UNREADABLE, Finding, Found, Printed
from assess.services.office import Office
from assess.settings import Settings
from assess.web.verify import paper

ANSWERS: Final[Mapping[Finding, tuple[int, str, str]]] = {
    Finding.VALID: (0, "Valid", "Signed by {issuer}, and not withdrawn, by the list of {as_of}."),
    Finding.SIGNED: (
        10,
        "Valid when it was signed",
        "Signed by {issuer}. Whether it was withdrawn since then cannot be told from what is here.",
    ),
    Finding.EXPIRED: (11, "Past its date", "Valid until {expires}. What it says was true then, and may be true still."),
    Finding.SUSPENDED: (12, "Paused", "It rests for now, by the list of {as_of}. Ask her, or {issuer}."),
    Finding.REVOKED: (13, "Withdrawn", "{issuer} withdrew it, by the list of {as_of}. It counts no longer."),
    Finding.REPLACED: (14, "Replaced by a newer one", "Ask her for that paper. So says the list of {as_of}."),
    Finding.ALTERED: (15, "This was changed after signing", "The signature does not fit. Do not go by this file."),
    Finding.UNKNOWN_ISSUER: (
        16,
        "We do not know who signed this",
        "It may come from an organisation whose keys are not here. This is not a no.",
    ),
    Finding.UNREADABLE: (
        17,
        "This holds no certificate that can be read",
        "It says nothing about a certificate. Take the PDF, the credential, or a sharp picture of the whole square.",
    ),
}
"""Exit status, answer, and what it means. 1 is kept for what could not be checked at all."""
PRINTED: Final[Mapping[Printed, str]] = {
    Printed.AGREES: "The words that the file prints are the signed ones.",
    Printed.DIFFERS: "The file prints other words than were signed.",
    Printed.NOT_COMPARED: "Compare what the file prints with these lines yourself.",
}
MOST_BYTES: Final = scanning.MOST_BYTES


class _Verify(click.Group):
    """`salto verify FILE` is short for `salto verify file FILE`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in {*self.commands, "--help"}:
            args = ["file", *args]
        return super().parse_args(ctx, args)


@click.group("verify", cls=_Verify)
def verify() -> None:
    """Check a file with a certificate, or take the whole check along as files."""


@verify.command("file")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option(
    "--with",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Go by this folder, which `salto verify export` wrote, in place of this installation.",
)
def file(file: Path, folder: Path | None) -> None:
    """Check a FILE: a paper's PDF, a credential (JSON or token), or a photograph of the square. No network is used.

    The exit status is 0 for valid, 10 to 17 for the other answers, and 1 when nothing could be checked.
    """
    if file.stat().st_size > MOST_BYTES:
        raise click.ClickException(f"Nothing was checked: {file} is larger than {MOST_BYTES // 1_000_000} MB.")
    try:
        found = _checked(file.read_bytes(), folder)
    except SaltoError as error:
        raise click.ClickException(
            f"Nothing could be checked; this says nothing about the certificate. {error}"
        ) from error
    code, answer, meaning = ANSWERS[found.finding]
    for line in _said(found, answer, meaning):
        click.echo(line)
    raise click.exceptions.Exit(code)


def _checked(body: bytes, folder: Path | None) -> Found:
    clock = Clock()
    register = _register(folder, clock)
    found = checking_files.check_body(body, register, clock.now())
    if found.finding is not Finding.UNREADABLE or body.startswith((b"%PDF-", b"{")):
        return found
    try:
        read = scanning.symbols(body)
    except NoReaderError as error:
        raise click.ClickException(
            "Nothing was checked: reading photographs needs one more package. Type: pip install 'salto[scan]'"
        ) from error
    except ValueError:
        return UNREADABLE
    answers = [checking_files.of_symbol(one, register, clock.now()) for one in read]
    return answers[0] if len(answers) == 1 else UNREADABLE


def _register(folder: Path | None, clock: Clock) -> Register:
    if folder is not None:
        return check_registers.exported(folder)
    return check_registers.here(Office(Settings.from_environment(), clock))


def _said(found: Found, answer: str, meaning: str) -> list[str]:
    values: dict[str, Any] = {
        "issuer": found.issuer,
        "expires": found.expires_on,
        "as_of": f"{found.as_of:%Y-%m-%d %H:%M}" if found.as_of else "",
    }
    lines = [answer, meaning.format(**values)]
    if found.code:
        lines += ["", found.holder or "(a paper without a name)", found.title]
        lines += [f"  {title}: {level}" for title, level in found.parts]
        lines += [f"Issued {found.issued_on} by {found.issuer}", f"Code {found.code}"]
    return [*lines, PRINTED[found.printed]] if found.printed else lines


@verify.command("export")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def export(folder: Path) -> None:
    """Write the whole check into FOLDER: its page, keys, rubrics, and what was taken back until now.

    It works from any web server, an archive or a USB stick. Export again to bring what was taken back up to date.
    """
    app = create_app(Settings.from_environment())
    with app.app_context():
        files = {name: text.encode() for name, text in paper.site()}
    office = Office(Settings.from_environment(), Clock())
    for organisation in publishing.organisations(office):
        for published in publishing.files(office, organisation.id, office.clock.now()):
            files[f"{FOLDER}/{organisation.id}/{published.name}"] = published.body
    for name, body in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = path.with_name(f".{path.name}.{os.getpid()}")
        whole.write_bytes(body)
        whole.replace(path)
    click.echo(f"{len(files)} files in {folder}. Open {folder / 'index.html'}, or put the folder on a web server.")
