"""Frozen values to canonical JSON and back, so that the same content always has the same digest.

Canonical means: UTF-8, sorted keys, no white space (the part of RFC 8785 that our values need: no floats).
"""

import hashlib
import json
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache, partial
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def plain(value: object) -> Any:
    """Turn frozen dataclasses, tuples, mappings and dates into what JSON knows."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


def canonical_bytes(value: object) -> bytes:
    """Write a value as canonical JSON."""
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


def digest(value: object) -> str:
    """Give the SHA-256 of a value's canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical_bytes(value)).hexdigest()


def restore(kind: type[T], value: object) -> T:
    """Build a frozen value again from what `plain` made of it.

    Raises KeyError, TypeError or ValueError when the value does not have the shape of `kind`.
    """
    return cast("T", _restorer(cast("Any", kind))(value))


@cache
def _restorer(kind: Any) -> Callable[[Any], Any]:  # noqa: PLR0911  one branch for each kind of annotation
    """Work out once how values of a kind are built again: content has many thousands of them."""
    origin, of = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return partial(_restore_union, of)
    if origin is tuple:
        return partial(_restore_tuple, of)
    if origin is Mapping:
        return partial(_restore_mapping, of[1])
    if origin is Literal:
        return lambda value: value
    if is_dataclass(kind):
        return partial(_restore_record, kind)
    if kind in (date, datetime):
        return cast("Callable[[Any], Any]", kind.fromisoformat)
    if issubclass(kind, Enum):
        return cast("Callable[[Any], Any]", kind)
    return partial(_expect, kind)


@cache
def _fields(kind: Any) -> tuple[tuple[str, bool, Callable[[Any], Any]], ...]:
    """Give, for each field of a record, its name, whether it must be given, and how it is built."""
    hints = get_type_hints(kind)
    return tuple((f.name, f.default is MISSING, _restorer(hints[f.name])) for f in fields(kind))


def _restore_record(kind: Any, value: Any) -> Any:
    # What was kept before a field existed goes without it; a field without a default is still demanded.
    return kind(**{name: build(value[name]) for name, needed, build in _fields(kind) if needed or name in value})


def _restore_mapping(of: Any, value: Any) -> dict[str, Any]:
    _expect(dict, value)
    build = _restorer(of)
    return {key: build(item) for key, item in value.items()}


def _restore_tuple(of: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    _expect(list, value)
    if of[-1] is Ellipsis:
        return tuple(map(_restorer(of[0]), value))
    if len(of) != len(value):
        message = f"expected {len(of)} values, got {len(value)}"
        raise TypeError(message)
    return tuple(_restorer(part)(item) for part, item in zip(of, value, strict=True))


def _restore_union(of: tuple[Any, ...], value: Any) -> Any:
    if value is None and type(None) in of:
        return None
    for part in of:
        if part is type(None):
            continue
        try:
            return _restorer(part)(value)
        except (TypeError, KeyError, AttributeError, ValueError):
            continue
    message = f"{value!r} fits none of {of}"
    raise TypeError(message)


def _expect(kind: type, value: Any) -> Any:
    if not isinstance(value, kind):
        message = f"expected {kind.__name__}, got {type(value).__name__}"
        raise TypeError(message)
    return value
