"""The two signed lists for checks without this server: whose keys count, and which certificates were taken back."""

from collections.abc import Mapping

from assess.credentials import registers
from assess.credentials.registers import KnownKey, TakenBack
from assess.services import signing_credentials
from assess.services.office import Office
from assess.storage import certificates, organisations


def issuers(office: Office) -> bytes:
    """Give the list of keys, named after the organisations that sign with them here."""
    with office.see() as connection:
        name = "; ".join(one.name for one in organisations.all_organisations(connection))
    keys = [KnownKey(key_id=key.id, public=key.raw, name=name) for key in office.keyring.public_keys()]
    return registers.issuers(keys, office.clock.now(), office.keyring.sign)


def taken_back(office: Office) -> bytes:
    """Give the list of places that no longer stand."""
    return registers.taken_back(places(office), office.clock.now(), office.keyring.sign)


def places(office: Office) -> Mapping[int, TakenBack]:
    """Give the places that no longer stand, and why."""
    with office.see() as connection:
        statuses = certificates.newest_statuses(connection)
    known = {kind.name.lower(): kind for kind in TakenBack}
    return {
        signing_credentials.place(office, certificate): known[status]
        for certificate, status in statuses.items()
        if status in known
    }
