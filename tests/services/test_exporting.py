"""A certificate leaves the house in three forms; only she, or the desk, gets it."""

import json

import pytest
from sqlalchemy import text

from assess.credentials import elm
from assess.domain.certificate import SuspensionReason
from assess.errors import Forbidden, NotFound
from assess.services import exporting, issuing
from assess.services.exporting import Form
from tests.support.installation import Desk
from tests.support.issued import credential, issued


def test_the_desk_gives_the_very_bytes_that_were_signed_and_the_log_says_so(desk: Desk) -> None:
    certificate = issued(desk)
    stored = credential(desk, certificate)
    assert exporting.export(desk.office, desk.els, certificate, Form.JSON) == stored.body
    assert exporting.export(desk.office, desk.els, certificate, Form.JWT).count(b".") == 2
    with desk.office.see() as connection:
        rows = connection.execute(text("SELECT details FROM audit_entry WHERE action = 'certificate.exported'"))
        assert sorted(row[0] for row in rows) == ['{"form":"json"}', '{"form":"jwt"}']


def test_nobody_else_gets_it(desk: Desk) -> None:
    certificate = issued(desk)
    with pytest.raises(Forbidden):
        exporting.export(desk.office, desk.karim, certificate, Form.JSON)
    with pytest.raises(NotFound):
        exporting.export(desk.office, desk.stranger, certificate, Form.JSON)


def test_she_takes_it_with_her_by_code_and_family_name_while_it_stands(desk: Desk) -> None:
    certificate = issued(desk)
    code = issuing.file(desk.office, desk.els, certificate).code
    body = credential(desk, certificate).body
    assert exporting.for_holder(desk.office, code, "yildiz", Form.JSON)[1] == body
    answer, nothing = exporting.for_holder(desk.office, code, "Yilmaz", Form.JSON)
    assert (answer.is_miss, nothing) == (True, None)
    issuing.suspend(desk.office, desk.els, certificate, reason=SuspensionReason.AT_HER_REQUEST)
    assert exporting.for_holder(desk.office, code, "Yıldız", Form.JSON)[1] is None


def test_the_learning_model_says_the_same_and_names_every_part(desk: Desk) -> None:
    certificate = issued(desk)
    badge = json.loads(credential(desk, certificate).body)
    model = json.loads(exporting.export(desk.office, desk.els, certificate, Form.ELM))
    (claim,) = model["credentialSubject"]["hasClaim"]
    assert "proof" not in model
    assert model["credentialSubject"]["fullName"] == {"nl": "Fatma Yıldız"}
    described = badge["credentialSubject"]["achievement"]["resultDescription"]
    outcomes = claim["specifiedBy"]["learningOutcome"]
    assert [one["id"] for one in outcomes] == [one["id"] for one in described]
    grades = [one["grade"]["noteLiteral"]["nl"] for one in claim["provenBy"]]
    assert grades == [one["value"] for one in badge["credentialSubject"]["result"]]
    skills = {one["targetUrl"] for criterion in described for one in criterion["alignment"]}
    assert skills == {one["id"] for outcome in outcomes for one in outcome.get("relatedESCOSkill", [])}
    assert (claim["identifier"]["notation"], model["validFrom"]) == (
        badge["credentialSubject"]["licenseNumber"],
        badge["validFrom"],
    )
    assert all(name.startswith(("urn:uuid:", "urn:credential:", "http")) for name in elm.names(model))
