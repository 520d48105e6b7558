"""A certificate as an Open Badges 3.0 AchievementCredential (1EdTech, 2024) in the W3C data model 2.0, before it is signed.

One language each: a map of languages would not be covered by the signature. The terms `endorsementJwt` and `jti` are never
used: they exist in one variant of the context only. Staff are counted, not named.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from assess.credentials import contexts
from assess.credentials.data_integrity import moment
from assess.domain import reference
from assess.domain.certificate import CertifiedCompetence, Statement
from assess.domain.code import Code
from assess.domain.paper import Wording
from assess.domain.rubric import CERTIFIABLE_LEVELS, EscoLink, Rubric

CONTEXT: Final = (contexts.CREDENTIALS, contexts.OPEN_BADGES, contexts.EXTENSIONS)
TYPES: Final = ("VerifiableCredential", "OpenBadgeCredential")
SCHEMA: Final = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
STATUS_PURPOSE: Final = "suspension"
"""What a set bit says: it does not count now. Revoked, it never will again; suspended, it may (docs/decisions/0012)."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusPlace:
    """Where the credential's bit stands: the address of a signed list, and which bit of it."""

    address: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What issuing adds to a statement: an id, who issues, from when to when it counts, and its place in the list."""

    id: str
    issuer: str
    valid_from: datetime
    valid_until: datetime | None
    status: StatusPlace


def credential(statement: Statement, rubric: Rubric, wording: Wording, issue: Issue) -> Json:
    """Build the credential. `rubric` is the one that was pinned, `wording` the organisation's in the same language."""
    said = _Said(statement=statement, rubric=rubric, wording=wording)
    until = {"validUntil": moment(issue.valid_until)} if issue.valid_until else {}
    return {
        "@context": list(CONTEXT),
        "id": f"urn:uuid:{issue.id}",
        "type": list(TYPES),
        "name": f"{wording.document}: {said.title}",
        "description": said.summary,
        "issuer": _issuer(statement, issue.issuer),
        "validFrom": moment(issue.valid_from),
        **until,
        "awardedDate": f"{statement.decided_on}T00:00:00Z",
        "credentialSubject": _subject(said),
        "evidence": [_evidence(said, one) for one in statement.competences],
        "credentialStatus": {
            "id": f"{issue.status.address}#{issue.status.index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": STATUS_PURPOSE,
            "statusListIndex": str(issue.status.index),
            "statusListCredential": issue.status.address,
        },
        "credentialSchema": [{"id": SCHEMA, "type": "1EdTechJsonSchemaValidator2019"}],
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """The parts in the credential's one language."""

    statement: Statement
    rubric: Rubric
    wording: Wording

    @property
    def language(self) -> str:
        return self.statement.language

    @property
    def title(self) -> str:
        return self.statement.rubric.title.in_(self.language)

    @property
    def summary(self) -> str:
        """Say who saw her at work, where and when, and what was not looked at: as on the paper."""
        return f"{self.wording.seen(self.statement)} {self.wording.looked_at(self.statement)}"

    @property
    def task(self) -> str:
        """Say in which task she is seen, whoever she is."""
        return f"{self.title}: {self.statement.task.title.in_(self.language)} ({self.statement.task.minutes} min)"

    @property
    def criteria(self) -> str:
        """Say how it is judged, what each level means and what it fits with."""
        s, words = self.statement, self.wording
        levels = [f"{words.levels[n].word}: {words.levels[n].meaning}" for n in CERTIFIABLE_LEVELS]
        parts = [words.counted(words.judged, len(s.assessors)), *levels]
        return "\n\n".join([*parts, words.fits(s)] if s.frameworks else parts)

    def level_urn(self, criterion: str, level: int) -> str:
        return f"urn:uuid:{reference.level_id(self.statement.rubric.digest, criterion, level)}"

    def criterion_urn(self, criterion: str) -> str:
        return f"urn:uuid:{reference.criterion_id(self.statement.rubric.digest, criterion)}"


def _issuer(statement: Statement, did: str) -> Json:
    return {
        "id": did,
        "type": ["Profile"],
        "name": statement.issuer.name,
        "address": {"type": ["Address"], "addressLocality": statement.issuer.place},
    }


def _subject(said: _Said) -> Json:
    s = said.statement
    days = sorted({day for one in s.competences for day in one.occasions})
    dates = {"activityStartDate": f"{days[0]}T00:00:00Z", "activityEndDate": f"{days[-1]}T00:00:00Z"} if days else {}
    name = {
        "type": "IdentityObject",
        "identityType": "name",
        "hashed": False,
        "identityHash": s.holder.full_name,
    }
    return {
        "type": ["AchievementSubject"],
        **({"identifier": [name]} if s.is_named else {}),
        "licenseNumber": Code(s.code).shown,
        **dates,
        "achievement": _achievement(said),
        "result": [
            {
                "type": ["Result"],
                "resultDescription": said.criterion_urn(one.criterion),
                "achievedLevel": said.level_urn(one.criterion, one.level),
                "value": said.wording.levels[one.level].word,
            }
            for one in s.competences
        ],
    }


def _achievement(said: _Said) -> Json:
    s = said.statement
    skills = {link.uri: link for one in s.competences for link in one.esco}
    occupations = {link.uri: link for link in said.rubric.occupations}
    return {
        "id": f"urn:uuid:{reference.rubric_id(s.rubric.digest)}",
        "type": ["Achievement"],
        "achievementType": "Competency",
        "name": said.title,
        "description": said.task,
        "criteria": {"narrative": said.criteria},
        "inLanguage": said.language,
        "humanCode": s.rubric.id,
        "version": str(s.rubric.version),
        "alignment": [
            *(_alignment(link, "ext:ESCOOccupation") for link in occupations.values()),
            *(_alignment(link, "ext:ESCOSkill") for link in skills.values()),
        ],
        "resultDescription": [_result_description(said, one) for one in s.competences],
    }


def _alignment(link: EscoLink, kind: str) -> Json:
    return {
        "type": ["Alignment"],
        "targetName": link.label,
        "targetUrl": link.uri,
        "targetFramework": "ESCO",
        "targetType": kind,
    }


def _result_description(said: _Said, one: CertifiedCompetence) -> Json:
    criterion = said.rubric.criterion(one.criterion)
    return {
        "id": said.criterion_urn(one.criterion),
        "type": ["ResultDescription"],
        "name": one.title.in_(said.language),
        "resultType": "RubricCriterionLevel",
        "alignment": [_alignment(link, "ext:ESCOSkill") for link in one.esco],
        "rubricCriterionLevel": [
            {
                "id": said.level_urn(one.criterion, number),
                "type": ["RubricCriterionLevel"],
                "name": said.wording.levels[number].word,
                "description": criterion.level(number).descriptor.in_(said.language),
                "level": str(number),
                "points": str(number),
            }
            for number in CERTIFIABLE_LEVELS
        ],
    }


def _evidence(said: _Said, one: CertifiedCompetence) -> Json:
    """Describe what was seen; what was recorded or photographed stays with the organisation."""
    words, s = said.wording, said.statement
    return {
        "type": ["Evidence"],
        "name": one.title.in_(said.language),
        "description": one.seen.in_(said.language),
        "narrative": words.counted(words.competence_seen, one.assessors, dates=words.days(one.occasions)),
        "genre": words.together([words.contexts[context] for context in s.contexts]),
    }
