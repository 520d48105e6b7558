"""Writes into the register what a command was told, and leaves the author's own lines and remarks as they are."""

from pathlib import Path

from assess.errors import Conflict
from assess.files.problems import ContentError
from assess.files.validation import validated
from assess.files.yaml_with_lines import parse_yaml
from assess.pictures.register import REGISTER, Confirmed, RegisterFile

NEW = "default:\n  licence: CC-BY-4.0\n  maker: the authors of Salto\npictures: {}\n"


def keep_photo(itembank: Path, picture: str, confirmed: Confirmed) -> None:
    """Write that somebody confirmed a photograph; Conflict when the file is written so that a person must do it."""
    path = itembank / REGISTER
    before = path.read_text(encoding="utf-8") if path.is_file() else NEW
    after = with_photo(before, path, picture, confirmed)
    path.write_text(after, encoding="utf-8")


def with_photo(text: str, path: Path, picture: str, confirmed: Confirmed) -> str:
    """The text of the register with a line `photo:` for this picture, in the place of an older one."""
    line = f"photo: {{by: {_quoted(confirmed.by)}, on: {confirmed.on.isoformat()}, people: {confirmed.people}}}"
    document = parse_yaml(text, path)
    register = validated(RegisterFile, document)
    lines = text.splitlines()
    if picture in register.pictures:
        row, column = document.position(("pictures", picture))
        place = " " * (column - 1)
        if document.holds(("pictures", picture, "photo")):
            row = document.key_position(("pictures", picture, "photo"))[0]
            changed = [*lines[: row - 1], place + line, *lines[row:]]
        else:
            changed = [*lines[: row - 1], place + line, *lines[row - 1 :]]
    elif document.holds(("pictures",)):
        row = document.key_position(("pictures",))[0]
        kept = "" if register.pictures else "pictures:"
        changed = [*lines[: row - 1], kept or lines[row - 1], f"  {picture}:", f"    {line}", *lines[row:]]
    else:
        changed = [*lines, "pictures:", f"  {picture}:", f"    {line}"]
    written = "\n".join(changed) + "\n"
    if not _says(written, path, picture, confirmed, set(register.pictures)):
        sentence = "%(file)s is written so that only a person can change it."
        raise Conflict(
            "register_by_hand", sentence, "Add to %(picture)s: %(line)s", file=REGISTER, picture=picture, line=line
        )
    return written


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _says(text: str, path: Path, picture: str, confirmed: Confirmed, before: set[str]) -> bool:
    """Whether the new text can be read, says what it should, and lost nothing."""
    try:
        register = validated(RegisterFile, parse_yaml(text, path))
    except ContentError:
        return False
    return before <= set(register.pictures) and register.pictures[picture].photo == confirmed
