"""From the assessors' scores to the employer's phone, through the real services, on both databases."""

from pathlib import Path

from assess.domain.certificate import Check, RevocationReason
from assess.domain.code import Code
from assess.services import deciding, issuing, limiting_checks, printing, verifying
from tests.credentials.readers import read
from tests.support.installation import Desk


def test_what_two_assessors_saw_reaches_paper_and_check_alike(desk: Desk, tmp_path: Path) -> None:
    code, certificate = issued(desk)
    statement = issuing.file(desk.office, desk.els, certificate).line.statement
    answer = verifying.look_up(desk.office, code)
    assert answer.check is Check.VALID
    assert answer.statement == statement
    paper = read(printing.pdf(desk.office, desk.els, certificate).body, tmp_path)
    assert code.shown in paper
    for one in statement.competences:
        assert one.title.in_("nl") in paper
        assert plain(one.seen.in_("nl")) in paper
    assert statement.assessors == ("Els Peeters", "Karim Aydin")


def test_a_certificate_is_reprinted_with_the_same_bytes(desk: Desk) -> None:
    _, certificate = issued(desk)
    assert printing.pdf(desk.office, desk.els, certificate) == printing.pdf(desk.office, desk.els, certificate)


def test_revoking_and_replacing_reach_the_check_at_once(desk: Desk) -> None:
    code, certificate = issued(desk)
    newer = issuing.replace(desk.office, desk.els, certificate, language="fr")
    newer_code = issuing.file(desk.office, desk.els, newer).code
    replaced = verifying.look_up(desk.office, code)
    assert (replaced.check, replaced.replaced_by) == (Check.REPLACED, newer_code)
    issuing.revoke(desk.office, desk.els, newer, reason=RevocationReason.DECISION_CHANGED)
    revoked = verifying.look_up(desk.office, newer_code)
    assert (revoked.check, revoked.reason) == (Check.REVOKED, RevocationReason.DECISION_CHANGED)
    assert revoked.statement is None


def test_misses_are_counted_across_processes(desk: Desk) -> None:
    address = limiting_checks.address_hash(desk.office, "203.0.113.7")
    for _ in range(limiting_checks.ADDRESS_MISSES):
        assert limiting_checks.blocked(desk.office).wait(address, desk.clock.now()) == 0
        limiting_checks.count_miss(desk.office, address)
    wait = limiting_checks.blocked(desk.office).wait(address, desk.clock.now())
    assert 0 < wait <= limiting_checks.ADDRESS_WINDOW.total_seconds()


def issued(desk: Desk) -> tuple[Code, str]:
    """Two assessors see every competence done alone; Els decides and issues."""
    session = desk.session("cleaning")
    desk.observe(desk.els, session, {}, otherwise=2)
    desk.observe(desk.karim, session, {}, otherwise=2)
    proposals = deciding.file(desk.office, desk.els, session.id, "cleaning").proposals
    decision = deciding.sign(
        desk.office,
        desk.els,
        session.id,
        "cleaning",
        levels={proposal.criterion: proposal.level for proposal in proposals},
        reasons={},
        confirmation="Els Peeters",
    )
    certificate = issuing.issue(desk.office, desk.els, decision, language="nl")
    return issuing.file(desk.office, desk.els, certificate).code, certificate


def plain(text: str) -> str:
    return " ".join(text.split())
