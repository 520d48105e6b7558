"""The demo shows every point of the chain, and can be loaded wherever Salto runs."""

import json
import stat
from pathlib import Path

import pytest

from assess.clock import Clock
from assess.services import (
    demo,
    overview,
    packing,
    planning,
    preparing_content,
    setting_up,
    signing_in,
    stored_pictures,
)
from assess.services.office import Office
from assess.settings import Settings
from tests.support.content import CONTENT
from tests.support.installation import Desk, actor_named, furnish


@pytest.fixture
def office(tmp_path: Path, prepared_instance: Path, database_url: str) -> Office:
    instance = tmp_path / "instance"
    furnish(instance, prepared_instance)
    office = Office(Settings(instance=instance, database=database_url, content=CONTENT), Clock())
    demo.load(office)
    return office


def test_the_demo_shows_every_point_of_the_chain(office: Office) -> None:
    els, karim = actor_named(office, "els"), actor_named(office, "karim")
    seen = overview.today(office, els)
    assert "Fatma" in [line.participant.given_name for line in seen.today]
    assert seen.to_observe
    assert seen.to_settle
    assert seen.to_decide
    assert overview.today(office, karim).to_score_second
    access = demo.access(office)
    assert set(access.links) == {"Els Peeters", "Karim Aydin", "Noor El Amrani"}
    for token in access.links.values():
        assert signing_in.use_link(office, token)
    assert len(access.code) == 16
    office.database.close()


def test_an_installation_is_private_and_set_up_twice_is_set_up_once(tmp_path: Path, prepared_instance: Path) -> None:
    instance = tmp_path / "instance"
    furnish(instance, prepared_instance)
    instance.chmod(0o755)
    office = Office(Settings(instance=instance, content=CONTENT), Clock())
    setting_up.prepare(office)
    before = {path.name: path.read_bytes() for path in (instance / "keys").iterdir()}
    secret = (instance / "secret").read_bytes()
    setting_up.prepare(office)
    assert {path.name: path.read_bytes() for path in (instance / "keys").iterdir()} == before
    assert (instance / "secret").read_bytes() == secret
    assert stat.S_IMODE(instance.stat().st_mode) == 0o700
    assert stat.S_IMODE((instance / "secret").stat().st_mode) == 0o600
    office.database.close()


def test_a_session_keeps_the_content_that_it_began_with(desk: Desk) -> None:
    session = desk.session("cleaning")
    file = planning.file(desk.office, desk.els, session.id)
    assert file.snapshot.digest == session.snapshot
    assert file.snapshot.domains == ("cleaning",)
    assert preparing_content.library(desk.office).only(["cleaning"]) == file.snapshot


def test_a_pack_holds_no_key_but_of_the_practice_no_reason_and_no_name(desk: Desk) -> None:
    session = desk.session("cleaning", "together")
    body = packing.pack(desk.office, desk.tablet(session), {"nl": {"ui.yes": "Ja"}, "en": {"ui.yes": "Yes"}})
    pack = json.loads(body)
    assert "Fatma" not in body.decode()
    assert "Yıldız" not in body.decode()
    snapshot = planning.file(desk.office, desk.els, session.id).snapshot
    assert set(pack["items"]) == {item.id for item in snapshot.items()}
    for item, shown in pack["items"].items():
        allowed = {"key"} if item.startswith("practice.") else set()
        assert set(shown) <= {"kind", "text", "picture", "options", "groups", "partners", *allowed}
        for option in shown.get("options", []):
            assert set(option) == {"id", "picture", "text"}
    for task in snapshot.tasks:
        assert task.why not in body.decode()
    assert {language["code"] for language in pack["languages"]} == {"nl", "en"}
    assert len(body) < 300_000


def test_every_picture_of_a_pack_can_be_fetched(desk: Desk) -> None:
    pack = json.loads(packing.pack(desk.office, desk.tablet(desk.session("together")), {"en": {}}))
    for address in pack["pictures"].values():
        sha256 = address.removeprefix("/pictures/").removesuffix(".svg")
        assert stored_pictures.read(desk.office, sha256).body.startswith(b"<svg")
    shown = {item.get("picture") for item in pack["items"].values()} - {None}
    shown |= {one["picture"] for one in (*pack["contexts"], *pack["closing"], *pack["consent"]["screens"])}
    assert shown <= set(pack["pictures"])
