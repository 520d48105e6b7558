"""What a visit without a network takes along, over the line: pack, pictures and letters, and every sound of one language.

Nobody has recorded voices yet, so the sounds are those of the computer voice: mono AAC, as recordings are made too.
"""

import gzip
import json
from collections.abc import Iterator
from typing import Any

from flask.testing import FlaskClient

from assess.app import create_app
from tests.bench.installation import Installation
from tests.bench.table import Row, at_most, known

DOMAINS = ("cleaning", "kitchen")
LEAST_ITEMS = 40
LANGUAGE = "nl"
MOST_MEGABYTES = 3.0
TAKES = {"Accept-Encoding": "gzip"}


def rows(place: Installation) -> Iterator[Row]:
    """Fetch everything that a tablet of two domains fetches before a visit."""
    client = create_app(place.office.settings).test_client()
    secret = {"Authorization": f"Bearer {place.sitting(*DOMAINS).token}"}
    answer = client.get("/tablet/pack", headers=TAKES | secret)
    pack: dict[str, Any] = json.loads(gzip.decompress(answer.data))
    assert len(pack["items"]) >= LEAST_ITEMS
    sounds = set(pack["audio"][LANGUAGE].values())
    greetings = {known["ui.greeting"] for known in pack["audio"].values()}
    pictures = sum(_sent(client, address) for address in set(pack["pictures"].values()))
    spoken = sum(_sent(client, address) for address in sounds | greetings)
    what = f"a visit of {len(pack['items'])} items with sound in one language"
    yield at_most(what, (len(answer.data) + pictures + spoken) / 1e6, MOST_MEGABYTES, "MB", 2)
    yield known("  texts of all languages", f"{len(answer.data) / 1e6:.2f} MB")
    yield known(f"  {len(pack['pictures'])} pictures", f"{pictures / 1e6:.2f} MB")
    yield known(f"  {len(sounds)} sounds, and the greetings", f"{spoken / 1e6:.2f} MB")


def _sent(client: FlaskClient, address: str) -> int:
    """Fetch something as a tablet does, and give what went over the line."""
    answer = client.get(address, headers=TAKES)
    assert answer.status_code == 200, (address, answer.status)
    return len(answer.data)
