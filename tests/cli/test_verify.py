"""`salto verify FILE`: a file is checked without any network, in words and exit statuses."""

import io
import json
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from assess.cli.main import main
from assess.clock import Clock
from assess.credentials import scanning
from assess.credentials.scanning import NoReaderError
from assess.domain.certificate import RevocationReason, SuspensionReason
from assess.services import enrolling, exporting, issuing, printing
from assess.services.exporting import Form
from assess.services.office import Actor, Office
from assess.services.printing import Choice
from assess.settings import Settings
from tests.credentials.readers import run
from tests.stories.paper import Paper
from tests.support.content import CONTENT
from tests.support.document_certificate import PASSPHRASE, document_certificate
from tests.support.installation import DATABASE, actor_named, furnish

VALID, SIGNED, SUSPENDED, REVOKED, ALTERED, UNKNOWN, UNREADABLE = 0, 10, 12, 13, 15, 16, 17


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The demo's installation, a certificate of Mei Lin's, and a folder for files."""

    office: Office
    els: Actor
    certificate: str
    folder: Path

    def paper(self, design: str = "clear") -> Path:
        path = self.folder / f"{design}.pdf"
        path.write_bytes(printing.pdf(self.office, self.els, self.certificate, Choice(design=design)).body)
        return path

    def given_out(self, form: Form) -> Path:
        path = self.folder / f"credential.{form.value}"
        path.write_bytes(exporting.export(self.office, self.els, self.certificate, form))
        return path

    def exported(self) -> Path:
        assert typed("export", self.folder / "stick").exit_code == 0
        return self.folder / "stick"


@pytest.fixture
def house(demo_instance: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    instance = tmp_path / "instance"
    furnish(instance, demo_instance)
    (instance / DATABASE).write_bytes((demo_instance / DATABASE).read_bytes())
    monkeypatch.setenv("SALTO_INSTANCE", str(instance))
    monkeypatch.setenv("SALTO_CONTENT", str(CONTENT))
    monkeypatch.setenv("SALTO_DATABASE", f"sqlite:///{instance / DATABASE}")
    office = Office(Settings.from_environment(), Clock())
    els = actor_named(office, "els")
    (holder,) = enrolling.search(office, els, "Mei Lin")
    (certificate,) = enrolling.file(office, els, holder.id).certificates
    return House(office=office, els=els, certificate=certificate.id, folder=tmp_path)


def typed(*words: object) -> Result:
    return CliRunner().invoke(main, ["verify", *(str(word) for word in words)])


def test_a_paper_in_every_design_is_valid_and_prints_what_was_signed(house: House) -> None:
    stick = house.exported()
    for design in ("diploma", "clear", "card", "pictures"):
        for answer in (typed(house.paper(design)), typed("--with", stick, house.paper(design))):
            assert answer.exit_code == VALID, answer.output
            assert answer.output.startswith("Valid\n")
            assert "Mei Lin" in answer.output
    for design in ("diploma", "clear"):
        assert "prints are the signed ones" in typed(house.paper(design)).output


def test_a_paper_with_a_signature_of_the_organisation_is_valid_all_the_same(house: House) -> None:
    made = document_certificate().at(house.folder)
    house.office.settings = replace(house.office.settings, pdf_certificate=made, pdf_passphrase=PASSPHRASE)
    paper = house.paper()
    assert b"/ETSI.CAdES.detached" in paper.read_bytes()
    answer = typed("--with", house.exported(), paper)
    assert (answer.exit_code, "prints are the signed ones" in answer.output) == (VALID, True), answer.output


def test_credential_token_and_symbol_say_the_same(house: House) -> None:
    stick = house.exported()
    for path in (house.given_out(Form.JSON), house.given_out(Form.JWT)):
        assert typed(path).exit_code == VALID
        answer = typed("--with", stick, path)
        assert (answer.exit_code, "Mei Lin" in answer.output) == (VALID, True), answer.output
    symbol = house.folder / "symbol.txt"
    with pikepdf.open(house.paper()) as paper:
        symbol.write_text(str(paper.pages[0].Annots[0].A.URI), encoding="utf-8")
    assert typed(symbol).exit_code == VALID


def test_a_photograph_of_the_square_is_enough(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    run("pdftoppm", "-r", "150", "-jpeg", "-singlefile", house.paper(), house.folder / "photo")
    answer = typed("--with", house.exported(), house.folder / "photo.jpg")
    assert (answer.exit_code, "Mei Lin" in answer.output) == (VALID, True), answer.output

    def missing(_: bytes) -> tuple[str, ...]:
        raise NoReaderError

    monkeypatch.setattr(scanning, "symbols", missing)
    answer = typed(house.folder / "photo.jpg")
    assert answer.exit_code == 1
    assert "Nothing was checked" in answer.output
    assert "salto[scan]" in answer.output


def test_a_changed_line_or_a_changed_claim_is_called_altered(house: House) -> None:
    stick = house.exported()
    edited = Paper(house.paper()).changed("met hulp", "zelfstandig en meer").file
    assert typed(edited).exit_code == ALTERED
    assert "other words than were signed" in typed("--with", stick, edited).output
    badge = house.given_out(Form.JSON)
    for before, after in (("Mei Lin", "Lin Mei"), ('"type":', '"added":1,"type":')):
        badge.write_text(badge.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
        assert typed("--with", stick, badge).exit_code == ALTERED


def test_what_was_taken_back_is_said_with_its_reason_and_from_the_next_export_on(house: House) -> None:
    before = house.exported()
    files = (house.paper(), house.given_out(Form.JSON))
    issuing.suspend(house.office, house.els, house.certificate, reason=SuspensionReason.AT_HER_REQUEST)
    assert [typed(path).exit_code for path in files] == [SUSPENDED, SUSPENDED]
    assert [typed("--with", before, path).exit_code for path in files] == [VALID, VALID]
    issuing.revoke(house.office, house.els, house.certificate, reason=RevocationReason.OTHER)
    after = house.exported()
    assert [typed("--with", after, path).exit_code for path in files] == [REVOKED, REVOKED]


def test_what_is_missing_or_foreign_never_counts_against_her(house: House, tmp_path: Path) -> None:
    stick = house.exported()
    symbol, badge = house.folder / "symbol.txt", house.given_out(Form.JSON)
    with pikepdf.open(house.paper()) as paper:
        symbol.write_text(str(paper.pages[0].Annots[0].A.URI), encoding="utf-8")
    (stick / "data" / "taken_back.js").unlink()
    for path in (stick / "issuers").rglob("states-*.json"):
        path.unlink()
    for path in (symbol, badge):
        assert typed("--with", stick, path).exit_code == SIGNED
    document = json.loads(badge.read_text(encoding="utf-8"))
    other = "did:web:elsewhere.example"
    document["issuer"]["id"], document["proof"]["verificationMethod"] = other, f"{other}#key-0123456789abcdef"
    badge.write_text(json.dumps(document), encoding="utf-8")
    assert typed(badge).exit_code == UNKNOWN
    answer = typed("--with", tmp_path / "instance", badge)
    assert answer.exit_code == 1
    assert "says nothing about the certificate" in answer.output


def test_scraps_bombs_and_other_files_are_answered_in_words(house: House) -> None:
    scrap = house.folder / "scrap"
    picture = io.BytesIO()
    Image.new("L", (300, 300), 255).save(picture, "PNG")
    deep = b'{"a":' * 20_000
    bodies = (
        b"",
        b"%PDF-1.7\n1 0 obj\n<<",
        b"{}",
        b'{"proof":1}',
        deep,
        b"ey.a.b",
        picture.getvalue(),
        bytes(range(256)) * 9,
    )
    for body in bodies:
        scrap.write_bytes(body)
        answer = typed(scrap)
        assert answer.exit_code == UNREADABLE, (body[:20], answer.output, answer.exception)
        assert "says nothing about a certificate" in answer.output
