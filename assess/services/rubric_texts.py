"""The exact words of every rubric that a certificate was issued against, as files by their digest.

A check without this server proves by the digest in the symbol that these are the words that were signed. Kept as the
pictures are: a file is written once and never changed.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assess.credentials.compact import DIGEST_BYTES
from assess.domain.canonical import canonical_bytes, digest
from assess.domain.rubric import Rubric
from assess.services.office import Office

_NAME: Final = re.compile(f"[0-9a-f]{{{2 * DIGEST_BYTES}}}")


def keep(office: Office, rubric: Rubric) -> None:
    """Keep the words of a rubric."""
    folder = _folder(office)
    path = folder / f"{digest(rubric)[: 2 * DIGEST_BYTES]}.json"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        whole = folder / f"{path.name}.{office.clock.token(8)}"
        whole.write_bytes(canonical_bytes(rubric))
        whole.replace(path)


def find(office: Office, name: str) -> bytes | None:
    """Give the canonical JSON of the rubric whose digest begins so; None when no certificate needed it."""
    path = _folder(office) / f"{name}.json"
    return path.read_bytes() if _NAME.fullmatch(name) and path.is_file() else None


def names(office: Office) -> Iterator[str]:
    """Name all that are kept."""
    yield from sorted(path.stem for path in _folder(office).glob("*.json"))


def _folder(office: Office) -> Path:
    return office.settings.instance / "rubrics"
