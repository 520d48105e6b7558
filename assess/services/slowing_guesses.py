"""Who guesses waits longer each time. A stranger's guesses never keep somebody out of a browser she signed in with before.

Misses are counted by name and network together, by name over all networks, and by network over all names; after a few free ones
each further one doubles the wait, up to a quarter of an hour. A browser in which somebody signed in carries a cookie that says so
(the device cookie of OWASP's guide against guessing): its tries are counted by themselves and by nothing else.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address

from assess.errors import TooMany
from assess.services.office import Office
from assess.storage import attempts

SURFACE = "sign_in"
WINDOW = timedelta(hours=1)
LONGEST = 900
FREE = 5
FREE_OF_A_NAME = 50
FREE_OF_A_NETWORK = 30
MOST_PEOPLE = 5
"""Members of staff that one browser is remembered for."""
PROOF_LENGTH = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who knocks: network address, the browser in two words, and the cookie that says who signed in with it before."""

    address: str = ""
    device: str = ""
    known: str = ""


NOBODY = Visitor()
Keys = Mapping[str, int]


def keys(office: Office, what: str, who: str | None, visitor: Visitor, staff_id: str | None) -> Keys:
    """Give what a guess counts for, and how many are free of each. `what` is guessed; `who` is a name or an id.

    Without a `who` only the network counts. Without an address only `who` does: somebody who is signed in, and by her guesses
    keeps nobody waiting but herself.
    """
    if staff_id is not None and knows(office, visitor.known, staff_id):
        return {office.keyed("guess", f"{what} browser {staff_id} {visitor.known.partition('.')[0]}"): FREE}
    network = _network(visitor.address)
    counted = {}
    if who is not None:
        counted[office.keyed("guess", f"{what} both {network} {who}")] = FREE
    if who is not None and network:
        counted[office.keyed("guess", f"{what} name {who}")] = FREE_OF_A_NAME
    if network:
        counted[office.keyed("guess", f"network {network}")] = FREE_OF_A_NETWORK
    return counted


def stop(office: Office, counted: Keys) -> None:
    """Raise TooMany while one of the keys has to wait; nothing is hashed or compared before."""
    now = office.clock.now()
    with office.see() as connection:
        misses = attempts.misses_and_last(connection, SURFACE, list(counted), now - WINDOW)
    waits = [0.0]
    for key, (count, last) in misses.items():
        over = count - counted[key]
        if over >= 0:
            pause = min(2 ** min(over, 10), LONGEST)
            waits.append((last + timedelta(seconds=pause) - now).total_seconds())
    seconds = int(max(waits) + 0.999)
    if seconds > 0:
        raise TooMany(
            "too_many_sign_ins",
            "There were too many tries.",
            "Wait %(seconds)s seconds, or use a browser in which you signed in before.",
            seconds=seconds,
        )


def note(office: Office, counted: Keys) -> None:
    """Count a miss."""
    with office.store() as connection:
        for key in sorted(counted):
            attempts.add_miss(connection, office.clock.new_id(), SURFACE, key, office.clock.now())


def forget(office: Office, counted: Keys) -> None:
    """Forget the misses of whoever got in: those of her browser, or of her name on this network; others stay."""
    own = [key for key, free in counted.items() if free == FREE]
    with office.store() as connection:
        attempts.forget_misses_of(connection, SURFACE, own)


def knows(office: Office, cookie: str, staff_id: str) -> bool:
    """Say whether a member of staff signed in with this browser before."""
    nonce, *proofs = cookie.split(".")
    expected = _proof(office, nonce, staff_id).encode()
    return any(hmac.compare_digest(one.encode(), expected) for one in proofs[:MOST_PEOPLE])


def remembered(office: Office, cookie: str, staff_id: str) -> str:
    """Give the browser's cookie with this member of staff in it; it holds no name and no id."""
    nonce, *proofs = cookie.split(".") if cookie else [office.clock.token()]
    own = _proof(office, nonce, staff_id)
    return ".".join([nonce, own, *[one for one in proofs if one != own][: MOST_PEOPLE - 1]])


def _proof(office: Office, nonce: str, staff_id: str) -> str:
    return office.keyed("known browser", f"{nonce} {staff_id}")[:PROOF_LENGTH]


def _network(address: str) -> str:
    """Give what one house has: an IPv4 address, or the first 64 bits of an IPv6 one."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(parsed) if parsed.version == 4 else parsed.exploded[:19]  # noqa: PLR2004  the version of the protocol
