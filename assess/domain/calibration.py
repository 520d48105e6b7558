"""Calibration: short picture stories with agreed scores, scored by an assessor before she assesses a domain, and every year.

The agreed scores are a key: they stay on the server until she has handed in.
"""

from dataclasses import dataclass

from assess.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One picture of a story, and what it shows."""

    picture: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedScore:
    """The level (0 to 3) that a criterion has in a story, and why."""

    criterion: str
    level: int
    because: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a woman did in a practical task, told in pictures.

    `agreed_by` names the assessors' group whose scores these are; empty while they are the authors' draft.
    """

    id: str
    title: Text
    scenes: tuple[Scene, ...]
    agreed: tuple[AgreedScore, ...]
    agreed_by: str
