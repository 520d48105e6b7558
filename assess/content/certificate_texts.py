"""The organisation's own words for its certificates, from `certificates/wording/`."""

import string
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, StringConstraints, model_validator

from assess.domain.certificate import LANGUAGES
from assess.domain.paper import LevelWords, UnnamedWords, Wording
from assess.files.problems import ContentError, Problem
from assess.files.validation import Advice, ContentModel, validated
from assess.files.yaml_with_lines import read_yaml

Words = Annotated[str, StringConstraints(min_length=1, max_length=400)]

PLACES: Mapping[str, frozenset[str]] = {
    "seen_by": frozenset({"count", "Count"}),
    "seen_where": frozenset({"seen_by", "task", "minutes", "contexts", "dates"}),
    "competence_seen": frozenset({"dates", "count"}),
    "judged": frozenset({"count", "Count"}),
    "not_assessed": frozenset({"parts"}),
    "fits_with": frozenset({"frameworks"}),
    "check_how": frozenset({"address"}),
    "issued": frozenset({"date"}),
    "expires": frozenset({"date"}),
    "decider": frozenset({"date"}),
    "page": frozenset({"page", "pages"}),
    "picture_of": frozenset({"title"}),
    "symbol_of": frozenset({"code"}),
    "logo_of": frozenset({"issuer"}),
    "further": frozenset({"count"}),
    "unnamed_code": frozenset({"code"}),
}
"""Which `{names}` a sentence may hold; a sentence that is not here holds none."""
OPTIONAL_PLACES = frozenset({"count", "Count"})


class OneOrMore(ContentModel):
    """A sentence for one person and a sentence for more."""

    one: Words
    more: Words


class LevelModel(ContentModel):
    """The words of one performance level."""

    word: Words
    meaning: Words


class UnnamedModel(ContentModel):
    """The words that differ on a certificate without a name."""

    name: Words
    shows: Words
    seen_by: OneOrMore
    levels: dict[Annotated[int, Field(ge=1, le=3)], LevelModel] = Field(min_length=3)
    judged: OneOrMore
    not_assessed: Words
    belongs: Words


class ContextsModel(ContentModel):
    """Where she was seen, as the end of a sentence."""

    test_room: Words
    work_floor: Words
    home_visit: Words
    group_task: Words


class WordingModel(ContentModel):
    """`certificates/wording/<language>.yaml`."""

    language: str
    document: Words
    shows: Words
    seen_by: OneOrMore
    seen_where: Words
    contexts: ContextsModel
    competence_seen: OneOrMore
    levels_title: Words
    levels: dict[Annotated[int, Field(ge=1, le=3)], LevelModel]
    judged_title: Words
    judged: OneOrMore
    looked_at_title: Words
    not_assessed: Words
    all_assessed: Words
    fits_with: Words
    check_title: Words
    check_how: Words
    check_compare: Words
    issued: Words
    expires: Words
    no_expiry: Words
    assessor: Words
    decider: Words
    continued: Words
    page: Words
    picture_of: Words
    symbol_of: Words
    logo_of: Words
    card_fold: Words
    further: Words
    unnamed: UnnamedModel
    unnamed_code: Words
    months: list[Words] = Field(min_length=12, max_length=12)
    day_one: Words
    and_: Words = Field(alias="and")
    numbers: dict[int, Words]

    @model_validator(mode="after")
    def check_levels_and_places(self) -> "WordingModel":
        """Refuse a missing level, and a sentence with a `{name}` that nobody fills in, or without one it needs."""
        if sorted(self.levels) != [1, 2, 3]:
            raise Advice("`levels` must say 1, 2 and 3", "Write the three levels")
        for name, value in (*self, *self.unnamed):
            sentences = [value.one, value.more] if isinstance(value, OneOrMore) else [value]
            for sentence in sentences:
                if isinstance(sentence, str):
                    _check_places(name, sentence)
        return self


def load_wordings(folder: Path) -> Mapping[str, Wording]:
    """Read the words in every language of the paper; raises ContentError with all problems at once.

    A file is read again when it was changed: a batch of certificates does not parse it for each.
    """
    problems: list[Problem] = []
    found: dict[str, Wording] = {}
    for language in LANGUAGES:
        try:
            path = folder / "wording" / f"{language}.yaml"
            found[language] = _wording(path, changed(path))
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return found


def load_wording(path: Path) -> Wording:
    """Read one language; raises ContentError."""
    document = read_yaml(path)
    model = validated(WordingModel, document)
    if model.language != path.stem:
        raise ContentError(
            [document.problem(("language",), "the language is not that of the file's name", f"Write `{path.stem}`")]
        )
    values: dict[str, Any] = {name: _frozen(value) for name, value in model}
    values["levels"] = _levels(model.levels)
    unnamed: dict[str, Any] = {name: _frozen(value) for name, value in model.unnamed}
    values["unnamed"] = UnnamedWords(**{**unnamed, "levels": _levels(model.unnamed.levels)})
    values["months"] = tuple(model.months)
    return Wording(**values)


@lru_cache(maxsize=16)
def _wording(path: Path, _changed_at: int) -> Wording:
    return load_wording(path)


def changed(path: Path) -> int:
    """Say when a file was changed; a missing one is reported by whoever reads it."""
    return path.stat().st_mtime_ns if path.is_file() else 0


def _levels(models: Mapping[int, LevelModel]) -> dict[int, LevelWords]:
    return {number: LevelWords(word=level.word, meaning=level.meaning) for number, level in models.items()}


def _frozen(value: object) -> object:
    return dict(value) if isinstance(value, OneOrMore | ContextsModel) else value


def _check_places(name: str, sentence: str) -> None:
    try:
        held = {place for _, place, _, _ in string.Formatter().parse(sentence) if place is not None}
    except ValueError:
        raise Advice(f"`{name}` has a brace without its partner", "Write {name} with both braces") from None
    wanted = PLACES.get(name, frozenset())
    if stray := sorted(held - wanted):
        raise Advice(f"`{name}` holds {{{stray[0]}}}, which nobody fills in", "Delete it, or see the English file")
    if missing := sorted(wanted - held - OPTIONAL_PLACES):
        raise Advice(f"`{name}` lacks {{{missing[0]}}}", "Put it where the value belongs")
