"""Frozen values to canonical JSON and back, so that the same content always has the same digest.

Canonical means: UTF-8, sorted keys, no white space (the part of RFC 8785 that our values need: no floats).
"""

import hashlib
import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
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
    return cast("T", _restore(kind, value))


def _restore(kind: Any, value: Any) -> Any:  # noqa: PLR0911  one branch for each kind of annotation
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _restore_union(get_args(kind), value)
    if origin is tuple:
        return _restore_tuple(get_args(kind), value)
    if origin is Mapping:
        if not isinstance(value, dict):
            message = f"expected a mapping, got {type(value).__name__}"
            raise TypeError(message)
        of = get_args(kind)[1]
        return {key: _restore(of, item) for key, item in value.items()}
    if origin is Literal:
        return value
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        # What was kept before a field existed goes without it; a field without a default is still demanded.
        given = [f for f in fields(kind) if f.name in value or f.default is MISSING]
        return cast("Any", kind)(**{f.name: _restore(hints[f.name], value[f.name]) for f in given})
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    if issubclass(kind, Enum):
        return kind(value)
    if not isinstance(value, kind):
        message = f"expected {kind.__name__}, got {type(value).__name__}"
        raise TypeError(message)
    return value


def _restore_tuple(of: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        message = f"expected a list, got {type(value).__name__}"
        raise TypeError(message)
    if of[-1] is Ellipsis:
        return tuple(_restore(of[0], item) for item in value)
    if len(of) != len(value):
        message = f"expected {len(of)} values, got {len(value)}"
        raise TypeError(message)
    return tuple(_restore(part, item) for part, item in zip(of, value, strict=True))


def _restore_union(of: tuple[Any, ...], value: Any) -> Any:
    if value is None and type(None) in of:
        return None
    for part in of:
        if part is type(None):
            continue
        try:
            return _restore(part, value)
        except (TypeError, KeyError, AttributeError, ValueError):
            continue
    message = f"{value!r} fits none of {of}"
    raise TypeError(message)
