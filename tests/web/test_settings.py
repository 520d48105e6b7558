import re
from dataclasses import fields
from pathlib import Path

import pytest

from assess.app import surfaces
from assess.errors import SaltoError
from assess.settings import BadSetting, Settings

DOCUMENTED = Path("docs/reference/settings.md")


def test_every_setting_is_documented_and_nothing_else_is() -> None:
    documented = set(re.findall(r"^\| `SALTO_([A-Z_]+)`", DOCUMENTED.read_text(encoding="utf-8"), re.MULTILINE))
    assert documented == {field.name.upper() for field in fields(Settings)}


def test_defaults_serve_one_organisation_on_this_machine(tmp_path: Path) -> None:
    settings = Settings.from_environment({"SALTO_INSTANCE": str(tmp_path)})
    assert settings.database == f"sqlite:///{tmp_path}/salto.sqlite3"
    assert (settings.host, settings.port, settings.https) == ("127.0.0.1", 8000, False)
    assert (settings.content / "rubrics").is_dir()


def test_the_environment_comes_after_the_instance_file_and_that_after_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('port = 8100\nlanguage = "fr"\nhttps = true\n', encoding="utf-8")
    settings = Settings.from_environment({"SALTO_INSTANCE": str(tmp_path), "SALTO_PORT": "8200"})
    assert (settings.port, settings.language, settings.https) == (8200, "fr", True)


def test_a_secret_can_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "url").write_text("postgresql+psycopg://salto:secret@db/salto\n", encoding="utf-8")
    settings = Settings.from_environment(
        {"SALTO_INSTANCE": str(tmp_path), "SALTO_DATABASE_FILE": str(tmp_path / "url")}
    )
    assert settings.database == "postgresql+psycopg://salto:secret@db/salto"


def test_the_certificate_for_documents_is_found_from_every_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given = {"SALTO_INSTANCE": str(tmp_path), "SALTO_PDF_CERTIFICATE": "documents.p12"}
    assert Settings.from_environment(given).pdf_certificate == tmp_path / "documents.p12"


@pytest.mark.parametrize(
    ("name", "value"),
    [("SALTO_PORT", "many"), ("SALTO_HTTPS", "maybe"), ("SALTO_VERIFY_ADDRESS", "verify.example.org")],
)
def test_a_value_that_cannot_work_is_refused_with_its_name(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(BadSetting) as refusal:
        Settings.from_environment({"SALTO_INSTANCE": str(tmp_path), name: value})
    assert name in str(refusal.value)


def test_a_misspelled_setting_in_the_instance_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("prot = 8100\n", encoding="utf-8")
    with pytest.raises(BadSetting, match="prot"):
        Settings.from_environment({"SALTO_INSTANCE": str(tmp_path)})


def test_only_known_surfaces_can_be_served(tmp_path: Path) -> None:
    assert surfaces(Settings(instance=tmp_path, surfaces="verify desk")) == ("desk", "verify")
    with pytest.raises(SaltoError, match="shop"):
        surfaces(Settings(instance=tmp_path, surfaces="desk shop"))
