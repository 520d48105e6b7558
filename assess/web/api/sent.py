"""What a program sends: a JSON object with exactly the fields that the description names."""

from collections.abc import Mapping
from typing import Any, Final, TypeGuard

from flask import request

from assess.errors import BadInput
from assess.services import checking_batches
from assess.services.checking_batches import Asked

LONGEST_TEXT: Final = 200


def fields(*known: str) -> Mapping[str, Any]:
    """Give the object that was sent, empty when it is none; BadInput when it has a field that nobody asked for."""
    given = request.get_json(silent=True)
    if not isinstance(given, dict):
        return {}
    if not set(given) <= set(known):
        raise BadInput(
            "body_not_known",
            "This request is not the JSON object that is described.",
            "See /api/v1/openapi.json; the fields that are known here: %(fields)s.",
            fields=", ".join(known),
        )
    return given


def family_name(given: Mapping[str, Any]) -> str:
    """Give the family name that was sent; BadInput for anything else."""
    name = given.get("family_name")
    if not _is_text(name) or not name.strip():
        raise BadInput("family_name_missing", "The family name is missing.", 'Send {"family_name": "..."} as JSON.')
    return name


def papers() -> tuple[Asked, ...]:
    """Give what a batch asks about; BadInput for what is no batch, or a larger one than is taken."""
    asked = fields("certificates").get("certificates")
    if not isinstance(asked, list) or not 1 <= len(asked) <= checking_batches.MOST:
        raise BadInput(
            "not_a_batch",
            "A request asks about 1 to %(most)s certificates.",
            "Send them in several requests.",
            most=checking_batches.MOST,
        )
    return tuple(_paper(one) for one in asked)


def _paper(one: object) -> Asked:
    name = one.get("family_name") if isinstance(one, dict) else None
    if (
        not isinstance(one, dict)
        or not {"code"} <= set(one) <= {"code", "family_name"}
        or not _is_text(one["code"])
        or not (name is None or (_is_text(name) and name.strip()))
        or ("family_name" in one and name is None)
    ):
        raise BadInput(
            "not_a_paper",
            "Each certificate is an object with a code and, if the full name is wanted, the family name on it.",
            'Send {"certificates": [{"code": "..."}]}.',
        )
    return Asked(code=one["code"], family_name=name)


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) <= LONGEST_TEXT
