"""`salto serve --https`: two servers side by side, the product over https and one page over http that helps to trust it."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

import click

from assess.cli.server import server_command, server_environment
from assess.services import serving_locally
from assess.services.office import Office
from assess.settings import Settings

LOOPBACK = ("127.0.0.1", "localhost")
EVERYWHERE = "0.0.0.0"  # noqa: S104  tablets are other machines
SOMEWHERE = ("192.0.2.1", 9)
"""An address of nobody (RFC 5737): nothing is sent there."""
LOOKS_EVERY_SECONDS = 0.5


def serve(office: Office, names: Sequence[str]) -> None:
    """Serve until somebody stops it; when one of the two servers ends, the other ends too."""
    main, helper, hosts = plan(office.settings, names)
    files = serving_locally.prepare(office, hosts)
    authority = serving_locally.authority(office)
    office.database.close()
    click.secho("Salto serves this network.", bold=True)
    click.echo(f"  Tablets, once each   http://{hosts[0]}:{helper.port}/trust/")
    click.echo(f"  Tablets, every day   {main.verify_address}/tablet/")
    click.echo(f"  Desk                 {main.verify_address}/desk/")
    click.echo(f"  Fingerprint of the certificate to install:\n    {authority.fingerprint}")
    encrypted = (
        "--ssl-certificate",
        str(files.certificate),
        "--ssl-keyfile",
        str(files.key),
        "--ssl-protocol-min",
        "tls1.2",
    )
    commands = (
        (server_command(main, *encrypted), _environment(main, "yes", main.surfaces)),
        (server_command(helper, workers=1), _environment(helper, "no", "trust")),
    )
    sys.stdout.flush()
    _until_one_ends([subprocess.Popen(command, env=environment) for command, environment in commands])  # noqa: S603  our own


def plan(settings: Settings, names: Sequence[str]) -> tuple[Settings, Settings, tuple[str, ...]]:
    """Give the settings of both servers, and the names and addresses of this machine, the one to print first."""
    hosts = tuple(dict.fromkeys([*names, own_address(), *LOOPBACK]))
    address = f"https://{hosts[0]}:{settings.port}"
    own = settings.verify_address == settings.address
    main = replace(
        settings,
        host=EVERYWHERE if settings.host in LOOPBACK else settings.host,
        https=True,
        verify_address=address if own else settings.verify_address,
        issuer_address=address if own else settings.issuer_address,
    )
    return main, replace(main, https=False, port=settings.port + 1), hosts


def own_address() -> str:
    """Give the address of this machine in its network; that of the loopback when it is in none, or in a public one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(SOMEWHERE)
        except OSError:
            return LOOPBACK[0]
        found = str(probe.getsockname()[0])
    return found if serving_locally.is_local(found) else LOOPBACK[0]


def _environment(settings: Settings, https: str, surfaces: str) -> dict[str, str]:
    return {
        **server_environment(settings),
        "SALTO_HTTPS": https,
        "SALTO_SURFACES": surfaces,
        "SALTO_HOST": settings.host,
    }


def _until_one_ends(servers: Sequence[subprocess.Popen[bytes]]) -> None:
    def stop(*_: object) -> None:
        for server in servers:
            server.terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while all(server.poll() is None for server in servers):
        time.sleep(LOOKS_EVERY_SECONDS)
    stop()
    for server in servers:
        server.wait()
