"""The credential says what the paper says, in the form that others expect."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import jsonschema
import pytest

from assess.credentials import issuer, open_badge
from assess.domain.certificate import Statement
from assess.domain.code import Code
from tests.credentials.badges import LIST, OTHER_KEY, WEB, public, signed, unsigned
from tests.credentials.samples import statement
from tests.support.official import BADGE_SCHEMA, official_json

LANGUAGES = ("nl", "fr", "en")
STATEMENTS = {
    "one competence": statement(1),
    "six competences": statement(6),
    "nothing left out": statement(2, not_assessed=(), frameworks=()),
    "no family name": statement(2, holder=replace(statement(1).holder, family_name=None)),
}


@pytest.fixture(scope="session")
def schema() -> jsonschema.Draft201909Validator:
    return jsonschema.Draft201909Validator(official_json(BADGE_SCHEMA))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("whole", STATEMENTS.values(), ids=STATEMENTS)
def test_every_credential_fits_the_official_schema(
    schema: jsonschema.Draft201909Validator, whole: Statement, language: str
) -> None:
    until = datetime(2028, 11, 21, 22, 59, 59, tzinfo=UTC)
    for by in (issuer.by_key(public(OTHER_KEY)), WEB):
        document = signed(unsigned(replace(whole, language=language), by=by, valid_until=until), by=by, key=OTHER_KEY)
        assert [f"{error.json_path}: {error.message}" for error in schema.iter_errors(document)] == []


def test_the_schema_notices_what_is_wrong(schema: jsonschema.Draft201909Validator) -> None:
    document = signed()
    del document["credentialSubject"]["achievement"]["criteria"]
    assert list(schema.iter_errors(document))


def test_each_result_names_a_level_of_its_own_criterion() -> None:
    subject = unsigned(statement(5))["credentialSubject"]
    described = {one["id"]: one for one in subject["achievement"]["resultDescription"]}
    assert len(subject["result"]) == len(described) == 5
    for result, certified in zip(subject["result"], statement(5).competences, strict=True):
        levels = {one["id"]: one for one in described[result["resultDescription"]]["rubricCriterionLevel"]}
        achieved = levels[result["achievedLevel"]]
        assert (achieved["level"], len(levels)) == (str(certified.level), 3)
        assert described[result["resultDescription"]]["name"] == certified.title.in_("nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_in_one_language_and_says_which(language: str) -> None:
    whole = statement(3, language=language)
    document = unsigned(whole)
    achievement = document["credentialSubject"]["achievement"]
    assert achievement["inLanguage"] == language
    assert achievement["name"] == whole.rubric.title.in_(language)
    assert [one["name"] for one in document["evidence"]] == [c.title.in_(language) for c in whole.competences]


def test_the_same_competence_has_the_same_name_in_every_language_and_on_every_certificate() -> None:
    dutch, french = (unsigned(statement(4, language=one))["credentialSubject"] for one in ("nl", "fr"))
    assert dutch["achievement"]["id"] == french["achievement"]["id"]
    assert [one["achievedLevel"] for one in dutch["result"]] == [one["achievedLevel"] for one in french["result"]]


def test_it_says_how_it_was_judged_and_what_was_not_looked_at() -> None:
    document = unsigned(statement(4, language="en"))
    criteria = document["credentialSubject"]["achievement"]["criteria"]["narrative"]
    assert "There are no marks and no ranking." in criteria
    assert "with help: after it is shown or she is reminded." in criteria
    assert "Not looked at: Ask for help." in document["description"]


def test_every_link_to_a_public_framework_is_one_that_the_rubric_has() -> None:
    whole = statement(3)
    achievement = unsigned(whole)["credentialSubject"]["achievement"]
    linked = {one["targetUrl"] for one in achievement["alignment"]}
    assert {link.uri for one in whole.competences for link in one.esco} < linked
    assert {one["targetType"] for one in achievement["alignment"]} == {"ext:ESCOOccupation", "ext:ESCOSkill"}


def test_it_names_her_and_her_code_and_nobody_else_and_brings_no_file() -> None:
    whole = statement(4)
    text = json.dumps(unsigned(whole), ensure_ascii=False)
    assert whole.holder.full_name in text
    assert Code(whole.code).shown in text
    assert not [name for name in (*whole.assessors, whole.decided_by) if name in text]
    assert "data:" not in text
    assert all("id" not in one for one in unsigned(whole)["evidence"])


def test_its_place_in_the_status_list_is_one_text_in_one_entry() -> None:
    status = unsigned()["credentialStatus"]
    assert status == {
        "id": f"{LIST}#94567",
        "type": "BitstringStatusListEntry",
        "statusPurpose": open_badge.STATUS_PURPOSE,
        "statusListIndex": "94567",
        "statusListCredential": LIST,
    }


def test_terms_that_exist_in_one_variant_of_the_context_only_are_not_used() -> None:
    def keys(value: Any) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for part in value.values() for key in keys(part)}
        return {key for part in value for key in keys(part)} if isinstance(value, list) else set()

    assert not keys(signed()) & {"endorsementJwt", "jti"}
