"""Which keys there are, in the order in which they were made, and what became of each: `keys/register.json`."""

import json
import os
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from assess.domain.canonical import plain, restore

REGISTER: Final = "register.json"
OLDER_REGISTER: Final = "order.txt"
"""Names only, one a line: what stood here before keys had states. It is read where there is no register yet."""


class KeyState(StrEnum):
    """What a key may still do."""

    KEPT = "kept"
    """It can sign (the newest does) and it checks."""
    RETIRED = "retired"
    """Its private half is destroyed; it checks what it signed."""
    COMPROMISED = "compromised"
    """Somebody else may have it: nothing that it signed counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredKey:
    """One key: `id` names its public half; `device_label` finds the private half in a device, else it is a file.

    `owner` is the organisation that alone signs with it; None for the key of all organisations that have none of their own.
    """

    id: str
    made_at: datetime | None
    state: KeyState = KeyState.KEPT
    ended_at: datetime | None = None
    device_label: str | None = None
    owner: str | None = None


def read(folder: Path) -> tuple[RegisteredKey, ...]:
    """Give the keys, oldest first. Raises OSError, ValueError, KeyError or TypeError when they cannot be read."""
    try:
        written = json.loads((folder / REGISTER).read_text(encoding="utf-8"))
    except FileNotFoundError:
        older = folder / OLDER_REGISTER
        names = older.read_text(encoding="ascii").split() if older.is_file() else []
        return tuple(RegisteredKey(id=name, made_at=None) for name in names)
    return tuple(restore(RegisteredKey, one) for one in written["keys"])


def write(folder: Path, keys: tuple[RegisteredKey, ...]) -> None:
    """Put a new register in place of the old one, whole or not at all."""
    new = folder / f"{REGISTER}.new"
    with new.open("w", encoding="utf-8") as out:
        out.write(json.dumps({"keys": plain(keys)}, indent=2) + "\n")
        out.flush()
        os.fsync(out.fileno())
    new.replace(folder / REGISTER)


def ended(keys: tuple[RegisteredKey, ...], name: str, state: KeyState, at: datetime) -> tuple[RegisteredKey, ...]:
    """Give the register in which a key has ended."""
    return tuple(replace(key, state=state, ended_at=at) if key.id == name else key for key in keys)
