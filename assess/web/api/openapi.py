"""The description of /api/v1 in OpenAPI 3.1, whose schemas are JSON Schema 2020-12."""

from typing import Any, Final

from assess.domain.certificate import Check, RevocationReason

Schema = dict[str, Any]


def _object(properties: Schema, *, optional: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_TEXT: Final = {"type": "string"}
_NUMBER: Final = {"type": "integer", "minimum": 1}
_DAY: Final = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_WORDS: Final = {
    "type": "object",
    "description": "The same words by language code; `en` is always there.",
    "additionalProperties": {"type": "string"},
    "required": ["en"],
}
_CODE: Final = {
    "type": "string",
    "pattern": "^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{4}$",
    "examples": ["4GNSK-M0Z2W-KHY2"],
}

SCHEMAS: Final[dict[str, Schema]] = {
    "Error": _object(
        {
            "error": _object(
                {
                    "code": {"type": "string", "description": "Stable; for programs."},
                    "message": {"type": "string", "description": "For people, in the language asked for."},
                    "todo": {"type": "string", "description": "What to do next."},
                }
            )
        }
    ),
    "Competence": _object(
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
            "occasions": _list(_DAY),
            "esco": _list(_object({"uri": {"type": "string", "format": "uri"}, "label": _TEXT})),
        }
    ),
    "Claims": _object(
        {
            "holder": {"anyOf": [_object({"name": _TEXT, "masked": {"type": "boolean"}}), {"type": "null"}]},
            "unnamed_code": {"anyOf": [_TEXT, {"type": "null"}]},
            "rubric": _object({"id": _TEXT, "version": _NUMBER, "title": _WORDS}),
            "task": _object({"title": _WORDS, "minutes": _NUMBER}),
            "competences": _list({"$ref": "#/components/schemas/Competence"}),
            "not_assessed": _list(_WORDS),
            "contexts": _list(_TEXT),
            "frameworks": _list(_TEXT),
            "assessors": _list(_TEXT),
            "decided_by": _TEXT,
            "decided_on": _DAY,
            "issued_on": _DAY,
            "expires_on": {"anyOf": [_DAY, {"type": "null"}]},
        }
    ),
    "Certificate": _object(
        {
            "status": {"enum": [Check.VALID, Check.EXPIRED, Check.SUSPENDED, Check.REVOKED, Check.REPLACED]},
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
}


def _answer(description: str, schema: str, *, retry: bool = False) -> Schema:
    answer: Schema = {
        "description": description,
        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}},
    }
    if retry:
        answer["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds."}}
    return answer


_ANSWERS: Final[Schema] = {
    "200": _answer("It exists: valid, expired, suspended, revoked or replaced.", "Certificate"),
    "400": _answer("It cannot be a code (or the request cannot be read). Nothing was looked up.", "Error"),
    "404": _answer("No certificate here has this code.", "Error"),
    "429": _answer("Too many codes that do not exist. Says nothing about a certificate.", "Error", retry=True),
    "503": _answer("Could not be checked now. Never to be read as not valid.", "Error", retry=True),
}
_CODE_PARAMETER: Final[Schema] = {
    "name": "code",
    "in": "path",
    "required": True,
    "description": "As on the paper; case, spaces and dashes do not matter.",
    "schema": {"type": "string", "maxLength": 200},
}

DESCRIPTION: Final[Schema] = {
    "openapi": "3.1.0",
    "info": {
        "title": "Salto: check a certificate",
        "version": "1",
        "summary": "One code in, one answer out. No account, no cookies.",
    },
    "paths": {
        "/api/v1/verify/{code}": {
            "parameters": [_CODE_PARAMETER],
            "get": {
                "operationId": "verify",
                "summary": "Check a code; the holder's name is covered.",
                "responses": _ANSWERS,
            },
            "post": {
                "operationId": "verifyWithName",
                "summary": "Check a code; the family name on the paper uncovers the full name.",
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": _object({"family_name": _TEXT})}},
                },
                "responses": _ANSWERS,
            },
        },
        "/api/v1/credentials/{code}": {
            "parameters": [_CODE_PARAMETER],
            "post": {
                "operationId": "credential",
                "summary": "Take a credential along; needs the family name on the paper.",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": _object(
                                {"family_name": _TEXT, "form": {"enum": ["json", "jwt"]}}, optional=("form",)
                            )
                        }
                    },
                },
                "responses": {
                    "200": {
                        "description": "An Open Badges 3.0 credential, as it was signed.",
                        "content": {
                            "application/vc": {"schema": {"type": "object"}},
                            "application/vc+jwt": {"schema": {"type": "string"}},
                        },
                    },
                    "403": _answer("The family name is not the one on it.", "Error"),
                    "409": _answer("It is on hold, revoked or replaced.", "Error"),
                    **{status: answer for status, answer in _ANSWERS.items() if status != "200"},
                },
            },
        },
        "/api/v1/openapi.json": {
            "get": {
                "operationId": "description",
                "summary": "This description.",
                "responses": {"200": {"description": "OpenAPI 3.1", "content": {"application/json": {}}}},
            }
        },
    },
    "components": {"schemas": SCHEMAS},
}
