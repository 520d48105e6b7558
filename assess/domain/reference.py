"""Names for content that stay the same wherever and whenever they are made: no server has to give them out."""

import hashlib
from typing import Final

_SPACE: Final = "salto"


def uuid_of(*parts: str | int) -> str:
    """Give the UUID of something that these parts name: version 8 over SHA-256 (RFC 9562, appendix B.2)."""
    digest = hashlib.sha256("\0".join((_SPACE, *map(str, parts))).encode()).digest()
    number = int.from_bytes(digest[:16])
    number = number & ~(0xF << 76) | 0x8 << 76
    number = number & ~(0b11 << 62) | 0b10 << 62
    digits = f"{number:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def rubric_id(digest: str) -> str:
    """Name a rubric with exactly this content; `digest` is its SHA-256."""
    return uuid_of("rubric", digest)


def criterion_id(digest: str, criterion: str) -> str:
    """Name a criterion of a rubric."""
    return uuid_of("criterion", digest, criterion)


def level_id(digest: str, criterion: str, level: int) -> str:
    """Name a performance level of a criterion."""
    return uuid_of("level", digest, criterion, level)
