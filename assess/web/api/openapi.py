"""The description of /api/v1, and of what issuers publish, in OpenAPI 3.1."""

from typing import Final

from assess.credentials.issuer import FOLDER
from assess.web.api.pace import CODES_A_MINUTE
from assess.web.api.schemas import SCHEMAS, Schema


def _is(schema: str) -> Schema:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


def _answer(description: str, schema: str, *, retry: bool = False) -> Schema:
    answer: Schema = {"description": description, "content": _is(schema)}
    if retry:
        answer["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds."}}
    return answer


def _sent(schema: str) -> Schema:
    return {"required": True, "content": _is(schema)}


_ANSWERS: Final[Schema] = {
    "200": _answer("It exists: valid, expired, suspended, revoked or replaced.", "Certificate"),
    "400": _answer("It cannot be a code (or the request cannot be read). Nothing was looked up.", "Error"),
    "404": _answer("No certificate here has this code.", "Error"),
    "429": _answer("Too many codes that do not exist. Says nothing about a certificate.", "Error", retry=True),
    "503": _answer("Could not be checked now. Never to be read as not valid.", "Error", retry=True),
}
_ELSEWHERE: Final = _answer("A page of another website made a browser send this.", "Error")
_LARGE: Final = _answer("More was sent than is taken at once.", "Error")
_CODE: Final[Schema] = {
    "name": "code",
    "in": "path",
    "required": True,
    "description": "As on the paper; case, spaces and dashes do not matter.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200},
}
_ORGANISATION: Final[Schema] = {
    "name": "organisation",
    "in": "path",
    "required": True,
    "description": "The issuer's id, as in the addresses that a credential names.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 60},
}
_LIST: Final[Schema] = {
    "name": "name",
    "in": "path",
    "required": True,
    "description": "`status-N.json`: one bit each, set when it does not count now; `states-N.json`: two bits, which say why.",
    "schema": {"type": "string", "examples": ["status-0.json", "states-0.json"]},
}
_SAME: Final[Schema] = {"description": "Not changed since the ETag that was sent."}

_VERIFY: Final[Schema] = {
    "parameters": [_CODE],
    "get": {
        "operationId": "verify",
        "summary": "Check a code; the holder's name is covered.",
        "responses": _ANSWERS,
    },
    "post": {
        "operationId": "verifyWithName",
        "summary": "Check a code; the family name on the paper uncovers the full name.",
        "requestBody": _sent("Name"),
        "responses": {**_ANSWERS, "403": _ELSEWHERE, "413": _LARGE},
    },
}
_BATCH: Final[Schema] = {
    "post": {
        "operationId": "verifyMany",
        "summary": f"Check up to 100 codes in one request, {CODES_A_MINUTE} a minute, with a key.",
        "description": "Each code gets the answer that it would get alone, in the order in which they were sent. An "
        "administrator of the organisation makes the key at the desk. Nothing is stored about who checked what.",
        "security": [{"key": []}],
        "requestBody": _sent("Batch"),
        "responses": {
            "200": _answer("An answer for each code.", "Answers"),
            "400": _answer("The request cannot be read. Nothing was looked up.", "Error"),
            "401": _answer("No key, or one that is not, or no longer, known.", "Error"),
            "413": _LARGE,
            "429": _answer("The key asked as much as it may for now.", "Error", retry=True),
            "503": _answer("The key could not be looked up now.", "Error", retry=True),
        },
    },
}
_CREDENTIAL: Final[Schema] = {
    "parameters": [_CODE],
    "post": {
        "operationId": "credential",
        "summary": "Take a credential along; needs the family name on the paper.",
        "requestBody": _sent("Taken"),
        "responses": {
            "200": {
                "description": "An Open Badges 3.0 credential, as it was signed.",
                "content": {
                    "application/vc": {"schema": {"type": "object"}},
                    "application/vc+jwt": {"schema": {"type": "string"}},
                },
            },
            "403": _answer("The family name is not the one on it, or another website sent this.", "Error"),
            "409": _answer("It is on hold, revoked or replaced.", "Error"),
            "413": _LARGE,
            **{status: answer for status, answer in _ANSWERS.items() if status != "200"},
        },
    },
}
_DESCRIPTION: Final[Schema] = {
    "get": {
        "operationId": "description",
        "summary": "This description.",
        "responses": {"200": {"description": "OpenAPI 3.1", "content": {"application/json": {"schema": {}}}}},
    }
}
_KEYS: Final[Schema] = {
    "parameters": [_ORGANISATION],
    "get": {
        "operationId": "issuerKeys",
        "summary": "The keys that may speak for an organisation (did:web).",
        "responses": {
            "200": _answer("The keys. Any cache may keep them for five minutes.", "Keys"),
            "304": _SAME,
            "404": _answer("No such organisation, or its issuer is its own key (did:key).", "Error"),
            "503": _answer("Cannot be given now.", "Error"),
        },
    },
}
_STATUSES: Final[Schema] = {
    "parameters": [_ORGANISATION, _LIST],
    "get": {
        "operationId": "statusList",
        "summary": "A signed list of what does not count now. It names nobody.",
        "responses": {
            "200": _answer("The list. Any cache may keep it for five minutes.", "StatusList"),
            "304": _SAME,
            "404": _answer("No such organisation, or no such list.", "Error"),
            "503": _answer("Cannot be signed now.", "Error"),
        },
    },
}

DESCRIPTION: Final[Schema] = {
    "openapi": "3.1.0",
    "info": {
        "title": "Salto: check a certificate",
        "version": "1",
        "summary": "A code in, an answer out. No account, no cookies.",
    },
    "paths": {
        "/api/v1/verify/{code}": _VERIFY,
        "/api/v1/verify": _BATCH,
        "/api/v1/credentials/{code}": _CREDENTIAL,
        "/api/v1/openapi.json": _DESCRIPTION,
        f"/{FOLDER}/{{organisation}}/did.json": _KEYS,
        f"/{FOLDER}/{{organisation}}/{{name}}": _STATUSES,
    },
    "components": {
        "schemas": SCHEMAS,
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "A key that the desk made."}},
    },
}
