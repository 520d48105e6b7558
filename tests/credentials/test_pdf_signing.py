"""A signed paper: other people's checkers find the signature good, and everything that the paper promised still holds."""

import io
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from assess.credentials import paper_file, pdf_signing
from assess.credentials.document import Attachment
from assess.credentials.pdf import Paper, Stack, render_certificate
from assess.credentials.pdf_signing import open_signer
from assess.errors import Unavailable
from tests.credentials.readers import run, write
from tests.credentials.samples import statement
from tests.support.conformance import PROFILES, broken_rules
from tests.support.document_certificate import EXPIRED, PASSPHRASE, Made, document_certificate

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
CREDENTIAL = Attachment(name="credential.json", kind="application/vc", body=b'{"a": 1}', says="The same, for a machine")


@pytest.fixture(scope="module")
def made() -> Made:
    return document_certificate()


@pytest.fixture(scope="module")
def plain(paper_of: Callable[..., Paper]) -> bytes:
    return render_certificate(paper_of(statement(4)), attachments=[CREDENTIAL])


@pytest.fixture(scope="module")
def signed(plain: bytes, made: Made, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return sign(plain, made, tmp_path_factory.mktemp("certificate"))


def sign(body: bytes, made: Made, folder: Path) -> bytes:
    return open_signer(made.at(folder), PASSPHRASE, NOW).sign(body)


def checked(body: bytes, made: Made) -> PdfSignatureStatus:
    """What pyHanko's validator says, trusting the authority and asking no network."""
    (signature,) = PdfFileReader(io.BytesIO(body)).embedded_signatures
    root = Certificate.load(made.authority.public_bytes(Encoding.DER))
    context = ValidationContext(trust_roots=[root], allow_fetching=False, revocation_mode="soft-fail")
    with ThreadPoolExecutor(
        max_workers=1
    ) as apart:  # it runs an event loop; a browser of another test may have one here
        return apart.submit(validate_pdf_signature, signature, context).result()


def test_it_is_a_pades_signature_of_the_organisation_over_the_whole_file(signed: bytes, made: Made) -> None:
    status = checked(signed, made)
    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        assert pdf.Root.AcroForm.Fields[0].V.SubFilter == "/ETSI.CAdES.detached"


def test_a_key_on_a_curve_signs_as_well(plain: bytes, tmp_path: Path) -> None:
    curved = document_certificate(rsa_key=False)
    assert checked(sign(plain, curved, tmp_path), curved).bottom_line


def test_another_reader_finds_it_valid_and_names_who_signed(signed: bytes, tmp_path: Path) -> None:
    told = run("pdfsig", write(signed, tmp_path))
    assert "Signature is Valid." in told
    assert "Total document signed" in told
    assert "CN=De Brug vzw" in told


def test_a_changed_letter_is_found_by_both(signed: bytes, made: Made, tmp_path: Path) -> None:
    place = signed.index(b"/Title (") + len(b"/Title (")
    changed = signed[:place] + b"X" + signed[place + 1 :]
    assert not checked(changed, made).bottom_line
    assert "Signature is Valid." not in run("pdfsig", write(changed, tmp_path))


def test_what_was_drawn_stays_byte_for_byte_with_its_properties_and_its_look(
    plain: bytes, signed: bytes, tmp_path: Path
) -> None:
    assert signed.startswith(plain)
    with pikepdf.open(io.BytesIO(plain)) as before, pikepdf.open(io.BytesIO(signed)) as after:
        assert after.Root.Metadata.read_bytes() == before.Root.Metadata.read_bytes()
        assert str(dict(after.docinfo)) == str(dict(before.docinfo))
    pictures = []
    for name, body in (("plain", plain), ("signed", signed)):
        (tmp_path / name).mkdir()
        run("pdftoppm", "-r", "50", "-singlefile", write(body, tmp_path / name), tmp_path / name / "page")
        pictures.append((tmp_path / name / "page.ppm").read_bytes())
    assert pictures[0] == pictures[1]


def test_the_credential_and_the_words_are_read_as_before(plain: bytes, signed: bytes) -> None:
    assert paper_file.read(signed) == paper_file.read(plain)
    assert paper_file.read(signed).credential == CREDENTIAL.body


@pytest.fixture(scope="module")
def answers(
    paper_of: Callable[..., Paper], signed: bytes, made: Made, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[tuple[str, str], list[str]]:
    folder, apart = tmp_path_factory.mktemp("papers"), tmp_path_factory.mktemp("certificate")
    stack = Stack(paper_of(statement(1)))
    for count in (1, 3):
        stack.add(paper_of(statement(count)))
    (folder / "one").write_bytes(signed)
    (folder / "stack").write_bytes(sign(stack.finished(), made, apart))
    for design in ("clear", "card", "pictures"):
        (folder / design).write_bytes(sign(render_certificate(paper_of(statement(4), design)), made, apart))
    (folder / "hidden").write_bytes(without_its_place(signed))
    return broken_rules(sorted(folder.iterdir()))


@pytest.mark.slow
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", ["one", "stack", "clear", "card", "pictures"])
def test_a_signed_paper_breaks_no_rule(answers: Mapping[tuple[str, str], list[str]], name: str, profile: str) -> None:
    assert answers[name, profile] == []


@pytest.mark.slow
def test_a_field_that_nobody_hears_would_be_noticed(answers: Mapping[tuple[str, str], list[str]]) -> None:
    assert any("7.18" in rule for rule in answers["hidden", "ua1"])
    assert any("6.3.2" in rule for rule in answers["hidden", "3a"])


def without_its_place(body: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(body)) as pdf:
        field = pdf.Root.AcroForm.Fields[0]
        del field.StructParent, field.TU
        field.F = 0
        field.Rect = pikepdf.Array([10, 10, 20, 20])
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("made", "passphrase", "code"),
    [
        (document_certificate(), "another", "pdf_certificate_closed"),
        (document_certificate(), "", "pdf_certificate_closed"),
        (Made(file=b"no such thing", authority=document_certificate().authority), "", "pdf_certificate_closed"),
        (document_certificate(until=EXPIRED), PASSPHRASE, "pdf_certificate_expired"),
        (document_certificate(other_key=True), PASSPHRASE, "pdf_certificate_without_key"),
    ],
    ids=["another passphrase", "no passphrase", "another kind of file", "past its last day", "another key"],
)
def test_a_certificate_that_cannot_be_used_is_said_with_a_next_step(
    made: Made, passphrase: str, code: str, tmp_path: Path
) -> None:
    with pytest.raises(Unavailable) as refused:
        open_signer(made.at(tmp_path), passphrase, NOW)
    assert refused.value.code == code
    assert refused.value.todo


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="pdf_certificate_closed"):
        open_signer(tmp_path / "none.p12", PASSPHRASE, NOW)


def test_without_the_extra_it_says_what_to_install(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(pdf_signing, "import_module", missing)
    with pytest.raises(Unavailable, match=r"pip install 'salto\[pades\]'"):
        open_signer(made.at(tmp_path), PASSPHRASE, NOW)


def test_neither_key_nor_passphrase_is_shown(made: Made, tmp_path: Path) -> None:
    signer = open_signer(made.at(tmp_path), PASSPHRASE, NOW)
    assert repr(signer) == "Signer(name='De Brug vzw')"
