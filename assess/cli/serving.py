"""`salto demo`, `salto setup` and `salto serve`."""

import os
import socket
import sys

import click

from assess.cli import serving_a_house
from assess.cli.server import server_command, server_environment
from assess.clock import Clock
from assess.domain.permissions import Role
from assess.errors import Conflict, Unavailable
from assess.services import demo as demo_data
from assess.services import managing_staff, printing, setting_up
from assess.services.office import Office
from assess.settings import Settings


@click.command()
@click.option("--port", type=int, help="Serve on this port (default: SALTO_PORT, else 8000).")
def demo(port: int | None) -> None:
    """Start Salto with the demo organisation; a second start keeps the data."""
    settings = _settings(port)
    _need_free_port(settings)
    office = Office(settings, Clock())
    setting_up.prepare(office, lambda what: click.echo(f"  {what} …"))
    if not setting_up.is_set_up(office):
        click.echo("  the demo organisation …")
        demo_data.load(office)
    _announce(office, demo_data.access(office))
    office.database.close()
    _serve(settings)


@click.command()
@click.option("--organisation", prompt=True, help="Its name, as certificates print it.")
@click.option("--place", prompt=True, help="Where it is.")
@click.option("--name", prompt="Your name", help="Who administers it.")
@click.option("--sign-in-name", prompt=True, help="The name you sign in with.")
def setup(organisation: str, place: str, name: str, sign_in_name: str) -> None:
    """Prepare an installation for a real organisation, and give its administrator a one-time link."""
    settings = Settings.from_environment()
    office = Office(settings, Clock())
    setting_up.prepare(office, lambda what: click.echo(f"  {what} …"))
    system = setting_up.found_organisation(office, name=organisation, place=place)
    roles = {Role.ADMINISTRATOR}
    token = managing_staff.invite(office, system, name=name, sign_in_name=sign_in_name, roles=roles)
    click.echo(f"Sign in once, within seven days: {settings.verify_address}/desk/link/{token}")


@click.command()
@click.option("--port", type=int, help="Serve on this port (default: SALTO_PORT, else 8000).")
@click.option("--https", is_flag=True, help="Serve a local network over https, with an authority of this house.")
@click.option(
    "--host-name", multiple=True, help="A local name of this machine, such as salto.local; may be given again."
)
def serve(port: int | None, https: bool, host_name: tuple[str, ...]) -> None:  # noqa: FBT001  a flag of a command
    """Serve an installation that is set up."""
    settings = _settings(port)
    _need_free_port(settings)
    office = Office(settings, Clock())
    setting_up.prepare(office)
    _say_when_papers_cannot_be_signed(office)
    if https:
        serving_a_house.serve(office, host_name)
        return
    office.database.close()
    _serve(settings)


def _say_when_papers_cannot_be_signed(office: Office) -> None:
    """Say it at the start, and serve all the same: assessing needs no certificate for documents."""
    try:
        printing.document_signer(office)
    except Unavailable as error:
        click.echo(str(error), err=True)


def _settings(port: int | None) -> Settings:
    given = {} if port is None else {"SALTO_PORT": str(port)}
    return Settings.from_environment({**os.environ, **given})


def _need_free_port(settings: Settings) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise Conflict(
                "port_in_use",
                "Something else serves on port %(port)s of this machine.",
                "Stop it, or choose another port: SALTO_PORT=8001 make run, or salto demo --port 8001.",
                port=settings.port,
            ) from error


def _announce(office: Office, access: demo_data.DemoAccess) -> None:
    at = office.settings.address
    click.echo("")
    click.secho("Salto is ready. Three addresses:", bold=True)
    click.echo(f"  Tablet (Fatma)     {at}/tablet/")
    click.echo(f"  Desk (Els, Karim)  {at}/desk/")
    click.echo(f"  Check (Bart)       {at}/verify/        a code to try: {access.code}")
    click.echo("")
    click.secho("Sign in at the desk with a link that works once:", bold=True)
    for name, token in access.links.items():
        click.echo(f"  {name:<18} {at}/desk/link/{token}")
    click.echo("")
    click.echo(f"Stop with Ctrl-C. Your data stay in the folder `{office.settings.instance}`.")


def _serve(settings: Settings) -> None:
    """Become the server: granian, with workers that share nothing but the database."""
    sys.stdout.flush()
    os.execve(sys.executable, server_command(settings), server_environment(settings))  # noqa: S606  our own server, with our own arguments
