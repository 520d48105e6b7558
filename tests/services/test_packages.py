"""What one organisation established goes, with her consent, to the next: opened by that one only, whole or not at all."""

import hashlib
import json
import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from assess.credentials import package_file, package_keys
from assess.credentials.package_file import MAGIC
from assess.credentials.package_keys import PackageKey
from assess.domain.package import Part
from assess.domain.people import Purpose
from assess.domain.portfolio import Authenticity, Sort
from assess.errors import BadInput, Conflict, NotFound, SaltoError, TooLarge
from assess.services import (
    consenting,
    deciding,
    erasing,
    keeping_keys,
    keeping_portfolio,
    planning,
    receiving_packages,
    retaining,
    sending_packages,
    waiting_packages,
)
from assess.services.office import Actor
from assess.services.receiving_events import receive
from assess.storage import audit_log, packages
from assess.storage.tables import audit_entry, package_received, package_sent, participant, portfolio_evidence
from tests.support.evidence import DIPLOMA, PDF
from tests.support.installation import Desk, event

ALL = frozenset(Part)
HEAD = len(MAGIC) + 8


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough for what comes in from outside."""
    return sqlite_url


def agrees(desk: Desk, participant_id: str, *, granted: bool = True) -> None:
    consenting.record(desk.office, desk.els, participant_id, purpose=Purpose.SHARING, granted=granted, language="tr")


def key_of(desk: Desk, who: Actor) -> PackageKey:
    return receiving_packages.own_key(desk.office, who).key


@pytest.fixture
def her(desk: Desk) -> str:
    """Somebody with a certificate, a diploma and an experience card, who agrees that it goes along."""
    session = desk.session("cleaning")
    card = event("experience_answered", "cleaning.card.mop-floor", {"frequency": "often", "contexts": ["home"]})
    assert receive(desk.office, desk.tablet(session), [card]).stored
    keeping_portfolio.add(desk.office, desk.counsellor, session.participant, DIPLOMA, PDF)
    desk.certified(session)
    agrees(desk, session.participant)
    return session.participant


def made(desk: Desk, her: str, to: Actor | None = None, parts: frozenset[Part] = ALL) -> tuple[str, bytes]:
    key = key_of(desk, to or desk.stranger)
    package = sending_packages.send(desk.office, desk.els, her, to=key, parts=parts)
    return package, sending_packages.file(desk.office, desk.els, package)


def taken_in(desk: Desk, body: bytes, *, join: str | None = None, compared: bool = True) -> str:
    name = receiving_packages.look_at(desk.office, desk.stranger, body)
    return receiving_packages.take_in(desk.office, desk.stranger, name, join=join, compared=compared)


def rows(desk: Desk, who: Actor) -> dict[str, int]:
    """Count what an organisation holds that a package could leave behind."""
    with desk.office.see() as connection:
        return {
            table.name: len(connection.execute(select(table).where(table.c.organisation_id == who.organisation)).all())
            for table in (participant, portfolio_evidence, package_received)
        }


def test_the_next_organisation_sees_what_was_established_by_whom_and_need_not_repeat_it(desk: Desk, her: str) -> None:
    _, body = made(desk, her)
    name = receiving_packages.look_at(desk.office, desk.stranger, body)
    seen = receiving_packages.preview(desk.office, desk.stranger, name)
    assert (seen.manifest.sender.name, seen.manifest.full_name) == ("De Brug vzw", "Fatma Yıldız")
    assert seen.manifest.consent.language == "tr"
    assert (seen.known, seen.here) == (False, True)
    new = receiving_packages.take_in(desk.office, desk.stranger, name, join=None, compared=True)
    portfolio = keeping_portfolio.read(desk.office, desk.stranger, new).evidence
    result = next(one for one in portfolio if one.established)
    assert result.established
    assert result.established.decided_by == "Els Peeters"
    assert result.established.assessors == ("Els Peeters", "Karim Aydin")
    assert set(result.established.levels.values()) == {2}
    assert len(result.established.certificates) == 1
    assert (result.sort, result.authenticity, result.origin) == (
        Sort.ELSEWHERE,
        Authenticity.SENDER_ASKED,
        "De Brug vzw",
    )
    told = next(one for one in portfolio if one.told)
    assert [(one.frequency, one.contexts) for one in told.told] == [("often", ("home",))]
    diploma = next(one for one in portfolio if one.sort is Sort.DOCUMENT)
    assert keeping_portfolio.file(desk.office, desk.stranger, diploma.id).body == PDF


def test_it_stands_beside_the_decision_and_is_never_a_score(desk: Desk, her: str) -> None:
    new = taken_in(desk, made(desk, her)[1])
    session = planning.plan(
        desk.office, desk.stranger, new, domains=("cleaning",), language="nl", planned_for=desk.clock.now().date()
    )
    page = deciding.file(desk.office, desk.stranger, session.id, "cleaning")
    assert any(one.established for one in page.brought)
    assert all(one.level is None for one in page.proposals)
    assert page.observations == ()


def test_without_her_consent_to_the_words_of_today_nothing_goes(desk: Desk, her: str) -> None:
    key = key_of(desk, desk.stranger)
    agrees(desk, her, granted=False)
    with pytest.raises(Conflict):
        sending_packages.send(desk.office, desk.els, her, to=key, parts=ALL)
    agrees(desk, her)
    assert sending_packages.send(desk.office, desk.els, her, to=key, parts=ALL)


def test_words_that_changed_are_asked_again(desk: Desk, her: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consenting, "CURRENT", {**consenting.CURRENT, Purpose.SHARING: 2})
    with pytest.raises(Conflict):
        made(desk, her)


def test_only_what_was_chosen_goes_along(desk: Desk, her: str) -> None:
    _, body = made(desk, her, parts=frozenset({Part.RESULTS}))
    name = receiving_packages.look_at(desk.office, desk.stranger, body)
    manifest = receiving_packages.preview(desk.office, desk.stranger, name).manifest
    assert (manifest.pieces, manifest.experience) == ((), ())
    assert manifest.results[0].established.certificates == ()


def test_taking_it_back_deletes_what_waits_and_it_can_be_taken_in_no_more(desk: Desk, her: str) -> None:
    package, body = made(desk, her)
    folder = waiting_packages.files(desk.office).folder
    assert [path.read_bytes() for path in folder.glob("*/*")] == [body]
    agrees(desk, her, granted=False)
    assert not list(folder.glob("*/*"))
    with pytest.raises(NotFound):
        sending_packages.file(desk.office, desk.els, package)
    with pytest.raises(Conflict) as refused:
        receiving_packages.look_at(desk.office, desk.stranger, body)
    assert refused.value.code == "package_taken_back"


def test_it_is_joined_to_somebody_only_by_choice_and_never_across_organisations(desk: Desk, her: str) -> None:
    _, body = made(desk, her)
    name = receiving_packages.look_at(desk.office, desk.stranger, body)
    with pytest.raises(NotFound):
        receiving_packages.take_in(desk.office, desk.stranger, name, join=her, compared=False)
    assert set(rows(desk, desk.stranger).values()) == {0}
    with pytest.raises(SaltoError):
        receiving_packages.preview(desk.office, desk.els, name)
    first = receiving_packages.take_in(desk.office, desk.stranger, name, join=None, compared=False)
    _, again = made(desk, her, parts=frozenset({Part.RESULTS}))
    assert taken_in(desk, again, join=first) == first
    assert receiving_packages.own_key(desk.office, desk.stranger).key.name == "Elders vzw"


# Hostile packages: each is refused with its own sentence, and leaves nothing behind.


def forged(
    desk: Desk,
    her: str,
    change: Callable[[dict[str, Any]], None],
    *,
    sign_again: bool = True,
    rest: bytes | None = None,
) -> bytes:
    """A package as somebody would make it who can sign, and knows the receiver's key."""
    private = desk.office.package_key(desk.stranger.organisation)
    _, body = made(desk, her)
    plain = package_file._SUITE.decrypt(body[HEAD:], private, info=body[:HEAD])
    size = struct.unpack(">I", plain[:4])[0]
    signature, manifest, files = plain[4:68], json.loads(plain[68 : 68 + size]), plain[68 + size :]
    change(manifest)
    if sign_again:
        key = Ed25519PrivateKey.generate()
        manifest["sender"]["key"] = key.public_key().public_bytes_raw().hex()
        written = json.dumps(manifest).encode()
        signature = key.sign(b"salto package 1\n" + written)
    written = json.dumps(manifest).encode()
    inside = struct.pack(">I", len(written)) + signature + written + (files if rest is None else rest)
    return body[:HEAD] + package_file._SUITE.encrypt(inside, private.public_key(), info=body[:HEAD])


def deep(manifest: dict[str, Any]) -> None:
    manifest["results"] = manifest["results"] * 41


HOSTILE: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "a level that there is not": (lambda m: m["results"][0]["established"]["levels"].update(floor=9), "not_as_signed"),
    "a level that is no number": (
        lambda m: m["results"][0]["established"]["levels"].update(floor=True),
        "not_as_signed",
    ),
    "more results than there are domains": (deep, "not_as_signed"),
    "a name without end": (lambda m: m.update(given_name="x" * 201), "not_as_signed"),
    "no name": (lambda m: m.update(given_name=""), "not_as_signed"),
    "a null byte": (lambda m: m["sender"].update(name="a\x00b"), "not_as_signed"),
    "a file outside its folder": (lambda m: m["pieces"][0]["file"].update(sha256="../../x"), "not_as_signed"),
    "a file of a million million bytes": (lambda m: m["pieces"][0]["file"].update(size=10**12), "not_as_signed"),
    "a file of less than nothing": (lambda m: m["pieces"][0]["file"].update(size=-1), "not_as_signed"),
    "something that we established": (lambda m: m["pieces"][0].update(sort="established_elsewhere"), "not_as_signed"),
    "a day that is none": (lambda m: m["pieces"][0].update(happened="<script>"), "not_as_signed"),
    "a manifest without an id": (lambda m: m.pop("id"), "not_as_signed"),
    "a list where a word belongs": (lambda m: m.update(language=["nl"]), "not_as_signed"),
    "a newer format": (lambda m: m.update(format=2), "of_another_version"),
    "another receiver": (lambda m: m["receiver"].update(key="00" * 32), "for_another"),
    "an old package": (lambda m: m.update(expires_at="2026-11-01T00:00:00+00:00"), "expired"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_a_stranger_signed_is_bounded_too(desk: Desk, her: str, what: str) -> None:
    change, code = HOSTILE[what]
    body = forged(desk, her, change)
    with pytest.raises((BadInput, Conflict)) as refused:
        taken_in(desk, body)
    assert refused.value.code == f"package_{code}"
    assert refused.value.todo
    assert set(rows(desk, desk.stranger).values()) == {0}


def test_a_byte_changed_cut_off_or_added_anywhere_is_seen(desk: Desk, her: str) -> None:
    _, body = made(desk, her)
    for changed in (
        *(body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :] for at in (HEAD, HEAD + 31, HEAD + 40, len(body) - 1)),
        body[:-1],
        body[: HEAD + 10],
        body[:HEAD],
        body + b"x",
    ):
        with pytest.raises(BadInput) as refused:
            receiving_packages.look_at(desk.office, desk.stranger, changed)
        assert refused.value.code == "package_changed"
    assert rows(desk, desk.stranger)["participant"] == 0


def test_what_is_no_package_of_another_version_for_another_or_too_large_says_so(
    desk: Desk, her: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, body = made(desk, her, to=desk.els)
    newer = b"salto-package-2\n" + body[len(MAGIC) :]
    for hostile, code in (
        (b"PK\x03\x04" + b"\x00" * 100, "no_package"),
        (b"", "no_package"),
        (newer, "package_of_another_version"),
        (body, "package_for_another"),
    ):
        with pytest.raises(BadInput) as refused:
            receiving_packages.look_at(desk.office, desk.stranger, hostile)
        assert refused.value.code == code
    monkeypatch.setattr(package_file, "MOST_BYTES", 1000)
    with pytest.raises(TooLarge):
        receiving_packages.look_at(desk.office, desk.stranger, body)
    with pytest.raises(TooLarge):
        made(desk, her)


def test_what_was_changed_after_signing_and_files_that_are_others_are_refused(desk: Desk, her: str) -> None:
    for body in (
        forged(desk, her, lambda m: m.update(given_name="Amina"), sign_again=False),
        forged(desk, her, lambda _: None, rest=b"x" * len(PDF)),
        forged(desk, her, lambda _: None, rest=PDF + PDF),
        forged(desk, her, lambda _: None, rest=b""),
    ):
        with pytest.raises(BadInput) as refused:
            receiving_packages.look_at(desk.office, desk.stranger, body)
        assert refused.value.code == "package_not_as_signed"


def test_a_file_that_would_not_be_kept_at_this_desk_stops_everything(desk: Desk, her: str) -> None:
    page = b"<script>alert(1)</script>"

    def put(manifest: dict[str, Any]) -> None:
        file = manifest["pieces"][0]["file"]
        file.update(sha256=hashlib.sha256(page).hexdigest(), size=len(page))

    with pytest.raises(BadInput) as refused:
        taken_in(desk, forged(desk, her, put, rest=page))
    assert refused.value.code == "package_file_refused"
    assert set(rows(desk, desk.stranger).values()) == {0}


def test_a_package_is_taken_in_once(desk: Desk, her: str) -> None:
    _, body = made(desk, her)
    first = taken_in(desk, body)
    before = rows(desk, desk.stranger)
    with pytest.raises(Conflict) as refused:
        taken_in(desk, body)
    assert (refused.value.code, refused.value.values["participant"]) == ("package_taken_in_already", first)
    assert rows(desk, desk.stranger) == before


def test_a_fault_in_the_middle_leaves_nothing_half_taken_in(
    desk: Desk, her: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = receiving_packages.look_at(desk.office, desk.stranger, made(desk, her)[1])

    def fails(*_: object) -> None:
        raise NotFound("made_up", "It fails here.")

    with monkeypatch.context() as context:
        context.setattr(packages, "add_received", fails)
        with pytest.raises(SaltoError):
            receiving_packages.take_in(desk.office, desk.stranger, name, join=None, compared=False)
    assert set(rows(desk, desk.stranger).values()) == {0}
    receiving_packages.take_in(desk.office, desk.stranger, name, join=None, compared=False)


def test_a_key_line_survives_mail_and_refuses_everything_else(desk: Desk) -> None:
    key = key_of(desk, desk.stranger)
    assert sending_packages.receiver(f"  {key.line[:40]}\n {key.line[40:]}\n") == key
    assert key == key_of(desk, desk.stranger), "it is made once"
    assert replace(key, name="De Brug vzw").fingerprint != key.fingerprint, "it covers the name"
    for wrong in ("", "hello", key.line[:-3], key.line.replace("key-1", "key-2"), key.line + "é", key.line + ".x"):
        with pytest.raises(BadInput):
            sending_packages.receiver(wrong)


def test_both_sides_write_it_down_without_a_name(desk: Desk, her: str) -> None:
    new = taken_in(desk, made(desk, her)[1])
    with desk.office.see() as connection:
        for who, actions in (
            (desk.els, {"package.made", "package.given_out"}),
            (desk.stranger, {"package.key_shown", "package.looked_at", "package.taken_in"}),
        ):
            query = select(audit_entry.c.action, audit_entry.c.details)
            entries = connection.execute(query.where(audit_entry.c.organisation_id == who.organisation)).all()
            assert actions <= {one.action for one in entries}
            assert not any("Fatma" in str(one.details) for one in entries)
            assert audit_log.first_break(connection, who.organisation) is None
    assert new != her


def test_erasing_and_time_take_it_away_on_both_sides(desk: Desk, her: str) -> None:
    _, body = made(desk, her)
    new = taken_in(desk, body)
    erasing.erase(desk.office, desk.stranger, new, confirmation=desk.stranger.name)
    assert set(rows(desk, desk.stranger).values()) == {0}
    made(desk, her)
    desk.clock.move(timedelta(days=sending_packages.DAYS, hours=2))
    folder = waiting_packages.files(desk.office).folder
    assert retaining.due(desk.office).files >= 1, "its time is over"
    assert retaining.run(desk.office).files >= 1
    assert not list(folder.glob("*/*"))
    erasing.erase(desk.office, desk.els, her, confirmation=desk.els.name)
    assert not list(folder.glob("*/*"))
    with desk.office.see() as connection:
        assert not connection.execute(select(package_sent)).all()


def test_its_key_is_locked_anew_and_goes_along_with_the_organisation(desk: Desk) -> None:
    before = key_of(desk, desk.els)
    assert keeping_keys.lock(desk.office) >= 2
    assert key_of(desk, desk.els) == before
    path = package_keys.path_of(desk.office.keys_folder, desk.els.organisation)
    assert path.read_text().startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----")
    assert path.stat().st_mode & 0o777 == 0o600
