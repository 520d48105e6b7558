"""A session of one domain comes over a slow line: the pack with its texts, and every picture."""

import gzip
from http import HTTPStatus

import pytest
from flask.testing import FlaskClient

from assess.app import create_app
from assess.services import pairing_tablets
from tests.services.test_every_domain import DOMAINS
from tests.support.installation import Desk

MOST_BYTES, MOST_BYTES_IN_EVERY_LANGUAGE = 300_000, 330_000
REVIEWED_FIRST = ("nl", "fr", "en")
TAKES = {"Accept-Encoding": "gzip"}


@pytest.mark.parametrize("domain", DOMAINS)
def test_one_domain_in_three_languages_is_sent_in_less_than_300_kilobytes(desk: Desk, domain: str) -> None:
    app = create_app(desk.office.settings)
    client = app.test_client()
    answer = client.get("/tablet/pack", headers=TAKES | {"Authorization": f"Bearer {handed_over(desk, domain)}"})
    pack = app.json.loads(gzip.decompress(answer.data))
    assert answer.status_code == HTTPStatus.OK
    assert len(pack["languages"]) == len(pack["strings"]) >= 3

    pictures = sum(sent(client, address) for address in set(pack["pictures"].values()))
    spoken = {part: {one: pack[part][one] for one in REVIEWED_FIRST} for part in ("strings", "alts")}

    assert len(gzip.compress(app.json.dumps({**pack, **spoken}).encode())) + pictures < MOST_BYTES
    assert len(answer.data) + pictures < MOST_BYTES_IN_EVERY_LANGUAGE


def handed_over(desk: Desk, domain: str) -> str:
    session = desk.session(domain)
    pairing = pairing_tablets.start(desk.office)
    pairing_tablets.confirm(desk.office, desk.els, session.id, pairing.code)
    return pairing_tablets.poll(desk.office, pairing.id, pairing.secret).token or ""


def sent(client: FlaskClient, address: str) -> int:
    """Fetch a picture as a browser does, and give what went over the line."""
    answer = client.get(address, headers=TAKES)
    assert answer.status_code == HTTPStatus.OK
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data).startswith(b"<svg")
    return len(answer.data)
