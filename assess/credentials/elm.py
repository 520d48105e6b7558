"""A certificate in the European Learning Model 3, without a seal: for a partner who has an accredited e-seal (Europass).

Europass takes only what is sealed by an accredited organisation, so this is an export and no credential: a partner checks
it, adds what only the one who seals can know (its legal identifier, its address, the picture of the page), and seals.

Source: European Learning Model 3, application profile EDC (European Commission, DG EMPL).
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from assess.credentials.data_integrity import moment
from assess.domain import reference
from assess.domain.certificate import CertifiedCompetence, Statement
from assess.domain.code import Code
from assess.domain.paper import Wording

CONTEXT: Final = ("https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap")
SCHEMA: Final = "http://data.europa.eu/snb/model/ap/edc-generic-full"
_AUTHORITY: Final = "http://publications.europa.eu/resource/authority"
_LANGUAGES: Final = {"nl": ("NLD", "Dutch"), "fr": ("FRA", "French"), "en": ("ENG", "English")}
_PROFILE: Final = ("http://data.europa.eu/snb/credential/e34929035b", "Generic")
_PROFILES: Final = "http://data.europa.eu/snb/credential/25831c2"
_ESCO_SKILLS: Final = "http://data.europa.eu/esco/concept-scheme/skills"

Json = dict[str, Any]


def export(
    statement: Statement,
    wording: Wording,
    *,
    certificate: str,
    organisation: str,
    issued_at: datetime,
    valid_until: datetime | None,
) -> Json:
    """Write the certificate as an unsigned European digital credential, in its one language."""
    issuer = _organisation(statement, organisation)
    until = {"expirationDate": moment(valid_until)} if valid_until else {}
    return {
        "@context": list(CONTEXT),
        "id": f"urn:credential:{certificate}",
        "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "issuer": issuer,
        "issuanceDate": moment(issued_at),
        "issued": moment(issued_at),
        "validFrom": moment(issued_at),
        **until,
        "credentialSchema": {"id": SCHEMA, "type": "ShaclValidator2017"},
        "credentialProfiles": _concept(*_PROFILE, scheme=_PROFILES),
        "displayParameter": _display(statement, wording),
        "credentialSubject": {
            "id": f"urn:uuid:{reference.uuid_of('elm-person', certificate)}",
            "type": "Person",
            **_name(statement),
            "hasClaim": [_achievement(statement, wording, certificate, issuer)],
        },
    }


def _name(statement: Statement) -> Json:
    holder, language = statement.holder, statement.language
    family = {"familyName": {language: holder.family_name}} if holder.family_name else {}
    return {"givenName": {language: holder.given_name}, **family, "fullName": {language: holder.full_name}}


def _organisation(statement: Statement, organisation: str) -> Json:
    return {
        "id": f"urn:uuid:{organisation}",
        "type": "Organisation",
        "legalName": {statement.language: statement.issuer.name},
        "location": {
            "id": f"urn:uuid:{reference.uuid_of('elm-location', organisation)}",
            "type": "Location",
            "geographicName": {statement.language: statement.issuer.place},
        },
    }


def _achievement(statement: Statement, wording: Wording, certificate: str, issuer: Json) -> Json:
    language, rubric = statement.language, statement.rubric
    title = {language: rubric.title.in_(language)}
    return {
        "id": f"urn:uuid:{reference.uuid_of('elm-achievement', certificate)}",
        "type": "LearningAchievement",
        "title": title,
        "description": {language: wording.seen(statement)},
        "identifier": {
            "id": f"urn:uuid:{reference.uuid_of('elm-code', certificate)}",
            "type": "Identifier",
            "notation": Code(statement.code).shown,
            "schemeName": wording.document,
        },
        "awardedBy": {
            "id": f"urn:uuid:{reference.uuid_of('elm-award', certificate)}",
            "type": "AwardingProcess",
            "awardingBody": {"id": issuer["id"], "type": "Organisation", "legalName": issuer["legalName"]},
            "awardingDate": f"{statement.decided_on}T00:00:00Z",
        },
        "provenBy": [_assessment(statement, wording, certificate, one, issuer) for one in statement.competences],
        "specifiedBy": {
            "id": f"urn:uuid:{reference.rubric_id(rubric.digest)}",
            "type": "LearningAchievementSpecification",
            "title": title,
            "learningOutcome": [_outcome(statement, one) for one in statement.competences],
        },
    }


def _assessment(
    statement: Statement, wording: Wording, certificate: str, one: CertifiedCompetence, issuer: Json
) -> Json:
    language, name = statement.language, f"{certificate}-{one.criterion}"
    return {
        "id": f"urn:uuid:{reference.uuid_of('elm-assessment', name)}",
        "type": "LearningAssessment",
        "title": {language: one.title.in_(language)},
        "description": {language: one.seen.in_(language)},
        "grade": _note(f"{name}-grade", wording.levels[one.level].word, language),
        "dateIssued": f"{max(one.occasions)}T00:00:00Z",
        "awardedBy": {
            "id": f"urn:uuid:{reference.uuid_of('elm-assessing', name)}",
            "type": "AwardingProcess",
            "awardingBody": {"id": issuer["id"], "type": "Organisation", "legalName": issuer["legalName"]},
        },
    }


def _outcome(statement: Statement, one: CertifiedCompetence) -> Json:
    skills = [_concept(link.uri, link.label, scheme=_ESCO_SKILLS) for link in one.esco]
    return {
        "id": f"urn:uuid:{reference.criterion_id(statement.rubric.digest, one.criterion)}",
        "type": "LearningOutcome",
        "title": {statement.language: one.title.in_(statement.language)},
        **({"relatedESCOSkill": skills} if skills else {}),
    }


def _display(statement: Statement, wording: Wording) -> Json:
    language = _language(statement.language)
    return {
        "id": f"urn:uuid:{reference.uuid_of('elm-display', statement.code)}",
        "type": "DisplayParameter",
        "title": {statement.language: f"{wording.document}: {statement.rubric.title.in_(statement.language)}"},
        "description": {statement.language: wording.seen(statement)},
        "primaryLanguage": language,
        "language": language,
    }


def _language(code: str) -> Json:
    name, label = _LANGUAGES[code]
    return _concept(f"{_AUTHORITY}/language/{name}", label, scheme=f"{_AUTHORITY}/language", notation="language")


def _concept(address: str, label: str, *, scheme: str, notation: str = "") -> Json:
    return {
        "id": address,
        "type": "Concept",
        "inScheme": {"id": scheme, "type": "ConceptScheme"},
        "prefLabel": {"en": label},
        **({"notation": notation} if notation else {}),
    }


def _note(name: str, words: str, language: str) -> Json:
    return {"id": f"urn:uuid:{reference.uuid_of('elm-note', name)}", "type": "Note", "noteLiteral": {language: words}}


def names(document: Json) -> Iterator[str]:
    """Give every `id` of an export: each part has a name of its own, so that a partner can add to it."""
    for value in document.values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                yield from names(part)
    if "id" in document:
        yield document["id"]
