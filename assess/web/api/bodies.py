"""An answer of the check as JSON: only what was signed, with the name covered unless the family name was given."""

from typing import Any

from assess.domain.certificate import CertifiedCompetence, Check, Statement
from assess.domain.code import Code
from assess.domain.text import Text
from assess.services.verifying import Answer


def found(answer: Answer) -> dict[str, Any]:
    """Describe a certificate that exists."""
    body: dict[str, Any] = {
        "status": answer.check.value,
        "checked_at": answer.at.isoformat(timespec="seconds"),
        "code": answer.code.shown if answer.code else None,
        "issuer": answer.issuer,
    }
    if answer.statement:
        body["claims"] = _claims(answer.statement, named=answer.named)
    if answer.changed_on:
        body["changed_on"] = answer.changed_on.isoformat()
    if answer.reason:
        body["reason"] = answer.reason.value
    if answer.check is Check.REPLACED:
        body["replaced_by"] = answer.replaced_by.shown if answer.replaced_by else None
    return body


def _claims(statement: Statement, *, named: bool) -> dict[str, Any]:
    holder = statement.holder
    return {
        "holder": {"name": holder.full_name if named else holder.masked_name, "masked": not named}
        if statement.is_named
        else None,
        "unnamed_code": Code(statement.unnamed_code).shown if statement.unnamed_code else None,
        "rubric": {
            "id": statement.rubric.id,
            "version": statement.rubric.version,
            "title": _words(statement.rubric.title),
        },
        "task": {"title": _words(statement.task.title), "minutes": statement.task.minutes},
        "competences": [_competence(one) for one in statement.competences],
        "not_assessed": [_words(one) for one in statement.not_assessed],
        "contexts": list(statement.contexts),
        "frameworks": list(statement.frameworks),
        "assessors": list(statement.assessors),
        "decided_by": statement.decided_by,
        "decided_on": statement.decided_on,
        "issued_on": statement.issued_on,
        "expires_on": statement.expires_on,
    }


def _competence(one: CertifiedCompetence) -> dict[str, Any]:
    return {
        "id": one.criterion,
        "title": _words(one.title),
        "level": one.level,
        "seen": _words(one.seen),
        "assessors": one.assessors,
        "occasions": list(one.occasions),
        "esco": [{"uri": link.uri, "label": link.label} for link in one.esco],
    }


def _words(text: Text) -> dict[str, str]:
    return dict(text.by_language)
