"""Plain data to a pydantic model; every error becomes a problem with a place and a sentence.

Models of content derive from `ContentModel`: unknown keys are refused, and nothing is converted (a number where a
text is wanted is a mistake that the author must see, because `1.10` would silently become `1.1`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from assess.files.problems import ContentError, Problem
from assess.files.yaml_with_lines import Document, Step

_FEW = 12

Model = TypeVar("Model", bound=BaseModel)


class ContentModel(BaseModel):
    """A mapping in a content file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Advice(ValueError):  # noqa: N818  raised inside validators, where pydantic wants a ValueError; it is advice
    """What a validator of a content model raises: what is wrong, and what to do."""

    def __init__(self, what: str, todo: str) -> None:
        """Keep both halves of the sentence, without stops."""
        super().__init__(what, todo)
        self.what = what
        self.todo = todo


def validated(model: type[Model], document: Document) -> Model:
    """Give the model of a document; raises `ContentError` with every problem of it."""
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=True)
        raise ContentError(_problem(document, model, detail) for detail in _told_once(document, details)) from None


def _told_once(document: Document, details: Iterable[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Of a value that may have several forms pydantic tells why each does not fit; the author hears the first."""
    told: set[tuple[Step, ...]] = set()
    for detail in details:
        steps = _steps(document, detail["loc"])
        if len(steps) == len(detail["loc"]) or detail["type"] in {"missing", "extra_forbidden"}:
            yield detail
        elif steps not in told:
            told.add(steps)
            yield detail


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """Say what to do about a word that is not known: the nearest one, or all of them when they are few."""
    known = sorted(set(known))
    near = get_close_matches(str(word), known, n=1, cutoff=0.6)
    if near:
        return f"Did you mean `{near[0]}`?"
    if not known:
        return "Delete it"
    return f"Use one of: {', '.join(known)}" if len(known) <= _FEW else "Use one that exists"


def _problem(document: Document, model: type[BaseModel], detail: ErrorDetails) -> Problem:
    loc, kind = detail["loc"], detail["type"]
    if kind == "union_tag_invalid":
        loc = (*loc, detail["ctx"]["discriminator"].strip("'"))
    steps = _steps(document, loc)
    if kind == "extra_forbidden":
        todo = did_you_mean(steps[-1], _keys_at(model, loc[:-1]))
        return document.problem(steps, f"unknown key `{steps[-1]}`", todo, at_key=True)
    if kind == "union_tag_not_found":
        loc, kind = (*loc, detail["ctx"]["discriminator"].strip("'")), "missing"
    if kind == "missing":
        return document.problem(steps, f"`{loc[-1]}` is missing", f"Write `{loc[-1]}: ...` here")
    what, todo = _sentence(_name(document, steps), detail)
    return document.problem(steps, what, todo, at_key=loc[-1:] == ("[key]",))


def _steps(document: Document, loc: tuple[Step, ...]) -> tuple[Step, ...]:
    """Keep the parts of a pydantic location that are places in the file (not the names of union members)."""
    steps: tuple[Step, ...] = ()
    for part in loc:
        if document.holds((*steps, part)):
            steps = (*steps, part)
    return steps


def _name(document: Document, steps: tuple[Step, ...]) -> str:
    if not steps:
        return "the file"
    last = steps[-1]
    if isinstance(last, str):
        return f"`{last}`"
    around = [part for part in steps if isinstance(part, str)]
    of = f" of `{around[-1]}`" if around else ""
    return f"value {last + 1}{of}" if document.is_list(steps[:-1]) else f"`{last}`{of}"


def _sentence(name: str, detail: ErrorDetails) -> tuple[str, str]:
    context: Mapping[str, Any] = detail.get("ctx", {})
    kind = detail["type"]
    if isinstance(context.get("error"), Advice):
        return context["error"].what, context["error"].todo
    if detail["input"] is None and kind not in _WITHOUT_INPUT:
        return f"{name} has no value", "Write it after the colon"
    if kind in _SENTENCES:
        what, todo = _SENTENCES[kind]
        values = {"name": name, "input": _shown(detail["input"]), **context}
        return what.format_map(values), todo.format_map(values)
    if kind in {"literal_error", "union_tag_invalid", "enum"}:
        expected = str(context.get("expected") or context.get("expected_tags"))
        choices = [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
        given = context.get("tag", detail["input"])
        return f"{name} cannot be `{_shown(given)}`", did_you_mean(given, choices)
    return f"{name}: {detail['msg'][0].lower()}{detail['msg'][1:]}", "Compare with another file of this kind"


_WITHOUT_INPUT = frozenset({"value_error", "assertion_error"})
_QUOTES = "Put it between double quotes"
_LIST = "Write each value on a line of its own, beginning with `- `"
_MAPPING = "Write `key: value` lines, with spaces in front"
_SENTENCES = {
    "string_type": ("{name} must be text, and `{input}` is not", _QUOTES),
    "int_type": ("{name} must be a whole number, and `{input}` is not", "Write digits only, without quotes"),
    "int_from_float": ("{name} must be a whole number, and `{input}` is not", "Write digits only"),
    "float_type": ("{name} must be a number, and `{input}` is not", "Write a number, without quotes"),
    "bool_type": ("{name} must be true or false, and `{input}` is neither", "Write `true` or `false`"),
    "list_type": ("{name} must be a list", _LIST),
    "tuple_type": ("{name} must be a list", _LIST),
    "dict_type": ("{name} must be a mapping", _MAPPING),
    "model_type": ("{name} must be a mapping", _MAPPING),
    "model_attributes_type": ("{name} must be a mapping", _MAPPING),
    "greater_than_equal": ("{name} is `{input}`, less than {ge}", "Write {ge} or more"),
    "greater_than": ("{name} is `{input}`, not more than {gt}", "Write more than {gt}"),
    "less_than_equal": ("{name} is `{input}`, more than {le}", "Write {le} or less"),
    "less_than": ("{name} is `{input}`, not less than {lt}", "Write less than {lt}"),
    "string_too_short": ("{name} is empty", "Write its text"),
    "string_too_long": ("{name} is longer than {max_length} characters", "Make it shorter"),
    "string_pattern_mismatch": ("{name} cannot be `{input}`", "It must have the form {pattern}"),
    "too_short": (
        "{name} has {actual_length} values, and needs at least {min_length}",
        "Add what is missing",
    ),
    "too_long": ("{name} has more than {max_length} values", "Keep at most {max_length}"),
}


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 40 else f"{text[:39]}…"  # noqa: PLR2004 - a width that fits in one line


def _keys_at(model: type[BaseModel], loc: tuple[Step, ...]) -> set[str]:
    """Name the keys that fit at a location, by walking the annotations of the models."""
    found: list[Any] = [model]
    for part in loc:
        found = [inner for annotation in found for inner in _inside(annotation, part)]
    return {
        field.alias or name
        for annotation in found
        for member in _members(annotation)
        if isinstance(member, type) and issubclass(member, BaseModel)
        for name, field in member.model_fields.items()
    }


def _inside(annotation: Any, part: Step) -> list[Any]:
    inner: list[Any] = []
    for member in _members(annotation):
        if isinstance(member, type) and issubclass(member, BaseModel):
            fields = {field.alias or name: field.annotation for name, field in member.model_fields.items()}
            inner += [fields[part]] if part in fields else [member] * _is_tag(member, part)
        elif get_origin(member) in (dict, Mapping):
            inner.append(get_args(member)[1])
        elif get_origin(member) in (list, tuple, Sequence):
            inner.append(get_args(member)[0])
    return inner


def _is_tag(member: type[BaseModel], part: Step) -> bool:
    """Say whether `part` is the tag by which a discriminated union chose this member."""
    return any(part in get_args(field.annotation) for field in member.model_fields.values())


def _members(annotation: Any) -> list[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _members(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return [member for argument in get_args(annotation) for member in _members(argument)]
    return [annotation]
