"""`salto staff`: a way in when nobody at the desk can give one."""

import click

from assess.clock import Clock
from assess.services import signing_in
from assess.services.office import Office
from assess.settings import Settings


@click.group()
def staff() -> None:
    """Give staff a way in."""


@staff.command("link")
@click.argument("sign_in_name")
@click.option("--reset", is_flag=True, help="Her password, app and passkeys count no longer once she uses it.")
def link(sign_in_name: str, *, reset: bool) -> None:
    """Print a one-time sign-in link for somebody who signs in as SIGN_IN_NAME."""
    settings = Settings.from_environment()
    office = Office(settings, Clock())
    token = signing_in.link_for(office, sign_in_name, resets=reset)
    click.echo(f"{settings.verify_address}/desk/link/{token}")
