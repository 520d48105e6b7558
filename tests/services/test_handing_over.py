"""One organisation of several takes its issuing along: its papers stay good, and nothing of the others goes with it."""

from dataclasses import replace
from pathlib import Path

import pytest

from assess.credentials.compact import unpack
from assess.credentials.key_register import KeyState
from assess.credentials.registers import TakenBack
from assess.domain.certificate import Check, RevocationReason
from assess.domain.code import Code
from assess.errors import Conflict, NotFound
from assess.services import handing_over, issuing, keeping_keys, publishing, publishing_lists, verifying
from assess.services.office import Office
from assess.storage import audit_log, certificates, credentials
from tests.support.installation import SHARED, Desk


def code_of(desk: Desk, certificate: str) -> Code:
    return issuing.file(desk.office, desk.els, certificate).code


def at_the_new_place(desk: Desk, folder: Path, prepared: Path) -> Desk:
    """Start work on the folder: what set-up makes for everybody is there too."""
    for name in SHARED:
        (folder / name).symlink_to(prepared / name)
    settings = replace(desk.office.settings, instance=folder, database=f"sqlite:///{folder / handing_over.DATABASE}")
    office = Office(settings, desk.clock)
    office.keyring.prepare(desk.clock.now())
    return replace(desk, office=office)


@pytest.fixture
def leaving(desk: Desk, tmp_path: Path, prepared_instance: Path) -> tuple[Desk, Desk, str, str]:
    """De Brug leaves with a key of its own, after one certificate with the key of all and one with its own."""
    before = desk.certified(desk.session("cleaning"))
    organisation = handing_over.named(desk.office, "De Brug vzw")
    keeping_keys.add(desk.office, in_device=False, owner=organisation.id)
    own = desk.certified(desk.session("cleaning"))
    handing_over.hand_over(desk.office, organisation, tmp_path / "new")
    return desk, at_the_new_place(desk, tmp_path / "new", prepared_instance), before, own


def test_every_paper_is_good_at_the_new_place_and_can_be_taken_back_there(
    leaving: tuple[Desk, Desk, str, str],
) -> None:
    old, new, before, own = leaving
    for certificate in (before, own):
        assert verifying.look_up(new.office, code_of(old, certificate)).check is Check.VALID
    with new.office.see() as connection:
        stored = credentials.find(connection, own)
    assert stored
    printed, _ = unpack(stored.compact, new.office.keyring.verify)
    issuing.revoke(new.office, new.els, own, reason=RevocationReason.AT_HER_REQUEST)
    assert verifying.look_up(new.office, code_of(old, own)).check is Check.REVOKED
    assert publishing_lists.places(new.office)[printed.place] is TakenBack.REVOKED, (
        "as the symbol on her paper names it"
    )
    assert verifying.look_up(old.office, code_of(old, own)).check is Check.VALID, "the old place was not changed"


def test_the_same_key_goes_on_signing_there_and_its_lists_too(leaving: tuple[Desk, Desk, str, str]) -> None:
    old, new, _, own = leaving
    later = new.certified(new.session("cleaning"))
    with new.office.see() as connection:
        signed = {one: certificates.find(connection, new.els.organisation, one) for one in (own, later)}
        assert audit_log.first_break(connection, new.els.organisation) is None
    assert len({one.key_id for one in signed.values() if one}) == 1
    files = list(publishing.files(new.office, new.els.organisation, new.clock.now()))
    assert any(next(iter(one.key_id for one in signed.values() if one)) in file.name for file in files)
    assert verifying.look_up(old.office, code_of(new, later)).check is Check.UNKNOWN


def test_nothing_of_the_others_goes_along(leaving: tuple[Desk, Desk, str, str]) -> None:
    old, new, _, _ = leaving
    folder = new.office.settings.instance
    written = b"".join(path.read_bytes() for path in folder.glob("salto.sqlite3*"))
    assert b"De Brug vzw" in written
    assert b"Elders" not in written
    assert (folder / "secret").read_bytes() != (old.office.settings.instance / "secret").read_bytes()
    shared = next(key.id for key in old.office.keyring.all_keys() if key.owner is None)
    assert not (folder / "keys" / f"{shared}.private.pem").exists()
    states = {key.id: key.state for key in new.office.keyring.all_keys()}
    assert states[shared] is KeyState.RETIRED, "it goes on checking what it signed"
    with old.office.see() as connection:
        lookup = old.office.keyed("code", code_of(old, leaving[3]).symbols)
        assert certificates.find_by_lookup(connection, lookup)
    with new.office.see() as connection:
        assert certificates.find_by_lookup(connection, lookup) is None, "the old secret opens nothing there"


def test_each_organisation_signs_with_its_own_key_and_is_named_with_it_alone(desk: Desk) -> None:
    shared = desk.office.keyring.signing_key().public.id
    own = keeping_keys.add(desk.office, in_device=False, owner=desk.els.organisation)
    certificate = desk.certified(desk.session("cleaning"))
    with desk.office.see() as connection:
        row = certificates.find(connection, desk.els.organisation, certificate)
    assert row
    assert row.key_id == own
    assert desk.office.keyring.signing_key(owner=desk.stranger.organisation).public.id == shared
    assert own not in {key.id for key in desk.office.keyring.public_keys(desk.stranger.organisation)}
    owners = {line.key.id: (line.owner, line.signs, line.certificates) for line in keeping_keys.overview(desk.office)}
    assert owners[own] == ("De Brug vzw", True, 2)
    keeping_keys.compromise(desk.office, own)
    again = desk.office.keyring.signing_key(owner=desk.els.organisation).public.id
    assert again not in (own, shared)
    assert verifying.look_up(desk.office, code_of(desk, certificate)).check is Check.VALID


def test_a_folder_that_holds_something_and_a_name_that_nobody_has_are_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "something").write_text("here")
    organisation = handing_over.named(desk.office, "De Brug vzw")
    with pytest.raises(Conflict):
        handing_over.hand_over(desk.office, organisation, tmp_path / "full")
    with pytest.raises(NotFound):
        handing_over.named(desk.office, "De Brug")
