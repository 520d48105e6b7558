"""The two signed lists for checks without this server: whose keys count, and which certificates were taken back."""

from collections.abc import Mapping

from assess.credentials import cose, registers
from assess.credentials.compact import PLACE
from assess.credentials.cose import OWN
from assess.credentials.registers import KnownKey, TakenBack
from assess.services import signing_credentials
from assess.services.office import Office
from assess.storage import certificates, credentials, organisations


def issuers(office: Office) -> bytes:
    """Give the list of keys, each named after the organisation that signs with it, or after all that may."""
    with office.see() as connection:
        names = {one.id: one.name for one in organisations.all_organisations(connection)}
    everybody = "; ".join(names.values())
    owners = {key.id: key.owner for key in office.keyring.all_keys()}
    keys = [
        KnownKey(key_id=key.id, public=key.raw, name=names.get(owners[key.id] or "", everybody))
        for key in office.keyring.public_keys()
    ]
    return registers.issuers(keys, office.clock.now(), office.keyring.sign)


def taken_back(office: Office) -> bytes:
    """Give the list of places that no longer stand."""
    return registers.taken_back(places(office), office.clock.now(), office.keyring.sign)


def places(office: Office) -> Mapping[int, TakenBack]:
    """Give the places that no longer stand, and why: each as the symbol on its paper names it."""
    with office.see() as connection:
        statuses = certificates.newest_statuses(connection)
        symbols = credentials.symbols_of_changed(connection)
    known = {kind.name.lower(): kind for kind in TakenBack}
    return {
        _place(office, certificate, symbols.get(certificate)): known[status]
        for certificate, status in statuses.items()
        if status in known
    }


def _place(office: Office, certificate: str, symbol: bytes | None) -> int:
    if symbol is None:
        return signing_credentials.place(office, certificate)
    return int(cose.opened(symbol).claims[OWN][PLACE])
