"""YAML as plain data that remembers where each value stands, without the surprises of YAML 1.1.

Of the plain (unquoted) values only `true`, `false`, `null`, `~`, whole numbers and decimal numbers get a type;
`no`, `on`, `12:30`, `010`, `1_000`, `1e3` and dates stay the text that the author typed. The caps on size, depth and
number of values hold before anything is built, so that no file can exhaust the machine.

Works on parser events because PyYAML's own constructor recurses, has no caps, and lets the last of two equal keys win.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from assess.files.problems import ContentError, Problem
from assess.files.reading import read_text
from assess.files.yaml_errors import explained

DEEPEST = 30
"""Levels of nesting; scenes use 8."""
MOST_VALUES = 100_000
"""Values in one file after its aliases are filled in."""
MOST_PROBLEMS = 50
"""Problems of one file; who makes more has made one big one."""

Step: TypeAlias = str | int
"""A key of a mapping, or a place (from 0) in a list."""
Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[Step, Plain] | None"
Position: TypeAlias = tuple[int, int]
"""Line and column, both from 1."""

_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"[-+]?((0|[1-9][0-9]{0,14})\.[0-9]{1,15}|\.[0-9]{1,15})")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_TEXT_TAG = "tag:yaml.org,2002:str"
_CORE_TAGS: dict[str, tuple[type, ...]] = {
    "tag:yaml.org,2002:null": (type(None),),
    "tag:yaml.org,2002:bool": (bool,),
    "tag:yaml.org,2002:int": (int,),
    "tag:yaml.org,2002:float": (int, float),
}
_PARSER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(slots=True)
class _Place:
    """Where one value stands, and where the values inside it stand."""

    position: Position
    inside: dict[Step, "_Place"] = field(default_factory=dict)
    keys: dict[Step, Position] = field(default_factory=dict)
    height: int = 0
    values: int = 1


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read."""

    data: "list[Plain] | dict[Step, Plain]"
    place: _Place
    anchor: str | None
    key: Step | None = None
    key_position: Position = (1, 1)
    key_is_next: bool = True


class Document:
    """One file: `data` is plain Python, `path` the file, and each value knows its position."""

    def __init__(self, path: Path, data: Plain, place: _Place) -> None:
        """Use `read_yaml` or `parse_yaml`."""
        self.path = path
        self.data = data
        self._place = place

    def position(self, steps: Sequence[Step]) -> Position:
        """Line and column of the value at `steps`, or of the nearest value around it that exists."""
        place = self._place
        for step in steps:
            if step not in place.inside:
                break
            place = place.inside[step]
        return place.position

    def key_position(self, steps: Sequence[Step]) -> Position:
        """Line and column of the last key of `steps`; of the value when that is in a list."""
        place = self._place
        for step in steps[:-1]:
            if step not in place.inside:
                return place.position
            place = place.inside[step]
        return place.keys.get(steps[-1], self.position(steps)) if steps else place.position

    def holds(self, steps: Sequence[Step]) -> bool:
        """Say whether there is a value at `steps`."""
        place = self._place
        for step in steps:
            if step not in place.inside:
                return False
            place = place.inside[step]
        return True

    def is_list(self, steps: Sequence[Step]) -> bool:
        """Say whether the value at `steps` is a list."""
        value = self.data
        for step in steps:
            match value, step:
                case (dict(), _) if step in value:
                    value = value[step]
                case (list(), int()) if 0 <= step < len(value):
                    value = value[step]
                case _:
                    return False
        return isinstance(value, list)

    def problem(self, steps: Sequence[Step], what: str, todo: str, *, at_key: bool = False) -> Problem:
        """Make a problem that points at the value (or the key) at `steps`."""
        line, column = self.key_position(steps) if at_key else self.position(steps)
        return Problem(path=self.path, line=line, column=column, what=what, todo=todo)


def read_yaml(path: Path) -> Document:
    """Read one YAML file; raises `ContentError` with every problem that can be told apart."""
    return parse_yaml(read_text(path), path)


def parse_yaml(text: str, path: Path) -> Document:
    """Parse text that came from `path` (as `read_text` gives it: no tabs, no invisible characters)."""
    builder = _Builder(path, text)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.YAMLError as error:
        position, what, todo = explained(error)
        builder.refuse(position, what, todo)
    return builder.document()


def plain_value(text: str) -> bool | int | float | str | None:
    """Give an unquoted value its type."""
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text


def _events(text: str) -> Iterator[yaml.Event]:
    loader = _PARSER(text)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


class _Builder:
    """Builds data and places side by side, from one event after the other."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._lines = text.split("\n")
        self._problems: list[Problem] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Plain, _Place]] = {}
        self._root: tuple[Plain, _Place] | None = None
        self._documents = 0

    def document(self) -> Document:
        """Give the finished document, or raise what was found."""
        if not self._problems and (self._root is None or self._root[0] is None):
            self.refuse((1, 1), "the file is empty", "Write its content, or delete the file")
        if self._problems or self._root is None:
            raise ContentError(self._problems)
        return Document(self._path, *self._root)

    def refuse(self, position: Position, what: str, todo: str) -> None:
        """Keep a problem, at a position that surely exists in the file."""
        line = min(max(position[0], 1), len(self._lines))
        column = min(max(position[1], 1), len(self._lines[line - 1]) + 1)
        self._problems.append(Problem(path=self._path, line=line, column=column, what=what, todo=todo))
        if len(self._problems) == MOST_PROBLEMS:
            raise ContentError(self._problems)

    def take(self, event: yaml.Event) -> None:
        """Use one parser event."""
        match event:
            case yaml.DocumentStartEvent():
                self._start_document(_at(event))
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._start(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                done = self._open.pop()
                self._add(done.data, done.place, done.anchor)

    def _stop(self, position: Position, what: str, todo: str) -> None:
        self.refuse(position, what, todo)
        raise ContentError(self._problems)

    def _start_document(self, position: Position) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(
                position,
                "a second document begins here",
                "Delete the line `---`: one file holds one document",
            )

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        is_list = isinstance(event, yaml.SequenceStartEvent)
        position = _at(event)
        if event.tag not in (None, "tag:yaml.org,2002:seq" if is_list else "tag:yaml.org,2002:map"):
            self._refuse_tag(position, event.tag)
        if self._expects_key():
            self._stop(position, "a key is a list or a mapping", "Write a short word as the key")
        if len(self._open) >= DEEPEST:
            self._stop(position, f"the nesting is deeper than {DEEPEST} levels", "Write it flatter")
        data: list[Plain] | dict[Step, Plain] = [] if is_list else {}
        self._open.append(_Open(data=data, place=_Place(position), anchor=event.anchor))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        position = _at(event)
        value: Plain = plain_value(event.value) if event.implicit[0] else event.value
        tag = event.tag or _TEXT_TAG
        if tag in _CORE_TAGS:
            value = plain_value(event.value)
            if not isinstance(value, _CORE_TAGS[tag]):
                self.refuse(
                    position,
                    f"`{_short(event.value)}` is not a {tag.rpartition(':')[2]}",
                    "Leave out the `!!` mark",
                )
        elif tag != _TEXT_TAG:
            self._refuse_tag(position, tag)
        if self._expects_key():
            self._key(value, position)
        else:
            self._add(value, _Place(position), event.anchor)

    def _alias(self, event: yaml.AliasEvent) -> None:
        position = _at(event)
        anchor = event.anchor or ""
        if anchor not in self._anchors:
            todo = f"Mark the value with `&{anchor}` above this line, or put the text between quotes"
            self._stop(position, f"`*{anchor}` repeats a value that is not finished or not there", todo)
        data, place = self._anchors[anchor]
        if self._expects_key():
            self._key(data, position)
        else:
            self._add(data, place, None)

    def _expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].data, dict) and self._open[-1].key_is_next

    def _key(self, key: Plain, position: Position) -> None:
        around = self._open[-1]
        around.key_is_next = False
        around.key_position = position
        if not isinstance(key, str | int) or isinstance(key, bool):
            self.refuse(
                position,
                f"the key `{_short(key)}` is not a word or a whole number",
                "Put the key between quotes",
            )
            around.key = None
        elif key in around.place.keys:
            line, column = around.place.keys[key]
            what = f"the key `{_short(key)}` is here for the second time (first on line {line}, column {column})"
            self.refuse(position, what, "Keep one of the two")
            around.key = None
        else:
            around.key = key
            around.place.keys[key] = position

    def _add(self, data: Plain, place: _Place, anchor: str | None) -> None:
        """Put a finished value in what is around it; counting here makes an alias cost what it stands for."""
        if anchor is not None:
            self._anchors[anchor] = (data, place)
        if not self._open:
            self._root = self._root or (data, place)
            return
        around = self._open[-1]
        around.place.values += place.values
        around.place.height = max(around.place.height, place.height + 1)
        if around.place.values > MOST_VALUES:
            self._stop(
                place.position,
                f"the file holds more than {MOST_VALUES:,} values",
                "Use fewer aliases (`*`), or split it",
            )
        if len(self._open) + place.height > DEEPEST:
            self._stop(place.position, f"the nesting is deeper than {DEEPEST} levels", "Write it flatter")
        if isinstance(around.data, list):
            around.place.inside[len(around.data)] = place
            around.data.append(data)
            return
        around.key_is_next = True
        if around.key is not None:
            around.place.inside[around.key] = place
            around.data[around.key] = data

    def _refuse_tag(self, position: Position, tag: str) -> None:
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        self.refuse(
            position,
            f"the mark `{_short(shown)}` has no meaning here",
            "Delete it, or put the text between quotes",
        )


def _at(event: yaml.Event) -> Position:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _short(value: object) -> str:
    text = str(value).replace("\n", " ")
    return text if len(text) <= 40 else f"{text[:39]}…"  # noqa: PLR2004 - a width that fits in one line
