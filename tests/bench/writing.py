"""Fifty tablets that write at once, then `kill -9`; and a power cut at every commit."""

import json
import sqlite3
import statistics
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from assess.services import pairing_tablets, receiving_events
from assess.storage.database import Database
from tests.bench.installation import Installation, Sitting
from tests.bench.server import serving
from tests.bench.table import Row, at_most, known
from tests.support.live_server import LiveServer
from tests.support.power_cut import cuts, recorded

TABLETS = 50
SECONDS = 8.0
BATCH = 5
CUTS = 40
MOST_WAITING = 500.0


@dataclass
class Tally:
    """What all tablets together were told."""

    acknowledged: set[str] = field(default_factory=set)
    waits: list[float] = field(default_factory=list)
    refused: int = 0


def rows(place: Installation) -> Iterator[Row]:
    """Let them write until the server is killed without warning, and look for what they were told is safe."""
    sittings = [place.sitting() for _ in range(TABLETS)]
    tally = Tally()
    with serving(place) as server:
        stop = threading.Event()
        writers = [threading.Thread(target=_write, args=(place, server, one, tally, stop)) for one in sittings]
        for writer in writers:
            writer.start()
        time.sleep(SECONDS)
        stop.set()
        server.kill()
        for writer in writers:
            writer.join()
    lost = tally.acknowledged - _stored(place)
    yield known(f"{TABLETS} tablets writing at once", f"{len(tally.acknowledged) / SECONDS:,.0f} answers a second")
    yield known("  half wait at most", f"{statistics.median(tally.waits):,.0f} ms")
    yield at_most("  99 of 100 wait at most", sorted(tally.waits)[len(tally.waits) * 99 // 100], MOST_WAITING, "ms")
    yield at_most("  answered with an error", tally.refused, 0, "batches")
    yield at_most("  acknowledged and lost after kill -9", len(lost), 0, "answers")
    yield at_most(f"  lost in a power cut at each of {CUTS} commits", _lost_in_power_cuts(place), 0, "answers")


def _write(place: Installation, server: LiveServer, sitting: Sitting, tally: Tally, stop: threading.Event) -> None:
    first = 1
    while not stop.is_set():
        body = json.dumps({"events": sitting.batch(place.office.clock, first, BATCH)}).encode()
        headers = {"Authorization": f"Bearer {sitting.token}", "Content-Type": "application/json"}
        request = urllib.request.Request(f"{server.url}/tablet/events", data=body, headers=headers)  # noqa: S310
        began = time.monotonic()
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310  our own server
                told = json.load(answer)
        except urllib.error.HTTPError:
            tally.refused += 1
        except (OSError, ValueError):
            return  # the server was killed: nothing was acknowledged
        else:
            tally.waits.append((time.monotonic() - began) * 1000)
            tally.acknowledged.update(told["stored"], told["known"])
        first += BATCH


def _stored(place: Installation) -> set[str]:
    with closing(sqlite3.connect(place.office.database.url.removeprefix("sqlite:///"))) as connection:
        return {name for (name,) in connection.execute("SELECT id FROM event")}


def _lost_in_power_cuts(place: Installation) -> int:
    """Receive batches as the server does, on a copy of the data, and cut the power after each acknowledgement."""
    sitting = place.sitting()
    device = pairing_tablets.device_of(place.office, sitting.token)
    assert device
    lost = 0
    with tempfile.TemporaryDirectory(prefix="salto-power-") as name, _copied(place, Path(name)) as start:
        with recorded(place.office.database) as recording:
            for number in range(CUTS):
                batch = sitting.batch(place.office.clock, number * BATCH + 1, BATCH)
                receipt = receiving_events.receive(place.office, device, batch)
                recording.acknowledge(" ".join(receipt.stored))
        for told, found in cuts(recording, Path(name), start):
            with closing(sqlite3.connect(found)) as connection:
                kept = {event for (event,) in connection.execute("SELECT id FROM event")}
            lost += len({event for batch in told for event in batch.split()} - kept)
    return lost


@contextmanager
def _copied(place: Installation, folder: Path) -> Iterator[bytes]:
    """Let the office work on a copy of its database for a while; gives the copy's bytes as they were at first."""
    copy = folder / "copy.sqlite3"
    original = place.office.database
    with closing(sqlite3.connect(original.url.removeprefix("sqlite:///"))) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    place.office.database = Database(f"sqlite:///{copy}")
    yield copy.read_bytes()
    place.office.database.close()
    place.office.database = original
