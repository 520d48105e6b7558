"""`salto demo`, `salto setup` and `salto serve`."""

import os
import socket
import sys

import click

from assess.clock import Clock
from assess.domain.permissions import Role
from assess.errors import Conflict
from assess.services import demo as demo_data
from assess.services import managing_staff, setting_up
from assess.services.office import Office
from assess.settings import Settings

WORKERS = 2
THREADS = 4
"""Of each worker. With 200 connections at once, 99 of 100 checks waited a third less than with two, for the same CPU time; eight
gain nothing more, and one worker alone would hold everybody up while it draws a paper.
"""
STOPS_WITHIN_SECONDS = 2


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
def serve(port: int | None) -> None:
    """Serve an installation that is set up."""
    settings = _settings(port)
    _need_free_port(settings)
    office = Office(settings, Clock())
    setting_up.prepare(office)
    office.database.close()
    _serve(settings)


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
    environment = {
        **os.environ,
        "SALTO_INSTANCE": str(settings.instance),
        "SALTO_DATABASE": settings.database,
        "SALTO_CONTENT": str(settings.content),
        "SALTO_VERIFY_ADDRESS": settings.verify_address,
        "SALTO_ISSUER_ADDRESS": settings.issuer_address,
        "SALTO_PORT": str(settings.port),
    }
    arguments = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--host",
        settings.host,
        "--port",
        str(settings.port),
        "--workers",
        str(WORKERS),
        "--blocking-threads",
        str(THREADS),
        "--workers-kill-timeout",
        str(STOPS_WITHIN_SECONDS),
        "--no-access-log",
        "--log-level",
        "warning",
        "--factory",
        "assess.app:create_app",
    ]
    sys.stdout.flush()
    os.execve(sys.executable, arguments, environment)  # noqa: S606  our own server, with our own arguments
