"""The shapes of what is sent and answered, as JSON Schema 2020-12."""

from typing import Any, Final

from assess.domain.certificate import Check, RevocationReason
from assess.services import checking_batches
from assess.web.api.sent import LONGEST_TEXT

Schema = dict[str, Any]


def fixed(properties: Schema, *, optional: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def many(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_TEXT: Final = {"type": "string"}
_SENT: Final = {"type": "string", "maxLength": LONGEST_TEXT}
_NAME: Final = {
    **_SENT,
    "pattern": r"\S",
    "description": "The family name on the paper, or the one name that stands there.",
}
_NUMBER: Final = {"type": "integer", "minimum": 1}
_DAY: Final = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_WORDS: Final = {
    "type": "object",
    "description": "The same words by language code; `en` is always there.",
    "additionalProperties": {"type": "string"},
    "required": ["en"],
}
FOUND: Final = (Check.VALID, Check.EXPIRED, Check.SUSPENDED, Check.REVOKED, Check.REPLACED)
_CODE: Final = {
    "type": "string",
    "pattern": "^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{4}$",
    "examples": ["4GNSK-M0Z2W-KHY2"],
}

SCHEMAS: Final[dict[str, Schema]] = {
    "Problem": fixed(
        {
            "code": {"type": "string", "description": "Stable; for programs."},
            "message": {"type": "string", "description": "For people, in the language asked for."},
            "todo": {"type": "string", "description": "What to do next."},
        }
    ),
    "Error": fixed({"error": {"$ref": "#/components/schemas/Problem"}}),
    "Competence": fixed(
        {
            "id": _TEXT,
            "title": _WORDS,
            "level": {
                "type": "integer",
                "minimum": 1,
                "maximum": 3,
                "description": "1 with help, 2 alone, 3 alone and more.",
            },
            "seen": _WORDS,
            "assessors": _NUMBER,
            "occasions": many(_DAY),
            "esco": many(fixed({"uri": {"type": "string", "format": "uri"}, "label": _TEXT})),
        }
    ),
    "Claims": fixed(
        {
            "holder": {"anyOf": [fixed({"name": _TEXT, "masked": {"type": "boolean"}}), {"type": "null"}]},
            "unnamed_code": {"anyOf": [_TEXT, {"type": "null"}]},
            "rubric": fixed({"id": _TEXT, "version": _NUMBER, "title": _WORDS}),
            "task": fixed({"title": _WORDS, "minutes": _NUMBER}),
            "competences": many({"$ref": "#/components/schemas/Competence"}),
            "not_assessed": many(_WORDS),
            "contexts": many(_TEXT),
            "frameworks": many(_TEXT),
            "assessors": many(_TEXT),
            "decided_by": _TEXT,
            "decided_on": _DAY,
            "issued_on": _DAY,
            "expires_on": {"anyOf": [_DAY, {"type": "null"}]},
        }
    ),
    "Certificate": fixed(
        {
            "status": {"enum": [one.value for one in FOUND]},
            "checked_at": {"type": "string", "format": "date-time"},
            "code": _CODE,
            "issuer": _TEXT,
            "claims": {
                "$ref": "#/components/schemas/Claims",
                "description": "Everything on the paper; only when valid or expired.",
            },
            "changed_on": {**_DAY, "description": "Since when it is suspended, revoked or replaced."},
            "reason": {"enum": [reason.value for reason in RevocationReason]},
            "replaced_by": {"anyOf": [_CODE, {"type": "null"}]},
        },
        optional=("claims", "changed_on", "reason", "replaced_by"),
    ),
    "Answers": fixed({"answers": many({"$ref": "#/components/schemas/Answer"})}),
    "Answer": {
        "description": "What the same code gets alone: a certificate, or the error that says why there is none.",
        "oneOf": [
            fixed(
                {
                    "asked": {"type": "string", "description": "The code as it was sent."},
                    "status": {"enum": [one.value for one in FOUND]},
                    "certificate": {"$ref": "#/components/schemas/Certificate"},
                }
            ),
            fixed(
                {
                    "asked": {"type": "string", "description": "The code as it was sent."},
                    "status": {"enum": [Check.UNKNOWN, Check.MALFORMED, Check.COULD_NOT_CHECK, "altered"]},
                    "error": {"$ref": "#/components/schemas/Problem"},
                }
            ),
        ],
    },
    "Name": fixed({"family_name": _NAME}),
    "Taken": fixed({"family_name": _NAME, "form": {"enum": ["json", "jwt"]}}, optional=("form",)),
    "Batch": fixed(
        {
            "certificates": {
                **many(fixed({"code": _SENT, "family_name": _NAME}, optional=("family_name",))),
                "minItems": 1,
                "maxItems": checking_batches.MOST,
            }
        }
    ),
    "StatusList": {
        "type": "object",
        "description": "A BitstringStatusListCredential (W3C Bitstring Status List 1.0) with a Data Integrity proof.",
        "properties": {
            "@context": many(_TEXT),
            "id": {"type": "string", "format": "uri"},
            "type": many(_TEXT),
            "issuer": _TEXT,
            "validFrom": {"type": "string", "format": "date-time"},
            "credentialSubject": {
                "type": "object",
                "properties": {
                    "statusPurpose": {"enum": ["suspension", "message"]},
                    "encodedList": {"type": "string", "pattern": "^u"},
                },
                "required": ["statusPurpose", "encodedList"],
            },
            "proof": {"type": "object"},
        },
        "required": ["@context", "id", "type", "issuer", "validFrom", "credentialSubject", "proof"],
    },
    "Keys": {
        "type": "object",
        "description": "A DID document (did:web): the keys that may speak for the organisation.",
        "properties": {"id": _TEXT, "verificationMethod": many({"type": "object"}), "assertionMethod": many(_TEXT)},
        "required": ["id", "verificationMethod", "assertionMethod"],
    },
}
