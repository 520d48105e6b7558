"""Certificates per second and core, their size, and the check of a credential: the demo's certificate, again and again."""

import json
import time
from collections.abc import Iterator

from assess.credentials import data_integrity
from assess.credentials.signing import Verdict
from assess.domain.certificate import Statement
from assess.services import enrolling, printing
from assess.storage import certificates, credentials
from assess.storage.credentials import StoredCredential
from tests.bench.installation import Installation
from tests.bench.table import Row, at_least, at_most

DRAWN = 60
LEAST_A_SECOND = 60.0
MOST_BYTES = 100.0
CHECKED = 200
MOST_MILLISECONDS = 2.3
"""A tenth of what verifier-core 1.0.0-beta.11 takes for the same credential on the machine where this was set (23.4 ms in Node 20)."""


def rows(place: Installation) -> Iterator[Row]:
    """Measure drawing in CPU time of one process; the statement is signed and stored already."""
    statement, signed = _issued(place)
    body = printing.draw(place.office, statement, signed=signed)
    began = time.process_time()
    for _ in range(DRAWN):
        printing.draw(place.office, statement, signed=signed)
    spent = time.process_time() - began
    yield at_least("certificates, a second and core", DRAWN / spent, LEAST_A_SECOND, "a second")
    yield at_most("  size of each", len(body) / 1000, MOST_BYTES, "kB", 1)
    yield from _checked(place, signed)


def _checked(place: Installation, signed: StoredCredential) -> Iterator[Row]:
    """Measure the check of a credential, from its bytes: read, canonicalised, and its signature checked."""
    keys = {key.multibase: key.raw for key in place.office.keyring.public_keys()}
    began = 0.0
    for number in range(1 + CHECKED):
        if number == 1:  # the first one also works out what the words of the contexts mean
            began = time.process_time()
        good = data_integrity.verdict(json.loads(signed.body), lambda method: keys.get(method.partition("#")[2]))
        assert good is Verdict.GOOD
    spent = (time.process_time() - began) / CHECKED * 1000
    yield at_most(f"a credential of {len(signed.body) / 1000:.0f} kB, checked", spent, MOST_MILLISECONDS, "ms CPU", 2)


def _issued(place: Installation) -> tuple[Statement, StoredCredential]:
    office, els = place.office, place.els
    for participant in enrolling.search(office, els, "Mei Lin"):
        for line in enrolling.file(office, els, participant.id).certificates:
            with office.see() as connection:
                row = certificates.find(connection, els.organisation, line.id)
                signed = credentials.find(connection, line.id)
            assert row
            assert signed
            return Statement.from_bytes(row.statement), signed
    raise LookupError("the demo has no certificate")
