"""How often a certificate is checked: a number for each month, and nothing about who.

Each process counts in memory and writes what it has once a minute at most, together with the check that finds it due, or when
the holder looks; so a check costs no write. A process that ends loses what it has not written: the number is one to feel,
not one to account with.
"""

import logging
import time
from collections import Counter
from threading import Lock
from typing import Final

from assess.errors import Unavailable
from assess.services.office import Office
from assess.storage import certificates, check_counts

LOG = logging.getLogger("salto.counting")
DUE_SECONDS: Final = 60.0
MOST_KEPT: Final = 5000
"""Certificates counted in memory; beyond that they are written at once."""


class Tally:
    """What one process has counted and not written yet."""

    def __init__(self, office: Office) -> None:
        """Begin with nothing."""
        self._office = office
        self._lock = Lock()
        self._counted: Counter[tuple[str, str]] = Counter()
        self._since = time.monotonic()

    def note(self, certificate_id: str) -> None:
        """Count one check."""
        month = f"{self._office.day(self._office.clock.now()):%Y-%m}"
        with self._lock:
            if not self._counted:
                self._since = time.monotonic()
            self._counted[certificate_id, month] += 1
            due = time.monotonic() - self._since >= DUE_SECONDS or len(self._counted) >= MOST_KEPT
        if due:
            self.write()

    def write(self) -> None:
        """Write what was counted; when the database is away, keep it for the next time."""
        with self._lock:
            counted, self._counted = self._counted, Counter()
            self._since = time.monotonic()
        if not counted:
            return
        try:
            with self._office.store() as connection:
                for (certificate, month), number in sorted(counted.items()):
                    organisation = certificates.organisation_of(connection, certificate)
                    if organisation:
                        check_counts.add(connection, organisation, certificate, month, number)
        except Unavailable:
            LOG.warning("checks could not be counted")
            with self._lock:
                self._counted.update(counted)
