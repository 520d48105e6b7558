"""Who guesses has to wait. Each process reads who that is at most once a second, so a hit costs no query and no write."""

import time
from dataclasses import dataclass, field

from flask import Flask, current_app, request

from assess.errors import TooMany, Unavailable
from assess.services import limiting_checks
from assess.services.limiting_checks import Blocked
from assess.web import current
from assess.web.languages import N_

KEY = "salto_rate_limit"
FRESH_SECONDS = 1.0


class HasToWait(TooMany):
    """This address may try again after `seconds`."""

    def __init__(self, seconds: int) -> None:
        """Say how long, in words that fit any surface."""
        super().__init__(
            "too_many_tries",
            N_("Many codes from this network did not exist, so checking is paused here."),
            N_("Try again in %(seconds)s seconds. The certificate itself is not affected."),
            seconds=seconds,
        )
        self.seconds = seconds


@dataclass(slots=True)
class _Memory:
    """What this process read last; stale after a second, so nothing that another process must know lives here."""

    blocked: Blocked | None = None
    read_at: float = field(default=float("-inf"))


def register(app: Flask) -> None:
    """Prepare the memory of one app; both surfaces that check share it."""
    app.extensions.setdefault(KEY, _Memory())


def check() -> None:
    """Let this address ask, or raise HasToWait. When the database is away nobody is blocked: the look-up will say so."""
    memory: _Memory = current_app.extensions[KEY]
    moment = time.monotonic()
    if moment - memory.read_at >= FRESH_SECONDS:
        memory.read_at = moment
        try:
            memory.blocked = limiting_checks.blocked(current.office())
        except Unavailable:
            memory.blocked = None
    blocked = memory.blocked
    if blocked is None or not (blocked.addresses or blocked.everybody_who_missed):
        return
    seconds = blocked.wait(address_hash(), current.now())
    if seconds:
        raise HasToWait(seconds)


def count_miss() -> None:
    """Remember that this address asked for what does not exist."""
    try:
        limiting_checks.count_miss(current.office(), address_hash())
    except Unavailable:
        return


def address_hash() -> str:
    """Give the keyed hash of the address that asks."""
    return limiting_checks.address_hash(current.office(), request.remote_addr or "")
