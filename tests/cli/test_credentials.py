"""`salto credentials` and `salto content case`, as they are typed."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from assess.cli.main import main
from assess.clock import Clock
from assess.credentials import data_integrity, multibase
from assess.credentials.signing import Verdict
from assess.domain.code import Code
from assess.services import demo
from assess.services.office import Office
from assess.settings import Settings
from tests.credentials.samples import code_number
from tests.support.installation import DATABASE


@pytest.fixture
def code(demo_instance: Path, monkeypatch: pytest.MonkeyPatch) -> Code:
    monkeypatch.setenv("SALTO_INSTANCE", str(demo_instance))
    monkeypatch.setenv("SALTO_DATABASE", f"sqlite:///{demo_instance / DATABASE}")
    office = Office(Settings.from_environment(), Clock())
    shown = demo.access(office).code
    office.database.close()
    return Code(shown.replace("-", ""))


def test_a_certificate_and_the_files_of_its_issuer_are_all_that_a_checker_needs(code: Code, tmp_path: Path) -> None:
    badge = tmp_path / "badge.json"
    assert CliRunner().invoke(main, ["credentials", "export", code.shown, "--out", str(badge)]).exit_code == 0
    done = CliRunner().invoke(main, ["credentials", "publish", str(tmp_path / "site")])
    assert done.exit_code == 0
    document = json.loads(badge.read_text(encoding="utf-8"))
    name = document["credentialStatus"]["statusListCredential"].rpartition("/")[2]
    (found,) = (tmp_path / "site" / "issuers").glob(f"*/{name}")
    published = json.loads(found.read_text(encoding="utf-8"))
    did = document["issuer"]["id"]
    keys = {f"{did}#{did.removeprefix('did:key:')}": multibase.decode_key(did.removeprefix("did:key:"))}
    for one in (document, published):
        assert one["issuer"] == did or one["issuer"]["id"] == did
        assert data_integrity.verdict(one, keys.get) is Verdict.GOOD


def test_a_code_that_is_none_or_is_not_here_is_said_in_a_sentence(code: Code) -> None:
    for typed, said in (("nonsense", "not a certificate code"), (code_number(9).shown, "No certificate here")):
        answer = CliRunner().invoke(main, ["credentials", "export", typed])
        assert answer.exit_code == 1
        assert said in answer.output
    assert code.shown in CliRunner().invoke(main, ["credentials", "export", code.shown]).output


def test_a_rubric_is_written_as_a_framework(tmp_path: Path) -> None:
    out = tmp_path / "cleaning.json"
    words = ["content", "case", "cleaning", "--creator", "De Brug vzw", "--language", "nl"]
    assert CliRunner().invoke(main, [*words, "--out", str(out)]).exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8"))["CFDocument"]["caseVersion"] == "1.1"
    assert "There is no rubric piloting" in CliRunner().invoke(main, ["content", "case", "piloting", *words[3:]]).output
