"""Writes into the register what a command was told, and leaves the author's own lines and remarks as they are."""

from collections.abc import Callable, Mapping
from pathlib import Path

from assess.errors import Conflict
from assess.files.problems import ContentError
from assess.files.validation import validated
from assess.files.yaml_with_lines import parse_yaml
from assess.pictures.register import REGISTER, Confirmed, Entry, RegisterFile

NEW = "default:\n  licence: CC-BY-4.0\n  maker: the authors of Salto\npictures: {}\n"


def keep_photo(itembank: Path, picture: str, confirmed: Confirmed) -> None:
    """Write that somebody confirmed a photograph; Conflict when the file is written so that a person must do it."""
    path = itembank / REGISTER
    path.write_text(with_photo(_written(path), path, picture, confirmed), encoding="utf-8")


def keep_statuses(itembank: Path, found: Mapping[str, Entry]) -> None:
    """Write status, note and who understood it, for each of these pictures; all of them or, with a Conflict, none."""
    path = itembank / REGISTER
    text = _written(path)
    for picture, entry in found.items():
        text = with_status(text, path, picture, entry)
    path.write_text(text, encoding="utf-8")


def with_photo(text: str, path: Path, picture: str, confirmed: Confirmed) -> str:
    """The text of the register with a line `photo:` for this picture, in the place of an older one."""
    line = f"photo: {{by: {_quoted(confirmed.by)}, on: {confirmed.on.isoformat()}, people: {confirmed.people}}}"
    written = _with_line(text, path, picture, "photo", line)
    return _checked(written, path, picture, lambda entry: entry.photo == confirmed, line, text)


def with_status(text: str, path: Path, picture: str, found: Entry) -> str:
    """The text of the register with status, note and groups of this picture, in the place of older ones."""
    groups = ", ".join(f"{{group: {_quoted(one.group)}, n: {one.n}, percent: {one.percent}}}" for one in found.tested)
    lines = {
        "note": f"note: {_quoted(found.note or '')}",
        "tested": f"tested: [{groups}]",
        "status": f"status: {found.status}",
    }
    written = text
    # Together they are sound; a status whose groups are still missing is not, so nothing is checked in between.
    for key, line in lines.items():
        written = _with_line(written, path, picture, key, line)
    same = (found.status, found.tested, found.note)
    return _checked(
        written, path, picture, lambda entry: (entry.status, entry.tested, entry.note) == same, lines["status"], text
    )


def _written(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else NEW


def _with_line(text: str, path: Path, picture: str, key: str, line: str) -> str:
    """Put one line into the entry of a picture, in the place of an older one with this key."""
    document = parse_yaml(text, path)
    lines = text.splitlines()
    if document.holds(("pictures", picture)):
        row, column = document.position(("pictures", picture))
        place = " " * (column - 1)
        if document.holds(("pictures", picture, key)):
            row = document.key_position(("pictures", picture, key))[0]
            changed = [*lines[: row - 1], place + line, *lines[row:]]
        else:
            changed = [*lines[: row - 1], place + line, *lines[row - 1 :]]
    elif document.holds(("pictures",)):
        row = document.key_position(("pictures",))[0]
        empty = lines[row - 1].split("#")[0].rstrip().endswith("{}")
        changed = [
            *lines[: row - 1],
            "pictures:" if empty else lines[row - 1],
            f"  {picture}:",
            f"    {line}",
            *lines[row:],
        ]
    else:
        changed = [*lines, "pictures:", f"  {picture}:", f"    {line}"]
    return "\n".join(changed) + "\n"


def _checked(written: str, path: Path, picture: str, says: Callable[[Entry], bool], line: str, before: str) -> str:
    """Give the new text when it can be read, says what it should and lost nothing; Conflict otherwise."""
    try:
        kept = set(validated(RegisterFile, parse_yaml(before, path)).pictures)
        register = validated(RegisterFile, parse_yaml(written, path))
        sound = kept <= set(register.pictures) and says(register.pictures[picture])
    except ContentError:
        sound = False
    if not sound:
        sentence = "%(file)s is written so that only a person can change it."
        raise Conflict(
            "register_by_hand", sentence, "Add to %(picture)s: %(line)s", file=REGISTER, picture=picture, line=line
        )
    return written


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
