"""The shape of the content files. What spans several values or files is checked in `rubrics.py` and `items.py`."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, Strict, WithJsonSchema, WrapValidator

from assess.content.plain_words import count
from assess.domain.decision import Missing
from assess.domain.observation import Context, Identity
from assess.domain.rubric import LEVELS, NOT_SEEN
from assess.files.validation import Advice, ContentModel

LONGEST_PROMPT = 12
"""Words: what a listener keeps in mind (reference/low-literacy-rules)."""
LONGEST_TEXT = 600
"""Characters: a longer text does not fit on a screen or a certificate."""

NOT_YET = "none"
"""In an example: nothing can be certified yet."""

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


def _text(value: str) -> str:
    text = " ".join(value.split())
    if not text:
        raise Advice("this text is empty", "Write it, or delete the key")
    if len(text) > LONGEST_TEXT:
        raise Advice(f"this text has {len(text)} characters, more than {LONGEST_TEXT}", "Say it shorter")
    return text


def _prompt(value: str) -> str:
    words = count(value)
    if words > LONGEST_PROMPT:
        raise Advice(
            f"this prompt has {words} words, more than {LONGEST_PROMPT}",
            "Say it shorter, it is heard, not read",
        )
    return value


def _id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise Advice(
            f"`{value[:40]}` cannot be an id",
            "Use small letters, digits and single hyphens, as in `wet-floor`",
        )
    return value


def _date(value: str) -> str:
    try:
        if len(value) == len("2026-11-02"):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise Advice(f"`{value[:40]}` is not a date", "Write it as 2026-11-02")


def _esco(value: str, kind: str) -> str:
    if not re.fullmatch(rf"http://data\.europa\.eu/esco/{kind}/{_UUID}", value):
        what = f"`{value[:80]}` is not the address of an ESCO {kind}"
        raise Advice(what, f"Copy the URI from the ESCO site: http://data.europa.eu/esco/{kind}/ and 36 characters")
    return value


def _level_or(value: object, word: str) -> int | str:
    if value == word or (isinstance(value, int) and not isinstance(value, bool) and value in LEVELS):
        return value
    raise Advice(f"`{str(value)[:40]}` is not a level", f"Write 0, 1, 2, 3 or `{word}`")


def _yes_or_no(value: object) -> bool:
    answers = {"yes": True, "no": False, True: True, False: False}
    if not isinstance(value, str | bool) or value not in answers:
        raise Advice(f"`{str(value)[:40]}` is not yes or no", "Write `yes` or `no`")
    return answers[value]


Words = Annotated[str, AfterValidator(_text)]
Prompt = Annotated[Words, AfterValidator(_prompt)]
Id = Annotated[str, AfterValidator(_id)]
Day = Annotated[str, AfterValidator(_date)]
SkillUri = Annotated[str, AfterValidator(lambda value: _esco(value, "skill"))]
OccupationUri = Annotated[str, AfterValidator(lambda value: _esco(value, "occupation"))]
Score = Annotated[
    int | str,
    WrapValidator(lambda value, _: _level_or(value, NOT_SEEN)),
    WithJsonSchema({"enum": [*LEVELS, NOT_SEEN]}),
]
Proposed = Annotated[
    int | str,
    WrapValidator(lambda value, _: _level_or(value, NOT_YET)),
    WithJsonSchema({"enum": [*LEVELS[1:], NOT_YET]}),
]
YesOrNo = Annotated[bool, WrapValidator(lambda value, _: _yes_or_no(value)), WithJsonSchema({"enum": ["yes", "no"]})]
LevelNumber = Annotated[int, Field(ge=0, le=3)]


class FrameworkEntry(ContentModel):
    """A qualification that the rubric fits with."""

    name: Words
    level: Words
    source: Words


class OccupationEntry(ContentModel):
    """An ESCO occupation."""

    esco: OccupationUri
    label: Words


class SkillEntry(ContentModel):
    """An ESCO skill."""

    skill: SkillUri
    label: Words


class MaterialEntry(ContentModel):
    """One thing that the practical task needs."""

    what: Words
    picture: Id | None = None


class PracticalTaskEntry(ContentModel):
    """The real task in which the competences are observed."""

    title: Words
    picture: Id
    minutes: Annotated[int, Field(ge=1, le=240)]
    materials: list[MaterialEntry] = Field(default_factory=list)
    preparation: list[Words] = Field(default_factory=list)
    instruction: Words


class EvidenceEntry(ContentModel):
    """How long an observation counts."""

    current_months: Annotated[int, Field(ge=1, le=120)]


class LevelEntry(ContentModel):
    """What an assessor sees, and the sentence on the certificate (levels 1 to 3)."""

    descriptor: Words
    seen: Words | None = None


class CriterionEntry(ContentModel):
    """One competence with its levels 0 to 3."""

    id: Id
    title: Words
    picture: Id
    watch_for: list[Words] = Field(default_factory=list)
    esco: list[SkillEntry] = Field(default_factory=list)
    levels: dict[int, LevelEntry]


class OnwardEntry(ContentModel):
    """What comes next for whoever reached this level: a picture and what she is told."""

    from_: Annotated[LevelNumber, Field(alias="from")]
    picture: Id
    prompt: Prompt


class RubricFile(ContentModel):
    """`rubrics/<domain>.yaml`."""

    rubric: Id
    version: Annotated[int, Field(ge=1)]
    kind: Literal["job", "soft"]
    title: Words
    picture: Id
    frameworks: list[FrameworkEntry] = Field(default_factory=list)
    occupations: list[OccupationEntry] = Field(default_factory=list)
    practical_task: PracticalTaskEntry
    stop_rule: Words
    evidence: EvidenceEntry
    sources: Annotated[list[Words], Field(min_length=1)]
    criteria: Annotated[list[CriterionEntry], Field(min_length=1)]
    next: list[OnwardEntry] = Field(default_factory=list)


class CardEntry(ContentModel):
    """An experience card: have you done this?"""

    id: Id
    prompt: Prompt
    picture: Id
    criteria: Annotated[list[Id], Field(min_length=1)]


class CardFile(ContentModel):
    """`itembank/<domain>/cards.yaml`."""

    cards: Annotated[list[CardEntry], Field(min_length=1)]


class OptionEntry(ContentModel):
    """One picture to choose, to put in order, to sort or to match."""

    id: Id
    picture: Id
    text: Words


class GroupEntry(ContentModel):
    """One of the two groups of a sorting task."""

    id: Id
    picture: Id
    text: Words


class PartnerEntry(ContentModel):
    """What one option of a matching task belongs to."""

    id: Id
    picture: Id
    text: Words


class _TaskEntry(ContentModel):
    """What every picture task has. A practice task has no criterion; the others have `criterion`, `why`, `source`."""

    id: Id
    criterion: Id | None = None
    prompt: Prompt
    why: Words | None = None
    source: Words | None = None
    practice: bool = False


class ChooseEntry(_TaskEntry):
    """Choose one picture; the key is the id of an option."""

    kind: Literal["choose"]
    picture: Id
    options: list[OptionEntry]
    key: str


class OrderEntry(_TaskEntry):
    """Put pictures in order; the key is the list of all options."""

    kind: Literal["order"]
    picture: Id | None = None
    options: list[OptionEntry]
    key: list[str]


class HazardEntry(_TaskEntry):
    """Point at something in the picture; the key is a region [x, y, width, height] of 800 by 600."""

    kind: Literal["hazard"]
    picture: Id
    key: Annotated[list[int], Field(min_length=4, max_length=4)]


class SortEntry(_TaskEntry):
    """Sort pictures in two groups; the key gives each option its group."""

    kind: Literal["sort"]
    picture: Id | None = None
    options: list[OptionEntry]
    groups: list[GroupEntry]
    key: dict[str, str]


class MatchEntry(_TaskEntry):
    """Give each picture its partner; the key gives each option one of as many partners."""

    kind: Literal["match"]
    picture: Id | None = None
    options: list[OptionEntry]
    partners: list[PartnerEntry]
    key: dict[str, str]


TaskEntry = Annotated[ChooseEntry | OrderEntry | HazardEntry | SortEntry | MatchEntry, Field(discriminator="kind")]


class TaskFile(ContentModel):
    """`itembank/<domain>/tasks.yaml`, and `itembank/practice/tasks.yaml`."""

    tasks: Annotated[list[TaskEntry], Field(min_length=1)]


class ObservationEntry(ContentModel):
    """What one assessor handed in."""

    assessor: Words
    on: Day
    context: Annotated[Context, Strict(strict=False)] = Context.TEST_ROOM
    identity: Annotated[Identity, Strict(strict=False)] | None = None
    scores: dict[str, Score]
    stopped: bool = False


class SettlementEntry(ContentModel):
    """What two assessors agreed."""

    criterion: Id
    level: LevelNumber
    sentence: Words


class ExpectationEntry(ContentModel):
    """What the rules must give; what is not named is not compared."""

    proposal: dict[str, Proposed] = Field(default_factory=dict)
    missing: dict[str, list[Annotated[Missing, Strict(strict=False)]]] = Field(default_factory=dict)
    task_scores: dict[str, Annotated[list[int], Field(min_length=2, max_length=2)]] = Field(default_factory=dict)


class ExampleEntry(ContentModel):
    """One worked example."""

    name: Words
    observations: list[ObservationEntry] = Field(default_factory=list)
    settlements: list[SettlementEntry] = Field(default_factory=list)
    answers: dict[str, Any] = Field(default_factory=dict)
    today: Day
    expect: ExpectationEntry


class ExampleFile(ContentModel):
    """`rubrics/<domain>.examples.yaml`."""

    examples: Annotated[list[ExampleEntry], Field(min_length=1)]


class StatusFile(ContentModel):
    """`translations/<language>/status.yaml`."""

    language: str
    name: Words
    variety: Words | None = None
    source: YesOrNo = False
    reviewed: YesOrNo
    reviewed_by: Words | None = None
    reviewed_on: Day | None = None
    note: Words | None = None
