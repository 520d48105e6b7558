"""`salto credentials`: certificates for wallets and partners, and what an issuer publishes."""

from pathlib import Path

import click

from assess.clock import Clock
from assess.credentials.issuer import FOLDER
from assess.domain.code import Mistyped, parse
from assess.services import exporting, publishing
from assess.services.exporting import Form
from assess.services.office import Office
from assess.settings import Settings


@click.group("credentials")
def credentials() -> None:
    """Give certificates out for wallets and partners, and publish the issuer's files."""


@credentials.command("export")
@click.argument("code")
@click.option(
    "--form",
    type=click.Choice([one.value for one in Form]),
    default=Form.JSON.value,
    show_default=True,
    help="json: Open Badge; jwt: the same as a token; elm: European Learning Model, not sealed.",
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write it to this file.")
def export(code: str, form: str, out: Path | None) -> None:
    """Give the certificate with this CODE out."""
    read = parse(code)
    if isinstance(read, Mistyped):
        raise click.ClickException("This is not a certificate code. Compare it with the paper.")
    body = exporting.by_code(_office(), read, Form(form))
    if out is None:
        click.echo(body.decode())
        return
    out.write_bytes(body)
    click.echo(f"{out}: {len(body)} bytes")


@credentials.command("publish")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def publish(folder: Path) -> None:
    """Write keys and status lists of every organisation into FOLDER, signed as of now, for any static host."""
    office = _office()
    for organisation in publishing.organisations(office):
        place = folder / FOLDER / organisation.id
        place.mkdir(parents=True, exist_ok=True)
        for file in publishing.files(office, organisation.id, office.clock.now()):
            (place / file.name).write_bytes(file.body)
            click.echo(f"{place / file.name}: {len(file.body)} bytes")


def _office() -> Office:
    return Office(Settings.from_environment(), Clock())
