"""A rubric as a framework that other systems read: CASE 1.1 (1EdTech, Competencies and Academic Standards Exchange).

The names of rubric, criterion and level are those that credentials use, so that a credential's level can be looked up in
the framework that an organisation publishes.
"""

from datetime import UTC, datetime
from typing import Any, Final

from assess.domain import reference
from assess.domain.canonical import digest
from assess.domain.rubric import Criterion, EscoLink, Rubric

VERSION: Final = "1.1"
_LICENCE: Final = ("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/")

Json = dict[str, Any]


def package(rubric: Rubric, *, language: str, creator: str, at: datetime) -> Json:
    """Write a rubric in one language. `creator` is who publishes it, `at` the moment of the export."""
    return _Export(rubric, language, at).package(creator)


class _Export:
    """One rubric in one language at one moment."""

    def __init__(self, rubric: Rubric, language: str, at: datetime) -> None:
        self.rubric = rubric
        self.language = language
        self.at = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.digest = digest(rubric)
        self.own = reference.rubric_id(self.digest)

    def package(self, creator: str) -> Json:
        rubric = self.rubric
        return {
            "CFDocument": {
                **self._named(self.own),
                "frameworkType": "Rubric",
                "caseVersion": VERSION,
                "creator": creator,
                "title": rubric.title.in_(self.language),
                "description": rubric.practical_task.instruction.in_(self.language),
                "language": self.language,
                "version": str(rubric.version),
                "licenseURI": self._link(_LICENCE[0], reference.uuid_of("licence", _LICENCE[1]), _LICENCE[1]),
            },
            "CFItems": [self._item(number, one) for number, one in enumerate(rubric.criteria, start=1)],
            "CFAssociations": self._associations(),
            "CFRubrics": [self._rubric()],
        }

    def _named(self, identifier: str) -> Json:
        return {"identifier": identifier, "uri": f"urn:uuid:{identifier}", "lastChangeDateTime": self.at}

    def _link(self, title: str, identifier: str, uri: str = "") -> Json:
        return {"title": title, "identifier": identifier, "uri": uri or f"urn:uuid:{identifier}"}

    def _item_id(self, criterion: Criterion) -> str:
        return reference.criterion_id(self.digest, criterion.id)

    def _item(self, number: int, criterion: Criterion) -> Json:
        return {
            **self._named(self._item_id(criterion)),
            "fullStatement": criterion.title.in_(self.language),
            "humanCodingScheme": f"{self.rubric.id}.{criterion.id}",
            "listEnumeration": str(number),
            "CFItemType": "Competency",
            "language": self.language,
        }

    def _associations(self) -> list[Json]:
        document = self._link(self.rubric.title.in_(self.language), self.own)
        found = []
        for number, criterion in enumerate(self.rubric.criteria, start=1):
            item = self._link(criterion.title.in_(self.language), self._item_id(criterion))
            found.append({**self._association(item, "isChildOf", document), "sequenceNumber": number})
            found += [self._association(item, "isRelatedTo", self._esco(link)) for link in criterion.esco]
        found += [self._association(document, "isRelatedTo", self._esco(link)) for link in self.rubric.occupations]
        return found

    def _esco(self, link: EscoLink) -> Json:
        return {**self._link(link.label, link.uri.rpartition("/")[2], link.uri), "targetType": "ext:ESCO"}

    def _association(self, origin: Json, kind: str, destination: Json) -> Json:
        name = reference.uuid_of("association", self.digest, origin["uri"], kind, destination["uri"])
        nodes = {"originNodeURI": origin, "destinationNodeURI": destination}
        return {**self._named(name), "associationType": kind, **nodes}

    def _rubric(self) -> Json:
        name = reference.uuid_of("case-rubric", self.digest)
        return {
            **self._named(name),
            "title": self.rubric.title.in_(self.language),
            "CFRubricCriteria": [
                self._criterion(name, place, one) for place, one in enumerate(self.rubric.criteria, start=1)
            ],
        }

    def _criterion(self, rubric: str, place: int, criterion: Criterion) -> Json:
        name = reference.uuid_of("case-criterion", self.digest, criterion.id)
        return {
            **self._named(name),
            "description": criterion.title.in_(self.language),
            "CFItemURI": self._link(criterion.title.in_(self.language), self._item_id(criterion)),
            "position": place,
            "rubricId": rubric,
            "CFRubricCriterionLevels": [
                {
                    **self._named(reference.level_id(self.digest, criterion.id, level.level)),
                    "description": level.descriptor.in_(self.language),
                    "score": level.level,
                    "position": level.level,
                    "rubricCriterionId": name,
                }
                for level in criterion.levels
            ],
        }
