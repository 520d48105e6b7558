"""A rubric as a CASE 1.1 framework: everything points somewhere, and to the same names as a credential."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from assess.content.case import package
from assess.content.folders import ContentFolders
from assess.domain import reference
from assess.domain.canonical import digest
from assess.domain.rubric import Rubric
from assess.services.checking_content import open_words
from tests.support.content import CONTENT

AT = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
RUBRICS = {one.id: one for one in open_words(ContentFolders(CONTENT)).rubrics}
LINK = {"title", "identifier", "uri"}
"""What a link must have in CASE 1.1; nothing else but `targetType` may stand in it."""


def parts(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [one for part in value for one in parts(part)]
    return [value, *(one for part in value.values() for one in parts(part))] if isinstance(value, dict) else []


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("rubric", RUBRICS.values(), ids=RUBRICS)
def test_every_part_has_a_name_and_every_link_leads_somewhere(rubric: Rubric, language: str) -> None:
    framework = package(rubric, language=language, creator="De Brug vzw", at=AT)
    named = {one["uri"] for one in parts(framework) if "lastChangeDateTime" in one}
    own = [one for one in parts(framework) if "lastChangeDateTime" in one]
    assert len(named) == len(own)
    for one in own:
        assert UUID(one["identifier"]).variant == "specified in RFC 4122"
        assert one["lastChangeDateTime"] == "2026-11-21T08:30:00Z"
    for link in (one for one in parts(framework) if set(one) >= LINK and "lastChangeDateTime" not in one):
        assert set(link) <= LINK | {"targetType"}
        assert link["uri"] in named or link["uri"].startswith(
            ("http://data.europa.eu/esco/", "https://creativecommons")
        )


@pytest.mark.parametrize("rubric", RUBRICS.values(), ids=RUBRICS)
def test_criteria_and_levels_have_the_names_that_credentials_use(rubric: Rubric) -> None:
    framework = package(rubric, language="nl", creator="De Brug vzw", at=AT)
    own = digest(rubric)
    assert framework["CFDocument"]["identifier"] == reference.rubric_id(own)
    (table,) = framework["CFRubrics"]
    for criterion, item, row in zip(rubric.criteria, framework["CFItems"], table["CFRubricCriteria"], strict=True):
        assert item["identifier"] == reference.criterion_id(own, criterion.id) == row["CFItemURI"]["identifier"]
        levels = {one["score"]: one for one in row["CFRubricCriterionLevels"]}
        assert sorted(levels) == [0, 1, 2, 3]
        assert levels[2]["identifier"] == reference.level_id(own, criterion.id, 2)
        assert levels[2]["description"] == criterion.level(2).descriptor.in_("nl")


def test_a_changed_rubric_has_other_names() -> None:
    assert len({reference.level_id(digest(one), "c", 1) for one in RUBRICS.values()}) == len(RUBRICS)
    assert UUID(reference.uuid_of("a", "b")).version == 8
    assert reference.uuid_of("ab", "c") != reference.uuid_of("a", "bc")
