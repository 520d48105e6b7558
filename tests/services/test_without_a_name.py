"""A certificate without a name: signed by itself, and leading nowhere; the one with a name proves that it belongs."""

from pathlib import Path

import pikepdf
import pytest

from assess.domain.certificate import Check, RevocationReason, Statement
from assess.domain.code import Code
from assess.errors import BadInput
from assess.services import issuing, printing, verifying
from assess.services.printing import Choice
from assess.storage import certificates
from tests.credentials.readers import read, run, write
from tests.support.installation import Desk

SHE = {"she", "her", "woman", "zij", "haar", "vrouw", "elle", "sa", "femme", "seule"}


@pytest.fixture
def certificate(desk: Desk, request: pytest.FixtureRequest) -> str:
    return desk.certified(desk.session("cleaning"), language=getattr(request, "param", "nl"))


def named(desk: Desk, certificate: str) -> Statement:
    return issuing.file(desk.office, desk.els, certificate).line.statement


def unnamed_code(desk: Desk, certificate: str) -> Code:
    code = named(desk, certificate).unnamed_code
    assert code
    return Code(code)


def test_nothing_that_is_signed_tells_who_she_is_or_leads_to_her(desk: Desk, certificate: str) -> None:
    full = named(desk, certificate)
    with desk.office.see() as connection:
        row = certificates.unnamed_of(connection, desk.els.organisation, certificate)
    assert row
    for told in (full.code, "Fatma", "Yıldız", certificate):
        assert told.encode() not in row.statement
    statement = Statement.from_bytes(row.statement)
    assert statement.unnamed_code is None
    assert [(one.criterion, one.level) for one in statement.competences] == [
        (one.criterion, one.level) for one in full.competences
    ]


def test_the_one_with_a_name_carries_the_code_of_the_other_inside_its_signature(desk: Desk, certificate: str) -> None:
    with desk.office.see() as connection:
        row = certificates.find(connection, desk.els.organisation, certificate)
        other = certificates.unnamed_of(connection, desk.els.organisation, certificate)
    assert row
    assert other
    assert Statement.from_bytes(other.statement).code.encode() in row.statement


@pytest.mark.parametrize("certificate", ["nl", "fr", "en"], indirect=True)
@pytest.mark.parametrize("design", ["diploma", "clear", "card"])
def test_its_paper_holds_no_name_anywhere(desk: Desk, certificate: str, tmp_path: Path, design: str) -> None:
    printed = printing.pdf(desk.office, desk.els, certificate, Choice(design=design, unnamed=True))
    full = named(desk, certificate)
    path = write(printed.body, tmp_path)
    with pikepdf.open(path) as pdf:
        inside = b"".join(one.read_bytes() if isinstance(one, pikepdf.Stream) else one.unparse() for one in pdf.objects)
    heard = run("pdfinfo", "-struct-text", path)
    text = read(printed.body, tmp_path)
    for told in ("Fatma", "Yıldız", full.code, Code(full.code).shown, certificate):
        assert told not in text
        assert told not in heard
        assert told.encode() not in inside
        assert told.encode("utf-16-be").hex().upper().encode() not in inside
        assert told not in printed.name
    assert unnamed_code(desk, certificate).shown.split("-")[0] in text
    assert sorted(SHE & {word.strip(".,;:()").lower() for word in text.split()}) == []


def test_the_page_in_pictures_is_not_made_without_a_name(desk: Desk, certificate: str) -> None:
    with pytest.raises(BadInput, match="no_such_design"):
        printing.pdf(desk.office, desk.els, certificate, Choice(design="pictures", unnamed=True))


def test_both_are_valid_and_only_one_tells_a_name(desk: Desk, certificate: str) -> None:
    full = verifying.look_up(desk.office, Code(named(desk, certificate).code), "Yıldız")
    other = verifying.look_up(desk.office, unnamed_code(desk, certificate), "Yıldız")
    assert (full.check, full.named) == (Check.VALID, True)
    assert (other.check, other.named, other.name_differs) == (Check.VALID, False, False)
    assert other.statement
    assert not other.statement.is_named


def test_revoking_one_revokes_both(desk: Desk, certificate: str) -> None:
    code = unnamed_code(desk, certificate)
    issuing.revoke(desk.office, desk.els, certificate, reason=RevocationReason.AT_HER_REQUEST)
    assert verifying.look_up(desk.office, code).check is Check.REVOKED


def test_a_replaced_one_without_a_name_leads_to_the_next_one_without_a_name(desk: Desk, certificate: str) -> None:
    code = unnamed_code(desk, certificate)
    new = issuing.replace(desk.office, desk.els, certificate, language="en")
    answer = verifying.look_up(desk.office, code)
    assert answer.check is Check.REPLACED
    assert answer.replaced_by == unnamed_code(desk, new)


def test_the_lists_of_the_desk_show_one_certificate(desk: Desk, certificate: str) -> None:
    session = issuing.file(desk.office, desk.els, certificate).line.session
    with desk.office.look(desk.els) as work:
        decision = issuing.file(desk.office, desk.els, certificate).line.decision
        held = certificates.of_decisions(work.connection, desk.els.organisation)[decision]
    assert [one.id for one in held] == [certificate]
    assert session


def test_a_certificate_from_before_is_still_read(desk: Desk, certificate: str) -> None:
    old = named(desk, certificate).to_bytes().replace(b'"unnamed_code":', b'"unknown":')
    assert Statement.from_bytes(old).unnamed_code is None
