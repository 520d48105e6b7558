"""The page of commands says every command and option that there is, and no page shows one that there is not."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from assess.cli.main import main

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "commands.md"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^ *```sh\n(?P<lines>.*?)^ *```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\| `(?P<name>(?:salto|make)[a-z -]*)` \|", re.MULTILINE)
OPTION = re.compile(r"^\| (?:`(?P<command>salto[a-z ]*)`)? ?\| `(?P<option>--[a-z-]+)`", re.MULTILINE)
CONTEXT = click.Context(main)
TARGET = re.compile(r"^(?P<name>[a-z]+):", re.MULTILINE)


def commands(group: click.Command = main, name: str = "salto") -> Iterator[tuple[str, click.Command]]:
    """Every command by the words that are typed."""
    if not isinstance(group, click.Group):
        yield name, group
        return
    for word in group.list_commands(CONTEXT):
        yield from commands(named(group, word), f"{name} {word}")


def named(group: click.Group, word: str) -> click.Command:
    """The command of a group by its word; commands are loaded when they are asked for."""
    command = group.get_command(CONTEXT, word)
    assert command is not None, f"there is no command `{word}`"
    return command


def options(command: click.Command) -> set[str]:
    return {word for one in command.params if isinstance(one, click.Option) for word in one.opts}


def targets() -> set[str]:
    return {found["name"] for found in TARGET.finditer((ROOT / "Makefile").read_text(encoding="utf-8"))}


def test_every_command_stands_on_the_page_of_commands_and_no_other() -> None:
    said = {found["name"] for found in COMMAND.finditer(PAGE.read_text(encoding="utf-8"))}
    assert {name for name in said if name.startswith("salto ")} == {name for name, _ in commands()}
    assert {name for name in said if name.startswith("make ")} == {f"make {name}" for name in targets() - {"help"}}


def test_every_option_stands_beside_its_command() -> None:
    said: set[tuple[str, str]] = set()
    command = ""
    for found in OPTION.finditer(PAGE.read_text(encoding="utf-8").partition("## Options")[2]):
        command = found["command"] or command
        said.add((command, found["option"]))
    there = {(name, option) for name, one in commands() for option in options(one)}
    assert said == there | {("salto", option) for option in options(main)}


def shown() -> list[tuple[str, str]]:
    """Each line of a shell block that calls Salto or make, with its page."""
    found = []
    for page in PAGES:
        for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
            for line in block["lines"].replace("\\\n", " ").splitlines():
                for part in line.split(" && "):
                    words = [word for word in shlex.split(part, comments=True) if not re.match(r"[A-Z_]+=", word)]
                    if words and words[0].rpartition("/")[2] in {"salto", "make"}:
                        found.append((page.relative_to(ROOT).as_posix(), shlex.join(words)))
    return found


@pytest.mark.parametrize(("where", "line"), shown())
def test_every_command_that_a_page_shows_exists_with_its_options(where: str, line: str) -> None:
    program, *words = shlex.split(line)
    if program == "make":
        assert words[0] in targets(), where
        return
    command: click.Command = main
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        command = named(command, words.pop(0))
    assert {word.partition("=")[0] for word in words if word.startswith("--")} <= options(command), where
