"""`salto keys`, as an administrator types it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assess.cli.main import main
from assess.clock import Clock
from assess.credentials.key_device import Device
from assess.services import setting_up
from assess.services.office import Office
from assess.settings import Settings
from tests.support.installation import furnish

Salto = Callable[..., Result]


@pytest.fixture
def salto(tmp_path: Path, prepared_instance: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Salto:
    furnish(tmp_path / "instance", prepared_instance)
    monkeypatch.setenv("SALTO_INSTANCE", str(tmp_path / "instance"))
    monkeypatch.setenv("SALTO_DATABASE", sqlite_url)
    return lambda *words, **more: CliRunner().invoke(main, ["keys", *words], **more)


def states(salto: Salto) -> list[str]:
    return [line.split()[-3] for line in salto("list").output.splitlines()[1:]]


def names(salto: Salto) -> list[str]:
    return [line.split()[0] for line in salto("list").output.splitlines()[1:]]


def test_a_key_is_followed_put_away_and_taken_away(salto: Salto) -> None:
    assert states(salto) == ["signs"]
    assert salto("add").exit_code == 0
    assert salto("add").exit_code == 0
    first, second, _ = names(salto)
    assert "can sign no more" in salto("retire", first, "--yes").output
    assert "0 certificates are signed anew" in salto("compromised", second, "--yes").output
    assert states(salto) == ["retired", "compromised", "signs"]


def test_one_organisation_gets_its_own_key_and_leaves_with_it(salto: Salto, tmp_path: Path) -> None:
    office = Office(Settings.from_environment(), Clock())
    for name in ("De Brug vzw", "Elders vzw"):
        setting_up.found_organisation(office, name=name, place="Antwerpen")
    assert salto("add", "--for", "Nergens vzw").exit_code == 1
    assert "signs for De Brug vzw" in salto("add", "--for", "De Brug vzw").output
    assert states(salto)[0] == "signs", "the others go on with the key of all"
    assert salto("list").output.splitlines()[-1].endswith("De Brug vzw")
    assert "0 certificates and 1 keys" in salto("hand-over", "De Brug vzw", str(tmp_path / "theirs")).output
    assert "no key of its own" in salto("hand-over", "Elders vzw", str(tmp_path / "others")).output
    assert len(list((tmp_path / "theirs" / "keys").glob("*.private.pem"))) == 1
    assert salto("retire", names(salto)[1], "--yes").exit_code == 0, "what left is destroyed at the old place"


def test_nothing_is_destroyed_without_a_yes(salto: Salto) -> None:
    salto("add")
    assert salto("retire", names(salto)[0], input="n\n").exit_code == 1
    assert states(salto) == ["kept", "signs"]


def test_a_passphrase_is_changed(salto: Salto, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, words in (("first", "one"), ("second", "two")):
        (tmp_path / name).write_text(f"{words} long passphrase\n", encoding="utf-8")
    monkeypatch.setenv("SALTO_KEY_PASSPHRASE_FILE", str(tmp_path / "first"))
    assert salto("lock").output.startswith("1 key files")
    monkeypatch.setenv("SALTO_KEY_PASSPHRASE_FILE", str(tmp_path / "second"))
    assert salto("lock").exit_code == 1
    assert salto("lock", "--old-passphrase-file", str(tmp_path / "first")).exit_code == 0
    assert len(Office(Settings.from_environment(), Clock()).keyring.sign(b"body").value) == 64


def test_a_key_is_made_in_the_device_that_the_settings_name(
    salto: Salto, key_device: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "SALTO_KEY_DEVICE_LIBRARY" in str(salto("add", "--in-device").output)
    for name, value in (("LIBRARY", key_device.library), ("TOKEN", key_device.token), ("PIN", key_device.pin)):
        monkeypatch.setenv(f"SALTO_KEY_DEVICE_{name}", value)
    assert salto("add", "--in-device").exit_code == 0
    assert "device" in salto("list").output.splitlines()[-1]
    assert key_device.pin not in repr(Settings.from_environment())


def test_a_key_that_is_not_there_is_said_in_a_sentence(salto: Salto) -> None:
    answer = salto("retire", "0000000000000000", "--yes")
    assert answer.exit_code == 1
    assert "There is no such key" in answer.output
