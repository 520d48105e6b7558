"""The server as a command: granian, with workers that share nothing but the database."""

import os
import sys

from assess.settings import Settings

WORKERS = 2
THREADS = 4
"""Of each worker. With 200 connections at once, 99 of 100 checks waited less than with two, for the same CPU time (`make bench`
measures it); one worker alone would hold everybody up while it draws a paper.
"""
STOPS_WITHIN_SECONDS = 2


def server_environment(settings: Settings) -> dict[str, str]:
    """Give the environment in which the server's workers read the same settings."""
    return {
        **os.environ,
        "SALTO_INSTANCE": str(settings.instance),
        "SALTO_DATABASE": settings.database,
        "SALTO_CONTENT": str(settings.content),
        "SALTO_VERIFY_ADDRESS": settings.verify_address,
        "SALTO_ISSUER_ADDRESS": settings.issuer_address,
        "SALTO_PORT": str(settings.port),
    }


def server_command(settings: Settings, *more: str, workers: int = WORKERS) -> list[str]:
    """Give the command of the server; `more` are further options of granian."""
    return [
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
        str(workers),
        "--blocking-threads",
        str(THREADS),
        "--workers-kill-timeout",
        str(STOPS_WITHIN_SECONDS),
        "--no-access-log",
        "--log-level",
        "warning",
        *more,
        "--factory",
        "assess.app:create_app",
    ]
