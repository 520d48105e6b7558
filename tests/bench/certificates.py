"""Certificates per second and core, and their size: the demo's certificate, drawn again and again."""

import time
from collections.abc import Iterator

from assess.domain.certificate import Statement
from assess.services import enrolling, printing
from assess.storage import certificates, credentials
from assess.storage.credentials import StoredCredential
from tests.bench.installation import Installation
from tests.bench.table import Row, at_least, at_most

DRAWN = 60
LEAST_A_SECOND = 60.0
MOST_BYTES = 100.0


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
